//! The questions that people ask of a negotiation, answered in sentences that each stand on their evidence.

use super::entry::{Entry, Told};
use super::gap::weight;
use super::principal::principals;
use super::role::BlocRole;
use super::shift::ShiftKind;
use super::state::Dossier;
use super::thread::{AnswerKind, Outcome, Stage};
use super::wording::{capital, list, name, role_words, says, short, words};
use crate::record::{Kind, MeetingStatus};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A question that people ask of a negotiation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Question {
    /// Why is there no progress?
    WhyNoProgress,
    /// What role does this party play?
    RoleOf(String),
    /// What are the main obstacles?
    Obstacles,
    /// Who else is involved, and how?
    WhoElse,
    /// Which solutions are proposed?
    Solutions,
}

/// An answer: findings, the weightiest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AnswerTo {
    /// The question in words.
    pub question: String,
    /// What the dossier says to it; empty where it says nothing.
    pub findings: Vec<Finding>,
}

/// One sentence with the acts that it stands on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// The sentence.
    pub text: String,
    /// The acts, each with its evidence.
    pub acts: Vec<Told>,
}

/// Findings of one sort in an answer.
const LISTED: usize = 6;

impl Dossier {
    /// Answers a question.
    ///
    /// ```
    /// use standoff::dossier::{Dossier, Question};
    /// let answer = Dossier::new().ask(&Question::WhyNoProgress);
    /// assert_eq!(answer.question, "Why is there no progress?");
    /// assert!(answer.findings.is_empty());
    /// ```
    pub fn ask(&self, question: &Question) -> AnswerTo {
        let (words, findings) = match question {
            Question::WhyNoProgress => ("Why is there no progress?".to_owned(), self.why_no_progress()),
            Question::RoleOf(party) => (format!("What role does {party} play?"), self.role_of(party)),
            Question::Obstacles => ("What are the main obstacles?".to_owned(), self.main_obstacles()),
            Question::WhoElse => ("Who else is involved, and how?".to_owned(), self.who_else()),
            Question::Solutions => ("Which solutions are proposed?".to_owned(), self.solutions()),
        };
        AnswerTo { question: words, findings }
    }

    fn why_no_progress(&self) -> Vec<Finding> {
        let picture = self.picture();
        let mut out = Vec::new();
        let gaps = self.gaps();
        // Where it is not known between whom the dispute is, whoever differs.
        let known = gaps.iter().any(|g| g.principals);
        for gap in gaps.iter().filter(|g| (g.principals || !known) && weight(g) > 0).take(LISTED) {
            let (a, b) = (&gap.first[0], &gap.second[0]);
            let text = format!("On {}, {}; {}.", words(gap.issue), says(picture, a), says(picture, b));
            out.push(Finding { text, acts: gap.first.iter().chain(&gap.second).cloned().collect() });
        }
        let off = self
            .meetings()
            .meetings
            .into_iter()
            .filter(|m| matches!(m.facts.status, MeetingStatus::Cancelled | MeetingStatus::Declined));
        for meeting in off.take(LISTED) {
            let what = if meeting.facts.status == MeetingStatus::Cancelled { "called off" } else { "refused" };
            out.push(Finding {
                text: format!(
                    "A meeting of {} was {what}: “{}”.",
                    list(&meeting.facts.participants),
                    short(&meeting.act.content)
                ),
                acts: vec![meeting.act],
            });
        }
        for obstacle in self.obstacles().into_iter().filter(|o| o.issue.is_none()) {
            let names: Vec<String> = obstacle.blocs.iter().map(|b| name(picture, b)).collect();
            let acts = obstacle.sides.into_iter().flat_map(|s| s.acts).collect();
            out.push(Finding { text: format!("{} accuse each other.", list(&names)), acts });
        }
        for thread in self.threads().into_iter().filter(|t| t.stage == Stage::Violated).take(3) {
            let acts = std::iter::once(thread.term.clone()).chain(thread.conduct).collect();
            out.push(Finding { text: format!("Broken: {}.", says(picture, &thread.term)), acts });
        }
        let hardened = |kind: ShiftKind| matches!(kind, ShiftKind::Hardened | ShiftKind::Reversed);
        for shift in self.shifts().into_iter().filter(|s| hardened(s.kind)).rev().take(3) {
            let acts: Vec<Told> = shift.before.into_iter().chain(shift.after).collect();
            let last = acts.last().map(|t| says(picture, t)).unwrap_or_default();
            let bloc = capital(&name(picture, &shift.bloc));
            let text = format!("{bloc} has hardened on {}: now {last}.", words(shift.issue));
            out.push(Finding { text, acts });
        }
        out
    }

    fn role_of(&self, party: &str) -> Vec<Finding> {
        let picture = self.picture();
        let Some(bloc) = picture.parties.find_bloc(party) else { return Vec::new() };
        let key = &picture.parties.blocs[bloc].key;
        let called = capital(&name(picture, key));
        let mut out = Vec::new();
        for role in self.roles().iter().filter(|r| r.bloc == *key) {
            out.push(Finding { text: format!("{called} is {}.", role_words(role.role)), acts: role.evidence.clone() });
        }
        let person = picture.parties.find_party(party).map(|p| &picture.parties.parties[p]);
        let person = person.filter(|p| p.kind == crate::PartyKind::Person).map(|p| p.name.as_str());
        let of = |e: &&Entry| e.bloc.as_ref() == Some(key) && person.is_none_or(|p| e.speakers.iter().any(|s| s == p));
        for (kind, verb) in [
            (Kind::Proposal, "puts forward"),
            (Kind::Demand, "asks for"),
            (Kind::Response, "answers to"),
            (Kind::Threat, "threatens"),
            (Kind::Action, "acts"),
        ] {
            let mut acts: Vec<&Entry> =
                self.entries().iter().filter(|e| e.kind == kind && e.counts()).filter(of).collect();
            acts.sort_by_key(|e| (Reverse(e.outlets), Reverse(e.confidence.to_bits()), Reverse(e.last), e.id));
            acts.truncate(LISTED);
            let contents: Vec<String> = acts.iter().map(|e| format!("“{}”", short(&e.content))).collect();
            if !acts.is_empty() {
                let text = format!("{} {verb}: {}.", person.unwrap_or(&called), list(&contents));
                out.push(Finding { text, acts: acts.iter().map(|e| e.told()).collect() });
            }
        }
        let graph = self.meetings();
        let with = graph.meetings.into_iter().filter(|m| {
            m.facts.blocs.contains(key) && person.is_none_or(|p| m.facts.participants.iter().any(|n| n == p))
        });
        let meetings: Vec<_> = with.collect();
        if !meetings.is_empty() {
            let others: BTreeSet<String> = (meetings.iter().flat_map(|m| &m.facts.blocs))
                .filter(|b| *b != key)
                .map(|b| name(picture, b))
                .collect();
            let text = format!(
                "{} meets or is to meet {}.",
                person.unwrap_or(&called),
                list(&others.into_iter().collect::<Vec<_>>())
            );
            out.push(Finding { text, acts: meetings.into_iter().map(|m| m.act).collect() });
        }
        out
    }

    fn main_obstacles(&self) -> Vec<Finding> {
        let picture = self.picture();
        (self.obstacles().into_iter().take(LISTED + 2))
            .map(|obstacle| {
                let sides: Vec<String> = (obstacle.sides.iter().take(3))
                    .filter_map(|s| s.acts.first())
                    .map(|told| says(picture, told))
                    .collect();
                let topic = obstacle.issue.map_or("mistrust".to_owned(), words);
                let text = format!("{}: {}.", capital(&topic), sides.join("; "));
                Finding { text, acts: obstacle.sides.into_iter().flat_map(|s| s.acts).collect() }
            })
            .collect()
    }

    fn who_else(&self) -> Vec<Finding> {
        let picture = self.picture();
        let main: BTreeSet<&str> = principals(picture).iter().map(|&b| picture.parties.blocs[b].key.as_str()).collect();
        let mut roles: BTreeMap<String, Vec<BlocRole>> = BTreeMap::new();
        for role in self.roles().into_iter().filter(|r| !main.contains(r.bloc.as_str())) {
            roles.entry(role.bloc.clone()).or_default().push(role);
        }
        // Other sides that act, even where their acts show no part.
        let mut acts: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
        for entry in self.entries().iter().filter(|e| e.counts()) {
            if let Some(bloc) = entry.bloc.as_deref().filter(|b| !main.contains(b)) {
                acts.entry(bloc).or_default().push(entry);
            }
        }
        let is_side = |key: &str| picture.parties.blocs.iter().any(|b| b.key == key && b.is_side);
        let mut out: Vec<(usize, Finding)> = Vec::new();
        for (bloc, mut entries) in acts {
            if !roles.contains_key(bloc) && !is_side(bloc) {
                continue;
            }
            entries.sort_by_key(|e| (Reverse(e.kind == Kind::Proposal), Reverse(e.outlets), Reverse(e.last), e.id));
            let own = roles.remove(bloc).unwrap_or_default();
            let parts: Vec<String> = own.iter().map(|r| role_words(r.role).to_owned()).collect();
            let mut told: Vec<Told> = own.iter().flat_map(|r| r.evidence.iter().cloned()).collect();
            told.extend(entries.iter().take(3).map(|e| e.told()));
            let mut seen = BTreeSet::new();
            told.retain(|t| seen.insert(t.entry));
            let named = capital(&name(picture, bloc));
            let lead = if parts.is_empty() { named.clone() } else { format!("{named} is {}", parts.join(" and ")) };
            let doing = told.iter().find(|t| t.bloc.as_deref() == Some(bloc)).map(|t| says(picture, t));
            let text = doing.map_or(format!("{lead}."), |d| format!("{lead}: {d}."));
            let weight = own.iter().map(|r| r.weight).sum::<usize>() + entries.iter().map(|e| e.outlets).sum::<usize>();
            out.push((weight, Finding { text, acts: told }));
        }
        for (bloc, own) in roles {
            let parts: Vec<String> = own.iter().map(|r| role_words(r.role).to_owned()).collect();
            let weight = own.iter().map(|r| r.weight).sum();
            let acts = own.into_iter().flat_map(|r| r.evidence).collect();
            out.push((
                weight,
                Finding { text: format!("{} is {}.", capital(&name(picture, &bloc)), parts.join(" and ")), acts },
            ));
        }
        out.sort_by_key(|(weight, f)| (Reverse(*weight), f.text.clone()));
        out.into_iter().map(|(_, f)| f).take(2 * LISTED).collect()
    }

    fn solutions(&self) -> Vec<Finding> {
        let picture = self.picture();
        let mut out: Vec<((usize, bool, u32), Finding)> = Vec::new();
        for thread in self.threads().into_iter().filter(|t| t.term.kind == Kind::Proposal) {
            let who = |kind: AnswerKind| -> Vec<String> {
                let of = thread.answers.iter().filter(|a| a.answer == kind);
                of.filter_map(|a| a.act.bloc.as_ref())
                    .map(|b| name(picture, b))
                    .collect::<BTreeSet<_>>()
                    .into_iter()
                    .collect()
            };
            let mut text = capital(&says(picture, &thread.term));
            let (yes, no) = (who(AnswerKind::Accepted), who(AnswerKind::Rejected));
            let both: Vec<String> = yes.into_iter().filter(|name| no.contains(name)).collect();
            if !both.is_empty() {
                text = format!("{text}, answered both ways by {}", list(&both));
            }
            for (kind, verb) in [
                (AnswerKind::Accepted, "accepted by"),
                (AnswerKind::Conditional, "accepted on conditions by"),
                (AnswerKind::Noncommittal, "left open by"),
                (AnswerKind::Countered, "countered by"),
                (AnswerKind::Rejected, "rejected by"),
            ] {
                let mut names = who(kind);
                names.retain(|name| !both.contains(name));
                if !names.is_empty() {
                    text = format!("{text}, {verb} {}", list(&names));
                }
            }
            // Of what is told once, that which is about something first, and what was read the most surely.
            let place = picture.place(thread.term.entry).expect("threads are about entries");
            let entry = &picture.entries[place];
            if picture.facts[place].stems.is_empty() {
                continue;
            }
            let told = thread.term.outlets * 2 + thread.answers.len() * 2;
            let rank = (
                told + usize::from(thread.outcome == Outcome::Accepted),
                !entry.issues.is_empty(),
                (entry.confidence * 100.0) as u32,
            );
            let acts = std::iter::once(thread.term).chain(thread.answers.into_iter().map(|a| a.act)).collect();
            out.push((rank, Finding { text: text + ".", acts }));
        }
        out.sort_by_key(|(rank, f)| (Reverse(*rank), f.text.clone()));
        out.into_iter().map(|(_, f)| f).take(3 * LISTED).collect()
    }
}

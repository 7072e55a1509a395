//! A proposal or demand with the answers to it across articles, and what has become of it.

use super::conduct::{bears_on, stage};
use super::entry::{Entry, Told};
use super::overlap::Overlap;
use super::picture::Picture;
use super::principal::principals;
use super::shift::yields;
use super::state::Dossier;
use crate::record::{Issue, Kind, Polarity, Stance, TimeRole};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A proposal or demand with all that answers it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Thread {
    /// The proposal or demand.
    pub term: Told,
    /// What it is about.
    pub issues: Vec<Issue>,
    /// The answers, in order of date.
    pub answers: Vec<Answer>,
    /// How the answers stand together.
    pub outcome: Outcome,
    /// How far the term has come.
    pub stage: Stage,
    /// The acts on the ground that brought it there or undid it, in order of date.
    pub conduct: Vec<Told>,
    /// The day by which it is to be met, if said.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub deadline: Option<Date>,
}

/// One bloc's answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Answer {
    /// How it answers.
    pub answer: AnswerKind,
    /// The act that says so.
    pub act: Told,
    /// Whether it was linked by its place (“the idea”, in the same passage or next to it) and not by its words.
    pub by_place: bool,
}

/// How a bloc answers a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AnswerKind {
    /// Yes.
    Accepted,
    /// No.
    Rejected,
    /// Yes, if.
    Conditional,
    /// Neither.
    Noncommittal,
    /// With terms of its own.
    Countered,
}

/// How the answers to a term stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Outcome {
    /// Nobody answers.
    Unanswered,
    /// All who answer accept.
    Accepted,
    /// All who answer reject, or answer with terms of their own.
    Rejected,
    /// All who answer set conditions, or say neither yes nor no.
    Open,
    /// They differ.
    Mixed,
}

/// How far a term has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Stage {
    /// Someone demands it.
    Demanded,
    /// Someone offers or proposes it.
    Offered,
    /// Its addressee, or a principal, accepts by its last word, with or without conditions.
    AcceptedInPart,
    /// Those whom it binds have agreed on it.
    Agreed,
    /// Who is to do it has done it, after it was demanded or offered.
    CarriedOut,
    /// It was broken after.
    Violated,
}

/// Of a response's words, the share that a term must hold to be what it answers; in per cent.
const ANSWERS: u32 = 50;
/// Of the words of both, the share in common where no article tells both: one rare word (“history”) is no answer.
const ANSWERS_AFAR: u32 = 35;

impl Dossier {
    /// A thread for each proposal and demand, the best attested first.
    pub fn threads(&self) -> Vec<Thread> {
        let picture = self.picture();
        let links = links(picture);
        let heard = principals(picture).into_iter().map(|b| picture.parties.blocs[b].key.as_str()).collect();
        let mut out: Vec<Thread> = terms(picture).map(|i| thread(picture, &heard, i, links.get(&i))).collect();
        out.sort_by_key(|t| {
            (std::cmp::Reverse((t.answers.len().min(1), t.term.outlets, t.term.articles)), t.term.entry)
        });
        out
    }
}

/// What was found for one term, by places of entries.
#[derive(Default)]
pub(crate) struct Links {
    pub(crate) answers: BTreeMap<usize, bool>,
    pub(crate) counters: BTreeSet<usize>,
    pub(crate) conduct: BTreeSet<usize>,
}

fn terms(picture: &Picture) -> impl Iterator<Item = usize> {
    (0..picture.entries.len()).filter(|&i| is_term(&picture.entries[i]))
}

fn is_term(entry: &Entry) -> bool {
    matches!(entry.kind, Kind::Demand | Kind::Proposal) && entry.counts()
}

/// For each term, what answers it, counters it, carries it out.
pub(crate) fn links(picture: &Picture) -> BTreeMap<usize, Links> {
    let overlap = Overlap::new(picture, is_term);
    let mut in_article: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for i in terms(picture) {
        picture.facts[i].articles.iter().for_each(|&a| in_article.entry(a).or_default().push(i));
    }
    let mut out: BTreeMap<usize, Links> = BTreeMap::new();
    for (i, entry) in picture.entries.iter().enumerate().filter(|(_, e)| e.counts()) {
        match entry.kind {
            Kind::Response => {
                let by_words = answered_by_words(picture, &overlap, i);
                let by_place = by_words.is_empty();
                let found = if by_place { answered_by_place(picture, &in_article, i) } else { by_words };
                found.into_iter().for_each(|t| {
                    out.entry(t).or_default().answers.insert(i, by_place);
                });
            }
            // “X opposes” and “must not” answer a term as a rejection does.
            Kind::Demand if entry.polarity == Some(Polarity::Against) => {
                answered_by_words(picture, &overlap, i).into_iter().for_each(|t| {
                    out.entry(t).or_default().answers.insert(i, false);
                });
            }
            Kind::Action => {
                for t in bears_on(picture, &overlap, i) {
                    out.entry(t).or_default().conduct.insert(i);
                }
            }
            Kind::Proposal => {
                for t in countered(picture, &in_article, i) {
                    out.entry(t).or_default().counters.insert(i);
                }
            }
            _ => {}
        }
    }
    out
}

/// Terms of other blocs whose words a response takes up; of several the most alike.
fn answered_by_words(picture: &Picture, overlap: &Overlap, response: usize) -> Vec<usize> {
    let facts = &picture.facts[response];
    let entry = &picture.entries[response];
    let found: Vec<(usize, u32)> = (overlap.like(picture, response, ANSWERS).into_iter())
        .filter(|&(t, score)| {
            let (term, other) = (&picture.facts[t], &picture.entries[t]);
            let aimed = facts.target.is_none() || term.bloc.is_none() || facts.target == term.bloc;
            // A demand against the same thing is no term that a refusal answers: it says the same. Nor is one's giving way:
            // who refuses the thing refuses what is given up.
            let gives_way = is_against(entry) && other.kind == Kind::Proposal && yields(other);
            let same_way = picture.facts[t].bloc == facts.bloc
                || (is_against(entry) && (other.polarity == Some(Polarity::Against) || term.turned != facts.turned));
            let near = score >= ANSWERS_AFAR || !term.articles.is_disjoint(&facts.articles);
            aimed && near && !same_way && !gives_way && !before(entry.last, other.first)
        })
        .collect();
    let best = found.iter().map(|f| f.1).max().unwrap_or(0);
    // Terms that are told alike are all answered: “ceding any territory” rejects each claim to it.
    found.into_iter().filter(|&(_, score)| score * 4 >= best * 3).map(|f| f.0).take(6).collect()
}

fn is_against(entry: &Entry) -> bool {
    entry.polarity == Some(Polarity::Against) || entry.stance == Some(Stance::Reject)
}

/// “Rejected the idea”: the term of another bloc, on the same issue, told last before it in the same article.
fn answered_by_place(picture: &Picture, in_article: &BTreeMap<usize, Vec<usize>>, response: usize) -> Vec<usize> {
    let (entry, facts) = (&picture.entries[response], &picture.facts[response]);
    let mut out = BTreeSet::new();
    for citation in &entry.evidence {
        let near = (facts.articles.iter().filter_map(|a| in_article.get(a)).flatten())
            .filter(|&&t| {
                let (term, other) = (&picture.facts[t], &picture.entries[t]);
                let aimed = facts.target.is_none() || term.bloc.is_none() || facts.target == term.bloc;
                let about = entry.issues.is_empty() || other.issues.iter().any(|i| entry.issues.contains(i));
                term.bloc != facts.bloc && aimed && about
            })
            .filter_map(|&t| {
                let at =
                    picture.entries[t].evidence.iter().filter(|c| c.document == citation.document).map(|c| c.start);
                at.filter(|&start| start <= citation.end && citation.start - start.min(citation.start) <= NEAR)
                    .max()
                    .map(|start| (start, t))
            })
            .max();
        out.extend(near.map(|(_, t)| t));
    }
    out.into_iter().collect()
}

/// “The idea” refers back no further than so many characters.
const NEAR: usize = 600;

/// Terms that a proposal is set against: of another bloc, on the same first issue, in the passage before it, where the
/// sentence says so.
fn countered(picture: &Picture, in_article: &BTreeMap<usize, Vec<usize>>, proposal: usize) -> Vec<usize> {
    let facts = &picture.facts[proposal];
    let says_so = ["instead", "counter", "rather than", "alternative"];
    if !facts.sentences.iter().any(|s| says_so.iter().any(|w| s.contains(w))) {
        return Vec::new();
    }
    answered_by_place(picture, in_article, proposal)
}

/// Whether the first day is known to lie before the second.
fn before(a: Option<Date>, b: Option<Date>) -> bool {
    a.zip(b).is_some_and(|(a, b)| a < b)
}

fn thread(picture: &Picture, heard: &BTreeSet<&str>, term: usize, links: Option<&Links>) -> Thread {
    let entry = &picture.entries[term];
    let none = Links::default();
    let links = links.unwrap_or(&none);
    let mut answers: Vec<Answer> = (links.answers.iter())
        .map(|(&i, &by_place)| Answer { answer: kind(&picture.entries[i]), act: picture.entries[i].told(), by_place })
        .chain(links.counters.iter().map(|&i| Answer {
            answer: AnswerKind::Countered,
            act: picture.entries[i].told(),
            by_place: true,
        }))
        .collect();
    answers.sort_by_key(|a| (a.act.last, a.act.entry));
    let mut conduct: Vec<usize> = links.conduct.iter().copied().collect();
    conduct.sort_by_key(|&i| (picture.entries[i].first, picture.entries[i].id));
    Thread {
        term: entry.told(),
        issues: entry.issues.clone(),
        outcome: outcome(&answers),
        stage: stage(picture, heard, entry, &answers, &conduct),
        answers,
        conduct: conduct.into_iter().map(|i| picture.entries[i].told()).collect(),
        deadline: (entry.times.iter().filter(|t| t.role == TimeRole::Deadline))
            .filter_map(|t| t.to.or(t.from))
            .filter(|&day| !before(Some(day), entry.first))
            .max(),
    }
}

fn kind(entry: &Entry) -> AnswerKind {
    match entry.stance {
        Some(Stance::Accept) => AnswerKind::Accepted,
        Some(Stance::Conditional) => AnswerKind::Conditional,
        Some(Stance::Noncommittal) => AnswerKind::Noncommittal,
        Some(Stance::Reject) | None => AnswerKind::Rejected,
    }
}

fn outcome(answers: &[Answer]) -> Outcome {
    let all = |wanted: &[AnswerKind]| answers.iter().all(|a| wanted.contains(&a.answer));
    match answers {
        [] => Outcome::Unanswered,
        _ if all(&[AnswerKind::Accepted]) => Outcome::Accepted,
        _ if all(&[AnswerKind::Rejected, AnswerKind::Countered]) => Outcome::Rejected,
        _ if all(&[AnswerKind::Conditional, AnswerKind::Noncommittal]) => Outcome::Open,
        _ => Outcome::Mixed,
    }
}

//! What part each bloc plays: principal, mediator, host, guarantor, sidelined; with what shows it.

use super::entry::{Entry, Told};
use super::make_entry::EntryFacts;
use super::picture::Picture;
use super::principal::principals;
use super::state::Dossier;
use super::stem::stem;
use crate::record::{Form, Issue, Kind, MeetingStatus, Modality, Polarity};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A part that a bloc plays in the negotiation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BlocRole {
    /// The bloc.
    pub bloc: String,
    /// Its part. A bloc may play several.
    pub role: RoleKind,
    /// How much shows it, compared with others of the same part.
    pub weight: usize,
    /// What shows it, the most telling first; at most eight acts.
    pub evidence: Vec<Told>,
}

/// The parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RoleKind {
    /// The dispute is between it and another.
    Principal,
    /// It proposes, appeals and carries messages between principals.
    Mediator,
    /// Talks take place, or are offered, on its ground.
    Host,
    /// It would secure a settlement with troops, money, arms or its word.
    Guarantor,
    /// It is left out, or says so, or asks for a seat.
    Sidelined,
}

/// Evidence of this weight makes a mediator.
const MEDIATOR: usize = 3;
/// A part is told of who plays it at least one so-manieth as much as who plays it most.
const SHARE: usize = 20;
/// Acts listed for a part.
const LISTED: usize = 8;
/// How words for what a mediator is and does begin, as they stand in a content or cue (“immediately” does not).
const MEDIATES: &[&str] = &["mediat", "go-between", "broker", "intermediar", "peacemaker", "shuttle", "facilitat"];
/// Words for being left out, to stand with the bloc's name or in its own words.
const LEFT_OUT: &[&str] = &[
    "left out",
    "sidelined",
    "excluded",
    "shut out",
    "no seat",
    "a seat",
    "a chair",
    "'s absence",
    "its absence",
    "without us",
    "over the heads",
    "at the table",
    "on the menu",
    "not invited",
    "uninvited",
    "bypass",
    "behind its back",
    "not asked",
    "represented at",
];

impl Dossier {
    /// The parts that blocs play, by part and weight.
    pub fn roles(&self) -> Vec<BlocRole> {
        let picture = self.picture();
        let principals = principals(picture);
        let mut shown: BTreeMap<(RoleKind, usize), Vec<(usize, usize)>> = BTreeMap::new();
        for (i, entry) in picture.entries.iter().enumerate() {
            for (role, bloc, weight) in shows(picture, &principals, i, entry) {
                // Analysts, critics and passers-by have views, not parts; “mediators” say what they are, and a dispute
                // may be between a company and its workers.
                let of = &picture.parties.blocs[bloc];
                let says_itself = role == RoleKind::Mediator && tells_of_mediation(&of.name.to_lowercase());
                if !of.is_side && !says_itself && role != RoleKind::Principal {
                    continue;
                }
                shown.entry((role, bloc)).or_default().push((weight, i));
            }
        }
        go_betweens(picture, &principals, &mut shown);
        let mut out: Vec<BlocRole> = (shown.into_iter())
            .filter(|((role, _), acts)| {
                *role != RoleKind::Mediator || acts.iter().any(|&(_, i)| does_more_than_ask_one(picture, i))
            })
            .map(|((role, bloc), mut acts)| {
                let outlets = |i: usize| picture.entries[i].outlets.max(1);
                acts.sort_by_key(|&(w, i)| (Reverse(w), Reverse(outlets(i)), Reverse(picture.entries[i].last), i));
                let mut seen = BTreeSet::new();
                acts.retain(|a| seen.insert(a.1));
                let weight = acts.iter().map(|&(w, i)| w * outlets(i)).sum();
                BlocRole {
                    bloc: picture.parties.blocs[bloc].key.clone(),
                    role,
                    weight,
                    evidence: acts.iter().take(LISTED).map(|&(_, i)| picture.entries[i].told()).collect(),
                }
            })
            .filter(|r| r.role != RoleKind::Mediator || (r.weight >= MEDIATOR && between_others(picture, r)))
            .collect();
        // In an archive of years nearly everyone has once appealed to somebody.
        let mut most: BTreeMap<RoleKind, usize> = BTreeMap::new();
        out.iter().for_each(|r: &BlocRole| {
            let known = most.entry(r.role).or_default();
            *known = r.weight.max(*known);
        });
        out.retain(|r| r.weight * SHARE >= most[&r.role]);
        out.sort_by_key(|r| (r.role, Reverse(r.weight), r.bloc.clone()));
        out
    }
}

/// Whether an act of who may mediate is a proposal, a meeting or an appeal to all sides: everyone appeals to somebody.
fn does_more_than_ask_one(picture: &Picture, entry: usize) -> bool {
    let Entry { kind, content, .. } = &picture.entries[entry];
    *kind != Kind::Demand || tells_of_mediation(&content.to_lowercase()) || at_all_sides(&picture.facts[entry])
}

/// Whether there are two others that act, are aimed at or meet, to mediate between.
fn between_others(picture: &Picture, role: &BlocRole) -> bool {
    let facts = picture.facts.iter().flat_map(|f| f.bloc.into_iter().chain(f.target).chain(f.meets.iter().copied()));
    let others: BTreeSet<usize> = facts.filter(|&b| picture.parties.blocs[b].key != role.bloc).collect();
    others.len() > 1
}

/// Which parts one act shows of which blocs, and how strongly.
fn shows(picture: &Picture, principals: &BTreeSet<usize>, i: usize, entry: &Entry) -> Vec<(RoleKind, usize, usize)> {
    let mut out = Vec::new();
    if entry.negated || entry.modality == Modality::Hypothetical {
        return out;
    }
    let facts = &picture.facts[i];
    if let Some(bloc) = facts.bloc {
        let among = principals.contains(&bloc);
        let at_principal = facts.target.is_some_and(|t| principals.contains(&t) && t != bloc);
        let deals = matches!(
            entry.kind,
            Kind::Demand | Kind::Proposal | Kind::Response | Kind::Accusation | Kind::Threat | Kind::Action
        );
        if among && at_principal && deals {
            out.push((RoleKind::Principal, bloc, 1 + usize::from(entry.firmness)));
        }
        // Whom another principal deals with is one, though no act of its own be told.
        if let Some(target) = facts.target.filter(|_| among && at_principal) {
            out.push((RoleKind::Principal, target, 1));
        }
        if !among {
            out.extend(mediates(picture, principals, entry, i).map(|w| (RoleKind::Mediator, bloc, w)));
            out.extend(guarantees(entry).map(|w| (RoleKind::Guarantor, bloc, w)));
        }
        if hosts(entry, &facts.cues) {
            out.push((RoleKind::Host, bloc, 3));
        }
        let content = entry.content.to_lowercase();
        let wants_seat = entry.issues.contains(&Issue::Participation)
            && entry.kind == Kind::Demand
            && facts.target != Some(bloc)
            && asks_for_itself(picture, bloc, &content);
        if wants_seat {
            out.push((RoleKind::Sidelined, bloc, 2));
        }
    }
    if let Some(meeting) = entry.meeting.as_ref().filter(|m| m.status != MeetingStatus::Declined) {
        let place = meeting.place.as_deref().map(str::to_lowercase);
        for &bloc in place.iter().flat_map(|p| picture.at_home.get(p)).flatten() {
            let held = meeting.status == MeetingStatus::Held;
            let guests = facts.meets.iter().filter(|b| **b != bloc).count();
            // A principal is at home where it meets, and so is who is visited: they host where others meet each other.
            let visit = entry.content.to_lowercase().contains("visit");
            if guests > 1 || !(visit || principals.contains(&bloc)) {
                out.push((RoleKind::Host, bloc, if held { 2 } else { 1 }));
            }
        }
    }
    out.extend(left_out(picture, i, entry).into_iter().map(|bloc| (RoleKind::Sidelined, bloc, 1)));
    out
}

/// Whether a seat that is asked for is the speaker's own.
fn asks_for_itself(picture: &Picture, bloc: usize, content: &str) -> bool {
    let own = [
        "a seat",
        "a chair",
        "its own",
        "be represented",
        "be heard",
        "be present",
        "at the table",
        "absence",
        "the bloc",
        "include",
    ];
    let named =
        names(picture, bloc).iter().any(|n| content.split(|c: char| !c.is_alphanumeric()).any(|w| stem(w) == *n));
    (named || !names_other(picture, bloc, content)) && own.iter().any(|w| content.contains(w))
}

/// Whether the content of an act names a principal, or no side at all.
fn names_principal(picture: &Picture, principals: &BTreeSet<usize>, i: usize, content: &str) -> bool {
    let own = picture.facts[i].bloc;
    let named: Vec<usize> = (0..picture.parties.blocs.len())
        .filter(|&b| Some(b) != own && picture.parties.blocs[b].is_side)
        .filter(|&b| {
            let name = picture.parties.blocs[b].name.to_lowercase();
            content.contains(&name)
        })
        .collect();
    named.is_empty() || named.iter().any(|b| principals.contains(b))
}

/// Whether a content names another side.
fn names_other(picture: &Picture, bloc: usize, content: &str) -> bool {
    (picture.parties.blocs.iter().enumerate())
        .any(|(b, other)| b != bloc && other.is_side && content.contains(&other.name.to_lowercase()))
}

/// The stems of the words of a bloc's name.
fn names(picture: &Picture, bloc: usize) -> Vec<String> {
    // “Of”, “the”, “and” name nobody.
    let words = picture.parties.blocs[bloc]
        .name
        .split_whitespace()
        .filter(|w| w.len() > 3 || w.chars().all(char::is_uppercase));
    words.map(|w| stem(&w.to_lowercase())).collect()
}

fn tells_of_mediation(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphabetic() && c != '-');
    words.any(|word| MEDIATES.iter().any(|start| word.starts_with(start))) || text.contains("good offices")
}

/// How strongly an act of a bloc that is no principal shows that it mediates.
fn mediates(picture: &Picture, principals: &BTreeSet<usize>, entry: &Entry, i: usize) -> Option<usize> {
    let facts = &picture.facts[i];
    let content = entry.content.to_lowercase();
    // Much can be facilitated: trade, travel, relief.
    let of_talks = |text: &str| !text.contains("facilitat") || tells_of_talks(&content);
    let says_so = (tells_of_mediation(&content) && of_talks(&content))
        || facts.cues.iter().any(|cue| tells_of_mediation(cue) && of_talks(cue));
    // Who accepts another's mediation does not mediate.
    if says_so && matches!(entry.kind, Kind::Proposal | Kind::Demand | Kind::Action) {
        return Some(4);
    }
    // What is put to others, or names others and no principal, is about another dispute.
    let elsewhere = facts.target.is_some_and(|t| picture.parties.blocs[t].is_side && !principals.contains(&t));
    let here = principals.is_empty() || facts.target.is_some() || names_principal(picture, principals, i, &content);
    if (elsewhere && !principals.is_empty()) || !here {
        return None;
    }
    let to_bring_together =
        entry.issues.iter().any(|i| matches!(i, Issue::Format | Issue::Settlement | Issue::Ceasefire));
    // Who is ready to talk will talk itself.
    let for_others = matches!(entry.form, Some(Form::Suggestion | Form::Plan))
        || (entry.form == Some(Form::Offer) && entry.issues.contains(&Issue::Format));
    let (asks, all) = (entry.polarity == Some(Polarity::For) && entry.firmness <= 1, at_all_sides(facts));
    match entry.kind {
        Kind::Proposal if for_others && to_bring_together => Some(3),
        Kind::Proposal if for_others => Some(2),
        // An appeal to the parties to settle.
        Kind::Demand if asks && (to_bring_together || all) => Some(3),
        Kind::Demand if entry.firmness <= 1 && facts.target.is_none_or(|t| !picture.parties.blocs[t].is_side) => {
            Some(1)
        }
        _ => None,
    }
}

/// Whether an appeal goes to “all parties”, “both sides”, not to a party that has a name.
fn at_all_sides(facts: &EntryFacts) -> bool {
    let words =
        |s: &str, first: &str| ["parties", "sides", "factions"].iter().any(|w| s.contains(&format!("{first} {w}")));
    facts.sentences.iter().any(|s| ["all", "both", "warring", "rival", "opposing", "two"].iter().any(|f| words(s, f)))
}

/// How strongly an act of a bloc that is no principal shows that it would secure a settlement.
fn guarantees(entry: &Entry) -> Option<usize> {
    let secures =
        entry.issues.iter().any(|i| matches!(i, Issue::SecurityGuarantees | Issue::Peacekeeping | Issue::Monitoring));
    let own = matches!(entry.form, Some(Form::Offer | Form::Readiness));
    (entry.kind == Kind::Proposal && secures && own).then_some(3)
}

fn hosts(entry: &Entry, cues: &BTreeSet<String>) -> bool {
    let host = |text: &str| {
        text.split(|c: char| !c.is_alphabetic()).any(|w| matches!(w, "host" | "hosts" | "hosted" | "hosting"))
            || (text.contains("on ") && text.contains(" soil"))
    };
    let content = entry.content.to_lowercase();
    let talks = entry.issues.contains(&Issue::Format) || tells_of_talks(&content);
    talks && matches!(entry.kind, Kind::Proposal | Kind::Action) && (host(&content) || cues.iter().any(|c| host(c)))
}

/// Whether a content in lower case is about talks or meetings.
fn tells_of_talks(content: &str) -> bool {
    const TALKS: &[&str] = &[
        "talk",
        "negotiat",
        "dialogue",
        "meet",
        "summit",
        "conference",
        "round",
        "together",
        "deal",
        "agree",
        "peace",
        "truce",
    ];
    content.split(|c: char| !c.is_alphabetic()).any(|word| TALKS.iter().any(|start| word.starts_with(start)))
}

/// Blocs that an accusation, threat or demand says are left out.
fn left_out(picture: &Picture, i: usize, entry: &Entry) -> Vec<usize> {
    let facts = &picture.facts[i];
    if !matches!(entry.kind, Kind::Accusation | Kind::Demand) {
        return Vec::new();
    }
    let content = entry.content.to_lowercase();
    if !LEFT_OUT.iter().any(|w| content.contains(w)) {
        return Vec::new();
    }
    let named = (0..picture.parties.blocs.len()).filter(|&b| {
        let bloc = &picture.parties.blocs[b];
        bloc.is_side && content.contains(&bloc.name.to_lowercase())
    });
    let named: Vec<usize> = named.collect();
    if named.is_empty() { facts.bloc.into_iter().collect() } else { named }
}

/// Blocs that met principals on both sides of the dispute, apart from each other.
fn go_betweens(
    picture: &Picture,
    principals: &BTreeSet<usize>,
    shown: &mut BTreeMap<(RoleKind, usize), Vec<(usize, usize)>>,
) {
    let mut met: BTreeMap<usize, BTreeMap<usize, Vec<usize>>> = BTreeMap::new();
    for (i, entry) in picture.entries.iter().enumerate().filter(|(_, e)| e.kind == Kind::Meeting && e.counts()) {
        let meets = &picture.facts[i].meets;
        let held =
            entry.meeting.as_ref().is_some_and(|m| matches!(m.status, MeetingStatus::Held | MeetingStatus::Ongoing));
        for &bloc in meets.iter().filter(|b| held && !principals.contains(b) && picture.parties.blocs[**b].is_side) {
            for &principal in meets.intersection(principals) {
                met.entry(bloc).or_default().entry(principal).or_default().push(i);
            }
        }
    }
    for (bloc, with) in met.into_iter().filter(|(_, with)| with.len() > 1) {
        let acts = shown.entry((RoleKind::Mediator, bloc)).or_default();
        acts.extend(with.into_values().flatten().collect::<BTreeSet<_>>().into_iter().map(|i| (1, i)));
    }
}

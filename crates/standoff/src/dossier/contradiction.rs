//! What does not go together: a party with itself, its spokespeople, a charge with its denial, reports with each other.

use super::cluster::days_between;
use super::entry::{Entry, Told};
use super::overlap::Overlap;
use super::picture::Picture;
use super::position::{Standing, standing};
use super::state::Dossier;
use super::stem::stems;
use crate::record::{Kind, MeetingStatus, Stance};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Two acts or reports that do not go together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contradiction {
    /// What sort.
    pub kind: ContradictionKind,
    /// The blocs concerned.
    pub blocs: Vec<String>,
    /// The one.
    pub first: Told,
    /// The other.
    pub second: Told,
}

/// Between what a contradiction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ContradictionKind {
    /// One speaker says both.
    Speaker,
    /// Two who speak for one side differ.
    Spokespeople,
    /// One accuses, the other denies.
    Denial,
    /// One report says that it happened, another that it did not.
    Reports,
}

/// Opposite words further apart in time are a change of position, no contradiction.
const SAME_TIME_DAYS: i64 = 30;
/// Of the words of two contents, the share in common, in per cent, from which they are about the same thing.
const SAME_THING: u32 = 70;
/// Of the words of a charge and a denial, the share in common, in per cent, from which it is the charge that is denied.
const SAME_CHARGE: u32 = 40;
/// A denial stands no further from the charge, in characters, unless it takes up its words.
const NEAR: usize = 400;

impl Dossier {
    /// What does not go together, by kind.
    pub fn contradictions(&self) -> Vec<Contradiction> {
        let picture = self.picture();
        let mut out = within_blocs(picture);
        out.extend(denials(picture));
        out.extend(reports(picture));
        out.sort_by_key(|c| {
            (c.kind, std::cmp::Reverse(c.first.outlets + c.second.outlets), c.first.entry, c.second.entry)
        });
        out
    }
}

fn contradiction(picture: &Picture, kind: ContradictionKind, a: usize, b: usize) -> Contradiction {
    let blocs: BTreeSet<usize> = [a, b].iter().filter_map(|&i| picture.facts[i].bloc).collect();
    Contradiction {
        kind,
        blocs: blocs.into_iter().map(|b| picture.parties.blocs[b].key.clone()).collect(),
        first: picture.entries[a].told(),
        second: picture.entries[b].told(),
    }
}

/// Opposite stances of one bloc on one thing at one time.
fn within_blocs(picture: &Picture) -> Vec<Contradiction> {
    let overlap = Overlap::new(picture, |e| standing(e).is_some());
    let mut out = Vec::new();
    for (i, entry) in picture.entries.iter().enumerate() {
        if standing(entry) != Some(Standing::Rejects) || picture.facts[i].bloc.is_none() {
            continue;
        }
        for (j, score) in overlap.like(picture, i, SAME_THING) {
            let other = &picture.entries[j];
            let yes = standing(other).is_some_and(|s| s != Standing::Rejects);
            // Refusing to give what one asks others to give is consistent: the target must be the same.
            let aimed = |t: usize| picture.facts[t].target.filter(|&t| Some(t) != picture.facts[i].bloc);
            let same_aim = aimed(i) == aimed(j) || aimed(i).is_none() || aimed(j).is_none();
            let both_turned = picture.facts[i].turned == picture.facts[j].turned;
            let one_bloc = picture.facts[i].bloc == picture.facts[j].bloc;
            let known = entry.last.is_some() && other.last.is_some();
            let in_one = !picture.facts[i].articles.is_disjoint(&picture.facts[j].articles);
            // Without days, what two articles tell may lie years apart.
            let together = score >= 40 && (known || in_one) && same_time(entry, other) && !awaits(entry, other);
            if yes && one_bloc && same_aim && both_turned && together && !entry.concession {
                let speakers: BTreeSet<&String> = entry.speakers.iter().collect();
                let same_speaker = other.speakers.iter().any(|s| speakers.contains(s));
                let kind = if same_speaker { ContradictionKind::Speaker } else { ContradictionKind::Spokespeople };
                out.push(contradiction(picture, kind, i, j));
            }
        }
    }
    out
}

/// Whether what is refused is refused only until the other comes true (“no truce until all hostages are freed”).
fn awaits(refusal: &Entry, other: &Entry) -> bool {
    let wanted = stems(&other.content).words;
    let text = |c: &str| c.to_lowercase();
    let texts = refusal.evidence.iter().flat_map(|c| [text(&c.content), text(&c.sentence)]);
    let condition = |text: &str| {
        let from = ["until ", "unless ", "without ", "before "].iter().filter_map(|w| text.find(w)).min()?;
        let held = stems(&text[from..]).words;
        Some(wanted.iter().filter(|w| held.contains(w)).count())
    };
    !wanted.is_empty() && texts.filter_map(|t| condition(&t)).any(|held| held * 3 >= wanted.len() * 2)
}

fn same_time(a: &Entry, b: &Entry) -> bool {
    let apart = |x: &Entry, y: &Entry| x.last.zip(y.first).is_some_and(|(x, y)| days_between(x, y) > SAME_TIME_DAYS);
    !apart(a, b) && !apart(b, a)
}

/// Accusations with their denials: a rejection by the accused, of the accusation's words or just after it.
fn denials(picture: &Picture) -> Vec<Contradiction> {
    let overlap = Overlap::new(picture, |e| e.kind == Kind::Accusation);
    let mut accused: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (i, facts) in picture.facts.iter().enumerate() {
        if picture.entries[i].kind == Kind::Accusation {
            facts.target.into_iter().for_each(|t| accused.entry(t).or_default().push(i));
        }
    }
    let mut out = BTreeSet::new();
    for (i, entry) in picture.entries.iter().enumerate() {
        let facts = &picture.facts[i];
        let (Kind::Response, Some(Stance::Reject), Some(bloc)) = (entry.kind, entry.stance, facts.bloc) else {
            continue;
        };
        // “Will not do it” is a refusal and “opposes it” a stance: neither denies a charge.
        let denies = facts.cues.iter().any(|c| ["den", "reject", "dismiss", "refut"].iter().any(|w| c.contains(w)));
        if !denies {
            continue;
        }
        let charges = accused.get(&bloc).map_or(&[][..], Vec::as_slice);
        for (j, score) in overlap.like(picture, i, SAME_THING) {
            if score >= SAME_CHARGE && picture.facts[j].target == Some(bloc) && picture.facts[j].bloc != Some(bloc) {
                out.insert((j, i));
            }
        }
        let names_charge =
            ["charge", "accus", "claim", "alleg", "report"].iter().any(|w| entry.content.to_lowercase().contains(w));
        if names_charge {
            let near =
                charges.iter().filter(|&&j| picture.facts[j].bloc != Some(bloc) && stands_before(picture, j, entry));
            out.extend(near.map(|&j| (j, i)));
        }
    }
    out.into_iter().map(|(a, b)| contradiction(picture, ContradictionKind::Denial, a, b)).collect()
}

fn stands_before(picture: &Picture, charge: usize, denial: &Entry) -> bool {
    denial.evidence.iter().any(|d| {
        picture.entries[charge]
            .evidence
            .iter()
            .any(|c| c.document == d.document && c.start <= d.end && d.start.saturating_sub(c.start) <= NEAR)
    })
}

/// The same act told as done and as not done; a meeting told as held and as called off.
fn reports(picture: &Picture) -> Vec<Contradiction> {
    let overlap = Overlap::new(picture, |e| !e.negated);
    let mut out = Vec::new();
    for (i, entry) in picture.entries.iter().enumerate().filter(|(_, e)| e.negated && e.kind != Kind::Meeting) {
        for (j, score) in overlap.like(picture, i, SAME_THING) {
            let other = &picture.entries[j];
            let same = other.kind == entry.kind
                && picture.facts[j].bloc == picture.facts[i].bloc
                && picture.facts[i].bloc.is_some();
            let elsewhere = picture.facts[i].articles.is_disjoint(&picture.facts[j].articles);
            if same && elsewhere && score >= 50 && same_time(entry, other) {
                out.push(contradiction(picture, ContradictionKind::Reports, j, i));
            }
        }
    }
    for (i, entry) in picture.entries.iter().enumerate().filter(|(_, e)| e.kind == Kind::Meeting) {
        let told = |wanted: &[MeetingStatus]| -> BTreeSet<usize> {
            let of = picture.facts[i].statuses.iter().filter(|(status, _)| wanted.contains(status));
            of.map(|(_, article)| picture.families[*article]).collect()
        };
        let held = told(&[MeetingStatus::Held, MeetingStatus::Ongoing]);
        let off = told(&[MeetingStatus::Cancelled, MeetingStatus::Declined]);
        if !held.is_empty() && !off.is_empty() && held.is_disjoint(&off) {
            let told = entry.told();
            out.push(Contradiction {
                kind: ContradictionKind::Reports,
                blocs: entry.meeting.as_ref().map_or_else(Vec::new, |m| m.blocs.clone()),
                first: told.clone(),
                second: told,
            });
        }
    }
    out
}

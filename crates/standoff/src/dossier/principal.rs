//! Between whom the dispute is: the blocs whose demands, refusals, accusations and attacks are aimed at one another.

use super::picture::Picture;
use super::position::{Standing, standing};
use super::thread::links;
use crate::record::{ActionCategory, Kind, Stance};
use std::collections::{BTreeMap, BTreeSet};

/// A third bloc is a principal too if its quarrel with one of the first two is this share (in per cent) of theirs.
const SHARE: usize = 60;

/// The principals, by their place among the blocs; empty where nobody confronts anybody
/// or puts anything to another.
pub(crate) fn principals(picture: &Picture) -> BTreeSet<usize> {
    let mut quarrels = quarrels(picture);
    if quarrels.is_empty() {
        quarrels = refusals(picture);
    }
    if quarrels.is_empty() {
        quarrels = dealings(picture);
    }
    let Some((&(a, b), &most)) = quarrels.iter().max_by_key(|&(pair, weight)| (*weight, std::cmp::Reverse(*pair)))
    else {
        return BTreeSet::new();
    };
    let mut out = BTreeSet::from([a, b]);
    for (&(x, y), &weight) in &quarrels {
        if (x == a || x == b || y == a || y == b) && weight * 100 >= most * SHARE {
            out.extend([x, y]);
        }
    }
    out
}

/// Where no act is aimed at anyone: who rejects whose terms.
fn refusals(picture: &Picture) -> BTreeMap<(usize, usize), usize> {
    let mut out: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (term, found) in links(picture) {
        for &answer in found.answers.keys() {
            let entry = &picture.entries[answer];
            let (Some(from), Some(to)) = (picture.facts[answer].bloc, picture.facts[term].bloc) else { continue };
            if from != to && standing(entry) == Some(Standing::Rejects) {
                *out.entry((from.min(to), from.max(to))).or_default() += entry.outlets.max(1);
            }
        }
    }
    out
}

/// Where nobody rejects anything either: who puts what forward to whom, or agrees with whom.
fn dealings(picture: &Picture) -> BTreeMap<(usize, usize), usize> {
    let mut out: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (entry, facts) in picture.entries.iter().zip(&picture.facts) {
        let (Some(from), Some(to)) = (facts.bloc, facts.target) else { continue };
        let deals = entry.kind == Kind::Proposal || entry.category == Some(ActionCategory::Agreement);
        if deals && from != to && entry.counts() {
            *out.entry((from.min(to), from.max(to))).or_default() += entry.outlets.max(1);
        }
    }
    out
}

/// How much each pair of blocs confronts each other: outlets that tell of it, summed over the entries.
fn quarrels(picture: &Picture) -> BTreeMap<(usize, usize), usize> {
    let mut out: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (entry, facts) in picture.entries.iter().zip(&picture.facts) {
        let (Some(from), Some(to)) = (facts.bloc, facts.target) else { continue };
        let weight = match entry.kind {
            _ if !entry.counts() || from == to => 0,
            Kind::Demand => usize::from(entry.firmness),
            Kind::Response if entry.stance == Some(Stance::Reject) => 2,
            Kind::Accusation => 2,
            Kind::Threat => 1,
            Kind::Action if entry.category == Some(ActionCategory::Attack) => 2,
            Kind::Action if entry.category == Some(ActionCategory::Violation) => 2,
            Kind::Action if entry.category == Some(ActionCategory::Advance) => 2,
            _ => 0,
        };
        if weight > 0 {
            *out.entry((from.min(to), from.max(to))).or_default() += weight * entry.outlets.max(1);
        }
    }
    out
}

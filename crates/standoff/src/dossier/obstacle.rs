//! What stands in the way, ranked by how many parties it divides, how firm they are and how well that is attested.

use super::entry::{Entry, Told};
use super::gap::weight;
use super::picture::Picture;
use super::position::{Standing, standing};
use super::principal::principals;
use super::state::Dossier;
use crate::record::{Issue, Kind};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Something that stands in the way of a settlement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Obstacle {
    /// The issue; `None` for the mistrust of parties that accuse each other.
    pub issue: Option<Issue>,
    /// The blocs that it divides; of one that refuses alone, that one.
    pub blocs: Vec<String>,
    /// What each of them says, the firmest and best attested first.
    pub sides: Vec<ObstacleSide>,
    /// How much it weighs, compared with the others of the dossier.
    pub weight: usize,
}

/// What one bloc says where it stands in the way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ObstacleSide {
    /// The bloc.
    pub bloc: String,
    /// Its acts, at most three.
    pub acts: Vec<Told>,
}

/// What divides principals weighs so many times as much.
const PRINCIPALS: usize = 4;

impl Dossier {
    /// What stands in the way, the heaviest first.
    pub fn obstacles(&self) -> Vec<Obstacle> {
        let picture = self.picture();
        let mut weights: BTreeMap<Issue, usize> = BTreeMap::new();
        let mut acts: BTreeMap<Issue, BTreeMap<String, Vec<Told>>> = BTreeMap::new();
        for gap in self.gaps() {
            *weights.entry(gap.issue).or_default() += weight(&gap) * if gap.principals { PRINCIPALS } else { 1 };
            let sides = acts.entry(gap.issue).or_default();
            for (bloc, told) in gap.blocs.iter().zip([&gap.first, &gap.second]) {
                sides.entry(bloc.clone()).or_default().extend(told.iter().cloned());
            }
        }
        let principals = principals(picture);
        let mut lone: BTreeSet<Issue> = BTreeSet::new();
        for (issue, entry) in refusals(picture, &principals) {
            let sides = acts.entry(issue).or_default();
            let told = sides.entry(entry.bloc.clone().unwrap_or_default()).or_default();
            if told.iter().all(|t| t.entry != entry.id) {
                told.push(entry.told());
                *weights.entry(issue).or_default() += usize::from(entry.firmness) * entry.outlets.max(1);
            }
        }
        // Where nobody is told to refuse, what is asked of another stands in the way.
        for (issue, entry) in unmet(picture, &principals) {
            if weights.contains_key(&issue) && !lone.contains(&issue) {
                continue;
            }
            lone.insert(issue);
            *weights.entry(issue).or_default() += usize::from(entry.firmness);
            let sides = acts.entry(issue).or_default();
            sides.entry(entry.bloc.clone().unwrap_or_default()).or_default().push(entry.told());
        }
        let mut out: Vec<Obstacle> = (acts.into_iter())
            .map(|(issue, sides)| Obstacle {
                issue: Some(issue),
                blocs: sides.keys().cloned().collect(),
                weight: weights[&issue],
                sides: (sides.into_iter())
                    .map(|(bloc, acts)| ObstacleSide { bloc, acts: best(picture, acts) })
                    .collect(),
            })
            .collect();
        out.extend(mistrust(picture, &principals));
        for obstacle in &mut out {
            let firm =
                |side: &ObstacleSide| side.acts.iter().map(|t| usize::from(t.firmness) * t.outlets).sum::<usize>();
            obstacle.sides.sort_by_key(|s| (Reverse(firm(s)), s.bloc.clone()));
        }
        out.sort_by_key(|o| (Reverse(o.weight), o.issue));
        out
    }
}

fn best(picture: &Picture, mut acts: Vec<Told>) -> Vec<Told> {
    // “Both conditions” says little to who has not read the article.
    let says_itself = |t: &Told| picture.place(t.entry).is_some_and(|i| !picture.facts[i].stems.is_empty());
    acts.sort_by_key(|t| (Reverse((says_itself(t), t.firmness, t.outlets, t.last)), t.entry));
    acts.dedup_by_key(|t| t.entry);
    acts.truncate(3);
    acts
}

/// What principals, or where none are known any bloc, firmly refuse, whoever may have asked for it.
fn refusals<'a>(picture: &'a Picture, principals: &BTreeSet<usize>) -> Vec<(Issue, &'a Entry)> {
    let in_dispute = |bloc: usize| principals.is_empty() || principals.contains(&bloc);
    (picture.entries.iter().zip(&picture.facts))
        .filter(|(e, f)| f.bloc.is_some_and(in_dispute) && standing(e) == Some(Standing::Rejects))
        .filter(|(e, _)| e.firmness >= 2)
        .filter_map(|(e, _)| e.issues.first().map(|&issue| (issue, e)))
        .collect()
}

/// What principals, or where none are known any bloc, demand of another, or set as a condition.
fn unmet<'a>(picture: &'a Picture, principals: &BTreeSet<usize>) -> Vec<(Issue, &'a Entry)> {
    let in_dispute = |bloc: usize| principals.is_empty() || principals.contains(&bloc);
    (picture.entries.iter().zip(&picture.facts))
        .filter(|(e, f)| f.bloc.is_some_and(in_dispute) && standing(e) == Some(Standing::Demands))
        .filter(|(e, f)| e.firmness >= 3 || (e.firmness >= 1 && f.target.is_some() && f.target != f.bloc))
        .filter_map(|(e, _)| e.issues.first().map(|&issue| (issue, e)))
        .collect()
}

/// Principals that accuse each other.
fn mistrust(picture: &Picture, principals: &BTreeSet<usize>) -> Option<Obstacle> {
    let mut sides: BTreeMap<usize, Vec<&Entry>> = BTreeMap::new();
    for (entry, facts) in picture.entries.iter().zip(&picture.facts) {
        let (Some(bloc), Some(target)) = (facts.bloc, facts.target) else { continue };
        let among = bloc != target && principals.contains(&bloc) && principals.contains(&target);
        if entry.kind == Kind::Accusation && entry.counts() && among {
            sides.entry(bloc).or_default().push(entry);
        }
    }
    (sides.len() > 1).then(|| Obstacle {
        issue: None,
        blocs: sides.keys().map(|&b| picture.parties.blocs[b].key.clone()).collect(),
        weight: sides.values().flatten().map(|e| e.outlets.max(1)).sum(),
        sides: (sides.into_iter())
            .map(|(bloc, entries)| ObstacleSide {
                bloc: picture.parties.blocs[bloc].key.clone(),
                acts: best(picture, entries.into_iter().map(Entry::told).collect()),
            })
            .collect(),
    })
}

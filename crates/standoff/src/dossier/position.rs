//! Who stands where on which issue: a table of blocs by issues, each cell with its words.

use super::cluster::days_between;
use super::entry::{Entry, Told};
use super::picture::Picture;
use super::principal::principals;
use super::state::Dossier;
use crate::record::{Form, Issue, Kind, Polarity, Stance};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Days after which a telling weighs half in what a party's stance is today.
const HALF_LIFE: i64 = 120;

/// Where a bloc stands on an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Standing {
    /// It wants something.
    Demands,
    /// It refuses something: rejects it in answer, or wants it not to be.
    Rejects,
    /// It puts something forward.
    Offers,
    /// It is ready for something, or accepts it, perhaps on conditions.
    OpenTo,
    /// It is a principal, and says nothing on an issue on which another principal does.
    Silent,
}

/// Where one bloc stands on one issue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Position {
    /// The bloc.
    pub bloc: String,
    /// The issue.
    pub issue: Issue,
    /// Its stance today: that of which most outlets tell, recent ones counting more.
    pub standing: Standing,
    /// How firm that stance is, from 0 (ready, open) to 3 (a red line).
    pub firmness: u8,
    /// All its stances, the leading one first, each with the acts that show it, the best attested first.
    pub stances: Vec<StandingEvidence>,
    /// The act told last.
    pub latest: Option<Told>,
    /// The firmest act.
    pub firmest: Option<Told>,
    /// The first day of any of them.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub first: Option<Date>,
    /// The last day of any of them.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub last: Option<Date>,
}

/// The acts that show a stance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StandingEvidence {
    /// The stance.
    pub standing: Standing,
    /// The acts, the best attested first.
    pub acts: Vec<Told>,
}

impl Dossier {
    /// The positions of all blocs on all issues, by bloc and issue; principals' silences with them.
    pub fn positions(&self) -> Vec<Position> {
        let picture = self.picture();
        let cells = cells(picture);
        let mut out: Vec<Position> =
            cells.iter().map(|(&(bloc, issue), entries)| position(picture, bloc, issue, entries)).collect();
        let principals = principals(picture);
        let disputed: BTreeSet<Issue> = cells.keys().filter(|(b, _)| principals.contains(b)).map(|c| c.1).collect();
        for &bloc in &principals {
            for &issue in disputed.iter().filter(|&&issue| !cells.contains_key(&(bloc, issue))) {
                out.push(Position {
                    bloc: picture.parties.blocs[bloc].key.clone(),
                    issue,
                    standing: Standing::Silent,
                    firmness: 0,
                    stances: Vec::new(),
                    latest: None,
                    firmest: None,
                    first: None,
                    last: None,
                });
            }
        }
        out.sort_by(|a, b| (&a.bloc, a.issue).cmp(&(&b.bloc, b.issue)));
        out
    }
}

/// The entries that say where a bloc stands on an issue, by their places.
pub(crate) fn cells(picture: &Picture) -> BTreeMap<(usize, Issue), Vec<usize>> {
    let mut out: BTreeMap<(usize, Issue), Vec<usize>> = BTreeMap::new();
    for (i, (entry, facts)) in picture.entries.iter().zip(&picture.facts).enumerate() {
        if let (Some(bloc), Some(_)) = (facts.bloc, standing(entry)) {
            for &issue in &entry.issues {
                out.entry((bloc, issue)).or_default().push(i);
            }
        }
    }
    out
}

/// The stance that an entry shows; `None` where it shows none.
pub(crate) fn standing(entry: &Entry) -> Option<Standing> {
    if !entry.counts() {
        return None;
    }
    match entry.kind {
        Kind::Demand if entry.polarity == Some(Polarity::Against) => Some(Standing::Rejects),
        Kind::Demand => Some(Standing::Demands),
        Kind::Proposal if entry.form == Some(Form::Readiness) => Some(Standing::OpenTo),
        Kind::Proposal => Some(Standing::Offers),
        Kind::Response => match entry.stance {
            Some(Stance::Reject) => Some(Standing::Rejects),
            Some(Stance::Accept | Stance::Conditional) => Some(Standing::OpenTo),
            _ => None,
        },
        _ => None,
    }
}

fn position(picture: &Picture, bloc: usize, issue: Issue, entries: &[usize]) -> Position {
    let of = || entries.iter().map(|&i| &picture.entries[i]);
    let now = of().filter_map(|e| e.last).max();
    let mut by_standing: BTreeMap<Standing, Vec<&Entry>> = BTreeMap::new();
    for entry in of() {
        by_standing.entry(standing(entry).expect("cells hold what shows a stance")).or_default().push(entry);
    }
    let weight = |acts: &[&Entry]| acts.iter().map(|e| weight(e, issue, now)).sum::<u64>();
    let mut stances: Vec<(Standing, Vec<&Entry>)> = by_standing.into_iter().collect();
    stances.sort_by_key(|(standing, acts)| (Reverse(weight(acts)), *standing));
    let firmness = stances[0].1.iter().map(|e| e.firmness).max().unwrap_or(0);
    Position {
        bloc: picture.parties.blocs[bloc].key.clone(),
        issue,
        standing: stances[0].0,
        firmness,
        latest: of().max_by_key(|e| (e.last, e.outlets, Reverse(e.id))).map(Entry::told),
        firmest: of().max_by_key(|e| (e.firmness, e.outlets, e.articles, Reverse(e.id))).map(Entry::told),
        first: of().filter_map(|e| e.first).min(),
        last: now,
        stances: (stances.into_iter())
            .map(|(standing, mut acts)| {
                acts.sort_by_key(|e| {
                    (Reverse(e.issues.first() == Some(&issue)), Reverse(e.outlets), Reverse(e.last), e.id)
                });
                StandingEvidence { standing, acts: acts.into_iter().map(Entry::told).collect() }
            })
            .collect(),
    }
}

/// What an entry weighs in today's stance: its outlets, halved with age, doubled where the issue is its first.
fn weight(entry: &Entry, issue: Issue, now: Option<Date>) -> u64 {
    let age = entry.last.zip(now).map_or(0, |(last, now)| days_between(last, now) / HALF_LIFE);
    let outlets = entry.outlets.max(1) as u64;
    (outlets * if entry.issues.first() == Some(&issue) { 2048 } else { 1024 }) >> age.clamp(0, 20)
}

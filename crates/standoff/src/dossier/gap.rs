//! Where positions exclude each other, with the numbers; and where they meet.

use super::act::Quantity;
use super::entry::{Entry, Told};
use super::overlap::Overlap;
use super::picture::Picture;
use super::position::{Standing, cells, standing};
use super::principal::principals;
use super::state::Dossier;
use super::thread::links;
use crate::record::{Issue, Kind, Stance, Unit};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Two blocs whose positions on an issue exclude each other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Gap {
    /// The issue.
    pub issue: Issue,
    /// The two blocs, in order of their keys.
    pub blocs: [String; 2],
    /// What the first says, the most telling first; at most three acts.
    pub first: Vec<Told>,
    /// What the second says.
    pub second: Vec<Told>,
    /// How it is known that they exclude each other.
    pub reason: GapReason,
    /// Amounts of one unit that differ.
    pub amounts: Vec<AmountGap>,
    /// Whether both are principals of the dispute.
    pub principals: bool,
}

/// How it is known that two positions exclude each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum GapReason {
    /// One rejects what the other demands or proposes.
    Rejected,
    /// One demands and the other refuses, on the same issue and aimed at each other, in other words.
    Opposed,
    /// They want the same in different amounts.
    Amounts,
}

/// What each side says of an amount; `None` stands for one without limit or condition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AmountGap {
    /// What is counted or measured.
    pub unit: Unit,
    /// The first bloc's amount.
    pub first: Option<Quantity>,
    /// The second bloc's amount.
    pub second: Option<Quantity>,
}

/// An issue on which blocs that are apart elsewhere want the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CommonGround {
    /// The issue.
    pub issue: Issue,
    /// The blocs that meet there.
    pub blocs: Vec<String>,
    /// The acts that show it, the first of them the term on which they meet.
    pub acts: Vec<Told>,
}

/// By two blocs and an issue: the terms of the first that the second rejects, each with the rejection.
type Rejections = BTreeMap<(usize, usize, Issue), Vec<(usize, usize)>>;

/// Blocs that are compared on an issue: the best attested.
const COMPARED: usize = 12;
/// Acts of each bloc that are compared.
const FOREMOST: usize = 60;
/// Of the words of two contents, the share in common, in per cent, from which they are about the same thing.
const SAME_THING: u32 = 50;
/// Words that ask for a thing without limit or condition.
const UNLIMITED: &[&str] = &[
    "unconditional",
    "permanent",
    "full and immediate",
    "immediate and complete",
    "lasting",
    "comprehensive",
    "indefinite",
];

impl Dossier {
    /// Where positions exclude each other, by issue; principals first, then the best attested.
    pub fn gaps(&self) -> Vec<Gap> {
        let picture = self.picture();
        let cells = cells(picture);
        let principals = principals(picture);
        let rejected = rejections(picture);
        let mut out = Vec::new();
        for issue in cells.keys().map(|c| c.1).collect::<BTreeSet<_>>() {
            let blocs = compared(picture, &cells, issue);
            for (n, &a) in blocs.iter().enumerate() {
                for &b in &blocs[n + 1..] {
                    let (a, b) =
                        if picture.parties.blocs[a].key < picture.parties.blocs[b].key { (a, b) } else { (b, a) };
                    let both = principals.contains(&a) && principals.contains(&b);
                    let of = |bloc: usize| foremost(picture, issue, &cells[&(bloc, issue)]);
                    out.extend(gap(picture, issue, [a, b], [&of(a), &of(b)], &rejected, both));
                }
            }
        }
        out.sort_by_key(|g| (Reverse(g.principals), Reverse(weight(g)), g.issue, g.blocs.clone()));
        out
    }

    /// Where blocs meet: terms of one that another accepts, or that both put forward.
    pub fn common_ground(&self) -> Vec<CommonGround> {
        let picture = self.picture();
        let mut groups: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for (&term, found) in &links(picture) {
            let yes = found.answers.iter().filter(|(i, by_place)| {
                let entry = &picture.entries[**i];
                let accepts = matches!(entry.stance, Some(Stance::Accept | Stance::Conditional));
                accepts && (!**by_place || entry.issues.iter().any(|x| picture.entries[term].issues.contains(x)))
            });
            groups.entry(term).or_default().extend(yes.map(|(i, _)| *i));
        }
        let positive = |e: &Entry| matches!(standing(e), Some(Standing::Offers | Standing::OpenTo | Standing::Demands));
        let overlap = Overlap::new(picture, positive);
        for (i, entry) in picture.entries.iter().enumerate().filter(|(_, e)| positive(e)) {
            let both = (overlap.like(picture, i, SAME_THING).into_iter())
                .filter(|&(o, score)| score >= 30 && agree(picture, i, o))
                .map(|(o, _)| o);
            if entry.kind != Kind::Response {
                groups.entry(i).or_default().extend(both);
            }
        }
        let mut out: Vec<CommonGround> = Vec::new();
        let mut used: BTreeSet<usize> = BTreeSet::new();
        let mut order: Vec<(&usize, &BTreeSet<usize>)> = groups.iter().collect();
        order.sort_by_key(|(term, others)| (Reverse(others.len()), **term));
        for (&term, others) in order {
            let Some(&issue) = picture.entries[term].issues.first() else { continue };
            let mut acts = vec![term];
            acts.extend(others.iter().filter(|o| !used.contains(*o)));
            let blocs: BTreeSet<usize> = acts.iter().filter_map(|&i| picture.facts[i].bloc).collect();
            if blocs.len() > 1 && !used.contains(&term) {
                used.extend(&acts);
                out.push(CommonGround {
                    issue,
                    blocs: blocs.iter().map(|&b| picture.parties.blocs[b].key.clone()).collect(),
                    acts: acts.iter().map(|&i| picture.entries[i].told()).collect(),
                });
            }
        }
        out.sort_by_key(|g| (Reverse(g.blocs.len()), Reverse(g.acts.len()), g.issue, g.acts[0].entry));
        out
    }
}

/// Whether two acts of different blocs want the same, in the same direction and the same amounts.
fn agree(picture: &Picture, a: usize, b: usize) -> bool {
    let (x, y) = (&picture.facts[a], &picture.facts[b]);
    let apart = x.bloc.is_some() && y.bloc.is_some() && x.bloc != y.bloc;
    // What one demands of the other, the other demanding the same of it, is no agreement.
    let at_each_other = x.target.is_some() && x.target == y.bloc && y.target == x.bloc;
    let entries = [&picture.entries[a], &picture.entries[b]];
    let demands = entries.iter().all(|e| e.kind == Kind::Demand);
    apart && x.turned == y.turned && !(at_each_other && demands) && differing(entries[0], entries[1]).is_empty()
}

/// For each pair of blocs and issue, the terms of the first that the second rejects, with the rejection.
fn rejections(picture: &Picture) -> Rejections {
    let mut out = Rejections::new();
    for (term, found) in links(picture) {
        for &answer in found.answers.keys() {
            let entry = &picture.entries[answer];
            let (Some(of), Some(by)) = (picture.facts[term].bloc, picture.facts[answer].bloc) else { continue };
            if standing(entry) == Some(Standing::Rejects) && of != by {
                let issues = picture.entries[term].issues.iter().filter(|i| entry.issues.contains(i));
                issues.for_each(|&issue| out.entry((of, by, issue)).or_default().push((term, answer)));
            }
        }
    }
    out
}

/// The blocs with a position on an issue, the best attested, sides before parties without one.
fn compared(picture: &Picture, cells: &BTreeMap<(usize, Issue), Vec<usize>>, issue: Issue) -> Vec<usize> {
    let mut blocs: Vec<(usize, usize)> = (cells.iter().filter(|((_, i), _)| *i == issue))
        .map(|((bloc, _), entries)| (*bloc, entries.iter().map(|&e| picture.entries[e].outlets).sum()))
        .collect();
    blocs.sort_by_key(|&(bloc, outlets)| (Reverse(picture.parties.blocs[bloc].is_side), Reverse(outlets), bloc));
    blocs.into_iter().take(COMPARED).map(|b| b.0).collect()
}

/// The acts of a cell that are compared with another's: those told as being about the issue first, the firmest, the best
/// attested.
fn foremost(picture: &Picture, issue: Issue, entries: &[usize]) -> Vec<usize> {
    let mut out = entries.to_vec();
    out.sort_by_key(|&i| {
        let entry = &picture.entries[i];
        (
            Reverse(entry.issues.first() == Some(&issue)),
            Reverse(entry.firmness),
            Reverse(entry.outlets),
            Reverse(entry.last),
            i,
        )
    });
    out.truncate(FOREMOST);
    out
}

fn gap(
    picture: &Picture,
    issue: Issue,
    [a, b]: [usize; 2],
    [of_a, of_b]: [&[usize]; 2],
    rejected: &Rejections,
    principals: bool,
) -> Option<Gap> {
    let mut first: Vec<usize> = Vec::new();
    let mut second: Vec<usize> = Vec::new();
    for &(term, answer) in rejected.get(&(a, b, issue)).into_iter().flatten() {
        first.push(term);
        second.push(answer);
    }
    for &(term, answer) in rejected.get(&(b, a, issue)).into_iter().flatten() {
        second.push(term);
        first.push(answer);
    }
    let mut reason = GapReason::Rejected;
    if first.is_empty() {
        reason = GapReason::Opposed;
        for (wants, refuses, wanting_first) in [(of_a, of_b, true), (of_b, of_a, false)] {
            for (&x, &y) in wants.iter().flat_map(|x| refuses.iter().map(move |y| (x, y))) {
                if opposed(picture, issue, x, y, principals) {
                    let (x, y) = if wanting_first { (x, y) } else { (y, x) };
                    first.push(x);
                    second.push(y);
                }
            }
        }
    }
    let mut amounts = Vec::new();
    for (&x, &y) in of_a.iter().flat_map(|x| of_b.iter().map(move |y| (x, y))) {
        let (left, right) = (&picture.entries[x], &picture.entries[y]);
        if left.issues.first() == right.issues.first() && wants(left) && wants(right) {
            let found = differing(left, right);
            if !found.is_empty() {
                first.push(x);
                second.push(y);
                if first.len() == 1 {
                    reason = GapReason::Amounts;
                }
                found
                    .into_iter()
                    .filter(|f| !amounts.contains(f))
                    .collect::<Vec<_>>()
                    .into_iter()
                    .for_each(|f| amounts.push(f));
            }
        }
    }
    if first.is_empty() || second.is_empty() {
        return None;
    }
    let best = |mut acts: Vec<usize>| -> Vec<Told> {
        acts.sort_by_key(|&i| {
            let entry = &picture.entries[i];
            // “Both conditions” says little to who has not read the article.
            let says_itself = !picture.facts[i].stems.is_empty();
            let first = entry.issues.first() == Some(&issue);
            (Reverse((says_itself, first, entry.firmness, entry.outlets, entry.last)), i)
        });
        acts.dedup();
        acts.into_iter().take(3).map(|i| picture.entries[i].told()).collect()
    };
    let key = |bloc: usize| picture.parties.blocs[bloc].key.clone();
    Some(Gap { issue, blocs: [key(a), key(b)], first: best(first), second: best(second), reason, amounts, principals })
}

fn wants(entry: &Entry) -> bool {
    matches!(standing(entry), Some(Standing::Demands | Standing::Offers | Standing::OpenTo))
}

/// Whether one act firmly demands and the other firmly refuses on one issue, each aimed at the other's bloc or at
/// nobody in particular.
fn opposed(picture: &Picture, issue: Issue, wants: usize, refuses: usize, principals: bool) -> bool {
    let (x, y) = (&picture.entries[wants], &picture.entries[refuses]);
    let (fx, fy) = (&picture.facts[wants], &picture.facts[refuses]);
    let firm = x.firmness >= 1 && y.firmness >= 2;
    let first = x.issues.first() == Some(&issue) && y.issues.first() == Some(&issue);
    let asks = matches!(standing(x), Some(Standing::Demands | Standing::Offers));
    let opposite = asks && standing(y) == Some(Standing::Rejects) && fx.turned == fy.turned;
    let aimed = |target: Option<usize>, bloc: Option<usize>| target == bloc || (target.is_none() && principals);
    let shares = fx.stems.iter().filter(|w| fy.stems.binary_search(w).is_ok()).count();
    firm && first && opposite && (shares >= 2 || (aimed(fx.target, fy.bloc) && aimed(fy.target, fx.bloc)))
}

/// Amounts of one unit that differ between two acts that want something of one sort.
fn differing(a: &Entry, b: &Entry) -> Vec<AmountGap> {
    let mut out = Vec::new();
    for unit in [Unit::Day, Unit::Percent, Unit::Currency, Unit::Person] {
        let of = |e: &Entry| -> Vec<Quantity> {
            e.amounts.iter().filter(|q| q.unit == unit && !(unit == Unit::Day && is_term(e, q))).cloned().collect()
        };
        let (x, y) = (of(a), of(b));
        match (x.first(), y.first()) {
            (Some(p), Some(q)) => {
                let same = x.iter().any(|p| y.iter().any(|q| p.value == q.value && p.currency == q.currency));
                if !same && p.currency == q.currency {
                    out.push(AmountGap { unit, first: Some(p.clone()), second: Some(q.clone()) });
                }
            }
            (Some(p), None) if unit == Unit::Day && unlimited(b) => {
                out.push(AmountGap { unit, first: Some(p.clone()), second: None });
            }
            (None, Some(q)) if unit == Unit::Day && unlimited(a) => {
                out.push(AmountGap { unit, first: None, second: Some(q.clone()) });
            }
            _ => {}
        }
    }
    out
}

/// Whether so many days are the time until something is done (“within 100 days”), and not how long it lasts.
fn is_term(entry: &Entry, days: &Quantity) -> bool {
    let sets = |text: &str| {
        let before = text.find(&days.text.to_lowercase()).map_or("", |at| &text[..at]);
        let mut last = before.split_whitespace().rev().take(3);
        last.any(|w| ["within", "in", "after", "before", "next", "last", "past"].contains(&w))
    };
    entry.evidence.iter().any(|c| sets(&c.content.to_lowercase()))
}

fn unlimited(entry: &Entry) -> bool {
    // “Even without a permanent truce” asks for none.
    let asks = |text: &str, word: &str| text.contains(word) && !text.contains(&format!("without a {word}"));
    entry.evidence.iter().any(|c| UNLIMITED.iter().any(|w| asks(&c.content.to_lowercase(), w)))
}

/// How firm and well attested both sides are.
pub(crate) fn weight(gap: &Gap) -> usize {
    let side = |acts: &[Told]| {
        let firm = acts.iter().map(|t| usize::from(t.firmness)).max().unwrap_or(0);
        let outlets: usize = acts.iter().map(|t| t.outlets.max(1)).sum();
        firm * outlets
    };
    side(&gap.first) + side(&gap.second)
}

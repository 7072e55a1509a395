//! What has moved: positions that hardened, softened, turned round, appeared or were dropped.

use super::cluster::days_between;
use super::entry::{Entry, Told};
use super::overlap::Overlap;
use super::picture::Picture;
use super::position::{Standing, cells, standing};
use super::state::Dossier;
use crate::record::{Issue, Kind};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A change of where a bloc stands on an issue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Shift {
    /// What sort of change.
    pub kind: ShiftKind,
    /// Whose.
    pub bloc: String,
    /// On what.
    pub issue: Issue,
    /// What it said before.
    pub before: Option<Told>,
    /// What it said after.
    pub after: Option<Told>,
    /// The last day of the old position known.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub from: Option<Date>,
    /// The first day of the new position; for a dropped one the last day of the dossier.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub to: Option<Date>,
    /// Whether an article itself calls it a change (“for the first time”, “backed down”).
    pub said: bool,
}

/// How a position changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ShiftKind {
    /// It gave something up, became ready for what it had refused, or asks less firmly.
    Softened,
    /// It asks more firmly, or refuses what it had been open to.
    Hardened,
    /// It accepts what it had refused, or refuses what it had accepted or asked.
    Reversed,
    /// It takes a position where it had none, though articles told of its acts.
    New,
    /// It no longer tells a firm position, though articles go on telling of its acts.
    Dropped,
}

/// Words by which an article itself tells of a change.
const SAID: &[&str] = &[
    "first time",
    "backed down",
    "back down",
    "backs down",
    "softened",
    "hardened",
    "no longer",
    "reversed",
    "u-turn",
    "climbdown",
    "dropped its",
    "drop its",
    "a shift",
    "the shift",
    "change of tone",
    "climb down",
    "walked back",
    "had previously",
    "had earlier",
    "until now",
    "abandoned its",
];
/// Contents of offers that give way, whatever they name.
const YIELDS: &[&str] = &[
    "back down",
    "pull back on",
    "pull back from its",
    "climb down",
    "give up its",
    "give up his",
    "give up their",
    "drop its",
    "drop his",
    "drop their",
    "waive its",
    "relinquish its",
    "compromise on its",
    "compromise on his",
    "soften its",
    "soften his",
    "its claims over",
    "its claim to",
];
/// Of the words of two contents, the share in common, in per cent, from which they are about the same thing.
const SAME_THING: u32 = 50;
/// A position is new if articles told of acts of the bloc so many days before, and dropped if so many days after.
const QUIET_DAYS: i64 = 30;
/// … and so many articles, copies counted once.
const QUIET_ARTICLES: usize = 3;

impl Dossier {
    /// What has moved, in order of date.
    pub fn shifts(&self) -> Vec<Shift> {
        let picture = self.picture();
        let overlap = Overlap::new(picture, |e| standing(e).is_some());
        let presence = presence(picture);
        let end = presence.values().flatten().map(|p| p.0).max();
        let mut out = Vec::new();
        let cells = cells(picture);
        let firm: Firm = cells.iter().map(|(&cell, entries)| (cell, firmest(picture, entries))).collect();
        for (&(bloc, issue), entries) in &cells {
            let cell = Cell { picture, overlap: &overlap, bloc, issue, entries, firm: &firm };
            out.extend(cell.concessions());
            out.extend(cell.turns());
            out.extend(cell.strengths());
            let days = presence.get(&bloc).map_or(&[][..], Vec::as_slice);
            out.extend(cell.appeared(days));
            out.extend(cell.dropped(days, end));
        }
        // One change is told once, though its acts have several issues, and several acts of a day say it.
        let sure = |s: &Shift| {
            let entry = s.after.as_ref().and_then(|t| picture.place(t.entry)).map(|i| &picture.entries[i]);
            entry.map_or((0, 0), |e| (e.outlets, (e.confidence * 100.0) as u32))
        };
        out.sort_by(|a: &Shift, b| (b.said, sure(b), a.issue).cmp(&(a.said, sure(a), b.issue)));
        let (mut acts, mut days) = (BTreeSet::new(), BTreeSet::new());
        out.retain(|s| {
            let entry = |told: &Option<Told>| told.as_ref().map(|t| t.entry);
            matches!(s.kind, ShiftKind::New | ShiftKind::Dropped)
                || (acts.insert((s.bloc.clone(), entry(&s.before), entry(&s.after)))
                    && days.insert((s.kind, s.bloc.clone(), s.issue, entry(&s.before), s.to)))
        });
        out.sort_by(|a, b| (a.to, &a.bloc, a.issue, a.kind).cmp(&(b.to, &b.bloc, b.issue, b.kind)));
        out
    }
}

/// For each bloc the dated articles in which it acts, copies once: day and family, in order.
fn presence(picture: &Picture) -> BTreeMap<usize, Vec<(Date, usize)>> {
    let mut first_day: BTreeMap<(usize, usize), Date> = BTreeMap::new();
    for facts in &picture.facts {
        for &article in &facts.articles {
            let (Some(bloc), Some(day)) = (facts.bloc, picture.published[article]) else { continue };
            let known = first_day.entry((bloc, picture.families[article])).or_insert(day);
            *known = day.min(*known);
        }
    }
    let mut out: BTreeMap<usize, Vec<(Date, usize)>> = BTreeMap::new();
    for ((bloc, family), day) in first_day {
        out.entry(bloc).or_default().push((day, family));
    }
    out.values_mut().for_each(|days| days.sort_unstable());
    out
}

/// Whether what is offered is itself to give way (“pull back on demands”).
pub(crate) fn yields(entry: &Entry) -> bool {
    entry.evidence.iter().any(|c| YIELDS.iter().any(|w| c.content.to_lowercase().contains(w)))
}

struct Cell<'a> {
    picture: &'a Picture,
    overlap: &'a Overlap,
    bloc: usize,
    issue: Issue,
    entries: &'a [usize],
    firm: &'a Firm,
}

/// For each bloc and issue the firm demands and refusals that a concession may give up.
type Firm = BTreeMap<(usize, Issue), Vec<usize>>;

/// So many of a cell's firm acts are looked at for each concession: the best attested.
const FIRMEST: usize = 48;

fn firmest(picture: &Picture, entries: &[usize]) -> Vec<usize> {
    let entry = |i: usize| &picture.entries[i];
    let mut out: Vec<usize> = (entries.iter().copied())
        .filter(|&i| matches!(standing(entry(i)), Some(Standing::Demands | Standing::Rejects)))
        .filter(|&i| entry(i).firmness >= 2 && !picture.facts[i].stems.is_empty())
        .collect();
    out.sort_by_key(|&i| (Reverse(entry(i).firmness), Reverse(entry(i).outlets), entry(i).first, entry(i).id));
    out.truncate(FIRMEST);
    out
}

impl Cell<'_> {
    fn entry(&self, i: usize) -> &Entry {
        &self.picture.entries[i]
    }

    /// Whether a sentence itself tells of a change.
    fn said(&self, i: usize) -> bool {
        self.picture.facts[i].sentences.iter().any(|s| SAID.iter().any(|w| s.contains(w))) || yields(self.entry(i))
    }

    /// Whether the content tells its terms by itself, unlike “the idea”.
    fn has_words(&self, i: usize) -> bool {
        !self.picture.facts[i].stems.is_empty()
    }

    fn shift(&self, kind: ShiftKind, before: Option<usize>, after: Option<usize>, to: Option<Date>) -> Shift {
        let said = after.is_some_and(|i| self.said(i));
        Shift {
            kind,
            bloc: self.picture.parties.blocs[self.bloc].key.clone(),
            issue: self.issue,
            before: before.map(|i| self.entry(i).told()),
            after: after.map(|i| self.entry(i).told()),
            from: before.and_then(|i| self.entry(i).first),
            to: to.or_else(|| after.and_then(|i| self.entry(i).first)),
            said,
        }
    }

    /// Offers that give something up, each with the demand or refusal that it gives up.
    fn concessions(&self) -> Vec<Shift> {
        let conceded = self.entries.iter().copied().filter(|&i| {
            let entry = self.entry(i);
            let gives_way = entry.concession || (entry.kind == Kind::Proposal && yields(entry));
            gives_way && entry.issues.first() == Some(&self.issue)
        });
        conceded
            .filter_map(|after| {
                let alike: BTreeMap<usize, u32> = self.overlap.like(self.picture, after, 1).into_iter().collect();
                let new = self.entry(after);
                let said = self.said(after);
                let hard = new.issues.iter().filter_map(|&issue| self.firm.get(&(self.bloc, issue))).flatten();
                let given_up = hard.copied().filter(|&i| {
                    let old = self.entry(i);
                    let earlier = old.first.zip(new.first).is_some_and(|(a, b)| a < b);
                    earlier || (old.first == new.first && said)
                });
                let before = given_up.max_by_key(|&i| {
                    let facts = &self.picture.facts[i];
                    let together = !facts.articles.is_disjoint(&self.picture.facts[after].articles);
                    let all = self.entry(i).issues.iter().filter(|x| new.issues.contains(x)).count();
                    (together, all, alike.get(&i).copied().unwrap_or(0), self.entry(i).outlets, self.entry(i).id)
                });
                // What an article calls a change is one, though no article tells what was before.
                (before.is_some() || said).then(|| self.shift(ShiftKind::Softened, before, Some(after), None))
            })
            .collect()
    }

    /// Whether one act is told as earlier than another: by their days, or by an article that tells only the one as past
    /// (“had said before the summit that …”).
    fn precedes(&self, before: usize, after: usize) -> bool {
        let (old, new) = (&self.picture.facts[before], &self.picture.facts[after]);
        let days = self.entry(before).last.zip(self.entry(after).first);
        let in_one = || !old.articles.is_disjoint(&new.articles) && old.told_as_past() && !new.told_as_past();
        days.is_some_and(|(a, b)| a < b) || (days.is_none_or(|(a, b)| a == b) && in_one())
    }

    /// Acts of opposite stances on the same thing, the one after the other.
    fn turns(&self) -> Vec<Shift> {
        let mut out = Vec::new();
        for &after in self.entries.iter().filter(|&&i| self.entry(i).first.is_some()) {
            let new = self.entry(after);
            let new_stance = standing(new).expect("cells hold what shows a stance");
            let before = (self.overlap.like(self.picture, after, SAME_THING).into_iter())
                .filter(|&(i, _)| i != after && self.entries.binary_search(&i).is_ok())
                .filter(|&(i, _)| self.precedes(i, after))
                .filter_map(|(i, score)| {
                    let turned = self.picture.facts[i].turned != self.picture.facts[after].turned;
                    turn(standing(self.entry(i))?, new_stance, turned).map(|kind| (score, i, kind))
                })
                .max_by_key(|&(score, i, _)| (self.entry(i).last, score, i));
            out.extend(before.map(|(_, i, kind)| self.shift(kind, Some(i), Some(after), None)));
        }
        out
    }

    /// One act told more or less firmly as time goes on.
    fn strengths(&self) -> Vec<Shift> {
        let mut out = Vec::new();
        for &i in self.entries.iter().filter(|&&i| self.entry(i).issues.first() == Some(&self.issue)) {
            let entry = self.entry(i);
            let dated: Vec<_> = entry.evidence.iter().filter(|c| c.date.is_some()).collect();
            let (Some(first), Some(last)) = (dated.first(), dated.last()) else { continue };
            if first.date == last.date || first.firmness == last.firmness {
                continue;
            }
            let kind = if first.firmness < last.firmness { ShiftKind::Hardened } else { ShiftKind::Softened };
            let as_told = |citation: &super::entry::Citation| {
                let mut told = entry.told();
                told.content.clone_from(&citation.content);
                told.firmness = citation.firmness;
                told.speaker.clone_from(&citation.speaker);
                told.evidence = vec![citation.clone()];
                told
            };
            let mut shift = self.shift(kind, Some(i), Some(i), last.date);
            shift.before = Some(as_told(first));
            shift.after = Some(as_told(last));
            out.push(shift);
        }
        out
    }

    /// The first act on an issue of a bloc that articles spoke of before without it.
    fn appeared(&self, presence: &[(Date, usize)]) -> Option<Shift> {
        let of_issue = self.entries.iter().filter(|&&i| self.entry(i).issues.first() == Some(&self.issue));
        let first = of_issue
            .copied()
            .filter(|&i| self.entry(i).first.is_some() && self.has_words(i))
            .min_by_key(|&i| (self.entry(i).first, Reverse(self.entry(i).outlets), self.entry(i).id))?;
        let day = self.entries.iter().filter_map(|&i| self.entry(i).first).min()?;
        let before = presence.iter().filter(|(d, _)| days_between(*d, day) > 0).count();
        let since = presence.first().map_or(0, |(d, _)| days_between(*d, day));
        let is_new = before >= QUIET_ARTICLES && since >= QUIET_DAYS && self.entry(first).first == Some(day);
        is_new.then(|| self.shift(ShiftKind::New, None, Some(first), None))
    }

    /// A firm position that later articles on the bloc do not tell any more.
    fn dropped(&self, presence: &[(Date, usize)], end: Option<Date>) -> Option<Shift> {
        let last = self.entries.iter().filter_map(|&i| self.entry(i).last).max()?;
        let after: Vec<_> = presence.iter().filter(|(d, _)| days_between(last, *d) > 0).collect();
        let quiet = days_between(last, presence.last()?.0);
        let firmest =
            self.entries.iter().copied().max_by_key(|&i| (self.entry(i).firmness, self.entry(i).outlets, i))?;
        // What an undated article tells may be told to this day.
        let is_dropped = self.entries.iter().all(|&i| self.entry(i).last.is_some())
            && after.len() >= QUIET_ARTICLES
            && quiet >= 2 * QUIET_DAYS
            && self.entry(firmest).firmness >= 2
            && self.entry(firmest).kind == Kind::Demand
            && self.has_words(firmest)
            && self.entry(firmest).issues.first() == Some(&self.issue);
        is_dropped.then(|| self.shift(ShiftKind::Dropped, Some(firmest), None, end))
    }
}

/// What sort of change leads from one stance on a thing to another; `turned` if one content says the opposite of the
/// other's.
fn turn(before: Standing, after: Standing, turned: bool) -> Option<ShiftKind> {
    use Standing::{Demands, Offers, OpenTo, Rejects};
    let turn_round = |s: Standing| match s {
        Demands | Offers | OpenTo if turned => Rejects,
        Rejects if turned => Demands,
        other => other,
    };
    match (before, turn_round(after)) {
        (Rejects, OpenTo | Offers) => Some(ShiftKind::Softened),
        (Rejects, Demands) | (Demands, Rejects) => Some(ShiftKind::Reversed),
        (OpenTo, Rejects) => Some(ShiftKind::Reversed),
        (Offers, Rejects) => Some(ShiftKind::Hardened),
        (Demands, OpenTo) => Some(ShiftKind::Softened),
        _ => None,
    }
}

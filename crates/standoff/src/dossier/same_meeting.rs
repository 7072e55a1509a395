//! Which tellings tell of the same meeting: who, where, when, which round; a plan and what became of it are one.

use super::cluster::days_between;
use super::party::Parties;
use super::stem::stems;
use super::telling::Telling;
use crate::record::{Kind, MeetingFormat, MeetingStatus, TimeRole};
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// A stretch of more days (“in the spring”) is no date by which to know a meeting.
const DATE_DAYS: i64 = 7;
/// Reports of a plan and of its end, published further apart, are of different meetings unless a date says otherwise.
const PLAN_DAYS: i64 = 14;
/// A meeting that is planned or proposed without date is expected within so many days.
const AHEAD_DAYS: i64 = 180;
/// Meetings of the same two blocs that are looked at for each telling.
const CANDIDATES: usize = 64;

/// Words by which a telling speaks of several meetings at once.
const SERIES: &[&str] =
    &["times", "rounds", "twice", "several", "meetings", "repeatedly", "series", "contacts", "conversations"];

/// What is known of a meeting by one telling, and then by all that were joined to it.
struct Known {
    telling: usize,
    blocs: BTreeSet<usize>,
    /// Persons by party number, with their bloc.
    persons: BTreeSet<(usize, usize)>,
    place: Option<String>,
    days: Option<(Date, Date)>,
    /// A longer stretch in which it fell.
    about: Option<(Date, Date)>,
    series: bool,
    published: Option<Date>,
    round: Option<u32>,
    status: MeetingStatus,
    call: Option<bool>,
}

/// Pairs of tellings of one meeting.
pub(crate) fn same_meetings(
    tellings: &[Telling<'_>],
    parties: &Parties,
    published: &[Option<Date>],
) -> Vec<(usize, usize)> {
    let mut known: Vec<Known> = (0..tellings.len())
        .filter(|&i| tellings[i].act.kind == Kind::Meeting)
        .map(|i| know(i, &tellings[i], parties, published))
        .collect();
    // Those of which most is known first: they are what the vaguer ones are compared with.
    known.sort_by_key(|k| {
        let facts = usize::from(k.days.is_some()) + usize::from(k.place.is_some()) + usize::from(k.round.is_some());
        (Reverse(facts), Reverse(k.blocs.len()), k.telling)
    });
    let mut firsts: Vec<Known> = Vec::new();
    let mut by_blocs: FxHashMap<(usize, usize), Vec<usize>> = FxHashMap::default();
    let mut pairs = Vec::new();
    for meeting in known {
        let keys = bloc_pairs(&meeting.blocs);
        let candidates: BTreeSet<usize> = keys
            .iter()
            .filter_map(|k| by_blocs.get(k))
            .flat_map(|v| v.iter().rev().take(CANDIDATES))
            .copied()
            .collect();
        match candidates.into_iter().find(|&f| same(&firsts[f], &meeting)) {
            Some(first) => {
                pairs.push((firsts[first].telling, meeting.telling));
                learn(&mut firsts[first], meeting);
            }
            None => {
                keys.into_iter().for_each(|k| by_blocs.entry(k).or_default().push(firsts.len()));
                firsts.push(meeting);
            }
        }
    }
    pairs
}

fn know(at: usize, telling: &Telling<'_>, parties: &Parties, published: &[Option<Date>]) -> Known {
    let talks = telling.act.meeting.as_ref();
    let participants = || talks.into_iter().flat_map(|t| &t.participants);
    let stretches: Vec<(Date, Date)> =
        (telling.act.times.iter()).filter(|t| t.role == TimeRole::At).filter_map(|t| Some((t.from?, t.to?))).collect();
    let days = stretches.iter().copied().filter(|&(from, to)| days_between(from, to) <= DATE_DAYS).min();
    let content = telling.act.content.to_lowercase();
    Known {
        telling: at,
        blocs: participants().map(|n| parties.bloc(n)).collect(),
        persons: (participants().filter(|n| n.sort == super::act::Sort::Person))
            .map(|n| (parties.bloc(n), parties.party(n)))
            .collect(),
        place: talks.and_then(|t| t.place.as_deref()).map(|p| stems(p).words.join(" ")).filter(|p| !p.is_empty()),
        days,
        about: stretches.into_iter().reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))),
        series: content.split(|c: char| !c.is_alphabetic()).any(|w| SERIES.contains(&w)),
        published: telling.articles.iter().filter_map(|&(a, _)| published[a]).min(),
        round: talks.and_then(|t| t.round),
        status: talks.map_or(MeetingStatus::Held, |t| t.status),
        call: talks.and_then(|t| t.format).map(|f| f == MeetingFormat::Call),
    }
}

/// The pairs of blocs under which a meeting is filed; a bloc alone pairs with itself.
fn bloc_pairs(blocs: &BTreeSet<usize>) -> Vec<(usize, usize)> {
    let blocs: Vec<usize> = blocs.iter().copied().take(6).collect();
    let mut out = Vec::new();
    for (i, &a) in blocs.iter().enumerate() {
        out.extend(blocs[i..].iter().map(|&b| (a, b)));
    }
    out
}

/// Adds to what is known of a meeting what another telling of it knows.
fn learn(first: &mut Known, other: Known) {
    first.blocs.extend(other.blocs);
    first.persons.extend(other.persons);
    first.place = first.place.take().or(other.place);
    first.days = first.days.or(other.days);
    first.about = first.about.or(other.about);
    first.round = first.round.or(other.round);
    first.call = first.call.or(other.call);
    first.published = first.published.min(other.published).or(first.published);
}

fn same(a: &Known, b: &Known) -> bool {
    let who = a.blocs.is_subset(&b.blocs) || b.blocs.is_subset(&a.blocs) || a.blocs.intersection(&b.blocs).count() > 1;
    if !who || a.series != b.series || persons(a, b) == Some(false) {
        return false;
    }
    let place = both(&a.place, &b.place, |a, b| a == b);
    let call = both(&a.call, &b.call, |a, b| a == b);
    let round = both(&a.round, &b.round, |a, b| a == b);
    let meet = |a: &(Date, Date), b: &(Date, Date)| days_between(a.0, b.1) >= -1 && days_between(b.0, a.1) >= -1;
    let days = both(&a.days, &b.days, meet);
    let about = both(&a.about.or(ahead(a)), &b.about.or(ahead(b)), meet);
    if [place, call, round, days, about].contains(&Some(false)) {
        return false;
    }
    let near = both(&a.published, &b.published, |&a, &b| days_between(a, b).abs() <= PLAN_DAYS);
    let open = |k: &Known| !matches!(k.status, MeetingStatus::Held | MeetingStatus::Ongoing);
    let undated = a.days.is_none() && b.days.is_none();
    let level = persons(a, b) == Some(true) || (a.persons.is_empty() && b.persons.is_empty());
    days == Some(true)
        || round == Some(true)
        || (a.series && about == Some(true))
        || (place == Some(true) && near != Some(false))
        || (place == Some(true) && about == Some(true))
        || (place == Some(true) && undated && near.is_none())
        || (near == Some(true) && (open(a) || open(b)) && a.blocs == b.blocs && level && a.round == b.round)
}

/// The stretch in which a meeting that is still to come, and has no date, may fall.
fn ahead(known: &Known) -> Option<(Date, Date)> {
    let to_come = matches!(known.status, MeetingStatus::Planned | MeetingStatus::Proposed);
    let from = known.published.filter(|_| to_come)?;
    Some((from, from.checked_add(jiff::ToSpan::days(AHEAD_DAYS)).ok()?))
}

/// Whether the blocs that both name persons of send one of the same; `None` where no bloc has persons in both.
fn persons(a: &Known, b: &Known) -> Option<bool> {
    let of =
        |k: &Known, bloc: usize| -> BTreeSet<usize> { k.persons.iter().filter(|p| p.0 == bloc).map(|p| p.1).collect() };
    let agree: Vec<bool> = (a.blocs.intersection(&b.blocs))
        .map(|&bloc| (of(a, bloc), of(b, bloc)))
        .filter(|(a, b)| !a.is_empty() && !b.is_empty())
        .map(|(a, b)| !a.is_disjoint(&b))
        .collect();
    (!agree.is_empty()).then(|| agree.into_iter().all(|x| x))
}

fn both<T>(a: &Option<T>, b: &Option<T>, agree: impl Fn(&T, &T) -> bool) -> Option<bool> {
    Some(agree(a.as_ref()?, b.as_ref()?))
}

//! Which tellings tell of the same meeting: who, where, when, which round; a plan and what became of it are one.

use super::cluster::days_between;
use super::party::Parties;
use super::stem::stems;
use super::telling::Telling;
use crate::record::{Kind, MeetingFormat, MeetingStatus};
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// A stretch of more days (“in the spring”) is no date by which to know a meeting.
const DATE_DAYS: i64 = 7;
/// Reports of a plan and of its end, published further apart, are of different meetings unless a date says otherwise.
const PLAN_DAYS: i64 = 14;
/// Meetings of the same two blocs that are looked at for each telling.
const CANDIDATES: usize = 64;

/// What is known of one telling's meeting.
struct Known {
    telling: usize,
    blocs: BTreeSet<usize>,
    /// Persons by party number, with their bloc.
    persons: BTreeSet<(usize, usize)>,
    place: Option<String>,
    days: Option<(Date, Date)>,
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
    let mut firsts: Vec<usize> = Vec::new();
    let mut by_blocs: FxHashMap<(usize, usize), Vec<usize>> = FxHashMap::default();
    let mut pairs = Vec::new();
    for (at, meeting) in known.iter().enumerate() {
        let keys = bloc_pairs(&meeting.blocs);
        let candidates: BTreeSet<usize> =
            keys.iter().filter_map(|k| by_blocs.get(k)).flat_map(|v| v.iter().rev().take(CANDIDATES)).copied().collect();
        match candidates.into_iter().find(|&f| same(&known[firsts[f]], meeting)) {
            Some(first) => pairs.push((known[firsts[first]].telling, meeting.telling)),
            None => {
                keys.into_iter().for_each(|k| by_blocs.entry(k).or_default().push(firsts.len()));
                firsts.push(at);
            }
        }
    }
    pairs
}

fn know(at: usize, telling: &Telling<'_>, parties: &Parties, published: &[Option<Date>]) -> Known {
    let talks = telling.act.meeting.as_ref();
    let participants = || talks.into_iter().flat_map(|t| &t.participants);
    let days = (telling.act.times.iter())
        .filter_map(|t| Some((t.from?, t.to?)))
        .filter(|&(from, to)| days_between(from, to) <= DATE_DAYS)
        .min();
    Known {
        telling: at,
        blocs: participants().map(|n| parties.bloc(n)).collect(),
        persons: (participants().filter(|n| n.sort == super::act::Sort::Person))
            .map(|n| (parties.bloc(n), parties.party(n)))
            .collect(),
        place: talks.and_then(|t| t.place.as_deref()).map(|p| stems(p).words.join(" ")).filter(|p| !p.is_empty()),
        days,
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

fn same(a: &Known, b: &Known) -> bool {
    let who = a.blocs.is_subset(&b.blocs) || b.blocs.is_subset(&a.blocs) || a.blocs.intersection(&b.blocs).count() > 1;
    if !who || persons_differ(a, b) {
        return false;
    }
    let place = both(&a.place, &b.place, |a, b| a == b);
    let call = both(&a.call, &b.call, |a, b| a == b);
    let round = both(&a.round, &b.round, |a, b| a == b);
    let days = both(&a.days, &b.days, |a, b| days_between(a.0, b.1) >= -1 && days_between(b.0, a.1) >= -1);
    if [place, call, round, days].contains(&Some(false)) {
        return false;
    }
    let near = both(&a.published, &b.published, |&a, &b| days_between(a, b).abs() <= PLAN_DAYS);
    let open = |k: &Known| !matches!(k.status, MeetingStatus::Held | MeetingStatus::Ongoing);
    let undated = a.days.is_none() && b.days.is_none();
    days == Some(true)
        || round == Some(true)
        || (place == Some(true) && near != Some(false))
        || (place == Some(true) && undated && near.is_none())
        || (near == Some(true) && (open(a) || open(b)) && a.blocs == b.blocs)
}

/// Whether a bloc sends other people to one than to the other.
fn persons_differ(a: &Known, b: &Known) -> bool {
    let of = |k: &Known, bloc: usize| -> BTreeSet<usize> {
        k.persons.iter().filter(|p| p.0 == bloc).map(|p| p.1).collect()
    };
    a.blocs.intersection(&b.blocs).any(|&bloc| {
        let (a, b) = (of(a, bloc), of(b, bloc));
        !a.is_empty() && !b.is_empty() && a.is_disjoint(&b)
    })
}

fn both<T>(a: &Option<T>, b: &Option<T>, agree: impl Fn(&T, &T) -> bool) -> Option<bool> {
    Some(agree(a.as_ref()?, b.as_ref()?))
}

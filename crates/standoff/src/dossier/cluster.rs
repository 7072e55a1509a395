//! Which tellings tell of the same act: same kind, party and direction, and words that overlap enough.

use super::party::Parties;
use super::stem::stem;
use super::telling::{Bucket, Telling};
use super::weigh::{Weighed, Weights};
use crate::record::{Kind, Unit};
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Of the words of two contents together, the share in common that makes them one, by weight: where the issue agrees,
/// and where none is told.
const OF_ALL: [f64; 2] = [0.6, 0.7];
/// Of the words of the shorter content, the share that the longer must hold to be the same in more words …
const OF_SHORTER: f64 = 0.85;
/// … if it is not so much longer that it may be about something else: the share in common that is left.
const OF_LONGER: f64 = 0.25;
/// Of the words of two contents together, the share in common that makes them one where they begin with other words.
const OF_ALL_TURNED: f64 = 0.7;
/// Weighty words of a content by which older entries are looked up.
const LOOKUPS: usize = 4;
/// Entries looked at for each such word: keeps the work linear where a word is common.
const CANDIDATES: usize = 48;
/// Actions told of days further apart are different actions.
const SAME_ACTION_DAYS: i64 = 3;

/// Words that alone do not say which agreement, guarantee or change is meant.
static VAGUE: LazyLock<Vec<String>> = LazyLock::new(|| {
    ["accord", "agreement", "change", "deal", "guarantee", "package", "pact", "proposal", "talks"].map(stem).to_vec()
});

/// Tellings with the same words in the same bucket.
struct Group {
    bucket: Bucket,
    /// The blocs between which it is.
    blocs: BTreeSet<usize>,
    /// Its words with what each weighs, in order.
    words: Vec<Weighed>,
    members: Vec<usize>,
    /// Whether its contents only point back to what their articles told before.
    points_back: bool,
}

/// An entry in the making: the group that stands for it, and all that were joined to it.
struct Leader {
    group: usize,
    groups: Vec<usize>,
}

/// For each telling the number of its cluster; meetings are left to [`super::same_meeting`], each alone here.
pub(crate) fn clusters(tellings: &[Telling<'_>], parties: &Parties, published: &[Option<Date>]) -> Vec<usize> {
    let (groups, weights) = groups(tellings, parties, published);
    let mut order: Vec<usize> = (0..groups.len()).collect();
    order.sort_by_key(|&i| (Reverse(groups[i].members.len()), Reverse(groups[i].words.len()), i));
    let mut leaders: Vec<Leader> = Vec::new();
    let mut by_word: FxHashMap<(Bucket, u32), Vec<usize>> = FxHashMap::default();
    let mut candidates: Vec<usize> = Vec::new();
    for at in order {
        let group = &groups[at];
        let mut weightiest: Vec<Weighed> = group.words.clone();
        weightiest.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.word.cmp(&b.word)));
        weightiest.truncate(LOOKUPS);
        candidates.clear();
        for found in &weightiest {
            let known = by_word.get(&(group.bucket, found.word)).map_or(&[][..], Vec::as_slice);
            candidates.extend(&known[..known.len().min(CANDIDATES)]);
        }
        candidates.sort_unstable();
        candidates.dedup();
        let best = (candidates.iter())
            .filter_map(|&l| {
                let leader = &groups[leaders[l].group];
                let same_issue = share_issue(tellings, group, leader);
                alike(&weights, group, leader, same_issue).map(|score| (score, l))
            })
            .filter(|&(_, l)| compatible(tellings, group, &groups[leaders[l].group], parties, published))
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        if let Some((_, leader)) = best {
            leaders[leader].groups.push(at);
        } else {
            for found in &weightiest {
                by_word.entry((group.bucket, found.word)).or_default().push(leaders.len());
            }
            leaders.push(Leader { group: at, groups: vec![at] });
        }
    }
    let mut out = vec![0; tellings.len()];
    for (number, leader) in leaders.iter().enumerate() {
        for &member in leader.groups.iter().flat_map(|&g| &groups[g].members) {
            out[member] = number;
        }
    }
    out
}

/// Tellings of one bucket with one set of words, in order. Contents without words of their own (“the idea”) and meetings
/// stay alone; what only points back (“the sanctions”) is the same within an article or a month.
fn groups(tellings: &[Telling<'_>], parties: &Parties, published: &[Option<Date>]) -> (Vec<Group>, Weights) {
    // The third part keeps apart what is not to be one in spite of its words.
    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    enum Apart {
        No,
        Month(i16, i8),
        Article(usize),
        Telling(usize),
    }
    type Words<'a> = (Bucket, &'a [String], Apart);
    let mut by_words: BTreeMap<Words<'_>, Vec<usize>> = BTreeMap::new();
    for (i, telling) in tellings.iter().enumerate() {
        let article = telling.articles.first().map_or(0, |a| a.0);
        let apart = if telling.stems.words.is_empty() || telling.act.kind == Kind::Meeting {
            Apart::Telling(i)
        } else if points_back(telling) {
            published
                .get(article)
                .copied()
                .flatten()
                .map_or(Apart::Article(article), |d| Apart::Month(d.year(), d.month()))
        } else {
            Apart::No
        };
        by_words.entry((telling.bucket(), &telling.stems.words, apart)).or_default().push(i);
    }
    let weights = Weights::new(by_words.keys().map(|key| key.1), parties);
    let groups = (by_words.into_iter())
        .map(|((bucket, ..), members)| {
            let first = &tellings[members[0]];
            let blocs: BTreeSet<usize> =
                (members.iter().map(|&m| &tellings[m])).flat_map(|t| [t.bloc, t.target]).flatten().collect();
            let words = if first.act.kind == Kind::Meeting { Vec::new() } else { weights.weigh(&first.stems, &blocs) };
            Group { bucket, blocs, words, members, points_back: points_back(first) }
        })
        .collect();
    (groups, weights)
}

/// How alike two contents are, in `[0, 1]`; `None` where not enough for one act.
fn alike(weights: &Weights, a: &Group, b: &Group, same_issue: bool) -> Option<f64> {
    let common = weights.compare(&a.words, &b.words, &a.blocs, &b.blocs)?;
    let (of_smaller, of_all) = (common.shared / common.smaller, common.shared / common.all);
    // One common word may be chance, unless both begin with it and it outweighs what they differ in.
    let alone = common.both
        && !common.names_differ
        && !a.points_back
        && !b.points_back
        && (common.most == 1 || (common.most == 2 && of_all >= OF_ALL[0]));
    let enough = common.telling >= 2 || alone;
    let contained = of_smaller >= OF_SHORTER && of_all >= OF_LONGER;
    let alike = of_all >= OF_ALL[usize::from(!same_issue)];
    // “The nuclear deal” is not what “leave the nuclear deal” asks for, though “sanctions relief” is “lifting the sanctions”.
    let same = (common.both && (contained || alike)) || (common.either && of_all >= OF_ALL_TURNED);
    (enough && same).then_some((of_smaller + of_all) / 2.0)
}

/// “The sanctions”, “this resolution”: one word that is no name, after a word that points back; “a new agreement”,
/// “guarantees”: one word that says nothing of the terms.
fn points_back(telling: &Telling<'_>) -> bool {
    let content = telling.act.content.trim_start_matches("of ");
    let mut words = content.split_whitespace();
    let points = words.next().is_some_and(|w| {
        ["the", "this", "these", "that", "those", "such", "both", "its", "their", "his", "her", "all"]
            .contains(&w.to_lowercase().as_str())
    });
    let vague = telling.stems.words.iter().all(|word| VAGUE.contains(word));
    let named = words.any(|w| w.starts_with(char::is_uppercase) || w.starts_with(|c: char| c.is_ascii_digit()));
    (points && !named || vague) && telling.stems.words.len() == 1
}

fn share_issue(tellings: &[Telling<'_>], a: &Group, b: &Group) -> bool {
    let first = |g: &Group| tellings[g.members[0]].act.issues.first().copied();
    first(a).is_some() && first(a) == first(b)
}

/// Whether nothing that is told of both excludes that they are one act.
fn compatible(tellings: &[Telling<'_>], a: &Group, b: &Group, parties: &Parties, published: &[Option<Date>]) -> bool {
    let (a, b) = (&tellings[a.members[0]], &tellings[b.members[0]]);
    let issues_agree = a.act.issues.is_empty()
        || b.act.issues.is_empty()
        || a.act.issues.iter().any(|issue| b.act.issues.contains(issue));
    let amounts_agree = [Unit::Day, Unit::Percent, Unit::Currency, Unit::Person].iter().all(|&unit| {
        let of = |t: &Telling<'_>| -> Vec<f64> {
            t.act.amounts.iter().filter(|q| q.unit == unit).map(|q| q.value).collect()
        };
        let (x, y) = (of(a), of(b));
        x.is_empty() || y.is_empty() || x.iter().any(|v| y.contains(v))
    });
    // What is asked of one is not what is asked of another.
    let side = |t: &Telling<'_>| t.target.filter(|&b| parties.blocs[b].is_side);
    let aims_agree = a.act.kind != Kind::Demand || side(a).is_none() || side(b).is_none() || side(a) == side(b);
    issues_agree && amounts_agree && aims_agree && (a.act.kind != Kind::Action || same_days(a, b, published))
}

fn same_days(a: &Telling<'_>, b: &Telling<'_>, published: &[Option<Date>]) -> bool {
    let day = |t: &Telling<'_>| t.date(t.articles.iter().filter_map(|&(article, _)| published[article]).min());
    match (day(a), day(b)) {
        (Some(a), Some(b)) => days_between(a, b).abs() <= SAME_ACTION_DAYS,
        _ => true,
    }
}

/// Days from `a` to `b`.
pub(crate) fn days_between(a: Date, b: Date) -> i64 {
    i64::from(a.until(b).map_or(0, |span| span.get_days()))
}

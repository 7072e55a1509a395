//! Which tellings tell of the same act: same kind, party and direction, and words that overlap enough.

use super::party::Parties;
use super::stem::stems;
use super::telling::{Bucket, Telling};
use crate::record::{Kind, Unit};
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// Of the words of two contents together, the share in common that makes them one, by weight: where the issue agrees,
/// and where none is told.
const OF_ALL: [f64; 2] = [0.5, 0.6];
/// Of the words of the shorter content, the share that the longer must hold to be the same in more words …
const OF_SHORTER: f64 = 0.85;
/// … if it is not so much longer that it may be about something else: the share in common that is left.
const OF_LONGER: f64 = 0.35;
/// The names of the parties to an act say little of its terms.
const NAME_WEIGHT: f64 = 0.3;
/// Rare words of a content by which older entries are looked up.
const LOOKUPS: usize = 4;
/// Entries looked at for each such word: keeps the work linear where a word is common.
const CANDIDATES: usize = 48;
/// Actions told of days further apart are different actions.
const SAME_ACTION_DAYS: i64 = 3;

/// Tellings with the same words in the same bucket.
struct Group {
    bucket: Bucket,
    words: Vec<String>,
    members: Vec<usize>,
}

/// An entry in the making.
struct Leader {
    /// What each word of the content that stands for it weighs, in alphabetical order.
    words: Vec<(String, f64)>,
    groups: Vec<usize>,
}

/// For each telling the number of its cluster; meetings are left to [`super::same_meeting`], each alone here.
pub(crate) fn clusters(tellings: &[Telling<'_>], parties: &Parties, published: &[Option<Date>]) -> Vec<usize> {
    let groups = groups(tellings);
    let idf = rarity(&groups);
    let names: Vec<BTreeSet<String>> =
        (parties.blocs.iter()).map(|b| stems(&format!("{} {}", b.name, b.key)).words.into_iter().collect()).collect();
    let mut order: Vec<usize> = (0..groups.len()).collect();
    order.sort_by(|&a, &b| {
        let rank = |i: usize| (std::cmp::Reverse(groups[i].members.len()), std::cmp::Reverse(groups[i].words.len()));
        rank(a).cmp(&rank(b)).then_with(|| groups[a].words.cmp(&groups[b].words))
    });
    let mut leaders: Vec<Leader> = Vec::new();
    let mut by_word: FxHashMap<(Bucket, String), Vec<usize>> = FxHashMap::default();
    for at in order {
        let group = &groups[at];
        let first = &tellings[group.members[0]];
        let words: Vec<(String, f64)> = (group.words.iter())
            .map(|w| {
                let named = [first.bloc, first.target].into_iter().flatten().any(|b| names[b].contains(w));
                (w.clone(), idf[w] * if named { NAME_WEIGHT } else { 1.0 })
            })
            .collect();
        let mut rare: Vec<&(String, f64)> = words.iter().collect();
        rare.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let mut candidates: BTreeSet<usize> = BTreeSet::new();
        for (word, _) in rare.iter().take(LOOKUPS) {
            let known = by_word.get(&(group.bucket, word.clone()));
            candidates.extend(known.into_iter().flatten().take(CANDIDATES));
        }
        let best = (candidates.into_iter())
            .filter(|&l| compatible(tellings, &groups, group, &leaders[l], published))
            .filter_map(|l| {
                let same_issue = share_issue(tellings, group, &groups[leaders[l].groups[0]]);
                alike(&words, &leaders[l].words, same_issue).map(|score| (score, l))
            })
            .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(&a.1)));
        if let Some((_, leader)) = best {
            leaders[leader].groups.push(at);
        } else {
            for (word, _) in rare.iter().take(LOOKUPS) {
                by_word.entry((group.bucket, word.clone())).or_default().push(leaders.len());
            }
            leaders.push(Leader { words, groups: vec![at] });
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

/// Tellings of one bucket with one set of words. Contents without words of their own (“the idea”) stay alone.
fn groups(tellings: &[Telling<'_>]) -> Vec<Group> {
    // The third part keeps apart what is to stay alone.
    type Words<'a> = (Bucket, &'a [String], Option<usize>);
    let mut by_words: BTreeMap<Words<'_>, Vec<usize>> = BTreeMap::new();
    for (i, telling) in tellings.iter().enumerate() {
        let alone = telling.stems.words.is_empty() || telling.act.kind == Kind::Meeting;
        by_words.entry((telling.bucket(), &telling.stems.words, alone.then_some(i))).or_default().push(i);
    }
    by_words
        .into_iter()
        .map(|((bucket, words, _), members)| {
            let words = if bucket.kind == Kind::Meeting { Vec::new() } else { words.to_vec() };
            Group { bucket, words, members }
        })
        .collect()
}

/// How much a word tells: the rarer among the contents of the dossier, the more; by the root, so that one rare adverb
/// does not outweigh the words that both contents share.
fn rarity(groups: &[Group]) -> FxHashMap<String, f64> {
    let mut count: FxHashMap<String, usize> = FxHashMap::default();
    for word in groups.iter().flat_map(|g| &g.words) {
        *count.entry(word.clone()).or_default() += 1;
    }
    let all = groups.len() as f64;
    count.into_iter().map(|(word, n)| (word, (1.0 + all / n as f64).ln().sqrt())).collect()
}

/// How alike two contents are, in `[0, 1]`; `None` where not enough for one act.
fn alike(a: &[(String, f64)], b: &[(String, f64)], same_issue: bool) -> Option<f64> {
    let weight = |words: &[(String, f64)]| words.iter().map(|w| w.1).sum::<f64>();
    let common: Vec<&(String, f64)> = a.iter().filter(|(w, _)| b.binary_search_by(|(x, _)| x.cmp(w)).is_ok()).collect();
    let shared: f64 = common.iter().map(|w| w.1).sum();
    let (of_smaller, of_all) = (shared / weight(a).min(weight(b)), shared / (weight(a) + weight(b) - shared));
    // One common word may be chance.
    let contained = of_smaller >= OF_SHORTER && of_all >= OF_LONGER && common.len() >= 2;
    (contained || of_all >= OF_ALL[usize::from(!same_issue)]).then_some((of_smaller + of_all) / 2.0)
}

fn share_issue(tellings: &[Telling<'_>], a: &Group, b: &Group) -> bool {
    let first = |g: &Group| tellings[g.members[0]].act.issues.first().copied();
    first(a).is_some() && first(a) == first(b)
}

/// Whether nothing that is told of both excludes that they are one act.
fn compatible(
    tellings: &[Telling<'_>],
    groups: &[Group],
    group: &Group,
    leader: &Leader,
    published: &[Option<Date>],
) -> bool {
    let (a, b) = (&tellings[group.members[0]], &tellings[groups[leader.groups[0]].members[0]]);
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
    issues_agree && amounts_agree && (a.act.kind != Kind::Action || same_days(a, b, published))
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

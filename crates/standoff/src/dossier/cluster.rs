//! Which tellings tell of the same act: same kind, party and direction, and words that overlap enough.

use super::alike::{Wording, alike, wording};
use super::party::Parties;
use super::telling::{Bucket, Telling};
use super::weigh::{Weighed, Weights};
use crate::record::{Kind, Unit};
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Weighty words of a content by which older entries are looked up.
const LOOKUPS: usize = 4;
/// Entries looked at for each such word: keeps the work linear where a word is common.
const CANDIDATES: usize = 48;
/// Actions told of days further apart are different actions.
const SAME_ACTION_DAYS: i64 = 3;

/// Tellings with the same words in the same bucket.
struct Group {
    bucket: Bucket,
    /// The blocs between which it is.
    blocs: BTreeSet<usize>,
    /// Its words with what each weighs, in order.
    words: Vec<Weighed>,
    members: Vec<usize>,
    wording: Wording,
    /// The parties that say it, and the articles that tell it, in order.
    speakers: Vec<usize>,
    articles: Vec<usize>,
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
                let common = weights.compare(&group.words, &leader.words, &group.blocs, &leader.blocs)?;
                let (near, together) = nearness(group, leader);
                alike(&common, group.wording, leader.wording, near, together).map(|score| (score, l))
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

/// Tellings of one bucket with one set of words, in order of their first. Contents without words of their own (“the
/// idea”) and meetings stay alone; what only names a thing (“the sanctions”) is the same within a month, or, where no
/// day is known, in one speaker's mouth, or within an article.
fn groups(tellings: &[Telling<'_>], parties: &Parties, published: &[Option<Date>]) -> (Vec<Group>, Weights) {
    // The third part keeps apart what is not to be one, or not without a further look, in spite of its words.
    #[derive(PartialEq, Eq, Hash)]
    enum Apart {
        No,
        Month(i16, i8),
        Speaker(usize),
        Article(usize),
        Pronoun,
        Telling(usize),
    }
    type Words<'a> = (Bucket, &'a [String], Apart);
    let speaker = |t: &Telling<'_>| t.act.actor.as_ref().map(|name| parties.party(name));
    let mut number: FxHashMap<Words<'_>, usize> = FxHashMap::default();
    let mut members: Vec<(Wording, Vec<usize>)> = Vec::new();
    for (i, telling) in tellings.iter().enumerate() {
        let article = telling.articles.first().map_or(0, |a| a.0);
        let wording = wording(telling);
        let apart = if telling.stems.words.is_empty() || telling.act.kind == Kind::Meeting {
            Apart::Telling(i)
        } else if wording.bare {
            let month = published.get(article).copied().flatten().map(|d| Apart::Month(d.year(), d.month()));
            month.or(speaker(telling).map(Apart::Speaker)).unwrap_or(Apart::Article(article))
        } else if wording.pronoun {
            Apart::Pronoun
        } else {
            Apart::No
        };
        let next = members.len();
        let group = *number.entry((telling.bucket(), &telling.stems.words, apart)).or_insert(next);
        if group == next {
            members.push((wording, Vec::new()));
        }
        members[group].1.push(i);
    }
    let first = |members: &[usize]| &tellings[members[0]];
    let weights = Weights::new(members.iter().map(|(_, m)| &first(m).stems.words[..]), parties);
    let groups = (members.into_iter())
        .map(|(wording, members)| {
            let first = first(&members);
            let all = || members.iter().map(|&m| &tellings[m]);
            let blocs: BTreeSet<usize> = all().flat_map(|t| [t.bloc, t.target]).flatten().collect();
            let words = if first.act.kind == Kind::Meeting { Vec::new() } else { weights.weigh(&first.stems, &blocs) };
            let speakers = sorted(all().filter_map(speaker));
            let articles = sorted(all().flat_map(|t| t.articles.iter().map(|a| a.0)));
            Group { bucket: first.bucket(), blocs, words, members, wording, speakers, articles }
        })
        .collect();
    (groups, weights)
}

fn sorted(places: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut out: Vec<usize> = places.collect();
    out.sort_unstable();
    out.dedup();
    out
}

/// Whether one speaker or one article tells both; whether one article does.
fn nearness(a: &Group, b: &Group) -> (bool, bool) {
    let together = share(&a.articles, &b.articles);
    (together || share(&a.speakers, &b.speakers), together)
}

/// Whether two sorted lists have a member in common.
fn share(a: &[usize], b: &[usize]) -> bool {
    let (few, many) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    few.iter().any(|x| many.binary_search(x).is_ok())
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

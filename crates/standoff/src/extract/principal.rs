//! The two whom an article is about: who “both sides” are, whose talks it numbers without naming anyone.

use super::article::Article;
use super::draft::{Draft, Who};
use super::participants;
use crate::record::PartyKind;
use rustc_hash::FxHashMap;

/// How far the second of two principals must be ahead of a third, in mentions.
const LEAD: usize = 2;

/// The parties whose talks the article tells of most: two states or bodies that meet more often than any others do.
pub(super) fn of_talks(article: &Article<'_>, drafts: &[Draft]) -> Vec<Who> {
    let mut pairs: Vec<(Vec<usize>, usize)> = Vec::new();
    for draft in drafts.iter().filter(|d| !d.negated) {
        let mut who: Vec<usize> = participants::participants(draft).iter().map(|w| w.entity).collect();
        let body = |e: &usize| !matches!(article.mentions.entities[*e].kind, PartyKind::Person | PartyKind::Group);
        if who.len() != 2 || !who.iter().all(body) {
            continue;
        }
        who.sort_unstable();
        match pairs.iter_mut().find(|(pair, _)| *pair == who) {
            Some((_, count)) => *count += 1,
            None => pairs.push((who, 1)),
        }
    }
    // The first told of those that are told most.
    let most = pairs.iter().map(|p| p.1).max().unwrap_or_default();
    let found = pairs.into_iter().find(|p| p.1 == most).map(|p| p.0);
    found.unwrap_or_else(|| most_named(article)).into_iter().map(unmentioned).collect()
}

/// The two sides that are named far more often than any third; none where there are no such two.
fn most_named(article: &Article<'_>) -> Vec<usize> {
    let mut counts: FxHashMap<&str, (usize, Option<usize>)> = FxHashMap::default();
    for (at, entity) in article.mentions.entities.iter().enumerate() {
        let Some(side) = entity.side.as_deref().filter(|_| entity.kind != PartyKind::Group) else { continue };
        let slot = counts.entry(side).or_default();
        slot.0 += entity.places.iter().filter(|p| p.takes_part).count();
        if entity.kind != PartyKind::Person && slot.1.is_none() {
            slot.1 = Some(at);
        }
    }
    let mut sides: Vec<(usize, usize)> = counts.into_values().filter_map(|(n, e)| Some((n, e?))).collect();
    sides.sort_unstable_by(|a, b| (b.0, a.1).cmp(&(a.0, b.1)));
    let third = sides.get(2).map_or(0, |s| s.0);
    match sides.as_slice() {
        [first, second, ..] if second.0 >= 2 && second.0 >= LEAD * third => vec![first.1, second.1],
        _ => Vec::new(),
    }
}

fn unmentioned(entity: usize) -> Who {
    Who { entity, mention: None }
}

//! The two whom an article is about: who “both sides” are, whose talks it numbers without naming anyone.

use super::article::Article;
use super::draft::{Draft, Who};
use super::frame::Frame;
use super::participants;
use crate::record::{Kind, PartyKind};

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
    found.unwrap_or_default().into_iter().map(unmentioned).collect()
}

/// The two whose talks an article numbers without naming them: those who meet, else those who act on each other.
pub(super) fn of_article(article: &Article<'_>, drafts: &[Draft], frames: &[Frame<'_>]) -> Vec<Who> {
    let met = of_talks(article, drafts);
    if !met.is_empty() {
        return met;
    }
    let entities = &article.mentions.entities;
    let side = |w: Who| entities[w.entity].side.as_deref();
    let mut pairs: Vec<((&str, &str), usize)> = Vec::new();
    for frame in frames.iter().filter(|f| !matches!(f.cue.kind, Kind::Meeting | Kind::Statement)) {
        let Some(actor) = frame.actor.and_then(side) else { continue };
        let tokens = frame.content.iter().flat_map(|c| c.tokens.clone());
        let named = tokens.filter_map(|t| article.mentions.at(frame.parse.index, t));
        let others = named.map(|entity| Who { entity, mention: None }).chain(frame.target);
        let other = { others }.filter_map(side).find(|s| *s != actor);
        let Some(other) = other else { continue };
        let pair = (actor.min(other), actor.max(other));
        match pairs.iter_mut().find(|(p, _)| *p == pair) {
            Some((_, count)) => *count += 1,
            None => pairs.push((pair, 1)),
        }
    }
    pairs.sort_by_key(|p| std::cmp::Reverse(p.1));
    let ahead = match pairs.as_slice() {
        [only] => only.0,
        [first, second, ..] if first.1 > second.1 => first.0,
        _ => return salient(article),
    };
    let body = |side: &str| {
        entities
            .iter()
            .position(|e| e.side.as_deref() == Some(side) && !matches!(e.kind, PartyKind::Person | PartyKind::Group))
    };
    [ahead.0, ahead.1].into_iter().filter_map(body).map(unmentioned).collect()
}

/// The two sides that a text speaks of most, far more than of any third.
fn salient(article: &Article<'_>) -> Vec<Who> {
    let entities = &article.mentions.entities;
    let mut sides: Vec<(&str, usize)> = Vec::new();
    for entity in entities {
        // A body without a side that acts (a company, a union) stands for itself; an outlet that is only told does not.
        let acts = entity.kind == PartyKind::Organisation && entity.places.iter().filter(|p| p.subject).count() >= 3;
        let own = acts.then_some(entity.name.as_str());
        let Some(side) = entity.side.as_deref().or(own) else { continue };
        let count = entity.places.len();
        match sides.iter_mut().find(|(s, _)| *s == side) {
            Some((_, sum)) => *sum += count,
            None => sides.push((side, count)),
        }
    }
    sides.sort_by_key(|s| std::cmp::Reverse(s.1));
    let third = sides.get(2).map_or(0, |s| s.1);
    if sides.len() < 2 || sides[1].1 < 3 || sides[1].1 * 3 < third * 4 {
        return Vec::new();
    }
    let body = |side: &str| {
        entities.iter().position(|e| {
            (e.side.as_deref() == Some(side) || e.side.is_none() && e.name == side)
                && !matches!(e.kind, PartyKind::Person | PartyKind::Group)
        })
    };
    let both: Vec<usize> = sides[..2].iter().filter_map(|s| body(s.0)).collect();
    if both.len() == 2 { both.into_iter().map(unmentioned).collect() } else { Vec::new() }
}

fn unmentioned(entity: usize) -> Who {
    Who { entity, mention: None }
}

/// The two persons who take part most often in what the article tells.
pub(super) fn persons(article: &Article<'_>) -> Vec<Who> {
    let mut counts: Vec<(usize, usize)> = (article.mentions.entities.iter().enumerate())
        .filter(|(_, e)| e.kind == PartyKind::Person && !e.anonymous)
        .map(|(at, e)| (e.places.iter().filter(|p| p.takes_part).count(), at))
        .filter(|(count, _)| *count >= 2)
        .collect();
    counts.sort_unstable_by(|a, b| (b.0, a.1).cmp(&(a.0, b.1)));
    if counts.len() < 2 { Vec::new() } else { counts[..2].iter().map(|c| unmentioned(c.1)).collect() }
}

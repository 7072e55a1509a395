//! Whom “they”, “the two men”, “both sides” and “a third round” mean: parties and meetings that the text named before.

use super::article::Article;
use super::draft::{Draft, Who};
use super::pair;
use super::participants::{self, Context};
use super::principal;
use crate::lexicon::{Month, NounClass};
use crate::mention::Key;
use crate::record::PartyKind;
use crate::syntax::{Parse, Relation, Upos};

/// How many sentences back “they” may point to a meeting.
const REACH: usize = 4;
/// How many sentences back the two may stand whom “both sides” means.
const LAST: usize = 3;
/// Numbers of parties that stand together, from three.
const NUMBERS: &[&str] = &["three", "four", "five", "six"];

/// Whether the words mean several parties that the text named before.
pub(super) fn stands_for_several(article: &Article<'_>, parse: &Parse<'_>, token: usize) -> bool {
    let word = parse.word(token).to_lowercase();
    if matches!(word.as_str(), "they" | "their" | "them" | "both" | "pair" | "duo") {
        return true;
    }
    let bare = parse.dependents(token).all(|d| {
        matches!(
            parse.relation(d),
            Relation::Det | Relation::Nummod | Relation::Amod | Relation::Case | Relation::Punct
        ) && !matches!(parse.upos(d), Upos::Propn)
            && (parse.xpos(d) != "JJ" || matches!(parse.lemma(d), "warring" | "rival" | "opposing"))
    });
    let counted = parse.dependents(token).any(|d| matches!(parse.lemma(d), "the" | "both" | "two" | "three"));
    let noun = word == "two" || matches!(parse.xpos(token), "NNS") && is_collective(article, parse.lemma(token));
    noun && bare && counted
}

fn is_collective(article: &Article<'_>, lemma: &str) -> bool {
    article.gazetteer.is(NounClass::Collective, lemma)
}

/// Whether a plural means persons, not the sides that they act for.
fn means_persons(lemma: &str) -> bool {
    matches!(lemma, "man" | "woman" | "leader" | "president" | "minister" | "pair" | "duo")
}

/// Whom such words mean.
pub(super) fn several(context: &Context<'_, '_>, token: usize) -> Vec<Who> {
    let (article, parse) = (context.article, context.parse);
    let possessive = parse.relation(token) == Relation::NmodPoss;
    // “A and B said they had met”.
    // Words that themselves mean several would ask for each other without end.
    let plain = |t: &usize| !parse.subtree(*t).any(|u| u == token || stands_for_several(article, parse, u));
    for t in (0..token).rev().filter(|&t| matches!(parse.relation(t), Relation::Nsubj | Relation::NsubjPass)) {
        if plain(&t) && parse.dependents(t).any(|d| parse.relation(d) == Relation::Conj && d < token) {
            let mut found = Vec::new();
            participants::add(context, t, &mut found);
            if found.len() >= 2 {
                return found;
            }
        }
    }
    // “A told B during their meeting”, “A gave B the message when the two men met”.
    let mut at = token;
    while let Some(head) = parse.head(at) {
        at = head;
        if parse.upos(at) != Upos::Verb {
            continue;
        }
        let mut found = Vec::new();
        // “A gave the message to B”: the tree may hang B on the message.
        let to = |t: usize| parse.dependents(t).filter(|&d| parse.is_oblique(d) && parse.is_marked(d, "to"));
        let objects = parse.dependents(at).filter(|&d| matches!(parse.relation(d), Relation::Iobj | Relation::Obj));
        let mut others: Vec<usize> = objects.flat_map(|d| std::iter::once(d).chain(to(d))).collect();
        others.extend(to(at));
        for t in parse.subject(at).or_else(|| parse.agent(at)).into_iter().chain(others).filter(plain) {
            participants::add(context, t, &mut found);
        }
        if found.len() >= 2 {
            return found;
        }
    }
    let resolved = pair::direct(article, parse, token);
    // “Both sides” is a name for those that the text tells of elsewhere.
    let collective =
        |w: &Who| matches!(&article.mentions.entities[w.entity].key, Key::Phrase(k) if k.starts_with("both "));
    let group = |w: &Who| matches!(article.mentions.entities[w.entity].kind, PartyKind::Group | PartyKind::Alliance);
    if let Some(group) = resolved.filter(|w| !possessive && group(w) && !collective(w)) {
        return vec![group];
    }
    let persons = means_persons(parse.lemma(token));
    let fits = |w: &Who| !persons || bears(article, w.entity, parse.lemma(token));
    let of_text = match resolved.filter(collective) {
        Some(_) if persons => principal::persons(article),
        Some(_) => principal::of_talks(article, context.earlier),
        None => Vec::new(),
    };
    // “Their summit” is one of persons, where the text has just named some.
    let personal = !persons
        && parse.head(token).is_some_and(|h| {
            matches!(parse.lemma(h), "call" | "conversation" | "dinner" | "encounter" | "lunch" | "meeting" | "summit")
        });
    // One state is not two that meet.
    let state = |w: &Who| article.mentions.entities[w.entity].kind == PartyKind::State;
    if personal && resolved.as_ref().is_some_and(state) {
        let pair = just_named(context, token);
        if pair.len() == 2 {
            return pair;
        }
    }
    if personal && resolved.is_none() {
        let met = earlier_of(context, true);
        let pair = [just_named(context, token), met].into_iter().find(|who| who.len() == 2);
        let pair = pair.unwrap_or_else(|| last_named(context, token, 2));
        if pair.len() >= 2 {
            return pair;
        }
    }
    // “The three countries.”
    let count =
        parse.dependents(token).find_map(|d| NUMBERS.iter().position(|n| parse.lemma(d) == *n)).map_or(2, |n| n + 3);
    let named = if persons { last_named(context, token, count) } else { last_sides(context, token, count) };
    let candidates = [earlier_of(context, false), named, of_text];
    let found = candidates.into_iter().find(|who| who.len() >= count && who.iter().all(fits));
    // The text may give no one the office.
    let found = found.or_else(|| {
        Some(last(context, token, LAST, count, |e| bears(article, e, "man"), true))
            .filter(|w| persons && w.len() == count)
    });
    // “The two prime ministers” of whom none is named are those of the two states.
    let found = found.or_else(|| {
        let states = last_sides(context, token, count);
        Some(states)
            .filter(|s| means_persons(parse.lemma(token)) && s.len() == count && resolved.is_none_or(|r| group(&r)))
    });
    found.unwrap_or_else(|| resolved.into_iter().collect())
}

/// The two persons whom this sentence and the one before name, where they name no third.
fn just_named(context: &Context<'_, '_>, token: usize) -> Vec<Who> {
    let (article, parse) = (context.article, context.parse);
    let at = parse.tokens[token].span.start();
    let near = |e: &crate::mention::Entity| {
        e.kind == PartyKind::Person
            && e.places.iter().any(|p| p.span.start() < at && p.sentence + 1 >= parse.index && p.takes_part)
    };
    let found = article.mentions.entities.iter().enumerate().filter(|(_, e)| near(e));
    found.map(|(entity, _)| Who { entity, mention: None }).collect()
}

/// Whether a person may be one of “the presidents”, “the ministers”, “the two men”.
fn bears(article: &Article<'_>, entity: usize, lemma: &str) -> bool {
    let person = &article.mentions.entities[entity];
    let month = article.published.map(|d| Month { year: d.year(), month: d.month() });
    let holds = |office: &str| {
        person.titles.iter().any(|t| t.contains(office))
            || matches!(person.key, Key::Person(p) if article.gazetteer.has_title(p, office, month))
    };
    person.kind == PartyKind::Person
        && match lemma {
            "president" | "minister" => holds(lemma),
            _ => true,
        }
}

/// The persons whom the text named last, so many of them: whom “the two men” and “the two presidents” mean.
fn last_named(context: &Context<'_, '_>, token: usize, count: usize) -> Vec<Who> {
    let (article, lemma) = (context.article, context.parse.lemma(token));
    // An office tells more than nearness does.
    let reach = if matches!(lemma, "president" | "minister") { usize::MAX } else { LAST };
    last(context, token, reach, count, |e| bears(article, e, lemma), true)
}

/// The sides that the text named last, so many of them: whom “both countries” mean.
fn last_sides(context: &Context<'_, '_>, token: usize, count: usize) -> Vec<Who> {
    let kind = |e: usize| context.article.mentions.entities[e].kind;
    last(context, token, LAST, count, |e| matches!(kind(e), PartyKind::State | PartyKind::ArmedGroup), false)
}

/// The parties named last before a token, no more than `reach` sentences back; none where there are not so many.
fn last(
    context: &Context<'_, '_>,
    token: usize,
    reach: usize,
    count: usize,
    fits: impl Fn(usize) -> bool,
    partaking: bool,
) -> Vec<Who> {
    let (article, parse) = (context.article, context.parse);
    let at = parse.tokens[token].span.start();
    let mut named: Vec<(usize, usize)> = Vec::new();
    for (entity, found) in article.mentions.entities.iter().enumerate().filter(|(e, _)| fits(*e)) {
        let before = (found.places.iter()).filter(|p| {
            p.span.start() < at && p.sentence.saturating_add(reach) >= parse.index && (p.takes_part || !partaking)
        });
        if let Some(last) = before.map(|p| p.span.start()).max() {
            named.push((last, entity));
        }
    }
    named.sort_unstable();
    let last = &named[named.len().saturating_sub(count)..];
    if last.len() == count {
        last.iter().map(|&(_, entity)| Who { entity, mention: None }).collect()
    } else {
        Vec::new()
    }
}

/// The participants of the meeting that the text told of last; of persons only, where `persons` says so.
fn earlier_of(context: &Context<'_, '_>, persons: bool) -> Vec<Who> {
    let entities = &context.article.mentions.entities;
    let fits =
        |who: &[Who]| who.len() >= 2 && (!persons || who.iter().all(|w| entities[w.entity].kind == PartyKind::Person));
    let last = context.earlier.iter().rev().find(|d| fits(participants::participants(d)) && !d.negated);
    let near = |d: &&Draft| d.sentence + REACH >= context.parse.index;
    last.filter(near).map(unmentioned).unwrap_or_default()
}

/// The participants of the meeting told last, a few sentences before.
pub(super) fn met_before(context: &Context<'_, '_>) -> Vec<Who> {
    let before = context.earlier.iter().rev().find(|d| {
        d.sentence < context.parse.index
            && d.sentence + REACH >= context.parse.index
            && participants::participants(d).len() >= 2
            && !d.negated
    });
    before.map(unmentioned).unwrap_or_default()
}

/// The participants of the series of talks that a further round belongs to.
pub(super) fn of_series(context: &Context<'_, '_>) -> Vec<Who> {
    let is_round = |d: &&Draft| {
        let lemma = context.article.parses[d.sentence].lemma(d.trigger);
        participants::participants(d).len() >= 2
            && !d.negated
            && matches!(lemma, "talk" | "negotiation" | "round" | "session" | "meet" | "gather" | "hold" | "negotiate")
            && !participants::participants(d)
                .iter()
                .any(|w| context.article.mentions.entities[w.entity].kind == PartyKind::Person)
    };
    context.earlier.iter().rev().find(is_round).map(unmentioned).unwrap_or_default()
}

/// Whom a party met that “its summit” tells of: the other half of the last meeting of two that had it.
pub(super) fn partner_of(context: &Context<'_, '_>, who: Who) -> Option<Who> {
    let met =
        context.earlier.iter().rev().filter(|d| !d.negated).find_map(|d| match participants::participants(d) {
            [a, b] if a.entity == who.entity => Some(b.entity),
            [a, b] if b.entity == who.entity => Some(a.entity),
            _ => None,
        })?;
    Some(Who { entity: met, mention: None })
}

/// The three of a meeting of which the text names one or two: those who met last or are to meet, and they.
pub(super) fn joined_by(context: &Context<'_, '_>, named: &[Who]) -> Vec<Who> {
    let pairs = context.earlier.iter().rev().filter(|d| participants::participants(d).len() == 2 && !d.negated);
    let joined = pairs.map(|d| {
        let mut all = named.to_vec();
        all.extend(unmentioned(d).into_iter().filter(|w| named.iter().all(|n| n.entity != w.entity)));
        all
    });
    { joined }.find(|all| all.len() == 3).unwrap_or_default()
}

fn unmentioned(draft: &Draft) -> Vec<Who> {
    participants::participants(draft).iter().map(|w| Who { entity: w.entity, mention: None }).collect()
}

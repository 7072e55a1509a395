//! Parties named together in one phrase: “Trump-Putin talks”, “U.S. and Iranian officials”, “between A and B”.

use super::article::Article;
use super::draft::Who;
use super::occasion;
use super::participants::Context;
use crate::mention::{Key, Sense};
use crate::record::PartyKind;
use crate::syntax::{Parse, Relation, Upos};

/// The other half of a pair that the tree tears apart: “between A and B”, “A and B held talks”.
pub(super) fn torn_partner(context: &Context<'_, '_>, token: usize) -> Option<Who> {
    let (article, parse) = (context.article, context.parse);
    let words = parse.tokens_in(article.mentions.span(parse.index, token)?);
    let is_and = |t: usize| t < parse.len() && parse.lemma(t) == "and";
    if parse.is_marked(token, "between") && is_and(words.end) {
        // The name behind “and” may be headed by a later word of it: “and European Union envoy X”.
        return (words.end + 1..(words.end + 9).min(parse.len()))
            .take_while(|&t| !matches!(parse.upos(t), Upos::Adp | Upos::Verb | Upos::Punct | Upos::Aux))
            .filter_map(|t| direct(article, parse, t))
            .last();
    }
    // “After talks in Rome, A and B agreed”: both hang on the place.
    if matches!(parse.relation(token), Relation::Conj | Relation::Appos) && is_and(words.end) {
        let beside = (words.end + 1..(words.end + 6).min(parse.len()))
            .find(|&t| parse.relation(t) == Relation::Conj && parse.head(t) == parse.head(token));
        return beside.and_then(|t| direct(article, parse, t));
    }
    let subject = matches!(parse.relation(token), Relation::Nsubj | Relation::NsubjPass);
    // “Peru's A and Chile's B met”: both hang on the verb.
    let other = parse.head(token).filter(|_| subject).and_then(|verb| {
        parse.dependents(verb).find(|&d| {
            d < token
                && matches!(parse.relation(d), Relation::Nsubj | Relation::NsubjPass)
                && (d..token).any(is_and)
                && !(d..token).any(|t| matches!(parse.upos(t), Upos::Verb | Upos::Aux))
        })
    });
    if let Some(found) = other.and_then(|t| direct(article, parse, t)) {
        return Some(found);
    }
    let before = words.start.checked_sub(2).filter(|&b| subject && is_and(b + 1) && parse.upos(b) == Upos::Propn)?;
    direct(article, parse, before)
}

/// Whom “with” right behind a word leads to, whatever the tree makes of the phrase: “talks with Omani minister X about …”.
pub(super) fn beside(article: &Article<'_>, parse: &Parse<'_>, token: usize) -> Option<Who> {
    let with = token + 1;
    if with >= parse.len() || !parse.word(with).eq_ignore_ascii_case("with") {
        return None;
    }
    let named = (with + 1..(with + 12).min(parse.len()))
        .take_while(|&t| {
            let ends = matches!(parse.upos(t), Upos::Adp | Upos::Verb | Upos::Aux | Upos::Cconj | Upos::Sconj);
            !ends && (parse.upos(t) != Upos::Punct || parse.xpos(t) == "HYPH")
        })
        .filter_map(|t| direct(article, parse, t));
    // A person's name behind an office, else the last party named.
    let found: Vec<Who> = named.collect();
    let person = |w: &&Who| article.mentions.entities[w.entity].kind == PartyKind::Person;
    found.iter().find(person).or(found.last()).copied()
}

pub(super) fn direct(article: &Article<'_>, parse: &Parse<'_>, token: usize) -> Option<Who> {
    // “A Washington-based group” is only somewhere.
    let seated = token + 2 < parse.len() && parse.xpos(token + 1) == "HYPH" && parse.word(token + 2) == "based";
    if seated {
        return None;
    }
    let entity = article.mentions.at(parse.index, token)?;
    Some(Who { entity, mention: article.mentions.span(parse.index, token) })
}

/// The parties named within a plural or a body of several: “U.S. and Iranian officials”, “leaders of France and
/// Germany”, “a committee from A and B”.
pub(super) fn parts(article: &Article<'_>, parse: &Parse<'_>, token: usize) -> Vec<Who> {
    let body = matches!(
        parse.lemma(token),
        "commission" | "committee" | "delegation" | "group" | "mission" | "panel" | "team"
    );
    if !body && !matches!(parse.xpos(token), "NNS" | "NNPS") {
        return Vec::new();
    }
    let mut found = Vec::new();
    for d in parse.dependents(token) {
        let before = d < token && matches!(parse.relation(d), Relation::Amod | Relation::Compound | Relation::NmodPoss);
        let behind =
            |words: &[&str]| parse.relation(d) == Relation::Nmod && words.iter().any(|w| parse.is_marked(d, w));
        // “Delegations from A and B”, “negotiators for A and B”.
        let sent = body
            || matches!(
                parse.lemma(token),
                "delegate"
                    | "delegation"
                    | "diplomat"
                    | "envoy"
                    | "lawyer"
                    | "mediator"
                    | "minister"
                    | "negotiator"
                    | "official"
                    | "representative"
                    | "team"
            );
        if before || behind(&["of"]) || sent && behind(&["from", "for"]) {
            for t in std::iter::once(d).chain(parse.dependents(d).filter(|&c| parse.relation(c) == Relation::Conj)) {
                if !article
                    .mentions
                    .span(parse.index, t)
                    .is_some_and(|s| article.words(s).eq_ignore_ascii_case("their"))
                    && let Some(part) = direct(article, parse, t)
                {
                    push(article, part, &mut found);
                }
            }
        }
    }
    found
}

/// Takes a party in, once; of a compound of two names (“Trump-Putin”) both.
pub(super) fn push(article: &Article<'_>, one: Who, who: &mut Vec<Who>) {
    let entities = &article.mentions.entities;
    let name = &entities[one.entity].name;
    let halves: Vec<usize> = match name.split_once(['-', '–']) {
        Some((a, b)) if !name.contains(' ') => [a, b].iter().filter_map(|half| named(article, half)).collect(),
        _ => Vec::new(),
    };
    let all = if halves.len() == 2 { halves } else { vec![one.entity] };
    for entity in all {
        if who.iter().all(|w| w.entity != entity && entities[w.entity].name != entities[entity].name) {
            who.push(Who { entity, mention: one.mention });
        }
    }
}

fn named(article: &Article<'_>, word: &str) -> Option<usize> {
    article.mentions.entities.iter().position(|e| {
        e.name == word || (e.kind == PartyKind::Person && e.name.rsplit(' ').next().is_some_and(|last| last == word))
    })
}

/// Names before the noun: “Trump-Putin talks”, “U.S.-Russian talks”; “the Vienna talks” only says where.
pub(super) fn add_inner(context: &Context<'_, '_>, noun: usize, who: &mut Vec<Who>) {
    let (article, parse) = (context.article, context.parse);
    let before = parse
        .dependents(noun)
        .filter(|&d| d < noun && matches!(parse.relation(d), Relation::Compound | Relation::Amod | Relation::NmodDesc));
    for d in before {
        if occasion::is_where(article, parse, d) || is_led(parse, d) {
            continue;
        }
        // “U.S.-Russian”, “Franco-German and British”: what a hyphen or “and” joins, not names within a name.
        let joined = parse.dependents(d).filter(|&c| {
            parse.relation(c) == Relation::Conj || parse.dependents(c).chain([c]).any(|x| parse.xpos(x) == "HYPH")
        });
        let hyphen = parse.subtree(d).any(|t| matches!(parse.word(t), "-" | "–" | "/"));
        let all: Vec<usize> =
            if hyphen { parse.subtree(d).collect() } else { std::iter::once(d).chain(joined).collect() };
        for found in all.into_iter().filter_map(|t| direct(article, parse, t)) {
            push(article, found, who);
        }
    }
}

/// Whether a word before talks says by whom they were brought about: the “brokered” of “UN-brokered talks”.
fn is_led(parse: &Parse<'_>, token: usize) -> bool {
    token >= 2
        && parse.xpos(token - 1) == "HYPH"
        && matches!(
            parse.lemma(token),
            "backed"
                | "broker"
                | "chair"
                | "convene"
                | "facilitate"
                | "host"
                | "lead"
                | "mediate"
                | "sponsor"
                | "supervise"
        )
}

/// Who leads talks or brings them about: “UN-brokered talks”, “the Oman-mediated round”.
pub(super) fn leader(article: &Article<'_>, parse: &Parse<'_>, noun: usize) -> Option<Who> {
    let before = || parse.dependents(noun).filter(|&d| d < noun);
    if let Some(led) = before().find(|&d| is_led(parse, d)) {
        return direct(article, parse, led - 2);
    }
    // “UN-brokered” may be one word.
    let name = before().find_map(|d| {
        let (name, led) = parse.word(d).rsplit_once('-')?;
        matches!(led, "backed" | "brokered" | "hosted" | "led" | "mediated" | "sponsored").then_some(name)
    })?;
    let party = article.gazetteer.hits(name).into_iter().find_map(|h| match h.sense {
        Sense::Party(p) | Sense::Demonym(p) => Some(Key::Party(p)),
        _ => None,
    })?;
    let entity = article.mentions.entities.iter().position(|e| e.key == party)?;
    Some(Who { entity, mention: None })
}

//! Descriptions: “the Russian leader”, “Ukrainian officials”, “both sides”, “analysts”.

use super::entity::{Entity, Key, Mentions, Place};
use super::find::{self, Reading};
use super::phrase;
use crate::lexicon::NounClass;
use crate::record::{MentionKind, PartyKind};
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// Resolves the phrase headed by `head`, where a party can be meant.
pub(super) fn resolve(reading: &Reading<'_>, parse: &Parse<'_>, head: usize, mentions: &mut Mentions) {
    let core = phrase::core(parse, head);
    let lemma = parse.lemma(head).to_lowercase();
    let is = |class| reading.gazetteer.is(class, &lemma);
    let plural = phrase::is_plural(parse, head);
    let owner = owner(parse, head, &core, mentions);
    let entity = if plural && is(NounClass::Collective) && is_collective(parse, head) && owner.is_none() {
        return; // Who is meant depends on the whole text: left to the layer that knows the participants.
    } else if let Some(owner) = owner.filter(|_| is(NounClass::Government) || (plural && is(NounClass::Members))) {
        Some(side_entity(reading, mentions, owner))
    } else if is(NounClass::PersonRole) && !plural {
        person(reading, parse, head, &core, &lemma, owner, mentions)
    } else if is_body(parse, head, &core, &lemma) {
        Some(body(reading, parse, head, &core, owner, mentions))
    } else if is(NounClass::PeopleGroup) && (plural || is_acting(parse, head)) {
        Some(group(parse, &core, owner, mentions))
    } else if is_quantifier(parse, head) {
        Some(group(parse, &(core.start..parse.subtree(head).end.min(head + 4)), None, mentions))
    } else {
        None
    };
    if let Some(entity) = entity {
        let range = phrase::without_article(parse, core);
        let place = Place::new(parse, head, parse.span(range), MentionKind::Description);
        mentions.put(entity, place);
    }
}

/// The party whose name, adjective or possessive goes before the head, or stands after “of” or “in”.
fn owner(parse: &Parse<'_>, head: usize, core: &Range<usize>, mentions: &Mentions) -> Option<usize> {
    let before = (core.start..head).filter_map(|t| mentions.at(parse.index, t)).next_back();
    before.or_else(|| {
        let after = ["of", "in", "from", "for"].iter().find_map(|p| parse.oblique(head, p))?;
        mentions.at(parse.index, after)
    })
}

/// The state or body that a party acts for, as a party: “Trump's government” is the United States.
fn side_entity(reading: &Reading<'_>, mentions: &mut Mentions, owner: usize) -> usize {
    let entity = &mentions.entities[owner];
    if entity.kind != PartyKind::Person {
        return owner;
    }
    match entity.side.as_deref().and_then(|s| reading.gazetteer.party_of_side(s)) {
        Some(party) => find::party(reading, mentions, party),
        None => owner,
    }
}

/// “Both sides”, “the two countries”: who is meant depends on the text.
fn is_collective(parse: &Parse<'_>, head: usize) -> bool {
    parse
        .dependents(head)
        .any(|d| matches!(parse.lemma(d), "both" | "two" | "all" | "warring" | "opposing" | "rival" | "three" | "the"))
}

/// Ministries and the like, written small or with capitals.
fn is_body(parse: &Parse<'_>, head: usize, core: &Range<usize>, lemma: &str) -> bool {
    matches!(lemma, "ministry" | "embassy" | "parliament" | "treasury" | "department")
        && core.len() > 1
        && !phrase::is_plural(parse, head)
}

fn body(
    reading: &Reading<'_>,
    parse: &Parse<'_>,
    head: usize,
    core: &Range<usize>,
    owner: Option<usize>,
    mentions: &mut Mentions,
) -> usize {
    let side = owner.and_then(|o| mentions.entities[o].side.clone());
    let _ = (reading, head);
    phrase_entity(parse, core, PartyKind::Organisation, side, false, mentions)
}

/// A quantifier that stands for people: “some in Kyiv”, “many”, “others”.
fn is_quantifier(parse: &Parse<'_>, head: usize) -> bool {
    matches!(parse.lemma(head), "some" | "many" | "others" | "several" | "most" | "few")
        && matches!(parse.relation(head), Relation::Nsubj | Relation::NsubjPass)
        && !matches!(parse.upos(head), Upos::Adv)
}

/// Collective nouns in the singular are parties where they do something.
fn is_acting(parse: &Parse<'_>, head: usize) -> bool {
    matches!(
        parse.relation(head),
        Relation::Nsubj
            | Relation::NsubjPass
            | Relation::OblAgent
            | Relation::Obj
            | Relation::Iobj
            | Relation::NmodPoss
            | Relation::Obl
            | Relation::Conj
    )
}

/// “The Russian president”, “the president”, “a senior official”.
fn person(
    reading: &Reading<'_>,
    parse: &Parse<'_>,
    head: usize,
    core: &Range<usize>,
    lemma: &str,
    owner: Option<usize>,
    mentions: &mut Mentions,
) -> Option<usize> {
    let side = owner.and_then(|o| mentions.entities[o].side.clone());
    let title = title_of(parse, head, core, lemma);
    let definite = parse.dependents(head).any(|d| {
        (parse.relation(d) == Relation::Det && matches!(parse.lemma(d), "the" | "this" | "that"))
            || parse.relation(d) == Relation::NmodPoss
    });
    if definite || side.is_some() {
        if let Some(known) = by_title(reading, parse, &title, lemma, side.as_deref(), mentions) {
            return Some(known);
        }
    }
    if definite {
        if let (Some(side), Some(month)) = (&side, reading.month) {
            let holder =
                reading.gazetteer.holder(side, &title, month).or_else(|| reading.gazetteer.holder(side, lemma, month));
            if let Some(person) = holder {
                return Some(find::person(reading, mentions, person));
            }
        }
    }
    Some(phrase_entity(parse, core, PartyKind::Person, side, true, mentions))
}

/// The title that a description gives: the noun with the word before it (“foreign minister”).
fn title_of(parse: &Parse<'_>, head: usize, core: &Range<usize>, lemma: &str) -> String {
    let mut title = lemma.to_owned();
    if head > core.start
        && matches!(parse.upos(head - 1), Upos::Adj | Upos::Noun)
        && parse.word(head - 1).chars().all(char::is_lowercase)
    {
        title = format!("{} {lemma}", parse.word(head - 1));
    } else if parse.oblique(head, "of").is_some_and(|o| parse.lemma(o) == "state") {
        title.push_str(" of state");
    }
    title
}

/// The person named last to whom the title and side fit.
fn by_title(
    reading: &Reading<'_>,
    parse: &Parse<'_>,
    title: &str,
    lemma: &str,
    side: Option<&str>,
    mentions: &Mentions,
) -> Option<usize> {
    let at = parse.sentence.span.start();
    let fits = |e: &Entity| {
        let titled = |t: &str| {
            e.titles.iter().any(|known| known == t)
                || matches!(e.key, Key::Person(p) if reading.gazetteer.has_title(p, t, reading.month))
        };
        e.kind == PartyKind::Person
            && !e.anonymous
            && side.is_none_or(|s| e.side.as_deref() == Some(s))
            && (titled(title) || titled(lemma) || (lemma == "leader" && titled("president")))
    };
    (mentions.entities.iter().enumerate())
        .filter(|(_, e)| fits(e))
        .filter_map(|(i, e)| Some((e.places.iter().rfind(|p| p.span.start() < at + 400)?.span.start(), i)))
        .max()
        .map(|(_, i)| i)
}

/// An unnamed group by its phrase without article.
fn group(parse: &Parse<'_>, core: &Range<usize>, owner: Option<usize>, mentions: &mut Mentions) -> usize {
    let side = owner.and_then(|o| mentions.entities[o].side.clone());
    phrase_entity(parse, core, PartyKind::Group, side, true, mentions)
}

/// The party that is known only by this phrase.
pub(super) fn phrase_entity(
    parse: &Parse<'_>,
    core: &Range<usize>,
    kind: PartyKind,
    side: Option<String>,
    anonymous: bool,
    mentions: &mut Mentions,
) -> usize {
    let range = phrase::without_article(parse, core.clone());
    let words = parse.span(range).of(parse.text);
    let mut name = words.split_whitespace().collect::<Vec<_>>().join(" ");
    // A sentence's first word is written with a capital for that reason alone.
    if core.start == 0
        && kind != PartyKind::Organisation
        && parse.upos(0) != Upos::Propn
        && name.chars().nth(1).is_some_and(char::is_lowercase)
        && !parse.lemma(0).starts_with(char::is_uppercase)
    {
        let mut chars = name.chars();
        name = chars.next().map(|c| c.to_lowercase().collect::<String>()).unwrap_or_default() + chars.as_str();
    }
    let key = Key::Phrase(name.to_lowercase());
    mentions.entity(key.clone(), || Entity {
        key,
        name,
        kind,
        side,
        gender: None,
        anonymous,
        plural: kind == PartyKind::Group,
        titles: Vec::new(),
        places: Vec::new(),
    })
}

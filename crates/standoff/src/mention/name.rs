//! Capitalised names that the lexicon does not know, and surnames that stand for a person named in full elsewhere.

use super::entity::{Entity, Key, Mentions, Place};
use super::find::{self, Reading};
use super::phrase;
use crate::lexicon::{Gender, NounClass};
use crate::record::{MentionKind, PartyKind};
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// Words written with a capital that are no names of parties.
const CALENDAR: &[&str] = &[
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Jan.",
    "Feb.",
    "Mar.",
    "Apr.",
    "Aug.",
    "Sept.",
    "Oct.",
    "Nov.",
    "Dec.",
    "God",
    "Ramadan",
    "Easter",
    "Christmas",
    "GMT",
];

/// Roles that speak for nobody but themselves, whatever adjective goes before them.
const INDEPENDENT: &[&str] = &[
    "analyst",
    "expert",
    "scholar",
    "professor",
    "economist",
    "historian",
    "commentator",
    "observer",
    "journalist",
    "reporter",
    "author",
    "columnist",
    "researcher",
    "fellow",
    "strategist",
    "consultant",
    "lawyer",
    "attorney",
    "witness",
    "resident",
    "investor",
    "banker",
    "critic",
    "activist",
    "campaigner",
    "veteran",
    "scientist",
];

/// Whether known words are only the beginning or end of a longer personal name (“Melania Trump”).
pub(super) fn is_inside_longer(parse: &Parse<'_>, range: &Range<usize>) -> bool {
    let joined = |t: usize| parse.upos(t) == Upos::Propn && parse.relation(t) == Relation::Flat && !range.contains(&t);
    let head = range.clone().find(|&t| parse.head(t).is_none_or(|h| !range.contains(&h)));
    head.is_some_and(|h| {
        range.len() == 1
            && (parse.relation(h) == Relation::Flat
                && parse
                    .head(h)
                    .is_some_and(|up| up + 1 == h && parse.upos(up) == Upos::Propn && !is_title(parse.word(up)))
                || parse.dependents(h).any(joined))
    })
}

fn is_title(word: &str) -> bool {
    matches!(
        word,
        "President"
            | "Minister"
            | "Secretary"
            | "Chancellor"
            | "Premier"
            | "Mr."
            | "Mr"
            | "Mrs."
            | "Ms."
            | "Dr."
            | "Gen."
            | "Sen."
            | "King"
            | "Prince"
            | "Pope"
            | "Ayatollah"
            | "Sheikh"
    )
}

/// Notes a mention of a person, and the titles that stand before or beside the name.
pub(super) fn put_person(
    reading: &Reading<'_>,
    parse: &Parse<'_>,
    head: usize,
    name: Range<usize>,
    entity: usize,
    mentions: &mut Mentions,
) {
    // A title may head the phrase (“President” ← “Putin”); the phrase's head then carries the mention.
    let mut top = head;
    while let Some(up) = parse.head(top) {
        let titled =
            matches!(parse.relation(top), Relation::Flat | Relation::Appos | Relation::Compound | Relation::NmodDesc)
                && up < top
                && name.start.saturating_sub(up) <= 4
                && reading.gazetteer.is(NounClass::PersonRole, &parse.lemma(up).to_lowercase());
        if !titled {
            break;
        }
        top = up;
    }
    let modifies = matches!(parse.relation(top), Relation::Compound | Relation::Amod)
        && parse.head(top).is_some_and(|h| h > top && !name.contains(&h));
    let span = parse.span(name.clone());
    if modifies {
        mentions.mark(entity, parse.index, top, span);
        return;
    }
    let core = phrase::core(parse, top);
    let before = core.start.min(name.start)..name.start;
    let titles = titles_in(reading, parse, before.clone());
    let known = &mut mentions.entities[entity];
    for title in titles {
        if !known.titles.contains(&title) {
            known.titles.push(title);
        }
    }
    if known.gender.is_none() && before.clone().any(|t| reading.gazetteer.is(NounClass::Feminine, parse.word(t))) {
        known.gender = Some(Gender::Feminine);
    }
    // The whole titled phrase is the mention, without its article or possessor.
    let whole = phrase::without_article(parse, core.start.min(name.start)..name.end.max(core.end.min(name.end)));
    let start = if before.clone().any(|t| parse.relation(t) == Relation::NmodPoss) { name.start } else { whole.start };
    let place = Place::new(parse, top, parse.span(start..name.end), MentionKind::Name);
    mentions.put(entity, place);
    if top != head {
        mentions.mark(entity, parse.index, head, span);
    }
}

/// The lower-case role nouns among these tokens, with the nouns right before them (“foreign minister”).
fn titles_in(reading: &Reading<'_>, parse: &Parse<'_>, tokens: Range<usize>) -> Vec<String> {
    let mut titles = Vec::new();
    for t in tokens.clone() {
        let lemma = parse.lemma(t).to_lowercase();
        if reading.gazetteer.is(NounClass::PersonRole, &lemma) {
            if t > tokens.start && matches!(parse.upos(t - 1), Upos::Noun | Upos::Propn | Upos::Adj) {
                titles.push(format!("{} {lemma}", parse.word(t - 1).to_lowercase()));
            }
            titles.push(lemma);
        }
    }
    titles
}

/// Finds capitalised names that no line of the lexicon has: persons by title, given name or surname of a
/// person named before, organisations otherwise.
pub(super) fn find_unknown(reading: &Reading<'_>, mentions: &mut Mentions) {
    let mut singles = Vec::new();
    for parse in reading.parses {
        for token in 0..parse.len() {
            if !starts_name(parse, token) || mentions.at(parse.index, token).is_some() {
                continue;
            }
            let range = name_range(reading, parse, token, mentions);
            if range.is_empty() || range.clone().any(|t| mentions.at(parse.index, t).is_some()) {
                continue;
            }
            if range.len() == 1 {
                singles.push((parse, token));
            } else {
                put_unknown(reading, parse, token, range, mentions);
            }
        }
    }
    for (parse, token) in singles {
        put_single(reading, parse, token, mentions);
    }
}

fn starts_name(parse: &Parse<'_>, token: usize) -> bool {
    parse.upos(token) == Upos::Propn
        && is_capitalised(parse.word(token))
        && !CALENDAR.contains(&parse.word(token))
        && !matches!(parse.relation(token), Relation::Flat | Relation::Goeswith)
        && (phrase::is_head(parse, token) || matches!(parse.relation(token), Relation::Compound | Relation::NmodDesc))
}

fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// The tokens of the name that `head` heads, without titles and adjectives of states before it.
fn name_range(reading: &Reading<'_>, parse: &Parse<'_>, head: usize, mentions: &Mentions) -> Range<usize> {
    let mut range = head..head + 1;
    let title = |t: usize| {
        let word = parse.word(t);
        reading.gazetteer.is(NounClass::PersonTitle, word)
            || reading.gazetteer.is(NounClass::PersonRole, &parse.lemma(t).to_lowercase())
    };
    for d in parse.dependents(head).rev().filter(|&d| d < head) {
        let joins =
            matches!(parse.relation(d), Relation::Compound | Relation::Flat | Relation::Amod | Relation::NmodDesc);
        let adjacent = parse.subtree(d).end == range.start;
        if !joins || !adjacent || !is_capitalised(parse.word(d)) || title(d) || mentions.at(parse.index, d).is_some() {
            break;
        }
        range.start = parse.subtree(d).start;
    }
    for d in parse.dependents(head).filter(|&d| d > head) {
        let sub = parse.subtree(d);
        let flat = matches!(parse.relation(d), Relation::Flat | Relation::Compound) && sub.start == range.end;
        let of = parse.relation(d) == Relation::Nmod
            && sub.start == range.end
            && parse.upos(d) == Upos::Propn
            && (parse.is_marked(d, "of") || parse.is_marked(d, "for"))
            && sub
                .clone()
                .all(|t| is_capitalised(parse.word(t)) || matches!(parse.word(t), "of" | "for" | "the" | "and" | "-"));
        if flat || (of && range.clone().any(|t| reading.gazetteer.is(NounClass::OrganisationWord, parse.word(t)))) {
            range.end = sub.end;
        } else {
            break;
        }
    }
    while !range.is_empty() && !is_capitalised(parse.word(range.start)) {
        range.start += 1;
    }
    while range.start < head && title(range.start) {
        range.start += 1;
    }
    parse.trim(range)
}

/// A name of several words that the lexicon does not know.
fn put_unknown(reading: &Reading<'_>, parse: &Parse<'_>, head: usize, range: Range<usize>, mentions: &mut Mentions) {
    let name = parse.span(range.clone()).of(parse.text).split_whitespace().collect::<Vec<_>>().join(" ");
    let is_place = reading.hits[parse.index]
        .iter()
        .any(|h| matches!(h.sense, super::gazetteer::Sense::Place(_)) && h.span.overlaps(parse.span(range.clone())));
    let before = phrase::core(parse, head).start.min(range.start)..range.start;
    let titles = titles_in(reading, parse, before.clone());
    let organisation = range.clone().any(|t| reading.gazetteer.is(NounClass::OrganisationWord, parse.word(t)));
    let appositive = appositive_role(reading, parse, head);
    let person = !organisation
        && (!titles.is_empty()
            || before.clone().any(|t| reading.gazetteer.is(NounClass::PersonTitle, parse.word(t)))
            || appositive.is_some()
            || parse.dependents(head).any(|d| parse.relation(d) == Relation::Flat)
            || (head > range.start && parse.relation(head) == Relation::Flat));
    if is_place && !person && !organisation {
        return;
    }
    let side = side_of(reading, parse, head, before.clone(), &titles, appositive, mentions);
    let gender =
        (before.clone()).any(|t| reading.gazetteer.is(NounClass::Feminine, parse.word(t))).then_some(Gender::Feminine);
    let key = Key::Phrase(name.to_lowercase());
    let entity = mentions.entity(key.clone(), || Entity {
        key,
        name,
        kind: if person { PartyKind::Person } else { PartyKind::Organisation },
        side: None,
        gender,
        anonymous: false,
        plural: !person,
        titles: Vec::new(),
        places: Vec::new(),
    });
    if mentions.entities[entity].side.is_none() {
        mentions.entities[entity].side = side;
    }
    if mentions.entities[entity].kind == PartyKind::Person {
        put_person(reading, parse, head, range, entity, mentions);
    } else if parse.relation(head) == Relation::Compound || parse.relation(head) == Relation::NmodDesc {
        mentions.mark(entity, parse.index, head, parse.span(range));
    } else {
        mentions.put(entity, Place::new(parse, head, parse.span(range), MentionKind::Name));
    }
}

/// The head of an apposition that gives a person's role (“X, a union negotiator”).
fn appositive_role(reading: &Reading<'_>, parse: &Parse<'_>, head: usize) -> Option<usize> {
    let role = |t: &usize| reading.gazetteer.is(NounClass::PersonRole, &parse.lemma(*t).to_lowercase());
    let after = parse.dependents(head).find(|d| parse.relation(*d) == Relation::Appos && role(d));
    let before = (parse.relation(head) == Relation::Appos).then(|| parse.head(head)).flatten().filter(role);
    after.or(before)
}

/// Whom a person acts for: the state or body named in the title, the apposition, or after “of”.
fn side_of(
    reading: &Reading<'_>,
    parse: &Parse<'_>,
    head: usize,
    before: Range<usize>,
    titles: &[String],
    appositive: Option<usize>,
    mentions: &Mentions,
) -> Option<String> {
    let independent = titles.iter().any(|t| INDEPENDENT.contains(&t.as_str()))
        || appositive.is_some_and(|a| INDEPENDENT.contains(&parse.lemma(a)));
    if independent {
        return None;
    }
    let _ = reading;
    let named = |range: Range<usize>| {
        range.filter(|t| *t < parse.len()).find_map(|t| mentions.entities[mentions.at(parse.index, t)?].side.clone())
    };
    named(before)
        .or_else(|| {
            appositive.and_then(|a| {
                named(parse.subtree_without(a, &|d| d == head || parse.relation(d) == Relation::AclRelcl))
            })
        })
        .or_else(|| parse.oblique(head, "of").and_then(|of| named(of..of + 1)))
}

/// A single capitalised word: the surname of a person named in full here or in the lexicon, or a body.
fn put_single(reading: &Reading<'_>, parse: &Parse<'_>, token: usize, mentions: &mut Mentions) {
    let word = parse.word(token);
    let here = (mentions.entities.iter())
        .position(|e| e.kind == PartyKind::Person && !e.anonymous && surname_of(reading, e).eq_ignore_ascii_case(word));
    let entity = here.or_else(|| {
        let known = reading.gazetteer.person_by_surname(word, reading.month)?;
        Some(find::person(reading, mentions, known))
    });
    if let Some(entity) = entity {
        return put_person(reading, parse, token, token..token + 1, entity, mentions);
    }
    let place = reading.hits[parse.index].iter().any(|h| h.span.overlaps(parse.tokens[token].span));
    if place || !phrase::is_head(parse, token) {
        return;
    }
    let before = phrase::core(parse, token).start..token;
    let titles = titles_in(reading, parse, before.clone());
    let person =
        !titles.is_empty() || before.clone().any(|t| reading.gazetteer.is(NounClass::PersonTitle, parse.word(t)));
    let side = side_of(reading, parse, token, before, &titles, None, mentions);
    let key = Key::Phrase(word.to_lowercase());
    let entity = mentions.entity(key.clone(), || Entity {
        key,
        name: word.to_owned(),
        kind: if person { PartyKind::Person } else { PartyKind::Organisation },
        side,
        gender: None,
        anonymous: false,
        plural: !person,
        titles: Vec::new(),
        places: Vec::new(),
    });
    put_person(reading, parse, token, token..token + 1, entity, mentions);
}

/// The name by which a person is called after the first mention.
fn surname_of<'e>(reading: &'e Reading<'_>, entity: &'e Entity) -> &'e str {
    match entity.key {
        Key::Person(p) => &reading.gazetteer.persons[p].surname,
        _ => entity.name.rsplit(' ').next().unwrap_or(&entity.name),
    }
}

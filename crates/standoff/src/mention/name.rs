//! Names that the lexicon does not know, and short names that stand for what is named in full elsewhere.

use super::acronym;
use super::chunk::{self, is_title};
use super::entity::{self, Entity, Key, Mentions, Place};
use super::find::{self, Reading};
use super::gazetteer::Sense;
use super::hyphen;
use super::phrase;
use super::short;
use super::title;
use crate::lexicon::{Gender, NounClass};
use crate::record::{MentionKind, PartyKind};
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// What a company's name ends in and is mostly called without.
const CORPORATE: &[&str] =
    &["corp", "corp.", "inc", "inc.", "ltd", "ltd.", "plc", "llc", "co", "co.", "corporation", "company", "holdings"];

/// Words of a name that make the body a state's own.
const OFFICIAL: &[&str] = &[
    "Ministry",
    "Department",
    "Parliament",
    "Court",
    "Army",
    "Council",
    "Senate",
    "Assembly",
    "Treasury",
    "Embassy",
    "Police",
    "Navy",
    "Bank",
    "Commission",
];

/// Words of places' names.
const OF_PLACES: &[&str] = &[
    "North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Central", "Upper", "Lower",
    "Greater", "New", "Mount", "Fort", "Port", "Cape", "Township", "City", "Town", "Village", "Hills", "Beach",
    "Creek", "Springs",
];

/// Finds the names that no line of the lexicon has, those of several words first: single words may be short for them.
pub(super) fn find_unknown(reading: &Reading<'_>, mentions: &mut Mentions) {
    let mut singles = Vec::new();
    for parse in reading.parses.iter().filter(|p| find::is_read(reading, p)) {
        for range in chunk::chunks(reading, parse, mentions) {
            let whole = parse.span(range.clone()).of(parse.text);
            if range.len() > 1 && !whole.contains(' ') && short::pair_of_surnames(reading, parse, &range, mentions) {
                singles.extend([(parse, range.start..range.start + 1), (parse, range.end - 1..range.end)]);
            } else if !whole.contains(' ') {
                singles.push((parse, range));
            } else {
                put_several(reading, parse, range, mentions);
            }
        }
        acronym::explain(parse, mentions);
    }
    for (parse, range) in singles {
        put_single(reading, parse, range, mentions);
    }
    // “Mills said”: at a sentence's beginning the tagger may take a surname for a common noun.
    for parse in reading.parses.iter().filter(|p| p.len() > 2 && find::is_read(reading, p)) {
        let first = usize::from(matches!(parse.word(0), "“" | "\"" | "‘" | "``"));
        let acts = matches!(parse.upos(first + 1), Upos::Verb | Upos::Aux | Upos::Part | Upos::Adv)
            || parse.word(first + 1) == ",";
        if acts
            && matches!(parse.upos(first), Upos::Noun | Upos::Adj | Upos::X | Upos::Verb)
            && chunk::is_capitalised(parse.word(first))
            && mentions.at(parse.index, first).is_none()
            && let Some(person) = short::surnamed(reading, parse.word(first), mentions)
        {
            put_person(reading, parse, first..first + 1, person, mentions);
        }
    }
    for parse in reading.parses.iter().filter(|p| p.len() > 0 && chunk::is_title_case(p)) {
        for token in 0..parse.len() {
            if chunk::is_capitalised(parse.word(token)) && mentions.at(parse.index, token).is_none() {
                short::put_short(reading, parse, &(token..token + 1), mentions);
            }
        }
    }
}

/// The token that ties a stretch of words to the rest of the sentence.
pub(super) fn top(parse: &Parse<'_>, range: &Range<usize>) -> usize {
    let outside = |t: &usize| parse.head(*t).is_none_or(|h| !range.contains(&h));
    let bound = |t: &usize| {
        matches!(
            parse.relation(*t),
            Relation::Nsubj | Relation::NsubjPass | Relation::Obj | Relation::Iobj | Relation::OblAgent | Relation::Obl
        )
    };
    range.clone().filter(outside).find(bound).or_else(|| range.clone().find(outside)).unwrap_or(range.start)
}

/// Whether the words only modify the noun behind them (“the Trump camp”).
fn modifies(parse: &Parse<'_>, top: usize, range: &Range<usize>) -> bool {
    // “NATO-backed”, “Russian-led”: what the hyphen ties only modifies.
    if range.end + 1 < parse.len()
        && hyphen::is_close_hyphen(parse, range.end)
        && matches!(parse.xpos(range.end + 1), "VBN" | "JJ" | "VBD")
    {
        return true;
    }
    matches!(parse.relation(top), Relation::Compound | Relation::Amod | Relation::NmodDesc)
        && !(range.end < parse.len() && matches!(parse.upos(range.end), Upos::Cconj))
        && parse
            .head(top)
            .is_some_and(|h| h >= range.end && matches!(parse.upos(h), Upos::Noun | Upos::Propn | Upos::Adj))
}

/// Notes a mention of a person, with the titles before the name and the phrase beside it.
pub(super) fn put_person(
    reading: &Reading<'_>,
    parse: &Parse<'_>,
    name: Range<usize>,
    entity: usize,
    mentions: &mut Mentions,
) {
    let before = title::before(reading, parse, name.start, mentions);
    let whole = before.clone().map_or(name.start, |b| b.start)..name.end;
    let head = top(parse, &whole);
    let span = parse.span(name.clone());
    if before.is_none() && modifies(parse, head, &whole) {
        return cover(parse, name, entity, mentions);
    }
    let words = span.of(parse.text);
    let apposition = title::apposition(reading, parse, head, &name);
    let told = before.clone().map(|b| title::titles(reading, parse, b)).unwrap_or_default();
    let beside = apposition.map(|a| title::titles(reading, parse, phrase::core(parse, a))).unwrap_or_default();
    let independent = title::is_independent(&told) || (told.is_empty() && title::is_independent(&beside));
    let party = (before.clone().and_then(|b| title::party_in(parse, b, mentions)))
        .or_else(|| apposition.and_then(|a| title::party_in(parse, title::role_phrase(parse, a), mentions)))
        .or_else(|| parse.oblique(head, "of").and_then(|of| mentions.at(parse.index, of)))
        .filter(|&p| p != entity);
    let feminine = (whole.clone().chain(apposition)).any(|t| reading.gazetteer.is(NounClass::Feminine, parse.word(t)));
    let given = parse.word(name.start);
    let known = &mut mentions.entities[entity];
    if known.gender.is_none() && name.len() > 1 {
        known.gender = reading.gazetteer.gender_of(given);
    }
    for title in told.into_iter().chain(beside) {
        if !known.titles.contains(&title) {
            known.titles.push(title);
        }
    }
    if known.gender.is_none() && feminine {
        known.gender = Some(Gender::Feminine);
    }
    known.spell(words);
    known.independent |= independent;
    if known.acts_for.is_none() {
        known.acts_for = party;
    }
    mentions.put(entity, Place::new(parse, head, parse.span(whole.clone()), MentionKind::Name));
    for t in whole.filter(|&t| t >= name.start || is_title(reading, parse, t)) {
        if t != head {
            mentions.mark(entity, parse.index, t, parse.span(name.clone()));
        }
    }
    if let Some(a) = apposition.filter(|&a| mentions.at(parse.index, a).is_none()) {
        let range = phrase::without_article(parse, phrase::core(parse, a));
        mentions.put(entity, Place::new(parse, a, parse.span(range), MentionKind::Description));
    }
}

/// Notes a mention of a party that is no person.
pub(super) fn put_body(
    parse: &Parse<'_>,
    name: Range<usize>,
    entity: usize,
    kind: MentionKind,
    mentions: &mut Mentions,
) {
    let head = top(parse, &name);
    let span = parse.span(name.clone());
    if name.start > 0
        && mentions.entities[entity].kind == PartyKind::Organisation
        && mentions.entities[entity].acts_for.is_none()
    {
        mentions.entities[entity].acts_for = owner_before(parse, name.start, mentions).map(|(owner, _)| owner);
    }
    if kind == MentionKind::Name {
        mentions.entities[entity].spell(span.of(parse.text));
    }
    cover(parse, name.clone(), entity, mentions);
    if !modifies(parse, head, &name) {
        mentions.put(entity, Place::new(parse, head, span, kind));
    }
}

/// Each token of a name means the party, whatever the tree makes of it.
fn cover(parse: &Parse<'_>, name: Range<usize>, entity: usize, mentions: &mut Mentions) {
    let span = parse.span(name.clone());
    for t in name {
        mentions.mark(entity, parse.index, t, span);
    }
}

/// A name of several words.
fn put_several(reading: &Reading<'_>, parse: &Parse<'_>, mut range: Range<usize>, mentions: &mut Mentions) {
    let body = range.clone().any(|t| reading.gazetteer.is(NounClass::OrganisationWord, parse.word(t)));
    if body && begins_in_place(reading, parse, &range, mentions) {
        range.start -= 1;
    }
    let name = words(parse, &range);
    let head = top(parse, &range);
    // “Governor of the North Darfur provinces”: what a common noun follows is that thing's name.
    let thing = range.end < parse.len() && parse.upos(range.end) == Upos::Noun && modifies(parse, head, &range);
    let titled = !thing && title::before(reading, parse, range.start, mentions).is_some();
    if (!body || titled)
        && let Some(entity) = short::same_person(reading, mentions, &name)
    {
        let known = &mut mentions.entities[entity];
        if matches!(known.key, Key::Phrase(_)) && name.len() > known.name.len() {
            known.name.clone_from(&name);
        }
        return put_person(reading, parse, range, entity, mentions);
    }
    if body
        && !titled
        && let Some(known) = short::same_body(reading, parse, &range, mentions)
    {
        return put_body(parse, range, known, MentionKind::Name, mentions);
    }
    let given = reading.gazetteer.is_given_name(parse.word(range.start));
    let the = range.start > 0 && parse.upos(range.start - 1) == Upos::Det;
    // The tree ties the words of places and products as it does a person's, so that this alone tells little.
    let flat = range.clone().any(|t| parse.relation(t) == Relation::Flat && parse.upos(t) == Upos::Propn)
        && !range.clone().any(|t| OF_PLACES.contains(&parse.word(t)))
        && !entity::is_locative(parse, head);
    // “The news site X”: a noun that is no office makes it a thing's name.
    let thing = range.start > 0 && parse.upos(range.start - 1) == Upos::Noun && !titled && !given;
    let person = !body
        && !the
        && !thing
        && !parse.word(range.end - 1).chars().all(char::is_uppercase)
        && (titled || given || flat || title::apposition(reading, parse, head, &range).is_some());
    let span = parse.span(range.clone());
    let place = reading.hits[parse.index].iter().any(|h| !matches!(h.sense, Sense::Person(_)) && h.span.holds(span));
    if place && !titled {
        return;
    }
    let short = if person { name.clone() } else { without_suffix(&name).to_owned() };
    let of = (range.start > 0).then(|| owner_before(parse, range.start, mentions)).flatten();
    let owned = of.and_then(|(owner, _)| mentions.entities[owner].side.clone());
    let key = match owned.as_ref().filter(|_| body && !person) {
        // The French ministry of that name is not the German one.
        Some(side) => Key::Phrase(format!("{} {side}", short::folded(&short))),
        None => Key::Phrase(short::folded(&short)),
    };
    let company = !person && (short.len() < name.len() || is_company(parse, head));
    let entity = mentions.entity(key.clone(), || Entity {
        kind: if person { PartyKind::Person } else { PartyKind::Organisation },
        plural: !person,
        ..Entity::new(key, short.clone())
    });
    let known = &mut mentions.entities[entity];
    if company && known.side.is_none() {
        known.side = Some(short);
    }
    if let Some((owner, start)) = of.filter(|_| !person) {
        let official = (range.clone()).any(|t| OFFICIAL.contains(&parse.word(t)));
        if official && known.side.is_none() {
            known.side = owned;
            range.start = start;
        } else if known.acts_for.is_none() {
            known.acts_for = Some(owner);
        }
    }
    if mentions.entities[entity].kind == PartyKind::Person {
        put_person(reading, parse, range, entity, mentions);
    } else {
        put_body(parse, range, entity, MentionKind::Name, mentions);
    }
}

/// “The Lagos Policy Institute”, “Chile Mining Corp”: whether the place before the words begins the body's own name. A
/// ministry or court of a state is named apart from it.
fn begins_in_place(reading: &Reading<'_>, parse: &Parse<'_>, range: &Range<usize>, mentions: &Mentions) -> bool {
    let Some(before) = range.start.checked_sub(1) else { return false };
    let place = mentions.at(parse.index, before).is_some_and(|e| mentions.entities[e].kind == PartyKind::State)
        || reading.hits[parse.index]
            .iter()
            .any(|h| matches!(h.sense, Sense::Place(_)) && h.span == parse.tokens[before].span);
    place
        && parse.upos(before) == Upos::Propn
        && parse.relation(before) == Relation::Compound
        && parse.head(before).is_some_and(|h| range.contains(&h))
        && parse.word(before).chars().any(char::is_lowercase)
        && !range.clone().any(|t| OFFICIAL.contains(&parse.word(t)))
}

/// The party whose adjective or possessive stands right before a name, and where it begins: “the French Economy
/// Ministry”, “Iran's Central Bank”.
fn owner_before(parse: &Parse<'_>, name: usize, mentions: &Mentions) -> Option<(usize, usize)> {
    let mut at = name - 1;
    if matches!(parse.word(at), "'s" | "’s" | "’" | "'") {
        at = at.checked_sub(1)?;
    }
    let owner = mentions.at(parse.index, at)?;
    Some((owner, at)).filter(|_| mentions.entities[owner].kind == PartyKind::State)
}

/// Whether a word beside the name says that it is a company's (“the operator X”, “X, the carmaker”).
fn is_company(parse: &Parse<'_>, head: usize) -> bool {
    let trade = |t: usize| {
        let lemma = parse.lemma(t);
        matches!(
            lemma,
            "company"
                | "firm"
                | "operator"
                | "airline"
                | "carrier"
                | "retailer"
                | "producer"
                | "supplier"
                | "bidder"
                | "conglomerate"
        ) || lemma.ends_with("maker")
    };
    parse.dependents(head).any(|d| matches!(parse.relation(d), Relation::Appos | Relation::Compound) && trade(d))
        || parse.relation(head) == Relation::Appos && parse.head(head).is_some_and(trade)
}

fn words(parse: &Parse<'_>, range: &Range<usize>) -> String {
    parse.span(range.clone()).of(parse.text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A company's name as it is mostly called.
pub(super) fn without_suffix(name: &str) -> &str {
    let mut short = name;
    while let Some((rest, last)) = short.rsplit_once(' ') {
        if !CORPORATE.contains(&last.to_lowercase().as_str()) || rest.ends_with('&') {
            break;
        }
        short = rest;
    }
    short
}

/// A single capitalised word, hyphens and all.
fn put_single(reading: &Reading<'_>, parse: &Parse<'_>, range: Range<usize>, mentions: &mut Mentions) {
    let span = parse.span(range.clone());
    let word = span.of(parse.text);
    if mentions.at(parse.index, range.start).is_some() || short::put_short(reading, parse, &range, mentions) {
        return;
    }
    if let Some(half) = half_of_pair(word, mentions) {
        return put_body(parse, range, half, MentionKind::Name, mentions);
    }
    // “The Sand Miners Association International”: the end of a name that is known without it.
    if matches!(word, "International" | "Worldwide")
        && let Some(body) = range.start.checked_sub(1).and_then(|t| mentions.at(parse.index, t))
        && mentions.entities[body].kind == PartyKind::Organisation
    {
        let whole = mentions.span(parse.index, range.start - 1).unwrap_or(span).join(span);
        return mentions.put(body, Place::new(parse, range.start, whole, MentionKind::Name));
    }
    let head = top(parse, &range);
    let titled = title::before(reading, parse, range.start, mentions).is_some();
    let place = reading.hits[parse.index].iter().any(|h| h.span.overlaps(span));
    if place && !titled {
        return;
    }
    if let Some(known) = reading.gazetteer.person_by_surname(word, reading.month) {
        let entity = find::person(reading, mentions, known);
        return put_person(reading, parse, range, entity, mentions);
    }
    let shouted = word.chars().all(|c| !c.is_lowercase());
    if !titled && ((shouted && word.len() < 3) || !is_placed_as_party(parse, head)) {
        return;
    }
    let person = titled
        || reading.gazetteer.gender_of(word).is_some()
        || title::apposition(reading, parse, head, &range).is_some();
    let key = Key::Phrase(short::folded(word));
    let company = !person && is_company(parse, head);
    let entity = mentions.entity(key.clone(), || Entity {
        kind: if person { PartyKind::Person } else { PartyKind::Organisation },
        plural: !person,
        side: company.then(|| word.to_owned()),
        ..Entity::new(key, word.to_owned())
    });
    if person {
        put_person(reading, parse, range, entity, mentions);
    } else {
        put_body(parse, range, entity, MentionKind::Name, mentions);
    }
}

/// “The North”, “the South”: the state of that name, where the text names both halves of a divided country.
fn half_of_pair(word: &str, mentions: &Mentions) -> Option<usize> {
    let other = match word {
        "North" => "South",
        "South" => "North",
        _ => return None,
    };
    let states = || mentions.entities.iter().enumerate().filter(|(_, e)| e.kind == PartyKind::State);
    states().find_map(|(at, e)| {
        let country = e.name.strip_prefix(word)?;
        states().any(|(_, o)| o.name.strip_prefix(other) == Some(country)).then_some(at)
    })
}

/// Whether a word stands where a party can: an argument, a possessor, one of a list.
fn is_placed_as_party(parse: &Parse<'_>, token: usize) -> bool {
    matches!(
        parse.relation(token),
        Relation::Nsubj
            | Relation::NsubjPass
            | Relation::Obj
            | Relation::Iobj
            | Relation::Obl
            | Relation::OblAgent
            | Relation::Nmod
            | Relation::NmodPoss
            | Relation::Conj
            | Relation::Appos
            | Relation::Compound
            | Relation::Parataxis
    ) && parse.upos(token) == Upos::Propn
}

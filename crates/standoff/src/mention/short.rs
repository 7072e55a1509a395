//! Short names: surnames, letters and beginnings of names that stand for what is named in full elsewhere.

use super::acronym;
use super::chunk::{self, is_title};
use super::entity::{Entity, Key, Mentions};
use super::find::{self, Reading};
use super::name::{put_body, put_person, without_suffix};
use crate::lexicon::{Gender, NounClass};
use crate::record::{MentionKind, PartyKind};
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// “Trump-Putin”: two names that only a hyphen joins.
pub(super) fn pair_of_surnames(
    reading: &Reading<'_>,
    parse: &Parse<'_>,
    range: &Range<usize>,
    mentions: &Mentions,
) -> bool {
    let known = |t: usize| {
        let word = parse.word(t);
        reading.gazetteer.persons_of(word).next().is_some()
            || mentions.entities.iter().any(|e| e.kind == PartyKind::Person && surname_of(reading, e) == word)
    };
    range.len() == 3 && known(range.start) && known(range.end - 1)
}

/// The person whom a name of several words means, where part of it or its spelling differs.
pub(super) fn same_person(reading: &Reading<'_>, mentions: &mut Mentions, name: &str) -> Option<usize> {
    let lower = folded(name);
    let parts: Vec<&str> = lower.split(' ').collect();
    let same = |other: &str| {
        let other = folded(other);
        let others: Vec<&str> = other.split(' ').collect();
        let (Some(a), Some(b)) = (parts.last(), others.last()) else { return false };
        without_article(a) == without_article(b)
            && (others.len() > 1)
            && (parts.ends_with(&others)
                || others.ends_with(&parts)
                || parts[0] == others[0]
                || is_near(parts[0], others[0]))
    };
    if let Some(known) =
        mentions.entities.iter().position(|e| e.kind == PartyKind::Person && !e.anonymous && same(&e.name))
    {
        return Some(known);
    }
    let parts: Vec<&str> = name.split(' ').collect();
    let surname = parts.last()?;
    let surnamed = reading.gazetteer.persons_of(surname).chain(reading.gazetteer.persons_of(without_article(surname)));
    let person = surnamed.into_iter().find(|&p| {
        let known = &reading.gazetteer.persons[p].name;
        known.split(' ').next().is_some_and(|first| first == parts[0] || is_near(first, parts[0]))
    })?;
    Some(find::person(reading, mentions, person))
}

/// The body whose name ends in these words, named last before: “the Foreign Ministry” after “the Iraqi Foreign
/// Ministry”. A body of another state, whose adjective or name goes before, is another.
pub(super) fn same_body(
    reading: &Reading<'_>,
    parse: &Parse<'_>,
    range: &Range<usize>,
    mentions: &Mentions,
) -> Option<usize> {
    let generic = |t: usize| {
        let word = parse.word(t);
        reading.gazetteer.is(NounClass::OrganisationWord, word)
            || chunk::is_field(parse, t)
            || matches!(word.to_lowercase().as_str(), "of" | "for" | "and" | "the" | "supreme" | "central" | "high")
    };
    let owned = range.start > 0
        && (matches!(parse.word(range.start - 1), "'s" | "’s" | "’")
            || mentions.at(parse.index, range.start - 1).is_some());
    if owned || !range.clone().all(generic) {
        return None;
    }
    let span = parse.span(range.clone());
    let ending = format!(" {}", span.of(parse.text).to_lowercase());
    let ends = |e: &Entity| {
        e.name.to_lowercase().ends_with(&ending)
            || e.spelled.as_ref().is_some_and(|s| s.to_lowercase().ends_with(&ending))
    };
    (mentions.entities.iter().enumerate())
        .filter(|(_, e)| e.kind == PartyKind::Organisation && ends(e))
        .filter_map(|(i, e)| {
            let named = e.places.iter().map(|p| p.span.start()).chain(e.marks.iter().map(|m| m.1));
            Some((named.filter(|&s| s < span.start()).max()?, i))
        })
        .max()
        .map(|(_, i)| i)
}

/// Whether two given names are spellings of one: at most two letters differ, or one where the first is among them.
pub(super) fn is_near(a: &str, b: &str) -> bool {
    if a.len().min(b.len()) > 1 && (a.starts_with(b) || b.starts_with(a)) {
        return true; // “Rob” and “Robert”.
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > 2 || a.len().min(b.len()) < 5 {
        return false;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = (corner + usize::from(x != y)).min(above + 1).min(row[j] + 1);
            corner = above;
        }
    }
    row[b.len()] <= if a.first() == b.first() { 2 } else { 1 }
}

/// A word that is short for someone or something named in full: a surname, letters, the beginning of a company's name.
pub(super) fn put_short(
    reading: &Reading<'_>,
    parse: &Parse<'_>,
    range: &Range<usize>,
    mentions: &mut Mentions,
) -> bool {
    let word = parse.span(range.clone()).of(parse.text);
    if let Some(&owner) = mentions.short.get(word) {
        if let Some(entity) = owner {
            put_body(parse, range.clone(), entity, MentionKind::Name, mentions);
        }
        return true;
    }
    let at = parse.tokens[range.start].span.start();
    let ends = |name: &str| name.rsplit(' ').next().is_some_and(|last| last.eq_ignore_ascii_case(word));
    // “Mr. Clinton”, “Mrs. Clinton”: the form of address tells which.
    let address = match range.start.checked_sub(1).map(|t| parse.word(t)) {
        Some("Mr" | "Mr." | "Sir" | "Lord") => Some(Gender::Masculine),
        Some("Mrs" | "Mrs." | "Ms" | "Ms." | "Miss" | "Lady" | "Dame" | "Baroness") => Some(Gender::Feminine),
        _ => None,
    };
    let named = |e: &Entity| {
        e.kind == PartyKind::Person
            && !e.anonymous
            && (address.is_none() || e.gender.is_none() || e.gender == address)
            && (is_same_surname(surname_of(reading, e), word) || e.spelled.as_deref().is_some_and(ends))
    };
    // The one mentioned last before this place, else the first of the text.
    let person = (mentions.entities.iter().enumerate())
        .filter(|(_, e)| named(e))
        .max_by_key(|(i, e)| {
            let last = e.places.iter().map(|p| p.span.start()).filter(|&s| s <= at).max();
            (last, std::cmp::Reverse(*i))
        })
        .map(|(i, _)| i);
    if let Some(entity) = person {
        put_person(reading, parse, range.clone(), entity, mentions);
        return true;
    }
    // “Hillary”: a given name that one person of the text has.
    let first =
        |e: &Entity| e.kind == PartyKind::Person && e.name.split_once(' ').is_some_and(|(given, _)| given == word);
    if reading.gazetteer.is_given_name(word) {
        let mut all = (0..mentions.entities.len()).filter(|&i| first(&mentions.entities[i]));
        if let (Some(only), None) = (all.next(), all.next()) {
            put_person(reading, parse, range.clone(), only, mentions);
            return true;
        }
    }
    let body = acronym::of_initials(word, mentions).or_else(|| body_beginning(reading, word, mentions));
    if let Some(entity) = body {
        put_body(parse, range.clone(), entity, MentionKind::Name, mentions);
    }
    body.is_some()
}

/// The body of this text whose name, but for a suffix, is this word, or begins with it: “Velmora” of Velmora Mining.
fn body_beginning(reading: &Reading<'_>, word: &str, mentions: &Mentions) -> Option<usize> {
    mentions.entities.iter().position(|e| {
        let first = |name: &str| name.split(' ').next() == Some(word) && name.split(' ').count() <= 3;
        let phrase = matches!(e.key, Key::Phrase(_)) && reading.gazetteer.persons_of(word).next().is_none();
        e.kind == PartyKind::Organisation
            && (without_suffix(&e.name) == word || phrase && word.len() > 3 && first(&e.name))
    })
}

/// A name as names are compared: small letters, one kind of apostrophe.
pub(super) fn folded(name: &str) -> String {
    name.to_lowercase().replace('’', "'")
}

/// A surname without the Arabic article: “al-Rawi” is mostly “Rawi” after the first mention.
fn without_article(surname: &str) -> &str {
    match surname.split_once(['-', ' ']) {
        Some((article, rest)) if matches!(article.to_ascii_lowercase().as_str(), "al" | "el") => rest,
        _ => surname,
    }
}

fn is_same_surname(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b) || folded(without_article(a)) == folded(without_article(b))
}

/// The person of this text whose surname a word is.
pub(super) fn surnamed(reading: &Reading<'_>, word: &str, mentions: &Mentions) -> Option<usize> {
    let named = |e: &Entity| {
        e.kind == PartyKind::Person
            && !e.anonymous
            && e.name.contains(' ')
            && is_same_surname(surname_of(reading, e), word)
    };
    mentions.entities.iter().position(named)
}

/// The name by which a person is called after the first mention.
pub(super) fn surname_of<'e>(reading: &'e Reading<'_>, entity: &'e Entity) -> &'e str {
    match entity.key {
        Key::Person(p) => &reading.gazetteer.persons[p].surname,
        _ => entity.name.rsplit(' ').next().unwrap_or(&entity.name),
    }
}

/// Whether known words are only the beginning or end of a longer personal name (“Melania Trump”).
pub(super) fn is_inside_longer(reading: &Reading<'_>, parse: &Parse<'_>, range: &Range<usize>, person: usize) -> bool {
    let part = |t: usize| {
        parse.upos(t) == Upos::Propn
            && chunk::is_capitalised(parse.word(t))
            && !is_title(reading, parse, t)
            && !reading.hits[parse.index].iter().any(|h| h.span.overlaps(parse.tokens[t].span))
    };
    if range.len() != 1 || parse.word(range.start).contains('-') {
        return false;
    }
    let tied = |a: usize, b: usize| parse.relation(b) == Relation::Flat && parse.head(b) == Some(a);
    let own = reading.gazetteer.persons[person].name.split(' ').next().unwrap_or_default();
    let ends_name = range.start > 0
        && part(range.start - 1)
        && !is_near(parse.word(range.start - 1), own)
        && (reading.gazetteer.is_given_name(parse.word(range.start - 1)) || tied(range.start - 1, range.start));
    // “Martin Bouygues”: a given name before another surname.
    let begins_name = range.end < parse.len()
        && part(range.end)
        && reading.gazetteer.is_given_name(parse.word(range.start))
        && tied(range.start, range.end);
    ends_name || begins_name
}

/// A surname with the given name before it that is spelled a little otherwise than the lexicon has it.
pub(super) fn with_given_name(
    reading: &Reading<'_>,
    parse: &Parse<'_>,
    range: Range<usize>,
    person: usize,
) -> Range<usize> {
    let Some(before) = range.start.checked_sub(1) else { return range };
    let word = parse.word(before);
    let given = reading.gazetteer.persons[person].name.split(' ').next().unwrap_or_default();
    if range.len() == 1 && chunk::is_capitalised(word) && (word == given || is_near(word, given)) {
        return before..range.end;
    }
    range
}

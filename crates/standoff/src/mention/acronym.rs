//! Letters that stand for a name: explained in brackets behind it, or made of the first letters of its words.

use super::chunk;
use super::entity::{Entity, Key, Mentions};
use super::find::{self, Reading};
use super::gazetteer::Sense;
use super::name::put_body;
use crate::lexicon::NounClass;
use crate::record::{MentionKind, PartyKind};
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// Words of a name whose bearers fight.
const ARMED: &[&str] = &["Liberation", "Brigade", "Brigades", "Militia", "Mujahideen", "Insurgent", "Resistance"];

/// Small words within a name that give the letters nothing.
const SMALL: &[&str] = &[
    "of", "for", "and", "the", "in", "on", "de", "du", "des", "la", "del", "para", "y", "e", "'s", "’s", "'", "’", "-",
    "&",
];

/// Makes a party of each name that the text explains by its letters and the lexicon does not know: “the Harbour Pilots'
/// Union (HPU)”. The letters tell where the name begins, whatever states or peoples stand in it.
pub(super) fn name_expanded(reading: &Reading<'_>, mentions: &mut Mentions) {
    for parse in reading.parses.iter().filter(|p| find::is_read(reading, p)) {
        for bracket in 2..parse.len().saturating_sub(2) {
            let letters = parse.word(bracket + 1);
            if parse.word(bracket) != "(" || parse.word(bracket + 2) != ")" || !are_letters(letters) {
                continue;
            }
            let Some(range) = expansion(parse, bracket, letters) else { continue };
            if !is_body(reading, parse, &range, letters) {
                continue;
            }
            let name = parse.span(range.clone()).of(parse.text).split_whitespace().collect::<Vec<_>>().join(" ");
            let armed = range.clone().any(|t| ARMED.contains(&parse.word(t)));
            let key = Key::Phrase(name.to_lowercase());
            let entity = mentions.entity(key.clone(), || Entity {
                kind: if armed { PartyKind::ArmedGroup } else { PartyKind::Organisation },
                side: armed.then(|| letters.to_owned()),
                plural: true,
                ..Entity::new(key, name)
            });
            mentions.short.entry(letters.to_owned()).or_insert(Some(entity));
            put_body(parse, range, entity, MentionKind::Name, mentions);
            mentions.mark(entity, parse.index, bracket + 1, parse.tokens[bracket + 1].span);
        }
    }
}

/// Whether the letters stand for a body that the lexicon does not name: its words say so, or it acts by its letters.
fn is_body(reading: &Reading<'_>, parse: &Parse<'_>, range: &Range<usize>, letters: &str) -> bool {
    let span = parse.span(range.clone());
    let known = reading.hits[parse.index]
        .iter()
        .any(|h| matches!(h.sense, Sense::Party(_)) && (h.span.holds(span) || h.span.of(parse.text) == letters));
    let worded = range.clone().any(|t| reading.gazetteer.is(NounClass::OrganisationWord, parse.word(t)));
    let role = chunk::is_title(reading, parse, range.end - 1);
    !known && !role && !chunk::is_thing(parse.word(range.end - 1)) && (worded || acts(reading, letters))
}

/// Whether the letters are the subject of a verb somewhere in the text.
fn acts(reading: &Reading<'_>, letters: &str) -> bool {
    reading.parses.iter().any(|parse| {
        (0..parse.len()).any(|t| {
            parse.word(t) == letters
                && parse.relation(t) == Relation::Nsubj
                && parse.head(t).is_some_and(|v| parse.upos(v) == Upos::Verb)
        })
    })
}

fn are_letters(word: &str) -> bool {
    (2..=8).contains(&word.chars().count()) && word.chars().all(char::is_uppercase)
}

/// The words before the bracket whose first letters the letters are.
fn expansion(parse: &Parse<'_>, bracket: usize, letters: &str) -> Option<Range<usize>> {
    let letters: Vec<char> = letters.chars().collect();
    let mut wanted = letters.len();
    // “The Dock Workers Association International (DWA)”.
    let mut at = bracket
        - usize::from(matches!(parse.word(bracket - 1), "International" | "Inc" | "Inc." | "Ltd" | "Worldwide"));
    while wanted > 0 {
        at = at.checked_sub(1).filter(|a| bracket - a <= 14)?;
        let word = parse.word(at);
        let initial = word.chars().next()?;
        if initial == letters[wanted - 1] {
            wanted -= 1;
        } else if !SMALL.contains(&word) {
            return None;
        }
    }
    (bracket - at >= 2).then_some(at..bracket)
}

/// “The Fjord Policy Institute (FPI)”: the letters stand for the name before them, or for no party where that is none.
pub(super) fn explain(parse: &Parse<'_>, mentions: &mut Mentions) {
    for t in 1..parse.len().saturating_sub(2) {
        let word = parse.word(t + 1);
        let letters = word.len() >= 2 && word.chars().all(|c| c.is_uppercase() || c == '.');
        if parse.word(t) == "(" && parse.word(t + 2) == ")" && letters && chunk::is_capitalised(parse.word(t - 1)) {
            // “The Movement for Unity in Liberia (MUTIL)” is not Liberia.
            let owner = mentions.at(parse.index, t - 1).filter(|&e| mentions.entities[e].kind != PartyKind::State);
            let initials = parse.word(t - 1).chars().next().zip(word.chars().last()).is_some_and(|(a, b)| a == b);
            if owner.is_none() && !initials {
                continue;
            }
            mentions.short.entry(word.to_owned()).or_insert(owner);
        }
    }
}

/// The one body of this text whose name has these first letters: “NHU” after “the Northern Harbour Union”.
pub(super) fn of_initials(word: &str, mentions: &Mentions) -> Option<usize> {
    if !are_letters(word) {
        return None;
    }
    let fits = |name: &str| {
        let words = || name.split([' ', '-']).filter(|w| chunk::is_capitalised(w));
        words().count() >= 2 && words().filter_map(|w| w.chars().next()).eq(word.chars())
    };
    let mut found = (mentions.entities.iter().enumerate())
        .filter(|(_, e)| matches!(e.kind, PartyKind::Organisation | PartyKind::ArmedGroup | PartyKind::Alliance))
        .filter(|(_, e)| !e.anonymous && (fits(&e.name) || e.spelled.as_deref().is_some_and(fits)))
        .map(|(i, _)| i);
    found.next().filter(|_| found.next().is_none())
}

//! Stretches of capitalised words: names as they stand on the page, whatever the tree makes of them.

use super::calendar;
use super::entity::Mentions;
use super::find::Reading;
use super::hyphen::{PARTICLES, follows_article, past_hyphen};
use crate::lexicon::NounClass;
use crate::segment::BlockKind;
use crate::syntax::{Parse, Upos};
use std::ops::Range;

/// Words written with a capital, beside days and months, that are no names of parties.
const NO_PARTY: &[&str] =
    &["God", "Ramadan", "Eid", "Muharram", "Nowruz", "Passover", "Diwali", "Easter", "Christmas", "GMT", "EDT", "EST"];

fn is_no_party(word: &str) -> bool {
    NO_PARTY.contains(&word) || calendar::is_calendar_name(word)
}

/// Parts of a country behind the name of what is there.
const COMPASS: &[&str] = &["North", "South", "East", "West", "Northwest", "Northeast", "Southwest", "Southeast"];

/// Words that say, after “of” or “for”, what an office is for: “Minister for Foreign Affairs”.
const FIELDS: &[&str] = &[
    "affairs",
    "agriculture",
    "arms",
    "climate",
    "commerce",
    "control",
    "cooperation",
    "culture",
    "defence",
    "defense",
    "development",
    "disarmament",
    "economic",
    "economy",
    "education",
    "energy",
    "environment",
    "european",
    "finance",
    "fisheries",
    "food",
    "forestry",
    "housing",
    "innovation",
    "irrigation",
    "lands",
    "marine",
    "mines",
    "parliamentary",
    "petroleum",
    "research",
    "resources",
    "science",
    "social",
    "sports",
    "water",
    "welfare",
    "women",
    "youth",
    "foreign",
    "global",
    "health",
    "homeland",
    "human",
    "humanitarian",
    "industry",
    "information",
    "intelligence",
    "interior",
    "international",
    "justice",
    "labor",
    "labour",
    "legal",
    "middle",
    "migration",
    "military",
    "national",
    "near",
    "nonproliferation",
    "non-proliferation",
    "nuclear",
    "operations",
    "peace",
    "peacebuilding",
    "planning",
    "policy",
    "political",
    "public",
    "regional",
    "relations",
    "rights",
    "security",
    "staff",
    "state",
    "strategic",
    "tourism",
    "trade",
    "transport",
    "treasury",
    "war",
];

/// A name that ends in one of these is a text, an event, a place or a thing, and no party.
const THINGS: &[&str] = &[
    "war",
    "treaty",
    "agreement",
    "accord",
    "accords",
    "act",
    "plan",
    "deal",
    "pact",
    "protocol",
    "convention",
    "memorandum",
    "article",
    "resolution",
    "declaration",
    "charter",
    "constitution",
    "roadmap",
    "framework",
    "talks",
    "summit",
    "conference",
    "oblast",
    "province",
    "region",
    "district",
    "county",
    "valley",
    "river",
    "sea",
    "ocean",
    "gulf",
    "lake",
    "mountain",
    "mountains",
    "island",
    "islands",
    "street",
    "avenue",
    "road",
    "square",
    "airport",
    "port",
    "strip",
    "heights",
    "strait",
    "canal",
    "peninsula",
    "palace",
    "hotel",
    "prize",
    "cup",
    "day",
    "week",
    "news",
    "edition",
    "revolution",
    "spring",
    "uprising",
    "crisis",
    "era",
    "century",
    "bible",
    "koran",
    "quran",
    "brexit",
    "twitter",
    "facebook",
    "telegram",
    "x",
    "democrat",
    "out",
    "up",
    "off",
    "dc",
    "jcpoa",
    "npt",
    "nafta",
    "usmca",
    "session",
    "republican",
    "english",
    "hebrew",
    "arabic",
    "russian",
    "french",
    "chapter",
    "section",
    "clause",
    "basis",
    "action",
    "doctrine",
    "wall",
    "bridge",
    "dam",
];

/// The stretches of capitalised words of a sentence that no earlier mention covers.
///
/// Headings where every word has a capital give none.
pub(super) fn chunks(reading: &Reading<'_>, parse: &Parse<'_>, mentions: &Mentions) -> Vec<Range<usize>> {
    let kind = reading.segmentation.blocks[parse.sentence.block].kind;
    if parse.len() == 0 || kind == BlockKind::Dateline || is_title_case(parse) {
        return Vec::new();
    }
    let mut out = Vec::new();
    let mut at = 0;
    while at < parse.len() {
        if !is_part(reading, parse, at, mentions) {
            at += 1;
            continue;
        }
        let mut range = at..end_of(reading, parse, at, mentions);
        // “Al-Rawi”, “al-Nahar TV”: a name may begin with its article.
        if follows_article(parse, range.start) && (at < 2 || !is_part(reading, parse, at - 2, mentions)) {
            range.start -= 2;
        }
        // “Velmora South West”: a branch speaks for the whole.
        while range.len() > 1 && COMPASS.contains(&parse.word(range.end - 1)) {
            range.end -= 1;
        }
        // A surname known to all, before a word that only the style of a heading gave a capital.
        if range.len() > 1 && is_lone_surname(reading, parse, &range) {
            range.end = range.start + 1;
        }
        at = range.end.max(at + 1);
        // “JCPOA Lavrov said”: letters that a heading left before a known surname.
        let letters = |word: &str| word.len() > 1 && word.chars().all(char::is_uppercase);
        if range.len() == 2
            && letters(parse.word(range.start))
            && !letters(parse.word(range.start + 1))
            && reading.gazetteer.persons_of(parse.word(range.start + 1)).next().is_some()
        {
            range.start += 1;
        }
        if is_field_of_office(reading, parse, range.start) {
            let field = |t: usize| is_field(parse, t) || matches!(parse.word(t), "of" | "for" | "and" | "the" | "&");
            range.start = (range.clone()).find(|&t| !field(t)).unwrap_or(range.end);
            if range.is_empty() {
                continue;
            }
        }
        if is_party_name(reading, parse, &range) {
            out.push(range);
        }
    }
    out
}

fn is_lone_surname(reading: &Reading<'_>, parse: &Parse<'_>, range: &Range<usize>) -> bool {
    let first = parse.word(range.start);
    share_of_capitals(parse) >= 0.6
        && !reading.gazetteer.is_given_name(first)
        && !range.clone().any(|t| reading.gazetteer.is(NounClass::OrganisationWord, parse.word(t)))
        && reading.gazetteer.person_by_surname(first, reading.month).is_some()
}

/// How far the name that begins at `start` goes.
fn end_of(reading: &Reading<'_>, parse: &Parse<'_>, start: usize, mentions: &Mentions) -> usize {
    let part = |t: usize| t < parse.len() && is_part(reading, parse, t, mentions);
    // After “of” even a known name belongs to a body's: “Bank of England”.
    let capital = |t: usize| t < parse.len() && is_capitalised(parse.word(t)) && !is_no_party(parse.word(t));
    let close = |t: usize| parse.tokens[t - 1].span.end() == parse.tokens[t].span.start();
    let mut end = start + 1;
    let mut joined = false;
    loop {
        if part(end) {
            end += 1;
            continue;
        }
        if end + 1 >= parse.len() {
            return end;
        }
        if let Some(past) = past_hyphen(parse, start, end) {
            end = past;
            continue;
        }
        let body = (start..end).any(|t| reading.gazetteer.is(NounClass::OrganisationWord, parse.word(t)));
        let word = parse.word(end);
        if matches!(word, "-" | "–" | "‑") && close(end) && close(end + 1) && part(end + 1)
            || word == "&" && part(end + 1)
            || PARTICLES.contains(&word) && part(end + 1)
            || word == "and" && joined && part(end + 1)
        {
            end += 2;
        } else if body && matches!(word, "of" | "for" | "on") && capital(end + 1) {
            joined = true;
            end += 2;
        } else if body && matches!(word, "of" | "for" | "on") && parse.word(end + 1) == "the" && capital(end + 2) {
            joined = true;
            end += 3;
        } else {
            return end;
        }
    }
}

fn is_part(reading: &Reading<'_>, parse: &Parse<'_>, token: usize, mentions: &Mentions) -> bool {
    let word = parse.word(token);
    let opens = token == 0 || matches!(parse.word(token - 1), "“" | "\"" | "‘" | "``" | ":" | "•");
    let nominal = match parse.upos(token) {
        Upos::Propn => true,
        Upos::Noun | Upos::Adj | Upos::X => !opens,
        _ => false,
    };
    nominal
        && is_capitalised(word)
        && !is_no_party(word)
        && mentions.at(parse.index, token).is_none()
        && !is_title(reading, parse, token)
        && !(opens && is_common(reading, parse, token))
}

/// A common noun that begins a sentence (“Experts doubt it”).
fn is_common(reading: &Reading<'_>, parse: &Parse<'_>, token: usize) -> bool {
    let lemma = parse.lemma(token).to_lowercase();
    [NounClass::PeopleGroup, NounClass::Members, NounClass::Collective, NounClass::Government]
        .iter()
        .any(|&class| reading.gazetteer.is(class, &lemma))
        || parse.xpos(token) == "NNPS" && token == 0 && parse.len() > 1 && parse.upos(1) == Upos::Verb
}

pub(super) fn is_field(parse: &Parse<'_>, token: usize) -> bool {
    FIELDS.contains(&parse.word(token).to_lowercase().as_str())
}

/// Whether what begins here may say what an office is for: “of”, “for” or a further field lies between it and the role.
fn is_field_of_office(reading: &Reading<'_>, parse: &Parse<'_>, start: usize) -> bool {
    let mut at = start;
    while at > 0 && start - at < 8 {
        at -= 1;
        if matches!(parse.word(at), "of" | "for") {
            return at > 0 && is_role(reading, parse, at - 1);
        }
        if !(matches!(parse.word(at), "and" | "&" | "," | "the") || is_field(parse, at)) {
            return false;
        }
    }
    false
}

/// Whether the word is an office or a form of address rather than part of a name.
pub(super) fn is_title(reading: &Reading<'_>, parse: &Parse<'_>, token: usize) -> bool {
    reading.gazetteer.is(NounClass::PersonTitle, parse.word(token)) || is_role(reading, parse, token)
}

/// Whether the word says what one person does (“minister”, “spokesman”).
pub(super) fn is_role(reading: &Reading<'_>, parse: &Parse<'_>, token: usize) -> bool {
    reading.gazetteer.is(NounClass::PersonRole, &parse.lemma(token).to_lowercase())
}

pub(super) fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Whether a stretch of capitalised words can name someone.
fn is_party_name(reading: &Reading<'_>, parse: &Parse<'_>, range: &Range<usize>) -> bool {
    let last = parse.word(range.end - 1);
    let whole = parse.span(range.clone()).of(parse.text);
    let body = range.clone().any(|t| reading.gazetteer.is(NounClass::OrganisationWord, parse.word(t)));
    let dotted = whole.contains('.') && whole.split('.').all(|p| p.chars().all(|c| c.is_uppercase() || c.is_numeric()));
    let thing = is_thing;
    !(whole.chars().count() < 3
        || (dotted && range.len() == 1)
        || whole.chars().any(|c| c.is_ascii_digit())
        || in_brackets(parse, range)
        || (thing(last) && !body)
        || range.clone().any(|t| {
            matches!(
                parse.word(t),
                "War" | "Treaty" | "Article" | "Agreement" | "Plan" | "Accord" | "Pact" | "Revolution"
            )
        })
        || (range.len() == 1 && body && is_generic_body(last))
        || (range.len() == 1 && modifies_title(reading, parse, range.end)))
}

/// Whether a name that ends in this word is a text's, an event's or a place's.
pub(super) fn is_thing(word: &str) -> bool {
    THINGS.contains(&word.to_lowercase().as_str())
}

/// “Foreign Minister”, “Vice President”: the word before an office belongs to it.
fn modifies_title(reading: &Reading<'_>, parse: &Parse<'_>, next: usize) -> bool {
    next < parse.len() && is_capitalised(parse.word(next)) && is_role(reading, parse, next)
}

/// “Inc”, “Committee” alone name nothing.
fn is_generic_body(word: &str) -> bool {
    !matches!(word, "Guardian" | "Telegraph" | "Parliament" | "Treasury" | "Congress" | "Senate" | "Times" | "Post")
}

/// A ticker or an acronym explained, in brackets by itself.
fn in_brackets(parse: &Parse<'_>, range: &Range<usize>) -> bool {
    range.start > 0
        && range.end < parse.len()
        && matches!(parse.word(range.start - 1), "(" | "[")
        && matches!(parse.word(range.end), ")" | "]")
}

/// Whether nearly every longer word of the sentence has a capital, as in a headline: capitals then tell nothing.
pub(super) fn is_title_case(parse: &Parse<'_>) -> bool {
    // A verb written small shows that capitals tell names: “Anna Brandt criticised Karl Weiss”.
    let small_verb =
        |t: usize| parse.upos(t) == Upos::Verb && !is_capitalised(parse.word(t)) && parse.word(t).chars().count() > 3;
    share_of_capitals(parse) >= 0.8 && !(0..parse.len()).any(small_verb)
}

/// The share of words of more than three letters that begin with a capital; 0 where there are fewer than three.
fn share_of_capitals(parse: &Parse<'_>) -> f64 {
    let long = || (0..parse.len()).filter(|&t| parse.word(t).chars().filter(|c| c.is_alphabetic()).count() > 3);
    let all = long().count();
    if all < 3 {
        return 0.0;
    }
    long().filter(|&t| is_capitalised(parse.word(t))).count() as f64 / all as f64
}

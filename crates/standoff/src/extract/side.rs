//! Who stands on which side of what is told, and who only looks on.

use super::article::Article;
use super::draft::Who;
use crate::mention::Key;
use crate::record::PartyKind;
use crate::syntax::Parse;

/// Last words of the names of groups that tell what others do and want.
const ONLOOKERS: &[&str] = &[
    "analyst",
    "analysts",
    "article",
    "citizens",
    "critics",
    "data",
    "diplomat",
    "document",
    "economists",
    "experts",
    "journalists",
    "magazine",
    "man",
    "media",
    "network",
    "newspaper",
    "newspapers",
    "observers",
    "official",
    "outlet",
    "outlets",
    "people",
    "person",
    "poll",
    "polls",
    "press",
    "radio",
    "report",
    "reporters",
    "reports",
    "residents",
    "researchers",
    "scholars",
    "source",
    "sources",
    "study",
    "survey",
    "television",
    "traders",
    "tv",
    "website",
    "witnesses",
    "woman",
];

/// Whether two parties are one, or act for the same side.
pub(crate) fn same_side(article: &Article<'_>, a: usize, b: usize) -> bool {
    let entities = &article.mentions.entities;
    let acts_for = |one: usize, other: usize| entities[one].acts_for == Some(other);
    let side = |e: usize| entities[e].side.as_deref();
    a == b || side(a).is_some() && side(a) == side(b) || acts_for(a, b) || acts_for(b, a)
}

/// Whether a party acts in what is told, for a side or for itself; analysts, media and sources only tell of it.
pub(crate) fn takes_part(article: &Article<'_>, who: Who) -> bool {
    let entity = &article.mentions.entities[who.entity];
    if entity.side.is_some() {
        return true;
    }
    if entity.independent || entity.is_observer() {
        return false;
    }
    let name = entity.name.to_lowercase();
    // “People familiar with the talks” end elsewhere.
    let noun = name.split([',', '(']).next().unwrap_or_default();
    let noun = [" of ", " from ", " in ", " at ", " close ", " familiar ", " with "]
        .iter()
        .fold(noun, |rest, word| rest.split(word).next().unwrap_or(rest));
    let looks_on = || ONLOOKERS.contains(&noun.rsplit(' ').next().unwrap_or(noun));
    match entity.kind {
        // The lexicon lists media and institutes without a side.
        _ if !matches!(entity.key, Key::Phrase(_)) => false,
        PartyKind::Person => {
            let described = entity.name.chars().next().is_some_and(char::is_lowercase);
            entity.acts_for.is_some() || !entity.titles.is_empty() || described && !looks_on()
        }
        _ => !looks_on(),
    }
}

/// Whether a subject stands for who speaks, or for someone of the same side: “we”, “Kyiv” of its president, and a pronoun
/// that could be resolved to nobody else.
pub(crate) fn means_speaker(article: &Article<'_>, parse: &Parse<'_>, subject: usize, speaker: Who) -> bool {
    match article.who(parse, subject) {
        Some(who) => same_side(article, who.entity, speaker.entity) || speaks_for(article, speaker, who),
        None => article.is_first_person(parse, subject) || is_personal(parse, subject) || is_own_body(parse, subject),
    }
}

/// “Brussels is ready to hit back, the commissioner said”: who is named only by an office, of nobody's that the text
/// tells, speaks for the body whose will he tells.
fn speaks_for(article: &Article<'_>, speaker: Who, body: Who) -> bool {
    let entities = &article.mentions.entities;
    let (speaker, body) = (&entities[speaker.entity], &entities[body.entity]);
    speaker.kind == PartyKind::Person
        && speaker.side.is_none()
        && speaker.acts_for.is_none()
        && speaker.name.chars().next().is_some_and(char::is_lowercase)
        && matches!(body.kind, PartyKind::State | PartyKind::Organisation | PartyKind::Alliance | PartyKind::ArmedGroup)
}

/// “The island would use its veto”: a body that its speaker does not name.
fn is_own_body(parse: &Parse<'_>, subject: usize) -> bool {
    const BODIES: &[&str] = &[
        "administration",
        "airline",
        "alliance",
        "army",
        "association",
        "bank",
        "bloc",
        "board",
        "carrier",
        "club",
        "coalition",
        "company",
        "country",
        "firm",
        "government",
        "group",
        "island",
        "kingdom",
        "league",
        "military",
        "ministry",
        "movement",
        "nation",
        "party",
        "republic",
        "state",
        "union",
    ];
    let definite = |d: usize| matches!(parse.lemma(d), "the" | "his" | "her" | "its" | "their" | "my" | "our");
    BODIES.contains(&parse.lemma(subject)) && parse.dependents(subject).any(definite)
}

/// “It”, “they” and the like.
pub(crate) fn is_personal(parse: &Parse<'_>, token: usize) -> bool {
    parse.xpos(token) == "PRP" && matches!(parse.lemma(token), "it" | "they" | "he" | "she")
}

/// “Both sides”, “the three countries”: those that a text speaks of together.
pub(crate) fn is_collective(article: &Article<'_>, who: Who) -> bool {
    let entity = &article.mentions.entities[who.entity];
    let first = entity.name.split(' ').next().unwrap_or_default().to_lowercase();
    entity.kind == PartyKind::Group
        && entity.side.is_none()
        && matches!(first.as_str(), "all" | "both" | "each" | "four" | "three" | "two")
}

/// Whether one party can act against another: it takes part, on another side.
pub(crate) fn opposes(article: &Article<'_>, one: Who, other: Who) -> bool {
    takes_part(article, one) && !is_collective(article, one) && !same_side(article, one.entity, other.entity)
}

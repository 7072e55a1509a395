//! Who acts is a party even where no list knows the noun: the subjects of verbs that only people and bodies do.

use crate::syntax::{Parse, Relation, Upos};

/// Verbs for what only a mind does: whoever is their subject is a person, a group or a body.
const MINDED: &[&str] = &[
    "accuse",
    "agree",
    "apologise",
    "apologize",
    "appeal",
    "ask",
    "balk",
    "beg",
    "boycott",
    "concede",
    "condemn",
    "criticise",
    "criticize",
    "decline",
    "decry",
    "defy",
    "demand",
    "denounce",
    "disagree",
    "dismiss",
    "implore",
    "insist",
    "invite",
    "lament",
    "negotiate",
    "object",
    "plead",
    "pledge",
    "promise",
    "protest",
    "refuse",
    "reiterate",
    "reject",
    "renounce",
    "request",
    "resign",
    "urge",
    "vow",
    "want",
    "welcome",
];

/// Verbs that texts, plans and events are subjects of as well: theirs must be a noun for people.
const DOING: &[&str] = &[
    "abandon", "accept", "approve", "attend", "back", "bargain", "blame", "block", "call", "cancel", "cut", "deny",
    "endorse", "favor", "favour", "leave", "meet", "offer", "oppose", "order", "press", "propose", "push", "quit",
    "ratify", "release", "resist", "resume", "return", "seek", "sign", "spurn", "strike", "sue", "support", "suspend",
    "threaten", "veto", "vote", "walk", "withdraw",
];

/// Endings of nouns for those who do, hold or believe something: “dockers”, “pilots' negotiators”, “loyalists”.
const DOERS: &[&str] = &["er", "or", "ist", "ian", "eer", "man", "woman", "people"];

/// Nouns with such an ending that are things.
const THINGS: &[&str] = &[
    "answer",
    "banner",
    "barrier",
    "charter",
    "danger",
    "disaster",
    "error",
    "factor",
    "fervor",
    "horror",
    "letter",
    "matter",
    "newsletter",
    "number",
    "offer",
    "order",
    "paper",
    "poster",
    "power",
    "quarter",
    "river",
    "rumor",
    "sector",
    "shelter",
    "tender",
    "terror",
    "tower",
    "trigger",
    "water",
    "weather",
    "winter",
    "summer",
    "charter",
    "chapter",
    "corridor",
    "border",
    "barrier",
    "tremor",
    "labor",
    "center",
    "reminder",
    "disorder",
    "hunger",
    "anger",
];

/// Endings of nouns for what happens, holds or is done: they act only in a figure of speech.
const ABSTRACT: &[&str] =
    &["tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "sis", "ure", "age", "ing", "ship", "al", "dom"];

/// Nouns with such an ending that are bodies.
const BODIES: &[&str] = &[
    "authority",
    "city",
    "community",
    "congregation",
    "corporation",
    "delegation",
    "deputation",
    "entity",
    "foundation",
    "institution",
    "majority",
    "minority",
    "municipality",
    "village",
];

/// Nouns without such an ending that act only in a figure of speech.
const FIGURES: &[&str] = &[
    "approach",
    "attack",
    "attempt",
    "bid",
    "bloodshed",
    "case",
    "change",
    "conflict",
    "country",
    "cost",
    "crash",
    "death",
    "debt",
    "decade",
    "deadline",
    "economy",
    "effort",
    "event",
    "fact",
    "fear",
    "fight",
    "figure",
    "fire",
    "goal",
    "history",
    "hope",
    "idea",
    "issue",
    "job",
    "life",
    "line",
    "loss",
    "market",
    "month",
    "mood",
    "move",
    "price",
    "problem",
    "process",
    "project",
    "raid",
    "rate",
    "result",
    "risk",
    "round",
    "side",
    "step",
    "stock",
    "stance",
    "strike",
    "system",
    "talk",
    "test",
    "thing",
    "time",
    "trade",
    "view",
    "visit",
    "vote",
    "war",
    "way",
    "week",
    "word",
    "work",
    "world",
    "year",
];

/// Whether the subject of the verb acts as only people and bodies do.
pub(super) fn acts(parse: &Parse<'_>, verb: usize, subject: usize) -> bool {
    if parse.upos(subject) != Upos::Noun {
        return false;
    }
    let (verb, noun) = (parse.lemma(verb), parse.lemma(subject));
    let abstraction = || ABSTRACT.iter().any(|e| noun.ends_with(e)) && !BODIES.contains(&noun);
    let figure = || FIGURES.contains(&noun) || THINGS.contains(&noun) || abstraction();
    MINDED.contains(&verb) && !figure() || DOING.contains(&verb) && is_doer(noun)
}

/// Who does what a passive verb tells: “was rejected by villagers”.
pub(super) fn by_agent(parse: &Parse<'_>, verb: usize) -> Option<usize> {
    let known = MINDED.contains(&parse.lemma(verb)) || DOING.contains(&parse.lemma(verb));
    let agent = parse.dependent(verb, &[Relation::OblAgent]).filter(|_| known)?;
    acts(parse, verb, agent).then_some(agent)
}

/// Whether the noun is made of what someone does, holds or believes.
fn is_doer(noun: &str) -> bool {
    noun.len() > 4 && DOERS.iter().any(|e| noun.ends_with(e)) && !THINGS.contains(&noun)
}

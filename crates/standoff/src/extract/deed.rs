//! Who does what a noun of conduct names: “the release of three sailors by Oman”, “its raid on the port”.

use super::agent::light_verb;
use super::article::Article;
use super::draft::Who;
use super::frame::Frame;
use crate::record::PartyKind;
use crate::syntax::{Parse, Relation, Upos};

/// Verbs that judge or tell of a deed: their subject is not its doer.
const JUDGING: &[&str] = &[
    "allege",
    "announce",
    "blame",
    "call",
    "cite",
    "claim",
    "condemn",
    "criticise",
    "criticize",
    "decry",
    "denounce",
    "deplore",
    "describe",
    "dismiss",
    "endorse",
    "hail",
    "highlight",
    "mention",
    "mourn",
    "note",
    "oppose",
    "order",
    "plan",
    "praise",
    "protest",
    "recall",
    "reject",
    "report",
    "survive",
    "support",
    "threaten",
    "welcome",
    "witness",
];

/// Who does what a noun names: its owner, the by-phrase, the subject of the verb that it is the object of; never whom
/// “of” adds, who suffers it, unless the noun is one of leaving (“the withdrawal of Turkish forces”).
pub(super) fn doer(article: &Article<'_>, frame: &Frame<'_>) -> Option<Who> {
    let (parse, noun) = (&frame.parse, frame.trigger);
    if !is_owned(article, parse, noun) {
        return None;
    }
    let lemma = parse.lemma(noun);
    // Papers and funds are released too.
    if lemma == "release" && !parse.dependents(noun).any(|d| parse.is_marked(d, "of") && is_captive(parse.lemma(d))) {
        return None;
    }
    let who = noun_doer(article, frame)?;
    // A person's attacks are made with words.
    let words = matches!(lemma, "attack" | "assault" | "offensive" | "raid")
        && article.mentions.entities[who.entity].kind == PartyKind::Person;
    (!words).then_some(who)
}

fn is_captive(lemma: &str) -> bool {
    matches!(
        lemma,
        "activist"
            | "body"
            | "captive"
            | "child"
            | "citizen"
            | "civilian"
            | "crew"
            | "detainee"
            | "hostage"
            | "journalist"
            | "national"
            | "prisoner"
            | "remains"
            | "sailor"
            | "soldier"
            | "woman"
    )
}

fn noun_doer(article: &Article<'_>, frame: &Frame<'_>) -> Option<Who> {
    let (parse, noun) = (&frame.parse, frame.trigger);
    let party = |t: usize| article.who(parse, t).or_else(|| article.owner(parse, t));
    if let Some(owner) = parse.dependent(noun, &[Relation::NmodPoss]) {
        return party(owner);
    }
    let leaves =
        matches!(parse.lemma(noun), "advance" | "evacuation" | "pullout" | "resignation" | "retreat" | "withdrawal");
    let by = ["by", if leaves { "of" } else { "from" }].iter().find_map(|p| parse.oblique(noun, p));
    let before = || {
        parse.dependents(noun).filter(|&d| d < noun).find_map(|d| {
            matches!(parse.relation(d), Relation::Amod | Relation::Compound | Relation::NmodDesc)
                .then(|| article.who(parse, d))?
        })
    };
    let doing = || {
        let verb = light_verb(parse, noun).filter(|&v| !JUDGING.contains(&parse.lemma(v)))?;
        party(parse.agent(verb)?)
    };
    // “The expulsion of three envoys by Chad”: the tree may hang the doer on whom it is done to.
    let behind = || {
        let patient = parse.oblique(noun, "of").filter(|_| !leaves)?;
        party(parse.oblique(patient, "by")?)
    };
    by.and_then(party).or_else(behind).or_else(before).or_else(doing)
}

/// Whether a noun's owner is one: “the Damascus attack” only says where.
pub(super) fn is_owned(article: &Article<'_>, parse: &Parse<'_>, noun: usize) -> bool {
    let owner = parse.dependents(noun).find(|&d| article.who(parse, d).is_some());
    !owner.is_some_and(|d| parse.relation(d) == Relation::Compound && parse.upos(d) == Upos::Propn)
}

pub(super) fn has_adjective(parse: &Parse<'_>, noun: usize) -> bool {
    parse.dependents(noun).any(|d| parse.relation(d) == Relation::Amod)
        && (light_verb(parse, noun).is_some() || parse.dependent(noun, &[Relation::NmodPoss]).is_some())
}

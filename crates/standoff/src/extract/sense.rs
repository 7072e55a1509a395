//! Whether a cue for a meeting has that sense where it stands: not a call for aid, a round of layoffs, needs that are met.

use super::article::Article;
use super::event::{is_heading, is_process};
use super::frame::Frame;
use super::pair;
use super::slot::is_infinitive;
use crate::lexicon::Pos;
use crate::record::{Kind, PartyKind};
use crate::syntax::{Parse, Relation, Upos};

/// Whether the cue means a meeting here: not a call for aid, a round of layoffs, needs that are met.
pub(super) fn has_sense(article: &Article<'_>, frame: &Frame<'_>) -> bool {
    let (parse, trigger) = (&frame.parse, frame.trigger);
    let before = |words: &[&str]| parse.dependents(trigger).any(|d| d < trigger && words.contains(&parse.lemma(d)));
    match (frame.cue.pos, parse.lemma(trigger)) {
        (Pos::Noun, "conference" | "call") if before(&["press", "news", "media", "wake", "roll"]) => false,
        (Pos::Noun, "call") => !parse.dependents(trigger).any(|d| {
            d > trigger
                && (parse.is_marked(d, "for") || is_infinitive(parse, d))
                && !article.times(parse).any(|t| t.tokens.contains(&d))
        }),
        (Pos::Noun, "round") => {
            let of = parse.dependents(trigger).find(|&d| d > trigger && parse.is_marked(d, "of"));
            let kind = parse.dependents(trigger).find(|&d| d < trigger && parse.relation(d) == Relation::Compound);
            of.is_none_or(|d| {
                parse.upos(d) == Upos::Propn || article.cues.at(parse, d).any(|c| c.kind == Kind::Meeting)
            }) && kind
                .is_none_or(|d| parse.upos(d) == Upos::Propn || is_process(parse.lemma(d)) || parse.lemma(d) == "peace")
        }
        (Pos::Noun, "audience") => ["with", "between"].iter().any(|p| parse.oblique(trigger, p).is_some()),
        // A capital within a sentence: the name of a programme or paper.
        (Pos::Verb, _)
            if parse.word(trigger).starts_with(char::is_uppercase)
                && trigger > 0
                && parse.word(trigger - 1).starts_with(char::is_alphabetic)
                && !is_heading(article, parse) =>
        {
            false
        }
        (Pos::Verb, "call") => rings(article, parse, trigger),
        (Pos::Verb, "invite") => bids(article, parse, trigger),
        (Pos::Verb, "meet") => parse.patient(trigger).is_none_or(|o| article.mentions.at(parse.index, o).is_some()),
        (Pos::Verb, "host" | "receive" | "welcome") => parse.patient(trigger).is_some_and(|o| {
            is_guest(article, parse, o, parse.lemma(trigger) != "welcome") || !pair::parts(article, parse, o).is_empty()
        }),
        _ => true,
    }
}

/// Whether one person calls another up: “called him a liar” gives a name, “called Blair on Friday” does not.
fn rings(article: &Article<'_>, parse: &Parse<'_>, verb: usize) -> bool {
    let person = |t: usize| {
        article.mentions.at(parse.index, t).is_some_and(|e| article.mentions.entities[e].kind == PartyKind::Person)
    };
    let Some(object) = parse.patient(verb).filter(|&o| o > verb && person(o) && !parse.is_passive(verb)) else {
        return false;
    };
    let words = parse.tokens_in(article.mentions.span(parse.index, object).unwrap_or(parse.tokens[object].span));
    let time = |t: usize| article.times(parse).any(|time| time.tokens.contains(&t));
    let alone = words.end >= parse.len()
        || matches!(parse.upos(words.end), Upos::Adp | Upos::Part | Upos::Adv | Upos::Cconj)
        || matches!(parse.word(words.end), "." | ",")
        || time(words.end);
    alone && parse.agent(verb).is_some_and(person)
}

/// Whether a party is invited to a place or to talks: not “to explain”.
fn bids(article: &Article<'_>, parse: &Parse<'_>, verb: usize) -> bool {
    let Some(guest) = parse.patient(verb).filter(|&o| article.mentions.at(parse.index, o).is_some()) else {
        return false;
    };
    parse.dependents(verb).chain(parse.dependents(guest)).any(|d| {
        let meets = is_infinitive(parse, d)
            && matches!(parse.lemma(d), "attend" | "discuss" | "join" | "meet" | "negotiate" | "talk" | "visit");
        let goal = parse.is_oblique(d) && ["to", "for"].iter().any(|p| parse.is_marked(d, p));
        meets || goal && (parse.upos(d) == Upos::Propn || article.cues.at(parse, d).any(|c| c.kind == Kind::Meeting))
    })
}

/// Whether an object of “receive” or “welcome” is someone who comes: a person, officials of a side, or the side itself.
fn is_guest(article: &Article<'_>, parse: &Parse<'_>, object: usize, states: bool) -> bool {
    let sent = matches!(parse.lemma(object), "delegation" | "mission" | "team" | "envoy" | "negotiator" | "mediator");
    article.mentions.at(parse.index, object).is_some_and(|e| {
        let entity = &article.mentions.entities[e];
        match entity.kind {
            _ if sent => true,
            PartyKind::Person => true,
            PartyKind::State => states,
            _ => entity.kind == PartyKind::Group && entity.side.is_some(),
        }
    })
}

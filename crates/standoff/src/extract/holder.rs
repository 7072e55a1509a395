//! Whose an act is that a noun tells: “voiced its opposition”, but “faced opposition”.

use super::article::Article;
use super::draft::Who;
use super::slot::Filler;
use crate::lexicon::Slot;
use crate::record::Kind;
use crate::syntax::Parse;

/// Verbs whose subject the noun that is their object belongs to: “voiced its opposition”, but “faced opposition”.
const OWNING: &[&str] = &[
    "add",
    "announce",
    "be",
    "carry",
    "confirm",
    "continue",
    "declare",
    "deliver",
    "direct",
    "drop",
    "echo",
    "escalate",
    "express",
    "file",
    "follow",
    "give",
    "have",
    "hold",
    "issue",
    "keep",
    "launch",
    "lend",
    "level",
    "lift",
    "lodge",
    "maintain",
    "make",
    "mount",
    "offer",
    "pile",
    "pledge",
    "raise",
    "reaffirm",
    "register",
    "reiterate",
    "renew",
    "repeat",
    "restate",
    "retract",
    "send",
    "set",
    "show",
    "signal",
    "soften",
    "stand",
    "state",
    "step",
    "stiffen",
    "underline",
    "voice",
    "wield",
    "withdraw",
];

/// Whether the subject of a verb holds the answer, threat or accusation that is the verb's object; `None` of other
/// kinds.
pub(super) fn holds(parse: &Parse<'_>, verb: usize, kind: Kind) -> Option<bool> {
    matches!(kind, Kind::Response | Kind::Threat | Kind::Accusation).then(|| OWNING.contains(&parse.lemma(verb)))
}

/// “The criticism of Madrid”: what stands behind “of” is what the noun is about, not whose it is.
pub(super) fn is_about(article: &Article<'_>, parse: &Parse<'_>, content: Option<&Filler<'_>>, owner: Who) -> bool {
    content.is_some_and(|filler| {
        matches!(filler.slot, Slot::Preposition(_)) && article.who(parse, filler.head).is_some_and(|who| who == owner)
    })
}

/// “The rejection of the offer by the pilots”: who stands behind “by”, which the tree hangs on the content.
pub(super) fn by_phrase(article: &Article<'_>, parse: &Parse<'_>, filler: &Filler<'_>) -> Option<usize> {
    let of = matches!(filler.slot, Slot::Preposition(preposition) if preposition == "of");
    let by = parse.oblique(filler.head, "by").filter(|&t| of && t > filler.head && filler.tokens.contains(&t))?;
    article.who(parse, by).map(|_| by)
}

//! Whose an act is that a noun tells: “voiced its opposition”, but “faced opposition”.

use super::article::Article;
use super::draft::Who;
use super::slot::Filler;
use crate::lexicon::{Cue, Pos, Slot};
use crate::record::Kind;
use crate::syntax::{Parse, Relation};

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

/// “The threat of a strike by the union”, “accusations of foot-dragging from Ankara”: whose it is may stand behind what it
/// says.
pub(super) fn owner_inside<'a>(
    article: &Article<'_>,
    parse: &Parse<'_>,
    cue: &Cue,
    content: Option<Filler<'a>>,
) -> (Option<Filler<'a>>, Option<Who>) {
    let Some(mut filler) = content else { return (None, None) };
    let noun = cue.pos == Pos::Noun && matches!(cue.kind, Kind::Threat | Kind::Accusation);
    let last = (filler.head + 1..filler.tokens.end).find(|&t| {
        noun && parse.is_oblique(t)
            && parse.subtree(t).end == filler.tokens.end
            && ["by", "from"].iter().any(|p| parse.is_marked(t, p))
            && parse.head(t) == Some(filler.head)
    });
    let owner = last.and_then(|t| Some((t, article.who(parse, t)?)));
    if let Some((token, _)) = owner {
        filler.tokens.end = parse.subtree(token).start;
    }
    (Some(filler), owner.map(|(_, who)| who))
}

/// Who fires where one “came under fire from” them.
pub(super) fn giver(parse: &Parse<'_>, verb: usize) -> Option<usize> {
    let fire = parse.dependents(verb).find(|&d| parse.lemma(d) == "fire");
    [Some(verb), fire].into_iter().flatten().find_map(|t| parse.oblique(t, "from"))
}

/// “Drew criticism from farmers”: the object of what provokes it belongs to those it comes from.
pub(super) fn drawn_from(parse: &Parse<'_>, noun: usize) -> Option<usize> {
    let verb = parse.head(noun).filter(|_| parse.relation(noun) == Relation::Obj)?;
    let provokes = matches!(
        parse.lemma(verb),
        "attract" | "draw" | "earn" | "face" | "invite" | "prompt" | "provoke" | "spark" | "trigger"
    );
    provokes.then(|| [noun, verb].iter().find_map(|&t| parse.oblique(t, "from")))?
}

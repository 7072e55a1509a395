//! What an object tells: the noun with what stands behind it, or what a feeling is about.

use super::super::article::Article;
use super::surface::Around;
use crate::syntax::{Parse, Upos};
use std::ops::Range;

/// Nouns for what is felt, which tell only what stands behind their preposition: “voiced concern over the delay”.
const FEELINGS: &[&str] = &[
    "alarm",
    "anger",
    "anxiety",
    "belief",
    "concern",
    "confidence",
    "disappointment",
    "dismay",
    "displeasure",
    "dissatisfaction",
    "doubt",
    "fear",
    "frustration",
    "gratitude",
    "hope",
    "indignation",
    "misgiving",
    "opinion",
    "optimism",
    "outrage",
    "pessimism",
    "regret",
    "reservation",
    "satisfaction",
    "scepticism",
    "skepticism",
    "sorrow",
    "surprise",
    "unease",
    "view",
    "wish",
    "worry",
    "condolence",
    "appreciation",
    "thanks",
    "sympathy",
];

/// Whether a preposition behind a feeling or opinion leads to what it is about, not to where it was voiced.
fn is_about(word: &str, feeling: &str) -> bool {
    match word {
        "that" | "about" | "over" | "on" | "of" | "for" | "with" => true,
        "at" => !matches!(feeling, "belief" | "opinion" | "view" | "wish"),
        "in" => matches!(feeling, "belief" | "confidence"),
        _ => false,
    }
}

/// An object with the phrases right behind it, up to a comma, which the tree may hang on the verb; of a feeling, what
/// it is about.
pub(super) fn whole_object(
    article: &Article<'_>,
    around: &Around<'_>,
    object: usize,
    mut tokens: Range<usize>,
) -> Option<Range<usize>> {
    let parse = &around.parse;
    let leads = |t: usize| {
        t < around.bounds.end
            && (matches!(parse.upos(t), Upos::Adp | Upos::Sconj) || parse.xpos(t) == "TO" || parse.word(t) == "that")
    };
    if FEELINGS.contains(&parse.lemma(object)) {
        let lead = Some(object + 1).filter(|&t| leads(t) && is_about(parse.word(t), parse.lemma(object)))?;
        tokens.start = lead + 1;
    } else if tokens.end < around.bounds.end && around.is_finite(tokens.end) && object > around.verb {
        // “Arguing such a law could fail”: a clause that the tree cut after its subject.
    } else if !leads(tokens.end)
        || matches!(parse.word(tokens.end), "as" | "after" | "before" | "when" | "while" | "during")
    {
        return Some(tokens);
    }
    let stop = around.clause_end(article, tokens.start);
    let end = (tokens.end.max(tokens.start)..stop).find(|&t| around.is_break(t)).unwrap_or(stop);
    tokens.end = end.max(tokens.end);
    // Without the day on which it was told.
    while let Some(time) =
        article.times(parse).find(|time| time.tokens.end == tokens.end && time.tokens.start > tokens.start + 2)
    {
        tokens.end = time.tokens.start;
        if parse.upos(tokens.end - 1) == Upos::Adp {
            tokens.end -= 1;
        }
    }
    Some(tokens)
}

/// An object that tells something: an act or fact, not a person or thing spoken to.
pub(super) fn is_telling_object(article: &Article<'_>, parse: &Parse<'_>, object: usize) -> bool {
    parse.upos(object) != Upos::Pron && article.mentions.at(parse.index, object).is_none()
}

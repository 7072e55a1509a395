//! Statements by a noun: “its claim that …”, “warnings from Kyiv that …”.

use super::super::article::Article;
use super::super::draft::Draft;
use super::super::frame::Frame;
use super::surface::Around;
use super::{Told, draft};
use crate::lexicon::Slot;
use crate::record::StatementClass;
use crate::syntax::{Parse, Upos};
use std::ops::Range;

/// “Its claim that …”, “warnings from Kyiv that …”.
pub(super) fn by_noun(article: &Article<'_>, frame: &Frame<'_>) -> Option<Draft> {
    let source = frame.actor?;
    let parse = &frame.parse;
    let after = frame.trigger + 1;
    if frame.content.is_none()
        && after + 3 < parse.len()
        && parse.word(after) == "that"
        && parse.upos(after) == Upos::Sconj
    {
        let around = Around::new(article, *parse, frame.trigger);
        let content = article
            .content(parse, before_main_verb(parse, frame.trigger, after + 1..around.clause_end(article, after + 1)))?;
        let told = Told { source: source.mention, ..Told::one(content) };
        return Some(draft(article, frame, source, told, "statement/noun", 0.6));
    }
    let filler = frame.content.as_ref()?;
    let that = *filler.slot == Slot::That;
    if !that && frame.cue.class == Some(StatementClass::Emotion) {
        return None; // “Concerns about the deal”: a mood, nothing told.
    }
    let content = article.content(parse, before_main_verb(parse, frame.trigger, filler.tokens.clone()))?;
    let confidence = if that { 0.75 } else { 0.5 };
    let told = Told { source: source.mention, ..Told::one(content) };
    Some(draft(article, frame, source, told, "statement/noun", confidence))
}

/// “Its claim that the site was a farm convinced nobody”: where the noun opens its sentence, what it tells ends
/// before the sentence's own verb, the second finite one.
fn before_main_verb(parse: &Parse<'_>, noun: usize, tokens: Range<usize>) -> Range<usize> {
    let finite =
        |t: usize| matches!(parse.xpos(t), "VBD" | "VBZ" | "VBP" | "MD") && !matches!(parse.word(t), "'s" | "’s");
    if (0..noun).any(finite) || !(noun..tokens.start).any(|t| parse.word(t) == "that") {
        return tokens;
    }
    let Some(first) = tokens.clone().find(|&t| finite(t)) else { return tokens };
    let mut inside = first + 1;
    while inside < tokens.end
        && (matches!(parse.upos(inside), Upos::Aux | Upos::Adv | Upos::Part)
            || matches!(parse.xpos(inside), "VB" | "VBN" | "VBG") && parse.upos(inside - 1) != Upos::Verb)
        && !(parse.upos(first) == Upos::Verb && inside == first + 1)
    {
        inside += 1;
    }
    let joined = |t: usize| {
        t > 0
            && (matches!(parse.upos(t - 1), Upos::Pron | Upos::Cconj | Upos::Sconj | Upos::Punct)
                || matches!(parse.xpos(t - 1), "WDT" | "WP"))
    };
    let own = (inside..tokens.end)
        .find(|&t| (finite(t) || parse.xpos(t) == "VBN" && parse.upos(t) == Upos::Verb) && !joined(t));
    match own {
        Some(verb) if verb > tokens.start + 1 => tokens.start..verb,
        _ => tokens,
    }
}

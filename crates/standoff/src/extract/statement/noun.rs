//! Statements by a noun: “its claim that …”, “warnings from Kyiv that …”.

use super::super::agent::light_verb;
use super::super::article::Article;
use super::super::draft::{Draft, Who};
use super::super::frame::Frame;
use super::surface::Around;
use super::{Told, draft};
use crate::lexicon::Slot;
use crate::record::StatementClass;
use crate::syntax::{Parse, Relation, Upos};
use crate::text::Span;
use std::ops::Range;

/// “Its claim that …”, “warnings from Kyiv that …”.
pub(super) fn by_noun(article: &Article<'_>, frame: &Frame<'_>) -> Option<Draft> {
    let parse = &frame.parse;
    let source = frame.actor.or_else(|| mistaken_verb(article, frame))?;
    if is_anothers(frame) {
        return None;
    }
    let after = frame.trigger + 1;
    if frame.content.is_none()
        && after + 3 < parse.len()
        && parse.word(after) == "that"
        && parse.upos(after) == Upos::Sconj
        && !is_finite(parse, after + 1)
    {
        let around = Around::new(article, *parse, frame.trigger);
        let content = article
            .content(parse, before_main_verb(parse, frame.trigger, after + 1..around.clause_end(article, after + 1)))?;
        let told = Told { source: source.mention, ..Told::one(content) };
        return Some(draft(article, frame, source, told, "statement/noun", 0.6));
    }
    if let Some(content) = predicate_clause(article, frame) {
        let told = Told { source: source.mention, ..Told::one(content) };
        return Some(draft(article, frame, source, told, "statement/noun", 0.75));
    }
    let filler = frame.content.as_ref()?;
    let that = *filler.slot == Slot::That;
    // “Estimates that were not public”: a clause about the noun, nothing told.
    let start = filler.tokens.start;
    let open = start > 0 && parse.word(start - 1).eq_ignore_ascii_case("that");
    if that && open && is_finite(parse, start) {
        return None;
    }
    if !that && frame.cue.class == Some(StatementClass::Emotion) {
        return None; // “Concerns about the deal”: a mood, nothing told.
    }
    let content = article.content(parse, before_main_verb(parse, frame.trigger, filler.tokens.clone()))?;
    let confidence = if that { 0.75 } else { 0.5 };
    let told = Told { source: source.mention, ..Told::one(content) };
    Some(draft(article, frame, source, told, "statement/noun", confidence))
}

fn is_finite(parse: &Parse<'_>, token: usize) -> bool {
    matches!(parse.xpos(token), "VBD" | "VBZ" | "VBP" | "MD")
}

/// “Wants assurances that …”, “rejected claims that …”: the subject of the verb is not who says it.
fn is_anothers(frame: &Frame<'_>) -> bool {
    let owned = frame.parse.dependent(frame.trigger, &[Relation::NmodPoss]).is_some();
    !owned
        && light_verb(&frame.parse, frame.trigger).is_some_and(|verb| {
            matches!(
                frame.parse.lemma(verb),
                "want"
                    | "seek"
                    | "demand"
                    | "need"
                    | "require"
                    | "request"
                    | "await"
                    | "receive"
                    | "get"
                    | "obtain"
                    | "hear"
                    | "face"
                    | "draw"
                    | "reject"
                    | "dismiss"
                    | "deny"
                    | "rebut"
                    | "refute"
                    | "dispute"
                    | "ignore"
                    | "counter"
            )
        })
}

/// “Some in Lima worry that …”, “experts doubt that …”: a verb that the tagger takes for a noun has its subject right
/// before it.
fn mistaken_verb(article: &Article<'_>, frame: &Frame<'_>) -> Option<Who> {
    let parse = &frame.parse;
    let noun = frame.trigger;
    let plain = parse.xpos(noun) == "NN" && parse.relation(noun) == Relation::Root;
    let told = noun + 1 < parse.len() && matches!(parse.word(noun + 1), "that" | "whether");
    if !plain || !told {
        return None;
    }
    let subject = parse.dependents(noun).find(|&d| {
        d < noun
            && (parse.relation(d) == Relation::Nsubj
                || d + 1 == noun && parse.relation(d) == Relation::Compound && parse.xpos(d) == "NNS")
    })?;
    article.who(parse, subject)
}

/// “His worry is that …”, “the ministry's view was that …”: the clause behind the copula.
fn predicate_clause(article: &Article<'_>, frame: &Frame<'_>) -> Option<Span> {
    let parse = &frame.parse;
    let verb = frame.trigger + 1;
    let copula = verb + 2 < parse.len()
        && matches!(parse.word(verb), "is" | "was" | "remains" | "remained" | "being")
        && parse.word(verb + 1) == "that"
        && matches!(parse.upos(verb + 1), Upos::Sconj);
    if !copula {
        return None;
    }
    let around = Around::new(article, *parse, verb);
    article.content(parse, verb + 2..around.clause_end(article, verb + 2))
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

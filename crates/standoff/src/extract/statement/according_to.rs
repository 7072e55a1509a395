//! Statements by a preposition: “according to the ministry”, “in the words of one diplomat”.

use super::super::article::Article;
use super::super::draft::Draft;
use super::super::frame::Frame;
use super::surface::{Around, is_quotation_mark};
use super::{Told, draft};
use crate::syntax::{Parse, Relation, Upos};

/// The statement of “according to” and the like: the clause before it, or the one that it opens.
pub(super) fn by_preposition(article: &Article<'_>, frame: &Frame<'_>) -> Option<Draft> {
    let parse = &frame.parse;
    let words = frame.cue.lemma.split(' ').count();
    let after = frame.trigger + words;
    let noun = source_token(parse, frame.trigger, after)?;
    let source = article.who(parse, noun).or_else(|| article.owner(parse, noun))?;
    let around = Around::new(article, *parse, frame.trigger);
    let opens = frame.trigger == around.bounds.start
        || frame.trigger <= around.bounds.start + 2
            && matches!(parse.upos(around.bounds.start), Upos::Cconj | Upos::Punct | Upos::Adv);
    let end = phrase_end(parse, noun, after, around.bounds.end);
    let tokens = if opens {
        let mut start = end;
        // Appositions belong to the source: “According to X, a think tank, …”.
        let appositions =
            parse.dependents(noun).filter(|&d| matches!(parse.relation(d), Relation::Appos | Relation::AclRelcl));
        for d in appositions {
            let reach = parse.subtree(d).end;
            let finite =
                parse.subtree(d).any(|t| parse.relation(t) == Relation::Nsubj) && parse.relation(d) == Relation::Appos;
            if reach < around.bounds.end && !finite {
                start = start.max(reach);
            }
        }
        start..around.clause_end(article, start.min(around.bounds.end.saturating_sub(1)))
    } else {
        let mut start = around.bounds.start;
        // Inside another's report: “Kyiv said that …, according to X” tells all of it.
        let mut last = frame.trigger;
        while last > start
            && (is_punctuation(parse, last - 1) && !is_quotation_mark(parse.word(last - 1))
                || matches!(parse.word(last - 1), "and" | "both"))
        {
            last -= 1;
        }
        if let Some(cut) = joined_clause(article, parse, start, last) {
            start = cut;
        }
        around.without_joint(start..last)
    };
    if tokens.len() < 3 {
        return None;
    }
    let content = article.content(parse, tokens)?;
    let whole = parse.span(parse.trim(after..end));
    let told = Told { source: Some(whole), wording: Some(frame.cue_span), ..Told::one(content) };
    Some(draft(article, frame, source, told, "statement/according-to", 0.9))
}

/// “In her view, …”, “in Moscow's eyes”: the clause beside a view that someone holds.
pub(super) fn by_view(article: &Article<'_>, frame: &Frame<'_>) -> Option<Draft> {
    let parse = &frame.parse;
    let noun = frame.trigger;
    let owner = parse.dependent(noun, &[Relation::NmodPoss])?;
    let start = parse.subtree(noun).start;
    if !parse.is_marked(noun, "in") || noun + 1 >= parse.len() {
        return None;
    }
    let source = article.who(parse, owner)?;
    let around = Around::new(article, *parse, noun);
    let tokens = if parse.word(noun + 1) == "," && start <= around.bounds.start + 1 {
        noun + 2..around.clause_end(article, noun + 2)
    } else if start > around.bounds.start && parse.word(start - 1) == "," {
        around.without_joint(around.bounds.start..start - 1)
    } else {
        return None;
    };
    let content = article.content(parse, tokens).filter(|c| article.words(*c).split_whitespace().count() >= 3)?;
    Some(draft(article, frame, source, Told::one(content), "statement/view", 0.8))
}

/// Where the last clause begins that has a verb of saying before it: “X said A, and B, according to Y”.
fn joined_clause(article: &Article<'_>, parse: &Parse<'_>, start: usize, end: usize) -> Option<usize> {
    let joint = (start..end).rev().find(|&t| {
        parse.upos(t) == Upos::Cconj
            && t > start
            && parse.word(t - 1) == ","
            && (t + 1..end).any(|v| matches!(parse.xpos(v), "VBD" | "VBZ" | "VBP" | "MD"))
    })?;
    (start..joint).any(|t| super::surface::is_saying(article, parse, t)).then_some(joint + 1)
}

/// The noun that names the source.
fn source_token(parse: &Parse<'_>, preposition: usize, after: usize) -> Option<usize> {
    if let Some(head) = parse.head(preposition).filter(|h| {
        matches!(parse.relation(preposition), Relation::Case | Relation::Fixed)
            && *h >= after
            && matches!(parse.upos(*h), Upos::Noun | Upos::Propn | Upos::Pron)
    }) {
        return Some(head);
    }
    let below = parse
        .dependents(preposition)
        .find(|&d| d >= after && matches!(parse.relation(d), Relation::Obl | Relation::Nmod | Relation::Obj));
    below.or_else(|| {
        // Else the head of the nouns that follow.
        let mut end = after;
        while end < parse.len()
            && matches!(parse.upos(end), Upos::Det | Upos::Adj | Upos::Num | Upos::Noun | Upos::Propn | Upos::Pron)
        {
            end += 1;
        }
        (after..end).find(|&t| parse.head(t).is_none_or(|h| !(after..end).contains(&h)) && parse.upos(t) != Upos::Det)
    })
}

/// Past the source's phrase: at the first comma behind it, or where its subtree ends.
fn phrase_end(parse: &Parse<'_>, noun: usize, after: usize, bound: usize) -> usize {
    (noun.max(after)..bound).find(|&t| matches!(parse.word(t), "," | ";" | "." | ":" | "–" | "—")).unwrap_or(bound)
}

fn is_punctuation(parse: &Parse<'_>, token: usize) -> bool {
    parse.upos(token) == Upos::Punct
}

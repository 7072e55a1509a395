//! Statements by a verb of naming: “called him ‘a dictator’”, “what he called a farce”.

use super::super::article::Article;
use super::super::draft::Draft;
use super::super::frame::Frame;
use super::super::slot::noun_range;
use super::speaker::speaker;
use super::surface::{Around, is_quotation_mark, quotation_of};
use super::{Told, draft};
use crate::lexicon::Pos;
use crate::syntax::{Parse, Relation, Upos};

/// Verbs by which someone gives a thing a name.
const NAMING: &[&str] = &["brand", "call", "deem", "dub", "label", "term"];

/// How many tokens after the verb its object may take before the name.
const REACH: usize = 18;

/// The statement of a verb of naming: the name, if quoted; else the thing with its name.
pub(super) fn by_naming(article: &Article<'_>, frame: &Frame<'_>) -> Option<Draft> {
    let parse = &frame.parse;
    let verb = frame.trigger;
    if frame.cue.pos != Pos::Verb
        || !NAMING.contains(&parse.lemma(verb))
        || article.quotation_at(parse.tokens[verb].span.start()).is_some()
    {
        return None;
    }
    let passive = parse.is_passive(verb) && parse.relation(verb) != Relation::AclRelcl;
    let reduced = parse.xpos(verb) == "VBN"
        && !parse.dependents(verb).any(|d| {
            matches!(parse.relation(d), Relation::Aux | Relation::Nsubj) && d < verb && parse.lemma(d) != "be"
        });
    let usual =
        verb > 0 && matches!(parse.word(verb - 1), "officially" | "formally" | "informally" | "commonly" | "popularly");
    if (passive || reduced || usual) && parse.by_agent(verb).is_none() {
        return None; // “Officially called the Joint Plan”: a name that no one in particular gives.
    }
    let around = Around::new(article, *parse, verb);
    let subject = around.subject(frame.actor_token);
    let source = speaker(article, frame, subject.map(|s| s.0))?;
    let content = named(article, frame, &around)?;
    let whole = subject.map(|(t, inverted)| parse.span(parse.trim(around.source(t, inverted))));
    let wording = Some(parse.span(around.group..verb + 1));
    let told = Told { source: whole, wording, ..Told::one(content) };
    Some(draft(article, frame, source, told, "statement/naming", 0.85))
}

fn named(article: &Article<'_>, frame: &Frame<'_>, around: &Around<'_>) -> Option<crate::text::Span> {
    let parse = &frame.parse;
    let verb = frame.trigger;
    let end = around.bounds.end.min(verb + REACH);
    for t in verb + 1..end {
        if around.is_quoted(t) && is_quotation_mark(parse.word(t)) {
            let quotation = quotation_of(article, parse, t)?;
            // The thing stands before its name: “called the vote ‘a farce’”.
            if t > verb + 1 && parse.upos(verb + 1) != Upos::Pron && !matches!(parse.lemma(verb + 1), "a" | "an") {
                let whole = parse.tokens[verb + 1].span.join(quotation.span);
                return Some(article.bare(whole));
            }
            return Some(article.bare(quotation.inner));
        }
        // “Called on”, “called for”, “called off” name nothing; further on a preposition only tells more of the thing.
        let other = matches!(parse.word(t), "for" | "on" | "off" | "to") && t == verb + 1;
        if parse.upos(t) == Upos::Verb || matches!(parse.word(t), "," | ";" | ":") || other {
            break;
        }
    }
    let name =
        parse.dependents(verb).find(|&d| d > verb && parse.relation(d) == Relation::Xcomp && is_nominal(parse, d))?;
    let mut tokens = noun_range(parse, name);
    if let Some(object) = parse.dependent(verb, &[Relation::Obj]).filter(|o| *o > verb && parse.upos(*o) != Upos::Pron)
    {
        tokens.start = tokens.start.min(noun_range(parse, object).start);
    }
    article.content(parse, tokens)
}

fn is_nominal(parse: &Parse<'_>, token: usize) -> bool {
    matches!(parse.upos(token), Upos::Noun | Upos::Propn | Upos::Adj)
}

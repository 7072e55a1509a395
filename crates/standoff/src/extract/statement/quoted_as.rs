//! Statements that someone else quotes: “was quoted as saying”, “agencies quoted him as saying”.

use super::super::article::Article;
use super::super::draft::Draft;
use super::super::frame::Frame;
use super::comment::before;
use super::surface::{After, Around};
use super::verb::grown;
use super::{Told, draft};
use crate::lexicon::Slot;
use crate::syntax::Relation;

/// “Was quoted as saying”: the subject speaks; “agencies quoted him as saying”: the object does.
pub(super) fn quoted_as(article: &Article<'_>, frame: &Frame<'_>) -> Option<Draft> {
    let parse = &frame.parse;
    let verb = frame.trigger;
    if parse.xpos(verb) != "VBG" || verb < 2 || !parse.word(verb - 1).eq_ignore_ascii_case("as") {
        return None;
    }
    let quoting =
        (verb.saturating_sub(10)..verb - 1).rev().find(|&t| matches!(parse.lemma(t), "quote" | "cite" | "report"))?;
    let mut around = Around::new(article, *parse, quoting);
    if article.quotation_at(parse.tokens[verb].span.start()).is_some() {
        return None;
    }
    let passive =
        parse.is_passive(quoting) || (around.group < quoting && matches!(parse.lemma(quoting - 1), "be" | "widely"));
    let subject = around.subject(parse.subject(quoting).filter(|s| *s < quoting))?.0;
    let speaker = if passive {
        subject
    } else {
        parse
            .dependents(quoting)
            .find(|&d| d > quoting && matches!(parse.relation(d), Relation::Obj | Relation::Iobj))
            .unwrap_or(quoting + 1)
    };
    let source = article.who(parse, speaker)?;
    let phrase = around.source(subject, false);
    let comment = phrase.start.min(around.group);
    let group = around.group;
    around.verb = verb;
    let start = if frame.cue.target == Some(Slot::Object) { around.past_addressee(verb + 1) } else { verb + 1 };
    let pieces = match around.after(start, false, false) {
        After::Clause(at) | After::Quote(at) => {
            vec![grown(article, parse, article.content(parse, at..around.clause_end(article, at))?)]
        }
        _ => vec![before(article, &around, comment, true, false).filter(|b| b.clause)?.span],
    };
    let wording = parse.span(group..verb + 1);
    let whole = if passive { parse.span(parse.trim(phrase)) } else { parse.tokens[speaker].span };
    let quoter = if passive { parse.by_agent(quoting) } else { Some(subject) };
    let relay = quoter.and_then(|t| article.who(parse, t)).filter(|who| who.entity != source.entity);
    let told = Told { source: Some(whole), wording: Some(wording), relay, ..Told::pieces(article, pieces)? };
    Some(draft(article, frame, source, told, "statement/quoted-as-saying", 0.94))
}

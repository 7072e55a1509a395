//! Who passes on what another says: “the agency reported, citing an aide, that …”.

use super::super::article::Article;
use super::super::draft::Who;
use super::super::frame::Frame;
use super::surface::Around;
use crate::mention::Key;
use crate::record::PartyKind;
use crate::syntax::{Relation, Upos};
use crate::text::Span;

/// Whom a reporting medium cites for what it reports, with the words that name the source.
pub(super) fn cited(article: &Article<'_>, frame: &Frame<'_>, around: &Around<'_>, by: Who) -> Option<(Who, Span)> {
    let parse = &frame.parse;
    let reporter = &article.mentions.entities[by.entity];
    let medium = matches!(reporter.key, Key::Party(_)) && reporter.side.is_none();
    if reporter.kind != PartyKind::Organisation || !(medium || frame.cue.lemma == "report") {
        return None;
    }
    let citing = around.bounds.clone().find(|&t| {
        matches!(parse.word(t), "citing" | "quoting" | "Citing" | "Quoting")
            && !around.is_quoted(t)
            && (t == around.bounds.start || around.is_break(t - 1))
    })?;
    let object = parse.dependent(citing, &[Relation::Obj]).filter(|o| *o > citing).or_else(|| {
        (citing + 1..around.bounds.end)
            .take_while(|t| !around.is_break(*t))
            .find(|&t| matches!(parse.upos(t), Upos::Noun | Upos::Propn) && article.who(parse, t).is_some())
    })?;
    let who = article.who(parse, object).filter(|who| who.entity != by.entity)?;
    let end = (object..around.bounds.end).find(|t| around.is_break(*t)).unwrap_or(object + 1);
    Some((who, parse.span(parse.trim(citing + 1..end))))
}

//! Who speaks: the subject of a verb of saying where the tree hangs the verb on what is told.

use super::super::article::Article;
use super::super::draft::Who;
use super::super::frame::Frame;
use super::surface::{Around, is_saying};
use crate::syntax::{Relation, Upos};

/// “X said the road was closed, adding that …”: the participle has the speaker of the verb of saying, though the tree
/// hangs it on what is told. What is told of a speaker keeps its own: “X said Y had left, saying …”.
pub(super) fn matrix_speaker(article: &Article<'_>, around: &Around<'_>) -> Option<usize> {
    let parse = &around.parse;
    let verb = around.verb;
    if let Some(speaker) = speaker_again(article, around) {
        return Some(speaker);
    }
    if parse.xpos(verb) != "VBG" || around.group == 0 || !around.is_break(around.group - 1) {
        return None;
    }
    let adds = matches!(
        parse.lemma(verb),
        "add"
            | "note"
            | "stress"
            | "say"
            | "explain"
            | "emphasise"
            | "emphasize"
            | "underline"
            | "point"
            | "warn"
            | "argue"
    );
    let clause = parse.head(verb).filter(|h| *h < verb)?;
    if !adds || parse.lemma(verb) != "add" && is_saying(article, parse, clause) {
        return None;
    }
    let mut at = clause;
    while let Some(up) = parse.head(at) {
        at = up;
        if at < verb && parse.upos(at) == Upos::Verb && is_saying(article, parse, at) && !around.is_quoted(at) {
            return parse.subject(at).filter(|s| *s < verb && !around.is_quoted(*s));
        }
    }
    None
}

/// “The firm said its board had rejected the bid but said it would listen”: the same verb again has the same speaker,
/// though the tree ties it to what is told.
fn speaker_again(article: &Article<'_>, around: &Around<'_>) -> Option<usize> {
    let parse = &around.parse;
    let verb = around.verb;
    let joined = around.group > 0 && matches!(around.word(around.group - 1), "but" | "and");
    if !joined || parse.relation(verb) != Relation::Conj || parse.dependent(verb, &[Relation::Nsubj]).is_some() {
        return None;
    }
    let mut at = verb;
    while let Some(up) = parse.head(at) {
        let told = parse.relation(at) == Relation::Ccomp;
        at = up;
        let same = parse.lemma(at) == parse.lemma(verb) && parse.xpos(at) == parse.xpos(verb);
        if told && same && is_saying(article, parse, at) && !around.is_quoted(at) {
            return parse.subject(at).filter(|s| *s < at && !around.is_quoted(*s));
        }
    }
    None
}

/// Who is the party that the token stands for; of a document, who owns it.
pub(super) fn speaker(article: &Article<'_>, frame: &Frame<'_>, subject: Option<usize>) -> Option<Who> {
    let Some(token) = subject else { return frame.actor };
    if frame.actor_token == Some(token) && frame.actor.is_some() {
        return frame.actor;
    }
    article.who(&frame.parse, token).or_else(|| article.owner(&frame.parse, token))
}

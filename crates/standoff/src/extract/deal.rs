//! Whether words tell a deal that was made: several agreed, or it was struck, whoever struck it.

use super::article::Article;
use super::frame::Frame;
use crate::lexicon::Pos;
use crate::record::{ActionCategory, Kind};
use crate::syntax::{Relation, Upos};

/// Whether a passive without a doer tells what bears on a negotiation all the same: that a deal was struck, captives freed.
pub(super) fn is_doerless(frame: &Frame<'_>, category: ActionCategory) -> bool {
    let (parse, verb) = (&frame.parse, frame.trigger);
    let passive = frame.cue.pos == Pos::Verb
        && parse.is_passive(verb)
        && parse.dependent(verb, &[Relation::AuxPass]).is_some()
        && parse.by_agent(verb).is_none()
        && parse.subject(verb).is_some_and(|s| parse.upos(s) == Upos::Noun)
        && frame.actor_token.is_none();
    passive
        && matches!(category, ActionCategory::Agreement | ActionCategory::Ceasefire | ActionCategory::Exchange)
        && !parse.dependents(verb).any(|d| parse.relation(d) == Relation::Mark && parse.lemma(d) != "that")
        && matches!(parse.relation(verb), Relation::Root | Relation::Conj | Relation::Ccomp | Relation::Parataxis)
}

/// Verbs of business that one side alone agrees to: the other has its say in the deal.
const BARGAINED: &[&str] = &["acquire", "buy", "merge", "pay", "purchase", "sell", "settle", "take"];

/// Whether “agreed” tells a deal: several agreed, or one with another. One that agrees to a step answers or offers; and
/// to agree to meet is to plan a meeting.
pub(super) fn is_joint(article: &Article<'_>, frame: &Frame<'_>) -> bool {
    let (parse, verb) = (&frame.parse, frame.trigger);
    let step = frame.content.as_ref().filter(|c| parse.upos(c.head) == Upos::Verb).map(|c| c.head);
    let talks = |t: usize| article.cues.at(parse, t).any(|c| c.kind == Kind::Meeting && c.pos == Pos::Noun);
    let meets = |s: usize| {
        matches!(
            parse.lemma(s),
            "confer"
                | "consult"
                | "discuss"
                | "explore"
                | "gather"
                | "meet"
                | "negotiate"
                | "reconvene"
                | "return"
                | "talk"
                | "work"
        ) || parse.patient(s).is_some_and(talks)
    };
    // “Agreed to keep talking.”
    let keeps = |s: usize| {
        matches!(parse.lemma(s), "keep" | "continue" | "resume" | "begin" | "start")
            && parse.dependent(s, &[Relation::Xcomp]).is_some_and(meets)
    };
    if step.is_some_and(|s| meets(s) || keeps(s)) {
        return false;
    }
    let several = frame.actor_token.is_some_and(|t| {
        matches!(parse.xpos(t), "NNS" | "NNPS")
            || matches!(parse.lemma(t), "they" | "we" | "both" | "all")
            || parse.dependents(t).any(|d| parse.relation(d) == Relation::Conj)
    });
    several
        || parse.subtree(verb).any(|t| t > verb && parse.is_marked(t, "with") && article.who(parse, t).is_some())
        || step.is_some_and(|s| BARGAINED.contains(&parse.lemma(s)))
        || step.is_none() && frame.actor_token.is_none()
}

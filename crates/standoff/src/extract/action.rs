//! Actions: conduct on the ground or in law, told as fact.

use super::act::Spoken;
use super::article::Article;
use super::draft::{Draft, Own, Who};
use super::frame::{Frame, clause_of, noun_range};
use crate::lexicon::Pos;
use crate::record::{ActionCategory, Kind, Modality, PartyKind};
use crate::syntax::{Parse, Relation};

/// Finds the actions.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], _: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for frame in frames.iter().filter(|f| f.cue.kind == Kind::Action && f.cue.pos != Pos::Adjective) {
        if !is_fact(&frame.parse, frame) {
            continue;
        }
        drafts.extend(action(article, frame));
    }
    drafts
}

/// An action counts where the text asserts it: not wished, planned, denied, or only possible.
fn is_fact(parse: &Parse<'_>, frame: &Frame<'_>) -> bool {
    let clause = clause_of(parse, frame.trigger);
    let unreal = ["will", "would", "could", "may", "might", "should", "must", "can", "shall"];
    !frame.negated
        && !frame.hypothetical
        && !unreal.iter().any(|aux| parse.has_auxiliary(clause, aux))
        && !(matches!(parse.relation(clause), Relation::Xcomp | Relation::Acl | Relation::Advcl)
            && parse.dependents(clause).any(|d| parse.xpos(d) == "TO")
            && !parse.head(clause).is_some_and(|h| matches!(parse.lemma(h), "continue" | "begin" | "start" | "manage")))
}

fn action(article: &Article<'_>, frame: &Frame<'_>) -> Option<Draft> {
    let parse = &frame.parse;
    let actor = frame.actor?;
    let entity = &article.mentions.entities[actor.entity];
    // People who only watch do not act on the negotiation.
    if entity.kind == PartyKind::Group && entity.side.is_none() {
        return None;
    }
    let tokens = match frame.cue.pos {
        Pos::Noun => noun_range(parse, frame.trigger),
        _ => {
            let clause = parse.subtree_without(frame.trigger, &|d| {
                matches!(parse.relation(d), Relation::Conj | Relation::Parataxis | Relation::Mark | Relation::Cc)
                    || (parse.relation(d) == Relation::Advcl && d > frame.trigger)
            });
            // A passive's subject is what was done to: it stays.
            if parse.is_passive(frame.trigger) { clause } else { frame.trigger..clause.end }
        }
    };
    let content = article.content(parse, tokens)?;
    let target = target(article, frame).filter(|t| t.entity != actor.entity);
    let category = frame.cue.category.unwrap_or(ActionCategory::Other);
    Some(Draft {
        entry: Some(frame.cue.entry()),
        sentence: parse.index,
        trigger: frame.trigger,
        cue: frame.cue_span,
        content,
        actor: Some(actor),
        target,
        negated: false,
        modality: Modality::Asserted,
        condition: None,
        rule: if frame.cue.pos == Pos::Noun { "action/noun" } else { "action/verb" }.into(),
        confidence: if frame.cue.pos == Pos::Noun { 0.45 } else { 0.6 },
        issues: Vec::new(),
        own: Own::Action { category, plover: frame.cue.plover.clone() },
    })
}

/// The party that the action hits or helps.
fn target(article: &Article<'_>, frame: &Frame<'_>) -> Option<Who> {
    let parse = &frame.parse;
    let owned = |t: usize| article.who(parse, t).or_else(|| article.owner(parse, t));
    frame.target.or_else(|| {
        let object = if frame.cue.pos == Pos::Noun { None } else { parse.patient(frame.trigger) };
        object.and_then(owned).or_else(|| {
            ["on", "against", "to", "of", "in", "from", "with"]
                .iter()
                .find_map(|p| parse.oblique(frame.trigger, p).and_then(owned))
        })
    })
}

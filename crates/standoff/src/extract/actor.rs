//! Who acts: whom the frame names, or who speaks for him, says “we”, or is understood.

use super::article::Article;
use super::draft::Who;
use super::frame::Frame;
use super::list;
use super::plan;
use super::side;
use super::spoken::Spoken;
use crate::lexicon::{Pos, Slot};
use crate::record::{Kind, PartyKind, Strength};
use crate::syntax::{Relation, Upos};

/// Who acts in a frame, first persons and understood subjects included.
///
/// Who speaks for a state (“Lavrov said that Russia rejects it”) is named rather than the state.
pub(crate) fn actor(article: &Article<'_>, spoken: &Spoken<'_>, frame: &Frame<'_>) -> Option<Who> {
    let entity = |w: Who| &article.mentions.entities[w.entity];
    let told = || {
        let state = frame.actor.filter(|&a| entity(a).kind == PartyKind::State)?;
        let speaker = spoken.speaker(frame.cue_span.start())?;
        let speaks = entity(speaker).kind == PartyKind::Person && entity(speaker).side == entity(state).side;
        speaks.then_some(speaker)
    };
    // “The minister said verification was Tehran's red line”: who speaks for a side sets its conditions.
    let speaks_for_it = |speaker: &Who| {
        frame.actor.is_some_and(|a| side::same_side(article, a.entity, speaker.entity))
            && (frame.cue.lemma == "need" || is_said_to_be(frame)
                // “The office said the changes were unacceptable to Jordan.”
                || frame.cue.kind == Kind::Response && frame.cue.content.contains(&Slot::Subject))
    };
    if let Some(speaker) = spoken.speaker(frame.cue_span.start()).filter(speaks_for_it) {
        return Some(speaker);
    }
    // “The draft calls for monitors”: what a paper asks or offers, its author does.
    let is_paper = |t: usize| plan::is_plan(&frame.parse, t) || plan::is_paper(&frame.parse, t);
    let paper = frame.actor_token.filter(|&t| frame.actor.is_none() && is_paper(t));
    if let Some(author) = paper.and_then(|t| plan::author(article, &frame.parse, t)) {
        return Some(author);
    }
    told().or(frame.actor).or_else(|| {
        let at = frame.cue_span.start();
        // “A truce hinges on monitors”: a condition set by whoever says so.
        let is_answer = matches!(frame.cue.kind, Kind::Response | Kind::Threat | Kind::Accusation);
        let impersonal = frame.cue.strength == Some(Strength::Condition) || frame.cue.needs.is_some();
        match frame.actor_token {
            Some(token) if article.is_first_person(&frame.parse, token) => spoken.first_person(at),
            // “Said it would boycott the vote”: a pronoun for nobody else.
            Some(token) if is_answer && side::is_personal(&frame.parse, token) => spoken.speaker(at),
            Some(token) if impersonal && frame.parse.upos(token) != Upos::Propn => spoken.speaker(at),
            Some(_) => None,
            // “Was accused of”, “is condemned to”: not by whoever says so.
            None if is_answer && frame.cue.pos == Pos::Verb && frame.parse.is_passive(frame.trigger) => None,
            None if plan::is_plan(&frame.parse, frame.trigger) => plan::author(article, &frame.parse, frame.trigger),
            // A noun without an owner (“rejecting demands for reparations”) is nobody's that the sentence names.
            None if frame.cue.pos == Pos::Noun && !is_said_to_be(frame) => None,
            // “Europeans are asked to pay”: nobody says by whom.
            None if matches!(frame.cue.kind, Kind::Demand | Kind::Proposal) && is_agentless(frame) => None,
            None => spoken
                .speaker(at)
                .filter(|&w| !is_answer || side::takes_part(article, w))
                .or_else(|| list::heading_actor(article, &frame.parse)),
        }
    })
}

fn is_agentless(frame: &Frame<'_>) -> bool {
    // “A truce is needed”: whoever says so asks for it.
    frame.cue.pos == Pos::Verb
        && frame.cue.lemma != "need"
        && frame.cue.strength != Some(Strength::Condition)
        && frame.parse.is_passive(frame.trigger)
        && frame.parse.by_agent(frame.trigger).is_none()
}

/// “Verification is the red line”, “the priority is a truce”: whoever says so sets it.
fn is_said_to_be(frame: &Frame<'_>) -> bool {
    let parse = &frame.parse;
    let condition = frame.cue.kind == Kind::Demand
        && (frame.cue.strength == Some(Strength::Condition) || frame.cue.lemma == "emphasis");
    let is_copula = |t: usize| parse.dependents(t).any(|d| parse.relation(d) == Relation::Cop);
    condition && (is_copula(frame.trigger) || parse.head(frame.trigger).is_some_and(is_copula))
}

//! Threats: a harm or cost announced to another.

use super::act;
use super::article::Article;
use super::draft::{Draft, Own, Who};
use super::frame::{Frame, clause_of};
use super::harm;
use super::irrealis;
use super::spoken::Spoken;
use crate::lexicon::{Pos, Slot};
use crate::record::Kind;
use crate::syntax::Relation;

/// Finds the threats.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for frame in frames.iter().filter(|f| f.cue.kind == Kind::Threat && !harm::is_harm(f)) {
        if !threatens(article, frame) {
            continue;
        }
        let mut found = act::drafts(article, spoken, frame, &Own::Threat, 0.75);
        found.retain(|d| d.actor.is_some());
        for draft in &mut found {
            // The condition may hang on what is threatened rather than on the cue.
            if draft.condition.is_none()
                && let Some(filler) = &frame.content
            {
                draft.condition = act::condition(article, &frame.parse, clause_of(&frame.parse, filler.head));
            }
            if draft.target.is_none() {
                draft.target =
                    target_inside(article, frame).filter(|t| Some(t.entity) != draft.actor.map(|a| a.entity));
            }
        }
        drafts.extend(found);
    }
    drafts.extend(harm::recognise(article, frames, spoken));
    drafts
}

/// Whether the content is a harm: a name alone (“threatened Moscow”, “the threat of Trump”) and what only happens to be
/// in danger are none.
fn threatens(article: &Article<'_>, frame: &Frame<'_>) -> bool {
    let Some(filler) = &frame.content else { return false };
    let parse = &frame.parse;
    let passive = frame.cue.pos == Pos::Verb
        && parse.is_passive(frame.trigger)
        && *filler.slot == Slot::Object
        && (frame.actor.is_none() || frame.cue.object.is_empty());
    // “The threat that it poses” tells no threat of anyone's.
    let relative = frame.cue.pos == Pos::Noun && parse.relation(filler.head) == Relation::AclRelcl;
    // “Could help draw up sanctions.”
    let open = frame.cue.pos == Pos::Verb
        && (parse.is_governed_by(frame.trigger, &["help", "enable", "allow"])
            || *filler.slot == Slot::Object && irrealis::is_unreal(parse, frame));
    !passive && !relative && !open && !act::is_name_alone(article, parse, filler)
}

/// Whom the harm would hit: “sanctions on Russia”, “tariffs against China”.
fn target_inside(article: &Article<'_>, frame: &Frame<'_>) -> Option<Who> {
    let filler = frame.content.as_ref()?;
    filler.tokens.clone().find_map(|t| {
        let marked = ["on", "against", "to", "from"].iter().any(|p| frame.parse.is_marked(t, p));
        (marked || frame.parse.relation(t) == Relation::Obj).then(|| article.who(&frame.parse, t)).flatten()
    })
}

//! Responses: a party's yes or no to someone's proposal, demand or claim.

use super::act::{self, Spoken};
use super::article::Article;
use super::draft::{Draft, Own};
use super::frame::Frame;
use crate::lexicon::Pos;
use crate::record::{Kind, Modality, Stance};
use crate::syntax::Parse;

/// Finds the responses.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for frame in frames.iter().filter(|f| f.cue.kind == Kind::Response) {
        let stance = frame.cue.stance.unwrap_or(Stance::Noncommittal);
        let common = frame.cue.needs.is_some();
        let mut found =
            act::drafts(article, spoken, frame, &Own::Response { stance }, if common { 0.55 } else { 0.75 });
        found.retain(|d| d.actor.is_some());
        if frame.cue.pos == Pos::Verb && is_unreal(&frame.parse, frame) {
            continue;
        }
        for draft in &mut found {
            settle(draft, stance);
        }
        drafts.extend(found);
    }
    drafts
}

/// “Must accept”, “urged Kyiv to agree”: no answer yet.
fn is_unreal(parse: &Parse<'_>, frame: &Frame<'_>) -> bool {
    let open = ["must", "should", "may", "might", "could"];
    open.iter().any(|aux| parse.has_auxiliary(frame.trigger, aux)) || parse.is_governed_by(frame.trigger, act::URGING)
}

/// “Would never accept” rejects; “agreed, if …” agrees on a condition.
fn settle(draft: &mut Draft, stance: Stance) {
    if draft.negated && stance == Stance::Accept {
        draft.negated = false;
        draft.own = Own::Response { stance: Stance::Reject };
    } else if stance == Stance::Accept && draft.modality == Modality::Conditional {
        draft.own = Own::Response { stance: Stance::Conditional };
    }
}

//! Proposals: terms or a step put forward, or readiness for one.

use super::act::{self, Spoken};
use super::article::Article;
use super::draft::{Draft, Own};
use super::frame::Frame;
use crate::lexicon::Pos;
use crate::record::{Form, Kind};

/// Finds the proposals.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for frame in frames.iter().filter(|f| f.cue.kind == Kind::Proposal) {
        let own = Own::Proposal { form: frame.cue.form.unwrap_or(Form::Suggestion), concession: frame.cue.concession };
        let common = frame.cue.needs.is_some();
        let mut found = act::drafts(article, spoken, frame, &own, if common { 0.55 } else { 0.75 });
        found.retain(|d| d.actor.is_some());
        // “Ruled out ceding the town” is no offer.
        if frame.cue.pos == Pos::Verb && frame.parse.is_governed_by(frame.trigger, act::AVOIDING) {
            continue;
        }
        drafts.extend(found);
    }
    drafts
}

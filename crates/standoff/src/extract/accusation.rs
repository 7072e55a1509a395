//! Accusations: a party blames another for an act or a quality.

use super::act::{self, Spoken};
use super::article::Article;
use super::draft::{Draft, Own};
use super::frame::Frame;
use crate::lexicon::Slot;
use crate::record::Kind;

/// Finds the accusations.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for frame in frames.iter().filter(|f| f.cue.kind == Kind::Accusation) {
        let mut found = act::drafts(article, spoken, frame, &Own::Accusation, "accusation/cue", 0.75);
        found.retain(|d| d.actor.is_some());
        // “Blamed Hamas” alone names whom, not what for.
        if let Some(filler) = frame.content.as_ref().filter(|f| *f.slot == Slot::Object)
            && frame.cue.target == Some(Slot::Object)
            && article.who(&frame.parse, filler.head).is_some()
        {
            continue;
        }
        for draft in &mut found {
            draft.issues.clear();
        }
        drafts.extend(found);
    }
    drafts
}

//! Demands: what a party requires, seeks, sets as a condition, or refuses to allow.

use super::act::{self, Spoken};
use super::article::Article;
use super::draft::{Draft, Own};
use super::frame::Frame;
use crate::lexicon::Pos;
use crate::record::{Issue, Kind, Polarity, Strength};

/// Finds the demands.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for frame in frames.iter().filter(|f| f.cue.kind == Kind::Demand) {
        drafts.extend(by_cue(article, frame, spoken));
    }
    drafts
}

fn by_cue(article: &Article<'_>, frame: &Frame<'_>, spoken: &Spoken<'_>) -> Vec<Draft> {
    let polarity = frame.cue.polarity.unwrap_or(Polarity::For);
    let strength = frame.cue.strength.unwrap_or(Strength::Demand);
    let common = frame.cue.needs.is_some();
    let mut drafts =
        act::drafts(article, spoken, frame, &Own::Demand { polarity, strength }, if common { 0.6 } else { 0.8 });
    drafts.retain(|d| d.actor.is_some() && !is_general_wish(article, frame, d));
    if frame.cue.pos == Pos::Verb && act::is_open(&frame.parse, frame.trigger) {
        return Vec::new();
    }
    if common && frame.negated {
        // “Does not want talks to start” is a demand against; “has not demanded” is none.
        for draft in &mut drafts {
            draft.negated = false;
            draft.own = Own::Demand { polarity: Polarity::Against, strength };
        }
    }
    drafts
}

/// “Calls for peace”, “conditions for a settlement”: an aim that names no step or term.
fn is_general_wish(article: &Article<'_>, frame: &Frame<'_>, draft: &Draft) -> bool {
    let vague = draft.issues.iter().all(|i| matches!(i, Issue::Settlement | Issue::Format));
    let short = article.words(draft.content).split_whitespace().count() <= 3;
    let aim = matches!(frame.cue.lemma.as_str(), "condition" | "requirement" | "precondition" | "term");
    vague && (short && !draft.issues.is_empty() || aim)
}

//! What all records have in common.

use super::{Amount, Excerpt, PartyRef, RecordId, Time};
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// What all records have in common.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Base {
    /// Names it within this extraction.
    pub id: RecordId,
    /// Who does it; `None` where the text names no agent, and for meetings.
    pub actor: Option<PartyRef>,
    /// Whom it is aimed at.
    pub target: Option<PartyRef>,
    /// The shortest words that signal it.
    pub cue: Excerpt,
    /// What is said, demanded, proposed …: without cue, closing punctuation, or marks that enclose all of it.
    pub content: Excerpt,
    /// The sentence that holds it.
    pub sentence: Excerpt,
    /// Where else the article tells of the same act.
    pub evidence: Vec<Evidence>,
    /// The statement that reports it, where someone's words do.
    pub reported_in: Option<RecordId>,
    /// Whether the text says that it did not happen.
    pub negated: bool,
    /// How real it is.
    pub modality: Modality,
    /// The words on which it depends (“if Moscow does not …”).
    pub condition: Option<Excerpt>,
    /// Whether it is told by someone of another side than its actor's (“Kyiv says that Moscow demands …”).
    pub second_hand: bool,
    /// The record given in exchange for this one (“will withdraw only if sanctions are lifted”).
    pub exchange: Option<RecordId>,
    /// When it happens, is due, or began, as far as the sentence says.
    pub times: Vec<Time>,
    /// The amounts that the content names.
    pub amounts: Vec<Amount>,
    /// The recogniser and pattern that found it, as `kind/pattern`.
    pub rule: String,
    /// The lexicon entry of the cue, as `kind/part of speech/lemma`; `None` where a pattern needs none.
    pub entry: Option<String>,
    /// How actor and content hang on the cue in the tree: each as `role: word <relation< … word`.
    pub path: String,
    /// How likely it is to be right, in `[0, 1]`: of records with 0.8, eight in ten hold.
    pub confidence: f64,
}

/// How real an act is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Modality {
    /// It is, or was, so.
    #[default]
    Asserted,
    /// It depends on a condition that is told.
    Conditional,
    /// It is only imagined (“if Moscow were to offer”).
    Hypothetical,
    /// It is to come.
    Planned,
}

impl Modality {
    /// As JSON writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Asserted => "asserted",
            Self::Conditional => "conditional",
            Self::Hypothetical => "hypothetical",
            Self::Planned => "planned",
        }
    }
}

/// Another place that tells of the same act.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Evidence {
    /// The cue there.
    pub cue: Excerpt,
    /// The content there.
    pub content: Excerpt,
    /// The sentence there.
    pub sentence: Excerpt,
}

impl Base {
    /// Calls `change` on every position the record holds.
    pub(crate) fn for_each_span(&mut self, change: &mut dyn FnMut(&mut Span)) {
        for party in [&mut self.actor, &mut self.target].into_iter().flatten() {
            party.for_each_span(change);
        }
        for excerpt in [&mut self.cue, &mut self.content, &mut self.sentence] {
            change(&mut excerpt.span);
        }
        for evidence in &mut self.evidence {
            for excerpt in [&mut evidence.cue, &mut evidence.content, &mut evidence.sentence] {
                change(&mut excerpt.span);
            }
        }
        if let Some(condition) = &mut self.condition {
            change(&mut condition.span);
        }
        for time in &mut self.times {
            change(&mut time.excerpt.span);
        }
        for amount in &mut self.amounts {
            change(&mut amount.excerpt.span);
        }
    }
}

impl PartyRef {
    pub(crate) fn for_each_span(&mut self, change: &mut dyn FnMut(&mut Span)) {
        if let Some(mention) = &mut self.mention {
            change(&mut mention.span);
        }
    }
}

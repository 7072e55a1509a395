//! Records while they are being gathered: parties by their place among the entities, words by spans.

use super::statement::Told;
use crate::record::{
    ActionCategory, Form, Issue, Kind, MeetingFormat, MeetingStatus, Modality, Polarity, QuoteKind, Stance,
    StatementClass, Strength,
};
use crate::text::Span;
use std::borrow::Cow;

/// A party as a draft names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Who {
    /// Its place among the entities.
    pub(crate) entity: usize,
    /// The words that name it here.
    pub(crate) mention: Option<Span>,
}

/// A record while it is being gathered.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) sentence: usize,
    /// The token that signals it, for readers of the same sentence.
    pub(crate) trigger: usize,
    pub(crate) cue: Span,
    pub(crate) content: Span,
    pub(crate) actor: Option<Who>,
    pub(crate) target: Option<Who>,
    pub(crate) negated: bool,
    pub(crate) modality: Modality,
    pub(crate) condition: Option<Span>,
    pub(crate) rule: Cow<'static, str>,
    /// The lexicon entry of the cue, where there is one.
    pub(crate) entry: Option<String>,
    pub(crate) confidence: f64,
    pub(crate) issues: Vec<Issue>,
    pub(crate) own: Own,
}

/// The fields of a draft's own kind.
#[derive(Clone, Debug)]
pub(crate) enum Own {
    Statement {
        quote: QuoteKind,
        class: StatementClass,
        told: Told,
    },
    Demand {
        polarity: Polarity,
        strength: Strength,
    },
    Proposal {
        form: Form,
        concession: bool,
    },
    Response {
        stance: Stance,
    },
    Threat,
    Accusation,
    Meeting {
        participants: Vec<Who>,
        status: MeetingStatus,
        place: Option<Span>,
        date: Option<Span>,
        round: Option<u32>,
        format: Option<MeetingFormat>,
    },
    Action {
        category: ActionCategory,
        plover: Option<String>,
    },
}

impl Draft {
    /// Whether the content, or another piece of what a statement tells, holds the position.
    pub(crate) fn tells_at(&self, position: usize) -> bool {
        let holds = |span: Span| span.start() <= position && position < span.end();
        match &self.own {
            Own::Statement { told, .. } => holds(self.content) || told.pieces.iter().any(|p| holds(*p)),
            _ => holds(self.content),
        }
    }

    /// Whether the text denies it or only imagines it.
    pub(crate) fn is_unreal(&self) -> bool {
        self.negated || self.modality == Modality::Hypothetical
    }

    pub(crate) fn kind(&self) -> Kind {
        match self.own {
            Own::Statement { .. } => Kind::Statement,
            Own::Demand { .. } => Kind::Demand,
            Own::Proposal { .. } => Kind::Proposal,
            Own::Response { .. } => Kind::Response,
            Own::Threat => Kind::Threat,
            Own::Accusation => Kind::Accusation,
            Own::Meeting { .. } => Kind::Meeting,
            Own::Action { .. } => Kind::Action,
        }
    }
}

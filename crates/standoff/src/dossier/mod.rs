//! Many articles, one picture of the negotiation: who stands where on which issue, since when, on whose word.
//!
//! ```text
//! Extraction ─ distil ─ Dossier (articles, passages) ─ picture (parties, entries) ─ views
//! ```
//!
//! [`Dossier`] is the set of what was read; its views are worked out from it and from nothing else.

mod act;
mod alike;
mod article;
mod cluster;
mod conduct;
mod contradiction;
mod corroborate;
mod diff;
mod distil;
mod entry;
mod exchange;
mod filter;
mod gap;
mod make_entry;
mod meeting_graph;
mod near_duplicate;
mod no_progress;
mod obstacle;
mod overlap;
mod part_played;
mod party;
mod picture;
mod position;
mod principal;
mod question;
mod role;
mod same_meeting;
mod shift;
mod solutions;
mod stalled;
mod state;
mod stem;
mod store;
mod telling;
mod thread;
mod timeline;
mod union;
mod views;
mod weigh;
mod wording;

pub use act::{Quantity, When};
pub use article::Source;
pub use contradiction::{Contradiction, ContradictionKind};
pub use diff::{DossierDiff, MeetingChange, PositionChange};
pub use entry::{Citation, Entry, EntryId, MeetingFacts, Told};
pub use exchange::Exchange;
pub use filter::Filter;
pub use gap::{AmountGap, CommonGround, Gap, GapReason};
pub use meeting_graph::{MeetingGraph, MeetingLink, MeetingNode};
pub use obstacle::{Obstacle, ObstacleSide};
pub use party::{Bloc, DossierParty};
pub use position::{Position, Standing, StandingEvidence};
pub use question::{AnswerTo, Finding, Question};
pub use role::{BlocRole, RoleKind};
pub use shift::{Shift, ShiftKind};
pub use state::Dossier;
pub use store::DossierError;
pub use thread::{Answer, AnswerKind, Outcome, Stage, Thread};
pub use timeline::{Dated, Event};
pub use views::Views;
#[cfg(feature = "schema")]
pub use views::schema;

impl Dossier {
    /// All acts, each once with all its evidence, in order of kind, bloc and first day.
    pub fn entries(&self) -> &[Entry] {
        &self.picture().entries
    }

    /// The parties of all articles, merged.
    pub fn parties(&self) -> &[DossierParty] {
        &self.picture().parties.parties
    }

    /// The sides, and the parties that are on none.
    pub fn blocs(&self) -> &[Bloc] {
        &self.picture().parties.blocs
    }
}

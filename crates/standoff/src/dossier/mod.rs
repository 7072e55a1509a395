//! Many articles, one picture of the negotiation: who stands where on which issue, since when, on whose word.
//!
//! ```text
//! Extraction ─ distil ─ Dossier (articles, passages) ─ picture (parties, entries) ─ views
//! ```
//!
//! [`Dossier`] is the set of what was read; its views are worked out from it and from nothing else.

mod act;
mod article;
mod cluster;
mod corroborate;
mod distil;
mod entry;
mod make_entry;
mod near_duplicate;
mod party;
mod picture;
mod position;
mod principal;
mod same_meeting;
mod state;
mod stem;
mod telling;
mod union;

pub use act::{Quantity, When};
pub use article::Source;
pub use entry::{Citation, Entry, EntryId, MeetingFacts, Told};
pub use party::{Bloc, DossierParty};
pub use position::{Position, Standing, StandingEvidence};
pub use state::Dossier;

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

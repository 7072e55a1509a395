//! Reads what is written about a negotiation and keeps who wants what from whom.
//!
//! [`extract`] reads one text; an [`Extractor`] reads many, with a lexicon of one's own if need be. Both give an
//! [`Extraction`]: the parties and the typed [`Record`]s, each tied to its exact words.
//!
//! ```
//! let extraction = standoff::extract("Moscow rejected a proposal by Turkey to hold talks in Istanbul.");
//! for response in extraction.responses() {
//!     println!("{:?} {:?}: {}", response.base.actor, response.stance, response.base.content.text);
//! }
//! ```
//!
//! Data flows one way: text, record (data only), lexicon, segment, syntax, mention, extract, correct, dossier, export.

mod correct;
pub mod dossier;
pub mod export;
mod extract;
mod extractor;
mod lexicon;
mod mention;
mod record;
mod sections;
pub mod segment;
pub mod syntax;
mod text;

/// A day, in the calendar that publication dates use.
pub use jiff::civil::Date;

pub use correct::{Corrections, PartyCorrection, RecordCorrection};
pub use dossier::Dossier;
pub use extractor::{Extractor, ExtractorBuilder, extract};
pub use lexicon::{
    Cue, CueClass, Gender, Holder, IssueTerms, Lexicon, LexiconError, Month, NounClass, NounWords, Office, PartyEntry,
    Place, PlaceKind, Pos, Role, Slot,
};
pub use record::{
    Accusation, Action, ActionCategory, Amount, Anonymity, Base, Demand, Evidence, Excerpt, Extraction,
    ExtractionError, Form, Issue, Kind, Meeting, MeetingFormat, MeetingStatus, Mention, MentionKind, Modality, Note,
    NoteKind, Party, PartyId, PartyKind, PartyRef, Polarity, Proposal, QuoteKind, Record, RecordId, Response, Stance,
    Statement, StatementClass, Strength, Threat, Time, TimeRole, Unit,
};
pub use text::{Document, Span};

/// The JSON Schema of [`Extraction::to_json`].
///
/// ```
/// assert!(standoff::schema().contains("\"title\": \"Extraction\""));
/// ```
#[cfg(feature = "schema")]
pub fn schema() -> String {
    let schema = schemars::schema_for!(record::Wire);
    serde_json::to_string_pretty(&schema).expect("a schema is plain data") + "\n"
}

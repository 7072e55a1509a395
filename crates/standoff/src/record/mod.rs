//! What is kept of an article: parties and records, as plain data.

mod base;
mod excerpt;
mod extraction;
mod id;
mod kind;
mod party;
mod time;
mod vocabulary;

pub use base::{Base, Evidence, Modality};
pub use excerpt::Excerpt;
#[cfg(feature = "schema")]
pub(crate) use extraction::Wire;
pub use extraction::{Extraction, ExtractionError, Note, NoteKind};
pub use id::{PartyId, RecordId};
pub use kind::{Accusation, Action, Demand, Meeting, Proposal, Record, Response, Statement, Threat};
pub use party::{Mention, MentionKind, Party, PartyKind, PartyRef};
pub use time::{Amount, Time, TimeRole, Unit};
pub use vocabulary::{
    ActionCategory, Anonymity, Form, Issue, Kind, MeetingFormat, MeetingStatus, Polarity, QuoteKind, Stance,
    StatementClass, Strength,
};

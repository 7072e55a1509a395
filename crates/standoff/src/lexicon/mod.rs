//! What the library knows of the world and of words: parties, offices, cues, issues, places.
//!
//! [`Lexicon`] is read from TOML: embedded files by default, a user's files of the same form beside or
//! instead of them.

mod cue;
mod embedded;
mod error;
mod issue;
mod load;
mod noun;
mod office;
mod party;

pub use cue::{Cue, CueClass, Pos, Slot};
pub use error::LexiconError;
pub use issue::IssueTerms;
pub use load::Lexicon;
pub use noun::{NounClass, NounWords};
pub use office::{Gender, Holder, Month, Office, Role};
pub use party::{PartyEntry, Place, PlaceKind};

//! From extractions to the formats that other programs and people read; nothing here decides anything.
//!
//! The canonical JSON is [`crate::Extraction::to_json`].

mod brief;
mod conllu;
mod gold;
mod plover;
mod plover_code;
mod plover_intent;
mod polnear;
mod report;

pub use brief::brief;
pub(crate) use conllu::conllu;
pub use gold::gold;
pub(crate) use plover::plover;
pub use polnear::polnear;
pub use report::{Colour, report};

use crate::record::Extraction;

/// The canonical JSON, indented.
///
/// ```
/// let extraction = standoff::extract("Kyiv refused.");
/// assert!(standoff::export::json(&extraction).starts_with("{\n"));
/// ```
pub fn json(extraction: &Extraction) -> String {
    serde_json::to_string_pretty(extraction).expect("plain data with string keys always serialises") + "\n"
}

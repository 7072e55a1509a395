//! Positions in a text, and the only way back from a position to its words.

mod document;
mod offsets;
mod span;

pub use document::Document;
pub(crate) use offsets::Offsets;
pub use span::Span;

//! Reads what is written about a negotiation and keeps who wants what from whom.

pub mod segment;
pub mod syntax;
mod text;

pub use text::{Document, Span};

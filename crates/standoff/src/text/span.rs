//! A half-open stretch of a text.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A half-open stretch `start..end` of one text, in UTF-8 bytes.
///
/// In JSON, and so in Python, positions are counted in Unicode code points; see [`crate::Extraction`].
///
/// ```
/// use standoff::Span;
/// let text = "Kyiv refused.";
/// let span = Span::new(0, 4);
/// assert_eq!(span.of(text), "Kyiv");
/// assert_eq!(format!("{span:?}"), "0..4");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The stretch from `start` up to, not including, `end`.
    ///
    /// # Panics
    /// If `start > end`, or the text would be longer than 4 GiB.
    pub fn new(start: usize, end: usize) -> Self {
        assert!(start <= end, "a span starts before it ends: {start}..{end}");
        let narrow = |n: usize| u32::try_from(n).expect("texts are shorter than 4 GiB");
        Self { start: narrow(start), end: narrow(end) }
    }

    /// Where it starts.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// Where it ends: the first position that no longer belongs to it.
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// How long it is.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it holds nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The words themselves.
    ///
    /// # Panics
    /// If the span does not belong to `text`.
    pub fn of(self, text: &str) -> &str {
        &text[self.start()..self.end()]
    }

    /// Whether all of `other` lies within this span.
    pub fn holds(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one position.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

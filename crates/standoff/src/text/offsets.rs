//! Bytes to Unicode code points and back, by one table an article.

use super::Span;

/// For each character boundary of a text, its place counted in bytes and in code points.
pub(crate) struct Offsets {
    /// The byte at which each code point starts, and the text's length last; empty for an ASCII text,
    /// where both counts are the same.
    starts: Vec<u32>,
    len: usize,
}

impl Offsets {
    pub(crate) fn new(text: &str) -> Self {
        let mut starts = Vec::new();
        if !text.is_ascii() {
            starts.extend(text.char_indices().map(|(i, _)| i as u32));
            starts.push(text.len() as u32);
        }
        Self { starts, len: text.len() }
    }

    /// The span in code points of a span in bytes.
    pub(crate) fn to_chars(&self, span: Span) -> Span {
        let to = |byte: usize| {
            if self.starts.is_empty() { byte } else { self.starts.partition_point(|&s| (s as usize) < byte) }
        };
        Span::new(to(span.start()), to(span.end()))
    }

    /// The span in bytes of a span in code points; `None` where it reaches past the text or ends
    /// before it starts, as a file may say.
    pub(crate) fn to_bytes(&self, span: Span) -> Option<Span> {
        if span.start() > span.end() {
            return None;
        }
        if self.starts.is_empty() {
            return (span.end() <= self.len).then_some(span);
        }
        let to = |at: usize| self.starts.get(at).map(|&s| s as usize);
        Some(Span::new(to(span.start())?, to(span.end())?))
    }
}

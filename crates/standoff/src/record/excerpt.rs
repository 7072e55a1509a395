//! Words with their place.

use crate::text::Span;
use serde::{Deserialize, Serialize};

/// Words of the article and where they stand: `&text[start..end] == excerpt.text`, always.
///
/// ```
/// use standoff::{Excerpt, Span};
/// let excerpt = Excerpt::cut("Kyiv refused.", Span::new(5, 12));
/// assert_eq!(excerpt.text, "refused");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Excerpt {
    /// Where: bytes in Rust, code points in JSON and Python.
    #[serde(flatten)]
    pub span: Span,
    /// The words.
    pub text: String,
}

impl Excerpt {
    /// The words of `text` at `span`.
    ///
    /// # Panics
    /// If the span does not belong to `text`.
    pub fn cut(text: &str, span: Span) -> Self {
        Self { span, text: span.of(text).to_owned() }
    }
}

//! A text with what is known about where it comes from.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A text with what its provider knows about it.
///
/// ```
/// use standoff::Document;
/// let document = Document::new("Kyiv refused.").with_id("a1").with_outlet("Example News");
/// assert_eq!(document.id, "a1");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Document {
    /// The provider's name for it; passes through unchanged. Empty where none was given.
    #[serde(default)]
    pub id: String,
    /// The title, where it stands apart from the text.
    #[serde(default)]
    pub title: Option<String>,
    /// Who published it.
    #[serde(default)]
    pub outlet: Option<String>,
    /// The day of publication: what the caller says, else the article's own full dateline, else unknown.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub published: Option<Date>,
    /// The words.
    pub text: String,
}

impl Document {
    /// A document of which nothing but the text is known.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// The same document under this id.
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = id.into();
        self
    }

    /// The same document with its outlet.
    pub fn with_outlet(mut self, outlet: impl Into<String>) -> Self {
        self.outlet = Some(outlet.into());
        self
    }

    /// The same document with its day of publication.
    pub fn with_published(mut self, published: Date) -> Self {
        self.published = Some(published);
        self
    }
}

//! The words that tell what an act is about.

use crate::record::Issue;
use serde::Deserialize;

/// The vocabulary of one issue.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssueTerms {
    /// The issue.
    pub name: Issue,
    /// Lemmas or lemma phrases that are enough for it.
    pub terms: Vec<String>,
    /// Lemmas that count only where nothing else tells.
    #[serde(default)]
    pub weak: Vec<String>,
    /// A sentence about it; a test.
    pub example: String,
}

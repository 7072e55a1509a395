//! What is kept of one article: who published it, who is in it, and which passages stand where.

use super::act::{Act, Name};
use super::near_duplicate::Fingerprint;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// One publication of a text. The same text may be published many times.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// The provider's name for the document.
    pub document: String,
    /// Who published it, if known.
    pub outlet: Option<String>,
    /// The day of publication, if known.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub published: Option<Date>,
    /// The title, where it stood apart from the text.
    pub title: Option<String>,
}

/// Names a passage by its content: the sentence and the acts read in it.
pub(crate) type PassageKey = u64;

/// Names an article by its content: the text and what was read in it.
pub(crate) type ArticleKey = u64;

/// A sentence with the acts that it tells of: stored once, however many articles hold it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Passage {
    pub(crate) sentence: String,
    pub(crate) acts: Vec<Act>,
}

/// Where an article holds a passage: the sentence starts at this code point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Placed {
    pub(crate) passage: PassageKey,
    pub(crate) start: u32,
}

/// An act of an article: the place of its passage in [`Article::passages`], and of the act in that passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(crate) struct ActPlace(pub(crate) u32, pub(crate) u32);

/// What is kept of one text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Article {
    /// Who published it; never empty.
    pub(crate) sources: BTreeSet<Source>,
    /// By which its copies are known.
    pub(crate) fingerprint: Fingerprint,
    /// Who acts, speaks, is addressed or takes part.
    pub(crate) parties: Vec<PartyRow>,
    /// In the order of the text.
    pub(crate) passages: Vec<Placed>,
    /// Pairs that the reader of the article took for the same act.
    pub(crate) repeats: Vec<(ActPlace, ActPlace)>,
    /// Pairs of which the second is given in exchange for the first.
    pub(crate) exchanges: Vec<(ActPlace, ActPlace)>,
}

/// A party as one article has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PartyRow {
    #[serde(flatten)]
    pub(crate) name: Name,
    /// Other names that the article uses for it; no pronouns, no descriptions.
    pub(crate) aliases: Vec<String>,
}

impl Article {
    /// The first day on which it was published, if known.
    pub(crate) fn published(&self) -> Option<Date> {
        self.sources.iter().filter_map(|s| s.published).min()
    }
}

/// The first eight bytes of SHA-256 over the parts, each closed by a zero byte.
pub(crate) fn content_key(parts: &[&[u8]]) -> u64 {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part);
        hasher.update([0]);
    }
    let bytes = hasher.finalize();
    u64::from_be_bytes(bytes[..8].try_into().expect("eight of thirty-two bytes"))
}

//! Parties: everyone who acts, speaks, is addressed or takes part.

use super::{Excerpt, PartyId};
use serde::{Deserialize, Serialize};

/// Someone who acts, speaks, is addressed or takes part.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Party {
    /// Names it within this extraction.
    pub id: PartyId,
    /// The fullest name that the article gives it, without titles; the usual English name of a state, and of a party
    /// that the article names by one word only. For an unnamed group its phrase without article.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
    /// Whom it acts for: an ISO 3166-1 alpha-3 code or another body's short name (`NATO`); `None` for
    /// analysts, media, sources.
    pub side: Option<String>,
    /// Where the article speaks of it, in order.
    pub mentions: Vec<Mention>,
}

/// What a party is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PartyKind {
    /// A country and its government.
    State,
    /// A single human being, named or not.
    Person,
    /// An international body, company, ministry, union, think tank, medium.
    Organisation,
    /// States bound together.
    Alliance,
    /// Fighters who are no state's army.
    ArmedGroup,
    /// Unnamed people, or several parties named together.
    Group,
}

/// One place where the article speaks of a party.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Mention {
    /// The words.
    #[serde(flatten)]
    pub excerpt: Excerpt,
    /// How they stand for the party.
    pub kind: MentionKind,
}

/// How words stand for a party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MentionKind {
    /// Its name or an alias, with or without a title.
    Name,
    /// A capital, seat or building that stands for its state.
    Metonym,
    /// A description (“the Russian leader”, “Ukrainian officials”).
    Description,
    /// A pronoun.
    Pronoun,
}

/// A party as a record names it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PartyRef {
    /// The party among [`crate::Extraction::parties`].
    pub id: PartyId,
    /// The party's name.
    pub name: String,
    /// The party's side.
    pub side: Option<String>,
    /// The words that name it here; `None` where it is understood from the context.
    pub mention: Option<Excerpt>,
}

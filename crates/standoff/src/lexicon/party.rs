//! Parties and places that the library knows by name.

use crate::record::PartyKind;
use serde::Deserialize;

/// A party known by name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartyEntry {
    /// The fullest usual English name.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
    /// Whom it acts for; see [`crate::Party::side`].
    pub side: Option<String>,
    /// Other names that stand for it, with the case as written.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The capital first, then seats and buildings that stand for it.
    #[serde(default)]
    pub seats: Vec<String>,
    /// Adjectives (“Russian”).
    #[serde(default)]
    pub demonyms: Vec<String>,
    /// Plural nouns for its people (“Russians”).
    #[serde(default)]
    pub people: Vec<String>,
}

/// A place where things happen or parties meet.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its usual English name.
    pub name: String,
    /// The ISO 3166-1 alpha-3 code of the state it lies in.
    pub state: Option<String>,
    /// What it is.
    #[serde(default)]
    pub kind: PlaceKind,
    /// Other names.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// What a place is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PlaceKind {
    /// A town.
    #[default]
    City,
    /// A province, region, territory or sea.
    Region,
    /// A building or resort where talks are held.
    Venue,
    /// A continent or part of the world.
    Continent,
}

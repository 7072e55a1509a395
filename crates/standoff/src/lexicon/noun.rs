//! Common nouns by what they can stand for.

use serde::Deserialize;

/// The nouns of one class.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NounWords {
    /// The class.
    pub class: NounClass,
    /// Lemmas; for [`NounClass::OrganisationWord`] and [`NounClass::PersonTitle`] the words as written.
    pub words: Vec<String>,
}

/// What a common noun can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NounClass {
    /// One human being (“the Russian president”).
    PersonRole,
    /// A state or side, after its adjective, name or leader (“the Russian government”).
    Government,
    /// In the plural, the party whose adjective or name goes before (“Ukrainian officials”).
    Members,
    /// An unnamed group that can speak and act (“analysts”).
    PeopleGroup,
    /// Parties named together (“both sides”).
    Collective,
    /// Part of an organisation's name (“Ministry”).
    OrganisationWord,
    /// Stands before a person's name (“Mr.”).
    PersonTitle,
    /// Says that a person is a woman.
    Feminine,
    /// A given name of women.
    FeminineName,
    /// A given name of men.
    MasculineName,
    /// A given name of both.
    GivenName,
    /// What a settlement can give (“guarantees”): with it a common word signals a demand or an offer.
    Term,
    /// What one party puts to another and wants an answer to (“plan”, “demand”, “invitation”).
    Proposal,
}

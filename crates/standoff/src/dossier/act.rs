//! A record without its article: what a dossier keeps of it.

use crate::record::{
    ActionCategory, Amount, Form, Issue, Kind, MeetingFormat, MeetingStatus, Modality, PartyKind, Polarity, Stance,
    Strength, TimeRole, Unit,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A party as an act names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(crate) struct Name {
    pub(crate) name: String,
    #[serde(rename = "kind")]
    pub(crate) sort: Sort,
    pub(crate) side: Option<String>,
}

/// A [`PartyKind`] that can be ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Sort {
    State,
    Alliance,
    Organisation,
    ArmedGroup,
    Group,
    Person,
}

impl From<PartyKind> for Sort {
    fn from(kind: PartyKind) -> Self {
        match kind {
            PartyKind::State => Self::State,
            PartyKind::Alliance => Self::Alliance,
            PartyKind::Organisation => Self::Organisation,
            PartyKind::ArmedGroup => Self::ArmedGroup,
            PartyKind::Group => Self::Group,
            PartyKind::Person => Self::Person,
        }
    }
}

impl From<Sort> for PartyKind {
    fn from(sort: Sort) -> Self {
        match sort {
            Sort::State => Self::State,
            Sort::Alliance => Self::Alliance,
            Sort::Organisation => Self::Organisation,
            Sort::ArmedGroup => Self::ArmedGroup,
            Sort::Group => Self::Group,
            Sort::Person => Self::Person,
        }
    }
}

/// A time that goes with an act, resolved where the article allowed it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct When {
    /// The words.
    pub text: String,
    /// What the act has to do with that time.
    pub role: TimeRole,
    /// The first day meant, if known.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub from: Option<Date>,
    /// The last day meant, if known.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub to: Option<Date>,
}

/// An amount that a content names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quantity {
    /// The words.
    pub text: String,
    /// How many of the unit, to six significant digits.
    pub value: f64,
    /// What is counted or measured.
    pub unit: Unit,
    /// The ISO 4217 code where the unit is money.
    pub currency: Option<String>,
}

impl From<&Amount> for Quantity {
    fn from(amount: &Amount) -> Self {
        // Few digits survive every reading and writing as they are, so that hashes agree.
        let value = format!("{:.5e}", amount.value).parse().expect("a number was just written");
        Self { text: amount.excerpt.text.clone(), value, unit: amount.unit, currency: amount.currency.clone() }
    }
}

/// What a dossier keeps of a demand, proposal, response, threat, accusation, meeting or action.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Act {
    pub(crate) kind: Kind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) actor: Option<Name>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) target: Option<Name>,
    pub(crate) cue: String,
    pub(crate) content: String,
    /// Where the content starts, in code points from the start of the sentence.
    pub(crate) start: i32,
    /// Where it ends.
    pub(crate) end: i32,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) issues: Vec<Issue>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) polarity: Option<Polarity>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) strength: Option<Strength>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) form: Option<Form>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) concession: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) stance: Option<Stance>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) category: Option<ActionCategory>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) meeting: Option<Box<Talks>>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) negated: bool,
    #[serde(default)]
    pub(crate) modality: Modality,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) condition: Option<String>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) second_hand: bool,
    /// Whose statement tells of it, where someone's does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) reporter: Option<Name>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) times: Vec<When>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) amounts: Vec<Quantity>,
    /// In per cent.
    pub(crate) confidence: u8,
}

/// What a meeting has beyond other acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Talks {
    pub(crate) participants: Vec<Name>,
    pub(crate) status: MeetingStatus,
    pub(crate) place: Option<String>,
    pub(crate) round: Option<u32>,
    pub(crate) format: Option<MeetingFormat>,
}

fn is_false(value: &bool) -> bool {
    !value
}

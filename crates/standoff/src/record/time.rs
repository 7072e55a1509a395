//! Times and amounts as records carry them: the words, and what they come to.

use super::Excerpt;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A time that the text names with an act.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Time {
    /// The words (“last week”, “March 14-15”, “by the end of the year”).
    #[serde(flatten)]
    pub excerpt: Excerpt,
    /// What the act has to do with that time.
    pub role: TimeRole,
    /// The first day meant; `None` where that depends on a day of publication that is not known.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub from: Option<Date>,
    /// The last day meant; the same as `from` for a single day.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub to: Option<Date>,
}

/// What an act has to do with a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TimeRole {
    /// It happens then.
    At,
    /// It is to happen no later (“by March 1”, “within 100 days”).
    Deadline,
    /// It has gone on from then (“since 2014”).
    Since,
    /// It goes on till then (“until Sunday”).
    Until,
}

/// An amount that the content names, normalised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Amount {
    /// The words (“30-day”, “€2.4 billion”, “some 400 prisoners”).
    #[serde(flatten)]
    pub excerpt: Excerpt,
    /// How many of the unit.
    pub value: f64,
    /// What is counted or measured.
    pub unit: Unit,
    /// The ISO 4217 code where the unit is money.
    pub currency: Option<String>,
}

/// What an amount counts or measures. Other measures of the same sort are converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Unit {
    /// Days; a week is 7, a month 30, a year 365.
    Day,
    /// Per cent.
    Percent,
    /// Money, in [`Amount::currency`].
    Currency,
    /// Human beings.
    Person,
    /// Square kilometres; a square mile is 2.58999, a hectare 0.01, an acre 0.00404686.
    SquareKilometre,
    /// Kilometres; a mile is 1.609344.
    Kilometre,
}

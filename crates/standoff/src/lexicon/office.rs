//! Offices and who held them when.

use serde::{Deserialize, Deserializer, de::Error};

/// An office and its holders.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Whom the holder acts for.
    pub side: Option<String>,
    /// The organisation, where the office is one's.
    pub organisation: Option<String>,
    /// What sort of office.
    pub role: Role,
    /// Lower-case titles that, after the state's name or adjective, mean the holder.
    pub titles: Vec<String>,
    /// In order of time, without overlap.
    pub holders: Vec<Holder>,
}

/// What sort of office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[allow(missing_docs, reason = "the names say it")]
pub enum Role {
    HeadOfState,
    HeadOfGovernment,
    SupremeLeader,
    ForeignMinister,
    DefenceMinister,
    FinanceMinister,
    TradeMinister,
    OrganisationHead,
    Envoy,
    Negotiator,
    Spokesperson,
    FactionLeader,
}

/// One person's time in an office.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holder {
    /// The usual spelling in English news.
    pub name: String,
    /// Other spellings of the full name, or names used alone.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The name used alone, where it is not the last word.
    pub surname: Option<String>,
    /// The first month in office.
    pub from: Month,
    /// The month of leaving; `None` where still in office as far as known.
    pub to: Option<Month>,
    /// Whether the months are not sure.
    #[serde(default)]
    pub approximate: bool,
    /// For pronouns.
    pub gender: Option<Gender>,
}

/// For pronouns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[non_exhaustive]
pub enum Gender {
    /// She.
    #[serde(rename = "f")]
    Feminine,
    /// He.
    #[serde(rename = "m")]
    Masculine,
}

/// A month, or a year where the month is not known (then its January).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Of the common era.
    pub year: i16,
    /// From 1; 1 where only the year is known.
    pub month: i8,
}

impl Month {
    /// Reads `YYYY-MM` or `YYYY`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-').unwrap_or((text, "1"));
        let parsed = Self { year: year.parse().ok()?, month: month.parse().ok()? };
        (year.len() == 4 && (1..=12).contains(&parsed.month)).then_some(parsed)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Month::parse(&text).ok_or_else(|| D::Error::custom(format!("expected YYYY-MM or YYYY, found {text:?}")))
    }
}

impl Holder {
    /// Whether this person held the office in that month.
    pub fn held(&self, month: Month) -> bool {
        self.from <= month && self.to.is_none_or(|to| month <= to)
    }
}

impl Office {
    /// Who held it in that month: the one who came last, where two share the month of change.
    pub fn holder(&self, month: Month) -> Option<&Holder> {
        self.holders.iter().rev().find(|h| h.held(month))
    }
}

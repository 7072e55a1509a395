//! One entry for each act, however often and wherever it is told, with all its evidence.

use super::act::{Quantity, When};
use crate::record::{
    ActionCategory, Form, Issue, Kind, MeetingFormat, MeetingStatus, Modality, Polarity, Stance, Strength,
};
use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;

/// Names an entry of a dossier: a content hash. It stays while the wording that stands for the act stays.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct EntryId(pub(crate) u64);

/// One sentence of one article that tells of an act.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Citation {
    /// The day of the act, as far as the sentence says, else of publication.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub date: Option<Date>,
    /// The document.
    pub document: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// The day of publication.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub published: Option<Date>,
    /// Where the content starts in the document's text, in code points.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What is said, demanded, proposed …, as this sentence has it.
    pub content: String,
    /// The sentence.
    pub sentence: String,
    /// Who acts, as the article names them.
    pub speaker: Option<String>,
    /// Whose statement tells of it, where someone's does.
    pub reporter: Option<String>,
    /// Whether someone of another side than the actor's tells of it.
    pub second_hand: bool,
    /// How firm it is there: see [`Entry::firmness`].
    pub firmness: u8,
    /// How many other articles are in the main the same text as this one.
    pub copies: usize,
}

/// An act with all that the articles of a dossier tell of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entry {
    /// Names it within this dossier.
    pub id: EntryId,
    /// What kind of act.
    pub kind: Kind,
    /// The bloc that acts; `None` where no article names an agent, and for meetings.
    pub bloc: Option<String>,
    /// Who acts or speaks for the bloc, the most often named first.
    pub speakers: Vec<String>,
    /// The bloc that it is aimed at.
    pub target: Option<String>,
    /// Its fullest wording.
    pub content: String,
    /// What it is about, the most often read first.
    pub issues: Vec<Issue>,
    /// For a demand: whether the content is wanted or wanted not to be.
    pub polarity: Option<Polarity>,
    /// For a demand: how hard, at its hardest.
    pub strength: Option<Strength>,
    /// For a proposal: what is put forward.
    pub form: Option<Form>,
    /// For a proposal: whether it gives up something held or claimed.
    pub concession: bool,
    /// For a response: how it answers.
    pub stance: Option<Stance>,
    /// For an action: what sort of conduct.
    pub category: Option<ActionCategory>,
    /// For a meeting: who meets, where and how.
    pub meeting: Option<MeetingFacts>,
    /// Whether the articles say that it did not happen.
    pub negated: bool,
    /// How real it is.
    pub modality: Modality,
    /// The fullest words on which it depends.
    pub condition: Option<String>,
    /// 0 ready or open, 1 asks or offers, 2 insists or refuses, 3 a red line; at its firmest.
    pub firmness: u8,
    /// The times that go with it, each once.
    pub times: Vec<When>,
    /// The amounts that its wordings name, each once.
    pub amounts: Vec<Quantity>,
    /// The first day of the act known, else of its first publication.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub first: Option<Date>,
    /// The last day on which it is told.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub last: Option<Date>,
    /// In how many articles it stands, copies of one text counted once.
    pub articles: usize,
    /// How many outlets tell it independently: each in a text that is no copy of another's.
    pub outlets: usize,
    /// The highest confidence of its readings, in `[0, 1]`.
    pub confidence: f64,
    /// Where it is told, in order of date; copies of one text once.
    pub evidence: Vec<Citation>,
}

/// What a meeting has beyond other acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MeetingFacts {
    /// Who meets.
    pub participants: Vec<String>,
    /// Their blocs.
    pub blocs: Vec<String>,
    /// What became of it, by the latest article that says.
    pub status: MeetingStatus,
    /// Where.
    pub place: Option<String>,
    /// Which round of a series.
    pub round: Option<u32>,
    /// In what form.
    pub format: Option<MeetingFormat>,
    /// The first day, if known.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub from: Option<Date>,
    /// The last day, if known.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub to: Option<Date>,
}

/// An entry in short, as the views cite it: who, what, when, on whose word.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Told {
    /// The entry.
    pub entry: EntryId,
    /// What kind of act.
    pub kind: Kind,
    /// The bloc that acts.
    pub bloc: Option<String>,
    /// Who speaks for it most often.
    pub speaker: Option<String>,
    /// Its fullest wording.
    pub content: String,
    /// How firm.
    pub firmness: u8,
    /// The first day.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub first: Option<Date>,
    /// The last day.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub last: Option<Date>,
    /// How many outlets tell it independently.
    pub outlets: usize,
    /// In how many articles it stands.
    pub articles: usize,
    /// At most three of its sentences, from different articles where there are.
    pub evidence: Vec<Citation>,
}

impl Entry {
    /// The entry in short.
    pub fn told(&self) -> Told {
        let mut evidence: Vec<Citation> = Vec::new();
        for citation in &self.evidence {
            if evidence.len() < 3 && evidence.iter().all(|c| c.document != citation.document) {
                evidence.push(citation.clone());
            }
        }
        Told {
            entry: self.id,
            kind: self.kind,
            bloc: self.bloc.clone(),
            speaker: self.speakers.first().cloned(),
            content: self.content.clone(),
            firmness: self.firmness,
            first: self.first,
            last: self.last,
            outlets: self.outlets,
            articles: self.articles,
            evidence,
        }
    }

    /// Whether it is real enough to say where a party stands: neither denied nor only imagined.
    pub fn counts(&self) -> bool {
        !self.negated && self.modality != Modality::Hypothetical
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "e{:016x}", self.0)
    }
}

impl fmt::Debug for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for EntryId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EntryId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let id = text.strip_prefix('e').and_then(|t| u64::from_str_radix(t, 16).ok());
        id.map(Self).ok_or_else(|| D::Error::custom(format!("not an entry id: {text:?}")))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for EntryId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "EntryId".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^e[0-9a-f]{16}$" })
    }
}

//! All that was read in one article, and its form in JSON.

use super::{
    Accusation, Action, Demand, Excerpt, Meeting, Party, PartyId, Proposal, Record, Response, Statement, Threat,
};
use crate::text::{Document, Offsets, Span};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// All that was read in one article.
///
/// In Rust positions are UTF-8 bytes. In JSON, as in Python, they are Unicode code points: serialising
/// and reading back convert, so what is read is equal to what was written.
///
/// ```
/// let extraction = standoff::extract("“Café talks failed,” Angela Merkel said.");
/// let json = serde_json::to_string(&extraction).unwrap();
/// let back: standoff::Extraction = serde_json::from_str(&json).unwrap();
/// assert_eq!(back, extraction);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extraction {
    /// The article.
    pub document: Document,
    /// Everyone who acts, speaks, is addressed or takes part, in order of appearance.
    pub parties: Vec<Party>,
    /// The acts, in order of their content.
    pub records: Vec<Record>,
    /// What was seen and not used, and what the reader should know.
    pub notes: Vec<Note>,
}

/// Something the reader should know about how the article was read.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Note {
    /// What sort of note.
    pub kind: NoteKind,
    /// In words.
    pub message: String,
    /// What it is about; `None` for the whole article.
    pub excerpt: Option<Excerpt>,
}

/// What sort of note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NoteKind {
    /// The text does not look English.
    Language,
    /// A cue that gave no record.
    UnusedCue,
    /// A stretch without a stop that is too long for a sentence.
    LongSentence,
}

/// An [`Extraction`] as JSON has it; its positions are code points.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Extraction"))]
pub(crate) struct Wire {
    #[serde(flatten)]
    document: Document,
    parties: Vec<Party>,
    records: Vec<Record>,
    notes: Vec<Note>,
}

impl Extraction {
    /// The party that a record names.
    pub fn party(&self, id: PartyId) -> Option<&Party> {
        self.parties.iter().find(|p| p.id == id)
    }

    /// The words of a span.
    ///
    /// # Panics
    /// If the span belongs to another text.
    pub fn words(&self, span: Span) -> &str {
        span.of(&self.document.text)
    }

    /// The statements, in order.
    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        self.records.iter().filter_map(|r| if let Record::Statement(r) = r { Some(r) } else { None })
    }

    /// The demands, in order.
    pub fn demands(&self) -> impl Iterator<Item = &Demand> {
        self.records.iter().filter_map(|r| if let Record::Demand(r) = r { Some(r) } else { None })
    }

    /// The proposals, in order.
    pub fn proposals(&self) -> impl Iterator<Item = &Proposal> {
        self.records.iter().filter_map(|r| if let Record::Proposal(r) = r { Some(r) } else { None })
    }

    /// The responses, in order.
    pub fn responses(&self) -> impl Iterator<Item = &Response> {
        self.records.iter().filter_map(|r| if let Record::Response(r) = r { Some(r) } else { None })
    }

    /// The threats, in order.
    pub fn threats(&self) -> impl Iterator<Item = &Threat> {
        self.records.iter().filter_map(|r| if let Record::Threat(r) = r { Some(r) } else { None })
    }

    /// The accusations, in order.
    pub fn accusations(&self) -> impl Iterator<Item = &Accusation> {
        self.records.iter().filter_map(|r| if let Record::Accusation(r) = r { Some(r) } else { None })
    }

    /// The meetings, in order.
    pub fn meetings(&self) -> impl Iterator<Item = &Meeting> {
        self.records.iter().filter_map(|r| if let Record::Meeting(r) = r { Some(r) } else { None })
    }

    /// The actions, in order.
    pub fn actions(&self) -> impl Iterator<Item = &Action> {
        self.records.iter().filter_map(|r| if let Record::Action(r) = r { Some(r) } else { None })
    }

    /// The canonical JSON, on one line; positions in code points.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("plain data with string keys always serialises")
    }

    /// Reads what [`Extraction::to_json`] wrote.
    ///
    /// # Errors
    /// If it is not JSON, a field is missing or of another kind, or a position lies outside the text.
    pub fn from_json(json: &str) -> Result<Self, ExtractionError> {
        serde_json::from_str(json).map_err(ExtractionError)
    }

    /// Calls `change` on every position the extraction holds.
    pub(crate) fn for_each_span(&mut self, change: &mut dyn FnMut(&mut Span)) {
        for mention in self.parties.iter_mut().flat_map(|p| &mut p.mentions) {
            change(&mut mention.excerpt.span);
        }
        for record in &mut self.records {
            record.for_each_span(change);
        }
        for excerpt in self.notes.iter_mut().filter_map(|n| n.excerpt.as_mut()) {
            change(&mut excerpt.span);
        }
    }

    /// The same with positions in code points: what leaves Rust.
    pub(crate) fn in_code_points(&self) -> Self {
        let offsets = Offsets::new(&self.document.text);
        let mut out = self.clone();
        out.for_each_span(&mut |span| *span = offsets.to_chars(*span));
        out
    }
}

impl Serialize for Extraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Extraction { document, parties, records, notes } = self.in_code_points();
        Wire { document, parties, records, notes }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Extraction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Wire { document, parties, records, notes } = Wire::deserialize(deserializer)?;
        let mut out = Self { document, parties, records, notes };
        let offsets = Offsets::new(&out.document.text);
        let mut outside = None;
        out.for_each_span(&mut |span| match offsets.to_bytes(*span) {
            Some(bytes) => *span = bytes,
            None => outside = Some(*span),
        });
        match outside {
            Some(span) => Err(D::Error::custom(format!("position {span:?} lies outside the text"))),
            None => Ok(out),
        }
    }
}

/// Why a stored extraction could not be read.
#[derive(Debug, thiserror::Error)]
#[error("not a stored extraction: {0}")]
pub struct ExtractionError(#[source] pub(super) serde_json::Error);

//! A reader's corrections, applied to every later reading: who is who, which records are wrong, what they are about.
//!
//! [`Corrections`] is read from a TOML file. Parties are keyed by name, records by their id, which is a hash of
//! kind, actor, place and words: it stays the same as long as the text does.

use crate::lexicon::LexiconError;
use crate::record::{Extraction, Issue, Party, PartyId, PartyKind, PartyRef, Record, RecordId};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::path::Path;
use toml::Spanned;

/// What a reader has put right.
///
/// ```
/// use standoff::{Corrections, Document, Extractor};
/// let corrections = Corrections::parse("mine.toml", r#"
///     [[party]]
///     name = "Ukraine"
///     is = "Kyiv government"
/// "#).unwrap();
/// let extractor = Extractor::builder().corrections(corrections).build();
/// let extraction = extractor.extract(Document::new("Kyiv demanded the withdrawal of all Russian forces."));
/// assert_eq!(extraction.demands().next().unwrap().base.actor.as_ref().unwrap().name, "Kyiv government");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corrections {
    /// Corrections of parties, in the order in which they apply.
    pub parties: Vec<PartyCorrection>,
    /// Corrections of records.
    pub records: Vec<RecordCorrection>,
}

/// Says of the party of a name which party it is, or what its kind and side are.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartyCorrection {
    /// The party's name in extractions.
    pub name: String,
    /// The party that it is: an article's party of that name takes it in, else it gets the name.
    pub is: Option<String>,
    /// What it is.
    pub kind: Option<PartyKind>,
    /// Whom it acts for.
    pub side: Option<String>,
}

/// Says of a record that it is wrong, or what it is about.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordCorrection {
    /// The record's id.
    pub id: RecordId,
    /// Whether it should not be there.
    #[serde(default)]
    pub wrong: bool,
    /// What it is about.
    pub issues: Option<Vec<Issue>>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct File {
    party: Vec<Spanned<PartyCorrection>>,
    record: Vec<Spanned<RecordCorrection>>,
}

impl Corrections {
    /// Reads the text of a file of corrections; `name` is for messages.
    ///
    /// # Errors
    /// If it is not TOML, a field is unknown or missing, or an entry corrects nothing; the message names file,
    /// line and field.
    pub fn parse(name: &str, text: &str) -> Result<Self, LexiconError> {
        let line = |at: usize| text[..at.min(text.len())].matches('\n').count() + 1;
        let file: File = toml::from_str(text)
            .map_err(|e| LexiconError::new(name, e.span().map_or(1, |s| line(s.start)), e.message()))?;
        let idle = |at: usize, what: String| Err(LexiconError::new(name, line(at), what));
        for entry in &file.party {
            let party = entry.get_ref();
            if party.is.is_none() && party.kind.is_none() && party.side.is_none() {
                return idle(entry.span().start, format!("party {:?}: needs is, kind or side", party.name));
            }
        }
        for entry in &file.record {
            let record = entry.get_ref();
            if !record.wrong && record.issues.is_none() {
                return idle(entry.span().start, format!("record {}: needs wrong or issues", record.id));
            }
        }
        Ok(Self {
            parties: file.party.into_iter().map(Spanned::into_inner).collect(),
            records: file.record.into_iter().map(Spanned::into_inner).collect(),
        })
    }

    /// Reads one file.
    ///
    /// # Errors
    /// If it cannot be opened or is not UTF-8, and as [`Corrections::parse`].
    pub fn read(path: impl AsRef<Path>) -> Result<Self, LexiconError> {
        let path = path.as_ref();
        let name = path.display().to_string();
        let text = std::fs::read_to_string(path).map_err(|e| LexiconError::new(&name, 0, e.to_string()))?;
        Self::parse(&name, &text)
    }

    /// Adds another file's corrections behind these.
    pub fn extend(&mut self, other: Self) {
        self.parties.extend(other.parties);
        self.records.extend(other.records);
    }

    /// Applies the corrections. Records keep their ids.
    pub fn apply(&self, extraction: &mut Extraction) {
        let by_id: FxHashMap<RecordId, &RecordCorrection> = self.records.iter().map(|r| (r.id, r)).collect();
        extraction.records.retain(|r| by_id.get(&r.base().id).is_none_or(|c| !c.wrong));
        for record in &mut extraction.records {
            if let Some(issues) = by_id.get(&record.base().id).and_then(|c| c.issues.as_ref()) {
                set_issues(record, issues);
            }
        }
        for correction in &self.parties {
            correct_party(extraction, correction);
        }
    }
}

fn set_issues(record: &mut Record, issues: &[Issue]) {
    let own = match record {
        Record::Demand(r) => &mut r.issues,
        Record::Proposal(r) => &mut r.issues,
        Record::Response(r) => &mut r.issues,
        Record::Threat(r) => &mut r.issues,
        _ => return,
    };
    own.clear();
    own.extend(issues);
}

fn correct_party(extraction: &mut Extraction, correction: &PartyCorrection) {
    let Some(at) = extraction.parties.iter().position(|p| p.name == correction.name) else { return };
    let mut party = extraction.parties.remove(at);
    let old = party.id;
    if let Some(kind) = correction.kind {
        party.kind = kind;
    }
    if let Some(side) = &correction.side {
        party.side = Some(side.clone());
    }
    let known = (correction.is.as_ref()).and_then(|n| extraction.parties.iter_mut().find(|p| p.name == *n));
    let now = match known {
        Some(known) => {
            known.mentions.append(&mut party.mentions);
            known.mentions.sort_by_key(|m| (m.excerpt.span, m.kind));
            known.clone()
        }
        None => {
            if let Some(name) = &correction.is {
                party.name.clone_from(name);
            }
            party.id = PartyId::of(&[&party.name, party.side.as_deref().unwrap_or("")]);
            extraction.parties.insert(at, party.clone());
            party
        }
    };
    for record in &mut extraction.records {
        if let Record::Meeting(meeting) = record {
            meeting.participants.iter_mut().for_each(|p| point_to(p, old, &now));
            let mut seen = Vec::new();
            meeting.participants.retain(|p| {
                !seen.contains(&p.id) && {
                    seen.push(p.id);
                    true
                }
            });
        }
        let base = record.base_mut();
        [&mut base.actor, &mut base.target].into_iter().flatten().for_each(|p| point_to(p, old, &now));
    }
}

fn point_to(reference: &mut PartyRef, old: PartyId, now: &Party) {
    if reference.id == old {
        reference.id = now.id;
        reference.name.clone_from(&now.name);
        reference.side.clone_from(&now.side);
    }
}

//! Cues: the verbs, nouns and adjectives that signal an act, with the places of their content.

use crate::record::{ActionCategory, Form, Kind, MeetingStatus, Polarity, Stance, StatementClass, Strength};
use serde::{Deserialize, Deserializer, de::Error};

/// A word that signals an act, and where its parts stand around it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cue {
    /// The dictionary form; a verb's particle belongs to it (“rule out”), nouns may have several words.
    pub lemma: String,
    /// What part of speech.
    pub pos: Pos,
    /// What it signals.
    pub kind: Kind,
    /// Where the content stands, best first.
    #[serde(default)]
    pub content: Vec<Slot>,
    /// Where the addressee or target stands.
    pub target: Option<Slot>,
    /// Head lemmas that the direct object must have for the cue to count (“hold” + “talk”).
    #[serde(default)]
    pub object: Vec<String>,
    /// What a word so common needs in its content to count.
    pub needs: Option<CueClass>,
    /// Of a demand.
    pub strength: Option<Strength>,
    /// Of a demand; of an accusation of slot `clause`, `against` where what blames is that it is denied (“has not honoured”).
    pub polarity: Option<Polarity>,
    /// Of a proposal.
    pub form: Option<Form>,
    /// Of a proposal: the word itself gives something up.
    #[serde(default)]
    pub concession: bool,
    /// Of a response.
    pub stance: Option<Stance>,
    /// Of a statement.
    pub class: Option<StatementClass>,
    /// Of a meeting.
    pub status: Option<MeetingStatus>,
    /// Of an action.
    pub category: Option<ActionCategory>,
    /// Of an action of category `other`: its PLOVER event type.
    pub plover: Option<String>,
    /// A sentence that uses it; a test.
    pub example: String,
    /// The content that the example must give.
    pub expect: String,
    /// The party that acts in the example.
    pub actor: Option<String>,
}

impl Cue {
    /// The name by which a record refers to the entry: `kind/part of speech/lemma`.
    pub fn entry(&self) -> String {
        format!("{}/{}/{}", self.kind.as_str(), self.pos.as_str(), self.lemma)
    }
}

/// What a common word needs beside it to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CueClass {
    /// An issue of negotiations in its content.
    Negotiation,
    /// A word in its content for what one party puts to another ([`NounClass::Proposal`](super::NounClass::Proposal)).
    Proposal,
    /// A word of blame in its content: one that an accusation of slot `clause` lists.
    Blame,
}

/// A cue's part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Pos {
    /// A verb, with its particle.
    Verb,
    /// A noun.
    Noun,
    /// An adjective or participle after “be”.
    Adjective,
    /// A preposition or fixed phrase (“according to”).
    Preposition,
}

impl Pos {
    /// As lexicon files write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Verb => "verb",
            Self::Noun => "noun",
            Self::Adjective => "adjective",
            Self::Preposition => "preposition",
        }
    }
}

/// Where a cue's content or target stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Slot {
    /// A finite complement clause, with or without “that”; whether-, if- and what-clauses too.
    That,
    /// An infinitive.
    To,
    /// A gerund.
    Ing,
    /// The direct object.
    Object,
    /// What the object is said to be (“called it a betrayal”).
    Predicate,
    /// A direct quotation only.
    Quote,
    /// The subject.
    Subject,
    /// The whole clause: beside a preposition (“according to”), around conduct that blames (“Moscow has violated the truce”).
    Clause,
    /// What a preposition marks, as oblique or modifier; `to-np` in files is the preposition “to”.
    Preposition(String),
}

impl Slot {
    /// Whether a clause fills it.
    pub fn is_clause(&self) -> bool {
        matches!(self, Self::That | Self::To | Self::Ing)
    }

    /// What sort of slot it is: as lexicon files write it, every preposition alike.
    pub fn name(&self) -> &'static str {
        match self {
            Self::That => "that",
            Self::To => "to",
            Self::Ing => "ing",
            Self::Object => "obj",
            Self::Predicate => "pred",
            Self::Quote => "quote",
            Self::Subject => "subj",
            Self::Clause => "clause",
            Self::Preposition(_) => "prep",
        }
    }

    /// Reads the name that lexicon files use.
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "that" => Self::That,
            "to" => Self::To,
            "ing" => Self::Ing,
            "obj" => Self::Object,
            "pred" => Self::Predicate,
            "quote" => Self::Quote,
            "subj" => Self::Subject,
            "clause" => Self::Clause,
            "to-np" => Self::Preposition("to".to_owned()),
            other if !other.is_empty() && other.bytes().all(|b| b.is_ascii_lowercase() || b == b' ') => {
                Self::Preposition(other.to_owned())
            }
            _ => return None,
        })
    }
}

impl<'de> Deserialize<'de> for Slot {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Slot::parse(&name).ok_or_else(|| {
            D::Error::custom(format!(
                "expected that, to, ing, obj, pred, quote, subj, clause, to-np or a preposition, found {name:?}"
            ))
        })
    }
}

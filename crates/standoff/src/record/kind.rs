//! The eight kinds of records and their own fields.

use super::{
    ActionCategory, Anonymity, Base, Excerpt, ExtractionError, Form, Issue, Kind, MeetingFormat, MeetingStatus,
    PartyRef, Polarity, QuoteKind, Stance, StatementClass, Strength,
};
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// Someone's words or thoughts are reported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Statement {
    /// What all records have; the actor is the source of the words.
    #[serde(flatten)]
    pub base: Base,
    /// How much of it is quoted.
    pub quote: QuoteKind,
    /// How the source expressed it.
    pub class: StatementClass,
    /// How many passed it on: 1 for Y in “X said that Y had denied …”, and for the aide in “TASS cited an aide who said …”.
    pub depth: u8,
    /// By whose mouths it came to the article, the outermost first and the source last.
    pub chain: Vec<PartyRef>,
    /// Whether the text says who the source is.
    pub anonymity: Anonymity,
    /// All pieces of what is told, in order; the content is the longest of them. More than one where the clause that
    /// names the source splits a quotation.
    pub pieces: Vec<Excerpt>,
    /// The whole phrase that names the source, article, titles and appositions with it; absent where no words do.
    pub source: Option<Excerpt>,
    /// The cue with its auxiliaries and adverbs (“has also said”).
    pub wording: Excerpt,
}

/// A party requires, insists on, calls for, seeks or sets as a condition; or refuses to allow.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Demand {
    /// What all records have.
    #[serde(flatten)]
    pub base: Base,
    /// Whether it wants the content or wants it not to be.
    pub polarity: Polarity,
    /// How hard.
    pub strength: Strength,
    /// What it is about, the most telling first; at most three.
    pub issues: Vec<Issue>,
}

/// A party puts forward terms or a step, or says that it is ready to take one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Proposal {
    /// What all records have.
    #[serde(flatten)]
    pub base: Base,
    /// What is put forward.
    pub form: Form,
    /// Whether it gives up something held or claimed.
    pub concession: bool,
    /// What it is about, the most telling first; at most three.
    pub issues: Vec<Issue>,
}

/// A party takes a position on someone's proposal, demand, claim or invitation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Response {
    /// What all records have.
    #[serde(flatten)]
    pub base: Base,
    /// How it answers.
    pub stance: Stance,
    /// What it is about, the most telling first; at most three.
    pub issues: Vec<Issue>,
}

/// A party announces a harm or cost to another; [`Base::condition`] says when, if the text does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Threat {
    /// What all records have.
    #[serde(flatten)]
    pub base: Base,
    /// What it is about, the most telling first; at most three.
    pub issues: Vec<Issue>,
}

/// A party blames another for an act or a quality.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Accusation {
    /// What all records have.
    #[serde(flatten)]
    pub base: Base,
}

/// Talks, a summit, a round, a call, a visit; [`Base::actor`] is `None`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Meeting {
    /// What all records have.
    #[serde(flatten)]
    pub base: Base,
    /// Who meets.
    pub participants: Vec<PartyRef>,
    /// Whether it took place.
    pub status: MeetingStatus,
    /// Where, if said.
    pub place: Option<Excerpt>,
    /// When, if said.
    pub date: Option<Excerpt>,
    /// Which round of a series it is, if said.
    pub round: Option<u32>,
    /// In what form the parties meet, if said or clear from their number.
    pub format: Option<MeetingFormat>,
}

/// Conduct on the ground or in law that bears on the negotiation, reported as fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Action {
    /// What all records have.
    #[serde(flatten)]
    pub base: Base,
    /// What sort of conduct.
    pub category: ActionCategory,
    /// The PLOVER event type that the cue gives where the category is `other` (`PROTEST`, `COERCE` …).
    pub plover: Option<String>,
}

/// One act that the article reports.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Record {
    /// See [`Statement`].
    Statement(Statement),
    /// See [`Demand`].
    Demand(Demand),
    /// See [`Proposal`].
    Proposal(Proposal),
    /// See [`Response`].
    Response(Response),
    /// See [`Threat`].
    Threat(Threat),
    /// See [`Accusation`].
    Accusation(Accusation),
    /// See [`Meeting`].
    Meeting(Meeting),
    /// See [`Action`].
    Action(Action),
}

impl Record {
    /// What kind it is.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Statement(_) => Kind::Statement,
            Self::Demand(_) => Kind::Demand,
            Self::Proposal(_) => Kind::Proposal,
            Self::Response(_) => Kind::Response,
            Self::Threat(_) => Kind::Threat,
            Self::Accusation(_) => Kind::Accusation,
            Self::Meeting(_) => Kind::Meeting,
            Self::Action(_) => Kind::Action,
        }
    }

    /// What all records have in common.
    pub fn base(&self) -> &Base {
        match self {
            Self::Statement(r) => &r.base,
            Self::Demand(r) => &r.base,
            Self::Proposal(r) => &r.base,
            Self::Response(r) => &r.base,
            Self::Threat(r) => &r.base,
            Self::Accusation(r) => &r.base,
            Self::Meeting(r) => &r.base,
            Self::Action(r) => &r.base,
        }
    }

    /// The same, to change.
    pub fn base_mut(&mut self) -> &mut Base {
        match self {
            Self::Statement(r) => &mut r.base,
            Self::Demand(r) => &mut r.base,
            Self::Proposal(r) => &mut r.base,
            Self::Response(r) => &mut r.base,
            Self::Threat(r) => &mut r.base,
            Self::Accusation(r) => &mut r.base,
            Self::Meeting(r) => &mut r.base,
            Self::Action(r) => &mut r.base,
        }
    }

    /// What it is about; empty for kinds that have no issues.
    pub fn issues(&self) -> &[Issue] {
        match self {
            Self::Demand(r) => &r.issues,
            Self::Proposal(r) => &r.issues,
            Self::Response(r) => &r.issues,
            Self::Threat(r) => &r.issues,
            _ => &[],
        }
    }

    /// Reads one record of the canonical JSON; its positions stay in code points.
    ///
    /// # Errors
    /// If it is not JSON, or a field is missing or of another kind.
    pub fn from_json(json: &str) -> Result<Self, ExtractionError> {
        serde_json::from_str(json).map_err(ExtractionError)
    }

    /// Why the record stands there: its rule, cue, lexicon entry and way through the tree, and its sentence.
    ///
    /// ```
    /// let extraction = standoff::extract("Kyiv demanded the withdrawal of all Russian forces.");
    /// let demand = extraction.demands().next().unwrap().clone();
    /// assert!(standoff::Record::Demand(demand).explain().contains("demand/verb/demand"));
    /// ```
    pub fn explain(&self) -> String {
        let base = self.base();
        let entry = base.entry.as_deref().unwrap_or("none: the pattern needs no cue word");
        format!(
            "{} by rule {} (confidence {:.2})\ncue: {:?}\nlexicon entry: {entry}\npath: {}\nsentence: {}\n",
            self.kind().as_str(),
            base.rule,
            base.confidence,
            base.cue.text,
            base.path,
            base.sentence.text.split_whitespace().collect::<Vec<_>>().join(" "),
        )
    }

    /// Calls `change` on every position the record holds.
    pub(crate) fn for_each_span(&mut self, change: &mut dyn FnMut(&mut Span)) {
        if let Self::Statement(statement) = self {
            for excerpt in statement.pieces.iter_mut().chain(&mut statement.source).chain([&mut statement.wording]) {
                change(&mut excerpt.span);
            }
        }
        if let Self::Meeting(meeting) = self {
            for participant in &mut meeting.participants {
                participant.for_each_span(change);
            }
            for excerpt in [&mut meeting.place, &mut meeting.date].into_iter().flatten() {
                change(&mut excerpt.span);
            }
        }
        self.base_mut().for_each_span(change);
    }
}

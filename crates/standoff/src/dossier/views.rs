//! All views of a dossier as one value: what other programs read, and what the published schema describes.

use super::contradiction::Contradiction;
use super::entry::Entry;
use super::exchange::Exchange;
use super::gap::{CommonGround, Gap};
use super::meeting_graph::MeetingGraph;
use super::obstacle::Obstacle;
use super::party::{Bloc, DossierParty};
use super::position::Position;
use super::question::{AnswerTo, Question};
use super::role::BlocRole;
use super::shift::Shift;
use super::state::Dossier;
use super::thread::Thread;
use super::timeline::Event;
use serde::{Deserialize, Serialize};

/// Everything that a dossier tells.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(title = "Dossier"))]
pub struct Views {
    /// Names the dossier by its articles: see [`Dossier::hash`].
    pub hash: String,
    /// All acts, each once with all its evidence.
    pub entries: Vec<Entry>,
    /// The parties of all articles, merged.
    pub parties: Vec<DossierParty>,
    /// The sides, and the parties that are on none.
    pub blocs: Vec<Bloc>,
    /// Who stands where on which issue.
    pub positions: Vec<Position>,
    /// Proposals and demands with the answers to them.
    pub threads: Vec<Thread>,
    /// The conditional deals.
    pub exchanges: Vec<Exchange>,
    /// What has moved.
    pub shifts: Vec<Shift>,
    /// Where positions exclude each other.
    pub gaps: Vec<Gap>,
    /// Where positions meet.
    pub common_ground: Vec<CommonGround>,
    /// What stands in the way, the heaviest first.
    pub obstacles: Vec<Obstacle>,
    /// What does not go together.
    pub contradictions: Vec<Contradiction>,
    /// Who plays what part.
    pub roles: Vec<BlocRole>,
    /// Who met whom.
    pub meetings: MeetingGraph,
    /// Everything dated, in order.
    pub timeline: Vec<Event>,
    /// The questions that need no party's name, answered.
    pub answers: Vec<AnswerTo>,
}

impl Dossier {
    /// All views at once.
    pub fn views(&self) -> Views {
        let questions = [Question::WhyNoProgress, Question::Obstacles, Question::WhoElse, Question::Solutions];
        Views {
            hash: self.hash(),
            entries: self.entries().to_vec(),
            parties: self.parties().to_vec(),
            blocs: self.blocs().to_vec(),
            positions: self.positions(),
            threads: self.threads(),
            exchanges: self.exchanges(),
            shifts: self.shifts(),
            gaps: self.gaps(),
            common_ground: self.common_ground(),
            obstacles: self.obstacles(),
            contradictions: self.contradictions(),
            roles: self.roles(),
            meetings: self.meetings(),
            timeline: self.timeline(),
            answers: questions.iter().map(|question| self.ask(question)).collect(),
        }
    }
}

/// The JSON Schema of [`Views`]; what [`Dossier::diff`] gives is defined beside it as `DossierDiff`.
///
/// ```
/// assert!(standoff::dossier::schema().contains("\"title\": \"Dossier\""));
/// ```
#[cfg(feature = "schema")]
pub fn schema() -> String {
    let mut generator = schemars::SchemaGenerator::default();
    generator.subschema_for::<super::diff::DossierDiff>();
    let schema = generator.into_root_schema_for::<Views>();
    serde_json::to_string_pretty(&schema).expect("a schema is plain data") + "\n"
}

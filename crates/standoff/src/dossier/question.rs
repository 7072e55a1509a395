//! The questions that people ask of a negotiation, answered in sentences that each stand on their evidence.

use super::entry::{Entry, Told};
use super::no_progress::why_no_progress;
use super::part_played::{role_of, who_else};
use super::picture::Picture;
use super::solutions::solutions;
use super::state::Dossier;
use super::wording::{capital, says, says_itself, words};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// A question that people ask of a negotiation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Question {
    /// Why is there no progress?
    WhyNoProgress,
    /// What role does this party play?
    RoleOf(String),
    /// What are the main obstacles?
    Obstacles,
    /// Who else is involved, and how?
    WhoElse,
    /// Which solutions are proposed?
    Solutions,
}

/// An answer: findings, the weightiest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AnswerTo {
    /// The question in words.
    pub question: String,
    /// What the dossier says to it; empty where it says nothing.
    pub findings: Vec<Finding>,
}

/// One sentence with the acts that it stands on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// The sentence.
    pub text: String,
    /// The acts, each with its evidence.
    pub acts: Vec<Told>,
}

/// Findings of one sort in an answer.
pub(super) const LISTED: usize = 6;

impl Dossier {
    /// Answers a question.
    ///
    /// ```
    /// use standoff::dossier::{Dossier, Question};
    /// let answer = Dossier::new().ask(&Question::WhyNoProgress);
    /// assert_eq!(answer.question, "Why is there no progress?");
    /// assert!(answer.findings.is_empty());
    /// ```
    pub fn ask(&self, question: &Question) -> AnswerTo {
        let (words, findings) = match question {
            Question::WhyNoProgress => ("Why is there no progress?".to_owned(), why_no_progress(self)),
            Question::RoleOf(party) => (format!("What role does {party} play?"), role_of(self, party)),
            Question::Obstacles => ("What are the main obstacles?".to_owned(), main_obstacles(self)),
            Question::WhoElse => ("Who else is involved, and how?".to_owned(), who_else(self)),
            Question::Solutions => ("Which solutions are proposed?".to_owned(), solutions(self)),
        };
        AnswerTo { question: words, findings }
    }
}

fn main_obstacles(dossier: &Dossier) -> Vec<Finding> {
    let picture = dossier.picture();
    (dossier.obstacles().into_iter().take(LISTED + 2))
        .map(|obstacle| {
            let sides: Vec<String> = (obstacle.sides.iter().take(3))
                .filter_map(|s| s.acts.first())
                .map(|told| says(picture, told))
                .collect();
            let topic = obstacle.issue.map_or("mistrust".to_owned(), words);
            let text = format!("{}: {}.", capital(&topic), sides.join("; "));
            Finding { text, acts: obstacle.sides.into_iter().flat_map(|s| s.acts).collect() }
        })
        .collect()
}

/// Those that say something to who has not read the article first, then the firmest, the best attested, the latest.
pub(super) fn foremost<'a>(picture: &Picture, mut entries: Vec<&'a Entry>) -> Vec<&'a Entry> {
    entries.sort_by_cached_key(|e| (Reverse((says_itself(picture, e), e.firmness, e.outlets, e.last)), e.id));
    entries
}

//! Who met whom: meetings as a graph of blocs and persons.

use super::entry::{MeetingFacts, Told};
use super::state::Dossier;
use crate::record::{Kind, MeetingStatus};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Meetings, and who is linked with whom by them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MeetingGraph {
    /// Everyone who meets, in alphabetical order.
    pub participants: Vec<String>,
    /// The meetings, in order of date; those without date last.
    pub meetings: Vec<MeetingNode>,
    /// Pairs that meet, with the places of their meetings in `meetings`.
    pub links: Vec<MeetingLink>,
}

/// One meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MeetingNode {
    /// The act.
    pub act: Told,
    /// Who, where, when, how.
    pub facts: MeetingFacts,
}

/// Two participants with the meetings of both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MeetingLink {
    /// The two, in alphabetical order.
    pub participants: [String; 2],
    /// Places in [`MeetingGraph::meetings`].
    pub meetings: Vec<usize>,
    /// How many of them were held or go on.
    pub held: usize,
}

impl Dossier {
    /// Who met, meets or was to meet whom.
    pub fn meetings(&self) -> MeetingGraph {
        let entries = self.entries().iter().filter(|e| e.kind == Kind::Meeting && e.counts());
        let mut meetings: Vec<MeetingNode> =
            entries.filter_map(|e| Some(MeetingNode { act: e.told(), facts: e.meeting.clone()? })).collect();
        meetings.sort_by_key(|m| {
            let day = m.facts.from.or(m.act.first);
            (day.is_none(), day, m.act.entry)
        });
        let mut links: BTreeMap<[String; 2], (Vec<usize>, usize)> = BTreeMap::new();
        for (i, meeting) in meetings.iter().enumerate() {
            let mut names: Vec<&String> = meeting.facts.participants.iter().collect();
            names.sort_unstable();
            let held = matches!(meeting.facts.status, MeetingStatus::Held | MeetingStatus::Ongoing);
            for (n, &a) in names.iter().enumerate() {
                for &b in &names[n + 1..] {
                    let link = links.entry([a.clone(), b.clone()]).or_default();
                    link.0.push(i);
                    link.1 += usize::from(held);
                }
            }
        }
        MeetingGraph {
            participants: meetings
                .iter()
                .flat_map(|m| m.facts.participants.iter().cloned())
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect(),
            links: (links.into_iter())
                .map(|(participants, (meetings, held))| MeetingLink { participants, meetings, held })
                .collect(),
            meetings,
        }
    }
}

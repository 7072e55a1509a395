//! What one dossier has that another had not.

use super::entry::{Entry, EntryId, MeetingFacts, Told};
use super::position::Standing;
use super::shift::Shift;
use super::state::Dossier;
use crate::record::{Issue, Kind, MeetingStatus};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What is new in a dossier against an older one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DossierDiff {
    /// Ids of documents that came in.
    pub documents_added: Vec<String>,
    /// Ids of documents that went.
    pub documents_removed: Vec<String>,
    /// Acts that no old article told of, the best attested first.
    pub new: Vec<Told>,
    /// Acts told before of which more articles tell now.
    pub confirmed: Vec<Told>,
    /// Acts that no article tells of any more.
    pub gone: Vec<Told>,
    /// Cells of blocs by issues whose stance or firmness is another now.
    pub positions: Vec<PositionChange>,
    /// Meetings of which something else has become.
    pub meetings: Vec<MeetingChange>,
    /// Shifts that the old dossier did not show.
    pub shifts: Vec<Shift>,
}

/// A cell that changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PositionChange {
    /// The bloc.
    pub bloc: String,
    /// The issue.
    pub issue: Issue,
    /// The stance and firmness before; `None` where there was no position.
    pub before: Option<(Standing, u8)>,
    /// The stance and firmness now; `None` where there is none.
    pub after: Option<(Standing, u8)>,
    /// The act told last, now.
    pub latest: Option<Told>,
}

/// A meeting whose status changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MeetingChange {
    /// Its status before.
    pub before: MeetingStatus,
    /// What is known of it now.
    pub after: MeetingFacts,
    /// The act.
    pub act: Told,
}

impl Dossier {
    /// What is new in this dossier against an older one.
    pub fn diff(&self, old: &Dossier) -> DossierDiff {
        let documents = |d: &Dossier| -> BTreeSet<String> {
            d.articles.values().flat_map(|a| a.sources.iter().map(|s| s.document.clone())).collect()
        };
        let (now, before) = (documents(self), documents(old));
        let old_of = counterparts(old, self);
        let mut out = DossierDiff {
            documents_added: now.difference(&before).cloned().collect(),
            documents_removed: before.difference(&now).cloned().collect(),
            positions: position_changes(self, old),
            ..DossierDiff::default()
        };
        for (i, entry) in self.entries().iter().enumerate() {
            match old_of.get(&i).map(|&o| &old.entries()[o]) {
                None => out.new.push(entry.told()),
                Some(before) => {
                    if entry.articles > before.articles {
                        out.confirmed.push(entry.told());
                    }
                    out.meetings.extend(meeting_change(entry, before));
                }
            }
        }
        let kept = counterparts(self, old);
        out.gone =
            (old.entries().iter().enumerate()).filter(|(i, _)| !kept.contains_key(i)).map(|(_, e)| e.told()).collect();
        let key = |s: &Shift| (s.kind, s.bloc.clone(), s.issue, s.after.as_ref().map(|t| t.entry));
        let known: BTreeSet<(_, _, _, Option<EntryId>)> = old.shifts().iter().map(key).collect();
        out.shifts = self.shifts().into_iter().filter(|s| !known.contains(&key(s))).collect();
        for list in [&mut out.new, &mut out.confirmed, &mut out.gone] {
            list.sort_by_key(|t| (std::cmp::Reverse(t.outlets), std::cmp::Reverse(t.last), t.entry));
        }
        out
    }
}

/// For each entry of `to` the entry of `from` that shares an act with it.
fn counterparts(from: &Dossier, to: &Dossier) -> FxHashMap<usize, usize> {
    let mut holder: FxHashMap<(u64, u32), usize> = FxHashMap::default();
    for (i, facts) in from.picture().facts.iter().enumerate() {
        facts.acts.iter().for_each(|&act| {
            holder.insert(act, i);
        });
    }
    let mut out = FxHashMap::default();
    for (i, facts) in to.picture().facts.iter().enumerate() {
        if let Some(first) = facts.acts.iter().filter_map(|act| holder.get(act)).min() {
            out.insert(i, *first);
        }
    }
    out
}

fn position_changes(now: &Dossier, old: &Dossier) -> Vec<PositionChange> {
    type Cells = BTreeMap<(String, Issue), (Standing, u8, Option<Told>)>;
    let cells = |d: &Dossier| -> Cells {
        (d.positions().into_iter())
            .filter(|p| p.standing != Standing::Silent)
            .map(|p| ((p.bloc, p.issue), (p.standing, p.firmness, p.latest)))
            .collect()
    };
    let (now, old) = (cells(now), cells(old));
    let keys: BTreeSet<&(String, Issue)> = now.keys().chain(old.keys()).collect();
    (keys.into_iter())
        .filter_map(|key| {
            let short = |cells: &Cells| cells.get(key).map(|c| (c.0, c.1));
            let (before, after) = (short(&old), short(&now));
            (before != after).then(|| PositionChange {
                bloc: key.0.clone(),
                issue: key.1,
                before,
                after,
                latest: now.get(key).and_then(|c| c.2.clone()),
            })
        })
        .collect()
}

fn meeting_change(now: &Entry, before: &Entry) -> Option<MeetingChange> {
    if now.kind != Kind::Meeting {
        return None;
    }
    let (old, new) = (before.meeting.as_ref()?, now.meeting.as_ref()?);
    (old.status != new.status).then(|| MeetingChange { before: old.status, after: new.clone(), act: now.told() })
}

//! Everything dated, in order.

use super::entry::Told;
use super::state::Dossier;
use crate::record::{Kind, TimeRole};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Something on a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Event {
    /// The day, or the first of a stretch.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub day: Date,
    /// The last day of a stretch.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub until: Option<Date>,
    /// How the day is known.
    pub dated: Dated,
    /// What happened, is due, or was said.
    pub act: Told,
}

/// How the day of an event is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Dated {
    /// The sentence says it.
    Said,
    /// It is a deadline that the sentence sets.
    Deadline,
    /// It is the day on which the first article that tells it was published.
    Published,
}

impl Dossier {
    /// Everything dated, in order of day.
    pub fn timeline(&self) -> Vec<Event> {
        let mut out = Vec::new();
        for entry in self.entries().iter().filter(|e| e.counts()) {
            let told = entry.told();
            let meeting = entry.meeting.as_ref().and_then(|m| Some((m.from?, m.to)));
            let published = entry.evidence.iter().filter_map(|c| c.published).min();
            let day = meeting.map(|m| m.0).or(entry.first);
            if let Some(day) = day {
                let said =
                    meeting.is_some() || entry.evidence.iter().any(|c| c.date == Some(day) && c.date != c.published);
                let until = meeting.and_then(|m| m.1).or_else(|| {
                    let of_day = |w: &&super::act::When| w.role == TimeRole::At && w.from == Some(day);
                    entry.times.iter().find(of_day).and_then(|w| w.to)
                });
                out.push(Event {
                    day,
                    until: until.filter(|&u| said && u > day),
                    dated: if said || published.is_none() { Dated::Said } else { Dated::Published },
                    act: told.clone(),
                });
            }
            for time in entry.times.iter().filter(|t| t.role == TimeRole::Deadline && entry.kind != Kind::Meeting) {
                if let Some(due) = time.to.or(time.from) {
                    out.push(Event { day: due, until: None, dated: Dated::Deadline, act: told.clone() });
                }
            }
        }
        out.sort_by_key(|e: &Event| (e.day, e.dated, e.act.kind, e.act.entry));
        out
    }
}

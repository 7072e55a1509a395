//! Every distinct act of a dossier with what is worked out about it, before acts are merged.

use super::act::{Act, Name};
use super::article::{Article, PassageKey};
use super::party::Parties;
use super::state::Passages;
use super::stem::{Stems, stems};
use crate::record::{Form, Kind, Modality, Polarity, Stance, Strength, TimeRole};
use jiff::civil::Date;
use rustc_hash::FxHashMap;

/// An act, told in one passage, which one or more articles hold.
pub(crate) struct Telling<'a> {
    pub(crate) passage: PassageKey,
    pub(crate) place: u32,
    pub(crate) act: &'a Act,
    pub(crate) sentence: &'a str,
    pub(crate) bloc: Option<usize>,
    pub(crate) target: Option<usize>,
    pub(crate) stems: Stems,
    /// The articles that hold the passage, with the place of its sentence's start, in order.
    pub(crate) articles: Vec<(usize, u32)>,
}

/// All tellings, in the order of their passages' keys.
pub(crate) fn tellings<'a>(articles: &[&Article], passages: &'a Passages, parties: &Parties) -> Vec<Telling<'a>> {
    let mut holders: FxHashMap<PassageKey, Vec<(usize, u32)>> = FxHashMap::default();
    for (place, article) in articles.iter().enumerate() {
        for placed in &article.passages {
            holders.entry(placed.passage).or_default().push((place, placed.start));
        }
    }
    let bloc = |name: &Option<Name>| name.as_ref().map(|n| parties.bloc(n));
    let mut out = Vec::new();
    for (&key, shared) in passages {
        for (place, act) in (0..).zip(&shared.passage.acts) {
            out.push(Telling {
                passage: key,
                place,
                act,
                sentence: &shared.passage.sentence,
                bloc: bloc(&act.actor),
                target: bloc(&act.target),
                stems: stems(&act.content),
                articles: holders.get(&key).cloned().unwrap_or_default(),
            });
        }
    }
    out
}

impl Telling<'_> {
    /// The day of the act: what the sentence says of a past time, else the day of publication.
    pub(crate) fn date(&self, published: Option<Date>) -> Option<Date> {
        let said = (self.act.times.iter())
            // A time within the content is the time of what is demanded or proposed, not of the demand.
            .filter(|t| t.role == TimeRole::At && (self.is_event() || !self.act.content.contains(&t.text)))
            .filter_map(|t| t.from)
            .min();
        match (said, published) {
            (Some(said), Some(published)) if self.is_event() || said <= published => Some(said),
            (Some(said), None) => Some(said),
            _ => published,
        }
    }

    fn is_event(&self) -> bool {
        matches!(self.act.kind, Kind::Meeting | Kind::Action)
    }

    /// See [`super::Entry::firmness`].
    pub(crate) fn firmness(&self) -> u8 {
        let act = self.act;
        let final_word = || {
            let words = format!(" {} {} ", act.cue, act.content).to_lowercase();
            [" never ", "under any", "red line", " any ", "non-negotiable", "ruled out", "rule out", "not a single"]
                .iter()
                .any(|w| words.contains(w))
        };
        match act.kind {
            Kind::Demand => match act.strength {
                Some(Strength::Request) => 1,
                Some(Strength::Condition) => 3,
                _ => 2,
            },
            Kind::Proposal if act.form == Some(Form::Readiness) || act.concession => 0,
            Kind::Proposal => 1,
            Kind::Response => match act.stance {
                Some(Stance::Reject) if final_word() => 3,
                Some(Stance::Reject) => 2,
                Some(Stance::Conditional) => 1,
                _ => 0,
            },
            Kind::Threat => 2,
            _ => 0,
        }
    }

    /// Tellings that differ in this are not of the same act.
    pub(crate) fn bucket(&self) -> Bucket {
        let act = self.act;
        let direction = match act.kind {
            Kind::Demand => u8::from((act.polarity == Some(Polarity::Against)) != self.stems.negated),
            Kind::Response => act.stance.map_or(0, |s| s as u8 + 1) * 2 + u8::from(self.stems.negated),
            Kind::Action => act.category.map_or(0, |c| c as u8 + 1),
            _ => u8::from(self.stems.negated),
        };
        let target = if act.kind == Kind::Accusation { self.target } else { None };
        Bucket {
            kind: act.kind,
            bloc: self.bloc,
            target,
            direction,
            negated: act.negated,
            hypothetical: act.modality == Modality::Hypothetical,
        }
    }
}

/// What tellings of one act have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Bucket {
    pub(crate) kind: Kind,
    pub(crate) bloc: Option<usize>,
    target: Option<usize>,
    direction: u8,
    negated: bool,
    hypothetical: bool,
}

impl Bucket {
    /// The bloc that an accusation is aimed at.
    pub(crate) fn target(&self) -> Option<usize> {
        self.target
    }
}

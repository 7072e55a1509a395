//! Conditional deals: what a party would give, and for what.

use super::entry::{Citation, Told};
use super::picture::Picture;
use super::state::Dossier;
use crate::record::{Issue, Kind};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Two acts of which one is given for the other, or an act with the words on which it depends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Exchange {
    /// The bloc that would give.
    pub bloc: Option<String>,
    /// What it would give, do or accept.
    pub gives: Told,
    /// What it is given for, where that is an act of its own.
    pub takes: Option<Told>,
    /// The words that say on what it depends, where the text has them.
    pub condition: Option<String>,
    /// What both are about.
    pub issues: Vec<Issue>,
}

/// “In exchange” refers back no further than so many characters.
const NEAR: usize = 800;
/// Words between two acts of one sentence by which the one is given for the other.
const IN_EXCHANGE: [&str; 4] = ["in exchange", "in return", "as part of a swap", "as a quid pro quo"];

impl Dossier {
    /// The conditional deals, in order of the acts given.
    pub fn exchanges(&self) -> Vec<Exchange> {
        let picture = self.picture();
        let mut pairs = picture.exchanges.clone();
        pairs.extend(told_in_one_sentence(picture));
        pairs.extend(told_in_two_sentences(picture));
        let mut out: Vec<Exchange> = Vec::new();
        for &(gives, takes) in &pairs {
            // A pair told both ways round is one deal.
            if gives > takes && pairs.contains(&(takes, gives)) {
                continue;
            }
            out.push(exchange(picture, gives, Some(takes)));
        }
        let paired: BTreeSet<usize> = pairs.iter().flat_map(|&(a, b)| [a, b]).collect();
        for (i, entry) in picture.entries.iter().enumerate().filter(|(i, e)| e.counts() && !paired.contains(i)) {
            let gives = matches!(entry.kind, Kind::Proposal | Kind::Response);
            let depends = gives && entry.condition.is_some();
            if depends || (is_term(entry.kind) && in_exchange(&entry.content).is_some()) {
                out.push(exchange(picture, i, None));
            }
        }
        out
    }
}

fn exchange(picture: &Picture, gives: usize, takes: Option<usize>) -> Exchange {
    let (entry, other) = (&picture.entries[gives], takes.map(|t| &picture.entries[t]));
    let mut issues = entry.issues.clone();
    issues.extend(other.into_iter().flat_map(|o| &o.issues).filter(|i| !entry.issues.contains(i)));
    Exchange {
        bloc: entry.bloc.clone(),
        gives: entry.told(),
        takes: other.map(|o| o.told()),
        condition: (entry.condition.clone().or_else(|| other.and_then(|o| o.condition.clone())))
            .or_else(|| in_exchange(&entry.content).map(str::to_owned)),
        issues,
    }
}

/// “In exchange, …”: the act of such a sentence with the term told last before it.
fn told_in_two_sentences(picture: &Picture) -> Vec<(usize, usize)> {
    let mut told: BTreeMap<&str, BTreeMap<usize, (usize, &Citation)>> = BTreeMap::new();
    for (i, entry) in picture.entries.iter().enumerate().filter(|(_, e)| is_term(e.kind) && e.counts()) {
        for citation in &entry.evidence {
            told.entry(&citation.document).or_default().insert(citation.start, (i, citation));
        }
    }
    let mut out = Vec::new();
    for acts in told.values() {
        for (&start, &(i, citation)) in acts {
            let lead = citation.sentence.trim_start_matches(['"', '“', ' ', '\n']);
            if !["In exchange", "In return"].iter().any(|w| lead.starts_with(w)) {
                continue;
            }
            let entry = &picture.entries[i];
            let demands = entry.kind == Kind::Demand;
            let near = acts.range(start.saturating_sub(NEAR)..start).rev();
            let mut before = near.filter(|(_, (j, c))| *j != i && c.sentence != citation.sentence);
            // What the addressee, or else another side, would give comes first; what is asked stands for it where
            // nothing is offered.
            let offers = |j: usize| picture.entries[j].kind == Kind::Proposal;
            let others = |j: usize| match &entry.target {
                Some(_) => picture.entries[j].bloc == entry.target,
                None => picture.entries[j].bloc != entry.bloc,
            };
            let before = (before.clone().find(|(_, (j, _))| offers(*j) && (demands || others(*j))))
                .or_else(|| before.find(|(_, (j, _))| offers(*j) || !demands));
            // What is asked in return is taken; what is offered in return is given.
            out.extend(before.map(|(_, &(j, _))| if demands { (j, i) } else { (i, j) }));
        }
    }
    out
}

fn is_term(kind: Kind) -> bool {
    matches!(kind, Kind::Demand | Kind::Proposal | Kind::Response)
}

/// Of a content that tells both sides of a deal, the words from “in exchange” on.
fn in_exchange(content: &str) -> Option<&str> {
    let at = ["in exchange for", "in return for"].iter().filter_map(|w| content.find(w)).filter(|&at| at > 0).min();
    at.map(|at| &content[at..])
}

/// Pairs of terms in one sentence that says “in exchange”: a proposal with what it is offered for.
fn told_in_one_sentence(picture: &Picture) -> Vec<(usize, usize)> {
    let mut by_passage: BTreeMap<u64, Vec<usize>> = Default::default();
    for (i, (entry, facts)) in picture.entries.iter().zip(&picture.facts).enumerate() {
        let term = is_term(entry.kind) && entry.counts();
        if term && facts.sentences.iter().any(|s| IN_EXCHANGE.iter().any(|w| s.contains(w))) {
            for &(passage, _) in &facts.acts {
                by_passage.entry(passage).or_default().push(i);
            }
        }
    }
    let mut out = Vec::new();
    for entries in by_passage.values() {
        let (gives, takes) = (entries.iter().find(|&&i| picture.entries[i].kind == Kind::Proposal), entries);
        if let Some(&gives) = gives {
            let says_so = |i: usize| {
                let (a, b) = (&picture.entries[gives], &picture.entries[i]);
                // One act read twice, the one content in the other, is no deal.
                if a.content.contains(&b.content) || b.content.contains(&a.content) {
                    return false;
                }
                let sentence = a.evidence.iter().find(|c| b.evidence.iter().any(|d| d.sentence == c.sentence));
                sentence.is_some_and(|c| IN_EXCHANGE.iter().any(|w| c.sentence.to_lowercase().contains(w)))
            };
            out.extend(takes.iter().filter(|&&i| i != gives && says_so(i)).map(|&i| (gives, i)));
        }
    }
    out
}

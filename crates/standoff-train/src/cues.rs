//! Who said what: (source, cue, content) read off trees, gold and predicted, for the lexicon's cue verbs.

use crate::corpus::Sentence;
use crate::error::Failure;
use crate::measure::{Analysis, head};
use standoff::syntax::{Relation, Upos};
use std::collections::HashSet;
use std::path::Path;

const SOURCES: &[Relation] = &[Relation::Nsubj, Relation::NsubjOuter];

/// The lemmas of a lexicon file's cue verbs of one word.
pub(crate) fn read_verbs(path: &Path) -> Result<HashSet<String>, Failure> {
    let text = std::fs::read_to_string(path).map_err(|e| Failure(format!("{}: {e}", path.display())))?;
    let file: toml::Table = text.parse().map_err(|e| Failure(format!("{}: {e}", path.display())))?;
    let cues = file.get("cue").and_then(|c| c.as_array()).cloned().unwrap_or_default();
    let field = |cue: &toml::Value, name: &str| cue.get(name).and_then(|v| v.as_str()).unwrap_or_default().to_owned();
    let verbs = cues.iter().filter(|c| field(c, "pos") == "verb").map(|c| field(c, "lemma"));
    Ok(verbs.filter(|lemma| !lemma.contains(' ')).collect())
}

/// Counts of triples: in the gold, predicted, both.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Triples([usize; 3]);

impl Triples {
    /// Compares the triples of one sentence: cues are the gold's verbs, the rest is read off each tree alike.
    pub(crate) fn add(&mut self, sentence: &Sentence, gold: &Analysis, predicted: &Analysis, verbs: &HashSet<String>) {
        for cue in (0..sentence.len()).filter(|&t| verbs.contains(&sentence.lemmas[t])) {
            if gold.tags[cue].0 != Upos::Verb {
                continue;
            }
            let (right, found) = (triple(gold, cue), triple(predicted, cue));
            self.0[0] += usize::from(right.is_some());
            self.0[1] += usize::from(found.is_some());
            self.0[2] += usize::from(right.is_some() && right == found);
        }
    }

    pub(crate) fn merge(&mut self, other: Self) {
        self.0.iter_mut().zip(other.0).for_each(|(a, b)| *a += b);
    }

    pub(crate) fn summary(&self) -> String {
        let [gold, predicted, both] = self.0.map(|n| n as f64);
        let percent = |whole: f64| 100.0 * both / whole.max(1.0);
        format!(
            "F1 {:.1}  P {:.1}  R {:.1}  ({gold} gold)",
            200.0 * both / (gold + predicted).max(1.0),
            percent(predicted),
            percent(gold)
        )
    }
}

/// Head words of source and content.
fn triple(tree: &Analysis, cue: usize) -> Option<(usize, usize)> {
    Some((source(tree, cue)?, content(tree, cue)?))
}

fn source(tree: &Analysis, cue: usize) -> Option<usize> {
    if let Some(agent) = child(tree, cue, &[Relation::OblAgent]) {
        return Some(agent);
    }
    if let Some(subject) = child(tree, cue, SOURCES) {
        return Some(subject);
    }
    match tree.relations[cue] {
        Relation::Conj | Relation::Xcomp | Relation::Advcl => source(tree, head(tree, cue)?),
        Relation::Acl => head(tree, cue),
        _ => None,
    }
}

fn content(tree: &Analysis, cue: usize) -> Option<usize> {
    let clause = child(tree, cue, &[Relation::Ccomp]);
    let around = || head(tree, cue).filter(|_| tree.relations[cue] == Relation::Parataxis);
    let loose = || child(tree, cue, &[Relation::Parataxis]);
    clause.or_else(around).or_else(|| child(tree, cue, &[Relation::Xcomp])).or_else(loose)
}

fn child(tree: &Analysis, token: usize, relations: &[Relation]) -> Option<usize> {
    (0..tree.heads.len()).find(|&t| tree.heads[t] == token as u32 && relations.contains(&tree.relations[t]))
}

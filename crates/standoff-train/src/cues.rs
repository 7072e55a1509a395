//! Who said what: (source, cue, content) read off trees, gold and predicted, for the lexicon's cue verbs.

use crate::corpus::Sentence;
use crate::error::Failure;
use crate::measure::{Analysis, head};
use standoff::syntax::{Relation, Upos};
use std::collections::HashMap;
use std::path::Path;

const SOURCES: &[Relation] = &[Relation::Nsubj, Relation::NsubjOuter];

/// Relations within one name: which of its words is the head is a convention that extraction does not depend on.
const NAMING: &[Relation] = &[Relation::Flat, Relation::Compound, Relation::NmodDesc, Relation::Appos];

/// Cue verbs of one word, and whether an infinitive is content of theirs.
pub(crate) type Verbs = HashMap<String, bool>;

/// The verbs of a lexicon file whose content is a clause.
pub(crate) fn read_verbs(path: &Path) -> Result<Verbs, Failure> {
    let text = std::fs::read_to_string(path).map_err(|e| Failure(format!("{}: {e}", path.display())))?;
    let file: toml::Table = text.parse().map_err(|e| Failure(format!("{}: {e}", path.display())))?;
    let cues = file.get("cue").and_then(|c| c.as_array()).cloned().unwrap_or_default();
    let mut verbs = Verbs::new();
    for cue in &cues {
        let field = |name: &str| cue.get(name).and_then(|v| v.as_str()).unwrap_or_default();
        let contents = cue.get("content").and_then(|c| c.as_array()).cloned().unwrap_or_default();
        let has = |kind: &str| contents.iter().any(|c| c.as_str() == Some(kind));
        if field("pos") == "verb" && !field("lemma").contains(' ') && ["that", "quote", "clause"].into_iter().any(has) {
            *verbs.entry(field("lemma").to_owned()).or_default() |= has("to");
        }
    }
    Ok(verbs)
}

/// Counts of triples: in the gold, predicted, both.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Triples([usize; 3]);

impl Triples {
    /// Compares the triples of one sentence: cues are the gold's verbs, the rest is read off each tree alike.
    pub(crate) fn add(&mut self, sentence: &Sentence, gold: &Analysis, predicted: &Analysis, verbs: &Verbs) {
        for cue in 0..sentence.len() {
            let Some(&infinitive) = verbs.get(&sentence.lemmas[cue]) else { continue };
            if gold.tags[cue].0 != Upos::Verb {
                continue;
            }
            let (right, found) =
                (triple(sentence, gold, cue, infinitive), triple(sentence, predicted, cue, infinitive));
            let both = right.zip(found).is_some_and(|(right, found)| {
                let same =
                    right.0 == found.0 || is_named(gold, found.0, right.0) || is_named(predicted, right.0, found.0);
                same && right.1 == found.1
            });
            self.0[0] += usize::from(right.is_some());
            self.0[1] += usize::from(found.is_some());
            self.0[2] += usize::from(both);
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
fn triple(sentence: &Sentence, tree: &Analysis, cue: usize, infinitive: bool) -> Option<(usize, usize)> {
    Some((source(tree, cue)?, content(sentence, tree, cue, infinitive)?))
}

/// Whether `token` is part of the name that `head` heads.
fn is_named(tree: &Analysis, token: usize, head_of_name: usize) -> bool {
    let mut at = token;
    while NAMING.contains(&tree.relations[at]) {
        match head(tree, at) {
            Some(next) if next == head_of_name => return true,
            Some(next) => at = next,
            None => return false,
        }
    }
    false
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

/// A clause; what a parenthetical cue stands in; what is wished for; what follows a colon or opens a quotation.
fn content(sentence: &Sentence, tree: &Analysis, cue: usize, infinitive: bool) -> Option<usize> {
    let clause = child(tree, cue, &[Relation::Ccomp]);
    let around = || head(tree, cue).filter(|_| tree.relations[cue] == Relation::Parataxis);
    let quoted = || {
        let said = child(tree, cue, &[Relation::Parataxis])?;
        let between = &sentence.words[cue.min(said)..cue.max(said)];
        between.iter().any(|w| matches!(w.as_str(), ":" | "\"" | "“" | "”" | "``" | "''")).then_some(said)
    };
    let wish = || child(tree, cue, &[Relation::Xcomp]).filter(|_| infinitive);
    clause.or_else(around).or_else(wish).or_else(quoted)
}

fn child(tree: &Analysis, token: usize, relations: &[Relation]) -> Option<usize> {
    (0..tree.heads.len()).find(|&t| tree.heads[t] == token as u32 && relations.contains(&tree.relations[t]))
}

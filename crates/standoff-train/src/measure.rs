//! How well predicted trees agree with gold ones.

use crate::corpus::Sentence;
use standoff::syntax::neural::NONE;
use standoff::syntax::{Relation, Upos, Xpos};
use std::fmt::Write;

/// A predicted analysis, token by token.
#[derive(Clone, Debug, Default)]
pub(crate) struct Analysis {
    pub(crate) tags: Vec<(Upos, Xpos)>,
    pub(crate) heads: Vec<u32>,
    pub(crate) relations: Vec<Relation>,
}

/// Counts of agreement.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scores {
    words: usize,
    upos: usize,
    xpos: usize,
    uas: usize,
    las: usize,
    /// The same without punctuation: words, heads, heads with labels.
    bare: [usize; 3],
    /// For each relation: in the gold, predicted, both.
    relations: Vec<[usize; 3]>,
}

/// Compares.
pub(crate) fn compare(gold: &[Sentence], predicted: &[Analysis]) -> Scores {
    let mut s = Scores { relations: vec![[0; 3]; Relation::ALL.len()], ..Scores::default() };
    for (sentence, analysis) in gold.iter().zip(predicted) {
        for i in 0..sentence.len() {
            let tag = sentence.tags[i];
            let head = sentence.heads[i] == analysis.heads[i];
            let label = sentence.relations[i] == analysis.relations[i];
            let punctuation = tag.is_some_and(|(u, _)| u == Upos::Punct);
            s.words += 1;
            s.upos += usize::from(tag.is_some_and(|(u, _)| u == analysis.tags[i].0));
            s.xpos += usize::from(tag.is_some_and(|(_, x)| x == analysis.tags[i].1));
            s.uas += usize::from(head);
            s.las += usize::from(head && label);
            if !punctuation {
                s.bare[0] += 1;
                s.bare[1] += usize::from(head);
                s.bare[2] += usize::from(head && label);
            }
            s.relations[sentence.relations[i] as usize][0] += 1;
            s.relations[analysis.relations[i] as usize][1] += 1;
            s.relations[sentence.relations[i] as usize][2] += usize::from(head && label);
        }
    }
    s
}

impl Scores {
    /// Labelled attachment, punctuation included, in percent.
    pub(crate) fn las(&self) -> f64 {
        percent(self.las, self.words)
    }

    /// One line.
    pub(crate) fn summary(&self) -> String {
        let mut out = format!(
            "UPOS {:.2}  XPOS {:.2}  UAS {:.2}  LAS {:.2}  without punctuation UAS {:.2}  LAS {:.2} ",
            percent(self.upos, self.words),
            percent(self.xpos, self.words),
            percent(self.uas, self.words),
            self.las(),
            percent(self.bare[1], self.bare[0]),
            percent(self.bare[2], self.bare[0]),
        );
        for relation in [Relation::Nsubj, Relation::Obj, Relation::Ccomp, Relation::Xcomp] {
            let _ = write!(out, " {} {:.1}", relation.as_str(), self.f1(relation));
        }
        out
    }

    /// A line for each relation that occurs.
    pub(crate) fn by_relation(&self) -> String {
        let mut out = String::new();
        for (relation, name) in Relation::ALL {
            let [gold, predicted, _] = self.relations[relation as usize];
            if gold + predicted > 0 {
                let _ = writeln!(out, "{name:<16} {:>6.1}  ({gold})", self.f1(relation));
            }
        }
        out
    }

    fn f1(&self, relation: Relation) -> f64 {
        let [gold, predicted, both] = self.relations[relation as usize];
        percent(2 * both, gold + predicted)
    }
}

fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { 100.0 * part as f64 / whole as f64 }
}

/// The gold analysis itself, for what is read off both.
pub(crate) fn gold(sentence: &Sentence) -> Analysis {
    let tags = sentence.tags.iter().map(|t| t.unwrap_or((Upos::X, Xpos::parse("FW").expect("a tag of the set"))));
    Analysis { tags: tags.collect(), heads: sentence.heads.clone(), relations: sentence.relations.clone() }
}

/// The head, if there is one.
pub(crate) fn head(analysis: &Analysis, token: usize) -> Option<usize> {
    let head = analysis.heads[token];
    (head != NONE).then_some(head as usize)
}

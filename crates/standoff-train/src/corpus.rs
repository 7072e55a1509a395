//! Treebanks in CoNLL-U.

use crate::error::Failure;
use standoff::syntax::neural::NONE;
use standoff::syntax::{Relation, Upos, Xpos};
use std::path::Path;

/// A sentence with its gold analysis.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sentence {
    /// What the treebank calls it.
    pub(crate) id: String,
    pub(crate) words: Vec<String>,
    pub(crate) lemmas: Vec<String>,
    /// `None` where the treebank's tag is outside the closed sets.
    pub(crate) tags: Vec<Option<(Upos, Xpos)>>,
    /// [`NONE`] for the root.
    pub(crate) heads: Vec<u32>,
    pub(crate) relations: Vec<Relation>,
}

impl Sentence {
    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    pub(crate) fn words(&self) -> Vec<&str> {
        self.words.iter().map(String::as_str).collect()
    }
}

/// Reads the treebanks of one split: `ewt-train.conllu`, `gum-train.conllu` for `train`.
pub(crate) fn read_split(folder: &Path, split: &str) -> Result<Vec<(String, Vec<Sentence>)>, Failure> {
    let mut found = Vec::new();
    for treebank in ["ewt", "gum"] {
        found.push((treebank.to_uppercase(), read(&folder.join(format!("{treebank}-{split}.conllu")))?));
    }
    Ok(found)
}

/// Reads a CoNLL-U file; words of contractions count, the contractions themselves and empty nodes do not.
pub(crate) fn read(path: &Path) -> Result<Vec<Sentence>, Failure> {
    let text = std::fs::read_to_string(path).map_err(|e| Failure(format!("{}: {e}", path.display())))?;
    let mut sentences = Vec::new();
    let mut sentence = Sentence::default();
    for (number, line) in text.lines().enumerate() {
        if line.is_empty() {
            if !sentence.words.is_empty() {
                sentences.push(std::mem::take(&mut sentence));
            }
        } else if let Some(id) = line.strip_prefix("# sent_id = ") {
            sentence.id = id.to_owned();
        } else if !line.starts_with('#') {
            add(&mut sentence, line)
                .ok_or_else(|| Failure(format!("{}:{}: not CoNLL-U: {line}", path.display(), number + 1)))?;
        }
    }
    if !sentence.words.is_empty() {
        sentences.push(sentence);
    }
    Ok(sentences)
}

fn add(sentence: &mut Sentence, line: &str) -> Option<()> {
    let columns: Vec<&str> = line.split('\t').collect();
    if columns.len() < 8 {
        return None;
    }
    if columns[0].contains(['-', '.']) {
        return Some(());
    }
    let head: u32 = columns[6].parse().ok()?;
    sentence.words.push(columns[1].to_owned());
    sentence.lemmas.push(columns[2].to_owned());
    sentence.tags.push(Upos::parse(columns[3]).zip(Xpos::parse(columns[4])));
    sentence.heads.push(if head == 0 { NONE } else { head - 1 });
    let relation = Relation::parse(columns[7]).or_else(|| Relation::parse(columns[7].split(':').next()?));
    sentence.relations.push(relation.unwrap_or(Relation::Dep));
    Some(())
}

/// Writes sentences so that [`read`] gives them back.
pub(crate) fn write(sentences: &[Sentence]) -> String {
    let mut out = String::new();
    for sentence in sentences {
        out += &format!("# sent_id = {}\n", sentence.id);
        for (i, word) in sentence.words.iter().enumerate() {
            let (upos, xpos) = sentence.tags[i].map_or(("X", "FW"), |(u, x)| (u.as_str(), x.as_str()));
            let head = sentence.heads[i].wrapping_add(1);
            let relation = sentence.relations[i].as_str();
            out += &format!("{}\t{word}\t_\t{upos}\t{xpos}\t_\t{head}\t{relation}\t_\t_\n", i + 1);
        }
        out.push('\n');
    }
    out
}

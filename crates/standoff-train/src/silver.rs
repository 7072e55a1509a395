//! Trees for texts that have none, by a committee of networks, to train a smaller network on.

use crate::corpus::Sentence;
use crate::decode::decode;
use crate::error::Failure;
use crate::net::Net;
use crate::train::words;
use indicatif::ProgressIterator;
use standoff::segment::{BlockKind, segment};
use standoff::syntax::neural::NONE;
use standoff::syntax::{Relation, Upos, Xpos};
use std::collections::HashSet;

const LENGTHS: std::ops::RangeInclusive<usize> = 3..=70;
const PORTION: usize = 2_000;

/// The sentences of articles, each once, given as JSON Lines with a `text` and perhaps a `title`.
pub(crate) fn sentences(lines: &str) -> Result<Vec<Sentence>, Failure> {
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    for (number, line) in lines.lines().enumerate() {
        let article: serde_json::Value =
            serde_json::from_str(line).map_err(|e| Failure(format!("line {}: {e}", number + 1)))?;
        let field = |name: &str| article.get(name).and_then(|v| v.as_str()).unwrap_or_default().to_owned();
        let text = [field("title"), field("text")].join("\n\n");
        let segmentation = segment(&text);
        for sentence in &segmentation.sentences {
            let words: Vec<String> =
                segmentation.tokens[sentence.tokens.clone()].iter().map(|t| t.span.of(&text).to_owned()).collect();
            let boilerplate = segmentation.blocks[sentence.block].kind == BlockKind::Boilerplate;
            if !boilerplate && LENGTHS.contains(&words.len()) && seen.insert(words.join(" ")) {
                found.push(untagged(format!("{}-{}", field("id"), found.len()), words));
            }
        }
    }
    Ok(found)
}

/// Gives the sentences the committee's trees.
pub(crate) fn analyse(nets: &[Net], sentences: &mut [Sentence]) {
    let portions = sentences.len().div_ceil(PORTION) as u64;
    for portion in sentences.chunks_mut(PORTION).progress_count(portions) {
        let analyses = decode(nets, &words(portion));
        for (sentence, analysis) in portion.iter_mut().zip(analyses) {
            sentence.tags = analysis.tags.into_iter().map(Some).collect();
            sentence.heads = analysis.heads;
            sentence.relations = analysis.relations;
        }
    }
}

fn untagged(id: String, words: Vec<String>) -> Sentence {
    let n = words.len();
    let tag: Option<(Upos, Xpos)> = None;
    Sentence {
        id,
        words,
        lemmas: vec!["_".to_owned(); n],
        tags: vec![tag; n],
        heads: vec![NONE; n],
        relations: vec![Relation::Dep; n],
    }
}

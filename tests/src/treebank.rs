//! Treebanks as raw text, and how much of their sentences and tokens a segmentation finds.

use standoff::segment::{Segmentation, segment};
use std::collections::HashSet;
use std::ops::Range;

/// A document of a treebank as it was before annotation, with the treebank's own segmentation.
///
/// Words of a sentence are joined as `SpaceAfter` says, sentences of a paragraph by a blank, paragraphs (`newpar`)
/// by an empty line.
#[derive(Default)]
pub struct Document {
    /// The raw text.
    pub text: String,
    /// Each sentence in bytes.
    pub sentences: Vec<Range<usize>>,
    /// Each word in bytes; the parts of a multiword token one by one.
    pub words: Vec<Range<usize>>,
}

/// The documents of a CoNLL-U file.
pub fn documents(conllu: &str) -> Vec<Document> {
    let mut documents: Vec<Document> = Vec::new();
    for sentence in conllu.split("\n\n").filter(|s| !s.trim().is_empty()) {
        let comment =
            |name: &str| sentence.lines().any(|l| l.starts_with('#') && l[1..].trim_start().starts_with(name));
        if documents.is_empty() || comment("newdoc") {
            documents.push(Document::default());
        }
        let document = documents.last_mut().expect("one was just made");
        if comment("newpar") && !document.text.is_empty() {
            document.text.truncate(document.text.trim_end().len());
            document.text.push_str("\n\n");
        }
        add(document, sentence);
    }
    documents
}

fn add(document: &mut Document, sentence: &str) {
    let rows = sentence.lines().filter(|l| !l.starts_with('#')).map(|l| l.split('\t').collect::<Vec<_>>());
    let start = document.text.len();
    // The last word of a multiword token, and where the next of its words starts.
    let mut multiword: Option<(usize, usize)> = None;
    for row in rows.filter(|row| row.len() == 10 && !row[0].contains('.')) {
        let written = |text: &mut String| {
            text.push_str(row[1]);
            if !row[9].contains("SpaceAfter=No") {
                text.push(' ');
            }
        };
        if let Some((_, last)) = row[0].split_once('-') {
            multiword = Some((last.parse().expect("a range of numbers"), document.text.len()));
            written(&mut document.text);
            continue;
        }
        let number: usize = row[0].parse().expect("a number");
        let from = match &mut multiword {
            Some((last, from)) if number <= *last => {
                *from += row[1].len();
                *from - row[1].len()
            }
            _ => {
                let from = document.text.len();
                written(&mut document.text);
                from
            }
        };
        document.words.push(from..from + row[1].len());
    }
    document.sentences.push(start..document.text.trim_end().len());
}

/// How many of the spans found are the treebank's.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score {
    /// Spans that both have.
    pub right: usize,
    /// Spans found.
    pub found: usize,
    /// Spans of the treebank.
    pub gold: usize,
}

impl Score {
    /// The share of the spans found that are right.
    pub fn precision(self) -> f64 {
        self.right as f64 / self.found as f64
    }

    /// The share of the treebank's spans that were found.
    pub fn recall(self) -> f64 {
        self.right as f64 / self.gold as f64
    }

    /// The harmonic mean of both.
    pub fn f1(self) -> f64 {
        2.0 * self.right as f64 / (self.found + self.gold) as f64
    }

    fn add(&mut self, found: &[Range<usize>], gold: &[Range<usize>]) {
        let known: HashSet<&Range<usize>> = gold.iter().collect();
        self.right += found.iter().filter(|span| known.contains(span)).count();
        self.found += found.len();
        self.gold += gold.len();
    }
}

/// Sentences and tokens of the segmentation against the treebank's.
pub fn score(documents: &[Document]) -> (Score, Score) {
    let (mut sentences, mut tokens) = (Score::default(), Score::default());
    for document in documents {
        let found = segment(&document.text);
        sentences.add(&sentence_spans(&found), &document.sentences);
        tokens.add(&token_spans(&found), &document.words);
    }
    (sentences, tokens)
}

fn sentence_spans(found: &Segmentation) -> Vec<Range<usize>> {
    found.sentences.iter().map(|s| s.span.start()..s.span.end()).collect()
}

fn token_spans(found: &Segmentation) -> Vec<Range<usize>> {
    found.tokens.iter().map(|t| t.span.start()..t.span.end()).collect()
}

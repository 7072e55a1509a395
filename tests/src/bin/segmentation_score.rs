//! Prints sentence and token scores on the treebanks' raw text; with `--errors`, the sentences and tokens that differ.

use standoff::segment::segment;
use standoff_tests::treebank::{Document, documents, score};
use std::collections::HashSet;

fn main() {
    let Some(data) = standoff_tests::evaluation_data() else { return };
    let errors = std::env::args().any(|a| a == "--errors");
    for name in ["ewt-dev", "gum-dev"] {
        let file = data.join("ud").join(name).with_extension("conllu");
        let text = std::fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let documents = documents(&text);
        let (sentences, tokens) = score(&documents);
        for (what, score) in [("sentences", sentences), ("tokens", tokens)] {
            println!("{name} {what}: P {:.4} R {:.4} F1 {:.4}", score.precision(), score.recall(), score.f1());
        }
        if errors {
            documents.iter().for_each(print_errors);
        }
    }
}

fn print_errors(document: &Document) {
    let found = segment(&document.text);
    let gold: HashSet<usize> = document.sentences.iter().map(|s| s.end).collect();
    let own: HashSet<usize> = found.sentences.iter().map(|s| s.span.end()).collect();
    for (sign, ends, other) in [("too many", &own, &gold), ("missing", &gold, &own)] {
        let mut wrong: Vec<usize> = ends.difference(other).copied().collect();
        wrong.sort_unstable();
        for end in wrong {
            let from = (end.saturating_sub(50)..end).find(|&i| document.text.is_char_boundary(i)).unwrap_or(end);
            let to = (end + 40..document.text.len())
                .find(|&i| document.text.is_char_boundary(i))
                .unwrap_or(document.text.len());
            println!("S {sign}: {:?} || {:?}", &document.text[from..end], &document.text[end..to]);
        }
    }
    let gold: HashSet<_> = document.words.iter().cloned().collect();
    let own: HashSet<_> = found.tokens.iter().map(|t| t.span.start()..t.span.end()).collect();
    let mut wrong: Vec<_> = gold.difference(&own).cloned().collect();
    wrong.sort_by_key(|r| r.start);
    for span in wrong {
        let mine = found.tokens.iter().find(|t| t.span.end() > span.start).map_or("", |t| t.span.of(&document.text));
        println!("T gold {:?} mine {mine:?}", &document.text[span]);
    }
}

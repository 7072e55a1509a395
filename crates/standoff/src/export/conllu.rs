//! Trees in CoNLL-U.

use crate::segment::Segmentation;
use crate::syntax::Tree;
use std::fmt::Write;

/// Every sentence of a text in CoNLL-U, contractions as multiword tokens.
pub(crate) fn conllu(id: &str, text: &str, segmentation: &Segmentation, trees: &[Tree]) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "# newdoc id = {}", one_line(id));
    for (number, (sentence, tree)) in segmentation.sentences.iter().zip(trees).enumerate() {
        let _ = writeln!(out, "# sent_id = {}-{}", one_line(id), number + 1);
        let _ = writeln!(out, "# text = {}", one_line(sentence.span.of(text)));
        let tokens = &segmentation.tokens[sentence.tokens.clone()];
        for (i, token) in tokens.iter().enumerate() {
            let space = |at: usize| {
                let next = tokens.get(at + 1);
                next.is_some_and(|n| n.span.start() == tokens[at].span.end())
            };
            let parts = tokens[i + 1..].iter().take_while(|t| t.continues).count();
            if !token.continues && parts > 0 {
                let whole = token.span.join(tokens[i + parts].span);
                let after = if space(i + parts) { "SpaceAfter=No" } else { "_" };
                let _ = writeln!(
                    out,
                    "{}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{after}",
                    i + 1,
                    i + 1 + parts,
                    form(whole.of(text))
                );
            }
            let inside = parts > 0 || token.continues;
            let after = if !inside && space(i) { "SpaceAfter=No" } else { "_" };
            let head = tree.head(i).map_or(0, |h| h + 1);
            let _ = writeln!(
                out,
                "{}\t{}\t{}\t{}\t{}\t_\t{head}\t{}\t_\t{after}",
                i + 1,
                form(token.span.of(text)),
                form(tree.lemma(i)),
                tree.upos(i).as_str(),
                tree.xpos(i).as_str(),
                tree.relation(i).as_str(),
            );
        }
        out.push('\n');
    }
    out
}

/// A field holds no tab or line break, and is never empty.
fn form(word: &str) -> String {
    let plain: String = word.chars().map(|c| if c.is_whitespace() || c.is_control() { ' ' } else { c }).collect();
    if plain.is_empty() { "_".to_owned() } else { plain }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

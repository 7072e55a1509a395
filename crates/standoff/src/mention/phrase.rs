//! Noun phrases: where one begins and ends, and what goes before its head.

use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// Relations by which a word belongs to the phrase of its head rather than heading one.
const INNER: &[Relation] = &[
    Relation::Compound,
    Relation::Flat,
    Relation::Fixed,
    Relation::Goeswith,
    Relation::NmodDesc,
    Relation::Amod,
    Relation::Det,
    Relation::Nummod,
];

/// Relations of what stands before the head within its phrase.
const BEFORE: &[Relation] = &[
    Relation::Det,
    Relation::DetPredet,
    Relation::Amod,
    Relation::Compound,
    Relation::Nummod,
    Relation::NmodDesc,
    Relation::Flat,
    Relation::NmodPoss,
    Relation::Nmod,
];

/// Whether the token heads a noun phrase.
pub(crate) fn is_head(parse: &Parse<'_>, token: usize) -> bool {
    let nominal = match parse.upos(token) {
        Upos::Noun | Upos::Propn | Upos::Pron => true,
        Upos::Num | Upos::Det | Upos::Adj | Upos::Sym | Upos::X => matches!(
            parse.relation(token),
            Relation::Nsubj | Relation::NsubjPass | Relation::Obj | Relation::Iobj | Relation::Obl | Relation::OblAgent
        ),
        _ => false,
    };
    nominal && !INNER.contains(&parse.relation(token))
}

/// The phrase from its determiner to its head and the names that follow it; clauses, prepositional phrases
/// and appositions after the head are left out.
pub(crate) fn core(parse: &Parse<'_>, head: usize) -> Range<usize> {
    let mut range = head..head + 1;
    for d in parse.dependents(head) {
        let before = d < head && BEFORE.contains(&parse.relation(d)) && !has_case(parse, d, head);
        // A name or noun that a list joins to the head is no part of it: “Iran and world powers”.
        let joined = parse
            .dependents(d)
            .find(|&c| c > d && c < head && parse.relation(c) == Relation::Conj && parse.upos(c) != Upos::Adj);
        if let Some(joined) = joined.filter(|_| before && matches!(parse.upos(d), Upos::Propn | Upos::Noun)) {
            let start = (d..joined).rfind(|&t| parse.upos(t) == Upos::Cconj).map_or(joined, |t| t + 1);
            range.start = range.start.min(start);
            continue;
        }
        let listed = before && parse.upos(d) == Upos::Verb && parse.xpos(d) == "VBG";
        let after = d > head && matches!(parse.relation(d), Relation::Flat | Relation::Compound | Relation::Fixed);
        if before && !listed || after {
            let part = parse.subtree(d);
            range.start = range.start.min(part.start);
            range.end = range.end.max(part.end);
        }
    }
    // “President Putin of …”: the title may head the name.
    for d in parse.dependents(head) {
        if d > head && parse.relation(d) == Relation::NmodDesc && d == range.end {
            range.end = parse.subtree(d).end;
        }
    }
    // What a bracket closes before the head is no part of the phrase.
    let bracket = (range.start..head).rfind(|&t| matches!(parse.word(t), ")" | "]" | "(" | "["));
    range.start = bracket.map_or(range.start, |t| t + 1);
    range
}

/// Whether the modifier brings a preposition of its own, other than the possessive.
fn has_case(parse: &Parse<'_>, modifier: usize, head: usize) -> bool {
    parse.relation(modifier) == Relation::Nmod
        && modifier < head
        && parse.dependents(modifier).any(|d| parse.relation(d) == Relation::Case && d < modifier)
}

/// The phrase's range without its determiners and numbers.
pub(crate) fn without_article(parse: &Parse<'_>, mut range: Range<usize>) -> Range<usize> {
    while range.len() > 1
        && parse.lemma(range.start) != "another"
        && (matches!(parse.upos(range.start), Upos::Det | Upos::Num | Upos::Punct)
            || matches!(parse.lemma(range.start), "more" | "than" | "about" | "around" | "over" | "nearly"))
    {
        range.start += 1;
    }
    range
}

/// Whether the word says, behind a noun, that someone knows of a thing: “an official familiar with the talks”. Trees
/// often take it for the head.
pub(crate) fn is_acquaintance(word: &str) -> bool {
    matches!(word, "familiar" | "close" | "briefed" | "knowledgeable" | "involved" | "privy")
}

/// Whether the noun is plural.
pub(crate) fn is_plural(parse: &Parse<'_>, token: usize) -> bool {
    matches!(parse.xpos(token), "NNS" | "NNPS")
}

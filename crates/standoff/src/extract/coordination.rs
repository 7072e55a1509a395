//! Coordination: items that could be met one by one are acts of their own, each with its own words.

use super::slot::{Filler, is_listed_beside};
use crate::lexicon::Slot;
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// The items of a coordination: those that could be met one by one, each with its own words.
pub(crate) fn items(parse: &Parse<'_>, filler: &Filler<'_>, whole: Range<usize>) -> Vec<(usize, Range<usize>)> {
    match filler.slot {
        Slot::Preposition(preposition) => by_preposition(parse, filler.head, whole, preposition),
        // “That aid be let in and that the siege end.”
        Slot::That => by_preposition(parse, filler.head, whole, "that"),
        _ => {
            let mut out = conjuncts(parse, filler.head, whole);
            if filler.listed
                && let Some(verb) = parse.head(filler.head)
            {
                out.extend(added(parse, verb, filler.head));
            }
            out
        }
    }
}

/// What a list names “along with” its first items.
fn added(parse: &Parse<'_>, verb: usize, object: usize) -> Vec<(usize, Range<usize>)> {
    let marked = |d: &usize| {
        *d > object
            && ["along with", "as well as", "together with", "in addition to", "plus"]
                .iter()
                .any(|p| parse.is_marked(*d, p) || p.split(' ').all(|w| parse.is_marked(*d, w)))
    };
    parse
        .dependents(verb)
        .filter(marked)
        .flat_map(|d| {
            let marks = parse
                .dependents(d)
                .filter(|&m| m < d && matches!(parse.relation(m), Relation::Case | Relation::Cc))
                .map(|m| parse.subtree(m).end);
            let start = marks.max().unwrap_or(parse.subtree(d).start);
            conjuncts(parse, d, start..parse.subtree(d).end)
        })
        .collect()
}

/// “On A, on B and on C”: the preposition said again opens an item.
fn by_preposition(
    parse: &Parse<'_>,
    head: usize,
    whole: Range<usize>,
    preposition: &str,
) -> Vec<(usize, Range<usize>)> {
    let opens = |&t: &usize| {
        parse.word(t).eq_ignore_ascii_case(preposition) && matches!(parse.word(t - 1), "," | "and" | "or" | ";")
    };
    let starts: Vec<usize> = (whole.start + 1..whole.end).filter(opens).collect();
    let mut out = Vec::new();
    let mut from = whole.start;
    for (i, end) in starts.iter().copied().chain([whole.end]).enumerate() {
        let part = trim_conjunction(parse, from..end);
        let top =
            if i == 0 { Some(head) } else { part.clone().find(|&t| parse.head(t).is_none_or(|h| !part.contains(&h))) };
        if let Some(top) = top.filter(|_| !part.is_empty()) {
            out.extend(conjuncts(parse, top, part));
        }
        from = end + 1;
    }
    out
}

/// The conjuncts of a head that are items of their own.
pub(crate) fn conjuncts(parse: &Parse<'_>, head: usize, whole: Range<usize>) -> Vec<(usize, Range<usize>)> {
    let whole = whole.start..independent(parse, head, &whole).unwrap_or(whole.end);
    let whole = whole.start..contrasted(parse, head, &whole).unwrap_or(whole.end);
    let mut conjuncts: Vec<usize> = (parse.dependents(head))
        .filter(|&d| parse.relation(d) == Relation::Conj && whole.contains(&d) && is_item(parse, head, d))
        .collect();
    let listed: Vec<usize> = (parse.dependents(head))
        .filter(|&d| d > head && whole.contains(&d) && is_listed_beside(parse, head, d))
        .flat_map(|d| std::iter::once(d).chain(parse.dependents(d).filter(|&c| parse.relation(c) == Relation::Conj)))
        .collect();
    conjuncts.extend(listed);
    conjuncts.extend(chained(parse, head, &whole));
    conjuncts.extend(misplaced(parse, head, &whole));
    conjuncts.extend(lifted(parse, head, &whole));
    conjuncts.sort_unstable();
    conjuncts.dedup();
    if conjuncts.is_empty() {
        let opened = trim_conjunction(parse, whole.clone());
        return vec![(head, if opened.is_empty() { whole } else { opened.start..whole.end })];
    }
    let first_end = item_start(parse, conjuncts[0]);
    let mut out = vec![(head, whole.start..first_end.max(whole.start + 1))];
    for (i, &conjunct) in conjuncts.iter().enumerate() {
        let start = skip_marks(parse, item_start(parse, conjunct));
        let end = conjuncts.get(i + 1).map_or(whole.end, |&next| item_start(parse, next));
        if start < end {
            out.push((conjunct, start..end));
        }
    }
    // The conjunction before an item belongs to neither.
    out.into_iter().map(|(h, r)| (h, trim_conjunction(parse, r))).filter(|(_, r)| !r.is_empty()).collect()
}

/// “Payment in cash, a longer term and no resale”: a list that the tree chains, each item joined to the one before.
fn chained(parse: &Parse<'_>, head: usize, whole: &Range<usize>) -> Vec<usize> {
    if parse.upos(head) != Upos::Noun {
        return Vec::new();
    }
    let next = |t: usize| {
        (parse.dependents(t)).find(|&d| d > t && parse.relation(d) == Relation::Conj && parse.upos(d) == Upos::Noun)
    };
    let chain: Vec<usize> = std::iter::successors(next(head), |&t| next(t)).filter(|t| whole.contains(t)).collect();
    if chain.len() < 2 { Vec::new() } else { chain }
}

/// “To give up the port and also called for talks”: where a further main clause begins that the tree joins to an
/// infinitive.
fn independent(parse: &Parse<'_>, head: usize, whole: &Range<usize>) -> Option<usize> {
    if parse.xpos(head) != "VB" {
        return None;
    }
    let told = |d: usize| {
        let finite = matches!(parse.xpos(d), "VBD" | "VBZ") && !parse.is_passive(d);
        let coming = ["will", "have"].iter().any(|aux| parse.has_auxiliary(d, aux))
            && parse.dependent(d, &[Relation::Nsubj, Relation::NsubjPass]).is_some();
        finite || coming
    };
    (parse.dependents(head))
        .filter(|&d| parse.relation(d) == Relation::Conj && d > head && whole.contains(&d) && told(d))
        .map(|d| item_start(parse, d).max(head + 1))
        .min()
}

/// “To exchange prisoners but making no headway”: where a clause set against the first begins.
fn contrasted(parse: &Parse<'_>, head: usize, whole: &Range<usize>) -> Option<usize> {
    let against = |d: usize| parse.dependents(d).any(|c| parse.relation(c) == Relation::Cc && parse.lemma(c) == "but");
    (parse.dependents(head))
        .filter(|&d| d > head && parse.relation(d) == Relation::Conj && whole.contains(&d) && against(d))
        .find(|&d| is_item(parse, head, d))
        .map(|d| item_start(parse, d).max(head + 1))
}

/// “To free prisoners and respect rights”: a bare verb that the tree joins to the noun before it is the next item.
fn misplaced(parse: &Parse<'_>, head: usize, whole: &Range<usize>) -> Vec<usize> {
    if parse.xpos(head) != "VB" {
        return Vec::new();
    }
    let verb = |t: usize| parse.relation(t) == Relation::Conj && parse.xpos(t) == "VB";
    let noun = |t: usize| parse.head(t).is_some_and(|h| h > head && matches!(parse.upos(h), Upos::Noun | Upos::Propn));
    let joined = |t: usize| t + 1 < whole.end && matches!(parse.upos(t - 1), Upos::Cconj);
    (head + 2..whole.end).filter(|&t| verb(t) && noun(t) && joined(t)).collect()
}

/// “A rise of 6 percent and an end to night shifts”: a noun with an article of its own that the tree joins to the bare
/// or definite noun of a phrase within the first item is the next item.
fn lifted(parse: &Parse<'_>, head: usize, whole: &Range<usize>) -> Vec<usize> {
    if !matches!(parse.upos(head), Upos::Noun | Upos::Propn) {
        return Vec::new();
    }
    let article = |t: usize| {
        let before = |d: usize| d < t && matches!(parse.relation(d), Relation::Det | Relation::NmodPoss);
        parse.dependents(t).find(|&d| before(d)).map(|d| parse.lemma(d))
    };
    let apart = |t: usize| {
        let Some(inner) = parse.head(t).filter(|&h| h > head && parse.upos(h) == Upos::Noun) else { return false };
        let within = parse.relation(inner) == Relation::Nmod && parse.head(inner) == Some(head);
        match (article(inner), article(t)) {
            (None, Some(own)) => within && matches!(own, "a" | "an" | "the"),
            (Some(its), Some(own)) => within && its == "the" && matches!(own, "a" | "an"),
            (_, None) => false,
        }
    };
    let noun = |t: usize| parse.relation(t) == Relation::Conj && parse.upos(t) == Upos::Noun;
    (head + 1..whole.end).filter(|&t| noun(t) && apart(t) && own_length(parse, t) >= 3).collect()
}

/// How many tokens a conjunct has with its conjunction and with the phrase behind it that the tree hangs on the first
/// item: “a payout and changes to the law”. A phrase with “of” may well belong to both (“rights and duties of …”).
fn own_length(parse: &Parse<'_>, conjunct: usize) -> usize {
    let own = parse.subtree(conjunct);
    let behind = parse.head(conjunct).into_iter().flat_map(|h| parse.dependents(h)).find(|&d| {
        parse.relation(d) == Relation::Nmod && parse.subtree(d).start == own.end && !parse.is_marked(d, "of")
    });
    own.len() + behind.map_or(0, |d| parse.subtree(d).len())
}

/// One aim in two short words stays one: “to stop fighting and respect the truce” is split, “fair and open talks” is not.
fn is_item(parse: &Parse<'_>, head: usize, conjunct: usize) -> bool {
    let verbs = parse.upos(head) == Upos::Verb && parse.upos(conjunct) == Upos::Verb;
    let nouns = matches!(parse.upos(head), Upos::Noun | Upos::Propn)
        && matches!(parse.upos(conjunct), Upos::Noun | Upos::Propn);
    // A list of more than two is a list of items, however short.
    let many = parse.dependents(head).filter(|&d| parse.relation(d) == Relation::Conj).count() >= 2;
    verbs && parse.subtree(conjunct).len() >= 2 && parse.subtree(head).len() >= 4
        || nouns && (own_length(parse, conjunct) >= 3 || many)
}

fn item_start(parse: &Parse<'_>, conjunct: usize) -> usize {
    let mut start = parse.subtree(conjunct).start;
    // A list's comma may hang elsewhere in the tree.
    while start > 0 && matches!(parse.upos(start - 1), Upos::Punct | Upos::Cconj) {
        start -= 1;
    }
    start
}

fn skip_marks(parse: &Parse<'_>, mut at: usize) -> usize {
    // “The debt as well as the fees”.
    if (0..3).all(|i| at + i < parse.len() && parse.word(at + i).eq_ignore_ascii_case(["as", "well", "as"][i])) {
        return at + 3;
    }
    while at < parse.len()
        && (matches!(parse.upos(at), Upos::Punct | Upos::Cconj) || parse.xpos(at) == "TO" || parse.word(at) == "that")
    {
        at += 1;
    }
    at
}

fn trim_conjunction(parse: &Parse<'_>, mut range: Range<usize>) -> Range<usize> {
    while !range.is_empty() && matches!(parse.upos(range.end - 1), Upos::Cconj | Upos::Punct) {
        range.end -= 1;
    }
    while !range.is_empty() && matches!(parse.word(range.start), "and" | "but" | "or") {
        range.start += 1;
    }
    range
}

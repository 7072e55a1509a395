//! Which words say what an act is about: from the head of a filler to where it ends.

use super::article::Article;
use super::frame::Frame;
use super::slot::Filler;
use crate::lexicon::Slot;
use crate::record::Kind;
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// Subordinators of clauses that tell when or why, not what.
const CIRCUMSTANCE: &[&str] = &[
    "after", "although", "amid", "as", "because", "before", "despite", "even", "since", "so", "though", "when",
    "whereas", "while",
];

/// The words of an act's content.
///
/// Of “that Kyiv give up the port” only what the party is to do; of “wants Kyiv to yield” all of it. Phrases that the
/// tree hangs on the cue but that follow the content without a break belong to it (“condemned the attack on the
/// embassy”); circumstances, conditions and sources do not.
pub(crate) fn of_act(article: &Article<'_>, frame: &Frame<'_>, filler: &Filler<'_>) -> Range<usize> {
    let parse = &frame.parse;
    let mut tokens = from_predicate(article, frame, filler);
    if let Slot::Preposition(preposition) = filler.slot {
        extend_to_siblings(parse, frame.trigger, preposition, &mut tokens);
    }
    extend_right(article, frame, &mut tokens);
    let tokens = without_condition(parse, filler.head, tokens);
    cut_circumstances(parse, filler.head, tokens)
}

fn from_predicate(article: &Article<'_>, frame: &Frame<'_>, filler: &Filler<'_>) -> Range<usize> {
    let parse = &frame.parse;
    let tokens = filler.tokens.clone();
    match filler.slot {
        Slot::That
            if frame.cue.kind != Kind::Accusation
                && parse.subject(filler.head).is_some_and(|s| s < filler.head && article.who(parse, s).is_some()) =>
        {
            after_auxiliaries(parse, filler.head).max(tokens.start)..tokens.end
        }
        Slot::To if frame.cue.needs.is_some() => {
            let object = parse.dependent(frame.trigger, &[Relation::Obj]).filter(|&o| o < filler.head);
            object.map_or(tokens.start, |o| parse.subtree(o).start)..tokens.end
        }
        _ => tokens,
    }
}

/// The first token of the predicate behind its subject and auxiliaries.
pub(crate) fn after_auxiliaries(parse: &Parse<'_>, predicate: usize) -> usize {
    let before = parse.dependents(predicate).filter(|&d| {
        d < predicate
            && (matches!(
                parse.relation(d),
                Relation::Aux | Relation::AuxPass | Relation::Nsubj | Relation::NsubjPass | Relation::Mark
            ) && parse.word(d) != "be"
                || matches!(parse.lemma(d), "not" | "never"))
    });
    before.map(|d| parse.subtree(d).end).max().unwrap_or(predicate).min(predicate)
}

/// “Insists on A, on B and on C”: the tree may hang each on the cue.
fn extend_to_siblings(parse: &Parse<'_>, trigger: usize, preposition: &str, tokens: &mut Range<usize>) {
    let first = tokens.end;
    for d in parse.dependents(trigger).filter(|&d| d >= first && parse.is_marked(d, preposition)) {
        let part = parse.subtree(d);
        let joined = (tokens.end..part.start).all(|t| matches!(parse.word(t), "," | "and" | "or" | ";"));
        if joined {
            tokens.end = part.end;
        }
    }
}

/// Takes in the phrases right behind the content that the tree hangs on the cue.
fn extend_right(article: &Article<'_>, frame: &Frame<'_>, tokens: &mut Range<usize>) {
    let parse = &frame.parse;
    let trigger = frame.trigger;
    if tokens.contains(&trigger) || tokens.start < trigger {
        return;
    }
    let own = |d: usize| {
        let slots = frame.cue.content.iter().chain(&frame.cue.target);
        slots.filter_map(|s| if let Slot::Preposition(p) = s { Some(p) } else { None }).any(|p| parse.is_marked(d, p))
    };
    let dated =
        |part: &Range<usize>| article.times(parse).any(|t| t.tokens.start >= part.start && t.tokens.end <= part.end);
    while let Some(d) = parse.dependents(trigger).find(|&d| parse.subtree(d).start == tokens.end) {
        let part = parse.subtree(d);
        let joins = match parse.relation(d) {
            Relation::Obl | Relation::Nmod => {
                !own(d)
                    && !dated(&part)
                    && !["according to", "during", "in a", "at a"].iter().any(|p| starts(parse, &part, p))
            }
            Relation::Acl | Relation::AclRelcl => true,
            // “Threatened tariffs to force a deal”: what for, not with what.
            Relation::Advcl | Relation::Xcomp => {
                frame.cue.kind != Kind::Threat
                    && parse.dependents(d).any(|m| parse.relation(m) == Relation::Mark && parse.word(m) == "to")
            }
            _ => false,
        };
        if !joins {
            break;
        }
        tokens.end = part.end;
    }
}

fn starts(parse: &Parse<'_>, tokens: &Range<usize>, words: &str) -> bool {
    words.split(' ').zip(tokens.clone()).all(|(w, t)| parse.word(t).eq_ignore_ascii_case(w))
}

/// The same tokens without a condition that follows the head.
pub(crate) fn without_condition(parse: &Parse<'_>, head: usize, tokens: Range<usize>) -> Range<usize> {
    match parse.condition(head) {
        Some(condition) if condition > head => {
            tokens.start..parse.subtree(condition).start.clamp(tokens.start, tokens.end)
        }
        _ => tokens,
    }
}

/// The same tokens up to a clause that tells when or why, a comment, or a source.
fn cut_circumstances(parse: &Parse<'_>, head: usize, tokens: Range<usize>) -> Range<usize> {
    let mut end = tokens.end;
    for d in parse.dependents(head).filter(|&d| d > head && tokens.contains(&d)) {
        let part = parse.subtree(d);
        let aside = match parse.relation(d) {
            // “…, reflecting the balance”: a comment on it.
            Relation::Advcl if parse.xpos(d) == "VBG" && part.start > 0 && parse.word(part.start - 1) == "," => {
                part.start == d || parse.upos(part.start) == Upos::Adv
            }
            Relation::Advcl => parse.dependents(d).any(|m| {
                matches!(parse.relation(m), Relation::Mark | Relation::Advmod)
                    && m < d
                    && CIRCUMSTANCE.contains(&parse.lemma(m))
            }),
            Relation::Parataxis => true,
            Relation::Obl => parse.is_marked(d, "according") || starts(parse, &part, "according to"),
            _ => false,
        };
        if aside && part.start > head {
            end = end.min(part.start);
        }
    }
    // “…, though both sides object”: a clause behind a comma, wherever the tree hangs it.
    let aside = (head + 1..end).find(|&t| {
        parse.word(t) == ","
            && t + 1 < end
            && matches!(parse.lemma(t + 1), "though" | "although" | "while" | "whereas" | "but")
    });
    end = aside.unwrap_or(end);
    // A source behind a comma, wherever the tree hangs it.
    if let Some(at) = (head + 1..end).find(|&t| starts(parse, &(t..end), "according to")) {
        end = at;
    }
    tokens.start..end.max(tokens.start)
}

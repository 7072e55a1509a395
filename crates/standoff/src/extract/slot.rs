//! Which words stand in a cue's slots: its object, its clauses, what a preposition marks.

use crate::lexicon::Slot;
use crate::mention;
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// What fills a slot.
#[derive(Clone)]
pub(crate) struct Filler<'a> {
    pub(crate) head: usize,
    pub(crate) tokens: Range<usize>,
    pub(crate) slot: &'a Slot,
    /// Whether it is a list after “include”: what is added “along with” it belongs to it.
    pub(crate) listed: bool,
}

/// What fills a slot of the cue at `token`.
pub(crate) fn fill<'a>(parse: &Parse<'_>, token: usize, slot: &'a Slot) -> Option<Filler<'a>> {
    let filler = |head: usize, tokens: Range<usize>| Some(Filler { head, tokens, slot, listed: false });
    match slot {
        Slot::That => {
            let clause = parse.dependents(token).find(|&d| {
                (matches!(parse.relation(d), Relation::Ccomp | Relation::CsubjPass | Relation::Csubj)
                    // “Demanded aid be let in”: a clause with a subject of its own, whatever the tree calls it.
                    || parse.relation(d) == Relation::Xcomp && d > token && has_own_subject(parse, d))
                    && !is_infinitive(parse, d)
                    || (matches!(parse.relation(d), Relation::Acl) && parse.is_marked(d, "that"))
            })?;
            filler(clause, after_mark(parse, clause, &["that"]))
        }
        Slot::To => {
            let clause = parse.dependents(token).find(|&d| {
                matches!(
                    parse.relation(d),
                    Relation::Xcomp | Relation::Ccomp | Relation::Acl | Relation::Advcl | Relation::Csubj
                ) && is_infinitive(parse, d)
                    && d > token
            })?;
            filler(clause, after_mark(parse, clause, &["to"]))
        }
        Slot::Ing => {
            let clause = parse.dependents(token).find(|&d| {
                let complement =
                    matches!(parse.relation(d), Relation::Xcomp | Relation::Ccomp | Relation::Obj | Relation::Csubj);
                parse.xpos(d) == "VBG" && (complement || is_gerund_behind(parse, token, d))
            })?;
            filler(clause, clause_range(parse, clause))
        }
        Slot::Object => {
            let object = parse.patient(token)?;
            let tokens =
                if parse.within(token, object) { noun_before(parse, object, token) } else { noun_range(parse, object) };
            filler(object, tokens)
        }
        Slot::Predicate => {
            let predicate = parse.dependents(token).find(|&d| {
                // “Branded the minister a liar”: the tree may take it for a second object.
                let second = |d: usize| {
                    parse.relation(d) == Relation::Obj
                        && parse.dependents(token).any(|o| parse.relation(o) == Relation::Obj && o > token && o < d)
                };
                d > token
                    && (parse.relation(d) == Relation::Xcomp || second(d))
                    && matches!(parse.upos(d), Upos::Noun | Upos::Adj | Upos::Propn)
                    && !is_infinitive(parse, d)
            })?;
            filler(predicate, noun_range(parse, predicate))
        }
        Slot::Subject => {
            let subject = parse.subject(token)?;
            filler(subject, noun_range(parse, subject))
        }
        Slot::Preposition(preposition) => {
            // “Called on Hamas”: the tree may take the preposition for a particle.
            let particle = parse.dependents(token).find(|&d| {
                parse.relation(d) == Relation::CompoundPrt && parse.word(d).eq_ignore_ascii_case(preposition)
            });
            if let Some(particle) = particle {
                let noun = parse
                    .dependents(token)
                    .find(|&d| d > particle && (parse.is_oblique(d) || parse.relation(d) == Relation::Obj))?;
                return filler(noun, noun_range(parse, noun));
            }
            // What follows the cue before what stands in front of it; times are circumstances.
            let marked = |d: &usize| parse.is_oblique(*d) && parse.is_marked(*d, preposition) && !is_time(parse, *d);
            let nouns = || parse.dependents(token).filter(marked);
            if let Some(noun) = nouns().find(|&d| d > token).or_else(|| nouns().next()) {
                let tokens = after_mark(parse, noun, &[preposition]);
                // “A demand for Kyiv to withdraw”: all of what Kyiv is to do.
                if preposition == "for"
                    && let Some(infinitive) = infinitive_at(parse, tokens.end)
                {
                    let end = clause_range(parse, infinitive).end;
                    return filler(infinitive, tokens.start..end.max(tokens.end));
                }
                return filler(noun, tokens);
            }
            let clause = parse.dependents(token).find(|&d| {
                matches!(parse.relation(d), Relation::Advcl | Relation::Acl | Relation::Ccomp | Relation::Xcomp)
                    && parse.is_marked(d, preposition)
            })?;
            filler(clause, after_mark(parse, clause, &[preposition]))
        }
        Slot::Quote | Slot::Clause => None,
    }
}

/// “Ruled out ever paying”: a gerund right behind a verb without an object, which the tree may take for a circumstance.
fn is_gerund_behind(parse: &Parse<'_>, verb: usize, gerund: usize) -> bool {
    let start = parse.subtree(gerund).start;
    parse.relation(gerund) == Relation::Advcl
        && start > verb
        && parse.word(start - 1) != ","
        && (verb + 1..start).all(|t| parse.relation(t) == Relation::CompoundPrt)
        && (start..gerund).all(|t| parse.upos(t) == Upos::Adv)
        && parse.dependent(verb, &[Relation::Obj]).is_none()
}

/// The verb of the infinitive that begins at a token.
pub(super) fn infinitive_at(parse: &Parse<'_>, at: usize) -> Option<usize> {
    if at >= parse.len() || parse.xpos(at) != "TO" {
        return None;
    }
    parse.head(at).filter(|&v| v > at && parse.upos(v) == Upos::Verb)
}

pub(super) fn has_own_subject(parse: &Parse<'_>, clause: usize) -> bool {
    parse.dependents(clause).any(|d| matches!(parse.relation(d), Relation::Nsubj | Relation::NsubjPass) && d < clause)
}

/// Whether a noun only says when.
pub(super) fn is_time(parse: &Parse<'_>, noun: usize) -> bool {
    const WORDS: &[&str] = &[
        "day",
        "decade",
        "eve",
        "evening",
        "hour",
        "minute",
        "moment",
        "month",
        "morning",
        "night",
        "time",
        "today",
        "tomorrow",
        "week",
        "weekend",
        "year",
        "yesterday",
    ];
    // “More time”, “extra time” can be asked for.
    let asked = |d: usize| matches!(parse.lemma(d), "additional" | "extra" | "further" | "more" | "much");
    WORDS.contains(&parse.lemma(noun))
        && !parse.dependents(noun).any(|d| parse.relation(d) == Relation::NmodPoss || d < noun && asked(d))
        || mention::is_calendar_name(parse.word(noun))
}

pub(crate) fn is_infinitive(parse: &Parse<'_>, clause: usize) -> bool {
    parse.dependents(clause).any(|d| parse.relation(d) == Relation::Mark && parse.xpos(d) == "TO")
}

/// A clause without what is only tied on by a comma: further main clauses, and comments.
pub(crate) fn clause_range(parse: &Parse<'_>, clause: usize) -> Range<usize> {
    parse.subtree_without(clause, &|d| {
        parse.relation(d) == Relation::Parataxis
            && d > clause
            && !parse.dependents(d).any(|m| parse.relation(m) == Relation::Cc)
    })
}

/// A phrase or clause without the word that leads to it.
pub(crate) fn after_mark(parse: &Parse<'_>, head: usize, words: &[&str]) -> Range<usize> {
    let mut range = if parse.upos(head) == Upos::Verb { clause_range(parse, head) } else { noun_range(parse, head) };
    let mark = parse.dependents(head).rfind(|&d| {
        d < head
            && matches!(parse.relation(d), Relation::Mark | Relation::Case)
            && words.iter().any(|w| w.split(' ').any(|w| parse.word(d).eq_ignore_ascii_case(w)))
    });
    if let Some(mark) = mark {
        range.start = range.start.max(parse.subtree(mark).end);
    }
    range
}

/// A noun phrase with its restrictive modifiers, without what a comma sets off behind it.
pub(crate) fn noun_range(parse: &Parse<'_>, noun: usize) -> Range<usize> {
    let set_off = |d: usize| {
        d > noun
            && !is_listed_beside(parse, noun, d)
            && matches!(
                parse.relation(d),
                Relation::AclRelcl | Relation::Appos | Relation::Acl | Relation::Parataxis | Relation::Advcl
            )
            && parse.subtree(d).start > 0
            && matches!(parse.word(parse.subtree(d).start), "," | "-" | "–" | "—" | "(")
    };
    parse.subtree_without(noun, &set_off)
}

/// “A floor price, a loan waiver and an inquiry”: the tree may take the second of a list for an apposition.
pub(crate) fn is_listed_beside(parse: &Parse<'_>, noun: usize, apposition: usize) -> bool {
    let nominal = |t: usize| parse.upos(t) == Upos::Noun;
    let counted =
        parse.dependents(noun).any(|d| parse.relation(d) == Relation::Nummod || parse.lemma(d) == "following");
    let start = parse.subtree(apposition).start;
    let joined = parse.dependents(apposition).any(|c| {
        parse.relation(c) == Relation::Conj && parse.dependents(c).any(|m| matches!(parse.lemma(m), "and" | "or"))
    });
    parse.relation(apposition) == Relation::Appos
        && nominal(noun)
        && nominal(apposition)
        && !counted
        && joined
        && start > noun
        && parse.word(start - 1) == ","
        || parse.relation(apposition) == Relation::Appos
            && joined
            && !counted
            && nominal(noun)
            && nominal(apposition)
            && parse.word(start) == ","
}

/// A noun that a participle or relative clause with the cue hangs on, as far as the words before that clause.
pub(super) fn noun_before(parse: &Parse<'_>, noun: usize, token: usize) -> Range<usize> {
    let mut clause = token;
    while parse.head(clause).is_some_and(|h| h != noun) {
        clause = parse.head(clause).expect("checked");
    }
    // “Under a deal proposed by …”: the preposition leads to the noun and is no part of it.
    parse.subtree_without(noun, &|d| d == clause || d < noun && parse.relation(d) == Relation::Case)
}

/// A verb's stretch of tokens cut where a further clause of it, or a relative clause within it, lies `outside`.
pub(super) fn clipped(
    parse: &Parse<'_>,
    verb: usize,
    range: Range<usize>,
    outside: &dyn Fn(usize) -> bool,
) -> Range<usize> {
    let clause = |t: usize| match parse.relation(t) {
        Relation::Conj | Relation::Advcl | Relation::Parataxis => parse.head(t) == Some(verb),
        Relation::AclRelcl => parse.within(t, verb),
        _ => false,
    };
    let first = (verb + 1..range.end).filter(|&t| clause(t) && outside(t)).map(|t| parse.subtree(t).start);
    let end = first.filter(|&start| start > verb).min().unwrap_or(range.end);
    range.start..end.min(range.end)
}

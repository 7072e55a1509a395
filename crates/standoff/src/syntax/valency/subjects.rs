//! Subjects that the parser took for something else, and what it took for a second subject.

use super::Change;
use crate::syntax::{Relation, Tree, Upos};

/// “After talks with the guild, Mr Hale, its chief, said …”: a name between commas before a finite verb without a
/// subject is that subject, and no other name for what the sentence began with.
pub(super) fn subject_of_next_verb(tree: &Tree, words: &[&str], token: usize) -> Option<Change> {
    let first = std::iter::successors(Some(token), |&t| tree.dependents(t).next().filter(|&d| d < t)).last()?;
    let verb = std::iter::successors(tree.head(token), |&t| tree.head(t)).find(|&t| t > token)?;
    let lone = !matches!(tree.relation(verb), Relation::Conj | Relation::Acl | Relation::AclRelcl)
        && lacks_subject(tree, verb);
    // Between its phrase and the verb nothing else of the verb's.
    let next = tree.dependents(verb).all(|d| {
        !(token < d && d < verb)
            || matches!(tree.relation(d), Relation::Punct | Relation::Advmod | Relation::Obl | Relation::OblUnmarked)
    });
    let named = matches!(tree.upos(token), Upos::Propn | Upos::Noun)
        && first > 0
        && (words[first] == "," || words[first - 1] == ",");
    (lone && next && named).then_some(Change { token, head: verb, relation: Relation::Nsubj })
}

/// “The complaints allege …”: before a finite verb without a subject stands its subject, and no part of a compound.
pub(super) fn subject_before_verb(tree: &Tree, token: usize, changes: &mut Vec<Change>) {
    use Relation::{AclRelcl, Advcl, Amod, Ccomp, Compound, Conj, Det, NmodPoss, Nsubj, Nummod, Parataxis, Root};
    let Some(verb) = tree.head(token).filter(|&v| v == token + 1 && lacks_subject(tree, v)) else { return };
    if !matches!(tree.relation(verb), AclRelcl | Advcl | Ccomp | Conj | Parataxis | Root) {
        return;
    }
    changes.push(Change { token, head: verb, relation: Nsubj });
    let before = tree.dependents(verb).filter(|&d| d < token);
    let own = before.filter(|&d| matches!(tree.relation(d), Amod | Compound | Det | NmodPoss | Nummod));
    changes.extend(own.map(|d| Change { token: d, head: token, relation: tree.relation(d) }));
}

/// “Collapsed after Ankara rejected the plan”: between “after” and a finite verb without a subject stands its subject,
/// and no phrase of the verb before.
pub(super) fn subject_behind_subordinator(tree: &Tree, words: &[&str], token: usize, changes: &mut Vec<Change>) {
    let opens = |d: usize| {
        tree.relation(d) == Relation::Case
            && matches!(words[d], "after" | "After" | "before" | "Before" | "since" | "until")
    };
    let Some(case) = tree.dependents(token).find(|&d| d < token && opens(d)) else { return };
    let last = tree.dependents(token).next_back().filter(|&d| d > token).unwrap_or(token);
    let verb =
        (last + 1..words.len()).find(|&t| tree.relation(t) != Relation::Aux && tree.relation(t) != Relation::Advmod);
    let Some(verb) = verb
        .filter(|&v| tree.relation(v) == Relation::Advcl && tree.head(v) == tree.head(token) && lacks_subject(tree, v))
    else {
        return;
    };
    changes.push(Change { token, head: verb, relation: Relation::Nsubj });
    changes.push(Change { token: case, head: verb, relation: Relation::Mark });
}

/// Where a predicate has two subjects before it, one is no subject: it has a preposition, or is the name of the other.
pub(super) fn one_of_two_subjects(tree: &Tree, token: usize, head: usize) -> Option<Change> {
    let other = tree.dependents(head).find(|&d| d < head && d != token && tree.relation(d) == Relation::Nsubj)?;
    if tree.dependents(token).any(|d| tree.relation(d) == Relation::Case && d < token) {
        return Some(Change { token, head, relation: Relation::Obl });
    }
    let first = tree.dependents(token).next().unwrap_or(token).min(token);
    if tree.upos(token) != Upos::Propn || first != other + 1 {
        return None;
    }
    match tree.upos(other) {
        Upos::Noun => Some(Change { token, head: other, relation: Relation::Appos }),
        Upos::Propn => Some(Change { token, head: other, relation: Relation::Flat }),
        _ => None,
    }
}

/// Whether a token is a subject of any sort, a clause or “there” too.
pub(super) fn is_subject(tree: &Tree, token: usize) -> bool {
    use Relation::{Csubj, Expl, Nsubj, NsubjPass};
    matches!(tree.relation(token), Nsubj | NsubjPass | Csubj | Expl)
}

/// A finite verb, and no subject or auxiliary.
fn lacks_subject(tree: &Tree, verb: usize) -> bool {
    let joined = |d: usize| is_subject(tree, d) || matches!(tree.relation(d), Relation::Aux | Relation::AuxPass);
    tree.upos(verb) == Upos::Verb
        && matches!(tree.xpos(verb).as_str(), "VBD" | "VBZ" | "VBP")
        && !tree.dependents(verb).any(joined)
}

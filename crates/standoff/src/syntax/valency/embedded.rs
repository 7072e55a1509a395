//! “A man who critics say has failed”: what is said or thought within a relative clause, its subject left out.

use super::speech::first_word;
use super::subjects::is_subject;
use super::verbs::{TELLING, THINKING};
use super::{Change, has_clause};
use crate::syntax::{Relation, Tree, Upos};

/// Hangs a clause whose subject is the relative pronoun below the verb of saying or thinking before it.
pub(super) fn said_within(tree: &Tree, predicate: usize, changes: &mut Vec<Change>) {
    use Relation::{AclRelcl, Ccomp, Nsubj, Obj};
    let Some(head) = tree.head(predicate) else { return };
    let start = finite_start(tree, predicate);
    let Some(cue) = start.checked_sub(1).filter(|&c| speaks(tree, c)) else { return };
    let pronoun = tree.dependents(cue).find(|&d| d < cue && tree.relation(d) == Obj && is_relative(tree, d));
    let subject = |changes: &mut Vec<Change>| {
        changes.extend(pronoun.map(|token| Change { token, head: predicate, relation: Nsubj }));
    };
    let below = Change { token: predicate, head: cue, relation: Ccomp };
    if tree.relation(cue) == Ccomp && tree.head(cue) == Some(predicate) && tree.relation(predicate) == AclRelcl {
        changes.push(Change { token: cue, head, relation: AclRelcl });
        changes.push(below);
        subject(changes);
        return;
    }
    if tree.relation(cue) != AclRelcl || subject_before(tree, predicate, start) {
        return;
    }
    let Some(antecedent) = tree.head(cue) else { return };
    if tree.head(antecedent) == Some(predicate) && tree.lemma(antecedent) == "what" && head < antecedent {
        // “Asked what it believed would help”: “what” is asked, and the help believed in.
        changes.push(Change { token: antecedent, head, relation: tree.relation(predicate) });
        changes.push(below);
    } else if !tree.dependents(predicate).any(|d| d < cue) {
        changes.push(below);
        subject(changes);
    }
}

/// Where the finite verb of a predicate begins, with auxiliary, copula and what stands between.
fn finite_start(tree: &Tree, predicate: usize) -> usize {
    let verbal = |d: usize| matches!(tree.relation(d), Relation::Aux | Relation::AuxPass | Relation::Cop);
    let finite = |t: usize| matches!(tree.xpos(t).as_str(), "VBZ" | "VBP" | "VBD" | "MD");
    match tree.dependents(predicate).find(|&d| verbal(d)).unwrap_or(predicate) {
        start if finite(start) && start <= predicate => start,
        _ => 0,
    }
}

/// Whether the predicate has a subject right before its verb.
fn subject_before(tree: &Tree, predicate: usize, start: usize) -> bool {
    use Relation::{Expl, Nsubj, NsubjPass};
    let subject = |&d: &usize| matches!(tree.relation(d), Nsubj | NsubjPass | Expl);
    tree.dependents(predicate).filter(subject).any(|d| first_word(tree, d) + 2 > start && d < start)
}

fn speaks(tree: &Tree, cue: usize) -> bool {
    let lemma = tree.lemma(cue);
    let subject = |d: usize| tree.relation(d) == Relation::Nsubj && d < cue;
    tree.upos(cue) == Upos::Verb
        && (TELLING.contains(&lemma) || THINKING.contains(&lemma))
        && tree.dependents(cue).any(subject)
        && !has_clause(tree, cue)
}

fn is_relative(tree: &Tree, token: usize) -> bool {
    matches!(tree.lemma(token), "that" | "which" | "who" | "whom")
}

/// “The plan, which Moscow says breaks the accord”: the pronoun is the subject of what breaks it.
pub(super) fn subject_of_content(tree: &Tree, pronoun: usize, cue: usize) -> Option<Change> {
    use Relation::{Ccomp, Nsubj};
    let said = TELLING.contains(&tree.lemma(cue)) || THINKING.contains(&tree.lemma(cue));
    let content = tree.dependents(cue).find(|&d| d > cue && tree.relation(d) == Ccomp)?;
    let lacks = finite_start(tree, content) == cue + 1 && !tree.dependents(content).any(|d| is_subject(tree, d));
    let fits = said && lacks && is_relative(tree, pronoun);
    fits.then_some(Change { token: pronoun, head: content, relation: Nsubj })
}

//! Conjuncts that the parser joined to the nearer of two clauses.

use super::Change;
use super::subjects::is_subject;
use crate::syntax::{Relation, Tree, Upos};

/// “I read what you sent and agree”: a conjunct without a subject has the tense of the verb that it is joined to; where
/// a clause within does not have it and the one around does, it is joined to that.
pub(super) fn joined_by_tense(tree: &Tree, token: usize, head: usize) -> Option<Change> {
    use Relation::{AclRelcl, Advcl, Ccomp};
    let inner =
        matches!(tree.relation(head), AclRelcl | Advcl | Ccomp) && !tree.dependents(token).any(|d| is_subject(tree, d));
    let form = form(tree, token).filter(|_| inner)?;
    if form == self::form(tree, head)? {
        return None;
    }
    let around = |&t: &usize| tree.upos(t) == Upos::Verb || tree.head(t).is_none();
    let outer = std::iter::successors(tree.head(head), |&t| tree.head(t)).find(around)?;
    let fits = outer < head && self::form(tree, outer) == Some(form);
    fits.then_some(Change { token, head: outer, relation: Relation::Conj })
}

/// Tense and number of a clause, or that its verb is in the plain form, as behind “to”, “do” and “would”.
fn form(tree: &Tree, verb: usize) -> Option<&'static str> {
    let auxiliary = tree.dependents(verb).find(|&d| matches!(tree.relation(d), Relation::Aux | Relation::AuxPass));
    let plain = |a: &usize| tree.xpos(*a).as_str() == "MD" || tree.lemma(*a) == "do";
    let form = match auxiliary {
        Some(auxiliary) if plain(&auxiliary) => "VB",
        finite => tree.xpos(finite.unwrap_or(verb)).as_str(),
    };
    matches!(form, "VBD" | "VBZ" | "VBP" | "VB").then_some(form)
}

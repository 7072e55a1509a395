//! What verbs govern: trees corrected where a verb's valency leaves no doubt about its infinitive or clause.
//!
//! The parser meets “urge”, “vow” or “plead” too seldom to know whether the infinitive that follows is their complement
//! (“urged both sides to sign”) or a purpose (“met both sides to sign”). Dictionaries know. The lists are the usual
//! control and raising verbs of English grammars; where Universal Dependencies' treebanks label a verb otherwise, the
//! treebanks are followed.

mod verbs;

use super::{Relation, Tree, Upos, Xpos};
use verbs::{
    ADDRESSING, ASKING, COPULAR, NAMING, OBJECT_CONTROL, PREPOSITIONAL_CONTROL, PURPOSE, SUBJECT_CONTROL, TELLING,
    WITH_GERUND, WITH_INFINITIVE,
};

/// A token's new place in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) token: usize,
    pub(super) head: usize,
    pub(super) relation: Relation,
}

/// The tree with complements where their verbs' valency wants them. Each token that moves goes up to an ancestor, so
/// the tree stays one.
pub(super) fn govern(tree: &mut Tree, words: &[&str]) {
    let change = |t: usize| match tree.relation(t) {
        Relation::Advcl | Relation::Xcomp | Relation::Acl | Relation::Obj | Relation::AclRelcl => {
            correct(tree, words, t)
        }
        _ => None,
    };
    let changes: Vec<Change> = (0..tree.len()).filter_map(change).collect();
    if !changes.is_empty() {
        tree.rehang(&changes);
    }
}

fn correct(tree: &Tree, words: &[&str], token: usize) -> Option<Change> {
    let head = tree.head(token)?;
    if head > token {
        return (words[token] == "that").then(|| told_by(tree, words, token, head))?;
    }
    let stay = |relation| Some(Change { token, head, relation });
    match tree.relation(token) {
        Relation::Advcl if is_infinitive(tree, words, token) => {
            governs_infinitive(tree, words, head, token).then(|| stay(Relation::Xcomp))?
        }
        Relation::Advcl if is_bare_gerund(tree, words, token) => {
            let governs = tree.upos(head) == Upos::Verb && WITH_GERUND.contains(&tree.lemma(head));
            governs.then(|| stay(Relation::Xcomp))?
        }
        Relation::Advcl if asks_whether(tree, head, token) => stay(Relation::Ccomp),
        Relation::Xcomp if is_infinitive(tree, words, token) => {
            let purpose = tree.upos(head) == Upos::Verb && PURPOSE.contains(&tree.lemma(head));
            purpose.then(|| stay(Relation::Advcl))?
        }
        Relation::Acl if is_infinitive(tree, words, token) => asked(tree, head, token),
        Relation::Acl
            if tree.upos(head) == Upos::Verb
                && begins_with_that(tree, words, token).is_some_and(|conjunction| conjunction) =>
        {
            stay(Relation::Ccomp)
        }
        Relation::AclRelcl => told(tree, words, head, token),
        Relation::Obj if is_named(tree, head, token) || is_second_adjective(tree, head, token) => stay(Relation::Xcomp),
        Relation::Obj if tree.upos(token) == Upos::Noun && COPULAR.contains(&tree.lemma(head)) => stay(Relation::Xcomp),
        _ => None,
    }
}

/// “To” and a bare verb, with no “in order” or comma before it.
fn is_infinitive(tree: &Tree, words: &[&str], token: usize) -> bool {
    let Some(to) = tree.dependents(token).find(|&d| d < token && words[d].eq_ignore_ascii_case("to")) else {
        return false;
    };
    let marked = tree.dependents(token).any(|d| d < to && matches!(tree.lemma(d), "order" | "so"));
    tree.relation(to) == Relation::Mark && !marked && to > 0 && words[to - 1] != ","
}

fn is_bare_gerund(tree: &Tree, words: &[&str], token: usize) -> bool {
    let first = tree.dependents(token).next().unwrap_or(token).min(token);
    tree.xpos(token) == Xpos::parse("VBG").unwrap_or(tree.xpos(token))
        && words[token].ends_with("ing")
        && tree.dependents(token).all(|d| !matches!(tree.relation(d), Relation::Mark | Relation::Nsubj))
        && first > 0
        && tree.head(token) == Some(first - 1)
}

fn governs_infinitive(tree: &Tree, words: &[&str], verb: usize, token: usize) -> bool {
    if tree.upos(verb) != Upos::Verb
        || tree.dependents(verb).any(|d| matches!(tree.relation(d), Relation::Xcomp | Relation::Ccomp))
    {
        return false;
    }
    let lemma = tree.lemma(verb);
    let between = |relations: &[Relation]| {
        tree.dependents(verb).any(|d| verb < d && d < token && relations.contains(&tree.relation(d)))
    };
    let passive = tree.dependents(verb).any(|d| tree.relation(d) == Relation::AuxPass);
    if passive || between(&[Relation::Obj, Relation::Iobj]) {
        return OBJECT_CONTROL.contains(&lemma);
    }
    SUBJECT_CONTROL.contains(&lemma)
        || PREPOSITIONAL_CONTROL.iter().any(|&(v, preposition)| {
            v == lemma && words[verb + 1..token].iter().any(|w| w.eq_ignore_ascii_case(preposition))
        })
}

/// “Urged the miners to return”: the infinitive is the verb's, not the noun's.
fn asked(tree: &Tree, noun: usize, token: usize) -> Option<Change> {
    let verb = tree.head(noun).filter(|&v| v < noun && tree.upos(v) == Upos::Verb)?;
    let lemma = tree.lemma(verb);
    let fits = match tree.relation(noun) {
        Relation::Obj | Relation::Iobj => OBJECT_CONTROL.contains(&lemma),
        Relation::Obl => PREPOSITIONAL_CONTROL.iter().any(|&(v, preposition)| {
            v == lemma
                && tree.dependents(noun).any(|d| tree.relation(d) == Relation::Case && tree.lemma(d) == preposition)
        }),
        _ => false,
    };
    let own = WITH_INFINITIVE.contains(&tree.lemma(noun));
    (fits && !own).then_some(Change { token, head: verb, relation: Relation::Xcomp })
}

/// “A group called Unity”, “it was dubbed the road map”: a passive participle has no object but the name.
fn is_named(tree: &Tree, verb: usize, token: usize) -> bool {
    let participle = tree.xpos(verb).as_str() == "VBN" && NAMING.contains(&tree.lemma(verb));
    let active = |d: usize| {
        tree.relation(d) == Relation::Nsubj || (tree.relation(d) == Relation::Aux && tree.lemma(d) == "have")
    };
    let passive = tree.dependents(verb).any(|d| tree.relation(d) == Relation::AuxPass);
    participle
        && (passive || !tree.dependents(verb).any(active))
        && matches!(tree.upos(token), Upos::Noun | Upos::Propn)
}

/// “Hold the ministers accountable”: an adjective after the object says what becomes of it.
fn is_second_adjective(tree: &Tree, verb: usize, token: usize) -> bool {
    let object = |d: usize| d < token && tree.relation(d) == Relation::Obj;
    tree.upos(token) == Upos::Adj && tree.dependents(verb).any(object)
}

/// “Wondered if it would last”.
fn asks_whether(tree: &Tree, verb: usize, token: usize) -> bool {
    let first = tree.dependents(token).next().filter(|&d| d < token && tree.relation(d) == Relation::Mark);
    let word = first.map(|d| tree.lemma(d));
    let governs = tree.upos(verb) == Upos::Verb && ASKING.contains(&tree.lemma(verb));
    governs && matches!(word, Some("if" | "whether")) && !has_clause(tree, verb)
}

/// Whether the “that” with which a clause with a subject of its own begins is a conjunction there; `None` where the
/// clause begins otherwise.
fn begins_with_that(tree: &Tree, words: &[&str], token: usize) -> Option<bool> {
    let that = tree.dependents(token).next().filter(|&d| words[d] == "that")?;
    let subject = |d: usize| matches!(tree.relation(d), Relation::Nsubj | Relation::NsubjPass | Relation::Expl);
    let conjunction = tree.relation(that) == Relation::Mark;
    let complete = tree.dependents(token).any(|d| d > that && subject(d));
    (complete && (conjunction || tree.relation(that) == Relation::Obj)).then_some(conjunction)
}

fn has_clause(tree: &Tree, verb: usize) -> bool {
    tree.dependents(verb).any(|d| matches!(tree.relation(d), Relation::Ccomp | Relation::Xcomp))
}

/// “Told the committee on Tuesday that the agency expects …”: what was told, not which committee or which Tuesday.
/// A relative clause whose “that” stands for nothing in it is none; and who was told was told something.
fn told(tree: &Tree, words: &[&str], noun: usize, token: usize) -> Option<Change> {
    let conjunction = begins_with_that(tree, words, token)?;
    let mut at = noun;
    while matches!(tree.relation(at), Relation::Nmod | Relation::NmodUnmarked | Relation::Appos | Relation::Flat) {
        at = tree.head(at)?;
    }
    let addressee = matches!(tree.relation(at), Relation::Obj | Relation::Iobj);
    let beside = addressee || matches!(tree.relation(at), Relation::Obl | Relation::OblUnmarked);
    let verb = tree.head(at).filter(|&v| v < at && tree.upos(v) == Upos::Verb)?;
    let lemma = tree.lemma(verb);
    let fits = if conjunction { beside && TELLING.contains(&lemma) } else { addressee && ADDRESSING.contains(&lemma) };
    (fits && !has_clause(tree, verb)).then_some(Change { token, head: verb, relation: Relation::Ccomp })
}

/// The “that” of a clause that turns out to be what was told.
fn told_by(tree: &Tree, words: &[&str], that: usize, clause: usize) -> Option<Change> {
    let noun = tree.head(clause).filter(|_| tree.relation(clause) == Relation::AclRelcl)?;
    told(tree, words, noun, clause)?;
    Some(Change { token: that, head: clause, relation: Relation::Mark })
}

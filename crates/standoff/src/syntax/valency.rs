//! What verbs govern: trees corrected where a verb's valency leaves no doubt about its infinitive or clause.
//!
//! The parser meets “urge”, “vow” or “plead” too seldom to know whether the infinitive that follows is their complement
//! (“urged both sides to sign”) or a purpose (“met both sides to sign”). Dictionaries know. The lists are the usual
//! control and raising verbs of English grammars; where Universal Dependencies' treebanks label a verb otherwise, the
//! treebanks are followed.

mod conjuncts;
mod embedded;
mod speech;
mod subjects;
mod verbs;

use super::{Relation, Tree, Upos};
use conjuncts::joined_by_tense;
use embedded::{said_within, subject_of_content};
use speech::{
    accompanying, ask, asks_whether, begins_with_that, beside_content, between_commas, follows, gerund_as_subject,
    parted_from_that, second_participle, set_off, told, told_by,
};
use subjects::{one_of_two_subjects, subject_before_verb, subject_behind_subordinator, subject_of_next_verb};
use verbs::{
    COPULAR, MAKING, NAMING, OBJECT_CONTROL, PERCEIVING, PREPOSITIONAL_CONTROL, PURPOSE, PURPOSE_OF_OBJECT, RESULT,
    SUBJECT_CONTROL, SUITED, WILLING, WITH_GERUND, WITH_INFINITIVE, WITH_ON,
};

/// A token's new place in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) token: usize,
    pub(super) head: usize,
    pub(super) relation: Relation,
}

/// The tree with complements where their verbs' valency wants them.
pub(super) fn govern(tree: &mut Tree, words: &[&str]) {
    let change = |t: usize| match tree.relation(t) {
        Relation::Advcl
        | Relation::Advmod
        | Relation::Xcomp
        | Relation::Acl
        | Relation::Amod
        | Relation::Appos
        | Relation::Ccomp
        | Relation::Conj
        | Relation::Nsubj
        | Relation::Obj
        | Relation::Parataxis
        | Relation::AclRelcl => correct(tree, words, t),
        _ => None,
    };
    let mut changes: Vec<Change> = (0..tree.len()).filter_map(change).collect();
    for t in 0..tree.len() {
        match tree.relation(t) {
            Relation::AclRelcl => {
                ask(tree, t, &mut changes);
                said_within(tree, t, &mut changes);
            }
            Relation::AdvclRelcl => ask(tree, t, &mut changes),
            Relation::Compound => subject_before_verb(tree, t, &mut changes),
            Relation::Xcomp if is_gerund(tree, words, t) => {
                tree.head(t).into_iter().for_each(|verb| gerund_as_subject(tree, verb, t, &mut changes));
            }
            Relation::Advcl | Relation::Parataxis => {
                parted_from_that(tree, words, t, &mut changes);
                said_within(tree, t, &mut changes);
            }
            Relation::Ccomp | Relation::Conj => said_within(tree, t, &mut changes),
            Relation::Obl => subject_behind_subordinator(tree, words, t, &mut changes),
            _ => {}
        }
    }
    if !changes.is_empty() {
        tree.rehang(&changes);
    }
}

fn correct(tree: &Tree, words: &[&str], token: usize) -> Option<Change> {
    let head = tree.head(token)?;
    if tree.relation(token) == Relation::Appos {
        return subject_of_next_verb(tree, words, token);
    }
    if head > token {
        return match tree.relation(token) {
            Relation::Advcl | Relation::Conj => set_off(tree, words, token, head),
            Relation::Ccomp => beside_content(tree, token, head),
            Relation::Nsubj => one_of_two_subjects(tree, token, head),
            Relation::Obj => subject_of_content(tree, token, head),
            _ if words[token] == "that" => told_by(tree, words, token, head),
            _ => None,
        };
    }
    let stay = |relation| Some(Change { token, head, relation });
    match tree.relation(token) {
        Relation::Advcl if is_infinitive(tree, words, token) => {
            governs_infinitive(tree, words, head, token).then(|| stay(Relation::Xcomp))?
        }
        Relation::Advcl if tree.xpos(token).as_str() == "VBG" && words[token - 1] == "," => {
            accompanying(tree, head, token)
        }
        Relation::Advcl if is_gerund(tree, words, token) => {
            governs_gerund(tree, words, head, token).then(|| stay(Relation::Xcomp))?
        }
        Relation::Advcl if asks_whether(tree, head, token) => stay(Relation::Ccomp),
        Relation::Xcomp if is_infinitive(tree, words, token) => governs_none(tree, words, head, token),
        // “Assigned it based on merit”.
        Relation::Xcomp if words[token] == "based" => stay(Relation::Advcl),
        Relation::Xcomp if is_gerund(tree, words, token) => match tree.lemma(head) {
            "mean" => stay(Relation::Ccomp),
            _ if is_manner(tree, head, token) => stay(Relation::Advcl),
            _ => None,
        },
        Relation::Acl if is_infinitive(tree, words, token) => asked(tree, head, token),
        Relation::Acl | Relation::AclRelcl
            if tree.upos(head) == Upos::Verb
                && begins_with_that(tree, words, token).is_some_and(|conjunction| conjunction) =>
        {
            stay(Relation::Ccomp)
        }
        Relation::AclRelcl => told(tree, words, head, token).or_else(|| between_commas(tree, words, token)),
        Relation::Parataxis | Relation::Ccomp => follows(tree, words, head, token),
        Relation::Conj => follows(tree, words, head, token)
            .or_else(|| second_participle(tree, head, token))
            .or_else(|| second_main_verb(tree, token, head))
            .or_else(|| joined_by_tense(tree, token, head)),
        // What has a copula is a clause.
        Relation::Obj if tree.dependents(token).any(|d| tree.relation(d) == Relation::Cop) => stay(Relation::Ccomp),
        Relation::Obj if is_named(tree, head, token) || is_second_adjective(tree, head, token) => stay(Relation::Xcomp),
        Relation::Obj if is_second_object(tree, head, token) || is_name_of_antecedent(tree, head, token) => {
            stay(Relation::Xcomp)
        }
        Relation::Amod => result(tree, head, token),
        Relation::Advmod if matches!((tree.lemma(head), tree.lemma(token)), ("leave", "alone") | ("put", "first")) => {
            has_object_before(tree, head, token).then(|| stay(Relation::Xcomp))?
        }
        Relation::Obj if COPULAR.contains(&tree.lemma(head)) => {
            matches!(tree.upos(token), Upos::Noun | Upos::Propn | Upos::Adj).then(|| stay(Relation::Xcomp))?
        }
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

fn is_gerund(tree: &Tree, words: &[&str], token: usize) -> bool {
    // “If it was falling” has a finite verb.
    let finite = |d: usize| tree.relation(d) == Relation::Aux && d < token;
    tree.xpos(token).as_str() == "VBG" && words[token].ends_with("ing") && !tree.dependents(token).any(finite)
}

/// “Keep hearing”, “kept on hearing”.
fn governs_gerund(tree: &Tree, words: &[&str], verb: usize, token: usize) -> bool {
    let lemma = tree.lemma(verb);
    let joined = |d: usize| matches!(tree.relation(d), Relation::Mark | Relation::Nsubj);
    let bare = || !tree.dependents(token).any(joined);
    let first = tree.dependents(token).next().unwrap_or(token).min(token);
    let on = || token == verb + 2 && words[verb + 1] == "on" && WITH_ON.contains(&lemma);
    tree.upos(verb) == Upos::Verb && (first == verb + 1 && WITH_GERUND.contains(&lemma) && bare() || on())
}

/// “Lost a fortune investing”: how, and no complement.
fn is_manner(tree: &Tree, verb: usize, token: usize) -> bool {
    let lemma = tree.lemma(verb);
    let object = tree.dependents(verb).any(|d| verb < d && d < token && tree.relation(d) == Relation::Obj);
    let using = !object && tree.lemma(token) == "use" && !WITH_GERUND.contains(&lemma);
    tree.upos(verb) == Upos::Verb && (using || object && !PERCEIVING.contains(&lemma))
}

/// What an infinitive is that its verb or adjective does not take as a complement.
fn governs_none(tree: &Tree, words: &[&str], head: usize, token: usize) -> Option<Change> {
    let lemma = tree.lemma(head);
    let stay = |relation| Some(Change { token, head, relation });
    let dependent = |relation| tree.dependents(head).find(|&d| tree.relation(d) == relation);
    if tree.upos(head) == Upos::Adj {
        return if SUITED.contains(&lemma) && dependent(Relation::Expl).is_none() {
            stay(Relation::Advcl)
        } else {
            None
        };
    }
    if tree.upos(head) != Upos::Verb || is_habit(tree, words, head) {
        return None;
    }
    let object = tree.dependents(head).rfind(|&d| head < d && d < token && tree.relation(d) == Relation::Obj);
    // “Suggest ways to do it”.
    if let Some(object) = object.filter(|&o| words[o + 1] == "to" && WITH_INFINITIVE.contains(&tree.lemma(o))) {
        let own = !OBJECT_CONTROL.contains(&lemma);
        return own.then_some(Change { token, head: object, relation: Relation::Acl });
    }
    let purpose = PURPOSE.contains(&lemma) || (object.is_some() && PURPOSE_OF_OBJECT.contains(&lemma));
    if purpose { stay(Relation::Advcl) } else { None }
}

/// “She used to live there”, not “a drug used to treat it”.
fn is_habit(tree: &Tree, words: &[&str], verb: usize) -> bool {
    let subject = tree.dependents(verb).any(|d| tree.relation(d) == Relation::Nsubj);
    let passive = tree.dependents(verb).any(|d| matches!(tree.relation(d), Relation::AuxPass | Relation::Cop));
    words[verb] == "used" && words.get(verb + 1) == Some(&"to") && subject && !passive
}

fn governs_infinitive(tree: &Tree, words: &[&str], verb: usize, token: usize) -> bool {
    if tree.upos(verb) == Upos::Adj {
        return WILLING.contains(&tree.lemma(verb));
    }
    if tree.upos(verb) != Upos::Verb
        || tree.dependents(verb).any(|d| matches!(tree.relation(d), Relation::Xcomp | Relation::Ccomp))
    {
        return false;
    }
    let lemma = tree.lemma(verb);
    let between = |relations: &[Relation]| {
        tree.dependents(verb).any(|d| verb < d && d < token && relations.contains(&tree.relation(d)))
    };
    // “Workers told to leave” has no auxiliary.
    let active = |d: usize| matches!(tree.relation(d), Relation::Nsubj | Relation::Aux);
    let passive = tree.dependents(verb).any(|d| tree.relation(d) == Relation::AuxPass)
        || (tree.xpos(verb).as_str() == "VBN" && !tree.dependents(verb).any(active));
    if passive || between(&[Relation::Obj, Relation::Iobj]) {
        return OBJECT_CONTROL.contains(&lemma);
    }
    is_habit(tree, words, verb)
        || SUBJECT_CONTROL.contains(&lemma)
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

/// “A group called Unity”, “she was made an envoy”: a passive participle has no object but the name.
fn is_named(tree: &Tree, verb: usize, token: usize) -> bool {
    let active = |d: usize| {
        tree.relation(d) == Relation::Nsubj || (tree.relation(d) == Relation::Aux && tree.lemma(d) == "have")
    };
    let passive = tree.dependents(verb).any(|d| tree.relation(d) == Relation::AuxPass);
    let called = || tree.relation(verb) != Relation::Conj && !tree.dependents(verb).any(active);
    let lemma = tree.lemma(verb);
    tree.xpos(verb).as_str() == "VBN"
        && (passive && MAKING.contains(&lemma) || NAMING.contains(&lemma) && (passive || called()))
        && matches!(tree.upos(token), Upos::Noun | Upos::Propn)
}

/// “Hold the ministers accountable”: an adjective after the object says what becomes of it.
fn is_second_adjective(tree: &Tree, verb: usize, token: usize) -> bool {
    tree.upos(token) == Upos::Adj && has_object_before(tree, verb, token)
}

/// “Consider him a partner”.
fn is_second_object(tree: &Tree, verb: usize, token: usize) -> bool {
    matches!(tree.upos(token), Upos::Noun | Upos::Propn)
        && MAKING.contains(&tree.lemma(verb))
        && has_object_before(tree, verb, token)
}

/// “What they call a strategy”: the relative pronoun is the object.
fn is_name_of_antecedent(tree: &Tree, verb: usize, token: usize) -> bool {
    let names = NAMING.contains(&tree.lemma(verb)) || matches!(tree.lemma(verb), "consider" | "deem");
    let other = |d: usize| {
        tree.relation(d) == Relation::Nsubj && !matches!(tree.lemma(d), "that" | "which" | "who" | "what" | "whoever")
    };
    names
        && tree.relation(verb) == Relation::AclRelcl
        && matches!(tree.upos(token), Upos::Noun | Upos::Propn)
        && tree.dependents(verb).any(other)
}

/// “Welcomed the plan put forth by Oman and exchanged letters”: a past tense is joined to a past tense, and to no
/// participle.
fn second_main_verb(tree: &Tree, token: usize, head: usize) -> Option<Change> {
    let participle = tree.relation(head) == Relation::Acl && tree.xpos(head).as_str() == "VBN";
    let past = |t: usize| tree.xpos(t).as_str() == "VBD";
    let bare = !tree.dependents(token).any(|d| matches!(tree.relation(d), Relation::Nsubj | Relation::OblAgent));
    let mut above = std::iter::successors(tree.head(head), |&t| tree.head(t));
    let verb = above.find(|&t| tree.upos(t) == Upos::Verb).filter(|&v| v < head && past(v))?;
    (participle && past(token) && bare).then_some(Change { token, head: verb, relation: Relation::Conj })
}

fn has_object_before(tree: &Tree, verb: usize, token: usize) -> bool {
    tree.dependents(verb).any(|d| verb < d && d < token && matches!(tree.relation(d), Relation::Obj | Relation::Iobj))
}

/// “Left six people dead”: an adjective behind its noun says how the verb left it.
fn result(tree: &Tree, noun: usize, token: usize) -> Option<Change> {
    let verb = tree.head(noun).filter(|&v| v < noun && tree.upos(v) == Upos::Verb)?;
    let behind = token == noun + 1 && tree.upos(token) == Upos::Adj;
    let fits = behind && tree.relation(noun) == Relation::Obj && RESULT.contains(&tree.lemma(verb));
    fits.then_some(Change { token, head: verb, relation: Relation::Xcomp })
}

fn has_clause(tree: &Tree, verb: usize) -> bool {
    tree.dependents(verb).any(|d| matches!(tree.relation(d), Relation::Ccomp | Relation::Xcomp))
}

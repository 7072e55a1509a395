//! What is said, told and asked: clauses that belong to verbs of saying.

use super::subjects::is_subject;
use super::verbs::{ADDRESSING, ASKING, INQUIRING, TELLING, THINKING};
use super::{Change, has_clause};
use crate::syntax::{Relation, Tree, Upos};

/// “Wondered if it would last”.
pub(super) fn asks_whether(tree: &Tree, verb: usize, token: usize) -> bool {
    let first = tree.dependents(token).next().filter(|&d| d < token && tree.relation(d) == Relation::Mark);
    let word = first.map(|d| tree.lemma(d));
    let governs = tree.upos(verb) == Upos::Verb && ASKING.contains(&tree.lemma(verb));
    governs && matches!(word, Some("if" | "whether")) && !has_clause(tree, verb)
}

/// Whether the “that” with which a clause with a subject of its own begins is a conjunction there; `None` where the
/// clause begins otherwise.
pub(super) fn begins_with_that(tree: &Tree, words: &[&str], token: usize) -> Option<bool> {
    let that = tree.dependents(token).find(|&d| tree.relation(d) != Relation::Punct).filter(|&d| words[d] == "that")?;
    let subject = |d: usize| matches!(tree.relation(d), Relation::Nsubj | Relation::NsubjPass | Relation::Expl);
    let conjunction = tree.relation(that) == Relation::Mark;
    let complete = tree.dependents(token).any(|d| d > that && subject(d));
    (complete && (conjunction || tree.relation(that) == Relation::Obj)).then_some(conjunction)
}

/// “Told the committee on Tuesday that the agency expects …”: what was told, not which committee or which Tuesday.
/// A relative clause whose “that” stands for nothing in it is none; and who was told was told something.
pub(super) fn told(tree: &Tree, words: &[&str], noun: usize, token: usize) -> Option<Change> {
    let conjunction = begins_with_that(tree, words, token)?;
    let mut at = noun;
    while matches!(tree.relation(at), Relation::Nmod | Relation::NmodUnmarked | Relation::Appos | Relation::Flat) {
        at = tree.head(at)?;
    }
    let addressee = matches!(tree.relation(at), Relation::Obj | Relation::Iobj);
    // “Was told by its advisers that the bid was low.”
    let beside = addressee || matches!(tree.relation(at), Relation::Obl | Relation::OblUnmarked | Relation::OblAgent);
    let verb = tree.head(at).filter(|&v| v < at && tree.upos(v) == Upos::Verb)?;
    let lemma = tree.lemma(verb);
    let fits = if conjunction { beside && TELLING.contains(&lemma) } else { addressee && ADDRESSING.contains(&lemma) };
    (fits && !has_clause(tree, verb)).then_some(Change { token, head: verb, relation: Relation::Ccomp })
}

/// The “that” of a clause that turns out to be what was told.
pub(super) fn told_by(tree: &Tree, words: &[&str], that: usize, clause: usize) -> Option<Change> {
    let noun = tree.head(clause).filter(|_| tree.relation(clause) == Relation::AclRelcl)?;
    told(tree, words, noun, clause)?;
    Some(Change { token: that, head: clause, relation: Relation::Mark })
}

/// “However, he said, talks go on” has the verb of saying beside the clause; “…, and we will resist, he said” has the
/// clause below it, whatever the clause itself is joined to.
pub(super) fn set_off(tree: &Tree, words: &[&str], token: usize, head: usize) -> Option<Change> {
    let change = |relation| Some(Change { token, head, relation });
    let says = |t: usize| tree.upos(t) == Upos::Verb && TELLING.contains(&tree.lemma(t)) && !has_clause(tree, t);
    if tree.relation(token) == Relation::Conj {
        return if says(head) { change(Relation::Ccomp) } else { None };
    }
    let subject = tree.dependents(token).any(|d| tree.relation(d) == Relation::Nsubj);
    let marked = |d: usize| matches!(tree.relation(d), Relation::Mark | Relation::Obj | Relation::Iobj);
    let alone = subject && words[token + 1] == "," && !tree.dependents(token).any(|d| d > token + 1 || marked(d));
    if alone && says(token) { change(Relation::Parataxis) } else { None }
}

/// “The move, officials say, caps a change”: a verb of saying between commas, with nothing but its subject, is said of
/// the clause around it.
pub(super) fn between_commas(tree: &Tree, words: &[&str], token: usize) -> Option<Change> {
    use Relation::{Aux, Nsubj, Punct};
    let says = tree.upos(token) == Upos::Verb && TELLING.contains(&tree.lemma(token));
    let lone = tree.dependents(token).all(|d| matches!(tree.relation(d), Nsubj | Aux | Punct));
    let subject = tree.dependents(token).find(|&d| tree.relation(d) == Nsubj && d < token)?;
    let before = first_word(tree, subject).checked_sub(1)?;
    let relative = matches!(tree.lemma(subject), "that" | "which" | "who");
    let after = words.get(token + 1).is_some_and(|w| *w == ",");
    if !(says && lone && !relative && after && words[before] == ",") {
        return None;
    }
    let clause = |&t: &usize| tree.dependents(t).any(|d| is_subject(tree, d)) || tree.head(t).is_none();
    let head = std::iter::successors(tree.head(token), |&t| tree.head(t)).find(clause)?;
    Some(Change { token, head, relation: Relation::Parataxis })
}

/// “Having read it, she said that …”: a verb of saying has one content, and “that” begins it.
pub(super) fn beside_content(tree: &Tree, token: usize, head: usize) -> Option<Change> {
    let that = |d: usize| tree.relation(d) == Relation::Mark && tree.lemma(d) == "that";
    let content = |d: usize| d > head && tree.relation(d) == Relation::Ccomp && tree.dependents(d).any(that);
    let gerund = std::iter::once(token).chain(tree.dependents(token)).any(|t| tree.xpos(t).as_str() == "VBG");
    let relation = if gerund { Relation::Advcl } else { Relation::Parataxis };
    tree.dependents(head).any(content).then_some(Change { token, head, relation })
}

/// “Issued a letter, adding: “We stay””: what a quotation mark or a colon parts from a verb of saying, and “she thinks
/// talks go on”: what stands behind it, is what it says.
pub(super) fn follows(tree: &Tree, words: &[&str], head: usize, token: usize) -> Option<Change> {
    let first = first_word(tree, token);
    let quotes = |w: &&str| matches!(*w, "\"" | "“");
    let start = (0..first).rev().take_while(|&t| matches!(words[t], "," | ":") || quotes(&words[t])).last();
    let start = start.unwrap_or(first);
    let between = &words[start..first];
    let opens = between.contains(&":") || (between.contains(&",") && between.iter().any(quotes));
    let cue = start.checked_sub(1)?;
    let subject = |t: usize| tree.dependents(t).any(|d| d < t && tree.relation(d) == Relation::Nsubj);
    let behind = || between.is_empty() && subject(cue) && subject(token) && tree.upos(first) != Upos::Cconj;
    let says = || TELLING.contains(&tree.lemma(cue));
    let fits = opens && (says() || ASKING.contains(&tree.lemma(cue)))
        || (says() || THINKING.contains(&tree.lemma(cue))) && behind();
    let beside = cue == head && !(behind() && tree.relation(token) == Relation::Parataxis);
    let bare = tree.upos(cue) == Upos::Verb && !has_clause(tree, cue) && !beside;
    (fits && bare).then_some(Change { token, head: cue, relation: Relation::Ccomp })
}

/// The first word of a phrase that is no punctuation mark.
pub(super) fn first_word(tree: &Tree, token: usize) -> usize {
    let left = |&t: &usize| tree.dependents(t).find(|&d| tree.relation(d) != Relation::Punct).filter(|&d| d < t);
    std::iter::successors(Some(token), left).last().unwrap_or(token)
}

/// “Says paying more is no answer”: what is said is the clause, and the gerund its subject.
pub(super) fn gerund_as_subject(tree: &Tree, verb: usize, gerund: usize, changes: &mut Vec<Change>) {
    let subject = |d: usize| matches!(tree.relation(d), Relation::Nsubj | Relation::NsubjPass | Relation::Mark);
    let finite = |d: usize| matches!(tree.relation(d), Relation::Cop | Relation::Aux) && gerund < d;
    let predicate = tree.dependents(gerund).find(|&d| {
        let whole = tree.dependents(d).any(finite) && !tree.dependents(d).any(subject);
        whole && tree.relation(d) == Relation::Ccomp
    });
    let Some(predicate) = predicate.filter(|_| TELLING.contains(&tree.lemma(verb))) else { return };
    changes.push(Change { token: predicate, head: verb, relation: Relation::Ccomp });
    changes.push(Change { token: gerund, head: predicate, relation: Relation::Csubj });
}

/// “Admitted that, as a body, it had failed”: “that” behind a verb of saying begins the clause after it.
pub(super) fn parted_from_that(tree: &Tree, words: &[&str], clause: usize, changes: &mut Vec<Change>) {
    let Some(verb) = tree.head(clause).filter(|&v| v + 2 < clause && words[v + 1] == "that") else { return };
    let that = verb + 1;
    let loose = matches!(tree.relation(that), Relation::Obj | Relation::Mark) && tree.head(that) == Some(verb);
    let begins = |d: usize| matches!(tree.relation(d), Relation::Mark | Relation::Cc) && d > that;
    let subject = |d: usize| matches!(tree.relation(d), Relation::Nsubj | Relation::NsubjPass | Relation::Expl);
    let own = |test: &dyn Fn(usize) -> bool| tree.dependents(clause).any(|d| d > that && test(d));
    let says = |v: &str| TELLING.contains(&v) || THINKING.contains(&v);
    if loose && says(tree.lemma(verb)) && !has_clause(tree, verb) && own(&subject) && !own(&begins) {
        changes.push(Change { token: clause, head: verb, relation: Relation::Ccomp });
        changes.push(Change { token: that, head: clause, relation: Relation::Mark });
    }
}

/// “Said that Moscow was stalling, accusing it of bad faith”: who says so accuses, unless the inner clause tells of a step
/// that one takes with such words (“said that he quit, blaming the board”).
pub(super) fn accompanying(tree: &Tree, head: usize, token: usize) -> Option<Change> {
    const BLAMING: &[&str] =
        &["accuse", "blame", "condemn", "criticise", "criticize", "denounce", "threaten", "urge", "vow", "warn"];
    const STEPS: &[&str] = &["end", "leave", "pull", "quit", "refuse", "reject", "resign", "step", "walk", "withdraw"];
    if !BLAMING.contains(&tree.lemma(token)) {
        return None;
    }
    let clause = std::iter::successors(Some(head), |&h| {
        tree.head(h).filter(|_| matches!(tree.relation(h), Relation::Xcomp | Relation::Conj | Relation::Advcl))
    })
    .find(|&h| tree.relation(h) == Relation::Ccomp)?;
    let verb = tree.head(clause).filter(|&v| v < clause && TELLING.contains(&tree.lemma(v)))?;
    (!STEPS.contains(&tree.lemma(head))).then_some(Change { token, head: verb, relation: Relation::Advcl })
}

/// “Saying that the chance was lost and blaming the board”: a participle goes on where the one before it began.
pub(super) fn second_participle(tree: &Tree, head: usize, token: usize) -> Option<Change> {
    let bare = |t: usize| {
        let subject = |d: usize| matches!(tree.relation(d), Relation::Nsubj | Relation::NsubjPass | Relation::Aux);
        tree.xpos(t).as_str() == "VBG" && !tree.dependents(t).any(subject)
    };
    let first = tree.head(head).filter(|&f| tree.relation(head) == Relation::Ccomp && f < head)?;
    let finite = !bare(head) && TELLING.contains(&tree.lemma(first));
    (bare(token) && bare(first) && finite).then_some(Change { token, head: first, relation: Relation::Conj })
}

/// “Asked what they want”, “know how it ends”: a question that a verb takes as its object, and no relative clause.
pub(super) fn ask(tree: &Tree, clause: usize, changes: &mut Vec<Change>) {
    let Some(question) = tree.head(clause).filter(|&w| w < clause) else { return };
    let Some(verb) = tree.head(question).filter(|&v| v < question && tree.upos(v) == Upos::Verb) else { return };
    let pronoun = matches!(tree.lemma(question), "what" | "who");
    // “Know how much it cost”.
    let degree = |d: usize| tree.relation(d) == Relation::Advmod && tree.lemma(d) == "how";
    let adverb = matches!(tree.lemma(question), "how" | "where" | "why" | "when")
        || tree.dependents(question).next().is_some_and(degree);
    let object = matches!(tree.relation(question), Relation::Obj | Relation::Ccomp | Relation::Advmod | Relation::Obl);
    if !(pronoun || adverb) || !object || !INQUIRING.contains(&tree.lemma(verb)) {
        return;
    }
    let subject = tree.dependents(clause).any(|d| matches!(tree.relation(d), Relation::Nsubj | Relation::NsubjPass));
    if tree.lemma(clause) == "be" && subject && pronoun {
        // “What it is”: the question is the predicate.
        changes.push(Change { token: question, head: verb, relation: Relation::Ccomp });
        changes.push(Change { token: clause, head: question, relation: Relation::Cop });
        let below = tree.dependents(clause);
        changes.extend(below.map(|token| Change { token, head: question, relation: tree.relation(token) }));
        return;
    }
    let relation = match (adverb, subject) {
        (true, _) => Relation::Advmod,
        (_, true) => Relation::Obj,
        _ => Relation::Nsubj,
    };
    changes.push(Change { token: clause, head: verb, relation: Relation::Ccomp });
    changes.push(Change { token: question, head: clause, relation });
}

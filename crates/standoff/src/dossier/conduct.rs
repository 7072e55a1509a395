//! What has become of a term on the ground: which deeds carry it out or break it, and how far it has come.

use super::entry::Entry;
use super::overlap::Overlap;
use super::picture::Picture;
use super::stem::opposites;
use super::thread::{Answer, AnswerKind, Stage};
use crate::record::{ActionCategory, Form, Kind};
use std::collections::{BTreeMap, BTreeSet};

/// Of a deed's words, the share that a term must hold to be what it carries out or breaks; in per cent.
const OF_DEED: u32 = 60;
/// Of the words of both, the share in common, so that a long term is not carried out by a deed of two words.
const OF_BOTH: u32 = 30;

/// The terms that an action carries out, agrees to or breaks, by their places.
///
/// A deed must be like the term, be done by who is to do it, and not come before the term.
pub(crate) fn bears_on(picture: &Picture, terms: &Overlap, action: usize) -> Vec<usize> {
    let category = picture.entries[action].category;
    let counts = matches!(
        category,
        Some(
            ActionCategory::Agreement
                | ActionCategory::Ceasefire
                | ActionCategory::Withdrawal
                | ActionCategory::Exchange
                | ActionCategory::Violation
                | ActionCategory::Sanction
                | ActionCategory::Aid
                | ActionCategory::Law
        )
    );
    if !counts {
        return Vec::new();
    }
    (terms.like(picture, action, OF_DEED).into_iter())
        .filter(|&(term, score)| {
            score >= OF_BOTH
                && is_obliged(picture, term, action)
                && follows(picture, term, action)
                && picture.facts[term].turned == picture.facts[action].turned
                && !undoes(picture, term, action)
        })
        .map(|(term, _)| term)
        .collect()
}

/// Whether who acts is who is to: of a demand its addressee, of an offer who made it, of a plan for others any of them.
/// What two do together, such as a deal, is done by both.
fn is_obliged(picture: &Picture, term: usize, action: usize) -> bool {
    let (asked, done) = (&picture.facts[term], &picture.facts[action]);
    let entry = &picture.entries[term];
    let mutual = matches!(
        picture.entries[action].category,
        Some(ActionCategory::Agreement | ActionCategory::Exchange | ActionCategory::Ceasefire)
    );
    let doers: BTreeSet<usize> = [done.bloc, done.target.filter(|_| mutual)].into_iter().flatten().collect();
    match (entry.kind, entry.form) {
        (Kind::Proposal, Some(Form::Suggestion | Form::Plan)) => {
            !doers.is_empty() && (mutual || asked.target.is_none_or(|t| doers.contains(&t)))
        }
        (Kind::Proposal, _) => asked.bloc.is_some_and(|b| doers.contains(&b)),
        _ => match asked.target {
            Some(addressee) => doers.contains(&addressee),
            None => doers.iter().any(|&doer| Some(doer) != asked.bloc),
        },
    }
}

/// Whether the deed may come after the term: by their days, or, where these do not tell, in an article that tells both
/// and does not tell the deed as past.
fn follows(picture: &Picture, term: usize, action: usize) -> bool {
    let (first, done) = (picture.entries[term].first, picture.entries[action].first);
    let together = !picture.facts[term].articles.is_disjoint(&picture.facts[action].articles);
    match first.zip(done) {
        Some((first, done)) if first != done => first < done,
        Some(_) => !together || !picture.facts[action].told_as_past(),
        None => together && !picture.facts[action].told_as_past(),
    }
}

/// Whether the deed is the opposite of what the term asks for: “reimposed the sanctions” of “lift the sanctions imposed
/// in May”.
fn undoes(picture: &Picture, term: usize, action: usize) -> bool {
    let has = |at: usize, word: &String| picture.facts[at].stems.binary_search(word).is_ok();
    opposites().any(|(one, other)| {
        let turns = |p: &String, q: &String| has(term, p) && has(action, q) && !has(action, p);
        turns(&one, &other) || turns(&other, &one)
    })
}

/// How far a term has come. `conduct` is in order of date; `heard` are the blocs whose yes counts besides the
/// addressee's.
pub(crate) fn stage(
    picture: &Picture,
    heard: &BTreeSet<&str>,
    term: &Entry,
    answers: &[Answer],
    conduct: &[usize],
) -> Stage {
    // The last deed decides: a truce may be broken and agreed anew.
    let deeds = conduct.iter().filter_map(|&i| picture.entries[i].category);
    let done = deeds.fold(None, |known, category| match category {
        ActionCategory::Violation => Some(Stage::Violated),
        ActionCategory::Agreement if known == Some(Stage::CarriedOut) => known,
        ActionCategory::Agreement => Some(Stage::Agreed),
        _ => Some(Stage::CarriedOut),
    });
    // A bloc's last word counts, and bystanders' welcome does not.
    let words: BTreeMap<&str, AnswerKind> =
        answers.iter().filter_map(|a| Some((a.act.bloc.as_deref()?, a.answer))).collect();
    let accepted = words.iter().any(|(bloc, answer)| {
        let asked = term.target.as_deref().is_none_or(|t| t == *bloc) || heard.contains(bloc);
        asked && matches!(answer, AnswerKind::Accepted | AnswerKind::Conditional)
    });
    match done {
        Some(stage) => stage,
        None if accepted => Stage::AcceptedInPart,
        None if term.kind == Kind::Proposal => Stage::Offered,
        None => Stage::Demanded,
    }
}

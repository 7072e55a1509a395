//! Why there is no progress: where positions exclude each other, what is refused or stands unanswered, which meetings
//! came to nothing, who blames whom; and what was agreed all the same.

use super::entry::{Entry, EntryId, Told};
use super::gap::{Gap, weight};
use super::picture::Picture;
use super::position::{Standing, standing};
use super::principal::principals;
use super::question::{Finding, LISTED, foremost};
use super::shift::ShiftKind;
use super::state::Dossier;
use super::thread::{Outcome, Stage};
use super::wording::{capital, list, name, says, short, with_article, words};
use crate::record::{ActionCategory, Kind, MeetingStatus};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Findings of a sort that says less.
const FEW: usize = 3;

pub(super) fn why_no_progress(dossier: &Dossier) -> Vec<Finding> {
    let picture = dossier.picture();
    let main = principals(picture);
    // Where it is not known between whom the dispute is, whoever differs.
    let mut out = exclude_each_other(dossier, |g| g.principals || main.is_empty());
    let cited: BTreeSet<EntryId> = out.iter().flat_map(|f| f.acts.iter().map(|t| t.entry)).collect();
    let in_dispute = |key: &str| main.is_empty() || main.iter().any(|&b| picture.parties.blocs[b].key == key);
    let of_dispute: Vec<&Entry> = (picture.entries.iter().zip(&picture.facts))
        .filter(|(e, f)| e.counts() && f.bloc.is_some_and(|b| main.is_empty() || main.contains(&b)))
        .filter(|(e, _)| !cited.contains(&e.id))
        .map(|(entry, _)| entry)
        .collect();
    let those =
        |wanted: &dyn Fn(&Entry) -> bool| foremost(picture, of_dispute.iter().copied().filter(|e| wanted(e)).collect());
    let mut refusals = those(&|e| standing(e) == Some(Standing::Rejects) && e.firmness >= 2 && !denies_a_charge(e));
    // What is known to have been put forward first.
    let answers = |e: &Entry| picture.place(e.id).is_some_and(|i| picture.answered().contains_key(&i));
    refusals.sort_by_key(|e| Reverse(answers(e)));
    out.extend(refusals.into_iter().take(FEW).map(|e| one(capital(&says(picture, &e.told())), e)));
    if out.iter().all(|f| f.acts.len() < 2) {
        let in_part = |g: &Gap| g.blocs.iter().any(|b| in_dispute(b));
        out.extend(exclude_each_other(dossier, in_part).into_iter().take(FEW));
    }
    out.extend(came_to_nothing(picture));
    let room = LISTED.saturating_sub(out.len());
    out.extend(unmet(dossier, &of_dispute).into_iter().take(room));
    // What those in the dispute say themselves before what others say of it.
    let outside = (picture.entries.iter().zip(&picture.facts))
        .filter(|(e, f)| e.bloc.is_some() && f.bloc.is_some_and(|b| !main.is_empty() && !main.contains(&b)))
        .filter(|(e, _)| e.kind == Kind::Statement && !e.negated)
        .map(|(entry, _)| entry);
    let views = those(&|e| e.kind == Kind::Statement).into_iter().chain(foremost(picture, outside.collect()));
    out.extend(views.take(FEW).map(|e| one(capital(&says(picture, &e.told())), e)));
    let at_another = |e: &Entry| e.target.as_deref().is_some_and(|t| e.bloc.as_deref() != Some(t) && in_dispute(t));
    out.extend(blame(dossier, those(&|e| e.kind == Kind::Accusation && at_another(e))));
    for thread in dossier.threads().into_iter().filter(|t| t.stage == Stage::Violated).take(FEW) {
        let text = format!("Broken: {}.", says(picture, &thread.term));
        out.push(Finding { text, acts: std::iter::once(thread.term).chain(thread.conduct).collect() });
    }
    let hardened = |kind: ShiftKind| matches!(kind, ShiftKind::Hardened | ShiftKind::Reversed);
    for shift in dossier.shifts().into_iter().filter(|s| hardened(s.kind)).rev().take(FEW) {
        let acts: Vec<Told> = shift.before.into_iter().chain(shift.after).collect();
        let last = acts.last().map(|t| says(picture, t)).unwrap_or_default();
        let bloc = capital(&name(picture, &shift.bloc));
        out.push(Finding { text: format!("{bloc} has hardened on {}: now {last}.", words(shift.issue)), acts });
    }
    let agreed = those(&is_agreement);
    out.extend(agreed.into_iter().take(FEW).map(|e| one(format!("And yet there is {}", says(picture, &e.told())), e)));
    out
}

/// Whether something was agreed (“agreed on little else” was not).
pub(super) fn is_agreement(entry: &Entry) -> bool {
    let content = entry.content.to_lowercase();
    let nothing = content.split(|c: char| !c.is_alphabetic()).any(|w| matches!(w, "little" | "nothing" | "no" | "not"));
    entry.category == Some(ActionCategory::Agreement) && entry.counts() && !nothing
}

/// Whether what is rejected is a charge: who denies it refuses no terms.
fn denies_a_charge(entry: &Entry) -> bool {
    let content = entry.content.to_lowercase();
    let mut first = content.split(|c: char| !c.is_alphabetic()).take(4);
    let charges = [
        "charge",
        "charges",
        "accusation",
        "accusations",
        "allegation",
        "allegations",
        "criticism",
        "report",
        "reports",
    ];
    entry.kind == Kind::Response && first.any(|w| charges.contains(&w))
}

fn one(text: String, entry: &Entry) -> Finding {
    Finding { text: text + ".", acts: vec![entry.told()] }
}

/// Positions that exclude each other, of those that `wanted` accepts.
fn exclude_each_other(dossier: &Dossier, wanted: impl Fn(&Gap) -> bool) -> Vec<Finding> {
    let told = |t: &Told| says(dossier.picture(), t);
    (dossier.gaps().iter().filter(|g| wanted(g) && weight(g) > 0).take(LISTED))
        .map(|gap| Finding {
            text: format!("On {}, {}; {}.", words(gap.issue), told(&gap.first[0]), told(&gap.second[0])),
            acts: gap.first.iter().chain(&gap.second).cloned().collect(),
        })
        .collect()
}

/// Demands of one bloc on another, and conditions, to which nobody says yes.
fn unmet(dossier: &Dossier, of_dispute: &[&Entry]) -> Vec<Finding> {
    let picture = dossier.picture();
    let asks = |e: &Entry| {
        let at_another = e.target.is_some() && e.target != e.bloc;
        e.kind == Kind::Demand && standing(e) == Some(Standing::Demands) && (at_another || e.firmness >= 3)
    };
    let threads = dossier.threads();
    let mut asked: Vec<&Entry> = of_dispute.iter().copied().filter(|e| asks(e)).collect();
    // The best attested; of those told once, what an article tells first.
    let start = |e: &Entry| e.evidence.iter().map(|c| c.start).min();
    asked.sort_by_key(|e| (Reverse(e.outlets), start(e), e.id));
    (asked.into_iter())
        .filter(|e| picture.place(e.id).is_some_and(|i| !picture.facts[i].stems.is_empty()))
        .filter_map(|entry| {
            let thread = threads.iter().find(|t| t.term.entry == entry.id)?;
            let what = match thread.outcome {
                Outcome::Unanswered => "stands unanswered",
                Outcome::Rejected => "is rejected",
                _ => return None,
            };
            let text = format!("{} {what}.", capital(&says(picture, &thread.term)));
            let answers = thread.answers.iter().map(|a| &a.act);
            Some(Finding { text, acts: std::iter::once(&thread.term).chain(answers).cloned().collect() })
        })
        .collect()
}

/// Meetings that were called off or refused, or of which it is said that there were none.
fn came_to_nothing(picture: &Picture) -> Vec<Finding> {
    let mut off: Vec<Finding> = Vec::new();
    let mut meetings: Vec<_> = picture.entries.iter().filter_map(|e| Some((e, e.meeting.as_ref()?))).collect();
    meetings.sort_by_key(|(entry, facts)| (facts.from.or(entry.first), entry.id));
    for (entry, facts) in meetings {
        let what = match facts.status {
            _ if entry.negated => "did not take place",
            MeetingStatus::Cancelled => "was called off",
            MeetingStatus::Declined => "was refused",
            _ => continue,
        };
        let who: Vec<String> = facts.participants.iter().map(|p| with_article(p)).collect();
        off.push(one(format!("A meeting of {} {what}: “{}”", list(&who), short(&entry.content)), entry));
    }
    off.truncate(LISTED);
    off
}

/// Principals that accuse each other; else whom each accuses.
fn blame(dossier: &Dossier, charges: Vec<&Entry>) -> Vec<Finding> {
    let picture = dossier.picture();
    if let Some(mistrust) = dossier.obstacles().into_iter().find(|o| o.issue.is_none()) {
        let names: Vec<String> = mistrust.blocs.iter().map(|b| name(picture, b)).collect();
        let acts = mistrust.sides.into_iter().flat_map(|s| s.acts).collect();
        return vec![Finding { text: format!("{} accuse each other.", capital(&list(&names))), acts }];
    }
    let called = |bloc: &Option<String>| bloc.as_deref().map(|b| name(picture, b)).unwrap_or_default();
    (charges.into_iter().take(FEW))
        .map(|e| {
            let (who, whom) = (capital(&called(&e.bloc)), called(&e.target));
            one(format!("{who} blames {whom}: “{}”", short(&e.content)), e)
        })
        .collect()
}

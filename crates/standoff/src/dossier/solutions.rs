//! Which solutions are proposed, and how they were answered; what was agreed.

use super::no_progress::is_agreement;
use super::question::{Finding, LISTED};
use super::state::Dossier;
use super::thread::{AnswerKind, Outcome};
use super::wording::{capital, list, name, says};
use crate::record::Kind;
use std::cmp::Reverse;
use std::collections::BTreeSet;

pub(super) fn solutions(dossier: &Dossier) -> Vec<Finding> {
    let picture = dossier.picture();
    let mut out: Vec<((usize, bool, u32), Finding)> = Vec::new();
    for thread in dossier.threads().into_iter().filter(|t| t.term.kind == Kind::Proposal) {
        let who = |kind: AnswerKind| -> Vec<String> {
            let of = thread.answers.iter().filter(|a| a.answer == kind);
            of.filter_map(|a| a.act.bloc.as_ref())
                .map(|b| name(picture, b))
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect()
        };
        let mut text = capital(&says(picture, &thread.term));
        let (yes, no) = (who(AnswerKind::Accepted), who(AnswerKind::Rejected));
        let both: Vec<String> = yes.into_iter().filter(|name| no.contains(name)).collect();
        if !both.is_empty() {
            text = format!("{text}, answered both ways by {}", list(&both));
        }
        for (kind, verb) in [
            (AnswerKind::Accepted, "accepted by"),
            (AnswerKind::Conditional, "accepted on conditions by"),
            (AnswerKind::Noncommittal, "left open by"),
            (AnswerKind::Countered, "countered by"),
            (AnswerKind::Rejected, "rejected by"),
        ] {
            let mut names = who(kind);
            names.retain(|name| !both.contains(name));
            if !names.is_empty() {
                text = format!("{text}, {verb} {}", list(&names));
            }
        }
        // Of what is told once, that which is about something first, and what was read the most surely.
        let place = picture.place(thread.term.entry).expect("threads are about entries");
        let entry = &picture.entries[place];
        if picture.facts[place].stems.is_empty() {
            continue;
        }
        let told = thread.term.outlets * 2 + thread.answers.len() * 2;
        let rank = (
            told + usize::from(thread.outcome == Outcome::Accepted),
            !entry.issues.is_empty(),
            (entry.confidence * 100.0) as u32,
        );
        let acts = std::iter::once(thread.term).chain(thread.answers.into_iter().map(|a| a.act)).collect();
        out.push((rank, Finding { text: text + ".", acts }));
    }
    for entry in picture.entries.iter().filter(|e| e.bloc.is_some() && is_agreement(e)) {
        let rank = (entry.outlets * 2 + 1, !entry.issues.is_empty(), (entry.confidence * 100.0) as u32);
        let text = format!("{}.", capital(&says(picture, &entry.told())));
        out.push((rank, Finding { text, acts: vec![entry.told()] }));
    }
    out.sort_by_key(|(rank, f)| (Reverse(*rank), f.text.clone()));
    out.into_iter().map(|(_, f)| f).take(3 * LISTED).collect()
}

//! A dossier as a person reads it first: who wants what, what stands in the way, what moved, each with a source.

use crate::dossier::{BlocRole, Dossier, Question, RoleKind, ShiftKind, Standing, Told};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Lines of one section.
const LISTED: usize = 10;

/// The dossier on some pages of plain text.
///
/// ```
/// use standoff::{Dossier, export::brief};
/// assert!(brief(&Dossier::new()).starts_with("Dossier of 0 documents"));
/// ```
pub fn brief(dossier: &Dossier) -> String {
    let mut out = String::new();
    let names: BTreeMap<&str, &str> = dossier.blocs().iter().map(|b| (b.key.as_str(), b.name.as_str())).collect();
    let name = |key: &str| names.get(key).map_or(key, |n| n).to_owned();
    let roles = dossier.roles();
    let principals: Vec<&str> = of_role(&roles, RoleKind::Principal).collect();
    let days = dossier.timeline();
    let stretch = days.iter().map(|e| e.day).min().zip(days.iter().map(|e| e.day).max());
    let _ = write!(out, "Dossier of {} documents", dossier.len());
    if let Some((first, last)) = stretch {
        let _ = write!(out, ", {first} to {last}");
    }
    let _ = writeln!(out, "\nPrincipals: {}", list(principals.iter().map(|p| name(p))));
    for (title, role) in [
        ("Mediators", RoleKind::Mediator),
        ("Hosts", RoleKind::Host),
        ("Possible guarantors", RoleKind::Guarantor),
        ("Left out, or afraid to be", RoleKind::Sidelined),
    ] {
        let of: Vec<String> = of_role(&roles, role).take(LISTED).map(name).collect();
        if !of.is_empty() {
            let _ = writeln!(out, "{title}: {}", of.join(", "));
        }
    }
    heading(&mut out, "Where they stand");
    for position in dossier.positions().iter().filter(|p| principals.contains(&p.bloc.as_str())) {
        let Some(act) = position.stances.first().and_then(|s| s.acts.first()) else { continue };
        let stance = match position.standing {
            Standing::Demands => "demands",
            Standing::Rejects => "rejects",
            Standing::Offers => "offers",
            Standing::OpenTo => "open to",
            Standing::Silent => "silent",
        };
        let issue = position.issue.as_str().replace('_', " ");
        let _ = writeln!(
            out,
            "{} · {issue} · {stance} (firmness {} of 3): {}",
            name(&position.bloc),
            position.firmness,
            cited(act)
        );
    }
    for question in [Question::WhyNoProgress, Question::Obstacles, Question::Solutions, Question::WhoElse] {
        let answer = dossier.ask(&question);
        if !answer.findings.is_empty() {
            heading(&mut out, &answer.question);
        }
        for finding in answer.findings.iter().take(LISTED) {
            let _ = writeln!(out, "- {}{}", finding.text, finding.acts.first().map(source).unwrap_or_default());
        }
    }
    let shifts = dossier.shifts();
    let moved: Vec<_> = shifts.iter().filter(|s| !matches!(s.kind, ShiftKind::New | ShiftKind::Dropped)).collect();
    if !moved.is_empty() {
        heading(&mut out, "What moved");
    }
    for shift in moved.iter().rev().take(LISTED) {
        let kind = match shift.kind {
            ShiftKind::Softened => "softened",
            ShiftKind::Hardened => "hardened",
            _ => "turned round",
        };
        let day = shift.to.map(|d| format!("{d}: ")).unwrap_or_default();
        let wording =
            |told: &Option<Told>| told.as_ref().map_or("—".to_owned(), |t| format!("“{}”", one_line(&t.content)));
        let _ = writeln!(
            out,
            "- {day}{} {kind} on {}: from {} to {}{}",
            name(&shift.bloc),
            shift.issue.as_str().replace('_', " "),
            wording(&shift.before),
            wording(&shift.after),
            shift.after.as_ref().map(source).unwrap_or_default(),
        );
    }
    let common = dossier.common_ground();
    if !common.is_empty() {
        heading(&mut out, "Where they meet");
    }
    for ground in common.iter().take(LISTED) {
        let _ = writeln!(
            out,
            "- {} on {}: {}",
            list(ground.blocs.iter().map(|b| name(b))),
            ground.issue.as_str().replace('_', " "),
            cited(&ground.acts[0])
        );
    }
    let exchanges = dossier.exchanges();
    if !exchanges.is_empty() {
        heading(&mut out, "Deals on offer");
    }
    for exchange in exchanges.iter().take(LISTED) {
        let price =
            exchange.takes.as_ref().map(|t| one_line(&t.content)).or(exchange.condition.as_deref().map(one_line));
        let who = exchange.bloc.as_deref().map_or("Someone".to_owned(), name);
        let _ = writeln!(
            out,
            "- {who}: “{}” for “{}”{}",
            one_line(&exchange.gives.content),
            price.unwrap_or_default(),
            source(&exchange.gives)
        );
    }
    let graph = dossier.meetings();
    if !graph.meetings.is_empty() {
        heading(&mut out, "Meetings");
    }
    for meeting in graph.meetings.iter().rev().take(2 * LISTED) {
        let facts = &meeting.facts;
        let day = facts.from.or(meeting.act.first).map(|d| format!("{d}: ")).unwrap_or_default();
        let place = facts.place.as_deref().map(|p| format!(" in {p}")).unwrap_or_default();
        let round = facts.round.map(|r| format!(", round {r}")).unwrap_or_default();
        let who = list(facts.participants.iter().cloned());
        let _ = writeln!(out, "- {day}{who}{place}{round}, {}{}", facts.status.as_str(), source(&meeting.act));
    }
    let contradictions = dossier.contradictions();
    if !contradictions.is_empty() {
        heading(&mut out, "What does not go together");
    }
    for c in contradictions.iter().take(LISTED) {
        let _ = writeln!(out, "- {} / {}", cited(&c.first), cited(&c.second));
    }
    out
}

fn of_role(roles: &[BlocRole], role: RoleKind) -> impl Iterator<Item = &str> {
    roles.iter().filter(move |r| r.role == role).map(|r| r.bloc.as_str())
}

fn heading(out: &mut String, title: &str) {
    let _ = writeln!(out, "\n## {title}");
}

/// The content with its best source.
fn cited(told: &Told) -> String {
    format!("“{}”{}", one_line(&told.content), source(told))
}

/// “ (Example News, 2025-03-14; 3 outlets)”.
fn source(told: &Told) -> String {
    let Some(citation) = told.evidence.first() else { return String::new() };
    let mut parts = vec![citation.outlet.clone().unwrap_or_else(|| citation.document.clone())];
    parts.extend(citation.published.map(|d| d.to_string()));
    let more = if told.outlets > 1 { format!("; {} outlets", told.outlets) } else { String::new() };
    format!(" ({}{more})", parts.join(", "))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn list(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    if items.is_empty() { "none".to_owned() } else { items.join(", ") }
}

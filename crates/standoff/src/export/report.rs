//! A report that a person reads: who demands, offers, answers, threatens and meets, each with its sentence.

use crate::record::{Anonymity, Extraction, Kind, Modality, PartyRef, Record, Stance};
use std::fmt::Write;

/// Whether a report marks kinds and contents by colour, in ANSI escapes for a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// Plain text.
    Never,
    /// With ANSI escapes.
    Always,
}

/// The records of an article as a person reads them.
///
/// ```
/// use standoff::export::{Colour, report};
/// let text = report(&standoff::extract("Kyiv demanded a full withdrawal."), Colour::Never);
/// assert!(text.contains("Ukraine"));
/// ```
pub fn report(extraction: &Extraction, colour: Colour) -> String {
    let mut out = String::new();
    let document = &extraction.document;
    let title = [Some(document.id.as_str()), document.outlet.as_deref()]
        .into_iter()
        .flatten()
        .filter(|t| !t.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let date = document.published.map(|d| format!(" · {d}")).unwrap_or_default();
    let _ = writeln!(out, "{}", paint(colour, "1", &format!("── {title}{date} ──")));
    for kind in [
        Kind::Demand,
        Kind::Proposal,
        Kind::Response,
        Kind::Threat,
        Kind::Accusation,
        Kind::Meeting,
        Kind::Action,
        Kind::Statement,
    ] {
        let records: Vec<&Record> = extraction.records.iter().filter(|r| r.kind() == kind).collect();
        if records.is_empty() {
            continue;
        }
        let _ = writeln!(out, "\n{}", paint(colour, code(kind), heading(kind)));
        for record in records {
            let _ = writeln!(out, "  {}", line(record, colour));
            let sentence: String = record.base().sentence.text.split_whitespace().collect::<Vec<_>>().join(" ");
            let _ = writeln!(out, "    {}", paint(colour, "2", &sentence));
        }
    }
    for note in &extraction.notes {
        let _ = writeln!(out, "\nnote: {}", note.message);
    }
    out
}

fn line(record: &Record, colour: Colour) -> String {
    let base = record.base();
    let name = |p: &PartyRef| paint(colour, "1", &p.name);
    let who = match record {
        Record::Meeting(m) => m.participants.iter().map(name).collect::<Vec<_>>().join(", "),
        _ => base.actor.as_ref().map_or_else(|| "(no agent)".to_owned(), name),
    };
    let target = base.target.as_ref().map(|t| format!(" → {}", name(t))).unwrap_or_default();
    let mut marks = details(record);
    if base.negated {
        marks.push("not".to_owned());
    }
    if base.modality != Modality::Asserted {
        marks.push(format!("{:?}", base.modality).to_lowercase());
    }
    marks.extend(record.issues().iter().map(|i| i.as_str().to_owned()));
    let content: String = base.content.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let more = if base.evidence.is_empty() { String::new() } else { format!(" (+{} more)", base.evidence.len()) };
    let marks = if marks.is_empty() { String::new() } else { format!(" [{}]", marks.join(", ")) };
    format!("{who}{target}: {}{marks}{more}", paint(colour, code(record.kind()), &content))
}

/// What the kind's own fields say, where it is not the usual.
fn details(record: &Record) -> Vec<String> {
    match record {
        Record::Statement(r) => {
            let tellers = r.chain.iter().take(r.chain.len().saturating_sub(1)).map(|p| format!("told by {}", p.name));
            let withheld = (r.anonymity == Anonymity::Withheld).then(|| "name withheld".to_owned());
            std::iter::once(r.quote.as_str().to_owned()).chain(tellers).chain(withheld).collect()
        }
        Record::Demand(r) => vec![r.polarity.as_str().to_owned(), r.strength.as_str().to_owned()],
        Record::Proposal(r) if r.concession => vec![r.form.as_str().to_owned(), "concession".to_owned()],
        Record::Proposal(r) => vec![r.form.as_str().to_owned()],
        Record::Response(r) => vec![if r.stance == Stance::Noncommittal {
            "noncommittal".to_owned()
        } else {
            r.stance.as_str().to_owned()
        }],
        Record::Threat(r) => r.base.condition.iter().map(|c| c.text.clone()).collect(),
        Record::Accusation(_) => Vec::new(),
        Record::Meeting(r) => [
            Some(r.status.as_str().to_owned()),
            r.place.as_ref().map(|p| p.text.clone()),
            r.date.as_ref().map(|d| d.text.clone()),
        ]
        .into_iter()
        .flatten()
        .collect(),
        Record::Action(r) => vec![r.category.as_str().to_owned()],
    }
}

fn heading(kind: Kind) -> &'static str {
    match kind {
        Kind::Statement => "Says",
        Kind::Demand => "Demands",
        Kind::Proposal => "Proposes",
        Kind::Response => "Answers",
        Kind::Threat => "Threatens",
        Kind::Accusation => "Accuses",
        Kind::Meeting => "Meets",
        Kind::Action => "Does",
    }
}

/// The ANSI colour of a kind.
fn code(kind: Kind) -> &'static str {
    match kind {
        Kind::Statement => "37",
        Kind::Demand => "33",
        Kind::Proposal => "32",
        Kind::Response => "36",
        Kind::Threat => "31",
        Kind::Accusation => "35",
        Kind::Meeting => "34",
        Kind::Action => "37",
    }
}

fn paint(colour: Colour, code: &str, text: &str) -> String {
    match colour {
        Colour::Never => text.to_owned(),
        Colour::Always => format!("\x1b[{code}m{text}\x1b[0m"),
    }
}

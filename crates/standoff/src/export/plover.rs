//! Events in PLOVER's terms.

use super::plover_code::Codes;
use super::plover_intent::{self, Intent};
use crate::mention::Gazetteer;
use crate::record::{ActionCategory, Extraction, Form, Kind, MeetingStatus, Modality, Record, Stance};
use serde_json::json;

/// Lemmas of a positive answer that is praise or backing.
const SUPPORTING: &[&str] = &[
    "applaud",
    "approve",
    "back",
    "commend",
    "congratulate",
    "defend",
    "endorse",
    "hail",
    "praise",
    "support",
    "welcome",
];

/// One JSON line for each event: `doc`, `event`, `actor` and `recipient` (lists of codes).
///
/// Events that did not happen (negated, hypothetical) are left out, and so is what only stands in the words of
/// another event (“rejected a call for talks” is one event). The mapping follows the PLOVER manual's event types
/// under today's names: an intent to cooperate or to meet is `AGREE`. A recipient that the record leaves open is who
/// is named in its content or beside it, else the actor's own country, as in the manual's domestic events.
pub(crate) fn plover(extraction: &Extraction, gazetteer: &Gazetteer) -> String {
    let codes = Codes::of(extraction, gazetteer);
    let mut out = String::new();
    for record in &extraction.records {
        let base = record.base();
        if base.negated || base.modality == Modality::Hypothetical || is_within_another(extraction, record) {
            continue;
        }
        let Some(event) = event(record) else { continue };
        if let Record::Meeting(meeting) = record {
            let all: Vec<String> = distinct(meeting.participants.iter().filter_map(|p| codes.code(p)));
            for one in &all {
                let others: Vec<_> = all.iter().filter(|other| *other != one).collect();
                if !others.is_empty() {
                    line(&mut out, extraction, event, &json!([one]), &json!(others));
                }
            }
            continue;
        }
        let actors = actors(extraction, &codes, record);
        let recipients = recipients(&codes, record, &actors);
        line(&mut out, extraction, event, &json!(actors), &json!(recipients));
    }
    out
}

fn distinct(codes: impl Iterator<Item = String>) -> Vec<String> {
    let mut out = Vec::new();
    for code in codes {
        if !out.contains(&code) {
            out.push(code);
        }
    }
    out
}

/// Whether the record is told within the content of another act.
fn is_within_another(extraction: &Extraction, record: &Record) -> bool {
    let cue = record.base().cue.span;
    (extraction.records.iter()).filter(|r| r.kind() != Kind::Meeting).any(|other| {
        let base = other.base();
        base.id != record.base().id && base.content.span.holds(cue) && base.cue.span != cue && event(other).is_some()
    })
}

/// Who acts: the record's actor with those that “and” joins to it; else who is named before the cue.
fn actors(extraction: &Extraction, codes: &Codes<'_>, record: &Record) -> Vec<String> {
    let base = record.base();
    let text = &extraction.document.text;
    let mut found: Vec<String> = base.actor.iter().filter_map(|a| codes.code(a)).collect();
    if let Some(mention) = base.actor.as_ref().and_then(|a| a.mention.as_ref()) {
        let beside = (extraction.parties.iter()).flat_map(|p| p.mentions.iter().map(move |m| (p, m.excerpt.span)));
        found.extend(beside.filter_map(|(party, span)| {
            let (first, second) =
                if span.start() > mention.span.start() { (mention.span, span) } else { (span, mention.span) };
            let between = text.get(first.end()..second.start())?;
            (between.trim() == "and").then(|| codes.of_party(party))?
        }));
    }
    if found.is_empty() {
        let sentence = base.sentence.span;
        let before = text.get(sentence.start()..base.cue.span.start()).unwrap_or_default();
        found.extend(codes.named(before, &[]).into_iter().next());
    }
    distinct(found.into_iter())
}

fn recipients(codes: &Codes<'_>, record: &Record, actors: &[String]) -> Vec<String> {
    let base = record.base();
    // A target of whom no country is known is at home.
    if let Some(target) = &base.target {
        return codes.code(target).map_or_else(|| actors.to_vec(), |code| vec![code]);
    }
    let condition = base.condition.as_ref().map_or("", |c| c.text.as_str());
    let places = [base.content.text.as_str(), condition, base.sentence.text.as_str()];
    let found = places.iter().map(|text| codes.named(text, actors)).find(|found| !found.is_empty());
    found.unwrap_or_else(|| actors.to_vec())
}

fn line(
    out: &mut String,
    extraction: &Extraction,
    event: &str,
    actor: &serde_json::Value,
    recipient: &serde_json::Value,
) {
    let value = json!({ "doc": extraction.document.id, "event": event, "actor": actor, "recipient": recipient });
    out.push_str(&value.to_string());
    out.push('\n');
}

/// The PLOVER event type of a record; a statement has one where it announces what its source will do.
fn event(record: &Record) -> Option<&str> {
    let lemma = record.base().entry.as_deref().and_then(|e| e.rsplit('/').next()).unwrap_or_default();
    Some(match record {
        Record::Statement(_) => match plover_intent::of_statement(record)? {
            Intent::Harm => "THREATEN",
            Intent::Help => "AGREE",
            Intent::Ban => "SANCTION",
        },
        Record::Demand(_) => "REQUEST",
        Record::Proposal(r) if r.form == Form::Suggestion => "REQUEST",
        Record::Proposal(r) if r.form == Form::Readiness && plover_intent::is_harm(&r.base) => "THREATEN",
        Record::Proposal(_) => "AGREE",
        Record::Response(r) if r.stance == Stance::Accept && SUPPORTING.contains(&lemma) => "SUPPORT",
        Record::Response(r) if r.stance == Stance::Accept => "AGREE",
        Record::Response(r) if r.stance == Stance::Noncommittal => return None,
        Record::Response(_) => "REJECT",
        Record::Threat(_) => "THREATEN",
        Record::Accusation(_) => "ACCUSE",
        Record::Meeting(r) => match r.status {
            MeetingStatus::Held | MeetingStatus::Ongoing => "CONSULT",
            MeetingStatus::Planned => "AGREE",
            MeetingStatus::Declined => "REJECT",
            _ => return None,
        },
        Record::Action(r) => match r.category {
            ActionCategory::Attack | ActionCategory::Advance | ActionCategory::Violation => "ASSAULT",
            ActionCategory::Sanction => "SANCTION",
            ActionCategory::Withdrawal | ActionCategory::Ceasefire => "RETREAT",
            ActionCategory::Aid => "AID",
            ActionCategory::Exchange => "RETREAT",
            ActionCategory::Agreement => "AGREE",
            _ => return r.plover.as_deref(),
        },
    })
}

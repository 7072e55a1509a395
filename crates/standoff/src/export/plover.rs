//! Events in PLOVER's terms.

use crate::record::{ActionCategory, Extraction, Form, Modality, PartyRef, Record, Stance};
use serde_json::json;

/// One JSON line for each event: `doc`, `event`, `actor` and `recipient` (lists of side codes).
///
/// Events that did not happen (negated, hypothetical) are left out. The mapping follows the PLOVER manual's
/// event types under today's names.
///
/// ```
/// let extraction = standoff::extract("Turkey rejected Sweden's request.");
/// assert!(standoff::export::plover(&extraction).contains(r#""event":"REJECT""#));
/// ```
pub fn plover(extraction: &Extraction) -> String {
    let mut out = String::new();
    for record in &extraction.records {
        let base = record.base();
        if base.negated || base.modality == Modality::Hypothetical {
            continue;
        }
        let Some(event) = event(record) else { continue };
        let code = |p: &PartyRef| p.side.clone();
        let (actor, recipient): (Vec<_>, Vec<_>) = match record {
            Record::Meeting(meeting) => {
                let all: Vec<_> = meeting.participants.iter().filter_map(code).collect();
                (all.clone(), all)
            }
            _ => (base.actor.iter().filter_map(code).collect(), base.target.iter().filter_map(code).collect()),
        };
        if let Record::Meeting(_) = record {
            for (i, one) in actor.iter().enumerate() {
                let others: Vec<_> = recipient.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, c)| c).collect();
                line(&mut out, extraction, event, &json!([one]), &json!(others));
            }
        } else {
            line(&mut out, extraction, event, &json!(actor), &json!(recipient));
        }
    }
    out
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

/// The PLOVER event type of a record; a plain statement has none.
fn event(record: &Record) -> Option<&str> {
    Some(match record {
        Record::Statement(_) => return None,
        Record::Demand(_) => "REQUEST",
        Record::Proposal(r) if r.form == Form::Suggestion => "REQUEST",
        Record::Proposal(r) if r.concession => "CONCEDE",
        Record::Proposal(_) => "COOPERATE",
        Record::Response(r) if r.stance == Stance::Accept => "AGREE",
        Record::Response(r) if r.stance == Stance::Noncommittal => return None,
        Record::Response(_) => "REJECT",
        Record::Threat(_) => "THREATEN",
        Record::Accusation(_) => "ACCUSE",
        Record::Meeting(_) => "CONSULT",
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

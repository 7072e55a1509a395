//! The shape of gold annotation files, for scoring.

use crate::record::{Base, Extraction, Modality, Party, PartyRef, Record};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

/// The extraction in the shape of a gold annotation file; positions in code points.
///
/// ```
/// let extraction = standoff::extract("Kyiv demanded a full withdrawal.");
/// let gold: serde_json::Value = serde_json::from_str(&standoff::export::gold(&extraction)).unwrap();
/// assert_eq!(gold["records"][0]["kind"], "demand");
/// assert_eq!(gold["records"][0]["side"], "UKR");
/// ```
pub fn gold(extraction: &Extraction) -> String {
    let out = extraction.in_code_points();
    let document = &out.document;
    let digest: String = Sha256::digest(document.text.as_bytes()).iter().map(|b| format!("{b:02x}")).collect();
    let value = json!({
        "doc": document.id,
        "sha256": digest,
        "published": document.published,
        "outlet": document.outlet,
        "parties": out.parties.iter().map(party).collect::<Vec<_>>(),
        "records": out.records.iter().enumerate().map(|(i, r)| record(i, r)).collect::<Vec<_>>(),
    });
    serde_json::to_string_pretty(&value).expect("plain data with string keys always serialises") + "\n"
}

fn party(party: &Party) -> Value {
    let mut mentions: Vec<&str> = Vec::new();
    for mention in &party.mentions {
        if mention.kind != crate::MentionKind::Pronoun && !mentions.contains(&mention.excerpt.text.as_str()) {
            mentions.push(&mention.excerpt.text);
        }
    }
    json!({ "name": party.name, "kind": party.kind, "side": party.side, "mentions": mentions })
}

/// A side code, or the name of a party that has none.
fn side_or_name(party: &PartyRef) -> &str {
    party.side.as_deref().unwrap_or(&party.name)
}

fn record(index: usize, record: &Record) -> Value {
    let Base { actor, target, cue, content, negated, modality, condition, .. } = record.base();
    let mut out = Map::new();
    let mut put = |field: &str, value: Value| out.insert(field.to_owned(), value);
    put("id", json!(format!("r{}", index + 1)));
    put("kind", json!(record.kind()));
    put("actor", json!(actor.as_ref().map(|a| &a.name)));
    put("side", json!(actor.as_ref().and_then(|a| a.side.as_ref())));
    put("target", json!(target.as_ref().map(side_or_name)));
    put("cue", json!(cue.text));
    put("content", json!(content.text));
    put("start", json!(content.span.start()));
    put("end", json!(content.span.end()));
    match record {
        Record::Statement(r) => {
            put("quote", json!(r.quote));
        }
        Record::Demand(r) => {
            put("issues", json!(r.issues));
            put("polarity", json!(r.polarity));
            put("strength", json!(r.strength));
        }
        Record::Proposal(r) => {
            put("issues", json!(r.issues));
            put("form", json!(r.form));
            put("concession", json!(r.concession));
        }
        Record::Response(r) => {
            put("issues", json!(r.issues));
            put("stance", json!(r.stance));
        }
        Record::Threat(r) => {
            put("issues", json!(r.issues));
            put("condition", json!(condition.as_ref().map(|c| &c.text)));
        }
        Record::Accusation(_) => {}
        Record::Meeting(r) => {
            put("participants", json!(r.participants.iter().map(|p| &p.name).collect::<Vec<_>>()));
            put("status", json!(r.status));
            put("place", json!(r.place.as_ref().map(|p| &p.text)));
            put("date", json!(r.date.as_ref().map(|d| &d.text)));
        }
        Record::Action(r) => {
            put("category", json!(r.category));
        }
    }
    if *negated {
        put("negated", json!(true));
    }
    if *modality == Modality::Hypothetical {
        put("hypothetical", json!(true));
    }
    Value::Object(out)
}

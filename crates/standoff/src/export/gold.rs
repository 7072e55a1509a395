//! The shape of gold annotation files, for scoring.

use crate::record::{Base, Extraction, MentionKind, Modality, Party, PartyId, PartyKind, PartyRef, Record};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// The extraction in the shape of a gold annotation file; positions in code points.
///
/// What the text denies or only imagines is left out, meetings and actions excepted: gold has it as optional, so that
/// it could only count against precision.
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
    let names: Names = out.parties.iter().map(|p| (p.id, as_written(p))).collect();
    let digest: String = Sha256::digest(document.text.as_bytes()).iter().map(|b| format!("{b:02x}")).collect();
    let value = json!({
        "doc": document.id,
        "sha256": digest,
        "published": document.published,
        "outlet": document.outlet,
        "parties": out.parties.iter().map(|p| party(p, &names)).collect::<Vec<_>>(),
        "records": out.records.iter().enumerate().filter(|(_, r)| !is_unreal(r)).map(|(i, r)| record(i, r, &names)).collect::<Vec<_>>(),
    });
    serde_json::to_string_pretty(&value).expect("plain data with string keys always serialises") + "\n"
}

fn is_unreal(record: &Record) -> bool {
    let Base { negated, modality, .. } = record.base();
    let event = matches!(record, Record::Meeting(_) | Record::Action(_) | Record::Statement(_));
    !event && (*negated || *modality == Modality::Hypothetical)
}

/// The parties' names as the article spells them.
type Names = HashMap<PartyId, String>;

/// The party's name, spelt as the article does: annotators know no other spelling.
fn as_written(party: &Party) -> String {
    let named = || party.mentions.iter().filter(|m| m.kind == MentionKind::Name).map(|m| m.excerpt.text.as_str());
    let last = |name: &str| name.rsplit(' ').next().unwrap_or(name).to_lowercase();
    if named().any(|n| n.contains(&party.name) || last(n) == last(&party.name)) {
        return party.name.clone();
    }
    let Some(longest) = named().max_by_key(|n| n.len()) else { return party.name.clone() };
    match (party.kind, party.name.rsplit_once(' ')) {
        // A person keeps the given names; only the surname's spelling differs.
        (PartyKind::Person, Some((given, _))) => format!("{given} {}", longest.rsplit(' ').next().unwrap_or(longest)),
        (PartyKind::Organisation, _) => longest.to_owned(),
        _ => party.name.clone(),
    }
}

fn party(party: &Party, names: &Names) -> Value {
    let mut mentions: Vec<&str> = Vec::new();
    for mention in &party.mentions {
        if mention.kind != MentionKind::Pronoun && !mentions.contains(&mention.excerpt.text.as_str()) {
            mentions.push(&mention.excerpt.text);
        }
    }
    json!({ "name": names[&party.id], "kind": party.kind, "side": party.side, "mentions": mentions })
}

/// A side code, or the name of a party that has none.
fn side_or_name<'a>(party: &'a PartyRef, names: &'a Names) -> &'a str {
    party.side.as_deref().unwrap_or_else(|| name(party, names))
}

fn name<'a>(party: &'a PartyRef, names: &'a Names) -> &'a str {
    names.get(&party.id).unwrap_or(&party.name)
}

fn record(index: usize, record: &Record, names: &Names) -> Value {
    let Base { actor, target, cue, content, negated, modality, condition, .. } = record.base();
    let mut out = Map::new();
    let mut put = |field: &str, value: Value| out.insert(field.to_owned(), value);
    put("id", json!(format!("r{}", index + 1)));
    put("kind", json!(record.kind()));
    put("actor", json!(actor.as_ref().map(|a| name(a, names))));
    put("side", json!(actor.as_ref().and_then(|a| a.side.as_ref())));
    put("target", json!(target.as_ref().map(|t| side_or_name(t, names))));
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
            put("participants", json!(r.participants.iter().map(|p| name(p, names)).collect::<Vec<_>>()));
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

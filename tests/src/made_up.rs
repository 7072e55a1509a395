//! Made-up articles of records without an extractor, for cases of what a dossier does with them.

use crate::gold_extraction;
use serde_json::{Value, json};
use standoff::Extraction;
use standoff::dossier::Dossier;

/// A dossier of these extractions.
pub fn dossier<'a>(extractions: impl IntoIterator<Item = &'a Extraction>) -> Dossier {
    let mut out = Dossier::new();
    extractions.into_iter().for_each(|e| out.add(e));
    out
}

/// Who stands in the articles: name, kind, side.
const CAST: [(&str, &str, Option<&str>); 7] = [
    ("Norland", "state", Some("NOR")),
    ("Anna Vik", "person", Some("NOR")),
    ("Per Dahl", "person", Some("NOR")),
    ("Sudland", "state", Some("SUD")),
    ("Marco Sole", "person", Some("SUD")),
    ("Midland", "state", Some("MID")),
    ("envoys", "group", None),
];

/// An article of one sentence a record; a record's `say` is the sentence, its `content` stands in it.
///
/// # Panics
/// If a content does not stand in its sentence.
pub fn article(id: &str, outlet: &str, day: &str, records: &[Value]) -> Extraction {
    let text: String = records.iter().map(|r| format!("{}\n", r["say"].as_str().unwrap())).collect();
    let mut from = 0;
    let records: Vec<Value> = (records.iter().enumerate())
        .map(|(i, r)| {
            let (say, content) = (r["say"].as_str().unwrap(), r["content"].as_str().unwrap());
            let start = from + say.find(content).expect("the content stands in the sentence");
            from += say.len() + 1;
            let side = CAST.iter().find(|c| r["actor"] == c.0).and_then(|c| c.2);
            let mut record = json!({
                "id": format!("r{i}"), "cue": "said", "start": start, "end": start + content.len(), "side": side,
                "actor": null, "target": null, "issues": [],
            });
            record.as_object_mut().unwrap().extend(r.as_object().unwrap().clone());
            record
        })
        .collect();
    let parties: Vec<Value> = (CAST.iter())
        .map(|(name, kind, side)| json!({ "name": name, "kind": kind, "side": side, "mentions": [name] }))
        .collect();
    gold_extraction(
        &json!({ "doc": id, "outlet": outlet, "published": day, "parties": parties, "records": records }),
        &text,
    )
}

/// A demand for [`article`]; `more` sets further fields or others.
///
/// # Panics
/// If `more` is no object.
pub fn demand(actor: &str, target: &str, say: &str, content: &str, issue: &str, more: Value) -> Value {
    let mut out = json!({
        "kind": "demand", "actor": actor, "target": target, "say": say, "content": content, "issues": [issue],
        "polarity": "for", "strength": "demand",
    });
    out.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    out
}

/// A proposal for [`article`].
pub fn proposal(actor: &str, say: &str, content: &str, issue: &str, form: &str) -> Value {
    json!({ "kind": "proposal", "actor": actor, "say": say, "content": content, "issues": [issue], "form": form, "concession": false })
}

/// A response for [`article`].
pub fn response(actor: &str, target: Option<&str>, say: &str, content: &str, issue: &str, stance: &str) -> Value {
    json!({ "kind": "response", "actor": actor, "target": target, "say": say, "content": content, "issues": [issue], "stance": stance })
}

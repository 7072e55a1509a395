//! Articles from wherever a measuring program is pointed at: texts, stored extractions, folders of gold.

use serde_json::Value;
use standoff::{Document, Extraction, Extractor};
use std::fs;
use std::path::Path;

/// The extractions of these places, in order. A `.jsonl` file holds a document a line, as text (`id`, `text`, and
/// `published`, `outlet` where known) or as a stored extraction, which is taken as it is; a folder holds gold, of which
/// the texts are read.
///
/// # Panics
/// If a place cannot be read.
pub fn read_articles(extractor: &Extractor, places: &[String]) -> Vec<Extraction> {
    let mut out = Vec::new();
    for place in places {
        if place.ends_with(".jsonl") {
            let lines = fs::read_to_string(place).expect("articles are readable");
            out.extend(lines.lines().map(|line| read_line(extractor, line)));
        } else {
            let gold = crate::gold_folder(Path::new(place));
            out.extend(gold.into_iter().map(|g| extractor.extract(g.document)));
        }
    }
    out
}

fn read_line(extractor: &Extractor, line: &str) -> Extraction {
    let article: Value = serde_json::from_str(line).expect("articles are JSON");
    if article["records"].is_array() {
        return Extraction::from_json(line).expect("stored extractions are whole");
    }
    let word = |field: &str| article[field].as_str();
    let document = Document::new(word("text").expect("articles have a text"));
    let document = document.with_id(word("id").expect("articles have an id"));
    extractor.extract(Document {
        outlet: word("outlet").map(str::to_owned),
        published: word("published").map(|day| day.parse().expect("days are ISO dates")),
        ..document
    })
}

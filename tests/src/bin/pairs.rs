//! How well tellings of one act are merged, by pairs that a reader has judged.
//!
//! `pairs LABELS ARTICLES.jsonl… FOLDER…`: labels as in `tests/data/dossier-pairs.jsonl` (document, start and end of both
//! contents in code points; whether they are the same act), articles with `id` and `text` and folders of gold, whose
//! texts are read. Lists the mistakes. Pairs of which the extractor no longer finds a record are left out and counted.

use serde_json::Value;
use standoff::{Document, Dossier, Extractor};
use std::collections::HashMap;
use std::fs;
use std::path::Path;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (labels, places) = arguments.split_first().expect("labels and articles");
    let extractor = Extractor::default();
    let mut dossier = Dossier::new();
    for place in places {
        if place.ends_with(".jsonl") {
            for line in fs::read_to_string(place).expect("articles are readable").lines() {
                let article: Value = serde_json::from_str(line).expect("articles are JSON");
                let word = |field: &str| article[field].as_str().expect("articles have id and text");
                dossier.add(&extractor.extract(Document::new(word("text")).with_id(word("id"))));
            }
        } else {
            let gold = standoff_tests::gold_folder(Path::new(place));
            gold.into_iter().for_each(|g| dossier.add(&extractor.extract(g.document)));
        }
    }
    let mut entry_of = HashMap::new();
    for entry in dossier.entries() {
        for c in &entry.evidence {
            entry_of.insert((entry.kind.as_str(), c.document.clone(), c.start, c.end), entry.id);
        }
    }
    let (mut both, mut merged, mut same, mut lost) = (0, 0, 0, 0);
    for line in fs::read_to_string(labels).expect("labels are readable").lines() {
        let pair: Value = serde_json::from_str(line).expect("labels are JSON");
        let kind = pair["kind"].as_str().expect("labels have kinds");
        let entry = |side: &str| {
            let place = |i: usize| pair[side][i].as_u64().unwrap_or(0) as usize;
            entry_of.get(&(kind, pair[side][0].as_str().unwrap_or("").to_owned(), place(1), place(2)))
        };
        let (Some(a), Some(b)) = (entry("a"), entry("b")) else {
            lost += 1;
            continue;
        };
        let is_same = pair["same"] == true;
        if (a == b) != is_same {
            println!("{} {} {}", if is_same { "missed" } else { "wrong" }, pair["a"], pair["b"]);
        }
        merged += usize::from(a == b);
        same += usize::from(is_same);
        both += usize::from(a == b && is_same);
    }
    let share = |n: usize| both as f64 / n.max(1) as f64;
    println!(
        "merging: P {:.3} R {:.3} ({merged} merged, {same} the same, {both} both, {lost} no longer found)",
        share(merged),
        share(same)
    );
}

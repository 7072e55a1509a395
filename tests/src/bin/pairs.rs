//! How well tellings of one act are merged, by pairs that a reader has judged.
//!
//! `pairs LABELS PLACE…` scores: labels as in `tests/data/dossier-pairs.jsonl` (document, start and end of both contents
//! in code points; whether they are the same act); the mistakes are listed. Pairs of which the extractor no longer finds
//! both records, or no longer gives them to one party, are left out and counted.
//!
//! `pairs draw SEED PLACE…` draws 100 pairs that are merged and 100 that are not, in no order, for a reader to judge:
//! same kind, bloc and issue; those that are not merged have a word of four letters or more in common, as most pairs
//! have nothing to do with each other. At most one pair of each entry, and none of
//! one sentence printed twice.
//!
//! Places are those of [`standoff_tests::read_articles`].

use serde_json::{Value, json};
use standoff::dossier::{Citation, Dossier, Entry};
use standoff::{Extractor, Kind};
use standoff_tests::read_articles;
use std::collections::{BTreeSet, HashMap};
use std::fs;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (places, seed) = match &arguments[..] {
        [draw, seed, places @ ..] if draw == "draw" => (places, Some(seed.parse().expect("the seed is a number"))),
        [_, places @ ..] => (places, None),
        [] => panic!("labels and articles"),
    };
    let mut dossier = Dossier::new();
    read_articles(&Extractor::default(), places).iter().for_each(|article| dossier.add(article));
    match seed {
        Some(seed) => draw(&dossier, seed),
        None => score(&dossier, &arguments[0]),
    }
}

fn score(dossier: &Dossier, labels: &str) {
    let mut entry_of = HashMap::new();
    for entry in dossier.entries() {
        for c in &entry.evidence {
            entry_of.insert((entry.kind.as_str(), c.document.clone(), c.start, c.end), entry);
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
        if a.bloc != b.bloc {
            lost += 1;
            continue;
        }
        let (a, b) = (a.id, b.id);
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

/// Pairs drawn of each sort.
const DRAWN: usize = 100;

fn draw(dossier: &Dossier, seed: u64) {
    let entries: Vec<&Entry> = (dossier.entries().iter())
        .filter(|e| matches!(e.kind, Kind::Demand | Kind::Proposal | Kind::Response) && e.bloc.is_some())
        .filter(|e| !e.issues.is_empty())
        .collect();
    let mut random = Random(seed);
    let mut pairs: Vec<(&Entry, &Citation, &Citation, bool)> = Vec::new();
    let mut told_twice: Vec<&Entry> = entries.iter().copied().filter(|e| e.evidence.len() > 1).collect();
    random.shuffle(&mut told_twice);
    for entry in told_twice {
        let mut told: Vec<&Citation> = entry.evidence.iter().collect();
        random.shuffle(&mut told);
        if let Some(other) = told.iter().find(|c| c.sentence != told[0].sentence) {
            pairs.push((entry, told[0], other, true));
        }
        if pairs.len() == DRAWN {
            break;
        }
    }
    let mut used = BTreeSet::new();
    while pairs.len() < 2 * DRAWN {
        let (a, b) = (random.below(entries.len()), random.below(entries.len()));
        let (x, y) = (entries[a], entries[b]);
        let fits = a != b && x.kind == y.kind && x.bloc == y.bloc && x.issues.iter().any(|i| y.issues.contains(i));
        let (told, other) = (&x.evidence[0], &y.evidence[0]);
        if fits && !words(&told.content).is_disjoint(&words(&other.content)) && used.insert(a) && used.insert(b) {
            pairs.push((x, told, other, false));
        }
    }
    random.shuffle(&mut pairs);
    for (entry, a, b, merged) in pairs {
        let place = |c: &Citation| json!([c.document, c.start, c.end]);
        let read = |c: &Citation| json!([c.speaker, c.content, c.sentence]);
        println!(
            "{}",
            json!({ "kind": entry.kind.as_str(), "a": place(a), "b": place(b), "first": merged, "bloc": entry.bloc,
                    "read": [read(a), read(b)] })
        );
    }
}

/// The words of a content that may tell what it is about.
fn words(content: &str) -> BTreeSet<String> {
    let words = content.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() >= 4);
    words.map(str::to_lowercase).collect()
}

/// Numbers that only depend on the seed: Knuth's linear congruential generator.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }
}

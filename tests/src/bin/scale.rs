//! How the time and memory of a dossier grow with its articles.
//!
//! `scale EXTRACTIONS.jsonl` makes dossiers of an eighth, a quarter, half and all of the stored extractions and prints, for
//! each, milliseconds per article of adding, of merging and of each view, and the size of the stored dossier; then the
//! peak of memory. Every eighth, fourth, second article is taken, so that the parts are like the whole.

use standoff::dossier::{Dossier, Question};
use standoff::{Extraction, Extractor};
use standoff_tests::read_articles;
use std::hint::black_box;
use std::time::Instant;

/// Makes a view and forgets it.
type View = fn(&Dossier);

/// The views, by name.
const VIEWS: [(&str, View); 12] = [
    ("positions", |d| drop(black_box(d.positions()))),
    ("threads", |d| drop(black_box(d.threads()))),
    ("exchanges", |d| drop(black_box(d.exchanges()))),
    ("shifts", |d| drop(black_box(d.shifts()))),
    ("gaps", |d| drop(black_box(d.gaps()))),
    ("common ground", |d| drop(black_box(d.common_ground()))),
    ("obstacles", |d| drop(black_box(d.obstacles()))),
    ("contradictions", |d| drop(black_box(d.contradictions()))),
    ("roles", |d| drop(black_box(d.roles()))),
    ("meetings", |d| drop(black_box(d.meetings()))),
    ("timeline", |d| drop(black_box(d.timeline()))),
    ("who else", |d| drop(black_box(d.ask(&Question::WhoElse)))),
];

fn main() {
    let places: Vec<String> = std::env::args().skip(1).collect();
    let articles = read_articles(&Extractor::default(), &places);
    println!("memory with {} extractions: {} MB", articles.len(), memory("VmRSS"));
    for part in [8, 4, 2, 1] {
        let chosen: Vec<&Extraction> = articles.iter().step_by(part).collect();
        let per_article = |since: Instant| since.elapsed().as_secs_f64() * 1000.0 / chosen.len() as f64;
        let mut dossier = Dossier::new();
        let start = Instant::now();
        chosen.iter().for_each(|article| dossier.add(article));
        print!("{} articles: add {:.3}", chosen.len(), per_article(start));
        let start = Instant::now();
        let entries = dossier.entries().len();
        print!(", merge {:.3} ({entries} entries)", per_article(start));
        for (name, view) in VIEWS {
            let start = Instant::now();
            view(&dossier);
            print!(", {name} {:.3}", per_article(start));
        }
        println!(" ms an article; stored {} kB; memory {} MB", dossier.to_json().len() / 1000, memory("VmRSS"));
    }
    println!("peak memory: {} MB", memory("VmHWM"));
}

/// A figure of this process in megabytes, as Linux tells it; 0 elsewhere.
fn memory(field: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(field));
    line.and_then(|l| l.split_whitespace().nth(1)).and_then(|kb| kb.parse::<u64>().ok()).unwrap_or(0) / 1000
}

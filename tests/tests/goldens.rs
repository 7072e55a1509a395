//! What the example articles give, as a report that a person can read as a diff.
//!
//! A difference is a failure; `BLESS=1 cargo test -p standoff-tests --test goldens` accepts what is read now.

use standoff::export::{Colour, report};
use standoff::{Document, Extractor};
use std::fs;

#[test]
fn the_example_articles_read_as_before() {
    let project = standoff_tests::project();
    let goldens = project.join("tests/goldens");
    let extractor = Extractor::default();
    let mut names: Vec<_> = (fs::read_dir(project.join("seeds")).expect("the project has seeds"))
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.strip_suffix(".txt").map(str::to_owned))
        .collect();
    names.sort();
    assert!(names.len() >= 6, "the project has at least six example articles");
    let bless = std::env::var_os("BLESS").is_some();
    let mut changed = Vec::new();
    for name in names {
        let text = fs::read_to_string(project.join(format!("seeds/{name}.txt"))).expect("seeds are readable");
        let gold = fs::read_to_string(project.join(format!("seeds/{name}.gold.json"))).expect("seeds have gold");
        let gold: serde_json::Value = serde_json::from_str(&gold).expect("gold is JSON");
        let mut document = Document::new(text).with_id(&name);
        if let Some(day) = gold["published"].as_str() {
            document = document.with_published(day.parse().expect("gold's dates are days"));
        }
        let now = report(&extractor.extract(document), Colour::Never);
        let file = goldens.join(format!("{name}.txt"));
        if bless {
            fs::create_dir_all(&goldens).expect("the project is writable");
            fs::write(&file, now).expect("the project is writable");
        } else {
            let before = fs::read_to_string(&file).unwrap_or_default();
            changed.extend(difference(&before, &now).map(|d| format!("{name}:\n{d}")));
        }
    }
    assert!(changed.is_empty(), "{}\naccept with BLESS=1", changed.join("\n"));
}

/// The lines from the first to the last that differ, old ones marked `-`, new ones `+`.
fn difference(before: &str, now: &str) -> Option<String> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), now.lines().collect());
    if old == new {
        return None;
    }
    let first = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let last = old[first..].iter().rev().zip(new[first..].iter().rev()).take_while(|(a, b)| a == b).count();
    let minus = old[first..old.len() - last].iter().map(|l| format!("- {l}\n"));
    let plus = new[first..new.len() - last].iter().map(|l| format!("+ {l}\n"));
    Some(minus.chain(plus).collect())
}

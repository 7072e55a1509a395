//! Acts of a text as lines, in any order.

use standoff::{Document, Extractor, Record};

/// Fails where the acts of a text that `line` tells are not exactly those wanted, and shows both; at any confidence.
pub fn check_acts(cases: &[(&str, &[&str])], line: fn(&Record) -> Option<String>) {
    let extractor = Extractor::builder().min_confidence(0.0).build();
    let wrong: Vec<String> = cases.iter().filter_map(|(text, wanted)| check(&extractor, text, wanted, line)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn check(extractor: &Extractor, text: &str, wanted: &[&str], line: fn(&Record) -> Option<String>) -> Option<String> {
    let mut found: Vec<String> = extractor.extract(Document::new(text)).records.iter().filter_map(line).collect();
    found.sort();
    let mut wanted = wanted.to_vec();
    wanted.sort_unstable();
    (found != wanted).then(|| format!("{text}\n  expected {wanted:#?}\n  found {found:#?}"))
}

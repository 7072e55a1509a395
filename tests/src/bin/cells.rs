//! How well the cells of party by issue by stance that follow from extracted records agree with those of gold ones.
//!
//! `cells FOLDER…` prints precision, recall and F1 for each folder of `NAME.txt` with `NAME.gold.json`, cells counted
//! article by article. Optional gold is neither asked for nor counted against.

use standoff::dossier::{Dossier, Standing};
use standoff::{Document, Extraction, Extractor};
use std::collections::BTreeSet;
use std::path::Path;

type Cells = BTreeSet<(String, &'static str, Standing)>;

fn main() {
    let extractor = Extractor::default();
    for folder in std::env::args().skip(1) {
        let (mut right, mut found, mut wanted, mut got) = (0, 0, 0, 0);
        for gold in standoff_tests::gold_folder(Path::new(&folder)) {
            let document = Document { text: gold.document.text.clone(), ..gold.document.clone() };
            let read = cells(&extractor.extract(document));
            let all = cells(&gold);
            let mut firm = gold;
            firm.records.retain(|r| r.base().confidence > 0.5);
            let firm = cells(&firm);
            wanted += firm.len();
            found += firm.intersection(&read).count();
            right += read.intersection(&all).count();
            got += read.difference(&all).count() + read.intersection(&firm).count();
        }
        // What is only optional gold counts neither way.
        let precision = found as f64 / (got.max(1)) as f64;
        let recall = found as f64 / (wanted.max(1)) as f64;
        let f1 = 2.0 * precision * recall / (precision + recall).max(f64::EPSILON);
        println!(
            "{folder}: cells P {precision:.3} R {recall:.3} F1 {f1:.3} ({wanted} of gold, {got} extracted, {found} agree, {} with optional)",
            right
        );
    }
}

/// Each stance of each bloc on each issue; blocs by side, else by name.
fn cells(extraction: &Extraction) -> Cells {
    let mut dossier = Dossier::new();
    dossier.add(extraction);
    let positions = dossier.positions();
    let stances =
        positions.iter().flat_map(|p| p.stances.iter().map(|s| (p.bloc.clone(), p.issue.as_str(), s.standing)));
    stances.collect()
}

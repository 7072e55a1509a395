//! How often the lemma is the treebanks' own, on gold tags.

use std::fs;

use standoff::syntax::{Upos, Xpos, lemma};

/// Words seen and words right, of one part of speech.
type Score = (usize, usize);

/// Floors in hundredths of a percent: all words, verbs, nouns, adjectives.
const FLOORS: [(&str, [usize; 4]); 4] = [
    ("ewt-dev", [9850, 9900, 9770, 9740]),
    ("ewt-test", [9860, 9955, 9860, 9770]),
    ("gum-dev", [9920, 9980, 9760, 9900]),
    ("gum-test", [9920, 9955, 9800, 9740]),
];

#[test]
fn lemmas_are_the_treebanks_own() {
    let Some(data) = standoff_tests::evaluation_data() else { return };
    let mut low = Vec::new();
    for (name, floors) in FLOORS {
        let file = data.join("ud").join(name).with_extension("conllu");
        let text = fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let scores = measure(&text);
        let percents = scores.map(|(seen, right)| right * 10_000 / seen.max(1));
        println!("{name}: all, verbs, nouns, adjectives: {percents:?}");
        for (what, (percent, floor)) in ["all", "VERB", "NOUN", "ADJ"].iter().zip(percents.iter().zip(floors)) {
            if *percent < floor {
                low.push(format!("{name}: {what} {percent} < {floor}"));
            }
        }
    }
    assert!(low.is_empty(), "{}", low.join("\n"));
}

/// All words, then verbs, nouns and adjectives, of a CoNLL-U text.
fn measure(text: &str) -> [Score; 4] {
    let mut scores = [(0, 0); 4];
    let mut out = String::new();
    for line in text.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let &[number, form, gold, upos, xpos, ..] = fields.as_slice() else { continue };
        if number.parse::<usize>().is_err() {
            continue;
        }
        let upos = Upos::parse(upos).unwrap_or_else(|| panic!("no tag {upos}"));
        let xpos = Xpos::parse(xpos).unwrap_or_else(|| panic!("no tag {xpos}"));
        out.clear();
        lemma(form, upos, xpos, &mut out);
        let place = [None, Some(Upos::Verb), Some(Upos::Noun), Some(Upos::Adj)];
        for (score, _) in scores.iter_mut().zip(place).filter(|(_, only)| only.is_none_or(|u| u == upos)) {
            score.0 += 1;
            score.1 += usize::from(out == gold);
        }
    }
    scores
}

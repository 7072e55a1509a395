//! Every cue finds in its own example what its entry says it must.

use standoff::{Cue, Document, Extraction, Extractor, Lexicon, PartyRef, Pos};
use std::collections::{BTreeMap, BTreeSet};

/// What is wrong with the reading of a cue's example; `None` where it gives what the entry says.
fn complaint(extractor: &Extractor, cue: &Cue) -> Option<String> {
    let extraction = extractor.extract(Document::new(cue.example.as_str()));
    let named = |party: &Option<PartyRef>| party.as_ref().map(|p| p.name.clone());
    let right = extraction.records.iter().any(|record| {
        record.kind() == cue.kind
            && record.base().content.text == cue.expect
            && (cue.actor.is_none() || named(&record.base().actor) == cue.actor)
    });
    (!right).then(|| {
        format!(
            "{}\n  {}\n  expected {:?} by {:?}{}\n",
            cue.entry(),
            cue.example,
            cue.expect,
            cue.actor,
            found(&extraction, cue)
        )
    })
}

fn found(extraction: &Extraction, cue: &Cue) -> String {
    let of_kind = extraction.records.iter().filter(|r| r.kind() == cue.kind);
    let told: Vec<String> = of_kind
        .map(|r| format!("{:?} by {:?}", r.base().content.text, r.base().actor.as_ref().map(|a| &a.name)))
        .collect();
    format!("\n  found    {}", if told.is_empty() { "nothing".to_owned() } else { told.join(", ") })
}

/// Entries whose examples are not read yet, one a line. The list may only shrink: an entry that is read must leave it,
/// and one that is not read may join it only by `BLESS=1 cargo test -p standoff-tests --test cues`.
const UNREAD: &str = "tests/data/cues-not-read.txt";

#[test]
fn every_cue_reads_its_example() {
    let extractor = Extractor::builder().min_confidence(0.0).build();
    let lexicon = Lexicon::embedded();
    let file = standoff_tests::project().join(UNREAD);
    let listed: BTreeSet<String> =
        std::fs::read_to_string(&file).unwrap_or_default().lines().map(str::to_owned).collect();
    let wrong: BTreeMap<String, String> =
        lexicon.cues.iter().filter_map(|cue| Some((cue.entry(), complaint(&extractor, cue)?))).collect();
    if std::env::var_os("BLESS").is_some() {
        let lines: String = wrong.keys().map(|entry| format!("{entry}\n")).collect();
        std::fs::write(&file, lines).expect("the project is writable");
        return;
    }
    let new: Vec<&String> = wrong.iter().filter(|(entry, _)| !listed.contains(*entry)).map(|(_, told)| told).collect();
    let read: Vec<&String> = listed.iter().filter(|entry| !wrong.contains_key(*entry)).collect();
    assert!(
        new.is_empty(),
        "{} of {} cues:\n{}",
        new.len(),
        lexicon.cues.len(),
        new.into_iter().cloned().collect::<String>()
    );
    assert!(read.is_empty(), "read now, so take them off {UNREAD}: {read:?}");
}

#[test]
fn every_part_of_speech_has_cues() {
    for pos in [Pos::Verb, Pos::Noun, Pos::Adjective, Pos::Preposition] {
        assert!(Lexicon::embedded().cues.iter().any(|c| c.pos == pos), "no cue is a {pos:?}");
    }
}

//! Every cue, and every issue, finds in its own example what its entry says it must.

use standoff::{Cue, Document, Extraction, Extractor, Lexicon, PartyRef, Pos};

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
        let entry = format!("{}/{:?}/{}", cue.kind.as_str(), cue.pos, cue.lemma).to_lowercase();
        format!("{entry}\n  {}\n  expected {:?} by {:?}{}", cue.example, cue.expect, cue.actor, found(&extraction, cue))
    })
}

fn found(extraction: &Extraction, cue: &Cue) -> String {
    let of_kind = extraction.records.iter().filter(|r| r.kind() == cue.kind);
    let told: Vec<String> = of_kind
        .map(|r| format!("{:?} by {:?}", r.base().content.text, r.base().actor.as_ref().map(|a| &a.name)))
        .collect();
    format!("\n  found    {}", if told.is_empty() { "nothing".to_owned() } else { told.join(", ") })
}

#[test]
fn every_cue_reads_its_example() {
    let extractor = Extractor::default();
    let lexicon = Lexicon::embedded();
    let wrong: Vec<String> = lexicon.cues.iter().filter_map(|cue| complaint(&extractor, cue)).collect();
    assert!(wrong.is_empty(), "{} of {} cues:\n{}", wrong.len(), lexicon.cues.len(), wrong.join("\n"));
}

#[test]
fn every_part_of_speech_has_cues() {
    for pos in [Pos::Verb, Pos::Noun, Pos::Adjective, Pos::Preposition] {
        assert!(Lexicon::embedded().cues.iter().any(|c| c.pos == pos), "no cue is a {pos:?}");
    }
}

//! By whose mouths a statement came to the article, and whether its source is named.

use standoff::{Anonymity, Document, Extractor};

/// Complains where no statement has this content, chain of tellers and anonymity.
fn check(extractor: &Extractor, text: &str, content: &str, chain: &[&str], anonymity: Anonymity) -> Vec<String> {
    let extraction = extractor.extract(Document::new(text));
    let found: Vec<(String, Vec<String>, u8, Anonymity)> = extraction
        .statements()
        .map(|s| {
            let chain = s.chain.iter().map(|p| p.name.clone()).collect();
            (s.base.content.text.clone(), chain, s.depth, s.anonymity)
        })
        .collect();
    let names: Vec<String> = chain.iter().map(|n| (*n).to_owned()).collect();
    let wanted = (content.to_owned(), names, (chain.len() - 1) as u8, anonymity);
    if found.contains(&wanted) { Vec::new() } else { vec![format!("{text}\n  expected {wanted:?}\n  found {found:?}")] }
}

#[test]
fn a_statement_names_who_passed_it_on_and_whether_its_source_is_named() {
    let extractor = Extractor::builder().min_confidence(0.0).build();
    let cases: &[(&str, &str, &[&str], Anonymity)] = &[
        ("Peru said the port was open.", "the port was open", &["Peru"], Anonymity::Named),
        (
            "Ida Lund said that Peru had warned the port would close.",
            "the port would close",
            &["Ida Lund", "Peru"],
            Anonymity::Named,
        ),
        // A medium only passes on what it cites.
        (
            "Reuters reported on Friday, citing a source close to the talks, that Peru would wait.",
            "Peru would wait",
            &["Reuters", "source close to the talks"],
            Anonymity::Unnamed,
        ),
        (
            "TASS quoted Ida Lund as saying the port was open.",
            "the port was open",
            &["TASS", "Ida Lund"],
            Anonymity::Named,
        ),
        // Who says what he thinks passes nothing on.
        (
            "Ida Lund said she believed the truce would hold.",
            "she believed the truce would hold",
            &["Ida Lund"],
            Anonymity::Named,
        ),
        (
            "Western diplomats said the draft was dead.",
            "the draft was dead",
            &["Western diplomats"],
            Anonymity::Unnamed,
        ),
        (
            "Two officials, who asked not to be named because the talks are secret, said the draft was dead.",
            "the draft was dead",
            &["two officials"],
            Anonymity::Withheld,
        ),
        ("“It is over,” an envoy said on condition of anonymity.", "It is over", &["envoy"], Anonymity::Withheld),
    ];
    let wrong: Vec<String> = cases
        .iter()
        .flat_map(|(text, content, chain, anonymity)| check(&extractor, text, content, chain, *anonymity))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

//! What an act is about and whom it is aimed at, by its words and by what the text told before.

use standoff::{Kind, extract};

/// Checks the issues and the target's side of the one record of a kind whose content holds some words.
fn check(text: &str, kind: Kind, content: &str, issues: &[&str], target: Option<&str>) {
    let extraction = extract(text);
    let found: Vec<_> =
        (extraction.records.iter()).filter(|r| r.kind() == kind && r.base().content.text.contains(content)).collect();
    let [record] = found[..] else { panic!("{} records hold {content:?} in {text:?}", found.len()) };
    let names: Vec<&str> = record.issues().iter().map(|i| i.as_str()).collect();
    let side = record.base().target.as_ref().and_then(|t| t.side.as_deref());
    assert_eq!((&names[..], side), (issues, target), "{content:?} in {text:?}");
}

#[test]
fn issues_are_what_the_act_is_about() {
    // A gap in a term, a hyphened word, a plural that is its own lemma.
    check(
        "Ghana demanded that Togo pull its last brigades and troops out.",
        Kind::Demand,
        "pull",
        &["withdrawal"],
        Some("TGO"),
    );
    check(
        "Serbia insisted on a non-aligned policy.",
        Kind::Demand,
        "policy",
        &["alliance_membership", "neutrality"],
        None,
    );
    // A circumstance is not what the act is about.
    check(
        "Peru demanded that Bolivia lower its tariffs before a ceasefire takes hold.",
        Kind::Demand,
        "tariffs",
        &["trade"],
        Some("BOL"),
    );
    // What talks are on is for the talks to settle.
    check("Chad demanded a seat at any talks on a ceasefire.", Kind::Demand, "seat", &["participation"], None);
}

#[test]
fn what_points_back_has_the_issues_and_the_author_of_what_it_means() {
    let text = "Chile proposed joint inspections of the border mines. Bolivia rejected the idea.";
    check(text, Kind::Response, "the idea", &["monitoring"], Some("CHL"));
    let text = "Kenya demanded the release of forty prisoners. Somalia rejected this.";
    check(text, Kind::Response, "this", &["prisoners"], Some("KEN"));
    check("Jordan rejected an Iraqi offer of cheap oil.", Kind::Response, "offer", &["energy"], Some("IRQ"));
}

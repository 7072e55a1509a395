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

#[test]
fn an_article_about_one_thing_lends_it_to_acts_that_do_not_say_it() {
    let text = "Nurses want a pay rise and shorter working hours. Their wages have fallen for years. \
                The pay dispute began when overtime pay was cut. The pay talks were held in May. \
                The hospital board proposed a plan in two steps in June.";
    check(text, Kind::Proposal, "two steps", &["wages_conditions"], None);
}

#[test]
fn weak_words_need_an_article_that_speaks_of_their_issue() {
    let text = "Dockers want a pay rise. Their wages have fallen, and the pay talks failed. \
                Overtime pay was cut, and the pay dispute grew. \
                The dockers threatened a strike in May.";
    check(text, Kind::Threat, "strike", &["wages_conditions"], None);
}

#[test]
fn who_refuses_to_talk_refuses_to_sit_at_the_table() {
    check("Oman rejected any talks with Yemen.", Kind::Response, "talks", &["participation"], Some("YEM"));
}

#[test]
fn who_opens_the_content_is_asked() {
    check("Norway asked Finland to lower its tariffs.", Kind::Demand, "tariffs", &["trade"], Some("FIN"));
}

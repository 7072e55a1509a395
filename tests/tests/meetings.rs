//! Who meets, how far the meeting has come, and which words tell of none; what conduct is told as fact, and whose.

use standoff::{Document, Extraction, Extractor, Kind, Record};
use std::sync::LazyLock;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(|| Extractor::builder().min_confidence(0.0).build());

/// Each meeting as “A, B: status”, and each action as “A: category”, in the order of the text.
fn told(extraction: &Extraction) -> Vec<String> {
    let told = extraction.records.iter().filter_map(|record| match record {
        Record::Meeting(meeting) => {
            let names: Vec<&str> = meeting.participants.iter().map(|p| p.name.as_str()).collect();
            Some(format!("{}: {}", names.join(", "), meeting.status.as_str()))
        }
        Record::Action(action) => {
            let actor = action.base.actor.as_ref().map_or("nobody", |a| a.name.as_str());
            Some(format!("{actor}: {}", action.category.as_str()))
        }
        _ => None,
    });
    told.collect()
}

fn check(kind: Kind, cases: &[(&str, &[&str])]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(text, expected)| {
            let mut extraction = EXTRACTOR.extract(Document::new(*text));
            extraction.records.retain(|r| r.kind() == kind);
            let found = told(&extraction);
            (found != *expected).then(|| format!("{text}\n  expected {expected:?}, found {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn meetings_have_their_participants_and_status() {
    check(
        Kind::Meeting,
        &[
            ("Peace talks are still underway between Sudan and Chad in Cairo.", &["Sudan, Chad: ongoing"]),
            ("Kenya's president, William Ruto, will visit Kampala on Friday.", &["William Ruto, Uganda: planned"]),
            ("A visit by an Iranian delegation to South Korea was put off.", &["Iran, South Korea: cancelled"]),
            ("Egypt and Sudan are due to meet in Cairo on Sunday.", &["Egypt, Sudan: planned"]),
            ("Diplomats recall the 2016 talks between Cyprus and Turkey in Geneva.", &["Cyprus, Turkey: held"]),
            ("The 2016 talks between Cyprus and Turkey in Geneva left many surprised.", &["Cyprus, Turkey: held"]),
            ("Delegations from Sudan and South Sudan opened talks in Juba.", &["Sudan, South Sudan: held"]),
            ("Chile and Peru held a second day of talks on Tuesday.", &["Chile, Peru: held"]),
            ("Talks between Zambia and its creditors broke down on Friday.", &["Zambia, its creditors: cancelled"]),
            ("Talks on a merger between Nissan and Honda collapsed.", &["Nissan, Honda: cancelled"]),
            ("Narendra Modi and Xi Jinping last met in 2019.", &["Narendra Modi, Xi Jinping: held"]),
            ("US and Iranian negotiators will meet in Oman on Saturday.", &["United States, Iran: planned"]),
            (
                "A joint committee from Verdi and Lufthansa met Marburger Bund on Friday.",
                &["Verdi, Lufthansa, Marburger Bund: held"],
            ),
            ("Norway brought Colombia and the FARC to the table.", &["Norway, Colombia, FARC: held"]),
            ("Emmanuel Macron called Olaf Scholz on Friday.", &["Emmanuel Macron, Olaf Scholz: held"]),
            ("Emmanuel Macron called Olaf Scholz stubborn.", &[]),
            ("Xi Jinping paid a visit to Moscow.", &["Xi Jinping, Russia: held"]),
            ("European leaders met in Brussels on Sunday.", &["European leaders: held"]),
            ("Talks between Peru and Chile were held on Monday.", &["Peru, Chile: held"]),
            // Unnamed bodies and groups that have a stake meet; those who only tell of it do not.
            ("Tuareg rebels met Malian officials on Monday.", &["Tuareg rebels, Malian officials: held"]),
            ("The dockers' union held talks with Maersk.", &["dockers' union, Maersk: held"]),
            ("India and Pakistan are to hold talks on Kashmir in May.", &["India, Pakistan: planned"]),
            ("Trade talks between Peru and Chile are under way.", &["Peru, Chile: ongoing"]),
            ("Sergei Lavrov flew to Budapest to meet Peter Szijjarto.", &["Sergei Lavrov, Peter Szijjarto: held"]),
            ("Gabriel Boric flew to Lima for talks with Dina Boluarte.", &["Gabriel Boric, Dina Boluarte: held"]),
            ("Gabriel Boric arrived in Lima to meet Dina Boluarte.", &["Gabriel Boric, Dina Boluarte: planned"]),
            ("Talks between Nissan and Honda have been put on hold.", &["Nissan, Honda: cancelled"]),
            ("Peru and Chile agreed on a border during talks in Oslo.", &["Peru, Chile: held"]),
            ("Peru said that it would open talks with Chile.", &["Peru, Chile: planned"]),
            ("Gabriel Boric spoke by telephone with Dina Boluarte.", &["Gabriel Boric, Dina Boluarte: held"]),
        ],
    );
}

#[test]
fn a_meeting_told_again_is_one() {
    check(
        Kind::Meeting,
        &[
            ("Turkey and Greece met in Athens in May. The meeting lasted an hour.", &["Turkey, Greece: held"]),
            (
                "Serbia met with Kosovo in Ohrid in March. Serbia met with Kosovo in Brussels in May.",
                &["Serbia, Kosovo: held", "Serbia, Kosovo: held"],
            ),
        ],
    );
}

#[test]
fn talk_as_such_is_no_meeting() {
    check(
        Kind::Meeting,
        &[
            ("Iran rejected negotiations with the United States.", &[]),
            ("Norway called for dialogue with the rebels.", &[]),
            ("The senator spoke to reporters in Ottawa.", &[]),
            ("Peru is meeting its obligations under the treaty.", &[]),
            ("The second round of layoffs began at Nokia in May.", &[]),
            ("The Trump administration will not hold talks with Cuba.", &[]),
            ("Kenya has no date for a third round of talks with Somalia.", &[]),
            ("William Ruto spoke to a Somali media delegation.", &[]),
            ("William Ruto spoke in an interview with Raila Odinga.", &[]),
        ],
    );
}

#[test]
fn conduct_is_told_as_fact() {
    check(
        Kind::Action,
        &[
            ("On Tuesday, Unison declared an impasse in the pay talks.", &["UNISON: other"]),
            ("Last week Serbia postponed a visit by deputies from Kosovo.", &["Serbia: other"]),
            ("China retaliated with duties on French brandy.", &["China: sanction"]),
            ("Kenya sent its army to Somalia; in May, Kenya bombed a port.", &["Kenya: other", "Kenya: attack"]),
            ("Donald Trump attacked Mitt Romney over trade.", &[]),
            ("The assassination of Olof Palme shocked Sweden.", &[]),
            ("Colombia pulled out all the stops.", &[]),
            ("India agreed last year.", &[]),
            ("Armenia agreed to meet Azerbaijan in Tbilisi.", &[]),
            ("Armenia and Azerbaijan agreed to exchange forty prisoners.", &["Armenia: agreement"]),
            ("A ceasefire was agreed in Doha on Sunday.", &["nobody: ceasefire"]),
            ("The nurses announced a strike for Friday.", &[]),
            ("Kenya seized the heights after rebels had crossed the river.", &["Kenya: advance", "rebels: advance"]),
            ("Peru is accused of shelling a border post.", &[]),
            ("The release of the documents by Canada took a year.", &[]),
            ("Sudan handed over a captured soldier to Chad.", &["Sudan: exchange"]),
            ("The expulsion of three envoys by Chad angered Sudan.", &["Chad: sanction"]),
            ("A deal was struck in Oslo on Friday.", &["nobody: agreement"]),
            ("Thai and Cambodian troops exchanged fire on Friday.", &["Thailand: attack"]),
            ("Prices fell after Chad reopened its border with Sudan.", &["Chad: other"]),
            ("Rebel groups have blockaded the port.", &["rebel groups: sanction"]),
            ("Peru and Chile agreed to keep talking.", &[]),
            ("Donald Trump dismissed Mitt Romney as a loser.", &[]),
            ("The paper demands that Chad pull its troops out of Darfur.", &[]),
        ],
    );
}

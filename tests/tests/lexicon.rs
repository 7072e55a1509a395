//! The embedded lexicon holds what it promises, and mistakes in a user's file are named.

use standoff::{Lexicon, PartyKind};
use std::collections::BTreeMap;

/// The ISO 3166-1 alpha-3 codes of the 193 member states of the United Nations.
const MEMBERS: &str = "AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA \
    BRN BGR BFA BDI CPV KHM CMR CAN CAF TCD CHL CHN COL COM COG COD CRI CIV HRV CUB CYP CZE DNK DJI DMA DOM ECU EGY \
    SLV GNQ ERI EST SWZ ETH FJI FIN FRA GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ \
    IRL ISR ITA JAM JPN JOR KAZ KEN KIR PRK KOR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT \
    MHL MRT MUS MEX FSM MDA MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA MKD NOR OMN PAK PLW PAN PNG PRY \
    PER PHL POL PRT QAT ROU RUS RWA KNA LCA VCT WSM SMR STP SAU SEN SRB SYC SLE SGP SVK SVN SLB SOM ZAF SSD ESP LKA \
    SDN SUR SWE CHE SYR TJK TZA THA TLS TGO TON TTO TUN TUR TKM TUV UGA UKR ARE GBR USA URY UZB VUT VEN VNM YEM ZMB \
    ZWE";

/// States without an entry of their own for capital or adjective: it is the state's own name (Singapore, New Zealand), or
/// means another party or a person more often (Brussels, Congolese, Dominican, Victoria).
const SHARED: &str = "ATG BEL COG DMA LUX MCO NZL SMR STP SYC SGP";

#[test]
fn every_member_of_the_united_nations_is_a_state_with_capital_and_adjective() {
    let states: BTreeMap<&str, _> = (Lexicon::embedded().parties.iter())
        .filter(|p| p.kind == PartyKind::State)
        .filter_map(|p| Some((p.side.as_deref()?, p)))
        .collect();
    let codes: Vec<&str> = MEMBERS.split_whitespace().collect();
    assert_eq!(codes.len(), 193);
    let lacking: Vec<&str> = (codes.into_iter())
        .filter(|c| states.get(c).is_none_or(|p| p.seats.is_empty() || p.demonyms.is_empty()))
        .collect();
    assert_eq!(lacking, SHARED.split_whitespace().collect::<Vec<_>>(), "no state, seat or demonym");
    assert!(lacking.iter().all(|c| states.contains_key(c)));
}

#[test]
fn no_name_stands_for_two_parties() {
    let mut owners: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for party in &Lexicon::embedded().parties {
        for name in std::iter::once(&party.name).chain(&party.aliases).chain(&party.seats) {
            owners.entry(name).or_default().push(&party.name);
        }
    }
    let shared: Vec<_> = owners.iter().filter(|(_, parties)| parties.len() > 1).collect();
    assert!(shared.is_empty(), "{shared:?}");
}

/// Who held an office on a day, by the state's code and the title.
fn check_holder(side: &str, title: &str, month: &str, name: &str) {
    let month = standoff::Month::parse(month).expect("a month");
    let holder = (Lexicon::embedded().offices.iter())
        .filter(|o| o.side.as_deref() == Some(side) && o.titles.iter().any(|t| t == title))
        .find_map(|o| o.holder(month));
    assert_eq!(holder.map(|h| h.name.as_str()), Some(name), "{title} of {side} in {month:?}");
}

#[test]
fn offices_go_by_date() {
    check_holder("USA", "president", "2023-06", "Joe Biden");
    check_holder("USA", "president", "2025-06", "Donald Trump");
    check_holder("GBR", "prime minister", "2022-09", "Liz Truss");
    check_holder("DEU", "chancellor", "2015-07", "Angela Merkel");
    check_holder("FRA", "president", "2013-02", "Francois Hollande");
    check_holder("IRN", "foreign minister", "2015-07", "Mohammad Javad Zarif");
    check_holder("RUS", "foreign minister", "2025-08", "Sergei Lavrov");
}

/// A lexicon file and what its error must say.
fn check_mistake(text: &str, told: &str) {
    let message = Lexicon::parse("mine.toml", text).expect_err("the file is wrong").to_string();
    assert!(message.contains(told), "{message:?} does not say {told:?}");
}

#[test]
fn mistakes_are_named() {
    check_mistake("[[party]]\nname = \"X\"\nkind = \"planet\"\n", "mine.toml:3: ");
    check_mistake("[[party]]\nname = \"X\"\nkind = \"planet\"\n", "planet");
    check_mistake("[[party]]\nnom = \"X\"\n", "nom");
    check_mistake("[[party]]\nname = \" \"\nkind = \"state\"\n", "mine.toml:1: party \" \": a name is empty");
    check_mistake("party = 3\n", "mine.toml:1: ");
    check_mistake("[[cue]\n", "mine.toml:1: ");
    let office = "[[office]]\nside = \"XXX\"\nrole = \"envoy\"\ntitles = [\"envoy\"]\nholders = [\n";
    check_mistake(
        &format!("{office}{{ name = \"A B\", from = \"2020-01\" }}, {{ name = \"C D\", from = \"2021-01\" }}]\n"),
        "A B overlaps C D",
    );
    check_mistake(&format!("{office}{{ name = \"A B\", from = \"20\" }}]\n"), "YYYY-MM");
    let cue =
        "[[cue]]\nlemma = \"ask\"\npos = \"verb\"\nkind = \"demand\"\nexample = \"X asked to go.\"\nexpect = \"go\"\n";
    check_mistake(&format!("{cue}content = [\"to\"]\n"), "a demand needs strength");
    check_mistake(&format!("{cue}strength = \"request\"\n"), "content: name at least one slot");
    check_mistake(&format!("{cue}content = [\"TO\"]\nstrength = \"request\"\n"), "mine.toml:7: ");
}

#[test]
fn a_user_s_file_can_replace_a_table() {
    let mut lexicon = Lexicon::embedded().clone();
    let text = "replace = [\"party\"]\n[[party]]\nname = \"X\"\nkind = \"state\"\nside = \"XXX\"\n";
    lexicon.extend(Lexicon::parse("mine.toml", text).expect("a good file"));
    assert_eq!(lexicon.parties.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), ["X"]);
    assert_eq!(lexicon.cues.len(), Lexicon::embedded().cues.len());
}

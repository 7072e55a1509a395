//! Which tellings of one bloc are one act: a case or more for each rule, both ways.

use serde_json::json;
use standoff_tests::made_up::{article, demand, dossier};

/// Where two tellings stand.
#[derive(Clone, Copy, Debug)]
enum Told {
    /// In articles of the same month, by two persons.
    Apart,
    /// In articles of different months, by two persons.
    MonthsApart,
    /// In two articles, by one person.
    ByOne,
    /// In one article, by two persons.
    Together,
}
use Told::{Apart, ByOne, MonthsApart, Together};

/// Whether a person's demand and another's, so told, are one entry.
fn are_one(first: &str, second: &str, told: Told) -> bool {
    let wants = |who: &str, content: &str| {
        demand(who, "SUD", &format!("{who} demanded {content}."), content, "sanctions", json!({}))
    };
    let other = if matches!(told, ByOne) { "Anna Vik" } else { "Per Dahl" };
    let (a, b) = (wants("Anna Vik", first), wants(other, second));
    let mut articles = match told {
        Together => vec![article("a", "Alpha", "2025-01-10", &[a, b])],
        MonthsApart => {
            vec![article("a", "Alpha", "2025-01-10", &[a]), article("b", "Beta", "2025-04-10", &[b])]
        }
        Apart | ByOne => {
            vec![article("a", "Alpha", "2025-01-10", &[a]), article("b", "Beta", "2025-01-12", &[b])]
        }
    };
    // Words are rare or common only among others.
    let others = ["new quays for the port", "a wider fish quota", "free passage for pilots"];
    articles.extend(others.iter().map(|o| article(o, "Gamma", "2025-01-13", &[wants("Anna Vik", o)])));
    dossier(&articles).entries().len() == 1 + others.len()
}

fn check(cases: &[(&str, &str, Told, bool)]) {
    let wrong: Vec<_> =
        cases.iter().filter(|&&(first, second, told, one)| are_one(first, second, told) != one).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_same_in_other_words_is_one() {
    check(&[
        ("the lifting of the sanctions", "Sudland to remove all its unjust sanctions at once", ByOne, true),
        ("the lifting of the sanctions", "Sudland to remove all its unjust sanctions at once", Apart, true),
        ("the immediate release of the crews", "the crews be freed, whom it has held since May", ByOne, true),
        ("the lifting of the sanctions", "new sanctions be imposed", ByOne, false),
        ("the nuclear deal be saved", "an exit from the nuclear deal", ByOne, false),
        ("the fleet be withdrawn", "compensation for the fleet", ByOne, false),
    ]);
}

#[test]
fn long_wordings_of_which_most_words_agree_are_copies() {
    let told = "the harbour fees, ice tolls and pilot charges of the northern ports be halved";
    check(&[
        (told, "all ice tolls, harbour fees and pilot charges in northern ports be halved by spring", Apart, true),
        (told, "the ice tolls of the eastern canals be doubled", Apart, false),
    ]);
}

#[test]
fn what_only_names_a_thing_is_one_where_speaker_article_or_month_agree() {
    check(&[
        ("the sanctions", "these sanctions", Apart, true),
        ("the sanctions", "these sanctions", MonthsApart, false),
        ("a new agreement", "the agreement", Together, true),
        ("a new agreement", "an agreement on sea borders", Apart, false),
        ("the Halm Treaty", "the Halm Treaty be ratified", Apart, false),
    ]);
}

#[test]
fn words_for_any_act_do_not_say_which() {
    check(&[
        ("consider its options", "consider an option", MonthsApart, false),
        ("reach an agreement", "an agreement be reached", MonthsApart, false),
        ("hold talks", "hold further talks", MonthsApart, false),
        ("reach a fisheries agreement", "a fisheries agreement be reached", MonthsApart, true),
    ]);
}

#[test]
fn a_pronoun_means_the_same_only_within_its_article() {
    check(&[("send grain to them", "send grain", Apart, false), ("send grain to them", "send grain", Together, true)]);
}

#[test]
fn one_word_is_the_same_word_and_no_part_of_more() {
    check(&[("disarmament", "disarm", Apart, true), ("disarmament", "disarm the coastal militia", Apart, false)]);
}

#[test]
fn the_shorter_of_two_that_begin_alike_may_be_told_in_more_words() {
    let short = "reopen the mountain road";
    check(&[
        (short, "reopen the mountain road to lorries", Apart, true),
        (short, "reopen the mountain road and repave the valley bridges with cheap northern granite", Apart, false),
        (short, "reopen the mountain school", Apart, false),
        ("reopen the mountain road to lorries", "reopen the mountain road to pilgrims", ByOne, true),
        ("reopen the mountain road to lorries", "reopen the mountain road to pilgrims", Apart, false),
    ]);
}

#[test]
fn contents_that_begin_with_other_words_need_more_in_common() {
    check(&[
        ("the border bridge be repaired", "repair of the border bridge", Apart, true),
        ("tolls on the border bridge be dropped", "repair of the border bridge", ByOne, false),
    ]);
}

#[test]
fn terms_that_differ_keep_contents_apart() {
    check(&[
        ("a halt to the dredging for 30 days", "a halt to the dredging for 30 days", Apart, true),
        ("observers never enter the valley", "observers enter the valley", ByOne, false),
        ("raise the salt levy", "cut the salt levy", ByOne, false),
    ]);
}

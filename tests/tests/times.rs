//! Time expressions come to the days that they mean, amounts to standard units.

use standoff::{Document, Extractor, Unit};
use std::sync::LazyLock;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::default);

/// What is wrong with the days that a meeting's time comes to; the article is of Wednesday, 23 April 2025.
fn time_complaint(&(sentence, words, from, to): &(&str, &str, &str, &str)) -> Option<String> {
    let document = Document::new(sentence).with_published("2025-04-23".parse().expect("a day"));
    let extraction = EXTRACTOR.extract(document);
    let found: Vec<_> = (extraction.records.iter().flat_map(|r| &r.base().times))
        .map(|t| {
            let day = |d: Option<String>| d.unwrap_or_else(|| "-".to_owned());
            (t.excerpt.text.clone(), day(t.from.map(|d| d.to_string())), day(t.to.map(|d| d.to_string())))
        })
        .collect();
    let right = found.iter().any(|(w, f, t)| w == words && f == from && t == to);
    (!right).then(|| format!("{sentence}\n  expected {words:?} {from} {to}, found {found:?}"))
}

#[test]
fn times_come_to_days() {
    const CASES: &[(&str, &str, &str, &str)] = &[
        ("Kenya met with Sudan on Monday.", "Monday", "2025-04-21", "2025-04-21"),
        ("Kenya met with Sudan on Friday.", "Friday", "2025-04-18", "2025-04-18"),
        ("Kenya met with Sudan on Wednesday evening.", "Wednesday evening", "2025-04-23", "2025-04-23"),
        ("Kenya will meet with Sudan on Friday.", "Friday", "2025-04-25", "2025-04-25"),
        ("Kenya will meet with Sudan next Tuesday.", "next Tuesday", "2025-04-29", "2025-04-29"),
        ("Kenya met with Sudan last Thursday.", "last Thursday", "2025-04-17", "2025-04-17"),
        ("Kenya met with Sudan yesterday.", "yesterday", "2025-04-22", "2025-04-22"),
        ("Kenya met with Sudan late on Saturday.", "late on Saturday", "2025-04-19", "2025-04-19"),
        ("Kenya met with Sudan last week.", "last week", "2025-04-14", "2025-04-20"),
        ("Kenya met with Sudan earlier this month.", "earlier this month", "2025-04-01", "2025-04-23"),
        ("Kenya will meet with Sudan later this month.", "later this month", "2025-04-23", "2025-04-30"),
        ("Kenya met with Sudan last year.", "last year", "2024-01-01", "2024-12-31"),
        ("Two weeks ago, Kenya met with Sudan.", "Two weeks ago", "2025-04-07", "2025-04-13"),
        ("Ten days ago, Kenya met with Sudan.", "Ten days ago", "2025-04-13", "2025-04-13"),
        ("Four years ago, Kenya met with Sudan.", "Four years ago", "2021-01-01", "2021-12-31"),
        ("Kenya met with Sudan on March 14-15.", "March 14-15", "2025-03-14", "2025-03-15"),
        ("Kenya met with Sudan on 14 and 15 March 2024.", "14 and 15 March 2024", "2024-03-14", "2024-03-15"),
        ("Kenya met with Sudan on Thursday, December 9.", "Thursday, December 9", "2024-12-09", "2024-12-09"),
        ("Kenya met with Sudan on Jan. 20.", "Jan. 20", "2025-01-20", "2025-01-20"),
        ("Kenya met with Sudan in November.", "November", "2024-11-01", "2024-11-30"),
        ("Kenya will meet with Sudan in May.", "May", "2025-05-01", "2025-05-31"),
        ("Kenya met with Sudan in early March.", "early March", "2025-03-01", "2025-03-10"),
        ("Kenya met with Sudan at the end of February.", "the end of February", "2025-02-20", "2025-02-28"),
        ("Kenya met with Sudan in spring 2023.", "spring 2023", "2023-03-01", "2023-05-31"),
        ("Kenya met with Sudan in the winter of 2022.", "winter of 2022", "2022-12-01", "2023-02-28"),
        ("Kenya met with Sudan in 2018.", "2018", "2018-01-01", "2018-12-31"),
        ("Kenya met with Sudan over the weekend.", "the weekend", "2025-04-19", "2025-04-20"),
        ("Kenya will meet with Sudan at the weekend.", "the weekend", "2025-04-26", "2025-04-27"),
        ("Kenya met with Sudan the day before yesterday.", "the day before yesterday", "2025-04-21", "2025-04-21"),
        ("Kenya met with Sudan in the third quarter.", "the third quarter", "2024-07-01", "2024-09-30"),
        ("Kenya met with Sudan in the first half of 2023.", "the first half of 2023", "2023-01-01", "2023-06-30"),
        ("Kenya met with Sudan in the 1990s.", "1990s", "1990-01-01", "1999-12-31"),
        ("Talks between France and China ran from May to July.", "from May to July", "2024-05-01", "2024-07-31"),
        (
            "Talks between France and China ran from November to March.",
            "from November to March",
            "2024-11-01",
            "2025-03-31",
        ),
        (
            "Talks between France and China took place in May, June and July.",
            "May, June and July",
            "2024-05-01",
            "2024-07-31",
        ),
        ("France demanded that China withdraw its ships by March 1.", "March 1", "2026-03-01", "2026-03-01"),
        ("France demanded that China withdraw its ships within 100 days.", "100 days", "2025-04-23", "2025-08-01"),
        ("France demanded that China withdraw its ships within weeks.", "weeks", "-", "-"),
        ("France demanded that China honour the June memorandum.", "June", "2024-06-01", "2024-06-30"),
        ("Kenya met with Sudan recently.", "recently", "-", "-"),
    ];
    let wrong: Vec<String> = CASES.iter().filter_map(time_complaint).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), CASES.len(), wrong.join("\n"));
}

/// What is wrong with the amounts of a sentence's demands, as (words, value, unit, currency).
fn amount_complaint((sentence, expected): &(&str, &[(&str, f64, Unit, &str)])) -> Option<String> {
    let extraction = EXTRACTOR.extract(Document::new(*sentence));
    let found: Vec<(String, f64, Unit, String)> = (extraction.demands().flat_map(|d| &d.base.amounts))
        .map(|a| (a.excerpt.text.clone(), a.value, a.unit, a.currency.clone().unwrap_or_default()))
        .collect();
    let right = found.len() == expected.len()
        && found
            .iter()
            .zip(*expected)
            .all(|(f, e)| f.0 == e.0 && (f.1 - e.1).abs() < 1e-6 * e.1.abs().max(1.0) && f.2 == e.2 && f.3 == e.3);
    (!right).then(|| format!("{sentence}\n  expected {expected:?}\n  found    {found:?}"))
}

#[test]
fn amounts_come_to_standard_units() {
    type Expected = (&'static str, f64, Unit, &'static str);
    const CASES: &[(&str, &[Expected])] = &[
        ("Kenya demanded a 30-day truce.", &[("30-day", 30.0, Unit::Day, "")]),
        ("Kenya demanded a truce of two weeks.", &[("two weeks", 14.0, Unit::Day, "")]),
        ("Kenya demanded a truce of seventy-two hours.", &[("seventy-two hours", 3.0, Unit::Day, "")]),
        ("Kenya demanded a payment of €2.4 billion.", &[("€2.4 billion", 2.4e9, Unit::Currency, "EUR")]),
        ("Kenya demanded a loan of 550 million yen.", &[("550 million yen", 5.5e8, Unit::Currency, "JPY")]),
        ("Kenya demanded a cut of 20 per cent.", &[("20 per cent", 20.0, Unit::Percent, "")]),
        ("Kenya demanded a cut of 15%.", &[("15%", 15.0, Unit::Percent, "")]),
        (
            "Kenya demanded a cut of between 3 and 5 percent.",
            &[("3 and 5 percent", 3.0, Unit::Percent, ""), ("3 and 5 percent", 5.0, Unit::Percent, "")],
        ),
        (
            "Kenya demanded aid of $3 to $5 billion.",
            &[("$3 to $5 billion", 3e9, Unit::Currency, "USD"), ("$3 to $5 billion", 5e9, Unit::Currency, "USD")],
        ),
        ("Kenya demanded the release of 400 Somali prisoners.", &[("400 Somali prisoners", 400.0, Unit::Person, "")]),
        ("Kenya demanded the release of a dozen hostages.", &[("a dozen hostages", 12.0, Unit::Person, "")]),
        ("Kenya demanded the return of 100 square km.", &[("100 square km", 100.0, Unit::SquareKilometre, "")]),
        ("Kenya demanded the return of 1,500 hectares.", &[("1,500 hectares", 15.0, Unit::SquareKilometre, "")]),
        ("Kenya demanded a buffer of ten miles.", &[("ten miles", 16.09344, Unit::Kilometre, "")]),
    ];
    let wrong: Vec<String> = CASES.iter().filter_map(amount_complaint).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), CASES.len(), wrong.join("\n"));
}

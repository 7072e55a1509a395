//! Every text is safe: no panic, every position slices, time in proportion to length.

use proptest::prelude::*;
use standoff::{Document, Excerpt, Extraction, Extractor, Record};
use std::sync::LazyLock;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::default);

/// Reads the text and checks that every excerpt is the words at its place, and that JSON gives back the same.
fn check(text: &str) {
    let extraction = EXTRACTOR.extract(Document::new(text));
    for record in &extraction.records {
        for excerpt in excerpts(record) {
            assert_eq!(excerpt.span.of(text), excerpt.text);
        }
    }
    for mention in extraction.parties.iter().flat_map(|p| &p.mentions) {
        assert_eq!(mention.excerpt.span.of(text), mention.excerpt.text);
    }
    assert_eq!(Extraction::from_json(&extraction.to_json()).expect("what was written reads back"), extraction);
}

fn excerpts(record: &Record) -> Vec<&Excerpt> {
    let base = record.base();
    let mut all = vec![&base.cue, &base.content, &base.sentence];
    all.extend(base.condition.iter());
    all.extend(base.evidence.iter().flat_map(|e| [&e.cue, &e.content, &e.sentence]));
    all.extend([&base.actor, &base.target].into_iter().flatten().filter_map(|p| p.mention.as_ref()));
    if let Record::Meeting(meeting) = record {
        all.extend(meeting.place.iter().chain(meeting.date.iter()));
        all.extend(meeting.participants.iter().filter_map(|p| p.mention.as_ref()));
    }
    all
}

#[test]
fn odd_texts() {
    let cases = [
        "",
        "a",
        "\n",
        " ",
        "\u{feff}",
        "🙂🙃🙂",
        "\0\0\0",
        "a\0b. c\u{1}d",
        "Kyiv\r\n\r\nsaid\r\n“no”.\r\n",
        "قال الرئيس إن المحادثات فشلت.",
        "“““““““““",
        "\"\"\"\"\"\"\"",
        "He said “",
        "” he said “ no",
        "...",
        "?!?!",
        "- \n- \n- ",
        "U.S.",
        "'''",
        "said",
        "said said said",
        "Putin\u{2028}said\u{2029}that\u{85}it is over.",
        "e\u{301}\u{301}\u{301} said “e\u{301}”",
        "\u{202e}Putin said no\u{202c}",
    ];
    for case in cases {
        check(case);
    }
}

#[test]
fn quotation_marks_by_the_thousand() {
    check(&"“".repeat(5_000));
    check(&"\" ".repeat(5_000));
    check(&"he said “no, \"'".repeat(2_000));
}

#[test]
fn ten_megabytes_in_one_line() {
    let sentence = "Kyiv said on Monday that Moscow must withdraw its forces, ";
    let text = sentence.repeat(10_000_000 / sentence.len());
    check(&text);
}

#[test]
fn a_word_of_a_megabyte() {
    check(&"a".repeat(1_000_000));
    check(&format!("Putin said {}.", "x-".repeat(200_000)));
}

/// Words that make the recognisers work, mixed with marks.
const NEWS_LIKE: &[&str] = &[
    "Putin",
    "Trump",
    "Kyiv",
    "the Kremlin",
    "said",
    "demanded",
    "that",
    "must",
    "not",
    "withdraw",
    "if",
    "unless",
    "“",
    "”",
    "\"",
    ",",
    ".",
    "\n\n",
    "- ",
    "according to",
    "rejected",
    "the proposal",
    "talks",
    "with",
    "between",
    "and",
    "he",
    "its",
    "we",
    "threatened to",
    "sanctions",
    ":",
    "who",
    "’s",
    "'s",
    "n't",
    "U.S.",
    "café",
];

fn news_like() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(NEWS_LIKE), 0..60).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string(text in "\\PC{0,300}") {
        check(&text);
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        check(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_words(text in news_like()) {
        check(&text);
    }
}

//! What a segmentation promises, for any text; and how well it agrees with the treebanks.

use proptest::prelude::*;
use standoff::Span;
use standoff::segment::{BlockKind, Segmentation, dateline_date, segment};
use standoff_tests::treebank::{documents, score};

/// Segments the text and checks every promise of [`Segmentation`].
fn check(text: &str) -> Segmentation {
    let found = segment(text);
    in_order(text, found.blocks.iter().map(|b| b.span));
    in_order(text, found.sentences.iter().map(|s| s.span));
    in_order(text, found.tokens.iter().map(|t| t.span));
    let mut next = 0;
    for (number, block) in found.blocks.iter().enumerate() {
        assert_eq!(block.sentences.start, next, "sentences of block {number}");
        assert!(!block.sentences.is_empty(), "block {number} has no sentence");
        next = block.sentences.end;
        assert!(block.parent.is_none_or(|p| p < number), "block {number} hangs on a later one");
        for sentence in &found.sentences[block.sentences.clone()] {
            assert_eq!(sentence.block, number);
            assert!(block.span.start() <= sentence.span.start() && sentence.span.end() <= block.span.end());
        }
    }
    assert_eq!(next, found.sentences.len());
    next = 0;
    for sentence in &found.sentences {
        assert_eq!(sentence.tokens.start, next);
        next = sentence.tokens.end;
        let tokens = &found.tokens[sentence.tokens.clone()];
        assert_eq!(tokens.first().map(|t| t.span.start()), Some(sentence.span.start()));
        assert_eq!(tokens.last().map(|t| t.span.end()), Some(sentence.span.end()));
        for pair in tokens.windows(2) {
            assert!(!pair[1].continues || pair[0].span.end() == pair[1].span.start(), "a word goes on behind a blank");
        }
        assert!(!tokens[0].continues);
    }
    assert_eq!(next, found.tokens.len());
    let mut tokens = found.tokens.iter().peekable();
    for (at, _) in text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
        while tokens.next_if(|t| t.span.end() <= at).is_some() {}
        assert!(tokens.peek().is_some_and(|t| t.span.start() <= at), "the character at {at} is in no token");
    }
    check_quotations(text, &found);
    dateline_date(text, &found);
    found
}

/// No stretch overlaps another; none holds white space at its ends; all slice.
fn in_order(text: &str, spans: impl Iterator<Item = Span>) {
    let mut end = 0;
    for span in spans {
        let words = span.of(text);
        assert!(!words.is_empty() && words.trim() == words, "{words:?}");
        assert!(end <= span.start(), "{span:?} overlaps what ends at {end}");
        end = span.end();
    }
}

fn check_quotations(text: &str, found: &Segmentation) {
    let mut around: Vec<Span> = Vec::new();
    for (number, quotation) in found.quotations.iter().enumerate() {
        let (outer, inner) = (quotation.span, quotation.inner);
        assert!(outer.start() < inner.start() && inner.start() <= inner.end() && inner.end() <= outer.end());
        let _ = (outer.of(text), inner.of(text));
        assert!(!quotation.continues || number > 0);
        while around.last().is_some_and(|a| a.end() <= outer.start()) {
            around.pop();
        }
        assert!(around.last().is_none_or(|a| outer.end() <= a.end()), "{outer:?} crosses {:?}", around.last());
        assert_eq!(usize::from(quotation.depth), around.len());
        around.push(outer);
        let blocks = found.blocks.iter().filter(|b| b.span.start() < outer.end() && outer.start() < b.span.end());
        assert_eq!(blocks.count(), 1, "{outer:?} lies in one block");
    }
}

#[test]
fn odd_texts() {
    let cases = [
        "",
        "a",
        ".",
        "\"",
        "'",
        "\n",
        " ",
        "\u{feff}",
        "\u{feff}Kyiv",
        "🙂🙃🙂",
        "👩‍👩‍👧 said no.",
        "\0\0\0",
        "a\0b. c\u{1}d",
        "Kyiv\r\n\r\nsaid\r\n“no”.\r\n",
        "قال الرئيس إن المحادثات فشلت. هل انتهت؟ لا.",
        "“““““““““",
        "\"\"\"\"\"\"\"",
        "He said “",
        "” he said “ no",
        "...",
        ". . .",
        "?!?!",
        "- \n- \n- ",
        "U.S.",
        "'''",
        "Putin\u{2028}said\u{2029}that\u{85}it is over.",
        "e\u{301}\u{301}\u{301} said “e\u{301}”",
        " \u{301}a",
        "\u{202e}Putin said no\u{202c}",
        "1.\n2.\n3.",
        "a:",
        "a:\nb\nc",
        "https://",
        "@",
        "@a",
        "#",
        "a@b",
        "___",
        "_a_",
        "a::b",
        "12:34:56:78",
        "1/2/3/4/5/6/7/8",
        "Q:\nA:",
        "?",
        "A?\nB?",
        "- a\u{a0}\n\u{3000}b",
        "(AP) -",
        "TEHRAN -",
        "TEHRAN - ",
        "TEHRAN — Iran",
        "said.\"The",
        "x.[1][2][3] Y",
        "AB/CD",
        "No. AB/CD",
        "’",
        "‘",
        "‘‘",
        "’’",
        "''",
        "``a''",
        "‘a “b ‘c “d",
        "$",
        "US$",
        "$$$",
        "5k5k",
        "5'",
        "’s",
        "'s 's",
        "n't",
        "can’t’ve",
        "(Source: x)",
        "a. (Source: x)",
        "\"a\n\n\"b\n\n\"c\"",
    ];
    for case in cases {
        check(case);
        check(&format!("{case} {case}"));
        check(&format!("{case}\n{case}\n\n{case}"));
    }
}

#[test]
fn marks_by_the_thousand() {
    for unit in [
        "“",
        "\" ",
        "\"a ",
        "‘a ",
        "'a ",
        "he said “no, \"'",
        ".",
        ". ",
        "! ? ",
        "a.",
        "A. ",
        "1. ",
        "- ",
        "[1]",
        "a'",
        "x-",
        "1-",
        "1/",
        "(",
        "://",
        "@",
        "a@",
        "' ",
        "s' ",
        "\n",
        "a:\n",
        "“a\n\n",
    ] {
        check(&unit.repeat(5_000));
    }
}

#[test]
fn megabytes_in_one_line() {
    for unit in [
        "Kyiv said on Monday that Moscow must withdraw its forces, ",
        "a",
        "a.",
        ".",
        "“",
        "U.S. ",
        " ",
        "é",
        "\"No,\" he said. ",
    ] {
        check(&unit.repeat(10_000_000 / unit.len()));
    }
}

fn news_like() -> impl Strategy<Value = String> {
    let words = [
        "Putin",
        "the U.S.",
        "said",
        "Mr.",
        "withdraw",
        "“",
        "”",
        "\"",
        "'",
        "’",
        "‘",
        ",",
        ".",
        "...",
        "?",
        "!",
        ":",
        ";",
        "\n",
        "\n\n",
        "\r\n",
        "- ",
        "• ",
        "1. ",
        "2. ",
        "a) ",
        "TEHRAN — ",
        "GENEVA, June 3 (Reuters) - ",
        "April 23, 2025",
        "including:",
        "Q: ",
        "A: ",
        "Why now?",
        "Leave a Reply",
        "’s",
        "n't",
        "don’t",
        "co-operate",
        "www.example.org",
        "«",
        "»",
        "„",
        "\u{a0}",
        "é",
        "🙂",
        "[1]",
        "(",
        ")",
        "'90s",
        "''",
        "NA/PA",
        "By Ann Lee",
        "$5m",
        "5:30",
        "etc.",
    ];
    prop::collection::vec((prop::sample::select(words.to_vec()), prop::sample::select(vec!["", " "])), 0..60)
        .prop_map(|words| words.iter().flat_map(|(word, blank)| [*word, *blank]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string(text in "\\PC{0,200}") {
        check(&text);
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        check(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_words(text in news_like()) {
        check(&text);
    }
}

#[test]
fn real_articles_keep_the_promises_and_most_of_their_words() {
    let Some(data) = standoff_tests::evaluation_data() else { return };
    for folder in ["seeds", "news", "polnear/dev"] {
        for entry in std::fs::read_dir(data.join(folder)).expect("the folder is readable").flatten() {
            if entry.path().extension().is_some_and(|e| e == "txt") {
                let text = std::fs::read_to_string(entry.path()).expect("the article is readable");
                let found = check(&text);
                let page: usize =
                    found.blocks.iter().filter(|b| b.kind == BlockKind::Boilerplate).map(|b| b.span.len()).sum();
                assert!(page * 5 <= text.len(), "{}: {page} bytes of boilerplate", entry.path().display());
            }
        }
    }
}

/// Least F1 of sentences and tokens on a treebank's raw text. The floors only rise.
const FLOORS: &[(&str, f64, f64)] = &[("ewt-dev", 0.880, 0.992), ("gum-dev", 0.955, 0.999)];

#[test]
fn treebanks() {
    let Some(data) = standoff_tests::evaluation_data() else { return };
    for (name, least_sentences, least_tokens) in FLOORS {
        let file = data.join("ud").join(name).with_extension("conllu");
        let (sentences, tokens) = score(&documents(&std::fs::read_to_string(file).expect("the treebank is readable")));
        for (what, score, least) in [("sentences", sentences, least_sentences), ("tokens", tokens, least_tokens)] {
            println!("{name} {what}: P {:.4} R {:.4} F1 {:.4}", score.precision(), score.recall(), score.f1());
            assert!(score.f1() >= *least, "{name} {what}: F1 {:.4} is below {least}", score.f1());
        }
    }
}

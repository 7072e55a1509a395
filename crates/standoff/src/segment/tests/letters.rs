//! Sentences of mails and web pages: `|` between them.

use crate::segment::segment;

#[track_caller]
fn check(text: &str, sentences: &str) {
    let found = segment(text);
    let words: Vec<&str> = found.sentences.iter().map(|s| s.span.of(text)).collect();
    assert_eq!(words.join(" | "), sentences, "{text:?}");
}

#[test]
fn stamps_stand_alone() {
    check(
        "Lena Ortiz 05/14/2019 04:20 PM Please read the draft.",
        "Lena Ortiz | 05/14/2019 04:20 PM | Please read the draft.",
    );
    check("Sent by Lena on 05/14/2019 16:20:11 We met.", "Sent by Lena on 05/14/2019 16:20:11 | We met.");
    check("He called at 16:20 on 5/14 and left.", "He called at 16:20 on 5/14 and left.");
}

#[test]
fn addresses_faces_and_formulas_end_sentences() {
    check("Write to ann@example.org The office opens at nine.", "Write to ann@example.org | The office opens at nine.");
    check("Ann Lee <ann@example.org> please call me.", "Ann Lee <ann@example.org> | please call me.");
    check(
        "Mail ann@example.org for terms, or see www.example.org today.",
        "Mail ann@example.org for terms, or see www.example.org today.",
    );
    check("See https://example.org/a https://example.org/b", "See https://example.org/a | https://example.org/b");
    check("We have a deal :) The rest follows.", "We have a deal :) | The rest follows.");
    check("The draft is attached. Best regards, Ann Lee", "The draft is attached. | Best regards, | Ann Lee");
    check("Thanks, Ann.", "Thanks, Ann.");
    check(
        "With regards, however small, to the miners, they said no.",
        "With regards, however small, to the miners, they said no.",
    );
}

#[test]
fn small_letters_may_begin_sentences() {
    check("what a deal! we signed at noon.", "what a deal! | we signed at noon.");
    check("The Yahoo! deal fell through.", "The Yahoo! deal fell through.");
    check("We sold it (at a loss). then we left.", "We sold it (at a loss). | then we left.");
}

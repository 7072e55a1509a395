//! Quotations with each kind of mark, nested, over paragraphs, and with marks that are missing.

use crate::segment::segment;

/// Each quotation's words with its marks, behind its depth; `+` where it continues the one before.
#[track_caller]
fn check(text: &str, quotations: &[&str]) {
    let found: Vec<String> = (segment(text).quotations.iter())
        .map(|q| format!("{}{} {}", q.depth, if q.continues { "+" } else { "" }, q.span.of(text)))
        .collect();
    assert_eq!(found, quotations, "{text:?}");
}

#[test]
fn kinds() {
    check("He said “no” and \"never\".", &["0 “no”", "0 \"never\""]);
    check("Elle dit «non», er sagt „nein“.", &["0 «non»", "0 „nein“"]);
    check("He said ‘no’ and 'never again', they said.", &["0 ‘no’", "0 'never again'"]);
    check("He said ''no'' to ``all''.", &["0 ''no''", "0 ``all''"]);
    check("“One,” he said. “Two.”", &["0 “One,”", "0 “Two.”"]);
}

#[test]
fn apostrophes_are_no_marks() {
    check("The parties' and Iran’s terms aren't the envoys’ terms.", &[]);
    check("It was '90s talk, ’til the end, rock 'n' roll.", &[]);
    check("The 'old envoys' bad terms,' he said.", &["0 'old envoys' bad terms,'"]);
    check("He is 5'11\" tall.", &[]);
}

#[test]
fn nested() {
    check("“He told me ‘never’ twice,” she said.", &["0 “He told me ‘never’ twice,”", "1 ‘never’"]);
    check("\"He told me 'never' twice,\" she said.", &["0 \"He told me 'never' twice,\"", "1 'never'"]);
    check("\"They “hope” so,\" he said.", &["0 \"They “hope” so,\"", "1 “hope”"]);
    check("''He said, 'Not now,''' she recalled.", &["0 ''He said, 'Not now,'''", "1 'Not now,'"]);
}

#[test]
fn over_paragraphs() {
    check("“We wait.\n\n“We hope.\n\n“We go,” he said.", &["0 “We wait.", "0+ “We hope.", "0+ “We go,”"]);
    check("\"We wait.\n\"We go,\" he said.\n\"No,\" she said.", &["0 \"We wait.", "0+ \"We go,\"", "0 \"No,\""]);
    check("“We wait,” he said.\n\n“We go.”", &["0 “We wait,”", "0 “We go.”"]);
}

#[test]
fn marks_missing() {
    check("He said \"we wait.\n\nTalks ended.", &["0 \"we wait."]);
    check("Talks ended\" today, he said.", &[]);
    check("Talks ended” today, he said.", &[]);
    check("“We wait, he said. “And we hope.”", &["0 “We wait, he said. ", "0 “And we hope.”"]);
    check("“We wait,\" he said.", &["0 “We wait,\""]);
    check("\"We wait,” he said.", &["0 \"We wait,”"]);
    check("A ‘ alone and ' alone.", &[]);
}

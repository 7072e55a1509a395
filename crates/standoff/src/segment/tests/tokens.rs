//! Words as the English treebanks divide them: `+` before a token that continues the written word.

use crate::segment::segment;

#[track_caller]
fn check(text: &str, tokens: &str) {
    let found = segment(text);
    let words: Vec<String> =
        found.tokens.iter().map(|t| format!("{}{}", if t.continues { "+" } else { "" }, t.span.of(text))).collect();
    assert_eq!(words.join(" "), tokens, "{text:?}");
}

#[test]
fn contractions() {
    check("We don't and can’t, won't we?", "We do +n't and ca +n’t , wo +n't we ?");
    check("Putin's aides, it's said, you're late", "Putin +'s aides , it +'s said , you +'re late");
    check("They cannot, we're gonna, I wanna", "They can +not , we +'re gon +na , I wan +na");
    check("I'd've gone", "I +'d +'ve gone");
    check("The parties’ and parties' terms", "The parties +’ and parties +' terms");
    check("O'Brien and L'Aquila", "O'Brien and L'Aquila");
    check("the U.S.'s view", "the U.S. +'s view");
    check("That doesnt help", "That does +nt help");
    check("Its a pity, and its terms", "It +s a pity , and its terms");
    check("There is alot, thats why", "There is a +lot , that +s why");
    check("in the '90s and the 1980's", "in the '90s and the 1980's");
    check("get 'em out", "get 'em out");
    check("a ‘deal’ and 'terms' here", "a ‘ deal ’ and ' terms ' here");
}

#[test]
fn files_and_slashed_letters() {
    check("See terms-2.pdf (draft3.doc).", "See terms-2.pdf ( draft3.doc ) .");
    check("He left w/o terms and/or aid", "He left w/o terms and / or aid");
}

#[test]
fn faces() {
    check("We signed :-). Well :) (see: this)", "We signed :-) . Well :) ( see : this )");
}

#[test]
fn stops() {
    check("Mr. Hall met Gen. Ode in the U.S. capital.", "Mr. Hall met Gen. Ode in the U.S. capital .");
    check("It is 5 p.m. there.", "It is 5 p.m. there .");
    check("They left the U.S.", "They left the U.S.");
    check("Tea, rice, etc.", "Tea , rice , etc .");
    check("See No. 5 on p. 7. No. It ended.", "See No. 5 on p. 7 . No . It ended .");
    check("J. F. Hale spoke... then left", "J. F. Hale spoke ... then left");
    check("What?! Oh …", "What ?! Oh …");
    check("1. A truce", "1 . A truce");
}

#[test]
fn hyphens_and_dashes() {
    check("a well-known U.S.-led Al-Noor plan", "a well - known U.S. - led Al - Noor plan");
    check("co-chair, non-nuclear, re-elected, e-mail", "co-chair , non-nuclear , re-elected , e-mail");
    check("the 30-day, 2015-16 and 5-10 terms", "the 30 - day , 2015 - 16 and 5 - 10 terms");
    check("call 555-0199 or 202-555-0199", "call 555-0199 or 202-555-0199");
    check("no -- not now—never", "no -- not now — never");
    check("and/or he/she", "and / or he / she");
}

#[test]
fn numbers_and_signs() {
    check("$1,000.50, 5%, US$3bn, $5m", "$ 1,000.50 , 5 % , US$ 3 bn , $ 5 m");
    check("at 5:30 on 9/11 and 23/04/2025", "at 5:30 on 9/11 and 23/04/2025");
    check("the 1980s, the 20th, 35mm, 5pm", "the 1980s , the 20th , 35 mm , 5 pm");
    check("AT&T @envoy #talks #1", "AT&T @envoy #talks # 1");
    check("20\u{a0}000 men", "20 000 men");
    check(
        "see www.example.org/a-b?c=1, or ann.lee@example.org.",
        "see www.example.org/a-b?c=1 , or ann.lee@example.org .",
    );
    check("(see (b)) [sic] “no”", "( see ( b ) ) [ sic ] “ no ”");
}

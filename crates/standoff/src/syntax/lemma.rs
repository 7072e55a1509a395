//! Dictionary forms, as the English treebanks of Universal Dependencies write them.

mod irregular;
mod stem;
mod suffix;

use super::{Upos, Xpos};
use irregular::has;

/// Appends to `out` the dictionary form of a word that is tagged so.
///
/// Total: a word that no rule knows comes out in lower case, or as it is if it is a name, a number or a sign. What the
/// tags leave open goes to the likelier reading ("'s" is "be", never "have"). Conventions and figures are those of the
/// treebanks EWT and GUM; a misspelt word stays misspelt.
///
/// ```
/// use standoff::syntax::{Upos, Xpos, lemma};
///
/// let mut out = String::new();
/// lemma("Withdrew", Upos::Verb, Xpos::parse("VBD").unwrap(), &mut out);
/// assert_eq!(out, "withdraw");
/// ```
pub fn lemma(word: &str, upos: Upos, xpos: Xpos, out: &mut String) {
    let (from, tag) = (out.len(), xpos.as_str());
    match upos {
        Upos::Punct => return out.push_str(sign(word)),
        Upos::Sym => return out.push_str(if word == "–" { "-" } else { word }),
        Upos::Num => return number(word, out),
        Upos::X if tag != "GW" => return out.push_str(word),
        Upos::Propn if tag != "NNPS" => return out.push_str(day_or_month(word).unwrap_or(word)),
        _ => push_lower(word, out),
    }
    if let Some(fixed) = function_word(&out[from..], upos, tag) {
        out.truncate(from);
        out.push_str(fixed);
        return;
    }
    match upos {
        Upos::Verb | Upos::Aux => suffix::verb(out, from, tag),
        Upos::Noun | Upos::Propn if matches!(tag, "NNS" | "NNPS") => suffix::noun(out, from, upos == Upos::Propn),
        Upos::Adj | Upos::Adv => suffix::compared(out, from, tag),
        _ => {}
    }
    if keeps_case(word, &out[from..], upos, tag) {
        recase(word, out, from);
    }
}

fn push_lower(word: &str, out: &mut String) {
    if word.is_ascii() {
        let from = out.len();
        out.push_str(word);
        out[from..].make_ascii_lowercase();
    } else {
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
}

/// The plain sign that stands for a typographic one.
fn sign(word: &str) -> &str {
    match word {
        "–" => "-",
        "“" | "”" => "\"",
        "‘" | "’" => "'",
        "‘‘" | "’’" | "‘’" => "''",
        _ => word,
    }
}

/// Figures lose the commas between thousands, letters for powers of ten become words, Roman numerals stay.
fn number(word: &str, out: &mut String) {
    let written = match word {
        "m" | "M" => "million",
        "k" | "K" => "thousand",
        "b" | "bn" => "billion",
        "tn" => "trillion",
        _ => "",
    };
    if !written.is_empty() {
        out.push_str(written);
    } else if word.bytes().any(|b| b.is_ascii_digit()) {
        out.extend(word.chars().filter(|&c| c != ','));
    } else if word.bytes().all(|b| b"IVXLCDM".contains(&b)) {
        out.push_str(word);
    } else {
        push_lower(word, out);
    }
}

/// The full name of a shortened day or month; those that are also a person's or a newspaper's name need their full stop.
fn day_or_month(word: &str) -> Option<&'static str> {
    Some(match word {
        "Mon" | "Mon." => "Monday",
        "Tue" | "Tue." | "Tues" | "Tues." => "Tuesday",
        "Wed" | "Wed." => "Wednesday",
        "Thu" | "Thu." | "Thur." | "Thurs" | "Thurs." => "Thursday",
        "Fri" | "Fri." => "Friday",
        "Sat." => "Saturday",
        "Sun." => "Sunday",
        "Jan." => "January",
        "Feb" | "Feb." => "February",
        "Mar." => "March",
        "Apr" | "Apr." => "April",
        "Aug" | "Aug." => "August",
        "Sep" | "Sep." | "Sept" | "Sept." => "September",
        "Oct" | "Oct." => "October",
        "Nov" | "Nov." => "November",
        "Dec" | "Dec." => "December",
        _ => return None,
    })
}

/// Lemmas of pronouns, determiners, auxiliaries, clitics and what else no suffix tells; `word` is in lower case.
fn function_word(word: &str, upos: Upos, tag: &str) -> Option<&'static str> {
    Some(match (upos, word) {
        (Upos::Aux | Upos::Verb, _) => return auxiliary(word, tag),
        (Upos::Pron, "i" | "me") => "I",
        (Upos::Pron, "him") => "he",
        (Upos::Pron, "her") if tag == "PRP" => "she",
        (Upos::Pron, "hers") => "her",
        (Upos::Pron, "us" | "'s" | "’s") => "we",
        (Upos::Pron, "them" | "'em" | "’em" | "em") => "they",
        (Upos::Pron, "theirs") => "their",
        (Upos::Pron, "mine") => "my",
        (Upos::Pron, "ours") => "our",
        (Upos::Pron, "yours" | "ur") => "your",
        (Upos::Pron, "u" | "ya" | "ye") => "you",
        (Upos::Pron | Upos::Det, "those") => "that",
        (Upos::Pron | Upos::Det, "these") => "this",
        (Upos::Det, "an") => "a",
        (Upos::Part, "n't" | "n’t" | "nt" | "not") => "not",
        (Upos::Part, "na" | "ta") => "to",
        (Upos::Part, _) if tag == "POS" => "'s",
        (Upos::Adp, "vs") => "versus",
        (Upos::Adp, "thru") => "through",
        (Upos::Adp, "w/") => "with",
        (Upos::Sconj, "b/c" | "bc") => "because",
        (Upos::Cconj, "n" | "'n" | "'n'") => "and",
        (Upos::Noun, "am" | "a.m" | "a.m.") if tag == "NN" => "a.m.",
        (Upos::Noun, "pm" | "p.m" | "p.m.") if tag == "NN" => "p.m.",
        (Upos::Noun, "etc" | "etc.") => "etc.",
        (Upos::Adv, "i.e" | "ie") => "i.e.",
        (Upos::Adv, "e.g" | "eg") => "e.g.",
        (Upos::Adj, "better" | "best") if tag.starts_with("JJ") && tag != "JJ" => "good",
        (Upos::Adv, "better" | "best") if tag.starts_with("RB") && tag != "RB" => "well",
        (Upos::Adv, "worse") if tag == "RBR" => "badly",
        (Upos::Adv, "further" | "farther") if tag == "RBR" => "far",
        _ => return None,
    })
}

/// Forms of "be", "have", "do" and the modals, and the pieces that tokenising leaves of them ("wo" n't, "gon" na).
fn auxiliary(word: &str, tag: &str) -> Option<&'static str> {
    Some(match word {
        "am" | "are" | "is" | "was" | "were" | "been" | "being" => "be",
        "'m" | "’m" | "'re" | "’re" | "'s" | "’s" | "`s" | "ai" => "be",
        "m" | "s" | "r" | "re" if tag.starts_with("VB") => "be",
        "has" | "had" | "having" | "'ve" | "’ve" | "ve" => "have",
        "does" | "did" | "done" | "doing" => "do",
        "'d" | "’d" if tag != "MD" => "have",
        "'d" | "’d" | "d" => "would",
        "'ll" | "’ll" | "ll" | "wo" => "will",
        "ca" => "can",
        "sha" => "shall",
        "gon" => "go",
        "wan" => "want",
        _ => return None,
    })
}

/// Whether the capitals of the word belong to it rather than to its place in the sentence.
fn keeps_case(word: &str, lemma: &str, upos: Upos, tag: &str) -> bool {
    let Some(first) = word.chars().next() else { return false };
    if tag.starts_with("NNP") {
        return true;
    }
    let inner = word.chars().skip(1).any(char::is_uppercase);
    if !inner && !first.is_uppercase() {
        return false;
    }
    let shouted = inner && !word.chars().any(char::is_lowercase);
    match upos {
        Upos::Noun | Upos::Adj if word.len() == 1 => true,
        Upos::Noun if shouted || tag == "NNS" && inner => is_acronym(word.trim_end_matches('s')),
        Upos::Noun if inner => word.len() > 3,
        Upos::Noun => tag == "NNS" && suffix::is_proper_adjective(lemma),
        Upos::Adj => inner && !shouted || suffix::is_proper_adjective(lemma),
        Upos::Adv => matches!(word, "ASAP" | "BC" | "AD" | "BCE" | "CE"),
        _ => false,
    }
}

/// Whether capitals stand for a shortened name rather than for emphasis: figures in it, no vowel, or known.
fn is_acronym(word: &str) -> bool {
    let upper = word.bytes().filter(u8::is_ascii_uppercase).count();
    upper >= 1 && word.bytes().any(|b| b.is_ascii_digit())
        || upper >= 2 && !word.bytes().any(|b| b"AEIOUYaeiouy".contains(&b))
        || has(irregular::ACRONYMS, word)
}

/// Gives the lemma from `from` on the capitals that the word has at the same places.
fn recase(word: &str, out: &mut String, from: usize) {
    if !word.is_ascii() {
        // The lengths may differ, so only the first letter's case is sure.
        let (Some(first), Some(lower)) = (word.chars().next(), out[from..].chars().next()) else { return };
        if first.is_uppercase() {
            let mut buffer = [0; 4];
            out.replace_range(from..from + lower.len_utf8(), first.encode_utf8(&mut buffer));
        }
        return;
    }
    let shouted = word.len() > 1 && !word.bytes().any(|b| b.is_ascii_lowercase());
    for at in 0..out.len() - from {
        let upper = word.as_bytes().get(at).map_or(shouted, u8::is_ascii_uppercase);
        if upper && out.is_char_boundary(from + at) && out.is_char_boundary(from + at + 1) {
            out[from + at..from + at + 1].make_ascii_uppercase();
        }
    }
}

#[cfg(test)]
mod tests;

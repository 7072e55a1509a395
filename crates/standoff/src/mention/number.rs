//! Numbers in digits and words.

use crate::syntax::Parse;

const SMALL: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];
const TENS: [&str; 10] = ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The number that begins at the token, and how many tokens it takes.
///
/// Reads digits (“1,500.5”), words (“thirty”, “twenty-five”), and scales behind either (“2.4 billion”, “$5m”).
pub(crate) fn number_at(parse: &Parse<'_>, token: usize) -> Option<(f64, usize)> {
    let (mut value, mut length) = simple(parse, token)?;
    loop {
        let next = token + length;
        if next >= parse.tokens.len() {
            break;
        }
        if let Some(factor) = scale(parse.word(next)) {
            value *= factor;
            length += 1;
        } else if parse.word(next) == "-"
            && next + 1 < parse.tokens.len()
            && let Some(unit) = word_value(parse.word(next + 1)).filter(|u| (1.0..10.0).contains(u))
            && value >= 20.0
            && word_value(parse.word(token)).is_some()
        {
            value += unit;
            length += 2;
        } else {
            break;
        }
    }
    Some((value, length))
}

fn simple(parse: &Parse<'_>, token: usize) -> Option<(f64, usize)> {
    let word = parse.tokens.get(token)?.span.of(parse.text);
    if let Some(value) = digits(word) {
        return Some((value, 1));
    }
    if matches!(word, "a" | "A") {
        // “A hundred”, “a dozen”, “a million”; “a” alone is no number.
        let factor = parse.tokens.get(token + 1).and_then(|t| scale(t.span.of(parse.text)))?;
        return Some((factor, 2));
    }
    word_value(word).map(|value| (value, 1))
}

/// Digits with separators, and a letter for a scale behind them (“5m”, “3bn”).
fn digits(word: &str) -> Option<f64> {
    if !word.starts_with(|c: char| c.is_ascii_digit()) || word.len() > 24 {
        return None;
    }
    let end = word.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(word.len());
    let factor = match &word[end..] {
        "" => 1.0,
        "k" | "K" => 1e3,
        "m" | "M" | "mn" => 1e6,
        "bn" | "b" | "B" => 1e9,
        "tn" => 1e12,
        _ => return None,
    };
    let plain: String = word[..end].chars().filter(|c| *c != ',').collect();
    plain.trim_end_matches('.').parse::<f64>().ok().map(|value| value * factor)
}

fn word_value(word: &str) -> Option<f64> {
    if word.len() > 9 || !word.is_ascii() {
        return None;
    }
    let is = |known: &&str| !known.is_empty() && word.eq_ignore_ascii_case(known);
    (SMALL.iter().position(&is).map(|i| i as f64)).or_else(|| TENS.iter().position(is).map(|i| 10.0 * i as f64))
}

/// What a word multiplies the number before it by.
pub(super) fn scale(word: &str) -> Option<f64> {
    Some(match word.trim_end_matches('s') {
        "dozen" => 12.0,
        "hundred" => 100.0,
        "thousand" => 1e3,
        "million" | "mn" | "m" => 1e6,
        "billion" | "bn" => 1e9,
        "trillion" | "tn" => 1e12,
        _ => return None,
    })
}

//! Where sentences end inside a block.

use super::abbreviations::{self, Class};
use super::{letters, lists};
use crate::text::Span;

/// How far back or ahead a decision looks, in bytes: longer words are no abbreviations.
const REACH: usize = 64;

/// The sentences of a block, without white space around them. A block has at least one.
pub(super) fn split(text: &str, block: Span) -> Vec<Span> {
    let words = block.of(text);
    let items = lists::inline_items(words);
    let mut ends = ends(words, &items);
    ends.extend(items);
    ends.extend(rule_ends(words));
    ends.extend(letters::ends(words));
    ends.push(words.len());
    ends.sort_unstable();
    ends.dedup();
    let mut spans: Vec<Span> = Vec::new();
    let mut start = 0;
    for end in ends {
        let raw = &words[start..end];
        let trimmed = raw.trim();
        if !trimmed.is_empty() {
            let from = block.start() + end - raw.trim_start().len();
            let span = Span::new(from, from + trimmed.len());
            match spans.last_mut() {
                // Marks without a word go with the sentence before.
                Some(last) if !trimmed.contains(char::is_alphanumeric) => *last = Span::new(last.start(), span.end()),
                _ => spans.push(span),
            }
        }
        start = end;
    }
    spans
}

/// Where ruled lines end, as mails and old web pages draw them between their parts.
fn rule_ends(block: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    for rule in ["=====", "*****", "_____", "-----", "~~~~~"] {
        let mut at = 0;
        while let Some(found) = block[at..].find(rule) {
            let rest = &block[at + found..];
            at += found + (rest.len() - rest.trim_start_matches(&rule[..1]).len());
            ends.push(at);
        }
    }
    ends
}

/// A run of final marks with what surrounds it.
struct Stop<'a> {
    block: &'a str,
    /// Where the sentence so far starts.
    start: usize,
    /// The marks: `.`, `?!`, `. . .`
    marks: std::ops::Range<usize>,
    /// Where the closing quotation marks and brackets behind them end.
    closed: usize,
    /// Where the next word or mark begins.
    next: usize,
}

/// Where sentences end by their final marks; list items begin sentences anyway.
fn ends(block: &str, items: &[usize]) -> Vec<usize> {
    let mut items = items.iter().copied().peekable();
    let mut ends = Vec::new();
    let mut start = 0;
    let mut quoted = false;
    let mut at = 0;
    while let Some(offset) = block[at..].find(|c| is_final(c) || c == '"') {
        let from = at + offset;
        if block[from..].starts_with('"') {
            quoted = !quoted;
            at = from + 1;
            continue;
        }
        let marks = from..end_of_marks(block, from);
        let closed = end_of_closers(block, marks.end, quoted);
        if block[marks.end..closed].matches('"').count() % 2 == 1 {
            quoted = !quoted;
        }
        let next = closed + (block[closed..].len() - block[closed..].trim_start().len());
        while let Some(item) = items.next_if(|&item| item <= from) {
            start = start.max(item);
        }
        let stop = Stop { block, start, marks, closed, next };
        if next < block.len() && ends_sentence(&stop) {
            ends.push(closed);
            start = next;
        }
        at = closed;
    }
    ends
}

fn is_final(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '‼' | '⁇' | '⁈' | '⁉' | '؟' | '。' | '！' | '？')
}

/// The end of a run of final marks; single dots with a blank between them are one ellipsis.
fn end_of_marks(block: &str, from: usize) -> usize {
    let mut end = from;
    loop {
        let rest = &block[end..];
        end += rest.find(|c| !is_final(c)).unwrap_or(rest.len());
        let spaced = block[end..].strip_prefix([' ', '\u{a0}']).filter(|r| r.starts_with('.'));
        match spaced {
            Some(r) if block[..end].ends_with('.') && !r[1..].starts_with(char::is_alphanumeric) => {
                end = block.len() - r.len()
            }
            _ => return end,
        }
    }
}

/// The end of what closes behind the marks: quotation marks, brackets, and numbers of notes as in `[17]`.
fn end_of_closers(block: &str, from: usize, quoted: bool) -> usize {
    let mut quoted = quoted;
    let mut end = from;
    loop {
        let rest = &block[end..];
        let Some(c) = rest.chars().next() else { return end };
        let behind = rest[c.len_utf8()..].chars().next();
        let free = behind.is_none_or(|b| !b.is_alphanumeric());
        match c {
            '”' | '’' | '»' | '›' | ')' | ']' | '}' => end += c.len_utf8(),
            '\'' if free => end += 1,
            '"' if quoted || (free && !behind.is_some_and(is_opener)) => {
                quoted = !quoted;
                end += 1;
            }
            '*' | '_' if free => end += 1,
            '[' => match note(rest) {
                Some(len) => end += len,
                None => return end,
            },
            c if c.is_whitespace() => {
                let ahead = rest.trim_start();
                let blank = rest.len() - ahead.len();
                let closing =
                    ahead.strip_prefix(['"', '”']).filter(|r| ahead.starts_with('”') || (quoted && !starts_word(r)));
                match (note(ahead), closing) {
                    (Some(len), _) => end += blank + len,
                    (None, Some(after)) => {
                        quoted &= ahead.starts_with('”');
                        end = block.len() - after.len();
                    }
                    _ => return end,
                }
            }
            _ => return end,
        }
    }
}

fn is_opener(c: char) -> bool {
    matches!(c, '“' | '‘' | '(' | '[' | '«')
}

fn starts_word(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_alphanumeric() || is_opener(c))
}

/// The length of a note's number in brackets.
fn note(rest: &str) -> Option<usize> {
    let digits = rest.strip_prefix('[')?.bytes().take(4).take_while(u8::is_ascii_digit).count();
    (digits > 0 && rest[1 + digits..].starts_with(']')).then_some(digits + 2)
}

fn ends_sentence(stop: &Stop<'_>) -> bool {
    let Stop { block, start, marks, closed, next } = stop;
    let run = &block[marks.clone()];
    let before = &block[*start..marks.start];
    if !before.contains(char::is_alphanumeric) {
        return false;
    }
    let closers = &block[marks.end..*closed];
    let rest = &block[*next..];
    let glued = closed == next;
    if glued {
        return glued_sentences(stop);
    }
    let first = rest.chars().next().unwrap_or_default();
    if matches!(first, ',' | ';' | ':' | ')' | ']' | '%') || is_final(first) {
        return false;
    }
    let word = next_word(rest);
    let low = word.starts_with(char::is_lowercase);
    let quoted = closers.contains(['"', '”', '’', '\'', '»']);
    if run.contains(|c| matches!(c, '?' | '!') || (is_final(c) && !matches!(c, '.' | '…'))) {
        if low {
            // Names such as Yahoo! go on; so does what was asked in a quotation.
            let name = run == "!" && !last_word(block, *start, marks.start).0.starts_with(char::is_lowercase);
            return closers.is_empty() && !name;
        }
        return !(quoted && names_speaker(rest));
    }
    if run != "." {
        let opened = before.ends_with(['[', '(']);
        let dots = run.matches('.').count();
        let pronoun = dots <= 3 && (word == "I" || word.starts_with("I'") || word.starts_with("I’"));
        let goes_on = low || opened || (pronoun && run.contains(' ')) || (quoted && names_speaker(rest));
        return !goes_on;
    }
    let (last, class) = last_word(block, *start, marks.start);
    if low {
        return closers.is_empty() && class.is_none() && (is_plain_word(last) || before.ends_with(')'));
    }
    let name_follows = !abbreviations::starts_sentence(word);
    if is_list_number(before, last) {
        return false;
    }
    match class {
        None => true,
        Some(_) if !closers.is_empty() && closers.contains(['"', '”', '»']) => true,
        Some(_) if first == '(' => false,
        Some(Class::Title | Class::Inner) => false,
        Some(Class::Number) => !word.starts_with(|c: char| c.is_numeric()),
        Some(Class::Hour) => !word.is_empty() && !hour_goes_on(word) && before.split_whitespace().nth(3).is_some(),
        Some(Class::Initial) => {
            let low_before =
                word_before(block, *start, marks.start - last.len()).is_some_and(|w| w.starts_with(char::is_lowercase));
            !name_follows || (last == "I" && low_before)
        }
        Some(Class::Either | Class::Acronym) => {
            let etc = last.eq_ignore_ascii_case("etc");
            (!name_follows || etc) && !word.is_empty() && !word.starts_with(|c: char| c.is_numeric())
        }
    }
}

/// Whether two sentences stand without a blank between them.
fn glued_sentences(stop: &Stop<'_>) -> bool {
    let Stop { block, start, marks, closed, next } = stop;
    let rest = &block[*next..];
    let mut letters = rest.chars();
    let capital = letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
    if !capital || &block[marks.clone()] == "…" {
        return false;
    }
    if closed > &marks.end {
        // A closing bracket or mark is enough, but not one that opens: `."The` after an even number of marks.
        return block[..*closed].ends_with(['”', '"', ')']);
    }
    let (last, class) = last_word(block, *start, marks.start);
    let ending = last.chars().rev().take_while(|c| c.is_lowercase()).count();
    let number = last.len() >= 3 && last.bytes().all(|b| b.is_ascii_digit() || b == b',');
    let chunk = &rest[..floor(rest, REACH)];
    let chunk = chunk.split(char::is_whitespace).next().unwrap_or(chunk);
    let address = chunk.contains(['@', '/', '_', '='])
        || last.contains(['@', '/', '_', '.'])
        || chunk.contains(".com")
        || ends_host(chunk);
    class.is_none() && (ending >= 3 || number) && !address
}

/// Whether it goes on an address that is written with a capital, as `Example.Com`.
fn ends_host(chunk: &str) -> bool {
    let word = chunk.trim_end_matches(|c: char| !c.is_alphanumeric());
    ["com", "net", "org", "gov", "edu"].iter().any(|ending| ending.eq_ignore_ascii_case(word))
}

/// The word before a stop with what it says about the stop.
fn last_word(block: &str, start: usize, end: usize) -> (&str, Option<Class>) {
    let from = end.saturating_sub(REACH).max(start);
    let window = &block[ceil(block, from)..end];
    let edge = |c: char| {
        c.is_whitespace() || matches!(c, '(' | '[' | '“' | '"' | '‘' | '\'' | '’' | '-' | '–' | '—' | '/' | ',' | '*')
    };
    let at = window.char_indices().rev().find(|(_, c)| edge(*c)).map_or(0, |(i, c)| i + c.len_utf8());
    let word = window[at..].trim_start_matches(|c: char| !c.is_alphanumeric());
    let comma = window[..at].trim_end().ends_with(',');
    (word, abbreviations::class(word, comma))
}

fn word_before(block: &str, start: usize, end: usize) -> Option<&str> {
    let window = &block[ceil(block, end.saturating_sub(REACH).max(start))..end];
    window.split_whitespace().next_back()
}

/// The next word behind opening marks, or nothing.
fn next_word(rest: &str) -> &str {
    let head = &rest[..floor(rest, REACH)];
    let head = head.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = head.find(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’'))).unwrap_or(head.len());
    &head[..end]
}

/// A word that is no unknown abbreviation: small letters with a vowel, or four capitals.
fn is_plain_word(word: &str) -> bool {
    let small = word.chars().skip(1).all(|c| c.is_lowercase()) && word.chars().all(char::is_alphabetic);
    let length = word.chars().take(4).count();
    (small && length >= 3 && word.contains(['a', 'e', 'i', 'o', 'u', 'y']))
        || (length >= 4 && word.chars().all(char::is_uppercase))
        || ["do", "go", "he", "it", "me", "so", "up", "us"].contains(&word)
}

/// Whether the stop belongs to the number or letter of a list item with which the sentence starts.
fn is_list_number(before: &str, last: &str) -> bool {
    let label = before.trim_start_matches(|c: char| !c.is_alphanumeric());
    let counted = last.len() <= 3 && last.bytes().all(|b| b.is_ascii_digit());
    let letter = last.len() == 1 && last.bytes().all(|b| b.is_ascii_lowercase());
    let roman = last.len() <= 4 && last.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    label == last && !last.is_empty() && (counted || letter || roman)
}

/// Days, months and zones that go on behind an hour.
fn hour_goes_on(word: &str) -> bool {
    const GOES_ON: &[&str] = &[
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Eastern",
        "Central",
        "Pacific",
        "Mountain",
        "Moscow",
        "Kyiv",
        "Greenwich",
        "Paris",
        "London",
        "Beijing",
        "Jerusalem",
    ];
    GOES_ON.contains(&word) || (word.len() >= 2 && word.chars().all(char::is_uppercase))
}

/// Whether what follows a quotation says who spoke: `Putin asked`.
fn names_speaker(rest: &str) -> bool {
    const SPOKE: &[&str] = &[
        "said",
        "says",
        "asked",
        "asks",
        "added",
        "adds",
        "told",
        "wrote",
        "writes",
        "replied",
        "answered",
        "continued",
        "insisted",
        "warned",
        "declared",
        "shouted",
        "exclaimed",
        "wondered",
        "tweeted",
        "posted",
        "noted",
        "demanded",
        "quipped",
        "joked",
        "cried",
        "yelled",
        "responded",
    ];
    for word in rest[..floor(rest, REACH)].split_whitespace().take(5) {
        if SPOKE.contains(&word.trim_end_matches([',', '.', ':'])) {
            return true;
        }
        if !word.starts_with(char::is_uppercase) || word.ends_with([',', '.', ':', ';', '?', '!']) && word.len() > 4 {
            return false;
        }
    }
    false
}

/// The last character boundary at or before a length.
fn floor(text: &str, len: usize) -> usize {
    (0..=len.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// The first character boundary at or after a position.
fn ceil(text: &str, at: usize) -> usize {
    (at..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

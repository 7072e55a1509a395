//! Words and marks of a sentence: Unicode's word boundaries, then the habits of the English treebanks of Universal
//! Dependencies (EWT and GUM).

use super::Token;
use super::abbreviations::{self, Class};
use super::clitics;
use super::letters::EMOTICONS;
use crate::text::Span;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// Prefixes that the treebanks leave on their word: `co-chair`, `non-nuclear`.
const PREFIXES: &[&str] = &[
    "anti", "co", "counter", "cross", "e", "ex", "inter", "intra", "mid", "mini", "multi", "non", "over", "post",
    "pre", "pro", "psycho", "re", "semi", "socio", "sub", "ultra", "un", "trans", "micro", "arch",
];

/// Measures that stand apart from the number before them.
const UNITS: &[&str] = &[
    "am", "bn", "cm", "ft", "gb", "hr", "hrs", "k", "kg", "km", "kmh", "kph", "kw", "lb", "lbs", "m", "mb", "mg",
    "min", "mins", "ml", "mm", "mn", "mph", "mw", "oz", "pm", "tn", "yr", "yrs",
];

/// Words that begin with an apostrophe for what is left out.
const ELISIONS: &[&str] = &["em", "til", "cause", "n", "bout", "tis", "twas", "round"];

/// Adds the sentence's tokens.
pub(super) fn split(text: &str, sentence: Span, out: &mut Vec<Token>) {
    let words = sentence.of(text);
    let last_word = words.char_indices().rev().find(|(_, c)| c.is_alphanumeric()).map_or(0, |(at, _)| at);
    let mut single_open = false;
    let mut start = 0;
    for chunk in words.split(char::is_whitespace) {
        if !chunk.is_empty() {
            let mut reader = Reader {
                text,
                pieces: Vec::new(),
                out,
                single_open,
                last_word: sentence.start() + last_word,
                base: sentence.start() + start,
            };
            reader.chunk(chunk);
            single_open = reader.single_open;
        }
        start += chunk.len();
        start += words[start..].chars().next().map_or(0, char::len_utf8);
    }
}

/// Reads what stands between two blanks.
struct Reader<'a> {
    text: &'a str,
    pieces: Vec<Range<usize>>,
    out: &'a mut Vec<Token>,
    /// Whether a single quotation mark is open in the sentence.
    single_open: bool,
    /// Where the sentence's last letter or digit stands.
    last_word: usize,
    base: usize,
}

impl<'a> Reader<'a> {
    fn chunk(&mut self, chunk: &'a str) {
        if let Some(address) = address(chunk) {
            self.plain(chunk, 0..address.start);
            self.push(self.base + address.start, self.base + address.end, false);
            self.plain(chunk, address.end..chunk.len());
            return;
        }
        let face = chunk.trim_end_matches(['.', ',', '!', '?']).len();
        let face = if EMOTICONS.contains(&&chunk[..face]) { face } else { 0 };
        if face > 0 {
            self.push(self.base, self.base + face, false);
        }
        self.plain(chunk, face..chunk.len());
    }

    fn plain(&mut self, chunk: &'a str, part: Range<usize>) {
        let start = self.base + part.start;
        self.pieces.clear();
        for (at, piece) in chunk[part].split_word_bound_indices() {
            cut(piece, start + at, &mut self.pieces);
        }
        let mut at = 0;
        while at < self.pieces.len() {
            at = if self.is_word(at) { self.word(at) } else { self.mark(at) };
        }
    }

    fn piece(&self, at: usize) -> &'a str {
        self.pieces.get(at).map_or("", |p| &self.text[p.clone()])
    }

    fn is_word(&self, at: usize) -> bool {
        self.piece(at).starts_with(char::is_alphanumeric)
    }

    fn push(&mut self, start: usize, end: usize, continues: bool) {
        self.out.push(Token { span: Span::new(start, end), continues });
    }

    /// A word with what joins it; gives the next piece.
    fn word(&mut self, at: usize) -> usize {
        let mut next = at + 1 + self.joined(at);
        // `1980's` is a plural.
        let digits = self.piece(at).bytes().all(|b| b.is_ascii_digit());
        if digits && self.piece(next).starts_with(clitics::is_apostrophe) && self.piece(next + 1) == "s" {
            next += 2;
        }
        let start = self.pieces[at].start;
        let mut end = self.pieces[next - 1].end;
        if self.piece(next) == "." && !self.piece(next + 1).starts_with(['.', '…']) && self.keeps_stop(start, end) {
            end = self.pieces[next].end;
            next += 1;
            self.push(start, end, false);
            return next;
        }
        let word = &self.text[start..end];
        if let Some(unit) = unit(word, self.text[..start].ends_with(['$', '€', '£'])) {
            self.push(start, start + unit, false);
            self.push(start + unit, end, false);
            return next;
        }
        let mut from = start;
        for split in clitics::splits(word, &self.text[end..]) {
            self.push(from, start + split, from > start);
            from = start + split;
        }
        self.push(from, end, from > start);
        next
    }

    /// How many further pieces belong to the word: dates, telephone numbers, prefixes, `AT&T`, `US$`.
    fn joined(&self, at: usize) -> usize {
        let (first, mark, second) = (self.piece(at), self.piece(at + 1), self.piece(at + 2));
        let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        match mark {
            ":" if digits(first) && digits(second) && second.len() == 2 => {
                if self.piece(at + 3) == ":" && digits(self.piece(at + 4)) { 4 } else { 2 }
            }
            "/" | "-" if digits(first) && digits(second) => {
                let mut groups = vec![first.len(), second.len()];
                while groups.len() < 6
                    && self.piece(at + 2 * groups.len() - 1) == mark
                    && digits(self.piece(at + 2 * groups.len()))
                {
                    groups.push(self.piece(at + 2 * groups.len()).len());
                }
                let whole = match (mark, &groups[..]) {
                    ("/", [a, b]) => *a <= 2 && *b <= 2,
                    ("/", [_, _, _]) | ("-", [1..=2 | 4, 1..=2, 1..=2 | 4]) => true,
                    ("-", [3, 4] | [3, 3, 4] | [1, 3, 3, 4] | [3, 3, 3]) => true,
                    _ => false,
                };
                if whole { 2 * groups.len() - 2 } else { 0 }
            }
            // `w/o`, `b/c`.
            "/" if [first, second].iter().all(|s| s.len() == 1 && s.bytes().all(|b| b.is_ascii_alphabetic())) => 2,
            "-" if second.starts_with(char::is_alphanumeric) => {
                let prefix = first.len() <= 7 && PREFIXES.iter().any(|p| p.eq_ignore_ascii_case(first));
                if prefix && !matches!(second, "to" | "and" | "or") { 2 } else { 0 }
            }
            "&" => {
                let short = |s: &str| (1..=3).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_uppercase());
                if short(first) && short(second) { 2 } else { 0 }
            }
            "$" if first.len() <= 2 && first.bytes().all(|b| b.is_ascii_uppercase()) => 1,
            _ => 0,
        }
    }

    fn keeps_stop(&self, start: usize, end: usize) -> bool {
        let word = &self.text[start..end];
        let comma = self.text[..start].trim_end_matches(' ').ends_with(',');
        let class = abbreviations::class(word, comma);
        // The stop that ends a sentence is the sentence's, but for letters with stops between.
        if self.last_word < end {
            return matches!(class, Some(Class::Acronym | Class::Hour));
        }
        match class {
            None => false,
            Some(Class::Number) => {
                let rest = self.text[end + 1..].trim_start();
                word.len() > 2 || rest.starts_with(|c: char| c.is_numeric())
            }
            Some(_) => true,
        }
    }

    /// A mark, or several that are one token; gives the next piece.
    fn mark(&mut self, at: usize) -> usize {
        let piece = self.piece(at);
        let first = piece.chars().next().unwrap_or_default();
        let mut next = at + 1;
        match first {
            '.' | '!' | '?' | '…' => {
                let digits = self.piece(next).starts_with(|c: char| c.is_ascii_digit());
                if piece == "." && digits && at == 0 {
                    next += 1;
                } else {
                    while self.piece(next).starts_with(['.', '!', '?', '…']) {
                        next += 1;
                    }
                }
            }
            '-' | '–' | '—' | '$' | '=' | '*' | '_' | '+' | '~' | '<' | '>' | '#' | '`' => {
                let topic = first == '#' && self.piece(next).starts_with(char::is_alphabetic);
                let prefix = first == '+' && at == 0 && self.piece(next).starts_with(|c: char| c.is_ascii_digit());
                if topic || prefix {
                    next += 1;
                } else {
                    while self.piece(next) == piece {
                        next += 1;
                    }
                }
            }
            '@' if at == 0 && self.is_word(next) => next += 1,
            '\'' | '’' | '‘' | 'ʼ' => return self.apostrophe(at),
            _ => {}
        }
        self.push(self.pieces[at].start, self.pieces[next - 1].end, false);
        next
    }

    /// An apostrophe at the edge of a word: a possessive, an omission, or a quotation mark.
    fn apostrophe(&mut self, at: usize) -> usize {
        let (start, end) = (self.pieces[at].start, self.pieces[at].end);
        let opens = self.piece(at) == "‘";
        let before = self.out.last().filter(|t| at > 0 && t.span.end() == start).map_or("", |t| t.span.of(self.text));
        if self.is_word(at + 1) {
            let word = self.piece(at + 1);
            if !opens && before.ends_with(|c: char| c.is_alphanumeric() || c == '.') && clitics::is_clitic(word) {
                self.push(start, self.pieces[at + 1].end, true);
                return at + 2;
            }
            let years = word.strip_suffix('s').unwrap_or(word);
            let omits = (years.len() == 2 && years.bytes().all(|b| b.is_ascii_digit()))
                || ELISIONS.iter().any(|e| e.eq_ignore_ascii_case(word));
            if before.is_empty() && omits {
                self.push(start, self.pieces[at + 1].end, false);
                return at + 2;
            }
            self.single_open |= before.is_empty() || !before.ends_with(char::is_alphanumeric);
            self.push(start, end, false);
            return at + 1;
        }
        if self.piece(at + 1) == self.piece(at) {
            self.push(start, self.pieces[at + 1].end, false);
            return at + 2;
        }
        let plural = !opens && before.ends_with(['s', 'S', 'x', 'z']);
        let possessive = plural && !self.single_open;
        self.single_open &= opens || possessive;
        self.push(start, end, possessive);
        at + 1
    }
}

/// Cuts a piece that Unicode's rules keep whole where the treebanks do not: at underscores around it and colons in it.
fn cut(piece: &str, start: usize, out: &mut Vec<Range<usize>>) {
    let underscored = piece.starts_with('_') || piece.ends_with('_');
    if !piece.contains(char::is_alphanumeric) || !(underscored || piece.contains(':')) {
        out.push(start..start + piece.len());
        return;
    }
    let mut from = 0;
    for (at, c) in piece.char_indices() {
        let edge = c == '_' && (piece[..at].bytes().all(|b| b == b'_') || piece[at..].bytes().all(|b| b == b'_'));
        if c == ':' || edge {
            if from < at {
                out.push(start + from..start + at);
            }
            out.push(start + at..start + at + 1);
            from = at + 1;
        }
    }
    if from < piece.len() {
        out.push(start + from..start + piece.len());
    }
}

/// Where the measure starts in a number written together with it.
fn unit(word: &str, money: bool) -> Option<usize> {
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let at = word.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))?;
    let measure = &word[at..];
    let capital = matches!(measure, "AM" | "PM") || (money && matches!(measure, "K" | "M" | "B" | "b" | "t" | "T"));
    (capital || UNITS.contains(&measure)).then_some(at)
}

/// The web or mail address in a chunk, without the marks around it.
fn address(chunk: &str) -> Option<Range<usize>> {
    let open = chunk.find('@').map_or(0, |at| chunk[..at].rfind(['<', '"', '(', '[', '“']).unwrap_or(0));
    let start = open + chunk[open..].find(|c: char| c.is_alphanumeric())?;
    let end =
        chunk.trim_end_matches(|c: char| !(c.is_alphanumeric() || matches!(c, '/' | '#' | '=' | '_' | '-'))).len();
    let body = chunk.get(start..end)?;
    let mail = || {
        let (name, host) = body.split_once('@')?;
        (!name.is_empty() && host.starts_with(|c: char| c.is_ascii_alphanumeric()) && !host.contains(['@', '…']))
            .then_some(())
    };
    let web = body.starts_with("http://") || body.starts_with("https://") || body.starts_with("www.");
    (web || mail().is_some() || has_path(body) || is_file_name(body)).then_some(start..end)
}

/// Whether it is a host's name with a path, as `example.org/news`.
fn has_path(body: &str) -> bool {
    const ENDINGS: &[&str] =
        &["com", "org", "net", "gov", "edu", "int", "uk", "eu", "ru", "ua", "info", "io", "ly", "co"];
    let Some((host, _)) = body.split_once('/') else { return false };
    host.rsplit_once('.').is_some_and(|(name, ending)| !name.is_empty() && ENDINGS.contains(&ending))
}

/// Whether it is the name of a file, as `terms-2.pdf`.
fn is_file_name(body: &str) -> bool {
    const ENDINGS: &[&str] =
        &["doc", "docx", "gif", "htm", "html", "jpeg", "jpg", "pdf", "ppt", "rtf", "txt", "xls", "xlsx", "zip"];
    let Some((name, ending)) = body.rsplit_once('.') else { return false };
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    !name.is_empty() && name.chars().all(plain) && ENDINGS.contains(&ending)
}

#[cfg(test)]
#[path = "tests/tokens.rs"]
mod tests;

//! Lines of a text, and which of them are one paragraph broken to a width.

use crate::text::Span;

/// One line, or several that belong together, without the white space around.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub(super) span: Span,
    /// Whether an empty line stands before it.
    pub(super) apart: bool,
}

/// The text's lines that are not empty.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut apart = true;
    let mut start = 0;
    for raw in text.split_inclusive(is_break) {
        let line = raw.trim();
        let end = start + raw.len();
        if line.is_empty() {
            // The second half of CR LF is no line of its own.
            apart |= !(raw == "\n" && text[..start].ends_with('\r'));
        } else {
            let from = end - raw.trim_start().len();
            lines.push(Line { span: Span::new(from, from + line.len()), apart });
            apart = false;
        }
        start = end;
    }
    lines
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The same lines, those of one paragraph joined where it was broken to a width or in mid-sentence.
pub(super) fn joined(text: &str, lines: &[Line], starts_item: &dyn Fn(&str) -> bool) -> Vec<Line> {
    let width = wrap_width(text, lines, starts_item);
    let mut units: Vec<Line> = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let words = line.span.of(text);
        let joins = number > 0 && !starts_item(words) && {
            let before = lines[number - 1].span.of(text);
            let unit = units[units.len() - 1].span.of(text);
            if line.apart {
                torn(before)
            } else {
                broken(unit, before, words, starts_item(unit)) || width.is_some_and(|width| full(before, words, width))
            }
        };
        match units.last_mut() {
            Some(unit) if joins => unit.span = Span::new(unit.span.start(), line.span.end()),
            _ => units.push(*line),
        }
    }
    units
}

/// The width to which the text's lines are broken, if they are: then most lines go on in lower case.
fn wrap_width(text: &str, lines: &[Line], starts_item: &dyn Fn(&str) -> bool) -> Option<usize> {
    const WIDTHS: std::ops::RangeInclusive<usize> = 40..=110;
    let (mut pairs, mut going_on, mut width) = (0, 0, 0);
    for pair in lines.windows(2).filter(|pair| !pair[1].apart && WIDTHS.contains(&pair[0].span.len())) {
        let (before, after) = (pair[0].span.of(text), pair[1].span.of(text));
        if starts_item(after) {
            continue;
        }
        pairs += 1;
        going_on += usize::from(is_open(before) && starts_low(after));
        width = width.max(before.chars().count());
    }
    (pairs >= 3 && going_on * 5 >= pairs * 2).then_some(width)
}

/// Whether the line was broken to the width: the next line's first word had no room on it, or a sentence goes on.
fn full(before: &str, after: &str, width: usize) -> bool {
    let word = after.split_whitespace().next().unwrap_or_default();
    let len = if before.len() <= 4 * width { before.chars().count() } else { return false };
    len + 1 + word.chars().count() > width || (is_open(before) && len * 3 >= width * 2 && len <= width)
}

/// Whether the line goes on with a sentence that the line before broke off.
fn broken(unit: &str, before: &str, after: &str, item: bool) -> bool {
    let capital = unit.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    (capital || item) && is_open(before) && starts_low(after) && unit.split_whitespace().nth(2).is_some()
}

/// Whether an empty line, as around a link's words, tears a sentence: then a long line ends with a word that ends none.
fn torn(before: &str) -> bool {
    const GO_ON: &[&str] = &[
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "of", "on", "or", "that", "the", "to",
        "which", "with",
    ];
    let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    before.len() >= 100 && GO_ON.contains(&last)
}

/// Whether a line ends as no sentence does.
fn is_open(line: &str) -> bool {
    line.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '-' | '–' | '—' | '\'' | '’'))
}

fn starts_low(line: &str) -> bool {
    line.starts_with(char::is_lowercase)
}

//! What stands in quotation marks, paragraph by paragraph.

use super::{Block, BlockKind, Quotation};
use crate::text::Span;

/// Quotations nested deeper are slips of the marks.
const DEEPEST: usize = 8;

/// The kinds of marks; one kind does not close another, but for straight and curly double marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Double,
    Straight,
    Low,
    Angle,
    Single,
    StraightSingle,
}

/// What a mark does where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Open(Kind),
    Close(Kind),
    /// Stands free on both sides or none: closes what is open, else opens.
    Either(Kind),
}

#[derive(Clone, Copy)]
struct Mark {
    at: usize,
    len: usize,
    act: Act,
    /// Behind an `s` and before a word: as likely a possessive.
    doubtful: bool,
}

struct Open {
    index: usize,
    kind: Kind,
}

/// All quotations of a text, outer before inner. None reaches past its paragraph: where a speech goes on in the next
/// paragraph, that one's opening mark begins a quotation that `continues`.
pub(super) fn find(text: &str, blocks: &[Block]) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut left_open: Option<Kind> = None;
    for block in blocks.iter().filter(|b| b.kind != BlockKind::Boilerplate) {
        let marks = marks(text, block.span);
        let first = found.len();
        let unclosed = pair(&marks, block.span, &mut found);
        let opens = marks.first().filter(|m| m.at == block.span.start());
        if let (Some(before), Some(mark)) = (left_open, opens) {
            let again =
                matches!(mark.act, Act::Open(kind) | Act::Either(kind) if kind == before || doubles(kind, before));
            if let Some(quotation) = found.get_mut(first).filter(|_| again) {
                quotation.continues = true;
            }
        }
        left_open = unclosed;
    }
    found
}

fn doubles(a: Kind, b: Kind) -> bool {
    matches!((a, b), (Kind::Double | Kind::Straight, Kind::Double | Kind::Straight))
}

/// The marks of a block, each with what it does.
fn marks(text: &str, block: Span) -> Vec<Mark> {
    let words = block.of(text);
    let mut marks = Vec::new();
    let mut before: Option<char> = None;
    let mut letters = words.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        // Two single marks are a double one; of three that close, the first is the inner quotation's.
        let inner = words[at..].starts_with("'''") && before.is_some_and(|b| !b.is_whitespace());
        let twin = matches!(c, '\'' | '`') && !inner && letters.next_if(|(_, next)| *next == c).is_some();
        let len = if twin { 2 } else { c.len_utf8() };
        let rest = &words[at + len..];
        let after = rest.chars().next();
        if let Some(act) = act(if twin { '"' } else { c }, before, after, rest) {
            let single = matches!(act, Act::Close(Kind::Single | Kind::StraightSingle));
            let blank = after.is_some_and(char::is_whitespace);
            let goes_on = || rest.trim_start().starts_with(char::is_alphanumeric);
            let doubtful = single && matches!(before, Some('s' | 'S')) && blank && goes_on();
            marks.push(Mark { at: block.start() + at, len, act, doubtful });
        }
        before = Some(c);
    }
    marks
}

fn act(c: char, before: Option<char>, after: Option<char>, rest: &str) -> Option<Act> {
    let opener_before = before.is_none_or(|b| {
        b.is_whitespace() || matches!(b, '(' | '[' | '{' | '—' | '–' | '-' | '/' | '“' | '‘' | '«' | '„' | '*' | '_')
    });
    let quote_before = matches!(before, Some('"' | '\''));
    let word_after = after
        .is_some_and(|a| !a.is_whitespace() && !matches!(a, ',' | ';' | ':' | '!' | '?' | ')' | ']' | '”' | '’' | '»'));
    let closer_before = before.is_some_and(|b| !b.is_whitespace());
    let free_after = after.is_none_or(|a| !a.is_alphanumeric());
    match c {
        // German closes with the mark that opens in English.
        '“' if !opener_before && free_after => Some(Act::Either(Kind::Double)),
        '“' | '‟' => Some(Act::Open(Kind::Double)),
        '”' => Some(if opener_before && word_after && before != Some('-') {
            Act::Either(Kind::Double)
        } else {
            Act::Close(Kind::Double)
        }),
        '„' => Some(Act::Open(Kind::Low)),
        '«' | '‹' => Some(Act::Open(Kind::Angle)),
        '»' | '›' => Some(Act::Close(Kind::Angle)),
        '"' | '＂' => match (opener_before, word_after, closer_before, free_after) {
            (true, true, _, _) if before.is_none_or(|b| b != '-' && b != '—' && b != '–' && b != '/') => {
                Some(Act::Open(Kind::Straight))
            }
            (true, true, _, _) => Some(Act::Either(Kind::Straight)),
            (_, _, true, true) => Some(Act::Close(Kind::Straight)),
            _ => Some(Act::Either(Kind::Straight)),
        },
        '‘' if word_after && !elides(rest) => Some(Act::Open(Kind::Single)),
        '’' if free_after && closer_before => Some(Act::Close(Kind::Single)),
        '\'' if (opener_before || quote_before) && after.is_some_and(char::is_alphanumeric) && !elides(rest) => {
            Some(Act::Open(Kind::StraightSingle))
        }
        '\'' if free_after && closer_before => Some(Act::Close(Kind::StraightSingle)),
        _ => None,
    }
}

/// Whether the word behind an apostrophe is cut at its start: `’90s`, `’em`.
fn elides(rest: &str) -> bool {
    let end = rest.char_indices().take(8).find(|(_, c)| !c.is_alphanumeric()).map_or(rest.len().min(8), |(at, _)| at);
    let word = rest.get(..end).unwrap_or_default();
    let years = word.strip_suffix('s').unwrap_or(word);
    let decade = years.len() == 2 && years.bytes().all(|b| b.is_ascii_digit());
    decade || ["em", "til", "cause", "tis", "twas", "n", "bout"].iter().any(|w| w.eq_ignore_ascii_case(word))
}

/// Pairs a block's marks; gives the kind of the outermost quotation left open.
fn pair(marks: &[Mark], block: Span, found: &mut Vec<Quotation>) -> Option<Kind> {
    let ahead = closers_ahead(marks);
    let base = found.len();
    let mut stack: Vec<Open> = Vec::new();
    for (number, mark) in marks.iter().enumerate() {
        match mark.act {
            Act::Open(kind) => open(mark, kind, ahead[number], block, &mut stack, found),
            // A possessive, as long as a better mark follows before the next opening one.
            Act::Close(kind) if mark.doubtful && better_ahead(marks, number, kind) => {}
            Act::Close(kind) => {
                close(mark, kind, &mut stack, found);
            }
            Act::Either(kind) => {
                if !close(mark, kind, &mut stack, found) {
                    open(mark, kind, ahead[number], block, &mut stack, found);
                }
            }
        }
    }
    let left = stack.first().map(|o| o.kind).filter(|k| !matches!(k, Kind::Single | Kind::StraightSingle));
    depths(&mut found[base..]);
    left
}

fn open(mark: &Mark, kind: Kind, closers: Closers, block: Span, stack: &mut Vec<Open>, found: &mut Vec<Quotation>) {
    let end = mark.at + mark.len;
    let single = matches!(kind, Kind::Single | Kind::StraightSingle);
    let enough = if single { closers.single } else { closers.double };
    if (single && enough == 0) || end >= block.end() {
        return;
    }
    // The same kind again while too few closing marks follow: the one before was never closed.
    if let Some(top) = stack.last().filter(|top| top.kind == kind) {
        let open = stack.iter().filter(|o| o.kind == kind).count();
        if enough <= open {
            let quotation = &mut found[top.index];
            let end = mark.at.max(quotation.inner.start());
            quotation.span = Span::new(quotation.span.start(), end);
            quotation.inner = Span::new(quotation.inner.start(), end);
            stack.pop();
        }
    }
    if stack.len() >= DEEPEST {
        return;
    }
    stack.push(Open { index: found.len(), kind });
    found.push(Quotation {
        span: Span::new(mark.at, block.end()),
        inner: Span::new(end, block.end()),
        depth: 0,
        continues: false,
    });
}

/// Closes the innermost quotation of this kind, and those left open in it; `false` where none is open.
fn close(mark: &Mark, kind: Kind, stack: &mut Vec<Open>, found: &mut [Quotation]) -> bool {
    let fits = |o: &Open| o.kind == kind || doubles(o.kind, kind) || (o.kind == Kind::Low && kind == Kind::Double);
    let Some(place) = stack.iter().rposition(fits) else { return false };
    for open in stack.drain(place + 1..) {
        let quotation = &mut found[open.index];
        quotation.span = Span::new(quotation.span.start(), mark.at);
        quotation.inner = Span::new(quotation.inner.start(), mark.at);
    }
    if let Some(open) = stack.pop() {
        let quotation = &mut found[open.index];
        quotation.span = Span::new(quotation.span.start(), mark.at + mark.len);
        quotation.inner = Span::new(quotation.inner.start(), mark.at);
    }
    true
}

/// How many closing marks follow in the block.
#[derive(Clone, Copy, Default)]
struct Closers {
    double: usize,
    single: usize,
}

fn closers_ahead(marks: &[Mark]) -> Vec<Closers> {
    let mut ahead = vec![Closers::default(); marks.len()];
    let mut so_far = Closers::default();
    for (number, mark) in marks.iter().enumerate().rev() {
        ahead[number] = so_far;
        match mark.act {
            Act::Close(Kind::Single | Kind::StraightSingle) => so_far.single += 1,
            Act::Close(_) => so_far.double += 1,
            _ => {}
        }
    }
    ahead
}

/// Whether a mark that closes beyond doubt follows before the next of this kind that opens.
fn better_ahead(marks: &[Mark], number: usize, kind: Kind) -> bool {
    marks[number + 1..]
        .iter()
        .take(16)
        .take_while(|m| m.act != Act::Open(kind))
        .any(|m| m.act == Act::Close(kind) && !m.doubtful)
}

/// Sets how deep each quotation lies; they stand in the order in which they open.
fn depths(found: &mut [Quotation]) {
    let mut around: Vec<usize> = Vec::new();
    for quotation in found {
        while around.last().is_some_and(|&end| end <= quotation.span.start()) {
            around.pop();
        }
        quotation.depth = around.len() as u8;
        around.push(quotation.span.end());
    }
}

#[cfg(test)]
#[path = "tests/quotations.rs"]
mod tests;

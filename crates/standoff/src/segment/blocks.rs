//! Blocks of a page: lines joined to paragraphs, each with the part it plays.

use super::boilerplate;
use super::dateline::{self, Place};
use super::lines::{self, Line};
use super::lists;
use super::{Block, BlockKind};
use crate::text::Span;

/// A line and what is known of it so far.
struct Unit<'a> {
    span: Span,
    words: &'a str,
    apart: bool,
    kind: Option<BlockKind>,
    parent: Option<usize>,
}

/// All blocks of a text, in order; their sentences are still to be found.
pub(super) fn find(text: &str) -> Vec<Block> {
    let lines = lines::joined(text, &lines::lines(text), &|line| lists::marker(line).is_some());
    let mut units: Vec<Unit<'_>> = lines.iter().map(|line| unit(text, line)).collect();
    mark_boilerplate(&mut units);
    mark_lists(&mut units);
    mark_questions(&mut units);
    mark_headlines(&mut units);
    mark_answers(&mut units);
    blocks(text, &units)
}

fn unit<'a>(text: &'a str, line: &Line) -> Unit<'a> {
    Unit { span: line.span, words: line.span.of(text), apart: line.apart, kind: None, parent: None }
}

fn mark_boilerplate(units: &mut [Unit<'_>]) {
    let half = units.len() / 2;
    let last = units.len().saturating_sub(3);
    let mut tail = false;
    for (number, unit) in units.iter_mut().enumerate() {
        tail |= number >= half && boilerplate::begins_tail(unit.words);
        let after_end = tail && unit.words.len() <= 120 && !ends_sentence(unit.words);
        let sign_off = number >= last && number > 0 && boilerplate::is_sign_off(unit.words);
        if after_end || sign_off || boilerplate::is_boilerplate(unit.words) {
            unit.kind = Some(BlockKind::Boilerplate);
        }
    }
    mark_menus(units);
}

/// Runs of very short lines are a menu, unless something announces a list.
fn mark_menus(units: &mut [Unit<'_>]) {
    let entry = |u: &Unit<'_>| {
        u.words.len() <= 25
            && u.words.split_whitespace().count() <= 3
            && !ends_sentence(u.words)
            && lists::marker(u.words).is_none()
            && !u.words.ends_with([':', ',', ';'])
    };
    let mut start = 0;
    while start < units.len() {
        let len = units[start..].iter().take_while(|u| entry(u)).count();
        let announced = start > 0 && units[start - 1].words.ends_with(':');
        if len >= 4 && !announced {
            for unit in &mut units[start..start + len] {
                unit.kind = Some(BlockKind::Boilerplate);
            }
        }
        start += len + 1;
    }
}

fn mark_lists(units: &mut [Unit<'_>]) {
    for unit in units.iter_mut().filter(|u| u.kind.is_none()) {
        if lists::marker(unit.words).is_some() {
            unit.kind = Some(BlockKind::ListItem);
        }
    }
    for lead in 0..units.len() {
        let announces = units[lead].words.trim_end_matches(['*', '_', ' ']).ends_with(':');
        if !announces || !matches!(units[lead].kind, None | Some(BlockKind::ListItem)) {
            continue;
        }
        let marked = units.get(lead + 1).is_some_and(|u| u.kind == Some(BlockKind::ListItem));
        let count = if marked { marked_items(&units[lead + 1..]) } else { unmarked_items(&units[lead + 1..]) };
        if count > 0 && units[lead].kind.is_none() {
            units[lead].kind = Some(BlockKind::LeadIn);
            for item in &mut units[lead + 1..=lead + count] {
                item.kind = Some(BlockKind::ListItem);
                item.parent = Some(lead);
            }
        }
    }
    mark_later_items(units);
}

/// Items counted on behind a paragraph in between belong to the same lead-in.
fn mark_later_items(units: &mut [Unit<'_>]) {
    let mut list: Option<(usize, lists::Count)> = None;
    for unit in units.iter_mut().filter(|u| u.kind == Some(BlockKind::ListItem)) {
        let Some(count) = lists::marker(unit.words).and_then(|m| m.count) else { continue };
        unit.parent = unit.parent.or(list.filter(|(_, before)| count.follows(*before)).map(|(lead, _)| lead));
        list = unit.parent.map(|lead| (lead, count));
    }
}

fn marked_items(after: &[Unit<'_>]) -> usize {
    after.iter().take_while(|u| u.kind == Some(BlockKind::ListItem)).count()
}

/// How many lines behind a lead-in are items without a marker: short, and alike in how they end.
fn unmarked_items(after: &[Unit<'_>]) -> usize {
    let short = |u: &Unit<'_>, most: usize| {
        u.kind.is_none()
            && u.words.len() <= most
            && !starts_quotation(u.words)
            && !u.words.ends_with([':', '?'])
            && u.words.split_whitespace().count() <= most / 6
    };
    let open = after.iter().take_while(|u| short(u, 160) && !ends_sentence(u.words)).count();
    if open >= 2 {
        // The last of several items may end with the stop of the whole sentence.
        let closing = after.get(open).is_some_and(|u| {
            short(u, 160) && (after[open - 1].words.ends_with([';', ',']) || after[open - 1].words.ends_with(" and"))
        });
        return open + usize::from(closing);
    }
    // Items that are sentences: only where empty lines set the list apart from what follows.
    let together = after.iter().enumerate().take_while(|(_, u)| short(u, 120) && !u.apart).count();
    let ended = after.get(together).is_none_or(|u| u.apart);
    if together >= 2 && ended { together } else { 0 }
}

fn mark_questions(units: &mut [Unit<'_>]) {
    let headings: Vec<usize> = (0..units.len()).filter(|&n| is_question_heading(units, n)).collect();
    let asked: Vec<usize> =
        (0..units.len()).filter(|&n| units[n].kind.is_none() && speaker(units[n].words, true)).collect();
    let faq = headings.len() >= 3;
    for number in headings {
        let words = units[number].words;
        if number > 0 && (faq || interrogative(words)) {
            units[number].kind = Some(BlockKind::Question);
        }
    }
    // `Q:` alone could be anything; with an `A:` behind it is an interview.
    for number in asked {
        let answered = units[number + 1..].iter().take(6).any(|u| speaker(u.words, false));
        if answered {
            units[number].kind = Some(BlockKind::Question);
        }
    }
}

fn is_question_heading(units: &[Unit<'_>], number: usize) -> bool {
    let words = units[number].words;
    let one = words.len() <= 200 && words.trim_end_matches(['*', '_', ' ']).ends_with('?') && !starts_quotation(words);
    let single = || !words[..words.len() - 1].contains(['?', '!']) && !words.contains(". ");
    let capital = words.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    let answer = units
        .get(number + 1)
        .is_some_and(|next| next.kind != Some(BlockKind::Boilerplate) && !next.words.ends_with('?'));
    units[number].kind.is_none() && one && single() && capital && answer
}

/// Whether a line begins as a question does.
fn interrogative(words: &str) -> bool {
    const FIRST: &[&str] = &[
        "who", "what", "why", "how", "when", "where", "which", "whose", "is", "are", "was", "were", "can", "could",
        "will", "would", "does", "do", "did", "has", "have", "had", "should", "what's", "who's", "how's", "where's",
        "may", "might",
    ];
    let first = words.trim_start_matches(|c: char| !c.is_alphabetic()).split_whitespace().next().unwrap_or_default();
    FIRST.contains(&first.to_lowercase().replace('’', "'").as_str())
}

/// Whether a line opens with `Q:` or, for the answer, `A:`.
fn speaker(words: &str, asks: bool) -> bool {
    let labels: &[&str] =
        if asks { &["Q:", "Q.", "Question:", "QUESTION:"] } else { &["A:", "A.", "Answer:", "ANSWER:"] };
    labels.iter().any(|l| words.strip_prefix(l).is_some_and(|rest| rest.starts_with(char::is_whitespace)))
}

fn mark_headlines(units: &mut [Unit<'_>]) {
    let mut top = true;
    for number in 0..units.len() {
        let unit = &units[number];
        let followed = units[number + 1..].iter().any(|u| u.kind != Some(BlockKind::Boilerplate));
        let ends = ends_sentence(unit.words);
        let is_title = match unit.kind {
            None if !followed || unit.words.len() > 200 => false,
            None if unit.words.ends_with([':', ',', ';']) => false,
            None if number == 0 => !ends || unit.words.ends_with(['?', '!']) || is_title_case(unit.words),
            None if number > 0 && dateline::dateline(unit.words, Place::First).is_some() => false,
            None if top => !ends,
            None => is_heading(unit.words),
            Some(_) => false,
        };
        if is_title {
            units[number].kind = Some(BlockKind::Headline);
        } else if units[number].kind != Some(BlockKind::Boilerplate) {
            top = false;
        }
    }
}

/// A short line that ends as no sentence does.
fn is_heading(words: &str) -> bool {
    let first = words.chars().find(|c| c.is_alphanumeric());
    words.len() <= 100
        && words.split_whitespace().count() <= 14
        && !ends_sentence(words)
        && !words.contains(". ")
        && !words.ends_with([':', ',', ';', '-', '–', '—'])
        && first.is_some_and(|c| !c.is_lowercase())
        && !(starts_quotation(words) && words.split_whitespace().count() > 8)
}

/// Whether nearly every longer word has a capital.
fn is_title_case(words: &str) -> bool {
    let long: Vec<&str> = words.split_whitespace().filter(|w| w.chars().count() > 3).collect();
    let capital =
        long.iter().filter(|w| w.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase())).count();
    words.len() <= 160 && long.len() >= 3 && capital * 10 >= long.len() * 9
}

/// Whether a line ends with a stop, with marks and brackets behind it or without.
fn ends_sentence(words: &str) -> bool {
    let bare = words.trim_end_matches(['"', '”', '’', '\'', '»', ')', ']', '*', '_', ' ']);
    bare.ends_with(['.', '!', '?', '…'])
}

fn starts_quotation(words: &str) -> bool {
    words.starts_with(['"', '“', '‘', '\'', '«', '„'])
}

/// Paragraphs behind a question, up to the next heading, are its answer.
fn mark_answers(units: &mut [Unit<'_>]) {
    let mut question = None;
    for (number, unit) in units.iter_mut().enumerate() {
        match unit.kind {
            Some(BlockKind::Question) => question = Some(number),
            Some(BlockKind::Headline) => question = None,
            None if question.is_some() => {
                unit.kind = Some(BlockKind::Answer);
                unit.parent = question;
            }
            Some(BlockKind::LeadIn) => unit.parent = question,
            _ => {}
        }
    }
}

/// The units as blocks, a dateline split off the paragraph that it opens.
fn blocks(text: &str, units: &[Unit<'_>]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::with_capacity(units.len() + 1);
    let mut places = Vec::with_capacity(units.len());
    let mut paragraphs = 0;
    for unit in units {
        let kind = unit.kind.unwrap_or(BlockKind::Paragraph);
        let block = |span, kind, parent| Block { span, kind, sentences: 0..0, parent };
        let mut span = unit.span;
        if matches!(kind, BlockKind::Paragraph | BlockKind::LeadIn) {
            let place = if paragraphs == 0 { Place::First } else { Place::Later };
            paragraphs += 1;
            if let Some(len) = dateline::dateline(unit.words, place) {
                let cut = span.start() + len;
                let rest = Span::new(cut, span.end()).of(text);
                blocks.push(block(Span::new(span.start(), cut), BlockKind::Dateline, None));
                span = Span::new(span.end() - rest.trim_start().len(), span.end());
            }
        }
        places.push(blocks.len());
        let words = span.of(text);
        let last = std::ptr::eq(unit, &units[units.len() - 1]) && kind != BlockKind::Boilerplate;
        let cut = span.start() + if last { boilerplate::sign_off(words) } else { None }.unwrap_or(words.len());
        let body = text[span.start()..cut].trim_end();
        blocks.push(block(Span::new(span.start(), span.start() + body.len()), kind, unit.parent.map(|p| places[p])));
        if cut < span.end() {
            blocks.push(block(Span::new(cut, span.end()), BlockKind::Boilerplate, None));
        }
    }
    blocks
}

#[cfg(test)]
#[path = "tests/blocks.rs"]
mod tests;

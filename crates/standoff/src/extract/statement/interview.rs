//! Interviews laid out as a transcript: “Name: what she says”, paragraph by paragraph, or “Q: … A: …”.

use super::super::article::Article;
use super::super::draft::{Draft, Own, Who};
use super::{Told, quote_kind};
use crate::record::{Modality, PartyKind, StatementClass};
use crate::segment::BlockKind;
use crate::syntax::{Parse, Upos};
use crate::text::Span;

/// The statements of paragraphs that open with a name and a colon, where at least three do.
pub(super) fn transcript(article: &Article<'_>) -> Vec<Draft> {
    let turns: Vec<(&Parse<'_>, usize)> = (article.parses.iter())
        .filter(|p| {
            let block = &article.segmentation.blocks[p.sentence.block];
            matches!(block.kind, BlockKind::Paragraph | BlockKind::Answer | BlockKind::Question)
                && block.span.start() == p.sentence.span.start()
        })
        .filter_map(|p| Some((p, label(p)?)))
        .collect();
    if turns.len() < 3 {
        return Vec::new();
    }
    turns.into_iter().filter_map(|(parse, colon)| turn(article, parse, colon)).collect()
}

/// The colon behind a name of one to four words that opens the sentence.
fn label(parse: &Parse<'_>) -> Option<usize> {
    let colon = (1..parse.len().min(5)).find(|&t| parse.word(t) == ":")?;
    let name = |t: usize| {
        parse.word(t).starts_with(char::is_uppercase) && matches!(parse.upos(t), Upos::Propn | Upos::Noun | Upos::X)
    };
    let letter = colon == 1 && matches!(parse.word(0), "Q" | "A");
    (colon + 1 < parse.len() && !letter && (0..colon).all(name)).then_some(colon)
}

/// The answers of an interview in questions and answers, where at least two of each are marked: all that stands between
/// an “A:” and the next “Q:”, as words of whom the text before the first question is about.
pub(super) fn answers(article: &Article<'_>) -> Vec<Draft> {
    let (questions, answers) = (marks(article.text, "Q"), marks(article.text, "A"));
    if questions.len() < 2 || answers.len() < 2 {
        return Vec::new();
    }
    let Some(guest) = guest(article, questions[0].start()) else { return Vec::new() };
    (answers.iter().enumerate())
        .filter_map(|(i, mark)| {
            let next =
                questions.iter().chain(answers.get(i + 1)).map(|m| m.start()).filter(|&s| s > mark.start()).min();
            answer(article, *mark, next.unwrap_or(article.text.len()), guest)
        })
        .collect()
}

/// Where this letter stands by itself before a colon.
fn marks(text: &str, letter: &str) -> Vec<Span> {
    let label = format!("{letter}:");
    let alone = |at: &usize| !text[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '.' || c == '&');
    text.match_indices(&label).map(|(at, _)| at).filter(alone).map(|at| Span::new(at, at + label.len())).collect()
}

/// The person of whom the text speaks most before a position, those who speak there before others.
fn guest(article: &Article<'_>, before: usize) -> Option<usize> {
    let persons = article.mentions.entities.iter().enumerate().filter(|(_, e)| e.kind == PartyKind::Person);
    let scored = persons.filter_map(|(i, e)| {
        let told = e.places.iter().filter(|p| p.span.start() < before);
        let speaks = told.clone().filter(|p| {
            let parse = &article.parses[p.sentence];
            let quoted = article.quotation_at(p.span.start()).is_some();
            !quoted && p.subject && parse.head(p.head).is_some_and(|verb| article.cues.is_saying(parse, verb))
        });
        let first = told.clone().map(|p| p.span.start()).min()?;
        Some((speaks.clone().count() > 0, !e.anonymous, speaks.count(), told.count(), std::cmp::Reverse(first), i))
    });
    scored.max().map(|(.., i)| i)
}

/// The answer from a mark to where the next begins; paragraphs after its first are further pieces.
fn answer(article: &Article<'_>, mark: Span, end: usize, guest: usize) -> Option<Draft> {
    let pieces: Vec<Span> = (article.segmentation.blocks.iter())
        .filter(|b| b.span.end() > mark.end() && b.span.start() < end)
        .map(|b| Span::new(b.span.start().max(mark.end()), b.span.end().min(end)))
        .map(|piece| article.bare(piece))
        .filter(|piece| article.words(*piece).split_whitespace().count() >= 2)
        .collect();
    let content = *pieces.first()?;
    let sentence = article.parses.partition_point(|p| p.sentence.span.end() <= content.start());
    article.parses.get(sentence)?;
    let told = Told { pieces, ..Told::one(content) };
    Some(draft(article, sentence, 0, mark, Who { entity: guest, mention: None }, told))
}

fn turn(article: &Article<'_>, parse: &Parse<'_>, colon: usize) -> Option<Draft> {
    let who = (0..colon).find_map(|t| article.who(parse, t))?;
    let block = article.segmentation.blocks[parse.sentence.block].span;
    let content = article.bare(Span::new(parse.tokens[colon + 1].span.start(), block.end()));
    let name = parse.span(0..colon);
    let told = Told { source: Some(name), ..Told::one(content) };
    let source = Who { entity: who.entity, mention: Some(name) };
    Some(draft(article, parse.index, colon, parse.tokens[colon].span, source, told))
}

fn draft(article: &Article<'_>, sentence: usize, trigger: usize, cue: Span, source: Who, told: Told) -> Draft {
    let content = told.content;
    Draft {
        sentence,
        trigger,
        cue,
        content,
        actor: Some(source),
        target: None,
        negated: false,
        modality: Modality::Asserted,
        condition: None,
        rule: "statement/transcript".into(),
        entry: None,
        confidence: 0.9,
        issues: Vec::new(),
        own: Own::Statement { quote: quote_kind(article, content), class: StatementClass::Speech, told },
    }
}

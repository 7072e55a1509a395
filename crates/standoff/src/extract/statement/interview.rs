//! Interviews laid out as a transcript: “Name: what she says”, paragraph by paragraph.

use super::super::article::Article;
use super::super::draft::{Draft, Own, Who};
use super::{Told, quote_kind};
use crate::record::{Modality, StatementClass};
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
    (colon + 1 < parse.len() && (0..colon).all(name)).then_some(colon)
}

fn turn(article: &Article<'_>, parse: &Parse<'_>, colon: usize) -> Option<Draft> {
    let who = (0..colon).find_map(|t| article.who(parse, t))?;
    let block = article.segmentation.blocks[parse.sentence.block].span;
    let content = article.bare(Span::new(parse.tokens[colon + 1].span.start(), block.end()));
    let name = parse.span(0..colon);
    let told = Told { source: Some(name), ..Told::one(content) };
    Some(Draft {
        sentence: parse.index,
        trigger: colon,
        cue: parse.tokens[colon].span,
        content,
        actor: Some(Who { entity: who.entity, mention: Some(name) }),
        target: None,
        negated: false,
        modality: Modality::Asserted,
        condition: None,
        rule: "statement/transcript".into(),
        entry: None,
        confidence: 0.9,
        issues: Vec::new(),
        own: Own::Statement { quote: quote_kind(article, content), class: StatementClass::Speech, told },
    })
}

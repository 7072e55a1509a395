//! Quotations that no clause near them attributes: they go on with the one before, or are its speaker's.

use super::super::article::Article;
use super::super::draft::{Draft, Own, Who};
use super::Told;
use crate::record::{Modality, PartyKind, QuoteKind, StatementClass};
use crate::segment::{BlockKind, Quotation};
use crate::syntax::{Parse, Relation, Upos};
use crate::text::Span;

/// How many sentences back a quotation's speaker may have been named.
const REACH: usize = 8;

/// Joins quotations that stand alone to the statement that they go on with, or makes statements of them.
pub(super) fn join(article: &Article<'_>, drafts: &mut Vec<Draft>) {
    let interviewee = interviewee(article);
    for quotation in article.segmentation.quotations.iter().filter(|q| q.depth == 0 && q.inner.len() >= 12) {
        // What the quotation itself reports of others (“our partners say …”) leaves the rest of it to be told.
        let nested = |d: &Draft| {
            let trigger = article.parses[d.sentence].tokens.get(d.trigger).map_or(0, |t| t.span.start());
            d.entry.is_some() && quotation.inner.start() < trigger && trigger < quotation.inner.end()
        };
        let covered = |d: &Draft| {
            !nested(d) && (d.content.overlaps(quotation.span) || pieces(d).iter().any(|p| p.overlaps(quotation.span)))
        };
        if drafts.iter().any(covered) {
            continue;
        }
        let sentence = article.parses.partition_point(|p| p.sentence.span.end() <= quotation.span.start());
        let Some(parse) = article.parses.get(sentence) else { continue };
        let content = article.bare(quotation.inner);
        if !stands_alone(article, parse, quotation) {
            if let Some(speaker) = before_colon(article, parse, quotation)
                && is_speech(article.words(quotation.inner))
            {
                drafts.push(unattributed(article, parse, content, speaker, true));
            }
            continue;
        }
        if !is_speech(article.words(quotation.inner)) {
            continue;
        }
        if let Some(before) = went_on(article, drafts, parse, quotation) {
            let paragraph = article.parses[drafts[before].sentence].sentence.block == parse.sentence.block;
            add_piece(article, &mut drafts[before], content, paragraph);
            continue;
        }
        let asked = interviewee.filter(|_| is_whole_block(article, parse, quotation)).map(|who| (who, true));
        let Some((speaker, certain)) = asked.or_else(|| speaker(article, drafts, parse, quotation)) else { continue };
        drafts.push(unattributed(article, parse, content, speaker, certain));
    }
}

/// Whether the quotation is all that its paragraph holds.
fn is_whole_block(article: &Article<'_>, parse: &Parse<'_>, quotation: &Quotation) -> bool {
    let block = article.segmentation.blocks[parse.sentence.block].span;
    let outside = [
        Span::new(block.start(), quotation.span.start().max(block.start())),
        Span::new(quotation.span.end().min(block.end()), block.end()),
    ];
    outside.iter().all(|s| !article.words(*s).contains(char::is_alphanumeric))
}

/// Whom the writer spoke with, where an article is the report of an interview: who “told me”, whom “I asked”.
fn interviewee(article: &Article<'_>) -> Option<Who> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for parse in article.parses {
        for verb in (0..parse.len()).filter(|&t| parse.upos(t) == Upos::Verb) {
            if article.quotation_at(parse.tokens[verb].span.start()).is_some() {
                continue;
            }
            let writer = |t: &usize| matches!(parse.word(*t), "I" | "we" | "We" | "me" | "us");
            let object = parse.dependents(verb).find(|&d| matches!(parse.relation(d), Relation::Obj | Relation::Iobj));
            let subject = parse.subject(verb);
            let other = match parse.lemma(verb) {
                "tell" | "say" if object.is_some_and(|o| writer(&o)) => subject,
                "ask" | "interview" | "meet" | "press" if subject.is_some_and(|s| writer(&s)) => object,
                _ => None,
            };
            let Some(who) = other.and_then(|t| article.who(parse, t)) else { continue };
            if article.mentions.entities[who.entity].kind == PartyKind::Person {
                match found.iter_mut().find(|(entity, _)| *entity == who.entity) {
                    Some((_, times)) => *times += 1,
                    None => found.push((who.entity, 1)),
                }
            }
        }
    }
    let &(entity, times) = found.iter().max_by_key(|(_, times)| *times)?;
    (times >= 2).then_some(Who { entity, mention: None })
}

/// “The minister backed the move: ‘We are not afraid of talks.’”: who does what the words before the colon say.
fn before_colon(article: &Article<'_>, parse: &Parse<'_>, quotation: &Quotation) -> Option<Who> {
    let mark = parse.tokens_in(quotation.span).start;
    let colon = mark.checked_sub(1).filter(|&c| parse.word(c) == ":")?;
    let end = quotation.span.end().min(parse.sentence.span.end());
    let rest = Span::new(end, parse.sentence.span.end());
    if article.words(rest).contains(char::is_alphanumeric) {
        return None;
    }
    // “Ida Lund, head of the ferry line: ‘…’”: a name and an office, and no verb.
    if !(0..colon).any(|t| matches!(parse.xpos(t), "VBD" | "VBZ" | "VBP" | "MD")) {
        let person = |who: &Who| article.mentions.entities[who.entity].kind == PartyKind::Person;
        return (0..colon.min(4)).find_map(|t| article.who(parse, t)).filter(person);
    }
    let root = (0..colon).find(|&t| parse.relation(t) == Relation::Root)?;
    let subject = parse.subject(root).filter(|s| *s < root)?;
    article.who(parse, subject)
}

fn pieces(draft: &Draft) -> &[Span] {
    match &draft.own {
        Own::Statement { told, .. } => &told.pieces,
        _ => &[],
    }
}

/// Whether the words are a sentence or more, not a title.
fn is_speech(words: &str) -> bool {
    let count = words.split_whitespace().count();
    count >= 3 && (words.trim_end().ends_with(['.', '!', '?', '…', ',', '-', '—', '–']) || count >= 8)
}

/// Whether the quotation begins a sentence and nothing but it stands from there to a sentence's end.
fn stands_alone(article: &Article<'_>, parse: &Parse<'_>, quotation: &Quotation) -> bool {
    let block = &article.segmentation.blocks[parse.sentence.block];
    if !matches!(block.kind, BlockKind::Paragraph | BlockKind::Answer) {
        return false;
    }
    let lead = Span::new(parse.sentence.span.start(), quotation.span.start().max(parse.sentence.span.start()));
    let last = article.parses.partition_point(|p| p.sentence.span.end() < quotation.span.end());
    let Some(last) = article.parses.get(last) else { return false };
    let rest = Span::new(quotation.span.end().min(last.sentence.span.end()), last.sentence.span.end());
    let wordless = |span: Span| !article.words(span).contains(char::is_alphanumeric);
    wordless(lead) && wordless(rest)
}

/// The statement that the quotation goes on with: quoted right before it, or left open at a paragraph's end.
fn went_on(article: &Article<'_>, drafts: &[Draft], parse: &Parse<'_>, quotation: &Quotation) -> Option<usize> {
    let block = parse.sentence.block;
    let near = |d: &Draft| {
        let own = &article.parses[d.sentence].sentence;
        let nested = article
            .quotation_at(article.parses[d.sentence].tokens.get(d.trigger).map_or(0, |t| t.span.start()))
            .is_some();
        let quoted = !nested && matches!(d.own, Own::Statement { quote: QuoteKind::Direct | QuoteKind::Mixed, .. });
        let end = pieces(d).iter().map(|p| p.end()).max().unwrap_or(d.content.end()).max(own.span.end());
        let start = quotation.span.start();
        let adjacent =
            d.sentence < parse.index && end <= start && !article.text[end..start].contains(char::is_alphanumeric);
        let starts =
            d.rule == "statement/verb-quotation" || matches!(d.own, Own::Statement { quote: QuoteKind::Direct, .. });
        quoted && adjacent && (own.block == block && starts || quotation.continues)
    };
    (0..drafts.len()).filter(|&i| near(&drafts[i])).max_by_key(|&i| drafts[i].content.len())
}

/// Adds a piece; one of a later paragraph never becomes the content.
fn add_piece(article: &Article<'_>, draft: &mut Draft, piece: Span, same_paragraph: bool) {
    let Own::Statement { told, quote, .. } = &mut draft.own else { return };
    if !same_paragraph {
        told.pieces.push(piece);
        return;
    }
    let mut all = std::mem::take(&mut told.pieces);
    all.push(piece);
    if let Some(joined) = Told::pieces(article, all) {
        if joined.content == piece {
            *quote = QuoteKind::Direct;
        }
        draft.content = joined.content;
        told.content = joined.content;
        told.pieces = joined.pieces;
    }
}

/// Who said what nothing near attributes: the speaker of the sentences before, or whom the last one is about.
fn speaker(article: &Article<'_>, drafts: &[Draft], parse: &Parse<'_>, quotation: &Quotation) -> Option<(Who, bool)> {
    let start = quotation.span.start();
    let sentence = parse.index;
    let before = (drafts.iter())
        .filter(|d| {
            d.content.end() <= start && d.sentence < sentence && d.confidence >= 0.7 && d.sentence + REACH >= sentence
        })
        .max_by_key(|d| (d.sentence, std::cmp::Reverse(d.content.start())));
    let same_block = |index: usize| article.parses[index].sentence.block == parse.sentence.block;
    // The one whom the sentence right before is about, if a person.
    let about = (sentence.checked_sub(1)).filter(|i| same_block(*i)).and_then(|i| {
        let last = &article.parses[i];
        let root = (0..last.len()).find(|&t| last.relation(t) == Relation::Root)?;
        let who = article.who(last, last.subject(root)?)?;
        (article.mentions.entities[who.entity].kind == PartyKind::Person).then_some(who)
    });
    match (before, about) {
        (Some(d), Some(who)) if d.sentence + 1 < sentence => Some((who, false)),
        (Some(d), _) => d.actor.map(|who| (who, true)),
        (None, Some(who)) => Some((who, false)),
        (None, None) => None,
    }
}

fn unattributed(article: &Article<'_>, parse: &Parse<'_>, content: Span, speaker: Who, certain: bool) -> Draft {
    let start = parse.sentence.span.start();
    Draft {
        sentence: parse.index,
        trigger: 0,
        cue: Span::new(start, start),
        content,
        actor: Some(Who { entity: speaker.entity, mention: None }),
        target: None,
        negated: false,
        modality: Modality::Asserted,
        condition: None,
        rule: "statement/continued-quotation".into(),
        entry: None,
        confidence: if certain { 0.7 } else { 0.55 },
        issues: Vec::new(),
        own: Own::Statement {
            quote: super::quote_kind(article, content),
            class: StatementClass::Speech,
            told: Told::one(content),
        },
    }
}

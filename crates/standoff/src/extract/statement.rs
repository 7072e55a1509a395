//! Statements: someone's words or thoughts, quoted or told.

use super::article::Article;
use super::draft::{Draft, Own, Who};
use super::frame::{Filler, Frame};
use crate::lexicon::{Pos, Slot};
use crate::record::{Kind, Modality, QuoteKind, StatementClass};
use crate::segment::{BlockKind, Quotation};
use crate::syntax::{Parse, Relation, Upos};
use crate::text::Span;

/// Finds the statements: by cue, by “according to”, and quotations that the sentence around leaves to the last speaker.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>]) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for frame in frames.iter().filter(|f| f.cue.kind == Kind::Statement) {
        let draft = match frame.cue.pos {
            Pos::Preposition => by_preposition(article, frame),
            Pos::Noun => by_noun(article, frame),
            Pos::Verb | Pos::Adjective => by_predicate(article, frame),
        };
        drafts.extend(draft);
    }
    let mut drafts = without_repeats(drafts);
    let unattributed = continued_quotations(article, &drafts);
    drafts.extend(unattributed);
    drafts.sort_by_key(|d| (d.content.start(), std::cmp::Reverse(d.content.end())));
    drafts
}

fn draft(
    article: &Article<'_>,
    frame: &Frame<'_>,
    source: Who,
    content: Span,
    rule: &'static str,
    confidence: f64,
) -> Draft {
    Draft {
        sentence: frame.parse.index,
        trigger: frame.trigger,
        cue: frame.cue_span,
        content,
        actor: Some(source),
        target: frame.target.filter(|t| t.entity != source.entity),
        negated: frame.negated,
        modality: if frame.hypothetical { Modality::Hypothetical } else { Modality::Asserted },
        condition: None,
        rule: rule.into(),
        entry: Some(frame.cue.entry()),
        confidence,
        issues: Vec::new(),
        own: Own::Statement {
            quote: quote_kind(article, content),
            class: frame.cue.class.unwrap_or(StatementClass::Speech),
        },
    }
}

/// How much of the content stands in quotation marks.
pub(super) fn quote_kind(article: &Article<'_>, content: Span) -> QuoteKind {
    let mut quoted = false;
    for quotation in article.quotations_in(content) {
        if quotation.span.holds(content) || quotation.inner.holds(content) {
            return QuoteKind::Direct;
        }
        quoted = true;
    }
    if quoted { QuoteKind::Mixed } else { QuoteKind::Indirect }
}

/// “Called on Iran to ‘act with moderation’”: an act whose words are quoted is a statement too.
pub(super) fn beside_acts(article: &Article<'_>, acts: &[Draft], statements: &[Draft]) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for act in acts {
        let spoken =
            matches!(act.kind(), Kind::Demand | Kind::Proposal | Kind::Response | Kind::Threat | Kind::Accusation);
        let Some(actor) = act.actor.filter(|_| spoken && act.entry.is_some()) else { continue };
        let quoted = article.quotations_in(act.content).any(|q| article.words(q.inner).split_whitespace().count() >= 2);
        let told = |d: &Draft| d.content.overlaps(act.content);
        if quoted && !statements.iter().any(told) && !drafts.iter().any(told) {
            drafts.push(Draft {
                actor: Some(actor),
                negated: false,
                condition: None,
                issues: Vec::new(),
                rule: "statement/quoted-act".into(),
                confidence: 0.6,
                own: Own::Statement { quote: quote_kind(article, act.content), class: StatementClass::Speech },
                ..act.clone()
            });
        }
    }
    drafts
}

/// A speech or thought verb, or an adjective of belief.
fn by_predicate(article: &Article<'_>, frame: &Frame<'_>) -> Option<Draft> {
    let parse = &frame.parse;
    let at = parse.tokens[frame.trigger].span.start();
    let inside = article.quotation_at(at);
    if inside.is_some()
        && frame.actor_token.is_none_or(|t| article.is_first_person(parse, t) || matches!(parse.lemma(t), "you"))
    {
        return None; // “I think”, “as I said”: part of what the speaker says.
    }
    let source = frame.actor?;
    let speech = matches!(frame.cue.class, Some(StatementClass::Speech | StatementClass::Writing) | None);
    if inside.is_none() && speech {
        if let Some(quotation) = attached_quotation(article, frame) {
            // What is told and quoted in one breath is one content: “said the deal was ‘dead’”.
            if let Some(content) =
                told(article, frame).filter(|c| c.overlaps(quotation.span) || c.holds(quotation.span))
                && !quotation.span.holds(content)
                && content.start() < quotation.span.start()
            {
                return Some(draft(article, frame, source, content, "statement/verb-mixed", 0.92));
            }
            let content = article.bare(quotation.inner);
            return (!content.is_empty())
                .then(|| draft(article, frame, source, content, "statement/verb-quotation", 0.96));
        }
    }
    let content = told(article, frame)?;
    let rule = if frame.cue.pos == Pos::Verb { "statement/verb-clause" } else { "statement/adjective" };
    let confidence = match frame.content.as_ref().map(|c| c.slot) {
        Some(Slot::That) | None => 0.9,
        _ => 0.6,
    };
    Some(draft(article, frame, source, content, rule, confidence))
}

/// What the cue's clause, object or comment tells.
fn told(article: &Article<'_>, frame: &Frame<'_>) -> Option<Span> {
    let parse = &frame.parse;
    if let Some(Filler { tokens, slot, head, .. }) = &frame.content {
        if **slot == Slot::That || !is_comment(parse, frame.trigger) {
            if **slot == Slot::Object && !is_telling_object(article, parse, *head) {
                return None;
            }
            let mut tokens = tokens.clone();
            // A clause that holds its own verb of saying (“…, he said, …”) ends or begins at that verb.
            if tokens.contains(&frame.trigger) {
                if *head < frame.trigger {
                    tokens.end = parse.subtree_without(frame.trigger, &|d| d == *head).start.max(tokens.start);
                } else {
                    tokens.start = frame.trigger + 1;
                }
            }
            return article.content(parse, tokens);
        }
    }
    comment(article, frame)
}

/// An object that tells something: an act or fact, not a person or thing spoken to.
fn is_telling_object(article: &Article<'_>, parse: &Parse<'_>, object: usize) -> bool {
    parse.upos(object) != Upos::Pron && article.mentions.at(parse.index, object).is_none()
}

/// Whether the cue stands as a comment beside the clause that it reports.
fn is_comment(parse: &Parse<'_>, trigger: usize) -> bool {
    parse.relation(trigger) == Relation::Parataxis
        || (parse.relation(trigger) == Relation::Advcl
            && parse
                .dependents(trigger)
                .any(|d| matches!(parse.relation(d), Relation::Mark | Relation::Advmod) && parse.lemma(d) == "as"))
}

/// “The talks, Peskov said, had failed.”: all of the sentence but the comment.
fn comment(article: &Article<'_>, frame: &Frame<'_>) -> Option<Span> {
    let parse = &frame.parse;
    if !is_comment(parse, frame.trigger) || frame.cue.class == Some(StatementClass::Emotion) {
        return None;
    }
    let head = parse.head(frame.trigger)?;
    let comment = parse.subtree(frame.trigger);
    let whole = parse.subtree(head);
    // The longer piece, where the comment stands in the middle.
    let before = whole.start..comment.start.max(whole.start);
    let after = comment.end.min(whole.end)..whole.end;
    let piece = if before.len() >= after.len() { before } else { after };
    if piece.len() < 3 { None } else { article.content(parse, piece) }
}

/// The quotation that the verb reports: right before or after its clause, or its complement.
fn attached_quotation<'a>(article: &Article<'a>, frame: &Frame<'_>) -> Option<&'a Quotation> {
    let parse = &frame.parse;
    let verb = parse.tokens[frame.trigger].span;
    let mut best: Option<(usize, &Quotation)> = None;
    for quotation in article.quotations_in(parse.sentence.span).filter(|q| !q.inner.is_empty() && q.span.len() < 20_000)
    {
        if quotation.span.overlaps(verb)
            || article.words(quotation.inner).split_whitespace().count() < 2 && !ends_as_sentence(article, quotation)
        {
            continue;
        }
        let (gap, after) = if quotation.span.end() <= verb.start() {
            (Span::new(quotation.span.end(), verb.start()), false)
        } else {
            (Span::new(verb.end(), quotation.span.start()), true)
        };
        let between = article.words(gap);
        let near = if after {
            // Colon or comma before the marks, or nothing but the addressee between.
            let opened =
                between.trim_end().ends_with([',', ':']) || between.trim().is_empty() || between.trim() == "that";
            opened && !between.contains(['.', ';', '!', '?'])
        } else {
            // A quotation that ends as a sentence does, or by a comma inside the marks, and the clause that says who.
            ends_as_sentence(article, quotation)
                && between.split_whitespace().count() <= 40
                && !between.contains([';', '!', '?'])
                && is_next_verb(article, frame, quotation.span.end())
        };
        if near {
            let longer = best.is_none_or(|(n, _)| quotation.inner.len() > n);
            if longer {
                best = Some((quotation.inner.len(), quotation));
            }
        }
    }
    best.map(|(_, q)| q)
}

/// Whether no other speech verb with a subject of its own stands between the quotation and this one.
fn is_next_verb(article: &Article<'_>, frame: &Frame<'_>, after: usize) -> bool {
    let parse = &frame.parse;
    (0..frame.trigger).all(|t| {
        parse.tokens[t].span.start() < after
            || parse.upos(t) != Upos::Verb
            || parse.within(t, frame.actor_token.unwrap_or(t)) && parse.relation(t) != Relation::Root
            || !article.cues.at(parse, t).any(|c| c.kind == Kind::Statement)
    })
}

fn ends_as_sentence(article: &Article<'_>, quotation: &Quotation) -> bool {
    let inner = article.words(quotation.inner).trim_end();
    inner.ends_with([',', '.', '!', '?', '…', '-', '—']) || article.text[quotation.span.end()..].starts_with([',', '.'])
}

/// “According to the ministry, …”.
fn by_preposition(article: &Article<'_>, frame: &Frame<'_>) -> Option<Draft> {
    let parse = &frame.parse;
    // The source hangs behind the preposition, or above it.
    let (source_token, top) = match parse.head(frame.trigger) {
        Some(noun) if parse.relation(frame.trigger) == Relation::Case => (noun, noun),
        _ => {
            let noun = parse
                .dependents(frame.trigger)
                .find(|&d| matches!(parse.relation(d), Relation::Obl | Relation::Nmod | Relation::Obj))?;
            (noun, frame.trigger)
        }
    };
    let source = article.who(parse, source_token).or_else(|| article.owner(parse, source_token))?;
    let phrase = parse.subtree(top);
    let mut clause = parse.head(top)?;
    while matches!(parse.upos(clause), Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num)
        && !parse.dependents(clause).any(|d| parse.relation(d) == Relation::Cop)
    {
        clause = parse.head(clause)?;
    }
    let whole = parse.subtree(clause);
    let before = whole.start..phrase.start.clamp(whole.start, whole.end);
    let after = phrase.end.clamp(whole.start, whole.end)..whole.end;
    let piece = if before.len() >= after.len() { before } else { after };
    let content = article.content(parse, piece)?;
    Some(draft(article, frame, source, content, "statement/according-to", 0.9))
}

/// “Its claim that …”, “warnings from Kyiv that …”.
fn by_noun(article: &Article<'_>, frame: &Frame<'_>) -> Option<Draft> {
    let source = frame.actor?;
    let filler = frame.content.as_ref()?;
    let content = article.content(&frame.parse, filler.tokens.clone())?;
    let confidence = if *filler.slot == Slot::That { 0.75 } else { 0.5 };
    Some(draft(article, frame, source, content, "statement/noun", confidence))
}

/// Of statements of one source whose contents share most words, the one found more surely.
fn without_repeats(mut drafts: Vec<Draft>) -> Vec<Draft> {
    drafts.sort_by(|a, b| b.confidence.total_cmp(&a.confidence).then(a.content.cmp(&b.content)));
    let mut kept: Vec<Draft> = Vec::new();
    for draft in drafts {
        let same = |k: &&Draft| {
            let shared =
                k.content.end().min(draft.content.end()).saturating_sub(k.content.start().max(draft.content.start()));
            let same_source = k.actor.map(|a| a.entity) == draft.actor.map(|a| a.entity);
            shared * 2 > k.content.len().min(draft.content.len())
                && (same_source || k.content == draft.content)
                && (shared * 10 > 8 * k.content.len().max(draft.content.len())
                    || k.sentence == draft.sentence && same_source)
        };
        if kept.iter().find(same).is_none() {
            kept.push(draft);
        }
    }
    kept
}

/// Paragraphs that are a quotation and say nothing of who speaks: the speaker of the paragraph before.
fn continued_quotations(article: &Article<'_>, known: &[Draft]) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for quotation in article.segmentation.quotations.iter().filter(|q| q.depth == 0 && q.inner.len() >= 20) {
        let covered = |d: &Draft| d.content.overlaps(quotation.span);
        if known.iter().any(covered) || drafts.iter().any(covered) {
            continue;
        }
        let sentence = article.parses.partition_point(|p| p.sentence.span.end() <= quotation.span.start());
        let Some(parse) = article.parses.get(sentence) else { continue };
        let block = &article.segmentation.blocks[parse.sentence.block];
        let starts_block = block.span.start() + 2 >= quotation.span.start();
        let ends_block = quotation.span.end() + 2 >= block.span.end();
        if !matches!(block.kind, BlockKind::Paragraph | BlockKind::Answer) || !starts_block || !ends_block {
            continue;
        }
        let before = known
            .iter()
            .filter(|d| d.content.end() <= quotation.span.start() && d.sentence + 4 >= sentence)
            .max_by_key(|d| d.content.end());
        let Some(before) = before else { continue };
        let content = article.bare(quotation.inner);
        drafts.push(Draft {
            sentence,
            trigger: 0,
            cue: Span::new(quotation.span.start(), quotation.span.start()),
            content,
            actor: before.actor.map(|a| Who { entity: a.entity, mention: None }),
            own: Own::Statement { quote: QuoteKind::Direct, class: StatementClass::Speech },
            rule: "statement/continued-quotation".into(),
            entry: None,
            confidence: 0.6,
            negated: false,
            modality: Modality::Asserted,
            condition: None,
            target: None,
            issues: Vec::new(),
        });
    }
    drafts
}

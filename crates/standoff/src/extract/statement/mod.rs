//! Statements: someone's words or thoughts, quoted or told.

mod according_to;
mod anonymity;
mod comment;
mod continued;
mod extent;
mod interview;
mod naming;
mod noun;
mod object;
mod quoted_as;
mod relay;
mod speaker;
mod surface;
mod time_words;
mod verb;

pub(super) use anonymity::anonymity;

use super::article::Article;
use super::draft::{Draft, Own, Who};
use super::frame::Frame;
use crate::lexicon::Pos;
use crate::record::{Kind, Modality, QuoteKind, StatementClass};
use crate::text::Span;

/// Finds the statements: by cue, by “according to”, and quotations that the sentence around leaves to the last speaker.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>]) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for frame in frames.iter().filter(|f| f.cue.kind == Kind::Statement) {
        let draft = match frame.cue.pos {
            Pos::Preposition => according_to::by_preposition(article, frame),
            Pos::Noun => according_to::by_view(article, frame).or_else(|| noun::by_noun(article, frame)),
            Pos::Verb | Pos::Adjective => verb::by_predicate(article, frame),
        };
        drafts.extend(draft);
    }
    drafts.extend(interview::transcript(article));
    drafts.extend(interview::answers(article));
    let mut drafts = without_repeats(drafts);
    continued::join(article, &mut drafts);
    drafts.sort_by_key(|d| (d.content.start(), std::cmp::Reverse(d.content.end())));
    drafts
}

fn draft(
    article: &Article<'_>,
    frame: &Frame<'_>,
    source: Who,
    told: Told,
    rule: &'static str,
    confidence: f64,
) -> Draft {
    Draft {
        sentence: frame.parse.index,
        trigger: frame.trigger,
        cue: frame.cue_span,
        content: told.content,
        actor: Some(source),
        target: frame.target.filter(|t| t.entity != source.entity),
        // “Do not think that …” is what they think.
        negated: frame.negated && !matches!(frame.cue.lemma.as_str(), "think" | "believe" | "expect" | "feel" | "see"),
        modality: if frame.hypothetical { Modality::Hypothetical } else { Modality::Asserted },
        condition: None,
        rule: rule.into(),
        entry: Some(frame.cue.entry()),
        confidence,
        issues: Vec::new(),
        own: Own::Statement {
            quote: quote_kind(article, told.content),
            class: frame.cue.class.unwrap_or(StatementClass::Speech),
            told,
        },
    }
}

/// What a statement tells, and the words around it.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    /// The longest piece.
    pub(crate) content: Span,
    /// All pieces, in order.
    pub(crate) pieces: Vec<Span>,
    /// The whole phrase that names the source.
    pub(crate) source: Option<Span>,
    /// The cue with its auxiliaries.
    pub(crate) wording: Option<Span>,
    /// Who passes it on beside the source: the agency of “the agency reported, citing an aide, that …”.
    pub(crate) relay: Option<Who>,
}

impl Told {
    fn one(content: Span) -> Self {
        Self { content, pieces: vec![content], source: None, wording: None, relay: None }
    }

    /// The longest of the pieces is the content; none if there is none.
    fn pieces(article: &Article<'_>, pieces: Vec<Span>) -> Option<Self> {
        let pieces: Vec<Span> = pieces.into_iter().filter(|p| !p.is_empty()).collect();
        let words = |span: &Span| article.words(*span).split_whitespace().count();
        let content = *pieces.iter().rev().max_by_key(|p| words(p))?;
        Some(Self { content, pieces, source: None, wording: None, relay: None })
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
        let parse = &article.parses[act.sentence];
        if article.quotation_at(parse.tokens[act.trigger].span.start()).is_some() {
            continue; // The speaker of the quotation says it, and not in words of another.
        }
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
                own: Own::Statement {
                    quote: quote_kind(article, act.content),
                    class: StatementClass::Speech,
                    told: Told::one(act.content),
                },
                ..act.clone()
            });
        }
    }
    drafts
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

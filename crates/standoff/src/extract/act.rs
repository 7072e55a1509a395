//! What the recognisers of acts share: from a frame to drafts, items of a list one by one.

use super::article::Article;
use super::draft::{Draft, Own, Who};
use super::frame::{Filler, Frame, clause_of};
use super::list;
use crate::lexicon::{CueClass, Slot};
use crate::record::{Modality, Polarity, QuoteKind, Strength};
use crate::syntax::{Parse, Relation, Upos};
use crate::text::Span;
use std::ops::Range;

/// Statements already found, for acts inside them.
pub(crate) struct Spoken<'d> {
    pub(crate) statements: &'d [Draft],
}

impl Spoken<'_> {
    /// The innermost statement whose content holds the position.
    pub(crate) fn at(&self, position: usize) -> Option<&Draft> {
        self.statements
            .iter()
            .filter(|d| d.content.start() <= position && position < d.content.end())
            .min_by_key(|d| d.content.len())
    }

    /// Who speaks where a position stands in a quotation or report.
    pub(crate) fn speaker(&self, position: usize) -> Option<Who> {
        self.at(position)?.actor.map(|a| Who { entity: a.entity, mention: None })
    }

    /// Who says “I” or “we” there: the source of the innermost direct quotation.
    pub(crate) fn first_person(&self, position: usize) -> Option<Who> {
        self.statements
            .iter()
            .filter(|d| d.content.start() <= position && position < d.content.end())
            .filter(|d| matches!(d.own, Own::Statement { quote: QuoteKind::Direct | QuoteKind::Mixed, .. }))
            .min_by_key(|d| d.content.len())
            .and_then(|d| d.actor)
            .map(|a| Who { entity: a.entity, mention: None })
    }
}

/// Who acts in a frame, first persons and understood subjects included.
pub(crate) fn actor(article: &Article<'_>, spoken: &Spoken<'_>, frame: &Frame<'_>) -> Option<Who> {
    frame.actor.or_else(|| {
        let at = frame.cue_span.start();
        // “A truce hinges on monitors”: a condition set by whoever says so.
        let impersonal = frame.cue.strength == Some(Strength::Condition) || frame.cue.needs.is_some();
        match frame.actor_token {
            Some(token) if article.is_first_person(&frame.parse, token) => spoken.first_person(at),
            Some(_) if impersonal => spoken.speaker(at),
            Some(_) => None,
            None => spoken.speaker(at).or_else(|| list::heading_actor(article, &frame.parse)),
        }
    })
}

/// The items of a coordination: those that could be met one by one, each with its own words.
pub(crate) fn items(parse: &Parse<'_>, head: usize, whole: Range<usize>) -> Vec<(usize, Range<usize>)> {
    let conjuncts: Vec<usize> = (parse.dependents(head))
        .filter(|&d| parse.relation(d) == Relation::Conj && whole.contains(&d) && is_item(parse, head, d))
        .collect();
    if conjuncts.is_empty() {
        return vec![(head, whole)];
    }
    let first_end = item_start(parse, conjuncts[0]);
    let mut out = vec![(head, whole.start..first_end.max(whole.start + 1))];
    for (i, &conjunct) in conjuncts.iter().enumerate() {
        let start = skip_marks(parse, item_start(parse, conjunct));
        let end = conjuncts.get(i + 1).map_or(whole.end, |&next| item_start(parse, next));
        if start < end {
            out.push((conjunct, start..end));
        }
    }
    // The conjunction before an item belongs to neither.
    out.into_iter().map(|(h, r)| (h, trim_conjunction(parse, r))).filter(|(_, r)| !r.is_empty()).collect()
}

/// One aim in two short words stays one: “to stop fighting and respect the truce” is split, “fair and open talks” is not.
fn is_item(parse: &Parse<'_>, head: usize, conjunct: usize) -> bool {
    let verbs = parse.upos(head) == Upos::Verb && parse.upos(conjunct) == Upos::Verb;
    let nouns = matches!(parse.upos(head), Upos::Noun | Upos::Propn)
        && matches!(parse.upos(conjunct), Upos::Noun | Upos::Propn);
    verbs && parse.subtree(conjunct).len() >= 2 && parse.subtree(head).len() >= 4
        || nouns && parse.subtree(conjunct).len() >= 3
}

fn item_start(parse: &Parse<'_>, conjunct: usize) -> usize {
    let mut start = parse.subtree(conjunct).start;
    // A list's comma may hang elsewhere in the tree.
    while start > 0 && matches!(parse.upos(start - 1), Upos::Punct | Upos::Cconj) {
        start -= 1;
    }
    start
}

fn skip_marks(parse: &Parse<'_>, mut at: usize) -> usize {
    while at < parse.len()
        && (matches!(parse.upos(at), Upos::Punct | Upos::Cconj) || parse.xpos(at) == "TO" || parse.word(at) == "that")
    {
        at += 1;
    }
    at
}

fn trim_conjunction(parse: &Parse<'_>, mut range: Range<usize>) -> Range<usize> {
    while !range.is_empty() && matches!(parse.upos(range.end - 1), Upos::Cconj | Upos::Punct) {
        range.end -= 1;
    }
    range
}

/// Drafts of one frame: one for each item of its content, with the fields that `own` gives.
pub(crate) fn drafts(
    article: &Article<'_>,
    spoken: &Spoken<'_>,
    frame: &Frame<'_>,
    own: &Own,
    rule: &'static str,
    confidence: f64,
) -> Vec<Draft> {
    let Some(filler) = &frame.content else { return Vec::new() };
    let parse = &frame.parse;
    let actor = actor(article, spoken, frame);
    let condition = condition(article, parse, clause_of(parse, frame.trigger));
    let whole = without_condition(parse, filler.head, demanded(article, parse, frame, filler));
    let mut out = Vec::new();
    for (head, tokens) in items(parse, filler.head, whole) {
        let Some(content) = article.content(parse, tokens.clone()) else { continue };
        let issues = article.issues.of(parse, tokens.clone());
        if frame.cue.needs == Some(CueClass::Negotiation) && issues.is_empty() {
            continue;
        }
        let target = frame.target.or_else(|| clause_subject(article, parse, filler.slot, head, frame));
        out.push(Draft {
            sentence: parse.index,
            trigger: frame.trigger,
            cue: frame.cue_span,
            content,
            actor,
            target: target.filter(|t| Some(t.entity) != actor.map(|a| a.entity)),
            negated: frame.negated,
            modality: modality(parse, frame.trigger, frame.hypothetical, condition.is_some()),
            condition,
            rule,
            entry: Some(frame.cue.entry()),
            confidence: if actor.is_some() { confidence } else { confidence - 0.2 },
            issues,
            own: if parse.is_negated(head) && filler.slot.is_clause() { denied(own) } else { own.clone() },
        });
    }
    out
}

/// The words of a filler: of “that Kyiv give up the port” only what the party is to do; of “wants Kyiv to yield”
/// all of it.
fn demanded(article: &Article<'_>, parse: &Parse<'_>, frame: &Frame<'_>, filler: &Filler<'_>) -> Range<usize> {
    let tokens = filler.tokens.clone();
    match filler.slot {
        Slot::That
            if parse.subject(filler.head).is_some_and(|s| s < filler.head && article.who(parse, s).is_some()) =>
        {
            after_auxiliaries(parse, filler.head).max(tokens.start)..tokens.end
        }
        Slot::To if frame.cue.needs.is_some() => {
            let object = parse.dependent(frame.trigger, &[Relation::Obj]).filter(|&o| o < filler.head);
            object.map_or(tokens.start, |o| parse.subtree(o).start)..tokens.end
        }
        _ => tokens,
    }
}

/// What an act becomes where its content is denied: “called on Kyiv not to strike” is a demand against striking.
fn denied(own: &Own) -> Own {
    match *own {
        Own::Demand { polarity: Polarity::For, strength } => Own::Demand { polarity: Polarity::Against, strength },
        Own::Demand { polarity: Polarity::Against, strength } => Own::Demand { polarity: Polarity::For, strength },
        _ => own.clone(),
    }
}

/// The first token of the predicate behind its subject and auxiliaries.
pub(crate) fn after_auxiliaries(parse: &Parse<'_>, predicate: usize) -> usize {
    let before = parse.dependents(predicate).filter(|&d| {
        d < predicate
            && (matches!(
                parse.relation(d),
                Relation::Aux | Relation::AuxPass | Relation::Nsubj | Relation::NsubjPass | Relation::Mark
            ) && parse.word(d) != "be"
                || matches!(parse.lemma(d), "not" | "never"))
    });
    before.map(|d| parse.subtree(d).end).max().unwrap_or(predicate).min(predicate)
}

/// The subject of a that-clause is whom the act is aimed at: “demanded that Kyiv withdraw”.
fn clause_subject(
    article: &Article<'_>,
    parse: &Parse<'_>,
    slot: &Slot,
    head: usize,
    frame: &Frame<'_>,
) -> Option<Who> {
    match slot {
        Slot::That => parse.subject(head).and_then(|s| article.who(parse, s)),
        Slot::To | Slot::Ing => {
            let object = parse.dependent(frame.trigger, &[Relation::Iobj, Relation::Obj])?;
            article.who(parse, object)
        }
        _ => None,
    }
}

/// The words that state a condition of the clause.
pub(crate) fn condition(article: &Article<'_>, parse: &Parse<'_>, clause: usize) -> Option<Span> {
    let head = parse.condition(clause)?;
    article.content(parse, parse.subtree(head))
}

pub(crate) fn without_condition(parse: &Parse<'_>, head: usize, tokens: Range<usize>) -> Range<usize> {
    match parse.condition(head) {
        Some(condition) if condition > head => {
            tokens.start..parse.subtree(condition).start.clamp(tokens.start, tokens.end)
        }
        _ => tokens,
    }
}

/// How real the act is that a word signals.
pub(crate) fn modality(parse: &Parse<'_>, trigger: usize, hypothetical: bool, conditional: bool) -> Modality {
    if hypothetical {
        return Modality::Hypothetical;
    }
    if conditional {
        return Modality::Conditional;
    }
    let clause = clause_of(parse, trigger);
    if parse.has_auxiliary(clause, "will") { Modality::Planned } else { Modality::Asserted }
}

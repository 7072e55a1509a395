//! What the recognisers of acts share: from a frame to drafts, items of a list one by one.

use super::article::Article;
use super::content;
use super::coordination;
use super::draft::{Draft, Own, Who};
use super::frame::{Frame, clause_of};
use super::list;
use super::slot::Filler;
use crate::lexicon::{CueClass, NounClass, Pos, Slot};
use crate::record::{Kind, Modality, Polarity, QuoteKind, Strength};
use crate::syntax::{Parse, Relation, Upos};
use crate::text::Span;

/// Verbs whose complement does not come about.
pub(crate) const AVOIDING: &[&str] = &[
    "avoid", "decline", "deny", "exclude", "forbid", "oppose", "prevent", "prohibit", "refuse", "reject", "rule",
    "resist", "stop",
];

/// Verbs by which one brings another to do something: what they govern is not done yet.
pub(crate) const URGING: &[&str] = &[
    "ask",
    "call",
    "demand",
    "encourage",
    "expect",
    "force",
    "get",
    "hope",
    "invite",
    "need",
    "order",
    "persuade",
    "press",
    "pressure",
    "push",
    "request",
    "require",
    "seek",
    "tell",
    "try",
    "urge",
    "want",
];

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
            .filter(|d| d.tells_at(position))
            .filter(|d| matches!(d.own, Own::Statement { quote: QuoteKind::Direct | QuoteKind::Mixed, .. }))
            .min_by_key(|d| d.content.len())
            .and_then(|d| d.actor)
            .map(|a| Who { entity: a.entity, mention: None })
    }
}

/// “May push for”, “would allow it to push for”: only possible.
pub(crate) fn is_open(parse: &Parse<'_>, trigger: usize) -> bool {
    ["may", "might", "could"].iter().any(|aux| parse.has_auxiliary(trigger, aux))
        || parse.is_governed_by(trigger, &["allow", "enable", "let", "help", "try"])
}

/// Who acts in a frame, first persons and understood subjects included.
pub(crate) fn actor(article: &Article<'_>, spoken: &Spoken<'_>, frame: &Frame<'_>) -> Option<Who> {
    frame.actor.or_else(|| {
        let at = frame.cue_span.start();
        // “A truce hinges on monitors”: a condition set by whoever says so.
        let impersonal = frame.cue.strength == Some(Strength::Condition) || frame.cue.needs.is_some();
        match frame.actor_token {
            Some(token) if article.is_first_person(&frame.parse, token) => spoken.first_person(at),
            Some(token) if impersonal && frame.parse.upos(token) != Upos::Propn => spoken.speaker(at),
            Some(_) => None,
            // A noun without an owner (“rejecting demands for reparations”) is nobody's that the sentence names.
            None if frame.cue.pos == Pos::Noun => None,
            None => spoken.speaker(at).or_else(|| list::heading_actor(article, &frame.parse)),
        }
    })
}

/// Drafts of one frame: one for each item of its content, with the fields that `own` gives.
pub(crate) fn drafts(
    article: &Article<'_>,
    spoken: &Spoken<'_>,
    frame: &Frame<'_>,
    own: &Own,
    confidence: f64,
) -> Vec<Draft> {
    let Some(filler) = &frame.content else { return Vec::new() };
    let parse = &frame.parse;
    let actor = actor(article, spoken, frame);
    let condition = condition(article, parse, clause_of(parse, frame.trigger));
    let whole = content::of_act(article, frame, filler);
    let mut out = Vec::new();
    for (head, tokens) in coordination::items(parse, filler, whole) {
        let Some(content) = article.content(parse, tokens.clone()) else { continue };
        let issues = article.issues.of(parse, tokens);
        let addressed = frame.target.or_else(|| clause_subject(article, parse, filler.slot, head, frame));
        // A common word counts where an issue is named, or where it asks something of another party.
        let asked = filler.slot.is_clause() && frame.cue.kind == Kind::Demand && addressed.is_some();
        let term = || article.gazetteer.is(NounClass::Term, parse.lemma(head));
        if frame.cue.needs == Some(CueClass::Negotiation) && issues.is_empty() && !asked && !term() {
            continue;
        }
        out.push(Draft {
            sentence: parse.index,
            trigger: frame.trigger,
            cue: frame.cue_span,
            content,
            actor,
            target: addressed.filter(|t| Some(t.entity) != actor.map(|a| a.entity)),
            negated: frame.negated,
            modality: modality(parse, frame.trigger, frame.hypothetical, condition.is_some()),
            condition,
            rule: rule(frame, filler).into(),
            entry: Some(frame.cue.entry()),
            confidence: if actor.is_some() { confidence } else { confidence - 0.2 },
            issues,
            own: if parse.is_negated(head) && filler.slot.is_clause() { denied(own) } else { own.clone() },
        });
    }
    out
}

/// The name of the pattern: kind, part of speech and slot of the cue, and whether its word is a common one.
fn rule(frame: &Frame<'_>, filler: &Filler<'_>) -> String {
    let common = if frame.cue.needs.is_some() { "-common" } else { "" };
    format!("{}/{}-{}{common}", frame.cue.kind.as_str(), frame.cue.pos.as_str(), filler.slot.name())
}

/// What an act becomes where its content is denied: “called on Kyiv not to strike” is a demand against striking.
fn denied(own: &Own) -> Own {
    match *own {
        Own::Demand { polarity: Polarity::For, strength } => Own::Demand { polarity: Polarity::Against, strength },
        Own::Demand { polarity: Polarity::Against, strength } => Own::Demand { polarity: Polarity::For, strength },
        _ => own.clone(),
    }
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

//! Threats that no verb of threatening tells: harm that a party says it will do (“will impose tariffs unless …”), or
//! that awaits another (“or face sanctions”).

use super::act::{self, Spoken};
use super::article::Article;
use super::content;
use super::draft::{Draft, Own, Who};
use super::frame::Frame;
use super::slot::{is_infinitive, noun_range};
use crate::lexicon::Slot;
use crate::record::{Kind, Modality};
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// Words whose infinitive or gerund is announced with them: “is ready to impose”, “would consider bombing”.
const LEADING: &[&str] =
    &["consider", "contemplate", "go", "hesitate", "mull", "plan", "prepare", "prepared", "ready", "weigh", "willing"];

/// What is threatened, by whom.
struct Announced {
    actor: Who,
    target: Option<Who>,
    tokens: Range<usize>,
    /// The predicate that a condition hangs on.
    predicate: usize,
}

/// Whether a cue tells harm, so that only who says so and how makes it a threat.
pub(super) fn is_harm(frame: &Frame<'_>) -> bool {
    frame.cue.kind == Kind::Threat && frame.cue.content.first() == Some(&Slot::Clause)
}

/// Finds the threats that harm tells.
pub(super) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let inside = |frame: &Frame<'_>| {
        frames.iter().any(|o| {
            o.parse.index == frame.parse.index
                && o.cue.kind == Kind::Threat
                && !is_harm(o)
                && o.content.as_ref().is_some_and(|c| c.tokens.contains(&frame.trigger))
        })
    };
    let harms = frames.iter().filter(|f| is_harm(f) && !f.negated && !inside(f));
    harms.filter_map(|frame| draft(article, spoken, frame)).collect()
}

fn draft(article: &Article<'_>, spoken: &Spoken<'_>, frame: &Frame<'_>) -> Option<Draft> {
    let parse = &frame.parse;
    let awaits = frame.cue.target == Some(Slot::Subject);
    let announced = if awaits { awaited(article, spoken, frame) } else { intended(article, spoken, frame) }?;
    let condition = act::condition(article, parse, announced.predicate);
    Some(Draft {
        sentence: parse.index,
        trigger: frame.trigger,
        cue: frame.cue_span,
        content: article.content(parse, announced.tokens.clone())?,
        actor: Some(announced.actor),
        target: announced.target,
        negated: false,
        modality: if condition.is_some() { Modality::Conditional } else { Modality::Asserted },
        condition,
        rule: if awaits { "threat/awaited" } else { "threat/intended" }.into(),
        entry: Some(frame.cue.entry()),
        confidence: 0.5,
        issues: article.issues.of(parse, announced.tokens),
        own: Own::Threat,
    })
}

/// “We will quit the talks unless …”: harm that the speaker's side says it will do.
fn intended(article: &Article<'_>, spoken: &Spoken<'_>, frame: &Frame<'_>) -> Option<Announced> {
    let parse = &frame.parse;
    let verb = frame.trigger;
    let mut at = verb;
    while let Some(head) = parse.head(at).filter(|&h| {
        matches!(parse.relation(at), Relation::Xcomp | Relation::Ccomp | Relation::Advcl)
            && LEADING.contains(&parse.lemma(h))
    }) {
        at = head;
    }
    let led = at != verb;
    let has = |lemmas: &[&str]| {
        lemmas.iter().any(|aux| parse.has_auxiliary(at, aux) || parse.has_auxiliary(joined(parse, at), aux))
    };
    let otherwise = parse.dependents(at).any(|d| parse.lemma(d) == "otherwise");
    let conditional = parse.condition(at).is_some() || parse.condition(verb).is_some() || otherwise;
    let announced = has(&["will", "would", "shall"]) || led || conditional && has(&["may", "might", "could", "can"]);
    if !announced || parse.is_negated(at) || parse.is_hypothetical(at) || !led && is_infinitive(parse, verb) {
        return None;
    }
    let actor = announcer(article, spoken, parse, at, conditional)?;
    let mut tokens = content::after_auxiliaries(parse, verb)..parse.subtree(verb).end;
    tokens = content::without_condition(parse, verb, tokens);
    let cut = parse
        .dependents(verb)
        .filter(|&d| d > verb && matches!(parse.relation(d), Relation::Conj | Relation::Parataxis | Relation::Advcl));
    if let Some(first) = cut.map(|d| parse.subtree(d).start).min() {
        tokens.end = tokens.end.min(first);
    }
    while tokens.end > verb + 1 && matches!(parse.upos(tokens.end - 1), Upos::Cconj | Upos::Punct | Upos::Sconj) {
        tokens.end -= 1;
    }
    let side = |w: Who| article.mentions.entities[w.entity].side.as_deref();
    let target = (verb..tokens.end)
        .filter_map(|t| article.who(parse, t))
        .find(|&w| w.entity != actor.entity && (side(w).is_none() || side(w) != side(actor)));
    (conditional || target.is_some() || frame.cue.object.is_empty()).then_some(Announced {
        actor,
        target,
        tokens,
        predicate: if parse.condition(verb).is_some() { verb } else { at },
    })
}

/// The first of a coordination, whose auxiliary counts for all.
fn joined(parse: &Parse<'_>, predicate: usize) -> usize {
    let mut at = predicate;
    while let Some(head) = parse.head(at).filter(|_| parse.relation(at) == Relation::Conj) {
        at = head;
    }
    at
}

/// Who says that it will: in a statement its source, of itself or its side; elsewhere the subject, with a condition.
fn announcer(
    article: &Article<'_>,
    spoken: &Spoken<'_>,
    parse: &Parse<'_>,
    at: usize,
    conditional: bool,
) -> Option<Who> {
    let side = |w: Who| article.mentions.entities[w.entity].side.as_deref();
    let subject = parse.agent(at)?;
    match spoken.at(parse.tokens[at].span.start()) {
        Some(statement) => {
            let source = statement.actor?;
            let own = article.is_first_person(parse, subject)
                || article
                    .who(parse, subject)
                    .is_some_and(|w| w.entity == source.entity || side(w).is_some() && side(w) == side(source));
            (own && side(source).is_some()).then_some(Who { entity: source.entity, mention: None })
        }
        None => article.who(parse, subject).filter(|w| conditional && side(*w).is_some()),
    }
}

/// “Lift the siege or face sanctions”, “Baku will pay the price”: harm that awaits whoever does not do as asked.
fn awaited(article: &Article<'_>, spoken: &Spoken<'_>, frame: &Frame<'_>) -> Option<Announced> {
    let parse = &frame.parse;
    let verb = frame.trigger;
    let side = |w: Who| article.mentions.entities[w.entity].side.as_deref();
    let victim = parse.agent(verb).and_then(|s| article.who(parse, s));
    let or = parse.relation(verb) == Relation::Conj
        && parse
            .dependents(verb)
            .any(|d| parse.relation(d) == Relation::Cc && matches!(parse.lemma(d), "or" | "otherwise"));
    let future = ["will", "would", "shall"].iter().any(|aux| parse.has_auxiliary(verb, aux));
    if !or && !future {
        return None;
    }
    let speaker = spoken.speaker(frame.cue_span.start());
    let asker = std::iter::successors(parse.head(verb).filter(|_| or), |&h| parse.head(h))
        .filter(|&h| parse.upos(h) == Upos::Verb)
        .find_map(|h| article.who(parse, parse.agent(h)?).filter(|w| Some(w.entity) != victim.map(|v| v.entity)));
    let actor = if or { asker.or(speaker) } else { speaker }?;
    let other = victim.is_none_or(|v| v.entity != actor.entity && (side(v).is_none() || side(v) != side(actor)));
    if !other || side(actor).is_none() || !or && victim.is_none() {
        return None;
    }
    let tokens = match parse.dependent(verb, &[Relation::Obj]) {
        Some(object) => noun_range(parse, object),
        None => verb..parse.subtree(verb).end,
    };
    Some(Announced { actor, target: victim, tokens, predicate: verb })
}

//! Demands: what a party requires, seeks, sets as a condition, or refuses to allow.

use super::act::{self, Spoken};
use super::article::Article;
use super::draft::{Draft, Own};
use super::frame::Frame;
use crate::record::{Kind, Modality, Polarity, Strength};
use crate::syntax::{Parse, Relation, Upos};

/// Finds the demands.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for frame in frames.iter().filter(|f| f.cue.kind == Kind::Demand) {
        drafts.extend(by_cue(article, frame, spoken));
    }
    for statement in spoken.statements {
        drafts.extend(by_modal(article, statement, spoken));
    }
    drafts
}

fn by_cue(article: &Article<'_>, frame: &Frame<'_>, spoken: &Spoken<'_>) -> Vec<Draft> {
    let polarity = frame.cue.polarity.unwrap_or(Polarity::For);
    let strength = frame.cue.strength.unwrap_or(Strength::Demand);
    let common = frame.cue.needs.is_some();
    let mut drafts = act::drafts(
        article,
        spoken,
        frame,
        &Own::Demand { polarity, strength },
        "demand/cue",
        if common { 0.6 } else { 0.8 },
    );
    drafts.retain(|d| d.actor.is_some());
    if common && frame.negated {
        // “Does not want talks to start” is a demand against; “has not demanded” is none.
        for draft in &mut drafts {
            draft.negated = false;
            draft.own = Own::Demand { polarity: Polarity::Against, strength };
        }
    }
    drafts
}

/// “The United States must lift all sanctions”, said by a party: its demand.
fn by_modal(article: &Article<'_>, statement: &Draft, spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let first = article.parses.partition_point(|p| p.sentence.span.end() <= statement.content.start());
    for parse in article.parses[first..].iter().take_while(|p| p.sentence.span.start() < statement.content.end()) {
        for token in parse.tokens_in(statement.content) {
            if token >= parse.len() {
                break;
            }
            let innermost = spoken.at(parse.tokens[token].span.start());
            if innermost.is_some_and(|d| !std::ptr::eq(d, statement)) {
                continue;
            }
            if let Some(strength) = obligation(parse, token) {
                drafts.extend(modal(article, statement, parse, token, strength));
            }
        }
    }
    drafts
}

/// How strong an obligation the predicate is under.
fn obligation(parse: &Parse<'_>, predicate: usize) -> Option<Strength> {
    if !matches!(parse.upos(predicate), Upos::Verb | Upos::Adj | Upos::Noun) {
        return None;
    }
    let auxiliary = parse.dependents(predicate).find_map(|d| {
        (parse.relation(d) == Relation::Aux).then(|| match parse.lemma(d) {
            "must" => Some(Strength::Demand),
            "should" | "ought" => Some(Strength::Request),
            _ => None,
        })?
    });
    auxiliary.or_else(|| {
        let head = parse.head(predicate)?;
        (parse.relation(predicate) == Relation::Xcomp
            && matches!(parse.lemma(head), "have" | "need")
            && parse.upos(head) == Upos::Verb
            && parse.upos(predicate) == Upos::Verb)
            .then_some(Strength::Demand)
    })
}

fn modal(
    article: &Article<'_>,
    statement: &Draft,
    parse: &Parse<'_>,
    predicate: usize,
    strength: Strength,
) -> Vec<Draft> {
    let subject = parse.subject(predicate).or_else(|| parse.agent(predicate));
    let target = subject.and_then(|s| article.who(parse, s));
    let own_side = |t: super::draft::Who| {
        let entity = |e: usize| &article.mentions.entities[e];
        statement.actor.is_some_and(|a| {
            a.entity == t.entity || (entity(a.entity).side.is_some() && entity(a.entity).side == entity(t.entity).side)
        })
    };
    if subject.is_some_and(|s| article.is_first_person(parse, s) || matches!(parse.lemma(s), "you" | "there"))
        || target.is_some_and(own_side)
    {
        return Vec::new();
    }
    let Some(marker) =
        parse.dependents(predicate).find(|&d| parse.relation(d) == Relation::Aux).or_else(|| parse.head(predicate))
    else {
        return Vec::new();
    };
    let whole = parse.subtree(predicate);
    // Of someone: what they should do. Of something: what should be.
    let start = if target.is_some() { after_auxiliaries(parse, predicate) } else { whole.start };
    let negated = parse.is_negated(predicate);
    let mut drafts = Vec::new();
    for (head, tokens) in act::items(parse, predicate, start..whole.end) {
        let Some(content) = article.content(parse, tokens.clone()) else { continue };
        let issues = article.issues.of(parse, tokens);
        // A party addressed or an issue named: otherwise “must” is no more than a turn of speech.
        if issues.is_empty() && (target.is_none() || strength == Strength::Request) {
            continue;
        }
        let inside = statement.content.holds(content) || content.overlaps(statement.content);
        if !inside {
            continue;
        }
        drafts.push(Draft {
            sentence: parse.index,
            trigger: head,
            cue: parse.tokens[marker].span,
            content,
            actor: statement.actor.map(|a| super::draft::Who { entity: a.entity, mention: None }),
            target,
            negated: false,
            modality: Modality::Asserted,
            condition: act::condition(article, parse, predicate),
            rule: "demand/modal",
            entry: None,
            confidence: if target.is_some() { 0.7 } else { 0.55 },
            issues,
            own: Own::Demand { polarity: if negated { Polarity::Against } else { Polarity::For }, strength },
        });
    }
    drafts
}

/// The first token of the predicate behind its subject and auxiliaries.
fn after_auxiliaries(parse: &Parse<'_>, predicate: usize) -> usize {
    let auxiliary = parse.dependents(predicate).filter(|&d| {
        d < predicate
            && (matches!(parse.relation(d), Relation::Aux | Relation::Nsubj | Relation::NsubjPass | Relation::Mark)
                || parse.lemma(d) == "not")
    });
    auxiliary.map(|d| parse.subtree(d).end).max().unwrap_or(predicate).min(predicate)
}

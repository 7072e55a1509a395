//! Conditions: “only if …”, “unless …”, “until …” set a demand beside what depends on it.

use super::act::Spoken;
use super::article::Article;
use super::coordination;
use super::draft::{Draft, Own, Who};
use super::frame::Frame;
use crate::record::{Modality, Polarity, Strength};
use crate::syntax::{Parse, Relation, Upos};

/// Finds the demands that clauses of condition set.
pub(crate) fn recognise(article: &Article<'_>, _: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for parse in article.parses {
        for clause in (0..parse.len()).filter(|&t| parse.relation(t) == Relation::Advcl) {
            if let Some(opener) = opener(parse, clause) {
                drafts.extend(demands(article, spoken, parse, clause, opener));
            }
        }
    }
    drafts
}

/// The last word of what opens a clause that must hold first.
fn opener(parse: &Parse<'_>, clause: usize) -> Option<usize> {
    let start = parse.subtree(clause).start;
    let word = |t: usize| if t < parse.len() { parse.word(t).to_lowercase() } else { String::new() };
    let before = |n: usize| start.checked_sub(n).map(word).unwrap_or_default();
    match word(start).as_str() {
        "unless" | "until" => Some(start),
        "only" if matches!(word(start + 1).as_str(), "if" | "when" | "once" | "after") => Some(start + 1),
        "if" | "when" | "once" | "after" if before(1) == "only" => Some(start),
        "as" | "so" if word(start + 1) == "long" && word(start + 2) == "as" => Some(start + 2),
        "provided" | "providing" => Some(start + usize::from(word(start + 1) == "that")),
        _ => None,
    }
}

fn demands(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, clause: usize, opener: usize) -> Vec<Draft> {
    let Some(main) = parse.head(clause) else { return Vec::new() };
    // Only a clause can be a condition: “until Friday” and “until the next round” are times.
    let clausal = parse
        .dependents(clause)
        .any(|d| matches!(parse.relation(d), Relation::Nsubj | Relation::NsubjPass | Relation::Expl | Relation::Cop));
    if !clausal || opener >= clause || !is_commitment(parse, main) {
        return Vec::new();
    }
    let at = parse.tokens[opener].span.start();
    let actor = spoken.speaker(at).or_else(|| parse.agent(main).and_then(|t| article.who(parse, t)));
    let Some(actor) = actor else { return Vec::new() };
    let whole = opener + 1..parse.subtree(clause).end;
    (coordination::conjuncts(parse, clause, whole).into_iter())
        .filter_map(|(head, tokens)| {
            let issues = article.issues.of(parse, tokens.clone());
            let content = article.content(parse, tokens)?;
            let target = parse.subject(head).and_then(|s| article.who(parse, s)).filter(|t| t.entity != actor.entity);
            (!issues.is_empty()).then_some(Draft {
                sentence: parse.index,
                trigger: head,
                cue: parse.tokens[opener].span,
                content,
                actor: Some(Who { entity: actor.entity, mention: None }),
                target,
                negated: false,
                modality: Modality::Asserted,
                condition: None,
                rule: "demand/condition".into(),
                entry: None,
                confidence: 0.6,
                issues,
                own: Own::Demand { polarity: Polarity::For, strength: Strength::Condition },
            })
        })
        .collect()
}

/// Whether a clause says what someone will, can or is ready to do.
fn is_commitment(parse: &Parse<'_>, main: usize) -> bool {
    ["will", "would", "can", "could", "shall", "must"].iter().any(|aux| parse.has_auxiliary(main, aux))
        || matches!(parse.lemma(main), "possible" | "impossible" | "ready" | "willing" | "prepared" | "open")
        || parse.upos(main) == Upos::Verb
            && (parse.is_governed_by(main, &["rule", "refuse", "reject", "agree", "offer", "insist", "vow", "pledge"])
                || matches!(parse.lemma(main), "refuse" | "reject" | "insist" | "agree" | "vow" | "promise" | "pledge"))
}

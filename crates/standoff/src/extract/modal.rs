//! Acts told by a modal verb alone, in someone's words: “will not cede land”, “would recognise Crimea”,
//! “cannot let others decide”.

use super::act::{self, Spoken};
use super::article::Article;
use super::content;
use super::coordination;
use super::draft::{Draft, Own, Who};
use super::frame::Frame;
use crate::record::{Form, Modality, Polarity, QuoteKind, Stance, Strength};
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// Verbs of allowing: to deny them is to demand the opposite.
const ALLOWING: &[&str] = &["allow", "let", "permit", "tolerate"];

/// Verbs of steps by which a side gives something up.
pub(super) const CONCEDING: &[&str] = &[
    "abandon",
    "accept",
    "acknowledge",
    "back",
    "cede",
    "compromise",
    "concede",
    "curb",
    "cut",
    "drop",
    "ease",
    "forgo",
    "free",
    "freeze",
    "halt",
    "lift",
    "limit",
    "lower",
    "pause",
    "recognise",
    "recognize",
    "reduce",
    "release",
    "relax",
    "relinquish",
    "renounce",
    "return",
    "sacrifice",
    "scale",
    "settle",
    "shelve",
    "soften",
    "stop",
    "surrender",
    "suspend",
    "unfreeze",
    "waive",
    "withdraw",
    "yield",
];

/// Finds the acts that modal verbs tell inside statements.
pub(crate) fn recognise(article: &Article<'_>, _: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for statement in spoken.statements {
        let first = article.parses.partition_point(|p| p.sentence.span.end() <= statement.content.start());
        let inside = |p: &&Parse<'_>| p.sentence.span.start() < statement.content.end();
        for parse in article.parses[first..].iter().take_while(inside) {
            for token in parse.tokens_in(statement.content).take_while(|&t| t < parse.len()) {
                let innermost = spoken.at(parse.tokens[token].span.start());
                if innermost.is_some_and(|d| std::ptr::eq(d, statement)) {
                    drafts.extend(by_obligation(article, statement, parse, token));
                    drafts.extend(by_intention(article, statement, parse, token));
                    drafts.extend(by_imperative(article, statement, parse, token));
                }
            }
        }
    }
    drafts
}

/// How strong an obligation the predicate is under, and the word that says so.
fn obligation(parse: &Parse<'_>, predicate: usize) -> Option<(Strength, usize)> {
    if !matches!(parse.upos(predicate), Upos::Verb | Upos::Adj | Upos::Noun) {
        return None;
    }
    // “Must first withdraw”, “must withdraw if it wants talks”, “would have to withdraw”: the price of something else.
    let first = parse.dependents(predicate).any(|d| parse.word(d).eq_ignore_ascii_case("first"));
    let must = if first || parse.condition(predicate).is_some() { Strength::Condition } else { Strength::Demand };
    let auxiliary =
        parse.dependents(predicate).filter(|&d| parse.relation(d) == Relation::Aux).find_map(|d| {
            match parse.lemma(d) {
                "must" => Some((must, d)),
                "should" | "ought" => Some((Strength::Demand, d)),
                _ => None,
            }
        });
    auxiliary.or_else(|| {
        let head = parse.head(predicate)?;
        (parse.relation(predicate) == Relation::Xcomp
            && matches!(parse.lemma(head), "have" | "need")
            && parse.upos(head) == Upos::Verb
            && parse.upos(predicate) == Upos::Verb)
            .then_some((if parse.has_auxiliary(head, "would") { Strength::Condition } else { must }, head))
    })
}

/// “The United States must lift all sanctions”, said by another: a demand.
fn by_obligation(article: &Article<'_>, statement: &Draft, parse: &Parse<'_>, predicate: usize) -> Vec<Draft> {
    // An analyst says what others demand.
    if statement.actor.is_none_or(|a| article.mentions.entities[a.entity].is_observer()) {
        return Vec::new();
    }
    let Some((strength, marker)) = obligation(parse, predicate) else { return Vec::new() };
    let subject = parse.subject(predicate).or_else(|| parse.agent(predicate));
    let target = subject.and_then(|s| article.who(parse, s));
    if subject.is_some_and(|s| article.is_first_person(parse, s) || matches!(parse.lemma(s), "you" | "there"))
        || target.is_some_and(|t| same_side(article, statement, t))
    {
        return Vec::new();
    }
    // Of someone: what they should do. Of something: what should be.
    let whole = parse.subtree(predicate);
    let start = match (target, subject) {
        (None, Some(subject)) if subject < predicate => parse.subtree(subject).start,
        _ => content::after_auxiliaries(parse, predicate),
    };
    let polarity = if parse.is_negated(predicate) { Polarity::Against } else { Polarity::For };
    let own = Own::Demand { polarity, strength };
    let mut drafts = items(article, statement, parse, predicate, start..whole.end, marker, &own);
    // A party addressed or an issue named: otherwise “must” is no more than a turn of speech.
    let advised = matches!(parse.lemma(marker), "should" | "ought");
    drafts.retain(|d| match advised {
        true => !d.issues.is_empty() && target.is_some(),
        false => !d.issues.is_empty() || target.is_some(),
    });
    for draft in &mut drafts {
        draft.target = target;
        draft.rule = "demand/modal".into();
        draft.confidence = if target.is_some() { 0.7 } else { 0.55 };
    }
    drafts
}

/// “Make a deal,” he told Kyiv: a request.
fn by_imperative(article: &Article<'_>, statement: &Draft, parse: &Parse<'_>, predicate: usize) -> Vec<Draft> {
    let quoted = matches!(statement.own, Own::Statement { quote: QuoteKind::Direct, .. });
    let main = matches!(parse.relation(predicate), Relation::Root | Relation::Ccomp | Relation::Parataxis);
    let bare = parse.xpos(predicate) == "VB"
        && !parse.dependents(predicate).any(|d| {
            matches!(
                parse.relation(d),
                Relation::Nsubj
                    | Relation::NsubjPass
                    | Relation::Expl
                    | Relation::Aux
                    | Relation::Mark
                    | Relation::Csubj
            ) && d < predicate
        });
    if !quoted || !main || !bare || parse.lemma(predicate) == "let" {
        return Vec::new();
    }
    let own = Own::Demand { polarity: Polarity::For, strength: Strength::Request };
    let mut drafts =
        items(article, statement, parse, predicate, predicate..parse.subtree(predicate).end, predicate, &own);
    drafts.retain(|d| !d.issues.is_empty());
    for draft in &mut drafts {
        draft.rule = "demand/imperative".into();
        draft.target = statement.target;
    }
    drafts
}

/// “We will not renegotiate the deal”: an answer. “Washington would recognise Crimea”: an offer.
fn by_intention(article: &Article<'_>, statement: &Draft, parse: &Parse<'_>, predicate: usize) -> Vec<Draft> {
    if parse.upos(predicate) != Upos::Verb {
        return Vec::new();
    }
    let marker = parse.dependents(predicate).find(|&d| {
        parse.relation(d) == Relation::Aux && matches!(parse.lemma(d), "will" | "would" | "shall" | "can" | "could")
    });
    let Some(marker) = marker else { return Vec::new() };
    let Some(subject) = parse.agent(predicate) else { return Vec::new() };
    let own = article.is_first_person(parse, subject)
        || article.who(parse, subject).is_some_and(|w| same_side(article, statement, w));
    if !own {
        return Vec::new();
    }
    let modal = parse.lemma(marker);
    let lemma = parse.lemma(predicate);
    let conditional = parse.condition(predicate).is_some();
    let concession = CONCEDING.contains(&lemma);
    let (own, rule) = if parse.is_negated(predicate) {
        match (modal, ALLOWING.contains(&lemma)) {
            ("could", _) => return Vec::new(),
            (_, true) => {
                (Own::Demand { polarity: Polarity::Against, strength: Strength::Demand }, "demand/denied-leave")
            }
            (_, false) => (Own::Response { stance: Stance::Reject }, "response/modal"),
        }
    } else if concession && (conditional || modal == "would") || conditional && modal == "will" {
        (Own::Proposal { form: Form::Readiness, concession }, "proposal/modal")
    } else {
        return Vec::new();
    };
    let start = content::after_auxiliaries(parse, predicate);
    let mut drafts = items(article, statement, parse, predicate, start..parse.subtree(predicate).end, marker, &own);
    drafts.retain(|d| !d.issues.is_empty());
    for draft in &mut drafts {
        draft.rule = rule.into();
    }
    drafts
}

/// The items of what a predicate says, as drafts whose rule is still to be named.
fn items(
    article: &Article<'_>,
    statement: &Draft,
    parse: &Parse<'_>,
    predicate: usize,
    whole: Range<usize>,
    marker: usize,
    own: &Own,
) -> Vec<Draft> {
    let condition = act::condition(article, parse, predicate);
    let whole = content::without_condition(parse, predicate, whole);
    (coordination::conjuncts(parse, predicate, whole).into_iter())
        .filter_map(|(head, tokens)| {
            let content = article.content(parse, tokens.clone())?;
            content.overlaps(statement.content).then(|| Draft {
                sentence: parse.index,
                trigger: head,
                cue: parse.tokens[marker].span,
                content,
                actor: statement.actor.map(|a| Who { entity: a.entity, mention: None }),
                target: None,
                negated: false,
                modality: if condition.is_some() { Modality::Conditional } else { Modality::Asserted },
                condition,
                rule: "modal".into(),
                entry: None,
                confidence: 0.5,
                issues: article.issues.of(parse, tokens),
                own: own.clone(),
            })
        })
        .collect()
}

/// Whether a party is the statement's source, or acts for the same side.
fn same_side(article: &Article<'_>, statement: &Draft, who: Who) -> bool {
    let side = |entity: usize| article.mentions.entities[entity].side.as_deref();
    statement
        .actor
        .is_some_and(|a| a.entity == who.entity || (side(a.entity).is_some() && side(a.entity) == side(who.entity)))
}

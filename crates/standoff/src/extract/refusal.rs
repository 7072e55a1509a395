//! Refusals that no verb of answering tells: “will not cede land”, “there will be no talks”, “is out of the question”.

use super::article::Article;
use super::content;
use super::coordination;
use super::draft::{Draft, Own, Who};
use super::frame::Frame;
use super::irrealis;
use super::side::{means_speaker, takes_part};
use super::slot::noun_range;
use super::spoken::Spoken;
use crate::lexicon::NounClass;
use crate::record::{Issue, Kind, Modality, Stance};
use crate::syntax::{Parse, Relation, Upos};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// Steps that another side asks for: not to take them is an answer.
const YIELDING: &[&str] = &[
    "abandon",
    "accept",
    "acknowledge",
    "admit",
    "agree",
    "allow",
    "approve",
    "attend",
    "back",
    "bend",
    "bow",
    "budge",
    "cede",
    "change",
    "comply",
    "compromise",
    "concede",
    "countenance",
    "cut",
    "disarm",
    "discuss",
    "dismantle",
    "drop",
    "ease",
    "embrace",
    "endorse",
    "enter",
    "entertain",
    "evacuate",
    "extradite",
    "forgo",
    "free",
    "freeze",
    "give",
    "grant",
    "halt",
    "hand",
    "have",
    "hold",
    "improve",
    "join",
    "lay",
    "lift",
    "limit",
    "lower",
    "meet",
    "negotiate",
    "open",
    "part",
    "participate",
    "pay",
    "permit",
    "pull",
    "raise",
    "ratify",
    "receive",
    "recognise",
    "recognize",
    "reduce",
    "release",
    "relinquish",
    "renegotiate",
    "renounce",
    "reopen",
    "resume",
    "retreat",
    "return",
    "reverse",
    "revise",
    "scrap",
    "settle",
    "sign",
    "sit",
    "stomach",
    "stop",
    "submit",
    "support",
    "surrender",
    "suspend",
    "take",
    "talk",
    "tolerate",
    "trade",
    "vacate",
    "waive",
    "withdraw",
    "yield",
];

/// Those of them that one cannot do only because one does not want to.
const GIVING: &[&str] = &[
    "abandon",
    "accept",
    "agree",
    "cede",
    "compromise",
    "give",
    "negotiate",
    "recognise",
    "recognize",
    "sign",
    "tolerate",
];

/// What one has none of who will not do a thing.
const WISHES: &[&str] = &["appetite", "desire", "intention", "interest", "need", "plan", "reason", "wish"];

/// What is said of a thing that one will not have; those marked only where it is denied.
const CLOSED: &[(&str, bool)] = &[
    ("out of the question", false),
    ("off the table", false),
    ("off limits", false),
    ("off-limits", false),
    ("a non-starter", false),
    ("a nonstarter", false),
    ("a non starter", false),
    ("dead on arrival", false),
    ("unthinkable", false),
    ("inconceivable", false),
    ("not an option", false),
    ("no option", false),
    ("an option", true),
    ("for sale", true),
    ("going to happen", true),
    ("negotiable", true),
    ("on the agenda", true),
    ("on the table", true),
    ("open for discussion", true),
    ("open to negotiation", true),
    ("under consideration", true),
    ("under discussion", true),
    ("up for debate", true),
    ("up for discussion", true),
    ("up for negotiation", true),
    ("up for sale", true),
];

/// Finds the refusals.
pub(super) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let answered: FxHashSet<(usize, usize)> =
        (frames.iter().filter(|f| f.cue.kind == Kind::Response)).map(|f| (f.parse.index, f.trigger)).collect();
    let mut drafts = Vec::new();
    for parse in article.parses {
        for token in (0..parse.len()).filter(|&t| !answered.contains(&(parse.index, t))) {
            drafts.extend(by_will(article, spoken, parse, token));
            drafts.extend(by_absence(article, spoken, parse, token));
            drafts.extend(by_closure(article, spoken, parse, token));
        }
    }
    drafts
}

/// “Kyiv will not sign away territory”: in its own words, or told of it.
fn by_will(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, predicate: usize) -> Vec<Draft> {
    let Some((marker, clause)) = unwilling(parse, predicate) else { return Vec::new() };
    let able = parse.lemma(marker) == "can";
    if able && !GIVING.contains(&parse.lemma(predicate)) || !is_told(parse, clause, spoken) {
        return Vec::new();
    }
    let Some(actor) = refuser(article, spoken, parse, clause) else { return Vec::new() };
    let start = if clause == predicate { content::after_auxiliaries(parse, predicate) } else { predicate };
    let whole = content::without_condition(parse, predicate, start..parse.subtree(predicate).end);
    let items = coordination::conjuncts(parse, predicate, whole);
    (items.into_iter())
        .filter(|(head, _)| {
            let own = *head == predicate
                || !parse.dependents(*head).any(|d| matches!(parse.relation(d), Relation::Nsubj | Relation::NsubjPass));
            own && YIELDING.contains(&parse.lemma(*head))
        })
        .filter_map(|(head, tokens)| {
            let issues = article.issues.of(parse, tokens.clone());
            let object = parse.dependent(head, &[Relation::Obj]);
            let answered = object.is_some_and(|o| is_term(article, parse, o));
            let named = !issues.is_empty() && (object.is_some() || parse.lemma(head) != "have");
            let mut found =
                (answered || named).then(|| draft(article, parse, (head, marker), tokens, actor, issues))??;
            if let Some(until) = until(parse, predicate).or_else(|| until(parse, clause)) {
                found.condition = article.content(parse, parse.subtree(until));
                found.own = Own::Response { stance: Stance::Conditional };
            }
            Some(found)
        })
        .collect()
}

/// “Will not attend until the siege is lifted”: the clause that says when one will.
fn until(parse: &Parse<'_>, predicate: usize) -> Option<usize> {
    let opens = |c: usize| ["until", "unless"].iter().any(|w| parse.is_marked(c, w));
    parse.condition(predicate).filter(|&c| c > predicate && opens(c))
}

/// The word that says that one will not, and the clause it stands in: “will not sign”, “is not willing to sign”, “has no
/// intention of signing”.
fn unwilling(parse: &Parse<'_>, predicate: usize) -> Option<(usize, usize)> {
    if parse.upos(predicate) != Upos::Verb {
        return None;
    }
    if parse.is_negated(predicate) {
        let marker = parse.dependents(predicate).find(|&d| {
            parse.relation(d) == Relation::Aux && matches!(parse.lemma(d), "will" | "would" | "shall" | "can")
        })?;
        return Some((marker, predicate));
    }
    let head = parse.head(predicate)?;
    match parse.relation(predicate) {
        // “Will not be able to stop it” does not refuse.
        Relation::Xcomp if parse.is_denied_above(predicate) => {
            let unable = matches!(parse.lemma(head), "able" | "seem") && !GIVING.contains(&parse.lemma(predicate));
            (!unable).then_some((head, head))
        }
        Relation::Acl if WISHES.contains(&parse.lemma(head)) => {
            let verb = parse.head(head).filter(|&v| {
                parse.relation(head) == Relation::Obj && matches!(parse.lemma(v), "have" | "see" | "show" | "express")
            })?;
            let none = parse.dependents(head).any(|d| parse.word(d).eq_ignore_ascii_case("no"));
            (none || parse.is_negated(verb)).then_some((head, verb))
        }
        _ => None,
    }
}

/// Whether a noun names what a side can ask for.
fn is_term(article: &Article<'_>, parse: &Parse<'_>, noun: usize) -> bool {
    let lemma = parse.lemma(noun);
    [NounClass::Term, NounClass::Proposal].iter().any(|c| article.gazetteer.is(*c, lemma))
        || matches!(lemma, "negotiation" | "renegotiation" | "retreat")
}

/// Whether a clause says for itself that someone will not: neither what a noun is like nor under which circumstance.
fn is_told(parse: &Parse<'_>, predicate: usize, spoken: &Spoken<'_>) -> bool {
    match parse.relation(predicate) {
        Relation::Root | Relation::Parataxis => true,
        Relation::Conj => parse.head(predicate).is_some_and(|h| is_told(parse, h, spoken)),
        Relation::Ccomp => spoken.at(parse.tokens[predicate].span.start()).is_some(),
        _ => false,
    }
}

/// Who will not: the subject outside of statements, inside them only who speaks or acts for the same side.
fn refuser(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, predicate: usize) -> Option<Who> {
    // “Is not prepared to” looks like a passive.
    let subject = parse.agent(predicate).or_else(|| parse.subject(predicate))?;
    let at = parse.tokens[predicate].span.start();
    let hypothetical = parse.is_hypothetical(predicate) || irrealis::is_open(parse, predicate);
    if hypothetical || irrealis::is_led_by(parse, predicate, irrealis::AVOIDING) {
        return None;
    }
    let Some(statement) = spoken.at(at) else {
        return article.who(parse, subject).filter(|w| takes_part(article, *w));
    };
    let speaker = statement.actor?;
    means_speaker(article, parse, subject, speaker).then_some(Who { entity: speaker.entity, mention: None })
}

/// “There will be no renegotiation”, “there can be no talks”.
fn by_absence(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, noun: usize) -> Option<Draft> {
    let (be, subject) = match parse.relation(noun) {
        Relation::Nsubj => (parse.head(noun)?, noun),
        Relation::Root | Relation::Ccomp | Relation::Conj | Relation::Parataxis | Relation::Xcomp => (noun, noun),
        _ => return None,
    };
    // “There is not going to be any truce.”
    let going = parse.head(be).filter(|&g| parse.lemma(g) == "go" && parse.is_negated(g));
    let clause = going.unwrap_or(be);
    let there = parse.dependents(clause).any(|d| parse.relation(d) == Relation::Expl && parse.lemma(d) == "there");
    let word = if going.is_some() { "any" } else { "no" };
    let no = parse.dependents(noun).find(|&d| parse.relation(d) == Relation::Det && parse.lemma(d) == word)?;
    let modal =
        going.is_some() || ["will", "can", "could", "would", "shall"].iter().any(|aux| parse.has_auxiliary(be, aux));
    let at = parse.tokens[noun].span.start();
    let actor = spoken.speaker(at).filter(|&w| takes_part(article, w))?;
    if matches!(parse.lemma(noun), "need" | "doubt" | "problem")
        || !there
        || !modal
        || parse.condition(be).is_some()
        || parse.upos(noun) != Upos::Noun
    {
        return None;
    }
    let mut tokens = noun_range(parse, noun);
    tokens.start = no + 1;
    let issues = article.issues.of(parse, tokens.clone());
    (is_term(article, parse, noun) || !issues.is_empty())
        .then(|| draft(article, parse, (subject, no), tokens, actor, issues))?
}

/// “Crimea is not for sale”, “a truce is out of the question”.
fn by_closure(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, copula: usize) -> Option<Draft> {
    if parse.lemma(copula) != "be" || !matches!(parse.upos(copula), Upos::Aux | Upos::Verb) {
        return None;
    }
    let mut at = copula + 1;
    let mut denied = false;
    while at < parse.len() && (parse.upos(at) == Upos::Adv || matches!(parse.lemma(at), "not" | "n't")) {
        denied |= matches!(parse.lemma(at), "not" | "n't" | "never");
        at += 1;
    }
    let follows = |words: &str| {
        words.split(' ').enumerate().all(|(i, w)| at + i < parse.len() && parse.word(at + i).eq_ignore_ascii_case(w))
    };
    CLOSED.iter().find(|(words, only_denied)| follows(words) && *only_denied == denied)?;
    let head = if parse.relation(copula) == Relation::Cop { parse.head(copula)? } else { copula };
    let subject = parse.subject(head).filter(|&s| s < copula && parse.upos(s) != Upos::Pron)?;
    let place = parse.tokens[copula].span.start();
    // “For Minsk, a vote is out of the question.”
    let judging = || ["for", "to"].iter().find_map(|p| article.who(parse, parse.oblique(head, p)?));
    let actor = judging().or_else(|| spoken.speaker(place)).filter(|&w| takes_part(article, w))?;
    let tokens = noun_range(parse, subject);
    let issues = article.issues.of(parse, tokens.clone());
    draft(article, parse, (head, copula), tokens, actor, issues)
}

fn draft(
    article: &Article<'_>,
    parse: &Parse<'_>,
    (trigger, cue): (usize, usize),
    tokens: Range<usize>,
    actor: Who,
    issues: Vec<Issue>,
) -> Option<Draft> {
    Some(Draft {
        sentence: parse.index,
        trigger,
        cue: parse.tokens[cue].span,
        content: article.content(parse, tokens)?,
        actor: Some(actor),
        target: None,
        negated: false,
        modality: Modality::Asserted,
        condition: None,
        rule: "response/refusal".into(),
        entry: None,
        confidence: 0.5,
        issues,
        own: Own::Response { stance: Stance::Reject },
    })
}

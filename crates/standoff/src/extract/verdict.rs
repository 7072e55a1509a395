//! Answers told by a verdict on what was put forward (“the offer is unacceptable”, “called the terms unrealistic”), or
//! by where one stands (“is against the plan”).

use super::article::Article;
use super::draft::{Draft, Own, Who};
use super::irrealis;
use super::refer::is_put_to_another;
use super::side::{opposes, same_side, takes_part};
use super::slot::noun_range;
use super::spoken::Spoken;
use crate::record::{Modality, Stance};
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// What turns down whatever is said to be so.
const FAULTS: &[&str] = &[
    "absurd",
    "blackmail",
    "bluff",
    "capitulation",
    "derisory",
    "excessive",
    "farce",
    "flawed",
    "gimmick",
    "humiliation",
    "impossible",
    "impractical",
    "inadequate",
    "insufficient",
    "insult",
    "insulting",
    "joke",
    "laughable",
    "ludicrous",
    "mockery",
    "no-go",
    "non-starter",
    "nonsense",
    "nonstarter",
    "outrageous",
    "ploy",
    "pointless",
    "preposterous",
    "ridiculous",
    "sham",
    "stunt",
    "trap",
    "trick",
    "unacceptable",
    "unfair",
    "unfeasible",
    "unjust",
    "unrealistic",
    "unreasonable",
    "unsatisfactory",
    "unthinkable",
    "unworkable",
];

/// What turns down whatever is said not to be so.
const MERITS: &[&str] = &[
    "acceptable",
    "adequate",
    "balanced",
    "credible",
    "enough",
    "fair",
    "feasible",
    "good",
    "realistic",
    "reasonable",
    "satisfactory",
    "serious",
    "sufficient",
    "viable",
    "workable",
];

/// Verbs by which one says of their object what it is.
const CALLING: &[&str] = &[
    "brand",
    "call",
    "characterise",
    "characterize",
    "condemn",
    "consider",
    "declare",
    "decry",
    "deem",
    "denounce",
    "deride",
    "describe",
    "find",
    "label",
    "regard",
    "see",
    "slam",
    "view",
];

/// What an offer can come to, besides those that point back.
const PUT: &[&str] =
    &["amount", "amendment", "bid", "bill", "change", "contract", "figure", "resolution", "sum", "target", "wording"];

/// Whether a word says that what it is said of will not do.
pub(super) fn is_fault(word: &str) -> bool {
    FAULTS.contains(&word)
}

/// Whether a noun names what someone has put forward.
pub(super) fn is_put_forward(noun: &str) -> bool {
    is_put_to_another(noun) || PUT.contains(&noun)
}

/// Finds the answers.
pub(super) fn recognise(article: &Article<'_>, spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for parse in article.parses {
        for token in 0..parse.len() {
            let found = called(article, parse, token)
                .or_else(|| judged(article, spoken, parse, token))
                .or_else(|| stands(article, spoken, parse, token));
            drafts.extend(found);
        }
    }
    drafts
}

/// “The offer is unacceptable”, “the terms do not go far enough”: in the words of a party about what another put
/// forward.
fn judged(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, token: usize) -> Option<Draft> {
    let predicate = fails(parse, token)?;
    let subject = parse.subject(predicate).filter(|&s| s < predicate)?;
    if irrealis::is_open(parse, predicate) || parse.is_hypothetical(predicate) || parse.word(parse.len() - 1) == "?" {
        return None;
    }
    let actor = spoken.speaker(parse.tokens[token].span.start()).filter(|&w| takes_part(article, w))?;
    let clause = matches!(parse.relation(subject), Relation::Csubj)
        && parse.subtree(subject).any(|t| matches!(parse.lemma(t), "offer" | "propose" | "demand" | "ask" | "suggest"));
    if !clause && !is_put_forward(parse.lemma(subject)) {
        return None;
    }
    let owner = article.owner(parse, subject);
    if owner.is_some_and(|o| same_side(article, o.entity, actor.entity)) || is_own(article, parse, subject) {
        return None;
    }
    let tokens = if clause { parse.subtree(subject) } else { noun_range(parse, subject) };
    draft(article, parse, (predicate, token), tokens, actor, Stance::Reject)
}

/// “Our offer”.
fn is_own(article: &Article<'_>, parse: &Parse<'_>, noun: usize) -> bool {
    parse.dependent(noun, &[Relation::NmodPoss]).is_some_and(|owner| article.is_first_person(parse, owner))
}

/// The predicate by which a word says that something will not do.
fn fails(parse: &Parse<'_>, token: usize) -> Option<usize> {
    let lemma = parse.lemma(token);
    let has_copula = |p: usize| parse.dependents(p).any(|d| parse.relation(d) == Relation::Cop);
    if matches!(parse.upos(token), Upos::Adj | Upos::Noun | Upos::Verb | Upos::Adv) && !has_copula(token) {
        match lemma {
            // “Falls far short of what is needed.”
            "fall" => {
                let short = parse.dependents(token).any(|d| parse.lemma(d) == "short" && d > token);
                return short.then_some(token);
            }
            "undervalue" | "underestimate" if parse.upos(token) == Upos::Verb => return Some(token),
            // “Does not go far enough”, “does not meet our needs.”
            "go" => {
                let far = (token + 1..parse.len().min(token + 4)).any(|t| parse.word(t) == "far");
                return (far && parse.is_negated(token)).then_some(token);
            }
            "address" | "meet" | "reflect" | "satisfy" if parse.upos(token) == Upos::Verb => {
                return parse.is_negated(token).then_some(token);
            }
            _ => {}
        }
    }
    // “Too harsh”, “too little”.
    let excess = parse.upos(token) == Upos::Adj && parse.dependents(token).any(|d| parse.word(d) == "too" && d < token);
    let fault = excess || is_fault(lemma) || is_fault(&parse.word(token).to_lowercase());
    if !fault && !MERITS.contains(&lemma) {
        return None;
    }
    // “Were unacceptable preconditions.”
    let predicate = match parse.head(token) {
        Some(head)
            if matches!(parse.relation(token), Relation::Amod | Relation::Conj | Relation::Advmod)
                && has_copula(head) =>
        {
            head
        }
        _ => token,
    };
    let denied = parse.is_negated(predicate) || parse.is_negated(token);
    let said = has_copula(predicate)
        || parse.relation(predicate) == Relation::Xcomp
            && parse.head(predicate).is_some_and(|h| matches!(parse.lemma(h), "remain" | "seem" | "appear" | "look"));
    (said && denied != fault).then_some(predicate)
}

/// “Called the terms unrealistic”, “branded as unacceptable the conditions set by …”.
fn called(article: &Article<'_>, parse: &Parse<'_>, token: usize) -> Option<Draft> {
    if !is_fault(parse.lemma(token)) {
        return None;
    }
    let verb = (token.saturating_sub(40)..token)
        .rev()
        .take_while(|&t| !matches!(parse.word(t), ";" | ":"))
        .find(|&t| parse.upos(t) == Upos::Verb && CALLING.contains(&parse.lemma(t)))?;
    let skipped = |t: usize| {
        matches!(parse.upos(t), Upos::Punct | Upos::Det | Upos::Adv)
            || matches!(parse.word(t), "as" | "“" | "\"" | "'" | "‘")
    };
    // What stands between the verb and the word is the object, or only “as”.
    let first = (verb + 1..token).find(|&t| !skipped(t));
    let (noun, tokens) = match first {
        None if parse.relation(verb) == Relation::AclRelcl => {
            let noun = relative(parse, verb)?;
            (noun, noun_range(parse, noun))
        }
        None => {
            let noun = parse.head(token).filter(|&n| n > token && parse.relation(token) == Relation::Amod)?;
            let mut tokens = noun_range(parse, noun);
            tokens.start = token + 1;
            while tokens.start < noun && parse.upos(tokens.start) == Upos::Punct {
                tokens.start += 1;
            }
            (noun, tokens)
        }
        Some(first) => {
            let noun = parse.dependent(verb, &[Relation::Obj]).filter(|&o| o >= first && o < token)?;
            let mut tokens = noun_range(parse, noun);
            let mut end = token;
            while end > noun + 1 && skipped(end - 1) {
                end -= 1;
            }
            tokens.end = end;
            (noun, tokens)
        }
    };
    let actor = parse.agent(verb).and_then(|a| article.who(parse, a)).filter(|&w| takes_part(article, w))?;
    let unreal = parse.is_negated(verb) || irrealis::is_open(parse, verb) || parse.is_hypothetical(verb);
    if unreal || !is_put_forward(parse.lemma(noun)) {
        return None;
    }
    let owner = article.owner(parse, noun);
    if owner.is_some_and(|o| !opposes(article, actor, o)) {
        return None;
    }
    draft(article, parse, (verb, token), tokens, actor, Stance::Reject)
}

/// “Terms for the loan, which they find unacceptable”: what the relative pronoun stands for, of the nouns before it the
/// nearest that was put forward.
fn relative(parse: &Parse<'_>, verb: usize) -> Option<usize> {
    let pronoun = parse.dependents(verb).find(|&d| d < verb && parse.relation(d) == Relation::Obj)?;
    let noun = |t: &usize| parse.upos(*t) == Upos::Noun && is_put_forward(parse.lemma(*t));
    (pronoun.saturating_sub(12)..pronoun).rev().find(noun)
}

/// “Is against the plan”, “are in favour of lifting the ban”.
fn stands(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, marker: usize) -> Option<Draft> {
    let (head, predicate, stance) = match parse.word(marker) {
        "against" => {
            let head = parse.head(marker).filter(|&h| h > marker)?;
            let be =
                parse.head(head).filter(|&h| h < marker && parse.lemma(h) == "be" && parse.upos(head) == Upos::Verb);
            let gerund = parse.xpos(head) == "VBG" && parse.has_auxiliary(head, "be");
            let predicate = if gerund || is_said(parse, head) { head } else { be? };
            (head, predicate, Stance::Reject)
        }
        "favour" | "favor" if marker > 0 && parse.word(marker - 1) == "in" && is_said(parse, marker) => {
            let head = parse.oblique(marker, "of").or_else(|| {
                parse.dependents(marker).find(|&d| parse.relation(d) == Relation::Acl && parse.is_marked(d, "of"))
            })?;
            (head, marker, Stance::Accept)
        }
        _ => return None,
    };
    let subject = parse.subject(predicate)?;
    let at = parse.tokens[marker].span.start();
    let actor = match article.who(parse, subject) {
        Some(who) => who,
        None if article.is_first_person(parse, subject) => spoken.first_person(at)?,
        None => return None,
    };
    let unreal = irrealis::is_open(parse, predicate) || parse.is_hypothetical(predicate);
    if unreal || !takes_part(article, actor) {
        return None;
    }
    let stance = match (stance, parse.is_negated(predicate)) {
        (stance, false) => stance,
        (Stance::Reject, true) => return None,
        (_, true) => Stance::Reject,
    };
    let mut tokens = if parse.upos(head) == Upos::Verb { parse.subtree(head) } else { noun_range(parse, head) };
    let lead = if parse.word(marker) == "against" {
        marker
    } else {
        parse.dependents(head).rfind(|&d| parse.word(d) == "of")?
    };
    tokens.start = tokens.start.max(lead + 1);
    let found = draft(article, parse, (predicate, marker), tokens, actor, stance)?;
    (is_put_forward(parse.lemma(head)) || !found.issues.is_empty()).then_some(found)
}

/// Whether a word is said of a subject.
fn is_said(parse: &Parse<'_>, word: usize) -> bool {
    parse.dependents(word).any(|d| parse.relation(d) == Relation::Cop && matches!(parse.lemma(d), "be" | "remain"))
}

fn draft(
    article: &Article<'_>,
    parse: &Parse<'_>,
    (trigger, cue): (usize, usize),
    tokens: Range<usize>,
    actor: Who,
    stance: Stance,
) -> Option<Draft> {
    Some(Draft {
        sentence: parse.index,
        trigger,
        cue: parse.tokens[cue].span,
        content: article.content(parse, tokens.clone())?,
        actor: Some(actor),
        target: None,
        negated: false,
        modality: Modality::Asserted,
        condition: None,
        rule: "response/verdict".into(),
        entry: None,
        confidence: 0.5,
        issues: article.issues.of(parse, tokens),
        own: Own::Response { stance },
    })
}

//! Exchanges: what is given “in return for” something, and the pairs of records that are given for each other.

use super::act;
use super::actor;
use super::article::Article;
use super::content;
use super::draft::{Draft, Own, Who};
use super::frame::{Frame, clause_of};
use super::plan;
use super::slot::{clause_range, noun_range};
use super::spoken::Spoken;
use super::words::HARMING;
use crate::record::{Base, Form, Kind, Polarity, Record, Strength};
use crate::syntax::{Parse, Relation, Upos};

/// Phrases behind which stands what an offer is made for.
const FOR: &[&str] = &["in exchange for", "in return for", "as the price of"];

/// Finds what parties ask for what they offer: “would free the crew in return for a safe passage”.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let offers = frames.iter().filter(|f| f.cue.kind == Kind::Proposal && !f.negated && !f.hypothetical);
    let mut drafts: Vec<Draft> = offers.filter_map(|frame| asked(article, frame, spoken)).flatten().collect();
    for parse in article.parses {
        let taken = |t: usize| {
            let at = parse.tokens[t].span;
            frames.iter().any(|f| {
                f.parse.index == parse.index
                    && matches!(f.cue.kind, Kind::Proposal | Kind::Threat)
                    && (f.trigger == t || f.content.as_ref().is_some_and(|c| parse.span(c.tokens.clone()).holds(at)))
            })
        };
        drafts.extend((0..parse.len()).filter(|&t| !taken(t)).flat_map(|verb| given(article, parse, spoken, verb)));
    }
    drafts
}

/// “The firm would create jobs in return for a wage freeze”, “In return, Brussels would speed up visas”.
fn given(article: &Article<'_>, parse: &Parse<'_>, spoken: &Spoken<'_>, verb: usize) -> Vec<Draft> {
    let coming = ["will", "would"].iter().any(|aux| parse.has_auxiliary(verb, aux));
    // Who gets something gives nothing.
    let gets = matches!(parse.lemma(verb), "be" | "gain" | "get" | "have" | "obtain" | "receive" | "secure" | "win");
    if parse.upos(verb) != Upos::Verb || !coming || gets || parse.is_negated(verb) || parse.is_passive(verb) {
        return Vec::new();
    }
    let range = clause_range(parse, verb);
    let opener = (verb + 1..range.end).find(|&t| phrase(parse, t).is_some());
    let led = (range.start..verb.saturating_sub(2)).any(|t| {
        parse.word(t).eq_ignore_ascii_case("in")
            && matches!(parse.word(t + 1), "return" | "exchange")
            && (parse.word(t + 2) == "," || parse.word(t + 2) == "for" && (t + 3..verb).any(|c| parse.word(c) == ","))
    });
    let Some(subject) = parse.agent(verb).filter(|_| opener.is_some() || led) else { return Vec::new() };
    let actor = match article.who(parse, subject) {
        None if article.is_first_person(parse, subject) => spoken.first_person(parse.tokens[verb].span.start()),
        who => who,
    };
    if actor.is_none() || plan::is_term(parse, verb) || HARMING.contains(&parse.lemma(verb)) {
        return Vec::new();
    }
    let auxiliary = parse.dependents(verb).find(|&d| parse.relation(d) == Relation::Aux).unwrap_or(verb);
    let whole = content::after_auxiliaries(parse, verb)..opener.unwrap_or(range.end);
    let own = Own::Proposal { form: Form::Offer, concession: false };
    let mut drafts = act::told(article, parse, verb, whole, auxiliary, actor, &own, "proposal/exchange");
    // “In return for the loan, Accra would cap wages”: what is given comes first.
    if let (Some(opener), Some(actor)) = (opener.filter(|_| !led), actor) {
        drafts.extend(price(article, parse, opener, range.end, actor));
    }
    drafts
}

fn asked(article: &Article<'_>, frame: &Frame<'_>, spoken: &Spoken<'_>) -> Option<Vec<Draft>> {
    let parse = &frame.parse;
    let gives = matches!(frame.cue.lemma.as_str(), "dangle" | "offer" | "pledge" | "promise");
    let filler = frame.content.as_ref().filter(|f| f.slot.is_clause() || gives)?;
    let actor = actor::actor(article, spoken, frame)?;
    let range = frame.trigger..clause_range(parse, clause_of(parse, frame.trigger)).end.max(filler.tokens.end);
    let opener = range.clone().find(|&t| phrase(parse, t).is_some())?;
    Some(price(article, parse, opener, range.end, actor))
}

/// What stands behind “in return for”, as far as `end`: asked by who gives.
fn price(article: &Article<'_>, parse: &Parse<'_>, opener: usize, end: usize, actor: Who) -> Vec<Draft> {
    let first = opener + phrase(parse, opener).unwrap_or_default();
    // The head of what follows: the first of its words whose own head stands before the phrase's end.
    let Some(head) = (first..end).find(|&t| parse.head(t).is_none_or(|h| h < first)) else { return Vec::new() };
    let tokens = match parse.upos(head) {
        Upos::Verb => first..clause_range(parse, head).end,
        _ => first..noun_range(parse, head).end,
    };
    let own = Own::Demand { polarity: Polarity::For, strength: Strength::Condition };
    let actor = Some(Who { entity: actor.entity, mention: None });
    let mut drafts = act::told(article, parse, head, tokens, opener, actor, &own, "demand/exchange");
    drafts.retain(|d| !d.issues.is_empty());
    drafts
}

/// How many words the phrase has that begins at a token, if one does.
pub(super) fn phrase(parse: &Parse<'_>, at: usize) -> Option<usize> {
    FOR.iter().find_map(|words| {
        let n = words.split(' ').count();
        let same = words
            .split(' ')
            .enumerate()
            .all(|(i, w)| at + i < parse.len() && parse.word(at + i).eq_ignore_ascii_case(w));
        (same && at + n < parse.len()).then_some(n)
    })
}

/// Ties each offer to the demand on which it depends, and that demand to it.
///
/// An offer depends on what its condition says, or on what the same party asks “in return for” it in its sentence.
pub(crate) fn link(records: &mut [Record]) {
    let mut pairs = Vec::new();
    for (i, offer) in records.iter().enumerate().filter(|(_, r)| r.kind() == Kind::Proposal) {
        let given = offer.base();
        let asked = records.iter().position(|r| {
            let Record::Demand(demand) = r else { return false };
            let base = &demand.base;
            let depends = given.condition.as_ref().is_some_and(|c| c.span.overlaps(base.content.span))
                || base.rule == "demand/exchange";
            demand.strength == Strength::Condition
                && base.sentence.span == given.sentence.span
                && same_side(given, base)
                && depends
        });
        pairs.extend(asked.map(|j| (i, j)));
    }
    for (i, j) in pairs {
        let (offer, demand) = (records[i].base().id, records[j].base().id);
        records[i].base_mut().exchange = Some(demand);
        let back = &mut records[j].base_mut().exchange;
        *back = back.or(Some(offer));
    }
}

fn same_side(a: &Base, b: &Base) -> bool {
    match (&a.actor, &b.actor) {
        (Some(a), Some(b)) => a.id == b.id || a.side.is_some() && a.side == b.side,
        _ => false,
    }
}

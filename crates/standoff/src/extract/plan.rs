//! Terms of a plan: what a proposal, draft or deal holds (“under the plan, Moscow would …”, “the draft foresees …”),
//! and whose it is.

use super::act;
use super::article::Article;
use super::content;
use super::draft::{Draft, Own, Who};
use super::frame::Frame;
use super::side;
use super::slot::{after_mark, clause_range, is_infinitive};
use super::spoken::Spoken;
use super::words::{BRINGING, DEALS, HOLDING, PLANS, PUTTING, TELLING};
use crate::lexicon::Pos;
use crate::record::{Form, Kind, Polarity, QuoteKind, Strength};
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// How many sentences back the author of “the plan” may be named.
const REACH: usize = 6;

/// Whether the noun is a paper or package that holds terms.
pub(crate) fn is_plan(parse: &Parse<'_>, noun: usize) -> bool {
    matches!(parse.upos(noun), Upos::Noun | Upos::Propn) && PLANS.contains(&parse.lemma(noun))
}

/// Whether what the noun “calls for” is what it puts forward, where a resolution or draft demands.
pub(crate) fn calls_for_terms(parse: &Parse<'_>, noun: usize) -> bool {
    is_plan(parse, noun) && !matches!(parse.lemma(noun), "document" | "draft" | "paper" | "resolution" | "text")
}

/// Whether the noun is a paper in which its author speaks.
pub(crate) fn is_paper(parse: &Parse<'_>, noun: usize) -> bool {
    const PAPERS: &[&str] = &[
        "appeal",
        "communiqué",
        "communique",
        "declaration",
        "lawsuit",
        "letter",
        "memo",
        "message",
        "note",
        "petition",
        "statement",
    ];
    parse.upos(noun) == Upos::Noun && PAPERS.contains(&parse.lemma(noun))
}

fn holds_terms(parse: &Parse<'_>, noun: usize) -> bool {
    is_plan(parse, noun) || parse.upos(noun) == Upos::Noun && DEALS.contains(&parse.lemma(noun))
}

/// Whether a phrase beside the predicate says that it is a term of a plan or a duty under a treaty.
pub(crate) fn is_term(parse: &Parse<'_>, predicate: usize) -> bool {
    let law = |t: usize| matches!(parse.lemma(t), "treaty" | "law" | "constitution" | "convention" | "rule");
    parse.dependents(predicate).any(|d| is_frame_of_terms(parse, d) && (holds_terms(parse, d) || law(d)))
}

fn is_frame_of_terms(parse: &Parse<'_>, token: usize) -> bool {
    let marked = || ["under", "according", "as part of"].iter().any(|p| parse.is_marked(token, p));
    parse.is_oblique(token) && marked()
}

/// Whose plan a noun names: who owns it or puts it forward, here or, for “the plan”, where it was named before.
pub(crate) fn author(article: &Article<'_>, parse: &Parse<'_>, noun: usize) -> Option<Who> {
    named_author(article, parse, noun).or_else(|| {
        let definite = parse.dependents(noun).any(|d| matches!(parse.lemma(d), "the" | "this" | "that" | "these"))
            || parse.relation(noun) == Relation::Obj && parse.lemma(noun) == "term";
        // “The ministry's plan”: whose it is is said, if not in a way that is understood.
        if !definite || parse.dependents(noun).any(|d| parse.relation(d) == Relation::NmodPoss) {
            return None;
        }
        let near = parse.index.saturating_sub(REACH);
        let lemma = parse.lemma(noun);
        let same = |p: &Parse<'_>, t: usize| {
            if is_paper(parse, noun) { p.lemma(t) == lemma } else { holds_terms(p, t) }
        };
        let named_in = |p: &Parse<'_>| {
            let end = if p.index == parse.index { noun } else { p.len() };
            (0..end).rev().filter(|&t| same(p, t)).find_map(|t| named_author(article, p, t))
        };
        let before = article.parses.get(near..=parse.index).unwrap_or_default();
        let who = before.iter().rev().find_map(named_in).or_else(|| only_author(article, parse, noun))?;
        Some(Who { entity: who.entity, mention: None })
    })
}

/// The author that every plan of a text so named has, where there is but one.
fn only_author(article: &Article<'_>, parse: &Parse<'_>, noun: usize) -> Option<Who> {
    let mut found: Option<Who> = None;
    for p in &article.parses[..parse.index] {
        for t in (0..p.len()).filter(|&t| p.lemma(t) == parse.lemma(noun)) {
            let Some(who) = named_author(article, p, t) else { continue };
            if found.is_some_and(|f| f.entity != who.entity) {
                return None;
            }
            found = Some(who);
        }
    }
    found
}

fn named_author(article: &Article<'_>, parse: &Parse<'_>, noun: usize) -> Option<Who> {
    let who = |t: usize| article.who(parse, t);
    let puts = |v: usize| parse.upos(v) == Upos::Verb && PUTTING.contains(&parse.lemma(v));
    let by_clause = || {
        parse
            .dependents(noun)
            .filter(|&d| matches!(parse.relation(d), Relation::Acl | Relation::AclRelcl) && puts(d))
            .find_map(|d| if parse.is_passive(d) { parse.by_agent(d) } else { parse.agent(d) })
            .and_then(who)
    };
    let by_verb = || {
        let verb = parse.head(noun).filter(|&v| puts(v))?;
        match parse.relation(noun) {
            Relation::Obj => parse.agent(verb),
            Relation::NsubjPass => parse.by_agent(verb),
            // “Handed over a memorandum”, “presented them with a plan”.
            Relation::Obl if ["over", "with", "out", "forward"].iter().any(|p| parse.is_marked(noun, p)) => {
                parse.agent(verb)
            }
            _ => None,
        }
        .and_then(who)
    };
    // “Said in a statement that …”.
    let by_saying = || {
        let verb = parse.head(noun).filter(|&v| parse.upos(v) == Upos::Verb)?;
        let said = is_paper(parse, noun) && parse.relation(noun) == Relation::Obl && parse.is_marked(noun, "in");
        parse.agent(verb).filter(|_| said).and_then(who)
    };
    by_clause().or_else(|| article.owner(parse, noun)).or_else(by_verb).or_else(by_saying)
}

/// Finds the terms that plans are said to hold.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for parse in article.parses {
        for noun in (0..parse.len()).filter(|&t| holds_terms(parse, t)) {
            drafts.extend(by_frame(article, parse, noun));
            drafts.extend(by_subject(article, parse, noun));
        }
        drafts.extend(continued(article, frames, spoken, parse));
    }
    drafts
}

/// “Under the plan, Kyiv would cede the port.”
fn by_frame(article: &Article<'_>, parse: &Parse<'_>, noun: usize) -> Vec<Draft> {
    if !is_frame_of_terms(parse, noun) {
        return Vec::new();
    }
    let (Some(mut predicate), Some(author)) = (parse.head(noun), author(article, parse, noun)) else {
        return Vec::new();
    };
    // “A would cut tariffs and B would lift its ban under the deal.”
    if parse.relation(predicate) == Relation::Conj {
        predicate = parse.head(predicate).unwrap_or(predicate);
    }
    clauses(parse, predicate).flat_map(|p| term(article, parse, p, noun, author, false)).collect()
}

/// “The plan would give Kyiv the port”, “the draft says that monitors will stay”, “the proposal foresees a truce”.
fn by_subject(article: &Article<'_>, parse: &Parse<'_>, noun: usize) -> Vec<Draft> {
    if !matches!(parse.relation(noun), Relation::Nsubj | Relation::NsubjPass) {
        return Vec::new();
    }
    let Some(mut verb) = parse.head(noun) else { return Vec::new() };
    // “Is believed to say”.
    if parse.is_passive(verb)
        && let Some(inner) = parse.dependent(verb, &[Relation::Xcomp]).filter(|&x| is_infinitive(parse, x))
    {
        verb = inner;
    }
    if parse.upos(verb) != Upos::Verb || parse.is_passive(verb) || parse.is_negated(verb) {
        return Vec::new();
    }
    let Some(author) = author(article, parse, noun) else { return Vec::new() };
    let lemma = parse.lemma(verb);
    if TELLING.contains(&lemma)
        && let Some(told) = parse.dependent(verb, &[Relation::Ccomp])
    {
        return clauses(parse, told).flat_map(|p| term(article, parse, p, verb, author, true)).collect();
    }
    // “The draft would have Khartoum recognise the border”: what its author wants of Khartoum.
    if lemma == "have" && parse.has_auxiliary(verb, "would") {
        let caused = parse.dependents(verb).find(|&d| d > verb && parse.xpos(d) == "VB");
        return caused.map(|c| caused_acts(article, parse, verb, c, author)).unwrap_or_default();
    }
    let coming = parse.has_auxiliary(verb, "would") || parse.has_auxiliary(verb, "will");
    let plan = Own::Proposal { form: Form::Plan, concession: false };
    if coming && (HOLDING.contains(&lemma) || BRINGING.contains(&lemma)) {
        let whole = content::after_auxiliaries(parse, verb)..clause_range(parse, verb).end;
        let marker = parse.dependents(verb).find(|&d| parse.relation(d) == Relation::Aux).unwrap_or(verb);
        let mut drafts = act::told(article, parse, verb, whole, marker, Some(author), &plan, "proposal/plan-would");
        drafts.retain(|d| !d.issues.is_empty());
        return drafts;
    }
    // “Provides for a police force”, “calls for funds through March”.
    let wants = lemma == "call" && calls_for_terms(parse, noun) || lemma == "provide";
    let object = parse
        .oblique(verb, "for")
        .filter(|_| wants)
        .or_else(|| parse.dependent(verb, &[Relation::Obj]).filter(|_| HOLDING.contains(&lemma)));
    if let Some(object) = object.filter(|_| is_plan(parse, noun)) {
        let tokens = after_mark(parse, object, &["for"]);
        let mut drafts = act::told(article, parse, object, tokens, verb, Some(author), &plan, "proposal/plan-holds");
        drafts.retain(|d| wants || !d.issues.is_empty());
        return drafts;
    }
    Vec::new()
}

/// “Kyiv would also have to disarm”, right after a plan was told: a term of the same plan.
fn continued(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>, parse: &Parse<'_>) -> Vec<Draft> {
    let Some(root) = parse.tree.root() else { return Vec::new() };
    let Some(before) = parse.index.checked_sub(1).and_then(|i| article.parses.get(i)) else { return Vec::new() };
    if before.sentence.block != parse.sentence.block && before.sentence.block + 1 != parse.sentence.block {
        return Vec::new();
    }
    let told = frames.iter().filter(|f| f.parse.index == before.index && f.cue.kind == Kind::Proposal);
    let told = told.filter(|f| f.cue.pos != Pos::Adjective && f.cue.needs.is_none() && !f.negated);
    let Some(author) = { told }.find_map(|f| f.actor) else { return Vec::new() };
    clauses(parse, root)
        .filter(|&p| {
            let at = parse.tokens[p].span.start();
            let finite = obligation(parse, p).map_or(p, |(head, _)| head);
            let quoted =
                spoken.at(at).is_some_and(|s| !matches!(s.own, Own::Statement { quote: QuoteKind::Indirect, .. }));
            let party = parse.subject(finite).and_then(|s| article.who(parse, s));
            !quoted
                && parse.has_auxiliary(finite, "would")
                && parse.condition(finite).is_none()
                && party.is_some_and(|w| article.mentions.entities[w.entity].side.is_some())
        })
        .flat_map(|p| term(article, parse, p, p, Who { entity: author.entity, mention: None }, false))
        .filter(|d| d.kind() == Kind::Demand || !d.issues.is_empty())
        .collect()
}

fn caused_acts(article: &Article<'_>, parse: &Parse<'_>, verb: usize, caused: usize, author: Who) -> Vec<Draft> {
    let own = Own::Demand { polarity: Polarity::For, strength: Strength::Demand };
    // The tree may join the further verbs to the cause, or each to the one before.
    let end = clause_range(parse, verb).end;
    let joined = (caused + 1..end).filter(|&t| parse.relation(t) == Relation::Conj && parse.xpos(t) == "VB");
    let heads: Vec<usize> = std::iter::once(caused).chain(joined).collect();
    let named = |t: usize| article.who(parse, t);
    let target = (verb + 1..caused).find_map(named).filter(|t| t.entity != author.entity);
    if target.is_none() {
        return Vec::new();
    }
    let mut drafts = Vec::new();
    for (i, &head) in heads.iter().enumerate() {
        let mut stop = heads.get(i + 1).map_or(end, |&next| parse.subtree(next).start.max(head + 1));
        while stop > head + 1 && matches!(parse.upos(stop - 1), Upos::Punct | Upos::Cconj) {
            stop -= 1;
        }
        drafts.extend(act::told(article, parse, head, head..stop, verb, Some(author), &own, "demand/plan-term"));
    }
    for draft in &mut drafts {
        draft.target = target;
    }
    drafts
}

/// A predicate and those coordinated with it.
fn clauses(parse: &Parse<'_>, predicate: usize) -> impl Iterator<Item = usize> {
    let joined = parse.dependents(predicate).filter(move |&d| {
        matches!(parse.relation(d), Relation::Conj | Relation::Parataxis)
            && parse.dependents(d).any(|s| matches!(parse.relation(s), Relation::Nsubj | Relation::NsubjPass))
    });
    std::iter::once(predicate).chain(joined.collect::<Vec<_>>())
}

/// “Would have to leave”, “would be required to leave”: the finite predicate and the infinitive under it.
fn obligation(parse: &Parse<'_>, predicate: usize) -> Option<(usize, usize)> {
    let duty = matches!(parse.lemma(predicate), "have" | "need" | "require" | "oblige");
    let infinitive = parse.dependents(predicate).find(|&d| {
        matches!(parse.relation(d), Relation::Xcomp | Relation::Ccomp) && is_infinitive(parse, d) && d > predicate
    })?;
    duty.then_some((predicate, infinitive))
}

/// One clause of a plan: a duty of another is a demand of the author's, everything else its proposal.
fn term(
    article: &Article<'_>,
    parse: &Parse<'_>,
    predicate: usize,
    marker: usize,
    author: Who,
    told: bool,
) -> Vec<Draft> {
    let subject = parse.subject(predicate).or_else(|| parse.agent(predicate));
    let party = subject.and_then(|s| article.who(parse, s));
    let auxiliary = parse.dependents(predicate).find(|&d| {
        parse.relation(d) == Relation::Aux && matches!(parse.lemma(d), "will" | "would" | "shall" | "must" | "should")
    });
    let duty = obligation(parse, predicate);
    let head = duty.map_or(predicate, |(_, infinitive)| infinitive);
    let bound = duty.is_some() || auxiliary.is_some_and(|a| matches!(parse.lemma(a), "must" | "should" | "shall"));
    // “Says the plan is to ease trade” gives its aim; “why would it leave?” asks.
    let aim = duty.is_none() && is_infinitive(parse, predicate) || parse.word(parse.len() - 1) == "?";
    if auxiliary.is_none() && duty.is_none() && !told || parse.is_negated(predicate) || aim {
        return Vec::new();
    }
    let copula = parse.dependents(head).any(|d| parse.relation(d) == Relation::Cop);
    // “Says the plan is temporary” judges.
    if !bound && (copula || parse.upos(head) != Upos::Verb) {
        return Vec::new();
    }
    let whole: Range<usize> = match (party, subject) {
        (None, Some(subject)) if subject < head => parse.subtree(subject).start..clause_range(parse, predicate).end,
        _ => content::after_auxiliaries(parse, head)..clause_range(parse, head).end,
    };
    let other = party.filter(|p| !side::same_side(article, author.entity, p.entity));
    let (own, rule) = if bound && other.is_some() {
        // “Under the plan Kyiv would have to”: the price of what the plan gives.
        let price = parse.has_auxiliary(predicate, "would");
        let strength = if price { Strength::Condition } else { Strength::Demand };
        (Own::Demand { polarity: Polarity::For, strength }, "demand/plan-term")
    } else {
        (Own::Proposal { form: Form::Plan, concession: false }, "proposal/plan-term")
    };
    let cue = auxiliary.unwrap_or(if duty.is_some() { predicate } else { marker });
    let mut drafts = act::told(article, parse, head, whole, cue, Some(author), &own, rule);
    for draft in &mut drafts {
        draft.target = other;
    }
    drafts
}

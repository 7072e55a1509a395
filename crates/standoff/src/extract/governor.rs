//! Who meets by the clause around a meeting's noun: whom its verb names, whose words or deeds it stands among.

use super::attendance::is_presence;
use super::draft::Who;
use super::event;
use super::participants::{Context, add, is_holding, is_visit};
use super::partner;
use crate::syntax::{Parse, Relation, Upos};

/// The parties that the verb around a meeting's noun adds.
pub(super) fn add_governor(
    context: &Context<'_, '_>,
    noun: usize,
    owned: bool,
    who: &mut Vec<Who>,
    partners: &mut Vec<Who>,
) {
    let parse = context.parse;
    let half = |who: &[Who], partners: &[Who]| who.is_empty() && !partners.is_empty();
    let Some(verb) = parse.head(noun).filter(|&h| matches!(parse.upos(h), Upos::Verb | Upos::Aux)) else {
        if !owned && (half(who, partners) || who.len() == 1 && partners.is_empty()) {
            add_outer(context, noun, partners, who);
        }
        return;
    };
    let subject = matches!(parse.relation(noun), Relation::NsubjPass | Relation::Nsubj);
    let circumstance = ["during", "after", "before", "following", "since", "at", "on", "amid", "despite"];
    let holds = is_holding(parse.lemma(verb))
        && match parse.relation(noun) {
            Relation::Obj | Relation::NsubjPass | Relation::Nsubj => true,
            Relation::Obl => !circumstance.iter().any(|p| parse.is_marked(noun, p)),
            _ => false,
        };
    if holds {
        for d in parse.dependents(verb).filter(|&d| parse.is_marked(d, "with") && !is_presence(parse, d)) {
            add(context, d, partners);
        }
        for d in parse.dependents(verb).filter(|&d| parse.is_marked(d, "between")) {
            add(context, d, who);
        }
        if let Some(agent) = parse.by_agent(verb).filter(|_| parse.is_passive(verb)) {
            add(context, agent, who);
        }
    }
    if owned || who.len() >= 2 || subject || (!who.is_empty() && !partners.is_empty()) {
        return;
    }
    // “Analysts recalled talks” tells of others' talks; “said after talks with A” of the speaker's.
    let joins = matches!(
        parse.lemma(verb),
        "enter" | "take" | "participate" | "engage" | "gather" | "meet" | "resurface" | "prepare" | "sit" | "return"
    );
    // “In a call on Friday, A and B agreed”: whom nothing names beside the call are those who act in it.
    let scene = who.is_empty()
        && partners.is_empty()
        && parse.relation(noun) == Relation::Obl
        && ["in", "during", "at", "after", "following"].iter().any(|p| parse.is_marked(noun, p))
        && (!event::is_process(parse.lemma(noun)) || is_placed(context, noun));
    if scene {
        let mut both = Vec::new();
        add_outer(context, noun, partners, &mut both);
        if partner::are_apart(context.article, &both) {
            who.append(&mut both);
        }
        return;
    }
    // “A and B are set for talks”: both hold them.
    let poised = who.is_empty()
        && partners.is_empty()
        && parse.is_marked(noun, "for")
        && matches!(parse.lemma(verb), "set" | "due" | "schedule" | "poise" | "brace" | "gear" | "prepare" | "head");
    if poised
        || half(who, partners)
        || (who.len() == 1 && !comes(parse, noun))
        || holds && (parse.relation(noun) == Relation::Obj || joins)
    {
        add_outer(context, noun, partners, who);
    }
}

/// Whether talks are told by where or when they were held: “during talks in Sofia on May 4”.
fn is_placed(context: &Context<'_, '_>, noun: usize) -> bool {
    let parse = context.parse;
    parse.dependents(noun).any(|d| {
        d > noun
            && (parse.upos(d) == Upos::Propn && ["in", "at"].iter().any(|p| parse.is_marked(d, p))
                || context.article.times(parse).any(|t| t.tokens.contains(&d)))
    })
}

/// Whether a visit tells who comes: “a visit by A”, “a visit from A”.
fn comes(parse: &Parse<'_>, noun: usize) -> bool {
    is_visit(parse.lemma(noun)) && ["by", "from"].iter().any(|p| parse.oblique(noun, p).is_some())
}

/// The subject of the nearest clause around a noun that has a party for one.
fn add_outer(context: &Context<'_, '_>, noun: usize, partners: &[Who], who: &mut Vec<Who>) {
    let parse = context.parse;
    let known = |e: usize, who: &[Who]| who.iter().chain(partners).any(|w| w.entity == e);
    let mut at = noun;
    for _ in 0..6 {
        let Some(head) = parse.head(at) else { return };
        at = head;
        if !matches!(parse.upos(at), Upos::Verb | Upos::Aux) && parse.dependent(at, &[Relation::Cop]).is_none() {
            if let Some(owner) = parse.dependent(at, &[Relation::NmodPoss]) {
                let mut first = Vec::new();
                add(context, owner, &mut first);
                if !first.is_empty() {
                    put_first(first, who);
                    return;
                }
            }
            continue;
        }
        // “Is engaged in talks”, “is due in Paris” look like passives; the subject takes part.
        let engaged = matches!(parse.lemma(at), "engage" | "involve" | "lock" | "schedule" | "set");
        let agent = if engaged && parse.is_passive(at) { parse.subject(at) } else { parse.agent(at) };
        if let Some(agent) = agent.filter(|&a| !parse.within(a, noun) && !parse.within(noun, a)) {
            let mut first = Vec::new();
            add(context, agent, &mut first);
            // An unnamed source only tells of talks; an office of a side holds them.
            let says = matches!(parse.lemma(at), "say" | "tell" | "add" | "report" | "confirm" | "note");
            first.retain(|w| match says {
                true => partner::is_known(context.article, w, false),
                false => partner::can_hold(context.article, w),
            });
            if first.iter().any(|f| !known(f.entity, who)) {
                partner::raise(context, noun, at, partners, &mut first);
                put_first(first, who);
                return;
            }
        }
    }
}

fn put_first(mut first: Vec<Who>, who: &mut Vec<Who>) {
    first.append(who);
    for one in first {
        push_raw(one, who);
    }
}

pub(super) fn push_raw(one: Who, who: &mut Vec<Who>) {
    if who.iter().all(|w| w.entity != one.entity) {
        who.push(one);
    }
}

//! Who takes part by the clauses that hang on a meeting's noun: “talks that A is attending”, “a call initiated by B”.

use super::draft::Who;
use super::governor::push_raw;
use super::pair::direct;
use super::participants::{Context, add, is_visit};
use crate::record::PartyKind;
use crate::syntax::{Parse, Relation};

/// “The meeting, attended by A and B”, “talks involving A”, “a call initiated by A”.
pub(super) fn add_clause(context: &Context<'_, '_>, clause: usize, who: &mut Vec<Who>) {
    let parse = context.parse;
    if !matches!(parse.relation(clause), Relation::Acl | Relation::AclRelcl | Relation::Nmod) {
        return;
    }
    if matches!(parse.lemma(clause), "involve" | "include" | "feature" | "unite")
        || parse.lemma(clause) == "bring" && parse.dependents(clause).any(|d| parse.word(d) == "together")
    {
        if let Some(object) = parse.dependent(clause, &[Relation::Obj]) {
            add(context, object, who);
        }
        return;
    }
    if parse.is_marked(clause, "including") || parse.is_marked(clause, "involving") {
        add(context, clause, who);
        return;
    }
    // “Talks that A is attending”.
    if matches!(parse.lemma(clause), "attend" | "join")
        && !parse.has_auxiliary(clause, "would")
        && let Some(subject) = parse
            .dependents(clause)
            .find(|&d| parse.relation(d) == Relation::Nsubj && !matches!(parse.xpos(d), "WDT" | "WP"))
    {
        add(context, subject, who);
    }
    // “Talks, attended by A”, “a call initiated by A”.
    let joined = matches!(
        parse.lemma(clause),
        "attend" | "broker" | "chair" | "convene" | "facilitate" | "hold" | "host" | "initiate" | "lead" | "mediate"
    );
    if joined && let Some(agent) = parse.by_agent(clause) {
        add(context, agent, who);
    }
    if joined && let Some(part) = parse.oblique(clause, "with").filter(|&p| is_presence(parse, p)) {
        for d in parse.dependents(part).filter(|&d| parse.is_marked(d, "of")) {
            add(context, d, who);
        }
    }
}

pub(super) fn is_presence(parse: &Parse<'_>, noun: usize) -> bool {
    matches!(parse.lemma(noun), "participation" | "attendance" | "presence" | "involvement" | "mediation")
}

/// “Their summit in Helsinki, where he sided with X”: who acts there on whom.
pub(super) fn add_scene(context: &Context<'_, '_>, noun: usize, who: &mut Vec<Who>) {
    let parse = context.parse;
    let scene = parse.subtree(noun).find(|&d| {
        d > noun
            && parse.relation(d) == Relation::AclRelcl
            && parse.dependents(d).any(|w| w < d && matches!(parse.lemma(w), "where" | "when"))
    });
    let Some(verb) = scene.filter(|_| !is_visit(parse.lemma(noun))) else { return };
    let objects = parse.dependents(verb).filter(|&d| {
        matches!(parse.relation(d), Relation::Obj | Relation::Iobj)
            || parse.is_oblique(d) && ["with", "to"].iter().any(|p| parse.is_marked(d, p))
    });
    for part in parse.subject(verb).into_iter().chain(objects) {
        let person = |w: &Who| context.article.mentions.entities[w.entity].kind == PartyKind::Person;
        if let Some(one) = direct(context.article, parse, part).filter(person) {
            push_raw(one, who);
        }
    }
}

/// Whether a relative or reported clause stands between a word and the noun that it belongs to.
pub(super) fn in_relative(parse: &Parse<'_>, token: usize, noun: usize) -> bool {
    let mut at = token;
    while at != noun {
        if matches!(parse.relation(at), Relation::AclRelcl | Relation::Ccomp | Relation::Parataxis) {
            return true;
        }
        let Some(head) = parse.head(at) else { return true };
        at = head;
    }
    false
}

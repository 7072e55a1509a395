//! Who meets: the parties named with a meeting's noun or verb, or known from the words around it.

use super::antecedent;
use super::article::Article;
use super::attendance::{add_clause, add_scene, in_relative};
use super::draft::{Draft, Own, Who};
use super::event;
use super::governor::{add_governor, push_raw};
use super::pair::{add_inner, beside, direct, leader, parts, push, torn_partner};
use super::partner;
use super::slot::is_infinitive;
use super::spoken::Spoken;
use crate::record::PartyKind;
use crate::syntax::{Parse, Relation, Upos};

/// What the participants of one meeting may be known from.
pub(super) struct Context<'c, 'a> {
    pub(super) article: &'c Article<'a>,
    pub(super) parse: &'c Parse<'a>,
    pub(super) spoken: &'c Spoken<'c>,
    /// The meetings that the text told before.
    pub(super) earlier: &'c [Draft],
}

/// Whether the noun tells of a journey, whose goal takes part.
pub(super) fn is_visit(noun: &str) -> bool {
    matches!(noun, "visit" | "trip" | "tour" | "stopover" | "journey")
}

/// Whether a noun or verb tells of a journey.
pub(super) fn is_journey(lemma: &str) -> bool {
    is_visit(lemma) || matches!(lemma, "travel" | "fly" | "go" | "shuttle")
}

/// Verbs whose subject takes part in the meeting that they name.
pub(super) fn is_holding(verb: &str) -> bool {
    matches!(
        verb,
        "abandon"
            | "agree"
            | "arrange"
            | "attend"
            | "begin"
            | "boycott"
            | "break"
            | "call"
            | "cancel"
            | "conclude"
            | "conduct"
            | "continue"
            | "convene"
            | "decline"
            | "end"
            | "engage"
            | "enter"
            | "finish"
            | "gather"
            | "have"
            | "hold"
            | "initiate"
            | "join"
            | "launch"
            | "leave"
            | "make"
            | "meet"
            | "offer"
            | "open"
            | "participate"
            | "pay"
            | "plan"
            | "postpone"
            | "prepare"
            | "propose"
            | "pursue"
            | "quit"
            | "refuse"
            | "reject"
            | "rejoin"
            | "relaunch"
            | "reopen"
            | "request"
            | "restart"
            | "resume"
            | "resurface"
            | "return"
            | "revive"
            | "schedule"
            | "seek"
            | "shun"
            | "skip"
            | "start"
            | "suspend"
            | "take"
            | "terminate"
            | "undergo"
            | "want"
            | "wrap"
    )
}

/// The participants of a meeting that a noun names.
pub(super) fn of_noun(context: &Context<'_, '_>, noun: usize) -> Vec<Who> {
    let parse = context.parse;
    let visit = is_visit(parse.lemma(noun));
    let mut who = Vec::new();
    // Those whom “with” adds are one half; someone meets them.
    let mut partners = Vec::new();
    // “Three rounds of talks between A and B”: what belongs to the rounds belongs to the talks.
    let mut nouns = vec![noun];
    while let Some(head) = nouns.last().and_then(|&n| counted_by(parse, n)) {
        nouns.push(head);
    }
    for &noun in &nouns {
        if let Some(owner) = parse.dependent(noun, &[Relation::NmodPoss]) {
            add(context, owner, &mut who);
        }
    }
    let owned = !who.is_empty();
    for &noun in &nouns {
        let prepositions: &[&str] = if visit { &["by", "of", "from", "to"] } else { &["between", "among", "of", "by"] };
        for preposition in prepositions {
            for d in parse.dependents(noun).filter(|&d| parse.is_marked(d, preposition) && !nouns.contains(&d)) {
                add(context, d, &mut who);
            }
        }
        for d in parse.dependents(noun).filter(|&d| parse.is_marked(d, "with")) {
            add(context, d, &mut partners);
        }
        for d in parse.dependents(noun) {
            add_clause(context, d, &mut who);
        }
        if partners.is_empty() {
            partners.extend(beside(context.article, parse, noun));
        }
    }
    if visit {
        // “A visit by a delegation to X”: the tree may hang the goal on the visitor.
        let goals = parse.subtree(noun).filter(|&d| d > noun && parse.is_oblique(d) && parse.is_marked(d, "to"));
        for d in goals.filter(|&d| !in_relative(parse, d, noun)) {
            add(context, d, &mut who);
        }
    }
    // “The talks bring together A and B”: the noun is the subject of what tells its participants.
    if parse.relation(noun) == Relation::Nsubj
        && let Some(verb) = parse.head(noun).filter(|&v| matches!(parse.lemma(v), "involve" | "include" | "gather"))
        && let Some(object) = parse.dependent(verb, &[Relation::Obj])
    {
        add(context, object, &mut who);
    }
    // “Talks are under way between A and B”: the tree hangs the two on what is said of the talks.
    if matches!(parse.relation(noun), Relation::Nsubj | Relation::NsubjPass)
        && event::is_process(parse.lemma(noun))
        && let Some(predicate) = parse.head(noun)
        && let Some(two) = parse.oblique(predicate, "between")
    {
        add(context, two, &mut who);
    }
    // “A and B are in talks”: the talks are what is said of them.
    if parse.is_marked(noun, "in")
        && let Some(subject) = parse.subject(noun)
    {
        add(context, subject, &mut who);
    }
    add_scene(context, noun, &mut who);
    let named = !who.is_empty();
    add_inner(context, noun, &mut who);
    // “Ukraine talks” may only be talks on Ukraine.
    if !named && who.len() == 1 && partners.is_empty() && event::is_process(parse.lemma(noun)) {
        who.clear();
    }
    // “Talks on a merger between A and B.”
    if who.is_empty() {
        let deep = parse.subtree(noun).filter(|&d| d > noun && parse.is_oblique(d) && parse.is_marked(d, "between"));
        for d in deep.filter(|&d| !in_relative(parse, d, noun)) {
            add(context, d, &mut who);
        }
    }
    // “Talks to ease tensions with X”: whom “with” adds may hang on what the talks are for.
    if who.is_empty() && partners.is_empty() {
        let deep = parse.subtree(noun).filter(|&d| d > noun && parse.is_oblique(d) && parse.is_marked(d, "with"));
        for d in deep.filter(|&d| !in_relative(parse, d, noun)) {
            add(context, d, &mut partners);
        }
    }
    let top = *nouns.last().unwrap_or(&noun);
    add_governor(context, top, owned, &mut who, &mut partners);
    // “Talks with the union resume on Monday, the airline said”.
    if who.is_empty() && partners.len() == 1 {
        who.extend(partner::speaking(context, noun, &partners));
    }
    for partner in partners {
        push_raw(partner, &mut who);
    }
    if !who.is_empty()
        && let Some(leader) = leader(context.article, parse, noun)
    {
        push_raw(leader, &mut who);
    }
    who
}

/// The noun of a series or part whose of-phrase the token is (“rounds of talks”).
pub(super) fn counted_by(parse: &Parse<'_>, noun: usize) -> Option<usize> {
    let head = parse.head(noun)?;
    let series = matches!(parse.lemma(head), "round" | "series" | "day" | "hour" | "week" | "session" | "number");
    (series && parse.relation(noun) == Relation::Nmod && parse.is_marked(noun, "of")).then_some(head)
}

/// The participants of a meeting that a verb names, its object among them where that is no meeting itself.
pub(super) fn of_verb(context: &Context<'_, '_>, verb: usize, object: Option<usize>) -> Vec<Who> {
    let parse = context.parse;
    let mut who = Vec::new();
    // “Are in Brussels to discuss the row”: the tree hangs the verb on the place.
    let placed =
        parse.head(verb).filter(|&h| is_infinitive(parse, verb) && parse.dependent(h, &[Relation::Cop]).is_some());
    if let Some(agent) = placed.and_then(|h| parse.subject(h)).or_else(|| parse.agent(verb)) {
        add(context, agent, &mut who);
        // “A and B last met”: the tree may take an adverb for the subject.
        let subjects = parse.dependents(verb).filter(|&d| parse.relation(d) == Relation::Nsubj && d != agent);
        for other in subjects.filter(|_| !parse.is_passive(verb)) {
            if who.is_empty() {
                add(context, other, &mut who);
            }
        }
        // An unnamed source tells of meetings; it holds none.
        if who.len() < 2 {
            who.retain(|w| partner::can_hold(context.article, w));
        }
    }
    if let Some(object) = object {
        add(context, object, &mut who);
        for preposition in ["with", "between", "to"] {
            // “Paid a visit to Oslo.”
            if let Some(other) = parse.oblique(object, preposition)
                && (preposition != "to" || is_visit(parse.lemma(object)))
            {
                add(context, other, &mut who);
            }
        }
    }
    // “Accepted an invitation to meet B”: whoever takes it meets.
    if parse.relation(verb) == Relation::Acl
        && let Some(noun) = parse.head(verb).filter(|&n| parse.lemma(n) == "invitation" && parse.agent(verb) == Some(n))
    {
        let taker = super::agent::light_verb(parse, noun).and_then(|v| parse.agent(v));
        for one in taker.into_iter().chain(parse.dependent(noun, &[Relation::NmodPoss])) {
            add(context, one, &mut who);
        }
    }
    if who.len() < 2
        && let Some(one) = beside(context.article, parse, verb)
    {
        push_raw(one, &mut who);
    }
    // “Returned to the table with the union”, “brought them to the table with B”.
    if let Some(table) = parse.oblique(verb, "to").filter(|&t| parse.lemma(t) == "table")
        && let Some(other) = parse.oblique(table, "with")
    {
        add(context, other, &mut who);
    }
    let travels = is_journey(parse.lemma(verb));
    let speaks = matches!(parse.lemma(verb), "speak" | "talk");
    for preposition in ["with", "to", "between"] {
        if preposition != "to" || travels || speaks {
            // “Spoke to a Sudanese media delegation”: listeners, whoever they are of.
            let listens = |d: usize| {
                speaks
                    && parse.dependents(d).any(|w| {
                        w < d && matches!(parse.lemma(w), "media" | "news" | "press" | "student" | "parliamentary")
                    })
            };
            for d in parse.dependents(verb).filter(|&d| parse.is_marked(d, preposition) && !listens(d)) {
                add(context, d, &mut who);
            }
        }
    }
    // “Spoke by telephone with B”: the tree may hang B on the means.
    if who.len() == 1 {
        let means = parse.dependents(verb).filter(|&d| {
            d > verb && parse.upos(d) == Upos::Noun && ["by", "over", "via"].iter().any(|p| parse.is_marked(d, p))
        });
        for d in means.flat_map(|m| parse.dependents(m)).filter(|&d| parse.is_marked(d, "with")) {
            add(context, d, &mut who);
        }
    }
    who
}

/// A party, those that “and” adds to it, and those that a plural stands for.
pub(super) fn add(context: &Context<'_, '_>, token: usize, who: &mut Vec<Who>) {
    let (article, parse) = (context.article, context.parse);
    if antecedent::stands_for_several(article, parse, token) {
        for one in antecedent::several(context, token) {
            push(article, one, who);
        }
    } else if matches!(parse.xpos(token), "WDT" | "WP") && parse.head(token).is_some() {
        // “Rivals A and B, with which it held talks”.
        let mut verb = token;
        while parse.relation(verb) != Relation::AclRelcl && parse.head(verb).is_some() {
            verb = parse.head(verb).unwrap_or(verb);
        }
        if let Some(head) = parse.head(verb).filter(|&h| h < token) {
            add(context, head, who);
            for d in parse.dependents(head).filter(|&d| parse.relation(d) == Relation::Appos) {
                add(context, d, who);
            }
        }
    } else if article.is_first_person(parse, token) {
        if let Some(speaker) = context.spoken.first_person(parse.tokens[token].span.start()) {
            push(article, speaker, who);
        }
    } else {
        let parts = parts(article, parse, token);
        let owner = parse
            .dependent(token, &[Relation::NmodPoss])
            .or_else(|| ["of", "from", "for"].iter().find_map(|p| parse.oblique(token, p)));
        let owners = owner.filter(|&p| {
            // “The two countries' ministers”.
            parse.xpos(token) == "NNS" && parse.xpos(p) == "NNS" && antecedent::stands_for_several(article, parse, p)
        });
        if let Some(owners) = owners {
            for one in antecedent::several(context, owners) {
                push(article, one, who);
            }
        } else if parts.len() >= 2 {
            for part in parts {
                push(article, part, who);
            }
        } else if let Some(direct) = direct(article, parse, token) {
            push(article, direct, who);
        } else if let Some(owner) = partner::side_of_office(article, parse, token) {
            push(article, owner, who);
        } else if let [one] = parts[..] {
            push(article, one, who);
        }
    }
    let state = |w: Who| {
        let entity = &article.mentions.entities[w.entity];
        entity.side.is_some() && !matches!(entity.kind, PartyKind::Person | PartyKind::Group)
    };
    let adjectival =
        direct(article, parse, token).is_some_and(state) && parse.dependent(token, &[Relation::Det]).is_none();
    // “Union leader A and his rival B”: the second may hang on the name behind the office.
    let names = parse.dependents(token).filter(|&d| d > token && parse.relation(d) == Relation::Appos);
    let joined = |t: usize| parse.dependents(t).filter(|&d| parse.relation(d) == Relation::Conj);
    for d in std::iter::once(token).chain(names).flat_map(joined) {
        // “US and Iranian negotiators”: the first is no more than an adjective, whatever the tree says.
        match partner::side_of_office(article, parse, d).filter(|_| adjectival && parse.xpos(d) == "NNS") {
            Some(side) => push(article, side, who),
            None => add(context, d, who),
        }
    }
    if let Some(partner) = torn_partner(context, token) {
        push(article, partner, who);
    }
}

/// The participants of a meeting's draft.
pub(super) fn participants(draft: &Draft) -> &[Who] {
    match &draft.own {
        Own::Meeting { participants, .. } => participants,
        _ => &[],
    }
}

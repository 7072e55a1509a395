//! What “the proposal”, “such terms” and “this” speak of: the issues of the act meant and, for an answer, its author.

use super::article::Article;
use super::draft::{Draft, Who};
use super::side;
use crate::record::{Issue, Kind};
use crate::syntax::{Parse, Relation, Upos};
use crate::text::Span;

/// How many sentences back an act may be meant.
const REACH: usize = 3;

/// Nouns that name an act or its text without saying what it is about; those of demands first.
const DEMANDS: &[&str] = &["condition", "demand", "precondition", "request", "requirement", "term", "ultimatum"];
const PROPOSALS: &[&str] = &[
    "appeal",
    "approach",
    "blueprint",
    "call",
    "compromise",
    "concept",
    "document",
    "draft",
    "formula",
    "idea",
    "initiative",
    "invitation",
    "memorandum",
    "move",
    "offer",
    "option",
    "overture",
    "package",
    "paper",
    "plan",
    "proposal",
    "proposition",
    "scheme",
    "step",
    "suggestion",
    "text",
];
const AGREEMENTS: &[&str] =
    &["accord", "agreement", "arrangement", "commitment", "deal", "obligation", "pact", "promise"];
const CHARGES: &[&str] =
    &["accusation", "allegation", "attack", "bid", "charge", "claim", "criticism", "effort", "pressure", "push"];

/// Gives acts that point back the issues of what they point to, and answers the party that they answer.
pub(super) fn settle(article: &Article<'_>, drafts: &mut [Draft]) {
    for i in 0..drafts.len() {
        let draft = &drafts[i];
        if !has_issues(draft.kind()) {
            continue;
        }
        let parse = &article.parses[draft.sentence];
        let head = head(parse, draft.content);
        let back = head.is_some_and(|h| points_back(parse, h, draft.kind()));
        let meant =
            if back || draft.kind() == Kind::Response { meant(article, drafts, i, head, back) } else { Vec::new() };
        let issues = if back && draft.issues.is_empty() { issues(article, drafts, draft, &meant) } else { Vec::new() };
        let target = (draft.kind() == Kind::Response && draft.target.is_none())
            .then(|| {
                let author = author(article, parse, head, draft.actor).or_else(|| partner(article, parse, draft));
                author.or_else(|| drafts[*meant.last()?].actor)
            })
            .flatten();
        let talks = draft.kind() == Kind::Response && head.is_some_and(|h| is_talking(parse, h));
        let draft = &mut drafts[i];
        if !issues.is_empty() {
            draft.issues = issues;
        }
        if draft.issues.is_empty() {
            draft.issues.extend(article.issues.topic());
        }
        // Who will or will not talk answers whether to sit at the table, not how.
        if talks && draft.issues.iter().all(|i| matches!(i, Issue::Format | Issue::Settlement)) {
            draft.issues = vec![Issue::Participation];
        }
        if let Some(who) = target.filter(|t| !same_side(article, draft.actor, *t)) {
            draft.target = Some(Who { entity: who.entity, mention: who.mention.filter(|m| draft.content.holds(*m)) });
        }
    }
}

/// Talks as such: “any negotiations”, “talks with the government”, “negotiate”.
fn is_talking(parse: &Parse<'_>, head: usize) -> bool {
    matches!(parse.lemma(head), "dialogue" | "discussion" | "meet" | "negotiate" | "negotiation" | "talk" | "talks")
}

fn has_issues(kind: Kind) -> bool {
    matches!(kind, Kind::Demand | Kind::Proposal | Kind::Response | Kind::Threat)
}

/// The head of a content, within its sentence.
pub(super) fn head(parse: &Parse<'_>, content: Span) -> Option<usize> {
    let tokens = parse.tokens_in(content);
    tokens.clone().find(|&t| t < parse.len() && parse.head(t).is_none_or(|h| !tokens.contains(&h)))
}

/// Whether the content names an act told elsewhere and not what it is about.
fn points_back(parse: &Parse<'_>, head: usize, kind: Kind) -> bool {
    let lemma = parse.lemma(head);
    if parse.upos(head) == Upos::Pron || matches!(lemma, "both" | "all" | "everything" | "either" | "neither") {
        return matches!(
            parse.word(head).to_lowercase().as_str(),
            "it" | "this" | "that" | "these" | "those" | "them" | "both" | "all" | "everything" | "either" | "neither"
        );
    }
    named(parse, head).is_some_and(|noun| {
        let named_before = parse.dependents(noun).any(|d| {
            parse.relation(d) == Relation::NmodPoss
                || parse.relation(d) == Relation::Det && !matches!(parse.lemma(d), "a" | "an" | "any" | "no")
        });
        let lemma = parse.lemma(noun);
        [DEMANDS, PROPOSALS, AGREEMENTS].iter().any(|list| list.contains(&lemma))
            && (named_before || kind == Kind::Response && noun == head)
    })
}

/// The noun that a content is or, where it is a verb about a text named before, that its verb is about: “stick to the
/// agreement”, “return to its commitments”.
fn named(parse: &Parse<'_>, head: usize) -> Option<usize> {
    if parse.upos(head) != Upos::Verb {
        return Some(head);
    }
    let object = parse.dependent(head, &[Relation::Obj]);
    object.or_else(|| ["to", "by", "with"].iter().find_map(|p| parse.oblique(head, p)))
}

fn noun(parse: &Parse<'_>, draft: &Draft) -> Option<usize> {
    named(parse, head(parse, draft.content)?)
}

/// The places of the earlier acts that are meant, the likeliest last: the nearest by another party, those that its
/// sentence tells with it where several are meant.
fn meant(article: &Article<'_>, drafts: &[Draft], i: usize, head: Option<usize>, back: bool) -> Vec<usize> {
    let draft = &drafts[i];
    let parse = &article.parses[draft.sentence];
    let lemma = head.map_or("", |h| parse.lemma(h));
    let wanted = |d: &Draft| match d.kind() {
        Kind::Demand => !PROPOSALS.contains(&lemma),
        Kind::Proposal => !DEMANDS.contains(&lemma),
        Kind::Threat | Kind::Response => back && draft.kind() != Kind::Response,
        _ => false,
    };
    let before = |d: &Draft| d.content.end() <= draft.content.start() && d.sentence + REACH >= draft.sentence;
    let fits = |d: &Draft| {
        let other = draft.kind() != Kind::Response || d.actor.is_some_and(|a| !same_side(article, draft.actor, a));
        // An answer that says what it is about answers what is about the same.
        let about = back || d.issues.iter().any(|issue| draft.issues.contains(issue));
        before(d) && wanted(d) && other && about && !d.issues.is_empty()
    };
    let Some(last) = drafts[..i].iter().rposition(fits) else { return Vec::new() };
    let several = head
        .is_some_and(|h| parse.xpos(h) == "NNS" || matches!(parse.lemma(h), "both" | "all" | "everything" | "they"));
    let with = |d: &Draft| {
        several
            && fits(d)
            && d.sentence == drafts[last].sentence
            && d.actor.map(|a| a.entity) == drafts[last].actor.map(|a| a.entity)
    };
    (0..last).filter(|&j| with(&drafts[j])).chain([last]).collect()
}

/// The issues of the acts meant; where none was found, those of the words just before.
fn issues(article: &Article<'_>, drafts: &[Draft], draft: &Draft, meant: &[usize]) -> Vec<Issue> {
    let mut found: Vec<Issue> = Vec::new();
    for issue in meant.iter().flat_map(|&j| &drafts[j].issues) {
        if !found.contains(issue) {
            found.push(*issue);
        }
    }
    if found.is_empty() {
        let parse = &article.parses[draft.sentence];
        // What was agreed long ago may be named far back.
        let agreed = noun(parse, draft).is_some_and(|n| AGREEMENTS.contains(&parse.lemma(n)));
        let reach = if agreed { draft.sentence } else { 2 };
        let here = article.issues.of(parse, 0..parse.tokens_in(draft.content).start);
        let before = (draft.sentence.saturating_sub(reach)..draft.sentence).rev().map(|s| {
            let parse = &article.parses[s];
            article.issues.of(parse, 0..parse.len())
        });
        // That there are talks is said in every other sentence.
        let matters = |issues: &Vec<Issue>| {
            issues.iter().any(|i| !agreed || !matches!(i, Issue::Format | Issue::Participation | Issue::Settlement))
        };
        found = [here].into_iter().chain(before).find(matters).unwrap_or_default();
    }
    found.truncate(3);
    found
}

/// Whose the answered act is, where its noun says so: “the American proposal”, “an offer put forward by Oman”.
fn author(article: &Article<'_>, parse: &Parse<'_>, head: Option<usize>, actor: Option<Who>) -> Option<Who> {
    let noun =
        head.filter(|&h| [DEMANDS, PROPOSALS, AGREEMENTS, CHARGES].iter().any(|list| list.contains(&parse.lemma(h))))?;
    let made = parse.dependents(noun).filter(|&d| matches!(parse.relation(d), Relation::Acl | Relation::AclRelcl));
    let by = made.filter_map(|d| parse.by_agent(d).or_else(|| parse.subject(d).filter(|&s| s != noun)));
    (article.owner(parse, noun).into_iter())
        .chain(by.filter_map(|t| article.who(parse, t)))
        .find(|&w| !same_side(article, actor, w))
}

/// “Negotiate with Washington”: with whom one will or will not deal.
fn partner(article: &Article<'_>, parse: &Parse<'_>, draft: &Draft) -> Option<Who> {
    let with = |&t: &usize| t < parse.len() && parse.is_marked(t, "with");
    let parties = parse.tokens_in(draft.content).filter(with).filter_map(|t| article.who(parse, t));
    { parties }.find(|&w| !same_side(article, draft.actor, w))
}

/// Whether a party is the actor or acts for the same side.
pub(super) fn same_side(article: &Article<'_>, actor: Option<Who>, who: Who) -> bool {
    actor.is_some_and(|a| side::same_side(article, a.entity, who.entity))
}

/// Whether a noun names what one party puts to another.
pub(super) fn is_put_to_another(noun: &str) -> bool {
    [DEMANDS, PROPOSALS, AGREEMENTS].iter().any(|list| list.contains(&noun))
}

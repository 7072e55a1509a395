//! Proposals told without their terms: “received three takeover proposals from a rival”, “made a revised bid”.

use super::act;
use super::article::Article;
use super::draft::{Draft, Own, Who};
use super::frame::Frame;
use super::irrealis;
use super::slot::noun_range;
use super::spoken::Spoken;
use super::words::{MAKING, is_money};
use crate::record::{Form, Kind};
use crate::segment::BlockKind;
use crate::syntax::{Parse, Relation, Upos};

/// Nouns of what one party puts to another.
const OFFERS: &[&str] = &["bid", "counterbid", "counteroffer", "counterproposal", "offer", "proposal"];

/// Verbs whose subject the offer was put to.
const GETTING: &[&str] = &[
    "accept", "consider", "decline", "dismiss", "get", "rebuff", "receive", "refuse", "reject", "review", "spurn",
    "study", "turn", "weigh",
];

/// Finds the offers of which the text says no more than that someone made them.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], _: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for parse in article.parses {
        let told = |noun: usize| {
            frames.iter().any(|f| {
                f.parse.index == parse.index
                    && f.cue.kind == Kind::Proposal
                    && (f.trigger == noun || f.content.as_ref().is_some_and(|c| c.tokens.contains(&noun)))
            })
        };
        // A headline's “rejects third bid” is told in full below it.
        if article.block_kind(parse) == BlockKind::Headline {
            continue;
        }
        let offers = (0..parse.len()).filter(|&t| is_new(parse, t) && !told(t));
        drafts.extend(offers.flat_map(|noun| made(article, parse, noun)));
        drafts.extend((0..parse.len()).filter(|&t| !told(t)).flat_map(|noun| proposed(article, parse, noun)));
    }
    drafts
}

/// Whether a noun names an offer for the first time: “a revised offer”, “three bids”, “its latest proposal”.
fn is_new(parse: &Parse<'_>, noun: usize) -> bool {
    const FRESH: &[&str] = &[
        "counter",
        "final",
        "first",
        "fresh",
        "further",
        "higher",
        "improved",
        "initial",
        "late",
        "latest",
        "low",
        "new",
        "previous",
        "revise",
        "revised",
        "second",
        "sweetened",
        "third",
        "unsolicited",
    ];
    if parse.upos(noun) != Upos::Noun
        || !OFFERS.contains(&parse.lemma(noun))
        || matches!(parse.relation(noun), Relation::Compound | Relation::Nmod | Relation::NmodPoss)
    {
        return false;
    }
    let before = || parse.dependents(noun).filter(|&d| d < noun);
    let is = |words: &[&str]| before().any(|d| words.iter().any(|w| parse.word(d).eq_ignore_ascii_case(w)));
    let counted = before().any(|d| parse.relation(d) == Relation::Nummod);
    let fresh = before().any(|d| FRESH.contains(&parse.lemma(d)) || is_money(parse, d));
    let open = is(&["any", "no", "such", "every", "whether", "which", "what", "more"]);
    let definite =
        is(&["the", "this", "that", "these", "those"]) || before().any(|d| parse.relation(d) == Relation::NmodPoss);
    !open && if definite { fresh } else { is(&["a", "an", "another"]) || counted || parse.xpos(noun) == "NNS" && fresh }
}

/// “The union's proposed cut in hours”: terms called proposed, with whose they are.
fn proposed(article: &Article<'_>, parse: &Parse<'_>, noun: usize) -> Vec<Draft> {
    if parse.upos(noun) != Upos::Noun {
        return Vec::new();
    }
    let called = parse
        .dependents(noun)
        .find(|&d| d < noun && parse.relation(d) == Relation::Amod && matches!(parse.word(d), "proposed" | "offered"));
    let owner = parse.dependent(noun, &[Relation::NmodPoss]).and_then(|t| article.who(parse, t));
    let (Some(called), Some(actor)) = (called, owner) else { return Vec::new() };
    let range = called + 1..noun_range(parse, noun).end;
    // “Its proposed deal” says nothing of the terms.
    if range.len() < 2 {
        return Vec::new();
    }
    let own = Own::Proposal { form: Form::Suggestion, concession: false };
    act::told(article, parse, noun, range, called, Some(actor), &own, "proposal/named")
}

fn made(article: &Article<'_>, parse: &Parse<'_>, noun: usize) -> Vec<Draft> {
    let verb = parse.head(noun).filter(|&v| {
        parse.upos(v) == Upos::Verb && matches!(parse.relation(noun), Relation::Obj | Relation::NsubjPass)
    });
    let Some(verb) = verb else { return Vec::new() };
    let lemma = parse.lemma(verb);
    let (makes, gets) = (MAKING.contains(&lemma) || lemma == "submit", GETTING.contains(&lemma));
    let real = !parse.is_negated(verb)
        && !parse.is_hypothetical(verb)
        && !irrealis::is_open(parse, verb)
        && !parse.has_auxiliary(verb, "would")
        && !parse.has_auxiliary(verb, "will");
    if !(makes || gets) || !real {
        return Vec::new();
    }
    let party = |t: Option<usize>| t.and_then(|t| article.who(parse, t));
    let agent = if parse.is_passive(verb) { parse.by_agent(verb) } else { parse.agent(verb) };
    let owner = article.owner(parse, noun).or_else(|| party(parse.oblique(verb, "from")));
    let actor = owner.or_else(|| party(agent).filter(|_| makes));
    let Some(actor) = actor else { return Vec::new() };
    let addressee = party(parse.oblique(noun, "to").or_else(|| parse.oblique(verb, "to")));
    let target: Option<Who> = addressee.or_else(|| party(agent).filter(|_| gets)).filter(|t| t.entity != actor.entity);
    let range = noun_range(parse, noun);
    // “An offer” alone says nothing.
    if range.len() < 3 && target.is_none() {
        return Vec::new();
    }
    let plain = parse.lemma(noun).ends_with("proposal") && !range.clone().any(|t| is_money(parse, t));
    let own = Own::Proposal { form: if plain { Form::Plan } else { Form::Offer }, concession: false };
    let mut drafts = act::told(article, parse, noun, range, noun, Some(actor), &own, "proposal/named");
    drafts.truncate(1);
    for draft in &mut drafts {
        draft.target = target;
    }
    drafts
}

//! Actions: conduct on the ground or in law, told as fact.

use super::article::Article;
use super::conduct_of_groups;
use super::deal;
use super::deed::{doer, has_adjective, is_owned};
use super::draft::{Draft, Own, Who};
use super::fact::is_fact;
use super::frame::Frame;
use super::pair;
use super::slot::{clipped, noun_range};
use super::spoken::Spoken;
use crate::lexicon::Pos;
use crate::record::{ActionCategory, Kind, Modality, PartyKind};
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// Finds the actions.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], _: &Spoken<'_>) -> Vec<Draft> {
    let told = frames.iter().filter(|f| {
        f.cue.kind == Kind::Action
            && f.cue.pos != Pos::Adjective
            && !f.negated
            && !f.hypothetical
            && is_fact(&f.parse, f.trigger)
    });
    let drafts: Vec<Draft> = told.filter_map(|frame| action(article, frame)).collect();
    // What stands in the words of another action of the same party is a part of that one.
    let is_part = |d: &Draft| {
        drafts.iter().any(|other| {
            other.sentence == d.sentence
                && other.cue.start() < d.cue.start()
                && (other.content.holds(d.cue) || is_manner(&article.parses[d.sentence], d.trigger, other.trigger))
                && other.actor.map(|a| a.entity) == d.actor.map(|a| a.entity)
        })
    };
    drafts.iter().filter(|d| !is_part(d)).cloned().collect()
}

/// Whether a participle only says how another verb was done: “launched a strike, firing forty rockets”.
fn is_manner(parse: &Parse<'_>, participle: usize, verb: usize) -> bool {
    let mut participle = participle;
    while parse.relation(participle) == Relation::Conj && parse.xpos(participle) == "VBG" {
        let Some(head) = parse.head(participle) else { return false };
        participle = head;
    }
    parse.xpos(participle) == "VBG" && parse.relation(participle) == Relation::Advcl && parse.within(participle, verb)
}

fn action(article: &Article<'_>, frame: &Frame<'_>) -> Option<Draft> {
    let parse = &frame.parse;
    let noun = frame.cue.pos == Pos::Noun;
    // “Agrees” states a willingness; “agreed”, a deal.
    let category = frame.cue.category.unwrap_or(ActionCategory::Other);
    // To hit back with duties is no blow of arms.
    let levied = parse.oblique(frame.trigger, "with").is_some_and(|o| {
        matches!(
            parse.lemma(o),
            "ban" | "duty" | "embargo" | "fee" | "levy" | "restriction" | "sanction" | "tariff" | "tax"
        )
    });
    let category = match frame.cue.lemma.as_str() {
        "hit back" | "retaliate" if levied => ActionCategory::Sanction,
        _ => category,
    };
    let present = matches!(parse.xpos(frame.trigger), "VBP" | "VBZ");
    if category == ActionCategory::Agreement && present {
        return None;
    }
    let actor = actor(article, frame);
    // “A ceasefire was agreed”: a deal is one whoever made it.
    let doerless = actor.is_none() && deal::is_doerless(frame, category);
    let lacks_content = !frame.cue.content.is_empty() && frame.content.is_none();
    if !doerless && (actor.is_none() || lacks_content) {
        return None;
    }
    if let Some(actor) = actor {
        if !noun && !is_done(article, frame, actor) {
            return None;
        }
        let entity = &article.mentions.entities[actor.entity];
        // People who only watch or talk do not act on the negotiation.
        let idle = entity.anonymous && !conduct_of_groups::acts(&entity.name);
        if entity.side.is_none() && (idle || noun && entity.kind == PartyKind::Group) {
            return None;
        }
    }
    // A strike of workers is no blow of arms.
    let labour = actor.is_some_and(|a| conduct_of_groups::works(&article.mentions.entities[a.entity].name));
    let category = if labour && matches!(frame.cue.lemma.as_str(), "strike" | "resume") {
        ActionCategory::Other
    } else {
        category
    };
    let target = target(article, frame).filter(|t| Some(t.entity) != actor.map(|a| a.entity));
    let tokens = if noun { noun_range(parse, frame.trigger) } else { clause(frame) };
    // A bare noun (“its offensive”) recalls what the reader knows; one that names its object tells it.
    let told = parse.dependents(frame.trigger).any(|d| d > frame.trigger && parse.relation(d) == Relation::Nmod);
    if noun && !(told && tokens.len() >= 4) && !has_adjective(parse, frame.trigger) {
        return None;
    }
    let tokens = without_preposition(parse, frame.trigger, tokens);
    // “Defaulted in May” says it all; “the land that it annexed” leaves the deed's object to the noun before.
    let complete = frame.cue.lemma.contains(' ')
        || category == ActionCategory::Appointment
        || category == ActionCategory::Other && parse.relation(frame.trigger) != Relation::AclRelcl;
    if !noun && !complete && !says_what(article, parse, frame.trigger, tokens.clone()) {
        return None;
    }
    let content = article.content(parse, tokens)?;
    Some(Draft {
        entry: Some(frame.cue.entry()),
        sentence: parse.index,
        trigger: frame.trigger,
        cue: frame.cue_span,
        content,
        actor,
        target,
        negated: false,
        modality: Modality::Asserted,
        condition: None,
        rule: if noun { "action/noun" } else { "action/verb" }.into(),
        confidence: if noun || actor.is_none() { 0.45 } else { 0.6 },
        issues: Vec::new(),
        own: Own::Action { category, plover: frame.cue.plover.clone() },
    })
}

/// Verbs that strike with words where a person is the one who acts or is hit.
const FIGURATIVE: &[&str] =
    &["attack", "assault", "blast", "clash", "fire", "hit", "pummel", "retaliate", "target", "torpedo"];

/// Objects that make of a verb another thing: “struck a blow”, “pulled out all the stops”.
const IDIOMS: &[(&str, &str)] = &[
    ("strike", "blow"),
    ("strike", "balance"),
    ("strike", "chord"),
    ("strike", "tone"),
    ("strike", "note"),
    ("pull", "stop"),
    ("pull", "plug"),
    ("withdraw", "remark"),
    ("withdraw", "comment"),
    ("hit", "target"),
    ("raise", "issue"),
    ("storm", "stage"),
];

/// Whether the verb has its sense of conduct here, and its doer is the one who acts.
fn is_done(article: &Article<'_>, frame: &Frame<'_>, actor: Who) -> bool {
    let (parse, verb) = (&frame.parse, frame.trigger);
    let person = |e: usize| article.mentions.entities[e].kind == PartyKind::Person;
    let object = parse.patient(verb);
    let lemma = parse.lemma(verb);
    let hits_person = || object.and_then(|o| article.mentions.at(parse.index, o)).is_some_and(person);
    let figurative = frame.cue.category == Some(ActionCategory::Attack)
        && FIGURATIVE.contains(&lemma)
        && (person(actor.entity) || hits_person());
    let idiom = object.is_some_and(|o| IDIOMS.contains(&(lemma, parse.lemma(o))) || parse.word(o).ends_with("self"));
    // “Killed twelve years ago”: a participle without auxiliary tells what was done to its noun.
    let participle = parse.xpos(verb) == "VBN"
        && parse.relation(verb) != Relation::Conj
        && !parse
            .dependents(verb)
            .any(|d| matches!(parse.relation(d), Relation::Aux | Relation::AuxPass | Relation::Obj))
        && parse.by_agent(verb).is_none();
    // “When Obama took office” only says when; seats and votes are not ground.
    let dated = frame.cue.category == Some(ActionCategory::Appointment) && parse.relation(verb) == Relation::Advcl;
    let contest = frame.cue.category == Some(ActionCategory::Advance)
        && parse.subtree(verb).any(|t| {
            matches!(
                parse.lemma(t).to_lowercase().as_str(),
                "poll"
                    | "vote"
                    | "voter"
                    | "seat"
                    | "senate"
                    | "house"
                    | "percent"
                    | "percentage"
                    | "market"
                    | "company"
                    | "election"
            )
        });
    // To “agree on something” is to think alike.
    let alike = frame.cue.category == Some(ActionCategory::Agreement) && parse.has_auxiliary(verb, "do");
    let shown = lemma == "demonstrate" && object.is_some();
    // “Dismissed the minister as a liar.”
    let scorned = lemma == "dismiss" && parse.oblique(verb, "as").is_some();
    let resorts = lemma == "default" && verb + 1 < parse.len() && parse.word(verb + 1) == "to";
    let alone =
        matches!(frame.cue.lemma.as_str(), "agree" | "agree on" | "agree upon") && !deal::is_joint(article, frame);
    // Money and training bear on a negotiation where they cross sides.
    let given = matches!(lemma, "donate" | "equip" | "finance" | "fund" | "lend" | "shelter" | "train");
    let side = |w: Who| article.mentions.entities[w.entity].side.as_deref();
    let at_home = || target(article, frame).is_none_or(|t| side(t).is_none() || side(t) == side(actor));
    !alone
        && !dated
        && !contest
        && !alike
        && !figurative
        && !idiom
        && !participle
        && !shown
        && !resorts
        && !scorned
        && !(given && at_home())
}

/// Whether the words say more than that something was done, and when: “annexed”, “agreed last year” do not.
fn says_what(article: &Article<'_>, parse: &Parse<'_>, verb: usize, tokens: Range<usize>) -> bool {
    tokens.filter(|&t| t != verb && t < parse.len()).any(|t| {
        matches!(parse.upos(t), Upos::Noun | Upos::Propn | Upos::Num | Upos::Verb)
            && !article.times(parse).any(|time| time.tokens.contains(&t))
    })
}

/// Who acts; forces and weapons act for the side whose they are (“a Ukrainian drone”, “its army”).
fn actor(article: &Article<'_>, frame: &Frame<'_>) -> Option<Who> {
    let parse = &frame.parse;
    if frame.cue.pos == Pos::Noun {
        return doer(article, frame);
    }
    // “Russian and Ukrainian negotiators”: the first of the sides named in a group that has none of its own.
    let sided = |w: &Who| {
        let entity = &article.mentions.entities[w.entity];
        entity.kind != PartyKind::Group || entity.side.is_some()
    };
    // “Thai and Cambodian troops”: the first of the two, not the one whose name stands nearest.
    let first = || {
        let parts = pair::parts(article, parse, frame.actor_token?);
        parts.first().copied().filter(|_| parts.len() >= 2)
    };
    let found = first().or_else(|| frame.actor.filter(sided)).or_else(|| {
        let token = frame.actor_token?;
        let parts = pair::parts(article, parse, token);
        parts.first().copied().or_else(|| article.owner(parse, token).filter(|_| is_owned(article, parse, token)))
    });
    // “They swapped prisoners”: the first of those whom the group was made of when it was named.
    let named = || {
        let place = article.mentions.entities[frame.actor?.entity].places.first()?;
        pair::parts(article, article.parses.get(place.sentence)?, place.head).first().copied()
    };
    let found = found.or_else(named).map(|w| Who { entity: w.entity, mention: w.mention.filter(|_| found.is_some()) });
    found.or(frame.actor)
}

/// The verb with what belongs to it: no further clause, nothing that a comma sets off.
fn clause(frame: &Frame<'_>) -> Range<usize> {
    let (parse, verb) = (&frame.parse, frame.trigger);
    let outside = |d: usize| match parse.relation(d) {
        _ if frame.content.as_ref().is_some_and(|c| c.head == d) => false,
        Relation::Parataxis | Relation::Mark | Relation::Cc => true,
        Relation::Conj => parse.upos(d) == Upos::Verb || parse.subject(d).is_some(),
        Relation::Advcl => d > verb,
        Relation::AclRelcl => matches!(parse.lemma(parse.subtree(d).start), "which" | "who"),
        _ => false,
    };
    let range = clipped(parse, verb, parse.subtree_without(verb, &outside), &outside);
    // A passive's subject is what was done to: it stays.
    let start = if parse.is_passive(verb) { range.start } else { verb };
    start..(verb + 1..range.end).find(|&t| ends_clause(parse, verb, t)).unwrap_or(range.end)
}

/// Whether a comma, dash or conjunction behind the verb leads to more than the next item of a list.
fn ends_clause(parse: &Parse<'_>, verb: usize, at: usize) -> bool {
    if parse.upos(at) == Upos::Cconj {
        return parse.head(at).is_some_and(|h| h > at && matches!(parse.upos(h), Upos::Verb | Upos::Aux));
    }
    // “Seized the heights after a patrol had crossed the river”: the tree may hang the clause within the phrase.
    let opens = parse.relation(at) == Relation::Mark
        || parse.relation(at) == Relation::Case
            && parse.head(at).is_some_and(|h| parse.relation(h) == Relation::Nsubj && h > at);
    let circumstance = opens
        && matches!(
            parse.lemma(at),
            "after" | "although" | "because" | "before" | "since" | "though" | "when" | "while"
        );
    if circumstance {
        return true;
    }
    if !matches!(parse.word(at), "," | "-" | "–" | "—" | ";" | ":" | "(") || parse.xpos(at) == "HYPH" {
        return false;
    }
    // The next item's head is what the mark hangs on, or a later word of the same list.
    let head = parse.head(at).unwrap_or(verb);
    let item = match parse.relation(head) {
        Relation::Conj => parse.upos(head) != Upos::Verb,
        Relation::Amod => parse.upos(at - 1) == Upos::Adj,
        _ => false,
    };
    !(head > at && item)
}

fn without_preposition(parse: &Parse<'_>, head: usize, tokens: Range<usize>) -> Range<usize> {
    let case = parse.dependents(head).filter(|&d| d < head && parse.relation(d) == Relation::Case);
    case.map(|d| parse.subtree(d).end).max().unwrap_or(tokens.start).max(tokens.start)..tokens.end
}

/// The party that the action hits or helps.
fn target(article: &Article<'_>, frame: &Frame<'_>) -> Option<Who> {
    let parse = &frame.parse;
    let owned = |t: usize| article.who(parse, t).or_else(|| article.owner(parse, t));
    frame.target.or_else(|| {
        let object = if frame.cue.pos == Pos::Noun { None } else { parse.patient(frame.trigger) };
        let places = |head: usize| {
            ["on", "against", "to", "of", "in", "from", "with", "at", "for"]
                .iter()
                .find_map(|p| parse.oblique(head, p).and_then(owned))
        };
        object.and_then(owned).or_else(|| places(frame.trigger)).or_else(|| object.and_then(places))
    })
}

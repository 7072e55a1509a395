//! What the recognisers of acts share: from a frame to drafts, items of a list one by one.

use super::actor::actor;
use super::article::Article;
use super::complement;
use super::content;
use super::coordination;
use super::draft::{Draft, Own, Who};
use super::frame::{Frame, clause_of};
use super::irrealis::{is_led_by, modality};
use super::modal;
use super::slot::Filler;
use super::spoken::Spoken;
use super::words;
use crate::lexicon::{CueClass, NounClass, Slot};
use crate::record::{Issue, Kind, Modality, Polarity};
use crate::syntax::{Parse, Relation, Upos};
use crate::text::Span;
use std::ops::Range;

/// Whether the content is a party's name and nothing more.
pub(crate) fn is_name_alone(article: &Article<'_>, parse: &Parse<'_>, filler: &Filler<'_>) -> bool {
    let Some(name) = article.mentions.span(parse.index, filler.head) else { return false };
    if matches!(parse.lemma(filler.head), "it" | "this" | "that" | "they" | "these" | "those") {
        return false;
    }
    let content = parse.span(parse.trim(filler.tokens.clone()));
    // “A joint commission” is not known yet.
    let new = parse.upos(filler.head) == Upos::Noun
        && parse.dependents(filler.head).any(|d| matches!(parse.word(d), "a" | "an"));
    if new {
        return false;
    }
    // A determiner or “Mr” may go before.
    article.who(parse, filler.head).is_some() && content.len() <= name.len() + 4
}

/// Drafts of one frame: one for each item of its content, with the fields that `own` gives.
pub(crate) fn drafts(
    article: &Article<'_>,
    spoken: &Spoken<'_>,
    frame: &Frame<'_>,
    own: &Own,
    confidence: f64,
) -> Vec<Draft> {
    let Some(filler) = &frame.content else { return Vec::new() };
    let parse = &frame.parse;
    let actor = actor(article, spoken, frame);
    // “Is ready to pay if Lima signs”: the condition may hang on what is offered.
    let offered = filler.slot.is_clause() && frame.cue.kind == Kind::Proposal;
    let condition = condition(article, parse, clause_of(parse, frame.trigger))
        .or_else(|| if offered { condition(article, parse, filler.head) } else { None });
    let whole = content::of_act(article, frame, filler);
    // “Tariffs and a ban”: what is threatened comes together.
    let together = frame.cue.kind == Kind::Threat && !filler.slot.is_clause() && parse.upos(filler.head) != Upos::Verb;
    let items = if together { vec![(filler.head, whole)] } else { coordination::items(parse, filler, whole) };
    // “Denied that it had offered talks.”
    let denied_by_all = is_led_by(parse, clause_of(parse, frame.trigger), &["deny"]);
    let mut out = Vec::new();
    let items = one_aim_once(article, parse, items);
    // A common word counts where an issue is named, or where it asks something of another party; one item of a list
    // shows what the others are.
    let bargained = items.iter().any(|(head, tokens)| {
        !article.issues.of(parse, tokens.clone()).is_empty()
            || filler.slot.is_clause()
                && frame.cue.kind == Kind::Demand
                && frame.target.or_else(|| clause_subject(article, parse, filler.slot, *head, frame)).is_some()
            || article.gazetteer.is(NounClass::Term, parse.lemma(*head))
            // “Will not agree to it” refuses, whatever it is.
            || frame.cue.kind == Kind::Response && (frame.negated || is_answerable(article, parse, *head))
            || content::participle(parse, frame, filler).is_some()
            || tokens.clone().any(|t| words::is_money(parse, t))
            // “Wants the bank to open its books”, “wants to see the law passed”.
            || frame.cue.kind == Kind::Demand && *filler.slot == Slot::To && {
                let object = parse.dependent(frame.trigger, &[Relation::Iobj, Relation::Obj]);
                parse.lemma(*head) == "see" || object.is_some_and(|o| o < *head && article.can_act(parse, o))
            }
            // “Pledged to cut its output”: a step of one's own.
            || frame.cue.kind == Kind::Proposal && *filler.slot == Slot::To && binds(parse, &frame.cue.lemma, *head)
    });
    for (head, tokens) in items {
        let Some(content) = article.content(parse, tokens.clone()) else { continue };
        // “Demanded this”, “offered little”: the words say nothing of what it is.
        if matches!(frame.cue.kind, Kind::Demand | Kind::Proposal) && is_empty(parse, &tokens) {
            continue;
        }
        let issues = article.issues.of(parse, tokens.clone());
        let addressed = frame.target.or_else(|| clause_subject(article, parse, filler.slot, head, frame));
        if frame.cue.needs == Some(CueClass::Negotiation) && !bargained {
            continue;
        }
        let lacking = match frame.cue.needs {
            Some(CueClass::Proposal) => {
                !(is_put_forward(article, parse, head, !issues.is_empty())
                    || frame.cue.kind == Kind::Response && points_back(parse, head))
            }
            Some(CueClass::Blame) => !blames(article, parse, tokens.clone()),
            _ => false,
        };
        if lacking {
            continue;
        }
        out.push(Draft {
            sentence: parse.index,
            trigger: frame.trigger,
            cue: frame.cue_span,
            content,
            actor,
            target: addressed.filter(|t| Some(t.entity) != actor.map(|a| a.entity)),
            negated: frame.negated || denied_by_all,
            modality: modality(parse, frame.trigger, frame.hypothetical, condition.is_some()),
            condition,
            rule: rule(frame, filler).into(),
            entry: Some(frame.cue.entry()),
            confidence: if actor.is_some() { confidence } else { confidence - 0.2 },
            issues,
            own: if parse.is_negated(head) && filler.slot.is_clause() { denied(own) } else { own.clone() },
        });
    }
    out
}

/// Whether a word that gives one's word tells a step: “pledged to cut its output”, not “promised to think about it”.
fn binds(parse: &Parse<'_>, lemma: &str, step: usize) -> bool {
    const IDLE: &[&str] = &["continue", "do", "fight", "keep", "make", "remain", "take", "try", "win", "work"];
    let verb = parse.lemma(step);
    matches!(lemma, "commitment" | "pledge" | "promise" | "undertake")
        && !IDLE.contains(&verb)
        && !words::MINDING.contains(&verb)
        && !words::HARMING.iter().any(|h| *h == verb && !modal::is_step(parse, step))
}

/// Whether a content names what someone has put forward, or a step: what one can say yes or no to.
pub(crate) fn is_put_forward(article: &Article<'_>, parse: &Parse<'_>, head: usize, issue: bool) -> bool {
    let named = |t: usize| article.gazetteer.is(NounClass::Proposal, parse.lemma(t));
    named(head) || named(complement::counted(parse, head)) || issue && parse.upos(head) == Upos::Verb
}

/// Whether an answer can be about it: what was named before (“declined this”), a proposal or a term, or a step about one
/// (“agreed to sign the pact”).
fn is_answerable(article: &Article<'_>, parse: &Parse<'_>, head: usize) -> bool {
    let about = |t: usize| {
        let noun = parse.lemma(complement::counted(parse, t));
        [NounClass::Term, NounClass::Proposal].iter().any(|class| article.gazetteer.is(*class, noun))
    };
    let object = || parse.dependent(head, &[Relation::Obj]).is_some_and(about);
    points_back(parse, head) || about(head) || parse.upos(head) == Upos::Verb && object()
}

/// “This”, “that” and the like, of what was told before.
fn points_back(parse: &Parse<'_>, word: usize) -> bool {
    parse.xpos(word) == "DT" && matches!(parse.lemma(word), "this" | "that" | "these" | "those")
}

/// Whether some tokens hold a word of blame.
fn blames(article: &Article<'_>, parse: &Parse<'_>, mut tokens: Range<usize>) -> bool {
    tokens.any(|t| {
        t < parse.len()
            && article
                .cues
                .at(parse, t)
                .any(|c| c.kind == Kind::Accusation && c.content.first() == Some(&Slot::Clause) && c.polarity.is_none())
    })
}

fn is_empty(parse: &Parse<'_>, tokens: &Range<usize>) -> bool {
    let empty = |t: usize| {
        matches!(parse.upos(t), Upos::Pron | Upos::Det | Upos::Punct | Upos::Adp)
            || matches!(parse.lemma(t), "do" | "so" | "same" | "little" | "nothing" | "more" | "something" | "return")
    };
    tokens.clone().all(empty)
}

/// “Stop fighting and respect the truce” is one aim in two words: a further verb about the same, or about nothing at
/// issue, right after a halt to fighting.
fn one_aim_once(
    article: &Article<'_>,
    parse: &Parse<'_>,
    items: Vec<(usize, Range<usize>)>,
) -> Vec<(usize, Range<usize>)> {
    let truce = |t: &Range<usize>| article.issues.of(parse, t.clone()) == [Issue::Ceasefire];
    let mut out: Vec<(usize, Range<usize>)> = Vec::new();
    for (head, tokens) in items {
        let verb = parse.upos(head) == Upos::Verb;
        let same = truce(&tokens) || article.issues.of(parse, tokens.clone()).is_empty();
        match out.last_mut() {
            Some((_, before)) if verb && same && truce(before) => before.end = tokens.end,
            _ => out.push((head, tokens)),
        }
    }
    out
}

/// Drafts of what a clause tells without a cue from the lexicon: one for each item, its cue the word at `marker`.
#[expect(clippy::too_many_arguments, reason = "the parts of an act, each found elsewhere")]
pub(crate) fn told(
    article: &Article<'_>,
    parse: &Parse<'_>,
    head: usize,
    whole: Range<usize>,
    marker: usize,
    actor: Option<Who>,
    own: &Own,
    rule: &'static str,
) -> Vec<Draft> {
    let condition = condition(article, parse, head);
    let whole = content::cut_circumstances(parse, head, content::without_condition(parse, head, whole));
    (coordination::conjuncts(parse, head, whole).into_iter())
        .filter_map(|(head, tokens)| {
            Some(Draft {
                sentence: parse.index,
                trigger: head,
                cue: parse.tokens[marker].span,
                content: article.content(parse, tokens.clone())?,
                actor,
                target: None,
                negated: false,
                modality: if condition.is_some() { Modality::Conditional } else { Modality::Asserted },
                condition,
                rule: rule.into(),
                entry: None,
                confidence: 0.5,
                issues: article.issues.of(parse, tokens),
                own: own.clone(),
            })
        })
        .collect()
}

/// The name of the pattern: kind, part of speech and slot of the cue, and whether its word is a common one.
fn rule(frame: &Frame<'_>, filler: &Filler<'_>) -> String {
    let common = if frame.cue.needs.is_some() { "-common" } else { "" };
    format!("{}/{}-{}{common}", frame.cue.kind.as_str(), frame.cue.pos.as_str(), filler.slot.name())
}

/// What an act becomes where its content is denied: “called on Kyiv not to strike” is a demand against striking.
fn denied(own: &Own) -> Own {
    match *own {
        Own::Demand { polarity: Polarity::For, strength } => Own::Demand { polarity: Polarity::Against, strength },
        Own::Demand { polarity: Polarity::Against, strength } => Own::Demand { polarity: Polarity::For, strength },
        _ => own.clone(),
    }
}

/// The subject of a that-clause is whom the act is aimed at: “demanded that Kyiv withdraw”.
fn clause_subject(
    article: &Article<'_>,
    parse: &Parse<'_>,
    slot: &Slot,
    head: usize,
    frame: &Frame<'_>,
) -> Option<Who> {
    match slot {
        Slot::That => parse.subject(head).and_then(|s| article.who(parse, s)),
        Slot::To | Slot::Ing => {
            let object = parse.dependent(frame.trigger, &[Relation::Iobj, Relation::Obj])?;
            article.who(parse, object)
        }
        _ => None,
    }
}

/// The words that state a condition of the clause.
pub(crate) fn condition(article: &Article<'_>, parse: &Parse<'_>, clause: usize) -> Option<Span> {
    let head = parse.condition(clause)?;
    article.content(parse, parse.subtree(head))
}

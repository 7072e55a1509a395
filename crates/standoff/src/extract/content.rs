//! Which words say what an act is about: from the head of a filler to where it ends.

use super::article::Article;
use super::exchange;
use super::frame::Frame;
use super::slot::Filler;
use crate::lexicon::{Pos, Slot};
use crate::record::{Form, Kind};
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// Subordinators of clauses that tell when or why, not what.
const CIRCUMSTANCE: &[&str] = &[
    "after", "although", "amid", "as", "because", "before", "despite", "even", "since", "so", "though", "when",
    "whereas", "while",
];

/// Prepositions of phrases that tell when, why or in spite of what, not what.
const ASIDE: &[&str] = &[
    "after",
    "ahead of",
    "amid",
    "because of",
    "despite",
    "due to",
    "following",
    "in response to",
    "in spite of",
    "since",
];

/// The words of an act's content.
///
/// Of “that Kyiv give up the port” only what the party is to do; of “wants Kyiv to yield” all of it. Phrases that the
/// tree hangs on the cue but that follow the content without a break belong to it (“condemned the attack on the
/// embassy”); circumstances, conditions and sources do not.
pub(crate) fn of_act(article: &Article<'_>, frame: &Frame<'_>, filler: &Filler<'_>) -> Range<usize> {
    let parse = &frame.parse;
    let mut tokens = from_predicate(article, frame, filler);
    if let Slot::Preposition(preposition) = filler.slot {
        extend_to_siblings(parse, frame.trigger, preposition, &mut tokens);
    }
    extend_to_participle(parse, frame, filler, &mut tokens);
    extend_right(article, frame, &mut tokens);
    let tokens = without_condition(parse, filler.head, tokens);
    let mut tokens = cut_circumstances(parse, filler.head, tokens);
    // “A truce in return for softer terms”: what is asked for it is told by itself.
    let own = matches!(frame.cue.form, Some(Form::Offer | Form::Readiness));
    if let Some(price) = (filler.head + 1..tokens.end).find(|&t| own && exchange::phrase(parse, t).is_some()) {
        tokens.end = price;
    }
    // “… in exchange”, whose complement the tree hangs elsewhere.
    if tokens.len() > 2
        && parse.word(tokens.end - 2) == "in"
        && matches!(parse.word(tokens.end - 1), "exchange" | "return")
    {
        tokens.end -= 2;
    }
    tokens
}

fn from_predicate(article: &Article<'_>, frame: &Frame<'_>, filler: &Filler<'_>) -> Range<usize> {
    let parse = &frame.parse;
    let tokens = filler.tokens.clone();
    match filler.slot {
        // “Proposed that A and B meet”: with two who are to act, who they are is part of it.
        Slot::That
            if parse.subject(filler.head).is_some_and(|s| {
                frame.cue.kind != Kind::Accusation
                    && s < filler.head
                    && article.who(parse, s).is_some()
                    && !(frame.cue.kind == Kind::Proposal && parse.dependent(s, &[Relation::Conj]).is_some())
            }) =>
        {
            after_auxiliaries(parse, filler.head).max(tokens.start)..tokens.end
        }
        Slot::To if matches!(frame.cue.lemma.as_str(), "want" | "need" | "expect" | "like" | "prefer" | "require") => {
            let object = parse.dependent(frame.trigger, &[Relation::Obj]).filter(|&o| o < filler.head);
            object.map_or(tokens.start, |o| parse.subtree(o).start)..tokens.end
        }
        _ => tokens,
    }
}

/// The first token of the predicate behind its subject and auxiliaries.
pub(crate) fn after_auxiliaries(parse: &Parse<'_>, predicate: usize) -> usize {
    let before = parse.dependents(predicate).filter(|&d| {
        d < predicate
            && (matches!(
                parse.relation(d),
                Relation::Aux | Relation::AuxPass | Relation::Nsubj | Relation::NsubjPass | Relation::Mark
            ) && parse.word(d) != "be"
                || matches!(parse.lemma(d), "not" | "never" | "neither"))
    });
    before.map(|d| parse.subtree(d).end).max().unwrap_or(predicate).min(predicate)
}

/// “Insists on A, on B and on C”: the tree may hang each on the cue.
fn extend_to_siblings(parse: &Parse<'_>, trigger: usize, preposition: &str, tokens: &mut Range<usize>) {
    let first = tokens.end;
    for d in parse.dependents(trigger).filter(|&d| d >= first && parse.is_marked(d, preposition)) {
        let part = parse.subtree(d);
        let joined = (tokens.end..part.start).all(|t| matches!(parse.word(t), "," | "and" | "or" | ";"));
        // “…, with its president saying that …”
        let aside = preposition == "with" && parse.dependents(d).any(|p| parse.xpos(p) == "VBG");
        if joined && !aside {
            tokens.end = part.end;
        }
    }
}

/// Takes in the participle that says what is to happen to the object.
fn extend_to_participle(parse: &Parse<'_>, frame: &Frame<'_>, filler: &Filler<'_>, tokens: &mut Range<usize>) {
    if let Some(participle) = participle(parse, frame, filler) {
        tokens.end = tokens.end.max(parse.subtree(participle).end);
    }
}

/// “Wants all sanctions lifted”: the participle that says what is to happen to what is wanted.
pub(crate) fn participle(parse: &Parse<'_>, frame: &Frame<'_>, filler: &Filler<'_>) -> Option<usize> {
    if *filler.slot != Slot::Object || !matches!(frame.cue.lemma.as_str(), "want" | "need" | "like" | "prefer" | "see")
    {
        return None;
    }
    let passive = |d: usize| matches!(parse.xpos(d), "VBN" | "VBD");
    // “Wants the minister gone”.
    let so = |d: usize| parse.relation(d) == Relation::Xcomp && matches!(parse.upos(d), Upos::Adj | Upos::Adv);
    let behind = parse.dependents(frame.trigger).find(|&d| {
        d > filler.head
            && matches!(
                parse.relation(d),
                Relation::Xcomp | Relation::Ccomp | Relation::Parataxis | Relation::Advcl | Relation::Obj
            )
            && (passive(d) || so(d))
            && parse.subject(d).is_none_or(|s| filler.tokens.contains(&s))
    });
    let within =
        || parse.dependents(filler.head).find(|&d| d > filler.head && parse.relation(d) == Relation::Acl && passive(d));
    behind.or_else(within)
}

/// Takes in the phrases right behind the content that the tree hangs on the cue.
fn extend_right(article: &Article<'_>, frame: &Frame<'_>, tokens: &mut Range<usize>) {
    let parse = &frame.parse;
    let trigger = frame.trigger;
    if tokens.contains(&trigger) || tokens.start < trigger {
        return;
    }
    let own = |d: usize| {
        let slots = frame.cue.content.iter().chain(&frame.cue.target);
        slots.filter_map(|s| if let Slot::Preposition(p) = s { Some(p) } else { None }).any(|p| parse.is_marked(d, p))
    };
    let dated =
        |part: &Range<usize>| article.times(parse).any(|t| t.tokens.start >= part.start && t.tokens.end <= part.end);
    // “Put a rise on the table”: words of the cue.
    let idiom = |part: &Range<usize>| {
        let mut words = frame.cue.lemma.split(' ').skip(1);
        frame.cue.lemma.contains(' ') && part.clone().all(|t| words.any(|w| parse.word(t).eq_ignore_ascii_case(w)))
    };
    while let Some(d) = parse.dependents(trigger).find(|&d| parse.subtree(d).start == tokens.end) {
        let part = parse.subtree(d);
        let joins = match parse.relation(d) {
            Relation::Obl | Relation::Nmod => {
                !own(d)
                    && !ASIDE.iter().any(|p| starts(parse, &part, p))
                    && !dated(&part)
                    && !idiom(&part)
                    && !["according to", "during", "in a", "at a"].iter().any(|p| starts(parse, &part, p))
            }
            Relation::Acl | Relation::AclRelcl => true,
            // “Blamed Dhaka for delays in handing over lists.”
            Relation::Advcl if parse.xpos(d) == "VBG" && parse.is_marked(d, "in") => true,
            // “A call for money and easier visas”: the tree may join the second to the call.
            Relation::Conj => {
                frame.cue.pos == Pos::Noun
                    && matches!(parse.upos(d), Upos::Noun | Upos::Propn)
                    && parse.upos(part.start) == Upos::Cconj
                    && !article.cues.at(parse, d).any(|c| c.kind == frame.cue.kind)
            }
            // “Threatened tariffs to force a deal”: what for, not with what.
            Relation::Advcl | Relation::Xcomp => {
                frame.cue.kind != Kind::Threat
                    && parse.dependents(d).any(|m| parse.relation(m) == Relation::Mark && parse.word(m) == "to")
            }
            _ => false,
        };
        if !joins {
            break;
        }
        tokens.end = part.end;
    }
}

fn starts(parse: &Parse<'_>, tokens: &Range<usize>, words: &str) -> bool {
    words.split(' ').zip(tokens.clone()).all(|(w, t)| parse.word(t).eq_ignore_ascii_case(w))
}

/// The same tokens without a condition that follows the head.
pub(crate) fn without_condition(parse: &Parse<'_>, head: usize, tokens: Range<usize>) -> Range<usize> {
    match parse.condition(head) {
        Some(condition) if condition > head => {
            tokens.start..parse.subtree(condition).start.clamp(tokens.start, tokens.end)
        }
        _ => tokens,
    }
}

/// What a writer calls an act that he has just told.
const COMMENTS: &[&str] = &[
    "accusation",
    "allegation",
    "charge",
    "claim",
    "decision",
    "demand",
    "idea",
    "move",
    "proposal",
    "sign",
    "step",
    "threat",
];

/// The same tokens up to a clause that tells when or why, a comment, or a source.
pub(crate) fn cut_circumstances(parse: &Parse<'_>, head: usize, tokens: Range<usize>) -> Range<usize> {
    let mut end = tokens.end;
    for d in parse.dependents(head).filter(|&d| d > head && tokens.contains(&d)) {
        let part = parse.subtree(d);
        let aside = match parse.relation(d) {
            // “…, reflecting the balance”: a comment on it.
            Relation::Advcl if parse.xpos(d) == "VBG" && part.start > 0 && parse.word(part.start - 1) == "," => {
                part.start == d || parse.upos(part.start) == Upos::Adv
            }
            Relation::Advcl => parse.dependents(d).any(|m| {
                matches!(parse.relation(m), Relation::Mark | Relation::Advmod)
                    && m < d
                    && CIRCUMSTANCE.contains(&parse.lemma(m))
            }),
            Relation::Parataxis => true,
            Relation::Obl => parse.is_marked(d, "according") || starts(parse, &part, "according to"),
            _ => false,
        };
        if aside && part.start > head {
            end = end.min(part.start);
        }
    }
    // “…, though both sides object”: a clause behind a comma, wherever the tree hangs it.
    let aside = (head + 1..end).find(|&t| {
        parse.word(t) == ","
            && t + 1 < end
            && (matches!(parse.lemma(t + 1), "though" | "although" | "while" | "whereas" | "but")
                // “A ban, with the minister saying …”
                || parse.word(t + 1) == "with" && (t + 2..end).any(|v| parse.xpos(v) == "VBG"))
    });
    end = aside.unwrap_or(end);
    // “Breaking the truce, a sign that …”, “…, a charge Tehran denies”: a comment on it.
    let comment = (head + 1..end.saturating_sub(2)).find(|&t| {
        parse.word(t) == ","
            && matches!(parse.word(t + 1), "a" | "an")
            && (t + 2..end.min(t + 5)).any(|n| parse.upos(n) == Upos::Noun && COMMENTS.contains(&parse.lemma(n)))
    });
    end = comment.unwrap_or(end);
    // “Free the crew after the ship was seized”: what happened before is told in the past.
    let past = (head + 1..end).find(|&t| {
        matches!(parse.word(t), "after" | "since")
            && (t + 1..end)
                .take_while(|&u| !matches!(parse.word(u), "," | ";"))
                .any(|u| matches!(parse.xpos(u), "VBD" | "VBN") && parse.upos(u) == Upos::Verb)
    });
    end = past.filter(|_| parse.upos(head) == Upos::Verb && parse.xpos(head) == "VB").unwrap_or(end).min(end);
    // “Withdraw or face sanctions”, “a truce, having threatened …”: what follows is no part of what is wanted.
    let threat = (head + 1..end.saturating_sub(1)).find(|&t| {
        parse.word(t) == "or" && matches!(parse.word(t + 1), "face" | "risk" | "suffer" | "lose" | "be")
            || parse.word(t) == ","
                && matches!(
                    parse.word(t + 1),
                    "having" | "reflecting" | "citing" | "adding" | "saying" | "arguing" | "accusing" | "blaming"
                )
    });
    end = threat.unwrap_or(end);
    let opened = (head + 1..end.saturating_sub(1)).find(|&t| opens_comment(parse, head, t) || opens_scene(parse, t));
    end = opened.unwrap_or(end);
    // “Drop the levy in order to spare it tariffs”: what for is no part of what is wanted.
    let purpose = (head + 1..end.saturating_sub(2))
        .find(|&t| ["in order to", "so as to"].iter().any(|words| starts(parse, &(t..end), words)));
    end = purpose.unwrap_or(end);
    // A source behind a comma, wherever the tree hangs it.
    if let Some(at) = (head + 1..end).find(|&t| starts(parse, &(t..end), "according to")) {
        end = at;
    }
    tokens.start..end.max(tokens.start)
}

/// “…, with the mayor saying that …”, “…, insisting on a vote”, “…, an idea that …”, “… as part of a deal”: where what
/// follows tells of what is wanted.
fn opens_comment(parse: &Parse<'_>, act: usize, at: usize) -> bool {
    // By the word: a tagger may take “warning” for a noun.
    const TELLING: &[&str] = &[
        "accusing",
        "adding",
        "arguing",
        "calling",
        "citing",
        "demanding",
        "insisting",
        "pledging",
        "promising",
        "rejecting",
        "saying",
        "stressing",
        "telling",
        "urging",
        "warning",
    ];
    let tells = |v: usize| TELLING.contains(&parse.word(v));
    match parse.word(at) {
        "with" => parse.head(at).is_some_and(|noun| {
            tells(noun) || parse.dependents(noun).any(|v| parse.relation(v) == Relation::Acl && tells(v))
        }),
        "," => {
            let next = at + 1;
            let noun = (next..parse.len().min(next + 4)).find(|&t| parse.upos(t) == Upos::Noun);
            let comment = |n: usize| {
                matches!(parse.lemma(n), "idea" | "move" | "proposal" | "step" | "suggestion")
                    && matches!(parse.lemma(next), "a" | "an" | "the")
                    && matches!(parse.word(n + 1), "that" | "which" | "it" | "he" | "she" | "they")
            };
            tells(next) || noun.is_some_and(|n| n + 1 < parse.len() && comment(n))
        }
        "as" if starts(parse, &(at..parse.len()), "as part of") => {
            parse.head(at).and_then(|p| parse.head(p)) == Some(act)
        }
        _ => false,
    }
}

/// “Free more prisoners as talks resume”: what goes on meanwhile.
fn opens_scene(parse: &Parse<'_>, at: usize) -> bool {
    let Some(head) = parse.head(at).filter(|&h| h > at && parse.word(at) == "as") else { return false };
    // “The same rights as others”.
    let compared = at.saturating_sub(4)..at;
    if { compared }.any(|t| matches!(parse.word(t), "as" | "same" | "such")) {
        return false;
    }
    let finite = |v: usize| matches!(parse.xpos(v), "VBD" | "VBZ" | "VBP") || parse.xpos(v) == "MD";
    let end = parse.subtree(head).end;
    parse.upos(head) == Upos::Verb && finite(head)
        || parse.upos(head) == Upos::Noun && end < parse.len() && finite(end) && parse.head(at - 1) != Some(at)
}

//! Responses: a party's yes or no to someone's proposal, demand or claim.

use super::act;
use super::article::Article;
use super::draft::{Draft, Own};
use super::frame::Frame;
use super::irrealis;
use super::reception;
use super::refusal;
use super::spoken::Spoken;
use super::verdict;
use crate::lexicon::{Pos, Slot};
use crate::record::{Kind, Modality, Stance};
use crate::syntax::{Parse, Relation, Upos};

/// What a party that declines to do it only keeps to itself: no answer to a proposal.
const TELLING: &[&str] = &[
    "answer",
    "comment",
    "confirm",
    "describe",
    "detail",
    "disclose",
    "divulge",
    "elaborate",
    "explain",
    "identify",
    "name",
    "predict",
    "respond",
    "reveal",
    "say",
    "specify",
    "speculate",
    "tell",
];

/// What one can dismiss, accept or oppose without answering any proposal.
const NO_PROPOSAL: &[&str] = &[
    "analysis",
    "argument",
    "article",
    "assertion",
    "attack",
    "award",
    "blame",
    "claim",
    "comment",
    "conclusion",
    "conduct",
    "confidence",
    "credential",
    "criticism",
    "defeat",
    "evidence",
    "expectation",
    "fact",
    "finding",
    "food",
    "hope",
    "hypothesis",
    "insult",
    "interview",
    "jab",
    "label",
    "medal",
    "motive",
    "nomination",
    "play",
    "prize",
    "prospect",
    "question",
    "reality",
    "remark",
    "report",
    "resignation",
    "responsibility",
    "rumor",
    "rumour",
    "sabotage",
    "science",
    "speculation",
    "story",
    "terrorism",
    "theory",
    "trophy",
    "violence",
    "warning",
];

/// Whom and what one takes in or on without answering anybody.
const TAKEN_IN: &[&str] = &["donation", "gift", "immigrant", "migrant", "patient", "refugee", "student", "visitor"];

/// Nouns whose clause may only claim something.
const CLAIMING: &[&str] = &["assumption", "belief", "concept", "idea", "notion", "premise", "view"];

/// Words for not doing what one is asked.
const DECLINING: &[&str] =
    &["decline", "hesitant", "loath", "refusal", "refuse", "reluctance", "reluctant", "unwilling", "unwillingness"];

/// Words beside a yes by which it is not whole.
const HEDGES: &[&str] = &[
    "conditional",
    "conditionally",
    "partial",
    "partially",
    "partly",
    "provisional",
    "provisionally",
    "qualified",
    "tentative",
    "tentatively",
];

/// Phrases behind a yes that open its condition.
const CONDITIONS: &[&str] = &[
    "but only if",
    "but only on condition",
    "on condition that",
    "on the condition that",
    "only if",
    "only on condition",
    "provided that",
    "subject to",
    "with conditions",
    "with reservations",
];

/// Words for giving up one's own position: not to do so answers nobody.
const GIVING_UP: &[&str] = &["back down", "climb down", "relent"];

/// Finds the responses.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for frame in frames.iter().filter(|f| f.cue.kind == Kind::Response) {
        let stance = frame.cue.stance.unwrap_or(Stance::Noncommittal);
        if frame.cue.pos == Pos::Verb && irrealis::is_unreal(&frame.parse, frame)
            || !answers(article, frame)
            || is_forecast(article, spoken, frame)
            || is_asked(frame)
        {
            continue;
        }
        let common = frame.cue.needs.is_some();
        let mut found =
            act::drafts(article, spoken, frame, &Own::Response { stance }, if common { 0.55 } else { 0.75 });
        found.retain(|d| d.actor.is_some());
        for draft in &mut found {
            draft.negated |= irrealis::is_asked_why(&frame.parse, frame.trigger);
            settle(draft, stance, &frame.cue.lemma);
            if matches!(draft.own, Own::Response { stance: Stance::Accept }) {
                hedge(frame, draft);
            }
        }
        drafts.extend(found);
    }
    drafts.extend(refusal::recognise(article, frames, spoken));
    let mut said = verdict::recognise(article, spoken);
    said.extend(reception::recognise(article));
    let new = |d: &Draft| !drafts.iter().any(|o| o.sentence == d.sentence && o.content.overlaps(d.content));
    let said: Vec<Draft> = said.into_iter().filter(new).collect();
    drafts.extend(said);
    drafts
}

/// Whether the content can be answered: not a name alone (“endorsed Romney”), nor what one declines to tell the press.
fn answers(article: &Article<'_>, frame: &Frame<'_>) -> bool {
    let Some(filler) = &frame.content else { return false };
    let parse = &frame.parse;
    let silent = *filler.slot == Slot::To
        && DECLINING.contains(&frame.cue.lemma.as_str())
        && TELLING.contains(&parse.lemma(filler.head));
    // “Refused to grant access” refuses; it does not grant.
    let refused =
        frame.cue.stance == Some(Stance::Accept) && irrealis::is_led_by(parse, frame.trigger, irrealis::AVOIDING);
    let word = parse.lemma(super::complement::counted(parse, filler.head));
    let told = match filler.slot {
        // “Agree that it failed” is no more than to say so.
        Slot::That => ["should", "will", "would", "must", "can"].iter().any(|a| parse.has_auxiliary(filler.head, a)),
        _ => {
            let relative = matches!(word, "that" | "which" | "who") && parse.xpos(filler.head) != "DT";
            let taken = frame.cue.stance == Some(Stance::Accept) && !frame.negated && TAKEN_IN.contains(&word);
            !NO_PROPOSAL.contains(&word) && !relative && !taken && !claims(parse, filler.head)
        }
    };
    // “The memorandum in which it agreed to disarm” tells of a deal that stands.
    let stood = frame.cue.lemma == "agree" && parse.relation(frame.trigger) == Relation::AclRelcl;
    // “Both sides agreed to meet”: an agreement among them, no answer of one's.
    let among = frame.cue.lemma == "agree"
        && (frame.actor_token).is_some_and(|t| is_several(parse, t) && !matches!(filler.slot, Slot::Preposition(_)));
    // “Is willing to consider offers” offers.
    let ready = frame.cue.stance == Some(Stance::Noncommittal)
        && irrealis::is_led_by(parse, frame.trigger, &["open", "prepare", "prepared", "ready", "willing"]);
    let stands = frame.negated && (GIVING_UP.contains(&frame.cue.lemma.as_str()) || frame.cue.lemma == "hesitate");
    told && !stood && !stands && !among && !ready && !silent && !refused && !act::is_name_alone(article, parse, filler)
}

/// “Did the firm refuse to pay?”
fn is_asked(frame: &Frame<'_>) -> bool {
    let parse = &frame.parse;
    parse.word(parse.len() - 1) == "?"
        && parse.relation(frame.trigger) == Relation::Root
        && !irrealis::is_asked_why(parse, frame.trigger)
}

/// “The idea that it had lost”: what is said to be so, not what should be.
fn claims(parse: &Parse<'_>, noun: usize) -> bool {
    let clause = || parse.dependents(noun).find(|&d| parse.relation(d) == Relation::Acl && parse.is_marked(d, "that"));
    let wished = |clause: usize| ["should", "must", "will", "would"].iter().any(|aux| parse.has_auxiliary(clause, aux));
    CLAIMING.contains(&parse.lemma(noun)) && clause().is_some_and(|c| !wished(c) && parse.xpos(c) != "VB")
}

/// “Both sides”, “the powers”, “Paris and Rome”.
fn is_several(parse: &Parse<'_>, token: usize) -> bool {
    let joined = parse.dependents(token).any(|d| parse.relation(d) == Relation::Conj);
    let collective = matches!(
        parse.lemma(token),
        "both"
            | "country"
            | "leader"
            | "member"
            | "minister"
            | "nation"
            | "participant"
            | "party"
            | "power"
            | "side"
            | "state"
            | "they"
    );
    joined || collective && (parse.xpos(token) == "NNS" || parse.upos(token) != Upos::Noun)
}

/// “Analysts say that Beijing will veto it”: another's forecast of an answer.
fn is_forecast(article: &Article<'_>, spoken: &Spoken<'_>, frame: &Frame<'_>) -> bool {
    let side = |entity: usize| article.mentions.entities[entity].side.as_deref();
    let future = ["will", "would"].iter().any(|aux| frame.parse.has_auxiliary(frame.trigger, aux));
    let speaker = spoken.speaker(frame.cue_span.start());
    future
        && matches!((speaker, frame.actor), (Some(s), Some(a)) if s.entity != a.entity
            && (side(s.entity).is_none() || side(s.entity) != side(a.entity)))
}

/// “Would never accept” rejects; “agreed, if …” agrees on a condition; “has not ruled out” leaves it open.
fn settle(draft: &mut Draft, stance: Stance, lemma: &str) {
    if draft.negated && stance == Stance::Accept {
        draft.negated = false;
        draft.own = Own::Response { stance: Stance::Reject };
    } else if draft.negated && stance == Stance::Reject && matches!(lemma, "rule out" | "reject" | "dismiss") {
        draft.negated = false;
        draft.own = Own::Response { stance: Stance::Noncommittal };
    } else if draft.negated && stance == Stance::Noncommittal && matches!(lemma, "consider" | "contemplate") {
        draft.negated = false;
        draft.own = Own::Response { stance: Stance::Reject };
    } else if stance == Stance::Accept && draft.modality == Modality::Conditional {
        draft.own = Own::Response { stance: Stance::Conditional };
    }
}

/// “Partially accepted”, “gave its conditional approval”, “accepted it on condition that …”: a yes that is not whole.
/// What the condition is is no part of what is accepted.
fn hedge(frame: &Frame<'_>, draft: &mut Draft) {
    let parse = &frame.parse;
    let cue = frame.trigger;
    let words = std::iter::once(cue).chain(parse.dependents(cue).filter(|&d| parse.relation(d) == Relation::Obj));
    let qualified = words
        .flat_map(|w| parse.dependents(w))
        .any(|d| matches!(parse.relation(d), Relation::Advmod | Relation::Amod) && HEDGES.contains(&parse.lemma(d)));
    let opens = |at: usize| {
        CONDITIONS.iter().any(|phrase| {
            let mut words = phrase.split(' ').enumerate();
            words.all(|(i, w)| at + i < parse.len() && parse.word(at + i).eq_ignore_ascii_case(w))
        })
    };
    let phrase = (cue + 1..parse.len())
        .take_while(|&t| !matches!(parse.word(t), ";" | ":"))
        .find(|&t| opens(t) && parse.within(t, cue));
    if qualified || phrase.is_some() {
        draft.own = Own::Response { stance: Stance::Conditional };
    }
    let tokens = parse.tokens_in(draft.content);
    if let Some(phrase) = phrase.filter(|p| tokens.contains(p) && *p > tokens.start) {
        let kept = parse.trim(tokens.start..phrase);
        if !kept.is_empty() {
            draft.content = parse.span(kept);
        }
    }
}

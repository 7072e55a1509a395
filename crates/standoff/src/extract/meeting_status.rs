//! Whether a meeting took place, goes on, is to come, was called off or declined.

use super::article::Article;
use super::frame::{self, Frame};
use super::occasion::is_told_by;
use super::participants::{counted_by, is_holding};
use super::slot::is_infinitive;
use crate::record::MeetingStatus;
use crate::syntax::{Parse, Relation, Upos};

/// Whether it took place: by the cue, the words before the noun, and the verbs around it with their tense; and
/// whether the word that says so is denied (“is not ready for talks”).
pub(super) fn status(
    article: &Article<'_>,
    parse: &Parse<'_>,
    head: usize,
    frame: &Frame<'_>,
) -> (MeetingStatus, bool) {
    let own = parse.dependents(head).find_map(|t| status_of_adjective(parse.lemma(t)));
    let own = own.or(frame.cue.status.filter(|s| *s != MeetingStatus::Held));
    if is_circumstance(parse, head) {
        let open = parse.upos(head) != Upos::Verb && is_open_process(article, parse, head);
        let planned = parse.has_auxiliary(frame::clause_of(parse, head), "will");
        let then = if planned { MeetingStatus::Planned } else { MeetingStatus::Held };
        return (own.unwrap_or(if open { MeetingStatus::Ongoing } else { then }), false);
    }
    let mut at = head;
    // Whether the meeting is what the word at hand is about, not only its circumstance.
    let mut central = true;
    for _ in 0..5 {
        let verbal = matches!(parse.upos(at), Upos::Verb | Upos::Aux);
        let broken = at != head && ends_badly(parse, at);
        if central && broken && parse.relation(counted_by(parse, head).unwrap_or(head)) != Relation::Obl {
            return (MeetingStatus::Cancelled, parse.is_negated(at));
        }
        if let Some(status) = status_of_governor(parse.lemma(at)).filter(|_| at != head) {
            let over = matches!(status, MeetingStatus::Cancelled | MeetingStatus::Declined);
            if central || !over {
                return (status, parse.is_negated(at));
            }
        }
        // “Is due in Oslo for talks.”
        if at != head && parse.dependents(at).any(|d| d < at && parse.lemma(d) == "due") {
            return (MeetingStatus::Planned, false);
        }
        // “Their meeting left many surprised” tells of no journey.
        let subject = parse.subject(at).is_some_and(|s| parse.within(head, s));
        if at != head
            && !subject
            && let Some(status) = status_of_journey(parse, at)
        {
            return (own.unwrap_or(status), false);
        }
        if verbal {
            if let Some(status) = status_of_auxiliary(article, parse, at).filter(|_| !looks_back(parse.lemma(at))) {
                let held = is_holding(parse.lemma(at)) && parse.relation(head) == Relation::Obj;
                return (own.unwrap_or(status), at != head && held && parse.is_negated(at));
            }
            if !matches!(parse.relation(at), Relation::Xcomp | Relation::Acl | Relation::Advcl) || is_finite(parse, at)
            {
                break;
            }
        }
        central &= matches!(
            parse.relation(at),
            Relation::Obj | Relation::Nsubj | Relation::NsubjPass | Relation::Xcomp | Relation::Nmod | Relation::Conj
        );
        match parse.head(at) {
            Some(up) => at = up,
            None => break,
        }
    }
    let open = parse.upos(head) != Upos::Verb && is_open_process(article, parse, head);
    (own.unwrap_or(if open { MeetingStatus::Ongoing } else { MeetingStatus::Held }), false)
}

/// Whether the meeting only says when something else was: “during his visit”, “in a call with X, Y said”.
pub(super) fn is_circumstance(parse: &Parse<'_>, noun: usize) -> bool {
    let marked = |words: &[&str]| words.iter().any(|w| parse.is_marked(noun, w));
    let speech = || parse.head(noun).is_some_and(|h| is_told_by(parse, h));
    parse.upos(noun) != Upos::Verb
        && matches!(parse.relation(noun), Relation::Obl | Relation::Nmod)
        && (marked(&["during", "after", "following", "since"])
            || marked(&["at", "in", "on"]) && (speech() || parse.head(noun).is_some_and(|h| noun < h)))
}

fn status_of_adjective(lemma: &str) -> Option<MeetingStatus> {
    Some(match lemma {
        "planned" | "upcoming" | "forthcoming" | "scheduled" | "next" | "coming" | "imminent" => MeetingStatus::Planned,
        "possible" | "potential" | "proposed" | "future" | "suggested" | "eventual" => MeetingStatus::Proposed,
        "ongoing" | "current" => MeetingStatus::Ongoing,
        "cancelled" | "canceled" | "aborted" | "postponed" | "stalled" => MeetingStatus::Cancelled,
        _ => return None,
    })
}

/// What a word that governs the meeting, or has it for its subject, makes of it.
fn status_of_governor(lemma: &str) -> Option<MeetingStatus> {
    Some(match lemma {
        "abandon" | "abort" | "cancel" | "collapse" | "derail" | "halt" | "postpone" | "scrap" | "scupper"
        | "suspend" | "terminate" => MeetingStatus::Cancelled,
        "boycott" | "decline" | "dismiss" | "refuse" | "reject" | "shun" | "snub" => MeetingStatus::Declined,
        "ask" | "block" | "chance" | "consider" | "demand" | "float" | "hope" | "idea" | "invitation" | "invite"
        | "mull" | "offer" | "possibility" | "prevent" | "proposal" | "propose" | "prospect" | "ready" | "request"
        | "seek" | "suggest" | "urge" | "want" | "willing" => MeetingStatus::Proposed,
        "agree" | "agreement" | "announce" | "arrange" | "arrangement" | "confirm" | "decide" | "due" | "expect"
        | "intend" | "plan" | "preparation" | "prepare" | "schedule" | "set" | "slate" => MeetingStatus::Planned,
        "continue" | "proceed" | "underway" | "impasse" | "deadlock" => MeetingStatus::Ongoing,
        _ => return None,
    })
}

/// Whether who “flew to Oslo for talks” has held them; who “arrived for talks” or “left for talks” has them before him.
fn status_of_journey(parse: &Parse<'_>, verb: usize) -> Option<MeetingStatus> {
    if parse.xpos(verb) != "VBD" {
        return None;
    }
    match parse.lemma(verb) {
        "arrive" | "head" | "leave" | "depart" | "land" => Some(MeetingStatus::Planned),
        "travel" | "fly" | "go" | "come" | "return" | "visit" => Some(MeetingStatus::Held),
        _ => None,
    }
}

/// Whether a verb says that talks came to nothing: “broke down”, “fell apart”, “foundered”.
fn ends_badly(parse: &Parse<'_>, verb: usize) -> bool {
    let particle = |words: &[&str]| {
        parse.dependents(verb).any(|d| d > verb && words.contains(&parse.word(d).to_lowercase().as_str()))
    };
    match parse.lemma(verb) {
        "break" => particle(&["down", "off", "up"]),
        "fall" => particle(&["apart", "through"]),
        "call" => particle(&["off"]),
        "put" => {
            particle(&["off"]) || parse.oblique(verb, "on").is_some_and(|o| matches!(parse.lemma(o), "hold" | "ice"))
        }
        lemma => matches!(lemma, "founder" | "stall" | "unravel"),
    }
}

/// “Diplomats recall the 2018 summit”: the day is the meeting's, and past.
fn looks_back(verb: &str) -> bool {
    matches!(verb, "cite" | "describe" | "echo" | "evoke" | "invoke" | "mention" | "recall" | "recount" | "remember")
}

fn status_of_auxiliary(article: &Article<'_>, parse: &Parse<'_>, verb: usize) -> Option<MeetingStatus> {
    if parse.has_auxiliary(verb, "will") || parse.has_auxiliary(verb, "shall") {
        return Some(MeetingStatus::Planned);
    }
    if parse.has_auxiliary(verb, "would") && is_reported_past(parse, verb) {
        return Some(MeetingStatus::Planned);
    }
    if ["would", "could", "might", "may", "should", "must", "can"].iter().any(|aux| parse.has_auxiliary(verb, aux)) {
        return Some(MeetingStatus::Proposed);
    }
    let dated = article.times(parse).any(|t| t.tokens.clone().any(|w| parse.within(w, verb)));
    // “Are to meet”, “are due to meet”.
    let is_to = parse.dependents(verb).any(|d| d < verb && parse.lemma(d) == "be")
        && parse.dependents(verb).any(|d| d < verb && matches!(parse.lemma(d), "to" | "due" | "set"));
    match parse.xpos(verb) {
        "VB" if is_to => Some(MeetingStatus::Planned),
        "VBG" if parse.has_auxiliary(verb, "be") && dated => Some(MeetingStatus::Planned),
        "VBG" if parse.has_auxiliary(verb, "be") => Some(MeetingStatus::Ongoing),
        // “Leaders meet on Thursday”: the present tense with a day means one to come.
        "VBP" | "VBZ" if dated => Some(MeetingStatus::Planned),
        _ if is_infinitive(parse, verb) && parse.relation(verb) == Relation::Root => Some(MeetingStatus::Planned),
        // “Minister to meet creditors”: a headline whose tree hangs the verb on its subject.
        _ if is_infinitive(parse, verb) && parse.relation(verb) == Relation::Acl => {
            let noun = parse.head(verb)?;
            (parse.relation(noun) == Relation::Root && parse.dependent(noun, &[Relation::Cop]).is_none())
                .then_some(MeetingStatus::Planned)
        }
        _ => None,
    }
}

/// Whether a clause is told in the past, so that its “would” is a “will”.
pub(super) fn is_reported_past(parse: &Parse<'_>, verb: usize) -> bool {
    parse.relation(verb) == Relation::Ccomp && parse.head(verb).is_some_and(|h| is_past(parse, h))
}

fn is_finite(parse: &Parse<'_>, verb: usize) -> bool {
    matches!(parse.xpos(verb), "VBD" | "VBZ" | "VBP" | "MD")
        || parse
            .dependents(verb)
            .any(|d| matches!(parse.xpos(d), "MD" | "VBD" | "VBZ" | "VBP") && parse.upos(d) == Upos::Aux)
}

/// Whether a noun names talks that go on where nothing else is said (“his talks with Tehran”).
fn is_open_process(article: &Article<'_>, parse: &Parse<'_>, noun: usize) -> bool {
    let process = matches!(
        parse.lemma(noun),
        "talk" | "negotiation" | "discussion" | "dialogue" | "contact" | "conversation" | "mediation" | "diplomacy"
    );
    let dated = article.times(parse).any(|t| t.tokens.clone().any(|w| parse.within(w, noun)));
    let over = ["after", "following", "during", "since"].iter().any(|p| parse.is_marked(noun, p));
    let top = counted_by(parse, noun).unwrap_or(noun);
    let told = matches!(parse.relation(top), Relation::Obj | Relation::Nsubj | Relation::NsubjPass)
        && parse
            .head(top)
            .is_some_and(|h| is_past(parse, h) && !matches!(parse.lemma(h), "begin" | "start" | "resume"));
    let numbered = |n: usize| parse.dependent(n, &[Relation::Nummod]).is_some();
    process && !dated && !over && !told && !numbered(noun) && !counted_by(parse, noun).is_some_and(numbered)
}

fn is_past(parse: &Parse<'_>, verb: usize) -> bool {
    let passive = || parse.dependents(verb).any(|d| parse.relation(d) == Relation::AuxPass && parse.xpos(d) == "VBD");
    parse.xpos(verb) == "VBD" || (parse.xpos(verb) == "VBN" && (parse.has_auxiliary(verb, "have") || passive()))
}

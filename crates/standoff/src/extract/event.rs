//! Whether words for a meeting tell of an occasion, rather than of talking as such, or of something else altogether.

use super::article::Article;
use super::fact;
use super::frame::{Frame, clause_of};
use super::meeting_status;
use super::occasion;
use super::participants::{counted_by, is_holding};
use super::slot::is_infinitive;
use crate::segment::BlockKind;
use crate::syntax::{Parse, Relation, Upos};

/// Words that make of talks a thought, wish, rule or habit rather than an occasion, where they govern them.
const IDEAS: &[&str] = &[
    "advocate",
    "appeal",
    "avoid",
    "avert",
    "ban",
    "barrier",
    "basis",
    "believe",
    "benefit",
    "block",
    "chance",
    "channel",
    "claim",
    "commit",
    "commitment",
    "committed",
    "concept",
    "condition",
    "date",
    "demand",
    "doubt",
    "encourage",
    "endorse",
    "exclude",
    "favour",
    "favor",
    "fear",
    "foundation",
    "framework",
    "goal",
    "hamper",
    "hinder",
    "hope",
    "idea",
    "importance",
    "impossible",
    "insist",
    "interest",
    "interested",
    "invitation",
    "lack",
    "meaning",
    "mention",
    "mood",
    "need",
    "notion",
    "obstacle",
    "open",
    "openness",
    "opportunity",
    "oppose",
    "opposed",
    "option",
    "outcome",
    "path",
    "possibility",
    "possible",
    "precondition",
    "prefer",
    "prepared",
    "prerequisite",
    "pretext",
    "prevent",
    "principle",
    "promote",
    "prospect",
    "readiness",
    "ready",
    "refuse",
    "reject",
    "require",
    "requirement",
    "resort",
    "result",
    "road",
    "room",
    "rule",
    "ruin",
    "serious",
    "seriousness",
    "sincere",
    "support",
    "term",
    "undermine",
    "unlikely",
    "urge",
    "value",
    "way",
    "willing",
    "willingness",
];

/// Whether a noun names talking as such as often as an occasion to talk.
pub(super) fn is_process(lemma: &str) -> bool {
    matches!(
        lemma,
        "talk"
            | "negotiation"
            | "renegotiation"
            | "discussion"
            | "dialogue"
            | "dialog"
            | "contact"
            | "conversation"
            | "consultation"
            | "deliberation"
            | "mediation"
            | "bargaining"
            | "diplomacy"
    )
}

/// Whether a verb names talking as such as often as an occasion to talk.
fn is_process_verb(lemma: &str) -> bool {
    matches!(
        lemma,
        "bargain"
            | "bring"
            | "come"
            | "get"
            | "go"
            | "return"
            | "confer"
            | "consult"
            | "converse"
            | "discuss"
            | "exchange"
            | "haggle"
            | "mediate"
            | "negotiate"
            | "renegotiate"
            | "shuttle"
            | "speak"
            | "talk"
            | "wrangle"
    )
}

/// Verbs by which talks themselves come about, go on or end.
const STAGES: &[&str] = &[
    "adjourn",
    "begin",
    "break",
    "collapse",
    "commence",
    "conclude",
    "continue",
    "convene",
    "end",
    "hold",
    "open",
    "postpone",
    "proceed",
    "resume",
    "restart",
    "schedule",
    "set",
    "stall",
    "start",
    "suspend",
    "take",
    "reconvene",
    "underway",
];

/// Whether talks are told to begin, go on or end: “the talks resumed in Cairo”, “talks are to be held on Friday”.
pub(super) fn is_staged(parse: &Parse<'_>, noun: usize) -> bool {
    matches!(parse.relation(noun), Relation::Nsubj | Relation::NsubjPass)
        && is_process(parse.lemma(noun))
        && parse.head(noun).is_some_and(|v| STAGES.contains(&parse.lemma(v)))
}

pub(super) fn is_heading(article: &Article<'_>, parse: &Parse<'_>) -> bool {
    article.block_kind(parse) == BlockKind::Headline
}

/// Whether the words tell of an occasion. `settled` says that they give a day, place or number of it.
pub(super) fn is_event(article: &Article<'_>, frame: &Frame<'_>, head: usize, settled: bool) -> bool {
    let parse = &frame.parse;
    // “No date for a fourth round.”
    let top = counted_by(parse, head).unwrap_or(head);
    if parse.head(top).is_some_and(|h| parse.lemma(h) == "date" && parse.upos(h) == Upos::Noun) {
        return false;
    }
    let setting = matches!(
        parse.lemma(head),
        "breakfast"
            | "conference"
            | "dinner"
            | "forum"
            | "gathering"
            | "lunch"
            | "plenary"
            | "roundtable"
            | "session"
            | "workshop"
    );
    // “He told a gathering of donors”, “said at a conference of mayors”: where someone speaks.
    if setting
        && matches!(parse.relation(head), Relation::Obl | Relation::Nmod)
        && ["at", "to", "in"].iter().any(|p| parse.is_marked(head, p))
        && !["with", "between"].iter().any(|p| parse.oblique(head, p).is_some())
    {
        return false;
    }
    if frame.hypothetical || parse.dependents(head).any(|d| matches!(parse.lemma(d), "any" | "every" | "each")) {
        return false;
    }
    if parse.upos(head) == Upos::Verb {
        return verb_is_event(article, parse, head, settled);
    }
    let process = is_process(parse.lemma(head));
    let verb = clause_of(parse, head);
    if is_denied_with(parse, verb) && bears_on(parse, head, verb) {
        return false;
    }
    if parse.is_negated(head) || parse.upos(verb) == Upos::Verb && parse.is_negated(verb) && bears_on(parse, head, verb)
    {
        return is_over(parse, verb) || !process && parse.has_auxiliary(verb, "will");
    }
    if settled || is_definite(parse, head) {
        return !is_no_longer(parse, verb);
    }
    if process { !is_idea(article, parse, head) && !is_no_longer(parse, verb) } else { !is_denied_mention(parse, head) }
}

/// “We no longer have negotiations with them.”
fn is_no_longer(parse: &Parse<'_>, verb: usize) -> bool {
    parse.dependents(verb).any(|d| {
        matches!(parse.word(d).to_lowercase().as_str(), "longer" | "anymore") && parse.relation(d) == Relation::Advmod
    })
}

/// “Will not surrender or hold talks”: a bare verb joined to a denied one is denied with it.
fn is_denied_with(parse: &Parse<'_>, verb: usize) -> bool {
    let joined = parse.relation(verb) == Relation::Conj && parse.xpos(verb) == "VB";
    joined && parse.head(verb).is_some_and(|first| parse.is_negated(first))
}

/// “He did not mention the war or a meeting with X.”
fn is_denied_mention(parse: &Parse<'_>, noun: usize) -> bool {
    let mut at = noun;
    while parse.relation(at) == Relation::Conj {
        let Some(head) = parse.head(at) else { return false };
        at = head;
    }
    parse.head(at).is_some_and(|verb| {
        matches!(parse.relation(at), Relation::Obj | Relation::Obl)
            && parse.upos(verb) == Upos::Verb
            && parse.is_negated(verb)
            && !is_holding(parse.lemma(verb))
    })
}

/// Whether a verb's denial is a denial of the meeting: “held no talks”, “will not attend the summit”.
fn bears_on(parse: &Parse<'_>, noun: usize, verb: usize) -> bool {
    parse.head(noun) == Some(verb)
        && matches!(parse.relation(noun), Relation::Obj | Relation::Nsubj | Relation::NsubjPass)
}

fn verb_is_event(article: &Article<'_>, parse: &Parse<'_>, verb: usize, settled: bool) -> bool {
    let habit = parse
        .dependents(verb)
        .any(|d| matches!(parse.lemma(d), "always" | "frequently" | "often" | "regularly" | "usually"));
    let needed = parse.relation(verb) == Relation::Xcomp && parse.head(verb).is_some_and(|h| parse.lemma(h) == "need");
    if habit || needed && !settled {
        return false;
    }
    if !is_process_verb(parse.lemma(verb)) {
        return !parse.is_negated(verb) || is_over(parse, verb) || parse.has_auxiliary(verb, "will");
    }
    if parse.is_negated(verb) {
        return is_over(parse, verb);
    }
    let habit = matches!(parse.xpos(verb), "VBZ" | "VBP") && !settled && !is_heading(article, parse)
        || parse.dependents(verb).any(|d| matches!(parse.lemma(d), "still" | "directly"));
    let bound = parse.relation(verb) == Relation::Xcomp
        && parse.head(verb).is_some_and(|h| {
            matches!(parse.lemma(h), "agree" | "decide" | "due" | "expect" | "plan" | "schedule" | "set")
        });
    let planned = settled && parse.has_auxiliary(verb, "will") || bound;
    // “Are in Brussels to discuss the row”, “gathered to discuss it”.
    let present = is_infinitive(parse, verb)
        && matches!(parse.relation(verb), Relation::Advcl | Relation::Acl)
        && parse.head(verb).is_some_and(|h| {
            parse.dependent(h, &[Relation::Cop]).is_some() && parse.is_marked(h, "in")
                || matches!(parse.lemma(h), "arrive" | "gather" | "convene" | "sit")
        });
    // “Would bring together A and B”: what a summit is for.
    let convenes = parse.lemma(verb) == "bring" && ["will", "would"].iter().any(|aux| parse.has_auxiliary(verb, aux));
    !habit && (planned || convenes || present || fact::is_fact(parse, verb))
}

/// Whether the verb stands in the past or perfect.
fn is_over(parse: &Parse<'_>, verb: usize) -> bool {
    matches!(parse.xpos(verb), "VBD")
        || parse.has_auxiliary(verb, "have") && !fact::is_unreal_mood(parse, verb)
        || parse.dependents(verb).any(|d| parse.relation(d) == Relation::Aux && parse.xpos(d) == "VBD")
}

/// Whether talks are told as one known thing: by an article, owner, number, or what they are called.
fn is_definite(parse: &Parse<'_>, noun: usize) -> bool {
    let own = |n: usize| {
        parse.dependents(n).any(|d| {
            d < n
                && (matches!(parse.relation(d), Relation::NmodPoss | Relation::Nummod)
                    || matches!(parse.lemma(d), "the" | "this" | "these" | "those" | "ongoing" | "current" | "recent"))
        })
    };
    own(noun) || counted_by(parse, noun).is_some_and(own) || occasion::round(parse, noun).is_some()
}

/// “Talks are under way”, “are at an early stage”: a predicate that tells how far they are.
fn is_stage(parse: &Parse<'_>, predicate: usize) -> bool {
    matches!(
        parse.lemma(predicate),
        "deadlock"
            | "deadlocked"
            | "due"
            | "going"
            | "hold"
            | "impasse"
            | "over"
            | "phase"
            | "progress"
            | "stage"
            | "standstill"
            | "underway"
            | "way"
    )
}

/// Whether talks without an article stand under a word that makes a thought or wish of them.
fn is_idea(article: &Article<'_>, parse: &Parse<'_>, noun: usize) -> bool {
    let marked = |t: usize, words: &[&str]| words.iter().any(|w| parse.is_marked(t, w));
    if marked(noun, &["against", "through", "via", "without", "by", "toward", "towards", "about"]) {
        return true;
    }
    // “Called for dialogue with the rebels”.
    let urged = parse.head(noun).is_some_and(|h| matches!(parse.lemma(h), "appeal" | "call" | "press" | "push"));
    if urged && marked(noun, &["for"]) {
        return true;
    }
    // “Negotiation with X is a mistake”: said of all such.
    let subject = matches!(parse.relation(noun), Relation::Nsubj);
    let verb = parse.head(noun);
    if subject && verb.is_some_and(|v| parse.upos(v) != Upos::Verb && !is_stage(parse, v)) {
        return true;
    }
    let mut at = noun;
    for _ in 0..4 {
        let Some(head) = parse.head(at) else { return false };
        let verbal = parse.upos(head) == Upos::Verb;
        if verbal && marked(at, &["after", "during", "following", "since", "at", "in", "on"]) {
            return false;
        }
        // To open talks is no openness, and what is under way is not on the way.
        let begun = verbal && parse.lemma(head) == "open" || is_stage(parse, head) && parse.is_marked(head, "under");
        if IDEAS.contains(&parse.lemma(head))
            && !begun
            && !matches!(parse.relation(at), Relation::Conj | Relation::Advcl)
        {
            return true;
        }
        if verbal {
            // “Said that it would open talks.”
            let ahead = parse.has_auxiliary(head, "will")
                || parse.has_auxiliary(head, "would") && meeting_status::is_reported_past(parse, head);
            let shape = fact::is_unreal_mood(parse, head) && !ahead
                || is_infinitive(parse, head)
                    && parse.relation(head) == Relation::Root
                    && !is_heading(article, parse)
                    // “Are to hold talks.”
                    && !parse.dependents(head).any(|d| d < head && parse.lemma(d) == "be");
            if shape {
                return true;
            }
            if !is_infinitive(parse, head) && parse.xpos(head) != "VBG" {
                return false;
            }
        }
        at = head;
    }
    false
}

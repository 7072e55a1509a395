//! What is told but not done: possible, asked of another, imagined, avoided.

use super::frame::{Frame, clause_of};
use super::slot;
use crate::record::{Modality, Stance};
use crate::syntax::{Parse, Relation};

/// Verbs whose complement does not come about.
pub(crate) const AVOIDING: &[&str] = &[
    "avoid", "decline", "deny", "exclude", "forbid", "oppose", "prevent", "prohibit", "refuse", "reject", "rule",
    "resist", "stop",
];

/// Verbs by which one brings another to do something: what they govern is not done yet.
pub(crate) const URGING: &[&str] = &[
    "ask",
    "call",
    "demand",
    "encourage",
    "expect",
    "force",
    "get",
    "hope",
    "invite",
    "need",
    "order",
    "persuade",
    "press",
    "pressure",
    "push",
    "request",
    "require",
    "seek",
    "tell",
    "try",
    "urge",
    "want",
];

/// “May push for”, “would allow it to push for”: only possible.
pub(crate) fn is_open(parse: &Parse<'_>, trigger: usize) -> bool {
    ["may", "might", "could"].iter().any(|aux| parse.has_auxiliary(trigger, aux))
        || parse.is_governed_by(trigger, &["allow", "enable", "let", "help", "try"])
}

/// “Must accept”, “urged Kyiv to agree”, “whether it will sign”: nothing done yet.
pub(crate) fn is_unreal(parse: &Parse<'_>, frame: &Frame<'_>) -> bool {
    let verb = frame.trigger;
    let open = ["must", "should", "may", "might", "could"];
    let obliged = parse.relation(verb) == Relation::Xcomp
        && parse.head(verb).is_some_and(|h| matches!(parse.lemma(h), "have" | "likely" | "unable" | "unlikely"));
    let opened = std::iter::successors(Some(verb), |&p| {
        parse.head(p).filter(|_| matches!(parse.relation(p), Relation::Conj | Relation::Xcomp))
    });
    let awaited = opened.flat_map(|p| parse.dependents(p).map(move |d| (p, d))).any(|(p, d)| {
        d < p
            && matches!(parse.relation(d), Relation::Mark | Relation::Advmod)
            && matches!(parse.lemma(d), "whether" | "until" | "unless" | "if" | "once")
    });
    // “To rule out a deal, …”, “a call to accept”: an aim. A refusal or decision to is done.
    let aim = slot::is_infinitive(parse, verb)
        // “Had no choice but to yield.”
        && !parse.is_marked(verb, "but")
        && match (parse.relation(verb), parse.head(verb)) {
            (Relation::Advcl, Some(head)) => {
                !matches!(parse.lemma(head), "call" | "come" | "go" | "meet" | "phone" | "speak" | "vote" | "write")
            }
            (Relation::Acl, Some(noun)) => !matches!(
                parse.lemma(noun),
                "agreement" | "choice" | "decision" | "move" | "pledge" | "promise" | "vow"
            ),
            _ => false,
        };
    // “Could not accept the terms” refuses them.
    let refused = |aux: &str| {
        frame.cue.stance == Some(Stance::Accept)
            && (aux == "could" && parse.is_negated(verb) || aux == "should" && is_asked_why(parse, verb))
    };
    // “Bowing to it would be a disgrace.”
    let weighed = std::iter::successors(Some(verb), |&p| {
        parse.head(p).filter(|_| matches!(parse.relation(p), Relation::Conj | Relation::Xcomp))
    })
    .filter(|&p| parse.relation(p) == Relation::Csubj)
    .filter_map(|p| parse.head(p))
    .any(|h| ["will", "would", "could", "can"].iter().any(|aux| parse.has_auxiliary(h, aux)));
    obliged
        || weighed
        || parse.is_marked(verb, "into")
        // “If it accepts” is kept as what it is: imagined.
        || awaited && !frame.hypothetical
        || aim
        || open.iter().any(|aux| parse.has_auxiliary(verb, aux) && !refused(aux))
        || parse.has_auxiliary(verb, "can") && !parse.is_negated(verb)
        || is_led_by(parse, verb, URGING)
        || is_led_by(parse, verb, &["threaten", "unable", "unlikely"])
}

/// “Why should we accept it?”
pub(crate) fn is_asked_why(parse: &Parse<'_>, verb: usize) -> bool {
    parse.has_auxiliary(verb, "should")
        && parse.dependents(verb).any(|d| d < verb && parse.word(d).eq_ignore_ascii_case("why"))
}

/// Whether one of these words governs the predicate as its complement; a gerund or clause of circumstance is none.
pub(crate) fn is_led_by(parse: &Parse<'_>, predicate: usize, lemmas: &[&str]) -> bool {
    let mut at = predicate;
    loop {
        let complement = match parse.relation(at) {
            Relation::Xcomp | Relation::Ccomp | Relation::Acl | Relation::Conj => true,
            Relation::Advcl => {
                slot::is_infinitive(parse, at) || parse.is_marked(at, "from") || parse.is_marked(at, "into")
            }
            _ => false,
        };
        let Some(head) = parse.head(at).filter(|_| complement) else { return false };
        // “Told reporters that it rejects the plan” reports; only “told them to reject it” urges.
        // “Was forced to accept it” does accept it.
        let told = parse.lemma(head) == "tell" && !slot::is_infinitive(parse, at)
            || parse.lemma(head) == "force" && parse.is_passive(head);
        if parse.relation(at) != Relation::Conj && lemmas.contains(&parse.lemma(head)) && !told {
            return true;
        }
        at = head;
    }
}

/// How real the act is that a word signals.
pub(crate) fn modality(parse: &Parse<'_>, trigger: usize, hypothetical: bool, conditional: bool) -> Modality {
    if hypothetical {
        return Modality::Hypothetical;
    }
    if conditional {
        return Modality::Conditional;
    }
    let clause = clause_of(parse, trigger);
    if parse.has_auxiliary(clause, "will") { Modality::Planned } else { Modality::Asserted }
}

//! Whether a text tells something as having happened: not wished, planned, denied, or only possible.

use super::slot::is_infinitive;
use crate::syntax::{Parse, Relation, Upos};

/// Auxiliaries of what is not, or not yet, so.
const UNREAL: &[&str] = &["will", "would", "could", "may", "might", "should", "must", "can", "shall", "ought"];
/// Verbs whose infinitive or gerund happens when they do.
const IMPLICATIVE: &[&str] =
    &["continue", "begin", "start", "manage", "proceed", "resume", "keep", "go", "help", "move", "use", "end"];
/// Verbs whose clause or object the text does not assert.
const NON_FACTIVE: &[&str] = &[
    "accusation",
    "accuse",
    "allegation",
    "allege",
    "anticipate",
    "ask",
    "avert",
    "avoid",
    "call",
    "claim",
    "consider",
    "contemplate",
    "demand",
    "deny",
    "deter",
    "discuss",
    "doubt",
    "ensure",
    "expect",
    "fear",
    "forbid",
    "guarantee",
    "hope",
    "imagine",
    "insist",
    "oppose",
    "plan",
    "possibility",
    "predict",
    "prevent",
    "promise",
    "propose",
    "prospect",
    "pledge",
    "reject",
    "require",
    "risk",
    "rule",
    "seek",
    "suggest",
    "suspect",
    "suspicion",
    "threaten",
    "urge",
    "vow",
    "want",
    "warn",
    "wish",
    "worry",
];
/// Words before a noun that make it unreal.
const UNREAL_ADJECTIVES: &[&str] = &[
    "alleged",
    "any",
    "eventual",
    "further",
    "future",
    "hypothetical",
    "imminent",
    "impending",
    "looming",
    "no",
    "planned",
    "possible",
    "potential",
    "proposed",
    "threatened",
    "would-be",
];
/// Words that open a clause or phrase that is not asserted.
const UNREAL_OPENERS: &[&str] =
    &["before", "for", "if", "instead", "lest", "rather", "so", "unless", "until", "whether", "without"];

/// Prepositions before a gerund or noun that name what is only spoken of: “accused of striking”, “sincere about ending”.
const TOPICS: &[&str] = &["about", "against", "regarding", "concerning", "over"];

/// Whether the act that a verb or noun names is told as a fact, by its own words and those of the clauses around it.
pub(crate) fn is_fact(parse: &Parse<'_>, trigger: usize) -> bool {
    let mut at = trigger;
    // Whether the auxiliaries of the word at hand bear on the act.
    let mut bears = true;
    for _ in 0..parse.len() {
        if bears && is_unreal(parse, at) {
            return false;
        }
        let Some(head) = parse.head(at) else { return true };
        bears = true;
        let verbal = matches!(parse.upos(at), Upos::Verb | Upos::Aux);
        match parse.relation(at) {
            _ if opens_unreal(parse, at) => return false,
            Relation::Conj => bears = !is_finite(parse, at),
            // “Moved to suspend”: the tree may call the infinitive a circumstance.
            Relation::Advcl if verbal && is_infinitive(parse, at) && parse.lemma(head) == "move" => {}
            Relation::Xcomp if verbal && !IMPLICATIVE.contains(&parse.lemma(head)) => return false,
            Relation::Xcomp if verbal => {}
            Relation::Ccomp | Relation::Advcl if is_infinitive(parse, at) => return false,
            Relation::Ccomp => {
                return is_finite(parse, at) && !NON_FACTIVE.contains(&parse.lemma(head)) && !parse.is_negated(head);
            }
            Relation::Advcl if is_finite(parse, at) && !matches!(parse.xpos(at), "VBZ" | "VBP") => return true,
            Relation::Advcl => {}
            // “Demands that Kyiv pull back”: the tree may take the verb for a noun.
            Relation::AclRelcl if NON_FACTIVE.contains(&parse.lemma(head)) && opens_with_that(parse, at) => {
                return false;
            }
            Relation::AclRelcl | Relation::Parataxis | Relation::Appos => return true,
            // A participle or gerund that only describes a noun or fills its place tells no news.
            _ if verbal => return false,
            _ if NON_FACTIVE.contains(&parse.lemma(head)) => return false,
            _ => {}
        }
        at = head;
    }
    true
}

/// Whether an auxiliary says that what the word tells is not, or not yet, so.
pub(super) fn is_unreal_mood(parse: &Parse<'_>, at: usize) -> bool {
    UNREAL.iter().any(|aux| parse.has_auxiliary(at, aux))
}

fn is_unreal(parse: &Parse<'_>, at: usize) -> bool {
    is_unreal_mood(parse, at)
        || parse.is_negated(at)
        || parse.is_hypothetical(at)
        || parse.dependents(at).any(|d| {
            d < at
                && (matches!(parse.relation(d), Relation::Amod | Relation::Det)
                    && UNREAL_ADJECTIVES.contains(&parse.lemma(d))
                    || parse.relation(d) == Relation::Cc && parse.lemma(d) == "let")
        })
}

fn opens_with_that(parse: &Parse<'_>, clause: usize) -> bool {
    let object = |d: usize| parse.relation(d) == Relation::Obj;
    let that = parse.dependents(clause).find(|&d| d < clause && parse.lemma(d) == "that");
    that.is_some_and(|t| !object(t) || parse.dependents(clause).filter(|&d| object(d)).count() > 1)
}

fn opens_unreal(parse: &Parse<'_>, at: usize) -> bool {
    parse.dependents(at).any(|d| {
        d < at
            && matches!(parse.relation(d), Relation::Mark | Relation::Case | Relation::Advmod)
            && (UNREAL_OPENERS.contains(&parse.lemma(d))
                || parse.relation(d) != Relation::Advmod
                    && TOPICS.contains(&parse.lemma(d))
                    && (parse.upos(at) == Upos::Verb || parse.lemma(d) == "about")
                || parse.upos(at) == Upos::Verb && matches!(parse.lemma(d), "of" | "from" | "into"))
            // “For” before a noun tells what a thing is for; before a clause or gerund, what is wanted.
            && (parse.lemma(d) != "for" || parse.upos(at) == Upos::Verb)
            && (parse.lemma(d) != "so" || parse.relation(d) == Relation::Mark)
    })
}

/// Whether a verb has a tense of its own, in itself or in an auxiliary.
fn is_finite(parse: &Parse<'_>, verb: usize) -> bool {
    matches!(parse.xpos(verb), "VBD" | "VBZ" | "VBP")
        || parse.dependents(verb).any(|d| {
            matches!(parse.relation(d), Relation::Aux | Relation::AuxPass | Relation::Cop)
                && matches!(parse.xpos(d), "VBD" | "VBZ" | "VBP" | "MD")
        })
}

//! Who is blamed by a clause of conduct: the party that acts, whoever a quotation calls “they”, or an act alone.

use super::article::Article;
use super::draft::{Draft, Who};
use super::frame::Frame;
use crate::lexicon::Pos;
use crate::syntax::{Parse, Relation, Upos};

/// Acts that a judgement can blame without naming who did them.
const ACTS: &[&str] = &[
    "arrest",
    "attack",
    "ban",
    "bill",
    "blockade",
    "bombing",
    "charge",
    "claim",
    "clause",
    "decision",
    "decree",
    "dismissal",
    "drill",
    "drilling",
    "duty",
    "election",
    "exclusion",
    "execution",
    "exercise",
    "expulsion",
    "incursion",
    "invasion",
    "killing",
    "launch",
    "law",
    "legislation",
    "levy",
    "measure",
    "move",
    "occupation",
    "offensive",
    "plan",
    "policy",
    "proposal",
    "raid",
    "refusal",
    "restriction",
    "rule",
    "ruling",
    "sanction",
    "seizure",
    "siege",
    "step",
    "strike",
    "subsidy",
    "tariff",
    "tax",
    "test",
    "trial",
    "use",
    "verdict",
    "vote",
    "war",
    "warrant",
];

/// Verbs that blame what a law, plan or duty does: its makers break a rule by it.
const BREAKING: &[&str] = &[
    "breach",
    "break",
    "contravene",
    "discriminate",
    "endanger",
    "flout",
    "infringe",
    "jeopardise",
    "jeopardize",
    "trample",
    "undermine",
    "violate",
];

/// The party that acts, as subject or as owner of the subject (“Moscow's refusal is an obstacle”), with the subject.
pub(super) fn doer(
    article: &Article<'_>,
    frame: &Frame<'_>,
    own: usize,
    at: usize,
    statement: &Draft,
) -> Option<(Option<Who>, usize)> {
    let parse = &frame.parse;
    let made = parse.head(own).filter(|&h| {
        parse.relation(own) == Relation::Xcomp && matches!(parse.lemma(h), "make" | "render" | "leave" | "prove")
    });
    let subject = match made {
        Some(verb) => parse.dependent(verb, &[Relation::Obj, Relation::Iobj])?,
        // “Is engaged in sabotage” looks like a passive.
        None if parse.lemma(own) == "engage" => parse.subject(own)?,
        None if parse.upos(own) == Upos::Verb => parse.agent(own).or_else(|| parse.agent(at))?,
        None => parse.subject(own).or_else(|| parse.agent(at))?,
    };
    if article.is_first_person(parse, subject) || matches!(parse.lemma(subject), "nobody" | "who") {
        return None;
    }
    // “You lied to us”, he told the general.
    let addressed = parse.word(subject).eq_ignore_ascii_case("you");
    let who = match addressed {
        true => statement.target,
        false => article.who(parse, subject).or_else(|| article.owner(parse, subject)),
    };
    let accused = who.is_some() || addressed || is_another(article, parse, subject) || is_act(frame, own, subject);
    accused.then_some((who, subject))
}

/// “They” and “he” of a quotation, “neither side”: someone other than who speaks, whoever it is.
fn is_another(article: &Article<'_>, parse: &Parse<'_>, subject: usize) -> bool {
    let quoted = article.quotation_at(parse.tokens[subject].span.start()).is_some();
    quoted && parse.xpos(subject) == "PRP" && matches!(parse.lemma(subject), "they" | "he" | "she")
        || matches!(parse.lemma(subject), "side" | "party")
        || parse.upos(subject) == Upos::Noun && is_opponent(parse, subject)
}

/// “The regime”, “gun makers”: people and bodies that nobody calls his own.
fn is_opponent(parse: &Parse<'_>, subject: usize) -> bool {
    const BODIES: &[&str] = &[
        "agency",
        "authority",
        "board",
        "commander",
        "employer",
        "force",
        "gang",
        "general",
        "guard",
        "judge",
        "junta",
        "landlord",
        "lender",
        "maker",
        "management",
        "militia",
        "militant",
        "occupier",
        "operator",
        "opponent",
        "opposition",
        "owner",
        "platform",
        "police",
        "politician",
        "rebel",
        "regime",
        "regulator",
        "rival",
        "separatist",
        "settler",
        "soldier",
        "supplier",
        "terrorist",
        "troops",
        "trust",
    ];
    let own = |d: usize| matches!(parse.word(d), "our" | "my" | "his" | "her" | "its" | "their");
    // “This government does not want peace.”
    let pointed = |d: usize| matches!(parse.lemma(d), "this" | "that" | "these" | "those");
    let ruling = matches!(parse.lemma(subject), "administration" | "company" | "government" | "minister")
        && parse.dependents(subject).any(pointed);
    ruling || BODIES.contains(&parse.lemma(subject)) && !parse.dependents(subject).any(own)
}

/// Whether a clause blames an act, whoever did it: “the raid was illegal”, “filling the dam is a violation”, “this is
/// blackmail”, “the duties violate the pact”.
pub(super) fn is_act(frame: &Frame<'_>, own: usize, subject: usize) -> bool {
    let parse = &frame.parse;
    let clause = matches!(parse.relation(subject), Relation::Csubj | Relation::CsubjPass);
    if parse.upos(own) == Upos::Verb && parse.upos(frame.trigger) == Upos::Verb {
        let breaks = BREAKING.contains(&frame.cue.lemma.as_str()) && !parse.is_passive(own);
        return breaks && (clause || parse.upos(subject) == Upos::Noun);
    }
    let named = frame.cue.pos == Pos::Noun && named(parse, frame) == frame.trigger;
    clause
        || ACTS.contains(&parse.lemma(subject))
        || named && matches!(parse.lemma(subject), "this" | "that" | "it" | "what")
}

/// The noun that a cue is or stands before: “a provocative step”.
pub(super) fn named(parse: &Parse<'_>, frame: &Frame<'_>) -> usize {
    match (frame.cue.pos, parse.head(frame.trigger)) {
        (Pos::Adjective, Some(head))
            if matches!(parse.relation(frame.trigger), Relation::Amod | Relation::Compound) =>
        {
            head
        }
        _ => frame.trigger,
    }
}

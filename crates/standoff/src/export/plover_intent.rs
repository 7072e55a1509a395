//! What a source announces that it will do, as PLOVER tells it: help or harm.

use crate::record::{Base, Record};

/// What an announced step does to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Intent {
    Help,
    Harm,
    Ban,
}

/// Verbs of steps that take something away or use force.
const HARM: &[&str] = &[
    "annex",
    "arm",
    "arrest",
    "attack",
    "ban",
    "bar",
    "blockade",
    "block",
    "bomb",
    "boycott",
    "cancel",
    "close",
    "cut",
    "deny",
    "deploy",
    "deport",
    "destroy",
    "detain",
    "dissolve",
    "escalate",
    "expel",
    "fight",
    "halt",
    "impose",
    "invade",
    "jail",
    "kill",
    "occupy",
    "outlaw",
    "paralyse",
    "prohibit",
    "punish",
    "quit",
    "resist",
    "restrict",
    "retaliate",
    "retake",
    "revoke",
    "seize",
    "sever",
    "shell",
    "storm",
    "strike",
    "suspend",
    "terminate",
    "withhold",
];

/// Verbs of steps that give or bring together.
const HELP: &[&str] = &[
    "accept",
    "admit",
    "allow",
    "attend",
    "contribute",
    "cooperate",
    "deliver",
    "donate",
    "ease",
    "extradite",
    "free",
    "give",
    "grant",
    "help",
    "hold",
    "host",
    "join",
    "lift",
    "meet",
    "negotiate",
    "open",
    "pardon",
    "participate",
    "provide",
    "ratify",
    "receive",
    "recognise",
    "recognize",
    "release",
    "reopen",
    "resume",
    "return",
    "send",
    "share",
    "sign",
    "supply",
    "support",
    "talk",
    "visit",
    "withdraw",
];

/// What a statement announces that its source will do: “said they would meet the mediator”.
pub(super) fn of_statement(record: &Record) -> Option<Intent> {
    let base = record.base();
    let words: Vec<String> = base.content.text.split_whitespace().take(16).map(bare).collect();
    let modal = words.iter().position(|w| matches!(w.as_str(), "will" | "would" | "shall"))?;
    let subject = &words[..modal];
    let own = |word: &String| {
        matches!(word.as_str(), "he" | "i" | "it" | "she" | "they" | "we")
            || base.actor.as_ref().is_some_and(|a| a.name.split(' ').map(bare).any(|w| w == *word))
    };
    if subject.len() > 4 || !subject.iter().any(own) {
        return None;
    }
    let verb =
        words[modal + 1..].iter().find(|w| !w.ends_with("ly") && !matches!(w.as_str(), "also" | "soon" | "now"))?;
    let threatens = base.condition.is_some() && base.content.text.contains(" unless ");
    // What is announced as forbidden is so from then on.
    let announced = matches!(bare(&base.cue.text).as_str(), "announce" | "announced" | "declared" | "decreed");
    if announced && matches!(verb.as_str(), "ban" | "bar" | "prohibit" | "sever" | "suspend") {
        return Some(Intent::Ban);
    }
    if HARM.contains(&verb.as_str()) || threatens && verb == "withdraw" {
        return Some(Intent::Harm);
    }
    HELP.contains(&verb.as_str()).then_some(Intent::Help)
}

/// Whether a proposal is a step that takes something away, or is taken back if the other does not give way.
pub(super) fn is_harm(base: &Base) -> bool {
    let unless = base.condition.is_some() && base.sentence.text.contains(" unless ");
    let first = base.content.text.split_whitespace().next().map(bare).unwrap_or_default();
    HARM.contains(&first.as_str()) || unless && first == "withdraw"
}

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

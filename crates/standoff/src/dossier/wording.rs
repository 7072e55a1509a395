//! The words in which answers tell of acts, blocs and issues.

use super::entry::{Entry, Told};
use super::picture::Picture;
use super::role::RoleKind;
use crate::record::{Issue, Kind};

/// “Russia's demand “the whole of the Donbas””: the same words for a clause, a noun phrase, one party or several.
pub(super) fn says(picture: &Picture, told: &Told) -> String {
    let entry = picture.place(told.entry).map(|i| &picture.entries[i]);
    let who = told.bloc.as_deref().map_or("an unnamed party".to_owned(), |b| name(picture, b));
    let ending = if who.ends_with('s') { "'" } else { "'s" };
    format!("{who}{ending} {} “{}”", entry.map_or("words", noun), short(&told.content))
}

fn noun(entry: &Entry) -> &'static str {
    use crate::record::{Form, Polarity, Stance};
    match entry.kind {
        Kind::Demand if entry.polarity == Some(Polarity::Against) => "refusal to have",
        Kind::Demand if entry.firmness >= 3 => "condition",
        Kind::Demand if entry.firmness <= 1 => "request",
        Kind::Demand => "demand",
        Kind::Proposal if entry.form == Some(Form::Readiness) => "readiness:",
        Kind::Proposal if entry.form == Some(Form::Offer) => "offer",
        Kind::Proposal => "proposal",
        Kind::Response => match entry.stance {
            Some(Stance::Accept) => "acceptance of",
            Some(Stance::Reject) => "rejection of",
            Some(Stance::Conditional) => "acceptance on conditions of",
            _ => "open answer to",
        },
        Kind::Threat => "threat",
        Kind::Accusation => "accusation",
        Kind::Meeting => "meeting",
        _ => "act",
    }
}

pub(super) fn role_words(role: RoleKind) -> &'static str {
    match role {
        RoleKind::Principal => "a principal of the dispute",
        RoleKind::Mediator => "a mediator",
        RoleKind::Host => "a host",
        RoleKind::Guarantor => "a possible guarantor",
        RoleKind::Sidelined => "left out, or afraid to be",
    }
}

/// The name of a bloc as a sentence has it.
pub(super) fn name(picture: &Picture, key: &str) -> String {
    let name = picture.parties.blocs.iter().find(|b| b.key == key).map_or(key, |b| b.name.as_str());
    let has_article = ["United ", "European Union", "African Union", "Netherlands", "Philippines"];
    if has_article.iter().any(|start| name.starts_with(start)) { format!("the {name}") } else { name.to_owned() }
}

pub(super) fn words(issue: Issue) -> String {
    issue.as_str().replace('_', " ")
}

pub(super) fn list(items: &[String]) -> String {
    match items {
        [] => "others".to_owned(),
        [one] => one.clone(),
        [all @ .., last] => format!("{} and {last}", all.join(", ")),
    }
}

/// The content on one line, cut where it is long.
pub(super) fn short(content: &str) -> String {
    let words: Vec<&str> = content.split_whitespace().collect();
    if words.len() > 24 { format!("{} …", words[..24].join(" ")) } else { words.join(" ") }
}

pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

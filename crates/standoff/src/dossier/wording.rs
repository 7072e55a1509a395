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
    let content = entry.and_then(|e| meant(picture, e)).unwrap_or_else(|| short(&told.content));
    format!("{who}{ending} {} “{content}”", entry.map_or("words", noun))
}

/// Whether an act says something to who has not read the article: in its own words or in those of what it answers.
pub(super) fn says_itself(picture: &Picture, entry: &Entry) -> bool {
    picture.place(entry.id).is_some_and(|i| !picture.facts[i].stems.is_empty()) || meant(picture, entry).is_some()
}

/// What an answer is to that only points (“it”, “both conditions”, “the terms”): the words of what was put forward.
fn meant(picture: &Picture, entry: &Entry) -> Option<String> {
    let place = picture.place(entry.id).filter(|_| entry.kind == Kind::Response)?;
    let first = entry.content.split_whitespace().next()?.to_lowercase();
    let points = picture.facts[place].stems.is_empty()
        || ["it", "this", "that", "these", "those", "them", "both", "such"].contains(&first.as_str());
    let terms = picture.answered().get(&place).filter(|_| points)?;
    let term = terms
        .iter()
        .map(|&t| &picture.entries[t])
        .find(|t| picture.place(t.id).is_some_and(|i| !picture.facts[i].stems.is_empty()))?;
    Some(short(&term.content))
}

fn noun(entry: &Entry) -> &'static str {
    use crate::record::{Form, Polarity, Stance};
    match entry.kind {
        Kind::Demand if entry.polarity == Some(Polarity::Against) => "opposition to",
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
        Kind::Statement => "view",
        Kind::Threat => "threat",
        Kind::Accusation => "accusation",
        Kind::Meeting => "meeting",
        Kind::Action if entry.category == Some(crate::record::ActionCategory::Agreement) => "agreement",
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

/// Last words of names that take an article, in capitals (“the National Liberation Army”, “the European Union”).
const BODIES: &[&str] = &[
    "States",
    "Kingdom",
    "Emirates",
    "Nations",
    "Union",
    "Unions",
    "Netherlands",
    "Philippines",
    "Republic",
    "Territory",
    "Territories",
    "Authority",
    "Army",
    "Forces",
    "Front",
    "Movement",
    "Council",
    "Commission",
    "Committee",
    "League",
    "Coalition",
    "Alliance",
    "Organization",
    "Organisation",
    "Association",
    "Federation",
    "Confederation",
    "Agency",
    "Fund",
    "Bank",
    "Ministry",
    "Government",
    "Congress",
    "Senate",
    "Parliament",
    "Vatican",
    "Court",
    "Group",
    "Party",
];

/// The name of a bloc as a sentence has it.
pub(super) fn name(picture: &Picture, key: &str) -> String {
    with_article(picture.parties.blocs.iter().find(|b| b.key == key).map_or(key, |b| b.name.as_str()))
}

/// A name with the article that it takes.
pub(super) fn with_article(name: &str) -> String {
    let last = name.split_whitespace().last().unwrap_or_default();
    match name {
        // Who is not named: “some say”, “many want”.
        "Some" | "some" | "Many" | "many" | "Several" | "several" | "Most" | "most" | "Few" | "few" => {
            format!("{} people", name.to_lowercase())
        }
        // “Unite the Union” has one.
        _ if name.contains(" the ") && !name.contains(" of the ") => name.to_owned(),
        _ if BODIES.contains(&last) || name.contains(" of the ") || name.starts_with("Organi") => format!("the {name}"),
        _ if is_common(name) && !last.ends_with('s') && !is_determined(name) => format!("the {name}"),
        _ => name.to_owned(),
    }
}

/// “Rail unions”, “management”: a common noun, no name.
fn is_common(name: &str) -> bool {
    name.chars().all(|c| !c.is_uppercase())
}

/// “Some of the crowd”, “his cabinet”: a common noun with a word that stands where an article would.
fn is_determined(name: &str) -> bool {
    let first = name.split_whitespace().next().unwrap_or_default();
    let determiners = [
        "a", "an", "the", "some", "several", "many", "both", "all", "other", "same", "his", "her", "its", "their",
        "our",
    ];
    determiners.contains(&first)
}

/// The form of a verb that goes with a name: “rail unions ask”, “the board asks”.
pub(super) fn verb<'a>(name: &str, one: &'a str, many: &'a str) -> &'a str {
    let last = name.split_whitespace().last().unwrap_or_default();
    if is_common(name) && last.ends_with('s') { many } else { one }
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

//! Reads lexicon files and puts them together.

use super::cue::{Cue, Pos, Slot};
use super::embedded::FILES;
use super::error::LexiconError;
use super::issue::IssueTerms;
use super::noun::NounWords;
use super::office::Office;
use super::party::{PartyEntry, Place};
use crate::record::Kind;
use serde::Deserialize;
use std::path::Path;
use std::sync::LazyLock;
use toml::Spanned;

/// What the library knows of the world and of words.
///
/// ```
/// let mut lexicon = standoff::Lexicon::embedded().clone();
/// let mine = standoff::Lexicon::parse("mine.toml", r#"
///     [[party]]
///     name = "Harbour Workers' Union"
///     kind = "organisation"
///     side = "HWU"
///     aliases = ["HWU"]
/// "#).unwrap();
/// lexicon.extend(mine);
/// assert!(lexicon.parties.iter().any(|p| p.aliases == ["HWU"]));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lexicon {
    /// Parties known by name.
    pub parties: Vec<PartyEntry>,
    /// Offices and their holders.
    pub offices: Vec<Office>,
    /// The words that signal acts.
    pub cues: Vec<Cue>,
    /// The vocabulary of the issues.
    pub issues: Vec<IssueTerms>,
    /// Places.
    pub places: Vec<Place>,
    /// Common nouns by class.
    pub nouns: Vec<NounWords>,
    /// Which tables, when this lexicon is added to another, take the place of the other's.
    replaces: Vec<Table>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Table {
    Party,
    Office,
    Cue,
    Issue,
    Place,
    Noun,
}

/// A lexicon file, word for word.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct File {
    replace: Vec<Table>,
    party: Vec<Spanned<PartyEntry>>,
    office: Vec<Spanned<Office>>,
    cue: Vec<Spanned<Cue>>,
    issue: Vec<Spanned<IssueTerms>>,
    place: Vec<Spanned<Place>>,
    noun: Vec<Spanned<NounWords>>,
}

impl Lexicon {
    /// The lexicon that comes with the library.
    pub fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<Lexicon> = LazyLock::new(|| {
            let mut all = Lexicon::default();
            for (name, text) in FILES {
                all.extend(Lexicon::parse(name, text).unwrap_or_else(|e| panic!("{e}")));
            }
            all
        });
        &EMBEDDED
    }

    /// Reads the text of one file; `name` is for messages.
    ///
    /// # Errors
    /// If it is not TOML, a field is unknown, missing or of the wrong kind, or what it says cannot be;
    /// the message names file, line and field.
    pub fn parse(name: &str, text: &str) -> Result<Self, LexiconError> {
        let line = |at: usize| text[..at.min(text.len())].matches('\n').count() + 1;
        let file: File = toml::from_str(text).map_err(|e| {
            let message = e.message().to_owned();
            LexiconError::new(name, e.span().map_or(1, |s| line(s.start)), message)
        })?;
        let complaint = (file.party.iter().map(|e| (e.span().start, check_party(e.get_ref()))))
            .chain(file.office.iter().map(|e| (e.span().start, check_office(e.get_ref()))))
            .chain(file.cue.iter().map(|e| (e.span().start, check_cue(e.get_ref()))))
            .find_map(|(at, wrong)| Some((at, wrong.err()?)));
        if let Some((at, message)) = complaint {
            return Err(LexiconError::new(name, line(at), message));
        }
        Ok(Self {
            parties: plain(file.party),
            offices: plain(file.office),
            cues: plain(file.cue),
            issues: plain(file.issue),
            places: plain(file.place),
            nouns: plain(file.noun),
            replaces: file.replace,
        })
    }

    /// Reads one file.
    ///
    /// # Errors
    /// If it cannot be opened or is not UTF-8, and as [`Lexicon::parse`].
    pub fn read(path: impl AsRef<Path>) -> Result<Self, LexiconError> {
        let path = path.as_ref();
        let name = path.display().to_string();
        let text = std::fs::read_to_string(path).map_err(|e| LexiconError::new(&name, 0, e.to_string()))?;
        Self::parse(&name, &text)
    }

    /// Adds another lexicon's entries.
    ///
    /// An entry for a party, place or issue that is known takes its place. A cue takes the place of those of the
    /// same lemma, part of speech and kind. Where the other file says `replace = ["cue"]`
    /// (or `party`, `office`, `issue`, `place`, `noun`), its entries take the place of all of that sort.
    pub fn extend(&mut self, other: Self) {
        for table in other.replaces {
            match table {
                Table::Party => self.parties.clear(),
                Table::Office => self.offices.clear(),
                Table::Cue => self.cues.clear(),
                Table::Issue => self.issues.clear(),
                Table::Place => self.places.clear(),
                Table::Noun => self.nouns.clear(),
            }
        }
        self.parties.retain(|old| other.parties.iter().all(|new| new.name != old.name));
        self.places.retain(|old| other.places.iter().all(|new| new.name != old.name));
        self.issues.retain(|old| other.issues.iter().all(|new| new.name != old.name));
        self.cues.retain(|old| {
            (other.cues.iter()).all(|new| (&new.lemma, new.pos, new.kind) != (&old.lemma, old.pos, old.kind))
        });
        self.parties.extend(other.parties);
        self.offices.extend(other.offices);
        self.cues.extend(other.cues);
        self.issues.extend(other.issues);
        self.places.extend(other.places);
        self.nouns.extend(other.nouns);
    }
}

fn plain<T>(entries: Vec<Spanned<T>>) -> Vec<T> {
    entries.into_iter().map(Spanned::into_inner).collect()
}

fn check_party(party: &PartyEntry) -> Result<(), String> {
    let empty = std::iter::once(&party.name)
        .chain(&party.aliases)
        .chain(&party.seats)
        .chain(&party.demonyms)
        .chain(&party.people)
        .any(|n| n.trim().is_empty());
    if empty { Err(format!("party {:?}: a name is empty", party.name)) } else { Ok(()) }
}

fn check_office(office: &Office) -> Result<(), String> {
    let title = office.titles.first().map_or("", |t| t);
    let whose = office.side.as_deref().or(office.organisation.as_deref());
    let Some(whose) = whose else {
        return Err(format!("office {title:?}: needs side or organisation"));
    };
    for holder in &office.holders {
        if holder.to.is_some_and(|to| to < holder.from) {
            return Err(format!("office {title:?} of {whose}: holders: {}: to is before from", holder.name));
        }
    }
    for pair in office.holders.windows(2) {
        if pair[0].to.is_none_or(|to| to > pair[1].from) {
            return Err(format!("office {title:?} of {whose}: holders: {} overlaps {}", pair[0].name, pair[1].name));
        }
    }
    Ok(())
}

fn check_cue(cue: &Cue) -> Result<(), String> {
    let lemma = &cue.lemma;
    let own = match cue.kind {
        Kind::Demand => cue.strength.is_some().then_some(()).ok_or("strength"),
        Kind::Proposal => cue.form.is_some().then_some(()).ok_or("form"),
        Kind::Response => cue.stance.is_some().then_some(()).ok_or("stance"),
        Kind::Statement => cue.class.is_some().then_some(()).ok_or("class"),
        Kind::Action => cue.category.is_some().then_some(()).ok_or("category"),
        _ => Ok(()),
    };
    if let Err(field) = own {
        return Err(format!("cue {lemma:?}: a {} needs {field}", cue.kind.as_str()));
    }
    if cue.content.is_empty() && !matches!(cue.kind, Kind::Action | Kind::Meeting) {
        return Err(format!("cue {lemma:?}: content: name at least one slot"));
    }
    if cue.pos == Pos::Preposition && cue.content != [Slot::Clause] {
        return Err(format!("cue {lemma:?}: content: a preposition has \"clause\""));
    }
    if !cue.example.contains(&cue.expect) {
        return Err(format!("cue {lemma:?}: expect: stands not in the example"));
    }
    Ok(())
}

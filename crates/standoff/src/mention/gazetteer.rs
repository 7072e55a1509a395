//! The lexicon made ready for looking names up: one automaton over all of them, and tables beside it.

use crate::lexicon::{Gender, Holder, Lexicon, Month, NounClass, Office, PartyEntry};
use crate::record::PartyKind;
use crate::text::Span;
use aho_corasick::{AhoCorasick, MatchKind};
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;

/// How many years before or after a term a surname alone may mean its holder.
const REACH: i16 = 8;

/// What a name in the text stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// A party by its name or alias.
    Party(usize),
    /// A state by its capital or seat.
    Seat(usize),
    /// A party's adjective.
    Demonym(usize),
    /// A state's people.
    People(usize),
    /// A person of the offices by full name or alias.
    Person(usize),
    /// A place.
    Place(usize),
}

/// A name found in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    pub(crate) span: Span,
    pub(crate) sense: Sense,
}

/// A person who holds or held offices.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) name: String,
    /// The name used alone.
    pub(crate) surname: String,
    pub(crate) gender: Option<Gender>,
    /// Offices held, as (office, holder within it).
    pub(crate) terms: Vec<(usize, usize)>,
}

/// The lexicon made ready for looking names up.
pub(crate) struct Gazetteer {
    automaton: AhoCorasick,
    senses: Vec<Sense>,
    pub(crate) parties: Vec<PartyEntry>,
    pub(crate) persons: Vec<Person>,
    offices: Vec<Office>,
    surnames: FxHashMap<String, Vec<usize>>,
    given_names: FxHashSet<String>,
    by_side: FxHashMap<String, usize>,
    nouns: FxHashMap<NounClass, FxHashSet<String>>,
}

impl Gazetteer {
    pub(crate) fn new(lexicon: &Lexicon) -> Self {
        let persons = persons(&lexicon.offices);
        let mut names: FxHashMap<&str, Sense> = FxHashMap::default();
        // Later lines win: a person's name over a place's, a party's over both.
        for (i, place) in lexicon.places.iter().enumerate() {
            names.extend(std::iter::once(&place.name).chain(&place.aliases).map(|n| (n.as_str(), Sense::Place(i))));
        }
        for (i, person) in persons.iter().enumerate() {
            names.insert(&person.name, Sense::Person(i));
            for &(office, holder) in &person.terms {
                let aliases = &lexicon.offices[office].holders[holder].aliases;
                names.extend(aliases.iter().map(|n| (n.as_str(), Sense::Person(i))));
            }
        }
        for (i, party) in lexicon.parties.iter().enumerate() {
            names.extend(party.people.iter().map(|n| (n.as_str(), Sense::People(i))));
            names.extend(party.demonyms.iter().map(|n| (n.as_str(), Sense::Demonym(i))));
            names.extend(party.seats.iter().map(|n| (n.as_str(), Sense::Seat(i))));
        }
        for (i, party) in lexicon.parties.iter().enumerate() {
            names.extend(std::iter::once(&party.name).chain(&party.aliases).map(|n| (n.as_str(), Sense::Party(i))));
        }
        let mut patterns: Vec<(Cow<'_, str>, Sense)> = Vec::with_capacity(names.len());
        for (name, sense) in names.into_iter().filter(|(n, _)| !n.is_empty()) {
            if name.contains('\'') {
                patterns.push((name.replace('\'', "’").into(), sense));
            }
            patterns.push((name.into(), sense));
        }
        patterns.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(patterns.iter().map(|(name, _)| name.as_bytes()))
            .expect("a lexicon's names stay below the automaton's limits");
        let senses = patterns.iter().map(|(_, sense)| *sense).collect();

        let mut surnames: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (i, person) in persons.iter().enumerate() {
            surnames.entry(person.surname.clone()).or_default().push(i);
        }
        let given_names = (persons.iter())
            .filter_map(|p| Some(p.name.split_once(' ')?.0.to_owned()))
            .filter(|n| n.chars().count() > 2)
            .collect();
        let mut by_side = FxHashMap::default();
        for (i, party) in lexicon.parties.iter().enumerate() {
            if let Some(side) = &party.side {
                // The first entry of a side names it, but a state always does.
                if party.kind == PartyKind::State || !by_side.contains_key(side) {
                    by_side.insert(side.clone(), i);
                }
            }
        }
        let mut nouns: FxHashMap<NounClass, FxHashSet<String>> = FxHashMap::default();
        for table in &lexicon.nouns {
            nouns.entry(table.class).or_default().extend(table.words.iter().cloned());
        }
        Self {
            automaton,
            senses,
            parties: lexicon.parties.clone(),
            offices: lexicon.offices.clone(),
            persons,
            surnames,
            given_names,
            by_side,
            nouns,
        }
    }

    /// All names in the text, the longest at each place, whole words only.
    pub(crate) fn hits(&self, text: &str) -> Vec<Hit> {
        let inside_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let whole = |start: usize, end: usize| {
            !inside_word(text[..start].chars().next_back()) && !inside_word(text[end..].chars().next())
        };
        (self.automaton.find_iter(text))
            .filter(|m| whole(m.start(), m.end()))
            .map(|m| Hit { span: Span::new(m.start(), m.end()), sense: self.senses[m.pattern().as_usize()] })
            .collect()
    }

    /// Whether a noun can stand for this.
    pub(crate) fn is(&self, class: NounClass, word: &str) -> bool {
        self.nouns.get(&class).is_some_and(|words| words.contains(word))
    }

    /// The party that a side code names: the state, or the body whose short name it is.
    pub(crate) fn party_of_side(&self, side: &str) -> Option<usize> {
        self.by_side.get(side).copied()
    }

    /// Whether the word is a given name: a usual one, or that of a person of the lexicon.
    pub(crate) fn is_given_name(&self, word: &str) -> bool {
        self.given_names.contains(word) || self.is(NounClass::GivenName, word) || self.gender_of(word).is_some()
    }

    /// The sex that a given name tells.
    pub(crate) fn gender_of(&self, given_name: &str) -> Option<Gender> {
        if self.is(NounClass::FeminineName, given_name) {
            return Some(Gender::Feminine);
        }
        self.is(NounClass::MasculineName, given_name).then_some(Gender::Masculine)
    }

    /// The known persons of a surname.
    pub(crate) fn persons_of(&self, surname: &str) -> impl Iterator<Item = usize> + '_ {
        self.surnames.get(surname).into_iter().flatten().copied()
    }

    /// The one known person whom a surname alone means in that month: someone in office before those who
    /// were or will be within [`REACH`] years.
    pub(crate) fn person_by_surname(&self, surname: &str, month: Option<Month>) -> Option<usize> {
        let candidates: Vec<usize> = self.persons_of(surname).collect();
        let Some(month) = month else {
            return if let [only] = candidates[..] { Some(only) } else { None };
        };
        let only = |years: i16| {
            let near =
                |h: &Holder| h.from.year - years <= month.year && h.to.is_none_or(|to| to.year + years >= month.year);
            let fits = |p: &usize| {
                self.persons[*p].terms.iter().any(|&(o, h)| {
                    let holder = &self.offices[o].holders[h];
                    if years == 0 { holder.held(month) } else { near(holder) }
                })
            };
            let mut found = candidates.iter().copied().filter(fits);
            match (found.next(), found.next()) {
                (Some(one), None) => Some(one),
                _ => None,
            }
        };
        only(0).or_else(|| only(REACH))
    }

    /// Whom a person acts for in that month: the side of a term held then, else of the latest begun before it.
    pub(crate) fn side_of(&self, person: usize, month: Option<Month>) -> Option<String> {
        let terms = || {
            self.persons[person]
                .terms
                .iter()
                .filter_map(|&(o, h)| Some((self.offices[o].side.as_ref()?, &self.offices[o].holders[h])))
        };
        let latest = |fits: &dyn Fn(&Holder) -> bool| {
            terms().filter(|(_, h)| fits(h)).max_by_key(|(_, h)| h.from).map(|(side, _)| side.clone())
        };
        match month {
            Some(m) => latest(&|h| h.held(m)).or_else(|| latest(&|h| h.from <= m)).or_else(|| latest(&|_| true)),
            None => latest(&|_| true),
        }
    }

    /// The party that stands for all who oppose a state's government.
    pub(crate) fn opposition_of(&self, side: &str) -> Option<usize> {
        let wanted = format!("{side}-OPP");
        self.parties.iter().position(|p| p.side.as_ref() == Some(&wanted) && p.name.ends_with("opposition"))
    }

    /// The spelling of a person's full name that ends in this form of the surname.
    pub(crate) fn alias_ending(&self, person: usize, surname: &str) -> Option<String> {
        (self.persons[person].terms.iter())
            .flat_map(|&(o, h)| &self.offices[o].holders[h].aliases)
            .find(|alias| alias.rsplit_once(' ').is_some_and(|(_, last)| last == surname))
            .cloned()
    }

    /// Who held the office that a side's adjective and a title name, in that month.
    pub(crate) fn holder(&self, side: &str, title: &str, month: Month) -> Option<usize> {
        (self.offices.iter())
            .filter(|o| o.side.as_deref() == Some(side) && o.titles.iter().any(|t| t == title))
            .find_map(|o| o.holder(month))
            .and_then(|h| self.persons.iter().position(|p| p.name == h.name))
    }

    /// Whether this person held, at some time, an office of that title; in that month, where one is given.
    pub(crate) fn has_title(&self, person: usize, title: &str, month: Option<Month>) -> bool {
        self.persons[person].terms.iter().any(|&(o, h)| {
            self.offices[o].titles.iter().any(|t| t == title)
                && month.is_none_or(|m| self.offices[o].holders[h].held(m))
        })
    }
}

/// The holders of all offices, each person once.
fn persons(offices: &[Office]) -> Vec<Person> {
    let mut persons: Vec<Person> = Vec::new();
    let mut by_name: FxHashMap<&str, usize> = FxHashMap::default();
    for (o, office) in offices.iter().enumerate() {
        for (h, holder) in office.holders.iter().enumerate() {
            let place = *by_name.entry(&holder.name).or_insert_with(|| {
                let last = holder.name.rsplit(' ').next().unwrap_or(&holder.name);
                persons.push(Person {
                    name: holder.name.clone(),
                    surname: holder.surname.clone().unwrap_or_else(|| last.to_owned()),
                    gender: None,
                    terms: Vec::new(),
                });
                persons.len() - 1
            });
            let person = &mut persons[place];
            person.gender = person.gender.or(holder.gender);
            person.terms.push((o, h));
        }
    }
    persons
}

//! Parties as they are gathered while a text is read.

use crate::lexicon::Gender;
use crate::record::{MentionKind, PartyKind};
use crate::syntax::{Parse, Relation};
use crate::text::Span;
use rustc_hash::FxHashMap;

/// What makes two mentions the same party.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Key {
    /// A party of the lexicon.
    Party(usize),
    /// A person of the lexicon's offices.
    Person(usize),
    /// A name that the lexicon does not know, or the phrase that names a group.
    Phrase(String),
}

/// A party as it is gathered while a text is read.
#[derive(Clone, Debug)]
pub(crate) struct Entity {
    pub(crate) key: Key,
    pub(crate) name: String,
    pub(crate) kind: PartyKind,
    pub(crate) side: Option<String>,
    pub(crate) gender: Option<Gender>,
    /// Whether the text leaves out who it is (“a senior official”).
    pub(crate) anonymous: bool,
    /// Whether it is spoken of as “they”.
    pub(crate) plural: bool,
    /// Lower-case titles that the text gives it.
    pub(crate) titles: Vec<String>,
    pub(crate) places: Vec<Place>,
}

/// One place where a text speaks of a party.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) sentence: usize,
    pub(crate) head: usize,
    pub(crate) span: Span,
    pub(crate) kind: MentionKind,
    /// Whether it is the subject of its clause.
    pub(crate) subject: bool,
}

impl Place {
    pub(crate) fn new(parse: &Parse<'_>, head: usize, span: Span, kind: MentionKind) -> Self {
        let subject = matches!(parse.relation(head), Relation::Nsubj | Relation::NsubjPass);
        Self { sentence: parse.index, head, span, kind, subject }
    }
}

/// For each token that names, describes or stands for a party, that party.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mentions {
    pub(crate) entities: Vec<Entity>,
    by_key: FxHashMap<Key, usize>,
    /// Sentence by sentence, token by token.
    at: Vec<Vec<Option<u32>>>,
    spans: FxHashMap<(usize, usize), Span>,
}

impl Mentions {
    pub(crate) fn new(lengths: impl Iterator<Item = usize>) -> Self {
        Self { at: lengths.map(|n| vec![None; n]).collect(), ..Self::default() }
    }

    /// The party that the phrase headed by this token stands for.
    pub(crate) fn at(&self, sentence: usize, token: usize) -> Option<usize> {
        self.at[sentence].get(token).copied().flatten().map(|e| e as usize)
    }

    /// The words of the mention that this token heads.
    pub(crate) fn span(&self, sentence: usize, token: usize) -> Option<Span> {
        self.spans.get(&(sentence, token)).copied()
    }

    /// The party with this key, made if there is none yet.
    pub(crate) fn entity(&mut self, key: Key, make: impl FnOnce() -> Entity) -> usize {
        if let Some(&known) = self.by_key.get(&key) {
            return known;
        }
        self.entities.push(make());
        self.by_key.insert(key, self.entities.len() - 1);
        self.entities.len() - 1
    }

    pub(crate) fn known(&self, key: &Key) -> Option<usize> {
        self.by_key.get(key).copied()
    }

    /// Notes that the phrase headed by `place.head` stands for `entity`.
    pub(crate) fn put(&mut self, entity: usize, place: Place) {
        self.at[place.sentence][place.head] = Some(entity as u32);
        self.spans.insert((place.sentence, place.head), place.span);
        self.entities[entity].places.push(place);
    }

    /// Notes that a token that is no phrase of its own (an adjective, a part of a name) means `entity`.
    pub(crate) fn mark(&mut self, entity: usize, sentence: usize, token: usize, span: Span) {
        self.at[sentence][token] = Some(entity as u32);
        self.spans.insert((sentence, token), span);
    }
}

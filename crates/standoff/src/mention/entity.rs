//! Parties as they are gathered while a text is read.

use crate::lexicon::Gender;
use crate::record::{MentionKind, PartyKind};
use crate::syntax::{Parse, Relation, Upos};
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
    /// Whether the text says that it speaks for nobody (“an analyst”).
    pub(crate) independent: bool,
    /// The party that the text says it acts for.
    pub(crate) acts_for: Option<usize>,
    /// Its fullest name in this text.
    pub(crate) spelled: Option<String>,
    pub(crate) places: Vec<Place>,
    /// Where it is named without a phrase of its own, as (sentence, start).
    pub(crate) marks: Vec<(usize, usize)>,
}

impl Entity {
    /// Whether it speaks for nobody but itself: an analyst, an expert, a medium.
    pub(crate) fn is_observer(&self) -> bool {
        let word = |text: &str| text.to_lowercase();
        self.side.is_none()
            && self.titles.iter().chain([&self.name]).any(|t| {
                ["analyst", "expert", "professor", "economist", "historian", "observer", "researcher"]
                    .iter()
                    .any(|w| word(t).contains(w))
            })
    }

    pub(crate) fn new(key: Key, name: String) -> Self {
        Self {
            key,
            name,
            kind: PartyKind::Organisation,
            side: None,
            gender: None,
            anonymous: false,
            plural: false,
            titles: Vec::new(),
            independent: false,
            acts_for: None,
            spelled: None,
            places: Vec::new(),
            marks: Vec::new(),
        }
    }

    /// Notes a form of its name.
    pub(crate) fn spell(&mut self, words: &str) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let usual = |s: &str| s.eq_ignore_ascii_case(&self.name);
        let fuller = |s: &String| !usual(s) && s.chars().count() < words.chars().count();
        if usual(&words) || self.spelled.as_ref().is_none_or(fuller) {
            self.spelled = Some(words);
        }
    }

    /// The name to give it: the usual one of a state, else the fullest that this text has, if it has more than a word.
    pub(crate) fn full_name(&self) -> &str {
        match &self.spelled {
            Some(spelled)
                if self.kind != PartyKind::State
                    && spelled.contains(' ')
                    && !spelled.eq_ignore_ascii_case(&self.name) =>
            {
                spelled
            }
            _ => &self.name,
        }
    }
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
    /// Whether it stands where someone takes part, not where a place or an owner is named.
    pub(crate) takes_part: bool,
    /// Whether it is named as the body for which someone named works or speaks.
    pub(crate) employs: bool,
}

impl Place {
    pub(crate) fn new(parse: &Parse<'_>, head: usize, span: Span, kind: MentionKind) -> Self {
        let subject = matches!(parse.relation(head), Relation::Nsubj | Relation::NsubjPass) || opens(parse, span);
        let takes_part = takes_part(parse, head, subject);
        Self { sentence: parse.index, head, span, kind, subject, takes_part, employs: false }
    }
}

/// Whether the words open the sentence and a finite verb follows: a subject, whatever the tree says.
fn opens(parse: &Parse<'_>, span: Span) -> bool {
    let tokens = parse.tokens_in(span);
    tokens.start <= 1
        && tokens.end < parse.len()
        && matches!(parse.upos(tokens.end), Upos::Verb | Upos::Aux)
        && matches!(parse.xpos(tokens.end), "VBD" | "VBZ" | "VBP" | "MD" | "VBN")
}

/// Whether the phrase is an argument, or what “with”, “to”, “between” and the like lead to.
fn takes_part(parse: &Parse<'_>, head: usize, subject: bool) -> bool {
    if subject {
        return true;
    }
    let mut at = head;
    while matches!(parse.relation(at), Relation::Conj | Relation::Appos) {
        let Some(up) = parse.head(at) else { return true };
        at = up;
    }
    match parse.relation(at) {
        Relation::Nsubj | Relation::NsubjPass | Relation::Obj | Relation::Iobj | Relation::OblAgent => true,
        Relation::Obl | Relation::Nmod => {
            ["with", "to", "between", "by", "against", "from", "among"].iter().any(|p| parse.is_marked(at, p))
        }
        _ => false,
    }
}

/// Whether the phrase names where something is.
pub(crate) fn is_locative(parse: &Parse<'_>, head: usize) -> bool {
    let mut at = head;
    while parse.relation(at) == Relation::Conj {
        let Some(up) = parse.head(at) else { return false };
        at = up;
    }
    let marked = |word: &str| parse.is_marked(at, word);
    let travel = |t: usize| {
        matches!(
            parse.lemma(t),
            "go" | "fly"
                | "travel"
                | "come"
                | "arrive"
                | "return"
                | "move"
                | "head"
                | "drive"
                | "flight"
                | "journey"
                | "escape"
                | "flee"
        )
    };
    ["in", "at", "near", "around", "outside", "inside", "across", "through", "into", "via", "throughout"]
        .into_iter()
        .any(marked)
        || (marked("to") || marked("from")) && parse.head(at).is_some_and(travel)
}

/// For each token that names, describes or stands for a party, that party.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mentions {
    pub(crate) entities: Vec<Entity>,
    by_key: FxHashMap<Key, usize>,
    /// Sentence by sentence, token by token.
    at: Vec<Vec<Option<u32>>>,
    spans: FxHashMap<(usize, usize), Span>,
    /// Letters that the text explains, with the party that they stand for, if it is one.
    pub(crate) short: FxHashMap<String, Option<usize>>,
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

    /// Notes that the phrase headed by `place.head` stands for `entity`.
    pub(crate) fn put(&mut self, entity: usize, place: Place) {
        self.at[place.sentence][place.head] = Some(entity as u32);
        self.spans.insert((place.sentence, place.head), place.span);
        self.entities[entity].places.push(place);
    }

    /// Makes all that stands for `from` stand for `into`, which takes its side where it has none.
    pub(crate) fn join(&mut self, from: usize, into: usize) {
        for token in self.at.iter_mut().flatten().filter(|t| **t == Some(from as u32)) {
            *token = Some(into as u32);
        }
        let mut given = std::mem::take(&mut self.entities[from].places);
        let mut marks = std::mem::take(&mut self.entities[from].marks);
        let side = self.entities[from].side.clone();
        let known = &mut self.entities[into];
        known.places.append(&mut given);
        known.marks.append(&mut marks);
        known.side = known.side.take().or(side);
    }

    /// Notes that a token that is no phrase of its own (an adjective, a part of a name) means `entity`.
    pub(crate) fn mark(&mut self, entity: usize, sentence: usize, token: usize, span: Span) {
        self.at[sentence][token] = Some(entity as u32);
        self.spans.insert((sentence, token), span);
        self.entities[entity].marks.push((sentence, span.start()));
    }
}

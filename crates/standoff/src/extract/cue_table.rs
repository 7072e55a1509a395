//! The lexicon's cues, ready to be looked up by lemma and part of speech.

use crate::lexicon::{Cue, Lexicon, Pos, Slot};
use crate::record::Kind;
use crate::syntax::{Parse, Relation, Upos};
use rustc_hash::{FxHashMap, FxHashSet};

/// The lexicon's cues by the first word of their lemma; of nouns by the last.
pub(crate) struct CueTable {
    by_word: FxHashMap<String, Vec<Cue>>,
    /// Lemmas that signal a statement: with them, a clause is a demand or proposal only by its mood.
    speech: FxHashSet<String>,
}

impl CueTable {
    pub(crate) fn new(lexicon: &Lexicon) -> Self {
        let mut by_word: FxHashMap<String, Vec<Cue>> = FxHashMap::default();
        for cue in &lexicon.cues {
            // A noun phrase is known by its last word, its head; everything else by its first.
            let words = || cue.lemma.split(' ');
            let word = if cue.pos == Pos::Noun { words().next_back() } else { words().next() };
            by_word.entry(word.unwrap_or_default().to_owned()).or_default().push(cue.clone());
        }
        let speech = lexicon.cues.iter().filter(|c| c.kind == Kind::Statement).map(|c| c.lemma.clone()).collect();
        Self { by_word, speech }
    }

    /// The cues that the token may be, its particles and fellow words checked.
    ///
    /// Adjectives and prepositions are looked up by the word too: a treebank calls “convinced” a form of
    /// “convince” and “according” one of “accord”.
    pub(crate) fn at<'t>(&'t self, parse: &Parse<'t>, token: usize) -> impl Iterator<Item = &'t Cue> {
        let parse = *parse;
        let of = |word: &str| self.by_word.get(word).map_or(&[][..], Vec::as_slice);
        let lemma = parse.lemma(token);
        let word = parse.word(token);
        let by_word = match word.chars().next().filter(|c| c.is_uppercase()) {
            None if word != lemma => of(word),
            // A name's lemma keeps its capital; a sentence may begin with a cue.
            Some(_) => of(&word.to_lowercase()),
            None => &[],
        };
        let nominal = |cue: &&Cue| matches!(cue.pos, Pos::Adjective | Pos::Preposition);
        (of(lemma).iter())
            .chain(by_word.iter().filter(move |cue| nominal(cue) && cue.lemma.split(' ').next() != Some(lemma)))
            .filter(move |cue| fits(&parse, token, cue))
    }

    /// The cues whose first word (of nouns, the last) this is, whatever stands around it.
    pub(crate) fn of_word(&self, word: &str) -> impl Iterator<Item = &Cue> {
        self.by_word.get(word).map_or(&[][..], Vec::as_slice).iter()
    }

    /// Whether the token is a verb that tells a clause or a quotation.
    pub(crate) fn is_saying(&self, parse: &Parse<'_>, token: usize) -> bool {
        let tells = |cue: &Cue| cue.content.iter().any(|slot| matches!(slot, Slot::That | Slot::Quote));
        self.at(parse, token).any(|cue| cue.kind == Kind::Statement && cue.pos == Pos::Verb && tells(cue))
    }

    /// Whether this lemma also signals a statement.
    pub(crate) fn is_speech(&self, lemma: &str) -> bool {
        self.speech.contains(lemma)
    }
}

fn fits(parse: &Parse<'_>, token: usize, cue: &Cue) -> bool {
    let upos = parse.upos(token);
    let pos = match cue.pos {
        // “The draft calls for monitors”: a tagger may take the verb for a plural noun, but what has a subject acts.
        Pos::Verb => {
            let acts = || {
                parse.xpos(token) == "NNS"
                    && parse.dependents(token).any(|d| parse.relation(d) == Relation::Nsubj)
                    && !parse.dependents(token).any(|d| parse.relation(d) == Relation::Cop)
            };
            upos == Upos::Verb || upos == Upos::Noun && acts()
        }
        Pos::Noun => matches!(upos, Upos::Noun | Upos::Propn | Upos::Adj),
        // “Opened the port to trade” is no openness.
        Pos::Adjective => {
            matches!(upos, Upos::Adj | Upos::Adv)
                || upos == Upos::Verb && parse.dependent(token, &[Relation::Obj]).is_none()
        }
        Pos::Preposition => matches!(upos, Upos::Adp | Upos::Verb | Upos::Sconj | Upos::Adj | Upos::Adv),
    };
    if !pos {
        return false;
    }
    let mut words = cue.lemma.split(' ');
    match cue.pos {
        Pos::Noun => {
            let before = words.clone().count() - 1;
            before <= token
                && words.take(before).enumerate().all(|(i, w)| {
                    let at = token - before + i;
                    parse.lemma(at) == w || parse.word(at).eq_ignore_ascii_case(w)
                })
        }
        Pos::Verb => {
            let led = |d: usize| {
                let word = parse.word(d);
                (cue.content.iter().chain(&cue.target))
                    .any(|s| matches!(s, Slot::Preposition(p) if p.eq_ignore_ascii_case(word)))
            };
            let particles =
                (parse.dependents(token)).filter(|&d| parse.relation(d) == Relation::CompoundPrt && !led(d)).count();
            let wanted = words.skip(1);
            let mut count = 0;
            let all = wanted.clone().all(|w| {
                count += 1;
                let dependent = parse.dependents(token).any(|d| {
                    matches!(
                        parse.relation(d),
                        Relation::CompoundPrt
                            | Relation::Advmod
                            | Relation::Obj
                            | Relation::NsubjPass
                            | Relation::Case
                            | Relation::Obl
                            | Relation::Xcomp
                            | Relation::Fixed
                    ) && (parse.word(d).eq_ignore_ascii_case(w) || parse.lemma(d) == w)
                });
                dependent || (token + count < parse.len() && parse.word(token + count).eq_ignore_ascii_case(w))
            });
            // “Put a rise of two percent on the table”: the object may stand within an idiom.
            let idiom = || {
                let rest: Vec<&str> = wanted.clone().collect();
                let end = parse.subtree(token).end;
                rest.len() >= 3
                    && (token + 1..(end + 1).saturating_sub(rest.len()))
                        .any(|t| rest.iter().enumerate().all(|(i, w)| parse.word(t + i).eq_ignore_ascii_case(w)))
            };
            // “Rule out” is not “rule”.
            all && (count > 0 || particles == 0) || !all && idiom()
        }
        Pos::Adjective | Pos::Preposition => {
            words.next();
            words
                .enumerate()
                .all(|(i, w)| token + 1 + i < parse.len() && parse.word(token + 1 + i).eq_ignore_ascii_case(w))
        }
    }
}

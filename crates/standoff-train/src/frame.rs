//! Sentences put together from words, invented names and gold clauses.

use crate::corpus::Sentence;
use crate::random::Random;
use standoff::syntax::neural::NONE;
use standoff::syntax::{Relation, Upos, Xpos};

const DAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const TITLES: &[&str] =
    &["President", "Minister", "Senator", "General", "Secretary", "Ambassador", "Premier", "Chancellor"];
const SPEAKERS: &[&str] =
    &["ministry", "spokesman", "spokeswoman", "official", "envoy", "union", "government", "company"];
const SYLLABLES: &[&str] =
    &["ka", "lo", "mi", "ze", "or", "an", "du", "shi", "var", "bel", "to", "ras", "ken", "ya", "gul", "ne", "os", "ti"];

/// A sentence under construction.
#[derive(Default)]
pub(crate) struct Frame {
    pub(crate) sentence: Sentence,
}

impl Frame {
    pub(crate) fn push(&mut self, word: &str, upos: Upos, xpos: &str, relation: Relation) -> usize {
        self.sentence.words.push(word.to_owned());
        self.sentence.lemmas.push("_".to_owned());
        self.sentence.tags.push(Xpos::parse(xpos).map(|xpos| (upos, xpos)));
        self.sentence.heads.push(NONE);
        self.sentence.relations.push(relation);
        self.sentence.len() - 1
    }

    pub(crate) fn attach(&mut self, dependents: &[Option<usize>], head: usize) {
        dependents.iter().flatten().for_each(|&d| self.sentence.heads[d] = head as u32);
    }

    /// A subject; gives its head word.
    pub(crate) fn speaker(&mut self, random: &mut Random, first: bool) -> usize {
        if random.unit() < 0.35 {
            let article = self.push(if first { "The" } else { "the" }, Upos::Det, "DT", Relation::Det);
            let noun = self.push(SPEAKERS[random.below(SPEAKERS.len())], Upos::Noun, "NN", Relation::Nsubj);
            self.attach(&[Some(article)], noun);
            return noun;
        }
        let title = (random.unit() < 0.35)
            .then(|| self.push(TITLES[random.below(TITLES.len())], Upos::Propn, "NNP", Relation::NmodDesc));
        let head = self.push(&name(random), Upos::Propn, "NNP", Relation::Nsubj);
        let last = (random.unit() < 0.5).then(|| self.push(&name(random), Upos::Propn, "NNP", Relation::Flat));
        self.attach(&[title, last], head);
        head
    }

    pub(crate) fn day(&mut self, random: &mut Random, verb: usize) {
        if random.unit() < 0.4 {
            let on = self.push("on", Upos::Adp, "IN", Relation::Case);
            let day = self.push(DAYS[random.below(DAYS.len())], Upos::Propn, "NNP", Relation::Obl);
            self.attach(&[Some(on)], day);
            self.attach(&[Some(day)], verb);
        }
    }

    pub(crate) fn that(&mut self, clause: &Sentence, verb: usize) {
        let that = self.push("that", Upos::Sconj, "IN", Relation::Mark);
        let root = self.clause(clause, false, Relation::Ccomp);
        self.attach(&[Some(that)], root);
        self.attach(&[Some(root)], verb);
    }

    /// Adds the clause; gives its root.
    pub(crate) fn clause(&mut self, clause: &Sentence, first: bool, relation: Relation) -> usize {
        let start = self.sentence.len();
        let lower = !first && start > 0 && self.sentence.words[start - 1] != "\"";
        let mut root = start;
        for i in 0..clause.len() {
            let keeps = clause.words[i] == "I" || clause.tags[i].is_some_and(|(u, _)| u == Upos::Propn);
            let word = if i == 0 && lower && !keeps { clause.words[i].to_lowercase() } else { clause.words[i].clone() };
            self.sentence.words.push(word);
            self.sentence.lemmas.push("_".to_owned());
            self.sentence.tags.push(clause.tags[i]);
            let head = clause.heads[i];
            if head == NONE {
                root = start + i;
            }
            self.sentence.heads.push(if head == NONE { NONE } else { head + start as u32 });
            self.sentence.relations.push(if head == NONE { relation } else { clause.relations[i] });
        }
        root
    }

    pub(crate) fn stop(&mut self, root: usize) {
        let stop = self.push(".", Upos::Punct, ".", Relation::Punct);
        self.attach(&[Some(stop)], root);
    }
}

/// A name that nobody has.
pub(crate) fn name(random: &mut Random) -> String {
    let mut name: String = (0..2 + random.below(2)).map(|_| SYLLABLES[random.below(SYLLABLES.len())]).collect();
    name[..1].make_ascii_uppercase();
    name
}

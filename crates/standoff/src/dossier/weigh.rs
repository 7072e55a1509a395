//! What the words of a content weigh where contents are compared: rare ones much, names and qualifiers little.

use super::party::Parties;
use super::stem::{Stems, is_qualifier, opposites, stems};
use crate::record::PartyKind;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// The names of the parties to an act say little of its terms.
const NAME_WEIGHT: f64 = 0.3;
/// Words that say how fully, how soon or how justly a thing is to be done tell little of what it is.
const QUALIFIER_WEIGHT: f64 = 0.3;
/// So do those of circumstances, reasons and descriptions.
const ASIDE_WEIGHT: f64 = 0.2;

/// So many words from the start of a content tell what it asks for.
const FOREMOST: u32 = 3;

/// A word, by number, and what it weighs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weighed {
    pub(crate) word: u32,
    pub(crate) weight: f64,
    /// Whether it names a party to the act.
    named: bool,
    /// Where it stands in the text among the words that are neither names nor qualifiers; `None` for those.
    rank: Option<u32>,
}

/// What each word of a dossier's contents weighs. Words go by number, in alphabetical order.
pub(crate) struct Weights {
    number: FxHashMap<String, u32>,
    weight: Vec<f64>,
    /// Whether each is a qualifier.
    qualifies: Vec<bool>,
    /// For each bloc the words that name its state or body and its people.
    names: Vec<BTreeSet<u32>>,
    /// For words that have opposites, those.
    opposites: FxHashMap<u32, Vec<u32>>,
}

impl Weights {
    /// From the stems of all contents, each once.
    ///
    /// A word tells the more, the rarer it is among the contents; by the root, so that one rare adverb does not outweigh
    /// the words that both contents share.
    pub(crate) fn new<'a>(contents: impl Iterator<Item = &'a [String]>, parties: &Parties) -> Self {
        let mut holders: FxHashMap<&String, usize> = FxHashMap::default();
        let mut all = 0.0;
        for content in contents {
            all += 1.0;
            content.iter().for_each(|word| *holders.entry(word).or_default() += 1);
        }
        let mut counted: Vec<(&String, usize)> = holders.into_iter().collect();
        counted.sort_unstable();
        let number: FxHashMap<String, u32> = counted.iter().map(|c| c.0.clone()).zip(0..).collect();
        let (distinct, count): (Vec<&String>, Vec<usize>) = counted.into_iter().unzip();
        let qualifies: Vec<bool> = distinct.iter().map(|word| is_qualifier(word)).collect();
        let weight = (count.iter().zip(&qualifies))
            .map(|(&n, &little)| {
                let rarity = (1.0 + all / n as f64).ln().sqrt();
                if little { rarity * QUALIFIER_WEIGHT } else { rarity }
            })
            .collect();
        // Who is named more rarely than the word stands in contents is a misread name, or one that is a word besides.
        let names_it = |word: u32, articles: usize| 2 * articles >= count[word as usize];
        let mut names: Vec<BTreeSet<u32>> = (parties.blocs.iter())
            .map(|b| {
                stems(&format!("{} {}", b.name, b.key)).words.iter().filter_map(|w| number.get(w).copied()).collect()
            })
            .collect();
        for (party, &bloc) in parties.parties.iter().zip(&parties.bloc_of_party) {
            // Of bodies only the whole name names them: “council” and “security” are words of terms too.
            let called: Vec<&str> = match party.kind {
                PartyKind::State => party.aliases.iter().chain([&party.name]).map(String::as_str).collect(),
                PartyKind::Person => party.name.split(' ').collect(),
                _ => Vec::new(),
            };
            let words = called.into_iter().flat_map(|name| stems(name).words);
            let words = words.filter_map(|w| number.get(&w).copied());
            names[bloc].extend(words.filter(|&word| names_it(word, party.articles)));
        }
        let mut opposed: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for (one, other) in opposites() {
            if let (Some(&one), Some(&other)) = (number.get(&one), number.get(&other)) {
                opposed.entry(one).or_default().push(other);
                opposed.entry(other).or_default().push(one);
            }
        }
        Self { number, weight, qualifies, names, opposites: opposed }
    }

    /// The words of a content of an act between these blocs, in order.
    pub(crate) fn weigh(&self, stems: &Stems, blocs: &BTreeSet<usize>) -> Vec<Weighed> {
        let mut out: Vec<Weighed> = (stems.words.iter().zip(&stems.places))
            .map(|(w, &place)| {
                let word = self.number[w];
                let named = self.is_name(word, blocs);
                let of_name = if named { NAME_WEIGHT } else { 1.0 };
                let of_aside = if place >= stems.main { ASIDE_WEIGHT } else { 1.0 };
                Weighed { word, weight: self.weight[word as usize] * of_name * of_aside, named, rank: None }
            })
            .collect();
        let telling = |i: usize| stems.places[i] < stems.main && !out[i].named && !self.qualifies[out[i].word as usize];
        let mut order: Vec<usize> = (0..out.len()).filter(|&i| telling(i)).collect();
        order.sort_unstable_by_key(|&i| stems.places[i]);
        order.into_iter().zip(0..).for_each(|(i, rank)| out[i].rank = Some(rank));
        out
    }

    fn is_name(&self, word: u32, blocs: &BTreeSet<usize>) -> bool {
        blocs.iter().any(|&b| self.names[b].contains(&word))
    }

    /// What two contents share; `None` where nothing, or where the one says the opposite of the other.
    ///
    /// A word that names a party to one of the acts is a name in the other too: “the U.S. to lift the sanctions” says no
    /// more than “lift the sanctions”, whoever it is aimed at.
    pub(crate) fn compare(
        &self,
        a: &[Weighed],
        b: &[Weighed],
        of_a: &BTreeSet<usize>,
        of_b: &BTreeSet<usize>,
    ) -> Option<Common> {
        let weight = |found: &Weighed, other: &BTreeSet<usize>| {
            let renamed = !found.named && of_a != of_b && self.is_name(found.word, other);
            if renamed { found.weight * NAME_WEIGHT } else { found.weight }
        };
        let (mut shared, mut telling, mut held, mut lent_a, mut lent_b) = (0.0, 0, 0, 0.0, 0.0);
        let (mut head_of_a, mut head_of_b, mut both) = (false, false, false);
        let (mut only_a, mut only_b): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
        let (mut x, mut y) = (0, 0);
        while x < a.len() || y < b.len() {
            match (a.get(x), b.get(y)) {
                (Some(left), Some(right)) if left.word == right.word => {
                    // What one tells in an aside and the other in the main counts as told in the main by both.
                    let (one, other) = (weight(left, of_b), weight(right, of_a));
                    shared += one.max(other);
                    held += 1;
                    lent_a += one.max(other) - one;
                    lent_b += one.max(other) - other;
                    if let (Some(one), Some(other)) = (left.rank, right.rank) {
                        telling += 1;
                        head_of_a |= one == 0 && other < FOREMOST;
                        head_of_b |= other == 0 && one < FOREMOST;
                        both |= one == 0 && other == 0;
                    }
                    (x, y) = (x + 1, y + 1);
                }
                (Some(left), right) if right.is_none_or(|r| left.word < r.word) => {
                    only_a.push(left.word);
                    x += 1;
                }
                _ => {
                    only_b.push(b[y].word);
                    y += 1;
                }
            }
        }
        if shared == 0.0 || self.opposite(&only_a, b) || self.opposite(&only_b, a) {
            return None;
        }
        let sum = |words: &[Weighed], other| words.iter().map(|w| weight(w, other)).sum::<f64>();
        let told = |words: &[Weighed]| words.iter().filter(|w| w.rank.is_some()).count();
        let (least, most) = (told(a).min(told(b)), told(a).max(told(b)));
        let of_words = held as f64 / (a.len() + b.len() - held) as f64;
        let (a, b) = (sum(a, of_b) + lent_a, sum(b, of_a) + lent_b);
        let either = head_of_a || head_of_b;
        let names = |only: &[u32], blocs| only.iter().any(|&word| self.is_name(word, blocs));
        let names_differ = names(&only_a, of_a) && names(&only_b, of_b);
        let (smaller, all) = (a.min(b), a + b - shared);
        Some(Common { shared, smaller, all, held, of_words, telling, least, most, either, both, names_differ })
    }

    /// Whether a word of `only` is the opposite of one of the other content's.
    fn opposite(&self, only: &[u32], other: &[Weighed]) -> bool {
        only.iter().any(|&word| {
            let opposites = self.opposites.get(&word).map_or(&[][..], Vec::as_slice);
            opposites.iter().any(|&opposite| other.iter().any(|w| w.word == opposite))
        })
    }
}

/// What two contents share.
pub(crate) struct Common {
    /// The weight of the words that both hold.
    pub(crate) shared: f64,
    /// The weight of the content that weighs less.
    pub(crate) smaller: f64,
    /// The weight of the words of either.
    pub(crate) all: f64,
    /// How many words both hold.
    pub(crate) held: usize,
    /// The share that those are of all words of either, each counted alike.
    pub(crate) of_words: f64,
    /// How many of the shared words are neither names nor qualifiers.
    pub(crate) telling: usize,
    /// How many such words the content has that has fewer of them …
    pub(crate) least: usize,
    /// … and the one that has more.
    pub(crate) most: usize,
    /// Whether the first such word of one is among the foremost of the other: what comes late (“…, which it imposed
    /// after the withdrawal from the deal”) is not what is asked for.
    pub(crate) either: bool,
    /// Whether both begin with the same such word.
    pub(crate) both: bool,
    /// Whether each names a party that the other does not.
    pub(crate) names_differ: bool,
}

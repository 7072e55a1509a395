//! Which entries share the words of another: an index from words to entries, so that no pair is looked at in vain.

use super::entry::Entry;
use super::picture::Picture;
use super::stem::stems;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// Entries by the words of their contents. Words go by number; each weighs the more, the rarer it is.
pub(crate) struct Overlap {
    /// For each word the entries that hold it.
    holders: Vec<Vec<usize>>,
    weight: Vec<u32>,
    /// For each entry its words, and what they weigh together.
    words: Vec<Vec<u32>>,
    total: Vec<u32>,
}

/// Words that more entries share than this say too little to look under them.
const COMMON: usize = 250;

impl Overlap {
    /// An index of the entries that `wanted` accepts.
    pub(crate) fn new(picture: &Picture, wanted: impl Fn(&Entry) -> bool) -> Self {
        let mut number: FxHashMap<&str, u32> = FxHashMap::default();
        let (mut holders, mut count) = (Vec::<Vec<usize>>::new(), Vec::<usize>::new());
        let mut words: Vec<Vec<u32>> = Vec::with_capacity(picture.facts.len());
        for (i, facts) in picture.facts.iter().enumerate() {
            let wanted = wanted(&picture.entries[i]);
            let mut own = Vec::with_capacity(facts.stems.len());
            for word in &facts.stems {
                let word = *number.entry(word).or_insert_with(|| {
                    holders.push(Vec::new());
                    count.push(0);
                    count.len() as u32 - 1
                });
                count[word as usize] += 1;
                if wanted {
                    holders[word as usize].push(i);
                }
                own.push(word);
            }
            words.push(own);
        }
        let names: BTreeSet<u32> = (picture.parties.blocs.iter().filter(|b| b.is_side))
            .flat_map(|b| stems(&b.name).words)
            .filter_map(|w| number.get(w.as_str()).copied())
            .collect();
        // Weights are whole numbers: sums of them do not depend on the order of adding.
        let all = picture.entries.len().max(1);
        let weight: Vec<u32> = (count.iter().zip(0..))
            .map(|(&n, word)| {
                let rarity = (2 * all / n).ilog2() + 1;
                if names.contains(&word) { rarity.div_ceil(3) } else { rarity }
            })
            .collect();
        let total = words.iter().map(|own| own.iter().map(|&w| weight[w as usize]).sum()).collect();
        Self { holders, weight, words, total }
    }

    /// Indexed entries that share an issue with `entry` and hold at least `share` per cent of its words, by weight, or
    /// of whose words it holds as much; each with its score in per cent of the words of both. In order.
    pub(crate) fn like(&self, picture: &Picture, entry: usize, share: u32) -> Vec<(usize, u32)> {
        let issues = &picture.entries[entry].issues;
        let mut shared: FxHashMap<usize, (u32, u32)> = FxHashMap::default();
        for &word in &self.words[entry] {
            let holders = &self.holders[word as usize];
            if holders.len() <= COMMON {
                for &holder in holders.iter().filter(|&&h| h != entry) {
                    let (weight, words) = shared.entry(holder).or_default();
                    *weight += self.weight[word as usize];
                    *words += 1;
                }
            }
        }
        let own = self.total[entry];
        let mut out: Vec<(usize, u32)> = (shared.into_iter())
            .filter_map(|(other, (weight, words))| {
                let theirs = self.total[other];
                let about = &picture.entries[other].issues;
                let same_issue = issues.iter().any(|i| about.contains(i));
                let fits = issues.is_empty() || about.is_empty() || same_issue;
                let enough = weight * 100 >= share * own.min(theirs) && (words >= 2 || same_issue);
                (fits && enough).then(|| (other, weight * 100 / (own + theirs - weight).max(1)))
            })
            .collect();
        out.sort_unstable();
        out
    }
}

//! Which entries share the words of another: an index from words to entries, so that no pair is looked at in vain.

use super::entry::Entry;
use super::picture::Picture;
use super::stem::stems;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// Entries by the words of their contents.
pub(crate) struct Overlap {
    by_word: FxHashMap<String, Vec<usize>>,
    weight: FxHashMap<String, u32>,
}

/// Words that more entries share than this say too little to look under them.
const COMMON: usize = 400;

impl Overlap {
    /// An index of the entries that `wanted` accepts.
    pub(crate) fn new(picture: &Picture, wanted: impl Fn(&Entry) -> bool) -> Self {
        let mut by_word: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        let mut count: FxHashMap<String, usize> = FxHashMap::default();
        for (i, facts) in picture.facts.iter().enumerate() {
            for word in &facts.stems {
                *count.entry(word.clone()).or_default() += 1;
                if wanted(&picture.entries[i]) {
                    by_word.entry(word.clone()).or_default().push(i);
                }
            }
        }
        let names: BTreeSet<String> =
            picture.parties.blocs.iter().filter(|b| b.is_side).flat_map(|b| stems(&b.name).words).collect();
        // Weights are whole numbers: sums of them do not depend on the order of adding.
        let all = picture.entries.len().max(1);
        let weight = (count.into_iter())
            .map(|(word, n)| {
                let rarity = (2 * all / n).ilog2() + 1;
                let weight = if names.contains(&word) { rarity.div_ceil(3) } else { rarity };
                (word, weight)
            })
            .collect();
        Self { by_word, weight }
    }

    /// Indexed entries that share an issue with `entry` and hold at least `share` per cent of its words, by weight, or
    /// of whose words it holds as much; each with its score in per cent of the words of both.
    pub(crate) fn like(&self, picture: &Picture, entry: usize, share: u32) -> Vec<(usize, u32)> {
        let facts = &picture.facts[entry];
        let issues = &picture.entries[entry].issues;
        let mut shared: BTreeMap<usize, (u32, u32)> = BTreeMap::new();
        for word in &facts.stems {
            let holders = self.by_word.get(word).filter(|h| h.len() <= COMMON);
            for &holder in holders.into_iter().flatten().filter(|&&h| h != entry) {
                let (weight, words) = shared.entry(holder).or_default();
                *weight += self.weight[word];
                *words += 1;
            }
        }
        let total = |i: usize| picture.facts[i].stems.iter().map(|w| self.weight[w]).sum::<u32>();
        let own = total(entry);
        (shared.into_iter())
            .filter_map(|(other, (weight, words))| {
                let theirs = total(other);
                let about = &picture.entries[other].issues;
                let same_issue = issues.iter().any(|i| about.contains(i));
                let fits = issues.is_empty() || about.is_empty() || same_issue;
                let enough = weight * 100 >= share * own.min(theirs) && (words >= 2 || same_issue);
                (fits && enough).then(|| (other, weight * 100 / (own + theirs - weight).max(1)))
            })
            .collect()
    }
}

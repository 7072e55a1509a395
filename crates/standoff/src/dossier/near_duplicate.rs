//! Wire copies and near-duplicates: which articles are in the main the same text.

use super::article::Article;
use super::union::Union;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// Words in a run whose hash is sampled.
const RUN: usize = 5;
/// One run in so many is kept.
const SAMPLE: u64 = 4;
/// Of the smaller text's sampled runs, the share that the other must hold.
const SHARED: f64 = 0.6;
/// A text much shorter than another is no copy of it, even where the longer one holds all of it.
const LENGTH_RATIO: f64 = 0.33;

/// Of a text with fewer sampled runs the sample says too little: it is a copy only of the same words.
const LEAST: usize = 8;

/// What is kept of a text to know its copies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Fingerprint {
    /// A hash of all words.
    words: u64,
    /// A sample of the hashes of the runs of five words, sorted. Which runs are kept depends on the run alone, so that
    /// samples of different texts can be compared.
    runs: Vec<u32>,
}

/// The fingerprint of a text; case, punctuation and blanks leave no trace.
pub(crate) fn fingerprint(text: &str) -> Fingerprint {
    let words: Vec<u64> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(|w| fnv(w.chars().flat_map(char::to_lowercase).map(u64::from)))
        .collect();
    let mut runs: Vec<u32> = (words.windows(RUN.min(words.len().max(1))))
        .map(|run| fnv(run.iter().copied()))
        .filter(|hash| hash % SAMPLE == 0)
        .map(|hash| (hash >> 32) as u32)
        .collect();
    runs.sort_unstable();
    runs.dedup();
    Fingerprint { words: fnv(words.into_iter()), runs }
}

/// For each article the place of the first article of its family: those that are in the main the same text.
///
/// Linear in the sampled runs: of the articles that hold a run, each is compared with the first and with the one before.
pub(crate) fn families(articles: &[&Article]) -> Vec<usize> {
    let mut holders: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    let mut union = Union::new(articles.len());
    let mut same_words: FxHashMap<u64, usize> = FxHashMap::default();
    for (place, article) in articles.iter().enumerate() {
        union.join(*same_words.entry(article.fingerprint.words).or_insert(place), place);
    }
    for (place, article) in (0..).zip(articles) {
        for &run in &article.fingerprint.runs {
            holders.entry(run).or_default().push(place);
        }
    }
    let mut shared: FxHashMap<(u32, u32), u32> = FxHashMap::default();
    for places in holders.values() {
        for (i, &place) in places.iter().enumerate().skip(1) {
            *shared.entry((places[0], place)).or_default() += 1;
            if i > 1 {
                *shared.entry((places[i - 1], place)).or_default() += 1;
            }
        }
    }
    for ((a, b), _) in shared.into_iter().filter(|&(_, count)| count >= 2) {
        let (a, b) = (a as usize, b as usize);
        if same_text(&articles[a].fingerprint, &articles[b].fingerprint) {
            union.join(a, b);
        }
    }
    union.firsts()
}

fn same_text(a: &Fingerprint, b: &Fingerprint) -> bool {
    let (a, b) = (&a.runs, &b.runs);
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let common = short.iter().filter(|run| long.binary_search(run).is_ok()).count();
    let length = short.len() as f64;
    short.len() >= LEAST && length >= LENGTH_RATIO * long.len() as f64 && common as f64 >= SHARED * length
}

/// FNV-1a over numbers: the same on every machine and in every version.
fn fnv(values: impl Iterator<Item = u64>) -> u64 {
    let hash = values.fold(0xcbf2_9ce4_8422_2325_u64, |hash, value| (hash ^ value).wrapping_mul(0x0100_0000_01b3));
    // The low bits of FNV are weak, and they choose the sample.
    let hash = (hash ^ (hash >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash ^ (hash >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edited_copy_is_the_same_text_and_another_story_is_not() {
        let wire = (0..300).map(|i| format!("w{}", i * 7 % 211)).collect::<Vec<_>>().join(" ");
        let copy = wire.replacen("w7 ", "W-7, ", 1) + " Additional reporting by our own staff.";
        let other = (0..300).map(|i| format!("v{}", i * 5 % 211)).collect::<Vec<_>>().join(" ");
        let check = |a: &str, b: &str, wanted: bool| {
            assert_eq!(same_text(&fingerprint(a), &fingerprint(b)), wanted, "{} … {}", &a[..20], &b[..20]);
        };
        check(&wire, &copy, true);
        check(&wire, &wire[..wire.len() / 2], true);
        check(&wire, &other, false);
        check(&wire, &wire[..wire.len() / 8], false);
    }
}

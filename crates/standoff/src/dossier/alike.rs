//! Whether two contents of one party ask for the same: the one place where that is decided.
//!
//! The bounds are fitted on four samples of pairs that a reader judged (`tests/data/dossier-pairs*.jsonl`). A logistic
//! model over the same features, fitted on three samples and tried on the fourth, did no better than these rules.

use super::stem::{is_function_word, is_qualifier, stem};
use super::telling::Telling;
use super::weigh::Common;
use std::sync::LazyLock;

/// What two contents must share to be one, as shares of the weight of their words.
struct Bounds {
    /// Of the words of the shorter content, what the longer must hold to be the same in more words …
    of_shorter: f64,
    /// … if it is not so much longer that it may be about something else: what is shared of all.
    of_longer: f64,
    /// What is shared of all where both begin alike.
    of_all: f64,
    /// What is shared of all where they begin with other words.
    turned: f64,
    /// What is shared of all where there is but a word or two.
    short: f64,
}

/// Where one speaker, or one article, tells both.
const NEAR: Bounds = Bounds { of_shorter: 0.85, of_longer: 0.25, of_all: 0.5, turned: 0.5, short: 0.5 };
/// Where different people say it in different articles.
const FAR: Bounds = Bounds { of_shorter: 0.85, of_longer: 0.5, of_all: 0.65, turned: 0.7, short: 0.8 };
/// Of the words of two long contents, counted alike, the share that makes one the copy of the other.
const COPY: f64 = 0.6;
/// How many words they share at least.
const COPIED: usize = 4;

/// Words that alone do not say which agreement, guarantee, act or change is meant.
static VAGUE: LazyLock<Vec<String>> = LazyLock::new(|| {
    let words = "accord act agreement change commitment consider deal guarantee hold implement obligation option pact reach talks";
    words.split(' ').map(stem).collect()
});

/// What tells of a content whether it says of itself what is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wording {
    /// “The sanctions”, “the JCPOA”, “a new agreement”, “their commitments”: a thing is named, and not what is to be done
    /// about it.
    pub(crate) bare: bool,
    /// “Send aid to them”: it ends in a word that stands for something named before.
    pub(crate) pronoun: bool,
}

/// See [`Wording`].
pub(crate) fn wording(telling: &Telling<'_>) -> Wording {
    let content = &telling.act.content;
    let words = || content.split(|c: char| !c.is_alphanumeric() && c != '.' && c != '%').filter(|w| !w.is_empty());
    let says_nothing = |word: &str| {
        let lower = word.to_lowercase();
        is_function_word(&lower) || is_qualifier(&stem(&lower)) || word.starts_with(|c: char| c.is_ascii_digit())
    };
    // The first letter of a sentence is large in any case.
    let opens = telling.act.start == 0;
    let is_name = |at: usize, word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && (at > 0 || !opens || letters.any(char::is_uppercase))
    };
    let telling_words = || words().enumerate().filter(|(_, word)| !says_nothing(word));
    let vague = telling_words().all(|(_, word)| VAGUE.contains(&stem(&word.to_lowercase())));
    let named = telling_words().all(|(at, word)| is_name(at, word));
    let points = words().next().is_some_and(|word| {
        ["the", "this", "these", "that", "those", "such", "both", "its", "their", "his", "her", "all"]
            .contains(&word.to_lowercase().as_str())
    });
    Wording {
        bare: vague || named || (points && telling.stems.words.len() == 1),
        pronoun: words()
            .collect::<Vec<_>>()
            .iter()
            .rev()
            .take(2)
            .any(|word| ["them", "it", "him", "there", "this", "that"].contains(&word.to_lowercase().as_str())),
    }
}

/// How alike two contents are, in `[0, 1]`; `None` where not enough for one act. `near`: one speaker or one article
/// tells both; `together`: one article does.
pub(crate) fn alike(common: &Common, a: Wording, b: Wording, near: bool, together: bool) -> Option<f64> {
    let (of_shorter, of_all) = (common.shared / common.smaller, common.shared / common.all);
    let bounds = if near { NEAR } else { FAR };
    let bare = a.bare || b.bare;
    let unclear = a.pronoun != b.pronoun && common.least <= 2 && !together;
    let same = if common.held >= COPIED && common.of_words >= COPY {
        true
    } else if unclear || (bare && !near) {
        false
    } else if bare || common.least <= 1 {
        // Far apart, one word is the same as one word and no part of a longer content.
        (near || common.most <= 1) && common.both && common.most <= 2 && !common.names_differ && of_all >= bounds.short
    } else {
        let contained = of_shorter >= bounds.of_shorter && of_all >= bounds.of_longer;
        common.telling >= 2
            && ((common.both && (contained || of_all >= bounds.of_all)) || (common.either && of_all >= bounds.turned))
    };
    same.then_some((of_shorter + of_all) / 2.0)
}

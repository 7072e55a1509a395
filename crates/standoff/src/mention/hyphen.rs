//! Hyphens within names: “Karim al-Rawi”, “Park Soo-jin”.

use super::chunk::is_capitalised;
use crate::syntax::{Parse, Upos};

/// Words within a personal name that are written small.
pub(super) const PARTICLES: &[&str] = &[
    "al", "bin", "ibn", "ben", "de", "del", "di", "da", "dos", "la", "le", "van", "von", "der", "den", "el", "ter",
    "zu",
];

/// Where the part ends that a hyphen ties to the name before `end`: “Karim al-Rawi”, “Karim Al-Rawi”, “Park Soo-jin”.
pub(super) fn past_hyphen(parse: &Parse<'_>, start: usize, end: usize) -> Option<usize> {
    let hyphen = |t: usize| t + 1 < parse.len() && is_close_hyphen(parse, t);
    if PARTICLES.contains(&parse.word(end)) && hyphen(end + 1) && is_capitalised(parse.word(end + 2)) {
        return Some(end + 3);
    }
    if !hyphen(end) {
        return None;
    }
    let particle = PARTICLES.contains(&parse.word(end - 1).to_lowercase().as_str());
    let syllable = end - start >= 2
        && parse.upos(end + 1) == Upos::Propn
        && parse.word(end + 1).chars().all(char::is_lowercase)
        && parse.word(end + 1).chars().count() <= 6;
    (particle && is_capitalised(parse.word(end + 1)) || syllable).then_some(end + 2)
}

/// Whether a hyphen without spaces stands here, between two tokens.
pub(super) fn is_close_hyphen(parse: &Parse<'_>, token: usize) -> bool {
    token > 0
        && token + 1 < parse.len()
        && matches!(parse.word(token), "-" | "–" | "‑")
        && parse.tokens[token - 1].span.end() == parse.tokens[token].span.start()
        && parse.tokens[token].span.end() == parse.tokens[token + 1].span.start()
}

/// Whether these words are only the last part of a name that a hyphen ties to an Arabic article: “Al-Kuwaiti”.
pub(super) fn follows_article(parse: &Parse<'_>, token: usize) -> bool {
    token >= 2
        && is_close_hyphen(parse, token - 1)
        && matches!(
            parse.word(token - 2).to_lowercase().as_str(),
            "al" | "el" | "as" | "ash" | "ad" | "an" | "ar" | "at" | "az"
        )
}

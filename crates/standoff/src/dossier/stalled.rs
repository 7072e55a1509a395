//! Words by which people say that a negotiation does not move.

/// How phrases begin that say so by themselves.
const ALONE: &[&str] = &[
    "no progress",
    "little progress",
    "not made progress",
    "no breakthrough",
    "deadlock",
    "stalemate",
    "impasse",
    "at a standstill",
    "far apart",
    "stumbling block",
    "sticking point",
    "gaps remain",
    "differences remain",
    "remaining gaps",
    "dead end",
    "cannot pay",
    "can not pay",
    "can't pay",
    "cannot afford",
    "could not afford",
    "can't afford",
    "cannot accept",
    "could not accept",
    "no room for compromise",
    "nothing to talk about",
];
/// How phrases begin that say so of talks, a deal or what is to be settled.
const OF_TALKS: &[&str] = &[
    "unlikely",
    "a long way",
    "obstacle",
    "hurdle",
    "stalled",
    "broken down",
    "broke down",
    "breakdown",
    "far from",
    "not close",
    "no closer",
    "not yet begun",
    "not begun",
    "premature",
    "impossible",
    "suspended",
    "not conducted",
    "let alone",
];
/// How words for talks and what they lead to begin.
const TALKS: &[&str] = &[
    "talks",
    "negotiat",
    "deal",
    "agree",
    "settle",
    "compromise",
    "peace",
    "ceasefire",
    "cease-fire",
    "truce",
    "treaty",
    "accord",
    "solution",
    "dialogue",
    "consultations",
    "mediation",
];

/// Whether what is said says that a negotiation does not move.
pub(super) fn tells_of_standstill(said: &str) -> bool {
    let said = said.to_lowercase();
    let has = |starts: &[&str]| starts.iter().any(|start| begins_somewhere(&said, start));
    has(ALONE) || (has(OF_TALKS) && has(TALKS))
}

/// Whether a phrase stands in a text at the beginning of a word.
fn begins_somewhere(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| !text[..at].ends_with(|c: char| c.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::tells_of_standstill;

    #[test]
    fn a_standstill_is_told_in_many_words() {
        for said in [
            "the two teams remain far apart",
            "the agreement is a long way from complete",
            "the airline could not afford what the pilots want",
            "a settlement before the summer was highly unlikely",
        ] {
            assert!(tells_of_standstill(said), "{said}");
        }
        for said in ["a visit is unlikely", "the bridge collapsed", "talks resume on Friday", "the idea is not ideal"] {
            assert!(!tells_of_standstill(said), "{said}");
        }
    }
}

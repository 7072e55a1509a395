//! The dictionary form of a word, given its tags.

use super::{Upos, Xpos};

/// Appends the lemma of `word` to `out`.
pub fn lemma<'w>(word: &'w str, upos: Upos, _xpos: Xpos, out: &mut String) {
    if upos == Upos::Propn {
        out.push_str(word);
    } else {
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
}

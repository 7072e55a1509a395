//! Sentences as headlines and shouting write them, so that capitals do not lead the tagger astray.

use crate::corpus::Sentence;
use crate::random::Random;

/// Now and then a copy of the sentence in other letters; its analysis stays.
pub(crate) fn recase(sentence: &Sentence, random: &mut Random) -> Sentence {
    let mut copy = sentence.clone();
    let at = random.unit();
    let change: fn(&str) -> String = match at {
        _ if at < 0.02 => |w| w.to_uppercase(),
        _ if at < 0.05 => title,
        _ if at < 0.065 => |w| w.to_lowercase(),
        _ => return copy,
    };
    copy.words.iter_mut().for_each(|w| *w = change(w));
    if at < 0.05 {
        drop_full_stop(&mut copy);
    }
    copy
}

/// With a capital, as headlines write all but small words.
fn title(word: &str) -> String {
    const SMALL: &[&str] = &["a", "an", "the", "of", "to", "in", "on", "for", "and", "or", "but", "at", "by", "as"];
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if !SMALL.contains(&word) && !word.contains('\'') => first.to_uppercase().chain(letters).collect(),
        _ => word.to_owned(),
    }
}

/// Headlines have none.
fn drop_full_stop(sentence: &mut Sentence) {
    let last = sentence.len() - 1;
    let is_head = sentence.heads.contains(&(last as u32));
    if sentence.words[last] == "." && !is_head && last > 0 {
        sentence.words.pop();
        sentence.lemmas.pop();
        sentence.tags.pop();
        sentence.heads.pop();
        sentence.relations.pop();
    }
}

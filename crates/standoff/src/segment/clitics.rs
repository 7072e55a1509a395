//! Where a written word is two in Universal Dependencies: `do|n't`, `Putin|'s`, `can|not`.

/// Words without an apostrophe that are two, with the length of the first.
const FUSED: &[(&str, usize)] = &[
    ("cannot", 3),
    ("gonna", 3),
    ("wanna", 3),
    ("gotta", 3),
    ("gimme", 3),
    ("lemme", 3),
    ("outta", 3),
    // Written without its apostrophe, where that makes no other word.
    ("aint", 2),
    ("alot", 1),
    ("arent", 3),
    ("arnt", 2),
    ("cant", 2),
    ("couldnt", 5),
    ("didnt", 3),
    ("doesnt", 4),
    ("dont", 2),
    ("hasnt", 3),
    ("havent", 4),
    ("hes", 2),
    ("im", 1),
    ("isnt", 2),
    ("ive", 1),
    ("shes", 3),
    ("shouldnt", 6),
    ("thats", 4),
    ("theres", 5),
    ("theyll", 4),
    ("theyre", 4),
    ("wasnt", 3),
    ("whats", 4),
    ("wouldnt", 5),
    ("youll", 3),
    ("youre", 3),
];

/// Words that stand behind no possessive: “its a pity” says “it is”.
const BEHIND_IS: &[&str] =
    &["a", "also", "an", "because", "been", "for", "from", "in", "not", "on", "really", "the", "this", "what"];

/// What hangs on a word behind an apostrophe.
const CLITICS: &[&str] = &["s", "m", "d", "re", "ve", "ll"];

pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// Whether these letters behind an apostrophe hang on the word before it.
pub(super) fn is_clitic(letters: &str) -> bool {
    CLITICS.iter().any(|c| c.eq_ignore_ascii_case(letters))
}

/// Where the second and further words in a written word begin, in bytes, in order; `after` is the text behind it.
pub(super) fn splits(word: &str, after: &str) -> Vec<usize> {
    if word.eq_ignore_ascii_case("its") && after.starts_with(' ') {
        let next = after[1..].split(char::is_whitespace).next().unwrap_or_default();
        return if BEHIND_IS.contains(&next) { vec![2] } else { Vec::new() };
    }
    if let Some((_, at)) = FUSED.iter().find(|(w, _)| w.eq_ignore_ascii_case(word)) {
        return vec![*at];
    }
    let mut found = Vec::new();
    let mut end = word.len();
    while let Some(at) = last_clitic(&word[..end]) {
        found.push(at);
        end = at;
    }
    found.reverse();
    found
}

/// Where the last clitic of a word begins, if it ends in one.
fn last_clitic(word: &str) -> Option<usize> {
    let (at, mark) = word.char_indices().rev().take(3).find(|(_, c)| is_apostrophe(*c))?;
    let letters = &word[at + mark.len_utf8()..];
    let (stem, last) = (&word[..at], word[..at].chars().next_back()?);
    if letters.eq_ignore_ascii_case("t") && matches!(last, 'n' | 'N') && stem.len() > 1 {
        return Some(at - 1);
    }
    // `1980's` is a plural.
    let plural = letters.eq_ignore_ascii_case("s") && last.is_ascii_digit();
    (is_clitic(letters) && !plural && last.is_alphanumeric()).then_some(at)
}

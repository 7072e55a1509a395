//! Where sentences end in mails and on web pages though no stop says so: behind addresses, stamps and closing formulas.

/// Faces that texts draw with marks.
pub(super) const EMOTICONS: &[&str] = &[
    ":)", ":(", ";)", ":-)", ":-(", ";-)", "=)", "=(", ":P", ":p", ":D", ":/", ":-D", ":-P", ":-/", ";P", "=D", ":))",
    ":-))", ":'(", ":|", "^_^", "<3",
];

/// What stands between a letter and its writer's name.
const CLOSINGS: &[&str] = &[
    "best",
    "best regards",
    "best wishes",
    "cheers",
    "cordially",
    "kind regards",
    "many thanks",
    "regards",
    "respectfully",
    "sincerely",
    "sincerely yours",
    "thank you",
    "thanks",
    "thanks again",
    "warm regards",
    "with best regards",
    "with best wishes",
    "with kind regards",
    "yours faithfully",
    "yours sincerely",
    "yours truly",
];

/// A word between blanks: where it starts, and itself.
type Word<'a> = (usize, &'a str);

/// Where such sentences end or the next ones begin.
pub(super) fn ends(block: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    // The two words before, and where the sentence so far starts as far as stops tell.
    let (mut earlier, mut before): (Word<'_>, Word<'_>) = ((0, ""), (0, ""));
    let mut start = 0;
    for word in words(block) {
        let (at, text) = word;
        if before.1.ends_with(['.', '!', '?', ':', '>', '_', '-', '*']) {
            start = at;
        }
        let capital = text.starts_with(char::is_uppercase);
        let signed = capital && !text.ends_with('.') && block.get(start..at).is_some_and(is_closing);
        if signed || ends_with_address(before.1, text) || (capital && EMOTICONS.contains(&before.1)) {
            ends.push(at);
            start = at;
        }
        if is_date(before.1) && is_time(text) {
            if !matches!(earlier.1, "on" | "at" | "On" | "Date:" | "Sent:") {
                ends.push(before.0);
            }
            let rest = block[at + text.len()..].trim_start_matches(' ');
            let half = if rest.starts_with("AM") || rest.starts_with("PM") { 2 } else { 0 };
            let end = if half > 0 { block.len() - rest.len() + half } else { at + text.len() };
            ends.push(end);
            start = end;
        }
        (earlier, before) = (before, word);
    }
    ends
}

fn words(block: &str) -> impl Iterator<Item = Word<'_>> {
    block.split_whitespace().map(|word| (word.as_ptr() as usize - block.as_ptr() as usize, word))
}

/// “Best regards, ”.
fn is_closing(sentence: &str) -> bool {
    // No formula is longer.
    const LONGEST: usize = 24;
    sentence.len() <= LONGEST
        && (sentence.trim().strip_suffix(','))
            .is_some_and(|words| CLOSINGS.iter().any(|c| c.eq_ignore_ascii_case(words)))
}

/// Whether a sentence ends with a mail or web address, as the next word tells.
fn ends_with_address(before: &str, word: &str) -> bool {
    let web = |w: &str| w.starts_with("http://") || w.starts_with("https://") || w.starts_with("www.");
    let bare = before.trim_start_matches(['<', '"', '(', '[']);
    let mail = || bare.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    let ended = before.ends_with(|c: char| c.is_alphanumeric() || c == '/');
    if ended && (web(bare) || mail()) {
        return web(word) || word.starts_with(char::is_uppercase);
    }
    before.starts_with('<') && before.ends_with('>') && mail()
}

/// `03/27/2001`, as mails are stamped.
fn is_date(word: &str) -> bool {
    let mut parts = word.split('/').map(|p| if p.bytes().all(|b| b.is_ascii_digit()) { p.len() } else { 0 });
    let lengths = [parts.next(), parts.next(), parts.next(), parts.next()];
    matches!(lengths, [Some(1..=2), Some(1..=2), Some(2 | 4), None])
}

/// `09:11` or `09:11:30`.
fn is_time(word: &str) -> bool {
    let mut parts = word.split(':').map(|p| if p.bytes().all(|b| b.is_ascii_digit()) { p.len() } else { 0 });
    let lengths = [parts.next(), parts.next(), parts.next(), parts.next()];
    matches!(lengths, [Some(1..=2), Some(2), None | Some(2), None])
}

#[cfg(test)]
#[path = "tests/letters.rs"]
mod tests;

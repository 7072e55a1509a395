//! Markers of list items, at the start of a line or in running text.

/// A list item's marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    /// Its length in bytes.
    pub(super) len: usize,
    /// The bullet before the number, or alone.
    pub(super) bullet: Option<char>,
    /// Number or letter with its style, where there is one.
    pub(super) count: Option<Count>,
}

/// The counted part of a marker, as `2` of `2.)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) value: u32,
    pub(super) letter: bool,
    opened: bool,
    closing: &'static str,
}

impl Count {
    /// Whether it follows directly on that one, in the same style.
    pub(super) fn follows(self, before: Count) -> bool {
        self == Count { value: before.value + 1, ..before }
    }
}

const BULLETS: &[char] =
    &['•', '·', '‣', '▪', '▫', '●', '○', '◦', '■', '□', '►', '▶', '⁃', '✓', '✔', '➤', '➢', '*', '-', '–', '—'];
/// Bullets that mean something else unless a blank follows.
const NEED_BLANK: &[char] = &['·', '*', '-', '–', '—'];

/// The marker that a line starts with.
pub(super) fn marker(line: &str) -> Option<Marker> {
    let first = line.chars().next()?;
    let mut bullet = None;
    let mut at = 0;
    if BULLETS.contains(&first) {
        let rest = &line[first.len_utf8()..];
        let trimmed = rest.trim_start();
        if trimmed.is_empty() || (trimmed.len() == rest.len() && NEED_BLANK.contains(&first)) {
            return None;
        }
        bullet = Some(first);
        at = line.len() - trimmed.len();
    }
    match count(&line[at..]) {
        Some((count, len)) => Some(Marker { len: at + len, bullet, count: Some(count) }),
        None => bullet.map(|c| Marker { len: c.len_utf8(), bullet: Some(c), count: None }),
    }
}

/// `1.`, `1)`, `1.)`, `(1)`, `a.`, `a)` or `(a)`, with a blank behind.
fn count(line: &str) -> Option<(Count, usize)> {
    let opened = line.starts_with('(');
    let start = usize::from(opened);
    let rest = &line.as_bytes()[start..];
    let digits = rest.iter().take(4).take_while(|b| b.is_ascii_digit()).count();
    let letter = digits == 0 && rest.first().is_some_and(u8::is_ascii_lowercase);
    let value = match digits {
        1..=3 => line[start..start + digits].parse().ok()?,
        0 if letter => u32::from(rest[0] - b'a') + 1,
        _ => return None,
    };
    let width = digits.max(1);
    let closing = [".)", ".", ")"].into_iter().find(|c| rest[width..].starts_with(c.as_bytes()))?;
    if opened && closing != ")" {
        return None;
    }
    let len = start + width + closing.len();
    line[len..].starts_with(char::is_whitespace).then_some((Count { value, letter, opened, closing }, len))
}

/// Where the items of a list in running text begin, if it holds one of at least two items: at its own start or after
/// a colon, each counted one up or marked with the same bullet.
pub(super) fn inline_items(block: &str) -> Vec<usize> {
    let mut items = Vec::new();
    let start = marker(block).map(|m| (0, m)).or_else(|| after_colon(block));
    let Some((at, first)) =
        start.filter(|(_, m)| m.count.is_some() || m.bullet.is_some_and(|b| !NEED_BLANK.contains(&b)))
    else {
        return items;
    };
    items.push(at);
    let (mut from, mut before) = (at + first.len, first);
    while let Some((at, next)) = next_item(block, from, before) {
        items.push(at);
        (from, before) = (at + next.len, next);
    }
    if items.len() < 2 {
        items.clear();
    }
    items
}

/// The first item counted one, after a colon.
fn after_colon(block: &str) -> Option<(usize, Marker)> {
    block.match_indices(": ").find_map(|(colon, _)| {
        let at = colon + 2;
        let found = marker(&block[at..])?;
        found.count.is_some_and(|c| c.value == 1).then_some((at, found))
    })
}

fn next_item(block: &str, from: usize, before: Marker) -> Option<(usize, Marker)> {
    block[from..].match_indices(char::is_whitespace).find_map(|(blank, space)| {
        let at = from + blank + space.len();
        let next = marker(&block[at..])?;
        let counts = match (before.count, next.count) {
            (Some(before), Some(next)) => next.follows(before),
            (None, None) => true,
            _ => false,
        };
        let words = block[at + next.len..].trim_start();
        let capital = words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '“' | '"'));
        (counts && next.bullet == before.bullet && (capital || next.count.is_some_and(|c| !c.letter)))
            .then_some((at, next))
    })
}

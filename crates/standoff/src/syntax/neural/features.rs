//! What the network sees of a word: the rows of its embedding table that are summed.

/// How many rows each token names.
pub const FEATURES: usize = 8;

/// The rows of the tokens of a sentence.
pub type FeatureRows = Vec<[u32; FEATURES]>;

const SHAPES: u32 = 256;
const SETTINGS: u32 = 16;
/// Words longer than this are told apart by their beginning and end only, in characters.
const LONGEST: usize = 40;

/// The words with a row of their own, by hash; row 0 stands for all others.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    hashes: Vec<u32>,
    /// Open addressing: row of the word, or 0 where the slot is free.
    slots: Vec<u16>,
    affixes: u32,
}

impl Vocabulary {
    /// Words by their hashes, in the order of their rows from 1 on; `affixes` is a power of two.
    pub fn new(hashes: Vec<u32>, affixes: u32) -> Self {
        let size = (hashes.len() * 2 + 1).next_power_of_two();
        let mut slots = vec![0u16; size];
        for (i, &hash) in hashes.iter().enumerate() {
            let mut slot = hash as usize & (size - 1);
            while slots[slot] != 0 {
                slot = (slot + 1) & (size - 1);
            }
            slots[slot] = i as u16 + 1;
        }
        Self { hashes, slots, affixes }
    }

    /// The hashes, in the order of their rows.
    pub fn hashes(&self) -> &[u32] {
        &self.hashes
    }

    /// How many rows prefixes and suffixes share.
    pub fn affixes(&self) -> u32 {
        self.affixes
    }

    /// How many rows the embedding table has.
    pub fn rows(&self) -> usize {
        1 + self.hashes.len() + (self.affixes + SHAPES + SETTINGS) as usize
    }

    fn word(&self, hash: u32) -> u32 {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let row = self.slots[slot];
            if row == 0 {
                return 0;
            }
            if self.hashes[row as usize - 1] == hash {
                return row as u32;
            }
            slot = (slot + 1) & mask;
        }
    }
}

/// What the features of a sentence say beside its rows.
#[derive(Clone, Debug, Default)]
pub struct SentenceFeatures {
    /// Its rows.
    pub rows: FeatureRows,
    /// Which tokens are punctuation (bit 0) or quotation marks (bit 1).
    pub marks: Vec<u8>,
}

impl SentenceFeatures {
    /// Replaces its contents by those of another sentence.
    pub fn fill(&mut self, words: &[&str], vocabulary: &Vocabulary) {
        self.rows.clear();
        self.marks.clear();
        let setting = setting(words);
        let first_affix = 1 + vocabulary.hashes.len() as u32;
        let first_shape = first_affix + vocabulary.affixes;
        let first_setting = first_shape + SHAPES;
        let affix = |hash: u32| first_affix + (mix(hash) & (vocabulary.affixes - 1));
        let mut quoted = 0;
        let mut opening = 1;
        for word in words {
            let w = Letters::of(word);
            let mark = w.mark();
            if mark & 2 != 0 {
                quoted ^= 1;
            }
            let n = w.len;
            let text = &w.text[..n];
            self.rows.push([
                vocabulary.word(hash(0, text)),
                affix(hash(1, &text[..n.min(3)])),
                affix(hash(2, &text[n.saturating_sub(2)..])),
                affix(hash(3, &text[n.saturating_sub(3)..])),
                affix(hash(4, &text[n.saturating_sub(4)..])),
                affix(hash(5, &text[..n.min(1)])),
                first_shape + (mix(w.shape ^ opening) & (SHAPES - 1)),
                first_setting + setting * 2 + quoted,
            ]);
            self.marks.push(mark);
            opening = u32::from(opening == 1 && mark != 0);
        }
    }
}

/// The hash by which the vocabulary knows a word.
pub fn word_hash(word: &str) -> u32 {
    let w = Letters::of(word);
    hash(0, &w.text[..w.len])
}

/// The word as the vocabulary counts it: lower case, figures as `0`, straight quotation marks.
pub fn normalise(word: &str) -> String {
    let w = Letters::of(word);
    w.text[..w.len].iter().map(|&c| char::from_u32(c).unwrap_or('?')).collect()
}

/// How the sentence ends and whether it is written in capitals, from 0 to 7.
fn setting(words: &[&str]) -> u32 {
    let end = (words.iter().rev().take(3))
        .find_map(|w| match w.as_bytes()[..] {
            [b'.', ..] => Some(1),
            [b'?', ..] => Some(2),
            [b'!', ..] => Some(3),
            _ => None,
        })
        .unwrap_or(0);
    let (mut letters, mut capitals) = (0, 0);
    for word in words.iter().take(40) {
        let Some(first) = word.chars().next() else { continue };
        if first.is_alphabetic() {
            letters += 1;
            capitals += u32::from(first.is_uppercase());
        }
    }
    end * 2 + u32::from(letters >= 3 && capitals * 10 >= letters * 6)
}

/// A word's normalised letters and its shape.
struct Letters {
    text: [u32; LONGEST],
    len: usize,
    shape: u32,
}

impl Letters {
    fn of(word: &str) -> Self {
        let mut w = Self { text: [0; LONGEST], len: 0, shape: 0x811c_9dc5 };
        if matches!(word, "``" | "''" | "\"" | "“" | "”" | "„" | "«" | "»") {
            w.push('"', 'q');
            return w;
        }
        let mut last = ' ';
        let mut runs = 0;
        let half = LONGEST / 2;
        let long = word.len() > LONGEST;
        for c in word.chars().take(if long { half } else { LONGEST }) {
            let kind = w.letter(c);
            if kind != last && runs < 8 {
                w.shape = step(w.shape, kind as u32);
                runs += 1;
            }
            last = kind;
        }
        if long {
            let end = word.char_indices().rev().nth(3).map_or(0, |(i, _)| i);
            for c in word[end..].chars() {
                w.letter(c);
            }
        }
        w
    }

    /// Adds a character and says what kind it is.
    fn letter(&mut self, c: char) -> char {
        if c.is_ascii_lowercase() {
            self.push(c, 'x');
            return 'x';
        }
        let (written, kind) = match c {
            'A'..='Z' => (c.to_ascii_lowercase(), 'X'),
            '0'..='9' => ('0', 'd'),
            '‘' | '’' | '`' => ('\'', '\''),
            '—' => {
                self.push('-', '-');
                ('-', '-')
            }
            '…' => {
                self.push('.', '.');
                self.push('.', '.');
                ('.', '.')
            }
            _ if c.is_ascii() => (c, c),
            _ if c.is_uppercase() => (c.to_lowercase().next().unwrap_or(c), 'X'),
            _ if c.is_alphabetic() => (c, 'x'),
            _ if c.is_numeric() => ('0', 'd'),
            _ => (c, 'o'),
        };
        self.push(written, kind);
        kind
    }

    fn push(&mut self, c: char, _kind: char) {
        if self.len < LONGEST {
            self.text[self.len] = c as u32;
            self.len += 1;
        }
    }

    /// Bit 0 where it is punctuation, bit 1 where it is a quotation mark.
    fn mark(&self) -> u8 {
        let text = &self.text[..self.len];
        let quote = text == ['"' as u32];
        let punctuation = text.iter().all(|&c| {
            char::from_u32(c).is_some_and(|c| {
                if c.is_ascii() {
                    c.is_ascii_punctuation() && !"$%&@#+=".contains(c)
                } else {
                    "–―‒·•".contains(c)
                }
            })
        });
        u8::from(punctuation) | u8::from(quote) << 1
    }
}

fn hash(seed: u32, text: &[u32]) -> u32 {
    text.iter().fold(step(0x811c_9dc5, seed), |h, &c| step(h, c))
}

fn step(hash: u32, value: u32) -> u32 {
    (hash ^ value).wrapping_mul(0x0100_0193)
}

fn mix(hash: u32) -> u32 {
    let h = (hash ^ (hash >> 15)).wrapping_mul(0x85eb_ca6b);
    h ^ (h >> 13)
}

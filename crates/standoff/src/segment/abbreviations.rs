//! Abbreviations written with a stop, by what may follow them.

/// What a word before a stop says about the stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A title or a place's first word: a name follows, the sentence goes on.
    Title,
    /// Goes on whatever follows: `vs.`, `e.g.`.
    Inner,
    /// Goes on where a number follows: `No.`, `p.`; otherwise it may be a word.
    Number,
    /// May end a sentence: `Inc.`, `Jan.`, `Calif.`.
    Either,
    /// A single capital, as of a name.
    Initial,
    /// Letters with stops between: `U.S.`, `Ph.D.`.
    Acronym,
    /// `a.m.` and `p.m.`
    Hour,
}

const TITLES: &[&str] = &[
    "adm", "amb", "atty", "ayat", "brig", "capt", "cmdr", "col", "comdr", "cpl", "cpt", "det", "dr", "drs", "fr", "ft",
    "gen", "gov", "govs", "hon", "insp", "lt", "maj", "messrs", "mlle", "mme", "mmes", "mr", "mrs", "ms", "msgr", "mt",
    "pres", "prof", "profs", "pvt", "rep", "reps", "rev", "sen", "sens", "sgt", "st", "ste", "supt",
];

const INNER: &[&str] = &[
    "approx", "attn", "ca", "cf", "cit", "ed", "eds", "eg", "esp", "est", "ex", "ext", "ibid", "ie", "nb", "ps",
    "incl", "resp", "tel", "trans", "viz", "vs",
];

const NUMBERS: &[&str] = &[
    "art", "arts", "b", "c", "ch", "d", "eq", "fig", "figs", "fl", "n°", "no", "nos", "nr", "op", "p", "para", "paras",
    "pp", "r", "res", "sec", "vol", "vols", "v",
];

const EITHER: &[&str] = &[
    // Firms and people.
    "al", "assn", "asst", "bros", "co", "corp", "cos", "dept", "dist", "div", "esq", "etc", "govt", "inc", "intl", "jr",
    "ltd", "mfg", "natl", "plc", "sr", "univ", // Ways.
    "ave", "blvd", "bldg", "hwy", "rd", "rte", "sq", // Times and measures.
    "apr", "aug", "dec", "feb", "fri", "hr", "hrs", "jan", "jul", "jun", "lb", "lbs", "min", "mins", "mon", "nov",
    "oct", "oz", "sat", "secs", "sept", "sep", "sun", "thu", "thur", "thurs", "tue", "tues", "wed", "yr",
    "yrs", // States.
    "ala", "ariz", "calif", "colo", "conn", "fla", "kan", "ky", "mich", "minn", "mont", "neb", "nev", "okla", "ont",
    "penn", "que", "tenn", "tex", "va", "vt", "wis", "wyo",
];

/// States' abbreviations that are also words: taken for states only behind a comma.
const STATES: &[&str] =
    &["ark", "del", "ga", "ill", "ind", "la", "mass", "md", "me", "miss", "mo", "ore", "pa", "wash"];

/// Words that are also abbreviations: taken for such only where written with a capital.
const CAPITAL_ONLY: &[&str] = &[
    "adm", "apr", "art", "aug", "ch", "cos", "dec", "det", "ed", "ex", "fig", "fri", "gen", "gov", "hon", "jan", "jul",
    "jun", "mar", "maj", "mon", "no", "nov", "oct", "op", "para", "pres", "rep", "res", "rev", "sat", "sec", "sep",
    "sun", "supt", "tex", "thu", "tue", "wed", "va", "kan", "ms", "ps", "nb", "dr", "fr", "st", "mt", "ft",
];

/// What the word, without its stop, says about the stop; `comma` tells whether a comma stands before the word.
pub(super) fn class(word: &str, comma: bool) -> Option<Class> {
    let mut letters = word.chars();
    let first = letters.next()?;
    if letters.next().is_none() && first.is_uppercase() {
        return Some(Class::Initial);
    }
    if word.len() > 12 {
        return None;
    }
    if word.contains('.') {
        return dotted(word);
    }
    let capital = first.is_uppercase();
    let low = word.to_lowercase();
    let has = |list: &[&str]| list.contains(&low.as_str()) && (capital || !CAPITAL_ONLY.contains(&low.as_str()));
    if has(TITLES) {
        // `5th st.` is a street.
        Some(if low == "st" && !capital { Class::Either } else { Class::Title })
    } else if has(INNER) {
        Some(Class::Inner)
    } else if has(NUMBERS) {
        Some(Class::Number)
    } else if has(EITHER) || (low == "st" || low == "mt") || (comma && capital && STATES.contains(&low.as_str())) {
        Some(Class::Either)
    } else {
        None
    }
}

fn dotted(word: &str) -> Option<Class> {
    let letters = || word.split('.');
    let low = word.to_lowercase();
    match low.as_str() {
        "a.m" | "p.m" => return Some(Class::Hour),
        "e.g" | "i.e" | "a.k.a" | "c.f" | "p.s" | "n.b" => return Some(Class::Inner),
        _ => {}
    }
    let short = letters().all(|l| (1..=2).contains(&l.chars().count()) && l.chars().all(char::is_alphabetic));
    short.then_some(Class::Acronym)
}

/// Words that, written with a capital behind a stop, begin a sentence rather than go on with a name.
const STARTERS: &[&str] = &[
    "a",
    "about",
    "according",
    "after",
    "all",
    "also",
    "although",
    "an",
    "and",
    "another",
    "any",
    "are",
    "as",
    "asked",
    "at",
    "because",
    "before",
    "both",
    "but",
    "by",
    "can",
    "could",
    "despite",
    "did",
    "do",
    "does",
    "during",
    "each",
    "earlier",
    "even",
    "every",
    "few",
    "for",
    "from",
    "given",
    "had",
    "has",
    "have",
    "he",
    "her",
    "here",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "instead",
    "is",
    "it",
    "its",
    "last",
    "later",
    "many",
    "may",
    "meanwhile",
    "more",
    "moreover",
    "most",
    "my",
    "neither",
    "never",
    "no",
    "nor",
    "not",
    "nothing",
    "now",
    "of",
    "officials",
    "on",
    "once",
    "one",
    "only",
    "or",
    "other",
    "others",
    "our",
    "over",
    "people",
    "perhaps",
    "several",
    "she",
    "should",
    "since",
    "so",
    "some",
    "still",
    "such",
    "than",
    "that",
    "the",
    "their",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "though",
    "through",
    "thus",
    "to",
    "today",
    "two",
    "under",
    "unless",
    "until",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "why",
    "will",
    "with",
    "without",
    "would",
    "yes",
    "yesterday",
    "yet",
    "you",
    "your",
];

/// Whether a capitalised word begins a sentence rather than goes on with a name.
pub(super) fn starts_sentence(word: &str) -> bool {
    let stem = word.split(['\'', '’']).next().unwrap_or(word);
    stem.len() <= 12 && STARTERS.contains(&stem.to_lowercase().as_str())
}

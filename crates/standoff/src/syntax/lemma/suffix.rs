//! Inflections taken off: verbs, plural nouns, compared adjectives and adverbs.

use super::irregular::{self, find, has};
use super::stem::{ends, restore, syllables, vowels_before_last};

/// What may stand before an irregular verb without changing how it inflects.
const PREFIXES: &[&str] = &[
    "over", "under", "re", "mis", "out", "with", "fore", "for", "up", "un", "be", "inter", "pre", "co", "counter",
    "in", "off",
];

fn replace(out: &mut String, cut: usize, add: &str) {
    out.truncate(out.len() - cut);
    out.push_str(add);
}

/// Puts the base of the irregular form from `from` on in its place; says whether there was one.
fn irregular(out: &mut String, from: usize, table: &[(&str, &'static str)]) -> bool {
    let found = find(table, &out[from..]);
    if let Some(base) = found {
        replace(out, out.len() - from, base);
    }
    found.is_some()
}

/// Takes the inflection off the verb that stands in lower case from `from` on.
pub(super) fn verb(out: &mut String, from: usize, tag: &str) {
    let from = out[from..].rfind('-').map_or(from, |hyphen| from + hyphen + 1);
    match tag {
        "VBD" | "VBN" => past(out, from),
        "VBG" => gerund(out, from),
        "VBZ" => third_person(out, from),
        "NNP" if out[from..].ends_with("ing") => gerund(out, from),
        "NNP" if out[from..].ends_with("ed") => past(out, from),
        _ => {}
    }
}

fn past(out: &mut String, from: usize) {
    if irregular(out, from, irregular::VERBS) {
        return;
    }
    for prefix in PREFIXES {
        let begins = out[from..].starts_with(prefix);
        if begins && irregular(out, from + prefix.len(), irregular::VERBS) {
            return;
        }
    }
    let word = &out[from..];
    if word.ends_with("ied") {
        if word.len() <= 4 || ends(word, &["belied", "untied", "hogtied", "stymied", "skied", "taxied"]) {
            let cut = if ends(word, &["skied", "taxied"]) { 2 } else { 1 };
            replace(out, cut, "");
        } else {
            replace(out, 3, "y");
        }
    } else if ends(word, &["agreed", "freed", "decreed", "anteed", "refereed", "canoed", "tiptoed", "shoed"]) {
        replace(out, 1, "");
    } else if word.ends_with("eed") {
        // "succeed" itself, wrongly tagged.
    } else if word.ends_with("ed") && syllables(&word[..word.len() - 2]) > 0 {
        replace(out, 2, "");
        restore(out, from);
    } else if ends(word, &["'d", "’d"]) {
        let cut = word.len() - word.rfind(['\'', '’']).unwrap_or(0);
        replace(out, cut, "");
    }
}

fn gerund(out: &mut String, from: usize) {
    let word = &out[from..];
    if matches!(word, "dying" | "lying" | "tying" | "vying" | "belying" | "underlying" | "overlying" | "untying") {
        replace(out, 4, "ie");
    } else if ends(word, &["ing", "in'"]) && word.len() > 3 && syllables(&word[..word.len() - 3]) > 0 {
        replace(out, 3, "");
        restore(out, from);
    }
}

fn third_person(out: &mut String, from: usize) {
    let word = &out[from..];
    if word.ends_with("ies") {
        let short = word.len() <= 4 || ends(word, &["belies", "unties", "underlies"]);
        return if short { replace(out, 1, "") } else { replace(out, 3, "y") };
    }
    let whole = ends(word, &["oes", "sses", "shes", "ches", "xes", "zzes", "tzes", "focuses", "biases", "canvases"]);
    if whole && !ends(word, &["canoes", "shoes", "tiptoes", "caches"]) && word != "aches" {
        replace(out, 2, "");
    } else if word.ends_with('s') && !word.ends_with("ss") && word.len() > 1 {
        replace(out, 1, "");
    }
}

/// Takes the plural off the noun that stands in lower case from `from` on. Names like "Philippines" stay.
pub(super) fn noun(out: &mut String, from: usize, name: bool) {
    if irregular(out, from, irregular::NOUNS) {
        return;
    }
    let whole = &out[from..];
    if name && has(irregular::PLURAL_NAMES, whole) || has(irregular::PLURAL_ONLY, whole) {
        return;
    }
    // "1990s" and "mid-80s" are their own dictionary forms, and "1990's" is another spelling.
    let digits = whole.trim_end_matches(['s', '\'', '’']);
    if digits.ends_with("0") {
        let cut = whole.len() - digits.len();
        return replace(out, cut, if cut == 0 { "" } else { "s" });
    }
    let from = whole.rfind('-').map_or(from, |hyphen| from + hyphen + 1);
    if has(irregular::PLURAL_ONLY, &out[from..]) || irregular(out, from, irregular::NOUNS) {
        return;
    }
    let word = &out[from..];
    let (cut, add) = plural(word);
    replace(out, cut, add);
}

/// How many bytes to cut off a plural and what to put there.
fn plural(word: &str) -> (usize, &'static str) {
    const COMPOUNDS: [(&str, usize, &str); 8] = [
        ("women", 2, "an"),
        ("children", 3, ""),
        ("people", 6, "person"),
        ("feet", 3, "oot"),
        ("teeth", 4, "ooth"),
        ("wives", 3, "fe"),
        ("knives", 3, "fe"),
        ("lives", 3, "fe"),
    ];
    if let Some(&(_, cut, add)) = COMPOUNDS.iter().find(|(end, ..)| word.ends_with(end)) {
        return (cut, add);
    }
    if word.ends_with("men") && !ends(word, &["specimen", "regimen", "abdomen", "omen", "semen"]) {
        return (2, "an");
    }
    // "MP's" for "MPs".
    if let Some(mark) = word.rfind(['\'', '’']).filter(|&mark| mark > 0 && matches!(&word[mark..], "'s" | "’s")) {
        return (word.len() - mark, "");
    }
    if !word.ends_with('s') || word.ends_with("ss") || word.len() < 3 {
        return (0, "");
    }
    if word.ends_with("ies") {
        let keeps_ie = word.len() <= 4 || has(irregular::NOUNS_IN_IE, &word[..word.len() - 1]);
        return if keeps_ie { (1, "") } else { (3, "y") };
    }
    if word.ends_with("ves") {
        let own_v =
            !ends(word, &["wolves", "shelves", "halves", "calves", "loaves", "hooves", "thieves", "sheaves", "leaves"])
                && word != "elves";
        return if own_v { (1, "") } else { (3, "f") };
    }
    // Singulars that look like plurals: "status", "crisis".
    if word.ends_with("sis") || word.ends_with("us") && !ends(word, &["menus", "gurus", "hindus", "zulus", "hutus"]) {
        return (0, "");
    }
    if word.ends_with("uses") {
        let own_e = ends(word, &["auses", "ouses", "excuses", "misuses", "fuses"])
            || matches!(word, "uses" | "reuses" | "abuses" | "ruses" | "muses" | "recluses");
        return if own_e { (1, "") } else { (2, "") };
    }
    let whole = ["sses", "shes", "ches", "xes", "tzes", "zzes", "oes", "gases", "biases", "atlases", "canvases"];
    if ends(word, &whole) || ends(word, &["aliases", "irises", "lenses", "metropolises", "christmases"]) {
        let own_e = ends(word, &["headaches", "niches", "caches", "avalanches", "moustaches", "mustaches", "creches"])
            || ends(word, &["shoes", "canoes", "tiptoes", "foes", "woes", "floes", "throes"])
            || matches!(word, "aches" | "toes" | "hoes");
        return if own_e { (1, "") } else { (2, "") };
    }
    (1, "")
}

/// Takes "-er" and "-est" off.
pub(super) fn compared(out: &mut String, from: usize, tag: &str) {
    let cut = match tag {
        "JJR" | "RBR" => 2,
        "JJS" | "RBS" => 3,
        _ => return,
    };
    if irregular(out, from, irregular::COMPARED) {
        return;
    }
    let word = &out[from..];
    if !word.ends_with(if cut == 2 { "er" } else { "est" }) || word.len() < cut + 2 || !word.is_ascii() {
        return;
    }
    replace(out, cut, "");
    let stem = &out[from..];
    let bytes = stem.as_bytes();
    let (before, last) = (bytes[bytes.len() - 2], bytes[bytes.len() - 1]);
    match last {
        b'i' => replace(out, 1, "y"),
        b'l' | b's' | b'f' if before == last => {}
        b'e' => out.push('e'),
        _ if before == last && stem != "odd" => replace(out, 1, ""),
        _ if positive_takes_e(stem, before, last) => out.push('e'),
        _ => {}
    }
}

fn positive_takes_e(stem: &str, before: u8, last: u8) -> bool {
    match last {
        b'c' | b'v' | b'u' | b's' => true,
        b'g' => before != b'n' || stem.ends_with("strang"),
        b'l' if vowels_before_last(stem) == 0 => !matches!(before, b'r' | b'w'),
        b'w' | b'x' | b'y' | b'h' => false,
        _ if vowels_before_last(stem) != 1 => false,
        _ if syllables(stem) == 1 => true,
        _ => ends(
            stem,
            &["complet", "polit", "remot", "sever", "sincer", "scur", "secur", "matur", "minut", "acut", "extrem"],
        ),
    }
}

/// Whether an adjective in lower case comes from the name of a place, a people or a faith, and so keeps its capital.
pub(super) fn is_proper_adjective(word: &str) -> bool {
    let last = word.rsplit('-').next().unwrap_or(word);
    has(irregular::PROPER_ADJECTIVES, last)
        || ends(last, &["ian", "ean", "ese", "ican"]) && !has(irregular::COMMON_ADJECTIVES, last)
}

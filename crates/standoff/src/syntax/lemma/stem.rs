//! What "-ed" and "-ing" were added to: a final "e" put back, a doubled consonant made single.

/// Makes the stem from `from` on a verb again.
pub(super) fn restore(out: &mut String, from: usize) {
    let start = out[from..].rfind('-').map_or(from, |hyphen| from + hyphen + 1);
    let stem = &out[start..];
    if !stem.is_ascii() || stem.len() < 2 {
        return;
    }
    let bytes = stem.as_bytes();
    let last = bytes[bytes.len() - 1];
    if last == bytes[bytes.len() - 2] && !is_vowel(last) {
        if ends(stem, &["silhouett", "gazett", "vignett"]) {
            out.push('e');
        } else if loses_double(stem, last) {
            out.pop();
        }
    } else if ends(stem, &["panick", "mimick", "traffick", "frolick", "picnick", "politick"]) {
        out.pop();
    } else if takes_e(stem) {
        out.push('e');
    }
}

pub(super) fn ends(stem: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| stem.ends_with(ending))
}

pub(super) fn is_vowel(byte: u8) -> bool {
    b"aeiouy".contains(&byte)
}

/// The number of groups of vowels, the "u" of "qu" not being one.
pub(super) fn syllables(stem: &str) -> usize {
    let mut count = 0;
    let mut before = false;
    for at in 0..stem.len() {
        let vowel = sounds(stem.as_bytes(), at);
        count += usize::from(vowel && !before);
        before = vowel;
    }
    count
}

/// Whether the letter at a place is a vowel that is heard as one.
fn sounds(bytes: &[u8], at: usize) -> bool {
    is_vowel(bytes[at]) && !(bytes[at] == b'u' && at > 0 && bytes[at - 1] == b'q') && !(bytes[at] == b'y' && at == 0)
}

/// How many vowels stand before the last letter: 0, 1, or 2 for a pair.
pub(super) fn vowels_before_last(stem: &str) -> usize {
    let bytes = stem.as_bytes();
    let heard = |back: usize| bytes.len() >= back && sounds(bytes, bytes.len() - back);
    if !heard(2) { 0 } else { 1 + usize::from(heard(3)) }
}

/// Whether the doubled last consonant comes from the ending ("stopp") and not from the verb ("call").
fn loses_double(stem: &str, last: u8) -> bool {
    match last {
        // British spelling doubles after an unstressed vowel too: "labelled", "travelling".
        b'l' if syllables(stem) == 1 => vowels_before_last(&stem[..stem.len() - 1]) == 2,
        b'l' => !ends(stem, LL),
        b's' => ends(stem, &["focuss", "biass", "gass", "buss", "pluss"]),
        b'z' => stem == "quizz",
        b'f' | b'c' | b'h' => false,
        _ => !matches!(
            stem,
            "add" | "readd" | "egg" | "ebb" | "err" | "purr" | "whirr" | "butt" | "headbutt" | "boycott"
        ),
    }
}

/// Ends of verbs of more than one syllable whose double "l" is their own.
const LL: &[&str] = &[
    "stall", "call", "thrall", "appall", "befall", "ball", "wall", "enroll", "unroll", "bankroll", "scroll", "fill",
    "distill", "instill", "foretell", "retell", "resell", "outsell", "oversell", "dersell", "upsell", "misspell",
    "spill", "drill", "bill",
];

/// Whether the verb of this stem, whose last two letters differ, ends in a silent "e".
fn takes_e(stem: &str) -> bool {
    let bytes = stem.as_bytes();
    let (before, last) = (bytes[bytes.len() - 2], bytes[bytes.len() - 1]);
    let vowels = vowels_before_last(stem);
    match last {
        b'v' | b'u' => true,
        b'c' => !ends(stem, &["sync", "arc", "disc"]),
        b'z' => before != b't',
        b's' => {
            !ends(stem, &["focus", "bias", "canvas", "caucus", "chorus", "census", "nonplus", "alias"])
                && !matches!(stem, "bus" | "gas")
        }
        b'g' if before == b'n' => takes_e_after_ng(stem),
        b'g' => !ends(stem, &["catalog", "dialog"]),
        b'h' => ends(stem, &TH) || matches!(stem, "ach" | "cach" | "psych" | "douch"),
        b'w' => matches!(stem, "ow" | "aw"),
        b'x' => stem == "ax",
        b'y' => matches!(stem, "dy" | "ey"),
        _ if is_vowel(last) || matches!(last, b'j' | b'q') => false,
        b'l' if vowels == 0 => !matches!(before, b'r' | b'w'),
        b'r' if vowels == 0 => true,
        b't' if vowels == 0 => ends(stem, &["tast", "wast", "past", "bast"]),
        b't' if vowels == 2 => takes_e_after_pair(stem),
        _ if vowels == 0 => false,
        _ if vowels == 2 => ends(stem, &["suad", "guid", "guil"]),
        // A short vowel would have doubled the consonant.
        _ if syllables(stem) == 1 => true,
        _ => takes_e_after_vowel(stem, before, last),
    }
}

const TH: [&str; 11] =
    ["bath", "breath", "cloth", "loath", "sooth", "sheath", "wreath", "seeth", "teeth", "writh", "swath"];

fn takes_e_after_ng(stem: &str) -> bool {
    match stem.as_bytes()[stem.len().saturating_sub(3)] {
        b'a' => !matches!(stem, "bang" | "hang" | "clang" | "gang" | "twang" | "overhang" | "boomerang"),
        b'i' => ends(stem, &["hing", "cring", "fring", "imping"]),
        b'o' => stem == "spong",
        _ => true,
    }
}

/// After two vowels: "negotiate" and "evaluate", "create" against "treat", nothing after the other pairs.
fn takes_e_after_pair(stem: &str) -> bool {
    ends(stem, &["iat", "uat", "creat", "lineat", "permeat", "nauseat", "rerout"])
}

/// Stems of several syllables that end in one vowel and one consonant: the ending's habit and its exceptions.
fn takes_e_after_vowel(stem: &str, vowel: u8, last: u8) -> bool {
    match (vowel, last) {
        (b'a', b'l') => ends(stem, &["scal", "inhal", "exhal", "regal", "impal", "wholesal"]),
        (b'e', b'l' | b'p') => false,
        (b'i', b'l') => {
            !ends(stem, &["pencil", "stencil", "devil", "peril", "council", "fulfil", "distil", "instil", "tranquil"])
        }
        (b'o', b'l') => !ends(stem, &["carol", "symbol", "gambol", "pistol", "control", "patrol", "extol", "enrol"]),
        (b'u', b'l') => !ends(stem, &["consul", "annul"]),
        (b'a', b'r') => ends(stem, &["par", "clar", "shar", "scar", "squar", "flar", "glar", "snar"]),
        (b'e', b'r') => ends(stem, &["adher", "inher", "coher", "interfer", "persever", "rever"]),
        (b'o', b'r') => ends(stem, &["plor", "ignor", "ador", "scor", "stor"]),
        (b'u', b'r') => !ends(stem, &["murmur", "sulfur"]),
        (b'a', b'n') => ends(stem, &["profan", "hurrican"]),
        (b'e', b'n') => ends(stem, &["conven", "terven", "traven"]),
        (b'i', b'n') => !ends(stem, &["cabin", "robin", "coffin", "margin", "resin", "origin"]),
        (b'o', b'n') => {
            ends(stem, &["telephon", "postpon", "condon", "aton", "inton", "ston", "clon", "thron", "rezon"])
        }
        (b'a', b'm') => ends(stem, &["nam", "fram", "flam", "defam", "blam"]),
        (b'e', b'm') => stem.ends_with("schem"),
        (b'i', b'm') => !ends(stem, &["victim", "maxim"]),
        (b'o', b'm') => ends(stem, &["com", "chrom"]),
        (b'e', b'd') => !ends(stem, &["embed", "bobsled"]),
        (b'a', b't') => !ends(stem, &["combat", "format", "wildcat"]),
        (b'e', b't') => ends(stem, &["plet", "delet", "compet", "cret"]),
        (b'i', b't') => ends(stem, IT),
        (b'o', b't') => ends(stem, &["mot", "devot", "outvot", "denot", "connot", "quot", "footnot", "keynot"]),
        (b'u', b't') => !ends(stem, &["debut", "output", "input"]),
        (b'a', b'p') => !ends(stem, &["kidnap"]),
        (b'i', b'p') => !ends(stem, &["gossip", "worship"]),
        (b'o', b'p') => !ends(stem, &["develop", "envelop", "gallop", "wallop"]),
        (b'u', b'p') => !ends(stem, &["hiccup"]),
        (b'y', b'n' | b'r' | b'd' | b't') => false,
        _ => true,
    }
}

const IT: &[&str] =
    &["excit", "incit", "recit", "invit", "unit", "ignit", "expedit", "extradit", "writ", "despit", "respit"];

//! Content words reduced to what two tellings of the same terms share: stems, without function words, numbers kept.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Words that say nothing about which terms are meant.
const FUNCTION_WORDS: &str = "a about above after again against all also am an and any are as at be because been before being \
    below between both but by can could did do does doing down during each either else ever every few for from further \
    get had has have having he her here him his how however i if in into is it its itself just let like made make \
    makes making many may me might more most much must my near need neither next nor of off on once one only or other \
    our out over own part parts per put s same shall she should since so some such t take taken takes than that the \
    their them then there these they this those through till to too towards toward under until unto up upon us very \
    was we were what whatever when where which while who whom whose why will with within would yet you your mr mrs ms \
    dr president minister prime government country countries state states side sides party parties present current \
    new full whole entire complete total idea proposal plan offer terms demand demands step steps thing things way become becomes remain remains declare declares \
    ensure ensures keep keeps put puts bring brings";

/// Words that turn what is wanted into its opposite.
const NEGATORS: &[&str] =
    &["no", "not", "never", "without", "nobody", "none", "abandon", "renounc", "refrain", "forgo"];

/// Words that the talk of negotiations uses for the same thing, a line each; the first stands for all.
const SAME: &[&str] = &[
    "ceasefire truce armistice freeze froze frozen",
    "withdraw withdrew retreat pullout pullback pull",
    "cede surrender relinquish give concession hand trade",
    "land territory ground region province oblast area soil",
    "troops forces soldiers army military",
    "stop halt end cease pause suspend suspension",
    "talks negotiation negotiate dialogue discussion discuss conversation",
    "meet met summit",
    "release free liberate",
    "hostage captive abductee",
    "prisoner detainee pow",
    "lift remove ease relief removal",
    "join member membership accession enter entry admit admission",
    "raise increase hike",
    "wage pay paid salary",
    "cut reduce reduction lower limit cap curb shrink",
    "fight fought war hostilities conflict",
    "strike struck attack bomb bombard",
    "nuclear atomic",
    "tariff duty levy",
    "front frontline line battle",
    "sanction embargo penalty penalise",
    "deal agree accord pact treaty",
    "return rejoin reenter re-enter",
    "save salvage preserve rescue",
    "impose reimpose restore reinstate",
    "vote ballot election elect",
];

/// Endings taken off, the longest that fits, so long as three letters stay.
const ENDINGS: &[&str] = &[
    "isations", "izations", "isation", "ization", "ational", "ements", "itions", "ations", "ement", "ition", "ation",
    "ities", "ments", "ising", "izing", "ised", "ized", "ises", "izes", "ness", "ment", "ings", "ians", "ance", "ence",
    "ions", "ally", "ity", "ing", "ian", "ion", "ise", "ize", "ies", "ied", "ese", "ish", "als", "ers", "ors", "ans",
    "ean", "ia", "ey", "al", "ed", "es", "er", "or", "an", "ly", "ic", "y", "s", "e", "a", "i",
];

/// The stems of a content.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Stems {
    /// In alphabetical order.
    pub(crate) words: Vec<String>,
    /// Whether its words turn it into its opposite (“never join”).
    pub(crate) negated: bool,
}

/// What the words of `text` share with other tellings of the same.
///
/// `names` holds the stems of words that name the parties of the act: they tell nothing of its terms.
pub(crate) fn stems(text: &str) -> Stems {
    let mut words = BTreeSet::new();
    let mut negators = 0;
    let lower: String = text.chars().flat_map(char::to_lowercase).map(plain).collect();
    let lower = lower.replace("n't ", " not ").replace("cease-fire", "ceasefire").replace("'s", "");
    // What a relative clause or an aside denies is not what is wanted or refused.
    let main = lower.split([',', ';', '(']).next().unwrap_or("").split(" including ").next().unwrap_or("").len();
    if ["stay out", "stays out", "keep out", "kept out", "stay outside", "remain outside", "drop its bid", "swear off"]
        .iter()
        .any(|p| lower[..main].contains(p))
    {
        negators += 1;
    }
    for (at, word) in words_at(&lower) {
        let word = word.trim_matches('.');
        if word.is_empty() || (is_function_word(word) && !NEGATORS.contains(&word)) {
            continue;
        }
        let stem = stem(word);
        if NEGATORS.contains(&stem.as_str()) || NEGATORS.contains(&word) {
            negators += usize::from(at < main);
        } else {
            words.insert(stem);
        }
    }
    Stems { words: words.into_iter().collect(), negated: negators % 2 == 1 }
}

/// The words of a text with the bytes at which they start; points and per cent signs stay in numbers.
fn words_at(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_break = |c: char| !c.is_alphanumeric() && c != '.' && c != '%';
    let start = text.as_ptr() as usize;
    text.split(is_break).filter(|w| !w.is_empty()).map(move |w| (w.as_ptr() as usize - start, w))
}

/// The stem of a lower-case word, or what stands for all words of its meaning.
pub(crate) fn stem(word: &str) -> String {
    static FIRST: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
        let mut first_of = BTreeMap::new();
        for line in SAME {
            let words: Vec<String> = line.split(' ').map(bare).collect();
            words.iter().for_each(|word| {
                first_of.insert(word.clone(), words[0].clone());
            });
        }
        first_of
    });
    if let Some(number) = number(word) {
        return number.to_owned();
    }
    let stem = bare(word);
    FIRST.get(&stem).cloned().unwrap_or(stem)
}

/// The word without its endings; “unconditional” and “unconditionally” end alike only after two rounds.
fn bare(word: &str) -> String {
    let mut stem = word;
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        for _ in 0..2 {
            let cut = ENDINGS.iter().find(|e| stem.len() >= e.len() + 3 && stem.ends_with(*e));
            stem = cut.map_or(stem, |ending| &stem[..stem.len() - ending.len()]);
        }
    }
    stem.to_owned()
}

fn is_function_word(word: &str) -> bool {
    static WORDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| FUNCTION_WORDS.split_whitespace().collect());
    WORDS.contains(word)
}

fn number(word: &str) -> Option<&'static str> {
    const WORDS: [&str; 11] =
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    const FIGURES: [&str; 11] = ["2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
    WORDS.iter().position(|w| *w == word).map(|i| FIGURES[i])
}

/// The letter without its accent, as far as Latin-1 and the usual transliterations go; curly apostrophes straight.
pub(crate) fn plain(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'š' | 'ś' | 'ş' => 's',
        'ž' | 'ź' | 'ż' => 'z',
        'ğ' => 'g',
        'ł' => 'l',
        '’' | '‘' => '\'',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tellings_of_the_same_share_their_stems() {
        let check = |text: &str, wanted: &str, negated: bool| {
            let found = stems(text);
            assert_eq!((found.words.join(" ").as_str(), found.negated), (wanted, negated), "{text}");
        };
        check("Ukraine's neutrality", "neutr ukrain", false);
        check("a neutral Ukraine", "neutr ukrain", false);
        check("Ukrainian neutrality", "neutr ukrain", false);
        check("that Ukraine will never join NATO", "join nato ukrain", true);
        check("a 30-day truce", "30 ceasefir day", false);
        check("four regions", "4 land", false);
        check("Ukraine stay out of NATO", "nato sta ukrain", true);
        check("pull out of four regions", "4 land withdraw", false);
        check("the cities, which it never entered", "cit join", false);
        check("the idea", "", false);
    }
}

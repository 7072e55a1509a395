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
    ensure ensures keep keeps put puts bring brings another call calls called urge urges urged offer offers offered need needs needed want wants wanted solution \
    solutions resolution resolutions initiative initiatives measure measures issue issues matter question move moves \
    request requests approach scenario scenarios framework text document draft \
    proposals plans ideas approaches frameworks texts documents drafts packages package \
    give gives gave given giving provide provides provided providing possibility prospect notion any anything everything something nothing";

/// Words that turn what is wanted into its opposite, or into all that it is not (“anything beyond the deal”).
const NEGATORS: &[&str] = &[
    "no", "not", "never", "without", "nobody", "none", "abandon", "renounc", "refrain", "forgo", "forget", "beyond",
    "except", "bypass", "forego", "skip",
];

/// Words that the talk of negotiations uses for the same thing, a line each; the first stands for all.
const SAME: &[&str] = &[
    "ceasefire truce armistice freeze froze frozen",
    "withdraw withdrew retreat pullout pullback pull",
    "cede surrender relinquish concession",
    "land territory ground region province oblast area soil",
    "troops forces soldiers army military",
    "stop halt end cease pause suspend suspension terminate termination",
    "talks negotiation negotiate dialogue discussion discuss conversation",
    "meet met summit",
    "release free liberate",
    "hostage captive abductee",
    "prisoner detainee pow",
    "lift remove ease relief removal waive",
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
    "impose reimpose reinstate",
    "vote ballot election elect",
    "resume restart continue reopen relaunch renew",
    "implement fulfil fulfill honour honor comply compliance abide adhere observe uphold",
    "commit obligation pledge undertaking",
    "guarantee assurance assure",
    "recognise recognize acknowledge",
    "compensate compensation reparation indemnity",
    "support back endorse favour favor",
    "expand enlarge extend widen broaden boost",
];

/// Words that say how fully, how soon, how earnestly or how justly a thing is to be done. What bounds it (“temporary”,
/// “unconditional”, “partial”) is not among them: that is a term of its own.
const QUALIFIERS: &str = "immediate swift quick soon prompt urgent early speedy rapid now first again further \
    full complete total effective efficient practical actual verifiable tangible concrete meaningful real genuine serious sincere \
    faithful strict fully entirely completely last firm strong clear simple mere merely proper duly constructive positive necessary good better best \
    unilateral unjust illegal illegitimate unlawful unfair cruel harsh brutal inhuman inhumane oppressive tough \
    crippling severe unacceptable existing remaining various certain different several major important significant \
    willing ready possible truly indeed always still already together very";

/// Words with which the terms end, and a circumstance, a reason, a condition or a description begins.
const ASIDES: &[&str] = &[
    ",",
    ";",
    "(",
    " – ",
    " — ",
    " which ",
    " who ",
    " that ",
    " because ",
    " since ",
    " despite ",
    " following ",
    " after ",
    " before ",
    " during ",
    " while ",
    " when ",
    " if ",
    " unless ",
    " until ",
    " in order ",
    " so that ",
    " rather than ",
    " instead of ",
    " in exchange ",
    " in return ",
    " imposed ",
    " reimposed ",
    " re-imposed ",
    " as part of ",
    " as long as ",
    " stipulated ",
    " including ",
    " such as ",
];

/// Words that turn terms into their opposite, two a line: what the one wants done, the other wants undone.
const OPPOSITES: &[[&str; 2]] = &[
    ["lift", "impose"],
    ["raise", "cut"],
    ["join", "withdraw"],
    ["start", "stop"],
    ["resume", "stop"],
    ["expand", "cut"],
    ["accept", "reject"],
    ["open", "close"],
    ["deploy", "withdraw"],
    ["arm", "disarm"],
    ["support", "oppose"],
    ["keep", "cut"],
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
    /// For each word where it first stands among those of the text.
    pub(crate) places: Vec<u32>,
    /// So many of them tell the terms; what comes later stands in an aside.
    pub(crate) main: u32,
    /// Whether its words turn it into its opposite (“never join”).
    pub(crate) negated: bool,
}

/// What the words of `text` share with other tellings of the same.
///
/// `names` holds the stems of words that name the parties of the act: they tell nothing of its terms.
pub(crate) fn stems(text: &str) -> Stems {
    let mut words: BTreeMap<String, u32> = BTreeMap::new();
    let mut negators = 0;
    let lower: String = text.chars().flat_map(char::to_lowercase).map(plain).collect();
    let mut lower = lower.replace("n't ", " not ").replace("cease-fire", "ceasefire").replace("'s", "");
    for giving_up in ["give up", "gives up", "giving up", "given up", "hand over", "handing over", "trade away"] {
        if lower.contains(giving_up) {
            lower = lower.replace(giving_up, "cede");
        }
    }
    // What a relative clause or an aside denies is not what is wanted or refused.
    let main = lower.split([',', ';', '(']).next().unwrap_or("").split(" including ").next().unwrap_or("").len();
    if ["stay out", "stays out", "keep out", "kept out", "stay outside", "remain outside", "drop its bid", "swear off"]
        .iter()
        .any(|p| lower[..main].contains(p))
    {
        negators += 1;
    }
    let aside = aside(&lower);
    let mut terms = None;
    for (at, word) in words_at(&lower) {
        let word = word.trim_matches('.');
        if word.is_empty() || (is_function_word(word) && !NEGATORS.contains(&word)) {
            continue;
        }
        let stem = stem(word);
        if NEGATORS.contains(&stem.as_str()) || NEGATORS.contains(&word) {
            negators += usize::from(at < main);
        } else {
            let place = words.len() as u32;
            // Two words at least: “sanctions, which …” has hardly begun.
            if terms.is_none() && place >= 2 && aside.is_some_and(|from| at > from) {
                terms = Some(place);
            }
            words.entry(stem).or_insert(place);
        }
    }
    let main = terms.unwrap_or(words.len() as u32);
    let (words, places) = words.into_iter().unzip();
    Stems { words, places, main, negated: negators % 2 == 1 }
}

/// Where the first aside starts, not counting one with which the text begins.
fn aside(text: &str) -> Option<usize> {
    ASIDES.iter().filter_map(|a| text.match_indices(a).map(|found| found.0).find(|&at| at > 0)).min()
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

/// Pairs of stems of which the one asks for the opposite of the other.
pub(crate) fn opposites() -> impl Iterator<Item = (String, String)> {
    OPPOSITES.iter().map(|[one, other]| (stem(one), stem(other)))
}

/// Whether a stem is that of a word which says little of what is to be done.
pub(crate) fn is_qualifier(stem: &str) -> bool {
    static STEMS: LazyLock<BTreeSet<String>> =
        LazyLock::new(|| QUALIFIERS.split_whitespace().map(self::stem).collect());
    STEMS.contains(stem)
}

/// Whether a lower-case word says nothing about which terms are meant.
pub(crate) fn is_function_word(word: &str) -> bool {
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

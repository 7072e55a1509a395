//! How many outlets tell a thing independently of one another.

use std::collections::{BTreeMap, BTreeSet};

/// The largest number of outlets of which each tells it in a text that is no copy of another's.
///
/// `tellers` holds, for each article, its family of copies and its outlet; an unknown outlet counts as one of its own.
pub(crate) fn independent_outlets<'a>(tellers: impl Iterator<Item = (usize, Option<&'a str>)>) -> usize {
    let mut outlets: BTreeMap<usize, BTreeSet<Option<&str>>> = BTreeMap::new();
    for (family, outlet) in tellers {
        outlets.entry(family).or_default().insert(outlet);
    }
    // A text of an unknown outlet can always be matched.
    let unknown = outlets.values().filter(|of| of.iter().all(Option::is_none)).count();
    let known: Vec<Vec<&str>> = outlets.into_values().map(|of| of.into_iter().flatten().collect()).collect();
    let mut text_of: BTreeMap<&str, usize> = BTreeMap::new();
    let matched = (0..known.len()).filter(|&text| place(text, &known, &mut text_of, &mut BTreeSet::new())).count();
    unknown + matched
}

/// Finds an outlet for a text, moving others where need be: one step of Kuhn's bipartite matching.
fn place<'a>(
    text: usize,
    outlets: &[Vec<&'a str>],
    text_of: &mut BTreeMap<&'a str, usize>,
    tried: &mut BTreeSet<&'a str>,
) -> bool {
    for &outlet in &outlets[text] {
        let holder = text_of.get(outlet).copied();
        if tried.insert(outlet) && holder.is_none_or(|other| place(other, outlets, text_of, tried)) {
            text_of.insert(outlet, text);
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_and_repeats_of_one_outlet_count_once() {
        let check = |tellers: &[(usize, &str)], wanted: usize| {
            let tellers = tellers.iter().map(|&(family, outlet)| (family, (!outlet.is_empty()).then_some(outlet)));
            assert_eq!(independent_outlets(tellers), wanted);
        };
        check(&[(0, "A"), (0, "B"), (0, "C")], 1);
        check(&[(0, "A"), (1, "A")], 1);
        check(&[(0, "A"), (1, "B")], 2);
        check(&[(0, "A"), (0, "B"), (1, "A")], 2);
        check(&[(0, ""), (1, "")], 2);
        check(&[], 0);
    }
}

//! One party out of many articles: by name, by surname within a side, by side.

use super::act::{Name, Sort};
use super::article::Article;
use super::stem::plain;
use crate::lexicon::Lexicon;
use crate::record::PartyKind;
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// A party as the articles of a dossier have it together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DossierParty {
    /// The name that most articles use; the longest of those.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
    /// Whom it acts for, if anyone.
    pub side: Option<String>,
    /// The bloc it belongs to: see [`Bloc::key`].
    pub bloc: String,
    /// Other names, in alphabetical order.
    pub aliases: Vec<String>,
    /// How many articles it appears in, copies counted once.
    pub articles: usize,
    /// The first and last day of publication on which it appears, if known.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub first: Option<Date>,
    /// See `first`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub last: Option<Date>,
}

/// All who act for one side; or a party that acts for none, alone.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Bloc {
    /// The code of the side (`RUS`, `NATO`), or the name of a party that has none.
    pub key: String,
    /// The name of the state or body that the side stands for.
    pub name: String,
    /// Whether it is a side, not a party without one.
    pub is_side: bool,
}

/// Parties and blocs with the way to them from an act's names.
#[derive(Debug, Default)]
pub(crate) struct Parties {
    pub(crate) parties: Vec<DossierParty>,
    /// In order of their keys.
    pub(crate) blocs: Vec<Bloc>,
    of: FxHashMap<(String, Option<String>), usize>,
    /// For each party its bloc.
    pub(crate) bloc_of_party: Vec<usize>,
}

impl Parties {
    /// The party that an act names, by its place in `parties`.
    pub(crate) fn party(&self, name: &Name) -> usize {
        self.of[&(normal(&name.name), name.side.clone())]
    }

    /// The bloc of the party that an act names, by its place in `blocs`.
    pub(crate) fn bloc(&self, name: &Name) -> usize {
        self.bloc_of_party[self.party(name)]
    }

    /// The bloc that a person means: by key, by its name, or by any name of one of its parties.
    pub(crate) fn find_bloc(&self, name: &str) -> Option<usize> {
        let wanted = normal(name);
        let by_bloc = self.blocs.iter().position(|b| b.key.eq_ignore_ascii_case(name) || normal(&b.name) == wanted);
        by_bloc.or_else(|| self.find_party(name).map(|p| self.bloc_of_party[p]))
    }

    /// The party that a person means by a name, an alias or a surname; of several the one in most articles.
    pub(crate) fn find_party(&self, name: &str) -> Option<usize> {
        let wanted = normal(name);
        let is_surname = |p: &DossierParty| {
            p.kind == PartyKind::Person && normal(&p.name).rsplit_once(' ').is_some_and(|(_, last)| last == wanted)
        };
        let named = |p: &DossierParty| normal(&p.name) == wanted || p.aliases.iter().any(|a| normal(a) == wanted);
        let best = |fits: &dyn Fn(&DossierParty) -> bool| {
            (0..self.parties.len())
                .filter(|&i| fits(&self.parties[i]))
                .max_by_key(|&i| (self.parties[i].articles, Reverse(i)))
        };
        best(&named).or_else(|| best(&is_surname))
    }
}

/// What is counted of a name while parties are merged.
#[derive(Default)]
struct Seen {
    spellings: BTreeMap<String, usize>,
    sorts: BTreeMap<Sort, usize>,
    aliases: BTreeSet<String>,
    /// Places of the articles, each once.
    articles: BTreeSet<usize>,
}

/// Merges the parties of all articles; `families` says which articles are copies of one another.
pub(crate) fn merge_parties(articles: &[&Article], families: &[usize], names: &BTreeSet<&Name>) -> Parties {
    let mut seen: BTreeMap<(String, Option<String>), Seen> = BTreeMap::new();
    for (place, article) in articles.iter().enumerate() {
        for row in &article.parties {
            let entry = seen.entry((normal(&row.name.name), row.name.side.clone())).or_default();
            *entry.spellings.entry(row.name.name.clone()).or_default() += 1;
            *entry.sorts.entry(row.name.sort).or_default() += 1;
            entry.aliases.extend(row.aliases.iter().cloned());
            entry.articles.insert(place);
        }
    }
    for name in names {
        let entry = seen.entry((normal(&name.name), name.side.clone())).or_default();
        entry.spellings.entry(name.name.clone()).or_default();
        entry.sorts.entry(name.sort).or_default();
    }
    let target = merge_targets(&seen);
    let mut merged: BTreeMap<(String, Option<String>), Seen> = BTreeMap::new();
    for (key, one) in seen {
        let all = merged.entry(target[&key].clone()).or_default();
        one.spellings.into_iter().for_each(|(s, n)| *all.spellings.entry(s).or_default() += n);
        one.sorts.into_iter().for_each(|(s, n)| *all.sorts.entry(s).or_default() += n);
        all.aliases.extend(one.aliases);
        all.articles.extend(one.articles);
    }
    let places: BTreeMap<&(String, Option<String>), usize> = merged.keys().zip(0..).collect();
    let of = target.iter().map(|(key, to)| (key.clone(), places[to])).collect();
    let blocs = blocs(&merged);
    let bloc_place: BTreeMap<&str, usize> = blocs.iter().zip(0..).map(|(b, i)| (b.key.as_str(), i)).collect();
    let mut parties = Vec::with_capacity(merged.len());
    let mut bloc_of_party = Vec::with_capacity(merged.len());
    for ((_, side), one) in &merged {
        let name = spelling(one);
        let bloc = side.clone().unwrap_or_else(|| name.clone());
        bloc_of_party.push(bloc_place[bloc.as_str()]);
        let published = one.articles.iter().filter_map(|&a| articles[a].published());
        parties.push(DossierParty {
            kind: most(&one.sorts).into(),
            side: side.clone(),
            bloc,
            aliases: (one.aliases.iter().chain(one.spellings.keys()).filter(|a| **a != name).cloned())
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect(),
            articles: one.articles.iter().map(|&a| families[a]).collect::<BTreeSet<_>>().len(),
            first: published.clone().min(),
            last: published.max(),
            name,
        });
    }
    Parties { parties, blocs, of, bloc_of_party }
}

type Key = (String, Option<String>);

/// For each name with its side, the one that it is merged into.
fn merge_targets(seen: &BTreeMap<Key, Seen>) -> BTreeMap<Key, Key> {
    let weight = |key: &Key| seen[key].articles.len();
    // A name without side is the one that has it, where all agree or one prevails.
    let mut sided: BTreeMap<&str, &Key> = BTreeMap::new();
    for key in seen.keys().filter(|k| k.1.is_some()) {
        let best = sided.entry(key.0.as_str()).or_insert(key);
        if weight(key) > weight(best) {
            *best = key;
        }
    }
    let with_side = |key: &Key| match &key.1 {
        None => sided.get(key.0.as_str()).map_or_else(|| key.clone(), |k| (*k).clone()),
        Some(_) => key.clone(),
    };
    // A bare surname is the one person of its side who has it; so is a name that only spells it otherwise.
    let mut by_surname: BTreeMap<(String, Option<String>), Vec<&Key>> = BTreeMap::new();
    for key in seen.keys().filter(|k| most(&seen[*k].sorts) == Sort::Person) {
        if let Some((_, surname)) = key.0.rsplit_once(' ') {
            let side = with_side(key).1;
            by_surname.entry((surname.to_owned(), side.clone())).or_default().push(key);
        }
    }
    let mut out = BTreeMap::new();
    for key in seen.keys() {
        let mut to = with_side(key);
        if most(&seen[key].sorts) == Sort::Person && !key.0.contains(' ') {
            let same_side = by_surname.get(&(key.0.clone(), to.1.clone()));
            let named: BTreeSet<Key> = same_side.into_iter().flatten().map(|k| with_side(k)).collect();
            if named.len() == 1 {
                to = named.into_iter().next().expect("there is one");
            }
        }
        out.insert(key.clone(), to);
    }
    join_spellings(seen, &mut out);
    out
}

/// Persons of one side with one first name, whose surnames start alike and differ in at most two letters.
fn join_spellings(seen: &BTreeMap<Key, Seen>, out: &mut BTreeMap<Key, Key>) {
    let mut groups: BTreeMap<(String, String, String), Vec<Key>> = BTreeMap::new();
    for key in out.values().collect::<BTreeSet<_>>() {
        let Some((first, last)) = key.0.split_once(' ') else { continue };
        let (Some(side), Some(start)) = (&key.1, last.get(..4)) else { continue };
        if most(&seen[key].sorts) == Sort::Person && !last.contains(' ') {
            groups.entry((side.clone(), first.to_owned(), start.to_owned())).or_default().push(key.clone());
        }
    }
    let mut renamed: BTreeMap<Key, Key> = BTreeMap::new();
    for group in groups.values().filter(|g| g.len() > 1) {
        let best = group.iter().max_by_key(|k| (seen[*k].articles.len(), Reverse(*k))).expect("groups have members");
        for key in group.iter().filter(|k| *k != best && distance(&k.0, &best.0) <= 2) {
            renamed.insert(key.clone(), best.clone());
        }
    }
    for to in out.values_mut() {
        if let Some(new) = renamed.get(to) {
            *to = new.clone();
        }
    }
}

/// How many letters must be put in, left out or changed to make one of the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (j, &y) in b.iter().enumerate() {
            let new = (before + usize::from(x != y)).min(row[j] + 1).min(row[j + 1] + 1);
            before = std::mem::replace(&mut row[j + 1], new);
        }
    }
    row[b.len()]
}

fn blocs(merged: &BTreeMap<Key, Seen>) -> Vec<Bloc> {
    // Who stands for a side: the party that the code abbreviates, its state, a body, in this order.
    type Rank = (bool, usize, Reverse<usize>, String);
    let order = [Sort::State, Sort::Alliance, Sort::ArmedGroup, Sort::Organisation, Sort::Group, Sort::Person];
    let mut best: BTreeMap<String, (Rank, Sort, bool)> = BTreeMap::new();
    for ((_, side), one) in merged {
        let name = spelling(one);
        let is_side = side.is_some();
        let key = side.clone().unwrap_or_else(|| name.clone());
        let sort = most(&one.sorts);
        let place = order.iter().position(|s| *s == sort).unwrap_or(order.len());
        let rank = (!abbreviates(&key, &name), place, Reverse(one.articles.len()), name);
        let entry = best.entry(key).or_insert_with(|| (rank.clone(), sort, is_side));
        entry.2 |= is_side;
        if rank < entry.0 {
            (entry.0, entry.1) = (rank, sort);
        }
    }
    best.into_iter()
        .map(|(key, ((.., name), sort, is_side))| {
            // A side of which only persons and groups are named goes by the name that its code stands for.
            let unnamed = is_side && matches!(sort, Sort::Person | Sort::Group);
            let name = if unnamed { name_of_side(&key).unwrap_or_else(|| key.clone()) } else { name };
            Bloc { key, name, is_side }
        })
        .collect()
}

/// The name of the state or body with this code, as the library's own lexicon has it.
fn name_of_side(code: &str) -> Option<String> {
    static NAMES: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
        let mut out = FxHashMap::default();
        for party in
            Lexicon::embedded().parties.iter().filter(|p| !matches!(p.kind, PartyKind::Person | PartyKind::Group))
        {
            if let Some(side) = &party.side {
                let known = out.entry(side.as_str()).or_insert(party.name.as_str());
                if party.kind == PartyKind::State {
                    *known = party.name.as_str();
                }
            }
        }
        out
    });
    NAMES.get(code).map(|name| (*name).to_owned())
}

/// Whether a code is a name (`HAMAS`) or its initials (`EU`).
fn abbreviates(code: &str, name: &str) -> bool {
    let initials: String =
        name.split_whitespace().filter_map(|w| w.chars().next()).filter(|c| c.is_uppercase()).collect();
    name.eq_ignore_ascii_case(code) || initials == code
}

fn spelling(one: &Seen) -> String {
    let best = one.spellings.iter().max_by_key(|(s, n)| (**n, s.len(), Reverse(*s)));
    best.map(|(s, _)| s.clone()).unwrap_or_default()
}

fn most(sorts: &BTreeMap<Sort, usize>) -> Sort {
    sorts.iter().max_by_key(|(s, n)| (**n, Reverse(**s))).map_or(Sort::Group, |(s, _)| *s)
}

/// A name as it is compared: lower case, no accents, points or hyphens, no article.
pub(crate) fn normal(name: &str) -> String {
    let lower: String = name.chars().flat_map(char::to_lowercase).map(plain).collect();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty()).collect();
    let words = if words.len() > 1 && words[0] == "the" { &words[1..] } else { &words[..] };
    words.join(" ")
}

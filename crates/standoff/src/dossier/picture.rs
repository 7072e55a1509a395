//! From articles and passages to merged parties and entries: what all views of a dossier are made of.

use super::act::Sort;
use super::article::{ActPlace, Article, ArticleKey, PassageKey};
use super::cluster::clusters;
use super::entry::{Entry, EntryId};
use super::make_entry::{EntryFacts, make_entry};
use super::near_duplicate::families;
use super::party::{Parties, merge_parties};
use super::same_meeting::same_meetings;
use super::state::Passages;
use super::telling::tellings;
use super::thread::links;
use super::union::Union;
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// Parties and entries of a dossier, merged. The same for equal dossiers.
#[derive(Debug)]
pub(crate) struct Picture {
    pub(crate) parties: Parties,
    /// In order of kind, bloc, first day and id.
    pub(crate) entries: Vec<Entry>,
    /// What the views need to know of each entry beyond what it shows, in the same order.
    pub(crate) facts: Vec<EntryFacts>,
    /// Pairs of entries of which the second is given in exchange for the first.
    pub(crate) exchanges: BTreeSet<(usize, usize)>,
    /// For each article its family of copies.
    pub(crate) families: Vec<usize>,
    /// For each article its first day of publication.
    pub(crate) published: Vec<Option<Date>>,
    /// Blocs by the lower-case names that stand for them: a place of that name is their ground.
    pub(crate) at_home: BTreeMap<String, BTreeSet<usize>>,
    places: FxHashMap<EntryId, usize>,
    answered: OnceLock<BTreeMap<usize, Vec<usize>>>,
}

impl Picture {
    pub(crate) fn new(articles: &BTreeMap<ArticleKey, Article>, passages: &Passages) -> Self {
        let articles: Vec<&Article> = articles.values().collect();
        let families = families(&articles);
        let published: Vec<Option<Date>> = articles.iter().map(|a| a.published()).collect();
        let names = (passages.values().flat_map(|s| &s.passage.acts))
            .flat_map(|act| {
                let participants = act.meeting.iter().flat_map(|m| &m.participants);
                [&act.actor, &act.target, &act.reporter].into_iter().flatten().chain(participants)
            })
            .collect();
        let parties = merge_parties(&articles, &families, &names);
        let tellings = tellings(&articles, passages, &parties);
        let mut number: FxHashMap<(PassageKey, u32), usize> = FxHashMap::default();
        for (i, telling) in tellings.iter().enumerate() {
            number.insert((telling.passage, telling.place), i);
        }
        let mut union = Union::new(tellings.len());
        let mut first_of: FxHashMap<usize, usize> = FxHashMap::default();
        for (i, cluster) in clusters(&tellings, &parties, &published).into_iter().enumerate() {
            union.join(*first_of.entry(cluster).or_insert(i), i);
        }
        for (a, b) in same_meetings(&tellings, &parties, &published) {
            union.join(a, b);
        }
        let telling_at = |article: &Article, ActPlace(passage, act): ActPlace| {
            number[&(article.passages[passage as usize].passage, act)]
        };
        for article in &articles {
            for &(a, b) in &article.repeats {
                union.join(telling_at(article, a), telling_at(article, b));
            }
        }
        let firsts = union.firsts();
        let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        firsts.iter().enumerate().for_each(|(i, &first)| members.entry(first).or_default().push(i));
        let mut made: Vec<(Entry, EntryFacts, usize)> = (members.into_iter())
            .map(|(first, of)| {
                let of: Vec<_> = of.iter().map(|&i| &tellings[i]).collect();
                let (entry, facts) = make_entry(&of, &articles, &families, &parties);
                (entry, facts, first)
            })
            .collect();
        made.sort_by(|(a, _, _), (b, _, _)| (a.kind, &a.bloc, a.first, a.id).cmp(&(b.kind, &b.bloc, b.first, b.id)));
        let entry_of: FxHashMap<usize, usize> = made.iter().zip(0..).map(|((_, _, first), i)| (*first, i)).collect();
        let exchanges = (articles.iter())
            .flat_map(|article| article.exchanges.iter().map(move |&(a, b)| (article, a, b)))
            .map(|(article, a, b)| {
                (entry_of[&firsts[telling_at(article, a)]], entry_of[&firsts[telling_at(article, b)]])
            })
            .filter(|(a, b)| a != b)
            .collect();
        let mut at_home: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for row in articles.iter().flat_map(|a| &a.parties).filter(|row| row.name.sort == Sort::State) {
            let bloc = parties.bloc(&row.name);
            for name in row.aliases.iter().chain([&row.name.name]) {
                at_home.entry(name.to_lowercase()).or_default().insert(bloc);
            }
        }
        let places = made.iter().zip(0..).map(|((entry, _, _), i)| (entry.id, i)).collect();
        let (entries, facts) = made.into_iter().map(|(entry, facts, _)| (entry, facts)).unzip();
        Self { parties, entries, facts, exchanges, families, published, at_home, places, answered: OnceLock::new() }
    }

    /// For each answer, the terms that it answers; worked out when first asked for.
    pub(crate) fn answered(&self) -> &BTreeMap<usize, Vec<usize>> {
        self.answered.get_or_init(|| {
            let mut out: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
            for (term, found) in links(self) {
                found.answers.into_keys().for_each(|answer| out.entry(answer).or_default().push(term));
            }
            out
        })
    }

    /// Where an entry stands in `entries`.
    pub(crate) fn place(&self, id: EntryId) -> Option<usize> {
        self.places.get(&id).copied()
    }
}

//! A part of a dossier: by party, issue, time or outlet.

use super::act::Act;
use super::article::{ActPlace, Article, Passage, Placed, content_key};
use super::state::Dossier;
use crate::record::Issue;
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// What a filtered dossier keeps: that which fits every field that is set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Filter {
    /// Acts by, at or with this party or bloc: its name, alias or side code.
    pub party: Option<String>,
    /// Acts about this issue; kinds of acts that have no issues are left out.
    pub issue: Option<Issue>,
    /// Articles published on this day or later; those without date are left out.
    pub from: Option<Date>,
    /// Articles published on this day or earlier; those without date are left out.
    pub to: Option<Date>,
    /// Articles of this outlet.
    pub outlet: Option<String>,
}

impl Dossier {
    /// A dossier of what fits the filter.
    pub fn filter(&self, filter: &Filter) -> Dossier {
        let picture = self.picture();
        let bloc =
            filter.party.as_deref().map(|party| (picture.parties.find_bloc(party), picture.parties.find_party(party)));
        // A party that is its side's state, or the side itself, means the whole side; a person only herself.
        let wanted_bloc = bloc.and_then(|(bloc, party)| {
            let person = party.is_some_and(|p| picture.parties.parties[p].kind == crate::PartyKind::Person);
            bloc.filter(|_| !person)
        });
        let fits = |act: &Act| {
            let about = filter.issue.is_none_or(|issue| act.issues.contains(&issue));
            let participants = act.meeting.iter().flat_map(|m| &m.participants);
            let mut names = [&act.actor, &act.target].into_iter().flatten().chain(participants);
            let with = match bloc {
                None => true,
                Some((None, _)) => false,
                Some((_, party)) => names.any(|name| match wanted_bloc {
                    Some(bloc) => picture.parties.bloc(name) == bloc,
                    None => Some(picture.parties.party(name)) == party,
                }),
            };
            about && with
        };
        let whole = filter.party.is_none() && filter.issue.is_none();
        let mut out = Dossier::new();
        for (&key, article) in &self.articles {
            let mut kept = article.clone();
            kept.sources.retain(|source| {
                let day = source.published;
                filter.from.is_none_or(|from| day.is_some_and(|d| d >= from))
                    && filter.to.is_none_or(|to| day.is_some_and(|d| d <= to))
                    && filter.outlet.as_ref().is_none_or(|o| source.outlet.as_ref() == Some(o))
            });
            if kept.sources.is_empty() {
                continue;
            }
            if whole {
                out.put(key, kept, |passage| self.passages[&passage].passage.clone());
                continue;
            }
            let (kept, passages) = self.cut(kept, &fits);
            if !kept.passages.is_empty() {
                let read = serde_json::to_vec(&kept.passages).expect("plain data serialises");
                let key = content_key(&[&key.to_be_bytes(), &read]);
                out.put(key, kept, |passage| passages[&passage].clone());
            }
        }
        out
    }

    /// The article with the acts that fit, and its passages.
    fn cut(&self, mut article: Article, fits: &impl Fn(&Act) -> bool) -> (Article, FxHashMap<u64, Passage>) {
        let mut passages = FxHashMap::default();
        let mut moved: FxHashMap<ActPlace, ActPlace> = FxHashMap::default();
        let mut placed = Vec::new();
        for (old, place) in (0..).zip(&article.passages) {
            let whole = &self.passages[&place.passage].passage;
            let mut acts = Vec::new();
            for (at, act) in (0..).zip(&whole.acts).filter(|(_, act)| fits(act)) {
                moved.insert(ActPlace(old, at), ActPlace(placed.len() as u32, acts.len() as u32));
                acts.push(act.clone());
            }
            if !acts.is_empty() {
                let passage = Passage { sentence: whole.sentence.clone(), acts };
                let key = content_key(&[&serde_json::to_vec(&passage).expect("plain data serialises")]);
                placed.push(Placed { passage: key, start: place.start });
                passages.insert(key, passage);
            }
        }
        let both = |pairs: &[(ActPlace, ActPlace)]| {
            pairs.iter().filter_map(|(a, b)| Some((*moved.get(a)?, *moved.get(b)?))).collect::<Vec<_>>()
        };
        article.repeats = both(&article.repeats);
        article.exchanges = both(&article.exchanges);
        article.passages = placed;
        (article, passages)
    }
}

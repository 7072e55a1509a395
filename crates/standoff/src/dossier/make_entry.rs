//! One entry from all tellings of one act.

use super::article::{Article, content_key};
use super::corroborate::independent_outlets;
use super::entry::{Citation, Entry, EntryId, MeetingFacts};
use super::party::Parties;
use super::telling::Telling;
use crate::record::{Issue, Kind, MeetingStatus, Modality, TimeRole};
use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What the views need to know of an entry beyond what it shows.
#[derive(Debug)]
pub(crate) struct EntryFacts {
    /// The places of its bloc and of its target's among the blocs.
    pub(crate) bloc: Option<usize>,
    pub(crate) target: Option<usize>,
    /// For a meeting, the blocs that take part.
    pub(crate) meets: BTreeSet<usize>,
    /// The stems of its contents, in alphabetical order.
    pub(crate) stems: Vec<String>,
    /// Whether its words turn its content into the opposite.
    pub(crate) turned: bool,
    /// The articles that tell of it.
    pub(crate) articles: BTreeSet<usize>,
    /// The passages that tell of it, with the place of the act in it.
    pub(crate) acts: BTreeSet<(u64, u32)>,
    /// All its words, for patterns: cue, content and sentence of each telling, in lower case, deduplicated.
    pub(crate) sentences: BTreeSet<String>,
    /// Its cues, in lower case.
    pub(crate) cues: BTreeSet<String>,
    /// For a meeting, what each article says of its status.
    pub(crate) statuses: BTreeSet<(MeetingStatus, usize)>,
}

/// How a sentence tells of what was so before what the article is about.
const PAST: &[&str] =
    &["previously", "until now", "until recently", "in the past", "used to", "had long", "had earlier"];
/// Words of speech that tell of it after “had”.
const HAD: &[&str] = &[
    "said", "told", "wanted", "demanded", "insisted", "asked", "called", "urged", "rejected", "refused", "ruled",
    "vowed", "promised", "offered", "agreed", "accepted", "proposed", "pledged", "warned", "sought", "favoured",
    "favored", "opposed",
];

impl EntryFacts {
    /// Whether its sentences say that it belongs to the past (“had said before the summit”).
    pub(crate) fn told_as_past(&self) -> bool {
        let had = |s: &str| {
            let mut words = s.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).peekable();
            std::iter::from_fn(|| words.next().map(|w| (w, words.peek().copied())))
                .any(|(word, next)| word == "had" && next.is_some_and(|n| HAD.contains(&n)))
        };
        !self.sentences.is_empty() && self.sentences.iter().all(|s| had(s) || PAST.iter().any(|w| s.contains(w)))
    }
}

/// Contents longer than this many characters are no wording to stand for an entry if there is a shorter one.
const LONG: usize = 160;

/// The entry of `tellings`, of which there is at least one.
pub(crate) fn make_entry(
    tellings: &[&Telling<'_>],
    articles: &[&Article],
    families: &[usize],
    parties: &Parties,
) -> (Entry, EntryFacts) {
    let first = tellings[0];
    let best = fullest(tellings);
    let evidence = citations(tellings, articles, families);
    let places: BTreeSet<usize> = tellings.iter().flat_map(|t| t.articles.iter().map(|a| a.0)).collect();
    let tellers =
        places.iter().flat_map(|&a| articles[a].sources.iter().map(move |s| (families[a], s.outlet.as_deref())));
    let acts = || tellings.iter().map(|t| t.act);
    let bloc_key = |bloc: Option<usize>| bloc.map(|b| parties.blocs[b].key.clone());
    let target = most(tellings.iter().filter_map(|t| t.target));
    let meeting = (first.act.kind == Kind::Meeting).then(|| meeting_facts(tellings, articles, parties));
    let meets = acts().filter_map(|a| a.meeting.as_ref()).flat_map(|m| &m.participants);
    let facts = EntryFacts {
        bloc: first.bloc,
        target,
        meets: meets.map(|n| parties.bloc(n)).collect(),
        stems: tellings
            .iter()
            .flat_map(|t| t.stems.words.iter().cloned())
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect(),
        turned: best.stems.negated,
        articles: places.clone(),
        acts: tellings.iter().map(|t| (t.passage, t.place)).collect(),
        sentences: tellings.iter().map(|t| t.sentence.to_lowercase()).collect(),
        cues: acts().map(|a| a.cue.to_lowercase()).collect(),
        statuses: (tellings.iter())
            .filter_map(|t| t.act.meeting.as_ref().map(|m| (t, m.status)))
            .flat_map(|(t, status)| t.articles.iter().map(move |&(a, _)| (status, a)))
            .collect(),
    };
    let entry = Entry {
        id: entry_id(tellings, parties),
        kind: first.act.kind,
        bloc: bloc_key(first.bloc),
        speakers: by_count(
            acts().filter_map(|a| a.actor.as_ref()).map(|n| parties.parties[parties.party(n)].name.clone()),
        ),
        target: bloc_key(target),
        content: best.act.content.clone(),
        issues: issues(tellings),
        polarity: best.act.polarity,
        strength: acts().filter_map(|a| a.strength).max(),
        form: most(acts().filter_map(|a| a.form)),
        concession: acts().any(|a| a.concession),
        stance: first.act.stance,
        category: first.act.category,
        meeting,
        negated: first.act.negated,
        modality: most(acts().map(|a| Asserted(a.modality))).map_or(Modality::Asserted, |m| m.0),
        condition: acts().filter_map(|a| a.condition.clone()).max_by_key(|c| (c.len(), Reverse(c.clone()))),
        firmness: tellings.iter().map(|t| t.firmness()).max().unwrap_or(0),
        times: distinct(acts().flat_map(|a| a.times.iter().cloned())),
        amounts: distinct(acts().flat_map(|a| a.amounts.iter().cloned())),
        first: evidence.iter().filter_map(|c| c.date).min(),
        last: evidence.iter().filter_map(|c| c.date.max(c.published)).max(),
        articles: places.iter().map(|&a| families[a]).collect::<BTreeSet<_>>().len(),
        outlets: independent_outlets(tellers),
        confidence: f64::from(acts().map(|a| a.confidence).max().unwrap_or(0)) / 100.0,
        evidence,
    };
    (entry, facts)
}

/// A word that one in so many tellings has belongs to what is told.
const USUAL: usize = 5;

/// The telling whose content stands for all: the fullest of those that are not long-winded, before any that another
/// passed on. Full is what tells the most
/// of the words that are usual among the tellings, and the least beside.
fn fullest<'a, 'b>(tellings: &[&'b Telling<'a>]) -> &'b Telling<'a> {
    let mut count: FxHashMap<&str, usize> = FxHashMap::default();
    tellings.iter().flat_map(|t| &t.stems.words).for_each(|word| *count.entry(word).or_default() += 1);
    let rank = |t: &Telling<'_>| {
        let long = t.act.content.chars().count() > LONG;
        let usual =
            |(word, place): (&String, &u32)| *place < t.stems.main && count[word.as_str()] * USUAL >= tellings.len();
        let usual = t.stems.words.iter().zip(&t.stems.places).filter(|&w| usual(w)).count();
        let beside = t.stems.words.len() - usual;
        (
            Reverse(long),
            Reverse(t.act.second_hand),
            usual,
            Reverse(beside),
            Reverse(t.act.content.len()),
            Reverse(t.act.content.clone()),
        )
    };
    tellings.iter().max_by_key(|t| rank(t)).expect("an entry has a telling")
}

/// A name for the entry by what its first telling says: kind, bloc, stems.
fn entry_id(tellings: &[&Telling<'_>], parties: &Parties) -> EntryId {
    let of = |t: &Telling<'_>| {
        let bloc = t.bloc.map_or("", |b| parties.blocs[b].key.as_str());
        let words = if t.stems.words.is_empty() || t.act.kind == Kind::Meeting {
            format!("{:016x} {}", t.passage, t.place)
        } else {
            t.stems.words.join(" ")
        };
        let bucket = t.bucket();
        let more = format!(
            "{:?} {:?} {:?} {:?} {} {} {:?}",
            t.act.kind, t.act.polarity, t.act.stance, t.act.category, t.act.negated, t.stems.negated, t.act.modality
        );
        let target = bucket.target().map_or("", |b| parties.blocs[b].key.as_str());
        content_key(&[bloc.as_bytes(), target.as_bytes(), more.as_bytes(), words.as_bytes()])
    };
    EntryId(tellings.iter().map(|t| of(t)).min().expect("an entry has a telling"))
}

/// Where the act is told: of copies of one text one, that which was published first.
fn citations(tellings: &[&Telling<'_>], articles: &[&Article], families: &[usize]) -> Vec<Citation> {
    let mut copies: BTreeMap<usize, BTreeSet<(usize, &str)>> = BTreeMap::new();
    let mut found: Vec<(usize, usize, Citation)> = Vec::new();
    for (number, telling) in tellings.iter().enumerate() {
        for &(article, start) in &telling.articles {
            let sources = &articles[article].sources;
            let of_family = copies.entry(families[article]).or_default();
            of_family.extend(sources.iter().map(|s| (article, s.document.as_str())));
            let source = sources.iter().min_by_key(|s| (s.published.is_none(), s.published, *s)).expect("never empty");
            let at = |offset: i32| (i64::from(start) + i64::from(offset)).max(0) as usize;
            found.push((
                families[article],
                number,
                Citation {
                    date: telling.date(source.published),
                    document: source.document.clone(),
                    outlet: source.outlet.clone(),
                    published: source.published,
                    start: at(telling.act.start),
                    end: at(telling.act.end),
                    content: telling.act.content.clone(),
                    sentence: telling.sentence.to_owned(),
                    speaker: telling.act.actor.as_ref().map(|n| n.name.clone()),
                    reporter: telling.act.reporter.as_ref().map(|n| n.name.clone()),
                    second_hand: telling.act.second_hand,
                    firmness: telling.firmness(),
                    copies: 0,
                },
            ));
        }
    }
    // Of a family, the copy published first speaks for all; its own several sentences all stay.
    let mut speaks: BTreeMap<usize, (bool, Option<Date>, String)> = BTreeMap::new();
    for (family, _, citation) in &found {
        let rank = (citation.published.is_none(), citation.published, citation.document.clone());
        let best = speaks.entry(*family).or_insert_with(|| rank.clone());
        *best = rank.min(best.clone());
    }
    let mut out: Vec<Citation> = (found.into_iter())
        .filter(|(family, _, citation)| speaks[family].2 == citation.document)
        .map(|(family, _, citation)| Citation { copies: copies[&family].len() - 1, ..citation })
        .collect();
    out.sort();
    // A page that prints its sentences over and over tells each once.
    let mut seen: FxHashSet<(String, String, String)> = FxHashSet::default();
    out.retain(|c| seen.insert((c.document.clone(), c.sentence.clone(), c.content.clone())));
    out
}

fn meeting_facts(tellings: &[&Telling<'_>], articles: &[&Article], parties: &Parties) -> MeetingFacts {
    let talks = || tellings.iter().filter_map(|t| t.act.meeting.as_ref().map(|m| (*t, m)));
    let published = |t: &Telling<'_>| t.articles.iter().filter_map(|&(a, _)| articles[a].published()).max();
    // The latest article knows best what became of it; on one day, what is over outweighs what was planned.
    let weight = |status: MeetingStatus| match status {
        MeetingStatus::Proposed => 0,
        MeetingStatus::Planned => 1,
        MeetingStatus::Ongoing => 2,
        MeetingStatus::Declined => 3,
        MeetingStatus::Cancelled => 4,
        MeetingStatus::Held => 5,
    };
    let status = talks().map(|(t, m)| (published(t), weight(m.status), m.status)).max_by_key(|s| (s.0, s.1));
    let names = |n: &super::act::Name| parties.parties[parties.party(n)].name.clone();
    let blocs: BTreeSet<usize> = talks().flat_map(|(_, m)| &m.participants).map(|n| parties.bloc(n)).collect();
    let days: Vec<(Date, Date)> = (tellings.iter().flat_map(|t| &t.act.times))
        .filter(|w| w.role != TimeRole::Since)
        .filter_map(|w| Some((w.from?, w.to?)))
        .collect();
    let tightest = days.iter().min_by_key(|(from, to)| (super::cluster::days_between(*from, *to), *from));
    MeetingFacts {
        participants: by_count(talks().flat_map(|(_, m)| m.participants.iter().map(names))),
        blocs: blocs.iter().map(|&b| parties.blocs[b].key.clone()).collect(),
        status: status.map_or(MeetingStatus::Held, |s| s.2),
        place: by_count(talks().filter_map(|(_, m)| m.place.clone())).into_iter().next(),
        round: most(talks().filter_map(|(_, m)| m.round)),
        format: most(talks().filter_map(|(_, m)| m.format)),
        from: tightest.map(|d| d.0),
        to: tightest.map(|d| d.1),
    }
}

fn issues(tellings: &[&Telling<'_>]) -> Vec<Issue> {
    let mut count: BTreeMap<Issue, usize> = BTreeMap::new();
    tellings.iter().flat_map(|t| &t.act.issues).for_each(|&issue| *count.entry(issue).or_default() += 1);
    let mut out: Vec<Issue> = count.keys().copied().collect();
    let place = |issue: Issue| tellings.iter().filter_map(|t| t.act.issues.iter().position(|&i| i == issue)).min();
    out.sort_by_key(|issue| (Reverse(count[issue]), place(*issue), *issue));
    out
}

/// A modality in the order of how usual it is.
#[derive(Clone, Copy, PartialEq)]
struct Asserted(Modality);

impl Eq for Asserted {}

impl PartialOrd for Asserted {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Asserted {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.0 as u8).cmp(&(other.0 as u8))
    }
}

/// The value that occurs most often; of several the smallest.
fn most<T: Ord + Copy>(values: impl Iterator<Item = T>) -> Option<T> {
    let mut count: BTreeMap<T, usize> = BTreeMap::new();
    values.for_each(|v| *count.entry(v).or_default() += 1);
    count.into_iter().max_by_key(|&(v, n)| (n, Reverse(v))).map(|(v, _)| v)
}

/// Each value once, the most frequent first, then in order.
fn by_count(values: impl Iterator<Item = String>) -> Vec<String> {
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    values.for_each(|v| *count.entry(v).or_default() += 1);
    let mut out: Vec<(String, usize)> = count.into_iter().collect();
    out.sort_by_key(|(v, n)| (Reverse(*n), v.clone()));
    out.into_iter().map(|(v, _)| v).collect()
}

/// Each value once, in order of first occurrence.
fn distinct<T: PartialEq>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut out = Vec::new();
    for value in values {
        if !out.contains(&value) {
            out.push(value);
        }
    }
    out
}

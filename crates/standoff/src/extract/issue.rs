//! What an act is about, by the words of its content.

use crate::lexicon::Lexicon;
use crate::record::Issue;
use crate::syntax::{Parse, Relation};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Stands in a term for up to [`REACH`] words.
const GAP: &str = "*";
/// How many words a gap may hold: a determiner, two adjectives, a noun before another.
const REACH: usize = 4;

/// Subordinators and prepositions that open a circumstance, not what the act is about.
const CIRCUMSTANCE: &[&str] = &[
    "after", "although", "amid", "because", "before", "despite", "during", "if", "once", "since", "so", "though",
    "unless", "unlike", "until", "when", "while", "without",
];

/// “In the event of a peace deal”, “in return for talks”.
const FRAMES: &[&str] = &["aftermath", "case", "course", "event", "exchange", "face", "response", "return", "wake"];

/// Nouns and verbs of talking: what they are “on” is for the talks to settle.
const TALKING: &[&str] = &[
    "conference",
    "consultation",
    "conversation",
    "dialogue",
    "discussion",
    "meeting",
    "negotiate",
    "negotiation",
    "round",
    "summit",
    "talk",
];

/// How often an article must name an issue for its weak words to speak of that issue: “strike” means no truce where
/// nothing else does.
const SUPPORT: usize = 2;
/// How many terms an article must hold before they tell what it is about.
const TELLING: usize = 6;
/// Issues that come up in articles about something else: how to talk, who rules, what presses on the other side.
const COMMON: &[Issue] = &[
    Issue::Accountability,
    Issue::AllianceMembership,
    Issue::ElectionsLeadership,
    Issue::Energy,
    Issue::Format,
    Issue::Monitoring,
    Issue::Participation,
    Issue::PoliticalTransition,
    Issue::Recognition,
    Issue::Sanctions,
    Issue::SecurityGuarantees,
    Issue::Settlement,
];

/// The issues' vocabulary by the first word of each term.
pub(crate) struct IssueTable {
    by_word: FxHashMap<String, Vec<Term>>,
}

struct Term {
    rest: Vec<String>,
    issue: Issue,
    weak: bool,
}

/// A word as terms count them: hyphened words apart, hyphens left out.
struct Word {
    form: String,
    lemma: String,
    token: usize,
}

impl Word {
    fn is(&self, word: &str) -> bool {
        self.form == word || self.lemma == word || self.singular() == Some(word)
    }

    /// “Troops” and “goods” are their own lemmas in the treebanks.
    fn singular(&self) -> Option<&str> {
        self.lemma.strip_suffix('s')
    }
}

/// How much the words of some tokens say for each issue.
#[derive(Default)]
struct Points {
    strong: Vec<(Issue, usize)>,
    weak: Vec<(Issue, usize)>,
}

impl Points {
    fn add(&mut self, term: &Term) {
        let list = if term.weak { &mut self.weak } else { &mut self.strong };
        let points = 1 + term.rest.len();
        match list.iter_mut().find(|(issue, _)| *issue == term.issue) {
            Some((_, n)) => *n += points,
            None => list.push((term.issue, points)),
        }
    }
}

impl IssueTable {
    pub(crate) fn new(lexicon: &Lexicon) -> Self {
        let mut by_word: FxHashMap<String, Vec<Term>> = FxHashMap::default();
        for entry in &lexicon.issues {
            let terms = entry.terms.iter().map(|t| (t, false)).chain(entry.weak.iter().map(|t| (t, true)));
            for (term, weak) in terms {
                let mut words = term.split([' ', '-']).filter(|w| !w.is_empty()).map(str::to_lowercase);
                let Some(first) = words.next() else { continue };
                by_word.entry(first).or_default().push(Term { rest: words.collect(), issue: entry.name, weak });
            }
        }
        Self { by_word }
    }

    /// The vocabulary as an article uses it.
    pub(crate) fn in_article<'t>(&'t self, parses: &[Parse<'_>]) -> ArticleIssues<'t> {
        let mut named: Vec<(Issue, usize)> = Vec::new();
        for parse in parses {
            let words = words(parse, 0..parse.len());
            for term in (0..words.len()).flat_map(|at| self.terms(&words, at)).filter(|term| !term.weak) {
                match named.iter_mut().find(|(issue, _)| *issue == term.issue) {
                    Some((_, n)) => *n += 1,
                    None => named.push((term.issue, 1)),
                }
            }
        }
        ArticleIssues { table: self, named }
    }

    /// The terms that start at a word.
    fn terms<'t>(&'t self, words: &'t [Word], at: usize) -> impl Iterator<Item = &'t Term> {
        let word = &words[at];
        let lemma = (word.lemma != word.form).then_some(word.lemma.as_str());
        let singular = word.singular().filter(|s| *s != word.form);
        (Some(word.form.as_str()).into_iter().chain(lemma).chain(singular))
            .flat_map(|key| self.by_word.get(key).into_iter().flatten())
            .filter(move |term| follows(words, at + 1, &term.rest))
    }
}

/// The issues' vocabulary together with how often an article names each issue by strong terms.
pub(crate) struct ArticleIssues<'t> {
    table: &'t IssueTable,
    named: Vec<(Issue, usize)>,
}

impl ArticleIssues<'_> {
    /// The issues of some tokens: those with most terms first, earlier ones before later ones; at most three.
    ///
    /// What stands in a circumstance (“before the ceasefire”, “talks on energy”) counts where nothing else does, and
    /// weak words where no strong one does and the article names their issue elsewhere.
    pub(crate) fn of(&self, parse: &Parse<'_>, tokens: Range<usize>) -> Vec<Issue> {
        let words = words(parse, tokens.clone());
        let mut main = Points::default();
        let mut aside = Points::default();
        for at in 0..words.len() {
            let word = &words[at];
            let mut found = self.table.terms(&words, at).filter(|t| !t.weak || self.supports(t.issue)).peekable();
            if found.peek().is_none() {
                continue;
            }
            let list = if is_aside(parse, word.token, &tokens) { &mut aside } else { &mut main };
            found.for_each(|term| list.add(term));
        }
        let lists = [main.strong, aside.strong, main.weak, aside.weak];
        let mut found = lists.into_iter().find(|list| !list.is_empty()).unwrap_or_default();
        found.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        found.into_iter().take(3).map(|(issue, _)| issue).collect()
    }

    /// What the whole article is about, where that is one thing: what its acts mean that do not say it.
    pub(crate) fn topic(&self) -> Option<Issue> {
        let matters = || self.named.iter().filter(|(issue, _)| !COMMON.contains(issue));
        let total: usize = matters().map(|(_, n)| n).sum();
        let (issue, n) = matters().max_by_key(|(_, n)| *n)?;
        (*n >= TELLING && 2 * n >= total).then_some(*issue)
    }

    /// Whether weak words may speak of an issue; in a text too short to tell, they may.
    fn supports(&self, issue: Issue) -> bool {
        let total: usize = self.named.iter().map(|(_, n)| n).sum();
        total < TELLING || self.named.iter().any(|(named, n)| *named == issue && *n >= SUPPORT)
    }
}

fn words(parse: &Parse<'_>, tokens: Range<usize>) -> Vec<Word> {
    let mut words = Vec::new();
    for token in tokens.start..tokens.end.min(parse.len()) {
        let (form, lemma) = (parse.word(token).to_lowercase(), parse.lemma(token).to_lowercase());
        if form.matches('-').count() != lemma.matches('-').count() {
            words.extend(form.split('-').filter(|w| !w.is_empty()).map(|w| Word {
                form: w.to_owned(),
                lemma: w.to_owned(),
                token,
            }));
            continue;
        }
        let parts = form.split('-').zip(lemma.split('-')).filter(|(w, _)| !w.is_empty());
        words.extend(parts.map(|(w, l)| Word { form: w.to_owned(), lemma: l.to_owned(), token }));
    }
    words
}

fn follows(words: &[Word], at: usize, rest: &[String]) -> bool {
    match rest {
        [] => true,
        [gap, next @ ..] if gap == GAP => (0..=REACH).any(|skip| follows(words, at + skip, next)),
        [word, next @ ..] => words.get(at).is_some_and(|w| w.is(word)) && follows(words, at + 1, next),
    }
}

/// Whether a token stands, within some tokens, in a circumstance or in what talks are on.
fn is_aside(parse: &Parse<'_>, token: usize, within: &Range<usize>) -> bool {
    let mut at = token;
    while let Some(head) = parse.head(at).filter(|h| within.contains(h)) {
        let aside = match parse.relation(at) {
            Relation::Advcl => CIRCUMSTANCE.iter().any(|w| is_opened(parse, at, w)),
            Relation::Obl | Relation::Nmod => {
                CIRCUMSTANCE.iter().any(|w| parse.is_marked(at, w))
                    || parse.is_marked(at, "in") && FRAMES.contains(&parse.lemma(at))
                    || parse.is_marked(at, "as") && parse.lemma(at) == "part"
                    || TALKING.contains(&parse.lemma(head))
                        && ["about", "concerning", "on", "over", "regarding"].iter().any(|p| parse.is_marked(at, p))
            }
            _ => false,
        };
        if aside {
            return true;
        }
        at = head;
    }
    false
}

/// “When” and “once” may be adverbs of their clause.
fn is_opened(parse: &Parse<'_>, clause: usize, word: &str) -> bool {
    parse.is_marked(clause, word)
        || parse
            .dependents(clause)
            .any(|d| parse.relation(d) == Relation::Advmod && parse.word(d).eq_ignore_ascii_case(word))
}

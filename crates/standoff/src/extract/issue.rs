//! What an act is about, by the words of its content.

use crate::lexicon::Lexicon;
use crate::record::Issue;
use crate::syntax::Parse;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The issues' vocabulary by the first word of each term.
pub(crate) struct IssueTable {
    by_word: FxHashMap<String, Vec<Term>>,
}

struct Term {
    rest: Vec<String>,
    issue: Issue,
    weak: bool,
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

    /// The issues of some tokens: those with most terms first, earlier ones before later ones; at most three.
    pub(crate) fn of(&self, parse: &Parse<'_>, tokens: Range<usize>) -> Vec<Issue> {
        let mut strong: Vec<(Issue, usize)> = Vec::new();
        let mut weak: Vec<(Issue, usize)> = Vec::new();
        let end = tokens.end.min(parse.len());
        for token in tokens {
            if token >= end {
                break;
            }
            let lemma = parse.lemma(token).to_lowercase();
            for term in self.by_word.get(&lemma).into_iter().flatten() {
                if self.follows(parse, token, end, &term.rest) {
                    let list = if term.weak { &mut weak } else { &mut strong };
                    let points = 1 + term.rest.len();
                    match list.iter_mut().find(|(i, _)| *i == term.issue) {
                        Some((_, n)) => *n += points,
                        None => list.push((term.issue, points)),
                    }
                }
            }
        }
        let mut found = if strong.is_empty() { weak } else { strong };
        found.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        found.into_iter().take(3).map(|(issue, _)| issue).collect()
    }

    fn follows(&self, parse: &Parse<'_>, token: usize, end: usize, rest: &[String]) -> bool {
        let mut at = token;
        rest.iter().all(|word| {
            at += 1;
            if at < end && parse.word(at) == "-" {
                at += 1;
            }
            at < end && (parse.lemma(at).eq_ignore_ascii_case(word) || parse.word(at).eq_ignore_ascii_case(word))
        })
    }
}

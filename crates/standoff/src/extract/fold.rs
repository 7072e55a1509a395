//! Repeats of one act become one record, at its fullest mention; the others stay as evidence.

use super::article::Article;
use super::draft::{Draft, Own};
use super::fold_meeting;
use crate::record::{Kind, Modality};
use crate::segment::BlockKind;
use crate::syntax::Upos;
use rustc_hash::FxHashSet;

/// Among how many sentences a heading can be the article's title.
const TITLE: usize = 3;

/// A draft with the places where the same act is told again.
pub(crate) struct Folded {
    pub(crate) draft: Draft,
    pub(crate) others: Vec<Draft>,
}

/// Folds repeats of one act.
pub(crate) fn fold(article: &Article<'_>, drafts: Vec<Draft>) -> Vec<Folded> {
    let mut folded: Vec<(Folded, FxHashSet<&str>)> = Vec::new();
    for draft in drafts {
        let words = content_words(article, &draft);
        let known = folded.iter_mut().find(|(known, other)| is_repeat(article, &known.draft, other, &draft, &words));
        match known {
            Some((known, known_words)) => {
                let fuller = match draft.kind() {
                    Kind::Meeting => is_headline(article, &known.draft) && !is_headline(article, &draft),
                    _ => words.len() > known_words.len() && draft.actor.is_some(),
                };
                let other = if fuller {
                    *known_words = words;
                    std::mem::replace(&mut known.draft, draft)
                } else {
                    draft
                };
                fold_meeting::fill(&mut known.draft, &other);
                known.others.push(other);
            }
            None => folded.push((Folded { draft, others: Vec::new() }, words)),
        }
    }
    folded.into_iter().map(|(f, _)| f).collect()
}

fn is_headline(article: &Article<'_>, draft: &Draft) -> bool {
    article.block_kind(&article.parses[draft.sentence]) == BlockKind::Headline
}

/// The lemmas of the content that carry meaning.
fn content_words<'a>(article: &Article<'a>, draft: &Draft) -> FxHashSet<&'a str> {
    let parse = &article.parses[draft.sentence];
    (parse.tokens_in(draft.content))
        .filter(|&t| {
            t < parse.len() && matches!(parse.upos(t), Upos::Noun | Upos::Propn | Upos::Verb | Upos::Adj | Upos::Num)
        })
        .map(|t| parse.lemma(t))
        .collect()
}

fn is_repeat(
    article: &Article<'_>,
    a: &Draft,
    a_words: &FxHashSet<&str>,
    b: &Draft,
    b_words: &FxHashSet<&str>,
) -> bool {
    let imagined = |d: &Draft| d.modality == Modality::Hypothetical;
    if a.kind() != b.kind() || a.negated != b.negated || imagined(a) != imagined(b) {
        return false;
    }
    let side = |d: &Draft| d.actor.map(|w| (w.entity, article.mentions.entities[w.entity].side.as_deref()));
    let same_actor = match (side(a), side(b)) {
        (Some((x, xs)), Some((y, ys))) => x == y || (xs.is_some() && xs == ys),
        (None, None) => true,
        _ => false,
    };
    let shared = a_words.intersection(b_words).count();
    let fewer = a_words.len().min(b_words.len());
    let more = a_words.len().max(b_words.len());
    match (a.kind(), &a.own, &b.own) {
        // The same words again in headline and text; other words are another statement.
        (Kind::Statement, ..) => same_actor && a.content != b.content && fewer >= 3 && shared * 10 >= more * 9,
        (Kind::Meeting, ..) => fold_meeting::is_same(article, a, b, is_headline(article, a) && a.sentence < TITLE),
        (Kind::Demand, Own::Demand { polarity: p, .. }, Own::Demand { polarity: q, .. }) if p != q => false,
        (Kind::Response, Own::Response { stance: p }, Own::Response { stance: q }) if p != q => false,
        // A headline says in short what the text tells in full.
        _ if same_actor
            && fewer >= 2
            && (is_headline(article, a) || is_headline(article, b))
            && shared * 2 >= fewer =>
        {
            true
        }
        _ => {
            same_actor
                && fewer >= 1
                && (a.content.overlaps(b.content) && shared * 2 >= more || fewer >= 2 && shared * 10 >= more * 7)
        }
    }
}

//! A sentence of a text together with its tree: what the later layers ask their questions of.

use super::{Relation, Tree, Upos};
use crate::segment::{Sentence, Token};
use crate::text::Span;
use std::ops::Range;

/// A sentence of a text together with its tree. Tokens are named by their place in the sentence, from 0.
#[derive(Clone, Copy)]
pub(crate) struct Parse<'a> {
    /// The whole text.
    pub(crate) text: &'a str,
    /// Which sentence of the text it is.
    pub(crate) index: usize,
    /// The sentence.
    pub(crate) sentence: &'a Sentence,
    /// Its tokens.
    pub(crate) tokens: &'a [Token],
    /// Its tree; has no tokens where the sentence was not parsed.
    pub(crate) tree: &'a Tree,
}

impl<'a> Parse<'a> {
    /// How many tokens its tree has.
    pub(crate) fn len(&self) -> usize {
        self.tree.len()
    }

    /// The token as written.
    pub(crate) fn word(&self, token: usize) -> &'a str {
        self.tokens[token].span.of(self.text)
    }

    pub(crate) fn lemma(&self, token: usize) -> &'a str {
        self.tree.lemma(token)
    }

    pub(crate) fn upos(&self, token: usize) -> Upos {
        self.tree.upos(token)
    }

    pub(crate) fn xpos(&self, token: usize) -> &'static str {
        self.tree.xpos(token).as_str()
    }

    pub(crate) fn head(&self, token: usize) -> Option<usize> {
        self.tree.head(token)
    }

    pub(crate) fn relation(&self, token: usize) -> Relation {
        self.tree.relation(token)
    }

    pub(crate) fn dependents(&self, token: usize) -> impl DoubleEndedIterator<Item = usize> + 'a {
        self.tree.dependents(token)
    }

    /// The first dependent with one of these relations.
    pub(crate) fn dependent(&self, token: usize, relations: &[Relation]) -> Option<usize> {
        self.dependents(token).find(|&d| relations.contains(&self.relation(d)))
    }

    /// From the first to past the last token of all that hangs on `token`.
    pub(crate) fn subtree(&self, token: usize) -> Range<usize> {
        self.subtree_without(token, &|_| false)
    }

    /// The same, without the dependents (and all that hangs on them) that `skip` names.
    pub(crate) fn subtree_without(&self, token: usize, skip: &dyn Fn(usize) -> bool) -> Range<usize> {
        let (mut low, mut high) = (token, token);
        let mut open = vec![token];
        while let Some(t) = open.pop() {
            low = low.min(t);
            high = high.max(t);
            open.extend(self.dependents(t).filter(|&d| !skip(d)));
        }
        low..high + 1
    }

    /// Whether `token` hangs on `ancestor`, or is it.
    pub(crate) fn within(&self, token: usize, ancestor: usize) -> bool {
        std::iter::successors(Some(token), |&t| self.head(t)).any(|t| t == ancestor)
    }

    /// The stretch of text from the first to the last token of a range.
    pub(crate) fn span(&self, tokens: Range<usize>) -> Span {
        if tokens.is_empty() {
            let at = self.tokens.get(tokens.start).map_or(self.sentence.span.end(), |t| t.span.start());
            return Span::new(at, at);
        }
        self.tokens[tokens.start].span.join(self.tokens[tokens.end - 1].span)
    }

    /// The tokens of the sentence that lie within a stretch of text.
    pub(crate) fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|t| t.span.start() < span.start());
        let end = self.tokens.partition_point(|t| t.span.end() <= span.end());
        start..end.max(start)
    }

    /// The range without punctuation at its ends; brackets that close within it stay.
    pub(crate) fn trim(&self, mut tokens: Range<usize>) -> Range<usize> {
        while !tokens.is_empty() && self.is_mark(tokens.end - 1) {
            tokens.end -= 1;
        }
        while !tokens.is_empty() && self.is_mark(tokens.start) {
            tokens.start += 1;
        }
        tokens
    }

    fn is_mark(&self, token: usize) -> bool {
        self.word(token).chars().all(|c| !c.is_alphanumeric() && !"$€£¥%".contains(c))
    }
}

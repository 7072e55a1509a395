//! What a sentence looks like around a verb of saying: who stands beside it, what goes before and after.
//!
//! News sets off its speech verbs by order and marks (“…, said X.”, “X said in a statement that …”), which holds
//! where a tree errs; so order is asked first, and the tree where order leaves it open.

use super::super::article::Article;
use super::time_words::{is_day, is_period};
use crate::segment::Quotation;
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// A verb with the stretch of its sentence in which its words may stand.
pub(super) struct Around<'a> {
    pub(super) parse: Parse<'a>,
    /// The verb.
    pub(super) verb: usize,
    /// The first of its auxiliaries and adverbs.
    pub(super) group: usize,
    /// From where to where: the sentence, or the quotation that holds the verb.
    pub(super) bounds: Range<usize>,
    /// Which tokens stand in quotation marks that do not hold the verb.
    pub(super) quoted: Vec<bool>,
}

/// What follows the verb and its addressee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum After {
    /// A clause that begins at this token.
    Clause(usize),
    /// A quotation whose opening mark is this token.
    Quote(usize),
    /// A comma or dash, and then this token.
    Break(usize),
    /// Nothing that could be told.
    End,
}

impl<'a> Around<'a> {
    pub(super) fn new(article: &Article<'a>, parse: Parse<'a>, verb: usize) -> Self {
        let at = parse.tokens[verb].span.start();
        let outer = article.quotation_at(at);
        let mut bounds = outer.map_or(0..parse.len(), |q| parse.tokens_in(q.inner));
        let mut quoted = vec![false; parse.len()];
        if outer.is_none() {
            for quotation in article.quotations_in(parse.sentence.span) {
                let tokens = parse.tokens_in(quotation.span);
                quoted[tokens.start..tokens.end.min(parse.len())].fill(true);
            }
        }
        let semicolon = |t: &usize| parse.word(*t) == ";" && !quoted[*t];
        bounds.start = (bounds.start..verb).rev().find(semicolon).map_or(bounds.start, |t| t + 1);
        let mut group = verb;
        while group > bounds.start
            && !quoted[group - 1]
            && (matches!(parse.upos(group - 1), Upos::Aux | Upos::Adv) || is_not(parse.word(group - 1)))
            && !matches!(parse.xpos(group - 1), "WRB")
        {
            group -= 1;
        }
        Self { parse, verb, group, bounds, quoted }
    }

    pub(super) fn is_quoted(&self, token: usize) -> bool {
        self.quoted[token]
    }

    pub(super) fn word(&self, token: usize) -> &'a str {
        self.parse.word(token)
    }

    pub(super) fn is_break(&self, token: usize) -> bool {
        !self.quoted[token] && (self.word(token) == "," || self.is_dash(token))
    }

    /// A dash between clauses, not the hyphen of a word.
    pub(super) fn is_dash(&self, token: usize) -> bool {
        let span = self.parse.tokens[token].span;
        let free = || {
            let before = self.parse.text[..span.start()].chars().next_back();
            let after = self.parse.text[span.end()..].chars().next();
            before.is_none_or(char::is_whitespace) && after.is_none_or(char::is_whitespace)
        };
        matches!(self.word(token), "—" | "―" | "--") || matches!(self.word(token), "-" | "–") && free()
    }

    pub(super) fn is_mark(&self, token: usize) -> bool {
        is_quotation_mark(self.word(token))
    }

    /// Whether a word that can open a noun phrase stands here.
    pub(super) fn opens_phrase(&self, token: usize) -> bool {
        matches!(self.parse.upos(token), Upos::Noun | Upos::Propn | Upos::Det | Upos::Adj | Upos::Num)
            || self.is_nominative(token)
    }

    pub(super) fn is_nominative(&self, token: usize) -> bool {
        let word = self.word(token).to_lowercase();
        self.parse.upos(token) == Upos::Pron
            && matches!(
                word.as_str(),
                "he" | "she"
                    | "they"
                    | "we"
                    | "i"
                    | "it"
                    | "there"
                    | "this"
                    | "these"
                    | "those"
                    | "that"
                    | "both"
                    | "many"
                    | "some"
                    | "others"
            )
    }

    /// Whether the sentence turns subject and verb about: “…,” said the minister.
    pub(super) fn is_inverted(&self) -> bool {
        let Some(next) = self.next_word() else { return false };
        let before = self.group.checked_sub(1).filter(|b| *b >= self.bounds.start);
        let set_off = before.is_some_and(|b| self.is_break(b) || self.is_mark(b) || matches!(self.word(b), "?" | "!"));
        let finite = matches!(self.parse.xpos(self.verb), "VBD" | "VBZ" | "VBP" | "VBN") && self.group == self.verb;
        let opens = self.opens_phrase(next) && !matches!(self.word(next), "that" | "it" | "there");
        let own = (self.bounds.start..self.group).any(|t| {
            self.parse.head(t) == Some(self.verb)
                && matches!(self.parse.relation(t), Relation::Nsubj | Relation::NsubjPass)
                && !self.quoted[t]
        });
        let quote = before.is_some_and(|b| self.is_mark(b) || (b > 0 && self.is_mark(b - 1)) || self.quoted[b]);
        // “Its spokesman, X, said Russia would …”: what follows has a verb of its own.
        let clause = (next..self.bounds.end).take_while(|t| !self.is_break(*t)).any(|t| self.is_finite(t));
        set_off && finite && opens && (quote || !own && !clause)
    }

    pub(super) fn is_finite(&self, token: usize) -> bool {
        matches!(self.parse.xpos(token), "VBD" | "VBZ" | "VBP" | "MD")
    }

    pub(super) fn next_word(&self) -> Option<usize> {
        Some(self.verb + 1).filter(|n| *n < self.bounds.end && !self.quoted[*n])
    }

    /// The token that names who speaks, where order tells; and whether it stands behind the verb.
    pub(super) fn subject(&self, of_tree: Option<usize>) -> Option<(usize, bool)> {
        if self.is_inverted() {
            let next = self.next_word()?;
            let tree = of_tree.filter(|s| *s > self.verb && !self.quoted[*s]);
            return Some((tree.unwrap_or_else(|| self.phrase_head(next)), true));
        }
        let before = self.group.checked_sub(1).filter(|b| *b >= self.bounds.start && !self.quoted[*b]);
        if let Some(b) = before.filter(|b| self.is_nominative(*b)) {
            return Some((b, false));
        }
        let tree = of_tree.filter(|s| (self.quoted[*s] == self.quoted[self.verb]) || *s > self.verb);
        // “The mayor in an interview early Sunday said …”: the tree may take the day for a second subject.
        let tree = tree.map(|s| if is_day(self.word(s)) { self.subject_before(s).unwrap_or(s) } else { s });
        if let Some(s) = tree {
            // “A source close to the matter”: the tree may take the adjective for the subject.
            let noun = self.parse.dependents(s).find(|&d| {
                matches!(self.parse.relation(d), Relation::Nsubj | Relation::Nmod)
                    && matches!(self.parse.upos(d), Upos::Noun | Upos::Propn)
            });
            let before = s.checked_sub(1).filter(|_| crate::mention::is_acquaintance(self.word(s)));
            let stands = matches!(self.parse.upos(s), Upos::Adj | Upos::Verb).then_some(noun.or(before)).flatten();
            let relative = matches!(self.word(s), "that" | "which" | "who") && s > self.bounds.start;
            if relative {
                let above = self.parse.head(self.verb).filter(|h| *h < s && self.parse.upos(*h) != Upos::Verb);
                let nearest =
                    (self.bounds.start..s).rev().find(|&t| matches!(self.parse.upos(t), Upos::Noun | Upos::Propn));
                // “A walkout by the rebels, who said”: the doer, not the deed.
                let doer = nearest.filter(|&n| {
                    self.word(s) == "who"
                        && above
                            .is_none_or(|a| a < n && ["by", "from", "with"].iter().any(|p| self.parse.is_marked(n, p)))
                });
                return Some((doer.or(above).unwrap_or(s - 1), false));
            }
            if !(s > self.verb && (self.is_time(s) || is_period(self.parse.lemma(s))) || is_period(self.parse.lemma(s)))
            {
                return Some((stands.unwrap_or(s), s > self.verb));
            }
        }
        if let Some(found) = self.before_appositions() {
            return Some((found, false));
        }
        if self.parse.xpos(self.verb) == "VBG" {
            // “X praised the plan, saying …”: whoever does what the sentence says.
            let root = (self.bounds.clone()).find(|&t| self.parse.relation(t) == Relation::Root && t < self.verb)?;
            let subject = self.parse.subject(root).filter(|s| *s < root)?;
            return (self.group > 0 && self.is_break(self.group - 1)).then_some((subject, false));
        }
        // A participle without “be” whose subject stands right before it is a past tense that the tree mistook.
        let mistaken =
            self.parse.subject(self.verb).is_some_and(|s| s < self.verb && self.parse.xpos(self.verb) == "VBN");
        let finite = mistaken || matches!(self.parse.xpos(self.verb), "VBD" | "VBZ" | "VBP") || self.group < self.verb;
        let b = before.filter(|b| finite && matches!(self.parse.upos(*b), Upos::Noun | Upos::Propn))?;
        let mut head = b;
        while let Some(up) = self.parse.head(head).filter(|u| {
            *u < self.group
                && !self.quoted[*u]
                && (*u..b).all(|t| !self.is_break(t))
                && matches!(self.parse.upos(*u), Upos::Noun | Upos::Propn | Upos::Adj)
        }) {
            head = up;
        }
        Some((head, false))
    }

    /// The subject that the tree gives the verb besides the one at `other`.
    fn subject_before(&self, other: usize) -> Option<usize> {
        self.parse.dependents(self.verb).find(|&d| {
            d < other && self.parse.relation(d) == Relation::Nsubj && !is_day(self.word(d)) && !self.quoted[d]
        })
    }

    /// “Francois Mallet, an analyst at the bank, said”: who stands before the appositions that end at the verb.
    pub(super) fn before_appositions(&self) -> Option<usize> {
        let last = self.group.checked_sub(1).filter(|b| *b > self.bounds.start && self.is_break(*b))?;
        let mut pieces = Vec::new();
        let mut start = self.bounds.start;
        for t in self.bounds.start..=last {
            if self.is_break(t) || self.word(t) == ":" && !self.quoted[t] {
                pieces.push(start..t);
                start = t + 1;
            } else if self.quoted[t] && t < last && !self.quoted[t + 1] && !self.is_break(t + 1) {
                // What stands in quotation marks ends a piece too.
                start = t + 1;
            }
        }
        let opens_aside = |piece: &Range<usize>| {
            piece.start < piece.end
                && (matches!(self.parse.xpos(piece.start), "WP" | "WDT" | "VBN" | "VBG" | "DT" | "PRP$")
                    || !self.is_clause(piece.clone()))
        };
        let mut at = pieces.len().checked_sub(1)?;
        let named = |piece: &Range<usize>| {
            matches!(self.parse.upos(piece.start), Upos::Propn)
                && !(piece.clone().take(5).any(|t| matches!(self.word(t), "'s" | "’s")))
        };
        // Not into a clause: what is told stands there.
        while at > 0 && opens_aside(&pieces[at]) && !named(&pieces[at]) && !self.is_clause(pieces[at - 1].clone()) {
            at -= 1;
        }
        let piece =
            pieces.get(at).filter(|p| at + 1 < pieces.len() && !p.is_empty() && !self.is_clause((*p).clone()))?;
        let mut first = piece.start;
        while first < piece.end
            && !matches!(self.parse.upos(first), Upos::Det | Upos::Adj | Upos::Noun | Upos::Propn)
            && self.parse.xpos(first) != "PRP$"
        {
            first += 1;
        }
        (first < piece.end && !self.quoted[first]).then(|| self.phrase_head(first))
    }

    /// The head of the noun phrase that opens at `first`.
    pub(super) fn phrase_head(&self, first: usize) -> usize {
        let mut end = first + 1;
        while end < self.bounds.end
            && !self.quoted[end]
            && matches!(self.parse.upos(end), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num)
        {
            end += 1;
        }
        (first..end)
            .find(|&t| self.parse.head(t).is_none_or(|h| !(first..end).contains(&h)) && self.parse.upos(t) != Upos::Det)
            .unwrap_or(end - 1)
    }

    /// The whole phrase of who speaks: article, titles and appositions with it.
    pub(super) fn source(&self, subject: usize, inverted: bool) -> Range<usize> {
        let inside = if inverted { self.verb + 1..self.bounds.end } else { self.bounds.start..self.group };
        if !inside.contains(&subject) {
            let core = crate::mention::core(&self.parse, subject);
            return core;
        }
        let whole = self.parse.subtree_without(subject, &|d| {
            matches!(self.parse.relation(d), Relation::Parataxis | Relation::Advcl | Relation::Cc)
                && d > subject
                && inverted
                || self.quoted[d] != self.quoted[subject]
        });
        let mut start = subject;
        while start > whole.start.max(inside.start)
            && !self.is_break(start - 1)
            && !self.is_mark(start - 1)
            && self.word(start - 1) != ":"
        {
            start -= 1;
        }
        // A title or name that the tree ties elsewhere.
        while start > inside.start
            && !self.quoted[start - 1]
            && (start - 1..start).all(|t| matches!(self.parse.upos(t), Upos::Propn | Upos::Adj | Upos::Num))
        {
            start -= 1;
        }
        let mut end = whole.end.min(inside.end);
        if !inverted {
            // Between subject and verb stand only its own appositions and clauses.
            end = end.max(subject + 1);
            let gap = end..self.group;
            if gap.clone().all(|t| !matches!(self.parse.upos(t), Upos::Verb | Upos::Aux)) && gap.len() <= 12 {
                end = self.group;
            }
            while end > subject + 1 && self.parse.upos(end - 1) == Upos::Adv {
                end -= 1;
            }
        }
        start..end
    }
}

/// Whether a verb that tells a clause or a quotation stands here.
pub(super) fn is_saying(article: &Article<'_>, parse: &Parse<'_>, token: usize) -> bool {
    article.cues.is_saying(parse, token)
}

pub(super) fn is_quotation_mark(word: &str) -> bool {
    matches!(word, "\"" | "“" | "”" | "‘" | "’" | "'" | "``" | "''" | "«" | "»" | "„")
}

/// Nouns by which a writer sums up what was just reported: “…, an accusation that Moscow rejects”.
pub(super) fn is_comment_noun(lemma: &str) -> bool {
    matches!(
        lemma,
        "accusation"
            | "allegation"
            | "assertion"
            | "charge"
            | "claim"
            | "comment"
            | "danger"
            | "demand"
            | "move"
            | "point"
            | "prospect"
            | "reference"
            | "remark"
            | "sign"
            | "stance"
            | "suggestion"
            | "view"
            | "warning"
    )
}

pub(super) fn is_not(word: &str) -> bool {
    matches!(word, "n't" | "n’t" | "not")
}

/// The quotation that opens or closes at a token's mark.
pub(super) fn quotation_of<'a>(article: &Article<'a>, parse: &Parse<'_>, token: usize) -> Option<&'a Quotation> {
    let span = parse.tokens[token].span;
    article.quotations_in(span).find(|q| q.span.start() == span.start() || q.span.end() == span.end())
}

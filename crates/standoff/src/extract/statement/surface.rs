//! What a sentence looks like around a verb of saying: who stands beside it, what goes before and after.
//!
//! News sets off its speech verbs by order and marks (“…, said X.”, “X said in a statement that …”), which holds
//! where a tree errs; so order is asked first, and the tree where order leaves it open.

use super::super::article::Article;
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
    quoted: Vec<bool>,
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

    fn word(&self, token: usize) -> &'a str {
        self.parse.word(token)
    }

    fn is_break(&self, token: usize) -> bool {
        !self.quoted[token] && (self.word(token) == "," || self.is_dash(token))
    }

    /// A dash between clauses, not the hyphen of a word.
    fn is_dash(&self, token: usize) -> bool {
        let span = self.parse.tokens[token].span;
        let free = || {
            let before = self.parse.text[..span.start()].chars().next_back();
            let after = self.parse.text[span.end()..].chars().next();
            before.is_none_or(char::is_whitespace) && after.is_none_or(char::is_whitespace)
        };
        matches!(self.word(token), "—" | "―" | "--") || matches!(self.word(token), "-" | "–") && free()
    }

    fn is_mark(&self, token: usize) -> bool {
        is_quotation_mark(self.word(token))
    }

    /// Whether a word that can open a noun phrase stands here.
    fn opens_phrase(&self, token: usize) -> bool {
        matches!(self.parse.upos(token), Upos::Noun | Upos::Propn | Upos::Det | Upos::Adj | Upos::Num)
            || self.is_nominative(token)
    }

    fn is_nominative(&self, token: usize) -> bool {
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
    fn is_inverted(&self) -> bool {
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

    fn is_finite(&self, token: usize) -> bool {
        matches!(self.parse.xpos(token), "VBD" | "VBZ" | "VBP" | "MD")
    }

    fn next_word(&self) -> Option<usize> {
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
        if let Some(s) = tree {
            // “A source close to the matter”: the tree may take the adjective for the subject.
            let noun = self.parse.dependents(s).find(|&d| {
                matches!(self.parse.relation(d), Relation::Nsubj | Relation::Nmod)
                    && matches!(self.parse.upos(d), Upos::Noun | Upos::Propn)
            });
            let stands = matches!(self.parse.upos(s), Upos::Adj | Upos::Verb).then_some(noun).flatten();
            let relative = matches!(self.word(s), "that" | "which" | "who") && s > self.bounds.start;
            if relative {
                let above = self.parse.head(self.verb).filter(|h| *h < s && self.parse.upos(*h) != Upos::Verb);
                return Some((above.unwrap_or(s - 1), false));
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
        let finite = matches!(self.parse.xpos(self.verb), "VBD" | "VBZ" | "VBP") || self.group < self.verb;
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

    /// “Francois Mallet, an analyst at the bank, said”: who stands before the appositions that end at the verb.
    fn before_appositions(&self) -> Option<usize> {
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
        while at > 0 && opens_aside(&pieces[at]) && !matches!(self.parse.upos(pieces[at].start), Upos::Propn) {
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
    fn phrase_head(&self, first: usize) -> usize {
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

    /// What stands after the verb, its subject and its addressee. `objects` says that the verb may have an object, so
    /// that a noun phrase need not begin a clause.
    pub(super) fn after(&self, start: usize, objects: bool, inverted: bool) -> After {
        let clause = self.told_clause();
        let mut t = start;
        let mut fresh = true;
        if t < self.bounds.end && self.parse.xpos(t) == "TO" {
            return After::End;
        }
        while t < self.bounds.end {
            let word = self.word(t);
            if self.quoted[t] && self.is_mark(t) {
                return After::Quote(t);
            }
            if word == ":" {
                return if t + 1 < self.bounds.end && self.is_mark(t + 1) {
                    After::Quote(t + 1)
                } else {
                    After::Clause(t + 1)
                };
            }
            if word.eq_ignore_ascii_case("that")
                && (self.parse.upos(t) == Upos::Sconj || matches!(self.parse.xpos(t), "IN" | "WDT"))
            {
                return After::Clause(t + 1);
            }
            if self.is_break(t) {
                let that = (t + 1..self.bounds.end.min(t + 30)).find(|&k| {
                    self.is_break(k) && k + 1 < self.bounds.end && self.word(k + 1) == "that" && !self.quoted[k + 1]
                });
                return match that {
                    Some(k) if fresh || t == start => After::Clause(k + 2),
                    _ => After::Break(t + 1),
                };
            }
            if clause == Some(t) || self.opens_clause(t, fresh, objects) {
                return After::Clause(t);
            }
            // A thing said, or another verb: what comes after is not told.
            let thing = fresh && self.opens_phrase(t) && !self.is_time(t) && !inverted;
            if thing || self.is_finite(t) || matches!(self.parse.xpos(t), "VB" | "VBG") && !inverted {
                return After::End;
            }
            fresh = fresh && matches!(self.parse.upos(t), Upos::Adv);
            t += 1;
        }
        After::End
    }

    /// Where the clause begins that the tree takes for what is told.
    fn told_clause(&self) -> Option<usize> {
        let clause =
            self.parse.dependents(self.verb).find(|&d| d > self.verb && self.parse.relation(d) == Relation::Ccomp)?;
        Some(self.parse.subtree(clause).start).filter(|s| *s > self.verb)
    }

    /// Whether a clause without “that” begins here.
    fn opens_clause(&self, token: usize, fresh: bool, objects: bool) -> bool {
        let until = (token..self.bounds.end).find(|&t| self.word(t) == ";").unwrap_or(self.bounds.end);
        let verbal = |t: usize| self.is_finite(t) || self.parse.xpos(t) == "VBN";
        if !(token + 1..until).any(verbal) {
            return false;
        }
        let subordinator = matches!(
            self.word(token),
            "if" | "unless"
                | "while"
                | "although"
                | "when"
                | "because"
                | "whether"
                | "once"
                | "neither"
                | "nothing"
                | "nobody"
        );
        let subject = self.is_nominative(token)
            && !matches!(self.word(token), "this" | "these" | "those" | "both" | "many" | "some")
            && (token + 1..until.min(token + 4)).any(|t| self.is_finite(t));
        if fresh {
            if objects {
                let head = self.phrase_head(token);
                let tied = matches!(self.parse.relation(head), Relation::Nsubj | Relation::NsubjPass)
                    && self.opens_phrase(token)
                    && self.parse.head(head).is_some_and(|v| {
                        v > head && v < head + 14 && v > self.verb && !self.parse.is_marked(v, "that")
                    });
                return subordinator && self.word(token) != "when" || subject || tied && !self.is_time(token);
            }
            return self.opens_phrase(token) && !self.is_time(token)
                || subordinator
                || !self.is_time(token)
                    && matches!(self.parse.xpos(token), "PRP$" | "EX" | "WRB" | "WP" | "VBG" | "DT" | "PDT");
        }
        let upos = self.parse.upos(token);
        let before = self.parse.upos(token - 1);
        let closed = matches!(before, Upos::Noun | Upos::Propn | Upos::Num | Upos::Adv);
        let det = upos == Upos::Det
            || matches!(self.parse.xpos(token), "PRP$" | "EX")
            || (upos == Upos::Propn && before == Upos::Noun);
        closed && (subject || !objects && det)
    }

    /// Whether a time stands here, as in “said Friday that”.
    fn is_time(&self, token: usize) -> bool {
        matches!(self.parse.relation(token), Relation::OblUnmarked)
            || self.parse.head(token).is_some_and(|h| h > token && self.parse.relation(h) == Relation::OblUnmarked)
            || is_day(self.word(token))
            || matches!(self.word(token), "last" | "this" | "late" | "early" | "next")
                && (token + 1..self.bounds.end.min(token + 3)).any(|t| is_period(self.parse.lemma(t)))
    }

    /// Past the addressee that follows the verb at once: “told the BBC”.
    pub(super) fn past_addressee(&self, start: usize) -> usize {
        let mut t = start;
        // A programme's name in marks: “told ‘Morning Report’ that …”.
        if t < self.bounds.end && self.quoted[t] && self.is_mark(t) {
            let close = (t + 1..self.bounds.end.min(t + 7)).find(|&c| self.is_mark(c) && self.quoted[c]);
            if let Some(close) = close.filter(|c| {
                *c + 1 < self.bounds.end && matches!(self.word(*c + 1), "that" | "on" | "in" | "he" | "she" | "they")
            }) {
                return close + 1;
            }
        }
        while t < self.bounds.end && !self.quoted[t] {
            let open = match self.parse.upos(t) {
                Upos::Det | Upos::Pron => t == start && self.word(t) != "that",
                Upos::Adj | Upos::Propn | Upos::Noun | Upos::Num => true,
                Upos::Part => matches!(self.word(t), "'s" | "’s"),
                _ => false,
            };
            let done = t > start && self.parse.upos(start) == Upos::Pron && self.parse.xpos(start) != "PRP$";
            if !open || done {
                break;
            }
            t += 1;
        }
        t
    }

    /// Whether the stretch holds a finite verb.
    pub(super) fn is_clause(&self, tokens: Range<usize>) -> bool {
        tokens.clone().any(|t| self.is_finite(t))
    }

    /// Whether the stretch holds a main clause, not only an adverbial one such as “as the talks went on”.
    pub(super) fn is_main_clause(&self, tokens: Range<usize>) -> bool {
        let clause = |t: usize| {
            let verb = self.is_finite(t);
            let head = if matches!(self.parse.upos(t), Upos::Aux) { self.parse.head(t).unwrap_or(t) } else { t };
            let mut at = head;
            while self.parse.relation(at) == Relation::Conj {
                let Some(up) = self.parse.head(at) else { break };
                at = up;
            }
            let dependent = matches!(
                self.parse.relation(at),
                Relation::Advcl | Relation::AclRelcl | Relation::Acl | Relation::AdvclRelcl
            );
            let outside = self.parse.head(at).is_none_or(|h| !tokens.contains(&h));
            verb && (!dependent || outside && !self.opens_adverbially(tokens.start))
        };
        tokens.clone().any(clause)
    }

    /// Whether the conjunction “that” stands here.
    pub(super) fn is_that(&self, token: usize) -> bool {
        token < self.bounds.end
            && self.word(token) == "that"
            && (self.parse.upos(token) == Upos::Sconj || self.parse.xpos(token) == "IN")
    }

    /// The stretch without a conjunction that ties its sentence to the one before.
    pub(super) fn without_joint(&self, mut tokens: Range<usize>) -> Range<usize> {
        if tokens.len() > 2 && self.parse.upos(tokens.start) == Upos::Cconj && !self.quoted[tokens.start] {
            tokens.start += 1;
            if self.word(tokens.start) == "," {
                tokens.start += 1;
            }
        }
        tokens
    }

    pub(super) fn opens_adverbially(&self, token: usize) -> bool {
        matches!(self.parse.upos(token), Upos::Sconj | Upos::Adp)
            || matches!(self.parse.xpos(token), "VBG" | "VBN")
            || matches!(self.parse.relation(token), Relation::Mark | Relation::Case | Relation::Advmod)
    }

    /// Where what begins at `start` ends: at what the verb itself governs besides, at another's words, or at the end.
    pub(super) fn clause_end(&self, article: &Article<'a>, start: usize) -> usize {
        let parse = &self.parse;
        let mut end = self.bounds.end;
        let subordinate =
            matches!(parse.relation(self.verb), Relation::Advcl | Relation::AclRelcl | Relation::Acl | Relation::Csubj)
                || parse.relation(self.verb) == Relation::Ccomp && parse.head(self.verb).is_some_and(|h| h > self.verb);
        if subordinate {
            let own = parse.subtree(self.verb).end;
            if own > start + 1 {
                end = end.min(own);
            }
        }
        let above = parse.head(self.verb).filter(|_| parse.relation(self.verb) == Relation::Conj);
        let governs = |t: usize| parse.head(t) == Some(self.verb) || above.is_some() && parse.head(t) == above;
        let dashes = (start..end).filter(|&t| !self.quoted[t] && self.is_dash(t)).count();
        for t in start + 1..end {
            if self.quoted[t] && !self.is_mark(t) {
                continue;
            }
            let word = self.word(t);
            if word == ";" && !self.quoted[t] {
                return t;
            }
            if dashes == 1 && self.is_dash(t) && self.is_clause(start..t) {
                return t;
            }
            if parse.upos(t) == Upos::Cconj {
                if t + 1 < end && self.is_that(t + 1) {
                    continue;
                }
                let joined = parse.head(t).filter(|_| parse.relation(t) == Relation::Cc);
                if joined.is_some_and(|j| parse.relation(j) == Relation::Conj && governs(j) && self.is_alike(j, word)) {
                    return if t > start && self.is_break(t - 1) { t - 1 } else { t };
                }
                if t > 0 && self.is_break(t - 1) && self.opens_saying(article, t + 1, end) {
                    return t - 1;
                }
            }
            if self.is_break(t) && t + 1 < end {
                let next = t + 1;
                let participle = parse.xpos(next) == "VBG" && (governs(next) || is_saying(article, parse, next));
                if matches!(self.word(next), "a" | "an")
                    && (next..end.min(next + 4)).any(|n| is_comment_noun(parse.lemma(n)))
                {
                    return t;
                }
                let quoting = self.word(next).eq_ignore_ascii_case("according") || self.word(next) == "citing";
                let clause = (next..end.min(next + 14)).find(|&c| parse.relation(c) == Relation::Advcl && governs(c));
                let aside = clause.is_some_and(|c| parse.subtree(c).start == next)
                    && parse.subtree(clause.unwrap_or(next)).start == next;
                if participle || quoting || aside {
                    return t;
                }
                // “…, the spokesman added”: the clause of another verb of saying that comes last.
                if self.closes_saying(article, next, end) {
                    return t;
                }
            }
        }
        end
    }

    /// Whether a verb coordinated with the verb of saying, as the tree has it, can be: of the same tense, without a
    /// subject of its own unless set against it by “but”.
    fn is_alike(&self, joined: usize, conjunction: &str) -> bool {
        let parse = &self.parse;
        let own = parse.dependents(joined).any(|d| matches!(parse.relation(d), Relation::Nsubj | Relation::NsubjPass));
        let modal = parse.dependents(joined).any(|d| parse.xpos(d) == "MD");
        let past = |tag: &str| matches!(tag, "VBD" | "VBN");
        let tense =
            past(parse.xpos(joined)) == past(parse.xpos(self.verb)) || parse.xpos(joined) == parse.xpos(self.verb);
        if own { conjunction == "but" } else { !modal && tense }
    }

    /// Whether a clause with its own subject and a verb of saying begins here: “but the sources said …”.
    fn opens_saying(&self, article: &Article<'a>, from: usize, end: usize) -> bool {
        let verb = (from..end.min(from + 10))
            .find(|&t| matches!(self.parse.xpos(t), "VBD" | "VBZ" | "VBP" | "VBN") && !self.quoted[t]);
        verb.is_some_and(|v| v > from && is_saying(article, &self.parse, v))
    }

    /// Whether only a subject and a verb of saying follow, as at the end of a sentence.
    fn closes_saying(&self, article: &Article<'a>, from: usize, end: usize) -> bool {
        let verb = (from..end.min(from + 9)).find(|&t| matches!(self.parse.upos(t), Upos::Verb | Upos::Aux));
        verb.is_some_and(|v| {
            v > from
                && is_saying(article, &self.parse, v)
                && (v + 1 >= end
                    || matches!(self.word(v + 1), "." | "," | "on" | "in")
                    || self.parse.lemma(v) == "tell")
        })
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
fn is_comment_noun(lemma: &str) -> bool {
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

fn is_day(word: &str) -> bool {
    const DAYS: &[&str] = &[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
        "earlier",
        "later",
        "last",
        "this",
        "late",
        "early",
        "recently",
    ];
    DAYS.iter().any(|d| word.eq_ignore_ascii_case(d))
}

fn is_period(lemma: &str) -> bool {
    matches!(
        lemma,
        "day"
            | "week"
            | "weekend"
            | "month"
            | "year"
            | "morning"
            | "afternoon"
            | "evening"
            | "night"
            | "summer"
            | "winter"
            | "spring"
            | "autumn"
            | "fall"
    )
}

fn is_not(word: &str) -> bool {
    matches!(word, "n't" | "n’t" | "not")
}

/// The quotation that opens or closes at a token's mark.
pub(super) fn quotation_of<'a>(article: &Article<'a>, parse: &Parse<'_>, token: usize) -> Option<&'a Quotation> {
    let span = parse.tokens[token].span;
    article.quotations_in(span).find(|q| q.span.start() == span.start() || q.span.end() == span.end())
}

//! Where what a verb of saying tells begins and ends, by order and marks.

use super::super::article::Article;
use super::surface::{After, Around, is_comment_noun, is_saying};
use super::time_words::{is_day, is_period, is_weekday};
use crate::lexicon::Pos;
use crate::record::Kind;
use crate::syntax::{Relation, Upos};
use std::ops::Range;

impl<'a> Around<'a> {
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
                    // “Reported on Friday, citing an aide, that …”.
                    Some(k) if fresh || (start..t).all(|d| self.is_time(d) || self.parse.upos(d) == Upos::Adp) => {
                        After::Clause(k + 2)
                    }
                    _ => After::Break(t + 1),
                };
            }
            // “Said Tuesday they were ready”: the day is when it was said, though the tree may hang it on the clause.
            if t == start
                && is_weekday(word)
                && t + 1 < self.bounds.end
                && (self.is_nominative(t + 1) || self.opens_phrase(t + 1))
            {
                t += 1;
                continue;
            }
            if clause == Some(t) || self.opens_clause(t, fresh, objects) {
                return After::Clause(t);
            }
            // A thing said, or another verb: what comes after is not told.
            let thing = fresh && self.opens_phrase(t) && !self.is_time(t) && !inverted;
            let circumstance = matches!(word, "following" | "including" | "regarding" | "concerning" | "speaking");
            if thing || self.is_finite(t) || matches!(self.parse.xpos(t), "VB" | "VBG") && !inverted && !circumstance {
                return After::End;
            }
            fresh = fresh && matches!(self.parse.upos(t), Upos::Adv);
            t += 1;
        }
        After::End
    }

    /// Where the clause begins that the tree takes for what is told.
    pub(super) fn told_clause(&self) -> Option<usize> {
        let clause =
            self.parse.dependents(self.verb).find(|&d| d > self.verb && self.parse.relation(d) == Relation::Ccomp)?;
        Some(self.parse.subtree(clause).start).filter(|s| *s > self.verb)
    }

    /// Whether a clause without “that” begins here.
    pub(super) fn opens_clause(&self, token: usize, fresh: bool, objects: bool) -> bool {
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
    pub(super) fn is_time(&self, token: usize) -> bool {
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
                if joined.is_some_and(|j| self.is_alike(j, word) && self.acts_besides(article, j)) {
                    return t;
                }
                if t > 0 && self.is_break(t - 1) && self.opens_saying(article, t + 1, end) {
                    return t - 1;
                }
            }
            if self.is_break(t) && t + 1 < end {
                let next = t + 1;
                let participle = parse.xpos(next) == "VBG"
                    && (governs(next) || is_saying(article, parse, next) || self.word(next) == "having");
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
    pub(super) fn is_alike(&self, joined: usize, conjunction: &str) -> bool {
        let parse = &self.parse;
        let own = parse.dependents(joined).any(|d| matches!(parse.relation(d), Relation::Nsubj | Relation::NsubjPass));
        let modal = parse.dependents(joined).any(|d| parse.xpos(d) == "MD");
        let past = |tag: &str| matches!(tag, "VBD" | "VBN");
        let tense =
            past(parse.xpos(joined)) == past(parse.xpos(self.verb)) || parse.xpos(joined) == parse.xpos(self.verb);
        if own { conjunction == "but" } else { !modal && tense }
    }

    /// “Said the terms were harsh and demanded a delay”, “say there is no cure and face delays”: what the tree joins to the
    /// words told, though their subject cannot do it.
    fn acts_besides(&self, article: &Article<'a>, joined: usize) -> bool {
        let parse = &self.parse;
        let Some(first) = parse
            .head(joined)
            .filter(|&h| h > self.verb && parse.relation(joined) == Relation::Conj && parse.head(h) == Some(self.verb))
        else {
            return false;
        };
        if self.quoted[joined] || parse.dependents(joined).any(|d| parse.relation(d) == Relation::Aux) {
            return false;
        }
        let acts = || {
            article
                .cues
                .at(parse, joined)
                .any(|c| c.pos == Pos::Verb && matches!(c.kind, Kind::Demand | Kind::Accusation | Kind::Statement))
        };
        let subject = parse.dependents(first).find(|&d| {
            matches!(parse.relation(d), Relation::Nsubj | Relation::NsubjPass | Relation::Expl) && d < first
        });
        subject.is_some_and(|s| {
            parse.relation(s) == Relation::Expl && parse.upos(joined) == Upos::Verb
                || parse.upos(s) == Upos::Noun && article.who(parse, s).is_none() && acts()
        })
    }

    /// Whether a clause with its own subject and a verb of saying begins here: “but the sources said …”.
    pub(super) fn opens_saying(&self, article: &Article<'a>, from: usize, end: usize) -> bool {
        let verb = (from..end.min(from + 10))
            .find(|&t| matches!(self.parse.xpos(t), "VBD" | "VBZ" | "VBP" | "VBN") && !self.quoted[t]);
        verb.is_some_and(|v| v > from && is_saying(article, &self.parse, v))
    }

    /// Whether only a subject and a verb of saying follow, as at the end of a sentence.
    pub(super) fn closes_saying(&self, article: &Article<'a>, from: usize, end: usize) -> bool {
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

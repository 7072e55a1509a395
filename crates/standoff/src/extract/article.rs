//! An article as the recognisers see it: sentences with trees, parties, quotations, cues.

use super::cue_table::CueTable;
use super::draft::Who;
use super::issue::ArticleIssues;
use crate::lexicon::NounClass;
use crate::mention::{Gazetteer, Mentions, TimeMention};
use crate::segment::{BlockKind, Quotation, Segmentation};
use crate::syntax::{Parse, Relation, Upos};
use crate::text::Span;
use jiff::civil::Date;
use std::ops::Range;

/// An article as the recognisers see it.
pub(crate) struct Article<'a> {
    pub(crate) text: &'a str,
    pub(crate) segmentation: &'a Segmentation,
    pub(crate) parses: &'a [Parse<'a>],
    pub(crate) mentions: &'a Mentions,
    pub(crate) gazetteer: &'a Gazetteer,
    pub(crate) cues: &'a CueTable,
    pub(crate) issues: ArticleIssues<'a>,
    /// The time expressions, sentence by sentence.
    pub(crate) times: &'a [Vec<TimeMention>],
    pub(crate) published: Option<Date>,
}

impl<'a> Article<'a> {
    /// The party that a token of a sentence stands for, with the words that name it.
    ///
    /// A phrase that is no party itself (“the Kremlin's position”) stands for none.
    pub(crate) fn who(&self, parse: &Parse<'_>, token: usize) -> Option<Who> {
        let direct = |t: usize| {
            let entity = self.mentions.at(parse.index, t)?;
            Some(Who { entity, mention: self.mentions.span(parse.index, t) })
        };
        direct(token).or_else(|| {
            // A list of names is headed by the first of them that is known; a name may hang on a title or date.
            let names = [Relation::Flat, Relation::Conj];
            names.iter().find_map(|r| parse.dependents(token).filter(|&d| parse.relation(d) == *r).find_map(direct))
        })
    }

    /// The party before or after a noun that owns what it says (“Moscow's demand”, “a demand by Moscow”,
    /// “Russian demands”).
    pub(crate) fn owner(&self, parse: &Parse<'_>, noun: usize) -> Option<Who> {
        if let Some(owner) = parse.dependent(noun, &[Relation::NmodPoss]) {
            // “The bloc, whose demands include …”.
            let relative = parse.word(owner).eq_ignore_ascii_case("whose");
            let antecedent = std::iter::successors(Some(noun), |&t| parse.head(t))
                .find(|&t| parse.relation(t) == Relation::AclRelcl)
                .and_then(|clause| parse.head(clause));
            return self.who(parse, antecedent.filter(|_| relative).unwrap_or(owner));
        }
        for preposition in ["by", "from", "of"] {
            if let Some(who) = parse.oblique(noun, preposition).and_then(|t| self.who(parse, t)) {
                return Some(who);
            }
        }
        (parse.dependents(noun))
            .filter(|&d| {
                d < noun && matches!(parse.relation(d), Relation::Amod | Relation::Compound | Relation::NmodDesc)
            })
            .find_map(|d| self.who(parse, d))
    }

    /// Whether a common noun names who can be asked for something: “the bank”, “both sides”, “the minister”.
    pub(crate) fn can_act(&self, parse: &Parse<'_>, noun: usize) -> bool {
        use NounClass::{Collective, Government, Members, PeopleGroup, PersonRole};
        const BODIES: &[&str] = &[
            "agency",
            "airline",
            "assembly",
            "bank",
            "board",
            "club",
            "commission",
            "committee",
            "congress",
            "council",
            "court",
            "federation",
            "firm",
            "house",
            "league",
            "lender",
            "ministry",
            "operator",
            "parliament",
            "party",
            "regulator",
            "senate",
            "team",
            "treasury",
            "union",
        ];
        let lemma = parse.lemma(noun);
        let people = [Collective, Government, Members, PeopleGroup, PersonRole];
        parse.upos(noun) == Upos::Noun
            && (BODIES.contains(&lemma) || people.iter().any(|&class| self.gazetteer.is(class, lemma)))
    }

    /// The outermost quotation around a position.
    pub(crate) fn quotation_at(&self, at: usize) -> Option<&'a Quotation> {
        let quotations = &self.segmentation.quotations;
        let after = quotations.partition_point(|q| q.span.start() <= at);
        quotations[..after].iter().rev().take(64).find(|q| q.depth == 0 && q.span.start() <= at && at < q.span.end())
    }

    /// The quotations, outermost only, that share words with a sentence.
    pub(crate) fn quotations_in(&self, span: Span) -> impl Iterator<Item = &'a Quotation> {
        let quotations = &self.segmentation.quotations;
        let first = quotations.partition_point(|q| q.span.end() <= span.start());
        quotations[first.saturating_sub(8)..]
            .iter()
            .take_while(move |q| q.span.start() < span.end())
            .filter(move |q| q.depth == 0 && q.span.overlaps(span))
    }

    /// What part of the page a sentence belongs to.
    pub(crate) fn block_kind(&self, parse: &Parse<'_>) -> BlockKind {
        self.segmentation.blocks[parse.sentence.block].kind
    }

    /// The time expressions of a sentence.
    pub(crate) fn times(&self, parse: &Parse<'_>) -> impl Iterator<Item = &'a TimeMention> + use<'a> {
        self.times[parse.index].iter()
    }

    /// The words at a span.
    pub(crate) fn words(&self, span: Span) -> &'a str {
        span.of(self.text)
    }

    /// Whether the token is a pronoun of the first person.
    pub(crate) fn is_first_person(&self, parse: &Parse<'_>, token: usize) -> bool {
        parse.upos(token) == Upos::Pron && matches!(parse.lemma(token), "I" | "i" | "we" | "my" | "our" | "us" | "me")
    }

    /// The stretch of text of some tokens, without marks at its ends, and without the quotation marks that
    /// enclose all of it.
    pub(crate) fn content(&self, parse: &Parse<'_>, tokens: Range<usize>) -> Option<Span> {
        let trimmed = parse.trim(tokens);
        if trimmed.is_empty() {
            return None;
        }
        let mut span = parse.span(trimmed);
        // A quotation that the content breaks into or out of is taken whole, with its marks.
        for quotation in self.quotations_in(parse.sentence.span) {
            let opens_within = span.holds(
                Span::new(quotation.inner.start(), quotation.inner.start() + 1)
                    .join(Span::new(quotation.inner.start(), quotation.inner.start())),
            );
            if quotation.span.overlaps(span) && !span.holds(quotation.inner) && opens_within {
                continue;
            }
            if span == quotation.inner || (quotation.inner.holds(span) && !quotation.inner.is_empty()) {
                continue;
            }
            if span.holds(quotation.inner)
                || quotation.inner.end() == span.end()
                || quotation.inner.start() == span.start()
            {
                span = span.join(clip(quotation.span, parse.sentence.span));
            }
        }
        Some(self.bare(span))
    }

    /// A span without the quotation marks that enclose all of it, and without closing punctuation.
    pub(crate) fn bare(&self, span: Span) -> Span {
        let words = self.words(span);
        let mut start = span.start();
        let mut end = span.end();
        let trimmed = words.trim_end_matches([',', '.', ';', ':', ' ', '\n', '\u{a0}']);
        end -= words.len() - trimmed.len();
        let opens = |c: char| matches!(c, '“' | '"' | '‘' | '«' | '„');
        let closes = |c: char| matches!(c, '”' | '"' | '’' | '»' | '“');
        let inner = &self.text[start..end];
        let mut chars = inner.chars();
        if let (Some(first), Some(last)) = (chars.next(), chars.next_back()) {
            let between = &inner[first.len_utf8()..inner.len() - last.len_utf8()];
            if opens(first) && closes(last) && !between.contains(first) && !between.contains(last) {
                start += first.len_utf8();
                end -= last.len_utf8();
            }
        }
        let inner = &self.text[start..end];
        end -= inner.len() - inner.trim_end_matches([',', '.', ';', ':', ' ', '\n']).len();
        let inner = &self.text[start..end];
        start += inner.len() - inner.trim_start_matches([' ', '\n', '\u{a0}', ',', ':']).len();
        if start > end { span } else { Span::new(start, end) }
    }
}

fn clip(span: Span, within: Span) -> Span {
    Span::new(span.start().max(within.start()), span.end().min(within.end()))
}

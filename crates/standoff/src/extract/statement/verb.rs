//! Statements by a verb of speech or thought, or an adjective of belief.

use super::super::article::Article;
use super::super::draft::Draft;
use super::super::frame::Frame;
use super::super::slot::Filler;
use super::comment::{before, goes_on, resumed};
use super::object::{is_telling_object, whole_object};
use super::speaker::{matrix_speaker, speaker};
use super::surface::{After, Around, is_quotation_mark, quotation_of};
use super::{Told, draft};
use super::{naming, quoted_as, relay};
use crate::lexicon::{Cue, Pos, Slot};
use crate::record::StatementClass;
use crate::syntax::{Parse, Relation, Upos};
use crate::text::Span;
use std::ops::Range;

/// Verbs that have no object but what they tell: a noun phrase behind them begins a clause.
const CLAUSAL: &[&str] = &[
    "add", "allege", "argue", "assert", "believe", "boast", "brag", "complain", "conclude", "contend", "fear", "hope",
    "insist", "reckon", "say", "state", "tell", "think", "warn", "worry",
];

/// Verbs that may name whom they tell before what they tell.
const ADDRESSING: &[&str] = &[
    "advise", "assure", "brief", "caution", "convince", "inform", "notify", "persuade", "promise", "reassure",
    "remind", "warn",
];

/// The statement of a speech or thought verb, or of an adjective of belief.
pub(super) fn by_predicate(article: &Article<'_>, frame: &Frame<'_>) -> Option<Draft> {
    let parse = &frame.parse;
    if is_only_possible(parse, frame.trigger) || is_supposed(frame) {
        return None;
    }
    if let Some(found) = naming::by_naming(article, frame) {
        return Some(found);
    }
    if let Some(found) = quoted_as::quoted_as(article, frame) {
        return Some(found);
    }
    let around = Around::new(article, *parse, frame.trigger);
    let inside = article.quotation_at(parse.tokens[frame.trigger].span.start()).is_some();
    // A tagger takes the participle that opens a sentence for a past tense.
    if (parse.xpos(frame.trigger) == "VBN" || frame.trigger == 0)
        && matches!(parse.lemma(frame.trigger), "ask" | "press")
        && parse.relation(frame.trigger) == Relation::Advcl
    {
        return None; // “Asked whether …, she said”: what counts is the answer.
    }
    let passive = parse.is_passive(frame.trigger)
        && (parse.relation(frame.trigger) == Relation::Acl
            || (0..frame.trigger).any(|t| parse.lemma(t) == "be" && parse.head(t) == Some(frame.trigger)));
    let reads_order = frame.cue.pos == Pos::Verb && !passive;
    let told_by = matrix_speaker(article, &around);
    let subject = match told_by {
        Some(speaker) => Some((speaker, false)),
        None if reads_order => around.subject(frame.actor_token),
        None => frame.actor_token.map(|t| (t, false)),
    };
    if inside && !counts_in_quotation(article, frame, subject) {
        return None;
    }
    let source = speaker(article, frame, subject.map(|s| s.0))?;
    let (pieces, rule, confidence) = told(article, frame, &around, subject, reads_order)?;
    let whole = subject.map(|(t, inverted)| parse.span(parse.trim(around.source(t, inverted))));
    let cited = relay::cited(article, frame, &around, source);
    let told = Told {
        source: cited.map(|(_, words)| words).or(whole),
        wording: Some(wording(&around, frame)),
        relay: cited.map(|_| source),
        ..Told::pieces(article, pieces)?
    };
    Some(draft(article, frame, cited.map_or(source, |(who, _)| who), told, rule, confidence))
}

/// “A war that officials fear may spread”: where the clause of a verb of thought has lost its subject to the noun above.
fn without_its_subject(around: &Around<'_>, subject: Option<(usize, bool)>, start: usize) -> bool {
    let parse = &around.parse;
    let Some((subject, false)) = subject else { return false };
    let opens = around.source(subject, false).start.checked_sub(1);
    let relative = opens.is_some_and(|t| matches!(parse.word(t), "that" | "which" | "who"));
    relative
        && start == around.verb + 1
        && start < around.bounds.end
        && (matches!(parse.xpos(start), "MD" | "VBZ" | "VBP" | "VBD"))
}

/// What a speaker reports of others: only plain reports count, not what “they know” or “I think”.
fn counts_in_quotation(article: &Article<'_>, frame: &Frame<'_>, subject: Option<(usize, bool)>) -> bool {
    let parse = &frame.parse;
    let Some((subject, _)) = subject else { return false };
    !frame.hypothetical
        && frame.cue.class == Some(StatementClass::Speech)
        && frame.cue.content.contains(&Slot::That)
        && parse.upos(subject) != Upos::Pron
        && !article.is_first_person(parse, subject)
        && frame.target.is_none()
        && parse.xpos(frame.trigger) != "VBG"
}

/// “If Paris believes that …”, “whether they trust him to …”: a thought that the writer only supposes.
fn is_supposed(frame: &Frame<'_>) -> bool {
    let parse = &frame.parse;
    let thought = !matches!(frame.cue.class, Some(StatementClass::Speech | StatementClass::Writing) | None);
    thought && ["if", "whether", "unless"].iter().any(|m| parse.is_marked(frame.trigger, m))
}

/// “Should say”, “declined to reveal”, “too early to tell”: nothing is told.
fn is_only_possible(parse: &Parse<'_>, verb: usize) -> bool {
    let aux = |lemma: &str| parse.has_auxiliary(verb, lemma);
    if ["should", "must", "can", "could", "may", "might", "cannot"].iter().any(|a| aux(a)) {
        return true;
    }
    let infinitive = parse.dependents(verb).any(|d| parse.relation(d) == Relation::Mark && parse.xpos(d) == "TO");
    infinitive
        && !(verb >= 2 && parse.word(verb - 2) == "only")
        && parse.relation(verb) != Relation::Root
        && parse.head(verb).is_some_and(|h| {
            !matches!(
                parse.lemma(h),
                "go" | "continue"
                    | "come"
                    | "proceed"
                    | "begin"
                    | "appear"
                    | "seem"
                    | "take"
                    | "use"
                    | "tweet"
                    | "rush"
                    | "quick"
            )
        })
}

type Found = (Vec<Span>, &'static str, f64);

fn told(
    article: &Article<'_>,
    frame: &Frame<'_>,
    around: &Around<'_>,
    subject: Option<(usize, bool)>,
    reads_order: bool,
) -> Option<Found> {
    let cue = frame.cue;
    let clausal = cue.content.contains(&Slot::That);
    let quoting = cue.content.contains(&Slot::Quote);
    let factive =
        matches!(cue.class, Some(StatementClass::Emotion | StatementClass::Perception | StatementClass::Knowledge));
    if reads_order
        && (clausal || quoting)
        && let Some(found) = by_order(article, frame, around, subject, clausal, quoting, factive)
    {
        return Some(found);
    }
    let Filler { tokens, slot, head, .. } = frame.content.as_ref()?;
    if **slot == Slot::That && quoting && reads_order && *head < frame.trigger && !clausal {
        return None;
    }
    // Emotions tell something only as a clause; “wary of the deal” is a mood.
    if **slot != Slot::That && (frame.negated || cue.class == Some(StatementClass::Emotion) && cue.pos != Pos::Verb) {
        return None;
    }
    if **slot == Slot::Object && !is_telling_object(article, &frame.parse, *head) {
        return None;
    }
    // Aims and hopes to do something are told by no one.
    if **slot == Slot::To && !matches!(cue.class, Some(StatementClass::Speech)) {
        return None;
    }
    let mut tokens = tokens.clone();
    if tokens.contains(&frame.trigger) {
        if *head < frame.trigger {
            tokens.end = frame.parse.subtree_without(frame.trigger, &|d| d == *head).start.max(tokens.start);
        } else {
            tokens.start = frame.trigger + 1;
        }
    }
    if **slot == Slot::Object && cue.pos == Pos::Verb && *head > frame.trigger {
        tokens = whole_object(article, around, *head, tokens)?;
    }
    if matches!(&**slot, Slot::Preposition(p) if p == "as") {
        // “Described the talks as ‘useful’”: the thing belongs to what is said of it.
        let thing = (frame.parse.dependents(frame.trigger))
            .find(|&d| frame.parse.relation(d) == Relation::Obj && d > frame.trigger && d < tokens.start)
            .filter(|&d| matches!(frame.parse.upos(d), Upos::Noun | Upos::Propn));
        if let Some(thing) = thing {
            tokens.start = tokens.start.min(crate::mention::core(&frame.parse, thing).start);
        }
    }
    let content = article.content(&frame.parse, tokens)?;
    if matches!(article.words(content), "which" | "that" | "what" | "whom" | "this" | "it") {
        return None;
    }
    let rule = if cue.pos == Pos::Verb { "statement/verb-clause" } else { "statement/adjective" };
    Some((vec![content], rule, if **slot == Slot::That { 0.9 } else { 0.6 }))
}

/// What order and marks say is told: after the verb, before its clause, or on both sides.
fn by_order(
    article: &Article<'_>,
    frame: &Frame<'_>,
    around: &Around<'_>,
    subject: Option<(usize, bool)>,
    clausal: bool,
    quoting: bool,
    factive: bool,
) -> Option<Found> {
    let parse = &frame.parse;
    let inverted = subject.is_some_and(|s| s.1);
    let overt = subject.is_some_and(|(s, _)| inverted || around.bounds.contains(&s) && is_beside(around, s));
    let source = subject.map(|(s, inv)| around.source(s, inv));
    let start = match &source {
        Some(range) if inverted => range.end.max(around.verb + 1),
        _ => around.verb + 1 + particles(frame),
    };
    let addressed = frame.cue.target == Some(Slot::Object);
    let start = if addressed && !inverted { around.past_addressee(start) } else { start };
    // “Promised voters that”: whom, then what.
    let start = match around.past_addressee(start) {
        past if !inverted && ADDRESSING.contains(&frame.cue.lemma.as_str()) && around.is_that(past) => past,
        _ => start,
    };
    let lemma = frame.cue.lemma.as_str();
    let clauses_only = CLAUSAL.contains(&lemma) || lemma.contains(' ');
    // “In what it said was an ambush”: what follows the copula is told.
    if let Some((s, false)) = subject
        && lemma == "say"
        && start < around.bounds.end
        && parse.lemma(start) == "be"
        && around.source(s, false).start.checked_sub(1).is_some_and(|w| parse.word(w).eq_ignore_ascii_case("what"))
    {
        let content = article.content(parse, start + 1..around.clause_end(article, start + 1))?;
        return Some((vec![content], "statement/verb-clause", 0.8));
    }
    if CLAUSAL.contains(&lemma) && without_its_subject(around, subject, start) {
        let content = article.content(parse, start..around.clause_end(article, start))?;
        return Some((vec![content], "statement/verb-clause", 0.8));
    }
    let after = around.after(start, !clauses_only, inverted);
    let comment = match &source {
        Some(range) if overt && !inverted => range.start.min(around.group),
        _ => around.group,
    };
    let before = if overt || subject.is_none() { before(article, around, comment, quoting, factive) } else { None };
    let span = |tokens: Range<usize>| article.content(parse, tokens);
    match after {
        After::Clause(at) if clausal => {
            if before.as_ref().is_some_and(|b| b.quoted)
                && at > around.verb + 3
                && !parse.word(at - 1).eq_ignore_ascii_case("that")
            {
                return Some((vec![before?.span], "statement/verb-quotation", 0.96));
            }
            let content = grown(article, parse, span(at..around.clause_end(article, at))?);
            Some((vec![content], "statement/verb-clause", 0.92))
        }
        After::Quote(at) if quoting || clausal => {
            let quotation = quotation_of(article, parse, at)?;
            let first = before.filter(|b| b.quoted);
            // A quotation closed by a comma or full stop is all that is told.
            let whole = article.words(quotation.inner).trim_end().ends_with([',', '.', '!', '?']);
            let content = if whole {
                article.bare(quotation.inner)
            } else {
                grown(article, parse, span(at..around.clause_end(article, at)).unwrap_or(quotation.inner))
            };
            (article.words(content).split_whitespace().count() >= 2).then(|| {
                (first.map(|b| b.span).into_iter().chain([content]).collect(), "statement/verb-quotation", 0.95)
            })
        }
        After::Break(at) => {
            let opens = at < around.bounds.end && is_quotation_mark(parse.word(at)) && around.is_quoted(at);
            if opens && (quoting || clausal) {
                let content = grown(article, parse, span(at..around.clause_end(article, at))?);
                let first = before.filter(|b| b.quoted || b.clause).map(|b| b.span);
                return Some((first.into_iter().chain([content]).collect(), "statement/verb-quotation", 0.95));
            }
            // “Kyiv, he said, proposed a truce”: the clause goes on behind the comment.
            match before.filter(|b| b.quoted || !b.clause || !is_transitive(parse, around.verb, frame.cue)) {
                Some(b) => {
                    let goes_on = goes_on(article, around, &b, at);
                    if !b.clause && !goes_on {
                        return None;
                    }
                    let rest = if goes_on {
                        span(at..around.clause_end(article, at))
                    } else {
                        resumed(article, around, at).filter(|_| b.quoted)
                    };
                    let rule = if b.quoted { "statement/verb-quotation" } else { "statement/comment" };
                    Some((std::iter::once(b.span).chain(rest).collect(), rule, 0.93))
                }
                None => None,
            }
        }
        _ => before
            .filter(|b| {
                (b.clause || b.whole && clauses_only) && (b.quoted || !is_transitive(parse, around.verb, frame.cue))
            })
            .map(|b| {
                let rule = if b.quoted { "statement/verb-quotation" } else { "statement/comment" };
                (vec![b.span], rule, 0.93)
            }),
    }
}

/// Whether the verb has an object or infinitive of its own, so that nothing before its clause is told.
fn is_transitive(parse: &Parse<'_>, verb: usize, cue: &Cue) -> bool {
    parse.dependents(verb).any(|d| {
        d > verb
            && match parse.relation(d) {
                Relation::Obj => cue.target != Some(Slot::Object) && parse.upos(d) != Upos::Verb,
                Relation::Xcomp => true,
                Relation::Ccomp => true,
                Relation::CompoundPrt => !cue.lemma.contains(' '),
                _ => false,
            }
    })
}

/// Whether the subject stands in the verb's own clause, so that what is told may stand before it.
fn is_beside(around: &Around<'_>, subject: usize) -> bool {
    let parse = &around.parse;
    (subject < around.group)
        && (subject..around.group).all(|t| {
            t == subject
                || parse.within(t, subject)
                || !matches!(parse.upos(t), Upos::Verb)
                || parse.relation(t) == Relation::AclRelcl
        })
}

/// How many words of the cue beside the verb follow it (“pointed out”, “made clear”).
fn particles(frame: &Frame<'_>) -> usize {
    let parse = &frame.parse;
    (frame.cue.lemma.split(' ').skip(1))
        .enumerate()
        .take_while(|(i, w)| {
            let at = frame.trigger + 1 + i;
            at < parse.len() && parse.word(at).eq_ignore_ascii_case(w)
        })
        .count()
}

/// A quotation that goes on in the next sentence is taken whole.
pub(super) fn grown(article: &Article<'_>, parse: &Parse<'_>, span: Span) -> Span {
    let Some(quotation) = article.quotations_in(parse.sentence.span).last() else { return span };
    if quotation.span.start() <= span.end()
        && quotation.inner.end() > parse.sentence.span.end()
        && quotation.inner.start() >= span.start()
    {
        return article.bare(span.join(quotation.inner));
    }
    span
}

/// The verb with its auxiliaries and the words of the cue behind it (“pointed out”).
fn wording(around: &Around<'_>, frame: &Frame<'_>) -> Span {
    around.parse.span(around.group..around.verb + 1 + particles(frame))
}

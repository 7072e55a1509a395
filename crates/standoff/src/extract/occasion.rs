//! What a text says of a meeting beside who meets: where, when, which round, in what form.

use super::article::Article;
use super::draft::Who;
use super::frame::Frame;
use super::meeting_status::is_circumstance;
use super::participants::{counted_by, is_holding};
use super::slot::{is_infinitive, noun_range};
use crate::mention::Sense;
use crate::record::MeetingFormat;
use crate::syntax::{Parse, Relation, Upos};
use crate::text::Span;
use std::ops::Range;

/// The journey that a meeting's verb gives the aim of: “flew to Oslo to meet B”.
pub(super) fn way_to(parse: &Parse<'_>, verb: usize) -> Option<usize> {
    let way = parse.head(verb).filter(|_| is_infinitive(parse, verb))?;
    (matches!(parse.relation(verb), Relation::Advcl | Relation::Xcomp)
        && matches!(parse.lemma(way), "arrive" | "come" | "fly" | "go" | "head" | "land" | "return" | "travel"))
    .then_some(way)
}

/// Whether a verb is one of speaking.
pub(super) fn is_told_by(parse: &Parse<'_>, verb: usize) -> bool {
    matches!(
        parse.lemma(verb),
        "add" | "announce" | "ask" | "call" | "insist" | "say" | "state" | "stress" | "tell" | "urge" | "warn"
    )
}

/// Whether the clause tells of the meeting itself, so that its time and place are those of the meeting.
pub(super) fn is_central(parse: &Parse<'_>, head: usize, clause: usize) -> bool {
    if head == clause || !matches!(parse.upos(clause), Upos::Verb | Upos::Aux) {
        return true;
    }
    let top = counted_by(parse, head).unwrap_or(head);
    let argument = matches!(parse.relation(top), Relation::Obj | Relation::Nsubj | Relation::NsubjPass);
    let arrives =
        matches!(parse.lemma(clause), "arrive" | "come" | "fly" | "gather" | "go" | "head" | "return" | "travel")
            && parse.is_marked(top, "for");
    argument
        || arrives
        || parse.head(top) == Some(clause) && is_holding(parse.lemma(clause)) && !is_circumstance(parse, top)
}

/// Whether a name before a noun says where it takes place: “the Vienna talks”, “the Alaska summit”.
pub(super) fn is_where(article: &Article<'_>, parse: &Parse<'_>, token: usize) -> bool {
    parse.relation(token) == Relation::Compound
        && parse.upos(token) == Upos::Propn
        && parse.dependents(token).next().is_none()
        && is_place_name(article, parse.word(token))
}

fn is_place_name(article: &Article<'_>, name: &str) -> bool {
    article.gazetteer.hits(name).iter().any(|h| matches!(h.sense, Sense::Place(_) | Sense::Seat(_)))
}

/// The place, where one is said with the noun or its clause.
pub(super) fn place(article: &Article<'_>, parse: &Parse<'_>, heads: &[usize], taken: &[Who]) -> Option<Span> {
    heads.iter().find_map(|&head| {
        let own = |d: usize| heads.contains(&d) && parse.upos(d) != Upos::Propn;
        let located = near(parse, head).into_iter().filter(|&d| !own(d)).filter(|&d| {
            ["in", "at", "to"].iter().any(|p| parse.is_marked(d, p)) && is_place(article, parse, d, taken)
        });
        let before = || {
            let compound = parse.dependents(head).find(|&d| d < head && is_where(article, parse, d))?;
            Some(parse.span(compound..compound + 1))
        };
        let goal = || {
            let goal = parse.patient(head).filter(|_| matches!(parse.lemma(head), "visit" | "tour"))?;
            let words = without_case(parse, goal);
            is_place_name(article, parse.span(words.clone()).of(parse.text)).then(|| article.content(parse, words))?
        };
        located.filter_map(|d| article.content(parse, place_words(parse, d))).next().or_else(before).or_else(goal)
    })
}

/// A place's name, without its preposition and what “and” adds.
///
/// “The southern city of Derna”, “the capital, Amman”: the name alone.
fn place_words(parse: &Parse<'_>, place: usize) -> Range<usize> {
    let named = |d: &usize| {
        *d > place
            && parse.upos(*d) == Upos::Propn
            && (parse.relation(*d) == Relation::Appos || parse.is_oblique(*d) && parse.is_marked(*d, "of"))
    };
    let general = matches!(parse.lemma(place), "capital" | "city" | "port" | "resort" | "town" | "village");
    let place = parse.dependents(place).find(named).filter(|_| general).unwrap_or(place);
    let range = without_case(parse, place);
    // “Talks in Cairo between A and B”: the tree may hang on a place's name what belongs to the talks.
    let further = |d: usize| {
        d > place
            && parse.upos(place) == Upos::Propn
            && parse.is_oblique(d)
            && parse.dependent(d, &[Relation::Case]).is_some()
    };
    let conjunct = parse.dependents(place).find(|&d| parse.relation(d) == Relation::Conj || further(d));
    range.start..conjunct.map_or(range.end, |c| parse.subtree(c).start.clamp(place + 1, range.end))
}

fn is_place(article: &Article<'_>, parse: &Parse<'_>, token: usize, taken: &[Who]) -> bool {
    let visited = parse.is_marked(token, "to");
    let named = matches!(parse.upos(token), Upos::Propn) && !is_time(article, parse, token);
    let party = article.mentions.at(parse.index, token).map(|e| &article.mentions.entities[e]);
    let person = party.is_some_and(|e| e.kind == crate::record::PartyKind::Person);
    if visited {
        // “Spoke to Kyiv” is no place; “flew to Kyiv” is one.
        return named && !person && parse.head(token).is_some_and(|h| is_journey(parse.lemma(h)));
    }
    let place = matches!(
        parse.lemma(token),
        "capital"
            | "city"
            | "resort"
            | "palace"
            | "headquarters"
            | "embassy"
            | "office"
            | "residence"
            | "hotel"
            | "house"
            | "port"
            | "town"
            | "village"
    );
    (named && !person || place) && !taken.iter().any(|w| w.mention.is_some_and(|m| m == parse.tokens[token].span))
}

fn is_journey(lemma: &str) -> bool {
    matches!(
        lemma,
        "visit" | "trip" | "tour" | "journey" | "travel" | "fly" | "go" | "head" | "return" | "send" | "come"
    )
}

/// When, where it is said with the noun or its clause.
pub(super) fn date(article: &Article<'_>, parse: &Parse<'_>, heads: &[usize]) -> Option<Span> {
    heads.iter().find_map(|&head| {
        let near = near(parse, head);
        let led = |t: usize, words: &[&str]| t > 0 && words.contains(&parse.word(t - 1).to_lowercase().as_str());
        // “The first since 2021” is none of 2021.
        let time = (article.times(parse))
            .filter(|t| !is_name_part(parse, t.tokens.clone()) && !led(t.tokens.start, &["since"]));
        let time = time.min_by_key(|t| {
            let place = t.tokens.clone().filter_map(|w| near.iter().position(|&n| n == w)).min();
            place.unwrap_or(usize::MAX)
        })?;
        // “Said after talks in London on Monday”: what stands right behind the noun's phrase tells its day, though it
        // may hang on the verb.
        let end = parse.subtree(head).end;
        let behind = parse.upos(head) == Upos::Noun
            && (time.tokens.start == end || time.tokens.start == end + 1 && matches!(parse.word(end), "on" | "in"));
        (behind || time.tokens.clone().any(|w| near.contains(&w))).then(|| parse.span(time.tokens.clone()))
    })
}

/// Whether a year belongs to another thing's name (“the 2015 nuclear deal”).
fn is_name_part(parse: &Parse<'_>, tokens: Range<usize>) -> bool {
    tokens.clone().all(|t| {
        matches!(parse.relation(t), Relation::Nummod | Relation::Compound | Relation::Amod)
            && parse.head(t).is_some_and(|h| {
                matches!(
                    parse.lemma(h),
                    "deal" | "agreement" | "accord" | "memorandum" | "treaty" | "war" | "invasion" | "election"
                )
            })
    })
}

/// The tokens that hang on a word without a clause between, nearest first.
fn near(parse: &Parse<'_>, head: usize) -> Vec<usize> {
    let mut found = vec![head];
    let mut at = 0;
    while at < found.len() {
        found.extend(parse.dependents(found[at]).filter(|&d| {
            // “A meeting held in Beijing on Friday”.
            let held = matches!(parse.relation(d), Relation::Acl | Relation::AclRelcl)
                && parse.xpos(d) == "VBN"
                && matches!(parse.lemma(d), "hold" | "host" | "plan" | "schedule" | "set" | "convene" | "slate");
            held || !matches!(
                parse.relation(d),
                Relation::Acl
                    | Relation::AclRelcl
                    | Relation::Advcl
                    | Relation::Ccomp
                    | Relation::Xcomp
                    | Relation::Conj
                    | Relation::Parataxis
                    | Relation::Csubj
            )
        }));
        at += 1;
    }
    found
}

fn is_time(article: &Article<'_>, parse: &Parse<'_>, token: usize) -> bool {
    article.times(parse).any(|t| t.tokens.contains(&token))
}

/// The round of a series: “the third round of talks”.
pub(super) fn round(parse: &Parse<'_>, noun: usize) -> Option<u32> {
    const ORDINALS: [&str; 10] =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    let head =
        if parse.lemma(noun) == "round" { noun } else { parse.head(noun).filter(|&h| parse.lemma(h) == "round")? };
    parse.dependents(head).filter(|&d| d < head).find_map(|d| {
        let word = parse.word(d).to_lowercase();
        let spelt = ORDINALS.iter().position(|o| *o == word).map(|i| i as u32 + 1);
        spelt.or_else(|| ["st", "nd", "rd", "th"].iter().find_map(|s| word.strip_suffix(s))?.parse().ok())
    })
}

/// In what form the parties meet, by the words, else by the number of sides.
pub(super) fn format(
    article: &Article<'_>,
    parse: &Parse<'_>,
    frame: &Frame<'_>,
    content: Span,
    who: &[Who],
) -> Option<MeetingFormat> {
    let words = article.words(content).to_lowercase();
    let has = |list: &[&str]| list.iter().any(|w| words.contains(w));
    let cue = parse.lemma(frame.trigger);
    if has(&["indirect", "proximity", "shuttl"]) {
        return Some(MeetingFormat::Indirect);
    }
    if matches!(cue, "call" | "phone" | "telephone" | "conversation")
        || has(&["by phone", "phone call", "telephone", "video"])
    {
        return Some(MeetingFormat::Call);
    }
    if has(&["trilateral", "three-way", "tripartite"]) {
        return Some(MeetingFormat::Trilateral);
    }
    if has(&["bilateral", "face-to-face", "one-on-one", "two-way"]) {
        return Some(MeetingFormat::Bilateral);
    }
    Some(match sides(article, who).len() {
        0 | 1 => return None,
        2 => MeetingFormat::Bilateral,
        3 => MeetingFormat::Trilateral,
        _ => MeetingFormat::Multilateral,
    })
}

/// The sides that take part, each once; who acts for none stands for itself.
pub(super) fn sides<'a>(article: &Article<'a>, who: &[Who]) -> Vec<&'a str> {
    let mut sides: Vec<&str> = who
        .iter()
        .map(|w| {
            let entity = &article.mentions.entities[w.entity];
            entity.side.as_deref().unwrap_or(&entity.name)
        })
        .collect();
    sides.sort_unstable();
    sides.dedup();
    sides
}

/// A phrase without the preposition that leads to it.
pub(super) fn without_case(parse: &Parse<'_>, head: usize) -> Range<usize> {
    let range = noun_range(parse, head);
    // “It was the first meeting”: neither is what leads to a predicate.
    let case = parse.dependents(head).filter(|&d| {
        d < head && matches!(parse.relation(d), Relation::Case | Relation::Cop | Relation::Nsubj | Relation::Expl)
    });
    case.map(|d| parse.subtree(d).end).max().unwrap_or(range.start).max(range.start)..range.end
}

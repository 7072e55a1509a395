//! Who speaks or acts is a party even where nothing else says so: the subjects of verbs of saying and of acts.

use super::agent;
use super::calendar;
use super::describe;
use super::entity::{Entity, Key, Mentions, Place};
use super::phrase;
use crate::record::{MentionKind, PartyKind};
use crate::syntax::{Parse, Relation, Upos};

/// Verbs that only speakers, and texts that speak for them, are subjects of.
const SPEAKING: &[&str] = &[
    "add", "allege", "argue", "assert", "believe", "claim", "complain", "contend", "deny", "hope", "insist", "note",
    "quip", "report", "say", "tell", "tweet", "warn", "write",
];

/// Texts that say what their authors say.
const DOCUMENTS: &[&str] = &[
    "account",
    "advisory",
    "analysis",
    "article",
    "assessment",
    "audit",
    "bulletin",
    "calculation",
    "cable",
    "circular",
    "communique",
    "communiqué",
    "complaint",
    "count",
    "data",
    "database",
    "declaration",
    "dispatch",
    "document",
    "draft",
    "editorial",
    "estimate",
    "figure",
    "filing",
    "finding",
    "forecast",
    "interview",
    "lawsuit",
    "leak",
    "letter",
    "memo",
    "memorandum",
    "minute",
    "note",
    "notice",
    "number",
    "paper",
    "poll",
    "post",
    "projection",
    "readout",
    "record",
    "release",
    "report",
    "reporting",
    "research",
    "review",
    "ruling",
    "statement",
    "statistic",
    "study",
    "suit",
    "summary",
    "survey",
    "tally",
    "testimony",
    "text",
    "transcript",
    "tweet",
    "verdict",
    "version",
];

/// Texts that bind or are on the table: nobody in particular says what stands in them.
const TERMS: &[&str] = &[
    "accord",
    "act",
    "agreement",
    "article",
    "bill",
    "budget",
    "charter",
    "clause",
    "constitution",
    "contract",
    "convention",
    "deal",
    "decree",
    "definition",
    "formula",
    "framework",
    "guideline",
    "law",
    "legislation",
    "mandate",
    "measure",
    "norm",
    "pact",
    "paragraph",
    "plan",
    "principle",
    "procedure",
    "proposal",
    "protocol",
    "provision",
    "regulation",
    "resolution",
    "roadmap",
    "rule",
    "sanction",
    "schedule",
    "section",
    "standard",
    "term",
    "timetable",
    "treaty",
    "will",
    "wish",
    "need",
];

/// Verbs by which such texts speak.
const SHOWING: &[&str] = &["conclude", "estimate", "find", "indicate", "show", "state", "stress", "suggest"];

/// Verbs that tell who made a text that is their object.
const ISSUING: &[&str] = &[
    "circulate",
    "draft",
    "file",
    "issue",
    "make",
    "post",
    "prepare",
    "present",
    "propose",
    "publish",
    "put",
    "release",
    "send",
    "sign",
    "submit",
    "table",
    "write",
];

/// How many sentences back the author of “the statement” may stand.
const REACH: usize = 10;

/// Makes a party of every noun phrase that stands for none yet and is the subject of a verb of saying or of a verb for
/// what only people do, or follows “according to”. A text whose author is known stands for the author.
pub(crate) fn name_sources(parses: &[Parse<'_>], mentions: &mut Mentions) {
    for parse in parses {
        for token in 0..parse.len() {
            let told = subject(parse, token).or_else(|| named_after(parse, token));
            let Some(source) = told.or_else(|| agent::by_agent(parse, token)) else { continue };
            let nominal = matches!(parse.upos(source), Upos::Noun | Upos::Propn);
            if !nominal
                || mentions.at(parse.index, source).is_some()
                || author_beside(parse, source, mentions).is_some()
            {
                continue;
            }
            // “The pollster Velmora said”: who is named beside the noun.
            let named = parse.dependents(source).filter(|&d| {
                d > source && matches!(parse.relation(d), Relation::Appos | Relation::Flat | Relation::NmodDesc)
            });
            if let Some(entity) = named.filter_map(|d| mentions.at(parse.index, d)).next() {
                mentions.mark(entity, parse.index, source, parse.tokens[source].span);
                continue;
            }
            let core = phrase::core(parse, source);
            let lemma = parse.lemma(source);
            let document = DOCUMENTS.contains(&lemma);
            let proper = parse.upos(source) == Upos::Propn;
            if document && let Some(author) = author_before(parses, parse, source, mentions) {
                mentions.mark(author, parse.index, source, parse.span(phrase::without_article(parse, core)));
                continue;
            }
            if !proper && TERMS.contains(&lemma) || calendar::is_calendar_name(parse.word(source)) {
                continue;
            }
            let share = matches!(lemma, "percent" | "half" | "third" | "quarter" | "majority" | "minority");
            let kind =
                if share || phrase::is_plural(parse, source) { PartyKind::Group } else { PartyKind::Organisation };
            let name = describe::phrase_name(parse, &core, mentions);
            let key = Key::Phrase(name.to_lowercase());
            let entity = mentions.entity(key.clone(), || Entity { kind, anonymous: !proper, ..Entity::new(key, name) });
            let range = phrase::without_article(parse, core);
            mentions.put(entity, Place::new(parse, source, parse.span(range), MentionKind::Description));
        }
    }
}

/// Who a text is by, where its own phrase says so: “the ministry's statement”, “data from the UN”, “the FT report”.
fn author_beside(parse: &Parse<'_>, noun: usize, mentions: &Mentions) -> Option<usize> {
    let at = |t: usize| mentions.at(parse.index, t);
    if let Some(owner) = parse.dependent(noun, &[Relation::NmodPoss]) {
        return at(owner);
    }
    if !DOCUMENTS.contains(&parse.lemma(noun)) {
        return None;
    }
    let beside = ["by", "from", "of"].iter().find_map(|p| at(parse.oblique(noun, p)?));
    beside.or_else(|| {
        let before = |d: &usize| {
            *d < noun && matches!(parse.relation(*d), Relation::Amod | Relation::Compound | Relation::NmodDesc)
        };
        parse.dependents(noun).filter(before).find_map(at)
    })
}

/// Who “the statement”, “the draft” is by: whoever owned or issued such a text last.
fn author_before(parses: &[Parse<'_>], parse: &Parse<'_>, noun: usize, mentions: &Mentions) -> Option<usize> {
    if !describe::is_definite(parse, noun) {
        return None;
    }
    let lemma = parse.lemma(noun);
    let first = parse.index.saturating_sub(REACH);
    (first..=parse.index).rev().find_map(|s| {
        let there = &parses[s];
        let end = if s == parse.index { noun } else { there.len() };
        (0..end).rev().filter(|&t| there.lemma(t) == lemma).find_map(|t| {
            author_beside(there, t, mentions).or_else(|| {
                let verb = there.head(t)?;
                let spoken = there.relation(t) == Relation::Obl
                    && there.is_marked(t, "in")
                    && SPEAKING.contains(&there.lemma(verb));
                let issued = there.relation(t) == Relation::Obj && ISSUING.contains(&there.lemma(verb));
                mentions.at(s, there.subject(verb).filter(|_| spoken || issued)?)
            })
        })
    })
}

fn subject(parse: &Parse<'_>, verb: usize) -> Option<usize> {
    if parse.upos(verb) != Upos::Verb {
        return None;
    }
    let lemma = parse.lemma(verb);
    let finite = parse.xpos(verb) != "VBG";
    let subject = parse.subject(verb).filter(|_| finite && !parse.is_passive(verb))?;
    let document = DOCUMENTS.contains(&parse.lemma(subject)) && SHOWING.contains(&lemma);
    (SPEAKING.contains(&lemma) || document || agent::acts(parse, verb, subject)).then_some(subject)
}

fn named_after(parse: &Parse<'_>, token: usize) -> Option<usize> {
    if !parse.word(token).eq_ignore_ascii_case("according") || token + 2 >= parse.len() || parse.word(token + 1) != "to"
    {
        return None;
    }
    let head = parse.head(token).filter(|h| *h > token + 1 && parse.relation(token) == Relation::Case);
    head.or_else(|| {
        let mut end = token + 2;
        while end < parse.len()
            && matches!(parse.upos(end), Upos::Det | Upos::Adj | Upos::Num | Upos::Noun | Upos::Propn | Upos::Pron)
        {
            end += 1;
        }
        let run = token + 2..end;
        run.clone().find(|&t| parse.head(t).is_none_or(|h| !run.contains(&h)) && parse.upos(t) != Upos::Det)
    })
}

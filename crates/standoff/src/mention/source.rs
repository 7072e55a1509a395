//! Who speaks is a party even where nothing else says so: the subjects of verbs of saying.

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
    "article",
    "communique",
    "communiqué",
    "complaint",
    "declaration",
    "filing",
    "lawsuit",
    "letter",
    "memo",
    "paper",
    "poll",
    "report",
    "statement",
    "study",
    "suit",
    "survey",
    "text",
    "transcript",
];

/// Verbs by which such texts speak.
const SHOWING: &[&str] = &["conclude", "estimate", "find", "indicate", "show", "state", "stress", "suggest"];

/// Makes a party of every noun phrase that stands for none yet and is the subject of a verb of saying, or follows
/// “according to”.
pub(crate) fn name_sources(parses: &[Parse<'_>], mentions: &mut Mentions) {
    for parse in parses {
        for token in 0..parse.len() {
            let Some(source) = subject(parse, token).or_else(|| named_after(parse, token)) else { continue };
            let nominal = matches!(parse.upos(source), Upos::Noun | Upos::Propn | Upos::Num);
            if !nominal || mentions.at(parse.index, source).is_some() || is_owned(parse, source, mentions) {
                continue;
            }
            let core = phrase::core(parse, source);
            let kind = if phrase::is_plural(parse, source) { PartyKind::Group } else { PartyKind::Organisation };
            let anonymous = parse.upos(source) != Upos::Propn;
            let name = describe::phrase_name(parse, &core, mentions);
            let key = Key::Phrase(name.to_lowercase());
            let entity = mentions.entity(key.clone(), || Entity { kind, anonymous, ..Entity::new(key, name) });
            let range = phrase::without_article(parse, core);
            mentions.put(entity, Place::new(parse, source, parse.span(range), MentionKind::Description));
        }
    }
}

fn subject(parse: &Parse<'_>, verb: usize) -> Option<usize> {
    if parse.upos(verb) != Upos::Verb {
        return None;
    }
    let lemma = parse.lemma(verb);
    let finite = parse.xpos(verb) != "VBG";
    let subject = parse.subject(verb).filter(|_| finite && !parse.is_passive(verb))?;
    let document = DOCUMENTS.contains(&parse.lemma(subject)) && SHOWING.contains(&lemma);
    (SPEAKING.contains(&lemma) || document).then_some(subject)
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

/// “The ministry's statement”: what it says is its owner's.
fn is_owned(parse: &Parse<'_>, noun: usize, mentions: &Mentions) -> bool {
    parse.dependent(noun, &[Relation::NmodPoss]).is_some_and(|p| mentions.at(parse.index, p).is_some())
}

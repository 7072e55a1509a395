//! Reads a text once for names and once, in order, for everything that points back at them.

use super::describe;
use super::entity::{Entity, Key, Mentions, Place};
use super::gazetteer::{Gazetteer, Hit, Sense};
use super::name;
use super::phrase;
use super::pronoun;
use crate::lexicon::Month;
use crate::record::{MentionKind, PartyKind};
use crate::syntax::{Parse, Relation, Upos};

/// What the steps of this layer share: the sentences, the names known, the month of publication.
pub(crate) struct Reading<'a> {
    pub(crate) parses: &'a [Parse<'a>],
    pub(crate) gazetteer: &'a Gazetteer,
    pub(crate) month: Option<Month>,
    /// The names found, sentence by sentence, in order.
    pub(crate) hits: Vec<Vec<Hit>>,
}

/// Groups the mentions of a text into parties.
pub(crate) fn find_mentions(parses: &[Parse<'_>], gazetteer: &Gazetteer, month: Option<Month>) -> Mentions {
    let mut hits: Vec<Vec<Hit>> = vec![Vec::new(); parses.len()];
    if let Some(first) = parses.first() {
        for hit in gazetteer.hits(first.text) {
            let sentence = parses.partition_point(|p| p.sentence.span.end() <= hit.span.start());
            if parses.get(sentence).is_some_and(|p| p.sentence.span.holds(hit.span)) {
                hits[sentence].push(hit);
            }
        }
    }
    let reading = Reading { parses, gazetteer, month, hits };
    let mut mentions = Mentions::new(parses.iter().map(Parse::len));
    for parse in parses {
        mark_names(&reading, parse, &mut mentions);
    }
    name::find_unknown(&reading, &mut mentions);
    for parse in parses {
        for token in 0..parse.len() {
            if mentions.at(parse.index, token).is_some() {
                continue;
            }
            if parse.upos(token) == Upos::Pron {
                pronoun::resolve(&reading, parse, token, &mut mentions);
            } else if phrase::is_head(parse, token) {
                describe::resolve(&reading, parse, token, &mut mentions);
            }
        }
    }
    for entity in &mut mentions.entities {
        entity.places.sort_by_key(|p| (p.span.start(), p.span.end()));
    }
    mentions
}

/// Marks every name of the lexicon that stands in the sentence.
fn mark_names(reading: &Reading<'_>, parse: &Parse<'_>, mentions: &mut Mentions) {
    for hit in &reading.hits[parse.index] {
        let range = parse.tokens_in(hit.span);
        if range.is_empty() || range.end > parse.len() || !is_name(parse, range.start) {
            continue;
        }
        let hit_tokens = range.clone();
        // The token that ties the name to the rest of the sentence.
        let head = (range.clone())
            .find(|&t| parse.head(t).is_none_or(|h| !range.contains(&h)))
            .expect("a range of a tree has a token whose head lies outside");
        let before = mentions.at(parse.index, head);
        match hit.sense {
            Sense::Place(_) => {}
            Sense::Demonym(p) if !phrase::is_head(parse, head) || is_adjective(parse, head) => {
                let entity = party(reading, mentions, p);
                mentions.mark(entity, parse.index, head, hit.span);
            }
            Sense::Party(p) | Sense::Seat(p) | Sense::People(p) | Sense::Demonym(p) => {
                let entity = party(reading, mentions, p);
                let kind = match hit.sense {
                    Sense::Party(_) => MentionKind::Name,
                    Sense::Seat(_) => MentionKind::Metonym,
                    _ => MentionKind::Description,
                };
                put_name(parse, head, hit, entity, kind, mentions);
            }
            Sense::Person(p) => {
                if name::is_inside_longer(parse, &range) {
                    continue;
                }
                let entity = person(reading, mentions, p);
                name::put_person(reading, parse, head, range.clone(), entity, mentions);
            }
        }
        // The tree may tie the words of one name to the sentence one by one: each means the party.
        if before.is_none()
            && let Some(entity) = mentions.at(parse.index, head)
        {
            for t in range.filter(|&t| t != head && parse.head(t).is_some_and(|h| !hit_tokens.contains(&h))) {
                mentions.mark(entity, parse.index, t, hit.span);
            }
        }
    }
}

/// A word that the lexicon knows as a name may still be a verb (“May”, “Unite”).
fn is_name(parse: &Parse<'_>, token: usize) -> bool {
    !matches!(parse.upos(token), Upos::Verb | Upos::Aux)
}

fn is_adjective(parse: &Parse<'_>, token: usize) -> bool {
    parse.upos(token) == Upos::Adj && parse.relation(token) == Relation::Amod
}

/// A party's name: the mention of a phrase where it heads one, else a mark for what it modifies.
fn put_name(parse: &Parse<'_>, head: usize, hit: &Hit, entity: usize, kind: MentionKind, mentions: &mut Mentions) {
    let modifies =
        matches!(parse.relation(head), Relation::Compound | Relation::Amod | Relation::NmodDesc | Relation::Flat)
            && parse.head(head).is_some_and(|h| matches!(parse.upos(h), Upos::Noun | Upos::Propn | Upos::Adj));
    if modifies {
        mentions.mark(entity, parse.index, head, hit.span);
    } else {
        mentions.put(entity, Place::new(parse, head, hit.span, kind));
    }
}

/// The party of the lexicon.
pub(crate) fn party(reading: &Reading<'_>, mentions: &mut Mentions, index: usize) -> usize {
    let entry = &reading.gazetteer.parties[index];
    mentions.entity(Key::Party(index), || Entity {
        key: Key::Party(index),
        name: entry.name.clone(),
        kind: entry.kind,
        side: entry.side.clone(),
        gender: None,
        anonymous: false,
        plural: entry.kind != PartyKind::State,
        titles: Vec::new(),
        places: Vec::new(),
    })
}

/// The person of the lexicon's offices.
pub(crate) fn person(reading: &Reading<'_>, mentions: &mut Mentions, index: usize) -> usize {
    let entry = &reading.gazetteer.persons[index];
    mentions.entity(Key::Person(index), || Entity {
        key: Key::Person(index),
        name: entry.name.clone(),
        kind: PartyKind::Person,
        side: entry.side.clone(),
        gender: entry.gender,
        anonymous: false,
        plural: false,
        titles: Vec::new(),
        places: Vec::new(),
    })
}

//! Reads a text once for names and once, in order, for everything that points back at them.

use super::acronym;
use super::affiliation;
use super::chunk;
use super::describe;
use super::entity::{self, Entity, Key, Mentions};
use super::gazetteer::{Gazetteer, Hit, Sense};
use super::hyphen;
use super::introduced;
use super::name;
use super::phrase;
use super::pronoun;
use super::short;
use crate::lexicon::{Month, NounClass};
use crate::record::{MentionKind, PartyKind};
use crate::segment::{BlockKind, Segmentation};
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// What the steps of this layer share: the sentences, the names known, the month of publication.
pub(crate) struct Reading<'a> {
    pub(crate) parses: &'a [Parse<'a>],
    pub(crate) segmentation: &'a Segmentation,
    pub(crate) gazetteer: &'a Gazetteer,
    pub(crate) month: Option<Month>,
    /// The names found, sentence by sentence, in order.
    pub(crate) hits: Vec<Vec<Hit>>,
}

/// Groups the mentions of a text into parties.
pub(crate) fn find_mentions(
    parses: &[Parse<'_>],
    segmentation: &Segmentation,
    gazetteer: &Gazetteer,
    month: Option<Month>,
) -> Mentions {
    let mut hits: Vec<Vec<Hit>> = vec![Vec::new(); parses.len()];
    if let Some(first) = parses.first() {
        for hit in gazetteer.hits(first.text) {
            let sentence = parses.partition_point(|p| p.sentence.span.end() <= hit.span.start());
            if parses.get(sentence).is_some_and(|p| p.sentence.span.holds(hit.span)) {
                hits[sentence].push(hit);
            }
        }
    }
    let reading = Reading { parses, segmentation, gazetteer, month, hits };
    let mut mentions = Mentions::new(parses.iter().map(Parse::len));
    acronym::name_expanded(&reading, &mut mentions);
    // Persons after all others: the parties beside their names say whom they act for.
    for persons in [false, true] {
        for parse in parses.iter().filter(|p| is_read(&reading, p)) {
            mark_names(&reading, parse, persons, &mut mentions);
        }
    }
    name::find_unknown(&reading, &mut mentions);
    rename_adjectives(&reading, &mut mentions);
    affiliation::affiliate(&reading, &mut mentions);
    for parse in parses.iter().filter(|p| is_read(&reading, p)) {
        for token in 0..parse.len() {
            if mentions.at(parse.index, token).is_some() {
                continue;
            }
            if parse.upos(token) == Upos::Pron {
                pronoun::resolve(&reading, parse, token, &mut mentions);
            } else if phrase::is_head(parse, token) || is_acquainted(&reading, parse, token) {
                describe::resolve(&reading, parse, token, &mut mentions);
            }
        }
    }
    affiliation::mark_employers(&reading, &mut mentions);
    introduced::join(&reading, &mut mentions);
    settle(&reading, &mut mentions);
    mentions
}

/// “American said”: an adjective that stands alone as a name is short for the body of this text whose name it begins.
fn rename_adjectives(reading: &Reading<'_>, mentions: &mut Mentions) {
    for parse in reading.parses {
        for hit in reading.hits[parse.index].iter().filter(|h| matches!(h.sense, Sense::Demonym(_))) {
            let range = parse.tokens_in(hit.span);
            let token = range.start;
            let alone = range.len() == 1
                && token < parse.len()
                && parse.upos(token) == Upos::Propn
                && phrase::is_head(parse, token)
                && !phrase::is_plural(parse, token)
                && (token == 0 || parse.upos(token - 1) != Upos::Det);
            let Some(state) = mentions.at(parse.index, token).filter(|_| alone) else { continue };
            let begins = format!("{} ", parse.word(token));
            let body = mentions
                .entities
                .iter()
                .position(|e| e.kind == PartyKind::Organisation && !e.anonymous && e.name.starts_with(&begins));
            if let Some(body) = body.filter(|&b| b != state) {
                mentions.entities[state].places.retain(|p| p.sentence != parse.index || p.head != token);
                name::put_body(parse, range, body, MentionKind::Name, mentions);
            }
        }
    }
}

/// “An official familiar with the talks”: the tree may take the noun for an adjective.
fn is_acquainted(reading: &Reading<'_>, parse: &Parse<'_>, token: usize) -> bool {
    matches!(parse.upos(token), Upos::Adj | Upos::Noun)
        && token + 2 < parse.len()
        && phrase::is_acquaintance(parse.word(token + 1))
        && matches!(parse.word(token + 2), "with" | "to" | "on" | "about" | "in")
        && [NounClass::PersonRole, NounClass::PeopleGroup].iter().any(|&c| reading.gazetteer.is(c, parse.lemma(token)))
}

/// Whether a sentence speaks of parties: a dateline only names a place.
pub(super) fn is_read(reading: &Reading<'_>, parse: &Parse<'_>) -> bool {
    let kind = reading.segmentation.blocks[parse.sentence.block].kind;
    !matches!(kind, BlockKind::Dateline | BlockKind::Boilerplate) && !is_credit(parse.sentence.span.of(parse.text))
}

/// Whether a sentence only says who made the article.
fn is_credit(sentence: &str) -> bool {
    let words = sentence.trim_start_matches(['(', '[', '*', '—', '-', ' ']).to_lowercase();
    [
        "reporting by",
        "additional reporting",
        "editing by",
        "writing by",
        "written by",
        "compiled by",
        "photo by",
        "with reporting",
    ]
    .iter()
    .any(|credit| words.starts_with(credit))
        || words.starts_with("by ") && words.split_whitespace().count() <= 6
        || words.contains("; editing by")
        || words.contains("reporting by") && words.contains("editing by")
}

/// What only the whole text tells: sides by whom persons act for, the spelling of names, the order of mentions.
fn settle(reading: &Reading<'_>, mentions: &mut Mentions) {
    for index in 0..mentions.entities.len() {
        let entity = &mentions.entities[index];
        if let Key::Person(p) = entity.key
            && let Some(spelled) = entity.spelled.as_ref().filter(|s| !s.contains(' ') && !entity.name.ends_with(*s))
        {
            let full = reading.gazetteer.alias_ending(p, spelled);
            mentions.entities[index].spelled = full.or(mentions.entities[index].spelled.take());
        }
        let entity = &mentions.entities[index];
        if matches!(entity.key, Key::Phrase(_)) && entity.kind == PartyKind::Person && entity.side.is_none() {
            let side = entity.acts_for.and_then(|party| mentions.entities[party].side.clone());
            mentions.entities[index].side = side.filter(|_| !mentions.entities[index].independent);
        }
    }
    for entity in &mut mentions.entities {
        entity.places.sort_by_key(|p| (p.span.start(), p.span.end()));
    }
}

/// Marks the names of the lexicon that stand in the sentence: those of persons, or all others.
fn mark_names(reading: &Reading<'_>, parse: &Parse<'_>, persons: bool, mentions: &mut Mentions) {
    let gazetteer = reading.gazetteer;
    let shouted = !parse.sentence.span.of(parse.text).chars().any(char::is_lowercase);
    for hit in &reading.hits[parse.index] {
        let range = parse.tokens_in(hit.span);
        if range.is_empty()
            || range.end > parse.len()
            || persons != matches!(hit.sense, Sense::Person(_))
            || range.len() == 1 && !is_name(parse, range.start)
            // “WHO”, “IS”, “US” in a line of capitals are mostly words.
            || shouted && hit.span.len() <= 3
            || range.clone().any(|t| mentions.at(parse.index, t).is_some()) && !persons
            || is_within_name(reading, parse, &range, hit.sense)
        {
            continue;
        }
        let head = name::top(parse, &range);
        match hit.sense {
            Sense::Place(_) => {}
            Sense::Demonym(p) if !phrase::is_head(parse, head) || is_adjective(parse, head) => {
                let entity = party(reading, mentions, p);
                mentions.mark(entity, parse.index, head, hit.span);
            }
            Sense::Seat(p) if entity::is_locative(parse, head) || is_venue(parse, head) => {
                // “Officials in Kyiv” are Ukraine's; “talks in Vienna” are nobody's.
                let people = |h: usize| {
                    let lemma = parse.lemma(h).to_lowercase();
                    [NounClass::Members, NounClass::PeopleGroup, NounClass::Government, NounClass::PersonRole]
                        .iter()
                        .any(|&class| gazetteer.is(class, &lemma))
                        || parse.upos(h) == Upos::Pron
                        || parse.upos(h) == Upos::Det
                };
                // “Leaders who are in Oslo” only are there.
                let there = parse.dependent(head, &[Relation::Cop]).is_some();
                if !there && parse.head(head).is_some_and(people) {
                    let entity = party(reading, mentions, p);
                    mentions.mark(entity, parse.index, head, hit.span);
                }
            }
            // “Ukrainians”, “some Conservatives”: people of a side, not the side.
            Sense::People(p) | Sense::Demonym(p) | Sense::Party(p) if is_people(parse, head, hit.sense) => {
                let owner = party(reading, mentions, p);
                let side =
                    mentions.entities[owner].side.clone().filter(|_| mentions.entities[owner].kind != PartyKind::Group);
                let words = phrase::without_article(parse, phrase::core(parse, head));
                let name = parse.span(words.clone()).of(parse.text).split_whitespace().collect::<Vec<_>>().join(" ");
                let key = Key::Phrase(hit.span.of(parse.text).to_lowercase());
                let entity = mentions.entity(key.clone(), || Entity {
                    kind: PartyKind::Group,
                    side,
                    anonymous: true,
                    plural: true,
                    ..Entity::new(key, name)
                });
                mentions.put(entity, entity::Place::new(parse, head, parse.span(words), MentionKind::Description));
            }
            Sense::Party(p) | Sense::Seat(p) | Sense::People(p) | Sense::Demonym(p) => {
                let entity = party(reading, mentions, p);
                let kind = match hit.sense {
                    Sense::Party(_) => MentionKind::Name,
                    Sense::Seat(_) => MentionKind::Metonym,
                    _ => MentionKind::Description,
                };
                name::put_body(parse, range, entity, kind, mentions);
            }
            Sense::Person(p) => {
                if !short::is_inside_longer(reading, parse, &range, p) {
                    let entity = person(reading, mentions, p);
                    let range = short::with_given_name(reading, parse, range, p);
                    name::put_person(reading, parse, range, entity, mentions);
                }
            }
        }
    }
}

/// Whether the words are only a part of a longer name or of a compound that tells where something is: “Karim
/// Al-Kuwaiti”, the Congress of “General Labour Congress”, “Geneva-based”.
fn is_within_name(reading: &Reading<'_>, parse: &Parse<'_>, range: &Range<usize>, sense: Sense) -> bool {
    if matches!(sense, Sense::Person(_)) {
        return false;
    }
    let before = range.start.checked_sub(1);
    let body = range.len() == 1 && reading.gazetteer.is(NounClass::OrganisationWord, parse.word(range.start));
    let longer = body
        && before.is_some_and(|t| {
            parse.upos(t) == Upos::Propn
                && t > 0
                && chunk::is_capitalised(parse.word(t))
                && !chunk::is_title(reading, parse, t)
                && !reading.hits[parse.index].iter().any(|h| h.span.overlaps(parse.tokens[t].span))
                && parse.head(t) == Some(range.start)
        });
    let based = range.end + 1 < parse.len()
        && hyphen::is_close_hyphen(parse, range.end)
        && matches!(parse.word(range.end + 1), "based" | "born" | "educated" | "style");
    // “Social Democrats”, “the New Democrats”: other parties than the one that the noun alone names.
    let family = range.len() == 1
        && before.is_some_and(|t| {
            matches!(
                parse.word(t),
                "Social" | "Christian" | "Free" | "Liberal" | "New" | "Centre" | "Center" | "National" | "Young"
            )
        });
    // “Colombia's Congress” is not that of the United States.
    let foreign = body && matches!(sense, Sense::Party(_)) && is_of_another(reading, parse, range.start, sense);
    hyphen::follows_article(parse, range.start) || longer || based || family || foreign
}

/// Whether the state named right before a body's name is another than the body's own.
fn is_of_another(reading: &Reading<'_>, parse: &Parse<'_>, token: usize, sense: Sense) -> bool {
    let side = |sense: Sense| match sense {
        Sense::Party(p) | Sense::Demonym(p) => reading.gazetteer.parties[p].side.clone(),
        _ => None,
    };
    let own = side(sense);
    let before = (reading.hits[parse.index].iter()).find(|h| {
        let tokens = parse.tokens_in(h.span);
        tokens.end == token || tokens.end + 1 == token && parse.xpos(tokens.end) == "POS"
    });
    before.and_then(|h| side(h.sense)).is_some_and(|other| own.is_some_and(|own| own != other))
}

/// A word that the lexicon knows as a name may still be a verb (“May”, “Unite”).
fn is_name(parse: &Parse<'_>, token: usize) -> bool {
    !matches!(parse.upos(token), Upos::Verb | Upos::Aux)
}

/// Whether the name only says where a meeting is held: “the Vienna talks”.
fn is_venue(parse: &Parse<'_>, token: usize) -> bool {
    parse.relation(token) == Relation::Compound
        && parse.head(token).is_some_and(|h| {
            matches!(
                parse.lemma(h),
                "talk"
                    | "meeting"
                    | "summit"
                    | "round"
                    | "process"
                    | "negotiation"
                    | "conference"
                    | "accord"
                    | "agreement"
                    | "deal"
                    | "protocol"
                    | "convention"
            )
        })
}

/// Whether a plural name means people rather than their state or body: a people without article, or any with a
/// quantifier.
fn is_people(parse: &Parse<'_>, head: usize, sense: Sense) -> bool {
    let determined = |words: &[&str]| parse.dependents(head).any(|d| d < head && words.contains(&parse.lemma(d)));
    let plural = phrase::is_plural(parse, head) && phrase::is_head(parse, head);
    let some = determined(&["some", "many", "most", "several", "few", "other", "ordinary", "thousand", "million"]);
    match sense {
        Sense::Party(_) => plural && some,
        _ => plural && (some || !determined(&["the", "both", "all"])),
    }
}

fn is_adjective(parse: &Parse<'_>, token: usize) -> bool {
    parse.upos(token) == Upos::Adj && parse.relation(token) == Relation::Amod
}

/// The party of the lexicon.
pub(crate) fn party(reading: &Reading<'_>, mentions: &mut Mentions, index: usize) -> usize {
    let entry = &reading.gazetteer.parties[index];
    mentions.entity(Key::Party(index), || Entity {
        kind: entry.kind,
        side: entry.side.clone(),
        plural: entry.kind != PartyKind::State,
        ..Entity::new(Key::Party(index), entry.name.clone())
    })
}

/// The person of the lexicon's offices.
pub(crate) fn person(reading: &Reading<'_>, mentions: &mut Mentions, index: usize) -> usize {
    let entry = &reading.gazetteer.persons[index];
    mentions.entity(Key::Person(index), || Entity {
        kind: PartyKind::Person,
        side: reading.gazetteer.side_of(index, reading.month),
        gender: entry.gender,
        ..Entity::new(Key::Person(index), entry.name.clone())
    })
}

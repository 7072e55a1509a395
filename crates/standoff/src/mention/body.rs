//! Descriptions of bodies and groups: “the Russian government”, “the ministry”, “European leaders”, “both sides”.

use super::describe::{complemented, is_definite};
use super::entity::{Entity, Key, Mentions};
use super::find::{self, Reading};
use super::group::{is_quantifier, last_group, restricted, same_group, unnamed};
use super::phrase;
use crate::lexicon::NounClass;
use crate::record::PartyKind;
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// Nouns that, in the singular, stand for a body with a name, with the words that such a name may hold; an empty
/// list means any body.
const BODIES: &[(&str, &[&str])] = &[
    ("ministry", &["ministry"]),
    ("department", &["department"]),
    ("bank", &["bank"]),
    ("union", &["union", "workers", "association", "federation"]),
    ("council", &["council"]),
    ("committee", &["committee"]),
    ("commission", &["commission"]),
    ("court", &["court"]),
    ("parliament", &["parliament"]),
    ("board", &["board"]),
    ("bloc", &["european union", "eu"]),
    ("alliance", &["nato", "alliance"]),
    ("watchdog", &["agency", "watch", "observatory"]),
    ("agency", &["agency", "commissioner"]),
    ("institute", &["institute", "center", "centre"]),
    ("movement", &["movement"]),
    ("militia", &[]),
    ("coalition", &["coalition"]),
    ("federation", &["federation"]),
    ("association", &["association"]),
    ("party", &["party"]),
    ("embassy", &["embassy"]),
    ("office", &["office"]),
    ("treasury", &["treasury"]),
    ("company", &[]),
    ("firm", &[]),
    ("airline", &[]),
    ("carmaker", &[]),
    ("automaker", &[]),
    ("drugmaker", &[]),
    ("retailer", &[]),
    ("lender", &[]),
    ("insurer", &[]),
    ("conglomerate", &[]),
    ("consortium", &[]),
    ("cartel", &[]),
    ("syndicate", &[]),
    ("startup", &[]),
    ("hospital", &["hospital"]),
    ("university", &["university"]),
    ("school", &["school"]),
    ("church", &["church"]),
    ("chamber", &["chamber"]),
    ("league", &["league"]),
    ("club", &["club"]),
    ("guild", &["guild"]),
    ("tribunal", &["tribunal", "court"]),
    ("police", &["police"]),
    ("secretariat", &["secretariat"]),
    ("front", &["front"]),
    ("brigade", &["brigade"]),
    ("faction", &["faction"]),
    ("network", &["network"]),
    ("utility", &[]),
    ("institution", &[]),
    ("group", &[]),
    ("organisation", &[]),
    ("organization", &[]),
    ("broadcaster", &[]),
    ("newspaper", &[]),
    ("tv", &["tv"]),
    ("television", &["television", "tv"]),
    ("radio", &["radio"]),
];

/// Nouns for a state's armed men, who act even where the text does not say whose they are.
const ARMED: &[&str] = &["army", "force", "junta", "military", "navy", "soldier", "troop"];

/// Nouns that, in the plural, mean those who fight for an armed group.
const FIGHTERS: &[&str] = &["fighter", "gunman", "guerrilla", "insurgent", "militant", "rebel"];

/// Nouns that only count those whom “of” names after them.
const PORTION: &[&str] = &[
    "group", "number", "handful", "dozen", "plenty", "majority", "series", "lot", "score", "hundred", "array", "string",
];

/// Who a phrase stands for that is no single person; `None` where no party is meant.
pub(super) fn resolve(
    reading: &Reading<'_>,
    parse: &Parse<'_>,
    head: usize,
    core: &Range<usize>,
    lemma: &str,
    owner: Option<usize>,
    mentions: &mut Mentions,
) -> Option<usize> {
    let is = |class| reading.gazetteer.is(class, lemma);
    let plural = phrase::is_plural(parse, head);
    let counts = PORTION.contains(&lemma) || is_quantifier(parse, head) || parse.upos(head) == Upos::Num;
    if counts && let Some(inner) = parse.oblique(head, "of").filter(|&i| i > head && phrase::is_plural(parse, i)) {
        // “A group of European leaders” is those leaders.
        let within = phrase::core(parse, inner);
        let noun = parse.lemma(inner).to_lowercase();
        let known = mentions.at(parse.index, inner);
        return known.or_else(|| {
            resolve(reading, parse, inner, &within, &noun, owner_before(parse, inner, &within, mentions), mentions)
        });
    }
    if lemma == "opposition"
        && owner.is_none()
        && is_definite(parse, head)
        && let Some(known) = opposition(reading, mentions)
    {
        return Some(known);
    }
    if plural && is(NounClass::Collective) && owner.is_none() && is_collective(parse, head) {
        return is_subject(parse, head).then(|| collective(parse, core, lemma, mentions));
    }
    if matches!(lemma, "military" | "army") && owner.is_some() && !plural {
        return Some(unnamed(reading, parse, core, PartyKind::ArmedGroup, owner, mentions));
    }
    if plural && is(NounClass::Members) && FIGHTERS.contains(&lemma) {
        // “Red Dawn guerrillas”, “the rebels” are those who fight for the group that the text names.
        let fights = |o: &usize| mentions.entities[*o].kind == PartyKind::ArmedGroup;
        if let Some(named) = owner.filter(fights) {
            return Some(named);
        }
        let plain = (core.start..head).all(|t| parse.upos(t) == Upos::Det);
        if plain
            && owner.is_none()
            && let Some(named) = only_fighters(reading, parse, mentions)
        {
            return Some(named);
        }
    }
    if plural && is(NounClass::Members) {
        // “Trump's officials”, “government officials”: the state's own.
        if let Some(person) = owner.filter(|&o| mentions.entities[o].kind == PartyKind::Person) {
            return Some(side_entity(reading, mentions, person));
        }
        let own = |t: usize| matches!(parse.lemma(t), "government" | "administration" | "cabinet");
        if owner.is_none()
            && (core.start..head).any(own)
            && let Some(state) = last_state(parse, mentions)
        {
            return Some(state);
        }
    }
    // “European countries”, “eastern EU states” are several, though one name goes before them.
    let states = plural
        && matches!(lemma, "state" | "country" | "nation" | "government" | "republic" | "capital" | "kingdom")
        && owner.is_some_and(|o| !matches!(mentions.entities[o].kind, PartyKind::State | PartyKind::Person));
    if states {
        return Some(unnamed(reading, parse, core, PartyKind::Group, owner, mentions));
    }
    if is(NounClass::Government) && !(plural && is(NounClass::Members)) {
        if let Some(owner) = owner {
            return Some(side_entity(reading, mentions, owner));
        }
        if is_definite(parse, head)
            && matches!(lemma, "government" | "administration" | "country" | "regime" | "nation")
        {
            return last_state(parse, mentions);
        }
        if is_subject(parse, head) && ARMED.contains(&lemma) {
            return Some(unnamed(reading, parse, core, PartyKind::ArmedGroup, owner, mentions));
        }
    }
    if !plural && (BODIES.iter().any(|(noun, _)| *noun == lemma)) {
        // “His group”, “their party”: the body itself, whoever it is that belongs to it.
        let his = core.len() == 2 && parse.xpos(core.start) == "PRP$";
        let owner = owner.filter(|_| !his);
        if is_definite(parse, head)
            && owner.is_none_or(|o| mentions.entities[o].kind != PartyKind::Person)
            && let Some(known) = last_body(parse, head, core, lemma, owner, mentions)
        {
            return Some(known);
        }
        let named = core.len() > 1 && !matches!(lemma, "group" | "party" | "company" | "firm");
        return (named || is_acting(parse, head))
            .then(|| unnamed(reading, parse, core, PartyKind::Organisation, owner, mentions));
    }
    let core = &if matches!(lemma, "member" | "representative" | "family" | "wing" | "signatory" | "party" | "leader") {
        complemented(parse, head, core)
    } else {
        core.clone()
    };
    if is(NounClass::PeopleGroup) || (plural && (is(NounClass::Members) || is(NounClass::PersonRole))) {
        if plural
            && core.len() <= 2
            && owner.is_none()
            && let Some(known) = same_group(parse, core, head, mentions)
        {
            return Some(known);
        }
        let core = &restricted(parse, head, core);
        return (plural || is_acting(parse, head))
            .then(|| unnamed(reading, parse, core, PartyKind::Group, owner, mentions));
    }
    if is_quantifier(parse, head) {
        let core = core.start..parse.subtree(head).end.min(head + 4);
        return Some(unnamed(reading, parse, &core, PartyKind::Group, owner, mentions));
    }
    if parse.upos(head) == Upos::Num
        && is_subject(parse, head)
        && !parse.word(head).starts_with(|c: char| c.is_numeric())
    {
        // “Two said”, “all three said”: of those spoken of before.
        return last_group(parse, head, mentions);
    }
    None
}

fn owner_before(parse: &Parse<'_>, head: usize, core: &Range<usize>, mentions: &Mentions) -> Option<usize> {
    (core.start..head).filter_map(|t| mentions.at(parse.index, t)).next_back()
}

/// The one armed group that speaks or deals in this text, named in or near this sentence. One that is only fought over
/// the heads of those who talk (“strikes on the Red Dawn”) is not who “the rebels” are.
fn only_fighters(reading: &Reading<'_>, parse: &Parse<'_>, mentions: &Mentions) -> Option<usize> {
    let deals = |p: &super::entity::Place| {
        let there = &reading.parses[p.sentence];
        p.subject
            && there.head(p.head).is_some_and(|v| {
                let lemma = there.lemma(v);
                super::pronoun::is_speech(lemma)
                    || matches!(
                        lemma,
                        "accept" | "agree" | "declare" | "free" | "negotiate" | "release" | "sign" | "want"
                    )
            })
    };
    let talks = |e: &Entity| e.kind == PartyKind::ArmedGroup && e.places.iter().any(deals);
    let mut found = (mentions.entities.iter().enumerate()).filter(|(_, e)| talks(e));
    let (index, entity) = found.next().filter(|_| found.next().is_none())?;
    entity.places.iter().any(|p| p.sentence.abs_diff(parse.index) <= 6).then_some(index)
}

/// The opposition of the state of which the text speaks most.
fn opposition(reading: &Reading<'_>, mentions: &mut Mentions) -> Option<usize> {
    let named = (mentions.entities.iter())
        .position(|e| e.side.as_ref().is_some_and(|s| s.ends_with("-OPP")) && e.name.ends_with("opposition"));
    named.or_else(|| {
        let side = super::describe::main_side(mentions)?;
        let party = reading.gazetteer.opposition_of(&side)?;
        Some(find::party(reading, mentions, party))
    })
}

/// The state or body that a party acts for, as a party: “Trump's government” is the United States.
fn side_entity(reading: &Reading<'_>, mentions: &mut Mentions, owner: usize) -> usize {
    let entity = &mentions.entities[owner];
    if entity.kind != PartyKind::Person {
        return owner;
    }
    match entity.side.as_deref().and_then(|s| reading.gazetteer.party_of_side(s)) {
        Some(party) => find::party(reading, mentions, party),
        None => owner,
    }
}

/// “Both sides”, “the two countries”: who is meant depends on the text.
fn is_collective(parse: &Parse<'_>, head: usize) -> bool {
    parse
        .dependents(head)
        .any(|d| matches!(parse.lemma(d), "both" | "two" | "all" | "warring" | "opposing" | "rival" | "three" | "the"))
}

fn is_subject(parse: &Parse<'_>, head: usize) -> bool {
    matches!(parse.relation(head), Relation::Nsubj | Relation::NsubjPass | Relation::OblAgent)
}

/// One party for all the ways in which a text speaks of those who face each other.
fn collective(parse: &Parse<'_>, core: &Range<usize>, lemma: &str, mentions: &mut Mentions) -> usize {
    let noun = if lemma == "party" { "side" } else { lemma };
    let words = parse.span(core.clone()).of(parse.text).split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let name = words.strip_prefix("the ").unwrap_or(&words).to_owned();
    let key = Key::Phrase(format!("both {noun}s"));
    mentions.entity(key.clone(), || Entity { kind: PartyKind::Group, plural: true, ..Entity::new(key, name) })
}

/// The state spoken of last before the sentence's end, those of this and the last sentences before others.
pub(super) fn last_state(parse: &Parse<'_>, mentions: &Mentions) -> Option<usize> {
    let at = parse.sentence.span.end();
    (mentions.entities.iter().enumerate())
        .filter(|(_, e)| e.kind == PartyKind::State)
        .filter_map(|(i, e)| {
            let last = e
                .places
                .iter()
                .filter(|p| p.span.start() < at && p.sentence < parse.index)
                .map(|p| p.sentence)
                .max()?;
            let near = last + 2 >= parse.index;
            // A state that only lies somewhere (“in Oslo, Norway”) governs nothing that the text tells of.
            let active = !e.marks.is_empty() || e.places.iter().any(|p| p.takes_part);
            Some((near && active, near, if near { last } else { 0 }, e.places.len(), i))
        })
        .max()
        .map(|(.., i)| i)
}

/// Nouns before “group” that say no more than that it fights.
fn is_armed(lemma: &str) -> bool {
    FIGHTERS.contains(&lemma) || matches!(lemma, "resistance" | "terror" | "separatist" | "opposition" | "jihadist")
}

/// The body named last that the noun can mean.
fn last_body(
    parse: &Parse<'_>,
    head: usize,
    core: &Range<usize>,
    lemma: &str,
    owner: Option<usize>,
    mentions: &Mentions,
) -> Option<usize> {
    let side = owner.and_then(|o| mentions.entities[o].side.as_deref());
    let (_, parts) = BODIES.iter().find(|(noun, _)| *noun == lemma)?;
    let at = parse.tokens[head].span.start();
    // “The commerce ministry” is not the foreign ministry.
    let field = (core.start..head)
        .next_back()
        .filter(|&t| {
            (!parts.is_empty() || lemma == "group" && !is_armed(parse.lemma(t)))
                && parse.upos(t) == Upos::Noun
                && mentions.at(parse.index, t).is_none()
        })
        .map(|t| parse.word(t).to_lowercase());
    let fits = |e: &Entity| {
        let name = e.name.to_lowercase();
        let spelled = e.spelled.as_ref().map(|s| s.to_lowercase()).unwrap_or_default();
        let kind = match lemma {
            "company" | "firm" | "airline" | "carmaker" => {
                e.kind == PartyKind::Organisation && e.side.as_deref().is_none_or(|s| s.len() > 3 || s == e.name)
            }
            // The group of a text is none that all the world knows by its letters.
            "group" | "movement" | "militia" => {
                e.kind == PartyKind::ArmedGroup
                    || e.kind == PartyKind::Organisation && !(matches!(e.key, Key::Party(_)) && e.side.is_some())
            }
            "organisation" | "organization" => matches!(e.kind, PartyKind::Organisation | PartyKind::Alliance),
            "newspaper" | "broadcaster" => e.kind == PartyKind::Organisation && e.side.is_none(),
            _ => matches!(e.kind, PartyKind::Organisation | PartyKind::Alliance),
        };
        kind && field.as_ref().is_none_or(|f| name.contains(f) || spelled.contains(f))
            && (owner.is_none() || e.side.is_some() && e.side.as_deref() == side || e.acts_for == owner)
            && (parts.is_empty()
                || parts
                    .iter()
                    .any(|p| name.split(' ').any(|w| w == *p) || spelled.split(' ').any(|w| w == *p) || name == *p))
    };
    (mentions.entities.iter().enumerate())
        .filter(|(_, e)| fits(e))
        .filter_map(|(i, e)| {
            let near = |p: &&super::entity::Place| {
                p.span.start() < at && (!parts.is_empty() || owner.is_some() || p.sentence + 4 >= parse.index)
            };
            let last = e.places.iter().filter(near).max_by_key(|p| p.span.start());
            // A body named only beside someone's name or office has been named all the same.
            let marked = e.marks.iter().filter(|&&(_, start)| start < at && !parts.is_empty()).map(|m| m.0).max();
            let sentence = last.map(|p| p.sentence).max(marked)?;
            Some((sentence, last.is_some_and(|p| p.subject), e.places.len(), i))
        })
        .max()
        .map(|(_, _, _, i)| i)
}

/// Collective nouns in the singular are parties where they do something.
fn is_acting(parse: &Parse<'_>, head: usize) -> bool {
    matches!(
        parse.relation(head),
        Relation::Nsubj
            | Relation::NsubjPass
            | Relation::OblAgent
            | Relation::Obj
            | Relation::Iobj
            | Relation::NmodPoss
            | Relation::Obl
            | Relation::Conj
    )
}

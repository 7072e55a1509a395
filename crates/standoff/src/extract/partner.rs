//! Who can be on the other side of a table: not an audience, not the press, not one's own staff.

use super::article::Article;
use super::conduct_of_groups;
use super::draft::Who;
use super::event;
use super::participants::Context;
use crate::lexicon::{Month, NounClass};
use crate::mention::Key;
use crate::record::PartyKind;
use crate::syntax::{Parse, Relation, Upos};

/// Heads of phrases for people who are spoken to, not negotiated with.
const AUDIENCES: &[&str] = &[
    "adviser",
    "advisor",
    "aide",
    "analyst",
    "audience",
    "author",
    "citizen",
    "cleric",
    "columnist",
    "correspondent",
    "crowd",
    "donor",
    "expert",
    "family",
    "fan",
    "follower",
    "fundraiser",
    "interviewer",
    "journalist",
    "media",
    "outlet",
    "people",
    "pilgrim",
    "press",
    "public",
    "reader",
    "refugee",
    "relative",
    "reporter",
    "resident",
    "scholar",
    "staff",
    "student",
    "supporter",
    "veteran",
    "viewer",
    "villager",
    "voter",
];

/// Words of the names of newspapers, stations and agencies.
const MEDIA: &[&str] = &[
    "Agency",
    "Broadcasting",
    "Channel",
    "Chronicle",
    "Daily",
    "Gazette",
    "Herald",
    "Journal",
    "Magazine",
    "Media",
    "News",
    "Newspaper",
    "Post",
    "Press",
    "Radio",
    "TV",
    "Telegraph",
    "Television",
    "Times",
    "Tribune",
];

/// Leaves out of those who are said to meet whoever only listens, asks or reports; none where all are of one house.
pub(super) fn partners(article: &Article<'_>, parse: &Parse<'_>, speaks: bool, mut who: Vec<Who>) -> Vec<Who> {
    let entities = &article.mentions.entities;
    who.retain(|w| {
        let entity = &entities[w.entity];
        let heads = entity.name.split(' ').map(|word| word.trim_end_matches('s').to_lowercase());
        let audience = matches!(entity.kind, PartyKind::Group | PartyKind::Organisation)
            && entity.side.is_none()
            && heads.into_iter().any(|word| AUDIENCES.contains(&word.as_str()));
        // To speak to someone who has neither name nor side is to speak in public.
        let spoken = speaks
            && entity.side.is_none()
            && match entity.key {
                Key::Phrase(_) => {
                    !entity.name.starts_with(char::is_uppercase) || entity.name.split(' ').any(|w| MEDIA.contains(&w))
                }
                // Bodies that the lexicon knows without a side are media most of all.
                Key::Party(_) => entity.kind == PartyKind::Organisation,
                Key::Person(_) => false,
            };
        // “Mediators in the Dominican Republic”: where, not who.
        let place = entity.kind == PartyKind::State
            && w.mention.is_some_and(|m| {
                let heads = parse.tokens_in(m).filter(|&t| t < parse.len());
                heads.into_iter().any(|t| ["in", "near", "across"].iter().any(|p| parse.is_marked(t, p)))
            });
        !audience && !spoken && !place
    });
    // A leader's meeting with officials of the own side is no part of a negotiation.
    let side = |w: &Who| entities[w.entity].side.as_deref();
    let one_house = who.len() >= 2
        && side(&who[0]).is_some()
        && who.iter().all(|w| side(w) == side(&who[0]))
        && who.iter().any(|w| match entities[w.entity].kind {
            PartyKind::Group => serves_its_side(&entities[w.entity].name),
            kind => kind == PartyKind::State && !who.iter().any(|w| entities[w.entity].kind == PartyKind::Group),
        });
    if one_house { Vec::new() } else { who }
}

/// Whether a group works for the side that it is named by: “officials”, “commanders”; creditors and rebels do not.
fn serves_its_side(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default().trim_end_matches('s');
    matches!(
        last,
        "advisor"
            | "adviser"
            | "ambassador"
            | "authoritie"
            | "branche"
            | "commander"
            | "deputie"
            | "diplomat"
            | "executive"
            | "general"
            | "governor"
            | "lawmaker"
            | "member"
            | "minister"
            | "mp"
            | "negotiator"
            | "officer"
            | "official"
            | "representative"
            | "senator"
            | "soldier"
            | "troop"
    )
}

/// Whether the text lets know who it is; of the unnamed, an office of a side where `offices` count.
pub(super) fn is_known(article: &Article<'_>, who: &Who, offices: bool) -> bool {
    let entity = &article.mentions.entities[who.entity];
    !entity.anonymous || offices && entity.side.is_some()
}

/// Whether a party holds talks rather than only tells of them: of the unnamed, an office of a side, a body, and those
/// who fight, work or bargain.
pub(super) fn can_hold(article: &Article<'_>, who: &Who) -> bool {
    let entity = &article.mentions.entities[who.entity];
    is_known(article, who, true)
        || can_convene(article, who)
        || entity.kind == PartyKind::ArmedGroup
        || entity.kind == PartyKind::Organisation && !MEDIA.iter().any(|w| entity.name.contains(&w.to_lowercase()))
        || entity.kind == PartyKind::Group && conduct_of_groups::acts(&entity.name)
}

/// Whether an unnamed group can meet among itself: leaders, ministers, creditors, parties.
pub(super) fn can_convene(article: &Article<'_>, who: &Who) -> bool {
    let entity = &article.mentions.entities[who.entity];
    let last = entity.name.rsplit(' ').next().unwrap_or_default();
    entity.kind == PartyKind::Group
        && entity.plural
        && matches!(
            last,
            "ambassadors"
                | "bondholders"
                | "countries"
                | "creditors"
                | "delegates"
                | "delegations"
                | "diplomats"
                | "donors"
                | "envoys"
                | "factions"
                | "governments"
                | "leaders"
                | "lenders"
                | "ministers"
                | "nations"
                | "negotiators"
                | "owners"
                | "parties"
                | "players"
                | "powers"
                | "premiers"
                | "presidents"
                | "sides"
                | "states"
                | "unions"
        )
}

/// Whether they are several, not all of one side.
pub(super) fn are_apart(article: &Article<'_>, who: &[Who]) -> bool {
    let side = |w: &Who| article.mentions.entities[w.entity].side.as_deref();
    who.len() >= 2 && !(side(&who[0]).is_some() && who.iter().all(|w| side(w) == side(&who[0])))
}

/// Who tells of talks with another, where nobody else is named to hold them: a side, or the side of a person.
pub(super) fn speaking(context: &Context<'_, '_>, noun: usize, partners: &[Who]) -> Option<Who> {
    let article = context.article;
    let speaker = context.spoken.speaker(context.parse.tokens[noun].span.start())?;
    let entity = &article.mentions.entities[speaker.entity];
    let other = |w: &Who| {
        let other = &article.mentions.entities[w.entity];
        w.entity != speaker.entity && (entity.side.is_none() || entity.side != other.side)
    };
    if entity.anonymous && entity.side.is_none() || entity.is_observer() || !partners.iter().all(other) {
        return None;
    }
    if !matches!(entity.kind, PartyKind::Person | PartyKind::Group) {
        return (entity.kind != PartyKind::Group && (entity.side.is_some() || matches!(entity.key, Key::Phrase(_))))
            .then_some(speaker);
    }
    let body = article.mentions.entities.iter().position(|e| {
        e.side.is_some() && e.side == entity.side && !matches!(e.kind, PartyKind::Person | PartyKind::Group)
    })?;
    Some(Who { entity: body, mention: None })
}

/// Where someone only speaks of talks with a state, it is the speaker's state that would hold them.
pub(super) fn raise(context: &Context<'_, '_>, noun: usize, verb: usize, partners: &[Who], first: &mut [Who]) {
    let (article, parse) = (context.article, context.parse);
    let entities = &article.mentions.entities;
    // Who holds talks, or speaks after them, was there.
    let held = matches!(
        parse.lemma(verb),
        "hold"
            | "have"
            | "conduct"
            | "lead"
            | "begin"
            | "start"
            | "resume"
            | "continue"
            | "finish"
            | "conclude"
            | "end"
            | "attend"
            | "join"
    ) && parse.relation(noun) == Relation::Obj
        || ["after", "during", "following", "for"].iter().any(|p| parse.is_marked(noun, p));
    let body =
        |w: &Who| matches!(entities[w.entity].kind, PartyKind::State | PartyKind::Alliance | PartyKind::ArmedGroup);
    if held || !event::is_process(parse.lemma(noun)) || partners.is_empty() || !partners.iter().all(body) {
        return;
    }
    for who in first {
        let entity = &entities[who.entity];
        let state = |e: &crate::mention::Entity| {
            e.side.is_some() && e.side == entity.side && matches!(e.kind, PartyKind::State | PartyKind::ArmedGroup)
        };
        if entity.kind == PartyKind::Person
            && let Some(at) = entities.iter().position(state)
        {
            *who = Who { entity: at, mention: who.mention };
        }
    }
}

/// The side of an office whose holder the text does not name: “the Iranian foreign minister”.
pub(super) fn side_of_office(article: &Article<'_>, parse: &Parse<'_>, token: usize) -> Option<Who> {
    let office = parse.upos(token) == Upos::Noun
        && [NounClass::PersonRole, NounClass::Government, NounClass::Members]
            .iter()
            .any(|class| article.gazetteer.is(*class, parse.lemma(token)));
    let owner = article.owner(parse, token).filter(|_| office)?;
    let before = parse
        .dependents(token)
        .any(|d| d < token && matches!(parse.relation(d), Relation::Amod | Relation::Compound | Relation::NmodPoss));
    let entity = &article.mentions.entities[owner.entity];
    (before && entity.side.is_some() && entity.kind != PartyKind::Person).then_some(owner)
}

/// Seats that are their holder's house, with the office; a guest there is the holder's.
const HOUSES: &[(&str, &str)] = &[
    ("White House", "president"),
    ("Oval Office", "president"),
    ("Kremlin", "president"),
    ("Elysee", "president"),
    ("Élysée", "president"),
    ("Downing Street", "prime minister"),
    ("Chancellery", "chancellor"),
    ("Blue House", "president"),
];

/// Those visited, the holder of a seat in place of its state, where the article names the holder.
pub(super) fn hosts(article: &Article<'_>, who: Vec<Who>) -> Vec<Who> {
    let entities = &article.mentions.entities;
    let month = article.published.map(|d| Month { year: d.year(), month: d.month() });
    let holder = |w: &Who| {
        let words = article.words(w.mention?);
        let (_, office) = HOUSES.iter().find(|(house, _)| words.contains(house))?;
        entities.iter().position(|e| {
            let titled = e.titles.iter().any(|t| t == office)
                || matches!(e.key, Key::Person(p) if article.gazetteer.has_title(p, office, month));
            e.kind == PartyKind::Person && e.side == entities[w.entity].side && titled
        })
    };
    who.into_iter().map(|w| Who { entity: holder(&w).unwrap_or(w.entity), mention: w.mention }).collect()
}

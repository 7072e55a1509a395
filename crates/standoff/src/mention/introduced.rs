//! A person whom the text describes before it names: “A Norwegian mediator said … ‘We are close,’ Kari Lund told Reuters.”

use super::entity::{Entity, Key, Mentions};
use super::find::Reading;
use super::pronoun;
use crate::record::{MentionKind, PartyKind};

/// How many sentences may lie between the description and the name.
const REACH: usize = 3;

/// Roles whose holders stay unnamed: the name that follows is another's.
const UNNAMED: &[&str] =
    &["official", "source", "aide", "insider", "person", "witness", "resident", "reporter", "man", "woman"];

/// Joins a described speaker with the person first named, without title or apposition, right after as a speaker.
pub(super) fn join(reading: &Reading<'_>, mentions: &mut Mentions) {
    let introduced = |(i, e)| bare_introduction(reading, e).map(|(sentence, at)| (at, sentence, i));
    let mut all: Vec<_> = mentions.entities.iter().enumerate().filter_map(introduced).collect();
    all.sort_unstable();
    join_titled(mentions);
    for (at, sentence, named) in all {
        let described = (mentions.entities.iter().enumerate())
            .filter(|(_, e)| may_be(reading, e, &mentions.entities[named]))
            .filter_map(|(i, e)| {
                let spoken =
                    e.places.iter().filter(|p| p.span.start() < at && p.subject && p.sentence + REACH >= sentence);
                let last = spoken.map(|p| p.span.start()).max()?;
                Some((last, i))
            })
            .max();
        let Some((last, described)) = described else { continue };
        let between = |e: &Entity| {
            e.kind == PartyKind::Person
                && !e.anonymous
                && e.places.iter().any(|p| p.subject && p.span.start() > last && p.span.start() < at)
        };
        if !mentions.entities.iter().any(between) {
            mentions.join(described, named);
        }
    }
}

/// “A port spokesman said … port spokesman Kari Lund told Reuters”: the same title, once without and once with a name.
fn join_titled(mentions: &mut Mentions) {
    for described in 0..mentions.entities.len() {
        let entity = &mentions.entities[described];
        let Some(last) = entity.places.iter().filter(|p| p.subject).max_by_key(|p| p.sentence) else { continue };
        if !entity.anonymous || entity.kind != PartyKind::Person || !entity.name.contains(' ') {
            continue;
        }
        let named = |e: &Entity| {
            !e.anonymous
                && e.kind == PartyKind::Person
                && e.titles.contains(&entity.name)
                && e.places
                    .iter()
                    .map(|p| p.sentence)
                    .min()
                    .is_some_and(|s| s > last.sentence && s <= last.sentence + REACH)
        };
        let mut fitting = (0..mentions.entities.len()).filter(|&i| named(&mentions.entities[i]));
        if let (Some(named), None) = (fitting.next(), fitting.next()) {
            mentions.join(described, named);
        }
    }
}

/// Where a person is first named, if there as a speaker and without a word on who it is.
fn bare_introduction(reading: &Reading<'_>, entity: &Entity) -> Option<(usize, usize)> {
    let first = entity.places.iter().min_by_key(|p| p.span.start())?;
    let parse = &reading.parses[first.sentence];
    let verb = parse.head(first.head)?;
    let full = first.kind == MentionKind::Name && first.span.of(parse.text).contains(' ');
    let speaks = pronoun::is_speech(parse.lemma(verb)) && !pronoun::is_quoted(reading, first.span.start());
    (entity.kind == PartyKind::Person && !entity.anonymous && entity.titles.is_empty() && full && speaks)
        .then_some((first.sentence, first.span.start()))
}

fn may_be(reading: &Reading<'_>, described: &Entity, named: &Entity) -> bool {
    let role = described.name.split(" of ").next().unwrap_or_default().rsplit(' ').next().unwrap_or_default();
    described.kind == PartyKind::Person
        && described.anonymous
        && !UNNAMED.contains(&role)
        && (described.side.is_none() || named.side.is_none() || described.side == named.side)
        // Whom all readers know needs no description first, unless it is of the office.
        && match named.key {
            Key::Person(p) => described.side.is_some() || reading.gazetteer.has_role(p, role),
            _ => true,
        }
}

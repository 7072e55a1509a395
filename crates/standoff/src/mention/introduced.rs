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
    for named in 0..mentions.entities.len() {
        let Some((sentence, at)) = bare_introduction(reading, &mentions.entities[named]) else { continue };
        let described = (mentions.entities.iter().enumerate())
            .filter(|(_, e)| may_be(e, &mentions.entities[named]))
            .filter_map(|(i, e)| {
                let spoken =
                    e.places.iter().filter(|p| p.span.start() < at && p.subject && p.sentence + REACH >= sentence);
                let last = spoken.map(|p| p.span.start()).max()?;
                e.places.iter().all(|p| p.span.start() < at || p.sentence > sentence + 1).then_some((last, i))
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

fn may_be(described: &Entity, named: &Entity) -> bool {
    let role = described.name.split(" of ").next().unwrap_or_default().rsplit(' ').next().unwrap_or_default();
    described.kind == PartyKind::Person
        && described.anonymous
        && !UNNAMED.contains(&role)
        && (described.side.is_none() || named.side.is_none() || described.side == named.side)
        // Whom all readers know needs no description first.
        && !(matches!(named.key, Key::Person(_)) && described.side.is_none())
}

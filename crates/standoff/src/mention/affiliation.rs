//! For whom persons act, where the text says it only by their office.

use super::entity::{Entity, Mentions};
use super::find::{self, Reading};
use super::phrase;
use super::title;
use crate::record::PartyKind;
use crate::syntax::Upos;

/// How many bytes before a person's first mention the state or company may be named for which it speaks.
const NEAR: usize = 500;

/// Whom persons act for, asked again now that all names are known, and where the text says it only by their office:
/// a minister is the state's that was named last, a chief executive the company's.
pub(super) fn affiliate(reading: &Reading<'_>, mentions: &mut Mentions) {
    for index in 0..mentions.entities.len() {
        let entity = &mentions.entities[index];
        if entity.kind != PartyKind::Person || entity.acts_for.is_some() || entity.independent || entity.side.is_some()
        {
            continue;
        }
        let told = entity.places.iter().find_map(|place| {
            let parse = &reading.parses[place.sentence];
            let range = parse.tokens_in(place.span);
            title::party_in(parse, range.clone(), mentions).or_else(|| {
                let beside = title::apposition(reading, parse, place.head, &range)?;
                title::party_in(parse, title::role_phrase(parse, beside), mentions)
            })
        });
        let wanted: fn(&Entity) -> bool = if title::is_public(&entity.titles) {
            |e| e.kind == PartyKind::State
        } else if title::is_corporate(&entity.titles) {
            |e| e.kind == PartyKind::Organisation && e.side.is_some()
        } else {
            |_| false
        };
        if title::is_american(&entity.titles)
            && let Some(state) = reading.gazetteer.party_of_side("USA")
        {
            mentions.entities[index].acts_for = told.or_else(|| Some(find::party(reading, mentions, state)));
            continue;
        }
        let first = entity.places.iter().map(|p| p.span.end()).min().unwrap_or(0);
        // Named in the last few sentences, else spoken of most.
        let near = || {
            let times = |e: &Entity| e.places.len() + e.marks.len();
            (mentions.entities.iter().enumerate())
                .filter(|(_, e)| wanted(e))
                .filter_map(|(i, e)| {
                    let places = e.places.iter().map(|p| p.span.start()).chain(e.marks.iter().map(|m| m.1));
                    let last = places.filter(|&s| s < first).max()?;
                    let close = first - last < NEAR;
                    (close || times(e) >= 3).then_some((if close { last } else { 0 }, times(e), i))
                })
                .max()
                .map(|(_, _, i)| i)
        };
        mentions.entities[index].acts_for = told.or_else(near).filter(|&e| e != index);
    }
}

/// Marks the bodies that stand behind “at”, “of”, “for”, “from” or “with” after a person's name or role: “Ida Lund of
/// the Fjord Institute”, “an analyst at Acme Research”.
pub(super) fn mark_employers(reading: &Reading<'_>, mentions: &mut Mentions) {
    for index in 0..mentions.entities.len() {
        if mentions.entities[index].kind != PartyKind::Organisation {
            continue;
        }
        for p in 0..mentions.entities[index].places.len() {
            let place = mentions.entities[index].places[p];
            let parse = &reading.parses[place.sentence];
            let first = parse.tokens_in(place.span).start;
            let mut at = first;
            while at > 0 && (parse.upos(at - 1) == Upos::Det || parse.word(at - 1) == "‘") {
                at -= 1;
            }
            let lead = at.checked_sub(1).filter(|&t| matches!(parse.word(t), "at" | "of" | "for" | "from" | "with"));
            let Some(before) = lead.and_then(|t| t.checked_sub(1)) else { continue };
            let person =
                mentions.at(place.sentence, before).is_some_and(|e| mentions.entities[e].kind == PartyKind::Person)
                    || super::chunk::is_role(reading, parse, before) && !phrase::is_plural(parse, before);
            if person {
                mentions.entities[index].places[p].employs = true;
            }
        }
    }
}

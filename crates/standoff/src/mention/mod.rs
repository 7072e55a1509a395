//! Who is spoken of where: mentions grouped into parties.
//!
//! [`find_mentions`] gives [`Mentions`]: for each token that names, describes or stands for a party, that party.
//! Names come first (lexicon, then capitalised names it does not know), then descriptions and pronouns in
//! the order of the text, each resolved to what was named before.

mod acronym;
mod affiliation;
mod agent;
mod amount;
mod body;
mod calendar;
mod chunk;
mod days;
mod describe;
mod entity;
mod find;
mod gazetteer;
mod group;
mod hyphen;
mod introduced;
mod name;
mod number;
mod phrase;
mod pronoun;
mod short;
mod source;
mod time;
mod title;

pub(crate) use amount::amounts;
pub(crate) use calendar::is_calendar_name;
pub(crate) use entity::{Entity, Key, Mentions, Place};
pub(crate) use find::find_mentions;
pub(crate) use gazetteer::{Gazetteer, Sense};
pub(crate) use phrase::{core, is_acquaintance};
pub(crate) use source::name_sources;
pub(crate) use time::{TimeMention, resolve, times};

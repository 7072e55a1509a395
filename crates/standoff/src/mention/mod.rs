//! Who is spoken of where: mentions grouped into parties.
//!
//! [`find_mentions`] gives [`Mentions`]: for each token that names, describes or stands for a party, that party.
//! Names come first (lexicon, then capitalised names it does not know), then descriptions and pronouns in
//! the order of the text, each resolved to what was named before.

mod describe;
mod entity;
mod find;
mod gazetteer;
mod name;
mod phrase;
mod pronoun;

pub(crate) use entity::{Entity, Mentions};
pub(crate) use find::find_mentions;
pub(crate) use gazetteer::Gazetteer;

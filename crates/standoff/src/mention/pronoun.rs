//! Third-person pronouns, resolved to what was named before.

use super::entity::{Entity, Mentions, Place};
use super::find::Reading;
use crate::lexicon::Gender;
use crate::record::{MentionKind, PartyKind};
use crate::syntax::{Parse, Relation};

/// How many sentences back a pronoun may point.
const REACH: usize = 3;

/// Resolves one pronoun; first and second persons are left to the layer that knows who speaks.
pub(super) fn resolve(_: &Reading<'_>, parse: &Parse<'_>, token: usize, mentions: &mut Mentions) {
    if matches!(parse.relation(token), Relation::Expl) {
        return;
    }
    let fits: fn(&Entity) -> bool = match parse.word(token).to_lowercase().as_str() {
        "he" | "him" | "his" | "himself" => |e| e.kind == PartyKind::Person && e.gender != Some(Gender::Feminine),
        "she" | "her" | "hers" | "herself" => |e| e.kind == PartyKind::Person && e.gender != Some(Gender::Masculine),
        "it" | "its" | "itself" => |e| !matches!(e.kind, PartyKind::Person | PartyKind::Group),
        "they" | "them" | "their" | "themselves" => |e| e.plural || e.kind == PartyKind::State,
        _ => return,
    };
    let plural = matches!(parse.word(token).to_lowercase().as_str(), "they" | "them" | "their" | "themselves");
    let at = parse.tokens[token].span.start();
    let quotation = quotation_of(parse, token);
    let mut best: Option<(i32, usize)> = None;
    for (index, entity) in mentions.entities.iter().enumerate() {
        if !fits(entity) {
            continue;
        }
        for place in &entity.places {
            let back = parse.index.checked_sub(place.sentence);
            let Some(back) = back.filter(|b| *b <= REACH) else { continue };
            if place.span.start() >= at {
                continue;
            }
            let mut score = -6 * back as i32;
            score += match parse_relation(parse, place, back) {
                Some(Relation::Nsubj | Relation::NsubjPass) => 4,
                Some(Relation::NmodPoss) => 1,
                _ => 0,
            };
            if back == 0 && same_clause(parse, place.head, token) && !possessive(parse, token) {
                // A clause's object is not its own subject: “Trump told him”.
                score -= 12;
            }
            if place.kind == MentionKind::Pronoun {
                score += 1;
            }
            if plural && entity.kind == PartyKind::Group {
                score += 3;
            }
            if quotation {
                score -= 1;
            }
            // Of two that fit alike, the later one.
            if best.is_none_or(|(s, _)| score >= s) {
                best = Some((score, index));
            }
        }
    }
    if let Some((_, entity)) = best {
        let place = Place::new(parse, token, parse.tokens[token].span, MentionKind::Pronoun);
        mentions.put(entity, place);
    }
}

/// How an earlier mention of the same sentence depends; other sentences keep only their order.
fn parse_relation(parse: &Parse<'_>, place: &Place, back: usize) -> Option<Relation> {
    if back == 0 { Some(parse.relation(place.head)) } else { place.subject.then_some(Relation::Nsubj) }
}

fn same_clause(parse: &Parse<'_>, a: usize, b: usize) -> bool {
    parse.head(a).is_some() && parse.head(a) == parse.head(b)
}

fn possessive(parse: &Parse<'_>, token: usize) -> bool {
    parse.relation(token) == Relation::NmodPoss
}

/// Whether the sentence opened a quotation before the token.
fn quotation_of(parse: &Parse<'_>, token: usize) -> bool {
    (0..token).any(|t| matches!(parse.word(t), "“" | "\"" | "``"))
}

//! Third-person pronouns, resolved to what was named before.

use super::entity::{Entity, Mentions, Place};
use super::find::Reading;
use crate::lexicon::Gender;
use crate::record::{MentionKind, PartyKind};
use crate::syntax::{Parse, Relation};

/// How many sentences back a pronoun may point.
const REACH: usize = 4;

/// Verbs whose subject speaks: whoever spoke last is whom “he” or “they” mostly means.
const SPEECH: &[&str] = &[
    "say",
    "tell",
    "add",
    "warn",
    "note",
    "argue",
    "write",
    "insist",
    "claim",
    "stress",
    "explain",
    "state",
    "call",
    "accuse",
    "urge",
    "deny",
    "suggest",
    "announce",
    "report",
    "believe",
    "think",
    "demand",
    "propose",
    "offer",
    "reject",
    "tweet",
    "question",
    "praise",
    "criticise",
    "criticize",
    "welcome",
    "hail",
    "thank",
    "quote",
    "acknowledge",
    "confirm",
    "reiterate",
    "post",
    "declare",
    "reply",
    "respond",
    "continue",
];

/// Whether the subject of this verb speaks.
pub(super) fn is_speech(lemma: &str) -> bool {
    SPEECH.contains(&lemma)
}

/// Whether a position lies in a quotation.
pub(super) fn is_quoted(reading: &Reading<'_>, at: usize) -> bool {
    quotation_at(reading, at).is_some()
}

/// Resolves one pronoun; first and second persons are left to the layer that knows who speaks.
pub(super) fn resolve(reading: &Reading<'_>, parse: &Parse<'_>, token: usize, mentions: &mut Mentions) {
    if matches!(parse.relation(token), Relation::Expl) {
        return;
    }
    let word = parse.word(token).to_lowercase();
    let fits: fn(&Entity) -> bool = match word.as_str() {
        "he" | "him" | "his" | "himself" => |e| e.kind == PartyKind::Person && e.gender != Some(Gender::Feminine),
        "she" | "her" | "hers" | "herself" => |e| e.kind == PartyKind::Person && e.gender != Some(Gender::Masculine),
        "it" | "its" | "itself" => |e| !matches!(e.kind, PartyKind::Person | PartyKind::Group),
        "they" | "them" | "their" | "themselves" => {
            |e| e.plural || matches!(e.kind, PartyKind::State | PartyKind::Group)
        }
        _ => return,
    };
    let she = matches!(word.as_str(), "she" | "her" | "hers" | "herself");
    let plural = matches!(word.as_str(), "they" | "them" | "their" | "themselves");
    let subject = matches!(parse.relation(token), Relation::Nsubj | Relation::NsubjPass);
    let possessive = parse.relation(token) == Relation::NmodPoss;
    let speaks = subject && parse.head(token).is_some_and(|h| SPEECH.contains(&parse.lemma(h)));
    let at = parse.tokens[token].span.start();
    let quoted = quotation_at(reading, at);
    let mut best: Option<(i32, usize, usize)> = None;
    for (index, entity) in mentions.entities.iter().enumerate().filter(|(_, e)| fits(e)) {
        let before = entity.places.iter().filter(|p| p.span.start() < at && p.sentence + REACH >= parse.index);
        let told = entity.places.iter().filter(|p| p.span.start() < at && p.kind != MentionKind::Pronoun).count();
        for place in before {
            let score = score(reading, parse, token, place, quoted, possessive, speaks)
                + i32::from(told >= 3) * 2
                + i32::from(subject && place.subject) * 2
                + if plural { plurality(entity) } else { 0 }
                + i32::from(she && entity.gender == Some(Gender::Feminine)) * 4
                - i32::from(entity.anonymous && !plural) * 2;
            let candidate = (score, place.span.start(), index);
            if best.is_none_or(|b| candidate > b) {
                best = Some(candidate);
            }
        }
    }
    if let Some((_, _, entity)) = best.filter(|(score, ..)| *score > -30) {
        let place = Place::new(parse, token, parse.tokens[token].span, MentionKind::Pronoun);
        mentions.put(entity, place);
    }
}

/// “They” are several people sooner than a state, and a state sooner than a body.
fn plurality(entity: &Entity) -> i32 {
    match entity.kind {
        PartyKind::Group => 6,
        PartyKind::ArmedGroup => 2,
        PartyKind::State => 0,
        _ => -1,
    }
}

/// How well an earlier mention answers a pronoun: near ones, subjects and speakers first.
fn score(
    reading: &Reading<'_>,
    parse: &Parse<'_>,
    token: usize,
    place: &Place,
    quoted: Option<usize>,
    possessive: bool,
    speaks: bool,
) -> i32 {
    let own = parse.index == place.sentence;
    let there = if own { parse } else { &reading.parses[place.sentence] };
    let mut score = -5 * (parse.index - place.sentence) as i32;
    if there.sentence.block != parse.sentence.block {
        score -= 2;
    }
    score += match there.relation(place.head) {
        _ if place.subject => 4,
        Relation::Nsubj | Relation::NsubjPass => 4,
        Relation::NmodPoss => 1,
        Relation::Appos | Relation::OblAgent => 1,
        _ => 0,
    };
    if place.subject && there.head(place.head).is_some_and(|h| there.relation(h) == Relation::Root) {
        score += 2;
    }
    if place.subject && there.head(place.head).is_some_and(|h| SPEECH.contains(&there.lemma(h))) {
        score += if own { 1 } else { 3 };
    }
    // “Trump said he would go”: who says it, unless the text says otherwise.
    if own
        && place.subject
        && parse
            .head(place.head)
            .is_some_and(|h| SPEECH.contains(&parse.lemma(h)) && h < token && parse.within(token, h))
        && parse.head(place.head) != parse.head(token)
    {
        score += 5;
    }
    if speaks {
        let verb = parse.head(token).unwrap_or(token);
        if own && (parse.within(place.head, verb) || parse.relation(verb) == Relation::Parataxis) {
            // What is told comes first: “the banks are ready, they said”.
            score -= 10;
        }
        if !own && place.subject && there.head(place.head).is_some_and(|h| SPEECH.contains(&there.lemma(h))) {
            score += 2;
        }
    }
    // A clause's object is not its own subject: “Trump told him”.
    if own && !possessive && parse.head(place.head).is_some() && parse.head(place.head) == parse.head(token) {
        score -= 14;
    }
    // Within its own phrase (“his aide”), a pronoun points outward.
    if own && parse.within(token, place.head) && place.head != token && possessive {
        score -= 14;
    }
    match (quoted, quotation_at(reading, place.span.start())) {
        // Whoever is spoken of in a quotation is rarely its speaker.
        (None, Some(_)) => score -= if speaks { 12 } else { 5 },
        // Who speaks says “I”, not “he”.
        (Some(_), None) if place.subject && (own || parse.index - place.sentence <= 1) => score -= 4,
        (Some(a), Some(b)) if a == b => score += 2,
        _ => {}
    }
    if place.kind == MentionKind::Pronoun {
        score += 1;
    }
    score
}

/// The outermost quotation around a position, by where it begins.
fn quotation_at(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let quotations = &reading.segmentation.quotations;
    let after = quotations.partition_point(|q| q.span.start() <= at);
    let holds = |q: &&crate::segment::Quotation| q.depth == 0 && q.span.start() <= at && at < q.span.end();
    quotations[..after].iter().rev().take(64).find(holds).map(|q| q.span.start())
}

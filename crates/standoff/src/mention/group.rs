//! Groups and bodies that a text leaves unnamed: the phrase that stands for their name, and when it means one again.

use super::body::last_state;
use super::describe::phrase_name;
use super::entity::{Entity, Key, Mentions};
use super::find::{self, Reading};
use super::phrase;
use super::title;
use crate::record::PartyKind;
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// The unnamed group that spoke or acted last, no more than three sentences back.
pub(super) fn last_group(parse: &Parse<'_>, head: usize, mentions: &Mentions) -> Option<usize> {
    let at = parse.tokens[head].span.start();
    (mentions.entities.iter().enumerate())
        .filter(|(_, e)| e.kind == PartyKind::Group && e.anonymous)
        .filter_map(|(i, e)| {
            let near = e.places.iter().filter(|p| p.span.start() < at && p.sentence + 3 >= parse.index && p.subject);
            Some((near.map(|p| p.span.start()).max()?, i))
        })
        .max()
        .map(|(_, i)| i)
}

/// The group of the same noun that was spoken of before: “EU leaders … the leaders”.
pub(super) fn same_group(parse: &Parse<'_>, core: &Range<usize>, head: usize, mentions: &Mentions) -> Option<usize> {
    let plain = (core.start..head).all(|t| {
        parse.upos(t) == Upos::Det
            || parse.upos(t) == Upos::Num
            || matches!(parse.lemma(t), "some" | "many" | "several" | "most" | "all" | "other")
    });
    let other = (core.start..head).any(|t| matches!(parse.lemma(t), "another" | "other"));
    if !plain || other {
        return None;
    }
    let noun = parse.word(head).to_lowercase();
    // “The sources” after “two people with direct knowledge of the talks”.
    let source = |e: &Entity| noun == "sources" && head_noun(&e.name) == "people" && e.name.contains(' ');
    let at = parse.tokens[head].span.start();
    (mentions.entities.iter().enumerate())
        .filter(|(_, e)| {
            e.kind == PartyKind::Group
                && matches!(e.key, Key::Phrase(_))
                && (head_noun(&e.name).eq_ignore_ascii_case(&noun) || source(e))
        })
        .filter_map(|(i, e)| Some((e.places.iter().filter(|p| p.span.start() < at).map(|p| p.span.start()).max()?, i)))
        .max()
        .map(|(_, i)| i)
}

/// The noun of a phrase that names someone, without what restricts it: “sources” of “two sources close to the talks”.
pub(super) fn head_noun(name: &str) -> &str {
    let words: Vec<&str> = name.split(' ').collect();
    // What “of” adds makes another group of them: “leaders of the union” are not the leaders spoken of.
    let restricts = |w: &str| w != "of" && RESTRICTING.contains(&w) || phrase::is_acquaintance(w);
    let end = (1..words.len()).find(|&i| restricts(words[i]));
    words[end.unwrap_or(words.len()) - 1]
}

/// A quantifier that stands for people: “some in Kyiv”, “many”, “others”.
pub(super) fn is_quantifier(parse: &Parse<'_>, head: usize) -> bool {
    matches!(parse.lemma(head), "some" | "many" | "others" | "several" | "most" | "few")
        && matches!(parse.relation(head), Relation::Nsubj | Relation::NsubjPass)
        && !matches!(parse.upos(head), Upos::Adv)
}

/// The phrase without what counts or picks out (“two”, “some”, “many other”): by it a group is known again.
fn uncounted(parse: &Parse<'_>, core: &Range<usize>) -> String {
    let mut range = phrase::without_article(parse, core.clone());
    while range.len() > 1
        && (matches!(parse.upos(range.start), Upos::Det | Upos::Num)
            || parse.xpos(range.start) == "PRP$"
            || matches!(
                parse.lemma(range.start),
                "other" | "many" | "several" | "most" | "few" | "various" | "certain"
            ))
    {
        range.start += 1;
    }
    parse.span(range).of(parse.text).split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Nouns that name a group only with what is said of it: “people briefed on the talks”, “countries that buy gas”.
const GENERAL: &[&str] =
    &["person", "people", "country", "nation", "state", "politician", "buyer", "those", "man", "woman"];

/// Words that open, behind a noun, what it is restricted by.
const RESTRICTING: &[&str] = &[
    "who", "that", "with", "of", "in", "from", "at", "on", "briefed", "opposed", "present", "aware", "working",
    "living", "taking",
];

/// The phrase with what restricts so general a noun, up to a comma, a reason or the sentence's own verb. Any noun of
/// people is restricted by what they know: “officials familiar with the talks”.
pub(super) fn restricted(parse: &Parse<'_>, head: usize, core: &Range<usize>) -> Range<usize> {
    let plain = (core.start..head).all(|t| {
        matches!(parse.upos(t), Upos::Det | Upos::Num | Upos::Adv | Upos::Adp)
            || matches!(parse.lemma(t), "other" | "many" | "several" | "most" | "few")
    });
    let Some(next) = Some(core.end).filter(|&t| t < parse.len()).map(|t| parse.word(t)) else { return core.clone() };
    let knows = plain
        && (phrase::is_acquaintance(next) && next != "involved"
            || next == "with" && (core.end..parse.len().min(core.end + 4)).any(|t| parse.lemma(t) == "knowledge"));
    let general = plain && GENERAL.contains(&parse.lemma(head)) && (RESTRICTING.contains(&next) || next == "involved");
    // “Officials in both parties”: of no one side.
    let both = next == "in" && core.end + 1 < parse.len() && parse.lemma(core.end + 1) == "both";
    if !(knows || general || both) {
        return core.clone();
    }
    let clause = matches!(parse.word(core.end), "who" | "that");
    let mut verbs = 0;
    let mut end = core.end + 1;
    while end < parse.len() && end - core.end < 10 {
        let finite = matches!(parse.xpos(end), "VBD" | "VBZ" | "VBP" | "MD");
        verbs += usize::from(finite);
        let reason =
            matches!(parse.word(end), "because" | "as" | "since" | "when" | "while" | "if" | "after" | "before");
        if matches!(parse.upos(end), Upos::Punct) || reason || verbs > usize::from(clause) {
            return core.start..end;
        }
        end += 1;
    }
    core.clone()
}

/// A party known only by this phrase, on the side of the party that the phrase names.
pub(super) fn unnamed(
    reading: &Reading<'_>,
    parse: &Parse<'_>,
    core: &Range<usize>,
    kind: PartyKind,
    owner: Option<usize>,
    mentions: &mut Mentions,
) -> usize {
    // “European leaders”, “Russian and Western analysts” stand for no one state or body.
    let several = core.clone().any(|t| parse.upos(t) == Upos::Cconj);
    let independent = core.clone().next_back().is_some_and(|t| title::is_independent_noun(parse.lemma(t)));
    let last = core.clone().next_back().map_or("", |t| parse.lemma(t));
    let medium =
        matches!(last, "tv" | "television" | "radio" | "newspaper" | "broadcaster" | "outlet" | "media" | "press")
            || matches!(parse.lemma(core.end - 1), "TV");
    let public = matches!(
        last,
        "court"
            | "parliament"
            | "ministry"
            | "military"
            | "army"
            | "navy"
            | "junta"
            | "police"
            | "senate"
            | "congress"
            | "lawmaker"
            | "legislator"
            | "mp"
            | "prosecutor"
    ) || last == "council" && kind == PartyKind::Organisation;
    let owner = owner.or_else(|| last_state(parse, mentions).filter(|_| public));
    let side = owner
        .filter(|&o| !several && !independent && !medium && mentions.entities[o].kind != PartyKind::Group)
        .and_then(|o| mentions.entities[o].side.clone());
    let name = phrase_name(parse, core, mentions);
    if let Some(side) = side.as_ref().filter(|_| name.to_lowercase().ends_with("opposition"))
        && let Some(party) = reading.gazetteer.opposition_of(side)
    {
        return find::party(reading, mentions, party);
    }
    // “Its members” are not those of another body.
    let owned = parse.xpos(core.start) == "PRP$";
    let key = Key::Phrase(if owned { name.to_lowercase() } else { uncounted(parse, core) });
    mentions.entity(key.clone(), || Entity {
        kind,
        side,
        anonymous: kind == PartyKind::Group,
        plural: kind == PartyKind::Group,
        ..Entity::new(key, name)
    })
}

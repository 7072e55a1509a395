//! Descriptions of persons: “the Russian leader”, “the minister”, “a senior official”; others are left to `body`.

use super::body;
use super::chunk;
use super::entity::{Entity, Key, Mentions, Place};
use super::find::{self, Reading};
use super::group;
use super::phrase;
use super::title;
use crate::lexicon::NounClass;
use crate::record::{MentionKind, PartyKind};
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// Nouns that a text uses for holders of quite different offices.
const WIDER: &[(&str, &[&str])] = &[
    (
        "leader",
        &["president", "prime minister", "premier", "chancellor", "supreme leader", "king", "head", "chief", "emir"],
    ),
    ("premier", &["prime minister"]),
    ("prime minister", &["premier"]),
    (
        "diplomat",
        &[
            "foreign minister",
            "ambassador",
            "envoy",
            "negotiator",
            "permanent representative",
            "foreign ministry spokesman",
        ],
    ),
    ("top diplomat", &["foreign minister", "secretary of state", "foreign secretary", "foreign policy chief"]),
    ("envoy", &["ambassador", "special representative", "representative"]),
    ("official", &["spokesman", "diplomat", "negotiator", "envoy", "adviser"]),
    ("lawmaker", &["mp", "senator", "legislator", "parliamentarian", "congressman", "member"]),
    ("legislator", &["mp", "senator", "lawmaker", "parliamentarian", "member"]),
    ("parliamentarian", &["mp", "lawmaker", "legislator", "member"]),
    ("mp", &["lawmaker", "legislator", "parliamentarian", "member"]),
    ("chief", &["head", "director", "secretary-general", "chairman", "chief executive", "ceo", "president"]),
    ("head", &["chief", "director", "chairman", "president"]),
    ("boss", &["chief executive", "ceo", "chief", "chairman", "head"]),
    ("ceo", &["chief executive", "chief"]),
    ("spokesperson", &["spokesman", "spokeswoman"]),
    ("spokesman", &["spokesperson"]),
    ("negotiator", &["envoy", "representative"]),
    ("ambassador", &["envoy", "permanent representative", "representative", "diplomat"]),
    ("coordinator", &["diplomat", "envoy", "negotiator"]),
];

/// Roles that a text gives, definite, to whom it has just named without telling the exact office.
const LOOSE: &[&str] = &[
    "diplomat",
    "official",
    "envoy",
    "politician",
    "negotiator",
    "mediator",
    "expert",
    "analyst",
    "professor",
    "scholar",
    "academic",
    "author",
    "activist",
    "cleric",
    "economist",
    "historian",
    "researcher",
    "lawyer",
    "veteran",
    "lawmaker",
    "leader",
    "commentator",
    "columnist",
    "executive",
    "campaigner",
];

/// Nouns by which a text speaks of whom it leaves unnamed, one for the other.
const UNNAMED: &[&str] = &["official", "source", "person", "diplomat", "aide", "insider"];

/// Resolves the phrase headed by `head`, where a party can be meant.
pub(super) fn resolve(reading: &Reading<'_>, parse: &Parse<'_>, head: usize, mentions: &mut Mentions) {
    let core = phrase::core(parse, head);
    let lemma = parse.lemma(head).to_lowercase();
    let plural = phrase::is_plural(parse, head);
    if parse.dependents(head).any(|d| parse.relation(d) == Relation::Det && parse.lemma(d) == "no") {
        return; // “There was no movement.”
    }
    let owner = owner(parse, head, &core, mentions);
    // “Attorneys general”: the noun of the people goes before.
    if lemma == "general" && head > 0 && phrase::is_plural(parse, head - 1) && chunk::is_role(reading, parse, head - 1)
    {
        let core = core.start.min(head - 1)..core.end;
        let entity = group::unnamed(reading, parse, &core, PartyKind::Group, owner, mentions);
        let range = phrase::without_article(parse, core);
        return mentions.put(entity, Place::new(parse, head, parse.span(range), MentionKind::Description));
    }
    // “The pressure group Green Shores”: the body is named right behind what it is.
    let named = parse
        .dependents(head)
        .find(|&d| d == core.end && matches!(parse.relation(d), Relation::Appos | Relation::Flat));
    let named = named.and_then(|d| mentions.at(parse.index, d));
    if let Some(body) = named.filter(|&e| !plural && mentions.entities[e].kind != PartyKind::Person) {
        let range = phrase::without_article(parse, core);
        return mentions.put(body, Place::new(parse, head, parse.span(range), MentionKind::Description));
    }
    let entity = if reading.gazetteer.is(NounClass::PersonRole, &lemma) && !plural {
        if is_predicate(parse, head) { None } else { person(reading, parse, head, &core, &lemma, owner, mentions) }
    } else {
        body::resolve(reading, parse, head, &core, &lemma, owner, mentions)
    };
    if let Some(entity) = entity {
        let range = phrase::without_article(parse, core);
        mentions.put(entity, Place::new(parse, head, parse.span(range), MentionKind::Description));
    }
}

/// The party whose name, adjective or possessive goes before the head, or stands after “of” or “in”.
fn owner(parse: &Parse<'_>, head: usize, core: &Range<usize>, mentions: &Mentions) -> Option<usize> {
    // “Marsh Liberation Army (MLA) negotiators”: the brackets part the noun from its owner.
    let bracketed =
        core.start.checked_sub(2).filter(|&t| parse.word(t + 1) == ")" && t > 1 && parse.word(t - 1) == "(");
    let before = (core.start..head).filter_map(|t| mentions.at(parse.index, t)).next_back();
    before
        .or_else(|| bracketed.and_then(|t| mentions.at(parse.index, t).or_else(|| mentions.at(parse.index, t - 2))))
        .or_else(|| {
            let after = ["of", "in", "from", "for"].iter().find_map(|p| parse.oblique(head, p))?;
            mentions.at(parse.index, after)
        })
}

/// Whether the phrase says what someone is rather than who acts: “is a dictator”, “as president”.
fn is_predicate(parse: &Parse<'_>, head: usize) -> bool {
    matches!(parse.relation(head), Relation::Xcomp | Relation::Acl)
        || parse.dependents(head).any(|d| parse.relation(d) == Relation::Cop)
        || parse.is_marked(head, "as")
}

pub(super) fn is_definite(parse: &Parse<'_>, head: usize) -> bool {
    parse.dependents(head).any(|d| {
        (parse.relation(d) == Relation::Det && matches!(parse.lemma(d), "the" | "this" | "that" | "these" | "those"))
            || parse.relation(d) == Relation::NmodPoss
    })
}

/// “The Russian president”, “the president”, “a senior official”.
fn person(
    reading: &Reading<'_>,
    parse: &Parse<'_>,
    head: usize,
    core: &Range<usize>,
    lemma: &str,
    owner: Option<usize>,
    mentions: &mut Mentions,
) -> Option<usize> {
    let beside = parse.dependents(head).filter(|&d| parse.relation(d) == Relation::Appos && d > head);
    let named = beside
        .chain((parse.relation(head) == Relation::Appos).then(|| parse.head(head)).flatten())
        .filter_map(|t| mentions.at(parse.index, t))
        .find(|&e| mentions.entities[e].kind == PartyKind::Person);
    if named.is_some() {
        return named;
    }
    if matches!(lemma, "person" | "man" | "woman")
        && is_definite(parse, head)
        && parse.dependents(head).any(|d| parse.relation(d) == Relation::AclRelcl)
    {
        return None;
    }
    let side = owner
        .filter(|&o| mentions.entities[o].kind != PartyKind::Group && !title::is_independent_noun(lemma))
        .and_then(|o| mentions.entities[o].side.clone());
    let title = title_of(parse, head, core, lemma);
    let definite = is_definite(parse, head);
    let not_holder = title::is_not_holder(parse, core.start..head);
    // “A spokesman for the airline” is someone not spoken of before; the text may name him further on.
    let new = parse.dependents(head).any(|d| matches!(parse.lemma(d), "a" | "an" | "another" | "one") && d < head);
    if definite || side.is_some() {
        let past = (core.start..head).any(|t| title::is_past(parse, t));
        let wanted = |t: &str| if past { format!("former {t}") } else { t.to_owned() };
        // “The official”, “a spokesman” are none whom the text names only further on.
        let vague = matches!(lemma, "official" | "diplomat") && definite
            || matches!(lemma, "source" | "spokesman" | "spokeswoman") && (definite || new);
        let (title, lemma) = (wanted(&title), wanted(lemma));
        let sought = Sought { title: &title, lemma: &lemma, side: side.as_deref(), not_holder, ahead: !vague };
        let known = by_title(reading, parse, &sought, mentions);
        let at = parse.sentence.span.start();
        let soon = |p: &Place| p.span.start() > at && p.span.start() < at + 600;
        let named = |e: &usize| mentions.entities[*e].anonymous || mentions.entities[*e].places.iter().any(soon);
        if let Some(known) = known.filter(|e| !new || named(e)) {
            return Some(known);
        }
    }
    if definite
        && !not_holder
        && let (Some(side), Some(month)) = (side.as_ref().or(main_side(mentions).as_ref()), reading.month)
    {
        let holder =
            reading.gazetteer.holder(side, &title, month).or_else(|| reading.gazetteer.holder(side, lemma, month));
        if let Some(person) = holder {
            return Some(find::person(reading, mentions, person));
        }
    }
    if definite
        && side.is_none()
        && matches!(lemma, "man" | "woman" | "billionaire" | "veteran" | "politician" | "author" | "tycoon")
    {
        return last_person(parse, mentions);
    }
    if definite
        && !not_holder
        && LOOSE.contains(&lemma)
        && let Some(speaker) = last_speaker(parse, head, side.as_deref(), mentions)
    {
        return Some(speaker);
    }
    if definite
        && side.is_none()
        && UNNAMED.contains(&lemma)
        && let Some(speaker) = last_unnamed(parse, head, mentions)
    {
        return Some(speaker);
    }
    let restricted = if matches!(lemma, "source" | "person" | "insider") {
        group::restricted(parse, head, core)
    } else {
        core.clone()
    };
    let whole = if restricted.len() > core.len() { restricted } else { complemented(parse, head, core) };
    Some(anonymous(parse, &whole, side, mentions))
}

/// The person of that side who spoke in the last two sentences, if only one did; where the description names no side,
/// one of whom the text has not said what they are.
fn last_speaker(parse: &Parse<'_>, head: usize, side: Option<&str>, mentions: &Mentions) -> Option<usize> {
    let at = parse.tokens[head].span.start();
    let fits = |e: &Entity| match side {
        Some(side) => side_of(e, mentions) == Some(side),
        None => e.titles.is_empty() && e.side.is_none(),
    };
    let mut near = (mentions.entities.iter().enumerate())
        .filter(|(_, e)| e.kind == PartyKind::Person && !e.anonymous && fits(e))
        .filter(|(_, e)| e.places.iter().any(|p| p.subject && p.span.start() < at && p.sentence + 2 >= parse.index))
        .map(|(i, _)| i);
    near.next().filter(|_| near.next().is_none())
}

/// “One EU diplomat said … the official said”: the unnamed person who spoke in the last two sentences, if only one did.
fn last_unnamed(parse: &Parse<'_>, head: usize, mentions: &Mentions) -> Option<usize> {
    let at = parse.tokens[head].span.start();
    let mut near = (mentions.entities.iter().enumerate())
        .filter(|(_, e)| e.kind == PartyKind::Person && e.anonymous && UNNAMED.contains(&group::head_noun(&e.name)))
        .filter(|(_, e)| e.places.iter().any(|p| p.subject && p.span.start() < at && p.sentence + 2 >= parse.index))
        .map(|(i, _)| i);
    near.next().filter(|_| near.next().is_none())
}

/// The phrase with the words that say of or to whom it is: “ambassador to the United Nations”, “members of parliament”.
pub(super) fn complemented(parse: &Parse<'_>, head: usize, core: &Range<usize>) -> Range<usize> {
    let part = parse.dependents(head).find(|&d| {
        d > head
            && matches!(parse.relation(d), Relation::Nmod | Relation::Obl)
            && (parse.is_marked(d, "to")
                || parse.is_marked(d, "of")
                || parse.is_marked(d, "for") && parse.lemma(head).starts_with("spokes"))
            && parse.subtree(d).start == core.end
            && phrase::core(parse, d).end - core.end <= 6
    });
    part.map_or(core.clone(), |d| {
        // “The leaders of Chile, Peru and Bolivia”: the list is taken whole.
        let last = parse.dependents(d).rfind(|&c| parse.relation(c) == Relation::Conj);
        let list = last.map(|c| phrase::core(parse, c).end).filter(|end| end - core.end <= 10);
        core.start..list.unwrap_or(0).max(phrase::core(parse, d).end).max(core.end)
    })
}

/// The side of the state of which the text speaks most.
pub(super) fn main_side(mentions: &Mentions) -> Option<String> {
    (mentions.entities.iter())
        .filter(|e| e.kind == PartyKind::State)
        .max_by_key(|e| e.places.len() + e.marks.len())
        .filter(|e| e.places.len() + e.marks.len() >= 3)
        .and_then(|e| e.side.clone())
}

/// The title that a description gives: the noun with the word before it (“foreign minister”).
fn title_of(parse: &Parse<'_>, head: usize, core: &Range<usize>, lemma: &str) -> String {
    let mut title = lemma.to_owned();
    if head > core.start
        && matches!(parse.upos(head - 1), Upos::Adj | Upos::Noun | Upos::Propn)
        && !title::is_past(parse, head - 1)
        && !parse.word(head - 1).chars().all(char::is_uppercase)
    {
        title = format!("{} {lemma}", parse.word(head - 1).to_lowercase());
        if head > core.start + 1 && title::is_second(parse.word(head - 2)) {
            title = format!("{} {title}", parse.word(head - 2).to_lowercase());
        }
    } else if parse.oblique(head, "of").is_some_and(|o| parse.lemma(o).eq_ignore_ascii_case("state")) {
        title.push_str(" of state");
    }
    title
}

/// What a description says of the person it means.
struct Sought<'t> {
    title: &'t str,
    /// The title's noun.
    lemma: &'t str,
    side: Option<&'t str>,
    /// Whether it says that another holds the office.
    not_holder: bool,
    /// Whether the person may be named only further on.
    ahead: bool,
}

/// The person named last to whom the title and side fit.
fn by_title(reading: &Reading<'_>, parse: &Parse<'_>, sought: &Sought<'_>, mentions: &Mentions) -> Option<usize> {
    let Sought { title, lemma, side, not_holder, ahead } = *sought;
    let at = parse.sentence.span.start();
    let titled = |e: &Entity, t: &str| {
        e.titles.iter().any(|known| known == t)
            || !not_holder && matches!(e.key, Key::Person(p) if reading.gazetteer.has_title(p, t, reading.month))
    };
    let (former, plain_title, plain_lemma) = match (title.strip_prefix("former "), lemma.strip_prefix("former ")) {
        (Some(t), Some(l)) => ("former ", t, l),
        _ => ("", title, lemma),
    };
    let second = plain_title.split(' ').any(title::is_second);
    let wider = |e: &Entity| {
        !second
            && WIDER.iter().filter(|(noun, _)| *noun == plain_title || *noun == plain_lemma).any(|(_, all)| {
                all.iter().any(|t| {
                    let wanted = format!("{former}{t}");
                    let ends = |known: &String| {
                        known.starts_with(former)
                            && (former == "former ") == known.starts_with("former ")
                            && known.ends_with(&format!(" {t}"))
                    };
                    titled(e, &wanted) || e.titles.iter().any(ends)
                })
            })
    };
    // A title of two words fits by its noun alone only where the text gives no other title of that noun.
    let specific =
        title != lemma && !matches!(title.split(' ').next(), Some("senior" | "top" | "veteran" | "chief" | "new"));
    let rank = |e: &Entity| {
        if e.anonymous {
            // “A senior official … the official”.
            let noun = group::head_noun(&e.name);
            let titled = e.name.ends_with(plain_title) || e.name.contains(&format!("{plain_title} "));
            if noun == plain_lemma && (title == lemma || titled) { 2 } else { 0 }
        } else if titled(e, title) {
            3
        } else if !second
            && titled(e, lemma)
            && !(specific && e.titles.iter().any(|t| t.ends_with(&format!(" {lemma}"))))
        {
            2
        } else if wider(e) {
            1
        } else {
            0
        }
    };
    let fits = |e: &Entity| {
        e.kind == PartyKind::Person
            && side.is_none_or(|s| side_of(e, mentions).is_none_or(|own| own == s))
            && (side.is_none() || side_of(e, mentions).is_some() || !e.titles.is_empty())
    };
    (mentions.entities.iter().enumerate())
        .filter(|(_, e)| fits(e))
        .filter_map(|(i, e)| {
            let rank = rank(e);
            let ahead = if e.anonymous || !ahead {
                0
            } else if rank >= 2 {
                1_200
            } else {
                400
            };
            let last = e.places.iter().filter(|p| p.span.start() < at + ahead).map(|p| p.span.start()).max()?;
            (rank > 0).then_some((rank.clamp(1, 2), last, i))
        })
        .max()
        .map(|(_, _, i)| i)
}

fn side_of<'m>(entity: &'m Entity, mentions: &'m Mentions) -> Option<&'m str> {
    entity.side.as_deref().or_else(|| mentions.entities[entity.acts_for?].side.as_deref())
}

/// The named person spoken of last, no more than three sentences back.
fn last_person(parse: &Parse<'_>, mentions: &Mentions) -> Option<usize> {
    let at = parse.sentence.span.start();
    (mentions.entities.iter().enumerate())
        .filter(|(_, e)| e.kind == PartyKind::Person && !e.anonymous)
        .filter_map(|(i, e)| {
            let near = |p: &&Place| p.span.start() < at && p.sentence + 3 >= parse.index;
            Some((e.places.iter().filter(near).map(|p| p.span.start()).max()?, i))
        })
        .max()
        .map(|(_, i)| i)
}

/// A person whom the text does not name.
fn anonymous(parse: &Parse<'_>, core: &Range<usize>, side: Option<String>, mentions: &mut Mentions) -> usize {
    let name = phrase_name(parse, core, mentions);
    let key = Key::Phrase(name.to_lowercase());
    mentions.entity(key.clone(), || Entity { kind: PartyKind::Person, side, anonymous: true, ..Entity::new(key, name) })
}

/// A phrase as a name: without its article, written small where only the sentence's beginning made it a capital.
pub(super) fn phrase_name(parse: &Parse<'_>, core: &Range<usize>, mentions: &Mentions) -> String {
    let mut range = core.clone();
    while range.len() > 1
        && (matches!(parse.upos(range.start), Upos::Punct)
            || matches!(parse.lemma(range.start), "the" | "a" | "an" | "this" | "that" | "these" | "those" | "such"))
    {
        range.start += 1;
    }
    // “GENEVA Federal mediators said”: a place in capitals that lost its dash opens the sentence.
    let shouted = |t: usize| parse.word(t).chars().count() > 3 && parse.word(t).chars().all(char::is_uppercase);
    if range.start == 0
        && range.len() > 2
        && shouted(0)
        && chunk::is_capitalised(parse.word(1))
        && parse.word(1).chars().any(char::is_lowercase)
        && parse.upos(1) != Upos::Propn
    {
        range.start = 1;
    }
    let first = range.start;
    let name = parse.span(range).of(parse.text).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut chars = name.chars();
    let Some(initial) = chars.next() else { return name };
    let common = parse.upos(first) != Upos::Propn
        && mentions.at(parse.index, first).is_none()
        && chars.clone().next().is_some_and(char::is_lowercase)
        && !chunk::is_capitalised(parse.lemma(first));
    if first == 0 && common && initial.is_uppercase() {
        initial.to_lowercase().to_string() + chars.as_str()
    } else {
        name
    }
}

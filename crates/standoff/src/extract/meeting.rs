//! Meetings: talks, summits, rounds, calls and visits between parties.

use super::act::Spoken;
use super::article::Article;
use super::draft::{Draft, Own, Who};
use super::frame::{Frame, clause_of, light_verb, noun_range};
use crate::lexicon::Pos;
use crate::record::{Kind, MeetingFormat, MeetingStatus, Modality};
use crate::syntax::{Parse, Relation, Upos};
use crate::text::Span;

/// Finds the meetings whose participants the text tells.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], _: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for frame in frames.iter().filter(|f| f.cue.kind == Kind::Meeting) {
        let found = match frame.cue.pos {
            Pos::Noun => by_noun(article, frame),
            _ => by_verb(article, frame),
        };
        // “Held talks with” is one meeting, found by its verb and by its noun.
        for draft in found {
            let known = drafts.iter_mut().find(|d| {
                d.sentence == draft.sentence && (d.content.overlaps(draft.content) || d.cue.overlaps(draft.cue))
            });
            match known {
                Some(known) if participants(known).len() >= participants(&draft).len() => {}
                Some(known) => *known = draft,
                None => drafts.push(draft),
            }
        }
    }
    drafts
}

fn participants(draft: &Draft) -> &[Who] {
    match &draft.own {
        Own::Meeting { participants, .. } => participants,
        _ => &[],
    }
}

/// “A summit between Trump and Putin”, “their talks in Geneva”, “the Trump-Putin meeting”.
fn by_noun(article: &Article<'_>, frame: &Frame<'_>) -> Option<Draft> {
    let parse = &frame.parse;
    let noun = frame.trigger;
    if matches!(parse.relation(noun), Relation::Compound | Relation::Amod) {
        return None;
    }
    let mut who = Vec::new();
    add_possessor(article, parse, noun, &mut who);
    let visited = matches!(parse.lemma(noun), "visit" | "trip" | "tour" | "stopover" | "journey");
    let prepositions: &[&str] =
        if visited { &["by", "of", "to", "with"] } else { &["between", "among", "with", "of", "by"] };
    for preposition in prepositions {
        for d in parse.dependents(noun).filter(|&d| parse.is_marked(d, preposition)) {
            add_listed(article, parse, d, &mut who);
        }
    }
    for d in parse
        .dependents(noun)
        .filter(|&d| d < noun && matches!(parse.relation(d), Relation::Compound | Relation::Amod | Relation::NmodDesc))
    {
        add_inner(article, parse, d, &mut who);
    }
    let verb = light_verb(parse, noun).or_else(|| {
        let head = parse.head(noun)?;
        (matches!(parse.relation(noun), Relation::Obl | Relation::NsubjPass) && parse.upos(head) == Upos::Verb)
            .then_some(head)
    });
    if who.len() < 2
        && let Some(verb) = verb
    {
        if let Some(agent) = parse.agent(verb).filter(|a| !parse.within(*a, noun)) {
            let mut first = Vec::new();
            add_listed(article, parse, agent, &mut first);
            first.extend(who);
            who = first;
        }
        for preposition in ["with", "between", "to"] {
            if let Some(other) = parse.oblique(verb, preposition) {
                add_listed(article, parse, other, &mut who);
            }
        }
    }
    finish(article, frame, noun, noun_range(parse, noun), who, "meeting/noun")
}

/// “Putin met Witkoff”, “the two held talks”, “Kerry visited Moscow”.
fn by_verb(article: &Article<'_>, frame: &Frame<'_>) -> Option<Draft> {
    let parse = &frame.parse;
    let verb = frame.trigger;
    let mut who = Vec::new();
    if let Some(agent) = parse.agent(verb) {
        add_listed(article, parse, agent, &mut who);
    }
    let object = parse.patient(verb).filter(|&o| Some(o) != parse.agent(verb));
    if let Some(object) = object {
        if frame.cue.object.is_empty() {
            add_listed(article, parse, object, &mut who);
        } else {
            for preposition in ["with", "between"] {
                if let Some(other) = parse.oblique(object, preposition) {
                    add_listed(article, parse, other, &mut who);
                }
            }
        }
    }
    for preposition in ["with", "to", "between"] {
        if let Some(other) = parse.oblique(verb, preposition) {
            add_listed(article, parse, other, &mut who);
        }
    }
    let tokens = match object.filter(|_| !frame.cue.object.is_empty()) {
        Some(object) => noun_range(parse, object),
        None => clause(parse, verb),
    };
    finish(article, frame, verb, tokens, who, "meeting/verb")
}

fn clause(parse: &Parse<'_>, verb: usize) -> std::ops::Range<usize> {
    parse.subtree_without(verb, &|d| {
        matches!(
            parse.relation(d),
            Relation::Conj | Relation::Parataxis | Relation::Advcl | Relation::Mark | Relation::Cc
        )
    })
}

fn finish(
    article: &Article<'_>,
    frame: &Frame<'_>,
    head: usize,
    tokens: std::ops::Range<usize>,
    who: Vec<Who>,
    rule: &'static str,
) -> Option<Draft> {
    let parse = &frame.parse;
    if who.len() < 2 {
        return None;
    }
    let content = article.content(parse, tokens)?;
    let clause = clause_of(parse, head);
    let negated = frame.negated;
    let format = format(article, parse, frame, content, &who);
    Some(Draft {
        entry: Some(frame.cue.entry()),
        sentence: parse.index,
        trigger: frame.trigger,
        cue: frame.cue_span,
        content,
        actor: None,
        target: None,
        negated,
        modality: if frame.hypothetical { Modality::Hypothetical } else { Modality::Asserted },
        condition: None,
        rule: rule.into(),
        confidence: if who.len() == 2 { 0.7 } else { 0.65 },
        issues: Vec::new(),
        own: Own::Meeting {
            participants: who,
            status: status(parse, head, clause, frame),
            place: place(article, parse, &[head, clause]),
            date: date(article, parse, &[head, clause]),
            round: round(parse, head),
            format,
        },
    })
}

fn push(who: &mut Vec<Who>, found: Option<Who>) {
    if let Some(found) = found
        && who.iter().all(|w| w.entity != found.entity)
    {
        who.push(found);
    }
}

/// A party and those that “and” adds to it.
fn add_listed(article: &Article<'_>, parse: &Parse<'_>, token: usize, who: &mut Vec<Who>) {
    let direct = article
        .mentions
        .at(parse.index, token)
        .map(|entity| Who { entity, mention: article.mentions.span(parse.index, token) });
    push(who, direct);
    for d in parse.dependents(token).filter(|&d| parse.relation(d) == Relation::Conj) {
        push(who, article.who(parse, d));
    }
}

fn add_possessor(article: &Article<'_>, parse: &Parse<'_>, noun: usize, who: &mut Vec<Who>) {
    if let Some(owner) = parse.dependent(noun, &[Relation::NmodPoss]) {
        add_listed(article, parse, owner, who);
    }
}

/// Names before the noun: “Trump-Putin talks”, “U.S.-Russian talks”.
fn add_inner(article: &Article<'_>, parse: &Parse<'_>, token: usize, who: &mut Vec<Who>) {
    for t in parse.subtree(token) {
        let direct = article
            .mentions
            .at(parse.index, t)
            .map(|entity| Who { entity, mention: article.mentions.span(parse.index, t) });
        push(who, direct);
    }
}

/// Whether it took place, by the cue, the words before the noun and the tense of its clause.
fn status(parse: &Parse<'_>, head: usize, clause: usize, frame: &Frame<'_>) -> MeetingStatus {
    if let Some(status) = frame.cue.status.filter(|s| *s != MeetingStatus::Held) {
        return status;
    }
    let before = |t: usize| match parse.lemma(t) {
        "planned" | "upcoming" | "forthcoming" | "scheduled" | "next" | "coming" | "imminent" => {
            Some(MeetingStatus::Planned)
        }
        "possible" | "potential" | "proposed" | "future" | "suggested" => Some(MeetingStatus::Proposed),
        "ongoing" | "current" => Some(MeetingStatus::Ongoing),
        "cancelled" | "canceled" | "aborted" | "postponed" => Some(MeetingStatus::Cancelled),
        _ => None,
    };
    if let Some(status) = parse.dependents(head).find_map(before) {
        return status;
    }
    match parse.lemma(clause) {
        "cancel" | "postpone" | "scrap" | "suspend" | "collapse" => return MeetingStatus::Cancelled,
        "propose" | "suggest" | "offer" | "want" | "seek" | "request" | "urge" | "discuss" | "consider" | "float" => {
            return MeetingStatus::Proposed;
        }
        "plan" | "schedule" | "expect" | "prepare" | "arrange" | "set" | "agree" | "announce" | "confirm" => {
            return MeetingStatus::Planned;
        }
        "refuse" | "reject" | "decline" | "dismiss" => return MeetingStatus::Declined,
        "continue" => return MeetingStatus::Ongoing,
        _ => {}
    }
    let auxiliary = |lemma| parse.has_auxiliary(clause, lemma) || parse.has_auxiliary(head, lemma);
    if auxiliary("will")
        || parse.head(clause).is_some_and(|h| {
            matches!(parse.lemma(h), "due" | "expect" | "schedule" | "plan" | "go")
                && parse.relation(clause) == Relation::Xcomp
        })
    {
        MeetingStatus::Planned
    } else if auxiliary("would")
        || auxiliary("could")
        || auxiliary("might")
        || auxiliary("may")
        || auxiliary("should")
        || auxiliary("must")
    {
        MeetingStatus::Proposed
    } else if parse.upos(clause) == Upos::Verb
        && matches!(parse.xpos(clause), "VBG")
        && parse.has_auxiliary(clause, "be")
    {
        MeetingStatus::Ongoing
    } else {
        MeetingStatus::Held
    }
}

/// The place, where one is said with the noun or its clause.
fn place(article: &Article<'_>, parse: &Parse<'_>, heads: &[usize]) -> Option<Span> {
    heads.iter().find_map(|&head| {
        ["in", "at", "to"].iter().find_map(|p| {
            let place = parse.dependents(head).find(|&d| parse.is_marked(d, p) && is_place(article, parse, d))?;
            article.content(parse, without_case(parse, place))
        })
    })
}

fn is_place(article: &Article<'_>, parse: &Parse<'_>, token: usize) -> bool {
    parse.upos(token) == Upos::Propn && !is_time(article, parse, token)
        || matches!(parse.lemma(token), "capital" | "city" | "resort" | "palace" | "headquarters" | "embassy")
}

/// When, where it is said with the noun or its clause.
fn date(article: &Article<'_>, parse: &Parse<'_>, heads: &[usize]) -> Option<Span> {
    heads.iter().find_map(|&head| {
        let time = (article.times(parse)).find(|t| t.tokens.clone().any(|w| parse.within(w, head)))?;
        Some(parse.span(time.tokens.clone()))
    })
}

fn is_time(article: &Article<'_>, parse: &Parse<'_>, token: usize) -> bool {
    article.times(parse).any(|t| t.tokens.contains(&token))
}

/// The round of a series: “the third round of talks”.
fn round(parse: &Parse<'_>, noun: usize) -> Option<u32> {
    const ORDINALS: [&str; 10] =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    let head =
        if parse.lemma(noun) == "round" { noun } else { parse.head(noun).filter(|&h| parse.lemma(h) == "round")? };
    parse.dependents(head).filter(|&d| d < head).find_map(|d| {
        let word = parse.word(d).to_lowercase();
        let spelt = ORDINALS.iter().position(|o| *o == word).map(|i| i as u32 + 1);
        spelt.or_else(|| ["st", "nd", "rd", "th"].iter().find_map(|s| word.strip_suffix(s))?.parse().ok())
    })
}

/// In what form the parties meet, by the words, else by the number of sides.
fn format(
    article: &Article<'_>,
    parse: &Parse<'_>,
    frame: &Frame<'_>,
    content: Span,
    who: &[Who],
) -> Option<MeetingFormat> {
    let words = article.words(content).to_lowercase();
    let has = |list: &[&str]| list.iter().any(|w| words.contains(w));
    let cue = parse.lemma(frame.trigger);
    if has(&["indirect", "proximity", "shuttl"]) {
        return Some(MeetingFormat::Indirect);
    }
    if matches!(cue, "call" | "phone" | "telephone" | "conversation")
        || has(&["by phone", "phone call", "telephone", "video"])
    {
        return Some(MeetingFormat::Call);
    }
    if has(&["trilateral", "three-way", "tripartite"]) {
        return Some(MeetingFormat::Trilateral);
    }
    if has(&["bilateral", "face-to-face", "one-on-one", "two-way"]) {
        return Some(MeetingFormat::Bilateral);
    }
    let mut sides: Vec<_> = who
        .iter()
        .map(|w| {
            let entity = &article.mentions.entities[w.entity];
            entity.side.as_deref().unwrap_or(&entity.name)
        })
        .collect();
    sides.sort_unstable();
    sides.dedup();
    Some(match sides.len() {
        0 | 1 => return None,
        2 => MeetingFormat::Bilateral,
        3 => MeetingFormat::Trilateral,
        _ => MeetingFormat::Multilateral,
    })
}

fn without_case(parse: &Parse<'_>, head: usize) -> std::ops::Range<usize> {
    let range = noun_range(parse, head);
    let case = parse
        .dependents(head)
        .filter(|&d| d < head && matches!(parse.relation(d), Relation::Case))
        .map(|d| d + 1)
        .max();
    case.unwrap_or(range.start).max(range.start)..range.end
}

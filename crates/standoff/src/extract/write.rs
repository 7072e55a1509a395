//! From drafts to the records that leave the library.

use super::article::Article;
use super::draft::{Draft, Own, Who};
use super::exchange;
use super::fold::Folded;
use super::frame::clause_of;
use super::statement;
use crate::lexicon::NounClass;
use crate::mention::{self, Entity, Key};
use crate::record::{
    Accusation, Action, Amount, Base, Demand, Evidence, Excerpt, Kind, Meeting, MeetingStatus, Mention, MentionKind,
    Modality, Party, PartyId, PartyKind, PartyRef, Proposal, Record, RecordId, Response, Statement, Threat, Time,
};
use crate::syntax::Parse;
use crate::text::Span;
use rustc_hash::FxHashMap;

/// The parties that the records need, and the records.
pub(crate) fn write(article: &Article<'_>, folded: Vec<Folded>) -> (Vec<Party>, Vec<Record>) {
    let mut used = vec![false; article.mentions.entities.len()];
    for item in &folded {
        let draft = &item.draft;
        // Who is only spoken to, without a side, takes no part: “told reporters”.
        let addressed = draft.target.filter(|t| {
            let entity = &article.mentions.entities[t.entity];
            entity.side.is_some() && !(entity.kind == PartyKind::Group && entity.places.is_empty())
        });
        let mut all: Vec<Who> = draft.actor.into_iter().chain(addressed).collect();
        match &draft.own {
            Own::Meeting { participants, .. } => all.extend(participants),
            Own::Statement { told, .. } => all.extend(told.relay),
            _ => {}
        }
        for who in all {
            used[who.entity] = true;
        }
    }
    let mut parties: Vec<Party> = (article.mentions.entities.iter().zip(&used))
        .filter(|(entity, used)| **used || is_named_party(article, entity))
        .map(|(entity, _)| party(article, entity))
        .collect();
    parties.sort_by_key(|p| p.mentions.first().map(|m| m.excerpt.span));
    let mut records: Vec<Record> = folded.iter().map(|item| record(article, item)).collect();
    for record in &mut records {
        let id = RecordId::of_record(record.kind(), record.base());
        record.base_mut().id = id;
    }
    take_own_sides(article, &mut parties, &mut records);
    link_statements(&mut records);
    exchange::link(&mut records);
    mark_second_hand(&mut records);
    (parties, records)
}

/// A body that demands, offers or threatens is a side of its own where nobody else's is known; one that only reports
/// or studies is none. Persons who act for it are on its side.
fn take_own_sides(article: &Article<'_>, parties: &mut [Party], records: &mut [Record]) {
    const OBSERVERS: &[&str] = &[
        "Institute",
        "Institution",
        "Center",
        "Centre",
        "University",
        "College",
        "School",
        "Observatory",
        "Watch",
        "News",
        "Times",
        "Post",
        "Journal",
        "TV",
        "Radio",
        "Press",
        "Research",
        "Foundation",
        "Council",
        "Agency",
        "Court",
    ];
    let observes = |name: &str| name.split(' ').any(|w| OBSERVERS.contains(&w));
    let acts = |id: PartyId| {
        records.iter().filter(|r| !matches!(r.kind(), Kind::Statement | Kind::Action)).any(|r| {
            r.base().actor.as_ref().is_some_and(|a| a.id == id)
                || matches!(r, Record::Meeting(m) if m.participants.iter().any(|p| p.id == id))
        })
    };
    let mut sides: FxHashMap<PartyId, String> = FxHashMap::default();
    for party in parties.iter().filter(|p| p.kind == PartyKind::Organisation && p.side.is_none()) {
        // Bodies that the lexicon knows without a side, media most of all, have none.
        let known = article.mentions.entities.iter().any(|e| matches!(e.key, Key::Party(_)) && party_id(e) == party.id);
        let named = party.mentions.iter().any(|m| m.kind == MentionKind::Name);
        if named && !known && !observes(&party.name) && acts(party.id) {
            // By its letters, where the text explains them.
            let letters = (article.mentions.short.iter())
                .filter(|(_, e)| e.is_some_and(|e| party_id(&article.mentions.entities[e]) == party.id))
                .map(|(letters, _)| letters)
                .min();
            sides.insert(party.id, letters.unwrap_or(&party.name).clone());
        }
    }
    for entity in article.mentions.entities.iter().filter(|e| e.side.is_none() && !e.independent) {
        if let Some(body) = entity.acts_for.map(|e| party_id(&article.mentions.entities[e]))
            && entity.kind == PartyKind::Person
            && let Some(side) = sides.get(&body).cloned()
        {
            sides.insert(party_id(entity), side);
        }
    }
    for party in parties {
        party.side = party.side.take().or_else(|| sides.get(&party.id).cloned());
    }
    let settle = |who: &mut PartyRef| who.side = who.side.take().or_else(|| sides.get(&who.id).cloned());
    for record in records {
        if let Record::Meeting(meeting) = record {
            meeting.participants.iter_mut().for_each(settle);
        }
        if let Record::Statement(statement) = record {
            statement.chain.iter_mut().for_each(settle);
        }
        let base = record.base_mut();
        base.actor.iter_mut().chain(base.target.iter_mut()).for_each(settle);
    }
}

/// Where people write; who only writes there has not spoken to them.
const PLATFORMS: &[&str] =
    &["Bluesky", "Facebook", "Instagram", "Telegram", "TikTok", "Truth Social", "Twitter", "WhatsApp", "X", "YouTube"];

/// Whether a party that no record needs belongs among the parties all the same: persons by name, and states and
/// bodies by name where they take part rather than lie somewhere or own something.
fn is_named_party(article: &Article<'_>, entity: &Entity) -> bool {
    let named = || entity.places.iter().filter(|p| matches!(p.kind, MentionKind::Name | MentionKind::Metonym));
    let active = || named().any(|p| p.takes_part);
    match entity.kind {
        _ if entity.anonymous => false,
        PartyKind::Person | PartyKind::ArmedGroup | PartyKind::Alliance => named().next().is_some(),
        PartyKind::State => {
            let governs = |p: &mention::Place| {
                let noun = article.parses[p.sentence].lemma(p.head).to_lowercase();
                p.kind == MentionKind::Description && p.takes_part && article.gazetteer.is(NounClass::Government, &noun)
            };
            active() || entity.places.iter().any(governs)
        }
        PartyKind::Group => false,
        PartyKind::Organisation => {
            let whole = entity.name.contains(' ') || matches!(entity.key, Key::Party(_)) || entity.side.is_some();
            let platform = PLATFORMS.contains(&entity.name.as_str());
            named().any(|p| whole && p.takes_part && !platform || p.employs)
        }
    }
}

fn party_id(entity: &Entity) -> PartyId {
    PartyId::of(&[&entity.name, entity.side.as_deref().unwrap_or("")])
}

fn party(article: &Article<'_>, entity: &Entity) -> Party {
    let mut mentions: Vec<Mention> =
        (entity.places.iter()).map(|p| Mention { excerpt: Excerpt::cut(article.text, p.span), kind: p.kind }).collect();
    mentions.dedup();
    Party {
        id: party_id(entity),
        name: entity.full_name().to_owned(),
        kind: entity.kind,
        side: entity.side.clone(),
        mentions,
    }
}

fn party_ref(article: &Article<'_>, who: Who) -> PartyRef {
    let entity = &article.mentions.entities[who.entity];
    PartyRef {
        id: party_id(entity),
        name: entity.full_name().to_owned(),
        side: entity.side.clone(),
        mention: who.mention.map(|span| Excerpt::cut(article.text, span)),
    }
}

fn record(article: &Article<'_>, folded: &Folded) -> Record {
    let draft = &folded.draft;
    let base = base(article, folded);
    let issues = draft.issues.clone();
    match &draft.own {
        Own::Statement { quote, class, told } => Record::Statement(Statement {
            anonymity: statement::anonymity(article, draft),
            chain: told.relay.into_iter().chain(draft.actor).map(|who| party_ref(article, who)).collect(),
            base,
            quote: *quote,
            class: *class,
            depth: 0,
            pieces: told.pieces.iter().map(|p| Excerpt::cut(article.text, *p)).collect(),
            source: told.source.map(|s| Excerpt::cut(article.text, s)),
            wording: Excerpt::cut(article.text, told.wording.unwrap_or(draft.cue)),
        }),
        Own::Demand { polarity, strength } => {
            Record::Demand(Demand { base, polarity: *polarity, strength: *strength, issues })
        }
        Own::Proposal { form, concession } => {
            Record::Proposal(Proposal { base, form: *form, concession: *concession, issues })
        }
        Own::Response { stance } => Record::Response(Response { base, stance: *stance, issues }),
        Own::Threat => Record::Threat(Threat { base, issues }),
        Own::Accusation => Record::Accusation(Accusation { base }),
        Own::Meeting { participants, status, place, date, round, format } => Record::Meeting(Meeting {
            base,
            participants: participants.iter().map(|w| party_ref(article, *w)).collect(),
            status: *status,
            place: place.map(|s| Excerpt::cut(article.text, s)),
            date: date.map(|s| Excerpt::cut(article.text, s)),
            round: *round,
            format: *format,
        }),
        Own::Action { category, plover } => {
            Record::Action(Action { base, category: *category, plover: plover.clone() })
        }
    }
}

fn base(article: &Article<'_>, folded: &Folded) -> Base {
    let draft = &folded.draft;
    let cut = |span: Span| Excerpt::cut(article.text, span);
    let actor = draft.actor.map(|w| party_ref(article, w));
    let evidence = |d: &Draft| Evidence {
        cue: cut(d.cue),
        content: cut(d.content),
        sentence: cut(article.parses[d.sentence].sentence.span),
    };
    Base {
        id: RecordId::default(),
        actor,
        target: draft.target.map(|w| party_ref(article, w)),
        cue: cut(draft.cue),
        content: cut(draft.content),
        sentence: cut(article.parses[draft.sentence].sentence.span),
        evidence: folded.others.iter().map(evidence).collect(),
        reported_in: None,
        negated: draft.negated,
        modality: draft.modality,
        condition: draft.condition.map(cut),
        second_hand: false,
        exchange: None,
        times: times(article, draft),
        amounts: amounts(article, draft),
        entry: draft.entry.clone(),
        path: path(article, draft),
        rule: draft.rule.clone().into_owned(),
        confidence: draft.confidence.clamp(0.0, 1.0),
    }
}

/// When the act happens or is due: the times that hang on its clause or stand in its content.
fn times(article: &Article<'_>, draft: &Draft) -> Vec<Time> {
    let wanted = matches!(draft.own, Own::Demand { .. } | Own::Proposal { .. } | Own::Threat);
    let to_come = match &draft.own {
        Own::Meeting { status, .. } => matches!(status, MeetingStatus::Planned | MeetingStatus::Proposed),
        _ => false,
    };
    let mut out = Vec::new();
    for parse in sentences(article, draft) {
        let content = parse.tokens_in(draft.content);
        let clause = (parse.index == draft.sentence).then(|| clause_of(parse, draft.trigger));
        let coming = |at: usize| ["will", "would", "shall"].iter().any(|aux| parse.has_auxiliary(at, aux));
        out.extend(article.times(parse).filter_map(|time| {
            let inside = content.contains(&time.tokens.start);
            let hangs = clause.is_some_and(|clause| time.tokens.clone().any(|t| parse.within(t, clause)));
            let future = to_come
                || if inside {
                    wanted || coming(clause_of(parse, time.tokens.start))
                } else {
                    clause.is_some_and(coming)
                };
            (inside || hangs).then(|| mention::resolve(parse, time, article.published, future))
        }));
    }
    out
}

/// The amounts in the content, in all its sentences.
fn amounts(article: &Article<'_>, draft: &Draft) -> Vec<Amount> {
    sentences(article, draft).flat_map(|parse| mention::amounts(parse, parse.tokens_in(draft.content))).collect()
}

/// The draft's own sentence, and the others that its content spans.
fn sentences<'p, 'a>(article: &'p Article<'a>, draft: &Draft) -> impl Iterator<Item = &'p Parse<'a>> {
    let content = draft.content;
    let first = article.parses.partition_point(|p| p.sentence.span.end() <= content.start());
    let own = Some(&article.parses[draft.sentence]).filter(|p| !p.sentence.span.overlaps(content));
    own.into_iter().chain(article.parses[first..].iter().take_while(move |p| p.sentence.span.start() < content.end()))
}

/// How actor and content hang on the cue, for [`Record::explain`].
fn path(article: &Article<'_>, draft: &Draft) -> String {
    let parse = &article.parses[draft.sentence];
    let head = |span: Span| {
        let tokens = parse.tokens_in(span);
        tokens.clone().find(|&t| t < parse.len() && parse.head(t).is_none_or(|h| !tokens.contains(&h)))
    };
    let cue = head(draft.cue).unwrap_or(draft.trigger);
    let mut parts = Vec::new();
    if let Some(actor) = draft.actor.and_then(|a| a.mention).and_then(head) {
        parts.push(format!("actor: {}", steps(parse, actor, cue)));
    }
    if let Some(content) = head(draft.content) {
        parts.push(format!("content: {}", steps(parse, content, cue)));
    }
    parts.join("; ")
}

/// The way through the tree from one token to another: up to what they share, then down.
fn steps(parse: &Parse<'_>, from: usize, to: usize) -> String {
    let mut out = parse.word(from).to_owned();
    let mut at = from;
    while !parse.within(to, at) {
        let Some(up) = parse.head(at) else { break };
        out.push_str(&format!(" ‹{}‹ {}", parse.relation(at).as_str(), parse.word(up)));
        at = up;
    }
    let mut down = Vec::new();
    let mut below = to;
    while below != at {
        let Some(up) = parse.head(below) else { break };
        down.push(format!(" ›{}› {}", parse.relation(below).as_str(), parse.word(below)));
        below = up;
    }
    down.reverse();
    out + &down.concat()
}

/// Marks what is told by someone of another side than the actor's.
fn mark_second_hand(records: &mut [Record]) {
    let sources: FxHashMap<RecordId, PartyRef> =
        records.iter().filter_map(|r| Some((r.base().id, r.base().actor.clone()?))).collect();
    for record in records {
        let base = record.base_mut();
        let (Some(actor), Some(source)) = (&base.actor, base.reported_in.and_then(|id| sources.get(&id))) else {
            continue;
        };
        base.second_hand = actor.id != source.id && (actor.side.is_none() || actor.side != source.side);
    }
}

/// Ties each record to the innermost statement that reports it, and puts whoever tells a statement before its source.
fn link_statements(records: &mut [Record]) {
    let statements: Vec<(RecordId, Span, Vec<PartyRef>)> = (records.iter())
        .filter(|r| r.base().modality != Modality::Hypothetical)
        .filter_map(|r| match r {
            Record::Statement(s) => Some((s.base.id, s.base.content.span, s.chain.clone())),
            _ => None,
        })
        .collect();
    for record in records {
        let own = (record.base().id, record.base().content.span);
        let mut around: Vec<_> = (statements.iter())
            .filter(|(id, span, _)| {
                *id != own.0 && span.holds(own.1) && (*span != own.1 || record.kind() != Kind::Statement)
            })
            .collect();
        around.sort_by_key(|(_, span, _)| std::cmp::Reverse(span.len()));
        record.base_mut().reported_in = around.last().map(|(id, ..)| *id);
        if let Record::Statement(statement) = record {
            let tellers = around.iter().flat_map(|(.., chain)| chain).cloned();
            let mut chain: Vec<PartyRef> = tellers.chain(std::mem::take(&mut statement.chain)).collect();
            // Who says what he thinks passes nothing on.
            chain.dedup_by(|a, b| a.id == b.id);
            statement.depth = chain.len().saturating_sub(1).min(u8::MAX as usize) as u8;
            statement.chain = chain;
        }
    }
}

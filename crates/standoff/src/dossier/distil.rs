//! From an extraction to what a dossier keeps of it: no text, only the sentences that tell of an act.

use super::act::{Act, Name, Quantity, Talks, When};
use super::article::{ActPlace, Article, ArticleKey, PartyRow, Passage, PassageKey, Placed, Source, content_key};
use super::near_duplicate::fingerprint;
use super::stalled::tells_of_standstill;
use crate::record::{Base, Excerpt, Extraction, MentionKind, PartyRef, Record, RecordId};
use crate::text::{Offsets, Span};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// The article's key, the article, and its passages.
pub(crate) fn distil(extraction: &Extraction) -> (ArticleKey, Article, Vec<(PassageKey, Passage)>) {
    let document = &extraction.document;
    let offsets = Offsets::new(&document.text);
    let mut found: BTreeMap<Span, Vec<Act>> = BTreeMap::new();
    let mut first_place: FxHashMap<RecordId, (Span, usize)> = FxHashMap::default();
    let mut repeats: Vec<[(Span, usize); 2]> = Vec::new();
    // Of what is only said, what says that nothing moves is kept.
    let tells = |r: &&Record| !matches!(r, Record::Statement(_)) || tells_of_standstill(&r.base().content.text);
    for record in extraction.records.iter().filter(tells) {
        let base = record.base();
        let act = act(extraction, record);
        let mut put = |cue: &Excerpt, content: &Excerpt, sentence: &Excerpt| {
            let (at, of) = (offsets.to_chars(content.span), offsets.to_chars(sentence.span));
            let from = |place: usize| place as i32 - of.start() as i32;
            let act = Act {
                cue: cue.text.clone(),
                content: content.text.clone(),
                start: from(at.start()),
                end: from(at.end()),
                ..act.clone()
            };
            let acts = found.entry(sentence.span).or_default();
            acts.push(act);
            (sentence.span, acts.len() - 1)
        };
        let place = put(&base.cue, &base.content, &base.sentence);
        first_place.insert(base.id, place);
        for evidence in &base.evidence {
            repeats.push([place, put(&evidence.cue, &evidence.content, &evidence.sentence)]);
        }
    }
    let order: FxHashMap<Span, u32> = found.keys().zip(0..).map(|(&span, i)| (span, i)).collect();
    let place = |(span, act): (Span, usize)| ActPlace(order[&span], act as u32);
    let exchanges = (extraction.records.iter().map(Record::base))
        .filter_map(|b: &Base| Some((*first_place.get(&b.id)?, *first_place.get(&b.exchange?)?)))
        .map(|(from, to)| (place(from), place(to)))
        .collect();
    let repeats = repeats.iter().map(|&[a, b]| (place(a), place(b))).collect();
    let mut passages = Vec::with_capacity(found.len());
    let mut placed = Vec::with_capacity(found.len());
    for (span, acts) in found {
        let passage = Passage { sentence: span.of(&document.text).to_owned(), acts };
        let key = content_key(&[&serde_json::to_vec(&passage).expect("plain data serialises")]);
        placed.push(Placed { passage: key, start: offsets.to_chars(span).start() as u32 });
        passages.push((key, passage));
    }
    let mut article = Article {
        sources: Default::default(),
        fingerprint: fingerprint(&document.text),
        parties: extraction.parties.iter().map(party_row).collect(),
        passages: placed,
        repeats,
        exchanges,
    };
    let read = serde_json::to_vec(&article).expect("plain data serialises");
    let key = content_key(&[document.text.as_bytes(), &read]);
    article.sources.insert(Source {
        document: document.id.clone(),
        outlet: document.outlet.clone(),
        published: document.published,
        title: document.title.clone(),
    });
    (key, article, passages)
}

fn party_row(party: &crate::record::Party) -> PartyRow {
    let mut aliases: Vec<String> =
        (party.mentions.iter().filter(|m| matches!(m.kind, MentionKind::Name | MentionKind::Metonym)))
            .map(|m| m.excerpt.text.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|alias| *alias != party.name)
            .collect();
    aliases.sort();
    aliases.dedup();
    PartyRow { name: Name { name: party.name.clone(), sort: party.kind.into(), side: party.side.clone() }, aliases }
}

fn act(extraction: &Extraction, record: &Record) -> Act {
    let name = |p: &PartyRef| Name {
        name: p.name.clone(),
        sort: extraction.party(p.id).map_or(super::act::Sort::Group, |q| q.kind.into()),
        side: p.side.clone(),
    };
    let base = record.base();
    let reporter = (base.reported_in)
        .and_then(|id| extraction.records.iter().find(|r| r.base().id == id))
        .and_then(|r| r.base().actor.as_ref());
    let mut act = Act {
        kind: record.kind(),
        actor: base.actor.as_ref().map(name),
        target: base.target.as_ref().map(name),
        cue: String::new(),
        content: String::new(),
        start: 0,
        end: 0,
        issues: record.issues().to_vec(),
        polarity: None,
        strength: None,
        form: None,
        concession: false,
        stance: None,
        category: None,
        meeting: None,
        negated: base.negated,
        modality: base.modality,
        condition: base.condition.as_ref().map(|c| c.text.clone()),
        second_hand: base.second_hand,
        reporter: reporter.map(name),
        times: (base.times.iter())
            .map(|t| When { text: t.excerpt.text.clone(), role: t.role, from: t.from, to: t.to })
            .collect(),
        amounts: base.amounts.iter().map(Quantity::from).collect(),
        confidence: (base.confidence.clamp(0.0, 1.0) * 100.0).round() as u8,
    };
    match record {
        Record::Demand(r) => {
            act.polarity = Some(r.polarity);
            act.strength = Some(r.strength);
        }
        Record::Proposal(r) => {
            act.form = Some(r.form);
            act.concession = r.concession;
        }
        Record::Response(r) => act.stance = Some(r.stance),
        Record::Meeting(r) => {
            act.meeting = Some(Box::new(Talks {
                participants: r.participants.iter().map(name).collect(),
                status: r.status,
                place: r.place.as_ref().map(|p| p.text.clone()),
                round: r.round,
                format: r.format,
            }));
        }
        Record::Action(r) => act.category = Some(r.category),
        Record::Statement(_) | Record::Threat(_) | Record::Accusation(_) => {}
    }
    act
}

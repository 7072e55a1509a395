//! What part a party plays, and who has one beside the principals: in sentences.

use super::entry::{Entry, Told};
use super::meeting_graph::MeetingNode;
use super::picture::Picture;
use super::principal::principals;
use super::question::{Finding, LISTED, foremost};
use super::role::BlocRole;
use super::state::Dossier;
use super::wording::{capital, list, name, role_words, says, short, verb};
use crate::PartyKind;
use crate::record::{Kind, MeetingStatus, Polarity, Stance};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What a party does: the acts, the words before them for one and for several, and the word before whom they are aimed at.
type Doing = (fn(&Entry) -> bool, &'static str, &'static str, &'static str);

const DOINGS: [Doing; 9] = [
    (|e| e.kind == Kind::Proposal, "puts forward", "put forward", "to"),
    (|e| e.kind == Kind::Demand && e.polarity != Some(Polarity::Against), "asks for", "ask for", "of"),
    (|e| e.kind == Kind::Demand && e.polarity == Some(Polarity::Against), "is against", "are against", "of"),
    (|e| e.stance == Some(Stance::Accept), "accepts", "accept", "of"),
    (|e| e.stance == Some(Stance::Conditional), "accepts on conditions", "accept on conditions", "of"),
    (|e| e.stance == Some(Stance::Reject), "rejects", "reject", "of"),
    (|e| e.stance == Some(Stance::Noncommittal), "leaves open", "leave open", "of"),
    (|e| e.kind == Kind::Threat, "threatens", "threaten", "against"),
    (|e| e.kind == Kind::Action, "acts", "act", "towards"),
];

pub(super) fn role_of(dossier: &Dossier, party: &str) -> Vec<Finding> {
    let picture = dossier.picture();
    let Some(bloc) = picture.parties.find_bloc(party) else { return Vec::new() };
    let key = &picture.parties.blocs[bloc].key;
    let called = name(picture, key);
    let mut out = Vec::new();
    for role in dossier.roles().into_iter().filter(|r| r.bloc == *key) {
        let text = format!(
            "{} {} {}{}.",
            capital(&called),
            verb(&called, "is", "are"),
            role_words(role.role),
            shown_by(picture, &role)
        );
        out.push(Finding { text, acts: role.evidence });
    }
    let person = picture.parties.find_party(party).map(|p| &picture.parties.parties[p]);
    let person = person.filter(|p| p.kind == PartyKind::Person).map(|p| p.name.as_str());
    let of = |e: &&Entry| e.bloc.as_ref() == Some(key) && person.is_none_or(|p| e.speakers.iter().any(|s| s == p));
    let own: Vec<&Entry> = picture.entries.iter().filter(|e| e.counts()).filter(of).collect();
    let who = capital(person.unwrap_or(&called));
    for (is_such, one, many, towards) in DOINGS {
        let mut acts = own.iter().copied().filter(|e| is_such(e)).collect::<Vec<_>>();
        acts.sort_by_key(|e| (Reverse(e.outlets), Reverse(e.confidence.to_bits()), Reverse(e.last), e.id));
        acts.truncate(LISTED);
        if acts.is_empty() {
            continue;
        }
        let contents: Vec<String> = (acts.iter())
            .map(|e| {
                let aimed = e.target.as_ref().filter(|t| *t != key).map(|t| name(picture, t));
                format!("“{}”{}", short(&e.content), aimed.map(|t| format!(" ({towards} {t})")).unwrap_or_default())
            })
            .collect();
        let text = format!("{who} {}: {}.", verb(person.unwrap_or(&called), one, many), list(&contents));
        out.push(Finding { text, acts: acts.iter().map(|e| e.told()).collect() });
    }
    let with =
        dossier.meetings().meetings.into_iter().filter(|m| {
            m.facts.blocs.contains(key) && person.is_none_or(|p| m.facts.participants.iter().any(|n| n == p))
        });
    out.extend(meets(picture, key, &who, with.collect()));
    out
}

/// Whom it met, is to meet, and will not meet.
fn meets(picture: &Picture, key: &str, who: &str, meetings: Vec<MeetingNode>) -> Vec<Finding> {
    let mut out = Vec::new();
    let is = verb(who, "is", "are");
    for (statuses, so) in [
        (&[MeetingStatus::Held, MeetingStatus::Ongoing][..], format!("met, or {is} in talks with,")),
        (&[MeetingStatus::Planned, MeetingStatus::Proposed][..], format!("{is} to meet, or may meet,")),
        (&[MeetingStatus::Cancelled, MeetingStatus::Declined][..], "planned or was asked to meet, in vain,".to_owned()),
    ] {
        let of: Vec<&MeetingNode> = meetings.iter().filter(|m| statuses.contains(&m.facts.status)).collect();
        let others: BTreeSet<String> =
            of.iter().flat_map(|m| &m.facts.blocs).filter(|b| *b != key).map(|b| name(picture, b)).collect();
        if !others.is_empty() {
            let text = format!("{who} {so} {}.", list(&others.into_iter().collect::<Vec<_>>()));
            out.push(Finding { text, acts: of.into_iter().map(|m| m.act.clone()).collect() });
        }
    }
    out
}

/// “: its offer …”: of what shows a part, the first act of the bloc itself that says something without the article.
fn shown_by(picture: &Picture, role: &BlocRole) -> String {
    let own = |t: &&Told| t.bloc.as_ref() == Some(&role.bloc);
    let says_itself = |t: &&Told| picture.place(t.entry).is_some_and(|i| !picture.facts[i].stems.is_empty());
    let best = role.evidence.iter().find(|t| own(t) && says_itself(t)).or_else(|| role.evidence.iter().find(own));
    let held = || role.evidence.iter().find(|t| t.kind == Kind::Meeting).map(|t| format!(": “{}”", short(&t.content)));
    best.map(|told| format!(": {}", says(picture, told))).or_else(held).unwrap_or_default()
}

pub(super) fn who_else(dossier: &Dossier) -> Vec<Finding> {
    let picture = dossier.picture();
    let main: BTreeSet<&str> = principals(picture).iter().map(|&b| picture.parties.blocs[b].key.as_str()).collect();
    let mut roles: BTreeMap<String, Vec<BlocRole>> = BTreeMap::new();
    for role in dossier.roles().into_iter().filter(|r| !main.contains(r.bloc.as_str())) {
        roles.entry(role.bloc.clone()).or_default().push(role);
    }
    // Other sides and bodies that act, even where their acts show no part.
    let bodies = bodies(picture);
    let mut acts: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    for entry in picture.entries.iter().filter(|e| e.counts()) {
        if let Some(bloc) = entry.bloc.as_deref().filter(|b| !main.contains(b) && bodies.contains(b)) {
            acts.entry(bloc).or_default().push(entry);
        }
    }
    for bloc in acts.keys() {
        roles.entry((*bloc).to_owned()).or_default();
    }
    let mut out: Vec<(usize, Finding)> = (roles.into_iter())
        .map(|(bloc, own)| {
            let mut entries = foremost(picture, acts.remove(bloc.as_str()).unwrap_or_default());
            entries.sort_by_key(|e| Reverse(e.kind == Kind::Proposal));
            let weight = own.iter().map(|r| r.weight).sum::<usize>() + entries.iter().map(|e| e.outlets).sum::<usize>();
            let mut told: Vec<Told> = own.iter().flat_map(|r| r.evidence.iter().cloned()).collect();
            told.extend(entries.iter().take(3).map(|e| e.told()));
            let mut seen = BTreeSet::new();
            told.retain(|t| seen.insert(t.entry));
            let called = name(picture, &bloc);
            let parts: Vec<&str> = own.iter().map(|r| role_words(r.role)).collect();
            let part = if parts.is_empty() {
                String::new()
            } else {
                format!(" {} {}", verb(&called, "is", "are"), parts.join(" and "))
            };
            let by_part = own.iter().map(|r| shown_by(picture, r)).find(|shown| !shown.is_empty());
            let doing = by_part.or_else(|| entries.first().map(|e| format!(": {}", says(picture, &e.told()))));
            let text = format!("{}{part}{}.", capital(&called), doing.unwrap_or_default());
            (weight, Finding { text, acts: told })
        })
        .collect();
    out.sort_by_key(|(weight, f)| (Reverse(*weight), f.text.clone()));
    out.into_iter().map(|(_, f)| f).take(2 * LISTED).collect()
}

/// Sides, and states and bodies that act for themselves: not analysts, critics and crowds.
fn bodies(picture: &Picture) -> BTreeSet<&str> {
    let body = [PartyKind::State, PartyKind::Alliance, PartyKind::Organisation, PartyKind::ArmedGroup];
    let named = picture.parties.parties.iter().filter(|p| body.contains(&p.kind)).map(|p| p.bloc.as_str());
    let sides = picture.parties.blocs.iter().filter(|b| b.is_side).map(|b| b.key.as_str());
    named.chain(sides).collect()
}

//! From sentences, trees and parties to records: one recogniser a kind, called in one visible list.

mod accusation;
mod act;
mod action;
mod aim;
mod antecedent;
mod article;
mod condition;
mod confidence;
mod content;
mod coordination;
mod cue_table;
mod demand;
mod draft;
mod event;
mod exchange;
mod fact;
mod fold;
mod fold_meeting;
mod frame;
mod issue;
mod list;
mod meeting;
mod modal;
mod occasion;
mod pair;
mod participants;
mod partner;
mod plan;
mod principal;
mod proposal;
mod refer;
mod response;
mod slot;
mod statement;
mod threat;
mod unused;
mod write;

pub(crate) use article::Article;
pub(crate) use confidence::settle;
pub(crate) use cue_table::CueTable;
pub(crate) use issue::IssueTable;

use crate::record::{Kind, Modality, Note, Party, Record};
use act::Spoken;
use draft::Draft;

/// Leaves out what is only denied in passing (“has not backed down”), and steps that are another act's content
/// (“demanded that Kyiv give up the port” is no offer by Kyiv).
fn without_denied(drafts: Vec<Draft>) -> Vec<Draft> {
    let inside = |d: &Draft| {
        let step = matches!(d.kind(), Kind::Proposal | Kind::Response);
        let again = d.rule == "demand/modal";
        (step || again)
            && drafts.iter().any(|o| {
                // “Suggested that Kyiv should wait” proposes once.
                (matches!(o.kind(), Kind::Demand) || again && o.kind() == Kind::Proposal && o.entry.is_some())
                    && o.sentence == d.sentence
                    && o.rule != "demand/modal"
                    && (o.content.holds(d.cue) && o.content != d.content || again && o.content.overlaps(d.content))
            })
    };
    let passing = |d: &Draft| {
        (d.negated || d.modality == Modality::Hypothetical) && !matches!(d.kind(), Kind::Meeting | Kind::Action)
    };
    let keep: Vec<bool> = drafts.iter().map(|d| !inside(d) && !passing(d)).collect();
    drafts.into_iter().zip(keep).filter(|(_, keep)| *keep).map(|(d, _)| d).collect()
}

/// The parties, records and notes of an article.
pub(crate) fn extract(article: &Article<'_>) -> (Vec<Party>, Vec<Record>, Vec<Note>) {
    let frames = frame::find_frames(article);
    // Statements first: acts inside them need to know who speaks.
    let statements = statement::recognise(article, &frames);
    let spoken = Spoken { statements: &statements };
    let recognisers = [
        demand::recognise,
        proposal::recognise,
        response::recognise,
        threat::recognise,
        accusation::recognise,
        meeting::recognise,
        action::recognise,
        condition::recognise,
        exchange::recognise,
        list::recognise,
        modal::recognise,
        plan::recognise,
    ];
    let drafts: Vec<Draft> = recognisers.iter().flat_map(|recognise| recognise(article, &frames, &spoken)).collect();
    let mut drafts = without_denied(drafts);
    drafts.extend(statement::beside_acts(article, &drafts, &statements));
    drafts.extend(statements.iter().cloned());
    drafts.sort_by_key(|d| (d.content.start(), d.content.end(), d.kind()));
    // What a sentence leaves open, its neighbours tell.
    refer::settle(article, &mut drafts);
    aim::settle(article, &mut drafts);
    let notes = unused::notes(article, &frames, &drafts);
    let (parties, records) = write::write(article, fold::fold(article, drafts));
    (parties, records, notes)
}

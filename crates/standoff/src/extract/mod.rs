//! From sentences, trees and parties to records: one recogniser a kind, called in one visible list.

mod accusation;
mod act;
mod action;
mod article;
mod cue_table;
mod demand;
mod draft;
mod fold;
mod frame;
mod issue;
mod list;
mod meeting;
mod modal;
mod proposal;
mod response;
mod statement;
mod threat;
mod write;

pub(crate) use article::Article;
pub(crate) use cue_table::CueTable;
pub(crate) use issue::IssueTable;

use crate::record::{Note, Party, Record};
use act::Spoken;

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
        list::recognise,
        modal::recognise,
    ];
    let mut drafts: Vec<draft::Draft> =
        recognisers.iter().flat_map(|recognise| recognise(article, &frames, &spoken)).collect();
    drafts.extend(statement::beside_acts(article, &drafts, &statements));
    drafts.extend(statements.iter().cloned());
    drafts.sort_by_key(|d| (d.content.start(), d.content.end(), d.kind()));
    write::write(article, fold::fold(article, drafts))
}

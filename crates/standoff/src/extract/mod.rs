//! From sentences, trees and parties to records: one recogniser a kind, called in one visible list.

mod accusation;
mod act;
mod action;
mod actor;
mod agent;
mod aim;
mod antecedent;
mod article;
mod attendance;
mod blamed;
mod complement;
mod condition;
mod conduct;
mod conduct_of_groups;
mod confidence;
mod consequence;
mod content;
mod coordination;
mod cue_table;
mod deal;
mod deed;
mod demand;
mod displaced;
mod draft;
mod duty;
mod equated;
mod event;
mod exchange;
mod fact;
mod fold;
mod fold_meeting;
mod frame;
mod governor;
mod harm;
mod holder;
mod irrealis;
mod issue;
mod list;
mod manner;
mod meeting;
mod meeting_status;
mod modal;
mod mood;
mod occasion;
mod pair;
mod participants;
mod partner;
mod plan;
mod principal;
mod proposal;
mod reception;
mod refer;
mod refusal;
mod response;
mod sense;
mod side;
mod slot;
mod spoken;
mod statement;
mod tabled;
mod threat;
mod unused;
mod verdict;
mod words;
mod write;

pub(crate) use article::Article;
pub(crate) use confidence::settle;
pub(crate) use cue_table::CueTable;
pub(crate) use issue::IssueTable;

use crate::record::{Kind, Note, Party, Record};
use crate::syntax::Relation;
use draft::Draft;
use spoken::Spoken;

/// Leaves out steps that are another act's content (“demanded that Kyiv give up the port” is no offer by Kyiv), offers
/// that are threats, and deeds that are only asked for or offered.
fn without_steps(article: &Article<'_>, drafts: Vec<Draft>) -> Vec<Draft> {
    let inside = |d: &Draft| {
        // “…, an idea that Moscow dismissed” tells an answer all the same.
        let aside = article.parses[d.sentence].relation(d.trigger) == Relation::AclRelcl;
        let step = matches!(d.kind(), Kind::Proposal | Kind::Response) && !aside;
        let again = d.rule == "demand/modal";
        // “Asked Ankara to press Moscow for a release”: the further verb is what is asked.
        let nested = d.kind() == Kind::Demand && d.entry.as_ref().is_some_and(|e| e.contains("/verb/"));
        (step || again || nested)
            && drafts.iter().any(|o| {
                // “Suggested that Kyiv should wait” proposes once.
                (matches!(o.kind(), Kind::Demand) || again && o.kind() == Kind::Proposal && o.entry.is_some())
                    && o.sentence == d.sentence
                    && o.rule != "demand/modal"
                    && o.trigger != d.trigger
                    && (!nested || o.rule.ends_with("-to") || o.rule.ends_with("-that"))
                    && (o.content.holds(d.cue) && o.content != d.content || again && o.content.overlaps(d.content))
            })
    };
    // “Will halt supplies unless …” threatens; it offers nothing.
    let harm = |d: &Draft| {
        d.rule == "proposal/modal"
            && (drafts.iter())
                .any(|o| o.kind() == Kind::Threat && o.sentence == d.sentence && o.content.overlaps(d.content))
    };
    // “Is not inclined to release them” answers; it offers nothing.
    let refused = |d: &Draft| {
        d.kind() == Kind::Proposal
            && (drafts.iter())
                .any(|o| o.rule == "response/refusal" && o.sentence == d.sentence && o.content.overlaps(d.content))
    };
    // “Made the release of prisoners a condition”: what is asked or offered is not done yet.
    let wanted = |d: &Draft| {
        d.kind() == Kind::Action
            && d.entry.as_ref().is_some_and(|e| e.contains("/noun/"))
            && (drafts.iter()).any(|o| {
                matches!(o.kind(), Kind::Demand | Kind::Proposal | Kind::Threat)
                    && o.sentence == d.sentence
                    && o.content.holds(d.cue)
                    && o.content.holds(d.content)
            })
    };
    // “Voted to reject the offer”: the answer is what the vote decided.
    let voted = |d: &Draft| {
        d.kind() == Kind::Action
            && (drafts.iter()).any(|o| {
                o.kind() == Kind::Response
                    && o.sentence == d.sentence
                    && o.trigger != d.trigger
                    && d.content.holds(o.cue)
                    && d.content.holds(o.content)
            })
    };
    let keep: Vec<bool> =
        drafts.iter().map(|d| !inside(d) && !harm(d) && !refused(d) && !wanted(d) && !voted(d)).collect();
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
        tabled::recognise,
    ];
    let drafts: Vec<Draft> = recognisers.iter().flat_map(|recognise| recognise(article, &frames, &spoken)).collect();
    let mut drafts = without_steps(article, drafts);
    let real: Vec<Draft> = drafts.iter().filter(|d| !d.is_unreal()).cloned().collect();
    drafts.extend(statement::beside_acts(article, &real, &statements));
    drafts.extend(statements.iter().cloned());
    drafts.sort_by_key(|d| (d.content.start(), d.content.end(), d.kind()));
    // What a sentence leaves open, its neighbours tell.
    refer::settle(article, &mut drafts);
    aim::settle(article, &mut drafts);
    let notes = unused::notes(article, &frames, &drafts);
    let (parties, records) = write::write(article, fold::fold(article, drafts));
    (parties, records, notes)
}

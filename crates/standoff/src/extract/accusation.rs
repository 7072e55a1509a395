//! Accusations: a party blames another for an act or a quality.

use super::act::{self, Spoken};
use super::article::Article;
use super::draft::{Draft, Own, Who};
use super::frame::Frame;
use crate::lexicon::{Pos, Slot};
use crate::record::{ActionCategory, Kind, Modality};
use crate::syntax::Relation;

/// Finds the accusations.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for frame in frames.iter().filter(|f| f.cue.kind == Kind::Accusation) {
        let mut found = act::drafts(article, spoken, frame, &Own::Accusation, 0.75);
        found.retain(|d| d.actor.is_some());
        // “Blamed Hamas” alone names whom, not what for.
        if let Some(filler) = frame.content.as_ref().filter(|f| *f.slot == Slot::Object)
            && frame.cue.target == Some(Slot::Object)
            && article.who(&frame.parse, filler.head).is_some()
        {
            continue;
        }
        for draft in &mut found {
            draft.issues.clear();
        }
        drafts.extend(found);
    }
    drafts.extend(frames.iter().filter_map(|frame| by_conduct(article, frame, spoken)));
    drafts
}

/// “Moscow has violated the truce, Kyiv said”: bad conduct of another, told by a party.
fn by_conduct(article: &Article<'_>, frame: &Frame<'_>, spoken: &Spoken<'_>) -> Option<Draft> {
    let bad = matches!(frame.cue.category, Some(ActionCategory::Violation | ActionCategory::Attack));
    if frame.cue.kind != Kind::Action || !bad || frame.cue.pos != Pos::Verb || frame.negated || frame.hypothetical {
        return None;
    }
    let parse = &frame.parse;
    let statement = spoken.at(frame.cue_span.start())?;
    let side = |entity: usize| article.mentions.entities[entity].side.as_deref();
    let (source, doer) = (statement.actor?, frame.actor?);
    // Those without a side of their own report; a party accuses another.
    if side(source.entity)? == side(doer.entity)? || parse.has_auxiliary(frame.trigger, "will") {
        return None;
    }
    let tokens = parse.subtree_without(frame.trigger, &|d| {
        matches!(parse.relation(d), Relation::Mark | Relation::Conj | Relation::Cc | Relation::Parataxis)
    });
    Some(Draft {
        sentence: parse.index,
        trigger: frame.trigger,
        cue: frame.cue_span,
        content: article.content(parse, tokens)?,
        actor: Some(Who { entity: source.entity, mention: None }),
        target: Some(doer),
        negated: false,
        modality: Modality::Asserted,
        condition: None,
        rule: "accusation/conduct".into(),
        entry: Some(frame.cue.entry()),
        confidence: 0.5,
        issues: Vec::new(),
        own: Own::Accusation,
    })
}

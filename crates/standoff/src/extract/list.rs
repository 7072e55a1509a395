//! Lists: items take actor and kind from the line that leads to them.

use super::article::Article;
use super::draft::{Draft, Own, Who};
use super::frame::{Frame, clause_of};
use super::spoken::Spoken;
use crate::record::{Form, Kind, Modality, Polarity, Strength};
use crate::segment::BlockKind;
use crate::syntax::{Parse, Upos};

/// Whom a list item without a subject of its own speaks of: the subject of its lead-in.
pub(crate) fn heading_actor(article: &Article<'_>, parse: &Parse<'_>) -> Option<Who> {
    let lead = lead_in(article, parse)?;
    // Analysts may list what a side demands: the side is meant.
    let acting = |who: &Who| article.mentions.entities[who.entity].side.is_some();
    let mut agents =
        (0..lead.len()).filter(|&t| lead.upos(t) == Upos::Verb).filter_map(|t| article.who(lead, lead.agent(t)?));
    let root = lead.tree.root().and_then(|r| article.who(lead, lead.agent(r)?));
    root.filter(acting).or_else(|| agents.rfind(acting)).or_else(|| {
        // “Moscow's conditions include:”, “Conditions set by Moscow:”.
        (0..lead.len())
            .find_map(|t| article.cues.at(lead, t).any(|c| is_listed(c.kind)).then(|| article.owner(lead, t)).flatten())
    })
}

/// The last sentence of the lead-in of the item that a sentence belongs to.
fn lead_in<'a>(article: &Article<'a>, parse: &Parse<'_>) -> Option<&'a Parse<'a>> {
    let block = &article.segmentation.blocks[parse.sentence.block];
    if block.kind != BlockKind::ListItem {
        return None;
    }
    let lead = &article.segmentation.blocks[block.parent?];
    article.parses.get(lead.sentences.clone().last()?).filter(|p| p.len() > 0)
}

/// Kinds whose noun or verb can lead to a list of their contents.
fn is_listed(kind: Kind) -> bool {
    matches!(kind, Kind::Demand | Kind::Proposal | Kind::Response)
}

/// Finds the items that are themselves what the lead-in's cue demands or proposes.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], _: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for parse in article.parses {
        let Some(lead) = lead_in(article, parse) else { continue };
        let block = &article.segmentation.blocks[parse.sentence.block];
        // Only an item's first sentence is the item; and one that has an act of its own needs none from the lead-in.
        let first = block.sentences.start == parse.index;
        if !first || frames.iter().any(|f| f.parse.index == parse.index && is_listed(f.cue.kind)) {
            continue;
        }
        drafts.extend(item(article, lead, parse));
    }
    drafts
}

fn item(article: &Article<'_>, lead: &Parse<'_>, parse: &Parse<'_>) -> Option<Draft> {
    let (token, cue) = (0..lead.len()).rev().find_map(|t| {
        let cue = article.cues.at(lead, t).find(|c| matches!(c.kind, Kind::Demand | Kind::Proposal))?;
        Some((t, cue))
    })?;
    let actor = (article.owner(lead, token))
        .or_else(|| lead.agent(clause_of(lead, token)).and_then(|t| article.who(lead, t)))?;
    let content = article.content(parse, 0..parse.len())?;
    let own = match cue.kind {
        Kind::Demand => Own::Demand {
            polarity: cue.polarity.unwrap_or(Polarity::For),
            strength: cue.strength.unwrap_or(Strength::Demand),
        },
        _ => Own::Proposal { form: cue.form.unwrap_or(Form::Plan), concession: cue.concession },
    };
    Some(Draft {
        sentence: parse.index,
        trigger: parse.tree.root()?,
        cue: lead.tokens[token].span,
        content,
        actor: Some(Who { entity: actor.entity, mention: None }),
        target: None,
        negated: false,
        modality: Modality::Asserted,
        condition: None,
        rule: "list/item".into(),
        entry: Some(cue.entry()),
        confidence: 0.7,
        issues: article.issues.of(parse, 0..parse.len()),
        own,
    })
}

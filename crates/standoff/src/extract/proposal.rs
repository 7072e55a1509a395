//! Proposals: terms or a step put forward, or readiness for one.

use super::act::{self, Spoken};
use super::article::Article;
use super::draft::{Draft, Own};
use super::frame::Frame;
use super::modal::CONCEDING;
use super::refer;
use crate::lexicon::Pos;
use crate::record::{Form, Kind};
use crate::syntax::{Parse, Upos};

/// Nouns of a document or package of terms.
const PLANS: &[&str] =
    &["blueprint", "document", "framework", "memorandum", "package", "plan", "programme", "roadmap", "scheme"];

/// Finds the proposals.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for frame in frames.iter().filter(|f| f.cue.kind == Kind::Proposal) {
        let own = Own::Proposal { form: frame.cue.form.unwrap_or(Form::Suggestion), concession: frame.cue.concession };
        let common = frame.cue.needs.is_some();
        let mut found = act::drafts(article, spoken, frame, &own, if common { 0.55 } else { 0.75 });
        found.retain(|d| d.actor.is_some());
        // “Ruled out ceding the town” is no offer.
        if frame.cue.pos == Pos::Verb && frame.parse.is_governed_by(frame.trigger, act::AVOIDING) {
            continue;
        }
        for draft in &mut found {
            settle(&frame.parse, frame, draft);
        }
        drafts.extend(found);
    }
    drafts
}

/// What the content says of the form: “floated a plan”; terms in money are an offer; a step back is a concession.
fn settle(parse: &Parse<'_>, frame: &Frame<'_>, draft: &mut Draft) {
    let Own::Proposal { form, concession } = &mut draft.own else { return };
    let Some(head) = refer::head(parse, draft.content) else { return };
    let lemma = parse.lemma(head);
    if *form == Form::Suggestion {
        let listed = frame.content.as_ref().is_some_and(|f| f.listed) && parse.xpos(frame.trigger) == "NN";
        let money = |t| matches!(parse.lemma(t), "$" | "€" | "£" | "¥" | "dollar" | "euro" | "pound" | "yen" | "yuan");
        if PLANS.contains(&lemma) || listed {
            *form = Form::Plan;
        } else if parse.tokens_in(draft.content).any(money) {
            *form = Form::Offer;
        }
    }
    let gives = match parse.upos(head) {
        Upos::Verb => {
            let object = parse.patient(head).map_or("", |t| parse.lemma(t));
            // “Return the land” gives up, “return to the talks” does not.
            let alone = matches!(lemma, "back" | "compromise" | "settle" | "withdraw" | "yield");
            CONCEDING.contains(&lemma) && (alone || !object.is_empty())
                || matches!(object, "concession" | "flexibility" | "compromise")
                || matches!(lemma, "give" | "pull" | "row" | "step" | "live")
                    && parse.dependents(head).any(|d| matches!(parse.word(d), "up" | "back" | "down" | "with"))
        }
        _ => matches!(lemma, "concession" | "flexibility" | "compromise"),
    };
    *concession |= gives && (matches!(form, Form::Offer | Form::Readiness) || lemma == "show");
}

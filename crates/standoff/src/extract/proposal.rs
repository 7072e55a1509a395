//! Proposals: terms or a step put forward, or readiness for one.

use super::act::{self, Spoken};
use super::article::Article;
use super::draft::{Draft, Own};
use super::frame::Frame;
use super::modal::{self, CONCEDING};
use super::refer;
use super::slot::is_infinitive;
use crate::lexicon::{Pos, Slot};
use crate::record::{Form, Kind};
use crate::syntax::{Parse, Upos};

/// Nouns of a document or package of terms.
const PLANS: &[&str] =
    &["blueprint", "document", "framework", "memorandum", "package", "plan", "programme", "roadmap", "scheme"];

/// Finds the proposals.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for frame in frames.iter().filter(|f| f.cue.kind == Kind::Proposal) {
        let form = frame.cue.form.unwrap_or(Form::Suggestion);
        let own = Own::Proposal { form, concession: frame.cue.concession };
        let common = frame.cue.needs.is_some();
        let mut found = act::drafts(article, spoken, frame, &own, if common { 0.55 } else { 0.75 });
        found.retain(|d| d.actor.is_some());
        // “Ruled out ceding the town” is no offer.
        if frame.cue.pos == Pos::Verb && frame.parse.is_governed_by(frame.trigger, act::AVOIDING)
            || is_harm(frame)
            || is_idle_wish(frame)
            || is_only_named(frame)
            || form == Form::Readiness && is_doubted(frame)
        {
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

/// “Wants to escape blame”, “I want to recall”: a wish counts where it is for a step between the sides.
fn is_idle_wish(frame: &Frame<'_>) -> bool {
    const TALKING: &[&str] = &[
        "bypass", "conclude", "engage", "finalise", "finalize", "mediate", "move", "reach", "restart", "settle",
        "start",
    ];
    matches!(frame.cue.lemma.as_str(), "want" | "like" | "wish" | "keen" | "eager" | "happy" | "glad")
        && frame.content.as_ref().is_some_and(|f| {
            let lemma = frame.parse.lemma(f.head);
            lemma == "continue" || !modal::is_step(&frame.parse, f.head) && !TALKING.contains(&lemma)
        })
}

/// “No need to back down”, “agreed to cede”: a concession in the infinitive is made, if at all, by what governs it.
fn is_only_named(frame: &Frame<'_>) -> bool {
    frame.cue.concession && frame.cue.pos == Pos::Verb && is_infinitive(&frame.parse, frame.trigger)
}

/// “Is ready to strike the port”: a threat.
fn is_harm(frame: &Frame<'_>) -> bool {
    frame.content.as_ref().is_some_and(|f| {
        let object = frame.parse.dependent(f.head, &[crate::syntax::Relation::Obj]).map(|o| frame.parse.lemma(o));
        // “Cut tariffs”, “leave the islands”, “end the siege”: giving way, for all the verb.
        let gives = matches!(
            object,
            Some("tariff" | "price" | "debt" | "rate" | "force" | "troop" | "deficit" | "emission" | "output")
        );
        matches!(f.slot, Slot::To | Slot::Ing) && modal::HARMING.contains(&frame.parse.lemma(f.head)) && !gives
    })
}

/// “Could be inclined to”, “no sign that it is ready to”, “less willing to”: nobody says that they are.
fn is_doubted(frame: &Frame<'_>) -> bool {
    let parse = &frame.parse;
    let open = ["may", "might", "could"].iter().any(|aux| parse.has_auxiliary(frame.trigger, aux));
    let less = parse.dependents(frame.trigger).any(|d| matches!(parse.lemma(d), "less" | "least" | "hardly"));
    let unsure = std::iter::successors(parse.head(frame.trigger), |&h| parse.head(h)).take(3).any(|h| {
        matches!(parse.lemma(h), "sign" | "indication" | "evidence" | "impression" | "doubt")
            && (parse.is_negated(h) || matches!(parse.lemma(h), "doubt" | "impression"))
    });
    open || less || unsure
}

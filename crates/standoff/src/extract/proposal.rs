//! Proposals: terms or a step put forward, or readiness for one.

use super::act;
use super::article::Article;
use super::draft::{Draft, Own};
use super::frame::Frame;
use super::irrealis;
use super::modal;
use super::plan;
use super::refer;
use super::slot::is_infinitive;
use super::spoken::Spoken;
use super::words::{self, CONCEDING, HARMING};
use crate::lexicon::{Pos, Slot};
use crate::record::{Form, Kind};
use crate::syntax::{Parse, Relation, Upos};

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
        if frame.cue.pos == Pos::Verb && frame.parse.is_governed_by(frame.trigger, irrealis::AVOIDING)
            || is_harm(frame)
            || is_idle_wish(frame)
            || is_only_named(frame)
            || is_schedule(frame)
            || is_courtesy(frame)
            || is_fact(frame)
            || frame.cue.pos != Pos::Noun && frame.parse.word(frame.parse.len() - 1) == "?"
            || form == Form::Readiness && is_doubted(frame)
        {
            continue;
        }
        // “Unveiled the blueprint”, “its offer for Sharp”: the words say nothing of the terms.
        found.retain(|d| !is_named_only(article, frame, d));
        for draft in &mut found {
            settle(&frame.parse, frame, draft);
        }
        drafts.extend(found);
    }
    drafts
}

/// Whether a content is a paper named before, or a party, and nothing more.
fn is_named_only(article: &Article<'_>, frame: &Frame<'_>, draft: &Draft) -> bool {
    let parse = &frame.parse;
    let Some(filler) = frame.content.as_ref().filter(|f| !f.slot.is_clause()) else { return false };
    let described = |t: usize| {
        parse.dependents(t).any(|d| {
            !parse.within(frame.trigger, d)
                && matches!(
                    parse.relation(d),
                    Relation::Amod | Relation::Nmod | Relation::Acl | Relation::AclRelcl | Relation::Compound
                )
        })
    };
    let definite = parse.dependents(filler.head).any(|d| matches!(parse.lemma(d), "the" | "this" | "that" | "these"));
    let paper = PLANS.contains(&parse.lemma(filler.head)) || plan::is_plan(parse, filler.head);
    let party = article.mentions.span(parse.index, filler.head);
    let alone = party.is_some_and(|name| draft.content.len() <= name.len() + 4)
        && parse.upos(filler.head) == Upos::Propn
        && !filler.slot.is_clause();
    paper && definite && !described(filler.head) || alone
}

/// What the content says of the form: “floated a plan”; terms in money are an offer; a step back is a concession.
fn settle(parse: &Parse<'_>, frame: &Frame<'_>, draft: &mut Draft) {
    let Own::Proposal { form, concession } = &mut draft.own else { return };
    let Some(head) = refer::head(parse, draft.content) else { return };
    let lemma = parse.lemma(head);
    let paper = frame.cue.lemma.ends_with("proposal");
    if *form == Form::Suggestion || paper {
        let listed = frame.content.as_ref().is_some_and(|f| f.listed) && parse.xpos(frame.trigger) == "NN";
        if parse.tokens_in(draft.content).any(|t| words::is_money(parse, t)) {
            *form = Form::Offer;
        } else if PLANS.contains(&lemma) || listed || paper {
            *form = Form::Plan;
        }
    } else if *form == Form::Plan && matches!(lemma, "offer" | "bid" | "counteroffer") {
        *form = Form::Offer;
    } else if *form == Form::Offer && PLANS.contains(&lemma) {
        *form = Form::Plan;
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
    const STEPS: &[&str] = &[
        "ban",
        "build",
        "bypass",
        "conclude",
        "end",
        "engage",
        "extend",
        "finalise",
        "finalize",
        "mediate",
        "move",
        "negotiate",
        "pay",
        "reach",
        "restart",
        "restore",
        "resume",
        "settle",
        "sign",
        "start",
    ];
    matches!(frame.cue.lemma.as_str(), "want" | "like" | "wish" | "keen" | "eager" | "happy" | "glad" | "consider")
        && frame.content.as_ref().is_some_and(|f| {
            let lemma = frame.parse.lemma(f.head);
            let hosts = lemma == "host" && !matches!(frame.cue.lemma.as_str(), "want" | "wish");
            !hosts && !modal::concedes(&frame.parse, f.head) && !STEPS.contains(&lemma)
        })
}

/// “Plans to visit”: a schedule, no terms.
fn is_schedule(frame: &Frame<'_>) -> bool {
    const GOING: &[&str] = &[
        "appear", "attend", "campaign", "go", "hold", "host", "issue", "meet", "press", "publish", "push", "release",
        "run", "skip", "speak", "travel", "visit", "write",
    ];
    frame.cue.lemma == "plan"
        && frame.content.as_ref().is_some_and(|f| *f.slot == Slot::To && GOING.contains(&frame.parse.lemma(f.head)))
}

/// “Offered condolences”: nothing that could be agreed on.
fn is_courtesy(frame: &Frame<'_>) -> bool {
    const GIFTS: &[&str] = &[
        "address",
        "advice",
        "alternative",
        "analysis",
        "apology",
        "assessment",
        "chance",
        "clue",
        "comment",
        "condolence",
        "congratulation",
        "detail",
        "encouragement",
        "evidence",
        "example",
        "explanation",
        "glimpse",
        "hint",
        "hope",
        "insight",
        "opinion",
        "opportunity",
        "praise",
        "prayer",
        "preview",
        "reason",
        "sympathy",
        "thank",
        "view",
        "warning",
        "word",
    ];
    matches!(frame.cue.lemma.as_str(), "offer" | "extend" | "volunteer")
        && frame.content.as_ref().is_some_and(|f| !f.slot.is_clause() && GIFTS.contains(&frame.parse.lemma(f.head)))
}

/// “Suggested the vote had failed”: told as a fact, though the tree takes its subject for the thing suggested.
fn is_fact(frame: &Frame<'_>) -> bool {
    frame.cue.pos == Pos::Verb
        && matches!(frame.cue.lemma.as_str(), "suggest" | "propose")
        && frame.content.as_ref().is_some_and(|f| {
            let next = f.tokens.end;
            *f.slot == Slot::Object
                && f.head > frame.trigger
                && next < frame.parse.len()
                && (matches!(frame.parse.xpos(next), "VBD" | "VBZ" | "MD") || frame.parse.upos(next) == Upos::Aux)
        })
}

/// “No need to back down”, “agreed to cede”: a concession in the infinitive is made, if at all, by what governs it.
fn is_only_named(frame: &Frame<'_>) -> bool {
    frame.cue.concession && frame.cue.pos == Pos::Verb && is_infinitive(&frame.parse, frame.trigger)
}

/// “Is ready to strike the port”: a threat.
fn is_harm(frame: &Frame<'_>) -> bool {
    frame.content.as_ref().is_some_and(|f| {
        let object = frame.parse.dependent(f.head, &[Relation::Obj]).map(|o| frame.parse.lemma(o));
        // “Cut tariffs”, “leave the islands”, “end the siege”: giving way, for all the verb.
        let gives = matches!(
            object,
            Some("tariff" | "price" | "debt" | "rate" | "force" | "troop" | "deficit" | "emission" | "output")
        );
        // “Cut methane by a third” harms nobody, “cut off the gas” does.
        let severs = frame.parse.lemma(f.head) != "cut"
            || matches!(
                object,
                Some("aid" | "contact" | "gas" | "link" | "power" | "relation" | "supply" | "tie" | "water")
            );
        matches!(f.slot, Slot::To | Slot::Ing) && HARMING.contains(&frame.parse.lemma(f.head)) && severs && !gives
    })
}

/// “Could be inclined to”, “no sign that it is ready to”, “less willing to”: nobody says that they are.
fn is_doubted(frame: &Frame<'_>) -> bool {
    let parse = &frame.parse;
    let open = ["may", "might", "could"].iter().any(|aux| parse.has_auxiliary(frame.trigger, aux));
    let less = parse.dependents(frame.trigger).any(|d| matches!(parse.lemma(d), "less" | "least" | "hardly"));
    let unsure = std::iter::successors(parse.head(frame.trigger), |&h| parse.head(h)).take(3).any(|h| {
        parse.upos(h) == Upos::Noun
            && matches!(parse.lemma(h), "sign" | "indication" | "evidence" | "impression" | "doubt")
            && (parse.is_negated(h) || matches!(parse.lemma(h), "doubt" | "impression"))
    });
    // “Whether he is prepared to”, “which of them is ready to”.
    let asked = parse
        .dependents(frame.trigger)
        .any(|d| d < frame.trigger && matches!(parse.word(d).to_lowercase().as_str(), "whether" | "which" | "how"));
    open || less || unsure || asked
}

//! Accusations: a party blames another for an act or a quality.

use super::act;
use super::agent::light_verb;
use super::article::Article;
use super::conduct;
use super::draft::{Draft, Own};
use super::frame::Frame;
use super::irrealis;
use super::slot::Filler;
use super::spoken::Spoken;
use super::verdict;
use crate::lexicon::{Pos, Slot};
use crate::record::Kind;
use crate::syntax::{Parse, Relation, Upos};

/// Finds the accusations.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for frame in frames.iter().filter(|f| f.cue.kind == Kind::Accusation && !conduct::is_conduct(f)) {
        if frame.cue.pos == Pos::Verb && irrealis::is_unreal(&frame.parse, frame)
            || !tells_what_for(article, frame)
            || !blames_someone(article, frame)
        {
            continue;
        }
        let mut found = act::drafts(article, spoken, frame, &Own::Accusation, 0.75);
        // “Is accused of stalling”: by whom, nobody says.
        let agentless = frame.cue.pos == Pos::Verb
            && frame.cue.target == Some(Slot::Object)
            && frame.parse.is_passive(frame.trigger)
            && matches!(frame.cue.lemma.as_str(), "accuse" | "blame");
        found.retain(|d| d.actor.is_some() || agentless && d.target.is_some());
        for draft in &mut found {
            draft.issues.clear();
        }
        drafts.extend(found);
    }
    let told = conduct::recognise(article, frames, spoken);
    drafts.extend(told);
    drafts
}

/// Whether the content says what the blame is for: a name alone (“blamed Hamas”, “criticism of Romney”) says whom.
fn tells_what_for(article: &Article<'_>, frame: &Frame<'_>) -> bool {
    let Some(filler) = &frame.content else { return false };
    let parse = &frame.parse;
    if *filler.slot == Slot::Object
        && frame.cue.target == Some(Slot::Object)
        && article.who(parse, filler.head).is_some()
    {
        return false;
    }
    // “Denounced the terms as unacceptable” answers them.
    let answered = named_as(filler)
        && verdict::is_fault(parse.lemma(filler.head))
        && (filler.head + 1 < parse.len() && parse.relation(filler.head) == Relation::Amod
            || parse
                .dependent(frame.trigger, &[Relation::Obj])
                .is_some_and(|o| verdict::is_put_forward(parse.lemma(o))));
    let fronted = named_as(filler)
        && verdict::is_put_forward(parse.lemma(filler.head))
        && parse.dependents(filler.head).any(|d| verdict::is_fault(parse.lemma(d)));
    parse.upos(filler.head) != Upos::Pron
        && !answered
        && !fronted
        && !matches!(parse.lemma(filler.head), "other" | "another" | "itself" | "himself")
        && !is_for_its_part(parse, filler.head)
        && (named_as(filler) || !act::is_name_alone(article, parse, filler))
}

/// Whether someone else is blamed: not oneself, a thing (“blamed a faulty valve”), or a suspect whom the law charges.
fn blames_someone(article: &Article<'_>, frame: &Frame<'_>) -> bool {
    let parse = &frame.parse;
    if frame.cue.pos == Pos::Noun {
        // “Might have criticism of the plan.”
        let open = |verb: usize| ["may", "might", "could"].iter().any(|aux| parse.has_auxiliary(verb, aux));
        return !light_verb(parse, frame.trigger).is_some_and(open);
    }
    if frame.cue.pos != Pos::Verb {
        return true;
    }
    let lemma = frame.cue.lemma.as_str();
    if matches!(lemma, "charge" | "indict") && frame.content.as_ref().is_none_or(|f| *f.slot != Slot::That) {
        let by_law = frame.actor_token.is_none_or(|t| {
            ["prosecutor", "police", "court", "jury", "authority", "judge", "tribunal"].contains(&parse.lemma(t))
        });
        if by_law {
            return false;
        }
    }
    let Some(object) = parse.patient(frame.trigger).filter(|_| frame.cue.target == Some(Slot::Object)) else {
        return true;
    };
    let nothing = || frame.content.as_ref().is_some_and(|f| f.tokens.clone().take(1).any(|t| parse.lemma(t) == "no"));
    let thing = || {
        lemma == "blame"
            && frame.target.is_none()
            && parse.upos(object) == Upos::Noun
            && parse.dependents(object).any(|d| matches!(parse.word(d), "a" | "an"))
            && !parse.subtree(object).any(|t| article.who(parse, t).is_some())
    };
    !parse.lemma(object).ends_with("self") && !parse.lemma(object).ends_with("selves") && !nothing() && !thing()
}

/// “Labelled it a terrorist group”: the name is what blames.
fn named_as(filler: &Filler<'_>) -> bool {
    matches!(filler.slot, Slot::Predicate) || matches!(filler.slot, Slot::Preposition(p) if p == "as")
}

/// “For its part, Madrid criticised …” blames nobody's part.
fn is_for_its_part(parse: &Parse<'_>, head: usize) -> bool {
    parse.lemma(head) == "part" && parse.is_marked(head, "for")
}

//! Who the tree says does what a cue tells, and to whom: subject, owner, maker, addressee.

use super::complement::{list_of, makes_so};
use super::holder;
use super::slot::{Filler, fill};
use super::words::MAKING;
use crate::lexicon::{Cue, Pos, Slot};
use crate::syntax::{Parse, Relation, Upos};

/// The token that names the addressee: an object may be called direct or indirect.
pub(crate) fn addressee(parse: &Parse<'_>, token: usize, slot: &Slot) -> Option<usize> {
    match slot {
        Slot::Object => parse.dependent(token, &[Relation::Iobj]).or_else(|| parse.patient(token)),
        other => fill(parse, token, other).map(|f| f.head),
    }
}

/// The verb that a noun is the object of (“made a demand”, “reiterated its demand”).
pub(crate) fn light_verb(parse: &Parse<'_>, noun: usize) -> Option<usize> {
    let verb = parse.head(noun)?;
    // “Made the release a condition”: what something is made hangs on the verb as well.
    let object = matches!(parse.relation(noun), Relation::Obj | Relation::Xcomp);
    (object && parse.upos(verb) == Upos::Verb).then_some(verb)
}

/// “The bishop, meanwhile, called on both sides to …”: a verb whose content needs no object is no participle of the
/// noun that the tree hangs it on, but what that noun does.
pub(crate) fn main_subject(parse: &Parse<'_>, token: usize, cue: &Cue, content: Option<&Filler<'_>>) -> Option<usize> {
    let participle = cue.pos == Pos::Verb && parse.xpos(token) == "VBN" && parse.relation(token) == Relation::Acl;
    let transitive = cue.target == Some(Slot::Object) || content.is_none_or(|f| *f.slot == Slot::Object);
    if !participle || transitive || parse.by_agent(token).is_some() {
        return None;
    }
    let mut at = token;
    while parse.relation(at) == Relation::Acl {
        at = parse.head(at)?;
    }
    matches!(parse.upos(at), Upos::Noun | Upos::Propn | Upos::Pron).then_some(at)
}

pub(crate) fn actor_token(parse: &Parse<'_>, token: usize, cue: &Cue) -> Option<usize> {
    match cue.pos {
        // “Came under fire from Rome.”
        Pos::Verb if cue.lemma == "come fire" => holder::giver(parse, token),
        Pos::Verb => parse.agent(token),
        Pos::Adjective => {
            if cue.content.contains(&Slot::Subject) {
                return ["to", "for"].iter().find_map(|p| parse.oblique(token, p));
            }
            if parse.relation(token) == Relation::Amod {
                return parse.head(token).and_then(|noun| light_verb(parse, noun)).and_then(|v| parse.agent(v));
            }
            // “Was prepared to” may look like a passive: its subject is still the one who is ready.
            parse.subject(token).or_else(|| parse.agent(token))
        }
        Pos::Noun => {
            let list = list_of(parse, token);
            // “Drew criticism from farmers.”
            if let Some(giver) = holder::drawn_from(parse, token) {
                return Some(giver);
            }
            let possessor = [token, list].iter().find_map(|&t| parse.dependent(t, &[Relation::NmodPoss]));
            // Who rejects or hears a demand did not make it.
            let makes =
                |v: usize| holder::holds(parse, v, cue.kind).unwrap_or_else(|| MAKING.contains(&parse.lemma(v)));
            let maker = light_verb(parse, token).filter(|&v| makes(v)).or_else(|| makes_so(parse, token));
            possessor.or_else(|| maker.and_then(|v| parse.agent(v)))
        }
        Pos::Preposition => None,
    }
}

//! What a noun of demanding or offering is said to be: “laid down two conditions: monitors and a free press”.

use super::slot::{Filler, noun_range};
use crate::lexicon::{Cue, Slot};
use crate::record::Kind;
use crate::syntax::{Parse, Relation, Upos};

/// “Laid down two conditions: monitors and a free press”: what stands behind the colon.
pub(crate) fn behind_colon<'a>(parse: &Parse<'a>, noun: usize, cue: &Cue) -> Option<Filler<'a>> {
    static LISTED: Slot = Slot::Object;
    if !matches!(cue.kind, Kind::Demand | Kind::Proposal) {
        return None;
    }
    let colon = (noun + 1..parse.len().min(noun + 12)).find(|&t| parse.word(t) == ":")?;
    // Only the noun's own phrase, or what is said of it, stands between: “its conditions for the deal:”.
    let own =
        |t: usize| parse.within(t, noun) || matches!(parse.upos(t), Upos::Adj | Upos::Adv | Upos::Aux | Upos::Adp);
    // “The ministry's push: …” is a heading.
    let told = parse.xpos(noun) == "NNS" || matches!(parse.relation(noun), Relation::Obj | Relation::Nsubj);
    if !told || !(noun + 1..colon).all(own) {
        return None;
    }
    let first = colon + 1;
    let mut end = parse.len();
    while end > first && parse.upos(end - 1) == Upos::Punct {
        end -= 1;
    }
    let top = |t: usize| {
        matches!(parse.upos(t), Upos::Noun | Upos::Propn | Upos::Verb | Upos::Adj)
            && parse.head(t).is_none_or(|h| h < first)
    };
    let head = (first..end).find(|&t| top(t))?;
    // A quotation behind a colon is told as speech.
    (!matches!(parse.word(first), "\"" | "“" | "'" | "‘")).then_some(Filler {
        head,
        tokens: first..end,
        slot: &LISTED,
        listed: true,
    })
}

/// “A pardon remains the rebels' main demand”: what is said to be what the noun names.
pub(crate) fn said_of<'a>(parse: &Parse<'a>, noun: usize, cue: &Cue) -> Option<Filler<'a>> {
    static SUBJECT: Slot = Slot::Subject;
    let set_by = || parse.dependents(noun).find(|&d| parse.relation(d) == Relation::Acl && parse.by_agent(d).is_some());
    let owned = parse.dependent(noun, &[Relation::NmodPoss]).or_else(|| parse.oblique(noun, "of")).or_else(set_by);
    if cue.kind != Kind::Demand || owned.is_none() || parse.is_negated(noun) {
        return None;
    }
    let copula = parse.dependent(noun, &[Relation::Cop]).map(|_| noun);
    let becomes = || {
        let linked = matches!(parse.relation(noun), Relation::Xcomp | Relation::Obj);
        parse.head(noun).filter(|&v| linked && matches!(parse.lemma(v), "become" | "constitute" | "form" | "remain"))
    };
    // “The return of sick pay, a key demand of the nurses”.
    let beside = parse.head(noun).filter(|_| parse.relation(noun) == Relation::Appos);
    let subject = match beside {
        Some(head) => head,
        None => parse.subject(copula.or_else(becomes)?)?,
    };
    // “A sticking point is their demand” says nothing of it.
    if matches!(parse.lemma(subject), "issue" | "obstacle" | "part" | "point" | "problem" | "question" | "reason") {
        return None;
    }
    (parse.upos(subject) == Upos::Noun && subject < noun).then(|| Filler {
        head: subject,
        tokens: noun_range(parse, subject),
        slot: &SUBJECT,
        listed: false,
    })
}

/// “Their chief demand, a vote on the border, …”: what the noun is called by another beside it.
pub(crate) fn apposed<'a>(parse: &Parse<'a>, noun: usize, cue: &Cue) -> Option<Filler<'a>> {
    static BESIDE: Slot = Slot::Object;
    let owned = parse.dependent(noun, &[Relation::NmodPoss]).is_some()
        || ["by", "from", "of"].iter().any(|p| parse.oblique(noun, p).is_some());
    if !matches!(cue.kind, Kind::Demand | Kind::Proposal) || !owned {
        return None;
    }
    let head = parse.dependents(noun).find(|&d| {
        let start = parse.subtree(d).start;
        let set_off = |t: usize| matches!(parse.word(t), "," | "-" | "–" | "—");
        d > noun
            && parse.relation(d) == Relation::Appos
            && parse.upos(d) == Upos::Noun
            && (set_off(start) || start > noun && set_off(start - 1))
            && parse.dependents(d).any(|m| m < d && parse.upos(m) == Upos::Det)
    })?;
    Some(Filler { head, tokens: noun_range(parse, head), slot: &BESIDE, listed: false })
}

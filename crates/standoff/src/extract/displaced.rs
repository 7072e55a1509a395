//! Contents that the tree hangs elsewhere than on their cue: on a phrase between the two, or on the verb.

use super::slot::{Filler, after_mark, has_own_subject, infinitive_at, is_time};
use crate::lexicon::Slot;
use crate::syntax::{Parse, Relation, Upos};

/// What fills a slot by its place alone: the tree may hang “to” or a preposition right behind the cue elsewhere.
pub(super) fn fill_beside<'a>(parse: &Parse<'_>, token: usize, slot: &'a Slot) -> Option<Filler<'a>> {
    let lead = match slot {
        Slot::To => "to",
        Slot::Preposition(preposition) => preposition,
        _ => return None,
    };
    let marker = token + 1;
    if marker + 1 >= parse.len() || !parse.word(marker).eq_ignore_ascii_case(lead) {
        return None;
    }
    let head = parse.head(marker).filter(|&h| h > marker)?;
    let infinitive = parse.xpos(marker) == "TO" && parse.upos(head) == Upos::Verb;
    if (*slot == Slot::To) != infinitive || is_time(parse, head) {
        return None;
    }
    Some(Filler { head, tokens: after_mark(parse, head, &[lead]), slot, listed: false })
}

/// “Proposed that the two sides exchange lists”, where the tree finds no clause: all that stands behind “that”.
pub(super) fn fill_after_that<'a>(parse: &Parse<'_>, token: usize, slot: &'a Slot) -> Option<Filler<'a>> {
    let marker = token + 1;
    if *slot != Slot::That
        || marker + 2 >= parse.len()
        || parse.word(marker) != "that"
        || parse.upos(marker) != Upos::Sconj
    {
        return None;
    }
    let end = parse.subtree(token).end;
    let top = (marker + 1..end).find(|&t| parse.head(t).is_none_or(|h| h <= marker))?;
    Some(Filler { head: top, tokens: marker + 1..end, slot, listed: false })
}

/// “Called on the guarantors, who meet next week, to press both sides”: the infinitive behind a comma that closes a
/// relative clause.
pub(super) fn fill_behind_comma<'a>(parse: &Parse<'_>, token: usize, slot: &'a Slot) -> Option<Filler<'a>> {
    let infinitive = (token + 2..parse.len()).find_map(|t| {
        let head = infinitive_at(parse, t).filter(|_| parse.word(t - 1) == ",")?;
        let hangs = std::iter::successors(Some(head), |&h| parse.head(h))
            .take(4)
            .any(|h| parse.relation(h) == Relation::AclRelcl && h < t);
        (hangs && parse.within(head, token)).then_some(head)
    })?;
    Some(Filler { head: infinitive, tokens: after_mark(parse, infinitive, &["to"]), slot, listed: false })
}

/// “Demands at the talks that all bans must go”: a clause that the tree hangs on a noun within the phrase.
pub(super) fn fill_in_phrase<'a>(parse: &Parse<'_>, noun: usize, slot: &'a Slot) -> Option<Filler<'a>> {
    if *slot != Slot::That {
        return None;
    }
    // “That” may be taken for an object even where the clause has one.
    let marks = |t: usize, that: usize| {
        parse.relation(that) == Relation::Mark
            || parse.dependents(t).any(|d| d > that && parse.relation(d) == Relation::Obj)
    };
    let clause = (noun + 1..parse.len()).find(|&t| {
        matches!(parse.relation(t), Relation::Acl | Relation::AclRelcl)
            && parse.within(t, noun)
            && parse.dependents(t).any(|d| parse.word(d) == "that" && (marks(t, d)))
            && has_own_subject(parse, t)
    })?;
    Some(Filler { head: clause, tokens: after_mark(parse, clause, &["that"]), slot, listed: false })
}

/// “Proposed to the players that the dispute be referred”: a clause that the tree hangs on the phrase before it.
pub(super) fn fill_behind_phrase<'a>(parse: &Parse<'_>, verb: usize, slot: &'a Slot) -> Option<Filler<'a>> {
    if *slot != Slot::That {
        return None;
    }
    let hung = |t: usize| {
        matches!(parse.relation(t), Relation::Acl | Relation::AclRelcl)
            && parse.head(t).is_some_and(|h| h > verb && parse.head(h) == Some(verb) && parse.is_oblique(h))
            && parse.dependents(t).any(|d| parse.relation(d) == Relation::Mark && parse.word(d) == "that")
    };
    let clause = (verb + 1..parse.len()).find(|&t| hung(t) && has_own_subject(parse, t))?;
    Some(Filler { head: clause, tokens: after_mark(parse, clause, &["that"]), slot, listed: false })
}

/// “Rejected a proposal by Oman to meet again”: the infinitive right behind a noun's phrase, where the tree hangs it on
/// the verb whose object the noun is.
pub(super) fn fill_behind_noun<'a>(parse: &Parse<'_>, noun: usize, slot: &'a Slot) -> Option<Filler<'a>> {
    const ANSWERS: &[&str] = &[
        "accept", "approve", "back", "consider", "decline", "discuss", "dismiss", "hear", "make", "oppose", "rebuff",
        "receive", "refuse", "reject", "renew", "repeat", "spurn", "study", "support", "turn", "weigh", "welcome",
    ];
    let verb = parse.head(noun).filter(|_| matches!(parse.relation(noun), Relation::Obj | Relation::NsubjPass))?;
    let end = parse.subtree(noun).end;
    let infinitive = infinitive_at(parse, end).filter(|&v| parse.head(v) == Some(verb))?;
    (*slot == Slot::To && ANSWERS.contains(&parse.lemma(verb))).then(|| Filler {
        head: infinitive,
        tokens: after_mark(parse, infinitive, &["to"]),
        slot,
        listed: false,
    })
}

/// “A call by the bishops for an amnesty”, “demands from investors to cut costs”: what is asked for, hung on who asks.
pub(super) fn fill_behind_agent<'a>(parse: &Parse<'_>, noun: usize, slot: &'a Slot) -> Option<Filler<'a>> {
    const AGENTS: &[&str] = &["by", "from", "of"];
    let lead = match slot {
        Slot::To => "to",
        Slot::That => "that",
        Slot::Preposition(p) if !AGENTS.contains(&p.as_str()) => p,
        _ => return None,
    };
    let agent = AGENTS.iter().find_map(|p| parse.oblique(noun, p)).filter(|&a| a > noun)?;
    // Only the agent's own words stand between.
    let named = |t: usize| !matches!(parse.upos(t), Upos::Verb | Upos::Aux | Upos::Pron) && parse.word(t) != ",";
    let marker = (agent + 1..parse.len().min(agent + 8)).find(|&t| parse.word(t).eq_ignore_ascii_case(lead))?;
    if !(agent + 1..marker).all(named) {
        return None;
    }
    let up = [Some(agent), Some(noun), parse.head(noun)];
    let head = match slot {
        Slot::To => infinitive_at(parse, marker)?,
        Slot::That => (marker + 1..parse.len()).find(|&t| {
            let clause = matches!(parse.relation(t), Relation::Acl | Relation::AclRelcl | Relation::Ccomp);
            clause && up.contains(&parse.head(t)) && has_own_subject(parse, t)
        })?,
        _ => parse.head(marker).filter(|&h| h > marker && !is_time(parse, h))?,
    };
    let tokens = match slot {
        Slot::That => marker + 1..parse.subtree(head).end,
        _ => after_mark(parse, head, &[lead]),
    };
    (tokens.start <= head && tokens.start > marker).then_some(Filler { head, tokens, slot, listed: false })
}

/// “Accused Chad at the court of arming rebels”, “accused Chad, which denies it, of arming rebels”: the last phrase that
/// the preposition opens behind a comma or with a gerund, or that what stands between took.
pub(super) fn fill_farther<'a>(parse: &Parse<'_>, token: usize, slot: &'a Slot) -> Option<Filler<'a>> {
    let Slot::Preposition(preposition) = slot else { return None };
    let end = parse.subtree(token).end;
    let opens = |t: &usize| {
        let gerund = |h: usize| parse.xpos(h) == "VBG" || parse.word(t - 1) == ",";
        parse.word(*t).eq_ignore_ascii_case(preposition) && parse.head(*t).is_some_and(|h| h > *t && gerund(h))
    };
    let plain = |t: &usize| parse.word(*t).eq_ignore_ascii_case(preposition) && parse.head(*t).is_some_and(|h| h > *t);
    let marker = (token + 2..end).find(opens).or_else(|| (token + 2..end).find(plain))?;
    let head = parse.head(marker)?;
    Some(Filler { head, tokens: after_mark(parse, head, &[preposition]), slot, listed: false })
}

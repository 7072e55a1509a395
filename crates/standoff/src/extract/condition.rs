//! Conditions: “only if …”, “unless …”, “until …”, “no deal without …” set a demand beside what depends on it.

use super::act;
use super::article::Article;
use super::draft::{Draft, Own, Who};
use super::frame::{Frame, clause_of};
use super::modal::is_step;
use super::side;
use super::slot::noun_range;
use super::spoken::Spoken;
use crate::lexicon::NounClass;
use crate::record::{Polarity, Strength};
use crate::syntax::{Parse, Relation, Upos};

const DEMAND: Own = Own::Demand { polarity: Polarity::For, strength: Strength::Condition };

/// Nouns of what one would do: “a readiness to drop the vote if …”.
const GIVING: &[&str] = &["commitment", "offer", "pledge", "promise", "proposal", "readiness", "willingness"];

/// Finds the demands that clauses of condition set.
pub(crate) fn recognise(article: &Article<'_>, _: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for parse in article.parses {
        for token in 0..parse.len() {
            match parse.relation(token) {
                Relation::Advcl => drafts.extend(by_clause(article, spoken, parse, token)),
                // “Is ready for talks, but only if the siege ends.”
                Relation::Conj if is_only_if(parse, token) => drafts.extend(by_clause(article, spoken, parse, token)),
                Relation::Nsubj | Relation::NsubjPass => drafts.extend(by_split_clause(article, spoken, parse, token)),
                Relation::Obl | Relation::Nmod => {
                    drafts.extend(without(article, spoken, parse, token));
                    drafts.extend(by_split_clause(article, spoken, parse, token));
                }
                _ => {}
            }
        }
    }
    drafts
}

/// Whether a clause opens with “only if”.
fn is_only_if(parse: &Parse<'_>, clause: usize) -> bool {
    let opens = |m: usize| {
        m > 0 && matches!(parse.word(m), "if" | "when" | "once") && parse.word(m - 1).eq_ignore_ascii_case("only")
    };
    parse.dependents(clause).any(|d| d < clause && opens(d))
}

/// What a condition is one of: “is ready to talk if A and if B” has two; a clause behind “but” goes back to what the
/// one before it says.
fn depends_on(parse: &Parse<'_>, clause: usize) -> Option<usize> {
    let head = parse.head(clause)?;
    if parse.relation(clause) == Relation::Conj {
        return Some(parse.dependent(head, &[Relation::Ccomp]).filter(|&c| c < clause).unwrap_or(head));
    }
    // “Match the truce declared by the army if the crew is freed”: not what the participle tells.
    let head = match parse.relation(head) {
        // “As long as”.
        Relation::Advmod if parse.lemma(head) == "long" => parse.head(head)?,
        Relation::Acl if parse.xpos(head) == "VBN" => parse.head(head).map_or(head, |noun| clause_of(parse, noun)),
        _ => head,
    };
    let again = parse.relation(head) == Relation::Advcl
        && ["if", "unless", "until"].iter().any(|m| parse.is_marked(head, m) && parse.is_marked(clause, m));
    if again { parse.head(head) } else { Some(head) }
}

/// The last word of what opens a clause that must hold first.
fn opener(parse: &Parse<'_>, start: usize, main: usize) -> Option<usize> {
    let word = |t: usize| if t < parse.len() { parse.word(t).to_lowercase() } else { String::new() };
    let before = |n: usize| start.checked_sub(n).map(word).unwrap_or_default();
    match word(start).as_str() {
        "unless" | "until" => Some(start),
        "only" if matches!(word(start + 1).as_str(), "if" | "when" | "once" | "after") => Some(start + 1),
        "if" | "when" | "once" | "after" if before(1) == "only" => Some(start),
        // “Can only succeed if the shelling stops.”
        "if" if parse.dependents(main).any(|d| d < main && parse.word(d).eq_ignore_ascii_case("only")) => Some(start),
        "as" if before(1) == "long" => Some(start),
        "as" | "so" if word(start + 1) == "long" && word(start + 2) == "as" => Some(start + 2),
        "provided" | "providing" => Some(start + usize::from(word(start + 1) == "that")),
        "on" if word(start + 1) == "condition" && word(start + 2) == "that" => Some(start + 2),
        // “Is ready to meet when the agenda is set”.
        "when" | "once" | "after" if is_ready(parse, main) => Some(start),
        // “Will not negotiate before the siege ends”.
        "before" if parse.is_negated(main) || parse.is_governed_by(main, &["refuse", "decline", "reject"]) => {
            Some(start)
        }
        _ => None,
    }
}

fn by_clause(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, clause: usize) -> Vec<Draft> {
    let Some(main) = depends_on(parse, clause) else { return Vec::new() };
    // “Provided that …”: the tree may take the first word for the verb.
    let inner =
        parse.dependent(clause, &[Relation::Ccomp]).filter(|_| matches!(parse.word(clause), "provided" | "providing"));
    let mut start = parse.subtree(clause).start;
    while start < clause && matches!(parse.word(start), "," | "and" | "but" | "or") {
        start += 1;
    }
    let clause = inner.unwrap_or(clause);
    let plain_if = matches!(parse.word(start).to_lowercase().as_str(), "if" | "once");
    let Some(opener) = opener(parse, start, main).or(plain_if.then_some(start)) else { return Vec::new() };
    // “Is ready to talk after the envoy called for it”: what happened is no condition.
    if matches!(parse.word(opener), "after" | "when") && parse.xpos(clause) == "VBD" {
        return Vec::new();
    }
    // Only a clause can be a condition: “until Friday” and “until the next round” are times.
    let clausal = parse
        .dependents(clause)
        .any(|d| matches!(parse.relation(d), Relation::Nsubj | Relation::NsubjPass | Relation::Expl | Relation::Cop));
    if !clausal || opener >= clause || !is_commitment(parse, main) {
        return Vec::new();
    }
    let agent = parse.agent(main).and_then(|t| article.who(parse, t));
    let Some(actor) = spoken.speaker(parse.tokens[opener].span.start()).or(agent) else { return Vec::new() };
    let own = |who: Who| side::same_side(article, who.entity, actor.entity);
    // “If Ankara yields, Athens will sign”: a bare “if” sets a condition only beside a step of one's own.
    let only = start.checked_sub(1).is_some_and(|b| parse.word(b) == "only")
        || parse.dependents(main).any(|d| d < main && parse.word(d).eq_ignore_ascii_case("only"));
    let bare = opener == start && plain_if && !only;
    // “The rebels said they will stop if …”: a pronoun for nobody else.
    let first_person = parse.agent(main).is_some_and(|t| {
        article.is_first_person(parse, t) || article.who(parse, t).is_none() && side::is_personal(parse, t)
    });
    // “The veto will go once the funds are freed”: of a thing, where someone says so.
    let promised =
        agent.is_none() && parse.is_passive(main) && spoken.speaker(parse.tokens[opener].span.start()).is_some();
    if bare && !((first_person || promised || agent.is_some_and(own)) && offers(parse, main)) {
        return Vec::new();
    }
    // “If A and if B” sets two conditions, the second read at its own clause.
    let end = parse.subtree(clause).end;
    let again = (clause + 1..end.saturating_sub(1))
        .find(|&t| parse.word(t) == "and" && parse.word(t + 1).eq_ignore_ascii_case(parse.word(opener)));
    let whole = opener + 1..again.unwrap_or(end);
    let actor = Some(Who { entity: actor.entity, mention: None });
    // “Will free nobody as long as the shelling goes on” wants it to stop.
    let ends = parse.word(opener) == "as" && parse.is_negated(main);
    let own_kind =
        if ends { Own::Demand { polarity: Polarity::Against, strength: Strength::Condition } } else { DEMAND };
    let mut drafts = act::told(article, parse, clause, whole, opener, actor, &own_kind, "demand/condition");
    drafts.retain_mut(|draft| {
        let subject = parse.subject(draft.trigger);
        let party = subject.and_then(|s| article.who(parse, s));
        draft.target = party.filter(|t| !own(*t));
        // What the other side is to do, or what is to be done to a thing at issue; never one's own further step.
        let other = draft.target.is_some_and(|t| article.mentions.entities[t.entity].side.is_some());
        let mine = party.is_some_and(own) || subject.is_some_and(|s| article.is_first_person(parse, s));
        // “If the sanctions were withdrawn”: what is to be done about a thing at issue.
        let done = parse.is_passive(draft.trigger) && party.is_none();
        // “Would drop the case if the player apologised”.
        let other = other || draft.target.is_some() || subject.is_some_and(|s| article.can_act(parse, s));
        if bare {
            (other || done) && !mine
        } else {
            // What the other is to do, what is to be done about a thing, what one is to be given.
            let asked = party.is_some() || parse.is_passive(draft.trigger) || is_step(parse, draft.trigger);
            !draft.issues.is_empty() || other || if mine { gets(parse, draft.trigger) } else { asked }
        }
    });
    drafts
}

/// Whether a predicate says that its subject is given something.
fn gets(parse: &Parse<'_>, verb: usize) -> bool {
    matches!(parse.lemma(verb), "get" | "obtain" | "receive")
        || parse.is_passive(verb)
            && matches!(
                parse.lemma(verb),
                "allow"
                    | "assure"
                    | "compensate"
                    | "give"
                    | "grant"
                    | "guarantee"
                    | "invite"
                    | "offer"
                    | "pay"
                    | "promise"
            )
}

/// “Refused to sign until the clause on fees was dropped”, where the tree takes the subject of the clause for a time.
fn by_split_clause(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, noun: usize) -> Vec<Draft> {
    let Some(mark) = (parse.dependents(noun)).find(|&d| matches!(parse.word(d), "until" | "unless") && d < noun) else {
        return Vec::new();
    };
    let end = parse.subtree(noun).end;
    let subject = matches!(parse.relation(noun), Relation::Nsubj | Relation::NsubjPass);
    let behind = || {
        (end..parse.len())
            .take_while(|&t| matches!(parse.upos(t), Upos::Aux | Upos::Adv | Upos::Part | Upos::Verb))
            .find(|&t| parse.upos(t) == Upos::Verb)
    };
    let verb = if subject { parse.head(noun).filter(|_| parse.is_marked(noun, "until")) } else { behind() };
    let Some(verb) = verb else { return Vec::new() };
    // “There can be no deal until the rights are settled”: the tree may hang the clause on “deal”.
    let above = parse.head(if subject { verb } else { noun });
    let Some(main) = above.map(|t| clause_of(parse, t)) else { return Vec::new() };
    let finite = parse.is_passive(verb) || matches!(parse.xpos(verb), "VBD" | "VBZ" | "VBP");
    let agent = parse.agent(main).and_then(|t| article.who(parse, t));
    let actor = spoken.speaker(parse.tokens[mark].span.start()).or(agent);
    if !finite || !is_commitment(parse, main) || actor.is_none() {
        return Vec::new();
    }
    let actor = actor.map(|a| Who { entity: a.entity, mention: None });
    let whole = mark + 1..parse.subtree(verb).end;
    act::told(article, parse, verb, whole, mark, actor, &DEMAND, "demand/condition")
}

/// “There can be no truce without monitors”, “will not sign without guarantees”.
fn without(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, noun: usize) -> Vec<Draft> {
    let Some(head) = parse.head(noun).filter(|_| parse.is_marked(noun, "without")) else { return Vec::new() };
    let denied = |t: usize| parse.is_negated(t) || parse.lemma(t) == "impossible";
    // The phrase may hang on a word within “no return to work”.
    let up = || std::iter::successors(Some(head), |&h| parse.head(h)).take(3);
    if !up().any(|h| {
        denied(h)
            || parse.dependents(h).any(|d| denied(d) && matches!(parse.relation(d), Relation::Nsubj | Relation::Obj))
    }) {
        return Vec::new();
    }
    let Some(mark) = parse.dependents(noun).find(|&d| parse.word(d).eq_ignore_ascii_case("without")) else {
        return Vec::new();
    };
    let actor = spoken
        .speaker(parse.tokens[mark].span.start())
        .or_else(|| parse.agent(head).and_then(|t| article.who(parse, t)))
        .map(|a| Who { entity: a.entity, mention: None });
    let tokens = mark + 1..noun_range(parse, noun).end;
    let mut drafts = act::told(article, parse, noun, tokens, mark, actor, &DEMAND, "demand/without");
    let term = article.gazetteer.is(NounClass::Term, parse.lemma(noun));
    drafts.retain(|d| d.actor.is_some() && (term || !d.issues.is_empty()));
    drafts
}

/// Whether a clause says what someone will, can or is ready to do.
fn is_commitment(parse: &Parse<'_>, main: usize) -> bool {
    ["will", "would", "can", "could", "shall", "must"].iter().any(|aux| parse.has_auxiliary(main, aux))
        || matches!(parse.lemma(main), "possible" | "impossible" | "open" | "difficult")
        || is_ready(parse, main)
        || parse.is_governed_by(main, GIVING)
        || parse.upos(main) == Upos::Verb
            && (parse.is_governed_by(main, &["rule", "refuse", "reject", "agree", "offer", "insist", "vow", "pledge"])
                || matches!(parse.lemma(main), "refuse" | "reject" | "insist" | "agree" | "vow" | "promise" | "pledge"))
}

/// Whether a predicate is one of readiness, or hangs on one.
fn is_ready(parse: &Parse<'_>, main: usize) -> bool {
    let ready = |t: usize| matches!(parse.lemma(t), "ready" | "willing" | "prepared");
    ready(main) || parse.relation(main) == Relation::Xcomp && parse.head(main).is_some_and(ready)
}

/// Whether a clause says what its subject would give.
fn offers(parse: &Parse<'_>, main: usize) -> bool {
    let step = is_step(parse, main) && !parse.is_negated(main);
    step && ["will", "would", "could"].iter().any(|aux| parse.has_auxiliary(main, aux))
        || matches!(parse.lemma(main), "offer" | "promise" | "pledge" | "agree" | "consider")
        || step && is_ready(parse, main)
        || parse.is_governed_by(main, &["offer", "promise", "pledge", "agree", "consider"])
        || parse.is_governed_by(main, GIVING)
        || matches!(parse.lemma(main), "ready" | "willing" | "prepared" | "open")
}

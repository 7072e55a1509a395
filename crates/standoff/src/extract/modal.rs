//! Acts told by a modal verb alone, in someone's words: “must lift sanctions”, “would recognise Crimea”, “cannot let
//! others decide”.

use super::act;
use super::article::Article;
use super::content;
use super::draft::{Draft, Own, Who};
use super::duty;
use super::frame::Frame;
use super::side::same_side;
use super::slot::clause_range;
use super::spoken::Spoken;
use super::words::{ALLOWING, CONCEDING, HARMING, STEPS, TAKING};
use crate::lexicon::NounClass;
use crate::record::{Form, PartyKind, Polarity, QuoteKind, Strength};
use crate::syntax::{Parse, Relation, Upos};

/// Whether the predicate is a step that one side can take towards another.
pub(crate) fn is_step(parse: &Parse<'_>, predicate: usize) -> bool {
    STEPS.contains(&parse.lemma(predicate)) || CONCEDING.contains(&parse.lemma(predicate))
}

/// Whether the predicate gives something up.
pub(crate) fn concedes(parse: &Parse<'_>, predicate: usize) -> bool {
    CONCEDING.contains(&parse.lemma(predicate))
}

/// Finds the acts that modal verbs tell inside statements.
pub(crate) fn recognise(article: &Article<'_>, _: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for statement in spoken.statements {
        let first = article.parses.partition_point(|p| p.sentence.span.end() <= statement.content.start());
        let inside = |p: &&Parse<'_>| p.sentence.span.start() < statement.content.end();
        for parse in article.parses[first..].iter().take_while(inside) {
            for token in parse.tokens_in(statement.content).take_while(|&t| t < parse.len()) {
                let innermost = spoken.at(parse.tokens[token].span.start());
                if innermost.is_some_and(|d| std::ptr::eq(d, statement)) {
                    drafts.extend(duty::by_obligation(article, statement, parse, token));
                    drafts.extend(by_intention(article, statement, parse, token));
                    drafts.extend(duty::by_exclusion(article, statement, parse, token));
                    drafts.extend(duty::by_time(article, statement, parse, token));
                    drafts.extend(by_imperative(article, statement, parse, token));
                }
            }
        }
    }
    drafts
}

/// “Make a deal,” he told Kyiv: a request.
fn by_imperative(article: &Article<'_>, statement: &Draft, parse: &Parse<'_>, predicate: usize) -> Vec<Draft> {
    let quoted = matches!(statement.own, Own::Statement { quote: QuoteKind::Direct, .. });
    let main = matches!(parse.relation(predicate), Relation::Root | Relation::Ccomp | Relation::Parataxis);
    // “Do not strike” has its auxiliary.
    let prohibits = |d: usize| parse.lemma(d) == "do" && parse.is_negated(predicate);
    let bare = matches!(parse.xpos(predicate), "VB" | "VBP")
        && !parse.dependents(predicate).any(|d| {
            matches!(
                parse.relation(d),
                Relation::Nsubj
                    | Relation::NsubjPass
                    | Relation::Expl
                    | Relation::Aux
                    | Relation::Mark
                    | Relation::Csubj
            ) && d < predicate
                && !prohibits(d)
        });
    // “Lift the siege and the rest can be talked over”: a condition rather than a request.
    let bargains = parse.dependents(predicate).any(|d| {
        matches!(parse.relation(d), Relation::Conj | Relation::Parataxis)
            && d > predicate
            && ["can", "will", "would"].iter().any(|aux| parse.has_auxiliary(d, aux))
    });
    let idle = matches!(
        parse.lemma(predicate),
        "look"
            | "tell"
            | "ask"
            | "imagine"
            | "note"
            | "remember"
            | "see"
            | "thank"
            | "mind"
            | "believe"
            | "think"
            | "wait"
    );
    // “Let me say”, “let them through”: only of another.
    let lets = parse.lemma(predicate) == "let";
    let allowed = parse.dependent(predicate, &[Relation::Obj, Relation::Iobj]);
    let joint = lets && allowed.is_none_or(|o| matches!(parse.word(o), "us" | "me" | "'s" | "’s"));
    if quoted && main && joint {
        return by_joint_step(article, statement, parse, predicate);
    }
    if !quoted || !main || !bare || bargains || idle || joint {
        return Vec::new();
    }
    // Only what opens the quotation or a sentence of it, after “please” or a name at most.
    let opens = parse.tokens[predicate].span.start();
    let first = (0..predicate).filter(|&t| parse.tokens[t].span.start() >= statement.content.start());
    let led = { first }.all(|t| {
        !matches!(parse.upos(t), Upos::Verb | Upos::Adp | Upos::Sconj | Upos::Pron | Upos::Det)
            || parse.relation(t) == Relation::Vocative
            || parse.word(t).eq_ignore_ascii_case("please")
    });
    if !led || opens < statement.content.start() {
        return Vec::new();
    }
    let polarity = if parse.is_negated(predicate) { Polarity::Against } else { Polarity::For };
    let own = Own::Demand { polarity, strength: Strength::Request };
    let range = predicate..clause_range(parse, predicate).end;
    let actor = statement.actor.map(|a| Who { entity: a.entity, mention: None });
    let mut drafts = act::told(article, parse, predicate, range, predicate, actor, &own, "demand/imperative");
    let addressee = statement.target.filter(|t| article.mentions.entities[t.entity].side.is_some());
    let object = parse.dependent(predicate, &[Relation::Obj]);
    let term = object.is_some_and(|o| article.gazetteer.is(NounClass::Term, parse.lemma(o)));
    let step = lets || is_step(parse, predicate);
    drafts.retain(|d| !d.issues.is_empty() || addressee.is_some() || term || step);
    for draft in &mut drafts {
        draft.target = statement.target;
    }
    drafts
}

/// “Let us meet halfway”: a step of all sides, suggested.
fn by_joint_step(article: &Article<'_>, statement: &Draft, parse: &Parse<'_>, lets: usize) -> Vec<Draft> {
    let step = parse.dependents(lets).find(|&d| d > lets && parse.xpos(d) == "VB");
    let Some(step) = step.filter(|_| !parse.is_negated(lets)) else { return Vec::new() };
    let own = Own::Proposal { form: Form::Suggestion, concession: false };
    let actor = statement.actor.map(|a| Who { entity: a.entity, mention: None });
    let whole = step..clause_range(parse, step).end;
    let mut drafts = act::told(article, parse, step, whole, lets, actor, &own, "proposal/joint-step");
    drafts.retain(|d| !d.issues.is_empty() || is_step(parse, d.trigger));
    drafts
}

/// “We will not let others decide”: a demand. “Washington would recognise Crimea”: an offer.
fn by_intention(article: &Article<'_>, statement: &Draft, parse: &Parse<'_>, predicate: usize) -> Vec<Draft> {
    if parse.upos(predicate) != Upos::Verb {
        return Vec::new();
    }
    let marker = parse.dependents(predicate).find(|&d| {
        parse.relation(d) == Relation::Aux
            && matches!(parse.lemma(d), "will" | "would" | "shall" | "can" | "could" | "may" | "might")
    });
    let Some(marker) = marker else { return Vec::new() };
    // “Before he could consider a vote”.
    let awaited = ["before", "until", "whether"].iter().any(|word| parse.is_marked(predicate, word));
    let Some(subject) = parse.agent(predicate).filter(|_| !awaited) else { return Vec::new() };
    let told_of = article.who(parse, subject);
    let own = article.is_first_person(parse, subject)
        || statement.actor.zip(told_of).is_some_and(|(a, w)| same_side(article, a.entity, w.entity));
    // “Israel would accept a truce, an official said”: an unnamed source speaks for whom it tells of.
    let unnamed =
        statement.actor.map(|a| &article.mentions.entities[a.entity]).filter(|e| e.anonymous && e.side.is_none());
    let told_of = told_of.filter(|w| {
        !own && unnamed.is_some_and(|e| !e.is_observer())
            && article.mentions.entities[w.entity].kind == PartyKind::State
    });
    if !own && told_of.is_none() {
        return Vec::new();
    }
    let modal = parse.lemma(marker);
    let lemma = parse.lemma(predicate);
    let conditional = parse.condition(predicate).is_some();
    let concession = CONCEDING.contains(&lemma);
    let step = concession || STEPS.contains(&lemma);
    // “Hinted that it could lift the ban”.
    let hinted = statement.entry.as_deref().is_some_and(|e| {
        ["hint", "indicate", "signal", "suggest"].iter().any(|verb| e.strip_prefix("statement/verb/") == Some(verb))
    });
    let (own, rule) = if parse.is_negated(predicate) {
        match (modal, ALLOWING.contains(&lemma)) {
            ("could" | "may" | "might", _) | (_, false) => return Vec::new(),
            (_, true) => {
                (Own::Demand { polarity: Polarity::Against, strength: Strength::Demand }, "demand/denied-leave")
            }
        }
    } else if HARMING.contains(&lemma) || harms(parse, predicate) || parse.word(parse.len() - 1) == "?" {
        return Vec::new();
    } else if step && (conditional || hinted && modal != "will")
        || concession && modal == "would"
        || !matches!(modal, "will" | "may" | "might") && TAKING.contains(&lemma)
    {
        (Own::Proposal { form: Form::Readiness, concession }, "proposal/modal")
    } else {
        return Vec::new();
    };
    let whole = content::after_auxiliaries(parse, predicate)..clause_range(parse, predicate).end;
    let actor = told_of.or(statement.actor.map(|a| Who { entity: a.entity, mention: None }));
    let mut drafts = act::told(article, parse, predicate, whole, marker, actor, &own, rule);
    let step = matches!(own, Own::Proposal { .. }) && (conditional || hinted || TAKING.contains(&lemma));
    drafts.retain(|d| (!d.issues.is_empty() || step) && d.content.overlaps(statement.content));
    drafts
}

/// “Would consider bombing the site”.
fn harms(parse: &Parse<'_>, predicate: usize) -> bool {
    parse.dependents(predicate).any(|d| {
        matches!(parse.relation(d), Relation::Xcomp | Relation::Ccomp | Relation::Obj)
            && HARMING.contains(&parse.lemma(d))
    })
}

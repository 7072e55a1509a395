//! Duties that someone's words lay on another: “must lift”, “needs to leave”, “it is time to”, “no one may”.

use super::act;
use super::article::Article;
use super::content;
use super::draft::{Draft, Own, Who};
use super::modal;
use super::plan;
use super::side::same_side;
use super::slot::{after_mark, clause_range, is_infinitive};
use super::words::{DEALS, HAPPENING, MINDING, PLANS};
use crate::mention::Key;
use crate::record::{PartyKind, Polarity, Strength};
use crate::syntax::{Parse, Relation, Upos};

/// How strong an obligation a predicate is under, the words that say so, and whose duty it is.
struct Duty {
    strength: Strength,
    marker: usize,
    /// Where the subject hangs: the predicate, or the verb that governs it.
    finite: usize,
}

/// What a duty is to its speaker: “must first withdraw”, “must withdraw if it wants talks” and “would have to withdraw”
/// name the price of something else; “should” of another side is as much as “must”.
fn strength(parse: &Parse<'_>, predicate: usize, duty: &Duty) -> Strength {
    let first = parse.dependents(predicate).any(|d| parse.word(d).eq_ignore_ascii_case("first"))
        || duty.marker + 1 < parse.len() && parse.word(duty.marker + 1).eq_ignore_ascii_case("first");
    let should = matches!(parse.lemma(duty.marker), "should" | "ought");
    let price = first || parse.condition(predicate).is_some() || parse.has_auxiliary(duty.marker, "would");
    if price && !should { Strength::Condition } else { Strength::Demand }
}

fn duty(parse: &Parse<'_>, predicate: usize) -> Option<Duty> {
    if !matches!(parse.upos(predicate), Upos::Verb | Upos::Adj | Upos::Noun | Upos::Adv) {
        return None;
    }
    let by_auxiliary = parse.dependents(predicate).filter(|&d| d < predicate).find_map(|d| {
        let strength = match (parse.relation(d), parse.lemma(d)) {
            (Relation::Aux, "must") => Strength::Demand,
            (Relation::Aux, "should" | "ought") => Strength::Request,
            // “Kyiv had better come”, “Kyiv better come”.
            (Relation::Advmod, "better" | "well")
                if parse.word(d).eq_ignore_ascii_case("better")
                    && d + 1 == predicate
                    && matches!(parse.xpos(predicate), "VB" | "VBP") =>
            {
                Strength::Demand
            }
            _ => return None,
        };
        Some(Duty { strength, marker: d, finite: predicate })
    });
    by_auxiliary.or_else(|| {
        let governor = parse.head(predicate).filter(|_| parse.relation(predicate) == Relation::Xcomp)?;
        let binding = match parse.lemma(governor) {
            // “Had time to change it” is no duty.
            "have" | "need" => {
                parse.upos(governor) == Upos::Verb
                    && !parse.is_passive(governor)
                    && parse.dependent(governor, &[Relation::Obj]).is_none()
            }
            _ => false,
        };
        // “Without having to”, “does not have to”: no duty.
        let finite = parse.xpos(governor) != "VBG"
            && !is_infinitive(parse, governor)
            && !parse.is_negated(governor)
            && !parse.has_auxiliary(governor, "may")
            && !parse.has_auxiliary(governor, "might");
        (binding && finite && is_infinitive(parse, predicate)).then_some(Duty {
            strength: Strength::Demand,
            marker: governor,
            finite: governor,
        })
    })
}

/// “No one may decide about us without us”, “borders cannot be changed by force”: a demand that something not be.
pub(crate) fn by_exclusion(
    article: &Article<'_>,
    statement: &Draft,
    parse: &Parse<'_>,
    predicate: usize,
) -> Vec<Draft> {
    let Some(source) = statement.actor else { return Vec::new() };
    let speaker = &article.mentions.entities[source.entity];
    let auxiliary = parse
        .dependents(predicate)
        .find(|&d| parse.relation(d) == Relation::Aux && matches!(parse.lemma(d), "can" | "may") && d < predicate);
    let (Some(marker), Some(subject)) = (auxiliary, parse.subject(predicate)) else { return Vec::new() };
    let nobody = matches!(parse.word(subject).to_lowercase().as_str(), "nobody" | "none")
        || parse.dependents(subject).any(|d| parse.word(d).eq_ignore_ascii_case("no"));
    let thing = parse.upos(subject) == Upos::Noun && article.who(parse, subject).is_none();
    let refused = parse.is_passive(predicate) && parse.is_negated(predicate) && thing;
    let seen = matches!(
        parse.lemma(predicate),
        "deny" | "doubt" | "know" | "say" | "tell" | "see" | "win" | "ignore" | "overstate"
    );
    if speaker.side.is_none() || seen || !(nobody && parse.upos(predicate) == Upos::Verb || refused) {
        return Vec::new();
    }
    let end = clause_range(parse, predicate).end;
    let start = if nobody { content::after_auxiliaries(parse, predicate) } else { parse.subtree(subject).start };
    let about_us = (start..end).any(|t| {
        article.is_first_person(parse, t)
            || article.mentions.at(parse.index, t).is_some_and(|e| same_side(article, source.entity, e))
    });
    let own = Own::Demand { polarity: Polarity::Against, strength: Strength::Demand };
    let actor = Some(Who { entity: source.entity, mention: None });
    let mut drafts = act::told(article, parse, predicate, start..end, marker, actor, &own, "demand/exclusion");
    drafts.retain(|d| (!d.issues.is_empty() || about_us) && d.content.overlaps(statement.content));
    drafts
}

/// “It is time for both armies to go home”, “now is the time to lift the bans”: a request.
pub(crate) fn by_time(article: &Article<'_>, statement: &Draft, parse: &Parse<'_>, noun: usize) -> Vec<Draft> {
    if parse.lemma(noun) != "time" || !parse.dependents(noun).any(|d| parse.relation(d) == Relation::Cop) {
        return Vec::new();
    }
    let speaks = statement.actor.map(|a| &article.mentions.entities[a.entity]).is_some_and(|e| !e.is_observer());
    let due = parse.dependents(noun).find(|&d| d > noun && is_infinitive(parse, d) && parse.upos(d) == Upos::Verb);
    let Some(due) = due.filter(|_| speaks && !parse.is_negated(noun)) else { return Vec::new() };
    let target = parse.oblique(noun, "for").or_else(|| parse.subject(due)).and_then(|t| article.who(parse, t));
    let target = target.or(statement.target);
    let own = Own::Demand { polarity: Polarity::For, strength: Strength::Request };
    let actor = statement.actor.map(|a| Who { entity: a.entity, mention: None });
    let whole = after_mark(parse, due, &["to"]);
    let mut drafts = act::told(article, parse, due, whole, noun, actor, &own, "demand/time");
    drafts.retain(|d| !d.issues.is_empty() || target.is_some());
    for draft in &mut drafts {
        draft.target = target;
    }
    drafts
}

/// “The main thing for Moscow is that it must not be admitted”: who wants it, whoever says so.
fn on_behalf(article: &Article<'_>, parse: &Parse<'_>, predicate: usize) -> Option<Who> {
    const STANDS: &[&str] = &["aim", "condition", "goal", "point", "position", "priority", "thing", "view"];
    let clause = match parse.relation(predicate) {
        Relation::Conj => parse.head(predicate)?,
        _ => predicate,
    };
    let outer = parse
        .dependents(clause)
        .find(|&d| parse.relation(d) == Relation::NsubjOuter && STANDS.contains(&parse.lemma(d)))?;
    let holder = parse.oblique(outer, "for").and_then(|t| article.who(parse, t));
    holder.or_else(|| article.owner(parse, outer)).map(|w| Who { entity: w.entity, mention: None })
}

/// “The United States must lift all sanctions”, said by another: a demand.
pub(crate) fn by_obligation(
    article: &Article<'_>,
    statement: &Draft,
    parse: &Parse<'_>,
    predicate: usize,
) -> Vec<Draft> {
    let Some(source) = on_behalf(article, parse, predicate).or(statement.actor) else { return Vec::new() };
    let speaker = &article.mentions.entities[source.entity];
    // An analyst says what others demand, and so does a person who acts for nobody known.
    let speaks_for = |e: usize| {
        let body = &article.mentions.entities[e];
        body.side.is_some() || !body.is_observer()
    };
    let by_office = matches!(speaker.key, Key::Phrase(_))
        && ["spokes", "envoy", "minister", "negotiator", "delegate", "commander", "leader", "chief", "representative"]
            .iter()
            .any(|office| speaker.name.to_lowercase().contains(office));
    let unaligned = speaker.kind == PartyKind::Person
        && speaker.side.is_none()
        && !by_office
        && !speaker.acts_for.is_some_and(speaks_for);
    if speaker.is_observer() || speaker.independent {
        return Vec::new();
    }
    let Some(duty) = duty(parse, predicate) else { return Vec::new() };
    let subject = parse.subject(duty.finite).or_else(|| parse.agent(duty.finite));
    let target = subject.and_then(|s| article.who(parse, s));
    // “To say that you must yield is no way to talk”, “which sanctions must go”: nobody asks for it there.
    let told_again = parse.is_governed_by(predicate, &["say", "tell", "ask", "claim"])
        && std::iter::successors(parse.head(predicate), |&h| parse.head(h))
            .any(|h| is_infinitive(parse, h) && matches!(parse.lemma(h), "say" | "tell" | "ask" | "claim"));
    let asks_which =
        subject.is_some_and(|s| parse.subtree(s).any(|t| matches!(parse.xpos(t), "WDT" | "WP" | "WRB") && t < s));
    if plan::is_term(parse, duty.finite)
        || told_again
        || asks_which
        || subject.is_some_and(|s| article.is_first_person(parse, s) || parse.lemma(s) == "there")
        || target.is_some_and(|t| same_side(article, source.entity, t.entity))
    {
        return Vec::new();
    }
    // “They have to stop”: of others, whoever they are.
    let others = target.is_none() && subject.is_some_and(|s| parse.word(s).eq_ignore_ascii_case("they"));
    let addressed = others || subject.is_some_and(|s| matches!(parse.lemma(s), "you" | "yourself" | "yourselves"));
    // “A leader must listen”, “it must be hard”, “if they must pay”: a rule of life, a guess, a case supposed.
    let generic = subject.is_some_and(|s| {
        let indefinite =
            parse.dependents(s).any(|d| matches!(parse.word(d).to_lowercase().as_str(), "a" | "an" | "every"));
        indefinite && target.is_none()
            || matches!(parse.lemma(s), "everyone" | "everybody" | "anyone" | "one" | "people" | "someone" | "it")
                && target.is_none()
    });
    let guess = parse.lemma(duty.marker) == "must"
        && (parse.has_auxiliary(predicate, "have") || parse.upos(predicate) == Upos::Adj);
    let by_gerund =
        parse.dependents(duty.finite).any(|d| matches!(parse.relation(d), Relation::Expl | Relation::Csubj));
    if generic || guess || by_gerund || parse.is_hypothetical(duty.finite) || parse.word(parse.len() - 1) == "?" {
        return Vec::new();
    }
    // Of someone: what they should do. Of something: what should be.
    let asked_of = modal::is_step(parse, predicate) && subject.is_some_and(|s| article.can_act(parse, s));
    let whole = clause_range(parse, predicate);
    let start = match (target, subject) {
        (None, Some(subject)) if subject < predicate && !addressed && !asked_of => parse.subtree(subject).start,
        _ => content::after_auxiliaries(parse, predicate),
    };
    // “Any deal must include a payment”: what it must hold.
    let holds = matches!(parse.lemma(predicate), "contain" | "cover" | "include" | "involve")
        && subject.is_some_and(|s| DEALS.contains(&parse.lemma(s)) || PLANS.contains(&parse.lemma(s)));
    let start = if holds { predicate + 1 } else { start };
    let predicate = parse.dependent(predicate, &[Relation::Obj]).filter(|_| holds).unwrap_or(predicate);
    let polarity = if parse.is_negated(predicate) { Polarity::Against } else { Polarity::For };
    let own = Own::Demand { polarity, strength: strength(parse, predicate, &duty) };
    let actor = Some(Who { entity: source.entity, mention: None });
    let mut drafts = act::told(article, parse, predicate, start..whole.end, duty.marker, actor, &own, "demand/modal");
    // A party that is to take a step, or an issue named: otherwise “must” is no more than a turn of speech.
    // What can be asked of a thing: that something be done with it.
    let named =
        parse.upos(predicate) == Upos::Noun && parse.dependents(predicate).any(|d| parse.relation(d) == Relation::Cop);
    let of_a_thing = (parse.is_passive(predicate) || named || HAPPENING.contains(&parse.lemma(predicate)))
        && subject.is_some_and(|s| parse.upos(s) == Upos::Noun || parse.lemma(s) == "everything");
    // “The memorandum must be discussed first”; not “it must be said”.
    let noted = matches!(
        parse.lemma(predicate),
        "admit" | "bear" | "emphasise" | "emphasize" | "note" | "remember" | "say" | "stress"
    );
    let to_be_done = holds || of_a_thing && parse.is_passive(predicate) && !noted && speaker.side.is_some();
    let minding = MINDING.contains(&parse.lemma(predicate));
    let sided = target.is_some_and(|t| article.mentions.entities[t.entity].side.is_some())
        || duty.strength == Strength::Demand && subject.is_some_and(|s| article.can_act(parse, s))
        || asked_of
        || others && modal::is_step(parse, predicate);
    drafts.retain(|d| {
        let issue = !d.issues.is_empty();
        let step = sided && !minding;
        d.content.overlaps(statement.content)
            && match duty.strength {
                Strength::Demand => {
                    issue && (target.is_some() || addressed || of_a_thing && !unaligned)
                        || (step || to_be_done) && !unaligned
                }
                // “Talks should begin where they broke off”: of a thing only what is to be done with it.
                _ => !unaligned && (issue && (target.is_some() || addressed || of_a_thing) || step),
            }
    });
    for draft in &mut drafts {
        draft.target = target.or(statement.target.filter(|_| addressed));
        draft.confidence = if target.is_some() { 0.7 } else { 0.55 };
    }
    drafts
}

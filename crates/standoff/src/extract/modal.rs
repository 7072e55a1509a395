//! Acts told by a modal verb alone, in someone's words: “must lift sanctions”, “would recognise Crimea”, “cannot let
//! others decide”.

use super::act::{self, Spoken};
use super::article::Article;
use super::content;
use super::draft::{Draft, Own, Who};
use super::frame::Frame;
use super::plan;
use super::slot::{after_mark, clause_range, is_infinitive};
use crate::lexicon::NounClass;
use crate::record::{Form, PartyKind, Polarity, QuoteKind, Strength};
use crate::syntax::{Parse, Relation, Upos};

/// Verbs of allowing: to deny them is to demand the opposite.
const ALLOWING: &[&str] = &["allow", "let", "permit", "tolerate"];

/// Verbs of steps by which a side gives something up.
pub(super) const CONCEDING: &[&str] = &[
    "abandon",
    "accept",
    "acknowledge",
    "back",
    "cede",
    "compromise",
    "concede",
    "curb",
    "cut",
    "drop",
    "ease",
    "forgo",
    "free",
    "freeze",
    "halt",
    "lift",
    "limit",
    "lower",
    "pause",
    "recognise",
    "recognize",
    "reduce",
    "release",
    "relax",
    "relinquish",
    "renounce",
    "return",
    "sacrifice",
    "scale",
    "settle",
    "shelve",
    "soften",
    "stop",
    "surrender",
    "suspend",
    "unfreeze",
    "waive",
    "withdraw",
    "yield",
];

/// Verbs of what a side “could” do if it had to: to say so is to offer it.
const TAKING: &[&str] = &["accept", "agree", "consider", "offer", "recognise", "recognize", "support", "tolerate"];

/// Verbs of steps towards another side.
const STEPS: &[&str] = &[
    "abide",
    "adhere",
    "agree",
    "allow",
    "apologise",
    "apologize",
    "attend",
    "come",
    "comply",
    "consider",
    "continue",
    "discuss",
    "end",
    "extend",
    "fulfil",
    "fulfill",
    "give",
    "grant",
    "help",
    "honour",
    "honor",
    "host",
    "implement",
    "join",
    "meet",
    "negotiate",
    "observe",
    "offer",
    "open",
    "pay",
    "provide",
    "ratify",
    "rejoin",
    "reopen",
    "respect",
    "restore",
    "resume",
    "return",
    "reverse",
    "sign",
    "stay",
    "support",
    "talk",
];

/// Verbs of harm: what is announced with them is a threat, never an offer.
pub(crate) const HARMING: &[&str] = &[
    "abandon",
    "annihilate",
    "attack",
    "bomb",
    "crush",
    "cut",
    "destroy",
    "escalate",
    "fight",
    "hit",
    "impose",
    "invade",
    "kill",
    "leave",
    "punish",
    "quit",
    "respond",
    "retaliate",
    "sanction",
    "seize",
    "sever",
    "strike",
    "target",
    "walk",
];

/// Whether the predicate is a step that one side can take towards another.
pub(crate) fn is_step(parse: &Parse<'_>, predicate: usize) -> bool {
    STEPS.contains(&parse.lemma(predicate)) || CONCEDING.contains(&parse.lemma(predicate))
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
                    drafts.extend(by_obligation(article, statement, parse, token));
                    drafts.extend(by_intention(article, statement, parse, token));
                    drafts.extend(by_exclusion(article, statement, parse, token));
                    drafts.extend(by_time(article, statement, parse, token));
                    drafts.extend(by_imperative(article, statement, parse, token));
                }
            }
        }
    }
    drafts
}

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
    let first = parse.dependents(predicate).any(|d| parse.word(d).eq_ignore_ascii_case("first"));
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
            "require" | "oblige" | "obligate" => parse.is_passive(governor),
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
fn by_exclusion(article: &Article<'_>, statement: &Draft, parse: &Parse<'_>, predicate: usize) -> Vec<Draft> {
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

/// Verbs of the mind: who must understand or decide is asked for no step.
const MINDING: &[&str] = &[
    "adapt",
    "ask",
    "be",
    "choose",
    "consider",
    "decide",
    "expect",
    "face",
    "feel",
    "figure",
    "hope",
    "know",
    "learn",
    "live",
    "look",
    "realise",
    "realize",
    "remember",
    "see",
    "think",
    "understand",
    "wait",
    "wonder",
    "worry",
];

/// “The United States must lift all sanctions”, said by another: a demand.
fn by_obligation(article: &Article<'_>, statement: &Draft, parse: &Parse<'_>, predicate: usize) -> Vec<Draft> {
    let Some(source) = statement.actor else { return Vec::new() };
    let speaker = &article.mentions.entities[source.entity];
    // An analyst says what others demand, and so does a person who acts for nobody known.
    let for_a_side = |e: usize| article.mentions.entities[e].side.is_some();
    let unaligned =
        speaker.kind == PartyKind::Person && speaker.side.is_none() && !speaker.acts_for.is_some_and(for_a_side);
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
    let addressed = subject.is_some_and(|s| parse.lemma(s) == "you");
    // Of someone: what they should do. Of something: what should be.
    let whole = clause_range(parse, predicate);
    let start = match (target, subject) {
        (None, Some(subject)) if subject < predicate && !addressed => parse.subtree(subject).start,
        _ => content::after_auxiliaries(parse, predicate),
    };
    let polarity = if parse.is_negated(predicate) { Polarity::Against } else { Polarity::For };
    let own = Own::Demand { polarity, strength: strength(parse, predicate, &duty) };
    let actor = Some(Who { entity: source.entity, mention: None });
    let mut drafts = act::told(article, parse, predicate, start..whole.end, duty.marker, actor, &own, "demand/modal");
    // A party that is to take a step, or an issue named: otherwise “must” is no more than a turn of speech.
    let of_a_thing = parse.upos(predicate) == Upos::Verb && subject.is_some_and(|s| parse.upos(s) == Upos::Noun);
    // “The memorandum must be discussed first”; not “it must be said”.
    let noted = matches!(
        parse.lemma(predicate),
        "admit" | "bear" | "emphasise" | "emphasize" | "note" | "remember" | "say" | "stress"
    );
    let to_be_done = of_a_thing && parse.is_passive(predicate) && !noted && speaker.side.is_some();
    let minding = MINDING.contains(&parse.lemma(predicate));
    let acting = |s: usize| {
        use NounClass::{Collective, Government, PeopleGroup, PersonRole};
        let people = [Collective, Government, PeopleGroup, PersonRole];
        parse.upos(s) == Upos::Noun && people.iter().any(|&class| article.gazetteer.is(class, parse.lemma(s)))
    };
    let sided = target.is_some_and(|t| article.mentions.entities[t.entity].side.is_some())
        || duty.strength == Strength::Demand && subject.is_some_and(acting);
    drafts.retain(|d| {
        let issue = !d.issues.is_empty();
        let step = sided && !minding;
        d.content.overlaps(statement.content)
            && match duty.strength {
                Strength::Demand => issue && !(unaligned && target.is_none()) || (step || to_be_done) && !unaligned,
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

/// “It is time for both armies to go home”, “now is the time to lift the bans”: a request.
fn by_time(article: &Article<'_>, statement: &Draft, parse: &Parse<'_>, noun: usize) -> Vec<Draft> {
    if parse.lemma(noun) != "time" || !parse.dependents(noun).any(|d| parse.relation(d) == Relation::Cop) {
        return Vec::new();
    }
    let speaks = statement.actor.map(|a| &article.mentions.entities[a.entity]).is_some_and(|e| !e.is_observer());
    let due = parse.dependents(noun).find(|&d| d > noun && is_infinitive(parse, d) && parse.upos(d) == Upos::Verb);
    let Some(due) = due.filter(|_| speaks && !parse.is_negated(noun)) else { return Vec::new() };
    let target = parse.oblique(noun, "for").or_else(|| parse.subject(due)).and_then(|t| article.who(parse, t));
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
        "let" | "look" | "imagine" | "note" | "remember" | "see" | "thank" | "mind" | "believe" | "think" | "wait"
    );
    if !quoted || !main || !bare || bargains || idle {
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
    drafts.retain(|d| !d.issues.is_empty() || addressee.is_some() || term);
    for draft in &mut drafts {
        draft.target = statement.target;
    }
    drafts
}

/// “We will not let others decide”: a demand. “Washington would recognise Crimea”: an offer.
fn by_intention(article: &Article<'_>, statement: &Draft, parse: &Parse<'_>, predicate: usize) -> Vec<Draft> {
    if parse.upos(predicate) != Upos::Verb {
        return Vec::new();
    }
    let marker = parse.dependents(predicate).find(|&d| {
        parse.relation(d) == Relation::Aux && matches!(parse.lemma(d), "will" | "would" | "shall" | "can" | "could")
    });
    let Some(marker) = marker else { return Vec::new() };
    let Some(subject) = parse.agent(predicate) else { return Vec::new() };
    let own = article.is_first_person(parse, subject)
        || (statement.actor.zip(article.who(parse, subject)))
            .is_some_and(|(a, w)| same_side(article, a.entity, w.entity));
    if !own {
        return Vec::new();
    }
    let modal = parse.lemma(marker);
    let lemma = parse.lemma(predicate);
    let conditional = parse.condition(predicate).is_some();
    let concession = CONCEDING.contains(&lemma);
    let step = concession || STEPS.contains(&lemma);
    let (own, rule) = if parse.is_negated(predicate) {
        match (modal, ALLOWING.contains(&lemma)) {
            ("could", _) | (_, false) => return Vec::new(),
            (_, true) => {
                (Own::Demand { polarity: Polarity::Against, strength: Strength::Demand }, "demand/denied-leave")
            }
        }
    } else if HARMING.contains(&lemma) || harms(parse, predicate) || parse.word(parse.len() - 1) == "?" {
        return Vec::new();
    } else if step && conditional || concession && modal == "would" || modal != "will" && TAKING.contains(&lemma) {
        (Own::Proposal { form: Form::Readiness, concession }, "proposal/modal")
    } else {
        return Vec::new();
    };
    let whole = content::after_auxiliaries(parse, predicate)..clause_range(parse, predicate).end;
    let actor = statement.actor.map(|a| Who { entity: a.entity, mention: None });
    let mut drafts = act::told(article, parse, predicate, whole, marker, actor, &own, rule);
    let step = matches!(own, Own::Proposal { .. }) && (conditional || TAKING.contains(&lemma));
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

/// Whether two parties are one, or act for the same side.
pub(crate) fn same_side(article: &Article<'_>, a: usize, b: usize) -> bool {
    let side = |entity: usize| article.mentions.entities[entity].side.as_deref();
    a == b || (side(a).is_some() && side(a) == side(b))
}

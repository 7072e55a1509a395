//! Demands: what a party requires, seeks, sets as a condition, or refuses to allow.

use super::act;
use super::agent::light_verb;
use super::article::Article;
use super::draft::{Draft, Own};
use super::frame::Frame;
use super::irrealis;
use super::modal;
use super::plan;
use super::slot::{after_mark, clause_range, is_infinitive};
use super::spoken::Spoken;
use crate::lexicon::{NounClass, Pos, Slot};
use crate::mention::Entity;
use crate::record::{Issue, Kind, PartyKind, Polarity, Strength};
use crate::syntax::{Parse, Relation, Upos};

/// Verbs of a wish: denied, they oppose (“does not want talks to start”), where a denied act is none at all.
const WISHING: &[&str] = &["want", "like", "need", "favour", "favor", "prefer", "seek"];

/// What one asks for in a conversation, not across a table.
const INFORMATION: &[&str] = &["opinion", "comment", "view", "reaction", "thought", "advice", "question"];

/// Finds the demands.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for frame in frames.iter().filter(|f| f.cue.kind == Kind::Demand) {
        // “The plan calls for a truce” puts it forward.
        let term =
            frame.cue.lemma == "call" && frame.actor_token.is_some_and(|t| plan::calls_for_terms(&frame.parse, t));
        if !is_comment(article, frame) && !term {
            drafts.extend(by_cue(article, frame, spoken));
        }
    }
    for parse in article.parses {
        drafts.extend((0..parse.len()).flat_map(|verb| by_deadline(article, parse, verb, spoken)));
        drafts.extend((0..parse.len()).flat_map(|verb| by_cleft(article, parse, verb, spoken)));
    }
    drafts
}

/// “Gave the mill until Friday to reinstate them”, “have a month to leave”: a step by a day.
fn by_deadline(article: &Article<'_>, parse: &Parse<'_>, verb: usize, spoken: &Spoken<'_>) -> Vec<Draft> {
    if !matches!(parse.lemma(verb), "give" | "have") || parse.upos(verb) != Upos::Verb {
        return Vec::new();
    }
    let given = parse.lemma(verb) == "give" && !parse.is_passive(verb);
    let until = parse.dependents(verb).any(|d| d > verb && parse.is_marked(d, "until"));
    // “Gave the envoy 72 hours to leave.”
    let term = parse.dependents(verb).find(|&d| {
        given
            && d > verb
            && matches!(parse.lemma(d), "hour" | "day" | "week" | "month" | "deadline" | "ultimatum")
            && matches!(parse.relation(d), Relation::Obj | Relation::Obl | Relation::OblUnmarked)
    });
    let infinitive =
        std::iter::once(verb).chain(term).find_map(|t| parse.dependents(t).find(|&d| d > t && is_infinitive(parse, d)));
    let (true, Some(step)) = (until || term.is_some(), infinitive) else { return Vec::new() };
    let giver = if given { parse.agent(verb) } else { parse.by_agent(verb) };
    let whom = if given { parse.dependent(verb, &[Relation::Iobj, Relation::Obj]) } else { parse.subject(verb) };
    let target = whom.and_then(|t| article.who(parse, t));
    let at = parse.tokens[verb].span.start();
    let actor = giver.and_then(|t| article.who(parse, t)).or_else(|| spoken.speaker(at).filter(|_| !given));
    // “The town” need be no party that the text knows.
    let named = given && whom.is_some_and(|t| parse.upos(t) == Upos::Noun) && modal::is_step(parse, step);
    let same = target.is_some() && actor.map(|a| a.entity) == target.map(|t| t.entity);
    if actor.is_none() || target.is_none() && !named || same {
        return Vec::new();
    }
    let own = Own::Demand { polarity: Polarity::For, strength: Strength::Demand };
    let mut drafts =
        act::told(article, parse, step, after_mark(parse, step, &["to"]), verb, actor, &own, "demand/deadline");
    for draft in &mut drafts {
        draft.target = target;
    }
    drafts
}

/// “What we want is a seat at the table”, “all they ask is that their people be let home”.
fn by_cleft(article: &Article<'_>, parse: &Parse<'_>, verb: usize, spoken: &Spoken<'_>) -> Vec<Draft> {
    let strength = match parse.lemma(verb) {
        "want" | "need" | "demand" | "require" | "insist" => Strength::Demand,
        "ask" | "request" | "seek" => Strength::Request,
        _ => return Vec::new(),
    };
    let free = |t: usize| matches!(parse.word(t).to_lowercase().as_str(), "what" | "all");
    // The clause may hang on “what”, or “what” on its verb.
    let predicate = match parse.relation(verb) {
        Relation::AclRelcl => parse.head(verb).filter(|&t| free(t)).and_then(|t| parse.head(t)),
        Relation::Csubj | Relation::CsubjPass if parse.dependents(verb).any(|d| d < verb && free(d)) => {
            parse.head(verb)
        }
        _ => None,
    };
    let Some(predicate) = predicate.filter(|_| !parse.is_negated(verb)) else { return Vec::new() };
    let copula = parse.dependents(predicate).find(|&d| parse.relation(d) == Relation::Cop && d > verb);
    let (Some(copula), Some(agent)) = (copula, parse.agent(verb)) else { return Vec::new() };
    let actor = match article.who(parse, agent) {
        Some(who) => Some(who),
        None if article.is_first_person(parse, agent) => spoken.first_person(parse.tokens[verb].span.start()),
        None => None,
    };
    if actor.is_none() || parse.is_negated(predicate) {
        return Vec::new();
    }
    let lead = copula + 1;
    let start = if matches!(parse.word(lead), "that" | "for" | "to") { lead + 1 } else { lead };
    let whole = start..clause_range(parse, predicate).end;
    let own = Own::Demand { polarity: Polarity::For, strength };
    let mut drafts = act::told(article, parse, predicate, whole, verb, actor, &own, "demand/cleft");
    let named = matches!(parse.upos(predicate), Upos::Verb | Upos::Noun);
    drafts.retain(|d| named || !d.issues.is_empty());
    drafts
}

fn by_cue(article: &Article<'_>, frame: &Frame<'_>, spoken: &Spoken<'_>) -> Vec<Draft> {
    let polarity = frame.cue.polarity.unwrap_or(Polarity::For);
    let strength = strength(frame);
    let common = frame.cue.needs.is_some();
    let mut drafts =
        act::drafts(article, spoken, frame, &Own::Demand { polarity, strength }, if common { 0.6 } else { 0.8 });
    drafts.retain(|d| d.actor.is_some() && !is_general_wish(article, frame, d) && !is_forecast(article, frame, d));
    let open = ["should", "must"].iter().any(|aux| frame.parse.has_auxiliary(frame.trigger, aux));
    let avoided = frame.parse.is_governed_by(frame.trigger, irrealis::AVOIDING);
    if frame.cue.pos == Pos::Verb && (open || avoided || irrealis::is_open(&frame.parse, frame.trigger))
        || is_given_up(&frame.parse, frame)
        || is_promised(&frame.parse, frame.trigger)
    {
        return Vec::new();
    }
    if frame.negated && WISHING.contains(&frame.cue.lemma.as_str()) {
        // “We do not want war” refuses nothing to anyone.
        drafts.retain(|d| article.words(d.content).split_whitespace().count() >= 3);
        for draft in &mut drafts {
            draft.negated = false;
            draft.own = Own::Demand { polarity: Polarity::Against, strength };
        }
    }
    drafts
}

/// How strong the word is: to call on someone is to ask; what is demanded “as a condition” or “first” is one.
fn strength(frame: &Frame<'_>) -> Strength {
    let parse = &frame.parse;
    let called = frame.cue.lemma == "call" && frame.cue.pos == Pos::Verb;
    let on = || parse.dependents(frame.trigger).any(|d| parse.word(d) == "on" || parse.is_marked(d, "on"));
    let price = |t: usize| {
        parse.is_marked(t, "as")
            && matches!(parse.lemma(t), "condition" | "precondition" | "prerequisite" | "requirement" | "price")
    };
    let first = matches!(frame.cue.lemma.as_str(), "want" | "need" | "insist")
        && frame.content.as_ref().is_some_and(|f| f.tokens.clone().any(|t| parse.word(t) == "first"));
    let parts = frame.content.as_ref().map(|f| f.tokens.clone()).unwrap_or_default();
    match frame.cue.strength.unwrap_or(Strength::Demand) {
        _ if first || parse.dependents(frame.trigger).chain(parts).any(price) => Strength::Condition,
        Strength::Demand if called && on() => Strength::Request,
        strength => strength,
    }
}

/// “Dropped its demand for”, “will lift its veto”: no longer asked for.
fn is_given_up(parse: &Parse<'_>, frame: &Frame<'_>) -> bool {
    frame.cue.pos == Pos::Noun
        && light_verb(parse, frame.trigger).is_some_and(|v| {
            matches!(
                parse.lemma(v),
                "abandon"
                    | "cancel"
                    | "drop"
                    | "end"
                    | "lift"
                    | "relinquish"
                    | "renounce"
                    | "rescind"
                    | "retract"
                    | "shelve"
                    | "suspend"
                    | "waive"
                    | "withdraw"
            ) || parse.lemma(v) == "give" && parse.dependents(v).any(|d| parse.word(d) == "up")
        })
}

/// “Promised to press both sides”: what is promised is not asked yet.
fn is_promised(parse: &Parse<'_>, verb: usize) -> bool {
    parse.relation(verb) == Relation::Xcomp
        && parse
            .head(verb)
            .is_some_and(|h| matches!(parse.lemma(h), "promise" | "pledge" | "vow" | "offer" | "undertake"))
}

/// “Asked for his opinion”, “sought to avoid a vote”: asks no party for a step.
fn is_comment(article: &Article<'_>, frame: &Frame<'_>) -> bool {
    let Some(filler) = &frame.content else { return false };
    let lemma = frame.parse.lemma(filler.head);
    let asked = matches!(frame.cue.lemma.as_str(), "ask" | "request") && INFORMATION.contains(&lemma);
    let dodges = matches!(lemma, "avoid" | "evade" | "escape" | "dodge" | "circumvent");
    // “Seeks to sign”: one's own step, unless another is to be brought to it.
    let own_step = frame.cue.lemma == "seek"
        && *filler.slot == Slot::To
        && frame.parse.dependents(filler.head).all(|d| article.who(&frame.parse, d).is_none());
    // “Criteria for requesting a vote”: nobody requests it.
    let parse = &frame.parse;
    let purpose = parse.xpos(frame.trigger) == "VBG"
        && ["for", "of"].iter().any(|p| parse.is_marked(frame.trigger, p))
        && parse.head(frame.trigger).is_some_and(|h| matches!(parse.upos(h), Upos::Noun | Upos::Propn));
    // “Preferred shares”, “wanted men”: what kind they are.
    let kind = frame.cue.pos == Pos::Verb && parse.relation(frame.trigger) == Relation::Amod;
    // “Insists on the fact that talks failed” says so.
    let fact = lemma == "fact" && !filler.slot.is_clause();
    // “Needs more time”.
    let time = frame.cue.lemma == "need" && matches!(lemma, "time" | "month" | "week" | "day" | "year");
    // “Wants people to like him”: a state of mind is no step.
    let mind = frame.cue.needs.is_some()
        && *filler.slot == Slot::To
        && matches!(lemma, "know" | "like" | "love" | "think" | "believe" | "feel" | "understand" | "remember");
    // “Campaigns for Mr Ortiz”, “opposes her”: sides with a person.
    let person = matches!(frame.parse.upos(filler.head), Upos::Propn | Upos::Pron) && {
        let who = article.who(&frame.parse, filler.head);
        who.is_some_and(|w| article.mentions.entities[w.entity].kind == PartyKind::Person)
    };
    asked || dodges || own_step || purpose || kind || fact || time || mind || person && !filler.slot.is_clause()
}

/// “Calls for peace”, “conditions for a settlement”: an aim that names no step or term.
fn is_general_wish(article: &Article<'_>, frame: &Frame<'_>, draft: &Draft) -> bool {
    let vague = draft.issues.iter().all(|i| matches!(i, Issue::Settlement | Issue::Format));
    let clause = frame.content.as_ref().is_some_and(|f| f.slot.is_clause());
    let short = !clause && article.words(draft.content).split_whitespace().count() <= 3;
    // What “conditions for X” are for is not what they demand.
    let purpose = matches!(frame.cue.lemma.as_str(), "condition" | "requirement" | "precondition" | "term")
        && frame.content.as_ref().is_some_and(|f| matches!(f.slot, Slot::Preposition(p) if p == "for"));
    // “Wants a good deal”, “want the war to end”: a wish that asks nothing of anyone.
    let asks =
        frame.target.is_some() || frame.content.as_ref().is_some_and(|f| f.slot.is_clause()) && draft.target.is_some();
    let head = frame.content.as_ref().map_or("", |f| frame.parse.lemma(f.head));
    let value = matches!(head, "agreement" | "deal" | "peace" | "settlement" | "solution")
        && article.words(draft.content).split_whitespace().count() <= 4;
    let plain = frame.cue.needs.is_some() && vague && !asks && (!draft.issues.is_empty() || value);
    vague && short && !draft.issues.is_empty() || purpose || plain
}

/// “Analysts expect Seoul to lose”, “is expected to meet”: says what will be, not what should.
fn is_forecast(article: &Article<'_>, frame: &Frame<'_>, draft: &Draft) -> bool {
    if !matches!(frame.cue.lemma.as_str(), "expect" | "hope" | "need") {
        return false;
    }
    let parse = &frame.parse;
    let speaker = draft.actor.map(|a| &article.mentions.entities[a.entity]);
    // “Miners say they need a guarantee” asks, whoever they are.
    let unknown = |e: &Entity| e.side.is_none() && e.anonymous && frame.cue.lemma != "need";
    let aside = speaker.is_some_and(|e| e.is_observer() || e.independent || unknown(e));
    let told_of = parse.is_passive(frame.trigger) && parse.by_agent(frame.trigger).is_none();
    let addressed = draft.target.is_some_and(|t| article.mentions.entities[t.entity].side.is_some());
    // “We expect Seoul to pay” asks; of others it tells what they foresee.
    let own_words = frame.actor_token.is_some_and(|t| article.is_first_person(parse, t));
    // “Lima expects Santiago to return the trawlers”: a step that one side looks for from another.
    let step = frame.content.as_ref().is_some_and(|f| f.slot.is_clause() && modal::is_step(parse, f.head));
    let looked_for = addressed && step && speaker.is_some_and(|e| e.side.is_some()) && !told_of;
    if frame.cue.lemma == "expect" && !own_words && !looked_for && parse.by_agent(frame.trigger).is_none() {
        return true;
    }
    // “We hope creditors come on board”, “we hope the offer will be accepted”: of whoever it is, in one's own words.
    let other = own_words
        && frame
            .content
            .as_ref()
            .and_then(|f| parse.subject(f.head))
            .is_some_and(|s| draft.target.is_some() || article.gazetteer.is(NounClass::Proposal, parse.lemma(s)));
    let asks = frame.content.as_ref().is_some_and(|f| !f.slot.is_clause()) || addressed || other;
    aside || told_of && frame.cue.lemma != "need" || frame.negated && frame.cue.lemma != "need" || !asks
}

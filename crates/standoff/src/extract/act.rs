//! What the recognisers of acts share: from a frame to drafts, items of a list one by one.

use super::article::Article;
use super::complement;
use super::content;
use super::coordination;
use super::draft::{Draft, Own, Who};
use super::frame::{Frame, clause_of};
use super::list;
use super::modal;
use super::plan;
use super::side;
use super::slot::{self, Filler};
use super::words;
use crate::lexicon::{CueClass, NounClass, Pos, Slot};
use crate::record::{Issue, Kind, Modality, PartyKind, Polarity, QuoteKind, Stance, Strength};
use crate::syntax::{Parse, Relation, Upos};
use crate::text::Span;
use std::ops::Range;

/// Verbs whose complement does not come about.
pub(crate) const AVOIDING: &[&str] = &[
    "avoid", "decline", "deny", "exclude", "forbid", "oppose", "prevent", "prohibit", "refuse", "reject", "rule",
    "resist", "stop",
];

/// Verbs by which one brings another to do something: what they govern is not done yet.
pub(crate) const URGING: &[&str] = &[
    "ask",
    "call",
    "demand",
    "encourage",
    "expect",
    "force",
    "get",
    "hope",
    "invite",
    "need",
    "order",
    "persuade",
    "press",
    "pressure",
    "push",
    "request",
    "require",
    "seek",
    "tell",
    "try",
    "urge",
    "want",
];

/// Statements already found, for acts inside them.
pub(crate) struct Spoken<'d> {
    pub(crate) statements: &'d [Draft],
}

impl Spoken<'_> {
    /// The innermost statement whose content holds the position.
    pub(crate) fn at(&self, position: usize) -> Option<&Draft> {
        self.statements.iter().filter(|d| d.tells_at(position)).min_by_key(|d| d.content.len())
    }

    /// Who speaks where a position stands in a quotation or report.
    pub(crate) fn speaker(&self, position: usize) -> Option<Who> {
        self.at(position)?.actor.map(|a| Who { entity: a.entity, mention: None })
    }

    /// Who says “I” or “we” there: the source of the innermost direct quotation.
    pub(crate) fn first_person(&self, position: usize) -> Option<Who> {
        self.statements
            .iter()
            .filter(|d| d.tells_at(position))
            .filter(|d| matches!(d.own, Own::Statement { quote: QuoteKind::Direct | QuoteKind::Mixed, .. }))
            .min_by_key(|d| d.content.len())
            .and_then(|d| d.actor)
            .map(|a| Who { entity: a.entity, mention: None })
    }
}

/// “May push for”, “would allow it to push for”: only possible.
pub(crate) fn is_open(parse: &Parse<'_>, trigger: usize) -> bool {
    ["may", "might", "could"].iter().any(|aux| parse.has_auxiliary(trigger, aux))
        || parse.is_governed_by(trigger, &["allow", "enable", "let", "help", "try"])
}

/// “Must accept”, “urged Kyiv to agree”, “whether it will sign”: nothing done yet.
pub(crate) fn is_unreal(parse: &Parse<'_>, frame: &Frame<'_>) -> bool {
    let verb = frame.trigger;
    let open = ["must", "should", "may", "might", "could"];
    let obliged = parse.relation(verb) == Relation::Xcomp
        && parse.head(verb).is_some_and(|h| matches!(parse.lemma(h), "have" | "likely" | "unable" | "unlikely"));
    let opened = std::iter::successors(Some(verb), |&p| {
        parse.head(p).filter(|_| matches!(parse.relation(p), Relation::Conj | Relation::Xcomp))
    });
    let awaited = opened.flat_map(|p| parse.dependents(p).map(move |d| (p, d))).any(|(p, d)| {
        d < p
            && matches!(parse.relation(d), Relation::Mark | Relation::Advmod)
            && matches!(parse.lemma(d), "whether" | "until" | "unless" | "if" | "once")
    });
    // “To rule out a deal, …”, “a call to accept”: an aim. A refusal or decision to is done.
    let aim = slot::is_infinitive(parse, verb)
        // “Had no choice but to yield.”
        && !parse.is_marked(verb, "but")
        && match (parse.relation(verb), parse.head(verb)) {
            (Relation::Advcl, Some(head)) => {
                !matches!(parse.lemma(head), "call" | "come" | "go" | "meet" | "phone" | "speak" | "vote" | "write")
            }
            (Relation::Acl, Some(noun)) => !matches!(
                parse.lemma(noun),
                "agreement" | "choice" | "decision" | "move" | "pledge" | "promise" | "vow"
            ),
            _ => false,
        };
    // “Could not accept the terms” refuses them.
    let refused = |aux: &str| {
        frame.cue.stance == Some(Stance::Accept)
            && (aux == "could" && parse.is_negated(verb) || aux == "should" && is_asked_why(parse, verb))
    };
    // “Bowing to it would be a disgrace.”
    let weighed = std::iter::successors(Some(verb), |&p| {
        parse.head(p).filter(|_| matches!(parse.relation(p), Relation::Conj | Relation::Xcomp))
    })
    .filter(|&p| parse.relation(p) == Relation::Csubj)
    .filter_map(|p| parse.head(p))
    .any(|h| ["will", "would", "could", "can"].iter().any(|aux| parse.has_auxiliary(h, aux)));
    obliged
        || weighed
        || parse.is_marked(verb, "into")
        // “If it accepts” is kept as what it is: imagined.
        || awaited && !frame.hypothetical
        || aim
        || open.iter().any(|aux| parse.has_auxiliary(verb, aux) && !refused(aux))
        || parse.has_auxiliary(verb, "can") && !parse.is_negated(verb)
        || is_led_by(parse, verb, URGING)
        || is_led_by(parse, verb, &["threaten", "unable", "unlikely"])
}

/// “Why should we accept it?”
pub(crate) fn is_asked_why(parse: &Parse<'_>, verb: usize) -> bool {
    parse.has_auxiliary(verb, "should")
        && parse.dependents(verb).any(|d| d < verb && parse.word(d).eq_ignore_ascii_case("why"))
}

/// Whether one of these words governs the predicate as its complement; a gerund or clause of circumstance is none.
pub(crate) fn is_led_by(parse: &Parse<'_>, predicate: usize, lemmas: &[&str]) -> bool {
    let mut at = predicate;
    loop {
        let complement = match parse.relation(at) {
            Relation::Xcomp | Relation::Ccomp | Relation::Acl | Relation::Conj => true,
            Relation::Advcl => {
                slot::is_infinitive(parse, at) || parse.is_marked(at, "from") || parse.is_marked(at, "into")
            }
            _ => false,
        };
        let Some(head) = parse.head(at).filter(|_| complement) else { return false };
        // “Told reporters that it rejects the plan” reports; only “told them to reject it” urges.
        // “Was forced to accept it” does accept it.
        let told = parse.lemma(head) == "tell" && !slot::is_infinitive(parse, at)
            || parse.lemma(head) == "force" && parse.is_passive(head);
        if parse.relation(at) != Relation::Conj && lemmas.contains(&parse.lemma(head)) && !told {
            return true;
        }
        at = head;
    }
}

/// Whether the content is a party's name and nothing more.
pub(crate) fn is_name_alone(article: &Article<'_>, parse: &Parse<'_>, filler: &Filler<'_>) -> bool {
    let Some(name) = article.mentions.span(parse.index, filler.head) else { return false };
    if matches!(parse.lemma(filler.head), "it" | "this" | "that" | "they" | "these" | "those") {
        return false;
    }
    let content = parse.span(parse.trim(filler.tokens.clone()));
    // “A joint commission” is not known yet.
    let new = parse.upos(filler.head) == Upos::Noun
        && parse.dependents(filler.head).any(|d| matches!(parse.word(d), "a" | "an"));
    if new {
        return false;
    }
    // A determiner or “Mr” may go before.
    article.who(parse, filler.head).is_some() && content.len() <= name.len() + 4
}

/// Who acts in a frame, first persons and understood subjects included.
///
/// Who speaks for a state (“Lavrov said that Russia rejects it”) is named rather than the state.
pub(crate) fn actor(article: &Article<'_>, spoken: &Spoken<'_>, frame: &Frame<'_>) -> Option<Who> {
    let entity = |w: Who| &article.mentions.entities[w.entity];
    let told = || {
        let state = frame.actor.filter(|&a| entity(a).kind == PartyKind::State)?;
        let speaker = spoken.speaker(frame.cue_span.start())?;
        let speaks = entity(speaker).kind == PartyKind::Person && entity(speaker).side == entity(state).side;
        speaks.then_some(speaker)
    };
    // “The minister said verification was Tehran's red line”: who speaks for a side sets its conditions.
    let speaks_for_it = |speaker: &Who| {
        frame.actor.is_some_and(|a| side::same_side(article, a.entity, speaker.entity))
            && (frame.cue.lemma == "need" || is_said_to_be(frame)
                // “The office said the changes were unacceptable to Jordan.”
                || frame.cue.kind == Kind::Response && frame.cue.content.contains(&Slot::Subject))
    };
    if let Some(speaker) = spoken.speaker(frame.cue_span.start()).filter(speaks_for_it) {
        return Some(speaker);
    }
    // “The draft calls for monitors”: what a paper asks or offers, its author does.
    let is_paper = |t: usize| plan::is_plan(&frame.parse, t) || plan::is_paper(&frame.parse, t);
    let paper = frame.actor_token.filter(|&t| frame.actor.is_none() && is_paper(t));
    if let Some(author) = paper.and_then(|t| plan::author(article, &frame.parse, t)) {
        return Some(author);
    }
    told().or(frame.actor).or_else(|| {
        let at = frame.cue_span.start();
        // “A truce hinges on monitors”: a condition set by whoever says so.
        let is_answer = matches!(frame.cue.kind, Kind::Response | Kind::Threat | Kind::Accusation);
        let impersonal = frame.cue.strength == Some(Strength::Condition) || frame.cue.needs.is_some();
        match frame.actor_token {
            Some(token) if article.is_first_person(&frame.parse, token) => spoken.first_person(at),
            // “Said it would boycott the vote”: a pronoun for nobody else.
            Some(token) if is_answer && side::is_personal(&frame.parse, token) => spoken.speaker(at),
            Some(token) if impersonal && frame.parse.upos(token) != Upos::Propn => spoken.speaker(at),
            Some(_) => None,
            // “Was accused of”, “is condemned to”: not by whoever says so.
            None if is_answer && frame.cue.pos == Pos::Verb && frame.parse.is_passive(frame.trigger) => None,
            None if plan::is_plan(&frame.parse, frame.trigger) => plan::author(article, &frame.parse, frame.trigger),
            // A noun without an owner (“rejecting demands for reparations”) is nobody's that the sentence names.
            None if frame.cue.pos == Pos::Noun && !is_said_to_be(frame) => None,
            // “Europeans are asked to pay”: nobody says by whom.
            None if matches!(frame.cue.kind, Kind::Demand | Kind::Proposal) && is_agentless(frame) => None,
            None => spoken
                .speaker(at)
                .filter(|&w| !is_answer || side::takes_part(article, w))
                .or_else(|| list::heading_actor(article, &frame.parse)),
        }
    })
}

fn is_agentless(frame: &Frame<'_>) -> bool {
    // “A truce is needed”: whoever says so asks for it.
    frame.cue.pos == Pos::Verb
        && frame.cue.lemma != "need"
        && frame.cue.strength != Some(Strength::Condition)
        && frame.parse.is_passive(frame.trigger)
        && frame.parse.by_agent(frame.trigger).is_none()
}

/// “Verification is the red line”, “the priority is a truce”: whoever says so sets it.
fn is_said_to_be(frame: &Frame<'_>) -> bool {
    let parse = &frame.parse;
    let condition = frame.cue.kind == Kind::Demand
        && (frame.cue.strength == Some(Strength::Condition) || frame.cue.lemma == "emphasis");
    let is_copula = |t: usize| parse.dependents(t).any(|d| parse.relation(d) == Relation::Cop);
    condition && (is_copula(frame.trigger) || parse.head(frame.trigger).is_some_and(is_copula))
}

/// Drafts of one frame: one for each item of its content, with the fields that `own` gives.
pub(crate) fn drafts(
    article: &Article<'_>,
    spoken: &Spoken<'_>,
    frame: &Frame<'_>,
    own: &Own,
    confidence: f64,
) -> Vec<Draft> {
    let Some(filler) = &frame.content else { return Vec::new() };
    let parse = &frame.parse;
    let actor = actor(article, spoken, frame);
    // “Is ready to pay if Lima signs”: the condition may hang on what is offered.
    let offered = filler.slot.is_clause() && frame.cue.kind == Kind::Proposal;
    let condition = condition(article, parse, clause_of(parse, frame.trigger))
        .or_else(|| if offered { condition(article, parse, filler.head) } else { None });
    let whole = content::of_act(article, frame, filler);
    // “Tariffs and a ban”: what is threatened comes together.
    let together = frame.cue.kind == Kind::Threat && !filler.slot.is_clause() && parse.upos(filler.head) != Upos::Verb;
    let items = if together { vec![(filler.head, whole)] } else { coordination::items(parse, filler, whole) };
    // “Denied that it had offered talks.”
    let denied_by_all = is_led_by(parse, clause_of(parse, frame.trigger), &["deny"]);
    let mut out = Vec::new();
    let items = one_aim_once(article, parse, items);
    // A common word counts where an issue is named, or where it asks something of another party; one item of a list
    // shows what the others are.
    let bargained = items.iter().any(|(head, tokens)| {
        !article.issues.of(parse, tokens.clone()).is_empty()
            || filler.slot.is_clause()
                && frame.cue.kind == Kind::Demand
                && frame.target.or_else(|| clause_subject(article, parse, filler.slot, *head, frame)).is_some()
            || article.gazetteer.is(NounClass::Term, parse.lemma(*head))
            // “Will not agree to it” refuses, whatever it is.
            || frame.cue.kind == Kind::Response && (frame.negated || is_answerable(article, parse, *head))
            || content::participle(parse, frame, filler).is_some()
            || tokens.clone().any(|t| words::is_money(parse, t))
            // “Wants the bank to open its books”, “wants to see the law passed”.
            || frame.cue.kind == Kind::Demand && *filler.slot == Slot::To && {
                let object = parse.dependent(frame.trigger, &[Relation::Iobj, Relation::Obj]);
                parse.lemma(*head) == "see" || object.is_some_and(|o| o < *head && article.can_act(parse, o))
            }
            // “Pledged to cut its output”: a step of one's own.
            || frame.cue.kind == Kind::Proposal && *filler.slot == Slot::To && binds(parse, &frame.cue.lemma, *head)
    });
    for (head, tokens) in items {
        let Some(content) = article.content(parse, tokens.clone()) else { continue };
        // “Demanded this”, “offered little”: the words say nothing of what it is.
        if matches!(frame.cue.kind, Kind::Demand | Kind::Proposal) && is_empty(parse, &tokens) {
            continue;
        }
        let issues = article.issues.of(parse, tokens.clone());
        let addressed = frame.target.or_else(|| clause_subject(article, parse, filler.slot, head, frame));
        if frame.cue.needs == Some(CueClass::Negotiation) && !bargained {
            continue;
        }
        let lacking = match frame.cue.needs {
            Some(CueClass::Proposal) => {
                !(is_put_forward(article, parse, head, !issues.is_empty())
                    || frame.cue.kind == Kind::Response && points_back(parse, head))
            }
            Some(CueClass::Blame) => !blames(article, parse, tokens.clone()),
            _ => false,
        };
        if lacking {
            continue;
        }
        out.push(Draft {
            sentence: parse.index,
            trigger: frame.trigger,
            cue: frame.cue_span,
            content,
            actor,
            target: addressed.filter(|t| Some(t.entity) != actor.map(|a| a.entity)),
            negated: frame.negated || denied_by_all,
            modality: modality(parse, frame.trigger, frame.hypothetical, condition.is_some()),
            condition,
            rule: rule(frame, filler).into(),
            entry: Some(frame.cue.entry()),
            confidence: if actor.is_some() { confidence } else { confidence - 0.2 },
            issues,
            own: if parse.is_negated(head) && filler.slot.is_clause() { denied(own) } else { own.clone() },
        });
    }
    out
}

/// Whether a word that gives one's word tells a step: “pledged to cut its output”, not “promised to think about it”.
fn binds(parse: &Parse<'_>, lemma: &str, step: usize) -> bool {
    const IDLE: &[&str] = &["continue", "do", "fight", "keep", "make", "remain", "take", "try", "win", "work"];
    let verb = parse.lemma(step);
    matches!(lemma, "commitment" | "pledge" | "promise" | "undertake")
        && !IDLE.contains(&verb)
        && !words::MINDING.contains(&verb)
        && !words::HARMING.iter().any(|h| *h == verb && !modal::is_step(parse, step))
}

/// Whether a content names what someone has put forward, or a step: what one can say yes or no to.
pub(crate) fn is_put_forward(article: &Article<'_>, parse: &Parse<'_>, head: usize, issue: bool) -> bool {
    let named = |t: usize| article.gazetteer.is(NounClass::Proposal, parse.lemma(t));
    named(head) || named(complement::counted(parse, head)) || issue && parse.upos(head) == Upos::Verb
}

/// Whether an answer can be about it: what was named before (“declined this”), a proposal or a term, or a step about one
/// (“agreed to sign the pact”).
fn is_answerable(article: &Article<'_>, parse: &Parse<'_>, head: usize) -> bool {
    let about = |t: usize| {
        let noun = parse.lemma(complement::counted(parse, t));
        [NounClass::Term, NounClass::Proposal].iter().any(|class| article.gazetteer.is(*class, noun))
    };
    let object = || parse.dependent(head, &[Relation::Obj]).is_some_and(about);
    points_back(parse, head) || about(head) || parse.upos(head) == Upos::Verb && object()
}

/// “This”, “that” and the like, of what was told before.
fn points_back(parse: &Parse<'_>, word: usize) -> bool {
    parse.xpos(word) == "DT" && matches!(parse.lemma(word), "this" | "that" | "these" | "those")
}

/// Whether some tokens hold a word of blame.
fn blames(article: &Article<'_>, parse: &Parse<'_>, mut tokens: Range<usize>) -> bool {
    tokens.any(|t| {
        t < parse.len()
            && article
                .cues
                .at(parse, t)
                .any(|c| c.kind == Kind::Accusation && c.content.first() == Some(&Slot::Clause) && c.polarity.is_none())
    })
}

fn is_empty(parse: &Parse<'_>, tokens: &Range<usize>) -> bool {
    let empty = |t: usize| {
        matches!(parse.upos(t), Upos::Pron | Upos::Det | Upos::Punct | Upos::Adp)
            || matches!(parse.lemma(t), "do" | "so" | "same" | "little" | "nothing" | "more" | "something" | "return")
    };
    tokens.clone().all(empty)
}

/// “Stop fighting and respect the truce” is one aim in two words: a further verb about the same, or about nothing at
/// issue, right after a halt to fighting.
fn one_aim_once(
    article: &Article<'_>,
    parse: &Parse<'_>,
    items: Vec<(usize, Range<usize>)>,
) -> Vec<(usize, Range<usize>)> {
    let truce = |t: &Range<usize>| article.issues.of(parse, t.clone()) == [Issue::Ceasefire];
    let mut out: Vec<(usize, Range<usize>)> = Vec::new();
    for (head, tokens) in items {
        let verb = parse.upos(head) == Upos::Verb;
        let same = truce(&tokens) || article.issues.of(parse, tokens.clone()).is_empty();
        match out.last_mut() {
            Some((_, before)) if verb && same && truce(before) => before.end = tokens.end,
            _ => out.push((head, tokens)),
        }
    }
    out
}

/// Drafts of what a clause tells without a cue from the lexicon: one for each item, its cue the word at `marker`.
#[expect(clippy::too_many_arguments, reason = "the parts of an act, each found elsewhere")]
pub(crate) fn told(
    article: &Article<'_>,
    parse: &Parse<'_>,
    head: usize,
    whole: Range<usize>,
    marker: usize,
    actor: Option<Who>,
    own: &Own,
    rule: &'static str,
) -> Vec<Draft> {
    let condition = condition(article, parse, head);
    let whole = content::cut_circumstances(parse, head, content::without_condition(parse, head, whole));
    (coordination::conjuncts(parse, head, whole).into_iter())
        .filter_map(|(head, tokens)| {
            Some(Draft {
                sentence: parse.index,
                trigger: head,
                cue: parse.tokens[marker].span,
                content: article.content(parse, tokens.clone())?,
                actor,
                target: None,
                negated: false,
                modality: if condition.is_some() { Modality::Conditional } else { Modality::Asserted },
                condition,
                rule: rule.into(),
                entry: None,
                confidence: 0.5,
                issues: article.issues.of(parse, tokens),
                own: own.clone(),
            })
        })
        .collect()
}

/// The name of the pattern: kind, part of speech and slot of the cue, and whether its word is a common one.
fn rule(frame: &Frame<'_>, filler: &Filler<'_>) -> String {
    let common = if frame.cue.needs.is_some() { "-common" } else { "" };
    format!("{}/{}-{}{common}", frame.cue.kind.as_str(), frame.cue.pos.as_str(), filler.slot.name())
}

/// What an act becomes where its content is denied: “called on Kyiv not to strike” is a demand against striking.
fn denied(own: &Own) -> Own {
    match *own {
        Own::Demand { polarity: Polarity::For, strength } => Own::Demand { polarity: Polarity::Against, strength },
        Own::Demand { polarity: Polarity::Against, strength } => Own::Demand { polarity: Polarity::For, strength },
        _ => own.clone(),
    }
}

/// The subject of a that-clause is whom the act is aimed at: “demanded that Kyiv withdraw”.
fn clause_subject(
    article: &Article<'_>,
    parse: &Parse<'_>,
    slot: &Slot,
    head: usize,
    frame: &Frame<'_>,
) -> Option<Who> {
    match slot {
        Slot::That => parse.subject(head).and_then(|s| article.who(parse, s)),
        Slot::To | Slot::Ing => {
            let object = parse.dependent(frame.trigger, &[Relation::Iobj, Relation::Obj])?;
            article.who(parse, object)
        }
        _ => None,
    }
}

/// The words that state a condition of the clause.
pub(crate) fn condition(article: &Article<'_>, parse: &Parse<'_>, clause: usize) -> Option<Span> {
    let head = parse.condition(clause)?;
    article.content(parse, parse.subtree(head))
}

/// How real the act is that a word signals.
pub(crate) fn modality(parse: &Parse<'_>, trigger: usize, hypothetical: bool, conditional: bool) -> Modality {
    if hypothetical {
        return Modality::Hypothetical;
    }
    if conditional {
        return Modality::Conditional;
    }
    let clause = clause_of(parse, trigger);
    if parse.has_auxiliary(clause, "will") { Modality::Planned } else { Modality::Asserted }
}

//! Threats that no verb of threatening tells: harm that a party says it will do (“will impose tariffs unless …”), or
//! that awaits another (“or face sanctions”).

use super::act;
use super::article::Article;
use super::conduct_of_groups;
use super::consequence;
use super::content;
use super::draft::{Draft, Own, Who};
use super::frame::Frame;
use super::side::{means_speaker, same_side, takes_part};
use super::slot::{clause_range, is_infinitive, noun_range};
use super::spoken::Spoken;
use crate::lexicon::Slot;
use crate::record::{Kind, Modality};
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// Words whose infinitive or gerund is announced with them: “is ready to impose”, “would consider bombing”.
const LEADING: &[&str] = &[
    "choice",
    "compel",
    "consider",
    "contemplate",
    "force",
    "go",
    "have",
    "hesitate",
    "intend",
    "mull",
    "oblige",
    "plan",
    "pledge",
    "prepare",
    "prepared",
    "promise",
    "ready",
    "swear",
    "vote",
    "vow",
    "weigh",
    "willing",
];

/// What one does not choose: to warn of it asks for help.
pub(super) const BEFALLING: &[&str] = &[
    "be", "become", "collapse", "face", "fail", "fall", "have", "lack", "lose", "miss", "need", "run", "see",
    "struggle", "suffer", "take",
];

/// Verbs whose harm is meant for another, named or not.
const HOSTILE: &[&str] = &[
    "expel", "launch", "leave", "levy", "pull", "quit", "reimpose", "resume", "revoke", "rip", "scrap", "seize",
    "slap", "stage", "tear", "use",
];

/// What is done to those who do not obey, whoever does it.
const PUNISHING: &[&str] =
    &["deport", "dismiss", "evict", "execute", "expel", "fire", "jail", "kill", "punish", "sack", "shoot"];

/// Verbs for what workers do to press a claim.
const STRIKING: &[&str] = &["down", "go", "stage", "stop", "strike", "walk"];

/// What is threatened, by whom.
pub(super) struct Announced {
    pub(super) actor: Who,
    pub(super) target: Option<Who>,
    pub(super) tokens: Range<usize>,
    /// The predicate that a condition hangs on.
    pub(super) predicate: usize,
}

/// Whether a cue tells harm, so that only who says so and how makes it a threat.
pub(super) fn is_harm(frame: &Frame<'_>) -> bool {
    frame.cue.kind == Kind::Threat && frame.cue.content.first() == Some(&Slot::Clause)
}

/// Finds the threats that harm tells.
pub(super) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let inside = |frame: &Frame<'_>| {
        frames.iter().any(|o| {
            o.parse.index == frame.parse.index
                && o.cue.kind == Kind::Threat
                && !is_harm(o)
                && o.content.as_ref().is_some_and(|c| c.tokens.contains(&frame.trigger))
        })
    };
    let harms = frames.iter().filter(|f| is_harm(f) && !f.negated && !inside(f));
    let mut drafts: Vec<Draft> = harms.filter_map(|frame| draft(article, spoken, frame)).collect();
    let warned: Vec<Draft> = (frames.iter())
        .filter_map(|frame| warned(article, frame))
        .filter(|w| !drafts.iter().any(|d| d.sentence == w.sentence && d.content.overlaps(w.content)))
        .collect();
    drafts.extend(warned);
    for parse in article.parses {
        for word in 0..parse.len() {
            let found = unhesitating(article, spoken, parse, word)
                .or_else(|| consequence::told(article, spoken, parse, word))
                .filter(|d| !drafts.iter().any(|o| o.sentence == d.sentence && o.content.overlaps(d.content)));
            drafts.extend(found);
        }
    }
    drafts
}

fn draft(article: &Article<'_>, spoken: &Spoken<'_>, frame: &Frame<'_>) -> Option<Draft> {
    let parse = &frame.parse;
    let or_else = parse.relation(frame.trigger) == Relation::Conj && parse.is_passive(frame.trigger);
    let awaits = frame.cue.target == Some(Slot::Subject) || or_else && is_alternative(parse, frame.trigger);
    let announced = if awaits { awaited(article, spoken, frame) } else { intended(article, spoken, frame) }?;
    let condition = act::condition(article, parse, announced.predicate);
    Some(Draft {
        sentence: parse.index,
        trigger: frame.trigger,
        cue: frame.cue_span,
        content: article.content(parse, announced.tokens.clone())?,
        actor: Some(announced.actor),
        target: announced.target,
        negated: false,
        modality: if condition.is_some() { Modality::Conditional } else { Modality::Asserted },
        condition,
        rule: if awaits { "threat/awaited" } else { "threat/intended" }.into(),
        entry: Some(frame.cue.entry()),
        confidence: 0.5,
        issues: article.issues.of(parse, announced.tokens),
        own: Own::Threat,
    })
}

/// “Warned that it would close the plant”: what one warns that one will do oneself is meant as harm.
fn warned(article: &Article<'_>, frame: &Frame<'_>) -> Option<Draft> {
    let parse = &frame.parse;
    let filler = frame.content.as_ref().filter(|f| *f.slot == Slot::That)?;
    if frame.cue.kind != Kind::Statement || frame.cue.lemma != "warn" || frame.negated {
        return None;
    }
    let (verb, actor) = (filler.head, frame.actor?);
    let subject = parse.agent(verb)?;
    let intends = ["will", "would", "may", "might", "could"].iter().any(|aux| parse.has_auxiliary(verb, aux));
    if !intends
        || parse.upos(verb) != Upos::Verb
        || parse.is_negated(verb)
        || BEFALLING.contains(&parse.lemma(verb))
        || !takes_part(article, actor)
        || !means_speaker(article, parse, subject, actor)
    {
        return None;
    }
    let tokens = content::after_auxiliaries(parse, verb)..parse.subtree(verb).end;
    let tokens = content::without_condition(parse, verb, tokens);
    let warning = Announced { actor, target: frame.target, tokens, predicate: verb };
    plain(article, parse, (verb, frame.trigger), warning, "threat/warned")
}

/// “We will quit the talks unless …”: harm that the speaker's side says it will do.
fn intended(article: &Article<'_>, spoken: &Spoken<'_>, frame: &Frame<'_>) -> Option<Announced> {
    let parse = &frame.parse;
    let verb = frame.trigger;
    let mut at = verb;
    while let Some(head) = parse.head(at).filter(|&h| {
        // “Will have no choice but to retaliate.”
        let choice = parse.relation(at) == Relation::Acl && parse.lemma(h) == "choice"
            || parse.relation(at) == Relation::Obj && parse.lemma(at) == "choice";
        (choice || matches!(parse.relation(at), Relation::Xcomp | Relation::Ccomp | Relation::Advcl))
            && LEADING.contains(&parse.lemma(h))
    }) {
        at = head;
    }
    let led = at != verb;
    let has = |lemmas: &[&str]| {
        lemmas.iter().any(|aux| parse.has_auxiliary(at, aux) || parse.has_auxiliary(joined(parse, at), aux))
    };
    let otherwise = parse.dependents(at).any(|d| parse.lemma(d) == "otherwise");
    // “Without a deal, the fund would cut off payments.”
    let without = || parse.dependents(at).any(|d| d < at && parse.is_oblique(d) && parse.is_marked(d, "without"));
    let conditional = parse.condition(at).is_some() || parse.condition(verb).is_some() || otherwise || without();
    // “Spain may veto the deal, its premier said”: what one may do oneself.
    let told =
        HOSTILE.contains(&parse.lemma(verb)) || matches!(parse.lemma(verb), "boycott" | "retaliate" | "sue" | "veto");
    let possible = conditional || told && spoken.at(parse.tokens[verb].span.start()).is_some();
    let announced = has(&["will", "would", "shall"]) || led || possible && has(&["may", "might", "could", "can"]);
    let denied = parse.is_negated(at) != (parse.lemma(at) == "hesitate");
    if !announced || denied || parse.is_hypothetical(at) || !led && is_infinitive(parse, verb) {
        return None;
    }
    let actor = announcer(article, spoken, parse, (at, verb), conditional)?;
    // Of what will be done by nobody named, the words say to whom: “the embassy would be closed”.
    let whole = is_unnamed(parse, at) && at == verb && parse.subject(verb).is_some_and(|s| s < verb);
    let start = if whole { clause_range(parse, verb).start } else { content::after_auxiliaries(parse, verb) };
    let mut tokens = start..parse.subtree(verb).end;
    tokens = content::without_condition(parse, verb, tokens);
    if let Some(condition) = parse.condition(verb).filter(|&c| whole && c < verb) {
        tokens.start = tokens.start.max(parse.subtree(condition).end);
    }
    while tokens.start < verb && parse.relation(tokens.start) == Relation::Mark {
        tokens.start += 1;
    }
    let cut = parse
        .dependents(verb)
        .filter(|&d| d > verb && matches!(parse.relation(d), Relation::Conj | Relation::Parataxis | Relation::Advcl));
    if let Some(first) = cut.map(|d| parse.subtree(d).start).min() {
        tokens.end = tokens.end.min(first);
    }
    while tokens.end > verb + 1 && matches!(parse.upos(tokens.end - 1), Upos::Cconj | Upos::Punct | Upos::Sconj) {
        tokens.end -= 1;
    }
    let target =
        (verb..tokens.end).filter_map(|t| article.who(parse, t)).find(|&w| !same_side(article, w.entity, actor.entity));
    let meant = conditional || target.is_some() || frame.cue.object.is_empty() || HOSTILE.contains(&parse.lemma(verb));
    let vowed = matches!(parse.lemma(at), "vow" | "promise" | "pledge" | "swear");
    let punished = is_unnamed(parse, at) && PUNISHING.contains(&parse.lemma(at));
    (meant || vowed || punished || is_warned(article, spoken, parse, at)).then_some(Announced {
        actor,
        target,
        tokens,
        predicate: if parse.condition(verb).is_some() { verb } else { at },
    })
}

/// The first of a coordination, whose auxiliary counts for all.
fn joined(parse: &Parse<'_>, predicate: usize) -> usize {
    let mut at = predicate;
    while let Some(head) = parse.head(at).filter(|_| parse.relation(at) == Relation::Conj) {
        at = head;
    }
    at
}

/// Who says that it will: in a statement its source, of itself or its side; elsewhere the subject, with a condition.
pub(super) fn announcer(
    article: &Article<'_>,
    spoken: &Spoken<'_>,
    parse: &Parse<'_>,
    (at, verb): (usize, usize),
    conditional: bool,
) -> Option<Who> {
    // “If not, the hostages will be killed”: by those who say so.
    let punished = PUNISHING.contains(&parse.lemma(at));
    if is_unnamed(parse, at)
        && (conditional || punished || parse.lemma(at) == "meet" || is_warned(article, spoken, parse, at))
    {
        let source = spoken.at(parse.tokens[at].span.start())?.actor?;
        return takes_part(article, source).then_some(Who { entity: source.entity, mention: None });
    }
    // “Was prepared to strike” looks like a passive.
    let subject =
        parse.agent(at).or_else(|| if LEADING.contains(&parse.lemma(at)) { parse.subject(at) } else { None })?;
    // “Promised to veto it”: what is said begins behind the promise.
    match spoken.at(parse.tokens[verb].span.start()) {
        Some(statement) => {
            let source = statement.actor?;
            (means_speaker(article, parse, subject, source) && takes_part(article, source))
                .then_some(Who { entity: source.entity, mention: None })
        }
        None => article.who(parse, subject).filter(|w| {
            let entity = &article.mentions.entities[w.entity];
            // “Nurses will strike on Monday” presses their claim, whoever tells of it.
            let strike = STRIKING.contains(&parse.lemma(verb)) && conduct_of_groups::works(&entity.name);
            (conditional || strike) && takes_part(article, *w)
        }),
    }
}

/// “The hostages will be killed”: whoever does it.
fn is_unnamed(parse: &Parse<'_>, at: usize) -> bool {
    parse.is_passive(at) && parse.by_agent(at).is_none() && !LEADING.contains(&parse.lemma(at))
}

/// Whether what a word stands in is called a warning or threat.
fn is_warned(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, at: usize) -> bool {
    (spoken.at(parse.tokens[at].span.start()))
        .is_some_and(|s| ["warn", "threat"].iter().any(|w| article.words(s.cue).to_lowercase().starts_with(w)))
}

/// “… or face sanctions.”
pub(super) fn is_alternative(parse: &Parse<'_>, verb: usize) -> bool {
    let or = |d: usize| parse.relation(d) == Relation::Cc && matches!(parse.lemma(d), "or" | "otherwise");
    parse.relation(verb) == Relation::Conj && parse.dependents(verb).any(or)
}

/// “Will not hesitate to use its powers”: whatever it is, it is meant as harm.
fn unhesitating(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, verb: usize) -> Option<Draft> {
    let head = parse.head(verb).filter(|&h| parse.lemma(h) == "hesitate" && parse.is_negated(h))?;
    let intends = ["will", "would", "shall"].iter().any(|aux| parse.has_auxiliary(head, aux));
    if parse.relation(verb) != Relation::Xcomp || !intends {
        return None;
    }
    let actor = announcer(article, spoken, parse, (head, verb), true)?;
    let tokens = content::without_condition(parse, verb, verb..parse.subtree(verb).end);
    plain(article, parse, (verb, head), Announced { actor, target: None, tokens, predicate: head }, "threat/intended")
}

/// A threat that no entry of the lexicon tells.
pub(super) fn plain(
    article: &Article<'_>,
    parse: &Parse<'_>,
    (trigger, cue): (usize, usize),
    announced: Announced,
    rule: &'static str,
) -> Option<Draft> {
    let condition = act::condition(article, parse, announced.predicate);
    Some(Draft {
        sentence: parse.index,
        trigger,
        cue: parse.tokens[cue].span,
        content: article.content(parse, announced.tokens.clone())?,
        actor: Some(announced.actor),
        target: announced.target,
        negated: false,
        modality: if condition.is_some() { Modality::Conditional } else { Modality::Asserted },
        condition,
        rule: rule.into(),
        entry: None,
        confidence: 0.5,
        issues: article.issues.of(parse, announced.tokens),
        own: Own::Threat,
    })
}

/// “Lift the siege or face sanctions”, “Baku will pay the price”: harm that awaits whoever does not do as asked.
fn awaited(article: &Article<'_>, spoken: &Spoken<'_>, frame: &Frame<'_>) -> Option<Announced> {
    let parse = &frame.parse;
    let verb = frame.trigger;
    let or = is_alternative(parse, verb);
    let sufferer = match (parse.is_passive(verb), or) {
        (true, true) => parse.head(verb).and_then(|h| parse.agent(h)),
        (true, false) => parse.subject(verb),
        (false, _) => parse.agent(verb),
    };
    let victim = sufferer.and_then(|s| article.who(parse, s));
    let anyone = sufferer.is_some_and(|s| is_anyone(parse, s));
    // “Faces being cut off if it does not sign.”
    let future = ["will", "would", "shall"].iter().any(|aux| parse.has_auxiliary(verb, aux))
        || parse.condition(verb).is_some() && parse.lemma(verb) == "face";
    if !or && !future {
        return None;
    }
    let speaker = spoken.speaker(frame.cue_span.start());
    // “Pay or face a lawsuit, the fund told Lima.”
    let addressed = || spoken.at(frame.cue_span.start()).filter(|_| or).and_then(|s| s.target);
    let victim = match (victim, speaker) {
        (Some(v), Some(s)) if same_side(article, v.entity, s.entity) => addressed(),
        (None, _) if anyone => spoken.at(frame.cue_span.start()).and_then(|s| s.target),
        (None, _) => addressed(),
        (victim, _) => victim,
    };
    let asker = std::iter::successors(parse.head(verb).filter(|_| or), |&h| parse.head(h))
        .filter(|&h| parse.upos(h) == Upos::Verb)
        .find_map(|h| article.who(parse, parse.agent(h)?).filter(|w| Some(w.entity) != victim.map(|v| v.entity)));
    let actor = if or { asker.or(speaker) } else { speaker }?;
    let other = victim.is_none_or(|v| !same_side(article, v.entity, actor.entity));
    if !other || !takes_part(article, actor) || !or && victim.is_none() && !anyone {
        return None;
    }
    let tokens = match parse.dependent(verb, &[Relation::Obj]) {
        Some(object) => noun_range(parse, object),
        None => content::without_condition(parse, verb, verb..parse.subtree(verb).end),
    };
    Some(Announced { actor, target: victim, tokens, predicate: verb })
}

/// “You”, “whoever touches us”, “anyone who enters”: those whom a warning is meant for.
fn is_anyone(parse: &Parse<'_>, subject: usize) -> bool {
    let any = |d: usize| d < subject && matches!(parse.lemma(d), "any" | "whichever" | "every");
    parse.word(subject).eq_ignore_ascii_case("you")
        || matches!(parse.lemma(subject), "whoever" | "anyone" | "anybody" | "those" | "all")
        || parse.word(subject).eq_ignore_ascii_case("those")
        || parse.dependents(subject).any(any)
        || parse.relation(subject) == Relation::Csubj
}

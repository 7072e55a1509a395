//! Threats told by what will follow: consequences, what goes on until another yields, what comes unless it does.

use super::article::Article;
use super::conduct_of_groups;
use super::content;
use super::draft::{Draft, Who};
use super::harm::{Announced, BEFALLING, announcer, is_alternative, plain};
use super::side::{same_side, takes_part};
use super::slot::{clause_range, noun_range};
use super::spoken::Spoken;
use crate::syntax::{Parse, Relation, Upos};

/// Costs that someone imposes.
const COSTS: &[&str] = &[
    "consequence",
    "countermeasure",
    "embargo",
    "expulsion",
    "fine",
    "hell",
    "penalty",
    "prosecution",
    "repercussion",
    "reprisal",
    "response",
    "retaliation",
    "sanction",
    "tariff",
];

/// Verbs by which an act brings a cost on whoever does it.
const BRINGING: &[&str] = &[
    "bring", "carry", "cause", "draw", "end", "entail", "have", "invite", "lead", "mean", "meet", "prompt", "provoke",
    "result", "trigger",
];

/// Pressure that can go on.
const PRESSURE: &[&str] = &[
    "action",
    "airstrike",
    "attack",
    "blockade",
    "bombing",
    "boycott",
    "campaign",
    "demonstration",
    "effort",
    "embargo",
    "hostility",
    "offensive",
    "operation",
    "protest",
    "sanction",
    "siege",
    "sit-in",
    "stoppage",
    "strike",
    "tariff",
    "walkout",
    "war",
];

/// What another does against one, or what comes to nothing.
const ADVERSE: &[&str] = &[
    "attack",
    "ban",
    "block",
    "break",
    "close",
    "collapse",
    "continue",
    "cross",
    "cut",
    "default",
    "delay",
    "enter",
    "fail",
    "go",
    "ignore",
    "impose",
    "insist",
    "interfere",
    "intervene",
    "invade",
    "pass",
    "persist",
    "proceed",
    "quit",
    "raise",
    "refuse",
    "reject",
    "seize",
    "strike",
    "trigger",
    "violate",
];

/// What one can withhold to press a claim: “will not play until the wages are paid”.
const WITHHELD: &[&str] = &[
    "attend",
    "campaign",
    "compete",
    "cooperate",
    "deliver",
    "field",
    "fly",
    "handle",
    "invest",
    "participate",
    "play",
    "sail",
    "supply",
    "take",
    "work",
];

/// What a party does that is no harm, though it comes only on a condition.
const HARMLESS: &[&str] = &[
    "accept", "agree", "aid", "allow", "approve", "assist", "consider", "continue", "decide", "defend", "do", "ease",
    "free", "give", "happen", "help", "hold", "invest", "join", "lift", "lower", "meet", "pay", "protect", "provide",
    "receive", "release", "remain", "resume", "return", "sign", "stay", "support", "talk", "vote", "wait", "work",
];

/// The threat that a word tells by what will follow.
pub(super) fn told(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, word: usize) -> Option<Draft> {
    match parse.upos(word) {
        Upos::Noun if parse.lemma(word) == "option" => tabled(article, spoken, parse, word),
        Upos::Noun => foreseen(article, spoken, parse, word),
        Upos::Verb => expelled(article, spoken, parse, word)
            .or_else(|| striking(article, spoken, parse, word))
            .or_else(|| going_on(article, spoken, parse, word))
            .or_else(|| otherwise(article, spoken, parse, word)),
        _ => None,
    }
}

fn is_future(parse: &Parse<'_>, verb: usize) -> bool {
    ["will", "would", "shall"].iter().any(|aux| parse.has_auxiliary(verb, aux))
}

/// Who says so, where it is someone with a part in what is told.
fn source(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, word: usize) -> Option<Who> {
    spoken.speaker(parse.tokens[word].span.start()).filter(|&w| takes_part(article, w))
}

/// “There will be consequences if they strike”, “any attack would have consequences”, “sanctions will follow”.
fn foreseen(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, noun: usize) -> Option<Draft> {
    if !COSTS.contains(&parse.lemma(noun)) {
        return None;
    }
    let be = parse.head(noun).filter(|_| parse.relation(noun) == Relation::Nsubj).unwrap_or(noun);
    let there = parse.dependents(be).any(|d| parse.relation(d) == Relation::Expl && parse.lemma(d) == "there");
    let actor = source(article, spoken, parse, noun)?;
    let brought = |verb: usize| {
        let reached = parse.relation(noun) == Relation::Obj || parse.is_oblique(noun);
        let by = parse.subject(verb).is_some_and(|s| article.who(parse, s).is_none() && is_anything(parse, s));
        reached && BRINGING.contains(&parse.lemma(verb)) && by
    };
    let follows = |verb: usize| parse.relation(noun) == Relation::Nsubj && parse.lemma(verb) == "follow";
    let verb = match parse.head(noun) {
        _ if there => be,
        Some(verb) if parse.upos(verb) == Upos::Verb && (brought(verb) || follows(verb)) => verb,
        _ => return None,
    };
    if !is_future(parse, verb) || parse.is_negated(verb) || parse.is_negated(noun) {
        return None;
    }
    if !there {
        // What brings them on belongs to it.
        let tokens = content::without_condition(parse, verb, clause_range(parse, verb));
        let threat = Announced { actor, target: None, tokens, predicate: verb };
        return plain(article, parse, (noun, verb), threat, "threat/awaited");
    }
    let tokens = noun_range(parse, noun);
    // Where the noun is the predicate, the clause hangs on it.
    let start = (tokens.start..noun).rev().take_while(|&t| parse.lemma(t) != "be").last().unwrap_or(noun);
    let tokens = content::without_condition(parse, noun, start..tokens.end);
    plain(article, parse, (noun, verb), Announced { actor, target: None, tokens, predicate: verb }, "threat/awaited")
}

/// “Any attack”, “further violence”, “failure to comply”, “crossing the river”: an act that is only thought of.
fn is_anything(parse: &Parse<'_>, subject: usize) -> bool {
    const UNDONE: &[&str] = &["failure", "refusal", "attempt", "non-compliance", "defiance", "interference"];
    let any =
        |d: usize| d < subject && matches!(parse.lemma(d), "any" | "further" | "such" | "another" | "every" | "new");
    UNDONE.contains(&parse.lemma(subject))
        || parse.dependents(subject).any(any)
        || matches!(parse.relation(subject), Relation::Csubj | Relation::CsubjPass)
}

/// “All options are on the table.”
fn tabled(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, option: usize) -> Option<Draft> {
    let every = parse.dependents(option).any(|d| matches!(parse.lemma(d), "all" | "every" | "military"));
    let predicate = parse.head(option).filter(|_| parse.relation(option) == Relation::Nsubj && every)?;
    let table = (option..parse.len()).find(|&t| parse.lemma(t) == "table" && parse.is_marked(t, "on"))?;
    let actor = source(article, spoken, parse, option).filter(|_| parse.within(table, predicate))?;
    let tokens = clause_range(parse, predicate);
    let tokens = tokens.start..tokens.end.min(parse.subtree(table).end);
    let threat = Announced { actor, target: None, tokens, predicate };
    plain(article, parse, (option, table), threat, "threat/awaited").filter(|_| !parse.is_negated(predicate))
}

/// “Leave or be thrown out”: what will be done to whoever does not do as asked.
fn expelled(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, verb: usize) -> Option<Draft> {
    let asked = parse.head(verb).filter(|&h| is_alternative(parse, verb) && !parse.is_passive(h))?;
    let bare = parse.dependents(verb).any(|d| parse.relation(d) == Relation::AuxPass && parse.word(d) == "be");
    if !bare || is_future(parse, verb) {
        return None;
    }
    // Whoever is asked stands between who asks and what is asked.
    let asker = std::iter::successors(parse.head(asked), |&h| parse.head(h))
        .filter(|&h| parse.upos(h) == Upos::Verb)
        .find_map(|h| article.who(parse, parse.agent(h)?));
    let actor = asker.or_else(|| source(article, spoken, parse, verb)).filter(|&w| takes_part(article, w))?;
    let target = parse.agent(asked).and_then(|s| article.who(parse, s)).filter(|t| t.entity != actor.entity);
    let tokens = verb..parse.subtree(verb).end;
    plain(article, parse, (verb, verb), Announced { actor, target, tokens, predicate: verb }, "threat/awaited")
}

/// “Nurses will strike for three days”, “pilots are preparing to strike”.
fn striking(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, verb: usize) -> Option<Draft> {
    const PREPARING: &[&str] = &["plan", "prepare", "ready", "set", "threaten", "vote", "vow"];
    if parse.lemma(verb) != "strike" || parse.dependent(verb, &[Relation::Obj]).is_some() || parse.is_passive(verb) {
        return None;
    }
    let head =
        parse.head(verb).filter(|&h| parse.relation(verb) == Relation::Xcomp && PREPARING.contains(&parse.lemma(h)));
    let at = head.unwrap_or(verb);
    if head.is_none() && !is_future(parse, verb) || parse.is_negated(at) || parse.is_hypothetical(verb) {
        return None;
    }
    let who = article.who(parse, parse.agent(at)?)?;
    let works = conduct_of_groups::works(&article.mentions.entities[who.entity].name);
    let told_by = source(article, spoken, parse, verb)
        .filter(|s| conduct_of_groups::works(&article.mentions.entities[s.entity].name));
    let actor = told_by.unwrap_or(who);
    let tokens = content::without_condition(parse, verb, verb..parse.subtree(verb).end);
    let threat = Announced { actor, target: None, tokens, predicate: verb };
    plain(article, parse, (verb, verb), threat, "threat/intended").filter(|_| works)
}

/// “The strike will go on until the board yields.”
fn going_on(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, verb: usize) -> Option<Draft> {
    const GOING_ON: &[&str] =
        &["continue", "escalate", "follow", "go", "grow", "intensify", "last", "persist", "resume", "spread", "widen"];
    // “More will follow if they do not yield.”
    let more = |s: usize| parse.lemma(verb) == "follow" && matches!(parse.word(s), "more" | "others" | "further");
    // “The truce will end unless they lay down their arms.”
    let relief = |s: usize| {
        matches!(parse.lemma(s), "ceasefire" | "cease-fire" | "truce")
            && matches!(parse.lemma(verb), "collapse" | "end" | "expire" | "lapse")
    };
    let pressure = |s: usize| PRESSURE.contains(&parse.lemma(s)) && GOING_ON.contains(&parse.lemma(verb));
    let pressure = parse.subject(verb).filter(|&s| pressure(s) || more(s) || relief(s))?;
    parse.condition(verb)?;
    if !is_future(parse, verb) || parse.is_negated(verb) {
        return None;
    }
    let actor = source(article, spoken, parse, verb)?;
    let tokens = content::without_condition(parse, verb, clause_range(parse, verb));
    let threat = Announced { actor, target: None, tokens, predicate: verb };
    plain(article, parse, (verb, pressure), threat, "threat/intended")
}

/// “Will go to court unless the plan is dropped”, “would move abroad if the levy was passed”: whatever a party will do if
/// another does not yield, or acts against it.
fn otherwise(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, verb: usize) -> Option<Draft> {
    if let Some(threat) = forced(article, spoken, parse, verb) {
        return Some(threat);
    }
    let condition = parse.condition(verb)?;
    let opener = parse.dependents(condition).find(|&d| parse.relation(d) == Relation::Mark)?;
    let adverse = parse.is_negated(condition) || ADVERSE.contains(&parse.lemma(condition));
    let pressed = match parse.lemma(opener) {
        "unless" => true,
        "if" => adverse,
        "until" => false,
        _ => return None,
    };
    let lemma = parse.lemma(verb);
    let takes = lemma == "take" && parse.dependent(verb, &[Relation::Obj]).is_some();
    if !is_future(parse, verb) || parse.relation(verb) == Relation::AclRelcl || parse.is_hypothetical(verb) {
        return None;
    }
    // “Has not said what he would do if it failed.”
    if parse.dependents(verb).any(|d| d < verb && matches!(parse.xpos(d), "WP" | "WRB")) {
        return None;
    }
    let withheld = parse.is_negated(verb) && WITHHELD.contains(&lemma);
    let harm =
        !parse.is_negated(verb) && pressed && (takes || !BEFALLING.contains(&lemma)) && !HARMLESS.contains(&lemma);
    if parse.is_passive(verb) || !withheld && !harm {
        return None;
    }
    let actor = announcer(article, spoken, parse, (verb, verb), true)?;
    // “Will miss the deadline unless we hurry”: the other side must have it in hand.
    let other = parse.subject(condition)?;
    let own = article.who(parse, other).is_some_and(|w| same_side(article, w.entity, actor.entity))
        || article.is_first_person(parse, other)
        || parse.upos(other) == Upos::Pron;
    if own && !withheld {
        return None;
    }
    let target = article.who(parse, other).filter(|_| !own);
    let start = if withheld { clause_range(parse, verb).start } else { content::after_auxiliaries(parse, verb) };
    let tokens = content::without_condition(parse, verb, start..parse.subtree(verb).end);
    plain(article, parse, (verb, opener), Announced { actor, target, tokens, predicate: verb }, "threat/otherwise")
}

/// “Will be forced to take up arms if they do not yield”: what one says that another will make one do.
fn forced(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, verb: usize) -> Option<Draft> {
    let head = parse.head(verb).filter(|&h| {
        parse.relation(verb) == Relation::Xcomp && matches!(parse.lemma(h), "compel" | "force" | "oblige")
    })?;
    let otherwise = parse.dependents(head).any(|d| parse.lemma(d) == "otherwise");
    let conditional = parse.condition(head).is_some() || parse.condition(verb).is_some() || otherwise;
    let lemma = parse.lemma(verb);
    if !conditional || !is_future(parse, head) || BEFALLING.contains(&lemma) && lemma != "take" || lemma == "close" {
        return None;
    }
    let actor = announcer(article, spoken, parse, (head, verb), true)?;
    let tokens = content::without_condition(parse, verb, verb..parse.subtree(verb).end);
    let threat = Announced { actor, target: None, tokens, predicate: head };
    plain(article, parse, (verb, head), threat, "threat/otherwise")
}

//! What a text says of a person beside the name: office, side, sex; before the name, after it, in apposition.

use super::chunk::{is_role, is_title};
use super::entity::Mentions;
use super::find::Reading;
use super::phrase;
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// Roles that speak for nobody but themselves, whatever adjective goes before them.
const INDEPENDENT: &[&str] = &[
    "analyst",
    "expert",
    "scholar",
    "professor",
    "economist",
    "historian",
    "commentator",
    "observer",
    "journalist",
    "reporter",
    "correspondent",
    "author",
    "columnist",
    "researcher",
    "fellow",
    "strategist",
    "consultant",
    "witness",
    "resident",
    "investor",
    "banker",
    "critic",
    "activist",
    "campaigner",
    "veteran",
    "scientist",
];

/// Words before an office that say that the person does not hold it.
const NOT_HOLDER: &[&str] = &[
    "former",
    "ex",
    "ex-",
    "late",
    "then",
    "opposition",
    "rebel",
    "union",
    "party",
    "shadow",
    "would-be",
    "self-declared",
    "future",
    "next",
    "under",
    "unexpected",
    "onetime",
    "incoming",
    "outgoing",
    "another",
    "other",
    "local",
    "regional",
];

/// Offices as they are shortened before a name.
const SHORT: &[(&str, &str)] =
    &[("Gov.", "governor"), ("Sen.", "senator"), ("Rep.", "representative"), ("Gen.", "general"), ("Adm.", "admiral")];

/// The tokens right before a name that give the person's office: “U.S. Secretary of State”, “former president”.
pub(super) fn before(
    reading: &Reading<'_>,
    parse: &Parse<'_>,
    name: usize,
    mentions: &Mentions,
) -> Option<Range<usize>> {
    // “Member States” are no person.
    let title = |t: &usize| is_title(reading, parse, *t) && parse.lemma(*t) != "member";
    let mut start = name.checked_sub(1).filter(title).or_else(|| with_field(reading, parse, name))?;
    let low = start.saturating_sub(9);
    while start > low {
        let t = start - 1;
        // “Sand Miners Union (SMU) secretary X”: past the letters that explain the body's name.
        if t >= 3 && parse.word(t) == ")" && parse.word(t - 2) == "(" {
            start = t - 2;
            continue;
        }
        let word = parse.word(t);
        let belongs = match parse.upos(t) {
            Upos::Adj | Upos::Noun | Upos::Propn => true,
            Upos::Part => matches!(word, "'s" | "’s"),
            Upos::Punct => matches!(word, "-" | "–") && parse.tokens[t].span.end() == parse.tokens[t + 1].span.start(),
            _ => mentions.at(parse.index, t).is_some() && parse.upos(t) != Upos::Pron,
        };
        let other =
            mentions.at(parse.index, t).is_some_and(|e| mentions.entities[e].kind == crate::record::PartyKind::Person);
        if !belongs || other && !matches!(parse.word(t + 1), "'s" | "’s") {
            break;
        }
        start = t;
    }
    while start < name && (parse.upos(start) == Upos::Punct || parse.upos(start) == Upos::Part) {
        start += 1;
    }
    Some(start..name)
}

/// “Secretary of State”, “minister of foreign affairs”, “ambassador to Rome”, right before the name.
fn with_field(reading: &Reading<'_>, parse: &Parse<'_>, name: usize) -> Option<usize> {
    if name > 0 && parse.upos(name - 1) == Upos::Det {
        return None;
    }
    let mut at = name;
    for _ in 0..6 {
        at = at.checked_sub(1)?;
        if matches!(parse.word(at), "of" | "for" | "to" | "in" | "on") {
            let role = at.checked_sub(1)?;
            // “Minister of State for Fisheries”: what the state is of stands further on.
            if parse.word(role) == "State" {
                continue;
            }
            return Some(role)
                .filter(|&role| is_role(reading, parse, role) && !phrase::is_plural(parse, role) && at + 1 < name);
        }
        let field = matches!(parse.upos(at), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Cconj)
            || matches!(parse.word(at), "the" | "The");
        if !field {
            return None;
        }
    }
    None
}

/// The lower-case titles that these tokens hold: each role noun, with the word before it (“foreign minister”) and alone.
pub(super) fn titles(reading: &Reading<'_>, parse: &Parse<'_>, tokens: Range<usize>) -> Vec<String> {
    let former = tokens.clone().any(|t| is_past(parse, t));
    let mut titles = Vec::new();
    for t in tokens.clone().filter(|&t| is_role(reading, parse, t)) {
        let lemma = parse.lemma(t).to_lowercase();
        if t > tokens.start
            && matches!(parse.upos(t - 1), Upos::Noun | Upos::Propn | Upos::Adj)
            && !is_past(parse, t - 1)
        {
            titles.push(format!("{} {lemma}", parse.word(t - 1).to_lowercase()));
        }
        if t + 2 < parse.len() && parse.word(t + 1) == "of" && parse.word(t + 2).eq_ignore_ascii_case("state") {
            titles.push(format!("{lemma} of state"));
        }
        if t > tokens.start + 1 && is_second(parse.word(t - 2)) {
            titles.push(format!("{} {} {lemma}", parse.word(t - 2).to_lowercase(), parse.word(t - 1).to_lowercase()));
            continue;
        }
        if t == tokens.start || !is_second(parse.word(t - 1)) {
            titles.push(lemma);
        }
    }
    for t in tokens {
        if let Some((_, office)) = SHORT.iter().find(|(short, _)| *short == parse.word(t)) {
            titles.extend([(*office).to_owned(), parse.word(t).to_owned()]);
        }
    }
    if former { titles.into_iter().map(|t| format!("former {t}")).collect() } else { titles }
}

/// Whether the word before an office says that its holder stands below another.
pub(super) fn is_second(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "deputy" | "vice" | "assistant" | "acting" | "associate")
}

pub(super) fn is_past(parse: &Parse<'_>, token: usize) -> bool {
    matches!(parse.word(token).to_lowercase().as_str(), "former" | "ex" | "ex-" | "late" | "onetime" | "then")
}

/// Whether a word before the office says that another holds it (“former”, “deputy”, “opposition”).
pub(super) fn is_not_holder(parse: &Parse<'_>, tokens: Range<usize>) -> bool {
    tokens.clone().any(|t| {
        let word = parse.word(t).to_lowercase();
        !is_second(&word) && NOT_HOLDER.contains(&word.as_str()) || word.starts_with("ex-")
    })
}

/// Whether a title is one of those that only American news shortens (“Sen.”, “Rep.”, “Gov.”).
pub(super) fn is_american(titles: &[String]) -> bool {
    titles.iter().any(|t| SHORT[..3].iter().any(|(short, _)| short == t))
}

/// Whether these titles are offices of a state.
pub(super) fn is_public(titles: &[String]) -> bool {
    titles.iter().any(|t| {
        matches!(
            t.rsplit(' ').next().unwrap_or(t),
            "minister"
                | "premier"
                | "president"
                | "ambassador"
                | "senator"
                | "lawmaker"
                | "mp"
                | "general"
                | "admiral"
                | "legislator"
                | "governor"
        ) && !t.starts_with("former")
            && t != "president"
    })
}

/// Whether these titles are offices of a company.
pub(super) fn is_corporate(titles: &[String]) -> bool {
    let political = |t: &String| {
        ["campaign ", "committee ", "party ", "council ", "union ", "board "].iter().any(|field| t.starts_with(field))
    };
    !titles.iter().any(political)
        && titles.iter().any(|t| {
            matches!(
                t.as_str(),
                "chief executive"
                    | "ceo"
                    | "chairman"
                    | "chairwoman"
                    | "founder"
                    | "owner"
                    | "executive"
                    | "boss"
                    | "financial officer"
                    | "managing director"
            )
        })
}

/// Whether a plural noun names people who speak for nobody.
pub(super) fn is_independent_noun(lemma: &str) -> bool {
    INDEPENDENT.contains(&lemma)
}

/// Whether a person of these titles speaks for nobody.
pub(super) fn is_independent(titles: &[String]) -> bool {
    titles.iter().any(|t| INDEPENDENT.contains(&t.rsplit(' ').next().unwrap_or(t)))
}

/// The head of a phrase beside the name that tells who the person is: “X, a union negotiator”, “the envoy to Y, X,”.
pub(super) fn apposition(reading: &Reading<'_>, parse: &Parse<'_>, head: usize, name: &Range<usize>) -> Option<usize> {
    let role = |t: &usize| is_role(reading, parse, *t) && !phrase::is_plural(parse, *t);
    let after = parse.dependents(head).find(|d| parse.relation(*d) == Relation::Appos && role(d) && *d > head);
    let before = (parse.relation(head) == Relation::Appos).then(|| parse.head(head)).flatten().filter(role);
    after.or(before).or_else(|| following(reading, parse, name.end)).or_else(|| preceding(reading, parse, name))
}

/// “…, the chief negotiator”: the first role noun of the phrase that a comma ties to the name.
fn following(reading: &Reading<'_>, parse: &Parse<'_>, end: usize) -> Option<usize> {
    if end >= parse.len() || parse.word(end) != "," {
        return None;
    }
    let mut found = None;
    for t in end + 1..parse.len().min(end + 9) {
        let inside = match parse.upos(t) {
            Upos::Det => t == end + 1,
            Upos::Adv => matches!(parse.word(t), "most" | "very" | "now"),
            Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num => true,
            Upos::Part => matches!(parse.word(t), "'s" | "’s"),
            Upos::Punct => matches!(parse.word(t), "-" | "–" | "’"),
            Upos::Pron => parse.relation(t) == Relation::NmodPoss && t == end + 1,
            _ => false,
        };
        if !inside {
            break;
        }
        if is_role(reading, parse, t) && !phrase::is_plural(parse, t) {
            found = Some(t);
        } else if found.is_some() {
            break;
        }
    }
    // A list of people (“Lavrov, President Assad and …”) is none: a name follows the role.
    found.filter(|&t| t + 1 >= parse.len() || parse.upos(t + 1) != Upos::Propn)
}

/// “Russia's envoy to the UN, X, said”: the role noun of the phrase that ends at the comma before the name.
fn preceding(reading: &Reading<'_>, parse: &Parse<'_>, name: &Range<usize>) -> Option<usize> {
    let comma = name.start.checked_sub(1).filter(|&t| parse.word(t) == ",")?;
    let closed = name.end >= parse.len() || matches!(parse.word(name.end), "," | "." | ")" | "”" | "\"");
    if !closed {
        return None;
    }
    let low = comma.saturating_sub(10);
    for t in (low..comma).rev() {
        match parse.upos(t) {
            Upos::Verb | Upos::Aux | Upos::Punct | Upos::Sconj | Upos::Pron => return None,
            _ => {}
        }
        if is_role(reading, parse, t) {
            let plain = t + 1 == comma || parse.upos(t + 1) == Upos::Adp;
            return (plain && !phrase::is_plural(parse, t)).then_some(t);
        }
    }
    None
}

/// The party named among these tokens.
pub(super) fn party_in(parse: &Parse<'_>, tokens: Range<usize>, mentions: &Mentions) -> Option<usize> {
    tokens.filter(|t| *t < parse.len()).find_map(|t| {
        mentions.at(parse.index, t).filter(|&e| mentions.entities[e].kind != crate::record::PartyKind::Person)
    })
}

/// The phrase of a role noun, from its first modifier to the end of its prepositional phrases.
pub(super) fn role_phrase(parse: &Parse<'_>, role: usize) -> Range<usize> {
    let core = phrase::core(parse, role);
    let mut end = core.end.max(role + 1);
    while end < parse.len()
        && end < role + 9
        && (matches!(parse.upos(end), Upos::Adp | Upos::Det | Upos::Noun | Upos::Propn | Upos::Adj | Upos::Cconj)
            || matches!(parse.word(end), "'s" | "’s"))
    {
        end += 1;
    }
    let mut start = core.start.min(role);
    while start > 0
        && role - start < 8
        && (matches!(parse.upos(start - 1), Upos::Adj | Upos::Noun | Upos::Propn)
            || matches!(parse.word(start - 1), "'s" | "’s"))
    {
        start -= 1;
    }
    start..end
}

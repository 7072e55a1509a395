//! Contents that stand elsewhere than in their cue's slots: predicates, lists, examples, second objects.

use super::article::Article;
use super::slot::{Filler, clause_range, noun_range};
use crate::lexicon::{Cue, Slot};
use crate::record::{ActionCategory, Kind, PartyKind};
use crate::syntax::{Parse, Relation, Upos};

/// What a quantity counts: “one of its heaviest attacks”, “a series of talks”.
pub(crate) fn counted(parse: &Parse<'_>, noun: usize) -> usize {
    let quantity = matches!(parse.upos(noun), Upos::Num)
        || matches!(
            parse.lemma(noun),
            "%" | "all"
                | "aspect"
                | "barrage"
                | "both"
                | "bulk"
                | "couple"
                | "dozen"
                | "element"
                | "hundred"
                | "lot"
                | "majority"
                | "many"
                | "most"
                | "neither"
                | "none"
                | "number"
                | "package"
                | "pair"
                | "part"
                | "percent"
                | "point"
                | "provision"
                | "raft"
                | "range"
                | "round"
                | "salvo"
                | "series"
                | "set"
                | "several"
                | "some"
                | "spate"
                | "string"
                | "thousand"
                | "version"
                | "wave"
        );
    parse.oblique(noun, "of").filter(|_| quantity).unwrap_or(noun)
}

/// “Their list of demands”: the noun that stands for the list; else the noun itself.
pub(crate) fn list_of(parse: &Parse<'_>, noun: usize) -> usize {
    const LISTS: &[&str] =
        &["catalogue", "list", "number", "one", "package", "raft", "range", "series", "set", "string"];
    let of = ["of", "among"].iter().any(|p| parse.is_marked(noun, p)) && parse.relation(noun) == Relation::Nmod;
    // “One of its conditions”, “the first of their demands”.
    let counts = |h: usize| LISTS.contains(&parse.lemma(h)) || matches!(parse.xpos(h), "CD" | "JJ" | "JJS");
    parse.head(noun).filter(|&h| of && counts(h)).unwrap_or(noun)
}

/// “Its main demand is X”, “the proposal includes X”: the content of a noun that is the subject.
pub(crate) fn predicate_of<'a>(parse: &Parse<'a>, noun: usize, cue: &Cue) -> Option<Filler<'a>> {
    static PREDICATE: Slot = Slot::Object;
    static CLAUSE: Slot = Slot::That;
    let noun = list_of(parse, noun);
    // “Concessions are the key” says what they are good for.
    if !matches!(cue.kind, Kind::Demand | Kind::Proposal)
        || cue.concession
        || !matches!(parse.relation(noun), Relation::Nsubj | Relation::NsubjPass | Relation::NsubjOuter)
    {
        return None;
    }
    let mut verb = parse.head(noun)?;
    // “Is believed to include”, “is said to be”.
    if parse.is_passive(verb) || matches!(parse.lemma(verb), "appear" | "seem") {
        verb = parse.dependent(verb, &[Relation::Xcomp])?;
    }
    if matches!(parse.lemma(verb), "include" | "comprise" | "contain" | "involve" | "cover") {
        let object = parse.dependent(verb, &[Relation::Obj, Relation::Xcomp, Relation::Ccomp])?;
        let tokens = match parse.upos(object) {
            Upos::Verb => clause_range(parse, object),
            _ => noun_range(parse, object),
        };
        return Some(Filler { head: object, tokens, slot: &PREDICATE, listed: true });
    }
    let copula = parse.dependents(verb).find(|&d| parse.relation(d) == Relation::Cop && d > noun)?;
    let nominal = matches!(parse.upos(verb), Upos::Noun | Upos::Propn | Upos::Verb);
    let mut tokens = copula + 1..parse.subtree(verb).end;
    if parse.word(tokens.start) == "that" && tokens.start < verb {
        return Some(Filler { head: verb, tokens: tokens.start + 1..tokens.end, slot: &CLAUSE, listed: false });
    }
    // “The emphasis is on verification.”
    if cue.content.iter().any(|s| matches!(s, Slot::Preposition(p) if parse.word(tokens.start) == p)) {
        tokens.start += 1;
    }
    (nominal && tokens.contains(&verb)).then_some(Filler { head: verb, tokens, slot: &PREDICATE, listed: false })
}

/// “Requirements for peace, including monitors and an amnesty”: what is demanded or offered stands in the list.
pub(crate) fn listed<'a>(parse: &Parse<'a>, noun: usize, cue: &Cue) -> Option<Filler<'a>> {
    static LISTED: Slot = Slot::Object;
    if !matches!(cue.kind, Kind::Demand | Kind::Proposal) {
        return None;
    }
    let from = parse.subtree(noun).start;
    let mark = (noun + 1..parse.len()).find(|&t| {
        // The list may hang on the noun, on what it is for, or on the verb whose object it is.
        let belongs =
            |up: usize| parse.within(up, noun) || parse.relation(noun) == Relation::Obj && parse.head(noun) == Some(up);
        matches!(parse.word(t), "including" | "among")
            && parse.head(t).is_some_and(|h| h > t && parse.head(h).is_some_and(belongs))
    })?;
    let mut head = parse.head(mark)?;
    // “Among them neutrality”: the list is what the pronoun stands beside.
    let mut lead = mark;
    if parse.word(mark) == "among" {
        let pronoun = |t: usize| matches!(parse.lemma(t), "they" | "these" | "them");
        lead = mark + 1;
        if lead >= parse.len() || !pronoun(lead) {
            return None;
        }
        if head == lead {
            head = parse.dependent(head, &[Relation::Appos, Relation::Conj, Relation::Nmod])?;
        }
    }
    let tokens = match parse.upos(head) {
        Upos::Verb => clause_range(parse, head),
        _ => noun_range(parse, head),
    };
    let start = tokens.start.max(lead + 1);
    (from <= noun && start < tokens.end).then_some(Filler {
        head,
        tokens: start..tokens.end,
        slot: &LISTED,
        listed: true,
    })
}

/// “Offered the rebels a truce”: the tree may take the second object for an apposition of the first.
pub(crate) fn second_object<'a>(parse: &Parse<'a>, cue: &Cue, filler: Filler<'a>) -> Filler<'a> {
    let gives =
        matches!(cue.lemma.as_str(), "offer" | "promise" | "pledge" | "guarantee" | "propose" | "send" | "hand");
    if !gives || *filler.slot != Slot::Object {
        return filler;
    }
    // “Offering staff a one-off payment”: two objects, side by side.
    let beside = parse.head(filler.head).and_then(|verb| {
        parse.dependents(verb).find(|&d| {
            parse.relation(d) == Relation::Obj && d > filler.head && parse.subtree(d).start == filler.tokens.end
        })
    });
    if let Some(head) = beside {
        return Filler { head, tokens: noun_range(parse, head), ..filler };
    }
    let second = parse.dependents(filler.head).find(|&d| {
        let start = parse.subtree(d).start;
        parse.relation(d) == Relation::Appos
            && d > filler.head
            && parse.upos(start) != Upos::Punct
            && parse.upos(start - 1) != Upos::Punct
    });
    match second {
        Some(head) => Filler { head, tokens: noun_range(parse, head), ..filler },
        None => filler,
    }
}

/// “Proposed smaller steps, such as a halt to strikes”: of a word that says nothing, the examples.
pub(crate) fn exemplified<'a>(parse: &Parse<'a>, filler: Filler<'a>) -> Filler<'a> {
    const EMPTY: &[&str] = &[
        "change",
        "concession",
        "condition",
        "demand",
        "gesture",
        "idea",
        "item",
        "measure",
        "move",
        "option",
        "reform",
        "step",
        "suggestion",
        "term",
    ];
    if !EMPTY.contains(&parse.lemma(filler.head)) || filler.slot.is_clause() {
        return filler;
    }
    let lead = (filler.head + 1..parse.len().min(filler.head + 6))
        .find(|&t| parse.word(t) == "including" || parse.word(t) == "as" && parse.word(t - 1) == "such");
    let Some(lead) = lead else { return filler };
    let Some(head) = (lead + 1..parse.len())
        .find(|&t| matches!(parse.upos(t), Upos::Noun | Upos::Verb) && parse.head(t).is_none_or(|h| h < lead))
    else {
        return filler;
    };
    let tokens = if parse.upos(head) == Upos::Verb { clause_range(parse, head) } else { noun_range(parse, head) };
    Filler { head, tokens: lead + 1..tokens.end.max(lead + 2), listed: true, ..filler }
}

/// “Would like to see the bans lifted”: what is to be seen is what is wanted.
pub(crate) fn seen<'a>(parse: &Parse<'a>, cue: &Cue, filler: Filler<'a>) -> Filler<'a> {
    let sees = *filler.slot == Slot::To && cue.kind == Kind::Demand && parse.lemma(filler.head) == "see";
    let first = filler.head + 1;
    if !sees || first >= filler.tokens.end {
        return filler;
    }
    Filler { tokens: first..filler.tokens.end, ..filler }
}

/// The verb by which something is made what the noun says.
pub(crate) fn makes_so(parse: &Parse<'_>, noun: usize) -> Option<usize> {
    const MAKES: &[&str] = &["call", "consider", "declare", "make", "set"];
    const AS: &[&str] = &[
        "call", "cite", "declare", "demand", "describe", "impose", "insist", "list", "name", "present", "put",
        "regard", "see", "set", "treat", "view",
    ];
    let lemma = |v: usize| parse.lemma(v);
    parse.head(noun).filter(|&v| match parse.relation(noun) {
        Relation::Obj | Relation::Xcomp => MAKES.contains(&lemma(v)),
        Relation::Obl => MAKES.contains(&lemma(v)) || parse.is_marked(noun, "as") && AS.contains(&lemma(v)),
        _ => false,
    })
}

/// “Made the release of prisoners a condition”, “set a pardon as its condition”: what is made so.
pub(crate) fn made_so<'a>(parse: &Parse<'a>, noun: usize, cue: &Cue) -> Option<Filler<'a>> {
    static OBJECT: Slot = Slot::Object;
    let verb = makes_so(parse, noun).filter(|_| cue.kind == Kind::Demand)?;
    let object = parse.dependents(verb).find(|&d| parse.relation(d) == Relation::Obj && d < noun && d > verb)?;
    Some(Filler { head: object, tokens: noun_range(parse, object), slot: &OBJECT, listed: false })
}

/// “Handed over a soldier to the mission”: the tree may take a verb's particle for a preposition, and its object for
/// what that marks.
pub(super) fn behind_particle(parse: &Parse<'_>, verb: usize, lemma: &str) -> Option<usize> {
    let (_, particle) = lemma.split_once(' ')?;
    parse
        .oblique(verb, particle)
        .filter(|_| verb + 1 < parse.len() && parse.word(verb + 1).eq_ignore_ascii_case(particle))
}

/// Whether the object of a verb of freeing or appointing is one whom it is done to, though no listed noun: a person's
/// name, or a number of captives (“had released twenty”).
pub(super) fn is_human(article: &Article<'_>, parse: &Parse<'_>, cue: &Cue, object: usize) -> bool {
    let person = || {
        let entity = article.mentions.at(parse.index, object);
        entity.is_some_and(|e| article.mentions.entities[e].kind == PartyKind::Person)
            && parse.upos(object) == Upos::Propn
    };
    match cue.category {
        Some(ActionCategory::Exchange) => person() || parse.upos(object) == Upos::Num,
        // “Replaced Smith” tells of a successor.
        Some(ActionCategory::Appointment) => cue.lemma != "replace" && person(),
        _ => false,
    }
}

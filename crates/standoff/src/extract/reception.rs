//! Answers told from where they arrive: “the plan met with resistance from Hungary”, “won the backing of the union”.

use super::article::Article;
use super::complement::counted;
use super::draft::{Draft, Own, Who};
use super::irrealis;
use super::side::{same_side, takes_part};
use super::slot::{after_mark, is_infinitive, noun_range};
use super::verdict::is_put_forward;
use crate::lexicon::{Cue, Pos};
use crate::record::{Kind, Modality};
use crate::syntax::{Parse, Relation};

/// Verbs whose subject is what gets an answer, or who gets it.
const GETTING: &[&str] = &[
    "attract",
    "command",
    "draw",
    "earn",
    "encounter",
    "enjoy",
    "face",
    "gain",
    "garner",
    "get",
    "greet",
    "have",
    "meet",
    "obtain",
    "provoke",
    "receive",
    "secure",
    "win",
];

/// Finds the answers.
pub(super) fn recognise(article: &Article<'_>) -> Vec<Draft> {
    let parses = article.parses.iter();
    parses.flat_map(|parse| (0..parse.len()).filter_map(move |noun| received(article, parse, noun))).collect()
}

fn received(article: &Article<'_>, parse: &Parse<'_>, noun: usize) -> Option<Draft> {
    let verb = parse.head(noun).filter(|&v| v < noun && GETTING.contains(&parse.lemma(v)))?;
    let with = parse.is_oblique(noun) && parse.is_marked(noun, "with");
    if parse.relation(noun) != Relation::Obj && !with {
        return None;
    }
    let answers = |c: &&Cue| c.kind == Kind::Response && c.pos == Pos::Noun;
    let stance = article.cues.at(parse, noun).find(answers)?.stance?;
    let actor = giver(article, parse, verb, noun)?;
    let subject = parse.subject(verb).filter(|&s| s < verb)?;
    let unreal = parse.is_negated(verb) || irrealis::is_open(parse, verb) || parse.is_hypothetical(verb);
    if unreal || is_infinitive(parse, verb) || parse.has_auxiliary(verb, "will") || parse.has_auxiliary(verb, "would") {
        return None;
    }
    // “The plan won the backing of Mali”, “Chad won the backing of Mali for its plan.”
    let (tokens, target) = if is_put_forward(parse.lemma(counted(parse, subject))) {
        (noun_range(parse, subject), article.owner(parse, subject))
    } else {
        let thing = ["for", "to"].iter().find_map(|p| parse.oblique(noun, p).or_else(|| parse.oblique(verb, p)))?;
        (after_mark(parse, thing, &["for", "to"]), article.who(parse, subject))
    };
    let target = target.filter(|t| !same_side(article, actor.entity, t.entity));
    Some(Draft {
        sentence: parse.index,
        trigger: noun,
        cue: parse.tokens[noun].span,
        content: article.content(parse, tokens.clone())?,
        actor: Some(actor),
        target,
        negated: false,
        modality: Modality::Asserted,
        condition: None,
        rule: "response/reception".into(),
        entry: None,
        confidence: 0.5,
        issues: article.issues.of(parse, tokens),
        own: Own::Response { stance },
    })
}

/// Whose answer it is: “from Mali”, “of the union”, “in Brussels”.
fn giver(article: &Article<'_>, parse: &Parse<'_>, verb: usize, noun: usize) -> Option<Who> {
    let marked = |word: usize, preposition: &str| {
        let token = parse.oblique(word, preposition)?;
        article.who(parse, token).or_else(|| article.who(parse, counted(parse, token)))
    };
    ["from", "of", "by", "among", "in"]
        .iter()
        .find_map(|p| marked(noun, p))
        .or_else(|| marked(verb, "from"))
        .filter(|&who| takes_part(article, who))
}

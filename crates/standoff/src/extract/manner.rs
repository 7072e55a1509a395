//! Accusations told by the manner of what is done (“has acted recklessly”) and by where the blame lies.

use super::article::Article;
use super::conduct::is_open;
use super::draft::{Draft, Own, Who};
use super::side::{opposes, takes_part};
use super::slot::clause_range;
use super::spoken::Spoken;
use crate::lexicon::{Pos, Slot};
use crate::record::{Kind, Modality};
use crate::syntax::{Parse, Relation, Upos};
use crate::text::Span;

/// Adverbs that blame whatever is done so, beside those made of the lexicon's adjectives.
const KNOWING: &[&str] =
    &["deliberately", "falsely", "illicitly", "knowingly", "unilaterally", "wilfully", "willfully", "wrongly"];

/// Nouns for guilt that lies with someone.
const GUILT: &[&str] = &["blame", "culpability", "fault", "guilt", "responsibility"];

/// The accusation that a word tells in someone's words: an adverb of blame, or “the blame lies with”.
pub(super) fn told(article: &Article<'_>, spoken: &Spoken<'_>, parse: &Parse<'_>, token: usize) -> Option<Draft> {
    let (predicate, doer) = by_adverb(article, parse, token)
        .or_else(|| guilty(article, parse, token))
        .or_else(|| behind(article, parse, token))
        .or_else(|| alike(article, parse, token))
        .or_else(|| idle(article, parse, token))?;
    let statement = spoken.at(parse.tokens[token].span.start())?;
    let source = statement.actor.filter(|&s| takes_part(article, s) && opposes(article, s, doer))?;
    let participle = parse.xpos(predicate) == "VBG" && parse.dependent(predicate, &[Relation::Aux]).is_none();
    let denied = parse.is_negated(predicate) && parse.lemma(token) != "nothing";
    if participle || denied || is_open(parse, predicate) {
        return None;
    }
    let tokens = match parse.relation(predicate) {
        Relation::Xcomp | Relation::Advcl => return None,
        _ => clause_range(parse, predicate),
    };
    let content = article.content(parse, tokens).filter(|c| c.overlaps(statement.content))?;
    let content = Span::new(content.start().max(statement.content.start()), content.end().min(statement.content.end()));
    Some(Draft {
        sentence: parse.index,
        trigger: predicate,
        cue: parse.tokens[token].span,
        content,
        actor: Some(Who { entity: source.entity, mention: None }),
        target: Some(doer),
        negated: false,
        modality: Modality::Asserted,
        condition: None,
        rule: "accusation/manner".into(),
        entry: None,
        confidence: 0.5,
        issues: Vec::new(),
        own: Own::Accusation,
    })
}

/// “Has behaved recklessly”: who acts, and the verb.
fn by_adverb(article: &Article<'_>, parse: &Parse<'_>, adverb: usize) -> Option<(usize, Who)> {
    let verb =
        parse.head(adverb).filter(|&h| parse.relation(adverb) == Relation::Advmod && parse.upos(h) == Upos::Verb)?;
    let word = parse.word(adverb);
    if !KNOWING.contains(&word) && !adjectives(word).any(|a| blames(article, &a)) {
        return None;
    }
    Some((verb, article.who(parse, parse.agent(verb)?)?))
}

/// The adjectives that an adverb may be made of: “recklessly”, “irresponsibly”, “hypocritically”, “greedily”.
fn adjectives(adverb: &str) -> impl Iterator<Item = String> {
    let stem = adverb.strip_suffix("ly").filter(|s| s.len() > 3).map(str::to_owned);
    let forms = stem.map(|s| {
        let dropped = s.strip_suffix("al").map(str::to_owned);
        let greedy = s.strip_suffix('i').map(|g| format!("{g}y"));
        [Some(format!("{s}le")), dropped, greedy, Some(s)]
    });
    forms.into_iter().flatten().flatten()
}

fn blames(article: &Article<'_>, adjective: &str) -> bool {
    article.cues.of_word(adjective).any(|c| {
        c.kind == Kind::Accusation
            && c.pos == Pos::Adjective
            && c.content.first() == Some(&Slot::Clause)
            && c.polarity.is_none()
    })
}

/// “The blame lies with Kyiv”, “responsibility rests with the coast guard”.
fn guilty(article: &Article<'_>, parse: &Parse<'_>, noun: usize) -> Option<(usize, Who)> {
    let verb =
        parse.head(noun).filter(|_| GUILT.contains(&parse.lemma(noun)) && parse.relation(noun) == Relation::Nsubj)?;
    if !matches!(parse.lemma(verb), "lie" | "rest" | "fall" | "belong") {
        return None;
    }
    let bearer = ["with", "on", "to", "upon"].iter().find_map(|p| parse.oblique(verb, p))?;
    Some((verb, article.who(parse, bearer)?))
}

/// “Washington is behind the blackout.”
fn behind(article: &Article<'_>, parse: &Parse<'_>, token: usize) -> Option<(usize, Who)> {
    let deed =
        parse.head(token).filter(|_| parse.lemma(token) == "behind" && parse.relation(token) == Relation::Case)?;
    let is = parse.dependents(deed).any(|d| parse.relation(d) == Relation::Cop);
    let predicate = if is { deed } else { parse.head(deed).filter(|&h| parse.lemma(h) == "be")? };
    Some((predicate, article.who(parse, parse.subject(predicate)?)?))
}

/// “Has acted like a colonial power.”
fn alike(article: &Article<'_>, parse: &Parse<'_>, token: usize) -> Option<(usize, Who)> {
    let noun = parse.head(token).filter(|_| parse.lemma(token) == "like" && parse.relation(token) == Relation::Case)?;
    let verb = parse.head(noun).filter(|&v| matches!(parse.lemma(v), "act" | "behave" | "treat"))?;
    Some((verb, article.who(parse, parse.agent(verb)?)?))
}

/// “Does nothing to stop them.”
fn idle(article: &Article<'_>, parse: &Parse<'_>, token: usize) -> Option<(usize, Who)> {
    let verb = parse.head(token).filter(|&v| {
        parse.lemma(v) == "do"
            && parse.relation(token) == Relation::Obj
            && matches!(parse.lemma(token), "nothing" | "little")
    })?;
    Some((verb, article.who(parse, parse.agent(verb)?)?))
}

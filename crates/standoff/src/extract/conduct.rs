//! Accusations that no verb of blaming tells: conduct of another side that blames by itself, in the words of a party
//! (“Moscow has violated the truce, Kyiv said”).

use super::article::Article;
use super::blamed::{doer, is_act, named};
use super::draft::{Draft, Own, Who};
use super::frame::Frame;
use super::irrealis;
use super::manner;
use super::side::{opposes, takes_part};
use super::slot::{clause_range, is_infinitive, noun_range};
use super::spoken::Spoken;
use crate::lexicon::Slot;
use crate::record::{Kind, Modality, Polarity};
use crate::syntax::{Parse, Relation, Upos};
use crate::text::Span;
use std::ops::Range;

/// Auxiliaries that make conduct no fact.
const OPEN: &[&str] = &["will", "would", "shall", "should", "must", "may", "might", "can", "could", "ought"];

/// Verbs whose infinitive or gerund is under way all the same: “is trying to derail”, “keeps stalling”.
const PURSUING: &[&str] = &[
    "aim", "attempt", "begin", "choose", "continue", "decide", "go", "intend", "keep", "plan", "plot", "seek", "start",
    "tend", "try", "use", "want", "work",
];

/// Verbs that say of their subject the conduct that their object names: “is waging a campaign of terror”.
const CARRYING_OUT: &[&str] = &[
    "act",
    "amount",
    "behave",
    "carry",
    "commit",
    "constitute",
    "continue",
    "employ",
    "engage",
    "escalate",
    "have",
    "launch",
    "make",
    "orchestrate",
    "perpetrate",
    "practice",
    "practise",
    "pursue",
    "represent",
    "resort",
    "show",
    "sow",
    "spread",
    "start",
    "stoke",
    "tell",
    "use",
    "wage",
];

/// Who did it, which predicate says so, and in which words.
struct Conduct {
    /// None where only the act is named: “the raid was illegal”.
    doer: Option<Who>,
    predicate: usize,
    tokens: Range<usize>,
}

/// Whether a cue tells conduct that blames.
pub(super) fn is_conduct(frame: &Frame<'_>) -> bool {
    let to_blame = || frame.cue.lemma == "blame" && has_copula(&frame.parse, frame.trigger);
    frame.cue.kind == Kind::Accusation && (frame.cue.content.first() == Some(&Slot::Clause) || to_blame())
}

fn has_copula(parse: &Parse<'_>, word: usize) -> bool {
    parse.dependents(word).any(|d| parse.relation(d) == Relation::Cop)
}

/// Finds the accusations that conduct tells.
pub(super) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let inside = |frame: &Frame<'_>| {
        frames.iter().any(|o| {
            o.parse.index == frame.parse.index
                && o.cue.content.first() != Some(&Slot::Clause)
                && (o.cue.kind == Kind::Accusation && o.cue.needs.is_none()
                    || matches!(o.cue.kind, Kind::Demand | Kind::Threat))
                && o.content.as_ref().is_some_and(|c| c.tokens.contains(&frame.trigger))
        })
    };
    let mut drafts: Vec<Draft> =
        (frames.iter().filter(|f| is_conduct(f) && !inside(f))).filter_map(|f| told(article, f, spoken)).collect();
    for parse in article.parses {
        let new = |d: &Draft| {
            !drafts.iter().any(|o| o.sentence == d.sentence && o.content.overlaps(d.content))
                && !frames.iter().any(|f| {
                    f.parse.index == d.sentence
                        && f.cue.kind == Kind::Accusation
                        && !is_conduct(f)
                        && f.content.as_ref().is_some_and(|c| c.tokens.contains(&d.trigger))
                })
        };
        let more = (0..parse.len()).filter_map(|t| manner::told(article, spoken, parse, t));
        let more: Vec<Draft> = more.filter(new).collect();
        drafts.extend(more);
    }
    drafts
}

fn told(article: &Article<'_>, frame: &Frame<'_>, spoken: &Spoken<'_>) -> Option<Draft> {
    let parse = &frame.parse;
    let statement = spoken.at(frame.cue_span.start())?;
    let source = statement.actor?;
    let conduct = as_cause(article, frame).or_else(|| in_clause(article, frame, statement))?;
    if !conduct.doer.map_or(takes_part(article, source), |d| opposes(article, source, d)) {
        return None;
    }
    let content = article.content(parse, conduct.tokens).filter(|c| c.overlaps(statement.content))?;
    // What the tree takes in beyond the words of the source is not theirs.
    let content = Span::new(content.start().max(statement.content.start()), content.end().min(statement.content.end()));
    Some(Draft {
        sentence: parse.index,
        trigger: conduct.predicate,
        cue: frame.cue_span,
        content,
        actor: Some(Who { entity: source.entity, mention: None }),
        target: conduct.doer,
        negated: false,
        modality: Modality::Asserted,
        condition: None,
        rule: "accusation/conduct".into(),
        entry: Some(frame.cue.entry()),
        confidence: 0.5,
        issues: Vec::new(),
        own: Own::Accusation,
    })
}

/// “Because of Tehran's intransigence”: the noun alone blames.
fn as_cause(article: &Article<'_>, frame: &Frame<'_>) -> Option<Conduct> {
    let parse = &frame.parse;
    let noun = named(parse, frame);
    if frame.cue.polarity == Some(Polarity::Against) {
        return None;
    }
    let cause = ["because of", "due to", "owing to", "thanks to"].iter().any(|p| parse.is_marked(noun, p));
    let doer = article.owner(parse, noun).filter(|_| cause && parse.upos(noun) == Upos::Noun)?;
    let mut tokens = noun_range(parse, noun);
    let case = parse.dependents(noun).rfind(|&d| d < noun && parse.relation(d) == Relation::Case)?;
    tokens.start = parse.subtree(case).end;
    Some(Conduct { doer: Some(doer), predicate: noun, tokens })
}

fn in_clause(article: &Article<'_>, frame: &Frame<'_>, statement: &Draft) -> Option<Conduct> {
    let parse = &frame.parse;
    let own = predicate(parse, frame)?;
    let denied = parse.is_negated(own) || parse.is_negated(frame.trigger);
    let mut at = own;
    let mut denied_above = false;
    while matches!(parse.relation(at), Relation::Xcomp | Relation::Advcl | Relation::Ccomp)
        && (is_infinitive(parse, at) || parse.xpos(at) == "VBG")
    {
        match parse.head(at) {
            Some(head) if PURSUING.contains(&parse.lemma(head)) => at = head,
            _ => break,
        }
        denied_above |= parse.is_negated(at);
    }
    // “By refusing to talk, the government is ending the process”: the clause around says what is blamed.
    let means = parse.relation(at) == Relation::Advcl && parse.is_marked(at, "by") && parse.xpos(at) == "VBG";
    let around = parse.head(at).filter(|&h| means && parse.upos(h) == Upos::Verb && parse.subject(h).is_some());
    at = around.unwrap_or(at);
    let blames_denied = frame.cue.polarity == Some(Polarity::Against);
    if denied_above || denied != blames_denied {
        return None;
    }
    let (doer, subject) = doer(article, frame, own, at, statement)?;
    // “The bill would breach the treaty”: what is only planned blames as it stands.
    let planned = is_act(frame, own, subject)
        && parse.condition(at).is_none()
        && ["will", "would"].iter().any(|aux| parse.has_auxiliary(at, aux));
    if !planned && is_open(parse, at) {
        return None;
    }
    let mut tokens = parse.subtree_without(at, &|d| {
        let aside = matches!(
            parse.relation(d),
            Relation::Mark | Relation::Conj | Relation::Cc | Relation::Parataxis | Relation::Discourse
        );
        aside || d < at && d < subject && parse.relation(d) == Relation::Advcl
    });
    // “It is Washington that has broken its word.”
    if let Some(head) = parse.head(at).filter(|&h| parse.relation(at) == Relation::AclRelcl && is_cleft(parse, h)) {
        tokens = clause_range(parse, head);
    }
    while tokens.start < at
        && (matches!(parse.relation(tokens.start), Relation::Cc | Relation::Mark)
            || parse.upos(tokens.start) == Upos::Cconj)
    {
        tokens.start += 1;
    }
    if parse.relation(at) == Relation::AclRelcl && tokens.start < at && matches!(parse.xpos(tokens.start), "WDT" | "WP")
    {
        tokens.start += 1;
    }
    Some(Conduct { doer, predicate: at, tokens })
}

/// The predicate that says that someone acts as the cue names.
fn predicate(parse: &Parse<'_>, frame: &Frame<'_>) -> Option<usize> {
    let word = named(parse, frame);
    let joined = parse.relation(word) == Relation::Conj && parse.head(word).is_some_and(|h| has_copula(parse, h));
    if parse.upos(word) == Upos::Verb || has_copula(parse, word) || joined || parse.relation(word) == Relation::Xcomp {
        return Some(word);
    }
    let verb = parse.head(word).filter(|&h| parse.upos(h) == Upos::Verb)?;
    let object = parse.relation(word) == Relation::Obj;
    // “Imposed unlawful tariffs”: an adjective judges what one does, whatever one does.
    let judged = object && word != frame.trigger && !irrealis::AVOIDING.contains(&parse.lemma(verb));
    let carried = (object || parse.is_oblique(word)) && CARRYING_OUT.contains(&parse.lemma(verb));
    // “Is filling the dam in violation of the treaty”: whatever one does so.
    let breaching = parse.is_oblique(word)
        && parse.is_marked(word, "in")
        && matches!(parse.lemma(word), "breach" | "contravention" | "defiance" | "faith" | "violation");
    (judged || carried || breaching).then_some(verb)
}

fn is_cleft(parse: &Parse<'_>, head: usize) -> bool {
    parse.subject(head).is_some_and(|s| parse.lemma(s) == "it")
        || parse.dependents(head).any(|d| parse.relation(d) == Relation::Expl)
}

/// Whether a predicate only says what may be, should be or is asked to be.
pub(super) fn is_open(parse: &Parse<'_>, at: usize) -> bool {
    let asked = parse.word(parse.len() - 1) == "?";
    // “The point where the deal was broken.”
    let place = parse.relation(at) == Relation::AclRelcl
        && parse.dependents(at).any(|d| matches!(parse.lemma(d), "where" | "when"));
    let whether = parse.dependents(at).any(|d| {
        parse.relation(d) == Relation::Mark && matches!(parse.lemma(d), "whether" | "if" | "unless" | "until" | "lest")
    });
    // “Would attack and loot”, “to be attacked and undermined”: what opens it stands before the first.
    let mut joined =
        std::iter::successors(Some(at), |&p| parse.head(p).filter(|_| parse.relation(p) == Relation::Conj));
    asked
        || place
        || whether
        || joined.any(|p| {
            // “Is to blame” is no aim.
            is_infinitive(parse, p) && !has_copula(parse, p) || OPEN.iter().any(|aux| parse.has_auxiliary(p, aux))
        })
        || parse.is_hypothetical(at)
        || irrealis::is_led_by(parse, at, irrealis::AVOIDING)
        || irrealis::is_led_by(parse, at, irrealis::URGING)
}

//! Whom an act is aimed at where its cue does not say: who is named in its content, else the actor's counterpart.

use super::article::Article;
use super::draft::{Draft, Own, Who};
use super::participants;
use super::refer::{head, is_put_to_another, same_side};
use crate::record::{Kind, PartyKind};
use crate::syntax::{Parse, Relation, Upos};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Within how many words of a content its doer must be named.
const OPENING: usize = 6;
/// What an act between two sides weighs beside a mention.
const ACT: usize = 3;

/// Gives acts without a target the one that the text implies.
pub(super) fn settle(article: &Article<'_>, drafts: &mut [Draft]) {
    let pairs = Pairs::of(article, drafts);
    for draft in drafts.iter_mut().filter(|d| d.target.is_none()) {
        let Some(actor) = draft.actor else { continue };
        let counterpart = || pairs.counterpart(article, actor);
        draft.target = match draft.own {
            Own::Demand { .. } | Own::Proposal { .. } | Own::Threat => named(article, draft).or_else(counterpart),
            // Whose “the proposal” is, the text tells elsewhere; what is refused without being asked for is nobody's.
            Own::Response { .. } => {
                named(article, draft).or_else(|| if answers_act(article, draft) { counterpart() } else { None })
            }
            Own::Accusation => blamed(article, draft),
            _ => None,
        };
    }
}

/// The first party in the content that could be asked: no alliance, which is what the act is about, and nobody whom it
/// is to serve or where it is to happen.
fn named(article: &Article<'_>, draft: &Draft) -> Option<Who> {
    let parse = &article.parses[draft.sentence];
    let head = head(parse, draft.content)?;
    let tokens = parse.tokens_in(draft.content);
    let could = |who: &Who| {
        !same_side(article, draft.actor, *who)
            && !matches!(article.mentions.entities[who.entity].kind, PartyKind::Alliance | PartyKind::Group)
            && article.mentions.entities[who.entity].side.is_some()
    };
    let asked = asked(article, parse, tokens.clone()).filter(could);
    let owner = || (parse.upos(head) == Upos::Noun).then(|| article.owner(parse, head)).flatten().filter(could);
    asked.or_else(owner).or_else(|| {
        // What a clause within an answer's content tells of others is not whose offer it is.
        let told = |t: usize| draft.kind() == Kind::Response && in_clause(parse, t, head);
        tokens.filter(|&t| t < parse.len() && !is_served(parse, t) && !told(t)).find_map(|t| {
            let entity = article.mentions.at(parse.index, t)?;
            Some(Who { entity, mention: article.mentions.span(parse.index, t) }).filter(could)
        })
    })
}

/// Whether a relative clause or a clause of circumstance stands between a word and the head of a content, or the word
/// hangs elsewhere.
fn in_clause(parse: &Parse<'_>, token: usize, head: usize) -> bool {
    let mut at = token;
    while at != head {
        if matches!(parse.relation(at), Relation::AclRelcl | Relation::Advcl) {
            return true;
        }
        match parse.head(at) {
            Some(next) => at = next,
            None => return true,
        }
    }
    false
}

/// Who opens the content as the doer of what is to be done: “Kyiv to hold a vote”, whatever the tree hangs it on.
fn asked(article: &Article<'_>, parse: &Parse<'_>, tokens: Range<usize>) -> Option<Who> {
    let to = tokens.clone().take(OPENING).find(|&t| t < parse.len() && parse.xpos(t) == "TO")?;
    let doer = (tokens.start..to).find(|&t| article.mentions.at(parse.index, t).is_some())?;
    article.who(parse, doer)
}

/// Whether an answer's content is what someone put forward, by name or by pronoun.
fn answers_act(article: &Article<'_>, draft: &Draft) -> bool {
    let parse = &article.parses[draft.sentence];
    head(parse, draft.content).is_some_and(|h| parse.upos(h) == Upos::Pron || is_put_to_another(parse.lemma(h)))
}

/// “Denounced Moscow's raid”: whose deed or quality is blamed.
fn blamed(article: &Article<'_>, draft: &Draft) -> Option<Who> {
    let parse = &article.parses[draft.sentence];
    let head = head(parse, draft.content)?;
    let owner = parse.dependent(head, &[Relation::NmodPoss]).or_else(|| parse.oblique(head, "by"));
    owner.and_then(|o| article.who(parse, o)).filter(|w| !same_side(article, draft.actor, *w))
}

/// “Guarantees for Ukraine”, “troops in Ukraine”, “the Ukraine war”.
fn is_served(parse: &Parse<'_>, token: usize) -> bool {
    let place = ["about", "around", "between", "for", "in", "including", "inside", "near", "outside", "over"];
    // “A demand for Kyiv to hold a vote” names who is to do it.
    parse.is_oblique(token) && place.iter().any(|p| parse.is_marked(token, p))
        || parse.relation(token) == Relation::Compound
}

/// How much the sides of an article have to do with each other.
struct Pairs<'a> {
    acts: FxHashMap<(&'a str, &'a str), usize>,
    /// The sides that act, the one named most first.
    actors: Vec<&'a str>,
    mentions: FxHashMap<&'a str, usize>,
}

impl<'a> Pairs<'a> {
    fn of(article: &Article<'a>, drafts: &[Draft]) -> Self {
        let mut acts = FxHashMap::default();
        let mut pair = |a: usize, b: usize| {
            let (a, b) = (side(article, a), side(article, b));
            if a != b {
                *acts.entry((a, b)).or_default() += 1;
                *acts.entry((b, a)).or_default() += 1;
            }
        };
        for draft in drafts {
            if let (Some(actor), Some(target)) = (draft.actor, draft.target) {
                pair(actor.entity, target.entity);
            }
            if draft.kind() == Kind::Meeting {
                let present = participants::participants(draft);
                for (i, one) in present.iter().enumerate() {
                    present[..i].iter().for_each(|other| pair(one.entity, other.entity));
                }
            }
        }
        let mut mentions: FxHashMap<&str, usize> = FxHashMap::default();
        for (entity, found) in article.mentions.entities.iter().enumerate() {
            *mentions.entry(side(article, entity)).or_default() += found.places.len();
        }
        let doers = drafts.iter().filter(|d| d.kind() != Kind::Statement).filter_map(|d| d.actor);
        let mut actors: Vec<&str> = doers.map(|who| side(article, who.entity)).collect();
        actors.sort_by_key(|side| (std::cmp::Reverse(mentions.get(side).copied().unwrap_or(0)), *side));
        actors.dedup();
        Self { acts, actors, mentions }
    }

    /// The other party of the negotiation, where the actor is one of the two and not who stands between them.
    fn counterpart(&self, article: &Article<'a>, actor: Who) -> Option<Who> {
        let own = side(article, actor.entity);
        let other = match self.partner(own) {
            Some(other) => (self.partner(other) == Some(own)).then_some(other)?,
            // No act says who deals with whom: the two sides that act and are named most.
            None => match self.actors[..] {
                [one, other, ..] if one == own => other,
                [other, one, ..] if one == own => other,
                _ => return None,
            },
        };
        let entities = &article.mentions.entities;
        let found = (0..entities.len())
            .filter(|&e| side(article, e) == other)
            .max_by_key(|&e| (entities[e].kind != PartyKind::Person, entities[e].places.len(), std::cmp::Reverse(e)))?;
        Some(Who { entity: found, mention: None })
    }

    /// The side that one has most to do with.
    fn partner(&self, own: &str) -> Option<&'a str> {
        let with = self.acts.iter().filter(|((a, _), _)| *a == own);
        with.map(|((_, b), acts)| (ACT * acts + self.mentions.get(b).copied().unwrap_or(0), *b)).max().map(|(_, b)| b)
    }
}

/// The side of a party, or its name where it acts for none.
fn side<'a>(article: &Article<'a>, entity: usize) -> &'a str {
    let entity = &article.mentions.entities[entity];
    entity.side.as_deref().unwrap_or(&entity.name)
}

//! Finds each cue of a text with the parts that stand around it: who acts, on whom, what is said or wanted.

use super::agent::{actor_token, addressee, light_verb, main_subject};
use super::article::Article;
use super::complement::{
    behind_particle, counted, exemplified, is_human, listed, made_so, predicate_of, second_object, seen,
};
use super::displaced::{
    fill_after_that, fill_behind_agent, fill_behind_comma, fill_behind_noun, fill_behind_phrase, fill_beside,
    fill_farther, fill_in_phrase,
};
use super::draft::Who;
use super::equated::{apposed, behind_colon, said_of};
use super::holder;
use super::mood::is_asked;
use super::slot::{Filler, clause_range, fill};
use super::words::MAKING;
use crate::lexicon::{Cue, Pos, Slot};
use crate::record::Kind;
use crate::syntax::{Parse, Relation, Upos};
use crate::text::Span;

/// A cue at a place of the text, with its parts.
pub(crate) struct Frame<'a> {
    pub(crate) parse: Parse<'a>,
    pub(crate) cue: &'a Cue,
    /// The cue's first token.
    pub(crate) trigger: usize,
    pub(crate) cue_span: Span,
    /// The head of the content, its tokens, and the slot that it fills.
    pub(crate) content: Option<Filler<'a>>,
    /// Who acts.
    pub(crate) actor: Option<Who>,
    /// The token that names who acts, party or not.
    pub(crate) actor_token: Option<usize>,
    /// On whom.
    pub(crate) target: Option<Who>,
    pub(crate) negated: bool,
    pub(crate) hypothetical: bool,
}

/// Every cue of the text that finds its content, in order.
pub(crate) fn find_frames<'a>(article: &Article<'a>) -> Vec<Frame<'a>> {
    let mut frames = Vec::new();
    for parse in article.parses {
        for token in 0..parse.len() {
            let mut taken: Vec<Kind> = Vec::new();
            for cue in article.cues.at(parse, token) {
                // The first entry of a kind that finds its parts is the one meant.
                if taken.contains(&cue.kind) {
                    continue;
                }
                if let Some(frame) = frame(article, parse, token, cue) {
                    taken.push(cue.kind);
                    frames.push(frame);
                }
            }
        }
    }
    let mut frames = without_parts(frames);
    take_owner_before(article, &mut frames);
    frames
}

/// “Its demands … These demands include …”: a noun that points back has the actor of the one before.
fn take_owner_before(article: &Article<'_>, frames: &mut [Frame<'_>]) {
    for frame in frames {
        let points_back = frame.cue.pos == Pos::Noun
            && frame.actor.is_none()
            && frame.actor_token.is_none()
            && frame.parse.dependents(frame.trigger).any(|d| {
                frame.parse.relation(d) == Relation::Det
                    && matches!(frame.parse.lemma(d), "this" | "these" | "such" | "the")
            });
        if !points_back {
            continue;
        }
        let lemma = frame.parse.lemma(frame.trigger);
        let near = frame.parse.index.saturating_sub(2);
        let actor = (0..=frame.parse.index).rev().take_while(|&s| s >= near).find_map(|s| {
            let parse = article.parses.get(s)?;
            (0..parse.len())
                .filter(|&t| parse.lemma(t) == lemma && (s, t) != (frame.parse.index, frame.trigger))
                .find_map(|t| article.owner(parse, t))
        });
        frame.actor = actor.map(|a| Who { entity: a.entity, mention: None });
    }
}

/// Leaves out cues that are only a word of another's: “lifted its veto on” is no veto.
fn without_parts(frames: Vec<Frame<'_>>) -> Vec<Frame<'_>> {
    let is_part = |i: usize| {
        let frame = &frames[i];
        let at = frame.parse.tokens[frame.trigger].span;
        let near = frames[i.saturating_sub(12)..(i + 12).min(frames.len())].iter();
        near.filter(|f| {
            f.parse.index == frame.parse.index && f.trigger != frame.trigger && f.cue.kind == frame.cue.kind
        })
        .any(|f| {
            f.cue.lemma.contains(' ')
                && f.parse.dependents(f.trigger).any(|d| d == frame.trigger && belongs_to(&f.parse, d, f.cue))
                || f.cue_span.holds(at)
        })
    };
    let parts: Vec<bool> = (0..frames.len()).map(is_part).collect();
    frames.into_iter().zip(parts).filter(|(_, part)| !part).map(|(frame, _)| frame).collect()
}

fn frame<'a>(article: &Article<'a>, parse: &Parse<'a>, token: usize, cue: &'a Cue) -> Option<Frame<'a>> {
    let around = cue.content.first() == Some(&Slot::Clause) && cue.kind != Kind::Statement;
    if cue.pos == Pos::Adjective && !is_predicate(parse, token) && !around {
        return None;
    }
    let whole = || Filler { head: token, tokens: clause_range(parse, token), slot: &cue.content[0], listed: false };
    let content = if around { Some(whole()) } else { content(article, parse, token, cue) };
    let content = content.filter(|filler| has_wished_subject(article, parse, token, cue, filler));
    let content = content.filter(|filler| {
        // “Threatened tariffs to force a deal”: the infinitive says what for.
        let aim =
            cue.kind == Kind::Threat && *filler.slot == Slot::To && parse.relation(filler.head) == Relation::Advcl;
        !aim || parse.dependent(token, &[Relation::Obj]).is_none_or(|o| article.who(parse, o).is_some())
    });
    let needs_content = !matches!(cue.kind, Kind::Statement | Kind::Meeting | Kind::Action);
    if needs_content && content.is_none() {
        return None;
    }
    if !cue.object.is_empty() {
        let object = match &content {
            Some(Filler { slot: Slot::Preposition(_), head, .. }) => *head,
            _ => counted(parse, parse.patient(token).or_else(|| behind_particle(parse, token, &cue.lemma))?),
        };
        let fits = |t: usize| {
            // “Troops” is its own lemma in the treebanks.
            let lemma = parse.lemma(t);
            cue.object.iter().any(|o| o == lemma || lemma.strip_suffix('s') == Some(o))
        };
        if !fits(object)
            && !is_human(article, parse, cue, object)
            && !parse.dependents(object).any(|d| parse.relation(d) == Relation::Conj && fits(d))
        {
            return None;
        }
    }
    // “The rejection of the offer by the pilots.”
    let by = content.as_ref().filter(|_| cue.pos == Pos::Noun).and_then(|f| holder::by_phrase(article, parse, f));
    let content = content.map(|filler| match by {
        Some(by) => Filler { tokens: filler.tokens.start..parse.subtree(by).start, ..filler },
        None => filler,
    });
    let target =
        (cue.target.as_ref()).and_then(|slot| addressee(parse, token, slot)).and_then(|t| article.who(parse, t));
    let (content, owner_inside) = holder::owner_inside(article, parse, cue, content);
    let actor_token = actor_token(parse, token, cue).or_else(|| main_subject(parse, token, cue, content.as_ref()));
    let actor = match cue.pos {
        Pos::Noun => (article.owner(parse, token))
            .filter(|owner| !holder::is_about(article, parse, content.as_ref(), *owner))
            .or(owner_inside)
            .or_else(|| by.or(actor_token).and_then(|t| article.who(parse, t)))
            // “A condition set by the rebels”.
            .or_else(|| {
                let set = parse
                    .dependents(token)
                    .find(|&d| parse.relation(d) == Relation::Acl && MAKING.contains(&parse.lemma(d)) && d > token);
                set.and_then(|v| parse.by_agent(v)).and_then(|t| article.who(parse, t))
            })
            // “A seat is a red line for the party”, “the priority for Bamako is …”.
            .or_else(|| {
                let said = cue.lemma == "priority" || content.as_ref().is_some_and(|f| *f.slot == Slot::Subject);
                parse.oblique(token, "for").filter(|_| said).and_then(|t| article.who(parse, t))
            }),
        // “None of the creditors”, “60 percent of its members”.
        _ => actor_token.and_then(|t| article.who(parse, t).or_else(|| article.who(parse, counted(parse, t)))),
    };
    let denied = match cue.pos {
        // “Did not support a push to expel it”: the push was made all the same.
        Pos::Noun => {
            let made = light_verb(parse, token).filter(|&v| {
                let other = matches!(cue.kind, Kind::Demand | Kind::Proposal) && !MAKING.contains(&parse.lemma(v));
                !other && parse.is_negated(v)
            });
            parse.is_negated(token) || made.is_some()
        }
        _ => parse.is_negated(token) || parse.is_denied_above(token),
    };
    Some(Frame {
        parse: *parse,
        cue,
        trigger: token,
        cue_span: cue_span(parse, token, cue),
        content,
        actor,
        actor_token,
        target,
        negated: denied,
        // “Will oppose any demand for a withdrawal”: nobody has made one.
        hypothetical: parse.is_hypothetical(clause_of(parse, token))
            || cue.pos == Pos::Noun
                && parse.dependents(token).any(|d| d < token && parse.word(d).eq_ignore_ascii_case("any")),
    })
}

/// The first of the cue's slots that the tree fills, asked of the cue and of the words that belong to it.
fn content<'a>(article: &Article<'_>, parse: &Parse<'a>, token: usize, cue: &'a Cue) -> Option<Filler<'a>> {
    let mut words = vec![token];
    if cue.pos == Pos::Noun {
        // “Gave its backing to the plan”: the complement may hang on the verb.
        words.extend(light_verb(parse, token).filter(|&v| MAKING.contains(&parse.lemma(v))));
    }
    if cue.lemma.contains(' ') && cue.pos != Pos::Noun {
        words.extend(parse.dependents(token).filter(|&d| d > token && belongs_to(parse, d, cue)));
    }
    let slots = cue.content.iter().filter(|slot| {
        // “Insisted that it had won” says; “insisted that it be heard” demands.
        **slot != Slot::That
            || !matches!(cue.kind, Kind::Demand | Kind::Proposal)
            || !article.cues.is_speech(&cue.lemma)
            || {
                words.iter().find_map(|&w| fill(parse, w, slot)).is_some_and(|f| is_asked(article, parse, cue, f.head))
            }
    });
    // “Accused Hamas of stalling”: the tree may hang the complement on the object; “was accused by
    // Egypt of stalling”: on who accuses.
    let near = || {
        let object = parse.dependent(token, &[Relation::Obj, Relation::Iobj]);
        object.or_else(|| if parse.is_passive(token) { parse.by_agent(token) } else { None })
    };
    let object = if cue.target == Some(Slot::Object) { near() } else { None };
    let found = { slots }.find_map(|slot| {
        let through = object.into_iter().filter(|_| matches!(slot, Slot::Preposition(_) | Slot::To));
        (words.iter().copied().filter(|&w| w == token || *slot != Slot::Object))
            .chain(through)
            .find_map(|w| fill(parse, w, slot))
            .or_else(|| fill_beside(parse, *words.last().unwrap_or(&token), slot))
            .or_else(|| if cue.lemma == "accuse" { fill_farther(parse, token, slot) } else { None })
            .or_else(|| {
                (cue.target.is_some() && *slot == Slot::To).then(|| fill_behind_comma(parse, token, slot)).flatten()
            })
            .or_else(|| {
                let always =
                    matches!(cue.lemma.as_str(), "demand" | "propose" | "urge" | "request" | "recommend" | "require");
                always
                    .then(|| fill_after_that(parse, token, slot).or_else(|| fill_behind_phrase(parse, token, slot)))
                    .flatten()
            })
    });
    let found = found.map(|filler| second_object(parse, cue, filler)).map(|filler| seen(parse, cue, filler));
    let acts = matches!(cue.kind, Kind::Demand | Kind::Proposal);
    let found = found.map(|filler| if acts { exemplified(parse, filler) } else { filler });
    // “Tabled a plan in three steps: …”.
    let found = found.map(|filler| {
        let list = if acts && *filler.slot == Slot::Object { behind_colon(parse, filler.head, cue) } else { None };
        list.unwrap_or(filler)
    });
    match cue.pos {
        Pos::Noun => made_so(parse, token, cue)
            .or_else(|| listed(parse, token, cue))
            .or_else(|| behind_colon(parse, token, cue))
            .or_else(|| predicate_of(parse, token, cue))
            .or(found)
            .or_else(|| cue.content.iter().find_map(|slot| fill_in_phrase(parse, token, slot)))
            .or_else(|| {
                let behind =
                    |slot| fill_behind_agent(parse, token, slot).or_else(|| fill_behind_noun(parse, token, slot));
                acts.then(|| cue.content.iter().find_map(behind))?
            })
            .or_else(|| said_of(parse, token, cue))
            .or_else(|| apposed(parse, token, cue)),
        _ => found,
    }
}

/// “Wants Kyiv to yield” demands, “wants to yield” proposes: where a verb can do both, the subject of the infinitive
/// decides.
fn has_wished_subject(article: &Article<'_>, parse: &Parse<'_>, token: usize, cue: &Cue, filler: &Filler<'_>) -> bool {
    if *filler.slot != Slot::To || !matches!(cue.kind, Kind::Demand | Kind::Proposal) || cue.pos != Pos::Verb {
        return true;
    }
    let other = if cue.kind == Kind::Demand { Kind::Proposal } else { Kind::Demand };
    let both = article.cues.at(parse, token).any(|c| c.kind == other && c.content.contains(&Slot::To));
    let own = parse
        .dependents(token)
        .any(|d| matches!(parse.relation(d), Relation::Obj | Relation::Iobj) && d < filler.head)
        || parse.dependents(filler.head).any(|d| matches!(parse.relation(d), Relation::Nsubj | Relation::NsubjPass));
    // “Needs to yield” asks nothing of another.
    let sees = parse.lemma(filler.head) == "see";
    if sees {
        return cue.kind == Kind::Demand;
    }
    !(both || cue.lemma == "need") || own == (cue.kind == Kind::Demand)
}

fn belongs_to(parse: &Parse<'_>, token: usize, cue: &Cue) -> bool {
    cue.lemma.split(' ').skip(1).any(|w| parse.word(token).eq_ignore_ascii_case(w))
}

/// An adjective counts where something is said to be so, not before a noun.
fn is_predicate(parse: &Parse<'_>, token: usize) -> bool {
    !matches!(parse.relation(token), Relation::Amod | Relation::Compound)
        // “Made the loan conditional on cuts.”
        || parse.head(token).is_some_and(|h| h < token)
        || parse
            .dependents(token)
            .any(|d| matches!(parse.relation(d), Relation::Xcomp | Relation::Ccomp | Relation::Cop))
}

/// The verb (or predicate) of the clause that a token belongs to.
pub(crate) fn clause_of(parse: &Parse<'_>, token: usize) -> usize {
    let mut at = token;
    while !matches!(parse.upos(at), Upos::Verb | Upos::Aux)
        && !parse.dependents(at).any(|d| parse.relation(d) == Relation::Cop)
    {
        match parse.head(at) {
            Some(head) => at = head,
            None => break,
        }
    }
    at
}

/// The cue's words: the verb with its particle, the noun or adjective alone.
fn cue_span(parse: &Parse<'_>, token: usize, cue: &Cue) -> Span {
    let words = cue.lemma.split(' ').count();
    let mut span = parse.tokens[token].span;
    if cue.pos == Pos::Noun {
        return parse.tokens[token + 1 - words].span.join(span);
    }
    if words > 1 {
        for d in parse.dependents(token) {
            let word = parse.word(d).to_lowercase();
            if d > token && cue.lemma.split(' ').skip(1).any(|w| w == word) {
                span = span.join(parse.tokens[d].span);
            }
        }
    }
    // A preposition that leads to the content belongs to the cue: “called for”.
    if let Some(Slot::Preposition(preposition)) = cue.content.first()
        && token + 1 < parse.len()
        && parse.word(token + 1).eq_ignore_ascii_case(preposition)
    {
        span = span.join(parse.tokens[token + 1].span);
    }
    span
}

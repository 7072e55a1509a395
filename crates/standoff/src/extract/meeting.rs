//! Meetings: talks, summits, rounds, calls and visits between parties.

use super::antecedent;
use super::article::Article;
use super::draft::{Draft, Own, Who};
use super::event;
use super::frame::{Frame, clause_of};
use super::meeting_status;
use super::occasion;
use super::participants::{self, Context, participants};
use super::partner;
use super::principal;
use super::sense;
use super::spoken::Spoken;
use crate::lexicon::Pos;
use crate::record::{Kind, MeetingStatus, Modality, PartyKind};
use crate::syntax::{Parse, Relation, Upos};
use std::ops::Range;

/// The rule of meetings whose participants nothing near names.
const UNNAMED: &str = "meeting/unnamed";

/// Finds the meetings whose participants the text tells.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut unnamed: Vec<&Frame<'_>> = Vec::new();
    for frame in frames.iter().filter(|f| f.cue.kind == Kind::Meeting && sense::has_sense(article, f)) {
        let context = Context { article, parse: &frame.parse, spoken, earlier: &drafts };
        let found = match frame.cue.pos {
            Pos::Noun => by_noun(&context, frame),
            _ => by_verb(&context, frame),
        };
        match found {
            Some(draft) => take(draft, &mut drafts),
            None if is_numbered(&frame.parse, frame.trigger) || event::is_staged(&frame.parse, frame.trigger) => {
                unnamed.push(frame)
            }
            None => {}
        }
    }
    // “A third round of talks is planned”: between those whose talks the article is about.
    let principals = principal::of_article(article, &drafts, frames);
    for frame in unnamed {
        let context = Context { article, parse: &frame.parse, spoken, earlier: &drafts };
        let round = occasion::round(&frame.parse, frame.trigger).is_some();
        let who = if principals.is_empty() && !round { antecedent::met_before(&context) } else { principals.clone() };
        let tokens = occasion::without_case(&frame.parse, frame.trigger);
        if let Some(draft) = finish(&context, frame, frame.trigger, tokens, who, UNNAMED) {
            take(draft, &mut drafts);
        }
    }
    let goals: Vec<(usize, Vec<Who>)> = drafts.iter().map(|d| (d.sentence, participants(d).to_vec())).collect();
    drafts.retain(|d| !is_way(article, d, &goals));
    drafts
}

/// Adds a meeting, unless another word of the sentence told it: “held talks with” is one, by its verb and its noun.
fn take(draft: Draft, drafts: &mut Vec<Draft>) {
    let known = drafts.iter_mut().find(|d| {
        d.sentence == draft.sentence
            && (d.content.overlaps(draft.content) || d.cue.overlaps(draft.cue))
            && is_same(&draft, d)
    });
    match known {
        Some(known) if participants(known).len() >= participants(&draft).len() => {}
        Some(known) => *known = draft,
        None => drafts.push(draft),
    }
}

/// Whether talks are told as one, or so many, of a series: “a fourth round of talks”, “three rounds of talks”.
fn is_numbered(parse: &Parse<'_>, noun: usize) -> bool {
    let round = if parse.lemma(noun) == "round" { Some(noun) } else { participants::counted_by(parse, noun) };
    parse.upos(noun) == Upos::Noun
        && round.is_some_and(|r| {
            parse.lemma(r) == "round"
                && (occasion::round(parse, r).is_some() || parse.dependent(r, &[Relation::Nummod]).is_some())
        })
}

/// Whether a journey only leads to a meeting told beside it: “will travel to Doha to meet X”.
fn is_way(article: &Article<'_>, draft: &Draft, all: &[(usize, Vec<Who>)]) -> bool {
    let parse = &article.parses[draft.sentence];
    let traveller = participants(draft).first();
    matches!(parse.lemma(draft.trigger), "travel" | "fly" | "go" | "visit" | "trip" | "tour")
        && all.iter().any(|(sentence, who)| {
            *sentence == draft.sentence
                && who.as_slice() != participants(draft)
                && who.iter().any(|w| traveller.is_some_and(|t| t.entity == w.entity))
        })
}

/// Whether two drafts whose words overlap tell of one meeting: one names no one that the other does not.
fn is_same(a: &Draft, b: &Draft) -> bool {
    let (a, b) = (participants(a), participants(b));
    let holds = |a: &[Who], b: &[Who]| b.iter().all(|w| a.iter().any(|v| v.entity == w.entity));
    holds(a, b) || holds(b, a)
}

/// “A summit between Trump and Putin”, “their talks in Geneva”, “the Trump-Putin meeting”.
fn by_noun(context: &Context<'_, '_>, frame: &Frame<'_>) -> Option<Draft> {
    let parse = context.parse;
    let noun = frame.trigger;
    if matches!(parse.relation(noun), Relation::Compound | Relation::Amod) {
        return None;
    }
    noun_draft(context, frame, noun, "meeting/noun")
}

fn noun_draft(context: &Context<'_, '_>, frame: &Frame<'_>, noun: usize, rule: &'static str) -> Option<Draft> {
    let parse = context.parse;
    let mut who = participants::of_noun(context, noun);
    if who.len() < 2 && tells_more(context, noun) {
        let earlier = antecedent::of_series(context);
        if who.iter().all(|w| earlier.iter().any(|e| e.entity == w.entity)) {
            who = earlier;
        }
    }
    let owned = parse.dependent(noun, &[Relation::NmodPoss]).is_some();
    if let [one] = who.as_slice()
        && owned
        && !participants::is_visit(parse.lemma(noun))
    {
        who.extend(antecedent::partner_of(context, *one));
    }
    // “A three-way summit with A” has the pair that is to meet, and A.
    let three = parse.dependents(noun).any(|d| matches!(parse.lemma(d), "three-way" | "trilateral" | "tripartite"))
        || parse.lemma(noun) == "trilateral";
    if three && (1..=2).contains(&who.len()) {
        // Whoever proposes it need not be one of the three.
        let found = [who.as_slice(), &who[1..]].into_iter().filter(|named| !named.is_empty());
        let all = found.map(|named| antecedent::joined_by(context, named)).find(|all| all.len() == 3);
        who = all.unwrap_or(who);
    }
    finish(context, frame, noun, occasion::without_case(parse, noun), who, rule)
}

/// Whether talks whose participants are not named here are one more of those told before: “a third round”.
fn tells_more(context: &Context<'_, '_>, noun: usize) -> bool {
    let parse = context.parse;
    let talks = matches!(parse.lemma(noun), "talk" | "negotiation" | "round" | "meeting" | "summit" | "session");
    let another = parse.dependents(noun).any(|d| matches!(parse.lemma(d), "another" | "further" | "next" | "previous"));
    talks && (another || occasion::round(parse, noun).is_some())
}

/// “Putin met Witkoff”, “the two held talks”, “Kerry visited Moscow”.
fn by_verb(context: &Context<'_, '_>, frame: &Frame<'_>) -> Option<Draft> {
    let parse = context.parse;
    let verb = frame.trigger;
    let object = parse.patient(verb).filter(|&o| Some(o) != parse.agent(verb));
    if let Some(object) = object.filter(|_| !frame.cue.object.is_empty()) {
        let noun = super::complement::counted(parse, object);
        // “Held talks”, but not “spent hours”.
        let named = context.article.cues.at(parse, noun).any(|c| c.kind == Kind::Meeting && c.pos == Pos::Noun);
        if named && context.article.mentions.at(parse.index, noun).is_none() {
            return noun_draft(context, frame, noun, "meeting/verb");
        }
    }
    let who = participants::of_verb(context, verb, object);
    finish(context, frame, verb, clause(parse, verb), who, "meeting/verb")
}

fn clause(parse: &Parse<'_>, verb: usize) -> Range<usize> {
    let outside = |d: usize| {
        matches!(
            parse.relation(d),
            Relation::Parataxis | Relation::Advcl | Relation::Mark | Relation::Cc | Relation::Discourse
        ) || (parse.relation(d) == Relation::Conj && parse.head(d) == Some(verb))
            || (parse.relation(d) == Relation::AclRelcl && d > verb)
    };
    let range = super::slot::clipped(parse, verb, parse.subtree_without(verb, &outside), &outside);
    // A time before the subject belongs to the sentence rather than to the meeting.
    let start = parse.subject(verb).filter(|&s| s < verb).map_or(range.start, |s| parse.subtree(s).start);
    start.max(range.start)..range.end
}

fn finish(
    context: &Context<'_, '_>,
    frame: &Frame<'_>,
    head: usize,
    tokens: Range<usize>,
    who: Vec<Who>,
    rule: &'static str,
) -> Option<Draft> {
    let (article, parse) = (context.article, context.parse);
    let speaks = frame.cue.pos == Pos::Verb && matches!(parse.lemma(frame.trigger), "speak" | "talk");
    let who = partner::partners(article, parse, speaks, who);
    let who = if participants::is_journey(parse.lemma(head)) { partner::hosts(article, who) } else { who };
    // A body of several meets alone: “NATO will hold a summit”, “the leaders of the Union meet”.
    let gathering = |w: &Who| {
        let entity = &article.mentions.entities[w.entity];
        let body = matches!(entity.kind, PartyKind::Alliance | PartyKind::Organisation) && entity.side.is_some();
        (body
            || entity.kind == PartyKind::Group && entity.plural && !entity.anonymous
            || partner::can_convene(article, w))
            && (matches!(
                parse.lemma(clause_of(parse, head)),
                "meet" | "hold" | "convene" | "gather" | "reconvene" | "assemble"
            ) || parse.relation(head) == Relation::Nsubj
                && matches!(parse.lemma(head), "session" | "summit" | "meeting")
                && matches!(
                    parse.lemma(clause_of(parse, head)),
                    "open" | "begin" | "start" | "end" | "close" | "conclude"
                ))
            && (parse.upos(head) != Upos::Verb || parse.patient(head).is_none())
    };
    if who.is_empty() || (who.len() == 1 && !who.iter().all(gathering)) {
        return None;
    }
    let unnamed = who.len() == 1 && article.mentions.entities[who[0].entity].anonymous;
    let content = article.content(parse, tokens)?;
    let clause = clause_of(parse, head);
    // What the clause says of time and place, it says of the meeting where it tells of nothing else.
    let mut heads = if occasion::is_central(parse, head, clause) { vec![head, clause] } else { vec![head] };
    // “Flew to Oslo to meet B”.
    heads.extend(occasion::way_to(parse, head));
    let place = occasion::place(article, parse, &heads, &who);
    // “Briefed them on Monday after a call with X”: the day is the call's too; that of saying so is not.
    let within = ["during", "in", "at"].iter().any(|p| parse.is_marked(head, p)) && parse.head(head) == Some(clause);
    let timed = if occasion::is_told_by(parse, clause) && !within { heads } else { vec![head, clause] };
    let date = occasion::date(article, parse, &timed);
    let settled = place.is_some() || date.is_some() || is_numbered(parse, head);
    if !event::is_event(article, frame, head, settled)
        || (rule == UNNAMED || unnamed && (parse.upos(head) == Upos::Verb || event::is_process(parse.lemma(head))))
            && !settled
    {
        return None;
    }
    let format = occasion::format(article, parse, frame, content, &who);
    let (mut status, denied) = meeting_status::status(article, parse, head, frame);
    // Talks that go on, told without a name, need not be those that the article is about.
    if rule == UNNAMED && status == MeetingStatus::Ongoing {
        return None;
    }
    // Readiness that is denied tells of no meeting; “will not attend” declines it.
    if denied && status != MeetingStatus::Held {
        return None;
    }
    if frame.negated && parse.has_auxiliary(clause, "will") {
        status = MeetingStatus::Declined;
    }
    Some(Draft {
        entry: Some(frame.cue.entry()),
        sentence: parse.index,
        trigger: frame.trigger,
        cue: frame.cue_span,
        content,
        actor: None,
        target: None,
        // “Declined to meet” says by its status that nothing came of it.
        negated: (frame.negated || denied) && status != MeetingStatus::Declined,
        modality: if frame.hypothetical { Modality::Hypothetical } else { Modality::Asserted },
        condition: None,
        rule: rule.into(),
        confidence: if who.len() == 2 { 0.7 } else { 0.65 },
        issues: Vec::new(),
        own: Own::Meeting { status, place, date, round: occasion::round(parse, head), format, participants: who },
    })
}

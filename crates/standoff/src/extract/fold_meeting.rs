//! When two tellings are of one meeting: the same sides, and nothing said of the one that does not fit the other.

use super::article::Article;
use super::draft::{Draft, Own};
use super::occasion::sides;
use super::participants::{counted_by, participants};
use crate::mention;
use crate::record::MeetingStatus;
use crate::syntax::{Parse, Relation};
use crate::text::Span;
use jiff::civil::Date;

/// Whether two drafts tell of one meeting; a `headline` says in short what the text tells in full.
pub(super) fn is_same(article: &Article<'_>, a: &Draft, b: &Draft, headline: bool) -> bool {
    let (
        Own::Meeting { status: s, place: p, date: d, round: r, .. },
        Own::Meeting { status: t, place: q, date: e, round: n, .. },
    ) = (&a.own, &b.own)
    else {
        return false;
    };
    let (who, whom) = (participants(a), participants(b));
    let same = who.len() == whom.len() && who.iter().all(|x| whom.iter().any(|y| x.entity == y.entity));
    // “The US-Russia summit in Alaska” is the one at which their presidents met.
    let sides = same || sides(article, who) == sides(article, whom);
    let fits = |x: Option<Span>, y: Option<Span>, equal: &dyn Fn(Span, Span) -> bool| match (x, y) {
        (Some(x), Some(y)) => equal(x, y),
        _ => true,
    };
    let places = fits(*p, *q, &|x, y| shares_word(article, x, y));
    let dates = fits(*d, *e, &|x, y| is_same_time(article, a, x, b, y));
    let rounds = r.is_none() || n.is_none() || r == n;
    let parse = |d: &Draft| article.parses[d.sentence];
    let manner = |d: &Draft| manner(parse(d).lemma(d.trigger));
    // “Three rounds of talks” are not one of them.
    let several = |d: &Draft| {
        let parse = parse(d);
        let counted = counted_by(&parse, d.trigger).unwrap_or(d.trigger);
        parse.xpos(counted) == "NNS" && parse.dependent(counted, &[Relation::Nummod]).is_some()
    };
    // “Their meeting in Vienna in 2018” is no meeting told before it, whatever “their” points back to.
    let owned = parse(b).dependent(b.trigger, &[Relation::NmodPoss]).is_some();
    let back = points_back(&parse(b), b.trigger) && !(owned && q.is_some() && e.is_some());
    if several(a) != several(b) && !back {
        return false;
    }
    if !sides || !places || !dates || !rounds || manner(a) != manner(b) {
        return false;
    }
    // One still to come may be called planned here and proposed there.
    let open = |s: &MeetingStatus| matches!(s, MeetingStatus::Planned | MeetingStatus::Proposed);
    let lemma = |d: &Draft| article.parses[d.sentence].lemma(d.trigger);
    let known = (p.is_some() && q.is_some()) || (d.is_some() && e.is_some());
    headline
        || same && (s == t || open(s) && open(t) && lemma(a) == lemma(b) || back && (q, e, n) == (&None, &None, &None))
        || s == t && (known || back)
}

/// Takes over what only the other telling says: the place, the day, the number of the round.
pub(super) fn fill(draft: &mut Draft, other: &Draft) {
    if let (
        Own::Meeting { place, date, round, .. },
        Own::Meeting { place: other_place, date: other_date, round: other_round, .. },
    ) = (&mut draft.own, &other.own)
    {
        *place = place.or(*other_place);
        *date = date.or(*other_date);
        *round = round.or(*other_round);
    }
}

/// A call is no visit, and neither is talks at one table.
fn manner(lemma: &str) -> u8 {
    match lemma {
        "call" | "conversation" | "phone" | "telephone" | "speak" => 1,
        "visit" | "trip" | "tour" | "stopover" | "travel" | "fly" | "go" => 2,
        _ => 0,
    }
}

/// “The meeting”, “their talks”, “that summit”: one told before.
fn points_back(parse: &Parse<'_>, noun: usize) -> bool {
    parse.dependents(noun).any(|d| {
        d < noun
            && (parse.relation(d) == Relation::NmodPoss
                || parse.relation(d) == Relation::Det && matches!(parse.lemma(d), "the" | "this" | "that" | "these"))
    })
}

fn shares_word(article: &Article<'_>, a: Span, b: Span) -> bool {
    let words = |s: Span| article.words(s).split(|c: char| !c.is_alphanumeric()).filter(|w| w.len() > 2);
    words(a).any(|x| x != "the" && words(b).any(|y| x.eq_ignore_ascii_case(y)))
}

/// Whether two words for a time can mean the same days.
fn is_same_time(article: &Article<'_>, a: &Draft, x: Span, b: &Draft, y: Span) -> bool {
    match (days(article, a, x), days(article, b, y)) {
        (Some(x), Some(y)) => x.0 <= y.1 && y.0 <= x.1,
        _ => shares_word(article, x, y),
    }
}

fn days(article: &Article<'_>, draft: &Draft, date: Span) -> Option<(Date, Date)> {
    let parse = &article.parses[draft.sentence];
    let mention = article.times(parse).find(|t| parse.span(t.tokens.clone()).overlaps(date))?;
    let future = matches!(&draft.own, Own::Meeting { status: MeetingStatus::Planned | MeetingStatus::Proposed, .. });
    let time = mention::resolve(parse, mention, article.published, future);
    time.from.zip(time.to)
}

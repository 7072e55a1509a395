//! Time expressions: where they stand in a sentence, what they are to an act, and which days they mean.

use super::calendar;
use super::days::{self, When};
use crate::record::{Excerpt, Time, TimeRole};
use crate::syntax::{Parse, Relation};
use jiff::civil::Date;
use std::ops::Range;

/// A time expression among the tokens of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TimeMention {
    pub(crate) tokens: Range<usize>,
    role: TimeRole,
    when: When,
    /// The last of a range (“from May to July”).
    until: Option<When>,
}

/// The time expressions of a sentence, in order.
pub(crate) fn times(parse: &Parse<'_>) -> Vec<TimeMention> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < parse.tokens.len() {
        let found = range_at(parse, at).or_else(|| {
            let (when, length) = calendar::time_at(parse, at)?;
            Some(TimeMention { tokens: at..at + length, role: role(parse, at), when, until: None })
        });
        match found {
            Some(mention) => {
                at = mention.tokens.end;
                out.push(mention);
            }
            None => at += 1,
        }
    }
    out
}

/// The time as a record carries it; `future` says which way an open expression (“on Friday”, “in May”) points.
pub(crate) fn resolve(parse: &Parse<'_>, mention: &TimeMention, published: Option<Date>, future: bool) -> Time {
    // “The June memorandum” is one that there is, whatever is to come of it.
    let first = mention.tokens.start;
    let names = first < parse.len() && parse.relation(first) == Relation::Compound;
    let future = !names && (future || mention.role == TimeRole::Deadline);
    let days = match mention.until {
        Some(until) => days::range(mention.when, until, published, future),
        None => days::days(mention.when, published, future),
    };
    Time {
        excerpt: Excerpt::cut(parse.text, parse.span(mention.tokens.clone())),
        role: mention.role,
        from: days.map(|d| d.0),
        to: days.map(|d| d.1),
    }
}

/// “From May to July”, “between 3 and 5 March”, “May 3 to June 1”, “May, June and July”.
fn range_at(parse: &Parse<'_>, at: usize) -> Option<TimeMention> {
    let word = |t: usize| parse.tokens.get(t).map_or("", |t| t.span.of(parse.text));
    let opener = matches!(word(at).to_lowercase().as_str(), "from" | "between");
    let first = at + usize::from(opener);
    let (when, length) = calendar::time_at(parse, first)?;
    let mut end = first + length;
    let mut until = None;
    loop {
        // A comma joins only items of a list that “and” closes.
        let link = match word(end) {
            "to" | "through" | "until" | "till" | "-" | "–" => 1,
            "and" if opener || until.is_some() || when.is_open() => 1,
            "," if word(end + 1) == "and" => 2,
            "," if when.is_open() => 1,
            _ => break,
        };
        let Some((next, used)) = calendar::time_at(parse, end + link) else { break };
        if !when.ranges_with(next) {
            break;
        }
        until = Some(next);
        end += link + used;
    }
    until?;
    Some(TimeMention { tokens: at..end, role: role(parse, at), when, until })
}

/// What the word before the expression makes of it.
fn role(parse: &Parse<'_>, at: usize) -> TimeRole {
    let before = |n: usize| at.checked_sub(n).map(|t| parse.word(t).to_lowercase()).unwrap_or_default();
    // “By the Friday”, “by midnight on Friday”.
    let hour = before(1) == "on" && matches!(before(2).as_str(), "midnight" | "noon" | "midday" | "sunset" | "dawn");
    let word = match before(1).as_str() {
        "the" => before(2),
        _ if hour => before(3),
        _ => before(1),
    };
    match word.as_str() {
        "by" | "within" | "before" => TimeRole::Deadline,
        "since" => TimeRole::Since,
        "until" | "till" => TimeRole::Until,
        _ => TimeRole::At,
    }
}

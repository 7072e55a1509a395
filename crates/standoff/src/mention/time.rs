//! Time expressions: where they stand in a sentence, and which days they mean.

use super::number::number_at;
use crate::record::{Excerpt, Time, TimeRole};
use crate::syntax::Parse;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use std::ops::Range;

/// A time expression among the tokens of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TimeMention {
    pub(crate) tokens: Range<usize>,
    role: TimeRole,
    when: When,
}

/// What a time expression says, before the day of publication is considered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// A day of a month, a month, or a season, of a year that may be understood; up to another day of that month.
    Calendar {
        year: Option<i16>,
        month: i8,
        day: Option<i8>,
        until: Option<i8>,
        months: i8,
        shift: i8,
    },
    Year(i16),
    Weekday(Weekday, Turn),
    /// Days before (negative) or after the day of publication.
    Days(i32),
    /// The whole week, month or year so many before or after this one.
    Period(Period, i32),
    /// From the day of publication so many days on, or from so many days back till then.
    Stretch(i32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Period {
    Week,
    Month,
    Year,
}

/// Which way a weekday or month points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    Last,
    Near,
    Next,
}

/// The time expressions of a sentence, in order.
pub(crate) fn times(parse: &Parse<'_>) -> Vec<TimeMention> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < parse.tokens.len() {
        match time_at(parse, at) {
            Some((when, length)) => {
                out.push(TimeMention { tokens: at..at + length, role: role(parse, at), when });
                at += length;
            }
            None => at += 1,
        }
    }
    out
}

/// The time as a record carries it; `future` says which way an open expression (“on Friday”, “in May”) points.
pub(crate) fn resolve(parse: &Parse<'_>, mention: &TimeMention, published: Option<Date>, future: bool) -> Time {
    let days = days(mention.when, published, future || mention.role == TimeRole::Deadline);
    Time {
        excerpt: Excerpt::cut(parse.text, parse.span(mention.tokens.clone())),
        role: mention.role,
        from: days.map(|d| d.0),
        to: days.map(|d| d.1),
    }
}

/// What the word before the expression makes of it.
fn role(parse: &Parse<'_>, at: usize) -> TimeRole {
    let before = |n: usize| at.checked_sub(n).map(|t| parse.word(t).to_lowercase()).unwrap_or_default();
    let word = if before(1) == "the" { before(2) } else { before(1) };
    match word.as_str() {
        "by" | "within" | "before" => TimeRole::Deadline,
        "since" => TimeRole::Since,
        "until" | "till" => TimeRole::Until,
        _ => TimeRole::At,
    }
}

/// The expression that begins at the token, and how many tokens it takes.
fn time_at(parse: &Parse<'_>, at: usize) -> Option<(When, usize)> {
    let written = |i: usize| parse.tokens.get(at + i).map_or("", |t| t.span.of(parse.text));
    let word = |i: usize| written(i).to_lowercase();
    match word(0).as_str() {
        "today" | "tonight" => return Some((When::Days(0), 1)),
        "tomorrow" => return Some((When::Days(1), 1)),
        "yesterday" => return Some((When::Days(-1), 1)),
        _ => {}
    }
    if let Some(found) = calendar(&written, &word) {
        return Some(found);
    }
    if let Some(weekday) = weekday(written(0)) {
        return Some((When::Weekday(weekday, Turn::Near), 1));
    }
    turned(&written, &word).or_else(|| counted(parse, at, &word)).or_else(|| year(parse, at, &written, &word))
}

/// “23 April 2025”, “April 23”, “March 14-15”, “March 2025”, “early March”, “spring 2025”, “2025-04-23”.
fn calendar<'a>(written: &dyn Fn(usize) -> &'a str, word: &dyn Fn(usize) -> String) -> Option<(When, usize)> {
    let make = |year, month, day, until, months, shift| When::Calendar { year, month, day, until, months, shift };
    if let Ok(date) = written(0).parse::<Date>() {
        return Some((make(Some(date.year()), date.month(), Some(date.day()), None, 1, 0), 1));
    }
    if let Some((months, length)) = season(word) {
        return Some((make(year_of(written(length)), months.0, None, None, months.1, 0), length + 1))
            .filter(|_| year_of(written(length)).is_some());
    }
    // A day before the month.
    if let (Some(day), Some(month)) = (day_of(written(0)), month(written(1))) {
        let year = year_of(written(2));
        return Some((make(year, month, Some(day), None, 1, 0), 2 + usize::from(year.is_some())));
    }
    let month = month(written(0))?;
    if let Some(day) = day_of(written(1)) {
        let dash = matches!(written(2), "-" | "–" | "and" | "to");
        let until = day_of(written(3)).filter(|u| dash && *u > day);
        let mut length = 2 + if until.is_some() { 2 } else { 0 };
        let comma = written(length) == ",";
        let year = year_of(written(length + usize::from(comma)));
        if year.is_some() {
            length += 1 + usize::from(comma);
        }
        return Some((make(year, month, Some(day), until, 1, 0), length));
    }
    if let Some(year) = year_of(written(1)) {
        return Some((make(Some(year), month, None, None, 1, 0), 2));
    }
    // “May” and “March” alone are too often verbs.
    (!matches!(written(0), "May" | "March")).then(|| (make(None, month, None, None, 1, 0), 1))
}

/// “Last week”, “next Friday”, “earlier this month”, “the coming year”, “in March”, “late May”.
fn turned<'a>(written: &dyn Fn(usize) -> &'a str, word: &dyn Fn(usize) -> String) -> Option<(When, usize)> {
    let skip = usize::from(matches!(word(0).as_str(), "earlier" | "later"));
    let turn = match word(skip).as_str() {
        "last" | "past" | "previous" => Turn::Last,
        "this" | "current" => Turn::Near,
        "next" | "coming" => Turn::Next,
        "in" | "early" | "late" | "since" | "until" | "by" | "of" if skip == 0 => {
            let month = month(written(1))?;
            // The preposition is not part of the expression: it is found at the month itself, but for May and March.
            let open = matches!(written(1), "May" | "March") && !matches!(written(0), "of");
            return open
                .then_some((When::Calendar { year: None, month, day: None, until: None, months: 1, shift: 0 }, 2));
        }
        _ => return None,
    };
    let count = match turn {
        Turn::Last => -1,
        Turn::Near => 0,
        Turn::Next => 1,
    };
    let next = written(skip + 1);
    let when = match next.to_lowercase().as_str() {
        "week" | "weekend" => When::Period(Period::Week, count),
        "month" => When::Period(Period::Month, count),
        "year" => When::Period(Period::Year, count),
        _ => match (weekday(next), month(next)) {
            (Some(day), _) => When::Weekday(day, turn),
            (_, Some(month)) => When::Calendar {
                year: None,
                month,
                day: None,
                until: None,
                months: 1,
                shift: if turn == Turn::Next { 1 } else { -1 },
            },
            _ => return None,
        },
    };
    Some((when, skip + 2))
}

/// “Three days ago”, “two weeks later”, “within 100 days”, “in ten days”.
fn counted(parse: &Parse<'_>, at: usize, word: &dyn Fn(usize) -> String) -> Option<(When, usize)> {
    let (count, length) = match word(0).as_str() {
        "a" | "an" | "one" => (1.0, 1),
        _ => number_at(parse, at)?,
    };
    let unit = match word(length).trim_end_matches('s') {
        "day" => 1.0,
        "week" => 7.0,
        "month" => 30.0,
        "year" => 365.0,
        _ => return None,
    };
    let days = (count * unit).clamp(0.0, 100_000.0) as i32;
    if word(length + 1) == "ago" {
        return Some((When::Days(-days), length + 2));
    }
    let before = at.checked_sub(1).map(|t| parse.word(t).to_lowercase()).unwrap_or_default();
    match before.as_str() {
        "within" => Some((When::Stretch(days), length + 1)),
        "in" => Some((When::Days(days), length + 1)),
        _ => None,
    }
}

/// A year that stands alone: after a preposition, or before a noun (“the 2018 summit”).
fn year<'a>(
    parse: &Parse<'_>,
    at: usize,
    written: &dyn Fn(usize) -> &'a str,
    word: &dyn Fn(usize) -> String,
) -> Option<(When, usize)> {
    let year = year_of(written(0))?;
    let before = at.checked_sub(1).map(|t| parse.word(t)).unwrap_or_default();
    let counts = matches!(word(1).as_str(), "people" | "troops" | "soldiers" | "prisoners" | "-" | "%" | "jobs");
    (!counts && !matches!(before, "$" | "€" | "£" | "-" | "/")).then_some((When::Year(year), 1))
}

fn season(word: &dyn Fn(usize) -> String) -> Option<((i8, i8), usize)> {
    let months = match word(0).as_str() {
        "spring" => (3, 3),
        "summer" => (6, 3),
        "autumn" | "fall" => (9, 3),
        "winter" => (12, 3),
        _ => return None,
    };
    Some((months, if word(1) == "of" { 2 } else { 1 }))
}

fn month(word: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    const SHORT: [(&str, i8); 11] = [
        ("Jan.", 1),
        ("Feb.", 2),
        ("Mar.", 3),
        ("Apr.", 4),
        ("Aug.", 8),
        ("Sept.", 9),
        ("Sep.", 9),
        ("Oct.", 10),
        ("Nov.", 11),
        ("Dec.", 12),
        ("Sept", 9),
    ];
    let long = MONTHS.iter().position(|m| *m == word).map(|i| i as i8 + 1);
    long.or_else(|| SHORT.iter().find(|(m, _)| *m == word).map(|(_, n)| *n))
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "Monday" => Weekday::Monday,
        "Tuesday" => Weekday::Tuesday,
        "Wednesday" => Weekday::Wednesday,
        "Thursday" => Weekday::Thursday,
        "Friday" => Weekday::Friday,
        "Saturday" => Weekday::Saturday,
        "Sunday" => Weekday::Sunday,
        _ => return None,
    })
}

fn day_of(word: &str) -> Option<i8> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|s| word.strip_suffix(s)).unwrap_or(word);
    if digits.len() > 2 { None } else { digits.parse().ok().filter(|d| (1..=31).contains(d)) }
}

fn year_of(word: &str) -> Option<i16> {
    if word.len() != 4 { None } else { word.parse().ok().filter(|y| (1900..2100).contains(y)) }
}

/// The first and last day that are meant.
fn days(when: When, published: Option<Date>, future: bool) -> Option<(Date, Date)> {
    match when {
        When::Year(year) => Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)),
        When::Calendar { year: Some(year), month, day, until, months, .. } => {
            calendar_days(year, month, day, until, months)
        }
        When::Calendar { year: None, month, day, until, months, shift } => {
            let today = published?;
            let candidates = [today.year() - 1, today.year(), today.year() + 1];
            let mut found = candidates.iter().filter_map(|y| calendar_days(*y, month, day, until, months));
            // The nearest in the direction of the clause; the month that is running counts either way.
            if future || shift > 0 { found.find(|d| d.1 >= today) } else { found.rfind(|d| d.0 <= today) }
        }
        When::Weekday(weekday, turn) => {
            let today = published?;
            let day = match turn {
                Turn::Next => today.nth_weekday(1, weekday).ok()?,
                Turn::Last => today.nth_weekday(-1, weekday).ok()?,
                Turn::Near if today.weekday() == weekday => today,
                Turn::Near => today.nth_weekday(if future { 1 } else { -1 }, weekday).ok()?,
            };
            Some((day, day))
        }
        When::Days(days) => {
            let day = published?.checked_add(days.days()).ok()?;
            Some((day, day))
        }
        When::Stretch(days) => {
            let today = published?;
            Some((today, today.checked_add(days.days()).ok()?))
        }
        When::Period(period, count) => {
            let today = published?;
            match period {
                Period::Week => {
                    let monday = today.checked_sub(i32::from(today.weekday().to_monday_zero_offset()).days()).ok()?;
                    let first = monday.checked_add((7 * count).days()).ok()?;
                    Some((first, first.checked_add(6.days()).ok()?))
                }
                Period::Month => {
                    let first = today.first_of_month().checked_add(count.months()).ok()?;
                    Some((first, first.last_of_month()))
                }
                Period::Year => {
                    let year = today.year().checked_add(i16::try_from(count).ok()?)?;
                    Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?))
                }
            }
        }
    }
}

fn calendar_days(year: i16, month: i8, day: Option<i8>, until: Option<i8>, months: i8) -> Option<(Date, Date)> {
    let from = Date::new(year, month, day.unwrap_or(1)).ok()?;
    let to = match (day, until) {
        (Some(_), Some(until)) => Date::new(year, month, until).ok()?,
        (Some(_), None) => from,
        (None, _) => from.checked_add(i32::from(months - 1).months()).ok()?.last_of_month(),
    };
    Some((from, to))
}

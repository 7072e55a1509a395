//! The words of time expressions: dates, weekdays, months and seasons, counts of days, “earlier this month”.

use super::days::{Part, Period, Turn, When};
use super::number::number_at;
use crate::syntax::{Parse, Upos};
use jiff::civil::{Date, Weekday};

/// The words from a token on.
struct Words<'p, 'a> {
    parse: &'p Parse<'a>,
    at: usize,
}

impl Words<'_, '_> {
    fn written(&self, i: usize) -> &str {
        self.parse.tokens.get(self.at + i).map_or("", |t| t.span.of(self.parse.text))
    }

    fn lower(&self, i: usize) -> String {
        self.written(i).to_lowercase()
    }

    fn before(&self, n: usize) -> String {
        self.at.checked_sub(n).map(|t| self.parse.word(t).to_lowercase()).unwrap_or_default()
    }

    fn skip(&self, n: usize) -> Words<'_, '_> {
        Words { parse: self.parse, at: self.at + n }
    }

    fn is_name(&self) -> bool {
        self.at < self.parse.len() && self.parse.upos(self.at) == Upos::Propn
    }
}

/// The expression that begins at the token, and how many tokens it takes.
pub(super) fn time_at(parse: &Parse<'_>, at: usize) -> Option<(When, usize)> {
    let words = Words { parse, at };
    part_of(&words)
        .or_else(|| single(&words))
        .or_else(|| weekday_at(&words))
        .or_else(|| share_of_year(&words))
        .or_else(|| calendar(&words))
        .or_else(|| turned(&words))
        .or_else(|| counted(&words))
        .or_else(|| year(&words))
}

/// “Today”, “tonight”, “recently”.
fn single(words: &Words<'_, '_>) -> Option<(When, usize)> {
    // “The day before yesterday”.
    let article = usize::from(words.lower(0) == "the");
    if words.lower(article) == "day" {
        let other = (words.lower(article + 1), words.lower(article + 2));
        return match (other.0.as_str(), other.1.as_str()) {
            ("before", "yesterday") => Some((When::Days(-2), article + 3)),
            ("after", "tomorrow") => Some((When::Days(2), article + 3)),
            _ => None,
        };
    }
    let when = match words.lower(0).as_str() {
        "today" | "tonight" => When::Days(0),
        "tomorrow" => When::Days(1),
        "yesterday" => When::Days(-1),
        "recently" | "immediately" | "soon" | "shortly" => When::Vague,
        _ => return None,
    };
    // “Soon after the talks”, “shortly before”: what follows says when.
    let leads = when == When::Vague && matches!(words.lower(1).as_str(), "after" | "before" | "as" | "afterwards");
    (!leads).then(|| (when, 1 + part_of_day(words, 1)))
}

/// “Late on Friday”, “early March”, “the end of November”, “mid-June”, “later in the week”.
fn part_of(words: &Words<'_, '_>) -> Option<(When, usize)> {
    let article = usize::from(words.lower(0) == "the");
    let (part, mut length) = match words.lower(article).as_str() {
        "end" | "close" => (Part::Late, article + 1),
        "beginning" | "start" => (Part::Early, article + 1),
        "middle" => (Part::Mid, article + 1),
        "early" if article == 0 => (Part::Early, 1),
        "late" | "later" if article == 0 => (Part::Late, 1),
        "mid" if article == 0 => (Part::Mid, 1 + usize::from(words.written(1) == "-")),
        _ => return None,
    };
    let noun = matches!(words.lower(article).as_str(), "end" | "close" | "beginning" | "start" | "middle");
    let link = words.lower(length);
    let linked = if noun { link == "of" } else { matches!(link.as_str(), "on" | "in") };
    // “Later this month” is what is left of it; see `turned`.
    if (noun || words.lower(0) == "later") && !linked {
        return None;
    }
    length += usize::from(linked);
    let rest = words.skip(length);
    // “The end of the year”, “late in the week”: the one that runs.
    let the = usize::from(rest.lower(0) == "the");
    if (noun || linked)
        && the == 1
        && let Some(period) = period(&rest.lower(1))
    {
        let part = if words.lower(0) == "later" { Part::Rest } else { part };
        return Some((When::Period(period, 0, part), length + 2));
    }
    if linked && the == 1 && matches!(rest.lower(1).as_str(), "day" | "morning" | "afternoon" | "evening" | "night") {
        return Some((When::Days(0), length + 2));
    }
    let (when, used) =
        weekday_at(&rest).or_else(|| calendar(&rest)).or_else(|| turned(&rest)).or_else(|| year(&rest))?;
    Some((narrowed(when, part), length + used))
}

fn narrowed(when: When, part: Part) -> When {
    match when {
        When::Calendar { year, month, day: None, until, months, turn, .. } => {
            When::Calendar { year, month, day: None, until, months, turn, part }
        }
        When::Year(year, _) => When::Year(year, part),
        When::Period(period, count, Part::Whole) => When::Period(period, count, part),
        other => other,
    }
}

/// “The third quarter”, “the first half of 2023”.
fn share_of_year(words: &Words<'_, '_>) -> Option<(When, usize)> {
    let at = usize::from(words.lower(0) == "the");
    let place = match words.lower(at).as_str() {
        "first" => 0,
        "second" => 1,
        "third" => 2,
        "fourth" | "last" | "final" => 3,
        _ => return None,
    };
    let (first, months) = match words.lower(at + 1).as_str() {
        "quarter" => (1 + 3 * place, 3),
        "half" if place < 2 => (1 + 6 * place, 6),
        _ => return None,
    };
    let of = usize::from(words.lower(at + 2) == "of");
    let year = year_of(words.written(at + 2 + of));
    // “The third quarter of the game” is none of a year; nor is “the last quarter” that of this one.
    let bare = of == 0 && !matches!(words.lower(at).as_str(), "last" | "final");
    (year.is_some() || bare)
        .then(|| (date(year, first, None, None, months), at + 2 + if year.is_some() { of + 1 } else { 0 }))
}

/// “Friday”, “Friday morning”, “Thursday, December 9”, “Monday 27 December”.
fn weekday_at(words: &Words<'_, '_>) -> Option<(When, usize)> {
    let day = weekday(words.written(0))?;
    let comma = usize::from(words.written(1) == ",");
    let dated = calendar(&words.skip(1 + comma));
    if let Some((when @ When::Calendar { day: Some(_), .. }, length)) = dated {
        return Some((when, 1 + comma + length));
    }
    Some((When::Weekday(day, Turn::Near), 1 + part_of_day(words, 1)))
}

fn part_of_day(words: &Words<'_, '_>, at: usize) -> usize {
    usize::from(matches!(words.lower(at).as_str(), "morning" | "afternoon" | "evening" | "night" | "noon"))
}

fn date(year: Option<i16>, month: i8, day: Option<i8>, until: Option<i8>, months: i8) -> When {
    When::Calendar { year, month, day, until, months, turn: Turn::Near, part: Part::Whole }
}

/// “23 April 2025”, “April 23”, “March 14-15”, “14-15 March”, “March 2025”, “spring 2025”, “2025-04-23”.
fn calendar(words: &Words<'_, '_>) -> Option<(When, usize)> {
    let (w, lower) = (|i| words.written(i), |i| words.lower(i));
    if let Ok(day) = w(0).parse::<Date>() {
        return Some((date(Some(day.year()), day.month(), Some(day.day()), None, 1), 1));
    }
    if let Some((first, months)) = season(&lower(0)) {
        let of = usize::from(lower(1) == "of");
        let year = year_of(w(1 + of));
        // “Fall” and “spring” are seasons where a year or an article says so.
        let said = matches!(words.before(1).as_str(), "the" | "this" | "last" | "next" | "in" | "since" | "by" | "and");
        return match year {
            Some(_) => Some((date(year, first, None, None, months), 2 + of)),
            None if said
                && lower(1) != "of"
                && words.at < words.parse.len()
                && words.parse.upos(words.at) == Upos::Noun =>
            {
                Some((date(None, first, None, None, months), 1))
            }
            None => None,
        };
    }
    // A day, or several, before the month.
    if let Some(day) = day_of(w(0)) {
        let dash = matches!(w(1), "-" | "–" | "and" | "to");
        let until = day_of(w(2)).filter(|u| dash && *u > day);
        let at = if until.is_some() { 3 } else { 1 } + usize::from(lower(1) == "of");
        let month = month(w(at), w(at + 1))?;
        let year = year_of(w(at + 1));
        return Some((date(year, month, Some(day), until, 1), at + 1 + usize::from(year.is_some())));
    }
    let month = month(w(0), w(1))?;
    if let Some(day) = day_of(w(1)) {
        let dash = matches!(w(2), "-" | "–" | "and" | "to");
        let until = day_of(w(3)).filter(|u| dash && *u > day);
        let mut length = 2 + if until.is_some() { 2 } else { 0 };
        let comma = w(length) == ",";
        let year = year_of(w(length + usize::from(comma)));
        if year.is_some() {
            length += 1 + usize::from(comma);
        }
        return Some((date(year, month, Some(day), until, 1), length));
    }
    if let Some(year) = year_of(w(1)) {
        return Some((date(Some(year), month, None, None, 1), 2));
    }
    // “May” and “March” alone are too often a verb or a person.
    let led = || {
        words.is_name()
            && matches!(
                words.before(1).as_str(),
                "in" | "since"
                    | "by"
                    | "until"
                    | "till"
                    | "from"
                    | "between"
                    | "early"
                    | "late"
                    | "mid"
                    | "-"
                    | "of"
                    | "last"
                    | "next"
                    | "this"
                    | "before"
                    | "during"
                    | "and"
                    | "to"
                    | "through"
                    | ","
            )
    };
    (!matches!(w(0), "May" | "March") || led()).then(|| (date(None, month, None, None, 1), 1))
}

/// “Last week”, “next Friday”, “earlier this month”, “the coming year”, “the past two weeks”, “this morning”.
fn turned(words: &Words<'_, '_>) -> Option<(When, usize)> {
    let skip = usize::from(matches!(words.lower(0).as_str(), "earlier" | "later"));
    let at = skip + usize::from(skip == 0 && words.lower(0) == "the");
    let turn = match words.lower(at).as_str() {
        "last" | "past" | "previous" => Turn::Last,
        "this" | "current" => Turn::Near,
        "next" | "coming" => Turn::Next,
        "recent" | "following" => {
            return is_unit(&words.lower(at + 1)).then_some((When::Vague, at + 2));
        }
        "weekend" if at > 0 => return Some((When::Period(Period::Weekend, 0, Part::Whole), at + 1)),
        _ => return None,
    };
    let count = match turn {
        Turn::Last => -1,
        Turn::Near => 0,
        Turn::Next => 1,
    };
    let next = words.lower(at + 1);
    let part = match words.lower(0).as_str() {
        "earlier" => Part::Past,
        "later" => Part::Rest,
        _ => Part::Whole,
    };
    if let Some(period) = period(&next) {
        return Some((When::Period(period, count, part), at + 2));
    }
    if is_unit(&next) && next.ends_with('s') {
        return Some((When::Vague, at + 2));
    }
    match next.as_str() {
        "morning" | "afternoon" | "evening" if turn == Turn::Near => return Some((When::Days(0), at + 2)),
        "night" if turn == Turn::Last => return Some((When::Days(-1), at + 2)),
        _ => {}
    }
    if let Some(day) = weekday(words.written(at + 1)) {
        return Some((When::Weekday(day, turn), at + 2 + part_of_day(words, at + 2)));
    }
    if let Some(month) = month(words.written(at + 1), words.written(at + 2)) {
        let when = When::Calendar { year: None, month, day: None, until: None, months: 1, turn, part: Part::Whole };
        return Some((when, at + 2));
    }
    if let Some((first, months)) = season(&next) {
        let when = When::Calendar { year: None, month: first, day: None, until: None, months, turn, part: Part::Whole };
        return Some((when, at + 2));
    }
    // “The next 30 days”, “the past two weeks”.
    let (days, used) = stretch(&words.skip(at + 1))?;
    match turn {
        Turn::Last => Some((When::Stretch(-days), at + 1 + used)),
        Turn::Next => Some((When::Stretch(days), at + 1 + used)),
        Turn::Near => None,
    }
}

/// “Three days ago”, “two weeks later”, “within 100 days”, “in ten days”, “within weeks”.
fn counted(words: &Words<'_, '_>) -> Option<(When, usize)> {
    let before = words.before(1);
    if before == "within" && is_unit(&words.lower(0)) && words.lower(0).ends_with('s') {
        return Some((When::Vague, 1));
    }
    let (count, length) = count(words)?;
    let unit = words.lower(length);
    if !is_unit(&unit) {
        return None;
    }
    let days = in_days(count, &unit);
    let whole = count.fract() == 0.0;
    match words.lower(length + 1).as_str() {
        "ago" => {
            let back = -(count as i32);
            let when = match period(unit.trim_end_matches('s')) {
                Some(period) if whole => When::Period(period, back, Part::Whole),
                _ => When::Days(-days),
            };
            return Some((when, length + 2));
        }
        "later" | "earlier" => return Some((When::Vague, length + 2)),
        _ => {}
    }
    match before.as_str() {
        "within" => Some((When::Stretch(days), length + 1)),
        "in" => Some((When::Days(days), length + 1)),
        _ => None,
    }
}

fn stretch(words: &Words<'_, '_>) -> Option<(i32, usize)> {
    let (count, length) = count(words)?;
    let unit = words.lower(length);
    is_unit(&unit).then(|| (in_days(count, &unit), length + 1))
}

fn count(words: &Words<'_, '_>) -> Option<(f64, usize)> {
    match words.lower(0).as_str() {
        "a" | "an" | "one" => Some((1.0, 1)),
        _ => number_at(words.parse, words.at),
    }
}

fn in_days(count: f64, unit: &str) -> i32 {
    let days = match unit.trim_end_matches('s') {
        "week" => 7.0,
        "month" => 30.0,
        "year" => 365.0,
        _ => 1.0,
    };
    (count * days).clamp(0.0, 100_000.0) as i32
}

fn is_unit(word: &str) -> bool {
    matches!(word.trim_end_matches('s'), "day" | "week" | "month" | "year")
}

fn period(word: &str) -> Option<Period> {
    Some(match word {
        "week" => Period::Week,
        "weekend" => Period::Weekend,
        "month" => Period::Month,
        "year" => Period::Year,
        _ => return None,
    })
}

/// A year that stands alone: after a preposition, or before a noun (“the 2018 summit”); a decade (“the 1990s”).
fn year(words: &Words<'_, '_>) -> Option<(When, usize)> {
    if let Some(decade) = words.written(0).strip_suffix('s').and_then(year_of).filter(|y| y % 10 == 0) {
        return Some((When::Decade(decade), 1));
    }
    let year = year_of(words.written(0))?;
    let counts = matches!(words.lower(1).as_str(), "people" | "troops" | "soldiers" | "prisoners" | "-" | "%" | "jobs");
    (!counts && !matches!(words.before(1).as_str(), "$" | "€" | "£" | "-" | "/"))
        .then_some((When::Year(year, Part::Whole), 1))
}

fn season(word: &str) -> Option<(i8, i8)> {
    Some(match word {
        "spring" => (3, 3),
        "summer" => (6, 3),
        "autumn" | "fall" => (9, 3),
        "winter" => (12, 3),
        _ => return None,
    })
}

/// A month by its name; by a short form where a dot or number follows.
fn month(word: &str, next: &str) -> Option<i8> {
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
    let short = word.trim_end_matches('.');
    let dotted = short.len() < word.len() || next.starts_with(|c: char| c.is_ascii_digit());
    let found = MONTHS.iter().position(|m| *m == word).or_else(|| {
        let short = if short == "Sept" { "Sep" } else { short };
        MONTHS.iter().position(|m| dotted && short.len() == 3 && m.starts_with(short))
    });
    found.map(|i| i as i8 + 1)
}

/// Whether a word as written is the name of a day of the week or of a month.
pub(crate) fn is_calendar_name(word: &str) -> bool {
    weekday(word).is_some() || matches!(word, "May" | "March" | "Mar.") || month(word, "").is_some()
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

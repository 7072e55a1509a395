//! Which days a time expression means, seen from the day of publication.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// What a time expression says, before the day of publication is considered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// A day of a month, a month, or a season, of a year that may be understood.
    Calendar {
        year: Option<i16>,
        month: i8,
        day: Option<i8>,
        /// The last day, of several of one month.
        until: Option<i8>,
        /// How many months: three for a season.
        months: i8,
        /// Which way it points where the words say so.
        turn: Turn,
        part: Part,
    },
    Year(i16, Part),
    Decade(i16),
    Weekday(Weekday, Turn),
    /// Days before (negative) or after the day of publication.
    Days(i32),
    /// The whole week, month or year so many before or after this one.
    Period(Period, i32, Part),
    /// From the day of publication so many days on, or from so many days back till then.
    Stretch(i32),
    /// “Recently”, “within days”, “two days later”: a time, but no day that the words alone give.
    Vague,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    Week,
    Weekend,
    Month,
    Year,
}

/// Which way a weekday or month points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    Last,
    Near,
    Next,
}

/// How much of a month or year is meant: its first, middle or last third; what is over, or to come, of this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    Early,
    Mid,
    Late,
    Past,
    Rest,
}

impl When {
    /// Whether it is a month or season without a day and year, as lists of them have (“May, June and July”).
    pub(super) fn is_open(self) -> bool {
        matches!(self, Self::Calendar { year: None, day: None, .. })
    }

    /// Whether a range can lead from this to `other`.
    pub(super) fn ranges_with(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::Calendar { .. }, Self::Calendar { .. })
                | (Self::Year(..), Self::Year(..))
                | (Self::Weekday(..), Self::Weekday(..))
        )
    }
}

/// The first and last day of a range.
pub(super) fn range(first: When, last: When, published: Option<Date>, future: bool) -> Option<(Date, Date)> {
    let to = days(last, published, future)?.1;
    let first = match (first, last) {
        // “From May to July 2025”: one year for both.
        (
            When::Calendar { year: None, month, day, until, months, turn, part },
            When::Calendar { year: Some(year), .. },
        ) => When::Calendar { year: Some(year), month, day, until, months, turn, part },
        _ => first,
    };
    let from = days(first, published, future)?.0;
    // “From November to March” began the year before; “from Monday to Thursday” the same week.
    let from = match first {
        When::Weekday(..) if from > to => from.checked_sub(7.days()).ok()?,
        _ if from > to => from.checked_sub(1.years()).ok()?,
        _ => from,
    };
    (from <= to).then_some((from, to))
}

/// The first and last day that are meant.
pub(super) fn days(when: When, published: Option<Date>, future: bool) -> Option<(Date, Date)> {
    match when {
        When::Vague => None,
        When::Year(year, part) => thirds((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?), part, published),
        When::Decade(year) => Some((Date::new(year, 1, 1).ok()?, Date::new(year + 9, 12, 31).ok()?)),
        When::Calendar { year: Some(year), month, day, until, months, part, .. } => {
            thirds(calendar_days(year, month, day, until, months)?, part, published)
        }
        When::Calendar { year: None, month, day, until, months, turn, part } => {
            let today = published?;
            let candidates = [today.year() - 1, today.year(), today.year() + 1];
            let mut found = candidates.iter().filter_map(|y| calendar_days(*y, month, day, until, months));
            // The nearest in the direction of the clause; the month that is running counts either way.
            let days = match turn {
                Turn::Next => found.find(|d| d.0 > today),
                Turn::Last => found.rfind(|d| d.1 < today),
                Turn::Near if future => found.find(|d| d.1 >= today),
                Turn::Near => found.rfind(|d| d.0 <= today),
            };
            thirds(days?, part, published)
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
            let other = today.checked_add(days.days()).ok()?;
            Some((today.min(other), today.max(other)))
        }
        When::Period(period, count, part) => {
            let today = published?;
            let days = period_days(period, count, today)?;
            // “Over the weekend” of something past is the last one that has begun.
            let over = period == Period::Weekend && count == 0 && !future && days.0 > today;
            let days = if over { period_days(period, -1, today)? } else { days };
            thirds(days, part, published)
        }
    }
}

fn period_days(period: Period, count: i32, today: Date) -> Option<(Date, Date)> {
    match period {
        Period::Week | Period::Weekend => {
            let monday = today.checked_sub(i32::from(today.weekday().to_monday_zero_offset()).days()).ok()?;
            let first = monday.checked_add((7 * count).days()).ok()?;
            let start = if period == Period::Weekend { first.checked_add(5.days()).ok()? } else { first };
            Some((start, first.checked_add(6.days()).ok()?))
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

/// The part of some days that is meant.
fn thirds((from, to): (Date, Date), part: Part, published: Option<Date>) -> Option<(Date, Date)> {
    let length = (to - from).get_days() + 1;
    let third = (length / 3).max(1);
    let early = from.checked_add((third - 1).days()).ok()?;
    let late = to.checked_sub((third - 1).days()).ok()?;
    Some(match part {
        Part::Whole => (from, to),
        Part::Early => (from, early),
        Part::Mid => (early.checked_add(1.days()).ok()?.min(to), late.checked_sub(1.days()).ok()?.max(from)),
        Part::Late => (late, to),
        Part::Past => (from, published?.clamp(from, to)),
        Part::Rest => (published?.clamp(from, to), to),
    })
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

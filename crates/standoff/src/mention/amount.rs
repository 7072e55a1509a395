//! Amounts: durations, shares, money, people, areas and distances, in standard units.

use super::number::{number_at, scale};
use crate::record::{Amount, Excerpt, Unit};
use crate::syntax::Parse;
use std::ops::Range;

/// The amounts among some tokens of a sentence, in order; a range (“3 to 5 per cent”) gives its two ends.
pub(crate) fn amounts(parse: &Parse<'_>, tokens: Range<usize>) -> Vec<Amount> {
    let mut out = Vec::new();
    let mut at = tokens.start;
    while at < tokens.end {
        match amounts_at(parse, at, tokens.end, &mut out) {
            Some(length) => at += length,
            None => at += 1,
        }
    }
    out
}

/// Reads the amount or range that begins at the token, and says how many tokens it takes.
fn amounts_at(parse: &Parse<'_>, at: usize, end: usize, out: &mut Vec<Amount>) -> Option<usize> {
    let symbol = currency_sign(parse.word(at));
    let first = at + usize::from(symbol.is_some());
    let (mut value, length) = number_at(parse, first).filter(|_| first < end)?;
    let mut last = first + length;
    let upper = upper_end(parse, at, last, end);
    if let Some((_, next)) = upper {
        // “3 to 5 million”: the scale is said once.
        if let Some(scale) = scale(parse.word(next - 1)).filter(|scale| value < *scale) {
            value *= scale;
        }
        last = next;
    }
    let (factor, unit, currency) = match symbol {
        Some(code) => (1.0, Unit::Currency, Some(code)),
        None => {
            // “30-day”, “100 square kilometres”, “400 Ukrainian prisoners”.
            if last < end && parse.word(last) == "-" {
                last += 1;
            }
            let (found, used) = unit_at(parse, last, end)?;
            last += used;
            found
        }
    };
    let span = parse.span(at..last.min(end.max(at + 1)));
    for value in std::iter::once(value).chain(upper.map(|(upper, _)| upper)) {
        out.push(Amount {
            excerpt: Excerpt::cut(parse.text, span),
            value: value * factor,
            unit,
            currency: currency.map(str::to_owned),
        });
    }
    Some(last - at)
}

/// The second number of a range, and the token behind it: “3 to 5”, “3-5”, “between 3 and 5”.
fn upper_end(parse: &Parse<'_>, at: usize, link: usize, end: usize) -> Option<(f64, usize)> {
    if link + 1 >= end {
        return None;
    }
    let between = at > 0 && parse.word(at - 1).eq_ignore_ascii_case("between");
    let links = match parse.word(link) {
        "to" | "-" | "–" | "or" => true,
        "and" => between,
        _ => false,
    };
    let next = link + 1 + usize::from(currency_sign(parse.word(link + 1)).is_some());
    let (upper, used) = number_at(parse, next).filter(|_| links && next < end)?;
    Some((upper, next + used))
}

type Measure = (f64, Unit, Option<&'static str>);

/// The unit that begins at the token, and how many tokens it takes; people may have an adjective before them.
fn unit_at(parse: &Parse<'_>, at: usize, end: usize) -> Option<(Measure, usize)> {
    let word = |i: usize| if i < end { parse.word(i).to_lowercase() } else { String::new() };
    let first = word(at);
    if first == "per" && word(at + 1) == "cent" {
        return Some(((1.0, Unit::Percent, None), 2));
    }
    if matches!(first.as_str(), "square" | "sq") {
        let factor = match word(at + 1).as_str() {
            "kilometre" | "kilometres" | "kilometer" | "kilometers" | "km" => 1.0,
            "mile" | "miles" => 2.58999,
            _ => return None,
        };
        return Some(((factor, Unit::SquareKilometre, None), 2));
    }
    if let Some(found) = measure(&first) {
        return Some((found, 1));
    }
    if matches!(first.as_str(), "us" | "u.s.") && word(at + 1).starts_with("dollar") {
        return Some(((1.0, Unit::Currency, Some("USD")), 2));
    }
    let people = (0..3).find(|i| is_people(&word(at + i)))?;
    Some(((1.0, Unit::Person, None), people + 1))
}

fn measure(word: &str) -> Option<Measure> {
    let currency = |code| Some((1.0, Unit::Currency, Some(code)));
    Some(match word {
        "minute" | "minutes" => (1.0 / 1440.0, Unit::Day, None),
        "hour" | "hours" => (1.0 / 24.0, Unit::Day, None),
        "day" | "days" => (1.0, Unit::Day, None),
        "week" | "weeks" => (7.0, Unit::Day, None),
        "month" | "months" => (30.0, Unit::Day, None),
        "year" | "years" => (365.0, Unit::Day, None),
        "%" | "percent" | "pc" => (1.0, Unit::Percent, None),
        "km" | "kms" | "kilometre" | "kilometres" | "kilometer" | "kilometers" => (1.0, Unit::Kilometre, None),
        "mile" | "miles" => (1.609344, Unit::Kilometre, None),
        "hectare" | "hectares" => (0.01, Unit::SquareKilometre, None),
        "acre" | "acres" => (0.00404686, Unit::SquareKilometre, None),
        "dollar" | "dollars" | "usd" => return currency("USD"),
        "euro" | "euros" | "eur" => return currency("EUR"),
        "pound" | "pounds" | "gbp" => return currency("GBP"),
        "yen" | "jpy" => return currency("JPY"),
        "yuan" | "renminbi" | "cny" => return currency("CNY"),
        "rouble" | "roubles" | "ruble" | "rubles" | "rub" => return currency("RUB"),
        "rupee" | "rupees" => return currency("INR"),
        "hryvnia" | "hryvnias" => return currency("UAH"),
        "shekel" | "shekels" => return currency("ILS"),
        _ => return None,
    })
}

fn is_people(word: &str) -> bool {
    matches!(
        word,
        "people"
            | "persons"
            | "soldiers"
            | "troops"
            | "prisoners"
            | "hostages"
            | "captives"
            | "detainees"
            | "refugees"
            | "migrants"
            | "civilians"
            | "children"
            | "workers"
            | "employees"
            | "members"
            | "fighters"
            | "militants"
            | "peacekeepers"
            | "inspectors"
            | "servicemen"
            | "women"
            | "men"
            | "bodies"
            | "jobs"
    )
}

fn currency_sign(word: &str) -> Option<&'static str> {
    Some(match word {
        "$" | "US$" => "USD",
        "€" => "EUR",
        "£" => "GBP",
        "¥" => "JPY",
        "₽" => "RUB",
        "₴" => "UAH",
        "₹" => "INR",
        _ => return None,
    })
}

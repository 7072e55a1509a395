//! Datelines and the day they give.

use super::{BlockKind, Segmentation};
use jiff::civil::Date;

/// A dateline with its dash is at most this long, in bytes.
const LONGEST: usize = 110;

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const WEEKDAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Places that news agencies write before an article, sometimes with nothing between: capitals and seats of talks, parted by `|`.
const CITIES: &str = "ABIDJAN|ABU DHABI|ABUJA|ACCRA|ADDIS ABABA|ADEN|ALEPPO|ALGIERS|ALMATY|AMMAN|AMSTERDAM|ANCHORAGE|\
    ANKARA|ANTALYA|ASHGABAT|ASMARA|ASTANA|ASUNCION|ATHENS|ATLANTA|BAGHDAD|BAKU|BAMAKO|BANGKOK|\
    BANGUI|BASEL|BEIJING|BEIRUT|BELFAST|BELGRADE|BENGHAZI|BERLIN|BERN|BERNE|BISHKEK|BOGOTA|BONN|\
    BOSTON|BRASILIA|BRATISLAVA|BRUSSELS|BUCHAREST|BUDAPEST|BUENOS AIRES|BUJUMBURA|CAIRO|CANBERRA|\
    CARACAS|CHICAGO|CHISINAU|COLOMBO|CONAKRY|COPENHAGEN|DAKAR|DAMASCUS|DAVOS|DETROIT|DHAKA|DJIBOUTI|\
    DOHA|DONETSK|DUBAI|DUBLIN|DUSHANBE|EDINBURGH|ERBIL|FRANKFURT|FREETOWN|GAZA|GAZA CITY|GENEVA|\
    GOMA|GUATEMALA CITY|HANOI|HARARE|HAVANA|HELSINKI|HONG KONG|HOUSTON|ISLAMABAD|ISTANBUL|JAKARTA|\
    JEDDAH|JERUSALEM|JOHANNESBURG|JUBA|KABUL|KAMPALA|KARACHI|KATHMANDU|KHARKIV|KHARTOUM|KIEV|KIGALI|\
    KINSHASA|KUALA LUMPUR|KUWAIT|KYIV|LA PAZ|LAGOS|LAUSANNE|LIMA|LISBON|LJUBLJANA|LONDON|LOS ANGELES|\
    LUANDA|LUSAKA|LUXEMBOURG|LVIV|MADRID|MANAGUA|MANAMA|MANILA|MAPUTO|MARIUPOL|MARRAKESH|MELBOURNE|\
    MEXICO CITY|MIAMI|MILAN|MINSK|MOGADISHU|MONTREAL|MOSCOW|MOSUL|MUMBAI|MUNICH|MUSCAT|NAIROBI|\
    NEW DELHI|NEW YORK|NIAMEY|NICOSIA|ODESA|ODESSA|OSLO|OTTAWA|OUAGADOUGOU|PANMUNJOM|PANAMA CITY|\
    PARIS|PHNOM PENH|PORT-AU-PRINCE|PRAGUE|PRETORIA|PRISTINA|PYONGYANG|QUITO|RABAT|RAMALLAH|REYKJAVIK|\
    RIGA|RIO DE JANEIRO|RIYADH|ROME|SAN FRANCISCO|SAN JOSE|SAN JUAN|SAN SALVADOR|SANAA|SANTIAGO|\
    SANTO DOMINGO|SAO PAULO|SARAJEVO|SEATTLE|SEOUL|SHANGHAI|SINGAPORE|SKOPJE|SOCHI|SOFIA|\
    ST PETERSBURG|STEPANAKERT|STOCKHOLM|STRASBOURG|SYDNEY|TAIPEI|TALLINN|TASHKENT|TBILISI|TEGUCIGALPA|\
    TEHRAN|TEL AVIV|THE HAGUE|TIRANA|TOKYO|TORONTO|TRIPOLI|TUNIS|ULAANBAATAR|UNITED NATIONS|VALLETTA|\
    VATICAN CITY|VIENNA|VIENTIANE|VILNIUS|WARSAW|WASHINGTON|WELLINGTON|YANGON|YAOUNDE|YEREVAN|ZAGREB|\
    ZURICH";

/// Labels in capitals that are no places.
const LABELS: &[&str] = &[
    "ANALYSIS",
    "BREAKING",
    "COMMENT",
    "CORRECTED",
    "CORRECTION",
    "EDITORIAL",
    "EXCLUSIVE",
    "EXPLAINER",
    "EXPLAINED",
    "FACTBOX",
    "FEATURE",
    "INTERVIEW",
    "LIVE",
    "NEWS",
    "NOTE",
    "OPINION",
    "PHOTOS",
    "READ",
    "REPORT",
    "TIMELINE",
    "UPDATE",
    "VIDEO",
    "VIEW",
    "WATCH",
    "WARNING",
    "MORE",
];

/// How a paragraph's place in the article lets it carry a dateline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The first paragraph: a place in capitals is enough.
    First,
    /// A later one: it must name a date or an agency too.
    Later,
}

/// The length of the dateline that a paragraph opens with, its dash included.
pub(super) fn dateline(paragraph: &str, place: Place) -> Option<usize> {
    let head = &paragraph[..paragraph.floor(LONGEST)];
    for (at, len) in separators(head) {
        let rest = paragraph[at + len..].trim_start();
        let starts = rest
            .chars()
            .find(|c| c.is_alphanumeric() || matches!(c, '.' | ','))
            .is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
        let colon = head[at..].starts_with(':');
        if starts && names_place(head[..at].trim(), place, colon) {
            return Some(at + len);
        }
    }
    (place == Place::First).then(|| bare_city(head)).flatten()
}

trait Floor {
    fn floor(&self, len: usize) -> usize;
}

impl Floor for str {
    /// The last character boundary at or before a length.
    fn floor(&self, len: usize) -> usize {
        (0..=len.min(self.len())).rev().find(|&at| self.is_char_boundary(at)).unwrap_or(0)
    }
}

/// Where a dash or colon stands that may end a dateline, with its length.
fn separators(head: &str) -> impl Iterator<Item = (usize, usize)> {
    head.char_indices().filter_map(move |(at, c)| {
        let after = &head[at + c.len_utf8()..];
        let blank = |s: &str| s.starts_with(char::is_whitespace);
        match c {
            '—' | '―' => Some((at, c.len_utf8())),
            '–' if blank(after) => Some((at, c.len_utf8())),
            '-' if after.starts_with('-') && (blank(&after[1..]) || head[..at].ends_with(' ')) => Some((at, 2)),
            '-' if blank(after) && !head[..at].ends_with('-') => Some((at, 1)),
            ':' if blank(after) => Some((at, 1)),
            _ => None,
        }
    })
}

/// Whether the words before the dash are place, date and agency, and no more.
fn names_place(words: &str, place: Place, colon: bool) -> bool {
    let (words, agency) = match words.strip_suffix(')').and_then(|w| w.rsplit_once('(')) {
        Some((before, agency)) => (before.trim(), agency.len() <= 30 && agency.starts_with(char::is_uppercase)),
        None => (words, false),
    };
    if words.is_empty() {
        return agency && !colon;
    }
    let mut parts = words.split([',', '/']).map(str::trim);
    let name = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    let dated = rest.iter().any(|part| part.split_whitespace().any(is_month));
    let shouted = is_capitals(name) && !LABELS.contains(&name.split(' ').next().unwrap_or(name));
    let titled =
        name.split_whitespace().count() <= 4 && name.split_whitespace().all(|w| w.starts_with(char::is_uppercase));
    let plain =
        rest.iter().all(|part| part.split_whitespace().count() <= 4 && part.split_whitespace().all(is_dateline_word));
    plain
        && match (shouted, titled) {
            (true, _) => dated || agency || (place == Place::First && (!colon || is_city(name))),
            (false, true) => (dated || agency) && !colon,
            _ => false,
        }
}

fn is_dateline_word(word: &str) -> bool {
    word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}

/// One to four words in capitals.
fn is_capitals(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 3
        && name.split_whitespace().count() <= 4
        && !name.chars().any(|c| c.is_lowercase() || c.is_ascii_digit())
}

/// A known place in capitals with nothing but a blank before the sentence: `TOKYO The minister said`.
fn bare_city(head: &str) -> Option<usize> {
    let capitals = |w: &str| w.len() > 1 && w.chars().all(|c| c.is_uppercase() || matches!(c, '/' | '-'));
    let mut end = 0;
    for (number, word) in head.split(' ').enumerate() {
        if number == 4 || !capitals(word) {
            break;
        }
        end += word.len() + usize::from(number > 0);
        let known = head[..end].split('/').all(is_city);
        let next = head[end..].strip_prefix(' ').filter(|n| n.starts_with(char::is_uppercase));
        let more = next.is_some_and(|n| is_city(&format!("{} {}", &head[..end], n.split(' ').next().unwrap_or(n))));
        if known && next.is_some() && !more {
            return Some(end);
        }
    }
    None
}

fn is_city(name: &str) -> bool {
    CITIES.split('|').any(|city| city == name)
}

pub(super) fn is_month(word: &str) -> bool {
    month(word).is_some()
}

pub(super) fn is_weekday(word: &str) -> bool {
    let low = word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    low.len() >= 3 && WEEKDAYS.iter().any(|d| d.starts_with(&low) && (low.len() <= 4 || *d == low))
}

/// The month's number, from its name or the name's first three or four letters.
fn month(word: &str) -> Option<i8> {
    if !word.starts_with(char::is_uppercase) || word.len() > 12 {
        return None;
    }
    let low = word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    let place = MONTHS.iter().position(|m| low.len() >= 3 && m.starts_with(&low) && (low.len() <= 4 || *m == low))?;
    Some(place as i8 + 1)
}

fn number(word: &str) -> Option<i16> {
    let digits = word.trim_matches(|c: char| !c.is_alphanumeric());
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|e| digits.strip_suffix(e)).unwrap_or(digits);
    (digits.len() <= 4).then(|| digits.parse().ok()).flatten()
}

/// Whether a line says when and nothing else: `Wednesday, April 23, 2025`, `23/04/2025 10:30 GMT`, `7 p.m.`
pub(super) fn is_date_line(line: &str) -> bool {
    const WITH: &[&str] = &[
        "at",
        "on",
        "the",
        "of",
        "published",
        "updated",
        "posted",
        "last",
        "am",
        "pm",
        "a.m",
        "p.m",
        "gmt",
        "utc",
        "est",
        "edt",
        "et",
        "bst",
        "cet",
        "ist",
        "msk",
        "date",
        "local",
        "time",
        "first",
        "modified",
    ];
    if line.len() > 80 {
        return false;
    }
    let mut dated = false;
    for word in line
        .split(|c: char| c.is_whitespace() || matches!(c, '|' | ',' | '(' | ')' | '•' | '·' | '–' | '—'))
        .filter(|w| !w.is_empty())
    {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let numeric =
            bare.contains(['/', ':', '-', '.']) && bare.chars().all(|c| c.is_ascii_digit() || "/:-.TZ+".contains(c));
        let clock = bare.to_lowercase().trim_start_matches(|c: char| c.is_ascii_digit() || c == ':').to_owned();
        let hour = bare.starts_with(|c: char| c.is_ascii_digit()) && ["am", "pm"].contains(&clock.as_str());
        let low = bare.to_lowercase();
        dated |= is_month(word) || numeric || hour || is_weekday(word) || ["a.m", "p.m"].contains(&low.as_str());
        if !(bare.is_empty()
            || is_month(word)
            || is_weekday(word)
            || number(word).is_some()
            || numeric
            || hour
            || WITH.contains(&low.as_str()))
        {
            return false;
        }
    }
    dated && line.contains(|c: char| c.is_ascii_digit())
}

/// The article's own full date: from its dateline, else from a line of the page near its top, or directly below it,
/// that holds a date with its year.
///
/// ```
/// use standoff::segment::{dateline_date, segment};
/// let text = "Talks resume\n\nApril 23, 2025\n\nThe two sides met again in Muscat on Wednesday.";
/// let date = dateline_date(text, &segment(text));
/// assert_eq!(date, Some(jiff::civil::date(2025, 4, 23)));
/// ```
pub fn dateline_date(text: &str, segmentation: &Segmentation) -> Option<Date> {
    let mut paragraphs = 0;
    let mut updated = None;
    for block in segmentation.blocks.iter().take(16) {
        let line = block.span.of(text);
        match block.kind {
            BlockKind::Dateline | BlockKind::Boilerplate if line.len() <= 160 => {
                let low = line.to_lowercase();
                if low.contains("copyright") || low.contains('©') {
                    continue;
                }
                // The day of publication rather than that of the last change.
                match full_date(line) {
                    Some(date) if low.contains("updated") || low.contains("modified") => {
                        updated = updated.or(Some(date))
                    }
                    Some(date) => return Some(date),
                    None => {}
                }
            }
            BlockKind::Headline | BlockKind::Boilerplate | BlockKind::Dateline => {}
            _ => paragraphs += 1,
        }
        if paragraphs > 2 {
            break;
        }
    }
    updated.or_else(|| date_below(text, segmentation))
}

/// The date of the line directly below the article, as weblogs have it.
fn date_below(text: &str, segmentation: &Segmentation) -> Option<Date> {
    let last = segmentation.blocks.iter().rposition(|b| b.kind != BlockKind::Boilerplate)?;
    let line = segmentation.blocks.get(last + 1)?.span.of(text);
    if is_date_line(line) { full_date(line) } else { None }
}

/// The first full date in a line: `April 23, 2025`, `23 April 2025`, `2025-04-23`.
fn full_date(line: &str) -> Option<Date> {
    let words: Vec<&str> = line
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '|'))
        .filter(|w| !w.is_empty())
        .collect();
    for (at, word) in words.iter().enumerate() {
        if let Some(date) = iso_date(word) {
            return Some(date);
        }
        let Some(month) = month(word) else { continue };
        let number_at = |place: Option<usize>| place.and_then(|p| words.get(p)).and_then(|w| number(w));
        let (before, first, second) = (number_at(at.checked_sub(1)), number_at(Some(at + 1)), number_at(Some(at + 2)));
        let (day, year) = match (before, first, second) {
            (_, Some(day @ 1..=31), Some(year @ 1900..=2100)) => (day, year),
            (Some(day @ 1..=31), Some(year @ 1900..=2100), _) => (day, year),
            _ => continue,
        };
        if let Ok(date) = Date::new(year, month, day as i8) {
            return Some(date);
        }
    }
    None
}

fn iso_date(word: &str) -> Option<Date> {
    let day = word.get(..10)?;
    let sober = day.bytes().enumerate().all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() });
    let ends = word.as_bytes().get(10).is_none_or(|b| !b.is_ascii_digit());
    if sober && ends { day.parse().ok() } else { None }
}

#[cfg(test)]
#[path = "tests/dateline.rs"]
mod tests;

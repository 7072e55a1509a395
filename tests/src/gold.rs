//! A gold annotation as an extraction: what a perfect reader would have read, to judge what is built on it.

use serde_json::{Value, json};
use standoff::{Date, Extraction};
use std::fs;
use std::path::Path;

/// The extraction that a folder's `NAME.gold.json` and `NAME.txt` come to, for each such pair, in order of name.
pub fn gold_folder(folder: &Path) -> Vec<Extraction> {
    let mut names: Vec<String> = (fs::read_dir(folder).expect("the folder is readable"))
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.strip_suffix(".gold.json").map(str::to_owned))
        .collect();
    names.sort();
    names.iter().map(|name| gold_document(folder, name)).collect()
}

/// The extraction that one pair of files comes to.
pub fn gold_document(folder: &Path, name: &str) -> Extraction {
    let read = |suffix: &str| fs::read_to_string(folder.join(format!("{name}{suffix}"))).expect("gold has its text");
    let gold: Value = serde_json::from_str(&read(".gold.json")).expect("gold is JSON");
    gold_extraction(&gold, &read(".txt"))
}

/// The extraction that a gold annotation of `text` comes to. Sentences, times and amounts, which gold does not hold,
/// are read off the text by simple rules.
///
/// # Panics
/// If the annotation does not follow its guidelines.
pub fn gold_extraction(gold: &Value, text: &str) -> Extraction {
    let chars: Vec<char> = text.chars().collect();
    let published: Option<Date> = gold["published"].as_str().map(|d| d.parse().expect("a day"));
    let parties: Vec<&Value> = gold["parties"].as_array().expect("gold has parties").iter().collect();
    let party_ref = |name: &str| {
        let found = parties.iter().position(|p| p["name"] == name);
        found.map(|i| json!({ "id": format!("p{i:016x}"), "name": name, "side": parties[i]["side"], "mention": null }))
    };
    // A target is a side code, or the name of a party that has none; a state stands best for its side.
    let target_ref = |target: &str| {
        let of_side =
            |kind: &str| parties.iter().find(|p| p["side"] == target && (kind.is_empty() || p["kind"] == kind));
        let named = party_ref(target);
        let stands = of_side("state").or_else(|| of_side("")).and_then(|p| party_ref(p["name"].as_str()?));
        named.or(stands).or_else(|| {
            Some(json!({ "id": format!("p{:016x}", 0xffff), "name": target, "side": target, "mention": null }))
        })
    };
    let records: Vec<Value> = (gold["records"].as_array().expect("gold has records").iter().enumerate())
        .map(|(i, r)| {
            let (start, end) = (place(&r["start"]), place(&r["end"]));
            let sentence = sentence(&chars, start, end);
            let cut = |a: usize, b: usize| excerpt(&chars, a, b);
            let content: String = chars[start..end].iter().collect();
            let date = r["date"].as_str();
            let sentence_words: String = chars[sentence.0..sentence.1].iter().collect();
            let times = match r["kind"].as_str() {
                Some("meeting") => times(date.unwrap_or(&content), published),
                Some("action") => times(&content, published),
                _ => times(past(&sentence_words), published),
            };
            let string = |field: &str| r[field].as_str();
            let mut out = json!({
                "id": format!("r{i:016x}"),
                "kind": r["kind"],
                "actor": string("actor").and_then(party_ref),
                "target": string("target").and_then(target_ref),
                "cue": { "start": start, "end": start, "text": r["cue"] },
                "content": cut(start, end),
                "sentence": cut(sentence.0, sentence.1),
                "evidence": [],
                "reported_in": null,
                "negated": r["negated"] == true,
                "modality": if r["hypothetical"] == true { "hypothetical" } else { "asserted" },
                "condition": string("condition").map(|c| json!({ "start": start, "end": start, "text": c })),
                "second_hand": false,
                "exchange": null,
                "times": times,
                "amounts": amounts(&content),
                "rule": "gold",
                "entry": null,
                "path": "",
                "confidence": if r["optional"] == true { 0.5 } else { 1.0 },
            });
            // The excerpts made of a bare string have no place of their own: theirs is the content's start.
            for field in ["cue", "condition"] {
                if out[field].is_object() {
                    let words = out[field]["text"].as_str().unwrap_or("").to_owned();
                    out[field] = find(&chars, sentence, &words, start);
                }
            }
            for field in
                ["issues", "polarity", "strength", "form", "concession", "stance", "category", "status", "quote"]
            {
                if !r[field].is_null() {
                    out[field] = r[field].clone();
                }
            }
            match string("kind").expect("records have kinds") {
                "statement" => {
                    out["class"] = json!("speech");
                    out["depth"] = json!(0);
                    out["chain"] = out["actor"].is_object().then(|| out["actor"].clone()).into_iter().collect();
                    out["anonymity"] = json!("named");
                    out["pieces"] = json!([]);
                    out["source"] = Value::Null;
                    out["wording"] = out["cue"].clone();
                }
                "meeting" => {
                    let names = r["participants"].as_array().expect("meetings have participants");
                    let names: Vec<Value> = names.iter().filter_map(|n| party_ref(n.as_str()?)).collect();
                    let words = |field: &str| string(field).map(|w| find(&chars, sentence, w, start));
                    out["place"] = json!(words("place"));
                    out["date"] = json!(words("date"));
                    out["round"] = json!(round(&content));
                    out["format"] = json!(format(&content, &r["participants"]));
                    out["participants"] = json!(names);
                }
                "action" => out["plover"] = Value::Null,
                _ => {}
            }
            out
        })
        .collect();
    let parties: Vec<Value> = (parties.iter().enumerate())
        .map(|(i, p)| {
            let mentions: Vec<Value> = (p["mentions"].as_array().into_iter().flatten())
                .filter_map(Value::as_str)
                .map(|m| {
                    let mut mention = find(&chars, (0, chars.len()), m, 0);
                    mention["kind"] = json!(if m.contains(char::is_uppercase) { "name" } else { "description" });
                    mention
                })
                .collect();
            json!({ "id": format!("p{i:016x}"), "name": p["name"], "kind": p["kind"], "side": p["side"], "mentions": mentions })
        })
        .collect();
    let wire = json!({
        "id": gold["doc"], "title": null, "outlet": gold["outlet"], "published": gold["published"], "text": text,
        "parties": parties, "records": records, "notes": [],
    });
    Extraction::from_json(&wire.to_string()).expect("gold follows its guidelines")
}

fn place(value: &Value) -> usize {
    value.as_u64().expect("places are numbers") as usize
}

fn excerpt(chars: &[char], start: usize, end: usize) -> Value {
    json!({ "start": start, "end": end, "text": chars[start..end].iter().collect::<String>() })
}

/// The words where they first stand within a stretch, or nothing at `otherwise`, where they are split.
fn find(chars: &[char], within: (usize, usize), words: &str, otherwise: usize) -> Value {
    let wanted: Vec<char> = words.chars().collect();
    let found = (within.0..=within.1.saturating_sub(wanted.len())).find(|&i| chars[i..].starts_with(&wanted));
    let mut out = found.map_or(excerpt(chars, otherwise, otherwise), |i| excerpt(chars, i, i + wanted.len()));
    out["text"] = json!(words);
    out
}

/// The sentence around a stretch: up to a line break, or an end mark with blank and capital after it.
fn sentence(chars: &[char], start: usize, end: usize) -> (usize, usize) {
    let is_break = |i: usize| {
        chars[i] == '\n'
            || (i + 2 < chars.len()
                && matches!(chars[i], '.' | '?' | '!')
                && chars[i + 1] == ' '
                && (chars[i + 2].is_uppercase() || matches!(chars[i + 2], '"' | '“'))
                && i >= 3
                && chars[i - 3..i].iter().all(|c| c.is_lowercase() || matches!(c, '"' | '”')))
    };
    let mut from = start;
    while from > 0 && !is_break(from - 1) {
        from -= 1;
    }
    let mut to = end;
    while to < chars.len() && !is_break(to) {
        to += 1;
    }
    if to < chars.len() && chars[to] != '\n' {
        to += 1;
    }
    while from < start && chars[from].is_whitespace() {
        from += 1;
    }
    (from, to)
}

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
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The time that words name: a month with day or year, a weekday, a bare year.
fn times(words: &str, published: Option<Date>) -> Vec<Value> {
    let tokens: Vec<&str> = words.split(|c: char| !c.is_alphanumeric()).filter(|t| !t.is_empty()).collect();
    let number = |i: usize| tokens.get(i).and_then(|t| t.parse::<i16>().ok());
    let year = |i: usize| number(i).filter(|n| (1900..2100).contains(n));
    let day = |i: usize| number(i).filter(|n| (1..=31).contains(n)).map(|n| n as i8);
    let month = |token: &str| MONTHS.iter().position(|m| *m == token).map(|m| m as i8 + 1);
    let date = |y: i16, m: i8, d: i8| Date::new(y, m, d).ok();
    let mut days: Vec<(Date, Date)> = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        if let Some(m) = month(token) {
            let day = day(i + 1).or_else(|| i.checked_sub(1).and_then(day));
            let said = (1..=3).find_map(|k| year(i + k));
            // Without a year: the last such month up to the day of publication.
            let y = said.or_else(|| published.map(|p| if m > p.month() + 1 { p.year() - 1 } else { p.year() }));
            if let Some(y) = y {
                let first = date(y, m, day.unwrap_or(1));
                let last = day.map_or_else(|| date(y, m, 1).map(Date::last_of_month), |d| date(y, m, d));
                days.extend(first.zip(last));
            }
        } else if let (Some(w), Some(p)) = (WEEKDAYS.iter().position(|w| w == token), published) {
            let ago = (i64::from(p.weekday().to_monday_zero_offset()) - w as i64).rem_euclid(7);
            days.extend(p.checked_sub(jiff::ToSpan::days(ago)).ok().map(|d| (d, d)));
        }
    }
    if days.is_empty() {
        days.extend((0..tokens.len()).filter_map(year).filter_map(|y| Some((date(y, 1, 1)?, date(y, 12, 31)?))));
    }
    let Some((from, to)) = days.iter().copied().reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))) else { return Vec::new() };
    let role = if words.contains("since") { "since" } else { "at" };
    vec![json!({ "start": 0, "end": 0, "text": words, "role": role, "from": from, "to": to })]
}

/// The two words of “last June”, “last week” … in a sentence: all that is read of when words were spoken.
fn past(sentence: &str) -> &str {
    let last = sentence.find("ast ").filter(|&i| i > 0 && sentence[i - 1..].to_lowercase().starts_with("last "));
    last.map_or("", |i| {
        let rest = &sentence[i + 4..];
        &sentence[i + 4..i + 4 + rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())]
    })
}

/// Numbers of days and shares in per cent.
fn amounts(content: &str) -> Vec<Value> {
    let tokens: Vec<&str> =
        content.split(|c: char| !c.is_alphanumeric() && c != '%').filter(|t| !t.is_empty()).collect();
    let unit = |token: &str| match token {
        "day" | "days" => Some(("day", 1.0)),
        "week" | "weeks" => Some(("day", 7.0)),
        "percent" => Some(("percent", 1.0)),
        "prisoners" => Some(("person", 1.0)),
        _ => None,
    };
    (tokens.windows(2))
        .filter_map(|pair| Some((pair[0].parse::<f64>().ok()?, unit(pair[1])?, pair.join(" "))))
        .chain(tokens.iter().filter_map(|t| Some((t.strip_suffix('%')?.parse().ok()?, ("percent", 1.0), (*t).to_owned()))))
        .map(|(n, (unit, factor), text)| {
            json!({ "start": 0, "end": 0, "text": text, "value": n * factor, "unit": unit, "currency": null })
        })
        .collect()
}

fn round(content: &str) -> Option<u32> {
    let words = ["first", "second", "third", "fourth", "fifth"];
    (0..words.len()).find(|&i| content.contains(&format!("{} round", words[i]))).map(|i| i as u32 + 1)
}

fn format(content: &str, participants: &Value) -> Option<&'static str> {
    let call = ["call", "telephone", "phone", "video"].iter().any(|w| content.contains(w));
    let three = ["three-way", "trilateral"].iter().any(|w| content.contains(w));
    match participants.as_array().map_or(0, Vec::len) {
        _ if call => Some("call"),
        _ if three => Some("trilateral"),
        2 => Some("bilateral"),
        _ => None,
    }
}

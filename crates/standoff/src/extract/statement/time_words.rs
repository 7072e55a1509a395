//! Words of time beside a verb of saying: “said Tuesday”, “said late last week”.

pub(super) fn is_day(word: &str) -> bool {
    const DAYS: &[&str] = &[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
        "earlier",
        "later",
        "last",
        "this",
        "late",
        "early",
        "recently",
    ];
    DAYS.iter().any(|d| word.eq_ignore_ascii_case(d))
}

pub(super) fn is_weekday(word: &str) -> bool {
    matches!(
        word,
        "yesterday" | "today" | "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday"
    )
}

pub(super) fn is_period(lemma: &str) -> bool {
    matches!(
        lemma,
        "day"
            | "week"
            | "weekend"
            | "month"
            | "year"
            | "morning"
            | "afternoon"
            | "evening"
            | "night"
            | "summer"
            | "winter"
            | "spring"
            | "autumn"
            | "fall"
    )
}

//! The article's own day, where it gives one.

use crate::segment::{dateline_date, segment};
use jiff::civil::date;

#[track_caller]
fn check(text: &str, day: Option<(i16, i8, i8)>) {
    assert_eq!(dateline_date(text, &segment(text)), day.map(|(y, m, d)| date(y, m, d)), "{text:?}");
}

#[test]
fn full_dates() {
    for line in [
        "April 23, 2025",
        "Wednesday, April 23, 2025",
        "23 April 2025",
        "Apr. 23, 2025",
        "2025-04-23",
        "Published: April 23rd, 2025 10:30 GMT",
    ] {
        check(&format!("Talks resume\n\n{line}\n\nThe sides met."), Some((2025, 4, 23)));
        check(&format!("{line}\n\nThe sides met."), Some((2025, 4, 23)));
    }
    check("GENEVA, April 23, 2025 (Reuters) - The sides met.", Some((2025, 4, 23)));
    check("The sides met.\n\nApril 23, 2025\n\nNo comments:", Some((2025, 4, 23)));
    check("Published April 23, 2025\nUpdated April 24, 2025\nThe sides met.", Some((2025, 4, 23)));
    check("Updated April 24, 2025\nPublished April 23, 2025\nThe sides met.", Some((2025, 4, 23)));
}

#[test]
fn no_full_date() {
    check("GENEVA, June 3 (Reuters) - The sides met.", None);
    check("The sides met on April 23, 2025.", None);
    check("Talks of April 23, 2025, fail\n\nThe sides met.", None);
    check("February 30, 2025\n\nThe sides met.", None);
    check("© 2025 Example Daily\n\nThe sides met.", None);
    check("One.\n\nTwo.\n\nThree.\n\nFour.\n\nRelated: April 23, 2025\n\nFive.", None);
}

//! Blocks of pages as articles and scrapers write them.

use crate::segment::{BlockKind, segment};

/// Each block as kind, parent where it has one, and its first characters.
#[track_caller]
fn check(text: &str, blocks: &[&str]) {
    let found: Vec<String> = (segment(text).blocks.iter())
        .map(|b| {
            let kind = match b.kind {
                BlockKind::Headline => "head",
                BlockKind::Dateline => "date",
                BlockKind::Paragraph => "para",
                BlockKind::LeadIn => "lead",
                BlockKind::ListItem => "item",
                BlockKind::Question => "ask",
                BlockKind::Answer => "answer",
                BlockKind::Boilerplate => "page",
            };
            let parent = b.parent.map_or(String::new(), |p| format!("<{p}"));
            format!("{kind}{parent} {}", b.span.of(text).chars().take(16).collect::<String>().trim_end())
        })
        .collect();
    assert_eq!(found, blocks, "{text:?}");
}

#[test]
fn headlines_and_paragraphs() {
    check(
        "Talks resume in Muscat\n\nThe sides met.\n\nWhat is at stake\n\nMuch is at stake.",
        &["head Talks resume in", "para The sides met.", "head What is at stake", "para Much is at stake"],
    );
    check(
        "The sides met.\nThey will meet again.\r\nNobody signed.",
        &["para The sides met.", "para They will meet a", "para Nobody signed."],
    );
    check("The sides met", &["para The sides met"]);
}

#[test]
fn broken_lines() {
    check(
        "The ministers of nine countries failed once more on\nMonday to agree, and they said in the evening that\nthey would meet again when the Bank of Asia and the\nFund had answered the letter of last May, which had\nasked for two years.\nNobody signed.",
        &["para The ministers of", "para Nobody signed."],
    );
    check("Both sides said they would\nmeet again.", &["para Both sides said"]);
    let torn = "The ministers of nine countries said once more on Monday that they had held long and open talks with";
    check(&format!("{torn}\n\nAnn Lee in Rome.\n\nNobody signed."), &["para The ministers of", "para Nobody signed."]);
    check("Nobody signed.\nboth left.", &["para Nobody signed.", "para both left."]);
}

#[test]
fn datelines() {
    check("GENEVA, June 3 (Reuters) - Talks failed.", &["date GENEVA, June 3 (", "para Talks failed."]);
    check("HARTFORD, Conn. (AP) — Talks failed.", &["date HARTFORD, Conn.", "para Talks failed."]);
    check("Paris (AFP) – Talks failed.", &["date Paris (AFP) –", "para Talks failed."]);
    check("TEHRAN- Talks failed.", &["date TEHRAN-", "para Talks failed."]);
    check("ISLAMABAD: Talks failed.", &["date ISLAMABAD:", "para Talks failed."]);
    check("NEW YORK A court ruled.", &["date NEW YORK", "para A court ruled."]);
    // No datelines: an organisation, a label, a name with a remark.
    check("NATO Secretary Hall left.", &["para NATO Secretary H"]);
    check("UPDATE: Talks failed.", &["para UPDATE: Talks fa"]);
    check("Ann Lee - the envoy - left.", &["para Ann Lee - the en"]);
    check("Talks failed.\n\nNATO — the alliance — waits.", &["para Talks failed.", "para NATO — the allia"]);
}

#[test]
fn lists() {
    check(
        "There are obstacles, including:\n- no trust\n• no money\n* no time\nTalks go on.",
        &["lead There are obstac", "item<0 - no trust", "item<0 • no money", "item<0 * no time", "para Talks go on."],
    );
    check(
        "The plan has three parts:\n1. a truce\n2) an exchange\n(c) a vote",
        &["lead The plan has thr", "item<0 1. a truce", "item<0 2) an exchange", "item<0 (c) a vote"],
    );
    check(
        "The plan has three parts:\na truce\nan exchange\na vote\nBoth sides agreed to it.",
        &["lead The plan has thr", "item<0 a truce", "item<0 an exchange", "item<0 a vote", "para Both sides agree"],
    );
    check(
        "The steps:\n1. A truce.\nIt holds.\n2. A vote.",
        &["lead The steps:", "item<0 1. A truce.", "para It holds.", "item<0 2. A vote."],
    );
    check("He said:\n“We wait.”\n“We hope.”", &["para He said:", "para “We wait.”", "para “We hope.”"]);
}

#[test]
fn questions() {
    check(
        "Talks go on.\n\nWhy do they fail?\n\nNobody trusts them.\n\nNobody pays.\n\nWhat next\n\nMore talks.",
        &[
            "para Talks go on.",
            "ask Why do they fail",
            "answer<1 Nobody trusts th",
            "answer<1 Nobody pays.",
            "head What next",
            "para More talks.",
        ],
    );
    check(
        "Q: Will it hold?\nA: It may.\nQ: Why?\nA: It must.",
        &["ask Q: Will it hold?", "answer<0 A: It may.", "ask Q: Why?", "answer<2 A: It must."],
    );
    check("“Why do they fail?”\n\nNobody knows.", &["para “Why do they fai", "para Nobody knows."]);
}

#[test]
fn words_of_the_page() {
    let article = "Talks failed on Monday.\n\nBoth sides left.";
    for line in [
        "Leave a Reply",
        "No comments:",
        "Post a Comment",
        "Your email address will not be published. Required fields are marked *",
        "Home | World | Sport",
        "We use cookies on this site.",
        "Share on Facebook",
        "Read more: What we know",
        "Advertisement",
        "Sign up for our newsletter",
        "By Ann Lee and Bo Hansen, Staff Writers",
        "Wednesday, April 23, 2025",
        "Updated 3 hours ago",
        "© 2025 Example Daily",
        "Photo: Jane Doe",
        "Getty Images",
        "(Reporting by Jane Doe; Editing by John Roe)",
        "AB/CD",
        "* * *",
        "4:05 p.m.",
    ] {
        let first: String = line.chars().take(16).collect();
        check(
            &format!("{article}\n\n{line}"),
            &["para Talks failed on", "para Both sides left.", &format!("page {}", first.trim_end())],
        );
    }
}

#[test]
fn the_articles_words_are_not_the_pages() {
    for line in [
        "By Friday the talks had failed.",
        "Published reports say so.",
        "Share prices fell on Monday.",
        "Comments by the envoy drew fire.",
        "Updated terms were sent on May 3.",
        "Home rule is the issue.",
        "By clinging to the truce, both lose.",
        "Related talks failed.",
        "Read the terms, he said.",
        "Advertising was banned.",
        "Photos showed the damage.",
        "The Reuters reporter left.",
        "Search teams left on Monday.",
    ] {
        let first: String = line.chars().take(16).collect();
        check(
            &format!("Talks failed.\n\n{line}\n\nBoth left."),
            &["para Talks failed.", &format!("para {}", first.trim_end()), "para Both left."],
        );
    }
}

//! Words of the page, not of the article: told by whole lines that articles do not write.

use super::dateline;

/// Lines longer than this, in bytes, are the article's, but for notices on cookies and copyright.
const LONGEST: usize = 200;

/// Whole lines, in lower case and without marks at their ends; `|` parts them, here and below.
const LINES: &str = "about the author|about us|accept|accept all|accept all cookies|accept cookies|ad|add a comment|\
    advertisement|advertisements|advertising|afp|all news|also read|also see|ap|ap photo|\
    article continues below|back to top|back to home|bookmark|breaking news|cancel reply|click here|\
    close|comment|comments|comments are closed|contact|contact us|continue reading|cookie policy|\
    cookie settings|copy link|copy link to clipboard|donate|donate now|download|e-mail|editor's picks|\
    editors' picks|email|email this|email this article|embed|facebook|file photo|file photos|flipboard|\
    follow|follow us|follow us on|get involved|getty|getty images|google+|home|i agree|image|\
    image source|instagram|join the conversation|latest|latest headlines|latest news|latest stories|\
    leave a comment|leave a reply|leave a reply cancel reply|linkedin|listen|listen to this article|\
    load more|loading|log in|login|manage cookies|manage preferences|media caption|menu|messenger|more|\
    more from|more news|more on this story|more on this topic|more stories|most popular|most read|\
    most viewed|navigation|newer post|newer posts|newsletter|newsletters|next|next article|next post|\
    no comment|no comments|no comments yet|ok|older post|older posts|our standards|password|\
    photo gallery|photos|pinterest|popular|post a comment|post comment|previous|previous article|\
    previous post|print|print this article|privacy|privacy policy|promoted|purchase licensing rights|\
    read also|read full story|read in app|read more|read next|recent comments|recent posts|recommended|\
    recommended for you|recommended reading|reddit|register|register now|reject all|related|\
    related articles|related content|related news|related posts|related stories|related topics|\
    related video|reply|reuters|save|save article|save this story|search|see all|see also|see more|\
    share|share article|share it|share on facebook|share on linkedin|share on twitter|share on whatsapp|\
    share on x|share this|share this article|share this page|share this story|share via email|\
    show comments|show more|sign in|sign up|skip advertisement|skip to content|skip to main content|\
    skip to navigation|sponsored|sponsored content|store|story continues below advertisement|subscribe|\
    subscribe now|subscribe today|subscribe to our newsletter|support us|tags|telegram|\
    terms and conditions|terms of service|terms of use|text size|top news|top stories|topics|\
    topics in this story|trending|trending now|tweet|twitter|view all|view comments|view more|watch|\
    watch live|watch now|weather|whatsapp|what to read next|write a comment|you may also like|\
    you might also like|you may like|youtube|your name|website|name|x";

/// How lines of the page begin, in lower case.
const BEGINNINGS: &str = "(additional reporting by|(ap photo|(editing by|(photo by|(photo:|(reporting by|(reuters photo|\
    (with inputs from|(with input from|(writing by|($1 =|additional reporting by|advertisement|\
    all rights reserved|already a subscriber|also read:|ap photo|article continues|by clicking|\
    by continuing to browse|by continuing to use|by signing up|by subscribing|by using this site|category:|\
    categories:|caption:|click here to|click to|contact us at|copyright ©|copyright 1|copyright 2|\
    credit:|create a free account|do not sell my|download our app|download the app|editing by|\
    enter your email|file photo|filed under|first published|follow us on|for more information|\
    full coverage:|get our|get the latest|get unlimited|getty images|have a news tip|have a tip|\
    image caption|image credit|image source|image:|join our|join the conversation|keep reading|\
    leave a comment|leave a reply|listen:|live updates:|log in to|more:|more on this|newsletter:|\
    no comments|notify me of|originally published|our standards:|photo by|photo credit|photo:|\
    photograph:|photos:|picture:|please log in|please read our|please sign in|please subscribe|\
    post a comment|posted by|posted in|read also:|read full|read more:|read more on|read more about|\
    read next:|read the full|recommended:|register for|related:|related topics:|reporting by|\
    required fields are marked|save my name|see also:|share on|share this|sign up for|sign up to|skip to|\
    sponsored by|stay up to date|story continues|subscribe for|subscribe to|support our journalism|\
    support quality|tagged:|tagged with|tags:|the material in this|this article first appeared|\
    this article is republished|this article was originally|this is a developing story|this material may not|\
    this site is protected|this site uses|this story was originally|this website uses|topics:|tweet this|\
    want more|watch:|watch live|watch more:|we use cookies|we value your privacy|with inputs from|\
    writing by|you can unsubscribe|you have reached your|you must be logged in|you must register|\
    you need to|your browser does not|your email address will not|© |©1|©2|via getty images";

/// Lines behind one of these are the page's as long as they end without a stop.
const TAILS: &str = "leave a reply|leave a comment|post a comment|no comments|related articles|related stories|\
    related posts|related news|more on this story|you may also like|you might also like|\
    recommended for you|most read|most popular|recent posts|recent comments|trending now|top stories|\
    latest news|more stories|read next|what to read next|more from";

/// Whether a line is the page's by its own words.
pub(super) fn is_boilerplate(line: &str) -> bool {
    if line.len() > LONGEST {
        return line.len() <= 3 * LONGEST && is_notice(&line.to_lowercase());
    }
    if !line.contains(char::is_alphanumeric) {
        return true;
    }
    let low = line.to_lowercase().replace('’', "'");
    let bare = bare(&low);
    let begins = BEGINNINGS.split('|').any(|b| low.starts_with(b));
    LINES.split('|').any(|l| l == bare)
        || begins
        || is_notice(&low)
        || is_dated(line, &low)
        || is_byline(line)
        || is_menu(line)
        || is_address(line)
        || is_credit(&low)
}

/// Whether what follows on the page is not the article's any more.
pub(super) fn begins_tail(line: &str) -> bool {
    line.len() <= 60 && {
        let low = line.to_lowercase();
        TAILS.split('|').any(|t| low.starts_with(t))
    }
}

/// Where the initials of writer and editor, or the source in brackets, stand behind the article's last sentence, if they do.
pub(super) fn sign_off(line: &str) -> Option<usize> {
    let source = line.rfind("(Source:").filter(|at| line.len() - at <= 60 && line.ends_with(')'));
    let start = source
        .unwrap_or_else(|| line.trim_end_matches(|c: char| c.is_ascii_uppercase() || matches!(c, '/' | ' ')).len());
    let initials = line[start..].split('/').map(str::trim);
    let capitals = |part: &str| (2..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_uppercase());
    let signed = source.is_some() || (initials.clone().count() >= 2 && initials.clone().all(capitals));
    let ended = line[..start].trim_end().ends_with(['.', '”', '"', '!', '?', '’']);
    let cut = line.len() - line[start..].trim_start().len();
    (signed && ended && cut > line[..start].trim_end().len()).then_some(cut)
}

/// Initials of writer and editor at the article's end: `AB/CD`.
pub(super) fn is_sign_off(line: &str) -> bool {
    let parts: Vec<&str> =
        line.trim_matches(['(', ')', '-', '–', '—', ' ']).split(['/', ' ']).filter(|p| !p.is_empty()).collect();
    let initials = parts.len() >= 2
        && line.contains('/')
        && parts.iter().all(|p| p.len() <= 4 && p.chars().all(|c| c.is_ascii_alphabetic()));
    let agency = |p: &str| {
        ["Reuters", "AP", "AFP", "UPI", "TASS", "Xinhua", "Bloomberg", "Anadolu", "IRNA", "dpa", "DPA", "PTI", "ANI"]
            .contains(&p)
    };
    initials || (!parts.is_empty() && parts.len() <= 4 && parts.iter().all(|p| agency(p)))
}

/// The line without marks at its ends.
fn bare(line: &str) -> &str {
    line.trim_matches(|c: char| !c.is_alphanumeric() && c != '+')
}

/// Notices on cookies, privacy and copyright.
fn is_notice(low: &str) -> bool {
    let has = |words: &[&str]| words.iter().any(|w| low.contains(w));
    let cookies = has(&["cookies"])
        && has(&[
            "we use",
            "this site",
            "this website",
            "our website",
            "your browser",
            "consent",
            "accept",
            "by continuing",
        ]);
    cookies
        || has(&[
            "all rights reserved",
            "may not be published, broadcast",
            "may not be reproduced",
            "protected by recaptcha",
            "privacy policy and terms",
        ])
}

/// A line that says no more than when the article was written: a date, a time, `Updated 3 hours ago`.
fn is_dated(line: &str, low: &str) -> bool {
    if dateline::is_date_line(line) {
        return true;
    }
    let lead = ["published", "updated", "last updated", "last modified", "posted", "posted on", "modified"]
        .iter()
        .any(|w| low.starts_with(w));
    let digits = low.contains(|c: char| c.is_ascii_digit());
    let ago = low.ends_with(" ago")
        || low.ends_with("min read")
        || low.ends_with("minute read")
        || low.ends_with("mins read");
    let sentence = low.ends_with('.') && !low.ends_with("m.");
    low.len() <= 80 && digits && ((lead && !sentence) || (ago && low.split_whitespace().count() <= 5))
}

/// `By Name Name and Name Name, Agency`, `Name Name, Kyiv correspondent`.
fn is_byline(line: &str) -> bool {
    const SMALL: &[&str] = &[
        "and",
        "of",
        "in",
        "for",
        "the",
        "with",
        "at",
        "on",
        "de",
        "al",
        "el",
        "bin",
        "van",
        "von",
        "der",
        "writer",
        "staff",
        "correspondent",
        "reporter",
        "editor",
        "analyst",
        "contributor",
        "news",
        "by",
        "from",
        "da",
        "ibn",
        "la",
        "le",
        "senior",
        "chief",
        "diplomatic",
        "political",
        "foreign",
    ];
    let rest = ["By ", "BY ", "by: ", "By: ", "Written by ", "Reported by ", "Analysis by ", "Story by "]
        .iter()
        .find_map(|by| line.strip_prefix(by));
    let named = |words: &str| {
        words.split_whitespace().all(|w| {
            let w = w.trim_matches(|c: char| !c.is_alphanumeric());
            w.is_empty() || SMALL.contains(&w) || w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        })
    };
    let ended = line.ends_with(['.', '!', '?', ':']) && !line.ends_with("Jr.");
    let many = line.split_whitespace().count();
    let reporting = line.contains("eporting from") && many <= 10;
    let role = ["correspondent", "editor", "reporter"].iter().any(|r| line.ends_with(r))
        && many <= 8
        && line.contains(',')
        && named(line);
    line.len() <= 120
        && !ended
        && (rest.is_some_and(|r| named(r) && many <= 16 && !begins_with_time(r)) || reporting || role)
}

/// `By Friday`, `By May`: a heading's time, not a name.
fn begins_with_time(words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or_default();
    words.split_whitespace().count() < 2
        || dateline::is_month(first)
        || dateline::is_weekday(first)
        || first.starts_with(|c: char| c.is_ascii_digit())
}

/// Short entries with separators between: `Home | News | Sport`.
fn is_menu(line: &str) -> bool {
    ["|", " › ", " » ", " > ", " · ", " • ", " / "].iter().any(|separator| {
        let entries: Vec<&str> = line.split(separator).map(str::trim).collect();
        entries.len() >= 3
            && entries.iter().all(|e| e.len() <= 25 && e.split_whitespace().count() <= 3 && !e.ends_with('.'))
    })
}

/// Agencies alone: `Reuters/File Photo`, `AFP via Getty Images`.
fn is_credit(low: &str) -> bool {
    const SOURCES: &[&str] = &[
        "getty",
        "images",
        "instagram",
        "twitter",
        "facebook",
        "reuters",
        "ap",
        "afp",
        "epa",
        "photo",
        "photos",
        "file",
        "via",
        "pool",
        "handout",
        "courtesy",
        "shutterstock",
        "and",
    ];
    low.len() <= 60 && low.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).all(|w| SOURCES.contains(&w))
}

/// A web address, a handle or a piece of markup, alone.
fn is_address(line: &str) -> bool {
    let one = !line.contains(char::is_whitespace);
    let markup = line.starts_with('<')
        && line.split('<').all(|part| !part.rsplit('>').next().unwrap_or_default().contains(char::is_alphanumeric));
    markup
        || one
            && (line.starts_with("http")
                || line.starts_with("www.")
                || line.starts_with('@')
                || (line.contains('@') && line.contains('.')))
}

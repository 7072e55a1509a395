//! Whether the text says who a source is, or why it does not.

use super::super::article::Article;
use super::super::draft::Draft;
use crate::record::Anonymity;

/// Words by which a text says that a source does not want to be named, or may not speak.
const WITHHOLDING: &[&str] = &[
    "anonymity",
    "anonymously",
    "not be named",
    "not be identified",
    "not to be named",
    "not to be identified",
    "not to be quoted by name",
    "not want to be named",
    "not want to be identified",
    "not wish to be named",
    "not wish to be identified",
    "declined to be named",
    "declined to be identified",
    "refused to be named",
    "refused to be identified",
    "not authorised to",
    "not authorized to",
    "n't authorised to",
    "n't authorized to",
    "n’t authorised to",
    "n’t authorized to",
];

/// Whether the text says who the source of a statement is. What it says of an unnamed source stands in the statement's
/// sentence, in the next, or where it spoke of that source before.
pub(crate) fn anonymity(article: &Article<'_>, draft: &Draft) -> Anonymity {
    let Some(entity) = draft.actor.map(|who| &article.mentions.entities[who.entity]).filter(|e| e.anonymous) else {
        return Anonymity::Named;
    };
    let last = article.parses.len().saturating_sub(1);
    let near = draft.sentence..=(draft.sentence + 1).min(last);
    let mut sentences = entity.places.iter().map(|p| p.sentence).chain(near);
    let withheld = sentences.any(|s| {
        let words = article.parses[s].sentence.span.of(article.text).to_lowercase();
        WITHHOLDING.iter().any(|phrase| words.contains(phrase))
    });
    if withheld { Anonymity::Withheld } else { Anonymity::Unnamed }
}

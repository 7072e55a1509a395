//! What stands around a comment such as “…, Peskov said, …”: what is told before it, and where that goes on.

use super::super::article::Article;
use super::surface::{Around, is_quotation_mark, quotation_of};
use crate::segment::Quotation;
use crate::text::Span;

/// What stands before a comment such as “, Peskov said”.
pub(super) struct Before {
    pub(super) span: Span,
    pub(super) quoted: bool,
    /// Whether it holds a main clause.
    pub(super) clause: bool,
    /// Whether it is too long and opens too plainly to be a mere adverbial, whatever the tree says.
    pub(super) whole: bool,
}

pub(super) fn before(
    article: &Article<'_>,
    around: &Around<'_>,
    comment: usize,
    quoting: bool,
    factive: bool,
) -> Option<Before> {
    let parse = &around.parse;
    let last = comment.checked_sub(1).filter(|l| *l >= around.bounds.start)?;
    let word = parse.word(last);
    let quote_at = if around.is_quoted(last) && is_quotation_mark(word) {
        Some(last)
    } else {
        (matches!(word, "," | "–" | "—" | "-" | "--")
            && last > around.bounds.start
            && around.is_quoted(last - 1)
            && is_quotation_mark(parse.word(last - 1)))
        .then(|| last - 1)
    };
    if let Some(at) = quote_at {
        let quotation = quotation_of(article, parse, at)?;
        if !quoting || !is_told(article, quotation, parse.word(last) == ",") {
            return None;
        }
        let first = parse.tokens_in(quotation.span).start;
        // Words before the quotation in the same sentence are told too: “The plan ‘was dead’, he said.”
        let lead = around.bounds.start..first;
        let opened = lead.is_empty() || quotation.span.start() <= parse.sentence.span.start();
        if !opened && lead.len() >= 2 && !matches!(parse.word(first - 1), ":" | ",") {
            let span = article.content(parse, lead.start..at + 1)?;
            return Some(Before { span, quoted: true, clause: true, whole: true });
        }
        return Some(Before { span: article.bare(quotation.inner), quoted: true, clause: true, whole: true });
    }
    if !matches!(word, "," | "–" | "—" | "-" | "--" | "?" | "!") || factive && !quoting {
        return None;
    }
    let tokens = around.bounds.start..last;
    let clause = around.is_main_clause(tokens.clone());
    let whole = tokens.len() >= 6 && !around.opens_adverbially(tokens.start);
    let span = article.content(parse, around.without_joint(tokens))?;
    Some(Before { span, quoted: false, clause, whole })
}

/// “…,” he said, pointing at the map, “…”: where the quotation resumes.
pub(super) fn resumed(article: &Article<'_>, around: &Around<'_>, at: usize) -> Option<Span> {
    let parse = &around.parse;
    let opens = |t: usize| {
        around.is_quoted(t)
            && !around.is_quoted(t - 1)
            && is_quotation_mark(parse.word(t))
            && matches!(parse.word(t - 1), "," | ":")
    };
    let mark = (at..around.bounds.end).find(|&t| t > 0 && opens(t))?;
    let quotation = quotation_of(article, parse, mark)?;
    (article.words(quotation.inner).split_whitespace().count() >= 3).then(|| article.bare(quotation.inner))
}

/// Whether what stands behind the comment belongs to what is told.
pub(super) fn goes_on(article: &Article<'_>, around: &Around<'_>, before: &Before, at: usize) -> bool {
    let parse = &around.parse;
    let end = around.bounds.end;
    if at >= end || before.quoted {
        return false;
    }
    if !before.clause {
        return around.is_clause(at..end) && parse.xpos(at) != "VBG" && !matches!(parse.xpos(at), "WP" | "WDT");
    }
    let joins = matches!(
        parse.word(at),
        "and"
            | "but"
            | "or"
            | "because"
            | "if"
            | "unless"
            | "although"
            | "though"
            | "even"
            | "so"
            | "until"
            | "when"
            | "while"
    );
    let own = at + 1 < end && parse.xpos(at + 1) != "VBD" && parse.xpos(at + 1) != "VBZ";
    joins && own && around.is_clause(at..end) && !super::surface::is_saying(article, parse, at + 1)
}

/// Whether a quotation is what is told, and not words that the writer only marks.
fn is_told(article: &Article<'_>, quotation: &Quotation, comma: bool) -> bool {
    let inner = article.words(quotation.inner).trim_end();
    comma
        || inner.ends_with([',', '.', '!', '?', '…', '-', '—', '–'])
        || article.text[quotation.span.end()..].starts_with([',', '.'])
        || inner.split_whitespace().count() >= 6
}

//! Attributions in the shape of the PolNeAR benchmark: source, cue, content.

use crate::record::{Extraction, Record, Statement};
use crate::text::Span;
use serde_json::{Value, json};

/// How many words may name whom an act is aimed at.
const ADDRESSEE: usize = 8;

/// The attributions of an article: statements, and those inside demands, proposals, responses, threats and
/// accusations, as PolNeAR's notion is wider than a statement. Positions in code points.
///
/// ```
/// let extraction = standoff::extract("Kyiv said that talks had failed.");
/// let out: serde_json::Value = serde_json::from_str(&standoff::export::polnear(&extraction)).unwrap();
/// assert_eq!(out["statements"][0]["cue"], serde_json::json!([[5, 9]]));
/// ```
pub fn polnear(extraction: &Extraction) -> String {
    let mut wider = extraction.clone();
    for record in &mut wider.records {
        with_addressee(&extraction.document.text, record);
        with_infinitive_mark(&extraction.document.text, record);
        with_relative_source(&extraction.document.text, record);
    }
    let out = wider.in_code_points();
    let mut seen: Vec<Span> = Vec::new();
    let mut attributions = Vec::new();
    // Statements first: an act told by the same words adds nothing.
    let (statements, acts): (Vec<_>, Vec<_>) = out.records.iter().partition(|r| matches!(r, Record::Statement(_)));
    for record in statements.into_iter().chain(acts) {
        let base = record.base();
        let act = !matches!(record, Record::Statement(_));
        if matches!(record, Record::Meeting(_) | Record::Action(_))
            || act && (base.actor.is_none() || !base.rule.contains("verb"))
            || seen.contains(&base.cue.span)
        {
            continue;
        }
        seen.push(base.cue.span);
        let mention = base.actor.as_ref().and_then(|a| a.mention.as_ref()).map(|m| m.span);
        let (source, cue, pieces) = match record {
            Record::Statement(s) => (
                s.source.as_ref().map(|e| e.span).or(mention),
                s.wording.span,
                s.pieces.iter().map(|p| p.span).collect(),
            ),
            _ => (mention, base.cue.span, vec![base.content.span]),
        };
        attributions.push(json!({
            "source": source.map(pair).into_iter().collect::<Vec<_>>(),
            "cue": if cue.is_empty() { json!([]) } else { json!([pair(cue)]) },
            "content": pieces.into_iter().map(pair).collect::<Vec<_>>(),
        }));
    }
    json!({ "statements": attributions }).to_string() + "\n"
}

/// PolNeAR counts to the content whom an act is aimed at (“urged *the senator* to resign”), and what a verb of naming
/// names (“called *him* a coward”): all that stands between cue and content.
fn with_addressee(text: &str, record: &mut Record) {
    let statement = matches!(record, Record::Statement(_));
    let base = record.base_mut();
    let cue = base.cue.span;
    if !(base.rule.contains("verb") || base.rule.contains("naming"))
        || statement && !base.rule.contains("naming")
        || cue.end() >= base.content.span.start()
    {
        return;
    }
    let gap = &text[cue.end()..base.content.span.start()];
    let plain = !gap.contains([',', ';', ':', '.', '\n', '(', '“']) && gap.trim() != "to";
    if !plain || gap.trim().is_empty() || gap.split_whitespace().count() > ADDRESSEE {
        return;
    }
    let start = cue.end() + gap.len() - gap.trim_start().len();
    base.content.span = Span::new(start, base.content.span.end());
    if let Record::Statement(told) = record
        && let [piece] = &mut told.pieces[..]
    {
        piece.span = Span::new(start, piece.span.end());
    }
}

/// PolNeAR counts the “to” of an infinitive to what is said or wanted.
fn with_infinitive_mark(text: &str, record: &mut Record) {
    let widened = |span: Span| match text[..span.start()].ends_with(" to ") {
        true => Span::new(span.start() - "to ".len(), span.end()),
        false => span,
    };
    if let Record::Statement(statement) = record {
        statement.pieces.iter_mut().for_each(|p| p.span = widened(p.span));
    }
    let content = &mut record.base_mut().content;
    content.span = widened(content.span);
}

/// In a relative clause PolNeAR's source is the pronoun alone: “the agency, *which* said …”.
fn with_relative_source(text: &str, record: &mut Record) {
    let Record::Statement(Statement { source: Some(source), .. }) = record else { return };
    let words = source.span.of(text);
    if let Some(pronoun) = ["who", "which"].into_iter().find(|p| words.ends_with(&format!(" {p}"))) {
        source.span = Span::new(source.span.end() - pronoun.len(), source.span.end());
    }
}

fn pair(span: Span) -> Value {
    json!([span.start(), span.end()])
}

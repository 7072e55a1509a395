//! Texts longer than any article are read in sections, so that time grows with length and no faster.

use crate::record::{Extraction, Party, PartyId, Record, RecordId};
use crate::text::{Document, Span};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// The length of a section in bytes: some ten thousand words.
pub(crate) const LENGTH: usize = 64_000;

/// The sections of a text: cut before a paragraph where there is one, else a line, a sentence, a word.
pub(crate) fn sections(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    while text.len() - start > LENGTH {
        let limit = floor(text, start + LENGTH);
        let window = &text[floor(text, start + LENGTH / 2)..limit];
        let cut = ["\n\n", "\n", ". ", " "].iter().find_map(|mark| Some(window.rfind(mark)? + mark.len()));
        let end = cut.map_or(limit, |at| limit - window.len() + at);
        out.push(start..end);
        start = end;
    }
    out.push(start..text.len());
    out
}

/// The last character boundary at or before a position.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0)
}

/// One extraction of the extractions of a document's sections, each with where it begins.
pub(crate) fn join(document: Document, parts: Vec<(usize, Extraction)>) -> Extraction {
    let mut out = Extraction { document, ..Extraction::default() };
    let mut known: FxHashMap<PartyId, usize> = FxHashMap::default();
    let mut notes = FxHashSet::default();
    for (start, mut part) in parts {
        part.for_each_span(&mut |span| *span = Span::new(span.start() + start, span.end() + start));
        rename(&mut part.records);
        for party in part.parties {
            match known.get(&party.id) {
                Some(&at) => {
                    let Party { mentions, .. } = party;
                    out.parties[at].mentions.extend(mentions);
                }
                None => {
                    known.insert(party.id, out.parties.len());
                    out.parties.push(party);
                }
            }
        }
        out.records.extend(part.records);
        out.notes.extend(part.notes.into_iter().filter(|n| n.excerpt.is_some() || notes.insert(n.message.clone())));
    }
    out
}

/// Gives records the ids of their places in the whole text.
fn rename(records: &mut [Record]) {
    let ids: FxHashMap<RecordId, RecordId> =
        records.iter().map(|r| (r.base().id, RecordId::of_record(r.kind(), r.base()))).collect();
    for record in records {
        let base = record.base_mut();
        base.id = ids[&base.id];
        for link in [&mut base.reported_in, &mut base.exchange] {
            *link = link.and_then(|id| ids.get(&id).copied());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sections cover the text, in order, none longer than the limit.
    fn check(text: &str) {
        let found = sections(text);
        assert_eq!(found.first().map(|r| r.start), Some(0));
        assert_eq!(found.last().map(|r| r.end), Some(text.len()));
        for pair in found.windows(2) {
            assert_eq!(pair[0].end, pair[1].start);
        }
        assert!(found.iter().all(|r| r.len() <= LENGTH && text.get(r.clone()).is_some()));
    }

    #[test]
    fn sections_cover_the_text() {
        for text in [
            "",
            "a",
            &"🕊".repeat(LENGTH),
            &"word ".repeat(LENGTH),
            &"A line.\n\n".repeat(LENGTH),
            &"x".repeat(3 * LENGTH),
        ] {
            check(text);
        }
    }

    #[test]
    fn a_paragraph_is_not_cut() {
        let text = format!("{}\n\nThe rest. {}", "a ".repeat(25_000), "b ".repeat(20_000));
        assert!(text[sections(&text)[1].clone()].starts_with("The rest."));
    }
}

//! Notes on cues that gave no record, with the reason.

use super::article::Article;
use super::draft::Draft;
use super::frame::Frame;
use crate::lexicon::{Cue, Slot};
use crate::record::{Excerpt, Kind, Note, NoteKind};
use crate::syntax::Parse;
use rustc_hash::FxHashSet;

/// A note for each cue of an act, other than the common words, that no record of its kind came from.
pub(crate) fn notes(article: &Article<'_>, frames: &[Frame<'_>], drafts: &[Draft]) -> Vec<Note> {
    let used: FxHashSet<(usize, Kind)> = drafts.iter().map(|d| (d.sentence, d.kind())).collect();
    let mut notes = Vec::new();
    for parse in article.parses {
        for token in 0..parse.len() {
            let cue = article.cues.at(parse, token).find(|c| is_noted(c) && !used.contains(&(parse.index, c.kind)));
            if let Some(cue) = cue {
                notes.push(note(article, frames, parse, token, cue));
            }
        }
    }
    notes
}

/// The kinds whose cues mean an act wherever they stand.
fn is_noted(cue: &Cue) -> bool {
    cue.needs.is_none()
        && cue.content.first() != Some(&Slot::Clause)
        && matches!(cue.kind, Kind::Demand | Kind::Proposal | Kind::Response | Kind::Threat | Kind::Accusation)
}

fn note(article: &Article<'_>, frames: &[Frame<'_>], parse: &Parse<'_>, token: usize, cue: &Cue) -> Note {
    let frame = frames.iter().find(|f| f.parse.index == parse.index && f.trigger == token && f.cue.kind == cue.kind);
    let reason = match frame {
        None => "its content was not found",
        Some(frame) if frame.negated => "the text denies it",
        Some(frame) if frame.hypothetical => "it is only imagined",
        Some(frame) if frame.actor.is_none() => "no party is named as the one who acts",
        Some(_) => "it is part of another act, or stands too open",
    };
    Note {
        kind: NoteKind::UnusedCue,
        message: format!("{:?} ({}) gave no record: {reason}", parse.word(token), cue.entry()),
        excerpt: Some(Excerpt::cut(article.text, parse.tokens[token].span)),
    }
}

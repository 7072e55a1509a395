//! Accusations: a party blames another for an act or a quality.

use super::act::{self, Spoken};
use super::article::Article;
use super::conduct;
use super::draft::{Draft, Own};
use super::frame::Frame;
use super::slot::Filler;
use crate::lexicon::{Pos, Slot};
use crate::record::Kind;
use crate::syntax::{Parse, Upos};

/// Finds the accusations.
pub(crate) fn recognise(article: &Article<'_>, frames: &[Frame<'_>], spoken: &Spoken<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for frame in frames.iter().filter(|f| f.cue.kind == Kind::Accusation && !conduct::is_conduct(f)) {
        if frame.cue.pos == Pos::Verb && act::is_unreal(&frame.parse, frame) || !tells_what_for(article, frame) {
            continue;
        }
        let mut found = act::drafts(article, spoken, frame, &Own::Accusation, 0.75);
        found.retain(|d| d.actor.is_some());
        for draft in &mut found {
            draft.issues.clear();
        }
        drafts.extend(found);
    }
    let told = conduct::recognise(article, frames, spoken);
    drafts.extend(told);
    drafts
}

/// Whether the content says what the blame is for: a name alone (“blamed Hamas”, “criticism of Romney”) says whom.
fn tells_what_for(article: &Article<'_>, frame: &Frame<'_>) -> bool {
    let Some(filler) = &frame.content else { return false };
    let parse = &frame.parse;
    if *filler.slot == Slot::Object
        && frame.cue.target == Some(Slot::Object)
        && article.who(parse, filler.head).is_some()
    {
        return false;
    }
    parse.upos(filler.head) != Upos::Pron
        && !matches!(parse.lemma(filler.head), "other" | "another" | "itself" | "himself")
        && !is_for_its_part(parse, filler.head)
        && (named_as(filler) || !act::is_name_alone(article, parse, filler))
}

/// “Labelled it a terrorist group”: the name is what blames.
fn named_as(filler: &Filler<'_>) -> bool {
    matches!(filler.slot, Slot::Predicate) || matches!(filler.slot, Slot::Preposition(p) if p == "as")
}

/// “For its part, Madrid criticised …” blames nobody's part.
fn is_for_its_part(parse: &Parse<'_>, head: usize) -> bool {
    parse.lemma(head) == "part" && parse.is_marked(head, "for")
}

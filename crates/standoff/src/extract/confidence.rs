//! How sure a record is: a logistic model over what is known of it, fitted on annotated articles.
//!
//! `scripts/calibrate.py` fits the weights in `model/confidence.toml`; `docs/quality.md` shows how far they hold.

use crate::record::{Extraction, PartyId, PartyKind, Record};
use rustc_hash::FxHashMap;
use std::fmt::Write;
use std::sync::LazyLock;

/// The weights by feature; none where a feature was too rare to fit.
static WEIGHTS: LazyLock<FxHashMap<String, f64>> = LazyLock::new(|| {
    toml::from_str(include_str!("../../model/confidence.toml")).expect("the embedded weights are a table of numbers")
});

/// Sets the confidence of every record, and leaves out those below `least`.
pub(crate) fn settle(extraction: &mut Extraction, least: f64) {
    let kinds: FxHashMap<PartyId, PartyKind> = extraction.parties.iter().map(|p| (p.id, p.kind)).collect();
    let mut name = String::new();
    for record in &mut extraction.records {
        let mut sum = WEIGHTS.get("bias").copied().unwrap_or_default();
        for_each_feature(record, &kinds, &mut name, &mut |feature| {
            sum += WEIGHTS.get(feature).copied().unwrap_or_default();
        });
        // Two decimals: more would claim what the fit cannot know.
        record.base_mut().confidence = (100.0 / (1.0 + (-sum).exp())).round() / 100.0;
    }
    extraction.records.retain(|r| r.base().confidence >= least);
}

/// Calls `see` with every feature of a record, written into `name`; `scripts/calibrate.py` names them alike.
fn for_each_feature(
    record: &Record,
    kinds: &FxHashMap<PartyId, PartyKind>,
    name: &mut String,
    see: &mut dyn FnMut(&str),
) {
    let base = record.base();
    let kind = record.kind().as_str();
    let actor = base.actor.as_ref();
    let actor_kind = match actor.and_then(|a| kinds.get(&a.id)) {
        None => "none",
        Some(PartyKind::State) => "state",
        Some(PartyKind::Person) => "person",
        Some(PartyKind::Group) => "group",
        Some(PartyKind::Organisation | PartyKind::Alliance | PartyKind::ArmedGroup) => "body",
    };
    let length = match base.content.text.split_whitespace().count() {
        0..=2 => "1-2",
        3..=6 => "3-6",
        7..=20 => "7-20",
        _ => "21+",
    };
    let mut put = |write: &dyn Fn(&mut String)| {
        name.clear();
        write(name);
        see(name);
    };
    put(&|n| _ = write!(n, "kind={kind}"));
    put(&|n| _ = write!(n, "rule={}", base.rule));
    if let Some(entry) = &base.entry {
        put(&|n| _ = write!(n, "entry={entry}"));
    }
    put(&|n| _ = write!(n, "{kind}:actor={actor_kind}"));
    put(&|n| _ = write!(n, "{kind}:issues={}", record.issues().len().min(2)));
    put(&|n| _ = write!(n, "{kind}:length={length}"));
    put(&|n| _ = write!(n, "{kind}:target={}", base.target.is_some()));
    put(&|n| _ = write!(n, "{kind}:reported={}", base.reported_in.is_some()));
    put(&|n| _ = write!(n, "repeated={}", !base.evidence.is_empty()));
    put(&|n| _ = write!(n, "modality={}", base.modality.as_str()));
    put(&|n| _ = write!(n, "negated={}", base.negated));
    if let Record::Meeting(meeting) = record {
        put(&|n| _ = write!(n, "meeting:participants={}", meeting.participants.len().min(4)));
        put(&|n| _ = write!(n, "meeting:status={}", meeting.status.as_str()));
        put(&|n| _ = write!(n, "meeting:date={}", meeting.date.is_some()));
    }
    if let Record::Action(action) = record {
        put(&|n| _ = write!(n, "action:category={}", action.category.as_str()));
        put(&|n| _ = write!(n, "action:dated={}", !action.base.times.is_empty()));
    }
}

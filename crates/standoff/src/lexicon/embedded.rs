//! The files that stand in the crate.

/// Every embedded lexicon file with its name, in the order in which they are read.
pub(crate) const FILES: &[(&str, &str)] = &[("nouns.toml", include_str!("../../lexicon/nouns.toml"))];

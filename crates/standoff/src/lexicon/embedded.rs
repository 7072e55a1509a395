//! The files that stand in the crate.

/// Every embedded lexicon file with its name, in the order in which they are read.
pub(crate) const FILES: &[(&str, &str)] = &[
    ("nouns.toml", include_str!("../../lexicon/nouns.toml")),
    ("issues.toml", include_str!("../../lexicon/issues.toml")),
    ("places.toml", include_str!("../../lexicon/places.toml")),
    ("cues/accusation.toml", include_str!("../../lexicon/cues/accusation.toml")),
    ("cues/action.toml", include_str!("../../lexicon/cues/action.toml")),
    ("cues/demand.toml", include_str!("../../lexicon/cues/demand.toml")),
    ("cues/meeting.toml", include_str!("../../lexicon/cues/meeting.toml")),
    ("cues/proposal.toml", include_str!("../../lexicon/cues/proposal.toml")),
    ("cues/response.toml", include_str!("../../lexicon/cues/response.toml")),
    ("cues/statement.toml", include_str!("../../lexicon/cues/statement.toml")),
    ("cues/threat.toml", include_str!("../../lexicon/cues/threat.toml")),
    ("parties/armed_groups.toml", include_str!("../../lexicon/parties/armed_groups.toml")),
    ("parties/economic.toml", include_str!("../../lexicon/parties/economic.toml")),
    ("parties/media.toml", include_str!("../../lexicon/parties/media.toml")),
    ("parties/organisations.toml", include_str!("../../lexicon/parties/organisations.toml")),
    ("parties/state_bodies.toml", include_str!("../../lexicon/parties/state_bodies.toml")),
    ("parties/states.toml", include_str!("../../lexicon/parties/states.toml")),
];

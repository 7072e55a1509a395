//! Unnamed groups whose conduct bears on a negotiation, by the last word of their name or the first noun of it.

/// Those who fight, and those who speak for states and sides.
const FIGHTING: &[&str] = &[
    "factions",
    "fighters",
    "forces",
    "guerrillas",
    "gunmen",
    "insurgents",
    "militants",
    "militias",
    "pirates",
    "rebels",
    "separatists",
    "soldiers",
    "troops",
];

/// Those who have a part in a bargain: over money, law or rule.
const BARGAINING: &[&str] = &[
    "bondholders",
    "countries",
    "creditors",
    "governments",
    "lawmakers",
    "leaders",
    "lenders",
    "members",
    "ministers",
    "nations",
    "negotiators",
    "owners",
    "parties",
    "powers",
    "senators",
    "shareholders",
    "states",
    "voters",
];

/// Those who work for a wage.
const WORKING: &[&str] = &[
    "doctors",
    "dockers",
    "drivers",
    "employees",
    "farmers",
    "machinists",
    "miners",
    "nurses",
    "pilots",
    "players",
    "staff",
    "strikers",
    "teachers",
    "unions",
    "workers",
    "writers",
];

/// Whether an unnamed group acts on a negotiation: “the rebels”, “rail workers”, “members of the union”.
pub(super) fn acts(name: &str) -> bool {
    words(name).any(|w| [FIGHTING, BARGAINING, WORKING].iter().any(|list| list.contains(&w)))
}

/// Whether a party is one of workers or their union.
pub(super) fn works(name: &str) -> bool {
    words(name)
        .any(|w| WORKING.contains(&w) || matches!(w, "union" | "Union" | "Workers" | "Brotherhood" | "Teamsters"))
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split([' ', '-'])
}

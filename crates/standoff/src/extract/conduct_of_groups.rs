//! Unnamed groups whose conduct bears on a negotiation, by the last word of their name or the first noun of it.

/// Those who fight, and those who speak for states and sides.
const FIGHTING: &[&str] = &[
    "armed",
    "gangs",
    "guerrilla",
    "insurgent",
    "jihadist",
    "militant",
    "rebel",
    "separatist",
    "commandos",
    "factions",
    "fighters",
    "forces",
    "guerrillas",
    "gunmen",
    "hijackers",
    "insurgents",
    "jihadists",
    "kidnappers",
    "militants",
    "militias",
    "mutineers",
    "paramilitaries",
    "pirates",
    "rebels",
    "separatists",
    "soldiers",
    "troops",
    "warlords",
];

/// Those who have a part in a bargain: over money, law or rule.
const BARGAINING: &[&str] = &[
    "MPs",
    "bidders",
    "bondholders",
    "countries",
    "creditors",
    "delegates",
    "delegations",
    "governments",
    "lawmakers",
    "leaders",
    "lenders",
    "mediators",
    "members",
    "ministers",
    "nations",
    "negotiators",
    "owners",
    "parties",
    "powers",
    "regulators",
    "senators",
    "shareholders",
    "states",
    "suitors",
    "voters",
];

/// Those who work for a wage.
const WORKING: &[&str] = &[
    "actors",
    "autoworkers",
    "cleaners",
    "conductors",
    "controllers",
    "dockers",
    "dockworkers",
    "doctors",
    "drivers",
    "employees",
    "engineers",
    "farmers",
    "firefighters",
    "graders",
    "laborers",
    "labourers",
    "lecturers",
    "longshoremen",
    "machinists",
    "medics",
    "midwives",
    "miners",
    "musicians",
    "nurses",
    "officers",
    "paramedics",
    "pilots",
    "players",
    "porters",
    "screenwriters",
    "seafarers",
    "staff",
    "staffers",
    "steelworkers",
    "stevedores",
    "strikers",
    "teachers",
    "technicians",
    "trainmen",
    "truckers",
    "unions",
    "workers",
    "writers",
];

/// Those who press their demands in the street.
const PROTESTING: &[&str] = &["activists", "demonstrators", "marchers", "protesters", "settlers", "students"];

/// Whether an unnamed group acts on a negotiation: “the rebels”, “rail workers”, “members of the union”.
pub(super) fn acts(name: &str) -> bool {
    words(name).any(|w| [FIGHTING, BARGAINING, WORKING, PROTESTING].iter().any(|list| list.contains(&w)))
}

/// Whether a party is one of workers or their union.
pub(super) fn works(name: &str) -> bool {
    words(name).any(|w| {
        WORKING.contains(&w)
            || matches!(w, "guild" | "Guild" | "union" | "Union" | "Unions" | "Workers" | "Brotherhood" | "Teamsters")
    })
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split([' ', '-'])
}

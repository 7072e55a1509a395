//! Country and actor codes as PLOVER and CAMEO write them.

use crate::mention::{Gazetteer, Sense};
use crate::record::{Extraction, Party, PartyId, PartyKind, PartyRef};
use rustc_hash::FxHashMap;

/// International bodies share one code.
const INTERNATIONAL: &str = "IGO";
/// International militant groups share another.
const MILITANT: &str = "IMG";

/// Armed groups by the country whose code they bear.
const GROUPS: &[(&str, &[&str])] = &[
    ("AFG", &["TALIBAN", "NRF", "HIZB-I ISLAMI"]),
    ("AGO", &["UNITA", "FLEC"]),
    ("COD", &["M23", "FDLR", "ADF", "CODECO", "MAI-MAI", "WAZALENDO"]),
    ("COL", &["FARC", "ELN", "EMC", "CLAN DEL GOLFO", "SEGUNDA MARQUETALIA"]),
    ("ESH", &["POLISARIO"]),
    ("ESP", &["ETA"]),
    ("ETH", &["TPLF", "OLA", "OLF", "ONLF", "FANO"]),
    ("GBR", &["IRA", "NEW IRA", "REAL IRA", "UDA", "UVF"]),
    ("IDN", &["GAM", "OPM"]),
    ("IND", &["NAXALITES", "NSCN", "ULFA"]),
    ("IRQ", &["PMF", "KATAIB HEZBOLLAH", "ASAIB AHL AL-HAQ", "BADR", "MAHDI ARMY"]),
    ("LBN", &["HEZBOLLAH"]),
    ("LBY", &["LNA", "LIBYA DAWN"]),
    ("LKA", &["LTTE"]),
    ("MEX", &["EZLN", "CJNG", "SINALOA CARTEL"]),
    ("MKD", &["NLA-MKD"]),
    ("MLI", &["MNLA", "CMA"]),
    ("MMR", &["ARAKAN ARMY", "ARSA", "DKBA", "KIA", "KNDF", "KNPP", "KNU", "MNDAA", "TNLA", "UWSA"]),
    ("MOZ", &["RENAMO"]),
    ("NGA", &["BOKO HARAM", "IPOB", "ISWAP", "MEND"]),
    ("PAK", &["BLA", "BLF", "LET", "TLP", "TTP"]),
    ("PER", &["SHINING PATH"]),
    ("PHL", &["ABU SAYYAF", "BIFF", "MILF", "MNLF", "NDFP", "NPA"]),
    ("PSE", &["DFLP", "HAMAS", "PFLP", "PIJ"]),
    ("RUS", &["CAUCASUS EMIRATE", "CHECHEN REBELS"]),
    ("SDN", &["JANJAWEED", "JEM", "JEM-SUDAN", "RSF", "SLM", "SPLM-N"]),
    ("SOM", &["AL-SHABAAB"]),
    ("SRB", &["KLA"]),
    ("SSD", &["NAS", "SPLM-IO"]),
    ("SYR", &["AES", "HTS", "PYD", "SDF", "YPG"]),
    ("TUR", &["DHKP-C", "PKK", "TAK"]),
    ("UGA", &["LRA"]),
    ("UKR", &["DPR", "LPR"]),
    ("YEM", &["AQAP", "HOUTHIS", "STC"]),
    (MILITANT, &["AL-QAEDA", "AQIM", "IS", "IS-K", "ISGS", "JEMAAH ISLAMIYAH", "JNIM"]),
];

/// The parties of an extraction and the names that are known, for their codes.
pub(super) struct Codes<'e> {
    parties: FxHashMap<PartyId, &'e Party>,
    gazetteer: &'e Gazetteer,
}

impl<'e> Codes<'e> {
    pub(super) fn of(extraction: &'e Extraction, gazetteer: &'e Gazetteer) -> Self {
        Self { parties: extraction.parties.iter().map(|p| (p.id, p)).collect(), gazetteer }
    }

    /// The code of the side that a party acts for; of an international body, that of its kind.
    pub(super) fn code(&self, party: &PartyRef) -> Option<String> {
        let kind = self.parties.get(&party.id).map(|p| p.kind);
        match party.side.as_deref() {
            Some(side) => Some(self.of_side(side, kind).to_owned()),
            None => self.is_international(&party.name).then(|| INTERNATIONAL.to_owned()),
        }
    }

    /// The code of a party.
    pub(super) fn of_party(&self, party: &Party) -> Option<String> {
        Some(self.of_side(party.side.as_deref()?, Some(party.kind)).to_owned())
    }

    /// A body that the lexicon knows and that acts for no side: the Red Cross.
    fn is_international(&self, name: &str) -> bool {
        let known = self.gazetteer.parties.iter().find(|p| p.name == name);
        known.is_some_and(|p| p.side.is_none() && p.kind == PartyKind::Organisation)
    }

    /// The codes of the first parties that a text names and that are none of `but`, with those that “and” and commas
    /// join to them.
    pub(super) fn named(&self, text: &str, but: &[String]) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        let mut end = None;
        for hit in self.gazetteer.hits(text) {
            let side_of_person;
            let (side, kind) = match hit.sense {
                Sense::Party(i) | Sense::Seat(i) | Sense::Demonym(i) | Sense::People(i) => {
                    let party = &self.gazetteer.parties[i];
                    (party.side.as_deref(), Some(party.kind))
                }
                Sense::Person(i) => {
                    side_of_person = self.gazetteer.side_of(i, None);
                    (side_of_person.as_deref(), None)
                }
                Sense::Place(_) => continue,
            };
            let Some(code) = side.map(|side| self.of_side(side, kind)) else { continue };
            if but.iter().any(|other| other == code) {
                continue;
            }
            if end.is_some_and(|end: usize| !joins(&text[end..hit.span.start()])) {
                break;
            }
            end = Some(hit.span.end());
            if !out.iter().any(|known| known == code) {
                out.push(code.to_owned());
            }
        }
        out
    }

    fn of_side<'s>(&self, side: &'s str, kind: Option<PartyKind>) -> &'s str {
        if let Some((country, _)) = GROUPS.iter().find(|(_, groups)| groups.contains(&side)) {
            return country;
        }
        // A domestic opposition has its state's code.
        let country = side.split_once('-').map_or(side, |(country, _)| country);
        let known = self.gazetteer.party_of_side(country).map(|i| self.gazetteer.parties[i].kind);
        match known.or(kind) {
            Some(PartyKind::State) => country,
            Some(PartyKind::Organisation | PartyKind::Alliance) => INTERNATIONAL,
            _ => side,
        }
    }
}

/// Whether the words between two names make them one list: “, the ”, “ peace movement and the ”.
fn joins(between: &str) -> bool {
    let words: Vec<&str> = between.split_whitespace().collect();
    let last = words.iter().rposition(|w| !matches!(*w, "the" | "a" | "an"));
    match last {
        Some(last) => (words[last] == "and" || words[last] == "or" || words[last].ends_with(',')) && words.len() <= 4,
        None => between.trim().is_empty(),
    }
}

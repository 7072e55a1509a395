//! Country and actor codes as PLOVER and CAMEO write them.

use crate::lexicon::Lexicon;
use crate::mention::{Gazetteer, Sense};
use crate::record::{Extraction, Party, PartyId, PartyKind, PartyRef};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| Gazetteer::new(Lexicon::embedded()));

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

/// The parties of an extraction, for their codes.
pub(super) struct Codes<'e> {
    kinds: FxHashMap<PartyId, &'e Party>,
}

impl<'e> Codes<'e> {
    pub(super) fn of(extraction: &'e Extraction) -> Self {
        Self { kinds: extraction.parties.iter().map(|p| (p.id, p)).collect() }
    }

    /// The code of the side that a party acts for; of an international body, that of its kind.
    pub(super) fn code(&self, party: &PartyRef) -> Option<String> {
        of_side(party.side.as_deref()?, self.kinds.get(&party.id).map(|p| p.kind)).map(str::to_owned)
    }
}

/// The code of a party.
pub(super) fn of_party(party: &Party) -> Option<String> {
    of_side(party.side.as_deref()?, Some(party.kind)).map(str::to_owned)
}

/// The codes of the parties that a text names first, with those that “and” and commas join to it.
pub(super) fn named(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut end = None;
    for hit in GAZETTEER.hits(text) {
        let side_of_person;
        let (side, kind) = match hit.sense {
            Sense::Party(i) | Sense::Seat(i) | Sense::Demonym(i) | Sense::People(i) => {
                let party = &GAZETTEER.parties[i];
                (party.side.as_deref(), Some(party.kind))
            }
            Sense::Person(i) => {
                side_of_person = GAZETTEER.side_of(i, None);
                (side_of_person.as_deref(), None)
            }
            Sense::Place(_) => continue,
        };
        let Some(code) = side.and_then(|side| of_side(side, kind)) else { continue };
        let joined = end.is_none_or(|end: usize| {
            text[end..hit.span.start()].split([' ', ',']).all(|w| matches!(w, "" | "and" | "or" | "the"))
        });
        if !joined {
            break;
        }
        end = Some(hit.span.end());
        if !out.iter().any(|known| known == code) {
            out.push(code.to_owned());
        }
    }
    out
}

fn of_side(side: &str, kind: Option<PartyKind>) -> Option<&str> {
    if let Some((country, _)) = GROUPS.iter().find(|(_, groups)| groups.contains(&side)) {
        return Some(country);
    }
    // A domestic opposition has its state's code.
    let country = side.split_once('-').map_or(side, |(country, _)| country);
    let known = GAZETTEER.party_of_side(country).map(|i| GAZETTEER.parties[i].kind);
    match known.or(kind) {
        Some(PartyKind::State) => Some(country),
        Some(PartyKind::Organisation | PartyKind::Alliance) => Some(INTERNATIONAL),
        _ => Some(side),
    }
}

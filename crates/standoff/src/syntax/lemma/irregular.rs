//! What English inflects by no rule: tables sorted by form, several entries to a line.

/// The dictionary form that stands beside a form.
pub(super) fn find(table: &[(&str, &'static str)], form: &str) -> Option<&'static str> {
    table.binary_search_by(|entry| entry.0.cmp(form)).ok().map(|at| table[at].1)
}

/// Whether a form is listed.
pub(super) fn has(table: &[&str], form: &str) -> bool {
    table.binary_search(&form).is_ok()
}

/// Pasts and past participles with their base; prefixed verbs follow them ("withdrew" like "drew").
#[rustfmt::skip]
pub(super) const VERBS: &[(&str, &str)] = &[
    ("abode", "abide"), ("arisen", "arise"), ("arose", "arise"), ("ate", "eat"), ("awoke", "awake"),
    ("awoken", "awake"), ("babysat", "babysit"), ("bade", "bid"), ("beaten", "beat"), ("became", "become"),
    ("began", "begin"), ("begun", "begin"), ("bent", "bend"), ("bereft", "bereave"), ("besought", "beseech"),
    ("bidden", "bid"), ("bit", "bite"), ("bitten", "bite"), ("bled", "bleed"), ("blew", "blow"), ("blown", "blow"),
    ("bore", "bear"), ("born", "bear"), ("borne", "bear"), ("bought", "buy"), ("bound", "bind"), ("bred", "breed"),
    ("broadcast", "broadcast"), ("broke", "break"), ("broken", "break"), ("brought", "bring"), ("built", "build"),
    ("burnt", "burn"), ("came", "come"), ("caught", "catch"), ("chid", "chide"), ("chidden", "chide"),
    ("chose", "choose"), ("chosen", "choose"), ("clad", "clothe"), ("cleft", "cleave"), ("clove", "cleave"),
    ("cloven", "cleave"), ("clung", "cling"), ("crept", "creep"), ("crossbred", "crossbreed"), ("dealt", "deal"),
    ("did", "do"), ("done", "do"), ("dove", "dive"), ("drank", "drink"), ("drawn", "draw"), ("dreamt", "dream"),
    ("drew", "draw"), ("driven", "drive"), ("drove", "drive"), ("drunk", "drink"), ("dug", "dig"),
    ("dwelt", "dwell"), ("eaten", "eat"), ("fallen", "fall"), ("fed", "feed"), ("fell", "fall"), ("felt", "feel"),
    ("fled", "flee"), ("flew", "fly"), ("flown", "fly"), ("flung", "fling"), ("forbad", "forbid"),
    ("forbade", "forbid"), ("forbidden", "forbid"), ("forgot", "forget"), ("forgotten", "forget"),
    ("forsaken", "forsake"), ("forsook", "forsake"), ("fought", "fight"), ("found", "find"), ("froze", "freeze"),
    ("frozen", "freeze"), ("gave", "give"), ("ghostwritten", "ghostwrite"), ("ghostwrote", "ghostwrite"),
    ("gilt", "gild"), ("girt", "gird"), ("given", "give"), ("gone", "go"), ("got", "get"), ("gotten", "get"),
    ("grew", "grow"), ("ground", "grind"), ("grown", "grow"), ("had", "have"), ("hamstrung", "hamstring"),
    ("handwritten", "handwrite"), ("handwrote", "handwrite"), ("heard", "hear"), ("held", "hold"), ("hewn", "hew"),
    ("hid", "hide"), ("hidden", "hide"), ("hove", "heave"), ("hung", "hang"), ("kept", "keep"), ("knelt", "kneel"),
    ("knew", "know"), ("known", "know"), ("laid", "lay"), ("lain", "lie"), ("lay", "lie"), ("leant", "lean"),
    ("leapt", "leap"), ("learnt", "learn"), ("led", "lead"), ("left", "leave"), ("lent", "lend"), ("lit", "light"),
    ("lost", "lose"), ("made", "make"), ("meant", "mean"), ("met", "meet"), ("mown", "mow"), ("paid", "pay"),
    ("partaken", "partake"), ("partook", "partake"), ("pled", "plead"), ("proven", "prove"), ("ran", "run"),
    ("rang", "ring"), ("rent", "rend"), ("ridden", "ride"), ("risen", "rise"), ("rode", "ride"), ("rose", "rise"),
    ("rung", "ring"), ("said", "say"), ("sang", "sing"), ("sank", "sink"), ("sat", "sit"), ("saw", "see"),
    ("sawn", "saw"), ("seen", "see"), ("sent", "send"), ("sewn", "sew"), ("shaken", "shake"), ("shat", "shit"),
    ("shaven", "shave"), ("shed", "shed"), ("shod", "shoe"), ("shone", "shine"), ("shook", "shake"),
    ("shorn", "shear"), ("shot", "shoot"), ("shown", "show"), ("shrank", "shrink"), ("shrunk", "shrink"),
    ("shrunken", "shrink"), ("slain", "slay"), ("slept", "sleep"), ("slew", "slay"), ("slid", "slide"),
    ("slung", "sling"), ("slunk", "slink"), ("smelt", "smell"), ("smitten", "smite"), ("smote", "smite"),
    ("snuck", "sneak"), ("sold", "sell"), ("sought", "seek"), ("sown", "sow"), ("spat", "spit"), ("sped", "speed"),
    ("spelt", "spell"), ("spent", "spend"), ("spilt", "spill"), ("spoilt", "spoil"), ("spoke", "speak"),
    ("spoken", "speak"), ("sprang", "spring"), ("sprung", "spring"), ("spun", "spin"), ("stank", "stink"),
    ("stole", "steal"), ("stolen", "steal"), ("stood", "stand"), ("strewn", "strew"), ("stricken", "strike"),
    ("stridden", "stride"), ("striven", "strive"), ("strode", "stride"), ("strove", "strive"), ("struck", "strike"),
    ("strung", "string"), ("stuck", "stick"), ("stung", "sting"), ("stunk", "stink"), ("sung", "sing"),
    ("sunk", "sink"), ("swam", "swim"), ("swept", "sweep"), ("swollen", "swell"), ("swore", "swear"),
    ("sworn", "swear"), ("swum", "swim"), ("swung", "swing"), ("taken", "take"), ("taught", "teach"),
    ("thought", "think"), ("threw", "throw"), ("thriven", "thrive"), ("throve", "thrive"), ("thrown", "throw"),
    ("told", "tell"), ("took", "take"), ("tore", "tear"), ("torn", "tear"), ("trod", "tread"), ("trodden", "tread"),
    ("waylaid", "waylay"), ("wed", "wed"), ("went", "go"), ("wept", "weep"), ("woke", "wake"), ("woken", "wake"),
    ("won", "win"), ("wore", "wear"), ("worn", "wear"), ("wound", "wind"), ("wove", "weave"), ("woven", "weave"),
    ("written", "write"), ("wrote", "write"), ("wrought", "wreak"), ("wrung", "wring"),
];

/// Plurals with their singular.
#[rustfmt::skip]
pub(super) const NOUNS: &[(&str, &str)] = &[
    ("abaci", "abacus"), ("addenda", "addendum"), ("algae", "alga"), ("alumnae", "alumna"), ("alumni", "alumnus"),
    ("analyses", "analysis"), ("antennae", "antenna"), ("antipasti", "antipasto"), ("antitheses", "antithesis"),
    ("apices", "apex"), ("appendices", "appendix"), ("aquaria", "aquarium"), ("automata", "automaton"),
    ("axes", "axis"), ("axises", "axis"), ("bacilli", "bacillus"), ("bacteria", "bacterium"), ("bases", "base"),
    ("biases", "bias"), ("brethren", "brother"), ("bureaux", "bureau"), ("buses", "bus"), ("busses", "bus"),
    ("cacti", "cactus"), ("catharses", "catharsis"), ("chateaux", "chateau"), ("cherubim", "cherub"),
    ("children", "child"), ("codices", "codex"), ("concerti", "concerto"), ("consortia", "consortium"),
    ("corpora", "corpus"), ("cortices", "cortex"), ("crises", "crisis"), ("criteria", "criterion"),
    ("curricula", "curriculum"), ("diagnoses", "diagnosis"), ("dice", "die"), ("dwarves", "dwarf"),
    ("ellipses", "ellipsis"), ("emphases", "emphasis"), ("errata", "erratum"), ("feet", "foot"), ("foci", "focus"),
    ("formulae", "formula"), ("fungi", "fungus"), ("gasses", "gas"), ("geese", "goose"), ("genera", "genus"),
    ("geneses", "genesis"), ("geniuses", "genius"), ("hippopotami", "hippopotamus"), ("honoraria", "honorarium"),
    ("hypotheses", "hypothesis"), ("indices", "index"), ("kibbutzim", "kibbutz"), ("knives", "knife"),
    ("larvae", "larva"), ("lenses", "lens"), ("libretti", "libretto"), ("lice", "louse"), ("lives", "life"),
    ("loci", "locus"), ("matrices", "matrix"), ("media", "medium"), ("memoranda", "memorandum"), ("men", "man"),
    ("metamorphoses", "metamorphosis"), ("metastases", "metastasis"), ("mice", "mouse"),
    ("millennia", "millennium"), ("minutiae", "minutia"), ("moduli", "modulus"), ("monies", "money"),
    ("moratoria", "moratorium"), ("nebulae", "nebula"), ("nemeses", "nemesis"), ("neuroses", "neurosis"),
    ("nuclei", "nucleus"), ("oases", "oasis"), ("octopi", "octopus"), ("opera", "opus"), ("ova", "ovum"),
    ("oxen", "ox"), ("paparazzi", "paparazzo"), ("papyri", "papyrus"), ("paralyses", "paralysis"),
    ("parentheses", "parenthesis"), ("passers-by", "passer-by"), ("pence", "penny"), ("personae", "persona"),
    ("phenomena", "phenomenon"), ("plateaux", "plateau"), ("pluses", "plus"), ("prognoses", "prognosis"),
    ("prostheses", "prosthesis"), ("psychoses", "psychosis"), ("pupae", "pupa"), ("quanta", "quantum"),
    ("quizzes", "quiz"), ("radii", "radius"), ("referenda", "referendum"), ("scarves", "scarf"),
    ("schemata", "schema"), ("selves", "self"), ("seraphim", "seraph"), ("spectra", "spectrum"),
    ("stadia", "stadium"), ("stigmata", "stigma"), ("stimuli", "stimulus"), ("strata", "stratum"),
    ("syllabi", "syllabus"), ("symbioses", "symbiosis"), ("symposia", "symposium"), ("synopses", "synopsis"),
    ("syntheses", "synthesis"), ("tableaux", "tableau"), ("teeth", "tooth"), ("tempi", "tempo"),
    ("termini", "terminus"), ("thesauri", "thesaurus"), ("theses", "thesis"), ("ultimata", "ultimatum"),
    ("vertebrae", "vertebra"), ("vertices", "vertex"), ("virtuosi", "virtuoso"), ("vitae", "vita"),
    ("vortices", "vortex"), ("wharves", "wharf"), ("wives", "wife"), ("women", "woman"), ("yeses", "yes"),
];

/// Comparatives and superlatives with their positive; those that the treebanks leave alone stand for themselves.
#[rustfmt::skip]
pub(super) const COMPARED: &[(&str, &str)] = &[
    ("elder", "old"), ("eldest", "old"), ("farther", "far"), ("farthest", "far"), ("foremost", "foremost"),
    ("further", "further"), ("furthest", "far"), ("innermost", "innermost"), ("least", "least"), ("less", "less"),
    ("lesser", "less"), ("more", "more"), ("most", "most"), ("outermost", "outermost"), ("topmost", "topmost"),
    ("uppermost", "uppermost"), ("utmost", "utmost"), ("worse", "bad"), ("worst", "bad"),
];

/// Nouns that are their own dictionary form though tagged as plurals.
#[rustfmt::skip]
pub(super) const PLURAL_ONLY: &[&str] = &[
    "acoustics", "aerobics", "aeronautics", "aircraft", "alms", "arrears", "athletics", "auspices", "barracks",
    "bellows", "biceps", "billiards", "binoculars", "bison", "cattle", "chassis", "clothes", "confines", "contents",
    "corps", "crossroads", "data", "deer", "diabetes", "doldrums", "dynamics", "earnings", "economics", "eighties",
    "electronics", "entrails", "ergonomics", "ethics", "faeces", "feces", "fifties", "finances", "fish", "forceps",
    "forties", "furnishings", "gallows", "genetics", "genitals", "genomics", "geopolitics", "glasses", "gymnastics",
    "headquarters", "heebie-jeebies", "herpes", "hovercraft", "hydraulics", "innards", "jeans", "linguistics",
    "logistics", "manners", "mathematics", "means", "measles", "moose", "mumps", "news", "nineties", "odds",
    "offspring", "ourselves", "pajamas", "panties", "pants", "pediatrics", "people", "physics", "pliers", "police",
    "politics", "proceedings", "pyjamas", "rabies", "regards", "remains", "rendezvous", "riches", "robotics",
    "salmon", "savings", "scissors", "semantics", "series", "seventies", "shambles", "sheep", "shenanigans",
    "shrimp", "sixties", "smithereens", "spacecraft", "species", "specifics", "staff", "sunglasses", "supplies",
    "surroundings", "sweepstakes", "swine", "tenterhooks", "thanks", "themselves", "thirties", "tights", "triceps",
    "troops", "trousers", "trout", "tweezers", "twenties", "watercraft", "whereabouts", "yourselves",
];

/// Singulars in "-ie", whose plurals look like those in "-y".
#[rustfmt::skip]
pub(super) const NOUNS_IN_IE: &[&str] = &[
    "auntie", "beanie", "birdie", "bogie", "boogie", "bookie", "bootie", "bourgeoisie", "brasserie", "brownie",
    "budgie", "cabbie", "caddie", "calorie", "camaraderie", "charcuterie", "collie", "commie", "cookie", "cootie",
    "coterie", "cowrie", "cutie", "die", "doggie", "druggie", "eyrie", "falsie", "foodie", "freebie", "genie",
    "goalie", "groupie", "hankie", "hippie", "hoodie", "hottie", "indie", "junkie", "kelpie", "laddie", "lassie",
    "lie", "lingerie", "magpie", "meanie", "menagerie", "movie", "necktie", "newbie", "nightie", "oldie",
    "patisserie", "pie", "pinkie", "pixie", "prairie", "preemie", "quickie", "reverie", "roadie", "rookie",
    "rotisserie", "selfie", "smoothie", "softie", "sortie", "sweetie", "talkie", "techie", "tie", "toughie",
    "townie", "trekkie", "valkyrie", "veggie", "walkie-talkie", "wheelie", "woodie", "yorkie", "yuppie", "zombie",
];

/// Names that are plural in form only.
#[rustfmt::skip]
pub(super) const PLURAL_NAMES: &[&str] = &[
    "aeronautics", "alps", "analytics", "andes", "appropriations", "ardennes", "azores", "bahamas", "barclays",
    "beatles", "commons", "comoros", "cyclades", "dardanelles", "davies", "economics", "eighties", "falls",
    "fifties", "forties", "hamptons", "hebrides", "highlands", "himalayas", "lloyds", "maldives", "marquesas",
    "mathematics", "maya", "midlands", "netherlands", "nineties", "olympics", "paralympics", "people",
    "philippines", "physics", "politics", "proceedings", "pyrenees", "reuters", "roberts", "seventies",
    "seychelles", "shia", "sixties", "sothebys", "sox", "species", "springs", "starbucks", "taliban", "thirties",
    "twenties", "vosges", "woods", "works",
];

/// Adjectives and nouns of peoples, faiths and schools that no ending in [`super::suffix`] tells.
#[rustfmt::skip]
pub(super) const PROPER_ADJECTIVES: &[&str] = &[
    "afghan", "afghani", "alaskan", "amish", "angolan", "arab", "arabic", "argentine", "azerbaijani", "azeri",
    "aztec", "ba'athist", "baathist", "bahraini", "balkan", "baltic", "bangladeshi", "basque", "bengali", "breton",
    "british", "buddhist", "byzantine", "catalan", "catholic", "celtic", "chechen", "cornish", "cossack", "croat",
    "cuban", "czech", "danish", "democrat", "dutch", "elamite", "elizabethan", "emirati", "english", "filipino",
    "finnish", "flemish", "french", "german", "gothic", "greek", "gujarati", "hausa", "hebrew", "hellenic",
    "himalayan", "hindu", "hispanic", "hmong", "houthi", "hutu", "icelandic", "igbo", "incan", "inuit", "iraqi",
    "irish", "iroquois", "islamic", "islamist", "israeli", "jesuit", "jewish", "kashmiri", "kazakh", "kenyan",
    "kosovan", "kurd", "kurdish", "kuwaiti", "kyrgyz", "lankan", "latin", "latino", "leninist", "libyan",
    "lutheran", "malay", "manx", "maoist", "maori", "marxist", "mayan", "moldovan", "mongol", "montenegrin",
    "mormon", "moroccan", "moslem", "muslim", "napoleonic", "nazi", "neapolitan", "nepali", "nigerien", "nordic",
    "olympic", "omani", "ottoman", "pakistani", "paralympic", "pashtun", "philippine", "polish", "protestant",
    "punjabi", "puritan", "qatari", "quaker", "rohingya", "roman", "rwandan", "saharan", "samoan", "saudi",
    "scottish", "semitic", "serb", "shi'ite", "shia", "shiite", "sikh", "sindhi", "slavic", "slovak", "somali",
    "soviet", "spanish", "stalinist", "sunni", "swahili", "swedish", "swiss", "tajik", "tamil", "tatar", "texan",
    "thai", "tibetan", "tongan", "trotskyist", "turk", "turkish", "turkmen", "tuscan", "tutsi", "ugandan", "uighur",
    "uyghur", "uzbek", "venezuelan", "welsh", "xhosa", "yankee", "yemeni", "yiddish", "yoruba", "zionist", "zulu",
];

/// Words in "-ian", "-ean", "-ese" or "-ican" that come from no name.
#[rustfmt::skip]
pub(super) const COMMON_ADJECTIVES: &[&str] = &[
    "agrarian", "amphibian", "antediluvian", "authoritarian", "avian", "barbarian", "cerulean", "cetacean",
    "civilian", "clean", "comedian", "crustacean", "custodian", "disciplinarian", "draconian", "egalitarian",
    "equestrian", "guardian", "humanitarian", "lean", "libertarian", "librarian", "majoritarian", "mammalian",
    "mean", "median", "meridian", "nonsectarian", "obese", "ocean", "pedestrian", "pelican", "proletarian",
    "quotidian", "reptilian", "sectarian", "subterranean", "totalitarian", "unclean", "utilitarian", "vegetarian",
    "veterinarian",
];

/// Common nouns written in capitals that have a vowel, and so could be emphasis.
#[rustfmt::skip]
pub(super) const ACRONYMS: &[&str] = &[
    "AA", "AD", "AI", "AIDS", "AP", "AR", "ATM", "BCE", "CE", "CEO", "CIA", "CPA", "DNA", "DUI", "EEA", "EEZ", "EU",
    "FAQ", "FBI", "GIS", "HIV", "ICBM", "ICU", "ID", "IED", "IMF", "IOU", "IPO", "IQ", "IRA", "IRS", "ISIS", "ISP",
    "LED", "MEP", "MOU", "MRI", "NASA", "NATO", "NBA", "NGO", "OPEC", "PDA", "RAM", "RNA", "ROM", "ROV", "SAP",
    "SAT", "SUV", "UAE", "UAV", "UFO", "UI", "UK", "UN", "URL", "USA", "USB", "VIP", "WTO",
];

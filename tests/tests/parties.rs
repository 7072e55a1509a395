//! Who is a party of a text, of what kind and side, and whom descriptions and pronouns mean.

use standoff::{Document, Extractor};

/// Complains where the text's parties lack one of `wanted` (name, kind, side; `-` for none) or hold one of `absent`.
fn check(extractor: &Extractor, text: &str, wanted: &[(&str, &str, &str)], absent: &[&str]) -> Vec<String> {
    let document = Document::new(text).with_published("2024-05-20".parse().unwrap());
    let extraction = extractor.extract(document);
    let found: Vec<(String, String, String)> = (extraction.parties.iter())
        .map(|p| {
            let kind = serde_json::to_value(p.kind).unwrap().as_str().unwrap().to_owned();
            (p.name.clone(), kind, p.side.clone().unwrap_or_else(|| "-".to_owned()))
        })
        .collect();
    let has = |w: &(&str, &str, &str)| found.iter().any(|f| (f.0.as_str(), f.1.as_str(), f.2.as_str()) == *w);
    let missing = wanted.iter().filter(|w| !has(w)).map(|w| format!("{text}\n  lacks {w:?}\n  found {found:?}"));
    let extra = absent.iter().filter(|a| found.iter().any(|f| f.0 == **a));
    missing.chain(extra.map(|a| format!("{text}\n  should not hold {a:?}\n  found {found:?}"))).collect()
}

/// Complains where no record has this actor.
fn check_actor(extractor: &Extractor, text: &str, actor: &str) -> Vec<String> {
    let document = Document::new(text).with_published("2024-05-20".parse().unwrap());
    let extraction = extractor.extract(document);
    let actors: Vec<&str> =
        extraction.records.iter().filter_map(|r| r.base().actor.as_ref()).map(|a| a.name.as_str()).collect();
    if actors.contains(&actor) { Vec::new() } else { vec![format!("{text}\n  expected {actor:?}, found {actors:?}")] }
}

#[test]
fn parties_are_found_with_kind_and_side() {
    let extractor = Extractor::default();
    type Party = (&'static str, &'static str, &'static str);
    let cases: &[(&str, &[Party], &[&str])] = &[
        // A seat where talks are held is a place.
        ("The Vienna talks ended in Vienna. Iran rejected the draft.", &[("Iran", "state", "IRN")], &["Austria"]),
        ("Vienna rejected the draft.", &[("Austria", "state", "AUT")], &[]),
        // Officials are a group of their state, no state themselves.
        ("Omani officials said the truce would hold.", &[("Omani officials", "group", "OMN")], &["Oman"]),
        (
            "European leaders urged Serbia to sign.",
            &[("European leaders", "group", "-"), ("Serbia", "state", "SRB")],
            &[],
        ),
        // The name as the text has it, titles left out, and the side from the office.
        (
            "Kenyan Deputy Trade Minister Wanjiru Otieno said the tariff was unfair.",
            &[("Wanjiru Otieno", "person", "KEN")],
            &["Deputy Trade"],
        ),
        ("“It failed,” said Mara Lind, an analyst in Oslo.", &[("Mara Lind", "person", "-")], &["Norway"]),
        // Who does what only people do, by whatever noun; a plan or a storm only does so in a figure of speech.
        ("Kidnappers demanded a ransom for the nurse.", &[("kidnappers", "group", "-")], &["nurse"]),
        ("The hedge fund rejected the bid.", &[("hedge fund", "organisation", "-")], &["bid"]),
        ("The army refused to leave the valley.", &[("army", "armed_group", "-")], &["valley"]),
        ("The offer was spurned by dockers.", &[("dockers", "group", "-")], &[]),
        ("The plan calls for a vote. The situation demanded patience.", &[], &["plan", "situation"]),
        // A company is mostly called without its suffix.
        (
            "Velmora Corp offered to buy the mine. Velmora then raised its offer.",
            &[("Velmora", "organisation", "Velmora")],
            &["Velmora Corp"],
        ),
        (
            "A source said it was over. Another source said it was not.",
            &[("source", "person", "-"), ("another source", "person", "-")],
            &[],
        ),
        // What an office is for is no part of the name.
        (
            "The Deputy Secretary for Political Affairs Ines Falk briefed Peru.",
            &[("Ines Falk", "person", "-")],
            &["Political Affairs Ines Falk"],
        ),
        // For whom a speaker works.
        (
            "“It failed,” said Pia Holm, an expert at the Fjord Policy Institute.",
            &[("Fjord Policy Institute", "organisation", "-")],
            &[],
        ),
        // So general a noun is named with what restricts it.
        (
            "The sale is off, according to three people briefed on the talks.",
            &[("three people briefed on the talks", "group", "-")],
            &["people", "three people"],
        ),
        // Described first, named after.
        (
            "A Danish mediator said a deal was near. “We are close,” Kari Lund told Peru.",
            &[("Kari Lund", "person", "DNK")],
            &["Danish mediator"],
        ),
        // A hyphen ties the parts of a name.
        ("Minister Salim Al-Masri said so.", &[("Salim Al-Masri", "person", "-")], &["Salim Al"]),
        ("Yusuf al-Khatib told Peru of it. Khatib then left.", &[("Yusuf al-Khatib", "person", "-")], &["Yusuf"]),
        (
            "President Park Soo-jin later visited Peru with her aides.",
            &[("Park Soo-jin", "person", "-")],
            &["Park Soo"],
        ),
        // The letters behind a name tell where it begins, and the letters alone mean it.
        (
            "The Movement for Unity in Liberia (MUL) rejected the draft.",
            &[("Movement for Unity in Liberia", "organisation", "MUL")],
            &["Liberia"],
        ),
        (
            "The Nova Harbour Pilots Union met Peru. NHPU said no.",
            &[("Nova Harbour Pilots Union", "organisation", "-")],
            &["NHPU"],
        ),
        ("The Quito-based lender met Peru.", &[], &["Ecuador"]),
        // Those who fight for a group are that group.
        (
            "ELN guerrillas said talks were over.",
            &[("National Liberation Army", "armed_group", "ELN")],
            &["ELN guerrillas"],
        ),
        ("Peru signed it.\n\n(Reporting by Dana Quill; Editing by Owen Marsh)", &[], &["Dana Quill", "Owen Marsh"]),
    ];
    let wrong: Vec<String> =
        cases.iter().flat_map(|(text, wanted, absent)| check(&extractor, text, wanted, absent)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn descriptions_and_pronouns_mean_who_was_named() {
    let extractor = Extractor::default();
    let cases = [
        ("Anna Brandt criticised Karl Weiss. “Weiss has no plan,” she said.", "Anna Brandt"),
        ("Paraguay's envoy to the bloc, Lucia Ferro, said the offer had lapsed.", "Lucia Ferro"),
        ("The Ghanaian Finance Ministry met lenders. The ministry said a deal was close.", "Ghanaian Finance Ministry"),
        ("Two sources said the banks were ready. The banks wanted more, they said.", "two sources"),
        ("The attorneys general said the offer was too low.", "attorneys general"),
        ("The demands led to a walkout by the dockers, who said the terms were an insult.", "dockers"),
        ("The mayor in an interview early Sunday said the strike was over.", "mayor"),
        ("One EU diplomat said the text was weak. “We will not sign it,” the official said.", "one EU diplomat"),
        ("American Airlines said talks had failed. American said it was ready to resume.", "American Airlines"),
        ("Minister of State for Fisheries Ida Lund said the quota was fair.", "Ida Lund"),
        ("Some fishermen fear that thousands of jobs may go.", "some fishermen"),
        ("A group of Gulf diplomats said the truce would hold.", "Gulf diplomats"),
    ];
    let wrong: Vec<String> = cases.iter().flat_map(|(text, actor)| check_actor(&extractor, text, actor)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether a statement with this content is told of this source.
fn check_said(extractor: &Extractor, text: &str, content: &str, actor: &str) -> Vec<String> {
    let extraction = extractor.extract(Document::new(text));
    let said: Vec<(String, String, bool)> = extraction
        .statements()
        .map(|s| {
            let actor = s.base.actor.as_ref().map(|a| a.name.clone()).unwrap_or_default();
            (s.base.content.text.clone(), actor, s.base.negated)
        })
        .collect();
    let wanted = (content.to_owned(), actor.to_owned(), false);
    if said.contains(&wanted) { Vec::new() } else { vec![format!("{text}\n  expected {wanted:?}\n  found {said:?}")] }
}

#[test]
fn what_is_said_belongs_to_who_says_it() {
    let extractor = Extractor::default();
    let interview = "Nadia Ferro, a lecturer in Turin, says the truce is weak.\n\nQ: Will it hold?\n\nA: It will not hold \
                     for long.\n\nQ: Why?\n\nA: Nobody at the table wants it.";
    let cases = [
        ("Chile said Peru had agreed to talks, adding that the border was open.", "the border was open", "Chile"),
        (interview, "It will not hold for long", "Nadia Ferro"),
        ("Kenya's worry is that the loan will lapse.", "the loan will lapse", "Kenya"),
        ("Two miners were hurt in what Chile said was a gas leak.", "a gas leak", "Chile"),
        (
            "Ida Lund backed the truce: “We are not afraid of a long winter at the table.”",
            "We are not afraid of a long winter at the table",
            "Ida Lund",
        ),
        ("Oslo does not believe that the pact will last.", "the pact will last", "Norway"),
        (
            "The report by the Fjord Institute was grim. The report said half the jobs would go.",
            "half the jobs would go",
            "Fjord Institute",
        ),
        (
            "Two armies are fighting in a conflict that Western governments fear may lead to open war.",
            "may lead to open war",
            "Western governments",
        ),
        ("Rebels in the north said Tuesday they are ready to sign.", "they are ready to sign", "rebels"),
        (
            "Peru called Chile's proposals on the sharing of the river “preconditions” on Monday.",
            "Chile's proposals on the sharing of the river “preconditions”",
            "Peru",
        ),
        (
            "Ida Lund, head of the ferry line: “We have put a final offer on the table today.”",
            "We have put a final offer on the table today",
            "Ida Lund",
        ),
        ("Many lenders doubt that the mine will open.", "the mine will open", "many lenders"),
    ];
    let wrong: Vec<String> =
        cases.iter().flat_map(|(text, content, actor)| check_said(&extractor, text, content, actor)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

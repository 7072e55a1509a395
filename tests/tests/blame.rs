//! Threats and accusations: what is held out to whom, who is blamed for what, with and without a word that signals it.

use standoff::{Kind, Record};
use standoff_tests::acts::check_acts;

/// One act as a line: its kind, who acts, and the content.
fn line(record: &Record) -> Option<String> {
    if !matches!(record.kind(), Kind::Threat | Kind::Accusation) {
        return None;
    }
    let actor = record.base().actor.as_ref().map_or("-", |a| a.name.as_str());
    Some(format!("{} {actor}: {}", record.kind().as_str(), record.base().content.text))
}

fn check_all(cases: &[(&str, &[&str])]) {
    check_acts(cases, line);
}

#[test]
fn harm_that_is_held_out_is_a_threat() {
    check_all(&[
        // Whatever comes unless another yields.
        (
            "Japan's carmakers will take their dispute to the WTO unless the duties are lifted.",
            &["threat Japan's carmakers: take their dispute to the WTO"],
        ),
        // What one will do if another acts against one; what one withholds.
        ("Saab said it would move production abroad if the levy was passed.", &["threat Saab: move production abroad"]),
        ("Kenya said it would not play until the wages were paid.", &["threat Kenya: it would not play"]),
        // What workers do to press a claim, whoever tells of it.
        ("Nurses will strike for three days in December.", &["threat nurses: strike for three days in December"]),
        // A promise of harm.
        (
            "The Polish prime minister promised to veto the EU budget.",
            &["threat Polish prime minister: veto the EU budget"],
        ),
        // A body that its speaker does not name.
        (
            "Cyprus's parliament speaker said the island would use its veto.",
            &["threat Cyprus's parliament speaker: use its veto"],
        ),
        // What will be done to whoever does not do as asked.
        ("Mali's junta told the mission to leave or be thrown out.", &["threat Mali's junta: thrown out"]),
        // Consequences that an act only thought of would have.
        (
            "Any raid across the border would have consequences, Iran said.",
            &["threat Iran: Any raid across the border would have consequences"],
        ),
        ("All options remain on the table, Israel said.", &["threat Israel: All options remain on the table"]),
        // Pressure that goes on until another yields.
        (
            "The siege would continue until the rebels surrendered, Syria said.",
            &["threat Syria: The siege would continue"],
        ),
        ("\"You will be held accountable,\" Poland told the junta.", &["threat Poland: held accountable"]),
        // Whose a threat is may stand behind what it threatens.
        ("The threat of a boycott by Kenya alarmed the organisers.", &["threat Kenya: a boycott"]),
    ]);
}

#[test]
fn risks_plans_and_fears_are_no_threats() {
    check_all(&[
        ("Unless it rains soon, farmers will lose the crop.", &[]),
        ("The bank said it would close 40 branches by 2027.", &[]),
        ("The finance minister said the cuts would lead to strikes.", &[]),
        ("The team will strike a deal unless the owner objects.", &[]),
        ("Kenya said it would release the prisoners unless Somalia objected.", &[]),
        ("Kenya said it would help the town if it were attacked.", &[]),
        ("The war will continue for years, the analyst said.", &[]),
    ]);
}

#[test]
fn blame_is_read_without_a_verb_of_blaming() {
    check_all(&[
        // How something is done.
        ("Guyana said Venezuela was behaving recklessly.", &["accusation Guyana: Venezuela was behaving recklessly"]),
        // Where the blame lies.
        (
            "The blame for the deadlock lies squarely with Kyiv, Lavrov said.",
            &["accusation Sergei Lavrov: The blame for the deadlock lies squarely with Kyiv"],
        ),
        // A law, act or plan that breaks a rule, done or only planned.
        ("The duties violate the trade pact, Canada said.", &["accusation Canada: The duties violate the trade pact"]),
        (
            "Ireland said the bill would break international law.",
            &["accusation Ireland: the bill would break international law"],
        ),
        (
            "Filling the reservoir without agreement is a violation of the treaty, Egypt said.",
            &["accusation Egypt: Filling the reservoir without agreement is a violation of the treaty"],
        ),
        // Those whom a quotation calls “they” or “you”.
        (
            "\"They have no intention of making peace,\" Zelensky said of the Russians.",
            &["accusation Volodymyr Zelensky: They have no intention of making peace"],
        ),
    ]);
}

#[test]
fn who_blames_is_found_wherever_the_sentence_puts_it() {
    check_all(&[
        // A participle behind what someone said goes with who said it.
        ("Lavrov said the agenda was not ready, accusing Kyiv of stalling.", &["accusation Sergei Lavrov: stalling"]),
        (
            "Russia's foreign ministry went further, saying that the chance had been lost and blaming Poland for sabotaging the deal.",
            &["accusation Russia's foreign ministry: sabotaging the deal"],
        ),
        ("Malta came under fire from Italy over the boats.", &["accusation Italy: the boats"]),
        (
            "Amid accusations of foot-dragging from Turkey, Sweden changed its law.",
            &["accusation Turkey: foot-dragging"],
        ),
        // What stands between the accused and the charge.
        (
            "Algeria accused Morocco, which denied any role, of spying on its officials.",
            &["accusation Algeria: spying on its officials"],
        ),
        ("Gambia has accused Myanmar at the world court of genocide.", &["accusation Gambia: genocide"]),
        // A comment of the writer's behind it.
        (
            "Chad accused Libya of breaking the truce, a charge Tripoli denies.",
            &["accusation Chad: breaking the truce"],
        ),
    ]);
}

#[test]
fn the_law_things_and_oneself_are_not_accused() {
    check_all(&[
        ("Prosecutors charged the former mayor with taking bribes.", &[]),
        ("A court convicted the banker of fraud.", &[]),
        ("Engineers blamed a faulty valve for the leak.", &[]),
        ("The committee blamed itself for the delay.", &[]),
        ("The firm is accused of no wrongdoing.", &[]),
    ]);
}

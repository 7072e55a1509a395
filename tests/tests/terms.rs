//! Demands and proposals, with and without a word that signals them: what is asked or offered, by whom, and what for.

use standoff::{Document, Extractor, Kind, Record};
use standoff_tests::acts::check_acts;

/// One act as a line: its kind and polarity, who acts, and the content.
fn line(record: &Record) -> Option<String> {
    if !matches!(record.kind(), Kind::Demand | Kind::Proposal) {
        return None;
    }
    let kind = match record {
        Record::Demand(demand) if demand.polarity == standoff::Polarity::Against => "against",
        _ => record.kind().as_str(),
    };
    let actor = record.base().actor.as_ref().map_or("-", |a| a.name.as_str());
    Some(format!("{kind} {actor}: {}", record.base().content.text))
}

fn check_all(cases: &[(&str, &[&str])]) {
    check_acts(cases, line);
}

#[test]
fn duties_conditions_and_causes_are_demands() {
    check_all(&[
        // A duty laid on another, told by a modal verb.
        (
            "Rwanda says Kinshasa must neutralise the FDLR militia first.",
            &["demand Rwanda: neutralise the FDLR militia first"],
        ),
        // Two clauses, two demands.
        (
            "Tigrayan leaders demanded that Eritrean troops leave and that federal services be restored.",
            &["demand Tigrayan leaders: leave", "demand Tigrayan leaders: federal services be restored"],
        ),
        // A phrase behind the second item that the tree hangs on the first; an item joined to a word within the first.
        (
            "Creditors demanded a higher payout and changes to legal clauses.",
            &["demand creditors: a higher payout", "demand creditors: changes to legal clauses"],
        ),
        (
            "The union demanded a pay rise of 6 percent and an end to night shifts.",
            &["demand union: a pay rise of 6 percent", "demand union: an end to night shifts"],
        ),
        // One item that is bargained over shows what the others are.
        (
            "Kestria wants 40 square kilometres around the lake and a 10-kilometre buffer zone.",
            &["demand Kestria: 40 square kilometres around the lake", "demand Kestria: a 10-kilometre buffer zone"],
        ),
        // A list of which the tree takes the second for an apposition.
        (
            "The farmers' demands include a guaranteed minimum price, a loan waiver and the withdrawal of cases against protesters.",
            &[
                "demand farmers: a guaranteed minimum price",
                "demand farmers: a loan waiver",
                "demand farmers: the withdrawal of cases against protesters",
            ],
        ),
        (
            "The board wants the offer raised to 90 pence a share.",
            &["demand board: the offer raised to 90 pence a share"],
        ),
        (
            "\"We would like to see the sanctions lifted in stages,\" Maduro's envoy said.",
            &["demand Maduro's envoy: the sanctions lifted in stages"],
        ),
        (
            "Nicaragua's opposition has made the release of prisoners a condition for joining the dialogue.",
            &["demand Nicaragua's opposition: the release of prisoners"],
        ),
        // What a paper asks, its author does.
        (
            "Norway tabled a draft. The draft would have Sudan recognise the border and shrink its army.",
            &["proposal Norway: a draft", "demand Norway: recognise the border", "demand Norway: shrink its army"],
        ),
    ]);
}

#[test]
fn wishes_forecasts_and_questions_are_no_demands() {
    check_all(&[
        ("Analysts expect Seoul to lift the tariffs.", &[]),
        ("Mora is expected to hold talks with Iranian officials.", &[]),
        ("Havana wants a good deal.", &[]),
        ("The journalist asked for his opinion on the sanctions.", &[]),
        ("Europeans are asked to lift the sanctions.", &[]),
        ("The agency insisted it could not afford the pay rise.", &[]),
        ("Kyiv rejected demands for territorial concessions.", &[]),
    ]);
}

#[test]
fn threats_values_and_courtesies_are_no_proposals() {
    check_all(&[
        ("Tehran is ready to strike American bases.", &[]),
        ("Oslo is committed to peace and security.", &[]),
        ("The envoy offered condolences.", &[]),
        ("There is no sign that Moscow is ready to withdraw its troops.", &[]),
        ("France has no interests in the nuclear talks.", &[]),
    ]);
}

/// Complains where no proposal of the text is given for the demand, or the demand for it.
fn check_exchange(extractor: &Extractor, text: &str, gives: &str, takes: &str) -> Vec<String> {
    let extraction = extractor.extract(Document::new(text));
    let of = |kind: Kind, content: &str| {
        extraction.records.iter().find(|r| r.kind() == kind && r.base().content.text == content).map(Record::base)
    };
    match (of(Kind::Proposal, gives), of(Kind::Demand, takes)) {
        (Some(offer), Some(demand)) if offer.exchange == Some(demand.id) && demand.exchange == Some(offer.id) => {
            Vec::new()
        }
        _ => {
            let found: Vec<String> = extraction
                .records
                .iter()
                .map(|r| {
                    format!("{} for {:?}", line(r).unwrap_or_else(|| r.base().content.text.clone()), r.base().exchange)
                })
                .collect();
            vec![format!("{text}\n  found {found:#?}")]
        }
    }
}

#[test]
fn an_offer_and_what_it_is_made_for_are_tied() {
    let extractor = Extractor::builder().min_confidence(0.0).build();
    let cases = [
        (
            "ELN commanders said they could accept a truce only if the army halts its air strikes.",
            "accept a truce",
            "the army halts its air strikes",
        ),
        (
            "The creditors are ready to accept a 30% haircut if Zambia agrees to publish its accounts.",
            "accept a 30% haircut",
            "Zambia agrees to publish its accounts",
        ),
        (
            "Maersk offered to reroute its ships if the Houthis guaranteed safe passage.",
            "reroute its ships",
            "the Houthis guaranteed safe passage",
        ),
        (
            "Bogota offered to free the guerrillas in exchange for a lasting ceasefire.",
            "free the guerrillas",
            "a lasting ceasefire",
        ),
    ];
    let wrong: Vec<String> =
        cases.iter().flat_map(|(text, gives, takes)| check_exchange(&extractor, text, gives, takes)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn terms_are_found_wherever_the_sentence_puts_them() {
    check_all(&[
        // An offer named without its terms.
        (
            "Glencore said it had received two takeover proposals from Rio Tinto.",
            &["proposal Rio Tinto: two takeover proposals from Rio Tinto"],
        ),
        // The infinitive behind “by …” is what is proposed, not why it was rejected.
        (
            "Hungary rejected a proposal by Austria to meet separately with experts.",
            &["proposal Austria: meet separately with experts"],
        ),
        // A cleft.
        (
            "\"What we want is a seat at the table,\" the Tuareg leader said.",
            &["demand Tuareg leader: a seat at the table"],
        ),
        // An exchange in the writer's own words.
        (
            "Under pressure, Volkswagen would keep its plants open in return for a wage freeze.",
            &["demand Volkswagen: a wage freeze", "proposal Volkswagen: keep its plants open"],
        ),
        // A condition behind “but only if”.
        (
            "The US said it was willing to hold talks with North Korea, but only if previous agreements on disarmament were upheld.",
            &[
                "demand United States: previous agreements on disarmament were upheld",
                "proposal United States: hold talks with North Korea",
            ],
        ),
        // Passives name what is put forward before the verb.
        ("A ceasefire was proposed by Egypt.", &["proposal Egypt: A ceasefire"]),
        // Whose demands: those of whom the relative clause is about.
        (
            "The Kurdish bloc, whose demands include control of Kirkuk, walked out.",
            &["demand Kurdish bloc: control of Kirkuk"],
        ),
        // What is given up is no longer asked for.
        (
            "Madrid dropped its demand for joint control of the airport.",
            &["proposal Spain: its demand for joint control of the airport"],
        ),
        // A fact insisted on: no terms.
        ("The minister's insistence on the fact that talks had failed was odd.", &[]),
    ]);
}

#[test]
fn acts_are_found_in_the_constructions_of_agency_news() {
    check_all(&[
        ("Demands from investors to cut costs were ignored by Acme's board.", &["demand investors: cut costs"]),
        ("A call by the bishops for a general amnesty went unheeded.", &["demand bishops: a general amnesty"]),
        ("Facing calls from lawmakers to resign, the commissioner apologised.", &["demand lawmakers: resign"]),
        ("A request from Malawi for more time was granted.", &["demand Malawi: more time"]),
        ("One of the miners' conditions is a ten-year tax holiday.", &["demand miners: a ten-year tax holiday"]),
        (
            "Moscow laid down three conditions for the gas deal: payment in roubles, a longer term and no resale.",
            &["demand Russia: payment in roubles", "demand Russia: a longer term", "demand Russia: no resale"],
        ),
        (
            "The separatists' most radical demand, a referendum on independence, was left out.",
            &["demand separatists: a referendum on independence"],
        ),
        (
            "Ankara set the extradition of the cleric as a condition for its vote.",
            &["demand Turkey: the extradition of the cleric"],
        ),
        (
            "The petition by 40,000 residents asks parliament to halt the mine.",
            &["demand 40,000 residents: halt the mine"],
        ),
        ("A letter signed by 30 mayors calls for more shelters.", &["demand 30 mayors: more shelters"]),
        ("What Delhi wants is a date for the pull-back.", &["demand India: a date for the pull-back"]),
        ("\"What we want is a fair price,\" a grower said.", &["demand grower: a fair price"]),
        ("\"They have to stop the shelling,\" Okello told reporters.", &["demand Okello: stop the shelling"]),
        ("\"Stop the evictions now,\" the bishop said.", &["demand bishop: Stop the evictions now"]),
        (
            "Serbia refused to sign until the clause on minorities was dropped.",
            &["demand Serbia: the clause on minorities was dropped"],
        ),
        (
            "The party will only join the coalition if it gets the finance ministry.",
            &["demand party: it gets the finance ministry"],
        ),
        (
            "The federation said it would drop the case if the player apologised.",
            &["proposal federation: drop the case", "demand federation: the player apologised"],
        ),
        ("The guerrillas gave the town 48 hours to surrender.", &["demand guerrillas: surrender"]),
        ("Police unions want the minister gone.", &["demand police unions: the minister gone"]),
        (
            "The bondholders want the bank to publish its debt figures.",
            &["demand bondholders: the bank to publish its debt figures"],
        ),
        (
            "The cartel offered a truce in exchange for softer sentences.",
            &["proposal cartel: a truce", "demand cartel: softer sentences"],
        ),
        ("In return for the loan, Accra would cap public wages.", &["proposal Ghana: cap public wages"]),
        ("Peru's pledge to cut methane by a third is not binding.", &["proposal Peru: cut methane by a third"]),
        ("\"Let us meet halfway,\" the negotiator said.", &["proposal negotiator: meet halfway"]),
        (
            "Washington has signalled it could lift the ban on chips.",
            &["proposal United States: lift the ban on chips"],
        ),
        (
            "Israel would consider a phased pull-out, an official said.",
            &["proposal Israel: consider a phased pull-out"],
        ),
        ("Creditors put a haircut of two percent on the table.", &["proposal creditors: a haircut of two percent"]),
        (
            "The farmers urged Lima to drop the levy, an idea that the cabinet called absurd.",
            &["demand farmers: drop the levy"],
        ),
        (
            "The guild asked Brussels to extend the talks, with its president warning that time was short.",
            &["demand guild: extend the talks"],
        ),
        (
            "The return of the bodies was a key condition set by the Shining Path in March.",
            &["demand Shining Path: The return of the bodies"],
        ),
        (
            "The EU's chief negotiator said there could be no trade deal until the rights of citizens were settled.",
            &["demand EU's chief negotiator: the rights of citizens were settled"],
        ),
        (
            "Hamas says it will not free more hostages as long as the bombing goes on.",
            &["against Hamas: the bombing goes on"],
        ),
        (
            "Argentina's bondholders say any deal must include a cash payment.",
            &["demand Argentina's bondholders: a cash payment"],
        ),
        (
            "Catalan leaders signalled a readiness to drop the vote if Madrid opened talks.",
            &["proposal Catalan leaders: drop the vote", "demand Catalan leaders: Madrid opened talks"],
        ),
        ("Macron told Netanyahu it was time to end the operation.", &["demand Emmanuel Macron: end the operation"]),
        (
            "\"The main thing for Moscow is that Ukraine must not join the alliance,\" the analyst said.",
            &["against Russia: join the alliance"],
        ),
        (
            "\"The government should free all political prisoners,\" a statement by the guerrillas said.",
            &["demand guerrillas: free all political prisoners"],
        ),
        (
            "Kerry said his country did not support a push by Almagro to expel Venezuela.",
            &["demand Luis Almagro: expel Venezuela"],
        ),
        ("The union's proposed cut in night shifts was studied by the mill.", &["proposal union: cut in night shifts"]),
        ("Norway said that a ceasefire in the valley was needed.", &["demand Norway: a ceasefire in the valley"]),
    ]);
}

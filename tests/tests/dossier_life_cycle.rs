//! What becomes of a term: who accepts it, who carries it out, when, and by which day.

use serde_json::{Value, json};
use standoff::Kind;
use standoff::dossier::{Dossier, Outcome, Stage};
use standoff_tests::made_up::{article, demand, dossier, proposal, response};

fn truce() -> Value {
    demand(
        "Norland",
        "SUD",
        "Norland demanded a truce along the Halm river.",
        "a truce along the Halm river",
        "ceasefire",
        json!({}),
    )
}

#[test]
fn a_term_goes_from_demand_to_breach() {
    let term = truce();
    let yes = response(
        "Sudland",
        Some("NOR"),
        "Sudland accepted a truce along the Halm river.",
        "a truce along the Halm river",
        "ceasefire",
        "accept",
    );
    let act = |category: &str, say: &str| json!({ "kind": "action", "actor": "Sudland", "say": say, "content": say, "category": category });
    let agreed = act("agreement", "Sudland signed a truce along the Halm river");
    let done = act("ceasefire", "Sudland kept a truce along the Halm river");
    let broken = act("violation", "Sudland broke the truce along the Halm river");
    let steps = [
        (term, Stage::Demanded, Outcome::Unanswered),
        (yes, Stage::AcceptedInPart, Outcome::Accepted),
        (agreed, Stage::Agreed, Outcome::Accepted),
        (done, Stage::CarriedOut, Outcome::Accepted),
        (broken, Stage::Violated, Outcome::Accepted),
    ];
    let mut made = Dossier::new();
    for (i, (record, stage, outcome)) in steps.into_iter().enumerate() {
        made.add(&article(&format!("d{i}"), "Alpha", &format!("2025-01-{:02}", 10 + i), &[record]));
        let threads = made.threads();
        let thread = threads.iter().find(|t| t.term.kind == Kind::Demand).expect("the demand has a thread");
        assert_eq!((thread.stage, thread.outcome), (stage, outcome), "step {i}");
    }
}

/// Something done; the content is the whole sentence.
fn act(actor: &str, category: &str, say: &str) -> Value {
    json!({ "kind": "action", "actor": actor, "say": say, "content": say, "category": category })
}

#[test]
fn a_deed_carries_out_what_its_doer_is_to_do_and_what_came_before() {
    let check = |term: &Value, deed: Value, day: &str, wanted: Stage| {
        let articles = [
            article("a", "Alpha", "2025-03-10", std::slice::from_ref(term)),
            article("b", "Beta", day, std::slice::from_ref(&deed)),
        ];
        let threads = dossier(&articles).threads();
        let found = threads.iter().find(|t| term["content"] == t.term.content.as_str()).expect("the term has a thread");
        assert_eq!(found.stage, wanted, "{term} {deed} {day}");
    };
    let demanded = demand(
        "Norland",
        "SUD",
        "Norland demanded that Sudland withdraw its guns from the Halm valley.",
        "withdraw its guns from the Halm valley",
        "withdrawal",
        json!({}),
    );
    let offered = proposal(
        "Norland",
        "Norland offered to withdraw its guns from the Halm valley.",
        "withdraw its guns from the Halm valley",
        "withdrawal",
        "offer",
    );
    let leaves = |who: &str| act(who, "withdrawal", &format!("{who} withdrew its guns from the Halm valley"));
    check(&demanded, leaves("Sudland"), "2025-03-20", Stage::CarriedOut);
    check(&demanded, leaves("Norland"), "2025-03-20", Stage::Demanded);
    check(&demanded, leaves("Midland"), "2025-03-20", Stage::Demanded);
    check(&demanded, leaves("Sudland"), "2025-02-20", Stage::Demanded);
    check(&offered, leaves("Norland"), "2025-03-20", Stage::CarriedOut);
    check(&offered, leaves("Sudland"), "2025-03-20", Stage::Offered);
    check(
        &demanded,
        act("Sudland", "withdrawal", "Sudland withdrew its envoy from the trade fair"),
        "2025-03-20",
        Stage::Demanded,
    );
    let lift = demand(
        "Norland",
        "SUD",
        "Norland demanded that Sudland lift the sanctions on its ports.",
        "lift the sanctions on its ports",
        "sanctions",
        json!({}),
    );
    check(&lift, act("Sudland", "sanction", "Sudland imposed sanctions on its ports"), "2025-03-20", Stage::Demanded);
    check(
        &lift,
        act("Sudland", "sanction", "Sudland lifted the sanctions on its ports"),
        "2025-03-20",
        Stage::CarriedOut,
    );
}

#[test]
fn the_last_word_of_the_addressee_counts() {
    let term = truce();
    let answers = |who: &str, stance: &str| {
        let say = format!("{who} spoke ({stance}) of a truce along the Halm river.");
        response(who, Some("NOR"), &say, "a truce along the Halm river", "ceasefire", stance)
    };
    let check = |records: &[Value], wanted: Stage| {
        let mut made = Dossier::new();
        for (i, record) in std::iter::once(&term).chain(records).enumerate() {
            let day = format!("2025-01-{:02}", 10 + i);
            made.add(&article(&format!("d{i}"), "Alpha", &day, std::slice::from_ref(record)));
        }
        assert_eq!(made.threads()[0].stage, wanted, "{records:?}");
    };
    check(&[answers("Sudland", "accept")], Stage::AcceptedInPart);
    check(&[answers("Sudland", "accept"), answers("Sudland", "reject")], Stage::Demanded);
    check(&[answers("Sudland", "reject"), answers("Sudland", "accept")], Stage::AcceptedInPart);
    check(&[answers("Midland", "accept")], Stage::Demanded);
}

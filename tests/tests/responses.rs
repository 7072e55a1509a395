//! Answers: who says yes, no, perhaps or not yet, to what, and whose it was.

use standoff::{Document, Extractor, Record};

/// An answer as a line: its stance, who answers, the content, and whom it answers where that is known.
fn line(record: &Record) -> Option<String> {
    let Record::Response(response) = record else { return None };
    let base = &response.base;
    let name = |party: &Option<standoff::PartyRef>| party.as_ref().map(|p| p.name.clone());
    let target = name(&base.target).map_or(String::new(), |t| format!(" -> {t}"));
    let actor = name(&base.actor).unwrap_or_else(|| "-".to_owned());
    Some(format!("{} {actor}: {}{target}", response.stance.as_str(), base.content.text))
}

/// Complains where the answers of the text are not exactly `wanted`.
fn check(extractor: &Extractor, text: &str, wanted: &[&str]) -> Option<String> {
    let extraction = extractor.extract(Document::new(text));
    let found: Vec<String> = extraction.records.iter().filter_map(line).collect();
    (found != wanted).then(|| format!("{text}\n  expected {wanted:#?}\n  found {found:#?}"))
}

fn check_all(cases: &[(&str, &[&str])]) {
    let extractor = Extractor::builder().min_confidence(0.0).build();
    let wrong: Vec<String> = cases.iter().filter_map(|(text, wanted)| check(&extractor, text, wanted)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_denied_yes_is_a_no() {
    check_all(&[
        (
            "Peru's government said it could not accept the miners' terms.",
            &["reject Peru: the miners' terms -> miners"],
        ),
        ("Neither Kyiv nor Moscow has agreed to the proposal.", &["reject Ukraine: the proposal"]),
        ("None of the creditors has accepted the exchange offer.", &["reject creditors: the exchange offer"]),
        ("The trade unions cannot live with the reform proposal.", &["reject trade unions: the reform proposal"]),
        ("Cambodia cannot agree to the new line.", &["reject Cambodia: the new line"]),
        ("Algeria is not interested in a partial deal.", &["reject Algeria: a partial deal"]),
        ("Instead of accepting the terms, Nepal called a referendum.", &["reject Nepal: the terms"]),
        // Excess is a fault.
        ("Zimbabwe said the terms were too harsh.", &["reject Zimbabwe: the terms"]),
        ("Brussels sees no need to reopen the agreement.", &["reject European Union: reopen the agreement"]),
    ]);
}

#[test]
fn a_yes_may_be_partial_or_depend_on_something() {
    check_all(&[
        ("Serbia partially accepted the plan.", &["conditional Serbia: the plan"]),
        ("Ethiopia agreed in principle to a joint commission.", &["conditional Ethiopia: a joint commission"]),
        (
            "Zambia's creditors gave conditional approval to the restructuring.",
            &["conditional Zambia's creditors: the restructuring"],
        ),
        (
            "Ukraine agreed to the truce on condition that Russia also stops shelling.",
            &["conditional Ukraine: the truce"],
        ),
    ]);
}

#[test]
fn what_is_answered_may_stand_elsewhere() {
    check_all(&[
        // Behind a phrase that the tree gives the object to.
        (
            "Volkswagen rejected out of hand the union's plan to forgo bonuses.",
            &["reject Volkswagen: the union's plan to forgo bonuses -> union"],
        ),
        (
            "The Houthis rejected as insufficient a Saudi offer to ease the blockade.",
            &["reject Houthis: a Saudi offer to ease the blockade -> Saudi Arabia"],
        ),
        // Before “by”, where a noun tells the answer.
        ("The rejection of the offer by the pilots surprised the airline.", &["reject pilots: the offer"]),
        // In what gets the answer.
        ("The plan met with resistance from Hungary.", &["reject Hungary: The plan"]),
        ("The idea won the backing of Germany.", &["accept Germany: The idea"]),
        ("Greece won approval from its lenders for a third tranche.", &["accept its lenders: a third tranche"]),
        // What a vote decided; it is no deed besides.
        (
            "Workers voted overwhelmingly to reject the company's offer.",
            &["reject workers: the company's offer -> company"],
        ),
        // What the words before it name.
        ("That is opposed by Hungary.", &["reject Hungary: That"]),
        // In what two passives share.
        (
            "The Kenyan proposal was welcomed by Egypt but rejected by Ethiopia.",
            &["accept Egypt: The Kenyan proposal -> Kenya", "reject Ethiopia: The Kenyan proposal -> Kenya"],
        ),
        // Up to a phrase that says in spite of what.
        ("Rwanda accepted the invitation despite the shelling.", &["accept Rwanda: the invitation"]),
    ]);
}

#[test]
fn who_answers_may_stand_elsewhere() {
    check_all(&[
        ("Lebanon told the envoy it accepted the roadmap.", &["accept Lebanon: the roadmap"]),
        ("The plan was backed by 60 percent of the union's members.", &["accept union's members: The plan"]),
        // Between “after” and a verb without a subject.
        ("Talks collapsed after Ankara rejected the proposal.", &["reject Turkey: the proposal"]),
        // Who had no choice answers too.
        ("Peru had little choice but to accept the cuts.", &["accept Peru: the cuts"]),
        ("For Serbia, recognition is out of the question.", &["reject Serbia: recognition"]),
    ]);
}

#[test]
fn what_nobody_proposed_is_no_answer() {
    check_all(&[
        ("The writer accepted the prize in Stockholm.", &[]),
        ("The mayor accepted the resignation of his deputy.", &[]),
        ("Scientists rejected the hypothesis.", &[]),
        ("The minister ruled out foul play in the crash.", &[]),
        ("Peru dismissed the idea that it had lost the case.", &[]),
        ("Uganda has accepted a million refugees.", &[]),
        ("The minister's refusal to answer annoyed reporters.", &[]),
        ("Did Chile refuse the offer?", &[]),
        // An aim weighed, not taken.
        ("Iran's supreme leader said bowing to American demands would be a disgrace.", &[]),
        // What one is unable to do.
        ("\"We will not be able to stop the tests,\" the premier said.", &[]),
        // “But” ends what was agreed to.
        (
            "The delegations of Mali met, with Mali agreeing to exchange 20 prisoners but making no headway toward a ceasefire.",
            &["accept Mali: exchange 20 prisoners"],
        ),
    ]);
}

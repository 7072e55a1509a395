//! What a reader knows of the example articles, asked of dossiers of what the extractor reads in them.
//!
//! The shared articles are asked where `STANDOFF_EVAL` names the folder that holds them.

use standoff::dossier::{AnswerKind, Dossier, Question, RoleKind, ShiftKind, Standing};
use standoff::{Document, Extractor, Issue, MeetingStatus};
use standoff_tests::{evaluation_data, gold_folder, project};
use std::path::Path;
use std::sync::LazyLock;

/// A dossier of what is read in a folder's texts.
fn read(folder: &Path) -> Dossier {
    let extractor = Extractor::default();
    let mut out = Dossier::new();
    gold_folder(folder).into_iter().for_each(|gold| out.add(&extractor.extract(gold.document)));
    out
}

static OWN: LazyLock<Dossier> = LazyLock::new(|| read(&project().join("seeds")));
static SHARED: LazyLock<Option<Dossier>> = LazyLock::new(|| Some(read(&evaluation_data()?.join("seeds"))));

/// Of whom a dossier must know that it takes this stance on the issue, in words that hold these.
fn stands(made: &Dossier, bloc: &str, issue: Issue, standing: Standing, words: &str) {
    let positions = made.positions();
    let cell = positions.iter().find(|p| p.bloc == bloc && p.issue == issue);
    let acts: Vec<_> = (cell.iter().flat_map(|p| &p.stances))
        // An offer and readiness for it come to the same here.
        .filter(|s| s.standing == standing || (standing == Standing::Offers && s.standing == Standing::OpenTo))
        .flat_map(|s| s.acts.iter().map(|t| t.content.as_str()))
        .collect();
    assert!(acts.iter().any(|t| t.contains(words)), "{bloc} {standing:?} {words:?} on {issue:?}: {acts:?}");
}

fn plays(made: &Dossier, bloc: &str, role: RoleKind) {
    let roles = made.roles();
    let found = roles.iter().find(|r| r.bloc == bloc && r.role == role);
    assert!(found.is_some_and(|r| !r.evidence.is_empty()), "{bloc} {role:?}");
}

#[test]
fn the_example_articles_as_read_say_where_the_sides_stand() {
    for (bloc, issue, standing, words) in [
        ("RUS", Issue::Neutrality, Standing::Demands, "neutral"),
        ("RUS", Issue::AllianceMembership, Standing::Rejects, "NATO"),
        ("RUS", Issue::Territory, Standing::Demands, "Donbas"),
        ("RUS", Issue::Recognition, Standing::Demands, "Crimea"),
        ("UKR", Issue::Territory, Standing::Rejects, "Crimea or any other region"),
        ("USA", Issue::Recognition, Standing::Offers, "Crimea"),
        ("EU", Issue::Participation, Standing::Demands, "represented at any talks"),
    ] {
        stands(&OWN, bloc, issue, standing, words);
    }
    for (bloc, role) in [
        ("RUS", RoleKind::Principal),
        ("UKR", RoleKind::Principal),
        ("USA", RoleKind::Mediator),
        ("TUR", RoleKind::Mediator),
        ("CHN", RoleKind::Mediator),
        ("TUR", RoleKind::Host),
        ("UKR", RoleKind::Sidelined),
    ] {
        plays(&OWN, bloc, role);
    }
    let freeze = OWN.positions().into_iter().any(|p| {
        let open = p.stances.iter().filter(|s| matches!(s.standing, Standing::OpenTo | Standing::Offers));
        p.bloc == "RUS" && open.flat_map(|s| &s.acts).any(|t| t.content.contains("freeze along the present front"))
    });
    assert!(freeze, "Russia is ready for a freeze");
    let yields = OWN.shifts().into_iter().find(|s| {
        let after = s.after.as_ref().map_or("", |t| t.content.as_str());
        s.bloc == "RUS" && s.kind == ShiftKind::Softened && s.said && after.contains("its claim to the parts")
    });
    assert!(yields.is_some_and(|s| s.issue == Issue::Territory), "{:?}", OWN.shifts());
}

#[test]
fn the_example_articles_as_read_say_who_met() {
    let meetings = OWN.meetings().meetings;
    for (what, from, to, status) in [
        ("Helsinki", "2018-01-01", "2018-12-31", MeetingStatus::Held),
        ("Istanbul", "2025-05-16", "2025-05-16", MeetingStatus::Held),
        ("second round", "2025-06-02", "2025-06-02", MeetingStatus::Held),
        ("Budapest", "2025-10-01", "2025-10-31", MeetingStatus::Cancelled),
    ] {
        let found = meetings.iter().find(|m| {
            let day = |day: Option<standoff::Date>| day.map(|d| d.to_string()).unwrap_or_default();
            let here = m.facts.place.as_deref() == Some(what) || m.act.content.contains(what);
            here && day(m.facts.from) == from && day(m.facts.to) == to && m.facts.status == status
        });
        assert!(found.is_some(), "{what} {from}: {:?}", meetings.iter().map(|m| &m.facts).collect::<Vec<_>>());
    }
    let both = |m: &standoff::dossier::MeetingNode| m.facts.blocs == ["RUS", "UKR"];
    let rounds = meetings.iter().filter(|m| both(m) && m.facts.status == MeetingStatus::Held);
    assert!(rounds.count() >= 3, "three rounds between Russia and Ukraine");
    let threads = OWN.threads();
    let summit = threads.iter().find(|t| t.term.content.contains("three-way meeting")).expect("it is proposed");
    let by = |kind: AnswerKind| summit.answers.iter().filter(move |a| a.answer == kind);
    assert!(by(AnswerKind::Rejected).any(|a| a.act.bloc.as_deref() == Some("RUS")), "{summit:?}");
}

#[test]
fn the_shared_articles_as_read_say_where_the_sides_stand() {
    let Some(made) = SHARED.as_ref() else { return };
    for (bloc, issue, standing, words) in [
        ("RUS", Issue::Neutrality, Standing::Demands, "neutrality"),
        ("RUS", Issue::AllianceMembership, Standing::Rejects, "NATO"),
        ("RUS", Issue::Territory, Standing::Demands, "territorial concessions"),
        ("RUS", Issue::Recognition, Standing::Demands, "Crimea"),
        ("RUS", Issue::Territory, Standing::Offers, "front line"),
        ("UKR", Issue::Territory, Standing::Rejects, "cede any territory"),
        ("USA", Issue::Recognition, Standing::Offers, "Crimea"),
    ] {
        stands(made, bloc, issue, standing, words);
    }
    for bloc in ["TUR", "CHN", "USA"] {
        plays(made, bloc, RoleKind::Mediator);
    }
    let threads = made.threads();
    let summit = threads.iter().find(|t| t.term.content.contains("trilateral")).expect("it is proposed");
    let rejected = summit.answers.iter().filter(|a| a.answer == AnswerKind::Rejected);
    assert!(rejected.map(|a| a.act.bloc.as_deref()).any(|b| b == Some("RUS")), "{summit:?}");
    let yields = made.shifts().into_iter().filter(|s| s.bloc == "RUS" && s.kind == ShiftKind::Softened && s.said);
    assert!(yields.map(|s| s.issue).any(|i| i == Issue::Territory), "{:?}", made.shifts());
    let why = made.ask(&Question::WhyNoProgress).findings;
    assert!(why.iter().any(|f| f.text.contains("Russia's rejection of “a trilateral")), "{why:#?}");
    let deal = made.exchanges().into_iter().find(|e| e.gives.content.contains("Crimean Peninsula"));
    let takes = deal.and_then(|e| e.takes).map(|t| t.content).unwrap_or_default();
    assert!(takes.contains("front line") || takes.contains("demands"), "given for what Russia would do: {takes:?}");
}

#[test]
fn the_shared_articles_as_read_say_who_met() {
    let Some(made) = SHARED.as_ref() else { return };
    let meetings = made.meetings().meetings;
    let year = |m: &standoff::dossier::MeetingNode| m.facts.from.map(|d| d.year());
    let helsinki = meetings.iter().find(|m| year(m) == Some(2018) && m.facts.place.as_deref() == Some("Helsinki"));
    let helsinki = helsinki.expect("the presidents met in Helsinki in 2018");
    assert_eq!(
        (helsinki.facts.status, &helsinki.facts.blocs[..]),
        (MeetingStatus::Held, &["RUS", "USA"].map(String::from)[..])
    );
    let rounds = meetings.iter().find(|m| m.act.content.starts_with("Three rounds")).expect("three rounds are told of");
    assert_eq!(
        (rounds.facts.status, &rounds.facts.blocs[..]),
        (MeetingStatus::Held, &["RUS", "UKR"].map(String::from)[..])
    );
    assert_eq!(rounds.facts.place, None, "the rounds were not in Helsinki");
}

#[test]
fn the_questions_are_answered_of_any_negotiation() {
    let wages = "The dockers' union rejected the port operator's offer of a three percent pay rise on Monday. \
        The port operator rejected the union's demand. The port operator said that it could not afford the demand.";
    let hostages = "Colombia demanded that the National Liberation Army release its hostages. \
        The National Liberation Army rejected the demand. Cuba called on both sides to return to talks. \
        Norway offered to mediate between them.";
    let tariffs = "China called on the United States to cancel its tariffs. \
        No trade talks with the United States have taken place, a Chinese official said.";
    for (text, question, wanted) in [
        (wages, Question::WhyNoProgress, &["union's rejection of", "could not afford"][..]),
        (wages, Question::RoleOf("port operator".into()), &["a principal of the dispute", "rejects:"]),
        (wages, Question::Obstacles, &["Wages conditions:"]),
        (hostages, Question::WhyNoProgress, &["the National Liberation Army's rejection of “release its hostages”"]),
        (hostages, Question::WhoElse, &["Norway is a mediator", "Cuba is a mediator"]),
        (hostages, Question::Solutions, &["Norway's offer"]),
        (tariffs, Question::WhyNoProgress, &["China and the United States did not take place", "stands unanswered"]),
        (tariffs, Question::RoleOf("United States".into()), &["a principal of the dispute"]),
        (tariffs, Question::Obstacles, &["Trade: China's request"]),
    ] {
        let mut made = Dossier::new();
        made.add(&Extractor::default().extract(Document::new(text).with_id("a")));
        let answer = made.ask(&question);
        let told: Vec<&str> = answer.findings.iter().map(|f| f.text.as_str()).collect();
        for words in wanted {
            assert!(told.iter().any(|t| t.contains(words)), "{question:?} does not say {words:?}: {told:#?}");
        }
        assert!(answer.findings.iter().all(|f| f.acts.iter().any(|a| !a.evidence.is_empty())));
    }
}

//! Many articles, one picture: the same whatever the order, and right in substance on the example articles.

use serde_json::{Value, json};
use standoff::dossier::{
    AnswerKind, ContradictionKind, Dossier, DossierError, Filter, Question, RoleKind, ShiftKind, Standing,
};
use standoff::{Extraction, Issue, Kind, MeetingStatus};
use standoff_tests::made_up::{article, demand, dossier, proposal, response};
use standoff_tests::{gold_folder, project};

fn seeds() -> Vec<Extraction> {
    gold_folder(&project().join("seeds"))
}

#[test]
fn the_order_of_adding_leaves_no_trace() {
    let mut articles = seeds();
    let whole = dossier(&articles);
    let views = |d: &Dossier| serde_json::to_string(&(d.positions(), d.threads(), d.shifts(), d.roles())).unwrap();
    let (hash, json, seen) = (whole.hash(), whole.to_json(), views(&whole));
    let mut state = 20_250_421_u64;
    for round in 0..20 {
        for i in (1..articles.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            articles.swap(i, (state >> 33) as usize % (i + 1));
        }
        let shuffled = dossier(&articles);
        assert_eq!(shuffled.hash(), hash, "round {round}");
        assert_eq!(shuffled.to_json(), json, "round {round}");
        assert_eq!(views(&shuffled), seen, "round {round}");
    }
}

#[test]
fn merging_is_associative_and_threads_make_no_difference() {
    let articles = seeds();
    let whole = dossier(&articles);
    let part = |range: std::ops::Range<usize>| dossier(&articles[range]);
    let join = |mut a: Dossier, b: &Dossier| {
        a.merge(b);
        a
    };
    let left = join(join(part(0..3), &part(3..5)), &part(5..8));
    let right = join(part(0..3), &join(part(3..5), &part(5..8)));
    let overlapping = join(part(0..6), &part(2..8));
    for (name, made) in [("left", left), ("right", right), ("overlapping", overlapping)] {
        assert_eq!((made.hash(), made.to_json()), (whole.hash(), whole.to_json()), "{name}");
    }
    for threads in [1, 2, 4] {
        let parts: Vec<Dossier> = std::thread::scope(|scope| {
            let running: Vec<_> =
                articles.chunks(articles.len().div_ceil(threads)).map(|c| scope.spawn(move || dossier(c))).collect();
            running.into_iter().map(|t| t.join().expect("no panic")).collect()
        });
        let made = parts.iter().rev().fold(Dossier::new(), join);
        assert_eq!(made.hash(), whole.hash(), "{threads} threads");
    }
}

#[test]
fn what_is_added_and_removed_leaves_no_trace() {
    let articles = seeds();
    let before = dossier(&articles[1..]);
    let mut changed = dossier(&articles);
    assert_ne!(changed.hash(), before.hash());
    assert!(changed.remove(&articles[0].document.id));
    assert_eq!((changed.hash(), changed.to_json()), (before.hash(), before.to_json()));
    assert!(!changed.remove("no such document"));
}

#[test]
fn a_stored_dossier_is_read_back_and_a_newer_one_refused() {
    let whole = dossier(&seeds());
    let file = std::env::temp_dir().join(format!("standoff-dossier-{}.json", std::process::id()));
    whole.save(&file).expect("the folder for temporary files is writable");
    let back = Dossier::load(&file).expect("what was saved loads");
    std::fs::remove_file(&file).expect("it was just written");
    assert_eq!((back.hash(), back.to_json()), (whole.hash(), whole.to_json()));
    let newer = whole.to_json().replacen("\"version\":1", "\"version\":2", 1);
    let error = Dossier::from_json(&newer).expect_err("a newer version is refused");
    assert!(matches!(error, DossierError::Newer { version: 2 }));
    assert!(error.to_string().contains("newer version of Standoff"), "{error}");
    let cut = whole.to_json().replacen("\"passages\":{\"", "\"passages\":{\"1", 1);
    for (json, said) in [("{}", "not a stored dossier"), ("nothing", "not a stored dossier"), (&cut, "damaged")] {
        let error = Dossier::from_json(json).expect_err(said);
        assert!(error.to_string().contains(said), "{error}");
    }
}

#[test]
fn copies_of_one_text_count_once() {
    let wire: Vec<Value> = ([
        "the bridge at Halm be opened",
        "all convoys pass unharmed",
        "the northern mines be cleared",
        "the radio tower be returned",
    ]
    .iter())
    .map(|content| {
        demand(
            "Norland",
            "SUD",
            &format!("Officials in the capital said that Norland demanded that {content} at once."),
            content,
            "humanitarian_access",
            json!({}),
        )
    })
    .collect();
    let own = demand(
        "Norland",
        "SUD",
        "It wants the bridge at Halm opened, its minister said.",
        "the bridge at Halm opened",
        "humanitarian_access",
        json!({}),
    );
    let made = dossier(&[
        article("a", "Alpha", "2025-03-01", &wire),
        article("b", "Beta", "2025-03-01", &wire),
        article("c", "Gamma", "2025-03-02", &wire),
        article("d", "Gamma", "2025-03-03", &[own]),
    ]);
    let bridge = made.entries().iter().find(|e| e.content.contains("bridge")).expect("the demand is there");
    assert_eq!((bridge.articles, bridge.outlets), (2, 2), "two texts, of which two outlets tell one each");
    assert_eq!(
        bridge.evidence.iter().map(|c| (c.document.as_str(), c.copies)).collect::<Vec<_>>(),
        [("a", 2), ("d", 0)]
    );
    let convoys = made.entries().iter().find(|e| e.content.contains("convoys")).expect("the demand is there");
    assert_eq!((convoys.articles, convoys.outlets), (1, 1), "three copies are one witness");
}

#[test]
fn positions_move() {
    let check = |before: Value, after: Value, wanted: Option<ShiftKind>| {
        let articles = [
            article("a", "Alpha", "2025-01-10", std::slice::from_ref(&before)),
            article("b", "Beta", "2025-02-10", std::slice::from_ref(&after)),
        ];
        let shifts = dossier(&articles).shifts();
        let kinds: Vec<ShiftKind> = shifts.iter().filter(|s| s.bloc == "NOR").map(|s| s.kind).collect();
        assert_eq!(kinds, wanted.into_iter().collect::<Vec<_>>(), "{before} … {after}");
    };
    let wants = |strength: &str| {
        demand(
            "Norland",
            "SUD",
            &format!("Norland asked (as a {strength}) that observers enter the Halm valley."),
            "observers enter the Halm valley",
            "monitoring",
            json!({ "strength": strength }),
        )
    };
    let answers = |stance: &str| {
        response(
            "Norland",
            Some("SUD"),
            &format!("Norland spoke ({stance}) of observers in the Halm valley."),
            "observers in the Halm valley",
            "monitoring",
            stance,
        )
    };
    check(wants("request"), wants("condition"), Some(ShiftKind::Hardened));
    check(wants("condition"), wants("request"), Some(ShiftKind::Softened));
    check(wants("demand"), wants("demand"), None);
    check(answers("reject"), answers("conditional"), Some(ShiftKind::Softened));
    check(answers("accept"), answers("reject"), Some(ShiftKind::Reversed));
}

#[test]
fn an_article_that_tells_what_was_before_tells_a_turn() {
    let check = |before: &str, wanted: &[ShiftKind]| {
        let content = "observers enter the Halm valley";
        let wants = demand("Norland", "SUD", before, content, "monitoring", json!({}));
        let now = "Norland now rejects that observers enter the Halm valley.";
        let refuses = response("Norland", Some("SUD"), now, content, "monitoring", "reject");
        let shifts = dossier(&[article("a", "Alpha", "2025-01-10", &[wants, refuses])]).shifts();
        assert_eq!(shifts.iter().map(|s| s.kind).collect::<Vec<_>>(), wanted, "{before}");
    };
    check("Norland had demanded before the fair that observers enter the Halm valley.", &[ShiftKind::Reversed]);
    check("Norland demanded that observers enter the Halm valley.", &[]);
}

#[test]
fn a_position_is_new_or_dropped_where_articles_went_on() {
    let other = |i: usize| {
        demand(
            "Norland",
            "SUD",
            &format!("Norland wants tariff number {i} gone."),
            &format!("tariff number {i} gone"),
            "trade",
            json!({}),
        )
    };
    let mines = demand(
        "Norland",
        "SUD",
        "Norland demands that the mines be cleared.",
        "the mines be cleared",
        "humanitarian_access",
        json!({}),
    );
    let day = |i: usize| format!("2025-{:02}-01", i + 1);
    let series = |with: usize| -> Vec<Extraction> {
        let records = |i: usize| if i == with { vec![other(i), mines.clone()] } else { vec![other(i)] };
        (0..6).map(|i| article(&format!("n{i}"), "Alpha", &day(i), &records(i))).collect()
    };
    let kinds = |with: usize| -> Vec<ShiftKind> {
        let shifts = dossier(&series(with)).shifts();
        shifts.iter().filter(|s| s.issue == Issue::HumanitarianAccess).map(|s| s.kind).collect()
    };
    assert_eq!(kinds(0), [ShiftKind::Dropped]);
    assert_eq!(kinds(5), [ShiftKind::New]);
}

#[test]
fn gaps_name_their_numbers() {
    let short = proposal(
        "Norland",
        "Norland proposed a truce of 30 days along the river.",
        "a truce of 30 days along the river",
        "ceasefire",
        "suggestion",
    );
    let long = proposal(
        "Sudland",
        "Sudland proposed a truce of 90 days along the river.",
        "a truce of 90 days along the river",
        "ceasefire",
        "suggestion",
    );
    let unlimited = demand(
        "Sudland",
        "NOR",
        "Sudland insists on an unconditional truce.",
        "an unconditional truce",
        "ceasefire",
        json!({}),
    );
    for (other, wanted) in [(long, Some(90.0)), (unlimited, None)] {
        let made = dossier(&[
            article("a", "Alpha", "2025-01-10", std::slice::from_ref(&short)),
            article("b", "Beta", "2025-01-11", &[other]),
        ]);
        let gaps = made.gaps();
        let gap = gaps.iter().find(|g| g.issue == Issue::Ceasefire).expect("the amounts differ");
        assert_eq!(gap.blocs, ["NOR", "SUD"]);
        let amounts: Vec<_> = gap
            .amounts
            .iter()
            .map(|a| (a.first.as_ref().map(|q| q.value), a.second.as_ref().map(|q| q.value)))
            .collect();
        assert_eq!(amounts, [(Some(30.0), wanted)]);
    }
    let soon = demand(
        "Sudland",
        "NOR",
        "Sudland wants a truce along the river within 90 days.",
        "a truce along the river within 90 days",
        "ceasefire",
        json!({}),
    );
    let made = dossier(&[article("a", "Alpha", "2025-01-10", &[short.clone(), soon])]);
    assert!(made.gaps().is_empty(), "how soon is not how long");
}

#[test]
fn deals_are_pairs_of_what_is_given_and_taken() {
    let offer = |say: &str, content: &str| proposal("Norland", say, content, "territory", "offer");
    let wants = |say: &str, content: &str| demand("Norland", "SUD", say, content, "recognition", json!({}));
    for (records, gives, takes, condition) in [
        (
            vec![
                offer("Norland offered to leave the Halm valley.", "leave the Halm valley"),
                wants("In return, Norland wants its border recognised.", "its border recognised"),
            ],
            "leave the Halm valley",
            Some("its border recognised"),
            None,
        ),
        (
            vec![
                wants("Norland wants its border recognised.", "its border recognised"),
                offer("In exchange, Norland would leave the Halm valley.", "leave the Halm valley"),
            ],
            "leave the Halm valley",
            Some("its border recognised"),
            None,
        ),
        (
            vec![offer(
                "Norland offered the Halm valley in exchange for free passage.",
                "the Halm valley in exchange for free passage",
            )],
            "the Halm valley in exchange for free passage",
            None,
            Some("in exchange for free passage"),
        ),
        (vec![offer("Norland offered to leave the Halm valley.", "leave the Halm valley")], "", None, None),
    ] {
        let found = dossier(&[article("a", "Alpha", "2025-01-10", &records)]).exchanges();
        let told = found.first().map(|e| (e.gives.content.clone(), e.takes.as_ref().map(|t| t.content.clone())));
        let wanted = (!gives.is_empty()).then(|| (gives.to_owned(), takes.map(str::to_owned)));
        assert_eq!(told, wanted, "{records:?}");
        assert_eq!(found.first().and_then(|e| e.condition.as_deref()), condition, "{records:?}");
    }
}

#[test]
fn contradictions_are_told_apart() {
    let rejects = |who: &str| {
        response(
            who,
            Some("SUD"),
            &format!("{who} rejects foreign observers in the Halm valley."),
            "foreign observers in the Halm valley",
            "monitoring",
            "reject",
        )
    };
    let accepts = |who: &str| {
        response(
            who,
            Some("SUD"),
            &format!("{who} welcomes foreign observers in the Halm valley."),
            "foreign observers in the Halm valley",
            "monitoring",
            "accept",
        )
    };
    let accuses = json!({ "kind": "accusation", "actor": "Sudland", "target": "NOR", "say": "Sudland accuses Norland of shelling the Halm dam.", "content": "shelling the Halm dam" });
    let denies = response(
        "Norland",
        Some("SUD"),
        "Norland denied shelling the Halm dam.",
        "shelling the Halm dam",
        "ceasefire",
        "reject",
    );
    let (mut denies, mut refuses) = (denies.clone(), denies);
    denies["cue"] = json!("denied");
    refuses["cue"] = json!("refused");
    let waits = response(
        "Anna Vik",
        Some("SUD"),
        "Anna Vik ruled out a truce until the Halm dam is rebuilt.",
        "a truce until the Halm dam is rebuilt",
        "ceasefire",
        "reject",
    );
    let awaited = demand(
        "Anna Vik",
        "SUD",
        "Anna Vik wants that the Halm dam is rebuilt.",
        "the Halm dam is rebuilt",
        "ceasefire",
        json!({}),
    );
    for (a, b, wanted) in [
        (rejects("Anna Vik"), accepts("Anna Vik"), Some(ContradictionKind::Speaker)),
        (rejects("Anna Vik"), accepts("Per Dahl"), Some(ContradictionKind::Spokespeople)),
        (accuses.clone(), denies, Some(ContradictionKind::Denial)),
        (accuses, refuses, None),
        (waits, awaited, None),
    ] {
        let made = dossier(&[article("a", "Alpha", "2025-01-10", &[a]), article("b", "Beta", "2025-01-12", &[b])]);
        let kinds: Vec<_> = made.contradictions().iter().map(|c| c.kind).collect();
        assert_eq!(kinds, wanted.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn persons_are_one_by_surname_within_a_side() {
    let full = demand(
        "Anna Vik",
        "SUD",
        "Anna Vik demanded that the mines be cleared.",
        "the mines be cleared",
        "humanitarian_access",
        json!({}),
    );
    let mut other = article("b", "Beta", "2025-01-12", std::slice::from_ref(&full));
    let short = other.to_json().replace("Anna Vik", "Vik");
    other = Extraction::from_json(&short.replace("Vik demanded", "Anna Vik demanded")).expect("only names changed");
    let made = dossier(&[article("a", "Alpha", "2025-01-10", &[full]), other]);
    let names: Vec<&str> = made.parties().iter().filter(|p| p.name.contains("Vik")).map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["Anna Vik"]);
}

#[test]
fn a_part_is_what_fits_and_a_diff_is_what_is_new() {
    let articles = seeds();
    let whole = dossier(&articles);
    let autumn = Filter { from: Some("2025-11-01".parse().unwrap()), ..Filter::default() };
    assert_eq!(
        whole.filter(&autumn).hash(),
        dossier(articles.iter().filter(|e| e.document.published >= autumn.from)).hash()
    );
    let turkey = whole.filter(&Filter { party: Some("Turkey".into()), ..Filter::default() });
    assert!(turkey.entries().iter().all(|e| {
        let meets = e.meeting.as_ref().is_some_and(|m| m.blocs.contains(&"TUR".to_owned()));
        e.bloc.as_deref() == Some("TUR") || e.target.as_deref() == Some("TUR") || meets
    }));
    assert!(turkey.entries().iter().any(|e| e.content.contains("fourth round")));
    let prisoners = whole.filter(&Filter { issue: Some(Issue::Prisoners), ..Filter::default() });
    assert!(!prisoners.is_empty() && prisoners.entries().iter().all(|e| e.issues.contains(&Issue::Prisoners)));

    let last = "07-ankara-and-beijing";
    let old = dossier(articles.iter().filter(|e| e.document.id != last));
    let diff = whole.diff(&old);
    assert_eq!(diff.documents_added, [last]);
    assert!(diff.new.iter().any(|t| t.content.contains("limited truce")));
    assert!(diff.confirmed.iter().any(|t| t.content.contains("neutral")));
    assert!(diff.gone.is_empty() && old.diff(&old).new.is_empty());
}

/// What a reader of the example articles knows: who wants, refuses, offers what.
#[test]
fn the_example_articles_say_where_the_sides_stand() {
    let made = dossier(&seeds());
    let positions = made.positions();
    for (bloc, issue, standing, words) in [
        ("RUS", Issue::Neutrality, Standing::Demands, "neutral"),
        ("RUS", Issue::AllianceMembership, Standing::Rejects, "NATO"),
        ("RUS", Issue::Territory, Standing::Demands, "Donbas"),
        ("RUS", Issue::Recognition, Standing::Demands, "Crimea"),
        ("RUS", Issue::Ceasefire, Standing::OpenTo, "freeze along the present front"),
        ("UKR", Issue::Territory, Standing::Rejects, "Crimea or any other region"),
        ("USA", Issue::Recognition, Standing::Offers, "Crimea"),
        ("EU", Issue::Participation, Standing::Demands, "represented at any talks"),
    ] {
        let cell = positions.iter().find(|p| p.bloc == bloc && p.issue == issue).expect("the cell is there");
        let acts: Vec<_> = cell.stances.iter().filter(|s| s.standing == standing).flat_map(|s| &s.acts).collect();
        let told = acts.iter().find(|t| t.content.contains(words));
        let told = told.unwrap_or_else(|| panic!("{bloc} {standing:?} {words} on {issue:?}: {acts:?}"));
        assert!(told.evidence.iter().all(|c| c.sentence.contains(&c.content)), "{told:?}");
    }
    let neutral = made.entries().iter().find(|e| e.content.contains("neutral")).expect("neutrality is demanded");
    assert_eq!((neutral.outlets, neutral.kind), (5, Kind::Demand), "five outlets tell of it in different words");
    let freeze = made.shifts().into_iter().find(|s| {
        s.bloc == "RUS"
            && s.kind == ShiftKind::Softened
            && s.after.as_ref().is_some_and(|t| t.content.contains("freeze"))
    });
    let before = freeze.expect("the freeze is a softening").before.expect("it gives something up");
    assert!(before.content.contains("Donetsk, Luhansk, Kherson and Zaporizhzhia"), "{before:?}");
}

#[test]
fn the_example_articles_say_who_plays_what_part_and_who_met() {
    let made = dossier(&seeds());
    let roles = made.roles();
    for (bloc, role) in [
        ("RUS", RoleKind::Principal),
        ("UKR", RoleKind::Principal),
        ("TUR", RoleKind::Mediator),
        ("CHN", RoleKind::Mediator),
        ("USA", RoleKind::Mediator),
        ("TUR", RoleKind::Host),
        ("FRA", RoleKind::Guarantor),
        ("UKR", RoleKind::Sidelined),
        ("EU", RoleKind::Sidelined),
    ] {
        let found = roles.iter().find(|r| r.bloc == bloc && r.role == role);
        assert!(found.is_some_and(|r| !r.evidence.is_empty()), "{bloc} {role:?}");
    }
    assert!(roles.iter().all(|r| r.role != RoleKind::Principal || ["RUS", "UKR"].contains(&r.bloc.as_str())));

    let meetings = made.meetings().meetings;
    for (place, from, to, status) in [
        ("Helsinki", "2018-01-01", "2018-12-31", MeetingStatus::Held),
        ("St. Petersburg", "2025-04-11", "2025-04-11", MeetingStatus::Held),
        ("Istanbul", "2025-05-16", "2025-05-16", MeetingStatus::Held),
        ("Istanbul", "2025-06-02", "2025-06-02", MeetingStatus::Held),
        ("Istanbul", "2025-07-23", "2025-07-23", MeetingStatus::Held),
    ] {
        let on = |day: Option<standoff::Date>| day.map(|d| d.to_string());
        let found = meetings.iter().find(|m| {
            m.facts.place.as_deref() == Some(place)
                && on(m.facts.from).as_deref() == Some(from)
                && m.facts.status == status
        });
        assert_eq!(found.and_then(|m| on(m.facts.to)).as_deref(), Some(to), "{place} {from}");
    }
    let budapest = meetings.iter().find(|m| m.facts.place.as_deref() == Some("Budapest")).expect("Budapest");
    assert_eq!(budapest.facts.status, MeetingStatus::Cancelled);
    let threads = made.threads();
    let summit = threads.iter().find(|t| t.term.content.contains("three-way")).expect("the three-way summit");
    let dismissed = summit.answers.iter().filter(|a| a.answer == AnswerKind::Rejected);
    assert!(dismissed.map(|a| a.act.bloc.as_deref()).any(|b| b == Some("RUS")));
}

#[test]
fn the_questions_are_answered_with_evidence() {
    let made = dossier(&seeds());
    for (question, wanted) in [
        (Question::WhyNoProgress, &["On territory", "called off", "accuse each other"][..]),
        (
            Question::RoleOf("United States".into()),
            &["a mediator", "recognise Russia's hold on Crimea", "penalise buyers"],
        ),
        (Question::RoleOf("Erdogan".into()), &["a host", "a fourth round of talks"]),
        (Question::Obstacles, &["Territory:", "Recognition:", "Alliance membership:", "Neutrality:"]),
        (
            Question::WhoElse,
            &[
                "Turkey is a mediator",
                "China is a mediator",
                "European Union is left out",
                "France is a possible guarantor",
            ],
        ),
        (Question::Solutions, &["freeze along the present line of contact", "limited truce", "European force"]),
    ] {
        let answer = made.ask(&question);
        let text: Vec<&str> = answer.findings.iter().map(|f| f.text.as_str()).collect();
        for words in wanted {
            assert!(text.iter().any(|t| t.contains(words)), "{question:?} does not say {words:?}: {text:#?}");
        }
        for finding in &answer.findings {
            assert!(finding.acts.iter().any(|t| !t.evidence.is_empty()), "{question:?}: {}", finding.text);
        }
    }
    assert!(made.ask(&Question::RoleOf("Atlantis".into())).findings.is_empty());
}

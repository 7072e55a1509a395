//! Prints views of a dossier made of gold files: `look VIEW FILE.gold.json…`.
use standoff::Dossier;
use std::path::Path;
fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let mut dossier = Dossier::new();
    let extractor = standoff::Extractor::default();
    let read = std::env::var_os("READ").is_some();
    for file in &args[1..] {
        let path = Path::new(file);
        if file.ends_with(".jsonl") {
            let start = std::time::Instant::now();
            let lines = std::fs::read_to_string(path).unwrap();
            let mut spent = std::time::Duration::ZERO;
            for line in lines.lines() {
                let v: serde_json::Value = serde_json::from_str(line).unwrap();
                let mut d = standoff::Document::new(v["text"].as_str().unwrap()).with_id(v["id"].as_str().unwrap());
                d.outlet = v["outlet"].as_str().map(Into::into);
                let e = extractor.extract(d);
                let t = std::time::Instant::now();
                dossier.add(&e);
                spent += t.elapsed();
            }
            eprintln!("{file}: read and added in {:?}, adding {spent:?}", start.elapsed());
            continue;
        }
        let name = path.file_name().unwrap().to_str().unwrap().trim_end_matches(".gold.json");
        let gold = standoff_tests::gold_document(path.parent().unwrap(), name);
        dossier.add(&if read { extractor.extract(gold.document.clone()) } else { gold });
    }
    let t = std::time::Instant::now();
    dossier.entries();
    eprintln!("picture {:?}: {} entries", t.elapsed(), dossier.entries().len());
    println!("{dossier:?} {}", dossier.hash());
    match args[0].as_str() {
        "entries" => {
            for e in dossier.entries() {
                println!(
                    "{} {:?} {:?} → {:?} [{:?} f{} {:?} {:?}] {}…{} x{}/{}: {}",
                    e.id,
                    e.kind,
                    e.speakers,
                    e.target,
                    e.issues,
                    e.firmness,
                    e.polarity,
                    e.stance,
                    e.first.map_or("?".into(), |d| d.to_string()),
                    e.last.map_or("?".into(), |d| d.to_string()),
                    e.articles,
                    e.outlets,
                    e.content
                );
                if e.evidence.len() > 1 {
                    for c in &e.evidence {
                        println!("      {} {:?}: {}", c.document, c.date.map(|d| d.to_string()), c.content);
                    }
                }
            }
        }
        "positions" => {
            for p in dossier.positions() {
                println!(
                    "{} × {} = {:?} f{} {:?}…{:?}",
                    p.bloc,
                    p.issue.as_str(),
                    p.standing,
                    p.firmness,
                    p.first,
                    p.last
                );
                for s in &p.stances {
                    for a in &s.acts {
                        println!(
                            "    {:?}: {} ({:?}; {} outlets) {:?}",
                            s.standing,
                            a.content,
                            a.speaker,
                            a.outlets,
                            a.last.map(|d| d.to_string())
                        );
                    }
                }
            }
        }
        "threads" => {
            for t in dossier.threads() {
                println!(
                    "{:?}/{:?} {:?} {:?} {:?}: {} [{:?}] due {:?}",
                    t.outcome, t.stage, t.term.bloc, t.term.kind, t.issues, t.term.content, t.term.first, t.deadline
                );
                for a in &t.answers {
                    println!(
                        "     {:?}{} {:?}: {}",
                        a.answer,
                        if a.by_place { " (by place)" } else { "" },
                        a.act.bloc,
                        a.act.content
                    );
                }
                for a in &t.conduct {
                    println!("     conduct {:?}: {}", a.bloc, a.content);
                }
            }
        }
        "shifts" => {
            for s in dossier.shifts() {
                let short = |t: &Option<standoff::dossier::Told>| {
                    t.as_ref().map(|t| format!("{} ({:?})", t.content, t.first.map(|d| d.to_string())))
                };
                println!(
                    "{:?} {} × {} said={} {:?}…{:?}\n     before {:?}\n     after  {:?}",
                    s.kind,
                    s.bloc,
                    s.issue.as_str(),
                    s.said,
                    s.from,
                    s.to,
                    short(&s.before),
                    short(&s.after)
                );
            }
        }
        "gaps" => {
            for g in dossier.gaps() {
                println!(
                    "{} {:?} {:?} principals={} {:?}",
                    g.issue.as_str(),
                    g.blocs,
                    g.reason,
                    g.principals,
                    g.amounts
                        .iter()
                        .map(|a| (a.first.as_ref().map(|q| q.text.clone()), a.second.as_ref().map(|q| q.text.clone())))
                        .collect::<Vec<_>>()
                );
                for a in &g.first {
                    println!("     A {}", a.content);
                }
                for a in &g.second {
                    println!("     B {}", a.content);
                }
            }
            println!("== common ground");
            for g in dossier.common_ground() {
                println!("{} {:?}", g.issue.as_str(), g.blocs);
                for a in &g.acts {
                    println!("     {:?} {:?}: {}", a.bloc, a.kind, a.content);
                }
            }
        }
        "obstacles" => {
            for o in dossier.obstacles() {
                println!("{} {:?} {:?}", o.weight, o.issue, o.blocs);
                for s in &o.sides {
                    for a in &s.acts {
                        println!("     {}: {} (f{})", s.bloc, a.content, a.firmness);
                    }
                }
            }
        }
        "contradictions" => {
            for c in dossier.contradictions() {
                println!(
                    "{:?} {:?}\n     {:?} {}\n     {:?} {}",
                    c.kind, c.blocs, c.first.bloc, c.first.content, c.second.bloc, c.second.content
                );
            }
        }
        "exchanges" => {
            for x in dossier.exchanges() {
                println!(
                    "{:?} gives {} | takes {:?} | if {:?}",
                    x.bloc,
                    x.gives.content,
                    x.takes.map(|t| t.content),
                    x.condition
                );
            }
        }
        "roles" => {
            for r in dossier.roles() {
                println!("{:?} {} {}", r.role, r.bloc, r.weight);
                for a in &r.evidence {
                    println!("     {:?} {:?}: {}", a.kind, a.speaker, a.content);
                }
            }
        }
        "meetings" => {
            let g = dossier.meetings();
            for m in &g.meetings {
                println!(
                    "{:?} {:?} {:?} round {:?} {:?} {:?}…{:?}: {}",
                    m.facts.status,
                    m.facts.participants,
                    m.facts.place,
                    m.facts.round,
                    m.facts.format,
                    m.facts.from.map(|d| d.to_string()),
                    m.facts.to.map(|d| d.to_string()),
                    m.act.content
                );
                for c in &m.act.evidence {
                    println!("       {} {:?} {}", c.document, c.published.map(|d| d.to_string()), c.content);
                }
            }
        }
        "timeline" => {
            for e in dossier.timeline() {
                println!(
                    "{}…{:?} {:?} {:?} {:?}: {}",
                    e.day,
                    e.until.map(|d| d.to_string()),
                    e.dated,
                    e.act.kind,
                    e.act.bloc,
                    e.act.content
                );
            }
        }
        "pairs" => {
            let mut rng = 20_251_124_u64;
            let mut next = move |n: usize| {
                rng = rng.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (rng >> 33) as usize % n
            };
            let ok = |e: &&standoff::dossier::Entry| {
                matches!(e.kind, standoff::Kind::Demand | standoff::Kind::Proposal | standoff::Kind::Response)
                    && e.bloc.is_some()
                    && !e.issues.is_empty()
            };
            let entries: Vec<_> = dossier.entries().iter().filter(ok).collect();
            let mut merged = Vec::new();
            let mut groups: std::collections::BTreeMap<_, Vec<_>> = Default::default();
            for e in &entries {
                for (i, a) in e.evidence.iter().enumerate() {
                    groups.entry((e.kind, e.bloc.clone(), e.issues[0])).or_default().push((e.id, a));
                    merged.extend(e.evidence[i + 1..].iter().map(|b| (e, a, b)));
                }
            }
            let groups: Vec<_> = groups.into_iter().filter(|g| g.1.len() > 1).collect();
            eprintln!("{} merged pairs", merged.len());
            let show = |m: bool,
                        kind: standoff::Kind,
                        bloc: &Option<String>,
                        issue: &str,
                        a: &standoff::dossier::Citation,
                        b: &standoff::dossier::Citation| {
                println!(
                    "{}",
                    serde_json::json!({"merged": m, "kind": kind.as_str(), "bloc": bloc, "issue": issue,
                    "a": [a.document, a.start, a.end], "b": [b.document, b.start, b.end], "ta": a.content, "tb": b.content, "sa": a.sentence, "sb": b.sentence})
                );
            };
            for _ in 0..100.min(merged.len()) {
                let at = next(merged.len());
                let (e, a, b) = merged.swap_remove(at);
                show(true, e.kind, &e.bloc, e.issues[0].as_str(), a, b);
            }
            let mut drawn = 0;
            let weights: Vec<usize> =
                groups.iter().flat_map(|g| std::iter::repeat_n(0, 1).map(move |_| g.1.len())).collect();
            let total: usize = weights.iter().sum();
            while drawn < 100 {
                let mut at = next(total);
                let g = groups
                    .iter()
                    .find(|g| {
                        if at < g.1.len() {
                            true
                        } else {
                            at -= g.1.len();
                            false
                        }
                    })
                    .unwrap();
                let (x, y) = (&g.1[next(g.1.len())], &g.1[next(g.1.len())]);
                if x.0 != y.0 {
                    show(false, g.0.0, &g.0.1, g.0.2.as_str(), x.1, y.1);
                    drawn += 1;
                }
            }
        }
        "all" => {
            for (name, run) in [
                ("positions", (|d: &Dossier| d.positions().len()) as fn(&Dossier) -> usize),
                ("threads", |d| d.threads().len()),
                ("exchanges", |d| d.exchanges().len()),
                ("shifts", |d| d.shifts().len()),
                ("gaps", |d| d.gaps().len()),
                ("common", |d| d.common_ground().len()),
                ("obstacles", |d| d.obstacles().len()),
                ("contradictions", |d| d.contradictions().len()),
                ("roles", |d| d.roles().len()),
                ("meetings", |d| d.meetings().meetings.len()),
                ("timeline", |d| d.timeline().len()),
                ("json", |d| d.to_json().len()),
            ] {
                let t = std::time::Instant::now();
                let n = run(&dossier);
                println!("{name}: {n} in {:?}", t.elapsed());
            }
            println!(
                "{}",
                std::fs::read_to_string("/proc/self/status")
                    .unwrap()
                    .lines()
                    .filter(|l| l.starts_with("VmHWM") || l.starts_with("VmRSS"))
                    .collect::<Vec<_>>()
                    .join(" ")
            );
        }
        "brief" => println!("{}", standoff::export::brief(&dossier)),
        "ask" => {
            use standoff::dossier::Question;
            let who = std::env::var("WHO").unwrap_or("United States".into());
            for q in [
                Question::WhyNoProgress,
                Question::RoleOf(who),
                Question::Obstacles,
                Question::WhoElse,
                Question::Solutions,
            ] {
                let a = dossier.ask(&q);
                println!("\n## {}", a.question);
                for f in a.findings {
                    println!("- {} [{} acts]", f.text, f.acts.len());
                }
            }
        }
        _ => {}
    }
}

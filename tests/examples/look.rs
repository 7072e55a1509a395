//! Prints views of a dossier made of gold files: `look VIEW FILE.gold.json…`.
use standoff::Dossier;
use std::path::Path;
fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let mut dossier = Dossier::new();
    for file in &args[1..] {
        let path = Path::new(file);
        let name = path.file_name().unwrap().to_str().unwrap().trim_end_matches(".gold.json");
        dossier.add(&standoff_tests::gold_document(path.parent().unwrap(), name));
    }
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

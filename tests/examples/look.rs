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
                    e.id, e.kind, e.speakers, e.target, e.issues, e.firmness, e.polarity, e.stance,
                    e.first.map_or("?".into(), |d| d.to_string()), e.last.map_or("?".into(), |d| d.to_string()),
                    e.articles, e.outlets, e.content
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
                println!("{} × {} = {:?} f{} {:?}…{:?}", p.bloc, p.issue.as_str(), p.standing, p.firmness, p.first, p.last);
                for s in &p.stances {
                    for a in &s.acts {
                        println!("    {:?}: {} ({:?}; {} outlets) {:?}", s.standing, a.content, a.speaker, a.outlets, a.last.map(|d| d.to_string()));
                    }
                }
            }
        }
        _ => {}
    }
}

//! The published JSON Schemas are the library's own. `BLESS=1 cargo test -p standoff-tests --test schema` writes them anew.

use std::fs;

fn check(name: &str, now: &str) {
    let file = standoff_tests::project().join("docs").join(name);
    if std::env::var_os("BLESS").is_some() {
        fs::write(&file, now).expect("the project is writable");
    }
    let published = fs::read_to_string(&file).unwrap_or_default();
    assert!(published == now, "docs/{name} is stale: accept with BLESS=1");
}

#[test]
fn the_published_schemas_are_current() {
    check("extraction.schema.json", &standoff::schema());
    check("dossier.schema.json", &standoff::dossier::schema());
}

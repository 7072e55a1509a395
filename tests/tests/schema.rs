//! The published JSON Schema is the library's own. `BLESS=1 cargo test -p standoff-tests --test schema` writes it anew.

use std::fs;

#[test]
fn the_published_schema_is_current() {
    let file = standoff_tests::project().join("docs/extraction.schema.json");
    let now = standoff::schema();
    if std::env::var_os("BLESS").is_some() {
        fs::write(&file, &now).expect("the project is writable");
    }
    let published = fs::read_to_string(&file).unwrap_or_default();
    assert!(published == now, "docs/extraction.schema.json is stale: accept with BLESS=1");
}

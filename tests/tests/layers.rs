//! Data flows one way: a module never names a later layer; and every module says in one sentence what it is.

use std::fs;
use std::path::{Path, PathBuf};

/// The layers in their order. `record` is data only and knows positions alone.
const LAYERS: &[&str] =
    &["text", "record", "lexicon", "segment", "syntax", "mention", "extract", "correct", "dossier", "export"];

#[test]
fn a_module_names_no_later_layer() {
    let src = standoff_tests::project().join("crates/standoff/src");
    let mut wrong = Vec::new();
    for (place, layer) in LAYERS.iter().enumerate() {
        for file in rust_files(&src.join(layer)) {
            let text = fs::read_to_string(&file).expect("sources are readable");
            for (number, line) in text.lines().enumerate().filter(|(_, l)| !l.trim_start().starts_with("//")) {
                for later in &LAYERS[place + 1..] {
                    if line.contains(&format!("crate::{later}")) {
                        wrong.push(format!("{}:{}: {layer} names {later}", file.display(), number + 1));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_layer_is_a_folder_and_every_folder_a_layer() {
    let src = standoff_tests::project().join("crates/standoff/src");
    let mut folders: Vec<String> = (fs::read_dir(&src).expect("the crate has sources"))
        .filter_map(|entry| entry.ok().filter(|e| e.path().is_dir()))
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    let mut layers: Vec<&str> = LAYERS.to_vec();
    layers.sort_unstable();
    assert_eq!(folders, layers);
}

#[test]
fn every_module_says_what_it_is() {
    let project = standoff_tests::project();
    let mut silent = Vec::new();
    for folder in ["crates/standoff/src", "crates/standoff-train/src", "crates/standoff-python/src", "tests/src"] {
        for file in rust_files(&project.join(folder)) {
            let text = fs::read_to_string(&file).expect("sources are readable");
            if !text.starts_with("//!") {
                silent.push(file.display().to_string());
            }
        }
    }
    assert!(silent.is_empty(), "no //! line in {}", silent.join(", "));
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is readable").flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

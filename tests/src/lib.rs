//! What the end-to-end tests share: where the project lies, and the evaluation data where they are.

pub mod acts;
mod articles;
mod gold;
pub mod made_up;
pub mod treebank;

pub use articles::read_articles;
pub use gold::{gold_document, gold_extraction, gold_folder};

use std::path::{Path, PathBuf};

/// The project's top folder.
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests lie in the project").to_owned()
}

/// The folder that `STANDOFF_EVAL` names, relative to the project; says so and gives `None` where it is unset.
pub fn evaluation_data() -> Option<PathBuf> {
    match std::env::var_os("STANDOFF_EVAL") {
        Some(folder) => Some(project().join(folder)),
        None => {
            eprintln!("skipped: STANDOFF_EVAL is not set");
            None
        }
    }
}

//! How fast a model is.

use crate::corpus::read_split;
use crate::error::Failure;
use crate::train::words;
use standoff::syntax::neural::{Model, Workspace};
use standoff::syntax::{Parser, Scratch};
use std::path::Path;
use std::time::{Duration, Instant};

/// The best of so many rounds counts: the others had company on their core.
const ROUNDS: usize = 9;

/// Prints tokens per second on the test files, and the milliseconds that loading takes.
pub(crate) fn measure(model: &Path, data: &Path) -> Result<(), Failure> {
    let bytes = std::fs::read(model).map_err(|e| Failure(format!("{}: {e}", model.display())))?;
    let failure = |e: standoff::syntax::ModelError| Failure(e.to_string());
    let loaded = best(|| drop(Model::from_bytes(&bytes)));
    println!("loaded in {:.2} ms ({} bytes)", loaded.as_secs_f64() * 1e3, bytes.len());
    let model = Model::from_bytes(&bytes).map_err(failure)?;
    let parser = Parser::from_bytes(&bytes).map_err(failure)?;
    let sentences: Vec<_> = read_split(data, "test")?.into_iter().flat_map(|(_, s)| s).collect();
    let words = words(&sentences);
    let tokens: usize = words.iter().map(Vec::len).sum();
    let report = |what: &str, time: Duration| println!("{what}: {:.0} tokens/s", tokens as f64 / time.as_secs_f64());
    let mut workspace = Workspace::default();
    report("portable", best(|| words.iter().for_each(|w| workspace.parse_portable(&model, w))));
    report("chosen for this processor", best(|| words.iter().for_each(|w| workspace.parse(&model, w))));
    let mut scratch = Scratch::default();
    report("the same, with lemmas and trees", best(|| words.iter().for_each(|w| drop(parser.parse(w, &mut scratch)))));
    Ok(())
}

fn best(mut run: impl FnMut()) -> Duration {
    let rounds = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed()
    });
    rounds.min().expect("one round at least")
}

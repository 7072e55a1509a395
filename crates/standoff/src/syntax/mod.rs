//! From sentences to trees: tags, lemmas, heads and relations, in Universal Dependencies' terms.

mod error;
mod forms;
mod label;
mod lemma;
#[doc(hidden)]
pub mod neural;
mod parse;
mod parser;
mod query;
mod tree;
mod valency;

pub use error::ModelError;
pub use label::{Relation, Upos, Xpos};
pub use lemma::lemma;
pub(crate) use parse::Parse;
pub use parser::{Parser, Scratch};
pub use tree::{Tree, TreeBuilder};

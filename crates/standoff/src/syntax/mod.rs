//! From sentences to trees: tags, lemmas, heads and relations, in Universal Dependencies' terms.

mod label;
mod lemma;
mod parse;
mod query;
mod tree;

pub use label::{Relation, Upos, Xpos};
pub use lemma::lemma;
pub(crate) use parse::Parse;
pub use tree::{Tree, TreeBuilder};
mod stub;
pub use stub::*;

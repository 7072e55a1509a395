//! From sentences to trees: tags, lemmas, heads and relations, in Universal Dependencies' terms.

mod label;
mod tree;

pub use label::{Relation, Upos, Xpos};
pub use tree::{Tree, TreeBuilder};

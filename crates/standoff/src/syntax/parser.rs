//! The parser: from the words of a sentence to its tree.

use super::lemma::lemma;
use super::neural::{Model, NONE, Workspace};
use super::{ModelError, Relation, Tree, TreeBuilder, valency};
use std::path::Path;
use std::sync::{Arc, LazyLock};

/// Longer sentences are parsed piece by piece, so that memory stays bounded; no sentence that anybody wrote is.
const LONGEST: usize = 512;

/// Gives sentences their trees. Cheap to clone and to share between threads.
#[derive(Clone, Debug)]
pub struct Parser {
    model: Arc<Model>,
}

/// Room for the parser to work in, reused from sentence to sentence.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    workspace: Workspace,
    lemma: String,
}

impl Parser {
    /// The parser with the embedded model, loaded at the first call.
    pub fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<Parser> = LazyLock::new(|| {
            Parser::from_bytes(include_bytes!("../../model/english.bin")).expect("the embedded model is whole")
        });
        &EMBEDDED
    }

    /// A parser with the model in a file, as the trainer writes it.
    ///
    /// # Errors
    /// If the file cannot be read or is not a model that this library understands.
    pub fn read(path: impl AsRef<Path>) -> Result<Self, ModelError> {
        let path = path.as_ref();
        let bytes = std::fs::read(path).map_err(|source| ModelError::Read { path: path.to_owned(), source })?;
        Self::from_bytes(&bytes)
    }

    /// A parser with the model in these bytes.
    ///
    /// # Errors
    /// If they are not a model that this library understands.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ModelError> {
        Ok(Self { model: Arc::new(Model::from_bytes(bytes)?) })
    }

    /// The tree of a sentence, given its tokens.
    ///
    /// Tokens are what Universal Dependencies calls words: `don't` is two.
    pub fn parse(&self, words: &[&str], scratch: &mut Scratch) -> Tree {
        let mut builder = TreeBuilder::default();
        let mut root = None;
        for (i, piece) in words.chunks(LONGEST).enumerate() {
            self.add(piece, i * LONGEST, &mut root, scratch, &mut builder);
        }
        let mut tree = builder.finish();
        valency::govern(&mut tree, words);
        tree
    }

    /// Adds a piece of a sentence; its root hangs on the first piece's.
    fn add(
        &self,
        words: &[&str],
        start: usize,
        root: &mut Option<usize>,
        scratch: &mut Scratch,
        builder: &mut TreeBuilder,
    ) {
        let Scratch { workspace, lemma: text } = scratch;
        workspace.parse(&self.model, words);
        for (i, word) in words.iter().enumerate() {
            let (upos, xpos) = self.model.tags[workspace.tags()[i] as usize];
            text.clear();
            lemma(word, upos, xpos, text);
            let (head, relation) = match workspace.heads()[i] {
                NONE => match *root {
                    None => {
                        *root = Some(start + i);
                        (None, Relation::Root)
                    }
                    Some(root) => (Some(root), Relation::Parataxis),
                },
                head => (Some(start + head as usize), Relation::ALL[workspace.labels()[i] as usize].0),
            };
            builder.push(upos, xpos, text, head, relation);
        }
    }
}

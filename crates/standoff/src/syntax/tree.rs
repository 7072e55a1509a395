//! The dependency tree of one sentence.

use super::label::{Relation, Upos, Xpos};
use super::valency::Change;

/// The analysis of one sentence: for each token its tags, lemma, head and relation.
///
/// Tokens are named by their place in the sentence, from 0. Exactly one token of a sentence that has
/// any is the root; every other reaches it by following heads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    nodes: Vec<Node>,
    lemmas: String,
    /// Dependents of token `i`, in order: `dependents[first[i]..first[i + 1]]`.
    dependents: Vec<u32>,
    first: Vec<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Node {
    upos: Upos,
    xpos: Xpos,
    relation: Relation,
    /// The head's place, or the token's own where it is the root.
    head: u32,
    lemma_end: u32,
}

impl Tree {
    /// How many tokens it has.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The part of speech.
    pub fn upos(&self, token: usize) -> Upos {
        self.nodes[token].upos
    }

    /// The Penn Treebank tag.
    pub fn xpos(&self, token: usize) -> Xpos {
        self.nodes[token].xpos
    }

    /// The dictionary form; lower case but for names.
    pub fn lemma(&self, token: usize) -> &str {
        let start = if token == 0 { 0 } else { self.nodes[token - 1].lemma_end as usize };
        &self.lemmas[start..self.nodes[token].lemma_end as usize]
    }

    /// The token it depends on; `None` for the root.
    pub fn head(&self, token: usize) -> Option<usize> {
        let head = self.nodes[token].head as usize;
        (head != token).then_some(head)
    }

    /// How it depends on its head.
    pub fn relation(&self, token: usize) -> Relation {
        self.nodes[token].relation
    }

    /// The tokens that depend on it, in the sentence's order.
    pub fn dependents(&self, token: usize) -> impl DoubleEndedIterator<Item = usize> + '_ {
        let range = self.first[token] as usize..self.first[token + 1] as usize;
        self.dependents[range].iter().map(|&d| d as usize)
    }

    /// Hangs tokens elsewhere, but none below itself.
    pub(super) fn rehang(&mut self, changes: &[Change]) {
        for change in changes {
            if std::iter::successors(Some(change.head), |&t| self.head(t)).any(|t| t == change.token) {
                continue;
            }
            let node = &mut self.nodes[change.token];
            (node.head, node.relation) = (change.head as u32, change.relation);
        }
        self.index();
    }

    /// Lists the dependents of each token.
    fn index(&mut self) {
        let n = self.nodes.len();
        self.first.clear();
        self.first.resize(n + 1, 0);
        for (t, node) in self.nodes.iter().enumerate() {
            if node.head as usize != t {
                self.first[node.head as usize + 1] += 1;
            }
        }
        for i in 0..n {
            self.first[i + 1] += self.first[i];
        }
        let mut next = self.first.clone();
        self.dependents.clear();
        self.dependents.resize(*self.first.last().unwrap_or(&0) as usize, 0);
        for (t, node) in self.nodes.iter().enumerate() {
            let head = node.head as usize;
            if head != t {
                self.dependents[next[head] as usize] = t as u32;
                next[head] += 1;
            }
        }
    }

    /// The root; `None` only where there are no tokens.
    pub fn root(&self) -> Option<usize> {
        (0..self.len()).find(|&t| self.head(t).is_none())
    }
}

/// Collects the tokens of a sentence, in order, and gives the tree.
#[derive(Clone, Debug, Default)]
pub struct TreeBuilder {
    tree: Tree,
}

impl TreeBuilder {
    /// Adds the next token. `head` is `None` for the root.
    pub fn push(&mut self, upos: Upos, xpos: Xpos, lemma: &str, head: Option<usize>, relation: Relation) {
        let tree = &mut self.tree;
        tree.lemmas.push_str(lemma);
        let own = tree.nodes.len();
        tree.nodes.push(Node {
            upos,
            xpos,
            relation,
            head: head.unwrap_or(own) as u32,
            lemma_end: tree.lemmas.len() as u32,
        });
    }

    /// The tree.
    ///
    /// # Panics
    /// If a head lies outside the sentence. That the heads form one tree is the caller's promise.
    pub fn finish(self) -> Tree {
        let mut tree = self.tree;
        tree.index();
        tree
    }
}

//! The dossier itself: a set of articles and a set of passages, both named by their content and kept sorted, so that
//! the order of adding leaves no trace and merging is a union.

use super::article::{Article, ArticleKey, Passage, PassageKey, content_key};
use super::distil::distil;
use super::picture::Picture;
use crate::record::Extraction;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The passages by key.
pub(crate) type Passages = BTreeMap<PassageKey, Shared>;

/// A passage with the number of places that hold it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shared {
    pub(crate) passage: Passage,
    pub(crate) places: u32,
}

/// What many articles together tell of a negotiation.
///
/// It holds no article texts, only the sentences that tell of an act; a text published many times is held once.
/// Dossiers of the same articles are equal whatever the order in which they were added, removed or merged.
/// Positions in its citations are Unicode code points.
///
/// ```
/// use standoff::{Document, Dossier, Extractor};
/// let extractor = Extractor::default();
/// let read = |id: &str, text: &str| extractor.extract(Document::new(text).with_id(id));
/// let mut dossier = Dossier::new();
/// dossier.add(&read("a", "Kyiv demanded the withdrawal of all Russian forces."));
/// dossier.add(&read("b", "Moscow rejected the withdrawal of its forces."));
/// assert_eq!(dossier.len(), 2);
/// assert!(dossier.remove("b"));
/// assert_eq!(dossier.len(), 1);
/// ```
#[derive(Default)]
pub struct Dossier {
    pub(super) articles: BTreeMap<ArticleKey, Article>,
    pub(super) passages: Passages,
    /// Worked out when first asked for; forgotten at every change.
    picture: OnceLock<Picture>,
}

impl Dossier {
    /// A dossier without articles.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many documents it holds; of those that agree in id, outlet, day and all that was read, one.
    pub fn len(&self) -> usize {
        self.articles.values().map(|a| a.sources.len()).sum()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty()
    }

    /// Adds an article. The same article again changes nothing; another text under the same id is a second document.
    pub fn add(&mut self, extraction: &Extraction) {
        let (key, article, passages) = distil(extraction);
        let passages: BTreeMap<PassageKey, Passage> = passages.into_iter().collect();
        self.put(key, article, |key| passages[&key].clone());
    }

    /// Removes the documents of this id; whether there was one.
    pub fn remove(&mut self, document: &str) -> bool {
        let mut found = false;
        let mut emptied = Vec::new();
        for (&key, article) in &mut self.articles {
            let before = article.sources.len();
            article.sources.retain(|s| s.document != document);
            found |= article.sources.len() < before;
            if article.sources.is_empty() {
                emptied.push(key);
            }
        }
        for key in emptied {
            let article = self.articles.remove(&key).expect("the key was just read");
            for placed in article.passages {
                let shared = self.passages.get_mut(&placed.passage).expect("articles' passages are held");
                shared.places -= 1;
                if shared.places == 0 {
                    self.passages.remove(&placed.passage);
                }
            }
        }
        if found {
            self.picture.take();
        }
        found
    }

    /// Adds all that another dossier holds.
    pub fn merge(&mut self, other: &Self) {
        for (&key, article) in &other.articles {
            self.put(key, article.clone(), |passage| other.passages[&passage].passage.clone());
        }
    }

    /// Takes in an article whose passages `passage` knows.
    pub(super) fn put(&mut self, key: ArticleKey, article: Article, passage: impl Fn(PassageKey) -> Passage) {
        self.picture.take();
        if let Some(known) = self.articles.get_mut(&key) {
            known.sources.extend(article.sources);
            return;
        }
        for placed in &article.passages {
            let shared = self.passages.entry(placed.passage);
            shared.or_insert_with(|| Shared { passage: passage(placed.passage), places: 0 }).places += 1;
        }
        self.articles.insert(key, article);
    }

    /// The same for dossiers of the same articles, however made: 64 hexadecimal digits.
    pub fn hash(&self) -> String {
        let mut hasher = Sha256::new();
        for (key, article) in &self.articles {
            hasher.update(key.to_be_bytes());
            let sources = serde_json::to_vec(&article.sources).expect("plain data serialises");
            hasher.update(content_key(&[&sources]).to_be_bytes());
        }
        hasher.finalize().iter().map(|b| format!("{b:02x}")).collect()
    }

    /// Parties and entries, merged.
    pub(super) fn picture(&self) -> &Picture {
        self.picture.get_or_init(|| Picture::new(&self.articles, &self.passages))
    }
}

impl Clone for Dossier {
    fn clone(&self) -> Self {
        Self { articles: self.articles.clone(), passages: self.passages.clone(), picture: OnceLock::new() }
    }
}

impl PartialEq for Dossier {
    fn eq(&self, other: &Self) -> bool {
        self.articles == other.articles && self.passages == other.passages
    }
}

impl std::fmt::Debug for Dossier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Dossier({} documents, {} passages)", self.len(), self.passages.len())
    }
}

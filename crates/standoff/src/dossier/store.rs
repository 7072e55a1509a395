//! A dossier as a file: JSON with a version, refused when it is newer than the program.

use super::article::{Article, ArticleKey, Passage, PassageKey};
use super::state::Dossier;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

/// What the field `format` of a stored dossier says.
const FORMAT: &str = "standoff-dossier";
/// The version that this program writes, and the highest that it reads.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Writing<'a> {
    format: &'a str,
    version: u32,
    articles: &'a BTreeMap<ArticleKey, Article>,
    passages: BTreeMap<PassageKey, &'a Passage>,
}

#[derive(Deserialize)]
struct Reading {
    articles: BTreeMap<ArticleKey, Article>,
    passages: BTreeMap<PassageKey, Passage>,
}

/// What is read first: whether the rest can be read at all.
#[derive(Deserialize)]
struct Head {
    format: Option<String>,
    version: Option<u32>,
}

impl Dossier {
    /// Writes the dossier, on one line. The same dossier gives the same bytes.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<(), DossierError> {
        let path = path.as_ref();
        let failed = |error| DossierError::Io { path: path.to_owned(), error };
        let mut out = BufWriter::new(File::create(path).map_err(failed)?);
        serde_json::to_writer(&mut out, &self.writing()).map_err(|e| failed(e.into()))?;
        out.write_all(b"\n").and_then(|()| out.flush()).map_err(failed)
    }

    /// Reads what [`Dossier::save`] wrote.
    ///
    /// # Errors
    /// If the file cannot be read, is no stored dossier, or one of a newer version.
    pub fn load(path: impl AsRef<Path>) -> Result<Self, DossierError> {
        let path = path.as_ref();
        let failed = |error| DossierError::Io { path: path.to_owned(), error };
        let mut json = String::new();
        BufReader::new(File::open(path).map_err(failed)?).read_to_string(&mut json).map_err(failed)?;
        Self::from_json(&json)
    }

    /// The dossier as [`Dossier::save`] writes it.
    pub fn to_json(&self) -> String {
        serde_json::to_string(&self.writing()).expect("plain data with string keys always serialises")
    }

    /// Reads what [`Dossier::to_json`] wrote.
    ///
    /// # Errors
    /// If it is no stored dossier, or one of a newer version.
    pub fn from_json(json: &str) -> Result<Self, DossierError> {
        let head: Head = serde_json::from_str(json).map_err(DossierError::Json)?;
        match (head.format.as_deref(), head.version) {
            (Some(FORMAT), Some(version)) if version > VERSION => return Err(DossierError::Newer { version }),
            (Some(FORMAT), Some(_)) => {}
            _ => return Err(DossierError::NoDossier),
        }
        let Reading { articles, passages } = serde_json::from_str(json).map_err(DossierError::Json)?;
        let mut out = Self::new();
        for (key, article) in articles {
            if let Some(lost) = article.passages.iter().find(|p| !passages.contains_key(&p.passage)) {
                return Err(DossierError::Incomplete { passage: lost.passage });
            }
            let acts = |place: u32| article.passages.get(place as usize).map(|p| passages[&p.passage].acts.len());
            let pairs = article.repeats.iter().chain(&article.exchanges).flat_map(|&(a, b)| [a, b]);
            if pairs.into_iter().any(|p| acts(p.0).is_none_or(|n| p.1 as usize >= n)) || article.sources.is_empty() {
                return Err(DossierError::Incomplete { passage: 0 });
            }
            out.put(key, article, |passage| passages[&passage].clone());
        }
        Ok(out)
    }

    fn writing(&self) -> Writing<'_> {
        let passages = self.passages.iter().map(|(&key, shared)| (key, &shared.passage)).collect();
        Writing { format: FORMAT, version: VERSION, articles: &self.articles, passages }
    }
}

/// Why a dossier could not be stored or read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DossierError {
    /// The file cannot be opened, read or written.
    #[error("{}: {error}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        error: std::io::Error,
    },
    /// It is not JSON, or a field is missing or of another kind.
    #[error("not a stored dossier: {0}")]
    Json(#[source] serde_json::Error),
    /// It is JSON, but no dossier.
    #[error("not a stored dossier: it has no field “format” that says {FORMAT:?} with a “version”")]
    NoDossier,
    /// It was written by a newer program.
    #[error(
        "the dossier was stored by a newer version of Standoff (its format is {version}, this program reads up to \
         {VERSION}); update Standoff to read it"
    )]
    Newer {
        /// The version of the file.
        version: u32,
    },
    /// Something that it refers to is missing.
    #[error("the stored dossier is damaged: it refers to what it does not hold (passage {passage})")]
    Incomplete {
        /// The passage that is missing, 0 where it is an act or a source.
        passage: u64,
    },
}

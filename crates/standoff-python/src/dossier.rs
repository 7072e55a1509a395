//! The class `standoff._native.Dossier`: extractions in, views as canonical JSON out. The GIL is released throughout.

use pyo3::exceptions::{PyOSError, PyValueError};
use pyo3::prelude::*;
use serde::Serialize;
use standoff::Extraction;
use standoff::dossier::{self, DossierError, Filter, Question};
use std::path::PathBuf;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// Many articles, one picture of the negotiation; safe to share between threads.
#[pyclass(frozen, module = "standoff._native")]
pub(crate) struct Dossier(RwLock<dossier::Dossier>);

#[pymethods]
impl Dossier {
    /// A dossier without articles.
    #[new]
    fn new() -> Self {
        Self(RwLock::default())
    }

    /// Adds a stored extraction (canonical JSON).
    fn add(&self, py: Python<'_>, json: &str) -> PyResult<()> {
        py.detach(|| Extraction::from_json(json).map(|extraction| self.writing().add(&extraction)))
            .map_err(|e| PyValueError::new_err(e.to_string()))
    }

    /// Removes the documents of this id; whether there was one.
    fn remove(&self, py: Python<'_>, document: &str) -> bool {
        py.detach(|| self.writing().remove(document))
    }

    /// Adds all that another dossier holds.
    fn merge(&self, py: Python<'_>, other: &Self) {
        py.detach(|| {
            // A copy first: both may be one and the same.
            let other = other.reading().clone();
            self.writing().merge(&other);
        });
    }

    /// A copy of what fits the filter, a JSON object.
    fn filter(&self, py: Python<'_>, filter: &str) -> PyResult<Self> {
        let filter: Filter = serde_json::from_str(filter).map_err(|e| PyValueError::new_err(e.to_string()))?;
        Ok(py.detach(|| Self(RwLock::new(self.reading().filter(&filter)))))
    }

    /// A view by its name, or all as `views`.
    fn view(&self, py: Python<'_>, name: &str) -> PyResult<String> {
        let json = py.detach(|| {
            let dossier = self.reading();
            Some(match name {
                "entries" => json(&dossier.entries()),
                "parties" => json(&dossier.parties()),
                "blocs" => json(&dossier.blocs()),
                "positions" => json(&dossier.positions()),
                "threads" => json(&dossier.threads()),
                "exchanges" => json(&dossier.exchanges()),
                "shifts" => json(&dossier.shifts()),
                "gaps" => json(&dossier.gaps()),
                "common_ground" => json(&dossier.common_ground()),
                "obstacles" => json(&dossier.obstacles()),
                "contradictions" => json(&dossier.contradictions()),
                "roles" => json(&dossier.roles()),
                "meetings" => json(&dossier.meetings()),
                "timeline" => json(&dossier.timeline()),
                "views" => json(&dossier.views()),
                _ => return None,
            })
        });
        json.ok_or_else(|| PyValueError::new_err(format!("no such view: {name:?}")))
    }

    /// What is new against an older dossier.
    fn diff(&self, py: Python<'_>, old: &Self) -> String {
        py.detach(|| {
            let old = old.reading().clone();
            json(&self.reading().diff(&old))
        })
    }

    /// Answers a question, a JSON value.
    fn ask(&self, py: Python<'_>, question: &str) -> PyResult<String> {
        let question: Question = serde_json::from_str(question).map_err(|e| PyValueError::new_err(e.to_string()))?;
        Ok(py.detach(|| json(&self.reading().ask(&question))))
    }

    /// What a person reads first.
    fn brief(&self, py: Python<'_>) -> String {
        py.detach(|| standoff::export::brief(&self.reading()))
    }

    /// The same for dossiers of the same articles.
    fn hash(&self, py: Python<'_>) -> String {
        py.detach(|| self.reading().hash())
    }

    /// Writes a file.
    fn save(&self, py: Python<'_>, path: PathBuf) -> PyResult<()> {
        py.detach(|| self.reading().save(path)).map_err(error)
    }

    /// Reads a file.
    #[staticmethod]
    fn load(py: Python<'_>, path: PathBuf) -> PyResult<Self> {
        py.detach(|| dossier::Dossier::load(path)).map(|d| Self(RwLock::new(d))).map_err(error)
    }

    /// The dossier as a file holds it.
    fn to_json(&self, py: Python<'_>) -> String {
        py.detach(|| self.reading().to_json())
    }

    /// Reads what `to_json` wrote.
    #[staticmethod]
    fn from_json(py: Python<'_>, json: &str) -> PyResult<Self> {
        py.detach(|| dossier::Dossier::from_json(json)).map(|d| Self(RwLock::new(d))).map_err(error)
    }

    fn __len__(&self) -> usize {
        self.reading().len()
    }
}

impl Dossier {
    fn reading(&self) -> RwLockReadGuard<'_, dossier::Dossier> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn writing(&self) -> RwLockWriteGuard<'_, dossier::Dossier> {
        self.0.write().unwrap_or_else(PoisonError::into_inner)
    }
}

fn json(view: &impl Serialize) -> String {
    serde_json::to_string(view).expect("plain data with string keys always serialises")
}

/// A file that cannot be opened is an `OSError`, one that says something wrong a `ValueError`.
fn error(error: DossierError) -> PyErr {
    match error {
        DossierError::Io { .. } => PyOSError::new_err(error.to_string()),
        _ => PyValueError::new_err(error.to_string()),
    }
}

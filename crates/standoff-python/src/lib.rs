//! The module `standoff._native`: texts in, canonical JSON or another format out. The GIL is released while reading.

mod dossier;

use pyo3::exceptions::{PyOSError, PyValueError};
use pyo3::prelude::*;
use standoff::export::{self, Colour};
use standoff::{Document, Extraction, Lexicon, LexiconError, Record};
use std::path::PathBuf;

/// Reads articles with one lexicon; safe to share between threads.
#[pyclass(frozen, module = "standoff._native")]
struct Extractor(standoff::Extractor);

#[pymethods]
impl Extractor {
    /// `lexicons` are paths of files added to the embedded lexicon, in order; `corrections` of files applied in order.
    #[new]
    #[pyo3(signature = (lexicons = Vec::new(), corrections = Vec::new(), min_confidence = None))]
    fn new(
        py: Python<'_>,
        lexicons: Vec<PathBuf>,
        corrections: Vec<PathBuf>,
        min_confidence: Option<f64>,
    ) -> PyResult<Self> {
        py.detach(|| {
            let mut builder = standoff::Extractor::builder();
            for path in lexicons {
                builder = builder.add_lexicon_file(path)?;
            }
            if let Some(least) = min_confidence {
                builder = builder.min_confidence(least);
            }
            for path in corrections {
                builder = builder.corrections_file(path)?;
            }
            Ok(Self(builder.build()))
        })
        .map_err(lexicon_error)
    }

    /// Reads one article and writes it in a format.
    #[pyo3(signature = (text, format, *, id = None, title = None, outlet = None, published = None))]
    #[allow(clippy::too_many_arguments, reason = "keyword arguments in Python")]
    fn read(
        &self,
        py: Python<'_>,
        text: String,
        format: &str,
        id: Option<String>,
        title: Option<String>,
        outlet: Option<String>,
        published: Option<&str>,
    ) -> PyResult<String> {
        let published = published.map(parse_date).transpose()?;
        let document = Document { id: id.unwrap_or_default(), title, outlet, published, text };
        let format = Format::parse(format)?;
        Ok(py.detach(|| match format {
            Format::Conllu => self.0.conllu(&document),
            Format::Polnear | Format::Plover => format.write(&self.0.extract_all(document), &self.0),
            _ => format.write(&self.0.extract(document), &self.0),
        }))
    }
}

/// Writes a stored extraction (canonical JSON) in another format.
#[pyfunction]
fn export_as(py: Python<'_>, json: &str, format: &str) -> PyResult<String> {
    let format = Format::parse(format)?;
    if format == Format::Conllu {
        return Err(PyValueError::new_err("conllu is made from a text, not from a stored extraction"));
    }
    py.detach(|| Extraction::from_json(json).map(|e| format.write(&e, standoff::Extractor::embedded())))
        .map_err(|e| PyValueError::new_err(e.to_string()))
}

/// Why a record (canonical JSON) stands there, in words.
#[pyfunction]
fn explain(json: &str) -> PyResult<String> {
    Record::from_json(json).map(|record| record.explain()).map_err(|e| PyValueError::new_err(e.to_string()))
}

/// The JSON Schema of the canonical JSON.
#[pyfunction]
fn schema() -> String {
    standoff::schema()
}

/// The JSON Schema of a dossier's views.
#[pyfunction]
fn dossier_schema() -> String {
    standoff::dossier::schema()
}

/// Checks a lexicon file; raises `ValueError` naming file, line and field.
#[pyfunction]
fn check_lexicon(path: PathBuf) -> PyResult<()> {
    Lexicon::read(path).map(|_| ()).map_err(lexicon_error)
}

#[derive(Clone, Copy, PartialEq)]
enum Format {
    Jsonl,
    Json,
    Text,
    Colour,
    Gold,
    Polnear,
    Plover,
    Conllu,
}

impl Format {
    fn parse(name: &str) -> PyResult<Self> {
        Ok(match name {
            "jsonl" => Self::Jsonl,
            "json" => Self::Json,
            "text" => Self::Text,
            "colour" => Self::Colour,
            "gold" => Self::Gold,
            "polnear" => Self::Polnear,
            "plover" => Self::Plover,
            "conllu" => Self::Conllu,
            _ => return Err(PyValueError::new_err(format!("no such format: {name:?}"))),
        })
    }

    fn write(self, extraction: &Extraction, extractor: &standoff::Extractor) -> String {
        match self {
            Self::Jsonl => extraction.to_json() + "\n",
            Self::Json => export::json(extraction),
            Self::Text => export::report(extraction, Colour::Never),
            Self::Colour => export::report(extraction, Colour::Always),
            Self::Gold => export::gold(extraction),
            Self::Polnear => export::polnear(extraction),
            Self::Plover => extractor.plover(extraction),
            Self::Conllu => String::new(),
        }
    }
}

fn parse_date(text: &str) -> PyResult<standoff::Date> {
    text.parse().map_err(|_| PyValueError::new_err(format!("published: expected YYYY-MM-DD, found {text:?}")))
}

/// A file that cannot be opened is an `OSError`, one that says something wrong a `ValueError`.
fn lexicon_error(error: LexiconError) -> PyErr {
    if error.line() == 0 { PyOSError::new_err(error.to_string()) } else { PyValueError::new_err(error.to_string()) }
}

#[pymodule]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<Extractor>()?;
    module.add_class::<dossier::Dossier>()?;
    module.add_function(wrap_pyfunction!(export_as, module)?)?;
    module.add_function(wrap_pyfunction!(explain, module)?)?;
    module.add_function(wrap_pyfunction!(schema, module)?)?;
    module.add_function(wrap_pyfunction!(dossier_schema, module)?)?;
    module.add_function(wrap_pyfunction!(check_lexicon, module)?)?;
    module.add("__version__", env!("CARGO_PKG_VERSION"))
}

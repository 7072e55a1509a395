//! What can be wrong with a model file.

use std::path::PathBuf;

/// Why a model could not be loaded.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ModelError {
    /// The file could not be read.
    #[error("cannot read the model {}: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// It is some other kind of file.
    #[error("this is no Standoff syntax model: the file does not begin with its mark")]
    Foreign,
    /// It was written for another version of the library.
    #[error("the model has format version {found}; this library reads version {expected}")]
    Version {
        /// The file's.
        found: u32,
        /// The library's.
        expected: u32,
    },
    /// It ends too early or goes on too long.
    #[error("the model is {found} bytes long where its header promises {expected}")]
    Length {
        /// The file's length in bytes.
        found: usize,
        /// What the header promises, in bytes.
        expected: usize,
    },
    /// Some of its bytes are not those that were written.
    #[error("the model is damaged: its checksum does not match")]
    Checksum,
    /// Its tables do not fit each other or this library.
    #[error("the model does not fit this library: {0}")]
    Shape(String),
}

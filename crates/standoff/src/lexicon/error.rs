//! What can be wrong with a lexicon file.

/// A lexicon file, or file of corrections, that cannot be used; the message names the file, the line and the field.
#[derive(Debug, thiserror::Error)]
#[error("{file}:{line}: {message}")]
pub struct LexiconError {
    file: String,
    line: usize,
    message: String,
}

impl LexiconError {
    pub(crate) fn new(file: &str, line: usize, message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, message: message.into() }
    }

    /// The file.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line, from 1; 0 where the file could not be read at all.
    pub fn line(&self) -> usize {
        self.line
    }
}

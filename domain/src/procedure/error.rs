//! Why a catalogue is not taken: a file, a line, a reason; for the person who runs the
//! portal. A broken catalogue stops the start.

use std::fmt;

/// What is wrong with a file of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct CatalogueError {
    /// Name inside the catalogue: `procedures/p01-enforcement-request.toml`.
    pub file: String,
    /// Counted from 1; `None` where the whole file is meant.
    pub line: Option<usize>,
    pub reason: String,
}

impl CatalogueError {
    /// An error of a file that cannot be read as TOML of the expected shape.
    pub(super) fn of_toml(file: &str, text: &str, error: &toml::de::Error) -> Self {
        Self {
            file: file.to_owned(),
            line: error.span().map(|span| line_at(text, span.start)),
            reason: error.message().to_owned(),
        }
    }

    /// An error of meaning; the line is the first that holds `needle`.
    pub(super) fn at(file: &str, text: &str, needle: &str, reason: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line: place(text, needle).map(|start| line_at(text, start)),
            reason: reason.into(),
        }
    }
}

impl fmt::Display for CatalogueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.reason),
            None => write!(f, "{}: {}", self.file, self.reason),
        }
    }
}

/// Where it stands as a whole value; failing that, where its letters stand.
fn place(text: &str, needle: &str) -> Option<usize> {
    text.find(&format!("\"{needle}\""))
        .or_else(|| text.find(needle))
}

fn line_at(text: &str, start: usize) -> usize {
    text.as_bytes()
        .iter()
        .take(start)
        .filter(|byte| **byte == b'\n')
        .count()
        + 1
}

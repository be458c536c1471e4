//! What is wrong with the answers of a form, by path.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::values::ValueError;

/// An error at a path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    pub path: String,
    pub error: ValueError,
}

/// All errors of a form, in the order of its questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Errors {
    list: Vec<FieldError>,
    #[serde(skip)]
    by_path: BTreeMap<String, usize>,
}

impl Errors {
    /// Keeps the first error of each path: one message a field.
    pub fn add(&mut self, path: impl Into<String>, error: ValueError) {
        let path = path.into();
        if self.by_path.contains_key(&path) {
            return;
        }
        self.by_path.insert(path.clone(), self.list.len());
        self.list.push(FieldError { path, error });
    }

    pub fn at(&self, path: &str) -> Option<&ValueError> {
        self.by_path.get(path).map(|&at| &self.list[at].error)
    }

    pub fn iter(&self) -> impl Iterator<Item = &FieldError> {
        self.list.iter()
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }
}

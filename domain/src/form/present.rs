//! What was understood, for people: check page, filled form, officer's view, mail.

use super::{Answers, FormDefinition};
use crate::text::Locale;

/// A section of the check page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresentedSection {
    pub id: String,
    pub title: String,
    pub rows: Vec<Row>,
}

/// A line of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Path of the answer, for the link *Sửa*.
    pub path: String,
    pub label: String,
    /// The answer as it was understood: dates as 25/11/2026, money with dots and its words.
    /// `None`: not given.
    pub value: Option<String>,
    /// 0 = the section's own, 1 = inside a group, 2 = inside a group of a list …
    pub level: u8,
    /// A heading ("Người phải thi hành án 1"), not an answer.
    pub heading: bool,
}

/// All sections and rows that apply, hidden answers left out.
pub fn present(
    _form: &FormDefinition,
    _answers: &Answers,
    _locale: Locale,
) -> Vec<PresentedSection> {
    Vec::new()
}

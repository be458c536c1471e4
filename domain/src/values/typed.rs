//! What the parsers of this folder share.

use super::ValueError;
use crate::text::clean;

/// One line of cleaned text that is not empty.
pub(super) fn line(raw: &str) -> Result<String, ValueError> {
    let text = clean(raw, false)?;
    if text.is_empty() {
        return Err(ValueError::Required);
    }
    Ok(text)
}

/// The text without blanks, dots and dashes between its digits and letters; those at its
/// ends stay, so that `-5` does not become `5`.
pub(super) fn without_separators(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let inside = !kept.is_empty() && letters.peek().is_some();
        if !(inside && is_separator(letter)) {
            kept.push(letter);
        }
    }
    kept
}

fn is_separator(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '.' | '-' | '\u{2010}'..='\u{2015}')
}

/// Whether the text is made of ASCII digits only.
pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

//! Mã hồ sơ, as it is kept and as it is typed.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::CodeError;

const MAX_LENGTH: usize = 64;

/// A dossier code in its canonical writing: capitals, digits, dots and dashes. Codes of an
/// earlier pattern stay good, hence nothing here knows the pattern.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DossierCode(String);

impl DossierCode {
    /// Takes small letters, long dashes and blanks: around dashes, or in their place.
    ///
    /// # Errors
    /// [`CodeError::NotADossierCode`] for other characters, for a code without a digit,
    /// and beyond 64 characters.
    pub fn parse(typed: &str) -> Result<Self, CodeError> {
        let text: String = typed.trim().chars().map(unified).collect();
        let code = if text.contains('-') {
            text.replace(' ', "")
        } else {
            text.split(' ')
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join("-")
        };
        let known = code.bytes().all(|byte| {
            byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b'-')
        });
        let has_digit = code.bytes().any(|byte| byte.is_ascii_digit());
        let ends = code.starts_with(['-', '.']) || code.ends_with(['-', '.']);
        if !known || !has_digit || ends || code.len() > MAX_LENGTH {
            return Err(CodeError::NotADossierCode);
        }
        Ok(Self(code))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn unified(letter: char) -> char {
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        letter if letter.is_whitespace() => ' ',
        letter => letter.to_ascii_uppercase(),
    }
}

impl fmt::Display for DossierCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for DossierCode {
    type Error = CodeError;

    fn try_from(text: String) -> Result<Self, CodeError> {
        Self::parse(&text)
    }
}

impl From<DossierCode> for String {
    fn from(code: DossierCode) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_read_as_people_type_it() {
        for typed in [
            "H08.12-240523-0001",
            "h08.12-240523-0001",
            " H08.12 - 240523 - 0001 ",
            "H08.12–240523—0001",
            "H08.12 240523 0001",
            "h08.12-2405 23-0001",
            "H08.12\u{a0}240523\t0001",
        ] {
            let code = DossierCode::parse(typed).map(|code| code.to_string());
            assert_eq!(code, Ok("H08.12-240523-0001".into()), "{typed}");
        }
        assert!(DossierCode::parse("000.00.00.06.H56-231027-0361").is_ok());
        assert!(DossierCode::parse("G09.20-20260609-0092637").is_ok());
    }

    #[test]
    fn other_texts_are_no_code() {
        let long = "1".repeat(65);
        for typed in [
            "",
            "-",
            "ABC",
            "../../etc/1",
            "H08'--1",
            "H08_1",
            "Đ08-1",
            "-H08",
            &long,
        ] {
            assert_eq!(
                DossierCode::parse(typed),
                Err(CodeError::NotADossierCode),
                "{typed}"
            );
        }
    }
}

//! Name of a person or of a body.

use std::fmt;

use super::ValueError;
use super::typed::line;

/// A name as typed; it holds at least one letter.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PersonName(String);

impl PersonName {
    /// Takes names of one letter, apostrophes, every script.
    ///
    /// # Errors
    /// [`ValueError::NoLetter`] for digits only or punctuation only.
    pub fn parse(raw: &str) -> Result<Self, ValueError> {
        let name = line(raw)?;
        if !name.chars().any(char::is_alphabetic) {
            return Err(ValueError::NoLetter);
        }
        Ok(Self(name))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_holds_a_letter() {
        for name in ["Ừ Thị Ử", "Y", "Ksor H'Nhi", "Công ty 27/7", "محمد"] {
            assert_eq!(
                PersonName::parse(name).map(|name| name.to_string()),
                Ok(name.into())
            );
        }
        for text in ["12345678", "-----", "🙏"] {
            assert_eq!(PersonName::parse(text), Err(ValueError::NoLetter));
        }
        assert_eq!(PersonName::parse("\u{a0} "), Err(ValueError::Required));
    }
}

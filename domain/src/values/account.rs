//! Number of a bank account.

use std::fmt;

use super::ValueError;
use super::typed::{is_digits, line, without_separators};

/// 6 to 24 digits; banks agree on nothing more.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BankAccountNumber(String);

impl BankAccountNumber {
    /// Takes blanks, dots and dashes between the digits.
    ///
    /// # Errors
    /// [`ValueError::NotAnAccountNumber`] for letters and for too few or too many digits.
    pub fn parse(raw: &str) -> Result<Self, ValueError> {
        let digits = without_separators(&line(raw)?);
        if !is_digits(&digits) || !(6..=24).contains(&digits.len()) {
            return Err(ValueError::NotAnAccountNumber);
        }
        Ok(Self(digits))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for BankAccountNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_with_separators() {
        let number = BankAccountNumber::parse(" 9999 0708-2379.6 ");
        assert_eq!(
            number.map(|number| number.to_string()),
            Ok("9999070823796".into())
        );
    }

    #[test]
    fn refuses_letters_and_lengths() {
        for text in [
            "STK 12AB34",
            "12345",
            "1234567890123456789012345",
            "-123456",
            "١٢٣٤٥٦٧",
        ] {
            assert_eq!(
                BankAccountNumber::parse(text),
                Err(ValueError::NotAnAccountNumber)
            );
        }
        assert_eq!(BankAccountNumber::parse(" "), Err(ValueError::Required));
        assert_eq!(
            BankAccountNumber::parse("99990\u{0}123"),
            Err(ValueError::ControlCharacter)
        );
    }
}

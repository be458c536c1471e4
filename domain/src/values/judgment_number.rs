//! Numbers of judgments, decisions and awards, and how they are found again.

use std::fmt;

use super::ValueError;
use super::typed::line;
use crate::text::fold;

/// A number as written on the paper (`27/2025/DS-ST`, `384/26 TTTM`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct JudgmentNumber(String);

impl JudgmentNumber {
    /// # Errors
    /// [`ValueError::NoLetter`] for punctuation only.
    pub fn parse(raw: &str) -> Result<Self, ValueError> {
        let number = line(raw)?;
        if !number.chars().any(char::is_alphanumeric) {
            return Err(ValueError::NoLetter);
        }
        Ok(Self(number))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What makes two writings equal: see [`Self::key_of`].
    pub fn key(&self) -> String {
        Self::key_of(&self.0)
    }

    /// No case, marks, blanks, dashes, zeros in front, nor the words *bản án số*:
    /// `27 / 2025/ds-st` and `027/2025/DSST` have the same key. The key of the beginning of
    /// a number is the beginning of its key, so that `27/2025` finds both.
    pub fn key_of(text: &str) -> String {
        let folded = fold(text);
        let words = folded
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .skip_while(|word| matches!(*word, "ban" | "an" | "quyet" | "dinh" | "so"));
        let mut key = String::new();
        let mut after_letters = false;
        for word in words {
            let of_letters = word.chars().all(char::is_alphabetic);
            let one_word = of_letters && after_letters;
            if !(key.is_empty() || one_word) {
                key.push('/');
            }
            let significant = word.trim_start_matches('0');
            key.push_str(if significant.is_empty() {
                word
            } else {
                significant
            });
            after_letters = of_letters;
        }
        key
    }
}

impl fmt::Display for JudgmentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> String {
        JudgmentNumber::parse(text).unwrap().key()
    }

    #[test]
    fn writings_of_one_number_are_equal() {
        for text in [
            "27/2025/DS-ST",
            "27 / 2025/ds-st",
            "027/2025/DSST",
            "Bản án số 27/2025/DS–ST",
            "27-2025-DS-ST",
            " 27/2025/DS - ST",
        ] {
            assert_eq!(key(text), "27/2025/dsst", "{text}");
        }
        assert_eq!(key("08/2025/QĐST-HNGĐ"), key("8/2025/qdst-hngd"));
        assert_eq!(key("384/26 TTTM"), key("384/26/TTTM"));
    }

    #[test]
    fn a_beginning_finds_the_number() {
        for typed in ["27", "27/2025", "27/2025/d", "số 27/2025/DS-", "27-2025"] {
            assert!(
                key("27/2025/DS-ST").starts_with(&JudgmentNumber::key_of(typed)),
                "{typed}"
            );
        }
        assert_eq!(JudgmentNumber::key_of(" / "), "");
    }

    #[test]
    fn different_numbers_stay_different() {
        let numbers = [
            "27/2025/DS-ST",
            "27/2025/DS-PT",
            "272/025/DS-ST",
            "95A/2025/HS-ST",
            "95/2025/HS-ST",
        ];
        for (at, one) in numbers.iter().enumerate() {
            for other in &numbers[at + 1..] {
                assert_ne!(key(one), key(other));
            }
        }
    }

    #[test]
    fn blanks_and_signs_are_no_number() {
        assert_eq!(JudgmentNumber::parse("   "), Err(ValueError::Required));
        assert_eq!(JudgmentNumber::parse("/-/"), Err(ValueError::NoLetter));
        assert_eq!(
            JudgmentNumber::parse("12\0/2025"),
            Err(ValueError::ControlCharacter)
        );
    }
}

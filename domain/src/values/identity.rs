//! Numbers of identity: 12 digits, the old 9 digits, passports, business codes.

use std::fmt;

use super::ValueError;
use super::sex::Sex;
use super::typed::{is_digits, line, without_separators};

/// Số định danh cá nhân: 12 digits (NĐ 137/2015 Đ.13, TT 07/2016/TT-BCA Đ.7).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PersonalId(String);

/// What the twelve digits say. There is no check digit: a reading warns, it never refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdReading {
    /// 1 to 96 for a province, others for a country: where the birth was registered,
    /// never where the person lives.
    pub place: u16,
    pub sex: Sex,
    pub birth_year: i32,
}

impl PersonalId {
    /// Takes blanks, dots and dashes between the digits.
    ///
    /// # Errors
    /// [`ValueError::IdentityLetters`], [`ValueError::IdentityLength`].
    pub fn parse(raw: &str) -> Result<Self, ValueError> {
        digits_of(raw, 12).map(Self)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Place, century and sex, year: `PPP G YY NNNNNN`.
    pub fn reading(&self) -> IdReading {
        let digit = |at: usize| self.0.as_bytes().get(at).map_or(0, |byte| byte - b'0');
        let era = digit(3);
        IdReading {
            place: u16::from(digit(0)) * 100 + u16::from(digit(1)) * 10 + u16::from(digit(2)),
            sex: if era % 2 == 0 { Sex::Male } else { Sex::Female },
            birth_year: 1900
                + 100 * i32::from(era / 2)
                + 10 * i32::from(digit(4))
                + i32::from(digit(5)),
        }
    }
}

/// Số chứng minh nhân dân: 9 digits, still on old judgments.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OldId(String);

impl OldId {
    /// Takes blanks, dots and dashes between the digits.
    ///
    /// # Errors
    /// [`ValueError::IdentityLetters`], [`ValueError::IdentityLength`].
    pub fn parse(raw: &str) -> Result<Self, ValueError> {
        digits_of(raw, 9).map(Self)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Number of a passport of any country: 6 to 12 letters and digits, two digits at least.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Passport(String);

impl Passport {
    /// Takes blanks and dashes inside and small letters.
    ///
    /// # Errors
    /// [`ValueError::NotAPassport`].
    pub fn parse(raw: &str) -> Result<Self, ValueError> {
        let number = without_separators(&line(raw)?).to_ascii_uppercase();
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let plain = number.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !plain || digits < 2 || !(6..=12).contains(&number.len()) {
            return Err(ValueError::NotAPassport);
        }
        Ok(Self(number))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Mã số doanh nghiệp, mã số thuế: 10 digits, a branch has three more.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BusinessCode(String);

impl BusinessCode {
    /// Takes blanks, dots and dashes between the digits; a branch reads `0123456789-001`.
    ///
    /// # Errors
    /// [`ValueError::NotABusinessCode`].
    pub fn parse(raw: &str) -> Result<Self, ValueError> {
        let digits = without_separators(&line(raw)?);
        match (is_digits(&digits), digits.len()) {
            (true, 10) => Ok(Self(digits)),
            (true, 13) => Ok(Self(format!("{}-{}", &digits[..10], &digits[10..]))),
            _ => Err(ValueError::NotABusinessCode),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

macro_rules! shown_as_kept {
    ($($value:ty),*) => {$(
        impl fmt::Display for $value {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

shown_as_kept!(PersonalId, OldId, Passport, BusinessCode);

fn digits_of(raw: &str, length: usize) -> Result<String, ValueError> {
    let number = without_separators(&line(raw)?);
    if !is_digits(&number) {
        return Err(ValueError::IdentityLetters);
    }
    if number.len() != length {
        return Err(ValueError::IdentityLength { digits: length });
    }
    Ok(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_digits_and_what_they_say() {
        let id = PersonalId::parse("087.084 000-999").map(|id| (id.to_string(), id.reading()));
        let reading = IdReading {
            place: 87,
            sex: Sex::Male,
            birth_year: 1984,
        };
        assert_eq!(id, Ok(("087084000999".into(), reading)));
        let young = PersonalId::parse("001311000001").map(|id| id.reading());
        assert_eq!(
            young,
            Ok(IdReading {
                place: 1,
                sex: Sex::Female,
                birth_year: 2011
            })
        );
    }

    #[test]
    fn refuses_other_lengths_and_letters() {
        for text in ["00116898727", "0751639852203", "0830569831"] {
            assert_eq!(
                PersonalId::parse(text),
                Err(ValueError::IdentityLength { digits: 12 })
            );
        }
        for text in [
            "O83062988276",
            "08318AB12345",
            "-83168987990",
            "083057989844 / 096184987837",
        ] {
            assert_eq!(
                PersonalId::parse(text),
                Err(ValueError::IdentityLetters),
                "{text}"
            );
        }
        assert_eq!(PersonalId::parse(""), Err(ValueError::Required));
        assert_eq!(
            OldId::parse("32982233"),
            Err(ValueError::IdentityLength { digits: 9 })
        );
        assert_eq!(
            OldId::parse("329 822 331").map(|id| id.to_string()),
            Ok("329822331".into())
        );
    }

    #[test]
    fn passports_and_business_codes() {
        assert_eq!(
            Passport::parse("c9814624").map(|id| id.to_string()),
            Ok("C9814624".into())
        );
        for text in [
            "ABCDEFG",
            "C981",
            "C98146240000000",
            "hộ chiếu 12",
            "C-9814624;",
        ] {
            assert_eq!(
                Passport::parse(text),
                Err(ValueError::NotAPassport),
                "{text}"
            );
        }
        for text in ["1398853702-039", "1398853702039", "1398 853 702 - 039"] {
            let code = BusinessCode::parse(text).map(|code| code.to_string());
            assert_eq!(code, Ok("1398853702-039".into()), "{text}");
        }
        for text in ["139885370", "1398853702-03", "MST 1398853702"] {
            assert_eq!(
                BusinessCode::parse(text),
                Err(ValueError::NotABusinessCode),
                "{text}"
            );
        }
    }
}

//! Telephone numbers: Vietnamese mobile and fixed lines, and numbers abroad.

use std::fmt;

use super::ValueError;
use super::typed::{is_digits, line};

/// A number in E.164 form, `+84…`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Phone(String);

impl Phone {
    /// Takes blanks, dots, dashes and brackets inside, and `0…`, `84…`, `+84…`, `0084…`;
    /// abroad `+` and 7 to 15 digits.
    ///
    /// # Errors
    /// [`ValueError::OldMobilePhone`] for the mobile numbers of eleven digits that ended in
    /// 2018, [`ValueError::NotAPhone`] for everything else.
    pub fn parse(raw: &str) -> Result<Self, ValueError> {
        let text = line(raw)?;
        let (has_plus, text) = match text.strip_prefix('+') {
            Some(rest) => (true, rest),
            None => (false, text.as_str()),
        };
        if !text.starts_with(|letter: char| letter.is_ascii_digit() || letter == '(') {
            return Err(ValueError::NotAPhone);
        }
        let digits: String = text
            .chars()
            .filter(|&letter| !is_separator(letter))
            .collect();
        if !is_digits(&digits) {
            return Err(ValueError::NotAPhone);
        }
        if has_plus {
            return international(&digits);
        }
        match (digits.strip_prefix("00"), digits.strip_prefix('0')) {
            (Some(abroad), _) => international(abroad),
            (None, Some(national)) => vietnamese(national),
            (None, None) => digits
                .strip_prefix("84")
                .map_or(Err(ValueError::NotAPhone), vietnamese),
        }
    }

    /// E.164: what is kept, and what `tel:` wants.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is dialled at home: `0912 345 678`, `0275 382 2345`; abroad as kept.
    pub fn national(&self) -> String {
        let Some(number) = self.0.strip_prefix("+84") else {
            return self.0.clone();
        };
        // Hà Nội and Thành phố Hồ Chí Minh: an area code of two figures, then eight.
        let area = if number.starts_with("24") || number.starts_with("28") {
            2
        } else {
            3
        };
        let (head, rest) = number.split_at(area);
        let (middle, tail) = rest.split_at(rest.len() - rest.len() / 2 - rest.len() % 2);
        format!("0{head} {middle} {tail}")
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.national())
    }
}

fn is_separator(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '.' | '-' | '(' | ')' | '\u{2010}'..='\u{2015}')
}

fn international(digits: &str) -> Result<Phone, ValueError> {
    if let Some(national) = digits.strip_prefix("84") {
        return vietnamese(national.strip_prefix('0').unwrap_or(national));
    }
    if !(7..=15).contains(&digits.len()) || digits.starts_with('0') {
        return Err(ValueError::NotAPhone);
    }
    Ok(Phone(format!("+{digits}")))
}

/// A number without the leading 0 or +84.
fn vietnamese(number: &str) -> Result<Phone, ValueError> {
    let bytes = number.as_bytes();
    match (bytes.len(), bytes) {
        (9, [first, second, ..]) if is_mobile(*first, *second) => {}
        (10, [b'2', ..]) => {}
        (10, [b'1', b'2' | b'6' | b'8' | b'9', ..]) => return Err(ValueError::OldMobilePhone),
        _ => return Err(ValueError::NotAPhone),
    }
    Ok(Phone(format!("+84{number}")))
}

/// The prefixes of mobile networks since 2018.
fn is_mobile(first: u8, second: u8) -> bool {
    matches!(
        (first, second),
        (b'3', b'2'..=b'9')
            | (b'5', b'2' | b'5' | b'6' | b'8' | b'9')
            | (b'7', b'0' | b'6'..=b'9')
            | (b'8', b'1'..=b'9')
            | (b'9', b'0'..=b'4' | b'6'..=b'9')
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str) -> Result<String, ValueError> {
        Phone::parse(text).map(|phone| phone.as_str().to_owned())
    }

    #[test]
    fn one_number_in_many_writings() {
        for text in [
            "0912345678",
            "0912.345.678",
            "0912 345 678",
            "84912345678",
            "+84 912 345 678",
            "+84 (0) 912 345 678",
            "0084 912-345-678",
            "(091) 2345678",
        ] {
            assert_eq!(kept(text), Ok("+84912345678".into()), "{text}");
        }
    }

    #[test]
    fn shown_as_dialled() {
        for (text, shown) in [
            ("+84912345678", "0912 345 678"),
            ("02753822345", "0275 382 2345"),
            ("02438223456", "024 3822 3456"),
            ("+33 6 00 00 041", "+3360000041"),
        ] {
            assert_eq!(
                Phone::parse(text).map(|phone| phone.to_string()),
                Ok(shown.into())
            );
        }
    }

    #[test]
    fn numbers_before_2018_have_their_own_hint() {
        for text in ["01234567890", "+84 168 234 5678", "0199 234 5678"] {
            assert_eq!(kept(text), Err(ValueError::OldMobilePhone), "{text}");
        }
    }

    #[test]
    fn refuses_what_nobody_can_call() {
        for text in [
            "09abc12345",
            "-910004914",
            "09700011",
            "0100000123",
            "055000154x",
            "0000000000",
            "0900003531123",
            "912345678",
            "+0912345678",
            "+123456",
            "+1234567890123456",
            "++84912345678",
            "0912345678;",
            "0512345678",
        ] {
            assert_eq!(kept(text), Err(ValueError::NotAPhone), "{text}");
        }
        assert_eq!(kept(" "), Err(ValueError::Required));
    }
}

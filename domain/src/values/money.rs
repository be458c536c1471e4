//! Sums of money in đồng.

use std::fmt;

use super::ValueError;
use super::number_words::{english, vietnamese};
use super::typed::{is_digits, line};
use crate::text::{Locale, fold};

/// A sum in whole đồng, never negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Money(i64);

impl Money {
    /// A sum of đồng; `None` below zero.
    pub const fn of_dong(dong: i64) -> Option<Self> {
        if dong < 0 { None } else { Some(Self(dong)) }
    }

    /// Takes `1500000`, groups of three with dots or blanks (or at least two commas: a
    /// single one is a decimal comma here), and the unit đ, đồng, VND, VNĐ or ₫.
    ///
    /// # Errors
    /// [`ValueError::NotMoney`] for a sign, a fraction, an exponent, words;
    /// [`ValueError::MoneyTooLarge`] beyond 9 223 372 036 854 775 807.
    pub fn parse(raw: &str) -> Result<Self, ValueError> {
        let text = line(raw)?;
        let end = text
            .rfind(|letter: char| letter.is_ascii_digit())
            .ok_or(ValueError::NotMoney)?;
        let (figures, unit) = text.split_at(end + 1);
        if !is_unit(unit) {
            return Err(ValueError::NotMoney);
        }
        let digits = ungrouped(figures).ok_or(ValueError::NotMoney)?;
        digits
            .parse()
            .map(Self)
            .map_err(|_| ValueError::MoneyTooLarge)
    }

    /// The sum in đồng.
    pub const fn dong(self) -> i64 {
        self.0
    }

    /// `1.500.000 đồng` in words, as forms ask for it: *một triệu năm trăm nghìn đồng*.
    pub fn words(self, locale: Locale) -> String {
        match locale {
            Locale::Vi => format!("{} đồng", vietnamese(self.0.unsigned_abs())),
            Locale::En => format!("{} dong", english(self.0.unsigned_abs())),
        }
    }
}

/// Groups of three with dots: `1.500.000`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.to_string();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                f.write_str(".")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}

fn is_unit(text: &str) -> bool {
    matches!(
        fold(text).trim_end_matches('.'),
        "" | "d" | "dong" | "vnd" | "dong viet nam" | "₫"
    )
}

/// The digits of `1.500.000`; `None` where the groups are not groups of three.
fn ungrouped(figures: &str) -> Option<String> {
    if is_digits(figures) {
        return Some(figures.to_owned());
    }
    let separator = figures.chars().find(|letter| !letter.is_ascii_digit())?;
    let is_known = matches!(separator, '.' | ',') || separator.is_whitespace();
    let groups: Vec<&str> = figures.split(separator).collect();
    let (first, rest) = groups.split_first()?;
    let grouped = is_known
        && is_digits(first)
        && first.len() <= 3
        && !first.starts_with('0')
        && rest
            .iter()
            .all(|group| group.len() == 3 && is_digits(group))
        && (separator != ',' || rest.len() >= 2);
    grouped.then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_write() {
        for text in [
            "1500000",
            "1.500.000",
            "1 500 000đ",
            "1500000 đồng",
            "1.500.000 VNĐ",
            "1,500,000",
            "1\u{a0}500\u{a0}000 vnd",
            "1.500.000 đ.",
            " 1.500.000 ₫",
        ] {
            assert_eq!(Money::parse(text).map(Money::dong), Ok(1_500_000), "{text}");
        }
        assert_eq!(Money::parse("0").map(Money::dong), Ok(0));
        assert_eq!(Money::parse("1.500").map(Money::dong), Ok(1_500));
        assert_eq!(
            Money::parse("9223372036854775807").map(Money::dong),
            Ok(i64::MAX)
        );
    }

    #[test]
    fn refuses_what_is_no_sum_of_whole_dong() {
        for text in [
            "--5",
            "-5000000",
            "+5",
            "1e30",
            "0x7fffffff",
            "NaN",
            "12,5 triệu",
            "1,500",
            "1.5",
            "15.00",
            "1.500.00",
            "1 500.000",
            "0.500",
            "đồng",
            "5 USD",
            "1..500",
            "٥",
        ] {
            assert_eq!(Money::parse(text), Err(ValueError::NotMoney), "{text}");
        }
        for text in ["9223372036854775808", "99999999999999999999999999"] {
            assert_eq!(Money::parse(text), Err(ValueError::MoneyTooLarge), "{text}");
        }
    }

    #[test]
    fn shows_groups_and_words() {
        let money = Money(9_007_199_254_740_993);
        assert_eq!(money.to_string(), "9.007.199.254.740.993");
        assert_eq!(Money(999).to_string(), "999");
        assert_eq!(
            Money(1_500_000).words(Locale::Vi),
            "một triệu năm trăm nghìn đồng"
        );
        assert_eq!(
            Money(1_500_000).words(Locale::En),
            "one million five hundred thousand dong"
        );
        assert_eq!(Money::of_dong(-1), None);
    }
}

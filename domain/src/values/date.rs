//! Dates as people write them.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::ValueError;
use super::typed::{is_digits, line};

/// A day of the calendar, written `dd/mm/yyyy`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(NaiveDate);

impl Date {
    /// Takes day, month, year with slashes, dots, dashes or blanks, and ISO 8601
    /// (`yyyy-mm-dd`). The year has four digits.
    ///
    /// # Errors
    /// [`ValueError::NotADate`] for another shape, [`ValueError::DateNotReal`] for the
    /// 31st of a month of thirty days.
    pub fn parse(raw: &str) -> Result<Self, ValueError> {
        Self::read(&line(raw)?)
    }

    fn read(text: &str) -> Result<Self, ValueError> {
        let parts: Vec<&str> = text
            .split(|letter: char| matches!(letter, '/' | '.' | '-') || letter.is_whitespace())
            .filter(|part| !part.is_empty())
            .collect();
        let [first, month, last] = parts[..] else {
            return Err(ValueError::NotADate);
        };
        let (year, day) = if first.len() == 4 {
            (first, last)
        } else {
            (last, first)
        };
        if text.starts_with('-') || year.len() != 4 || day.len() > 2 || month.len() > 2 {
            return Err(ValueError::NotADate);
        }
        let (Some(year), Some(month), Some(day)) = (number(year), number(month), number(day))
        else {
            return Err(ValueError::NotADate);
        };
        i32::try_from(year)
            .ok()
            .filter(|&year| year > 0)
            .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
            .map(Self)
            .ok_or(ValueError::DateNotReal)
    }

    pub const fn day(self) -> NaiveDate {
        self.0
    }

    /// `yyyy-mm-dd`: what is kept.
    pub fn iso(self) -> String {
        self.0.format("%Y-%m-%d").to_string()
    }
}

impl From<NaiveDate> for Date {
    fn from(day: NaiveDate) -> Self {
        Self(day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%d/%m/%Y"))
    }
}

/// A day, or a year where no more is known, as judgments often give a birth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateOrYear {
    Date(Date),
    Year(i32),
}

impl DateOrYear {
    /// Takes what [`Date::parse`] takes, or a year of four digits.
    ///
    /// # Errors
    /// As [`Date::parse`].
    pub fn parse(raw: &str) -> Result<Self, ValueError> {
        let text = line(raw)?;
        if text.len() == 4 && is_digits(&text) {
            return match text.parse() {
                Ok(year) if year > 0 => Ok(Self::Year(year)),
                _ => Err(ValueError::DateNotReal),
            };
        }
        Date::read(&text).map(Self::Date)
    }

    pub fn year(self) -> i32 {
        match self {
            Self::Date(date) => date.day().year(),
            Self::Year(year) => year,
        }
    }

    /// `yyyy-mm-dd` or `yyyy`: what is kept.
    pub fn iso(self) -> String {
        match self {
            Self::Date(date) => date.iso(),
            Self::Year(year) => format!("{year:04}"),
        }
    }
}

impl fmt::Display for DateOrYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Year(year) => write!(f, "{year:04}"),
        }
    }
}

fn number(text: &str) -> Option<u32> {
    is_digits(text).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_write() {
        for text in [
            "5/6/1980",
            "05/06/1980",
            "05-06-1980",
            "5.6.1980",
            "05 06 1980",
            "1980-06-05",
        ] {
            let date = Date::parse(text);
            assert_eq!(
                date.clone().map(Date::iso),
                Ok("1980-06-05".into()),
                "{text}"
            );
            assert_eq!(date.map(|date| date.to_string()), Ok("05/06/1980".into()));
        }
    }

    #[test]
    fn tells_an_unreal_date_from_no_date() {
        for text in [
            "1988-02-30",
            "31/06/2025",
            "0000-00-00",
            "1980-13-05",
            "00/06/1979",
        ] {
            assert_eq!(Date::parse(text), Err(ValueError::DateNotReal), "{text}");
        }
        for text in [
            "không rõ",
            "19900-01-01",
            "5/6/80",
            "1980",
            "-5/6/1980",
            "1/1/1/1980",
            "٥/٦/١٩٨٠",
        ] {
            assert_eq!(Date::parse(text), Err(ValueError::NotADate), "{text}");
        }
    }

    #[test]
    fn a_birth_may_be_a_year() {
        let year = DateOrYear::parse(" 1975 ");
        assert_eq!(year, Ok(DateOrYear::Year(1975)));
        assert_eq!(DateOrYear::parse("0000"), Err(ValueError::DateNotReal));
        assert_eq!(
            DateOrYear::parse("1/2/1975").map(DateOrYear::year),
            Ok(1975)
        );
        assert_eq!(DateOrYear::parse("75"), Err(ValueError::NotADate));
    }
}

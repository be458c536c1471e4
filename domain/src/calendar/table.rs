//! The table of days off and worked Saturdays.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::csv::{self, CalendarError};
use crate::coded;

coded! {
    /// Whether a row frees a day or makes it a working one.
    DayKind {
        /// A holiday, or a weekend inside an official break.
        Off = "off",
        /// A Saturday worked in exchange (hoán đổi ngày làm việc).
        Work = "work",
    }
}

coded! {
    /// Whether the notice of the year has been issued.
    Status {
        Confirmed = "confirmed",
        Provisional = "provisional",
    }
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    pub date: NaiveDate,
    pub kind: DayKind,
    /// Vietnamese, may be shown.
    pub name: String,
    /// The act or notice that the row rests on.
    pub notice: String,
    pub status: Status,
}

/// Which days are worked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    rows: BTreeMap<NaiveDate, Holiday>,
    /// The end of the unbroken run of years whose rows are all confirmed.
    last_confirmed: Option<i32>,
}

impl Calendar {
    /// The table that the program brings along.
    ///
    /// # Errors
    /// Never for the file as it is in the repository: a test reads it.
    pub fn embedded() -> Result<Self, CalendarError> {
        Self::from_csv(include_str!("../../catalogue/holidays.csv"))
    }

    /// Reads `date,kind,name,notice,status`, with a head line.
    ///
    /// # Errors
    /// The line and what is wrong with it; a date that stands twice is an error too.
    pub fn from_csv(text: &str) -> Result<Self, CalendarError> {
        csv::read(text).map(Self::from_rows)
    }

    /// From rows kept elsewhere; of two rows for a date the last counts.
    pub fn from_rows(rows: impl IntoIterator<Item = Holiday>) -> Self {
        let rows: BTreeMap<_, _> = rows.into_iter().map(|row| (row.date, row)).collect();
        let years = |open: bool| -> BTreeSet<i32> {
            rows.values()
                .filter(|row| (row.status == Status::Provisional) == open)
                .map(|row| row.date.year())
                .collect()
        };
        let confirmed: BTreeSet<i32> = &years(false) - &years(true);
        let last_confirmed = rows
            .keys()
            .next()
            .zip(confirmed.last())
            .and_then(|(first, &last)| {
                (first.year()..=last)
                    .take_while(|year| confirmed.contains(year))
                    .last()
            });
        Self {
            rows,
            last_confirmed,
        }
    }

    pub fn rows(&self) -> impl Iterator<Item = &Holiday> {
        self.rows.values()
    }

    pub fn row(&self, date: NaiveDate) -> Option<&Holiday> {
        self.rows.get(&date)
    }

    /// Monday to Friday but for days off, and worked Saturdays.
    pub fn is_working(&self, date: NaiveDate) -> bool {
        match self.rows.get(&date) {
            Some(row) => row.kind == DayKind::Work,
            None => !matches!(date.weekday(), Weekday::Sat | Weekday::Sun),
        }
    }

    /// Whether what is known of this day may still change.
    pub fn is_provisional(&self, date: NaiveDate) -> bool {
        self.last_confirmed.is_none_or(|last| date.year() > last)
            || self
                .rows
                .get(&date)
                .is_some_and(|row| row.status == Status::Provisional)
    }

    /// The first working day from `date` on, `date` itself if it is worked.
    pub fn working_day_from(&self, date: NaiveDate) -> NaiveDate {
        date.iter_days()
            .find(|&day| self.is_working(day))
            .unwrap_or(date)
    }

    /// The first working day after `date`.
    pub fn working_day_after(&self, date: NaiveDate) -> NaiveDate {
        date.succ_opt()
            .map_or(date, |next| self.working_day_from(next))
    }

    /// Working days after `from`, up to and with `to`; negative where `to` is earlier.
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        let (first, last, sign) = if from <= to {
            (from, to, 1)
        } else {
            (to, from, -1)
        };
        let worked = first
            .iter_days()
            .skip(1)
            .take_while(|&day| day <= last)
            .filter(|&day| self.is_working(day))
            .count();
        sign * i64::try_from(worked).unwrap_or(i64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_table_of_2025_to_2027() {
        let calendar = Calendar::embedded().unwrap();
        assert!(
            calendar.is_working(day("2026-08-22")),
            "a Saturday worked in exchange"
        );
        assert!(
            !calendar.is_working(day("2026-08-31")),
            "a Monday off in exchange"
        );
        assert!(
            !calendar.is_working(day("2026-11-24")),
            "Ngày Văn hóa Việt Nam"
        );
        assert!(!calendar.is_working(day("2026-11-22")), "a Sunday");
        assert!(calendar.is_working(day("2026-11-25")));
        assert!(!calendar.is_provisional(day("2026-12-31")));
        assert!(calendar.is_provisional(day("2027-03-01")));
        assert!(calendar.is_provisional(day("2029-03-01")));
    }

    #[test]
    fn without_rows_nothing_is_certain() {
        let calendar = Calendar::default();
        assert!(calendar.is_provisional(day("2026-11-25")));
        assert!(calendar.is_working(day("2026-11-24")));
    }

    #[test]
    fn a_year_in_between_that_nobody_entered_is_not_certain() {
        let far = Holiday {
            date: day("2029-01-01"),
            kind: DayKind::Off,
            name: "Tết Dương lịch".into(),
            notice: String::new(),
            status: Status::Confirmed,
        };
        let rows = Calendar::embedded()
            .unwrap()
            .rows()
            .cloned()
            .chain([far])
            .collect::<Vec<_>>();
        assert!(Calendar::from_rows(rows).is_provisional(day("2029-03-01")));
    }

    #[test]
    fn working_days_between_two_dates() {
        let calendar = Calendar::embedded().unwrap();
        assert_eq!(
            calendar.working_days_between(day("2026-11-23"), day("2026-12-01")),
            5
        );
        assert_eq!(
            calendar.working_days_between(day("2026-12-01"), day("2026-11-23")),
            -5
        );
        assert_eq!(
            calendar.working_days_between(day("2026-11-23"), day("2026-11-24")),
            0
        );
        assert_eq!(
            calendar.working_day_after(day("2026-11-23")),
            day("2026-11-25")
        );
    }
}

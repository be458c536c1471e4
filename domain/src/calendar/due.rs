//! When a term ends.

use chrono::{DateTime, Days, Months, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Calendar, instant};
use crate::coded;

coded! {
    /// In what a term is counted.
    Unit {
        /// A working hour; counted in minutes by [`super::OfficeHours`], in dates as eight to a
        /// working day, a part of a day as a whole one.
        Hour = "hour",
        WorkingDay = "working_day",
        Day = "day",
        Month = "month",
        Year = "year",
    }
}

/// A term of the law: *05 ngày làm việc*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Term {
    pub value: u16,
    pub unit: Unit,
}

/// The last day of a term; it ends at 24:00 (BLDS 2015 Đ.148 k.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Due {
    pub date: NaiveDate,
    /// *Tạm tính*: the count rests on a day that the year's notice may still change.
    pub provisional: bool,
}

impl Due {
    /// The instant at which the term ends.
    pub fn end(self) -> DateTime<Utc> {
        let next = self.date.checked_add_days(Days::new(1));
        instant(next.unwrap_or(self.date).and_time(NaiveTime::MIN))
    }
}

/// The limitation period for a request (Luật 106/2025/QH15 Đ.34 k.2).
pub const LIMITATION: Term = Term {
    value: 5,
    unit: Unit::Year,
};

impl Calendar {
    /// The end of a term of `n` units after `start`, the day of the event, which is not
    /// counted (BLDS 2015 Đ.147). Calendar units that end on a day off run on to the next
    /// working day (Đ.148 k.5); months and years end on the same day of the month, or on
    /// its last day (k.3, k.4). A term of zero ends on the day of the event.
    pub fn due(&self, start: NaiveDate, n: u16, unit: Unit) -> Due {
        match unit {
            Unit::Hour => self.working_days_on(start, n.div_ceil(8)),
            Unit::WorkingDay => self.working_days_on(start, n),
            Unit::Day => self.run_on(start.checked_add_days(Days::new(n.into())), start),
            Unit::Month => self.run_on(start.checked_add_months(Months::new(n.into())), start),
            Unit::Year => self.run_on(
                start.checked_add_months(Months::new(12 * u32::from(n))),
                start,
            ),
        }
    }

    /// [`Self::due`] for a term.
    pub fn due_term(&self, start: NaiveDate, term: Term) -> Due {
        self.due(start, term.value, term.unit)
    }

    /// The last day on which enforcement can be requested in time: the [period](LIMITATION)
    /// from legal effect. A later request is warned of, never blocked.
    pub fn limitation_end(&self, effective: NaiveDate) -> Due {
        self.due_term(effective, LIMITATION)
    }

    fn working_days_on(&self, start: NaiveDate, n: u16) -> Due {
        let mut due = Due {
            date: start,
            provisional: false,
        };
        for _ in 0..n {
            let next = self.working_day_after(due.date);
            due.provisional |= self.is_open_between(due.date, next);
            due.date = next;
        }
        due
    }

    /// `end`, or the next working day. A date beyond the calendar of the machine stays at
    /// the start, marked as provisional.
    fn run_on(&self, end: Option<NaiveDate>, start: NaiveDate) -> Due {
        let Some(end) = end else {
            return Due {
                date: start,
                provisional: true,
            };
        };
        if end == start {
            return Due {
                date: start,
                provisional: false,
            };
        }
        let date = self.working_day_from(end);
        let provisional = self.is_provisional(end) || self.is_open_between(end, date);
        Due { date, provisional }
    }

    /// Whether a day after `from`, up to and with `to`, may still change.
    fn is_open_between(&self, from: NaiveDate, to: NaiveDate) -> bool {
        from.iter_days()
            .skip(1)
            .take_while(|&day| day <= to)
            .any(|day| self.is_provisional(day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn due(start: &str, n: u16, unit: Unit) -> (String, bool) {
        let due = Calendar::embedded().unwrap().due(day(start), n, unit);
        (due.date.to_string(), due.provisional)
    }

    #[test]
    fn months_and_years_end_on_the_same_day_or_the_last() {
        assert_eq!(
            due("2025-08-31", 1, Unit::Month),
            ("2025-09-30".into(), false)
        );
        assert_eq!(
            due("2025-03-10", 1, Unit::Year),
            ("2026-03-10".into(), false)
        );
        assert_eq!(
            due("2024-02-29", 1, Unit::Year),
            ("2025-02-28".into(), false)
        );
        assert_eq!(
            due("2026-07-24", 4, Unit::Month),
            ("2026-11-25".into(), false),
            "24/11 is off"
        );
    }

    #[test]
    fn hours_are_days_of_eight() {
        assert_eq!(
            due("2026-11-23", 8, Unit::Hour),
            ("2026-11-25".into(), false)
        );
        assert_eq!(
            due("2026-11-23", 9, Unit::Hour),
            ("2026-11-26".into(), false)
        );
    }

    #[test]
    fn a_term_ends_with_its_last_day_in_vietnam() {
        let due = Due {
            date: day("2026-11-25"),
            provisional: false,
        };
        assert_eq!(due.end().to_rfc3339(), "2026-11-25T17:00:00+00:00");
    }

    #[test]
    fn a_term_of_zero_ends_at_once() {
        assert_eq!(
            due("2026-11-24", 0, Unit::WorkingDay),
            ("2026-11-24".into(), false)
        );
        assert_eq!(
            due("2026-11-24", 0, Unit::Day),
            ("2026-11-24".into(), false)
        );
    }

    #[test]
    fn beyond_the_last_confirmed_year_is_provisional() {
        assert_eq!(
            due("2026-12-24", 5, Unit::WorkingDay),
            ("2026-12-31".into(), false)
        );
        assert_eq!(
            due("2026-12-25", 5, Unit::WorkingDay),
            ("2027-01-04".into(), true)
        );
        assert_eq!(
            due("2026-12-25", 10, Unit::Day),
            ("2027-01-04".into(), true)
        );
        assert_eq!(
            due("2022-03-01", 5, Unit::Year),
            ("2027-03-01".into(), true)
        );
    }

    #[test]
    fn limitation_runs_on_past_a_day_off() {
        let calendar = Calendar::embedded().unwrap();
        let ends = |effective: &str| calendar.limitation_end(day(effective)).date.to_string();
        assert_eq!(ends("2021-11-24"), "2026-11-25");
        assert_eq!(ends("2021-08-29"), "2026-09-03");
        assert_eq!(ends("2020-08-06"), "2025-08-06");
    }
}

//! Dates and times as people read them: `thứ Tư, 25/11/2026`, `16 giờ 30`.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike, Utc};
use domain::Locale;
use domain::calendar::local;

use super::Texts;

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl Texts {
    /// `thứ Tư, 25/11/2026`; in English `Wednesday, 25 November 2026`.
    pub fn long_date(&self, date: NaiveDate) -> String {
        let weekday = WEEKDAYS[date.weekday().num_days_from_monday() as usize];
        let weekday = self.get(&format!("date-{weekday}"));
        match self.locale() {
            Locale::Vi => format!("{weekday}, {}", self.short_date(date)),
            Locale::En => {
                let month = self.get(&format!("date-month-{}", date.month()));
                format!("{weekday}, {} {month} {}", date.day(), date.year())
            }
        }
    }

    /// `25/11/2026`, for lists.
    pub fn short_date(&self, date: NaiveDate) -> String {
        date.format("%d/%m/%Y").to_string()
    }

    /// `16 giờ 30, thứ Tư, 25/11/2026`, in Vietnam's time.
    pub fn long_moment(&self, at: DateTime<Utc>) -> String {
        let at = local(at);
        let time = self.time(at);
        let date = self.long_date(at.date());
        self.with(
            "date-moment",
            &[("time", time.into()), ("date", date.into())],
        )
    }

    /// `16:30 25/11/2026`, for lists, in Vietnam's time.
    pub fn short_moment(&self, at: DateTime<Utc>) -> String {
        local(at).format("%H:%M %d/%m/%Y").to_string()
    }

    /// `16:30`, in Vietnam's time.
    pub fn clock(&self, at: DateTime<Utc>) -> String {
        local(at).format("%H:%M").to_string()
    }

    fn time(&self, at: NaiveDateTime) -> String {
        let minute = match (self.locale(), at.minute()) {
            (Locale::Vi, 0) => String::new(),
            (Locale::Vi, minute) => format!(" {minute:02}"),
            (Locale::En, minute) => format!("{minute:02}"),
        };
        self.with(
            "date-time",
            &[("hour", at.hour().into()), ("minute", minute.into())],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_aloud_in_both_languages() {
        let at = NaiveDate::from_ymd_opt(2026, 11, 25)
            .and_then(|date| date.and_hms_opt(9, 30, 0))
            .unwrap()
            .and_utc();
        let (vi, en) = (Texts::new(Locale::Vi), Texts::new(Locale::En));
        assert_eq!(vi.long_moment(at), "16 giờ 30, thứ Tư, 25/11/2026");
        assert_eq!(en.long_moment(at), "16:30 on Wednesday, 25 November 2026");
        assert_eq!(vi.short_moment(at), "16:30 25/11/2026");
        assert_eq!(vi.clock(at), "16:30");
    }
}

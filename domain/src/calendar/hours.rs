//! Office hours, and terms counted in them. Provinces decide the hours: `agency.toml`.

use std::fmt;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};

use super::{Calendar, Term, Unit};

/// The hours of a working day.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct OfficeHours {
    /// In order, apart from one another, never empty.
    spans: Vec<(NaiveTime, NaiveTime)>,
}

/// A moment at which a term ends, on the wall in Vietnam.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DueTime {
    pub at: NaiveDateTime,
    /// *Tạm tính*: see [`super::Due`].
    pub provisional: bool,
}

/// What is wrong with hours in a setting. Read by operators.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HoursError {
    #[error("office hours: `{0}` is not a time (hh:mm)")]
    Time(String),
    #[error("office hours: `{0}` is not a span (hh:mm-hh:mm, end after start)")]
    Span(String),
    #[error("office hours: the spans must follow one another")]
    Order,
}

const fn hour(hour: u32, minute: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, minute, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    }
}

impl Default for OfficeHours {
    /// 07:00 to 11:30 and 13:30 to 17:00.
    fn default() -> Self {
        Self {
            spans: vec![(hour(7, 0), hour(11, 30)), (hour(13, 30), hour(17, 0))],
        }
    }
}

impl TryFrom<String> for OfficeHours {
    type Error = HoursError;

    fn try_from(text: String) -> Result<Self, HoursError> {
        Self::parse(&text)
    }
}

impl OfficeHours {
    /// Reads `07:00-11:30, 13:30-17:00`.
    ///
    /// # Errors
    /// What is not a time, a span, or in order.
    pub fn parse(text: &str) -> Result<Self, HoursError> {
        let spans = text
            .split(',')
            .map(|span| parse_span(span.trim()))
            .collect::<Result<Vec<_>, _>>()?;
        if spans.windows(2).any(|pair| pair[0].1 > pair[1].0) {
            return Err(HoursError::Order);
        }
        Ok(Self { spans })
    }

    /// The moment after which `minutes` of working time have passed since `from`. Time
    /// outside office hours does not count; an end that falls on closing time stays there.
    pub fn add_working_minutes(
        &self,
        calendar: &Calendar,
        from: NaiveDateTime,
        minutes: u32,
    ) -> DueTime {
        let mut left = TimeDelta::minutes(minutes.into());
        let mut provisional = false;
        for day in from.date().iter_days() {
            provisional |= calendar.is_provisional(day);
            for (start, end) in self.spans_of(calendar, day) {
                let start = start.max(from);
                if start >= end {
                    continue;
                }
                if left <= end - start {
                    return DueTime {
                        at: start + left,
                        provisional,
                    };
                }
                left -= end - start;
            }
        }
        DueTime {
            at: from,
            provisional: true,
        }
    }

    /// When a term that began at `from` ends. Hours are counted in minutes of office time;
    /// other units as dates, which end at 24:00 and are shown as closing time.
    pub fn due_at(&self, calendar: &Calendar, from: NaiveDateTime, term: Term) -> DueTime {
        if term.unit == Unit::Hour {
            return self.add_working_minutes(calendar, from, u32::from(term.value) * 60);
        }
        let due = calendar.due_term(from.date(), term);
        DueTime {
            at: due.date.and_time(self.closing()),
            provisional: due.provisional,
        }
    }

    fn closing(&self) -> NaiveTime {
        self.spans.last().map_or(NaiveTime::MIN, |span| span.1)
    }

    fn spans_of(
        &self,
        calendar: &Calendar,
        day: NaiveDate,
    ) -> impl Iterator<Item = (NaiveDateTime, NaiveDateTime)> {
        let spans: &[_] = if calendar.is_working(day) {
            &self.spans
        } else {
            &[]
        };
        spans
            .iter()
            .map(move |&(start, end)| (day.and_time(start), day.and_time(end)))
    }
}

/// `07:00-11:30, 13:30-17:00`: what [`OfficeHours::parse`] reads.
impl fmt::Display for OfficeHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, (start, end)) in self.spans.iter().enumerate() {
            let comma = if at == 0 { "" } else { ", " };
            write!(
                f,
                "{comma}{}-{}",
                start.format("%H:%M"),
                end.format("%H:%M")
            )?;
        }
        Ok(())
    }
}

fn parse_span(text: &str) -> Result<(NaiveTime, NaiveTime), HoursError> {
    let wrong = || HoursError::Span(text.to_owned());
    let (start, end) = text.split_once(['-', '\u{2013}']).ok_or_else(wrong)?;
    let (start, end) = (parse_time(start)?, parse_time(end)?);
    if start < end {
        Ok((start, end))
    } else {
        Err(wrong())
    }
}

fn parse_time(text: &str) -> Result<NaiveTime, HoursError> {
    let text = text.trim();
    NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| HoursError::Time(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    fn answer(from: &str) -> String {
        let calendar = Calendar::embedded().unwrap();
        let due = OfficeHours::default().add_working_minutes(&calendar, at(from), 8 * 60);
        due.at.format("%Y-%m-%d %H:%M").to_string()
    }

    #[test]
    fn eight_working_hours_are_a_working_day() {
        assert_eq!(answer("2026-11-25 09:00"), "2026-11-26 09:00");
        assert_eq!(answer("2026-11-25 07:00"), "2026-11-25 17:00");
        assert_eq!(answer("2026-11-25 12:00"), "2026-11-26 11:30");
        assert_eq!(answer("2026-11-25 23:10"), "2026-11-26 17:00");
        assert_eq!(
            answer("2026-11-22 10:00"),
            "2026-11-23 17:00",
            "sent on a Sunday"
        );
        assert_eq!(
            answer("2026-11-23 16:00"),
            "2026-11-25 16:00",
            "24/11 is off"
        );
    }

    #[test]
    fn terms_in_days_end_with_the_day() {
        let calendar = Calendar::embedded().unwrap();
        let term = Term {
            value: 1,
            unit: Unit::WorkingDay,
        };
        let due = OfficeHours::default().due_at(&calendar, at("2026-11-23 09:00"), term);
        assert_eq!(
            due,
            DueTime {
                at: at("2026-11-25 17:00"),
                provisional: false
            }
        );
    }

    #[test]
    fn hours_are_read_and_written() {
        let hours = OfficeHours::parse("07:00-11:00 , 13:00–17:00").unwrap();
        assert_eq!(hours.to_string(), "07:00-11:00, 13:00-17:00");
        assert_eq!(
            OfficeHours::parse("7h-11h"),
            Err(HoursError::Time("7h".into()))
        );
        assert_eq!(
            OfficeHours::parse("11:00-07:00"),
            Err(HoursError::Span("11:00-07:00".into()))
        );
        assert_eq!(
            OfficeHours::parse("07:00-12:00,11:00-17:00"),
            Err(HoursError::Order)
        );
        assert_eq!(OfficeHours::parse(""), Err(HoursError::Span(String::new())));
    }
}

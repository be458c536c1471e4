//! Days off, working hours, and terms counted as the Civil Code counts them
//! (BLDS 2015 Đ.145 to 148). Dates and times of this module are those of Vietnam.
//!
//! Never: what day it is today; which term applies to which procedure.

mod csv;
mod due;
mod hours;
mod table;

use chrono::{DateTime, FixedOffset, NaiveDateTime, Utc};

pub use csv::{CalendarError, Fault};
pub use due::{Due, LIMITATION, Term, Unit};
pub use hours::{DueTime, HoursError, OfficeHours};
pub use table::{Calendar, DayKind, Holiday, Status};

/// Vietnam: UTC+7, no daylight saving.
pub const VIETNAM: FixedOffset = match FixedOffset::east_opt(7 * 3600) {
    Some(offset) => offset,
    None => unreachable!(),
};

/// The time on the wall in Vietnam.
pub fn local(time: DateTime<Utc>) -> NaiveDateTime {
    time.with_timezone(&VIETNAM).naive_local()
}

/// The instant of a time on the wall in Vietnam.
pub fn instant(wall: NaiveDateTime) -> DateTime<Utc> {
    let offset = chrono::TimeDelta::seconds(i64::from(VIETNAM.local_minus_utc()));
    wall.checked_sub_signed(offset).unwrap_or(wall).and_utc()
}

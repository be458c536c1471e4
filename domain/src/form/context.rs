//! The day on which a form is read.

use chrono::NaiveDate;

use crate::calendar::Calendar;

/// What the rules of a form need beside its answers: the day of the request (today for a
/// draft, the legal date of the request for a dossier) and the calendar of days off.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    pub today: NaiveDate,
    pub calendar: &'a Calendar,
}

impl<'a> Context<'a> {
    pub const fn new(today: NaiveDate, calendar: &'a Calendar) -> Self {
        Self { today, calendar }
    }
}

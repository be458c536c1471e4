//! What the clocks say today: the tag on every row of the queue and on the citizen's page,
//! the same for both.

use chrono::{DateTime, NaiveDate, Utc};

use super::clocks::{ClockRules, Clocks, Timeliness};
use crate::calendar::local;

/// The state of the due date, and whether it is *tạm tính*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueTag {
    pub state: DueState,
    pub provisional: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueState {
    /// No term is known.
    NoTerm,
    /// Days to go; `working` = working days, as the term counts.
    Left {
        days: u32,
        working: bool,
    },
    Today,
    OverdueBy {
        days: u32,
        working: bool,
    },
    PausedSince(NaiveDate),
    /// A result, and how it compares with the promise.
    Done(Timeliness),
    /// Ended without a result.
    Ended,
}

impl Clocks {
    /// The tag at `now`.
    pub fn due_tag(&self, now: DateTime<Utc>, rules: &ClockRules<'_>) -> DueTag {
        DueTag {
            state: self.due_state(now, rules),
            provisional: self.stopped_at.is_none() && self.due.is_some_and(|due| due.provisional),
        }
    }

    fn due_state(&self, now: DateTime<Utc>, rules: &ClockRules<'_>) -> DueState {
        if self.stopped_at.is_some() {
            return self.timeliness.map_or(DueState::Ended, DueState::Done);
        }
        if let Some(since) = self.paused_since {
            return DueState::PausedSince(local(since).date());
        }
        let Some(due) = self.due else {
            return DueState::NoTerm;
        };
        let working = self.counts_working_days();
        let today = local(now).date();
        let left = if working {
            rules.calendar.working_days_between(today, due.date)
        } else {
            (due.date - today).num_days()
        };
        let days = u32::try_from(left.unsigned_abs()).unwrap_or(u32::MAX);
        match today.cmp(&due.date) {
            std::cmp::Ordering::Less => DueState::Left { days, working },
            std::cmp::Ordering::Equal => DueState::Today,
            // On the Saturday after a Friday no working day has passed yet: the first one counts.
            std::cmp::Ordering::Greater => DueState::OverdueBy {
                days: days.max(1),
                working,
            },
        }
    }
}

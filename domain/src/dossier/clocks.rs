//! The clocks of one dossier: when the desk must answer, when the law wants the result.
//! Plain dates that storage keeps; the acts of the table move them.
//!
//! Never: which term applies (the catalogue says), who may act (the table says).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Action, ClockEffect, Transition};
use crate::calendar::{Calendar, Due, OfficeHours, Term, Unit, instant, local};

/// What a supplement does to the statutory clock: the agency decides (NĐ 152/2026 Đ.9 k.4
/// can be read both ways).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SupplementRule {
    /// The clock stands still and goes on; the due date moves by the time paused.
    #[default]
    Pause,
    /// The whole term counts again from the day on which the supplement came.
    StartAnew,
}

/// Against what the clocks are counted.
#[derive(Clone, Copy, Debug)]
pub struct ClockRules<'a> {
    pub calendar: &'a Calendar,
    pub hours: &'a OfficeHours,
    pub supplement: SupplementRule,
    /// For the desk's first answer: 8 working hours, or the notice of one working day.
    pub answer: Term,
}

/// By when the desk must answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerDue {
    pub at: DateTime<Utc>,
    pub provisional: bool,
}

/// How the end of the work compares with the promised date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timeliness {
    /// Before the due date (trước hạn).
    Early,
    /// On the due date (đúng hạn).
    OnTime,
    /// After it (quá hạn).
    Overdue,
}

impl Timeliness {
    pub const ALL: [Self; 3] = [Self::Early, Self::OnTime, Self::Overdue];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::OnTime => "on_time",
            Self::Overdue => "overdue",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|timeliness| timeliness.code() == code)
    }
}

/// The clocks as they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clocks {
    /// The day on which the request counts as made: online the day of sending, at night
    /// and on Sundays too; by post the day of the postmark (NĐ 152/2026 Đ.9 k.3).
    pub request_date: NaiveDate,
    /// The day after which the statutory term counts; later than the request only where
    /// the term has started anew.
    pub counts_from: NaiveDate,
    /// The term of the law; `None` where none is known.
    pub statutory: Option<Term>,
    /// The promised day, shown to both sides from the first receipt on.
    pub due: Option<Due>,
    pub answer_due: AnswerDue,
    /// When the desk accepted, declined, or asked for a supplement.
    pub answered_at: Option<DateTime<Utc>>,
    pub accepted_at: Option<DateTime<Utc>>,
    pub paused_since: Option<DateTime<Utc>>,
    /// Working time spent paused so far, in minutes.
    pub paused_minutes: i64,
    /// When the clock stopped (a result) or ended (without one).
    pub stopped_at: Option<DateTime<Utc>>,
    /// Only where a result stopped the clock.
    pub timeliness: Option<Timeliness>,
}

impl Clocks {
    /// The clocks of a dossier submitted at `at`, whose request counts as made on
    /// `request_date`.
    pub fn start(
        request_date: NaiveDate,
        at: DateTime<Utc>,
        statutory: Option<Term>,
        rules: &ClockRules<'_>,
    ) -> Self {
        Self {
            request_date,
            counts_from: request_date,
            statutory,
            due: due_from(request_date, statutory, rules),
            answer_due: answer_from(at, rules),
            answered_at: None,
            accepted_at: None,
            paused_since: None,
            paused_minutes: 0,
            stopped_at: None,
            timeliness: None,
        }
    }

    /// What an act of the table does to the clocks. [`Action::Submit`] makes them
    /// ([`Self::start`]) and [`Action::Extend`] brings a date ([`Self::extend`]): here
    /// neither changes anything.
    pub fn apply(&mut self, row: &Transition, at: DateTime<Utc>, rules: &ClockRules<'_>) {
        match row.clock {
            ClockEffect::StartAnswer | ClockEffect::NewDate | ClockEffect::Runs => {}
            ClockEffect::StartStatutory => {
                self.answered_at.get_or_insert(at);
                self.accepted_at = Some(at);
            }
            ClockEffect::Pause => {
                self.answered_at.get_or_insert(at);
                self.paused_since = Some(at);
            }
            ClockEffect::GoOn => self.go_on(row.action, at, rules),
            ClockEffect::Stop => {
                self.end_pause(at, rules);
                self.stopped_at = Some(at);
                self.timeliness = self.due.map(|due| compare(local(at).date(), due.date));
            }
            ClockEffect::End => {
                self.end_pause(at, rules);
                self.answered_at.get_or_insert(at);
                self.stopped_at = Some(at);
                self.timeliness = None;
            }
        }
    }

    /// Counts from another day: the signed paper of a pre-filing came later.
    pub fn count_from(&mut self, request_date: NaiveDate, rules: &ClockRules<'_>) {
        self.request_date = request_date;
        self.counts_from = request_date;
        self.due = due_from(request_date, self.statutory, rules);
    }

    /// A new promised day, with the apology (văn bản xin lỗi và đề nghị gia hạn).
    ///
    /// # Errors
    /// Why the day cannot be promised.
    pub fn extend(
        &mut self,
        date: NaiveDate,
        at: DateTime<Utc>,
        rules: &ClockRules<'_>,
    ) -> Result<(), ExtendRefusal> {
        let due = self.due.ok_or(ExtendRefusal::NoDueDate)?;
        if self.paused_since.is_none() && local(at).date() > due.date {
            return Err(ExtendRefusal::Passed);
        }
        if date <= due.date {
            return Err(ExtendRefusal::NotLater);
        }
        if !rules.calendar.is_working(date) {
            return Err(ExtendRefusal::DayOff);
        }
        self.due = Some(Due {
            date,
            provisional: rules.calendar.is_provisional(date),
        });
        Ok(())
    }

    /// Whether the desk has answered, or must answer, after the time for it.
    pub fn answer_is_late(&self, now: DateTime<Utc>) -> bool {
        self.answered_at.unwrap_or(now) > self.answer_due.at
    }

    fn go_on(&mut self, action: Action, at: DateTime<Utc>, rules: &ClockRules<'_>) {
        let anew = match action {
            Action::Reopen => true,
            Action::Supplement => rules.supplement == SupplementRule::StartAnew,
            _ => false,
        };
        let moved = self.end_pause(at, rules);
        if anew {
            self.counts_from = local(at).date();
            self.due = due_from(self.counts_from, self.statutory, rules);
        } else {
            self.due = moved;
        }
        if action == Action::Reopen {
            self.stopped_at = None;
            self.timeliness = None;
        }
        if self.accepted_at.is_none() {
            self.answered_at = None;
            self.answer_due = answer_from(at, rules);
        }
    }

    /// Ends a pause; the due date as it moves by the time paused.
    fn end_pause(&mut self, at: DateTime<Utc>, rules: &ClockRules<'_>) -> Option<Due> {
        let Some(since) = self.paused_since.take() else {
            return self.due;
        };
        let (from, to) = (local(since), local(at));
        self.paused_minutes += rules
            .hours
            .working_minutes_between(rules.calendar, from, to);
        self.due
            .map(|due| self.moved(due, from.date(), to.date(), rules.calendar))
    }

    /// By working days, or by calendar days where the law counts those.
    fn moved(&self, due: Due, from: NaiveDate, to: NaiveDate, calendar: &Calendar) -> Due {
        let (by, unit) = if self.counts_working_days() {
            (calendar.working_days_between(from, to), Unit::WorkingDay)
        } else {
            ((to - from).num_days(), Unit::Day)
        };
        let later = calendar.due(due.date, u16::try_from(by).unwrap_or_default(), unit);
        Due {
            provisional: due.provisional || later.provisional,
            ..later
        }
    }

    /// Whether the term counts working days, as most do.
    pub(super) fn counts_working_days(&self) -> bool {
        self.statutory
            .is_none_or(|term| matches!(term.unit, Unit::WorkingDay | Unit::Hour))
    }
}

/// Why a day cannot be promised; worded for the head.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExtendRefusal {
    #[error("the dossier has no due date")]
    NoDueDate,
    #[error("the due date has passed")]
    Passed,
    #[error("the new date is not later than the old one")]
    NotLater,
    #[error("the new date is a day off")]
    DayOff,
}

fn due_from(date: NaiveDate, statutory: Option<Term>, rules: &ClockRules<'_>) -> Option<Due> {
    statutory.map(|term| rules.calendar.due_term(date, term))
}

fn answer_from(at: DateTime<Utc>, rules: &ClockRules<'_>) -> AnswerDue {
    let due = rules.hours.due_at(rules.calendar, local(at), rules.answer);
    AnswerDue {
        at: instant(due.at),
        provisional: due.provisional,
    }
}

fn compare(day: NaiveDate, due: NaiveDate) -> Timeliness {
    match day.cmp(&due) {
        std::cmp::Ordering::Less => Timeliness::Early,
        std::cmp::Ordering::Equal => Timeliness::OnTime,
        std::cmp::Ordering::Greater => Timeliness::Overdue,
    }
}

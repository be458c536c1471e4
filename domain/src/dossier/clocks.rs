//! The clocks of one dossier: when the desk must answer, when the law wants the result.
//! Plain dates that storage keeps; the acts of the table move them.
//!
//! Never: which term applies (the catalogue says), who may act (the table says).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{ClockEffect, Transition};
use crate::calendar::{Calendar, Due, OfficeHours, Term, Unit, instant, local};
use crate::coded;

/// Against what the clocks are counted.
#[derive(Clone, Copy, Debug)]
pub struct ClockRules<'a> {
    pub calendar: &'a Calendar,
    pub hours: &'a OfficeHours,
    /// For the desk's first answer: 8 working hours, or the notice of one working day.
    pub answer: Term,
}

/// By when the desk must answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerDue {
    pub at: DateTime<Utc>,
    pub provisional: bool,
}

coded! {
    /// How the end of the work compares with the promised date.
    Timeliness {
        /// Before the due date (trước hạn).
        Early = "early",
        /// On the due date (đúng hạn).
        OnTime = "on_time",
        /// After it (quá hạn).
        Overdue = "overdue",
    }
}

/// A time during which the clock stood still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
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
    /// The pauses that are over, in order.
    pub pauses: Vec<Pause>,
    /// When the day was last promised anew: the new day has the time paused before in it.
    pub extended_at: Option<DateTime<Utc>>,
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
            pauses: Vec::new(),
            extended_at: None,
            stopped_at: None,
            timeliness: None,
        }
    }

    /// What an act of the table does to the clocks. [`super::Action::Submit`] makes them
    /// ([`Self::start`]), [`super::Action::Extend`] and [`super::Action::RecordPaper`] bring a
    /// date ([`Self::extend`], [`Self::date_by_paper`]): here these change nothing.
    pub fn apply(&mut self, row: &Transition, at: DateTime<Utc>, rules: &ClockRules<'_>) {
        match row.clock {
            ClockEffect::StartAnswer
            | ClockEffect::NewDate
            | ClockEffect::DateByPaper
            | ClockEffect::Runs => {}
            ClockEffect::StartStatutory => {
                self.answered_at.get_or_insert(at);
                self.accepted_at = Some(at);
            }
            ClockEffect::Pause => {
                self.answered_at.get_or_insert(at);
                self.paused_since = Some(at);
            }
            ClockEffect::GoOn => {
                self.due = self.due_at_end_of_pause(at, rules);
                self.end_pause(at);
                self.want_answer(at, rules);
            }
            ClockEffect::StartAnew => self.start_anew(at, rules),
            ClockEffect::Stop => {
                self.end_pause(at);
                self.stopped_at = Some(at);
                self.timeliness = self.due.map(|due| compare(local(at).date(), due.date));
            }
            ClockEffect::End => {
                self.end_pause(at);
                self.answered_at.get_or_insert(at);
                self.stopped_at = Some(at);
                self.timeliness = None;
            }
        }
    }

    /// Dates a pre-filing by the day on which its signed paper came in: the term that the law
    /// of that day gives (`statutory`) counts after it, and the time paused since is not
    /// counted. A day that was promised with an apology never becomes earlier.
    ///
    /// # Errors
    /// Why the paper cannot date the request.
    pub fn date_by_paper(
        &mut self,
        day: NaiveDate,
        statutory: Option<Term>,
        at: DateTime<Utc>,
        rules: &ClockRules<'_>,
    ) -> Result<(), PaperRefusal> {
        if day < self.request_date || day > local(at).date() {
            return Err(PaperRefusal::NotThen);
        }
        self.request_date = day;
        self.counts_from = self.counts_from.max(day);
        self.statutory = statutory;
        let counted = Self {
            due: self.counted(rules),
            extended_at: None,
            ..self.clone()
        };
        let promised = self
            .extended_at
            .and_then(|_| self.due_at_end_of_pause(at, rules));
        let by_law = counted.due_at_end_of_pause(at, rules);
        if promised.map(|due| due.date) <= by_law.map(|due| due.date) {
            *self = counted;
        }
        Ok(())
    }

    /// The day that the law gives, with the pauses that are over.
    fn counted(&self, rules: &ClockRules<'_>) -> Option<Due> {
        let mut due = due_from(self.counts_from, self.statutory, rules);
        for pause in &self.pauses {
            let from = local(pause.from).date().max(self.counts_from);
            let to = local(pause.to).date();
            due = due.map(|due| self.moved(due, from, to, rules));
        }
        due
    }

    /// The promised day, where it can be named: not while the clock stands still, since the day
    /// then moves, nor after an end without a result. A day that is promised anew is named even
    /// in a pause, by the act that promises it.
    pub fn day_to_name(&self) -> Option<Due> {
        let ended_without = self.stopped_at.is_some() && self.timeliness.is_none();
        self.due
            .filter(|_| self.paused_since.is_none() && !ended_without)
    }

    /// When somebody is late next: until the desk has answered, its answer is due, and the
    /// result may be due before that. `None` = the clock stands still, has stopped, or no term
    /// is known.
    pub fn next_due(&self) -> Option<DateTime<Utc>> {
        if self.paused_since.is_some() || self.stopped_at.is_some() {
            return None;
        }
        let answer = self.answered_at.is_none().then_some(self.answer_due.at);
        let result = self.due.map(Due::end);
        answer.into_iter().chain(result).min()
    }

    /// The promised day, as long as another may be promised in its place: it had not passed when
    /// the clock last ran.
    ///
    /// # Errors
    /// When there is none, or it has passed.
    pub fn extendable(&self, at: DateTime<Utc>) -> Result<Due, ExtendRefusal> {
        let due = self.due.ok_or(ExtendRefusal::NoDueDate)?;
        let ran_until = self.pause_counts_from().unwrap_or(at);
        if local(ran_until).date() > due.date {
            return Err(ExtendRefusal::Passed);
        }
        Ok(due)
    }

    /// A new promised day, with the apology (văn bản xin lỗi và đề nghị gia hạn), in place of an
    /// [extendable](Self::extendable) one.
    ///
    /// # Errors
    /// Why the day cannot be promised.
    pub fn extend(
        &mut self,
        date: NaiveDate,
        at: DateTime<Utc>,
        rules: &ClockRules<'_>,
    ) -> Result<(), ExtendRefusal> {
        let due = self.extendable(at)?;
        let standing = self.due_at_end_of_pause(at, rules).unwrap_or(due).date;
        if date <= standing.max(local(at).date()) {
            return Err(ExtendRefusal::NotLater);
        }
        if !rules.calendar.is_working(date) {
            return Err(ExtendRefusal::DayOff);
        }
        self.due = Some(Due {
            date,
            provisional: rules.calendar.is_provisional(date),
        });
        self.extended_at = Some(at);
        Ok(())
    }

    /// Whether the desk has answered, or must answer, after the time for it.
    pub fn answer_is_late(&self, now: DateTime<Utc>) -> bool {
        self.answered_at.unwrap_or(now) > self.answer_due.at
    }

    /// The whole term again from today; nothing of what was counted before is left.
    fn start_anew(&mut self, at: DateTime<Utc>, rules: &ClockRules<'_>) {
        self.end_pause(at);
        self.counts_from = local(at).date();
        self.due = due_from(self.counts_from, self.statutory, rules);
        self.extended_at = None;
        self.stopped_at = None;
        self.timeliness = None;
        self.want_answer(at, rules);
    }

    /// What was never accepted comes back to the desk, which must answer once more.
    fn want_answer(&mut self, at: DateTime<Utc>, rules: &ClockRules<'_>) {
        if self.accepted_at.is_none() {
            self.answered_at = None;
            self.answer_due = answer_from(at, rules);
        }
    }

    fn end_pause(&mut self, at: DateTime<Utc>) {
        if let Some(from) = self.paused_since.take() {
            self.pauses.push(Pause { from, to: at });
        }
    }

    /// From when on the present pause moves the due date: a day promised during the pause was
    /// promised with what had passed of it.
    fn pause_counts_from(&self) -> Option<DateTime<Utc>> {
        let since = self.paused_since?;
        Some(self.extended_at.map_or(since, |at| at.max(since)))
    }

    /// The due date, if the pause (where there is one) ended at `at`.
    fn due_at_end_of_pause(&self, at: DateTime<Utc>, rules: &ClockRules<'_>) -> Option<Due> {
        let due = self.due?;
        Some(match self.pause_counts_from() {
            Some(since) => {
                // A term that began during the pause stands still from its beginning only.
                let from = local(since).date().max(self.counts_from);
                self.moved(due, from, local(at).date(), rules)
            }
            None => due,
        })
    }

    /// By working days, or by calendar days where the law counts those.
    fn moved(&self, due: Due, from: NaiveDate, to: NaiveDate, rules: &ClockRules<'_>) -> Due {
        let calendar = rules.calendar;
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

/// Why a paper cannot date the request; worded for the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaperRefusal {
    #[error("the paper cannot have come before the request or in the future")]
    NotThen,
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

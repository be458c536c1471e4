//! From the clocks of the rules to the columns that the queue is ordered by.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use domain::{
    calendar::{Term, Unit, instant},
    dossier::{ClockRules, Clocks},
    procedure::{self, Procedure, TermRole},
};

use super::Desk;
use crate::storage::entities::dossier;

/// The desk's first answer, where the procedure has no term of its own: 8 working hours.
const ANSWER: Term = Term {
    value: 8,
    unit: Unit::Hour,
};

/// The rules against which the clocks of a dossier are counted.
pub fn rules<'a>(desk: &'a Desk, procedure: &str, on: NaiveDate) -> ClockRules<'a> {
    let answer = desk
        .catalogue
        .procedure(procedure)
        .and_then(|procedure| {
            term(procedure, TermRole::Answer, on)
                .or_else(|| term(procedure, TermRole::SupplementNotice, on))
        })
        .unwrap_or(ANSWER);
    ClockRules {
        calendar: desk.catalogue.calendar(),
        hours: &desk.policy.hours,
        supplement: desk.policy.supplement_rule,
        answer,
    }
}

/// A term of the catalogue as the calendar counts it.
pub fn term(procedure: &Procedure, role: TermRole, on: NaiveDate) -> Option<Term> {
    let term: &procedure::Term = procedure.term(role, on)?;
    Some(Term {
        value: term.value?,
        unit: term.unit?,
    })
}

/// The clocks of a dossier, as kept.
pub fn of(dossier: &dossier::Model) -> anyhow::Result<Clocks> {
    Ok(serde_json::from_value(dossier.clocks.clone())?)
}

/// Writes the clocks and what the queue needs of them.
pub(super) fn keep(dossier: &mut dossier::Model, clocks: &Clocks) -> anyhow::Result<()> {
    dossier.clocks = serde_json::to_value(clocks)?;
    dossier.due_at = clocks.due.map(|due| end_of(due.date));
    dossier.queue_at = queue_at(clocks);
    dossier.timeliness = clocks
        .timeliness
        .map(|timeliness| timeliness.code().to_owned());
    Ok(())
}

/// Until the desk has answered, its answer is due; then the result. A clock that stands still
/// puts the dossier behind all others.
fn queue_at(clocks: &Clocks) -> DateTime<Utc> {
    if clocks.paused_since.is_some() || clocks.stopped_at.is_some() {
        return far_end();
    }
    if clocks.answered_at.is_none() {
        return clocks.answer_due.at;
    }
    clocks.due.map_or_else(far_end, |due| end_of(due.date))
}

/// A term ends at 24:00 of its last day (BLDS 2015 Đ.148 k.6).
fn end_of(day: NaiveDate) -> DateTime<Utc> {
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    instant(NaiveDateTime::new(next, NaiveTime::MIN))
}

/// Later than any due date; the order of the queue wants a time.
fn far_end() -> DateTime<Utc> {
    let last = NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(NaiveDate::MAX);
    NaiveDateTime::new(last, NaiveTime::MIN).and_utc()
}

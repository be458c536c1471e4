//! From the clocks of the rules to the columns that the queue is ordered by.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::{
    calendar::Due,
    dossier::{ClockRules, Clocks},
    procedure::USUAL_ANSWER,
};

use super::Desk;
use crate::storage::entities::dossier;

/// The rules against which the clocks of a dossier are counted.
pub fn rules<'a>(desk: &'a Desk, procedure: &str, on: NaiveDate) -> ClockRules<'a> {
    let procedure = desk.catalogue.procedure(procedure);
    ClockRules {
        calendar: desk.catalogue.calendar(),
        hours: &desk.policy.hours,
        answer: procedure.map_or(USUAL_ANSWER, |procedure| procedure.answer_term(on)),
    }
}

/// The clocks of a dossier, as kept.
pub fn of(dossier: &dossier::Model) -> anyhow::Result<Clocks> {
    Ok(serde_json::from_value(dossier.clocks.clone())?)
}

/// Writes the clocks and what the queue needs of them.
pub(super) fn keep(dossier: &mut dossier::Model, clocks: &Clocks) -> anyhow::Result<()> {
    dossier.clocks = serde_json::to_value(clocks)?;
    dossier.due_at = clocks.due.map(Due::end);
    // What is not due at all stands behind all others.
    dossier.queue_at = clocks.next_due().unwrap_or_else(far_end);
    dossier.timeliness = clocks.timeliness.map(Into::into);
    Ok(())
}

/// Later than any due date; the order of the queue wants a time.
fn far_end() -> DateTime<Utc> {
    let last = NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(NaiveDate::MAX);
    last.and_time(NaiveTime::MIN).and_utc()
}

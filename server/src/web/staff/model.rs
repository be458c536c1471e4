//! From a dossier as the use case gives it to the page's model.

use app::{
    pages::staff::dossier::{EventLine, StaffDossierModel},
    text::Texts,
    ui::due_tag::{self, Due},
};
use domain::{dossier::Clocks, procedure::Procedure};

use super::reader::Reader;
use crate::{
    casework::{Desk, DossierView, clocks, events, situation},
    storage::entities::{dossier, event},
    web::{PageContext, Staff},
};

/// The whole page.
pub(super) fn dossier_model(
    context: &PageContext,
    staff: &Staff,
    view: &DossierView,
) -> anyhow::Result<StaffDossierModel> {
    let desk = &context.portal.desk;
    let row = &view.dossier;
    let reader = Reader::new(context, view);
    let sections = reader.sections();
    let checklist = reader.checklist(&sections);
    let role = staff.member().role;
    Ok(StaffDossierModel {
        code: row.code.clone(),
        state: *row.state,
        person: row.applicant.clone(),
        procedure: procedure_name(context, &row.procedure),
        subject: row.subject.clone(),
        channel: *row.channel,
        marks: marks(row)
            .into_iter()
            .filter(|mark| *mark != "warning")
            .collect(),
        unsigned: situation(row).waits_for_paper(),
        warnings: reader.warnings(),
        due: due(desk, row, &view.clocks),
        request_date: row.request_date,
        submitted_at: row.submitted_at,
        accepted_at: row.accepted_at,
        national: row.state.national_code(row.was_accepted),
        officer: view.assignee.clone(),
        email: row.contact_email.clone(),
        phone: row.contact_phone.clone(),
        reminders: reader.reminders(role),
        acts: reader.acts(role, &checklist),
        may_tick: role.ticks(*row.state),
        papers: reader.papers(),
        todo: view.items.iter().map(|item| reader.todo(item)).collect(),
        results: view.results.iter().map(|one| reader.result(one)).collect(),
        events: view
            .events
            .iter()
            .map(|one| reader.event(one))
            .collect::<Result<_, _>>()?,
        checklist,
        sections,
        done: None,
        conflict: None,
    })
}

/// The name of a procedure in the reader's language.
pub(super) fn procedure_name(context: &PageContext, id: &str) -> String {
    context
        .portal
        .desk
        .catalogue
        .procedure(id)
        .map(|procedure| procedure.name.get(context.locale).to_owned())
        .unwrap_or_default()
}

/// Codes of the marks of a dossier.
pub(super) fn marks(row: &dossier::Model) -> Vec<&'static str> {
    let warned = row
        .warnings
        .as_array()
        .is_some_and(|warnings| !warnings.is_empty());
    [
        (row.pre_filing, "pre_filing"),
        (row.on_behalf, "on_behalf"),
        (row.confidential, "confidential"),
        (warned, "warning"),
    ]
    .into_iter()
    .filter_map(|(holds, mark)| holds.then_some(mark))
    .collect()
}

/// The clock of a row of a list.
pub(super) fn due_of(desk: &Desk, row: &dossier::Model) -> anyhow::Result<Due> {
    Ok(due(desk, row, &clocks::of(row)?))
}

fn due(desk: &Desk, row: &dossier::Model, clocks: &Clocks) -> Due {
    let rules = clocks::rules(desk, &row.procedure, row.request_date);
    let now = desk.now();
    let waits = clocks.answered_at.is_none()
        && clocks.paused_since.is_none()
        && clocks.stopped_at.is_none();
    Due {
        tag: clocks.due_tag(now, &rules),
        date: clocks.day_to_name().map(|due| due.date),
        answer: waits.then(|| due_tag::Answer {
            by: clocks.answer_due.at,
            late: clocks.answer_is_late(now),
        }),
    }
}

/// An entry of the log in words of the reader's language.
pub(super) fn event_line(
    texts: &Texts,
    procedure: Option<&Procedure>,
    event: &event::Model,
) -> anyhow::Result<EventLine> {
    Ok(EventLine {
        at: event.at,
        action: event.action.code().to_owned(),
        role: *event.role,
        name: event.name.clone(),
        ground: event
            .ground
            .as_deref()
            .filter(|code| !code.is_empty())
            .map(|code| texts.ground(procedure, code)),
        words: event.words.clone(),
        paper_on: events::paper_day(event)?,
    })
}

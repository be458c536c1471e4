//! GET `/lanh-dao`: what waits for the head.

use app::{
    pages::staff::{
        act_form::ActForm,
        approvals::{ApprovalsModel, ProposalLine, StalledLine},
    },
    routes,
};
use axum_extra::extract::Query;
use domain::dossier::{Action, allowed, decide};
use serde::Deserialize;

use super::model;
use crate::{
    casework,
    storage::entities::{dossier, result},
    web::{Answer, PageContext, Staff, page},
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// What has just been done, and to which dossier.
    done: String,
    code: String,
}

pub async fn show(context: PageContext, staff: Staff, Query(asked): Query<Asked>) -> Answer {
    let desk = &context.portal.desk;
    let found = casework::approvals(desk, staff.member()).await?;
    let mut proposals = Vec::with_capacity(found.proposals.len());
    for (row, result) in found.proposals {
        proposals.push(proposal(&context, &staff, &row, result)?);
    }
    let mut stalled = Vec::with_capacity(found.stalled.len());
    for row in found.stalled {
        stalled.push(StalledLine {
            due: model::due_of(desk, &row)?,
            procedure: model::procedure_name(&context, &row.procedure),
            code: row.code,
            person: row.applicant,
        });
    }
    let model = ApprovalsModel {
        proposals,
        stalled,
        done: Action::from_code(&asked.done)
            .filter(|_| !asked.code.is_empty())
            .map(|action| (action, asked.code)),
    };
    Ok(page::show(&context, &model))
}

fn proposal(
    context: &PageContext,
    staff: &Staff,
    row: &dossier::Model,
    result: Option<result::Model>,
) -> anyhow::Result<ProposalLine> {
    let desk = &context.portal.desk;
    let texts = context.texts();
    let procedure = desk.catalogue.procedure(&row.procedure);
    let file = result.as_ref().and_then(|result| result.file_id);
    Ok(ProposalLine {
        code: row.code.clone(),
        person: row.applicant.clone(),
        procedure: model::procedure_name(context, &row.procedure),
        due: model::due_of(desk, row)?,
        outcome: result.as_ref().map(|result| *result.outcome),
        ground: result
            .as_ref()
            .and_then(|result| result.ground.as_deref())
            .map(|code| texts.ground(procedure, code)),
        words: result.map(|result| result.words).unwrap_or_default(),
        file: file.map(|id| routes::path(routes::STAFF_FILE, &[&row.code, &id.to_string()])),
        unsigned: casework::situation(row).waits_for_paper(),
        acts: acts(staff, row),
    })
}

/// Approve and send back, as the table allows them.
fn acts(staff: &Staff, row: &dossier::Model) -> Vec<ActForm> {
    let (situation, role) = (casework::situation(row), staff.member().role);
    allowed(situation, role)
        .into_iter()
        .filter(|act| matches!(act.action, Action::Approve | Action::SendBack))
        .filter_map(|act| {
            let (_, to) = decide(situation, act.action, role).ok()?;
            let form = ActForm::of(act, &row.code, row.version, *row.state, to);
            Some(ActForm {
                scope: format!("-{}", row.code),
                next: routes::APPROVALS.to_owned(),
                has_address: row.contact_email.is_some(),
                ..form
            })
        })
        .collect()
}

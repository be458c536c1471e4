//! GET `/can-bo`: the queue.

use app::pages::staff::queue::{QueueModel, QueueRow, QueueTab};
use axum_extra::extract::Query;
use domain::dossier::Role;
use serde::Deserialize;

use super::model;
use crate::{
    casework::{self, Desk, Place, QueueQuery, Tab},
    web::{Answer, PageContext, Staff, page},
};

/// Rows a page.
const ROWS: u64 = 50;

/// What the address asks for. Whatever cannot be read is as if it were not there.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    tab: String,
    q: String,
    after: String,
    before: String,
}

pub async fn show(context: PageContext, staff: Staff, Query(asked): Query<Asked>) -> Answer {
    let desk = &context.portal.desk;
    let member = staff.member();
    let query = QueueQuery {
        tab: Tab::from_code(&asked.tab).unwrap_or(first_tab(member.role)),
        search: domain::text::clean(&asked.q, false).unwrap_or_default(),
        place: place(&asked),
        size: ROWS,
    };
    let counts = casework::queue_counts(desk, member).await?;
    let found = casework::queue(desk, member, &query).await?;
    let mut rows = Vec::with_capacity(found.rows.len());
    for row in found.rows {
        rows.push(line(&context, desk, row)?);
    }
    let model = QueueModel {
        tabs: Tab::ALL
            .map(|tab| QueueTab {
                code: tab.code(),
                count: counts.of(tab),
            })
            .into(),
        tab: query.tab.code().to_owned(),
        search: query.search,
        rows,
        previous: found.previous.map(|cursor| cursor.to_string()),
        next: found.next.map(|cursor| cursor.to_string()),
    };
    Ok(page::show(&context, &model))
}

/// The group that a role works in.
const fn first_tab(role: Role) -> Tab {
    match role {
        Role::Clerk => Tab::Incoming,
        Role::Officer => Tab::Mine,
        _ => Tab::All,
    }
}

fn place(asked: &Asked) -> Place {
    match (asked.after.parse(), asked.before.parse()) {
        (Ok(cursor), _) => Place::After(cursor),
        (_, Ok(cursor)) => Place::Before(cursor),
        _ => Place::First,
    }
}

fn line(context: &PageContext, desk: &Desk, row: casework::QueueRow) -> anyhow::Result<QueueRow> {
    let dossier = row.dossier;
    Ok(QueueRow {
        due: model::due_of(desk, &dossier)?,
        procedure: model::procedure_name(context, &dossier.procedure),
        channel: *dossier.channel,
        marks: model::marks(&dossier),
        state: *dossier.state,
        code: dossier.code,
        person: dossier.applicant,
        subject: dossier.subject,
        assignee: row.assignee,
    })
}

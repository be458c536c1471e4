//! Smaller things that staff do and read: ticks on the checklist, what waits for the head,
//! the mail log.

use chrono::{DateTime, TimeDelta, Utc};
use domain::dossier::{MailState, Mark, State};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait,
    sea_query::{Expr, OnConflict},
};

use super::{Desk, Failure, Member, acting::open_results, failure::refuse, queue::visible};
use crate::storage::{
    self,
    coded::Coded,
    entities::{checklist_mark, dossier, mail, result, supplement_item},
    ids::MailId,
};

/// A tick to be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMark {
    /// A slot of papers or a path of an answer.
    pub item: String,
    pub mark: Mark,
    pub words: Option<String>,
}

impl NewMark {
    /// Neither a verdict nor a note: what stood there goes away.
    const fn is_empty(&self) -> bool {
        matches!(self.mark, Mark::Unchecked) && self.words.is_none()
    }
}

/// Why ticks were not set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TickRefusal {
    /// It does not exist, or not for this person: the answer is the same.
    #[error("there is no such dossier")]
    NotFound,
    /// It has ended, or is nothing that this person checks.
    #[error("the dossier is not to be checked")]
    NotNow,
}

/// Sets ticks on the checklist. They are working notes: no event, no new version; what the
/// citizen is asked for stands in the supplement request.
pub async fn mark_checklist(
    desk: &Desk,
    member: &Member,
    code: &str,
    marks: &[NewMark],
) -> Result<(), Failure<TickRefusal>> {
    storage::write!(&desk.db, |tx| -> Result<(), Failure<TickRefusal>> {
        let found = dossier::Entity::find()
            .filter(dossier::Column::Code.eq(code))
            .one(tx)
            .await?;
        let Some(dossier) = found.filter(|dossier| member.sees(dossier)) else {
            return refuse(TickRefusal::NotFound);
        };
        if !member.role.ticks(*dossier.state) {
            return refuse(TickRefusal::NotNow);
        }
        let (gone, set): (Vec<_>, Vec<_>) = marks.iter().partition(|mark| mark.is_empty());
        checklist_mark::Entity::delete_many()
            .filter(checklist_mark::Column::DossierId.eq(dossier.id))
            .filter(checklist_mark::Column::Item.is_in(gone.iter().map(|mark| mark.item.as_str())))
            .exec(tx)
            .await?;
        let rows = set.into_iter().map(|new| {
            checklist_mark::Model {
                dossier_id: dossier.id,
                item: new.item.clone(),
                mark: new.mark.into(),
                words: new.words.clone(),
                account_id: member.id,
                at: desk.now(),
            }
            .into_active_model()
            .reset_all()
        });
        checklist_mark::Entity::insert_many(rows)
            .on_conflict(
                OnConflict::columns([
                    checklist_mark::Column::DossierId,
                    checklist_mark::Column::Item,
                ])
                .update_columns([
                    checklist_mark::Column::Mark,
                    checklist_mark::Column::Words,
                    checklist_mark::Column::AccountId,
                    checklist_mark::Column::At,
                ])
                .to_owned(),
            )
            .exec_without_returning(tx)
            .await?;
        Ok(())
    })
}

/// What the head's page shows.
#[derive(Clone, Debug)]
pub struct Approvals {
    /// Proposals, the one that is due soonest first.
    pub proposals: Vec<(dossier::Model, Option<result::Model>)>,
    /// Dossiers whose supplement has not come for so long that the head is asked.
    pub stalled: Vec<dossier::Model>,
}

/// What waits for the head. Three statements.
pub async fn approvals(desk: &Desk, head: &Member) -> anyhow::Result<Approvals> {
    const MOST: u64 = 200;
    let in_state = |state: State| {
        dossier::Entity::find()
            .filter(visible(head))
            .filter(dossier::Column::ClosedAt.is_null())
            .filter(dossier::Column::State.eq(Coded(state)))
            .order_by_asc(dossier::Column::QueueAt)
            .order_by_asc(dossier::Column::Id)
            .limit(MOST)
    };
    let waiting = in_state(State::AwaitingApproval).all(&desk.db.read).await?;
    let open = open_results(&desk.db.read, waiting.iter().map(|dossier| dossier.id)).await?;
    let asked_before = desk.now() - TimeDelta::days(desk.policy.supplement_asks_head);
    // Of the latest list: what an earlier one asked for and nobody answered is no longer asked.
    let waits = supplement_item::Entity::find()
        .select_only()
        .column(supplement_item::Column::Id)
        .filter(
            Expr::col((supplement_item::Entity, supplement_item::Column::DossierId))
                .equals((dossier::Entity, dossier::Column::Id)),
        )
        .filter(
            Expr::col((supplement_item::Entity, supplement_item::Column::Round))
                .equals((dossier::Entity, dossier::Column::SupplementRequests)),
        )
        .filter(supplement_item::Column::AnsweredAt.is_null())
        .filter(supplement_item::Column::CreatedAt.lte(asked_before));
    let stalled = in_state(State::SupplementRequested)
        .filter(Expr::exists(waits.into_query()))
        .all(&desk.db.read)
        .await?;
    Ok(Approvals {
        proposals: waiting
            .into_iter()
            .map(|dossier| {
                let proposal = open
                    .iter()
                    .find(|result| result.dossier_id == dossier.id)
                    .cloned();
                (dossier, proposal)
            })
            .collect(),
        stalled,
    })
}

/// Which mails the administrator wants to see.
#[derive(Clone, Debug, Default)]
pub struct MailQuery {
    pub state: Option<MailState>,
    /// Only older than this one: the next page.
    pub before: Option<MailId>,
    pub size: u64,
}

/// A line of the mail log. Without the text: the administrator reads no dossiers.
#[derive(Clone, Debug)]
pub struct MailLine {
    pub id: MailId,
    pub kind: domain::dossier::MailKind,
    pub recipient: String,
    pub state: MailState,
    pub attempts: i32,
    pub created_at: DateTime<Utc>,
    pub next_attempt_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
    pub reason: Option<String>,
    pub message_id: String,
}

/// The mail log, the newest first.
pub async fn mail_log(desk: &Desk, query: &MailQuery) -> anyhow::Result<Vec<MailLine>> {
    let mut select = mail::Entity::find().order_by_desc(mail::Column::Id);
    if let Some(state) = query.state {
        select = select.filter(mail::Column::State.eq(Coded(state)));
    }
    if let Some(before) = query.before {
        select = select.filter(mail::Column::Id.lt(before));
    }
    Ok(select
        .limit(query.size)
        .all(&desk.db.read)
        .await?
        .into_iter()
        .map(|row| MailLine {
            id: row.id,
            kind: *row.kind,
            recipient: row.recipient,
            state: *row.state,
            attempts: row.attempts,
            created_at: row.created_at,
            next_attempt_at: row.next_attempt_at,
            sent_at: row.sent_at,
            reason: row.reason,
            message_id: row.message_id,
        })
        .collect())
}

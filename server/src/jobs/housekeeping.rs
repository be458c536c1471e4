//! Once an hour: drafts that end soon are called to mind, those that have ended are removed,
//! sessions and keys that are of no use any more go.

use chrono::{DateTime, TimeDelta, Utc};
use domain::dossier::MailKind;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use serde::{Deserialize, Serialize};

use super::{DeleteBlobs, Job, queue::enqueue};
use crate::{
    casework::{Desk, mails},
    storage::{
        self, Tx,
        coded::{Coded, JobState},
        entities::{draft, file, idempotency_key, job, session, session_grant},
    },
};

/// How many drafts one transaction takes.
const BATCH: u64 = 100;
const EVERY: TimeDelta = TimeDelta::hours(1);
/// How long an answer is given again to the same form.
const KEYS_KEPT: TimeDelta = TimeDelta::days(30);
/// How long what was done stays in the table of jobs.
const TRACES_KEPT: TimeDelta = TimeDelta::days(30);
/// How long ended sessions stay in theirs: longer than keys, since a form that is sent again asks
/// whether its dossier was closed.
const SESSIONS_KEPT: TimeDelta = TimeDelta::days(31);

/// One round; each plans the next.
#[derive(Debug, Serialize, Deserialize)]
pub struct Housekeeping {
    /// The hour it is for, counted from 1970: one round an hour, however many nodes there are.
    hour: i64,
}

impl Job for Housekeeping {
    const KIND: &'static str = "housekeeping";

    fn once(&self) -> Option<String> {
        Some(self.hour.to_string())
    }

    async fn run(&self, desk: &Desk) -> anyhow::Result<()> {
        Self::plan(desk, desk.now() + EVERY).await?;
        while storage::write!(&desk.db, |tx| -> anyhow::Result<u64> {
            remind(desk, tx).await
        })? == BATCH
        {}
        while storage::write!(&desk.db, |tx| -> anyhow::Result<u64> {
            remove(desk, tx).await
        })? == BATCH
        {}
        storage::write!(&desk.db, |tx| -> anyhow::Result<()> {
            sweep(desk, tx).await
        })
    }
}

impl Housekeeping {
    /// Plans a round for `at`, unless one is planned for that hour. Called at the start with
    /// the time of now.
    pub async fn plan(desk: &Desk, at: DateTime<Utc>) -> anyhow::Result<()> {
        let round = Self {
            hour: at.timestamp().div_euclid(3600),
        };
        storage::write!(&desk.db, |tx| -> anyhow::Result<()> {
            enqueue(desk, tx, &round, at).await
        })
    }
}

/// Drafts that end soon, whose owner asked for the link by mail.
async fn remind(desk: &Desk, tx: &Tx) -> anyhow::Result<u64> {
    let now = desk.now();
    let soon = draft::Entity::find()
        .filter(draft::Column::SentAs.is_null())
        .filter(draft::Column::RemindedAt.is_null())
        .filter(draft::Column::MailedTo.is_not_null())
        .filter(draft::Column::ExpiresAt.gt(now))
        .filter(draft::Column::ExpiresAt.lte(now + desk.policy.draft_reminder))
        .order_by_asc(draft::Column::ExpiresAt)
        .limit(BATCH)
        .all(tx)
        .await?;
    for row in &soon {
        if let Some(address) = &row.mailed_to {
            mails::about_draft(desk, tx, MailKind::DraftExpires, row, address).await?;
        }
        draft::ActiveModel {
            id: Set(row.id),
            reminded_at: Set(Some(now)),
            ..Default::default()
        }
        .update(tx)
        .await?;
    }
    Ok(soon.len() as u64)
}

/// Drafts that have ended, with their files; also those that were sent, whose files have
/// moved to the dossier.
async fn remove(desk: &Desk, tx: &Tx) -> anyhow::Result<u64> {
    let now = desk.now();
    // Held: a draft may be sent at this very moment, and its files then move to the dossier.
    let ended: Vec<_> = draft::Entity::find()
        .filter(draft::Column::ExpiresAt.lte(now))
        .order_by_asc(draft::Column::ExpiresAt)
        .limit(BATCH)
        .lock_exclusive()
        .all(tx)
        .await?
        .into_iter()
        .map(|row| row.id)
        .collect();
    if ended.is_empty() {
        return Ok(0);
    }
    let keys: Vec<String> = file::Entity::find()
        .filter(file::Column::DraftId.is_in(ended.iter().copied()))
        .all(tx)
        .await?
        .into_iter()
        .map(|file| file.blob_key)
        .collect();
    file::Entity::delete_many()
        .filter(file::Column::DraftId.is_in(ended.iter().copied()))
        .exec(tx)
        .await?;
    draft::Entity::delete_many()
        .filter(draft::Column::Id.is_in(ended.iter().copied()))
        .exec(tx)
        .await?;
    if !keys.is_empty() {
        enqueue(desk, tx, &DeleteBlobs { keys }, now).await?;
    }
    Ok(ended.len() as u64)
}

async fn sweep(desk: &Desk, tx: &Tx) -> anyhow::Result<()> {
    let now = desk.now();
    idempotency_key::Entity::delete_many()
        .filter(idempotency_key::Column::CreatedAt.lt(now - KEYS_KEPT))
        .exec(tx)
        .await?;
    let ended: Vec<_> = session::Entity::find()
        .filter(session::Column::SeenAt.lt(now - SESSIONS_KEPT))
        .limit(BATCH * 10)
        .all(tx)
        .await?
        .into_iter()
        .map(|row| row.id)
        .collect();
    session_grant::Entity::delete_many()
        .filter(session_grant::Column::SessionId.is_in(ended.iter().copied()))
        .exec(tx)
        .await?;
    session::Entity::delete_many()
        .filter(session::Column::Id.is_in(ended))
        .exec(tx)
        .await?;
    job::Entity::delete_many()
        .filter(job::Column::State.eq(Coded(JobState::Done)))
        .filter(job::Column::FinishedAt.lt(now - TRACES_KEPT))
        .exec(tx)
        .await?;
    Ok(())
}

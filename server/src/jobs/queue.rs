//! Putting work into the table.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, sea_query::OnConflict};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    casework::Desk,
    storage::{self, Tx, coded::JobState, entities::job, ids::JobId},
};

/// A kind of work. The fields are its payload.
pub trait Job: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// The code in the table; never reused for something else.
    const KIND: &'static str;

    /// While one waits, no second one with the same key is queued; `None` = no such limit.
    fn once(&self) -> Option<String> {
        None
    }

    /// Does the work; must bear being done twice.
    fn run(&self, desk: &Desk) -> impl Future<Output = anyhow::Result<()>> + Send;
}

/// Queues `job` for `run_at`, in the transaction of the act that causes it.
pub async fn enqueue<J: Job>(
    desk: &Desk,
    tx: &Tx,
    job: &J,
    run_at: DateTime<Utc>,
) -> anyhow::Result<()> {
    let row = job::Model {
        id: JobId::new(&*desk.clock, &desk.rng),
        kind: J::KIND.to_owned(),
        once: job.once(),
        payload: serde_json::to_value(job)?,
        state: JobState::Waiting.into(),
        attempts: 0,
        run_at,
        created_at: desk.now(),
        finished_at: None,
        reason: None,
    };
    job::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Queues `job` for now, in a transaction of its own: for work that no act causes.
pub async fn enqueue_now<J: Job>(desk: &Desk, job: &J) -> anyhow::Result<()> {
    storage::write!(&desk.db, |tx| -> anyhow::Result<()> {
        enqueue(desk, tx, job, desk.now()).await
    })
}

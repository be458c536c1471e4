//! The worker: takes what is due, one job at a time, until it is told to stop.

use std::{collections::HashMap, future::Future, pin::Pin, time::Duration};

use chrono::TimeDelta;
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::Set,
    ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{LockBehavior, LockType},
};
use serde_json::Value;
use tokio::sync::watch;

use super::{Job, blob::DeleteBlobs, housekeeping::Housekeeping, reminder::RemindOfSupplement};
use crate::{
    casework::Desk,
    panics,
    storage::{
        self,
        coded::{Coded, JobState},
        entities::job,
    },
};

/// Waits between attempts; after the last the job is given up.
const LADDER: [TimeDelta; 5] = [
    TimeDelta::minutes(1),
    TimeDelta::minutes(5),
    TimeDelta::minutes(15),
    TimeDelta::hours(1),
    TimeDelta::hours(6),
];
/// A job whose worker died is taken up again after this time.
const LEASE: TimeDelta = TimeDelta::minutes(5);
/// How often the table is looked at.
const POLL: Duration = Duration::from_secs(5);

type Done<'a> = Pin<Box<dyn Future<Output = anyhow::Result<()>> + Send + 'a>>;
type Handler = for<'a> fn(&'a Desk, Value) -> Done<'a>;

/// The kinds of work that a worker knows.
#[derive(Clone, Default)]
pub struct Jobs(HashMap<&'static str, Handler>);

impl Jobs {
    /// All kinds of the portal.
    pub fn all() -> Self {
        Self::default()
            .with::<DeleteBlobs>()
            .with::<Housekeeping>()
            .with::<RemindOfSupplement>()
    }

    #[must_use]
    pub fn with<J: Job>(mut self) -> Self {
        fn run<J: Job>(desk: &Desk, payload: Value) -> Done<'_> {
            Box::pin(async move { serde_json::from_value::<J>(payload)?.run(desk).await })
        }
        self.0.insert(J::KIND, run::<J>);
        self
    }
}

/// Does all that is due now; says how many jobs were tried.
pub async fn run_due(desk: &Desk, jobs: &Jobs) -> anyhow::Result<usize> {
    let mut tried = 0;
    while let Some(row) = claim(desk).await? {
        let done = match jobs.0.get(row.kind.as_str()) {
            Some(handler) => panics::caught(handler(desk, row.payload.clone())).await,
            None => Err(anyhow::anyhow!(
                "nobody does work of the kind `{}`",
                row.kind
            )),
        };
        finish(desk, row, done).await?;
        tried += 1;
    }
    Ok(tried)
}

/// Takes the job that has waited longest and puts it off by the lease, so that no other
/// worker takes it.
async fn claim(desk: &Desk) -> anyhow::Result<Option<job::Model>> {
    let now = desk.now();
    storage::write!(&desk.db, |tx| -> anyhow::Result<_> {
        let due = job::Entity::find()
            .filter(job::Column::State.eq(Coded(JobState::Waiting)))
            .filter(job::Column::RunAt.lte(now))
            .order_by_asc(job::Column::RunAt)
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
            .limit(1)
            .one(tx)
            .await?;
        let Some(row) = due else {
            return Ok(None);
        };
        let mut taken = row.clone().into_active_model();
        taken.run_at = Set(now + LEASE);
        taken.attempts = Set(row.attempts + 1);
        Ok(Some(taken.update(tx).await?))
    })
}

async fn finish(desk: &Desk, row: job::Model, done: anyhow::Result<()>) -> anyhow::Result<()> {
    let now = desk.now();
    let attempts = usize::try_from(row.attempts)?;
    let mut change = job::ActiveModel {
        id: Set(row.id),
        ..Default::default()
    };
    match done {
        Ok(()) => {
            change.state = Set(JobState::Done.into());
            change.finished_at = Set(Some(now));
        }
        Err(error) => {
            tracing::warn!(
                kind = row.kind,
                attempts,
                error = format!("{error:#}"),
                "job failed"
            );
            change.reason = Set(Some(format!("{error:#}")));
            if let Some(wait) = LADDER.get(attempts - 1) {
                change.run_at = Set(now + *wait);
            } else {
                change.state = Set(JobState::Dead.into());
                change.finished_at = Set(Some(now));
            }
        }
    }
    storage::write!(&desk.db, |tx| -> anyhow::Result<()> {
        change.clone().update(tx).await?;
        Ok(())
    })
}

/// The worker of one process.
pub struct Worker {
    desk: Desk,
    jobs: Jobs,
}

impl Worker {
    pub const fn new(desk: Desk, jobs: Jobs) -> Self {
        Self { desk, jobs }
    }

    /// Works until `stop` turns true; the job in hand is finished first.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            if let Err(error) = panics::caught(run_due(&self.desk, &self.jobs)).await {
                tracing::error!(error = format!("{error:#}"), "jobs cannot be read");
            }
            tokio::select! {
                () = tokio::time::sleep(POLL) => {}
                _ = stop.changed() => {}
            }
        }
    }
}

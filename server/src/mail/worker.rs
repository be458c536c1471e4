//! The mail worker: takes what is due, sends it, writes down what came of it. At least once:
//! a process that dies between sending and writing sends the same message again, under the
//! same Message-ID.

use std::time::Duration;

use chrono::TimeDelta;
use domain::dossier::MailState;
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::Set,
    ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{LockBehavior, LockType},
};
use tokio::sync::watch;

use super::{Mailer, SendFailure, message::message};
use crate::{
    casework::Desk,
    panics,
    storage::{self, coded::Coded, entities::mail},
};

/// Waits between attempts; after the last the mail has failed.
const LADDER: [TimeDelta; 6] = [
    TimeDelta::minutes(1),
    TimeDelta::minutes(5),
    TimeDelta::minutes(15),
    TimeDelta::hours(1),
    TimeDelta::hours(3),
    TimeDelta::hours(12),
];
/// A mail whose worker died is taken up again after this time; longer than a server may take.
const LEASE: TimeDelta = TimeDelta::minutes(5);
/// How often the table is looked at.
const POLL: Duration = Duration::from_secs(2);

/// Sends all that is due now; says how many mails were tried.
pub async fn send_due(desk: &Desk, mailer: &Mailer) -> anyhow::Result<usize> {
    let mut tried = 0;
    while let Some(row) = claim(desk).await? {
        let sent = panics::caught(async { Ok(send(desk, mailer, &row).await) }).await;
        let sent = sent.unwrap_or_else(|panic| {
            Err(SendFailure {
                permanent: false,
                reason: panic.to_string(),
            })
        });
        finish(desk, &row, sent).await?;
        tried += 1;
    }
    Ok(tried)
}

/// Takes the mail that has waited longest and puts it off by the lease.
async fn claim(desk: &Desk) -> anyhow::Result<Option<mail::Model>> {
    let now = desk.now();
    storage::write!(&desk.db, |tx| -> anyhow::Result<_> {
        let due = mail::Entity::find()
            .filter(mail::Column::State.eq(Coded(MailState::Queued)))
            .filter(mail::Column::NextAttemptAt.lte(now))
            .order_by_asc(mail::Column::NextAttemptAt)
            .order_by_asc(mail::Column::Id)
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
            .limit(1)
            .one(tx)
            .await?;
        let Some(row) = due else {
            return Ok(None);
        };
        let mut taken = row.clone().into_active_model();
        taken.next_attempt_at = Set(now + LEASE);
        taken.attempts = Set(row.attempts + 1);
        Ok(Some(taken.update(tx).await?))
    })
}

async fn send(desk: &Desk, mailer: &Mailer, row: &mail::Model) -> Result<(), SendFailure> {
    let message = message(row, &mailer.from, &*desk.clock).map_err(|error| SendFailure {
        permanent: true,
        reason: error.to_string(),
    })?;
    mailer.transport.send(&row.id.to_string(), message).await
}

async fn finish(
    desk: &Desk,
    row: &mail::Model,
    sent: Result<(), SendFailure>,
) -> anyhow::Result<()> {
    let now = desk.now();
    let mut change = mail::ActiveModel {
        id: Set(row.id),
        ..Default::default()
    };
    match sent {
        Ok(()) => {
            change.state = Set(MailState::Sent.into());
            change.sent_at = Set(Some(now));
            change.reason = Set(None);
        }
        Err(failure) => {
            let attempts = usize::try_from(row.attempts)?;
            let wait = LADDER
                .get(attempts.saturating_sub(1))
                .filter(|_| !failure.permanent);
            // No address in the log: it is personal data.
            tracing::warn!(
                mail = %row.id,
                attempts,
                gives_up = wait.is_none(),
                reason = failure.reason,
                "mail was not sent"
            );
            match wait {
                Some(wait) => change.next_attempt_at = Set(now + *wait),
                None => change.state = Set(MailState::Failed.into()),
            }
            change.reason = Set(Some(failure.reason));
        }
    }
    storage::write!(&desk.db, |tx| -> anyhow::Result<()> {
        change.clone().update(tx).await?;
        Ok(())
    })
}

/// The mail worker of one process.
pub struct MailWorker {
    desk: Desk,
    mailer: Mailer,
}

impl MailWorker {
    pub const fn new(desk: Desk, mailer: Mailer) -> Self {
        Self { desk, mailer }
    }

    /// Sends until `stop` turns true; the mail in hand is finished first.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            if let Err(error) = panics::caught(send_due(&self.desk, &self.mailer)).await {
                tracing::error!(error = format!("{error:#}"), "mails cannot be read");
            }
            tokio::select! {
                () = tokio::time::sleep(POLL) => {}
                _ = stop.changed() => {}
            }
        }
    }
}

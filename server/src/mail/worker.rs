//! The mail worker: takes what is due, sends it, writes down what came of it. At least once:
//! a process that dies between sending and writing sends the same message again, under the
//! same Message-ID.

use std::time::Duration;

use chrono::TimeDelta;
use domain::dossier::MailState;
use futures_util::future::join_all;
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::Set,
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, LockBehavior, LockType},
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

/// Mails that are sent at once, and whose ends are written down together.
const AT_ONCE: u64 = 8;

/// What came of sending a mail.
type Sent = Result<(), SendFailure>;

/// Sends all that is due now; says how many mails were tried.
pub async fn send_due(desk: &Desk, mailer: &Mailer) -> anyhow::Result<usize> {
    let mut tried = 0;
    loop {
        let rows = claim(desk).await?;
        if rows.is_empty() {
            return Ok(tried);
        }
        let sent = join_all(rows.iter().map(|row| try_to_send(desk, mailer, row))).await;
        tried += rows.len();
        finish(desk, &rows, sent).await?;
    }
}

/// Takes the mails that have waited longest and puts them off by the lease.
async fn claim(desk: &Desk) -> anyhow::Result<Vec<mail::Model>> {
    let now = desk.now();
    storage::write!(&desk.db, |tx| -> anyhow::Result<_> {
        let mut due = mail::Entity::find()
            .filter(mail::Column::State.eq(Coded(MailState::Queued)))
            .filter(mail::Column::NextAttemptAt.lte(now))
            .order_by_asc(mail::Column::NextAttemptAt)
            .order_by_asc(mail::Column::Id)
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
            .limit(AT_ONCE)
            .all(tx)
            .await?;
        if due.is_empty() {
            return Ok(due);
        }
        mail::Entity::update_many()
            .col_expr(mail::Column::NextAttemptAt, Expr::val(now + LEASE))
            .col_expr(
                mail::Column::Attempts,
                Expr::col(mail::Column::Attempts).add(1),
            )
            .filter(mail::Column::Id.is_in(due.iter().map(|row| row.id)))
            .exec(tx)
            .await?;
        for row in &mut due {
            row.attempts += 1;
        }
        Ok(due)
    })
}

async fn try_to_send(desk: &Desk, mailer: &Mailer, row: &mail::Model) -> Sent {
    panics::caught(async { Ok(send(desk, mailer, row).await) })
        .await
        .unwrap_or_else(|panic| {
            Err(SendFailure {
                permanent: false,
                reason: panic.to_string(),
            })
        })
}

async fn send(desk: &Desk, mailer: &Mailer, row: &mail::Model) -> Sent {
    let message = message(row, &mailer.from, &*desk.clock).map_err(|error| SendFailure {
        permanent: true,
        reason: error.to_string(),
    })?;
    mailer.transport.send(row, message).await
}

/// Writes down what came of each.
async fn finish(desk: &Desk, rows: &[mail::Model], sent: Vec<Sent>) -> anyhow::Result<()> {
    let mut changes = Vec::with_capacity(rows.len());
    for (row, sent) in rows.iter().zip(sent) {
        changes.push(outcome(desk, row, sent)?);
    }
    storage::write!(&desk.db, |tx| -> anyhow::Result<()> {
        for change in &changes {
            change.clone().update(tx).await?;
        }
        Ok(())
    })
}

fn outcome(desk: &Desk, row: &mail::Model, sent: Sent) -> anyhow::Result<mail::ActiveModel> {
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
    Ok(change)
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

//! How much work waits in the tables, and how much was given up there.

use domain::dossier::MailState;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter};

use super::{
    Db,
    coded::{Coded, JobState},
    entities::{job, mail},
};

/// What the workers have before them, and what needs somebody to look at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backlog {
    /// With those that are planned for later.
    pub jobs_waiting: u64,
    pub jobs_dead: u64,
    pub mails_queued: u64,
    pub mails_failed: u64,
}

/// Counts it. Four statements, each on an index of its own.
pub async fn backlog(db: &Db) -> Result<Backlog, DbErr> {
    Ok(Backlog {
        jobs_waiting: jobs(&db.read, JobState::Waiting).await?,
        jobs_dead: jobs(&db.read, JobState::Dead).await?,
        mails_queued: mails(&db.read, MailState::Queued).await?,
        mails_failed: mails(&db.read, MailState::Failed).await?,
    })
}

async fn jobs<C: ConnectionTrait>(db: &C, state: JobState) -> Result<u64, DbErr> {
    let of_state = job::Column::State.eq(Coded(state));
    job::Entity::find().filter(of_state).count(db).await
}

async fn mails<C: ConnectionTrait>(db: &C, state: MailState) -> Result<u64, DbErr> {
    let of_state = mail::Column::State.eq(Coded(state));
    mail::Entity::find().filter(of_state).count(db).await
}

//! The only way to write: one transaction around a piece of work.

use sea_orm::{
    DatabaseTransaction, DbErr, RuntimeErr, SqliteTransactionMode, TransactionOptions,
    TransactionTrait, sqlx,
};

use super::Db;

/// An open transaction.
pub type Tx = DatabaseTransaction;

/// How often a transaction that PostgreSQL gave up is tried again.
const RETRIES: u32 = 5;

/// An error in which a failure of the database can be found.
pub trait MaybeDb {
    fn database(&self) -> Option<&DbErr>;
}

impl MaybeDb for DbErr {
    fn database(&self) -> Option<&DbErr> {
        Some(self)
    }
}

impl MaybeDb for anyhow::Error {
    fn database(&self) -> Option<&DbErr> {
        self.chain().find_map(|cause| cause.downcast_ref())
    }
}

/// Runs a block in a transaction and commits it; an error rolls everything back.
///
/// ```ignore
/// let row = storage::write!(&desk.db, |tx| -> anyhow::Result<Row> {
///     Ok(row.insert(tx).await?)
/// })?;
/// ```
///
/// SQLite: the write lock is taken at the start (`BEGIN IMMEDIATE`), so the work never fails
/// half-way for want of it. PostgreSQL: work that was given up for a deadlock or a
/// serialisation failure (40P01, 40001) is run again; it must therefore have no other effects.
///
/// A macro, since a future that borrows a closure's arguments cannot be shown to be `Send`.
macro_rules! write {
    ($db:expr, |$tx:ident| -> $result:ty $work:block) => {{
        let db: &$crate::storage::Db = $db;
        let mut tries = 0;
        loop {
            let open = $crate::storage::write::begin(db).await?;
            let done: $result = async {
                let $tx = &open;
                $work
            }
            .await;
            if let Some(done) = $crate::storage::write::end(open, done, &mut tries).await {
                break done;
            }
        }
    }};
}
pub(crate) use write;

/// Opens a transaction; only for [`write!`].
#[expect(clippy::disallowed_methods, reason = "this is `storage::write`")]
pub(crate) async fn begin(db: &Db) -> Result<Tx, DbErr> {
    db.write
        .begin_with_options(TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        })
        .await
}

/// Commits or rolls back; `None`: to be run again. Only for [`write!`].
pub(crate) async fn end<T, E>(tx: Tx, done: Result<T, E>, tries: &mut u32) -> Option<Result<T, E>>
where
    E: From<DbErr> + MaybeDb,
{
    let done = match done {
        Ok(value) => tx.commit().await.map(|()| value).map_err(E::from),
        Err(error) => {
            // The first error is the one that tells; a failed rollback ends the connection.
            if let Err(second) = tx.rollback().await {
                tracing::warn!(%second, "rollback failed");
            }
            Err(error)
        }
    };
    match done {
        Err(error) if *tries < RETRIES && error.database().is_some_and(worth_a_retry) => {
            *tries += 1;
            tracing::debug!(tries, "transaction is run again");
            None
        }
        done => Some(done),
    }
}

fn worth_a_retry(error: &DbErr) -> bool {
    let (DbErr::Exec(RuntimeErr::SqlxError(cause)) | DbErr::Query(RuntimeErr::SqlxError(cause))) =
        error
    else {
        return false;
    };
    let sqlx::Error::Database(cause) = &**cause else {
        return false;
    };
    cause
        .code()
        .is_some_and(|code| matches!(&*code, "40001" | "40P01"))
}

//! Reading several tables as they were at one moment.

use sea_orm::{AccessMode, DbBackend, DbErr, IsolationLevel, TransactionOptions, TransactionTrait};

use super::{Db, Tx};

/// Whatever is read in it was so at one moment, while others go on writing.
#[expect(
    clippy::disallowed_methods,
    reason = "it reads only, and on the connections that cannot do more"
)]
pub(crate) async fn snapshot(db: &Db) -> Result<Tx, DbErr> {
    let options = match db.backend() {
        DbBackend::Postgres => TransactionOptions {
            isolation_level: Some(IsolationLevel::RepeatableRead),
            access_mode: Some(AccessMode::ReadOnly),
            ..TransactionOptions::default()
        },
        // SQLite reads so in every transaction.
        _ => TransactionOptions::default(),
    };
    db.read.begin_with_options(options).await
}

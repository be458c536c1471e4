//! Opening the database, and bringing its schema up to date.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use anyhow::Context;
use migrations::{Migrator, MigratorTrait};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, Statement,
    TransactionOptions, TransactionTrait,
    sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous},
};

/// Readers of one SQLite file; more would only queue for two to eight cores.
const READERS: u32 = 8;
/// Connections of one process to PostgreSQL.
const POOL: u32 = 16;
/// Only other processes (a backup) can hold the file; the portal's own writers queue in the pool.
const BUSY: Duration = Duration::from_secs(10);
/// Number of the advisory lock that lets one node migrate at a time.
const MIGRATION_LOCK: i64 = 0x4d43_5f4d_4947;

/// The database: connections that read, and the way in for those who write.
///
/// On SQLite `write` is a pool of one, so writers wait for each other in the process and never
/// meet `SQLITE_BUSY`; on PostgreSQL both are the same pool. A reader may not see at once what
/// was just written: a use case returns what it wrote.
#[derive(Clone, Debug)]
pub struct Db {
    pub read: DatabaseConnection,
    pub(super) write: DatabaseConnection,
    statements: Arc<AtomicU64>,
}

impl Db {
    pub fn backend(&self) -> DbBackend {
        self.read.get_database_backend()
    }

    /// Counts the statements of both connections from now on.
    fn counting(mut read: DatabaseConnection, mut write: DatabaseConnection) -> Self {
        let statements = Arc::new(AtomicU64::new(0));
        for connection in [&mut read, &mut write] {
            let count = Arc::clone(&statements);
            connection.set_metric_callback(move |_| {
                count.fetch_add(1, Ordering::Relaxed);
            });
        }
        Self {
            read,
            write,
            statements,
        }
    }

    /// How many statements were asked so far; `BEGIN` and `COMMIT` are not counted.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// The connection that writes, for tests that go behind the use cases.
    pub const fn for_tests(&self) -> &DatabaseConnection {
        &self.write
    }

    /// Waits for what is running and closes all connections.
    pub async fn close(self) -> Result<(), DbErr> {
        self.read.close().await?;
        self.write.close().await
    }
}

/// Opens `sqlite:{path}` (made when missing) or `postgres://…`.
pub async fn connect(url: &str) -> anyhow::Result<Db> {
    if url.starts_with("sqlite:") {
        sqlite(url).await
    } else {
        let mut options = options(url);
        options.max_connections(POOL);
        let pool = Database::connect(options)
            .await
            .context("cannot open the PostgreSQL database")?;
        Ok(Db::counting(pool.clone(), pool))
    }
}

async fn sqlite(url: &str) -> anyhow::Result<Db> {
    let mut writer = options(url);
    writer.max_connections(1).map_sqlx_sqlite_opts(|file| {
        file.create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .busy_timeout(BUSY)
            .foreign_keys(true)
            // A receipt must survive a power cut.
            .synchronous(SqliteSynchronous::Full)
            .optimize_on_close(true, None)
    });
    let write = Database::connect(writer)
        .await
        .with_context(|| format!("cannot open the database {url}"))?;
    let mut readers = options(url);
    readers
        .max_connections(READERS)
        .map_sqlx_sqlite_opts(|file| {
            file.read_only(true)
                .busy_timeout(BUSY)
                .synchronous(SqliteSynchronous::Normal)
        });
    let read = Database::connect(readers)
        .await
        .with_context(|| format!("cannot read the database {url}"))?;
    Ok(Db::counting(read, write))
}

/// Personal data stays out of logs and traces.
fn options(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .sqlx_logging(false)
        .record_stmt_in_spans(false)
        .max_lifetime(None)
        .idle_timeout(None)
        .acquire_timeout(Duration::from_secs(30));
    options
}

/// Takes the steps that are missing. On PostgreSQL one node at a time: a lock is held in a
/// transaction of its own and ends with it, whatever happens.
#[expect(
    clippy::disallowed_methods,
    reason = "it holds the lock and writes nothing; it cannot be run again"
)]
pub async fn migrate(db: &Db) -> anyhow::Result<()> {
    let lock = if db.backend() == DbBackend::Postgres {
        let held = db
            .write
            .begin_with_options(TransactionOptions::default())
            .await?;
        held.execute_raw(Statement::from_sql_and_values(
            DbBackend::Postgres,
            "SELECT pg_advisory_xact_lock($1)",
            [MIGRATION_LOCK.into()],
        ))
        .await?;
        Some(held)
    } else {
        None
    };
    Migrator::up(&db.write, None)
        .await
        .context("the database cannot be brought up to date")?;
    if let Some(held) = lock {
        held.commit().await?;
    }
    Ok(())
}

/// How many steps are missing; changes nothing.
pub async fn pending(db: &Db) -> Result<usize, DbErr> {
    Ok(Migrator::get_pending_migrations_read_only(&db.read)
        .await?
        .len())
}

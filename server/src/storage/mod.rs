//! What is kept: rows, files, and the queries over them. One source for SQLite and PostgreSQL.
//!
//! Never: a rule, a sentence, the time of the database (all times come from
//! [`crate::clock::Clock`]). Every write goes through `write!`.

pub mod backlog;
pub mod blobs;
pub mod coded;
pub mod connect;
pub mod entities;
pub mod ids;
pub mod read;
pub mod search;
pub mod write;

pub use backlog::{Backlog, backlog};
pub use blobs::{BlobKey, Blobs};
pub use connect::{Db, connect, migrate, pending};
pub(crate) use read::snapshot;
pub use write::Tx;
pub(crate) use write::write;

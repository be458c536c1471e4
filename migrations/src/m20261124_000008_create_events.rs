//! The log of every dossier: append-only, each entry holding the digest of the one before.
//! The database itself refuses to change or delete an entry.

use sea_orm_migration::sea_orm::DbBackend;

use crate::step::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, tables(), Vec::new()).await?;
        match manager.get_database_backend() {
            DbBackend::Postgres => run(manager, POSTGRES_GUARD).await,
            _ => run(manager, SQLITE_GUARD).await,
        }
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_again(manager, tables()).await?;
        match manager.get_database_backend() {
            DbBackend::Postgres => run(manager, &["DROP FUNCTION refuse_change()"]).await,
            _ => Ok(()),
        }
    }
}

fn tables() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("events")
            .col(uuid("dossier_id"))
            // 1, 2, 3 … within the dossier.
            .col(integer("seq"))
            .col(moment("at"))
            .col(string("action"))
            .col(string("role"))
            .col(uuid_null("account_id"))
            .col(string_null("name"))
            .col(string_null("from_state"))
            .col(string_null("to_state"))
            .col(string_null("ground"))
            .col(text_null("words"))
            // Canonical JSON as text: the digest is taken over these very bytes.
            .col(text("data"))
            .col(binary("prev_hash"))
            .col(binary("hash"))
            .primary_key(Index::create().col("dossier_id").col("seq"))
            .foreign_key(&mut refers("events", "dossier_id", "dossiers"))
            .foreign_key(&mut refers("events", "account_id", "accounts"))
            .take(),
    ]
}

const SQLITE_GUARD: &[&str] = &[
    "CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN
        SELECT RAISE(ABORT, 'events are append-only');
     END",
    "CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN
        SELECT RAISE(ABORT, 'events are append-only');
     END",
];

const POSTGRES_GUARD: &[&str] = &[
    "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION '% are append-only', TG_TABLE_NAME; END $$",
    "CREATE TRIGGER events_no_change BEFORE UPDATE OR DELETE ON events
     FOR EACH ROW EXECUTE FUNCTION refuse_change()",
    "CREATE TRIGGER events_no_truncate BEFORE TRUNCATE ON events
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
];

//! Full-text index over the words of names: FTS5 on SQLite, a GIN index on PostgreSQL.
//! Both only narrow down; the order of the words is checked by the query itself. Codes and
//! numbers are found by their beginnings: on PostgreSQL that needs indexes of its own.

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
        match manager.get_database_backend() {
            DbBackend::Postgres => run(manager, POSTGRES_UP).await,
            _ => run(manager, SQLITE_UP).await,
        }
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        match manager.get_database_backend() {
            DbBackend::Postgres => run(manager, POSTGRES_DOWN).await,
            _ => run(manager, SQLITE_DOWN).await,
        }
    }
}

/// External content: the index holds no second copy of the names; triggers keep it true.
const SQLITE_UP: &[&str] = &[
    "CREATE VIRTUAL TABLE party_search USING fts5(
        name_words, content='parties', content_rowid='id', prefix='2 3',
        tokenize='unicode61 remove_diacritics 0')",
    "CREATE TRIGGER party_search_insert AFTER INSERT ON parties BEGIN
        INSERT INTO party_search(rowid, name_words) VALUES (new.id, new.name_words);
     END",
    "CREATE TRIGGER party_search_delete AFTER DELETE ON parties BEGIN
        INSERT INTO party_search(party_search, rowid, name_words)
        VALUES ('delete', old.id, old.name_words);
     END",
    "CREATE TRIGGER party_search_update AFTER UPDATE OF name_words ON parties BEGIN
        INSERT INTO party_search(party_search, rowid, name_words)
        VALUES ('delete', old.id, old.name_words);
        INSERT INTO party_search(rowid, name_words) VALUES (new.id, new.name_words);
     END",
];

const SQLITE_DOWN: &[&str] = &[
    "DROP TRIGGER party_search_update",
    "DROP TRIGGER party_search_delete",
    "DROP TRIGGER party_search_insert",
    "DROP TABLE party_search",
];

/// The words come ready-made, so PostgreSQL's parser (hosts, numbers, files) has no say.
const POSTGRES_UP: &[&str] = &[
    "CREATE INDEX ix_parties_words ON parties
     USING gin (array_to_tsvector(string_to_array(name_words, ' ')))",
    "CREATE INDEX ix_dossiers_code_prefix ON dossiers (code text_pattern_ops)",
    "CREATE INDEX ix_judgments_key_prefix ON judgments (number_key text_pattern_ops)",
];

const POSTGRES_DOWN: &[&str] = &[
    "DROP INDEX ix_judgments_key_prefix",
    "DROP INDEX ix_dossiers_code_prefix",
    "DROP INDEX ix_parties_words",
];

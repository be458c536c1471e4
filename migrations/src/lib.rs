//! The schema, step by step: append-only, one purpose each, the same on SQLite and PostgreSQL.
//!
//! Never: business logic. Codes of states, roles and the like are plain text here.

mod step;

mod m20261124_000001_create_offices_and_accounts;
mod m20261124_000002_create_drafts;
mod m20261124_000003_create_dossiers;
mod m20261124_000004_create_answers;
mod m20261124_000005_create_parties_and_judgments;
mod m20261124_000006_create_party_search;
mod m20261124_000007_create_files;
mod m20261124_000008_create_events;
mod m20261124_000009_create_desk_work;
mod m20261124_000010_create_sessions;
mod m20261124_000011_create_mails;
mod m20261124_000012_create_jobs;
mod m20261124_000013_create_bookkeeping;
mod m20261124_000014_create_issued_papers;
mod m20261124_000015_add_lapsed_results;
mod m20261124_000016_forget_browsers;
mod m20261124_000017_index_what_failed;
mod m20261124_000018_count_named_by_office;

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;

/// All steps, in the order in which they are taken.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261124_000001_create_offices_and_accounts::Migration),
            Box::new(m20261124_000002_create_drafts::Migration),
            Box::new(m20261124_000003_create_dossiers::Migration),
            Box::new(m20261124_000004_create_answers::Migration),
            Box::new(m20261124_000005_create_parties_and_judgments::Migration),
            Box::new(m20261124_000006_create_party_search::Migration),
            Box::new(m20261124_000007_create_files::Migration),
            Box::new(m20261124_000008_create_events::Migration),
            Box::new(m20261124_000009_create_desk_work::Migration),
            Box::new(m20261124_000010_create_sessions::Migration),
            Box::new(m20261124_000011_create_mails::Migration),
            Box::new(m20261124_000012_create_jobs::Migration),
            Box::new(m20261124_000013_create_bookkeeping::Migration),
            Box::new(m20261124_000014_create_issued_papers::Migration),
            Box::new(m20261124_000015_add_lapsed_results::Migration),
            Box::new(m20261124_000016_forget_browsers::Migration),
            Box::new(m20261124_000017_index_what_failed::Migration),
            Box::new(m20261124_000018_count_named_by_office::Migration),
        ]
    }
}

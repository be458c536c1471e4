//! What was given up is counted each time that figures are asked for: jobs and mails.

use crate::step::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

fn indexes() -> Vec<IndexCreateStatement> {
    let given_up = |table, name: &str, state: &'static str| {
        index(table, &["state"])
            .name(name)
            .cond_where(Expr::col("state").eq(state))
            .take()
    };
    vec![
        given_up("jobs", "ix_jobs_dead", "dead"),
        given_up("mails", "ix_mails_failed", "failed"),
    ]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, Vec::new(), indexes()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, name) in [("jobs", "ix_jobs_dead"), ("mails", "ix_mails_failed")] {
            let gone = Index::drop().table(table).name(name).to_owned();
            manager.drop_index(gone).await?;
        }
        Ok(())
    }
}

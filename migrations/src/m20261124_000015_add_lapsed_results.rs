//! Proposals that lapsed: their dossier went another way before the head decided.

use crate::step::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Proposals that were left open so far, though nobody can decide on them any more: the
/// dossier no longer waits, or waits with a newer one.
const LEFT_OPEN: &str = "
    UPDATE results
    SET lapsed_at = (SELECT updated_at FROM dossiers WHERE dossiers.id = results.dossier_id)
    WHERE approved_at IS NULL
      AND sent_back_at IS NULL
      AND (
        dossier_id IN (SELECT id FROM dossiers WHERE state <> 'awaiting_approval')
        OR EXISTS (
            SELECT 1 FROM results AS newer
            WHERE newer.dossier_id = results.dossier_id
              AND newer.proposed_at > results.proposed_at
        )
      )";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = Table::alter()
            .table("results")
            .add_column(moment_null("lapsed_at"))
            .take();
        manager.alter_table(column).await?;
        run(manager, &[LEFT_OPEN]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = Table::alter()
            .table("results")
            .drop_column("lapsed_at")
            .take();
        manager.alter_table(column).await
    }
}

//! Sessions no longer keep which browser they were opened with: nothing reads it.

use crate::step::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let gone = Table::alter()
            .table("sessions")
            .drop_column("browser")
            .take();
        manager.alter_table(gone).await
    }

    /// The column comes back empty.
    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let back = Table::alter()
            .table("sessions")
            .add_column(text_null("browser"))
            .take();
        manager.alter_table(back).await
    }
}

//! What somebody is named on is counted office by office, from the index alone.

use crate::step::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

fn of_anybody() -> IndexCreateStatement {
    index("dossiers", &["assignee_id", "id", "confidential"])
}

fn by_office() -> IndexCreateStatement {
    index(
        "dossiers",
        &["assignee_id", "office_id", "id", "confidential"],
    )
}

async fn instead(
    manager: &SchemaManager<'_>,
    old: IndexCreateStatement,
    new: IndexCreateStatement,
) -> Result<(), DbErr> {
    let name = old.get_index_spec().get_name().unwrap_or_default();
    let gone = Index::drop().table("dossiers").name(name).to_owned();
    manager.drop_index(gone).await?;
    manager.create_index(new).await
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        instead(manager, of_anybody(), by_office()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        instead(manager, by_office(), of_anybody()).await
    }
}

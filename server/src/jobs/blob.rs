//! Removing the bytes of files that are no longer part of anything.

use std::collections::HashSet;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};

use super::Job;
use crate::{
    casework::Desk,
    storage::{BlobKey, entities::file},
};

/// Deletes the bytes after the rows are gone: a crash leaves a stray file, never a row
/// without one. Bytes that a row still names stay, whoever queued them.
#[derive(Debug, Serialize, Deserialize)]
pub struct DeleteBlobs {
    pub keys: Vec<String>,
}

impl Job for DeleteBlobs {
    const KIND: &'static str = "delete_blobs";

    async fn run(&self, desk: &Desk) -> anyhow::Result<()> {
        let held = held(desk, &self.keys).await?;
        for key in &self.keys {
            if held.contains(key) {
                tracing::warn!("bytes that a file still needs were to be deleted");
            } else {
                desk.blobs.delete(&BlobKey::stored(key)).await?;
            }
        }
        Ok(())
    }
}

/// Those of the keys that a row names.
async fn held(desk: &Desk, keys: &[String]) -> Result<HashSet<String>, sea_orm::DbErr> {
    let held: Vec<String> = file::Entity::find()
        .select_only()
        .column(file::Column::BlobKey)
        .filter(file::Column::BlobKey.is_in(keys))
        .into_tuple()
        .all(&desk.db.read)
        .await?;
    Ok(held.into_iter().collect())
}

//! Removing the bytes of files that are no longer part of anything.

use serde::{Deserialize, Serialize};

use super::Job;
use crate::{casework::Desk, storage::BlobKey};

/// Deletes the bytes after the rows are gone: a crash leaves a stray file, never a row
/// without one.
#[derive(Debug, Serialize, Deserialize)]
pub struct DeleteBlobs {
    pub keys: Vec<String>,
}

impl Job for DeleteBlobs {
    const KIND: &'static str = "delete_blobs";

    async fn run(&self, desk: &Desk) -> anyhow::Result<()> {
        for key in &self.keys {
            desk.blobs.delete(&BlobKey::stored(key)).await?;
        }
        Ok(())
    }
}

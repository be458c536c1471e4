//! A file on its way in: streamed to a temporary file, measured and digested while it flows.

use std::path::Path;

use bytes::Bytes;
use domain::files::FileLimits;
use futures_util::{Stream, StreamExt};
use sha2::{Digest, Sha256};
use tempfile::TempPath;
use tokio::io::AsyncWriteExt;

use super::PaperError;

/// A file that has come in whole and that nobody has looked into yet. It is gone when this
/// is dropped.
#[derive(Debug)]
pub struct Received {
    path: TempPath,
    /// Size in bytes.
    pub bytes: u64,
    pub sha256: [u8; 32],
}

impl Received {
    /// Where it lies, under a random name.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// Takes a file in, into `folder`. `held` are the bytes that the dossier holds already.
///
/// # Errors
/// Refused as soon as it runs over a limit; broken off when the stream fails; a surprise
/// when the disk does. Nothing stays behind.
pub async fn receive<E: std::fmt::Display>(
    mut stream: impl Stream<Item = Result<Bytes, E>> + Unpin,
    folder: &Path,
    limits: &FileLimits,
    held: u64,
) -> Result<Received, PaperError> {
    let (file, path) = tempfile::NamedTempFile::new_in(folder)
        .map_err(anyhow::Error::from)?
        .into_parts();
    let mut file = tokio::fs::File::from_std(file);
    let most = limits.next_file_bytes(held);
    let (mut bytes, mut digest) = (0, Sha256::new());
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(|error| PaperError::BrokenOff(error.to_string()))?;
        bytes += chunk.len() as u64;
        if bytes > most {
            return Err(limits.refusal_of_size(held).into());
        }
        digest.update(&chunk);
        file.write_all(&chunk).await.map_err(anyhow::Error::from)?;
    }
    file.flush().await.map_err(anyhow::Error::from)?;
    Ok(Received {
        path,
        bytes,
        sha256: digest.finalize().into(),
    })
}

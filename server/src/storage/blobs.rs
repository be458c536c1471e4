//! The bytes of files, under random keys of the portal's own: a citizen's file name is never
//! a path.

use std::{fmt, sync::Arc};

use anyhow::Context;
use bytes::Bytes;
use domain::codes::hex;
use futures_util::stream::BoxStream;
use object_store::{ObjectStore, ObjectStoreExt, local::LocalFileSystem, path::Path};

use crate::clock::Rng;

/// Where the bytes of one file lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlobKey(String);

impl BlobKey {
    /// A new key: 128 random bits; two of them spread the files over folders.
    pub fn new(rng: &Rng) -> Self {
        let name = hex(&rng.bytes::<16>());
        Self(format!("{}/{name}", &name[..2]))
    }

    /// A key as it stands in a row.
    pub fn stored(key: impl Into<String>) -> Self {
        Self(key.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn path(&self) -> Path {
        Path::from(self.0.as_str())
    }
}

impl fmt::Display for BlobKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The store of all files.
#[derive(Clone, Debug)]
pub struct Blobs {
    store: Arc<dyn ObjectStore>,
}

impl Blobs {
    /// Opens `file:{folder}` (made when missing).
    pub fn open(url: &str) -> anyhow::Result<Self> {
        let folder = url
            .strip_prefix("file:")
            .with_context(|| format!("BLOBS_URL: `{url}` is no `file:` URL"))?;
        std::fs::create_dir_all(folder)
            .with_context(|| format!("BLOBS_URL: cannot make the folder {folder}"))?;
        let store = LocalFileSystem::new_with_prefix(folder)
            .with_context(|| format!("BLOBS_URL: cannot open the folder {folder}"))?
            // A receipt for a file that a power cut took away would be a lie.
            .with_fsync(true);
        Ok(Self {
            store: Arc::new(store),
        })
    }

    /// Any store: for tests that let it fail.
    pub fn over(store: Arc<dyn ObjectStore>) -> Self {
        Self { store }
    }

    /// Keeps `bytes` under `key`, whole or not at all.
    pub async fn put(&self, key: &BlobKey, bytes: Bytes) -> object_store::Result<()> {
        self.store.put(&key.path(), bytes.into()).await?;
        Ok(())
    }

    /// All bytes of a file.
    pub async fn get(&self, key: &BlobKey) -> object_store::Result<Bytes> {
        self.store.get(&key.path()).await?.bytes().await
    }

    /// The bytes of a file as they are read, for downloads.
    pub async fn get_stream(
        &self,
        key: &BlobKey,
    ) -> object_store::Result<BoxStream<'static, object_store::Result<Bytes>>> {
        Ok(self.store.get(&key.path()).await?.into_stream())
    }

    /// Removes a file; one that is not there is as good as removed.
    pub async fn delete(&self, key: &BlobKey) -> object_store::Result<()> {
        match self.store.delete(&key.path()).await {
            Err(object_store::Error::NotFound { .. }) => Ok(()),
            done => done,
        }
    }
}

//! Files as use cases take and give them; the bytes lie in the blob store already.

use crate::storage::{BlobKey, entities::file, ids::FileId};

/// A file as it lies in the tables.
pub type File = file::Model;

/// A file that was examined and stored, not yet part of anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    pub key: BlobKey,
    /// The cleaned name, for display and downloads.
    pub name: String,
    pub media_type: String,
    pub bytes: u64,
    pub pages: Option<u32>,
    pub width: Option<u32>,
    pub height: Option<u32>,
    pub sha256: [u8; 32],
}

/// What can be done to a file of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileAct {
    Remove,
    Up,
    Down,
    /// A quarter turn to the right.
    Turn,
}

/// Why a file was not taken; see `papers` for what is wrong *in* a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileLimit {
    #[error("the form has no such place for papers")]
    NoSuchSlot,
    #[error("too many files")]
    TooManyFiles { max: usize },
    #[error("all files together are too large")]
    TooLarge { max_bytes: u64 },
    #[error("there is no such file")]
    NoSuchFile(FileId),
}

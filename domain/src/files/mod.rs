//! Files that citizens send: which types there are (a place for papers says which it takes:
//! [`crate::form::PaperSlot::accepted`]), how large they may be, what they
//! may be called, and why one is refused.
//!
//! Never: looks into a file. That is done where bytes are (`server::papers`); here stand the
//! rules and the words' codes.

mod media;
mod name;
mod refusal;

pub use media::{FileKind, MediaType};
pub use name::FileName;
pub use refusal::FileRefusal;

/// The place of the paper that the citizen receives at the end.
pub const RESULT_SLOT: &str = "result";

/// The place of files that answer a to-do item.
pub const SUPPLEMENT_SLOT: &str = "supplement";

/// Places of the house's own: no form may have a place for papers of such a name.
pub const HOUSE_SLOTS: [&str; 2] = [RESULT_SLOT, SUPPLEMENT_SLOT];

/// What a result paper may be.
pub const RESULT_TYPES: &[MediaType] = &[MediaType::Pdf, MediaType::Docx];

use serde::{Deserialize, Serialize};

/// How much a dossier may hold. An agency may change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FileLimits {
    /// Bytes of one file.
    pub file_bytes: u64,
    /// Files of one dossier.
    pub files: usize,
    /// Bytes of all files of one dossier.
    pub dossier_bytes: u64,
}

impl Default for FileLimits {
    fn default() -> Self {
        Self {
            file_bytes: 20 * MEGABYTE,
            files: 40,
            dossier_bytes: 120 * MEGABYTE,
        }
    }
}

/// As people count: a limit of "20 MB" is 20 × 1024 × 1024 bytes.
pub const MEGABYTE: u64 = 1024 * 1024;

impl FileLimits {
    /// Whether one more file fits beside the `files` files of `bytes` bytes that are there.
    pub fn room_for_one_more(&self, files: usize, bytes: u64) -> Result<(), FileRefusal> {
        if files >= self.files {
            return Err(FileRefusal::TooManyFiles { limit: self.files });
        }
        if bytes >= self.dossier_bytes {
            return Err(FileRefusal::DossierFull {
                limit: self.dossier_bytes,
            });
        }
        Ok(())
    }

    /// The most bytes that the next file may have, with `bytes` already there.
    pub fn next_file_bytes(&self, bytes: u64) -> u64 {
        self.file_bytes
            .min(self.dossier_bytes.saturating_sub(bytes))
    }

    /// Why a file that ran over [`Self::next_file_bytes`] is refused.
    pub fn refusal_of_size(&self, bytes: u64) -> FileRefusal {
        if self.next_file_bytes(bytes) < self.file_bytes {
            FileRefusal::DossierFull {
                limit: self.dossier_bytes,
            }
        } else {
            FileRefusal::TooLarge {
                limit: self.file_bytes,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dossier_takes_files_until_it_is_full() {
        let limits = FileLimits::default();
        assert_eq!(limits.room_for_one_more(39, 0), Ok(()));
        assert_eq!(
            limits.room_for_one_more(40, 0),
            Err(FileRefusal::TooManyFiles { limit: 40 })
        );
        assert_eq!(limits.next_file_bytes(0), 20 * MEGABYTE);
        assert_eq!(limits.next_file_bytes(115 * MEGABYTE), 5 * MEGABYTE);
        assert_eq!(
            limits.refusal_of_size(115 * MEGABYTE),
            FileRefusal::DossierFull {
                limit: 120 * MEGABYTE
            }
        );
        assert_eq!(
            limits.refusal_of_size(0),
            FileRefusal::TooLarge {
                limit: 20 * MEGABYTE
            }
        );
    }
}

//! Why a file is refused. Each reason says, in `app/text`, what is wrong and what to do.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::MediaType;

/// A reason that the sender can mend. Text key `file-{code}`; the figures are its arguments.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
#[error("file refused: {}", self.code())]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum FileRefusal {
    /// Zero bytes.
    Empty,
    /// Nothing is left of the name, so nobody could tell the file from another.
    NameMissing,
    /// The ending is none of those taken here.
    TypeNotTaken { accepted: Vec<MediaType> },
    /// The ending promises another type than the content shows.
    WrongContent { expected: MediaType },
    /// More than `limit` bytes.
    TooLarge { limit: u64 },
    /// The dossier would hold more than `limit` bytes.
    DossierFull { limit: u64 },
    /// The dossier holds `limit` files already.
    TooManyFiles { limit: usize },
    /// Cut off or broken.
    Damaged,
    /// Opens with a password only.
    Locked,
    /// A PDF that runs something: script, program, form submission, media.
    ActiveContent,
    /// A PDF that carries other files.
    Attachments,
    /// An office file with macros.
    Macros,
    /// An office file that fetches something from elsewhere when it is opened.
    OutsideContent,
    /// An office file that carries another file or program.
    EmbeddedObject,
    /// More than `megapixels` million pixels, or a side beyond reason.
    TooManyPixels { megapixels: u64 },
    /// Unpacks to far more than it seems to hold.
    UnpacksTooLarge,
    /// Took longer to read than any honest file does.
    TooComplex,
}

impl FileRefusal {
    /// The end of the text key: `wrong-content`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NameMissing => "name-missing",
            Self::TypeNotTaken { .. } => "type-not-taken",
            Self::WrongContent { .. } => "wrong-content",
            Self::TooLarge { .. } => "too-large",
            Self::DossierFull { .. } => "dossier-full",
            Self::TooManyFiles { .. } => "too-many-files",
            Self::Damaged => "damaged",
            Self::Locked => "locked",
            Self::ActiveContent => "active-content",
            Self::Attachments => "attachments",
            Self::Macros => "macros",
            Self::OutsideContent => "outside-content",
            Self::EmbeddedObject => "embedded-object",
            Self::TooManyPixels { .. } => "too-many-pixels",
            Self::UnpacksTooLarge => "unpacks-too-large",
            Self::TooComplex => "too-complex",
        }
    }
}

//! Ending × content × place: what a file is, or why it is refused.

use domain::files::{FileName, FileRefusal, MediaType};

use super::{office, pdf, picture, sniff};

/// What was found out about a file that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inspected {
    pub media: MediaType,
    /// Pages of a PDF.
    pub pages: Option<u32>,
    /// Pixels of a picture, as it is shown (upright).
    pub size: Option<(u32, u32)>,
    /// How the stored picture must be turned to stand upright (EXIF 1 to 8); 1 = not at all.
    pub orientation: u8,
}

impl Inspected {
    fn of(media: MediaType) -> Self {
        Self {
            media,
            pages: None,
            size: None,
            orientation: 1,
        }
    }
}

/// Examines the bytes of a file. Slow and hungry: call [`super::inspect`] from handlers.
///
/// Pictures that carry the ending of another kind of picture are taken for what they are
/// (phones and messengers rename them); any other disagreement is refused.
pub fn examine(
    bytes: &[u8],
    name: &FileName,
    accepted: &[MediaType],
) -> Result<Inspected, FileRefusal> {
    let promised = name
        .ending()
        .and_then(|ending| MediaType::from_ending(&ending))
        .filter(|media| accepted.contains(media))
        .ok_or_else(|| FileRefusal::TypeNotTaken {
            accepted: accepted.to_vec(),
        })?;
    if bytes.is_empty() {
        return Err(FileRefusal::Empty);
    }
    let media = sniff::content(bytes, promised)?;
    match media {
        MediaType::Pdf => Ok(Inspected {
            pages: Some(pdf::pages(bytes)?),
            ..Inspected::of(media)
        }),
        MediaType::Docx | MediaType::Xlsx => {
            office::examine(bytes, media)?;
            Ok(Inspected::of(media))
        }
        MediaType::Jpeg | MediaType::Png | MediaType::Webp | MediaType::Heic => {
            let (size, orientation) = picture::examine(bytes, media)?;
            Ok(Inspected {
                size: Some(size),
                orientation,
                ..Inspected::of(media)
            })
        }
    }
}

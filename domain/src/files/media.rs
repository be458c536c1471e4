//! The types of files that are taken.

use serde::{Deserialize, Serialize};

use crate::coded;

coded! {
    /// A type of file. The content and the ending must agree on it.
    MediaType {
        Pdf = "pdf",
        Jpeg = "jpeg",
        Png = "png",
        Webp = "webp",
        Heic = "heic",
        Docx = "docx",
        Xlsx = "xlsx",
    }
}

/// What people do with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FileKind {
    /// Pages that can be shown.
    Document,
    /// A photograph, scan or screenshot.
    Picture,
    /// Download only.
    Office,
}

impl MediaType {
    /// The name that people know ("PDF", "JPEG").
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Webp => "WebP",
            Self::Heic => "HEIC",
            Self::Docx => "DOCX",
            Self::Xlsx => "XLSX",
        }
    }

    /// The endings that go with it, the usual one first.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Jpeg => &["jpg", "jpeg", "jfif"],
            Self::Png => &["png"],
            Self::Webp => &["webp"],
            Self::Heic => &["heic", "heif"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
        }
    }

    /// By an ending in lower case, without the dot.
    pub fn from_ending(ending: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|media| media.endings().contains(&ending))
    }

    /// The value of `Content-Type` (RFC 2046 and the IANA register).
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Heic => "image/heic",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    pub const fn kind(self) -> FileKind {
        match self {
            Self::Pdf => FileKind::Document,
            Self::Jpeg | Self::Png | Self::Webp | Self::Heic => FileKind::Picture,
            Self::Docx | Self::Xlsx => FileKind::Office,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ending_leads_to_one_type() {
        for media in MediaType::ALL {
            for ending in media.endings() {
                assert_eq!(MediaType::from_ending(ending), Some(media));
            }
            assert_eq!(MediaType::from_code(media.code()), Some(media));
        }
        assert_eq!(MediaType::from_ending("docm"), None);
    }
}

//! The type that the first bytes show.

use domain::files::{FileKind, FileRefusal, MediaType};

/// The type of the content, given the one that the ending promised.
pub fn content(bytes: &[u8], promised: MediaType) -> Result<MediaType, FileRefusal> {
    match signature(bytes) {
        Signature::Known(media) if media == promised => Ok(media),
        Signature::Known(media) if both_pictures(media, promised) => Ok(media),
        Signature::Zip if promised.kind() == FileKind::Office => Ok(promised),
        // Word and Excel lock a file by wrapping it into the older container.
        Signature::OldOffice
            if promised.kind() == FileKind::Office && holds_locked_package(bytes) =>
        {
            Err(FileRefusal::Locked)
        }
        _ => Err(FileRefusal::WrongContent { expected: promised }),
    }
}

fn both_pictures(one: MediaType, other: MediaType) -> bool {
    one.kind() == FileKind::Picture && other.kind() == FileKind::Picture
}

enum Signature {
    Known(MediaType),
    Zip,
    OldOffice,
    Unknown,
}

fn signature(bytes: &[u8]) -> Signature {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Signature::Known(MediaType::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Signature::Known(MediaType::Png),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Signature::Known(MediaType::Webp),
        [b'P', b'K', 3, 4, ..] => Signature::Zip,
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Signature::OldOffice,
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..]
            if matches!(
                brand.get(..4),
                Some(b"heic" | b"heix" | b"heim" | b"heis" | b"mif1" | b"msf1" | b"hevc")
            ) =>
        {
            Signature::Known(MediaType::Heic)
        }
        // Readers look for it in the first kilobyte; scanners write a few bytes before it.
        _ if find(&bytes[..bytes.len().min(1024)], b"%PDF-") => Signature::Known(MediaType::Pdf),
        _ => Signature::Unknown,
    }
}

fn holds_locked_package(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    find(bytes, &name)
}

fn find(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|window| window == what)
}

//! Words about files: sizes, types, rules, reasons for a refusal.

use domain::Locale;
use domain::files::{FileLimits, FileRefusal, MediaType};

use super::Texts;

/// "1,4 MB" (vi), "1.4 MB" (en); counted in 1024 like the limits.
pub fn size(texts: &Texts, bytes: u64) -> String {
    const KILO: u64 = 1024;
    let (key, unit) = match bytes {
        0..KILO => ("file-size-bytes", 1),
        KILO..1_048_576 => ("file-size-kilobytes", KILO),
        _ => ("file-size-megabytes", KILO * KILO),
    };
    // Rounded to a tenth, which only small figures show.
    let tenths = (bytes * 10 + unit / 2) / unit;
    let whole = tenths / 10;
    let n = if tenths.is_multiple_of(10) || whole >= 100 {
        whole.to_string()
    } else {
        let comma = if texts.locale() == Locale::Vi {
            ','
        } else {
            '.'
        };
        format!("{whole}{comma}{}", tenths % 10)
    };
    texts.with(key, &[("n", n.into())])
}

/// "PDF, JPEG, PNG, WebP hoặc HEIC".
pub fn types(texts: &Texts, accepted: &[MediaType]) -> String {
    let names: Vec<&str> = accepted.iter().map(|media| media.name()).collect();
    match names.split_last() {
        Some((last, first)) if !first.is_empty() => texts.with(
            "files-types-last",
            &[("first", first.join(", ").into()), ("last", (*last).into())],
        ),
        _ => names.join(""),
    }
}

/// What may be sent at a place, told beside its control.
pub fn rules(texts: &Texts, accepted: &[MediaType], limits: &FileLimits) -> String {
    texts.with(
        "files-rules",
        &[
            ("types", types(texts, accepted).into()),
            ("file", size(texts, limits.file_bytes).into()),
            ("files", limits.files.to_string().into()),
            ("dossier", size(texts, limits.dossier_bytes).into()),
        ],
    )
}

/// What is wrong with a file and what to do.
pub fn refusal(texts: &Texts, refusal: &FileRefusal) -> String {
    let key = format!("file-{}", refusal.code());
    match refusal {
        FileRefusal::TypeNotTaken { accepted } => {
            texts.with(&key, &[("types", types(texts, accepted).into())])
        }
        FileRefusal::WrongContent { expected } => {
            texts.with(&key, &[("expected", expected.name().into())])
        }
        FileRefusal::TooLarge { limit } | FileRefusal::DossierFull { limit } => {
            texts.with(&key, &[("limit", size(texts, *limit).into())])
        }
        FileRefusal::TooManyFiles { limit } => {
            texts.with(&key, &[("limit", limit.to_string().into())])
        }
        FileRefusal::TooManyPixels { megapixels } => {
            texts.with(&key, &[("megapixels", megapixels.to_string().into())])
        }
        FileRefusal::Empty
        | FileRefusal::NameMissing
        | FileRefusal::Damaged
        | FileRefusal::Locked
        | FileRefusal::ActiveContent
        | FileRefusal::Attachments
        | FileRefusal::Macros
        | FileRefusal::OutsideContent
        | FileRefusal::EmbeddedObject
        | FileRefusal::UnpacksTooLarge
        | FileRefusal::TooComplex => texts.get(&key),
    }
}

#[cfg(test)]
mod tests {
    use domain::files::MEGABYTE;

    use super::*;

    #[test]
    fn sizes_read_as_people_write_them() {
        let (vi, en) = (Texts::new(Locale::Vi), Texts::new(Locale::En));
        assert_eq!(size(&vi, 0), "0 byte");
        assert_eq!(size(&vi, 5_954), "5,8 KB");
        assert_eq!(size(&en, 1_485_512), "1.4 MB");
        assert_eq!(size(&en, 974_182), "951 KB");
        assert_eq!(size(&vi, 20 * MEGABYTE), "20 MB");
    }

    #[test]
    fn every_refusal_has_words_with_its_figures() {
        let all = [
            FileRefusal::Empty,
            FileRefusal::NameMissing,
            FileRefusal::TypeNotTaken {
                accepted: MediaType::ALL.to_vec(),
            },
            FileRefusal::WrongContent {
                expected: MediaType::Heic,
            },
            FileRefusal::TooLarge {
                limit: 20 * MEGABYTE,
            },
            FileRefusal::DossierFull {
                limit: 120 * MEGABYTE,
            },
            FileRefusal::TooManyFiles { limit: 40 },
            FileRefusal::Damaged,
            FileRefusal::Locked,
            FileRefusal::ActiveContent,
            FileRefusal::Attachments,
            FileRefusal::Macros,
            FileRefusal::OutsideContent,
            FileRefusal::EmbeddedObject,
            FileRefusal::TooManyPixels { megapixels: 50 },
            FileRefusal::UnpacksTooLarge,
            FileRefusal::TooComplex,
        ];
        for locale in Locale::ALL {
            let texts = Texts::new(locale);
            for reason in &all {
                let words = refusal(&texts, reason);
                assert!(!words.contains('«') && !words.contains('{'), "{words}");
            }
        }
        let vi = Texts::new(Locale::Vi);
        assert!(refusal(&vi, &all[2]).contains("PDF, JPEG, PNG, WebP, HEIC, DOCX hoặc XLSX"));
        assert!(refusal(&vi, &all[4]).contains("20 MB"));
    }
}

//! What happens to the files that people send: good ones are taken, bad ones are refused
//! with a reason, names stay names.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use axum::body::Body;
use bytes::Bytes;
use domain::codes::hex;
use domain::files::{FileKind, FileLimits, FileName, FileRefusal, MEGABYTE, MediaType};
use futures_util::stream;
use http::HeaderMap;
use percent_encoding::percent_decode_str;
use server::papers::{self, Inspected, PaperError, Parts, Received};
use sha2::{Digest, Sha256};

const EVERYWHERE: &[MediaType] = &MediaType::ALL;

fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples")
}

/// Sends bytes the way a handler does: streamed to disk, then looked into.
async fn send(bytes: &[u8], sent_name: &str) -> Result<(Inspected, Received), PaperError> {
    let folder = tempfile::tempdir().unwrap();
    let chunks: Vec<_> = bytes
        .chunks(64 * 1024)
        .map(|c| Ok::<_, String>(Bytes::copy_from_slice(c)))
        .collect();
    let received = papers::receive(
        stream::iter(chunks),
        folder.path(),
        &FileLimits::default(),
        0,
    )
    .await?;
    let name = FileName::clean(sent_name)?;
    let inspected = papers::inspect(&received, &name, EVERYWHERE).await?;
    Ok((inspected, received))
}

async fn refusal(bytes: &[u8], sent_name: &str) -> FileRefusal {
    match send(bytes, sent_name).await {
        Err(PaperError::Refused(refusal)) => refusal,
        other => panic!("{sent_name}: {other:?}"),
    }
}

fn sample(path: &str) -> Vec<u8> {
    fs::read(samples().join("files").join(path)).unwrap()
}

#[tokio::test]
async fn every_good_file_is_taken_with_its_size_digest_and_pages() {
    let table = fs::read_to_string(samples().join("files.tsv")).unwrap();
    let mut taken = BTreeMap::new();
    for row in table.lines().filter(|row| row.starts_with("files/good/")) {
        let cells: Vec<&str> = row.split('\t').collect();
        let name = cells[0].strip_prefix("files/good/").unwrap();
        let (inspected, received) = send(&fs::read(samples().join(cells[0])).unwrap(), name)
            .await
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(received.bytes.to_string(), cells[1], "{name}");
        assert_eq!(hex(&received.sha256), cells[2], "{name}");
        taken.insert(name.to_owned(), inspected);
    }
    assert_eq!(taken.len(), 12);
    let pages = |start: &str| {
        taken
            .iter()
            .find(|(name, _)| name.starts_with(start))
            .unwrap()
            .1
            .pages
    };
    assert_eq!(pages("trich-luc"), Some(1));
    assert_eq!(pages("ban-an-27"), Some(6));
    assert_eq!(pages("scan-"), Some(3));
    assert_eq!(pages("Đơn"), Some(2));
    assert_eq!(pages("giay-uy-quyen"), None);
    assert_eq!(taken["giay-uy-quyen.docx"].media, MediaType::Docx);
    assert_eq!(taken["bang-ke-tai-san.xlsx"].media.kind(), FileKind::Office);
    for portrait in ["IMG_20260912_083215.jpg", "IMG_20260912_083301.jpg"] {
        let (width, height) = taken[portrait].size.unwrap();
        assert!(
            height > width && taken[portrait].orientation != 1,
            "{portrait}"
        );
    }
}

#[tokio::test]
async fn every_bad_file_is_refused_for_its_own_reason() {
    let not_taken = |name| {
        (
            name,
            FileRefusal::TypeNotTaken {
                accepted: EVERYWHERE.to_vec(),
            },
        )
    };
    let expected = [
        ("rong.pdf", FileRefusal::Empty),
        (
            "trang-web.pdf",
            FileRefusal::WrongContent {
                expected: MediaType::Pdf,
            },
        ),
        (
            "anh-the.jpg",
            FileRefusal::WrongContent {
                expected: MediaType::Jpeg,
            },
        ),
        ("co-javascript.pdf", FileRefusal::ActiveContent),
        ("co-mat-khau.pdf", FileRefusal::Locked),
        ("bi-cat.pdf", FileRefusal::Damaged),
        ("bi-cat.jpg", FileRefusal::Damaged),
        not_taken("co-script.svg"),
        not_taken("eicar.txt"),
        not_taken("eicar.zip"),
        ("eicar.docx", FileRefusal::EmbeddedObject),
        ("bom-nen.docx", FileRefusal::UnpacksTooLarge),
        ("bom-anh.png", FileRefusal::TooManyPixels { megapixels: 50 }),
        ("mau-ngoai.docx", FileRefusal::OutsideContent),
        ("macro-doi-duoi.docx", FileRefusal::Macros),
        not_taken("hai-trong-mot.gif"),
        not_taken("ban-scan.tiff"),
    ];
    assert_eq!(
        expected.len(),
        fs::read_dir(samples().join("files/bad")).unwrap().count()
    );
    for (name, reason) in expected {
        assert_eq!(
            refusal(&sample(&format!("bad/{name}")), name).await,
            reason,
            "{name}"
        );
    }
}

#[tokio::test]
async fn a_file_in_disguise_is_what_its_content_says() {
    let gif = sample("bad/hai-trong-mot.gif");
    assert_eq!(
        refusal(&gif, "anh.png").await,
        FileRefusal::WrongContent {
            expected: MediaType::Png
        }
    );
    let archive = sample("bad/eicar.zip");
    assert_eq!(
        refusal(&archive, "don.docx").await,
        FileRefusal::WrongContent {
            expected: MediaType::Docx
        }
    );
    let workbook = sample("good/bang-ke-tai-san.xlsx");
    assert_eq!(
        refusal(&workbook, "don.docx").await,
        FileRefusal::WrongContent {
            expected: MediaType::Docx
        }
    );
    // A messenger renamed a picture: an officer can still see it.
    let (picture, _) = send(&sample("good/ghi-nhan-tai-san.webp"), "zalo.jpg")
        .await
        .unwrap();
    assert_eq!(picture.media, MediaType::Webp);
}

#[tokio::test]
async fn a_file_that_was_cut_off_anywhere_is_asked_for_again() {
    for (path, name) in [
        ("good/ban-an-27-2025-DS-ST.pdf", "a.pdf"),
        ("good/scan-ban-an-06-2025-HNGD-ST.pdf", "a.pdf"),
        ("good/IMG_20260912_083107.jpg", "a.jpg"),
        ("good/anh-chup-man-hinh-chuyen-khoan.png", "a.png"),
        ("good/ghi-nhan-tai-san.webp", "a.webp"),
        ("good/IMG_0042.HEIC", "a.heic"),
        ("good/giay-uy-quyen.docx", "a.docx"),
    ] {
        let whole = sample(path);
        for tenth in [1, 4, 7, 9] {
            let cut = &whole[..whole.len() * tenth / 10];
            assert_eq!(
                refusal(cut, name).await,
                FileRefusal::Damaged,
                "{path} at {tenth}/10"
            );
        }
    }
}

#[tokio::test]
async fn office_files_are_taken_only_where_the_form_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = Ok::<_, String>(Bytes::from(sample("good/giay-uy-quyen.docx")));
    let limits = FileLimits::default();
    let received = papers::receive(stream::iter([bytes]), folder.path(), &limits, 0)
        .await
        .unwrap();
    let slot = domain::form::PaperSlot {
        id: "judgment".into(),
        ..blank_slot()
    };
    let refused = papers::inspect(
        &received,
        &FileName::clean("a.docx").unwrap(),
        slot.accepted(),
    )
    .await;
    let Err(PaperError::Refused(FileRefusal::TypeNotTaken { accepted })) = refused else {
        panic!("{refused:?}");
    };
    assert!(accepted.contains(&MediaType::Pdf) && !accepted.contains(&MediaType::Docx));
}

fn blank_slot() -> domain::form::PaperSlot {
    domain::form::PaperSlot {
        id: String::new(),
        label: domain::text::Localized::default(),
        hint: None,
        required: false,
        when: None,
        office_files: false,
        basis: None,
    }
}

#[tokio::test]
async fn a_file_over_the_limit_is_stopped_while_it_flows() {
    let folder = tempfile::tempdir().unwrap();
    let limits = FileLimits::default();
    let block = Bytes::from(vec![b'a'; 1024 * 1024]);
    // More than the limit allows; reading on would never end.
    let endless = stream::repeat_with(move || Ok::<_, String>(block.clone()));
    let refused = papers::receive(endless, folder.path(), &limits, 0).await;
    assert!(
        matches!(refused, Err(PaperError::Refused(FileRefusal::TooLarge { limit })) if limit == 20 * MEGABYTE)
    );
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        0,
        "nothing stays behind"
    );
}

#[tokio::test]
async fn an_upload_that_breaks_off_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let packets = [
        Ok(Bytes::from_static(b"%PDF-1.7")),
        Err("connection reset".to_owned()),
    ];
    let broken = papers::receive(
        stream::iter(packets),
        folder.path(),
        &FileLimits::default(),
        0,
    )
    .await;
    assert!(matches!(broken, Err(PaperError::BrokenOff(_))));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn a_picture_for_the_screen_stands_upright_and_tells_nothing_of_its_place() {
    for (path, media, portrait) in [
        ("good/IMG_20260912_083107.jpg", MediaType::Jpeg, None),
        ("good/IMG_20260912_083215.jpg", MediaType::Jpeg, Some(true)),
        ("good/IMG_20260912_083301.jpg", MediaType::Jpeg, Some(true)),
        ("good/IMG_0042.HEIC", MediaType::Heic, None),
        (
            "good/anh-chup-man-hinh-chuyen-khoan.png",
            MediaType::Png,
            Some(true),
        ),
        ("good/ghi-nhan-tai-san.webp", MediaType::Webp, None),
    ] {
        let (seen, _) = send(&sample(path), path).await.unwrap();
        let jpeg = papers::display(sample(path).into(), media, 800, 0)
            .await
            .unwrap();
        let shown = image::load_from_memory_with_format(&jpeg, image::ImageFormat::Jpeg).unwrap();
        assert_eq!(shown.width().max(shown.height()), 800, "{path}");
        let (width, height) = seen.size.unwrap();
        assert_eq!(
            shown.height() > shown.width(),
            height > width,
            "{path}: same way up as measured"
        );
        if let Some(portrait) = portrait {
            assert_eq!(shown.height() > shown.width(), portrait, "{path}");
        }
        assert!(
            exif::Reader::new()
                .read_from_container(&mut std::io::Cursor::new(&jpeg))
                .is_err(),
            "{path}"
        );
        assert!(jpeg.len() < 300_000, "{path}: {} bytes", jpeg.len());
    }
    // The photograph as it was sent does tell.
    let original = sample("good/IMG_20260912_083215.jpg");
    let told = exif::Reader::new()
        .read_from_container(&mut std::io::Cursor::new(&original))
        .unwrap();
    assert!(
        told.get_field(exif::Tag::GPSLatitude, exif::In::PRIMARY)
            .is_some()
    );
}

#[tokio::test]
async fn a_file_with_spoilt_bytes_is_taken_or_refused_and_never_a_surprise() {
    let rng = server::clock::Rng::seeded(7);
    for path in [
        "good/trich-luc-ban-an-1-trang.pdf",
        "good/giay-uy-quyen.docx",
        "good/bang-ke-tai-san.xlsx",
        "good/ghi-nhan-tai-san.webp",
        "good/anh-chup-man-hinh-chuyen-khoan.png",
    ] {
        let whole = sample(path);
        for _ in 0..12 {
            let mut spoilt = whole.clone();
            for _ in 0..8 {
                let [a, b, c, value] = rng.bytes::<4>();
                let at = usize::from_be_bytes([0, 0, 0, 0, 0, a, b, c]) % spoilt.len();
                spoilt[at] = value;
            }
            let outcome = send(&spoilt, path).await;
            assert!(
                matches!(outcome, Ok(_) | Err(PaperError::Refused(_))),
                "{path}: {outcome:?}"
            );
        }
    }
}

/// One row of `filenames.txt`.
struct NameRow {
    expect: String,
    sent: Vec<u8>,
    what: String,
}

fn name_rows() -> Vec<NameRow> {
    let table = fs::read_to_string(samples().join("filenames.txt")).unwrap();
    let rows: Vec<NameRow> = table
        .lines()
        .filter(|row| !row.starts_with('#'))
        .map(|row| {
            let mut cells = row.split('\t');
            NameRow {
                expect: cells.next().unwrap().to_owned(),
                sent: percent_decode_str(cells.next().unwrap()).collect(),
                what: cells.next().unwrap().to_owned(),
            }
        })
        .collect();
    assert!(rows.len() > 60, "{} rows", rows.len());
    rows
}

/// The name as it comes out of a form that a browser sends.
async fn through_a_form(sent: &[u8]) -> String {
    let mut escaped = Vec::new();
    for &byte in sent {
        match byte {
            b'"' => escaped.extend_from_slice(b"%22"),
            b'\r' => escaped.extend_from_slice(b"%0D"),
            b'\n' => escaped.extend_from_slice(b"%0A"),
            byte => escaped.push(byte),
        }
    }
    let body = [
        &b"--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\""[..],
        &escaped,
        b"\"\r\nContent-Type: application/pdf\r\n\r\nx\r\n--b--\r\n",
    ]
    .concat();
    let headers = HeaderMap::from_iter([(
        http::header::CONTENT_TYPE,
        "multipart/form-data; boundary=b".parse().unwrap(),
    )]);
    let mut parts = Parts::new(&headers, Body::from(body), 100_000).unwrap();
    let part = parts.next().await.unwrap().unwrap();
    part.file_name().unwrap().to_owned()
}

#[tokio::test]
async fn every_name_stays_a_name() {
    use unicode_normalization::UnicodeNormalization;
    let (pdf, jpeg) = (
        sample("good/trich-luc-ban-an-1-trang.pdf"),
        sample("good/IMG_20260912_083301.jpg"),
    );
    for NameRow { expect, sent, what } in name_rows() {
        let arrived = through_a_form(&sent).await;
        let content = if arrived.to_lowercase().ends_with(".jpg") {
            &jpeg
        } else {
            &pdf
        };
        let outcome = match FileName::clean(&arrived) {
            Ok(name) => papers::examine(content, &name, EVERYWHERE).map(|_| name),
            Err(refusal) => Err(refusal),
        };
        let as_sent = String::from_utf8_lossy(&sent).nfc().collect::<String>();
        match (expect.as_str(), &outcome) {
            ("keep", Ok(name)) => assert_eq!(name.as_str(), as_sent, "{what}"),
            ("clean", Ok(name)) => assert_ne!(name.as_str(), as_sent, "{what}"),
            ("clean_or_reject" | "keep_or_clean", Ok(_))
            | ("reject" | "clean_or_reject", Err(_)) => {}
            _ => panic!("{expect} {what}: {outcome:?}"),
        }
        if let Ok(name) = outcome {
            let shown = name.as_str();
            assert!(
                !shown.contains(['/', '\\']) && !shown.chars().any(char::is_control),
                "{what}"
            );
            assert!(
                shown.len() <= 240 && !shown.starts_with('.') && !shown.ends_with(['.', ' ']),
                "{what}"
            );
            handed_out(&name, &what);
        }
    }
}

/// What a browser makes of the header is the name again.
fn handed_out(name: &FileName, what: &str) {
    let header = papers::content_disposition(name);
    let text = header.to_str().unwrap();
    let (_, extended) = text.split_once("filename*=UTF-8''").unwrap();
    let decoded = percent_decode_str(extended).decode_utf8().unwrap();
    assert_eq!(decoded, name.as_str(), "{what}");
    assert_eq!(text.matches(['"']).count(), 2, "{what}: {text}");
}

/// In a process of its own: the peak of this one is that of all stories together.
#[test]
fn many_bad_files_at_once_cost_little_memory() {
    let alone = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "files::many_bad_files_alone"])
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&alone.stdout);
    assert!(alone.status.success(), "{told}");
    assert!(told.contains("1 passed"), "{told}");
}

#[tokio::test]
#[ignore = "measures its process; many_bad_files_at_once_cost_little_memory runs it"]
async fn many_bad_files_alone() {
    let before = peak_memory();
    let bad: Vec<(String, Vec<u8>)> = fs::read_dir(samples().join("files/bad"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| {
            (
                entry.file_name().into_string().unwrap(),
                fs::read(entry.path()).unwrap(),
            )
        })
        .collect();
    assert!(bad.len() > 10, "{}", bad.len());
    let tasks: Vec<_> = (0..4)
        .flat_map(|_| bad.clone())
        .map(|(name, bytes)| tokio::spawn(async move { send(&bytes, &name).await.is_err() }))
        .collect();
    for task in tasks {
        assert!(task.await.unwrap());
    }
    let grown = peak_memory().saturating_sub(before);
    assert!(grown < 200 * MEGABYTE, "{} MB", grown / MEGABYTE);
}

/// The most memory that the process has had so far, in bytes.
fn peak_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .unwrap();
    line.split_whitespace()
        .nth(1)
        .unwrap()
        .parse::<u64>()
        .unwrap()
        * 1024
}

#[test]
fn digests_are_of_the_bytes_as_sent() {
    // A guard for the fixtures themselves: git must not have touched them.
    let sum = Sha256::digest(sample("good/bang-ke-tai-san.xlsx"));
    assert_eq!(sum[..4], [0xca, 0xdd, 0xa6, 0xca]);
}

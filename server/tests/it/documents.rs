//! Papers: what was asked and answered stands on them, in full and in good order, for eyes
//! and for screen readers.

use std::io::Cursor;
use std::io::Read;
use std::path::Path;
use std::process::Command;

use chrono::{NaiveDate, TimeZone, Utc};
use domain::Locale;
use domain::form::{Answers, Context, FormDefinition, Node, layout_blank, present, sample_answers};
use domain::procedure::Catalogue;
use server::clock::FrozenClock;
use server::documents::{DueDate, FilledForm, Format, Press, Receipt, ReceivedFile};

use crate::support::TestApp;

const OFFICE: &str = "Thi hành án dân sự tỉnh Vĩnh Long";

fn catalogue() -> Catalogue {
    Catalogue::embedded().unwrap()
}

fn context(catalogue: &Catalogue) -> Context<'_> {
    Context::new(
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
        catalogue.calendar(),
    )
}

fn press() -> Press {
    press_with(None).unwrap()
}

fn press_with(fonts: Option<&Path>) -> anyhow::Result<Press> {
    Press::new(
        fonts,
        FrozenClock::at(Utc.with_ymd_and_hms(2026, 11, 24, 3, 0, 0).unwrap()),
    )
}

/// Runs a tool of poppler on a PDF.
fn poppler(tool: &str, args: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    std::fs::write(&path, pdf).unwrap();
    let mut command = Command::new(tool);
    command.args(args).arg(&path);
    if tool == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The text of a PDF with every run of blanks made one blank.
pub fn text_of(pdf: &[u8]) -> String {
    squeeze(&poppler("pdftotext", &["-enc", "UTF-8"], pdf))
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of a Word file, paragraph by paragraph, and its styles and properties.
fn word_parts(docx: &[u8]) -> (String, String, String) {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        archive
            .by_name(name)
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        text
    };
    (
        part("word/document.xml"),
        part("word/styles.xml"),
        part("docProps/core.xml"),
    )
}

fn word_text(document: &str) -> String {
    let mut reader = quick_xml::Reader::from_str(document);
    let mut text = String::new();
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Text(words) => text.push_str(&words.decode().unwrap()),
            quick_xml::events::Event::GeneralRef(entity) => {
                let entity = format!("&{};", entity.decode().unwrap());
                text.push_str(&quick_xml::escape::unescape(&entity).unwrap());
            }
            quick_xml::events::Event::End(end) if end.local_name().as_ref() == b"p" => {
                text.push(' ');
            }
            quick_xml::events::Event::Eof => return squeeze(&text),
            _ => {}
        }
    }
}

/// All labels that a blank form must show.
fn labels(form: &FormDefinition) -> Vec<String> {
    fn collect(node: &Node, list: &mut Vec<String>) {
        match node {
            Node::Input { field, .. } => list.push(field.label.vi.clone()),
            Node::Group { children, .. } => children.iter().for_each(|child| collect(child, list)),
            Node::List { items, .. } => items
                .iter()
                .flatten()
                .for_each(|child| collect(child, list)),
        }
    }
    let mut list = vec![form.title.vi.to_uppercase(), OFFICE.to_owned()];
    for section in &form.sections {
        list.push(section.title.vi.clone());
        for node in &layout_blank(section) {
            collect(node, &mut list);
        }
    }
    list.extend(form.papers.iter().map(|slot| slot.label.vi.clone()));
    list
}

#[tokio::test]
async fn every_blank_form_asks_everything_in_word_and_pdf() {
    let (catalogue, press) = (catalogue(), press());
    for form in catalogue.forms() {
        let pdf = press
            .blank_form(OFFICE, form, Format::Pdf, Locale::Vi)
            .await
            .unwrap();
        let docx = press
            .blank_form(OFFICE, form, Format::Docx, Locale::Vi)
            .await
            .unwrap();
        let (document, styles, core) = word_parts(&docx);
        let (pdf_text, word_text) = (text_of(&pdf), word_text(&document));
        for label in labels(form) {
            let label = squeeze(&label);
            assert!(
                pdf_text.contains(&label),
                "{}: PDF lacks {label:?} in {pdf_text}",
                form.id
            );
            assert!(
                word_text.contains(&label),
                "{}: Word lacks {label:?}",
                form.id
            );
        }
        for text in [&pdf_text, &word_text] {
            assert!(text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
            assert!(text.contains("Mẫu gợi ý"));
            assert!(!text.contains('«'), "{}: a sentence is missing", form.id);
        }
        assert!(styles.contains("<w:lang w:val=\"vi-VN\""));
        assert!(core.contains(&format!("<dc:title>{}</dc:title>", form.title.vi)));
        assert!(document.contains("Heading1") && document.contains("Heading2"));
    }
}

#[tokio::test]
async fn readers_of_english_find_english_beside_the_vietnamese() {
    let (catalogue, press) = (catalogue(), press());
    let form = catalogue.form("enforcement-request").unwrap();
    let pdf = press
        .blank_form(OFFICE, form, Format::Pdf, Locale::En)
        .await
        .unwrap();
    let docx = press
        .blank_form(OFFICE, form, Format::Docx, Locale::En)
        .await
        .unwrap();
    for text in [text_of(&pdf), word_text(&word_parts(&docx).0)] {
        assert!(text.contains("ĐƠN YÊU CẦU THI HÀNH ÁN"));
        assert!(text.contains("Request for enforcement of a judgment"));
        assert!(text.contains("Judgment debtor") && text.contains("Người phải thi hành án"));
    }
}

#[tokio::test]
async fn a_blank_form_is_made_once() {
    let (catalogue, press) = (catalogue(), press());
    let form = catalogue.form("general-request").unwrap();
    let first = press
        .blank_form(OFFICE, form, Format::Pdf, Locale::Vi)
        .await
        .unwrap();
    let again = press
        .clone()
        .blank_form(OFFICE, form, Format::Pdf, Locale::Vi)
        .await
        .unwrap();
    assert!(std::sync::Arc::ptr_eq(&first, &again));
    let elsewhere = press
        .blank_form("Nơi khác", form, Format::Pdf, Locale::Vi)
        .await
        .unwrap();
    assert!(text_of(&elsewhere).contains("Nơi khác"));
}

#[tokio::test]
async fn a_paper_can_be_read_by_every_reader_and_for_long() {
    let (catalogue, press) = (catalogue(), press());
    let form = catalogue.form("result-certificate").unwrap();
    let pdf = press
        .blank_form(OFFICE, form, Format::Pdf, Locale::Vi)
        .await
        .unwrap();
    let info = poppler("pdfinfo", &[], &pdf);
    assert!(info.contains("Tagged:          yes"), "{info}");
    assert!(
        info.contains(&format!("Title:           {}", form.title.vi)),
        "{info}"
    );
    assert!(
        info.contains("Page size:       595.276 x 841.89 pts (A4)"),
        "{info}"
    );
    let fonts = poppler("pdffonts", &[], &pdf);
    for font in fonts.lines().skip(2) {
        let cells: Vec<&str> = font.split_whitespace().rev().collect();
        // name type encoding emb sub uni object id
        assert_eq!(cells[2..5], ["yes", "yes", "yes"], "{font}");
    }
    let document = lopdf::Document::load_mem(&pdf).unwrap();
    let language = document
        .catalog()
        .unwrap()
        .get(b"Lang")
        .unwrap()
        .as_str()
        .unwrap();
    assert!(
        language.starts_with(b"vi"),
        "{:?}",
        String::from_utf8_lossy(language)
    );
    let structure = poppler("pdfinfo", &["-struct"], &pdf);
    assert!(
        structure.contains("H1") && structure.contains("H2"),
        "{structure}"
    );
}

async fn filled(answers: &Answers, about: &FilledForm) -> (Vec<u8>, Vec<u8>) {
    let (catalogue, press) = (catalogue(), press());
    let form = catalogue.form("enforcement-request").unwrap();
    let context = context(&catalogue);
    let make =
        |format| press.filled_form(OFFICE, form, answers, &context, (format, Locale::Vi), about);
    (
        make(Format::Pdf).await.unwrap(),
        make(Format::Docx).await.unwrap(),
    )
}

fn sample() -> Answers {
    let catalogue = catalogue();
    let form = catalogue.form("enforcement-request").unwrap();
    sample_answers(form, &context(&catalogue))
}

#[tokio::test]
async fn a_filled_form_says_what_was_answered() {
    let catalogue = catalogue();
    for form in catalogue.forms() {
        let context = context(&catalogue);
        let answers = sample_answers(form, &context);
        let about = FilledForm {
            papers: vec!["Bản án.pdf".to_owned()],
            ..FilledForm::default()
        };
        let pdf = press()
            .filled_form(
                OFFICE,
                form,
                &answers,
                &context,
                (Format::Pdf, Locale::Vi),
                &about,
            )
            .await
            .unwrap();
        let text = text_of(&pdf);
        let rows = present(form, &answers, &context, Locale::Vi);
        let values = rows
            .iter()
            .flat_map(|section| &section.rows)
            .filter_map(|row| row.value.as_ref());
        assert!(values.clone().count() > 5);
        for value in values {
            assert!(
                text.contains(&squeeze(value)),
                "{}: {value:?} is missing in {text}",
                form.id
            );
        }
        assert!(text.contains("Bản án.pdf"));
        assert!(text.contains("Thời gian") || !text.contains('«'));
    }
}

#[tokio::test]
async fn a_filled_form_carries_code_date_and_name_once_there_is_a_dossier() {
    let about = FilledForm {
        code: Some("G15.70-261124-0001".to_owned()),
        date: NaiveDate::from_ymd_opt(2026, 11, 4),
        signer: Some("Đặng Thị Huệ".to_owned()),
        papers: Vec::new(),
    };
    let (pdf, docx) = filled(&sample(), &about).await;
    for text in [text_of(&pdf), word_text(&word_parts(&docx).0)] {
        assert!(text.contains("Mã hồ sơ: G15.70-261124-0001"));
        assert!(text.contains("ngày 04 tháng 11 năm 2026"));
        assert!(text.contains("Đặng Thị Huệ"));
    }
}

#[tokio::test]
async fn odd_words_stay_words() {
    let long = "Nguyễn".repeat(17);
    let code =
        r#"#panic("x") *a* _b_ $c$ @d <e> `f` \ // % & = - "g" 'h' [i] {j} https://k.example"#;
    let mut answers = sample();
    answers.set("requester.full_name", &long);
    answers.set(
        "asset_info",
        format!("{code}\nDòng hai\u{7} 🌴\u{200b} Nguye\u{302}\u{303}n \u{e000} 判"),
    );
    let path = answers
        .iter()
        .find(|(path, _)| path.ends_with("asset_info"))
        .map(|(path, _)| path.to_owned());
    assert_eq!(
        path.as_deref(),
        Some("asset_info"),
        "the form asks for assets"
    );
    let (pdf, docx) = filled(&answers, &FilledForm::default()).await;
    let text = text_of(&pdf);
    assert!(text.contains(&squeeze(code)), "{text}");
    assert!(text.contains("Dòng hai □ Nguyễn □ □"), "{text}");
    let name = answers.get("requester.full_name");
    assert!(
        name.is_empty() || text.replace(' ', "").contains(&long),
        "{text}"
    );
    let (document, ..) = word_parts(&docx);
    assert!(word_text(&document).contains(&squeeze(code)));
    assert!(
        word_text(&document).contains("🌴"),
        "Word has its own fonts"
    );
}

#[tokio::test]
async fn twelve_parties_and_pages_of_text_fit() {
    let mut answers = sample();
    let debtor: Vec<(String, String)> = answers
        .below("debtors.0")
        .map(|(path, text)| (path["debtors.0".len()..].to_owned(), text.to_owned()))
        .collect();
    for at in 1..12 {
        for (tail, text) in &debtor {
            answers.set(format!("debtors.{at}{tail}"), text);
        }
    }
    answers.set(
        "asset_info",
        "Một căn nhà cấp bốn tại ấp Giồng Chùa. ".repeat(90),
    );
    let (pdf, _) = filled(&answers, &FilledForm::default()).await;
    let text = text_of(&pdf);
    assert!(text.contains("Người phải thi hành án 12"), "{text}");
    let pages = lopdf::Document::load_mem(&pdf).unwrap().get_pages().len();
    assert!(pages > 3, "{pages} pages");
}

#[tokio::test]
async fn anybody_can_download_the_blank_form_of_a_procedure() {
    let app = TestApp::sqlite().await;
    let forms = Catalogue::embedded().unwrap();
    for procedure in forms.procedures() {
        for format in Format::ALL {
            let file = format!("{}.{}", procedure.slug, format.ending());
            let path = app::routes::path(app::routes::FORM_FILE, &[&file]);
            let reply = app.nobody().get(&path).await.assert_status(200);
            assert_eq!(reply.header("content-type"), Some(format.mime()), "{path}");
            assert_eq!(reply.header("x-content-type-options"), Some("nosniff"));
            let name = reply.header("content-disposition").unwrap();
            assert!(name.starts_with("attachment; filename=\""), "{name}");
            assert!(name.ends_with(format.ending()), "{name}");
        }
    }
    for unknown in [
        "khong-co.pdf",
        "yeu-cau-thi-hanh-an-dan-su.exe",
        "yeu-cau-thi-hanh-an-dan-su",
        ".pdf",
    ] {
        let path = app::routes::path(app::routes::FORM_FILE, &[unknown]);
        app.nobody().get(&path).await.assert_status(404).page();
    }
}

fn receipt() -> Receipt {
    Receipt {
        office: OFFICE.to_owned(),
        code: "G15.70-261124-0001".to_owned(),
        procedure: "Yêu cầu thi hành án dân sự".to_owned(),
        sender: "Đặng Thị Huệ".to_owned(),
        received_at: Utc.with_ymd_and_hms(2026, 11, 24, 3, 42, 0).unwrap(),
        due: Some(DueDate {
            date: NaiveDate::from_ymd_opt(2026, 12, 1).unwrap(),
            provisional: false,
        }),
        signature_follows: true,
        files: vec![ReceivedFile {
            name: "Bản án <b>số</b> 12 #1 🌴.pdf".to_owned(),
            slot: "Bản án, quyết định".to_owned(),
            bytes: 1_485_512,
            pages: Some(3),
            sha256: "bee5fb8b7adc427220183b204781b989e0a87dbdaffd2140d73deb21244fc4fd".to_owned(),
        }],
        verify_address: "https://motcua.example/xac-thuc/abcdefghijklmnopqrstuvwxyz".to_owned(),
    }
}

#[tokio::test]
async fn a_receipt_lists_what_came_and_when() {
    let pdf = press().receipt(&receipt(), Locale::Vi).await.unwrap();
    let text = text_of(&pdf);
    for words in [
        "BIÊN NHẬN GỬI HỒ SƠ TRỰC TUYẾN",
        "G15.70-261124-0001",
        "10 giờ 42, thứ Ba, 24/11/2026",
        "thứ Ba, 01/12/2026",
        "Bản án <b>số</b> 12 #1 □.pdf",
        "1,4 MB",
        "bee5fb8b7adc427220183b204781b989",
        "không phải là ngày Ông/Bà nhận được tiền",
        "https://motcua.example/xac-thuc/abcdefghijklmnopqrstuvwxyz",
    ] {
        assert!(text.contains(words), "{words:?} is missing in {text}");
    }
    let english = text_of(&press().receipt(&receipt(), Locale::En).await.unwrap());
    assert!(english.contains("RECEIPT FOR AN ONLINE APPLICATION") && english.contains("1.4 MB"));
    assert!(!english.contains('«') && !text.contains('«'));
    let language = lopdf::Document::load_mem(&pdf).unwrap();
    assert!(language.catalog().unwrap().get(b"Lang").is_ok());
}

#[tokio::test]
async fn a_receipt_without_files_or_term_says_so() {
    let bare = Receipt {
        files: Vec::new(),
        due: None,
        signature_follows: false,
        ..receipt()
    };
    let text = text_of(&press().receipt(&bare, Locale::Vi).await.unwrap());
    assert!(text.contains("Không có tệp nào") && text.contains("Cơ quan sẽ thông báo"));
    assert!(
        !text.contains("không phải ngày"),
        "no date, nothing to explain"
    );
}

#[tokio::test]
async fn the_same_data_makes_the_same_paper() {
    let (one, other) = (press(), press());
    let first = one.receipt(&receipt(), Locale::Vi).await.unwrap();
    assert_eq!(first, other.receipt(&receipt(), Locale::Vi).await.unwrap());
}

#[tokio::test]
async fn a_font_folder_that_is_not_there_stops_the_start() {
    assert!(press_with(Some(Path::new("/does/not/exist"))).is_err());
}

#[tokio::test]
async fn every_paper_can_be_made_in_every_language() {
    let (catalogue, press) = (catalogue(), press());
    let context = context(&catalogue);
    for form in catalogue.forms() {
        let answers = sample_answers(form, &context);
        for (format, locale) in Format::ALL
            .into_iter()
            .flat_map(|f| Locale::ALL.map(|l| (f, l)))
        {
            let about = FilledForm::default();
            let blank = press
                .blank_form(OFFICE, form, format, locale)
                .await
                .unwrap();
            let filled = press
                .filled_form(OFFICE, form, &answers, &context, (format, locale), &about)
                .await
                .unwrap();
            let magic: &[u8] = if format == Format::Pdf {
                b"%PDF-"
            } else {
                b"PK"
            };
            for (paper, name) in [(&blank[..], "blank"), (&filled[..], "filled")] {
                assert!(paper.starts_with(magic));
                if let Some(folder) = option_env!("PAPERS") {
                    let file = format!("{}.{name}.{}.{}", form.id, locale.tag(), format.ending());
                    std::fs::write(Path::new(folder).join(file), paper).unwrap();
                }
            }
        }
    }
}

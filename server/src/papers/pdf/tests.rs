use std::fmt::Write;

use lopdf::encryption::crypt_filters::{Aes128CryptFilter, CryptFilter};
use lopdf::{
    Dictionary, Document, EncryptionState, EncryptionVersion, Object, Permissions, SaveOptions,
    Stream, dictionary,
};

use super::*;

/// A document of two pages; `more` is added to its catalog.
fn document(more: Dictionary) -> Document {
    let mut document = Document::with_version("1.7");
    let root = document.new_object_id();
    let kids: Vec<Object> = (0..2)
        .map(|_| {
            let content =
                document.add_object(Stream::new(dictionary! {}, b"0 0 m 9 9 l S".to_vec()));
            let page = dictionary! { "Type" => "Page", "Parent" => root, "Contents" => content };
            document.add_object(page).into()
        })
        .collect();
    let pages = dictionary! { "Type" => "Pages", "Count" => 2, "Kids" => kids };
    document.objects.insert(root, pages.into());
    let mut catalog = dictionary! { "Type" => "Catalog", "Pages" => root };
    catalog.extend(&more);
    let catalog = document.add_object(catalog);
    document.trailer.set("Root", catalog);
    document.trailer.set(
        "ID",
        vec![Object::string_literal("mau"), Object::string_literal("mau")],
    );
    document
}

fn saved(mut document: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn saved_packed(mut document: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .build();
    document.save_with_options(&mut bytes, options).unwrap();
    bytes
}

/// What is said of a document whose catalog holds `more`, plain and in object streams.
fn said(more: &Dictionary) -> Result<u32, FileRefusal> {
    let plain = pages(&saved(document(more.clone())));
    let packed = pages(&saved_packed(document(more.clone())));
    assert_eq!(plain, packed, "{more:?}");
    plain
}

fn action(kind: &str) -> Dictionary {
    dictionary! { "OpenAction" => dictionary! { "S" => kind } }
}

#[test]
fn an_ordinary_paper_is_taken() {
    assert_eq!(said(&dictionary! {}), Ok(2));
    assert_eq!(
        said(&action("GoTo")),
        Ok(2),
        "to show page 1 first is usual"
    );
    let link =
        dictionary! { "S" => "URI", "URI" => Object::string_literal("https://toaan.example") };
    assert_eq!(said(&dictionary! { "Link" => link }), Ok(2));
    assert_eq!(
        said(&dictionary! { "AcroForm" => dictionary! { "Fields" => Object::Array(vec![]) } }),
        Ok(2)
    );
}

#[test]
fn whatever_runs_is_refused() {
    for kind in [
        "JavaScript",
        "Launch",
        "SubmitForm",
        "ImportData",
        "GoToR",
        "GoToE",
        "Rendition",
    ] {
        assert_eq!(
            said(&action(kind)),
            Err(FileRefusal::ActiveContent),
            "{kind}"
        );
    }
    let script = dictionary! { "JS" => Object::string_literal("app.alert(1)") };
    assert_eq!(
        said(&dictionary! { "AA" => dictionary! { "WC" => script } }),
        Err(FileRefusal::ActiveContent)
    );
    let film = dictionary! { "Type" => "Annot", "Subtype" => "RichMedia" };
    assert_eq!(
        said(&dictionary! { "X" => Object::Array(vec![film.into()]) }),
        Err(FileRefusal::ActiveContent)
    );
    let form = dictionary! { "XFA" => Object::string_literal("<xdp/>") };
    assert_eq!(
        said(&dictionary! { "AcroForm" => form }),
        Err(FileRefusal::ActiveContent)
    );
}

#[test]
fn a_name_in_disguise_is_the_same_name() {
    let bytes = saved(document(action("Launch")));
    let at = bytes
        .windows(7)
        .position(|window| window == b"/Launch")
        .unwrap();
    let hidden = [&bytes[..at], b"/L#61unch", &bytes[at + 7..]].concat();
    assert_eq!(pages(&hidden), Err(FileRefusal::ActiveContent));
}

#[test]
fn what_the_reader_cannot_read_is_still_seen() {
    let mut bytes = saved(document(dictionary! {}));
    bytes.extend_from_slice(b"\n99 0 obj << /S /JavaScript /T ((( >> endobj\n");
    assert_eq!(pages(&bytes), Err(FileRefusal::ActiveContent));
}

#[test]
fn files_inside_are_refused() {
    let file = dictionary! { "Type" => "Filespec", "EF" => dictionary! { "F" => Object::Null } };
    assert_eq!(
        said(&dictionary! { "AF" => Object::Array(vec![file.into()]) }),
        Err(FileRefusal::Attachments)
    );
}

#[test]
fn a_password_to_open_is_refused_and_one_to_change_is_not() {
    let locked = |user: &str| {
        let mut document = document(dictionary! {});
        let filter: std::sync::Arc<dyn CryptFilter> = std::sync::Arc::new(Aes128CryptFilter);
        let state = EncryptionState::try_from(EncryptionVersion::V4 {
            document: &document,
            encrypt_metadata: true,
            crypt_filters: [(b"StdCF".to_vec(), filter)].into(),
            stream_filter: b"StdCF".to_vec(),
            string_filter: b"StdCF".to_vec(),
            owner_password: "chu-so-huu",
            user_password: user,
            permissions: Permissions::PRINTABLE,
        })
        .unwrap();
        document.encrypt(&state).unwrap();
        pages(&saved(document))
    };
    assert_eq!(locked("mau-thu"), Err(FileRefusal::Locked));
    assert_eq!(locked(""), Ok(2));
}

#[test]
fn a_page_without_its_content_is_damaged() {
    let mut document = document(dictionary! {});
    let content = *document
        .objects
        .iter()
        .find(|(_, object)| object.as_stream().is_ok())
        .unwrap()
        .0;
    document.objects.remove(&content);
    assert_eq!(pages(&saved(document)), Err(FileRefusal::Damaged));
}

/// A file with a table of contents, written by hand: one page, then `more`.
fn by_hand(more: &[Vec<u8>]) -> Vec<u8> {
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R >>".to_vec(),
    ];
    objects.extend_from_slice(more);
    let mut file = b"%PDF-1.5\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (at, object) in objects.iter().enumerate() {
        writeln!(table, "{:010} 00000 n ", file.len()).unwrap();
        file.extend_from_slice(format!("{} 0 obj\n", at + 1).as_bytes());
        file.extend_from_slice(object);
        file.extend_from_slice(b"\nendobj\n");
    }
    let start = file.len();
    let end = format!(
        "{table}trailer << /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF",
        objects.len() + 1
    );
    file.extend_from_slice(end.as_bytes());
    file
}

/// A file with an object stream of our own making.
fn with_object_stream(index: &str, body: &str) -> Vec<u8> {
    let mut stream = Stream::new(dictionary! {}, format!("{index}{body}").into_bytes());
    stream.compress().unwrap();
    let head = format!(
        "<< /Type /ObjStm /N {} /First {} {} /Length {} >>\nstream\n",
        index.split_whitespace().count() / 2,
        index.len(),
        // What would not get smaller stays as it is.
        if stream.dict.has(b"Filter") {
            "/Filter /FlateDecode"
        } else {
            ""
        },
        stream.content.len(),
    );
    by_hand(&[[head.as_bytes(), &stream.content, b"\nendstream"].concat()])
}

#[test]
fn an_odd_table_of_contents_does_not_spoil_a_whole_paper() {
    let bytes = by_hand(&[]);
    assert_eq!(pages(&bytes), Ok(1));
    let before = [b"scanner 2.1\n", bytes.as_slice()].concat();
    assert_eq!(pages(&before), Ok(1), "bytes in front");
    let table = bytes
        .windows(4)
        .position(|window| window == b"xref")
        .unwrap();
    let trailer = bytes
        .windows(7)
        .position(|window| window == b"trailer")
        .unwrap();
    let without = [&bytes[..table], &bytes[trailer..]].concat();
    assert_eq!(pages(&without), Ok(1), "no table at all");
}

#[test]
fn what_hides_in_an_object_stream_is_seen() {
    assert_eq!(pages(&with_object_stream("90 0 ", "<< /S /GoTo >>")), Ok(1));
    let hidden = with_object_stream("90 0 91 4 ", "[1] <</S/Java#53cript>>");
    assert_eq!(pages(&hidden), Err(FileRefusal::ActiveContent));
    let object =
        b"<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length 3 >>\nstream\nabc\nendstream";
    assert_eq!(
        pages(&by_hand(&[object.to_vec()])),
        Err(FileRefusal::Damaged),
        "cannot be looked into"
    );
}

#[test]
fn bytes_named_again_and_again_do_not_grow() {
    // 20,000 members that all are the same list of 20,000 numbers: 400 million objects.
    let mut index = String::new();
    for member in 1_000..21_000 {
        write!(index, "{member} 0 ").unwrap();
    }
    let body = format!("[{}]", "1 ".repeat(20_000));
    assert_eq!(
        pages(&with_object_stream(&index, &body)),
        Err(FileRefusal::UnpacksTooLarge)
    );
    // In a table of contents: 50,000 times the same text of 100 kB.
    let text = format!("({})", "a".repeat(100_000)).into_bytes();
    let file = by_hand(&[text]);
    let start = file
        .windows(4)
        .position(|window| window == b"xref")
        .unwrap();
    let text_at = file
        .windows(7)
        .position(|window| window == b"4 0 obj")
        .unwrap();
    let mut again = file[..start].to_vec();
    again.extend_from_slice(b"xref\n0 1\n0000000000 65535 f \n");
    again.extend_from_slice(b"1 50000\n");
    for at in 0..50_000 {
        let offset = [1, 2, 3]
            .iter()
            .find(|&&number| number == at + 1)
            .and_then(|number| {
                let head = format!("{number} 0 obj");
                file.windows(head.len())
                    .position(|window| window == head.as_bytes())
            })
            .unwrap_or(text_at);
        again.extend_from_slice(format!("{offset:010} 00000 n \n").as_bytes());
    }
    let end = format!("trailer << /Size 50001 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF");
    again.extend_from_slice(end.as_bytes());
    assert_eq!(pages(&again), Err(FileRefusal::UnpacksTooLarge));
}

#[test]
fn an_object_stream_unpacks_to_a_bounded_size() {
    let small = with_object_stream("900 0 ", &"1 ".repeat(10_000));
    assert_eq!(pages(&small), Ok(1));
    let large = with_object_stream("900 0 ", &"1 ".repeat(6_000_000));
    assert!(large.len() < 100_000, "{} bytes", large.len());
    assert_eq!(pages(&large), Err(FileRefusal::UnpacksTooLarge));
}

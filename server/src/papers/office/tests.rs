use std::io::Write;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A Word file of these parts beside the necessary ones.
fn word(parts: &[(&str, &str)]) -> Vec<u8> {
    let types = format!(
        "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/word/document.xml\" ContentType=\"{DOCX_MAIN}\"/></Types>"
    );
    package(&[("[Content_Types].xml", types.as_str())], parts)
}

fn package(first: &[(&str, &str)], parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in first.iter().chain(parts) {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn said(parts: &[(&str, &str)]) -> Result<(), FileRefusal> {
    examine(&word(parts), MediaType::Docx)
}

fn relationship(kind: &str, mode: &str) -> String {
    format!(
        "<Relationships><Relationship Id=\"r1\" Type=\"{RELATIONSHIPS}/{kind}\" \
         Target=\"https://mau-thu.invalid/x\" {mode}/></Relationships>"
    )
}

#[test]
fn a_link_to_click_on_is_no_danger() {
    let link = relationship("hyperlink", "TargetMode=\"External\"");
    assert_eq!(said(&[("word/_rels/document.xml.rels", &link)]), Ok(()));
    assert_eq!(
        said(&[("word/_rels/document.xml.rels", &relationship("image", ""))]),
        Ok(())
    );
}

#[test]
fn whatever_is_fetched_on_opening_is_refused() {
    for kind in [
        "image",
        "attachedTemplate",
        "frame",
        "subDocument",
        "externalLinkPath",
    ] {
        let outside = relationship(kind, "TargetMode='external'");
        assert_eq!(
            said(&[("word/_rels/footnotes.xml.rels", &outside)]),
            Err(FileRefusal::OutsideContent),
            "{kind}"
        );
    }
    assert_eq!(
        said(&[("xl/externalLinks/externalLink1.xml", "<a/>")]),
        Err(FileRefusal::OutsideContent)
    );
}

#[test]
fn a_field_that_fetches_is_refused_even_in_pieces() {
    let field = |xml: &str| said(&[("word/document.xml", xml)]);
    assert_eq!(field("<d><w:instrText>PAGE</w:instrText></d>"), Ok(()));
    assert_eq!(
        field("<d><w:t>INCLUDEPICTURE is a word like any other</w:t></d>"),
        Ok(())
    );
    let pieces = "<d><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\x</w:instrText></w:r></d>";
    assert_eq!(field(pieces), Err(FileRefusal::OutsideContent));
    let simple =
        "<d><w:fldSimple w:instr=\" includepicture &quot;https://mau-thu.invalid/x&quot; \"/></d>";
    assert_eq!(field(simple), Err(FileRefusal::OutsideContent));
}

#[test]
fn macros_controls_and_files_inside_are_refused() {
    let part = |name: &str| said(&[(name, "x")]);
    assert_eq!(part("word/vbaProject.bin"), Err(FileRefusal::Macros));
    assert_eq!(part("word/VbaData.xml"), Err(FileRefusal::Macros));
    assert_eq!(
        part("word/activeX/activeX1.bin"),
        Err(FileRefusal::EmbeddedObject)
    );
    assert_eq!(
        part("word/embeddings/Microsoft_Excel_Sheet.xlsx"),
        Err(FileRefusal::EmbeddedObject)
    );
    let ole = relationship("oleObject", "");
    assert_eq!(
        said(&[("word/_rels/document.xml.rels", &ole)]),
        Err(FileRefusal::EmbeddedObject)
    );
    assert_eq!(part("xl/printerSettings/printerSettings1.bin"), Ok(()));
}

#[test]
fn a_package_of_something_else_is_no_word_file() {
    let wrong = Err(FileRefusal::WrongContent {
        expected: MediaType::Docx,
    });
    assert_eq!(
        examine(&package(&[("a.txt", "x")], &[]), MediaType::Docx),
        wrong
    );
    let template = "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/\
                    vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml\"/></Types>";
    assert_eq!(
        examine(
            &package(&[("[Content_Types].xml", template)], &[]),
            MediaType::Docx
        ),
        wrong
    );
    let workbook = examine(&word(&[]), MediaType::Xlsx);
    assert_eq!(
        workbook,
        Err(FileRefusal::WrongContent {
            expected: MediaType::Xlsx
        })
    );
}

#[test]
fn a_package_that_swells_is_refused() {
    let swollen = " ".repeat(usize::try_from(UNPACKED_XML).unwrap() + 1);
    let file = word(&[("word/document.xml", &swollen)]);
    assert!(file.len() < 100_000);
    assert_eq!(
        examine(&file, MediaType::Docx),
        Err(FileRefusal::UnpacksTooLarge)
    );
    let many: Vec<(String, &str)> = (0..MOST_PARTS)
        .map(|at| (format!("word/p{at}.xml"), "<a/>"))
        .collect();
    let many: Vec<(&str, &str)> = many
        .iter()
        .map(|(name, xml)| (name.as_str(), *xml))
        .collect();
    assert_eq!(said(&many), Err(FileRefusal::UnpacksTooLarge));
}

#[test]
fn entities_and_broken_parts_are_refused() {
    let entity = "<!DOCTYPE d [<!ENTITY a \"x\">]><d/>";
    assert_eq!(
        said(&[("word/document.xml", entity)]),
        Err(FileRefusal::Damaged)
    );
    assert_eq!(
        said(&[("word/document.xml", "<a></b>")]),
        Err(FileRefusal::Damaged)
    );
}

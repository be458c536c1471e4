//! DOCX and XLSX: archives of XML parts, read part by part and bounded, never opened as a
//! document.
//!
//! What counts is what the package declares: its main part, its relationships, the kinds of
//! its parts. Macros, things fetched from outside and files inside the file are refused; a
//! plain link to click on is not.

#[cfg(test)]
mod tests;

use std::io::{Cursor, Read};

use domain::files::{FileRefusal, MediaType};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

const MOST_PARTS: usize = 5_000;
/// Bytes of all parts, unpacked.
const UNPACKED: u64 = 150 * 1024 * 1024;
/// Bytes of one XML part, unpacked.
const UNPACKED_XML: u64 = 32 * 1024 * 1024;

const DOCX_MAIN: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const XLSX_MAIN: &str =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/// Fields that fetch or start something when the document is opened or printed.
const FETCHING_FIELDS: [&str; 6] = [
    "DDE",
    "DDEAUTO",
    "INCLUDEPICTURE",
    "INCLUDETEXT",
    "IMPORT",
    "LINK",
];

/// Refuses a package that is not a plain document of its type.
pub fn examine(bytes: &[u8], media: MediaType) -> Result<(), FileRefusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > MOST_PARTS {
        return Err(FileRefusal::UnpacksTooLarge);
    }
    let mut package = Package::new(media);
    let mut left = UNPACKED;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(damaged)?;
        let name = part.name().map_err(damaged)?.to_lowercase();
        refuse_by_name(&name)?;
        if is_xml(&name) {
            let xml = read_xml(&mut part, left.min(UNPACKED_XML))?;
            left -= xml.len() as u64;
            package.read_part(&name, &xml)?;
        } else {
            left -= skim(&mut part, left)?;
        }
    }
    package.finish()
}

fn damaged<E>(_: E) -> FileRefusal {
    FileRefusal::Damaged
}

/// Parts that only macros, controls and embedded files need, declared or not.
fn refuse_by_name(name: &str) -> Result<(), FileRefusal> {
    if name.contains("vbaproject") || name.contains("vbadata") || name.contains("macrosheets/") {
        Err(FileRefusal::Macros)
    } else if name.contains("embeddings/") || name.contains("activex/") {
        Err(FileRefusal::EmbeddedObject)
    } else if name.contains("externallinks/") {
        Err(FileRefusal::OutsideContent)
    } else {
        Ok(())
    }
}

/// Names are in lower case here.
fn is_xml(name: &str) -> bool {
    [".xml", ".rels", ".vml"]
        .iter()
        .any(|ending| name.ends_with(ending))
}

/// Reads a part whole. The size that the archive announces is not believed.
fn read_xml(part: &mut impl Read, most: u64) -> Result<Vec<u8>, FileRefusal> {
    let mut xml = Vec::new();
    part.take(most + 1).read_to_end(&mut xml).map_err(damaged)?;
    if xml.len() as u64 > most {
        return Err(FileRefusal::UnpacksTooLarge);
    }
    Ok(xml)
}

/// Reads a part through (its checksum is checked on the way) and counts it.
fn skim(part: &mut impl Read, most: u64) -> Result<u64, FileRefusal> {
    let size = std::io::copy(&mut part.take(most + 1), &mut std::io::sink()).map_err(damaged)?;
    if size > most {
        Err(FileRefusal::UnpacksTooLarge)
    } else {
        Ok(size)
    }
}

/// What the parts declare.
struct Package {
    media: MediaType,
    /// Whether the main part is the one of a plain document of this type.
    main: bool,
    /// Whether the types part was there.
    types: bool,
}

impl Package {
    const fn new(media: MediaType) -> Self {
        Self {
            media,
            main: false,
            types: false,
        }
    }

    fn read_part(&mut self, name: &str, xml: &[u8]) -> Result<(), FileRefusal> {
        if name == "[content_types].xml" {
            self.types = true;
            each_element(xml, |element| self.content_type(element))
        } else if name.contains("_rels/") {
            each_element(xml, relationship)
        } else {
            fields(xml)
        }
    }

    fn content_type(&mut self, element: &BytesStart<'_>) -> Result<(), FileRefusal> {
        let Some(declared) = attribute(element, "ContentType")? else {
            return Ok(());
        };
        let kind = declared.to_ascii_lowercase();
        if kind.contains("macroenabled")
            || kind.contains("vbaproject")
            || kind.contains("macrosheet")
        {
            return Err(FileRefusal::Macros);
        }
        if kind.contains("oleobject") || kind.contains("activex") {
            return Err(FileRefusal::EmbeddedObject);
        }
        self.main |= match self.media {
            MediaType::Docx => declared == DOCX_MAIN,
            _ => declared == XLSX_MAIN,
        };
        Ok(())
    }

    fn finish(self) -> Result<(), FileRefusal> {
        if !self.types || !self.main {
            return Err(FileRefusal::WrongContent {
                expected: self.media,
            });
        }
        Ok(())
    }
}

/// Only a link that waits for a click may point outside (ECMA-376, part 2, 6.5).
fn relationship(element: &BytesStart<'_>) -> Result<(), FileRefusal> {
    let kind = attribute(element, "Type")?.unwrap_or_default();
    if kind.ends_with("/vbaProject") {
        return Err(FileRefusal::Macros);
    }
    if ["/oleObject", "/package", "/control"]
        .iter()
        .any(|end| kind.ends_with(end))
    {
        return Err(FileRefusal::EmbeddedObject);
    }
    let outside =
        attribute(element, "TargetMode")?.is_some_and(|mode| mode.eq_ignore_ascii_case("external"));
    if outside && !kind.ends_with("/hyperlink") {
        return Err(FileRefusal::OutsideContent);
    }
    Ok(())
}

/// Looks for fetching fields: `<w:fldSimple w:instr="…">`, or the text of `<w:instrText>`,
/// which Word may split over several runs.
fn fields(xml: &[u8]) -> Result<(), FileRefusal> {
    let mut reader = Reader::from_reader(xml);
    let mut instructions = String::new();
    let mut inside = false;
    loop {
        match reader.read_event().map_err(damaged)? {
            Event::Start(element) if is_instruction(&element) => inside = true,
            Event::Start(element) | Event::Empty(element) => {
                if element.local_name().as_ref() == b"fldSimple" {
                    instructions.push_str(&attribute(&element, "w:instr")?.unwrap_or_default());
                    instructions.push(' ');
                } else if element.local_name().as_ref() == b"fldChar" {
                    instructions.push(' ');
                }
            }
            Event::Text(text) if inside => instructions.push_str(&text.decode().map_err(damaged)?),
            Event::End(_) => inside = false,
            Event::DocType(_) => return Err(FileRefusal::Damaged),
            Event::Eof => break,
            _ => {}
        }
    }
    let fetches = instructions.split_whitespace().any(|word| {
        FETCHING_FIELDS
            .iter()
            .any(|field| word.eq_ignore_ascii_case(field))
    });
    if fetches {
        Err(FileRefusal::OutsideContent)
    } else {
        Ok(())
    }
}

fn is_instruction(element: &BytesStart<'_>) -> bool {
    element.local_name().as_ref() == b"instrText"
}

/// Calls `look` for every element of a part.
fn each_element(
    xml: &[u8],
    mut look: impl FnMut(&BytesStart<'_>) -> Result<(), FileRefusal>,
) -> Result<(), FileRefusal> {
    let mut reader = Reader::from_reader(xml);
    loop {
        match reader.read_event().map_err(damaged)? {
            Event::Start(element) | Event::Empty(element) => look(&element)?,
            // Office writes none; entities have no business here.
            Event::DocType(_) => return Err(FileRefusal::Damaged),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, FileRefusal> {
    let found = element.try_get_attribute(name).map_err(damaged)?;
    found
        .map(|found| {
            found
                .unescape_value()
                .map(std::borrow::Cow::into_owned)
                .map_err(damaged)
        })
        .transpose()
}

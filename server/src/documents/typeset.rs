//! Typesets a paper: a template of our own, data as a file beside it, PDF out.
//!
//! Data is never part of a template's text, so nothing that a person types can be read as
//! code. Paths are fixed and virtual: a template reaches neither disk nor network. The PDF
//! is PDF/A-2a and PDF/UA-1: it lasts, and a screen reader can read it.

use std::sync::LazyLock;

use anyhow::{Context, anyhow, bail};
use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};
use typst::diag::{FileError, FileResult, SourceDiagnostic, Warned};
use typst::ecow::EcoVec;
use typst::foundations::{Bytes, Datetime, Duration};
use typst::layout::{Frame, FrameItem};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::FontBook;
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::fonts::{Fonts, MONO};

/// Which paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    Form,
    Receipt,
}

/// How many papers ago something must have been used to stay in the engine's cache.
const CACHE_AGE: usize = 10;

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The virtual files: one path each, because an id is never given back.
static FILES: LazyLock<Option<Files>> = LazyLock::new(Files::new);

struct Files {
    data: FileId,
    form: Source,
    receipt: Source,
    common: Source,
}

impl Files {
    fn new() -> Option<Self> {
        let id = |path| {
            Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
        };
        let source = |path, text: &str| Some(Source::new(id(path)?, text.to_owned()));
        Some(Self {
            data: id("/data.json")?,
            form: source("/form.typ", include_str!("templates/form.typ"))?,
            receipt: source("/receipt.typ", include_str!("templates/receipt.typ"))?,
            common: source("/common.typ", include_str!("templates/common.typ"))?,
        })
    }
}

/// Makes the PDF of `template` with `data`, an object to which the fonts and the day of its
/// making (PDF/A asks for it) are added.
///
/// # Errors
/// Surprises only: a template that is wrong, a letter that no font has.
pub fn typeset(
    fonts: &Fonts,
    template: Template,
    made: NaiveDate,
    mut data: Value,
) -> anyhow::Result<Vec<u8>> {
    let files = FILES.as_ref().context("paths of the templates")?;
    data["fonts"] = fonts.families.clone().into();
    data["mono"] = MONO.into();
    data["made"] = json!({ "year": made.year(), "month": made.month(), "day": made.day() });
    let desk = Desk {
        fonts,
        files,
        main: match template {
            Template::Form => files.form.id(),
            Template::Receipt => files.receipt.id(),
        },
        data: Bytes::new(serde_json::to_vec(&data)?),
    };
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&desk);
    comemo::evict(CACHE_AGE);
    let document = output.map_err(|errors| told(&errors))?;
    if !warnings.is_empty() {
        return Err(told(&warnings));
    }
    for page in document.pages() {
        refuse_missing_letters(&page.frame)?;
    }
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| anyhow!("{}", error.message()))?;
    let options = PdfOptions {
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| told(&errors))
}

fn told(problems: &EcoVec<SourceDiagnostic>) -> anyhow::Error {
    let all: Vec<&str> = problems
        .iter()
        .map(|problem| problem.message.as_str())
        .collect();
    anyhow!("paper: {}", all.join("; "))
}

/// A glyph with the number 0 is the box of a missing letter.
fn refuse_missing_letters(frame: &Frame) -> anyhow::Result<()> {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => refuse_missing_letters(&group.frame)?,
            FrameItem::Text(text) => {
                if let Some(missing) = text.glyphs.iter().find(|glyph| glyph.id == 0) {
                    bail!("no font has {:?}", &text.text[missing.range()]);
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// The world of one paper.
struct Desk<'a> {
    fonts: &'a Fonts,
    files: &'static Files,
    main: FileId,
    data: Bytes,
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.files.form, &self.files.receipt, &self.files.common]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.files.data {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<typst::text::Font> {
        self.fonts.get(index)
    }

    /// No clock: the same data makes the same paper.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

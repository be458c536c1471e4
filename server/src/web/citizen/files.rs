//! Files as pages of citizens show them: one by one, in the order of their places, counted.

use app::routes::{self, path};
use app::ui::file_drop::FileLine;
use app::ui::manifest::ManifestLine;
use domain::codes::hex;
use domain::files::{FileKind, MediaType};
use domain::form::PaperSlot;
use serde::Deserialize;

use crate::{
    casework::{DossierView, File},
    web::PageContext,
};

/// What the address of a file may ask for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The small picture instead of the file.
    pub xem: Option<String>,
}

/// Number and bytes of the files that are there.
pub fn held(files: &[File]) -> (usize, u64) {
    let bytes = files
        .iter()
        .map(|file| u64::try_from(file.bytes).unwrap_or_default())
        .sum();
    (files.len(), bytes)
}

/// A file as pages show it; `href` is where it is handed out.
pub fn line(file: &File, href: String) -> FileLine {
    let media = MediaType::from_code(&file.media_type).unwrap_or(MediaType::Pdf);
    let thumbnail =
        (media.kind() == FileKind::Picture).then(|| format!("{href}?xem=1&xoay={}", file.turns));
    FileLine {
        id: file.id.to_string(),
        name: file.name.clone(),
        media,
        bytes: u64::try_from(file.bytes).unwrap_or_default(),
        pages: file.pages.and_then(|pages| u32::try_from(pages).ok()),
        href,
        thumbnail,
    }
}

/// Files in the order of their places.
pub fn in_order<'a>(
    slots: &'a [PaperSlot],
    files: &'a [File],
) -> impl Iterator<Item = (&'a PaperSlot, &'a File)> {
    slots.iter().flat_map(move |slot| {
        files
            .iter()
            .filter(move |file| file.slot == slot.id)
            .map(move |file| (slot, file))
    })
}

/// All files of a dossier, each with the paper that it is: those of the request, then those that
/// were added later.
pub fn manifest(context: &PageContext, view: &DossierView) -> Vec<ManifestLine> {
    let added = view
        .files
        .iter()
        .filter(|file| file.item_id.is_some())
        .map(|file| (context.texts().get("track-files-new"), file));
    of_request(context, view)
        .chain(added)
        .map(|(paper, file)| manifest_line(view, paper, file))
        .collect()
}

/// The files that came with the request, each with its digest. A receipt has the time of the
/// sending: it must not list what came later, or was attached to an answer that nobody sent.
pub fn received(context: &PageContext, view: &DossierView) -> Vec<ManifestLine> {
    of_request(context, view)
        .map(|(paper, file)| ManifestLine {
            sha256: Some(hex(&file.sha256)),
            ..manifest_line(view, paper, file)
        })
        .collect()
}

/// The files of the request, each with the label of its place; nothing is added to these places
/// after the sending.
pub fn of_request<'a>(
    context: &'a PageContext,
    view: &'a DossierView,
) -> impl Iterator<Item = (String, &'a File)> {
    in_order(&view.form.papers, &view.files)
        .filter(|(_, file)| file.item_id.is_none())
        .map(|(slot, file)| (slot.label.get(context.locale).to_owned(), file))
}

fn manifest_line(view: &DossierView, paper: String, file: &File) -> ManifestLine {
    let code = view.dossier.code.as_str();
    let href = path(routes::DOSSIER_FILE, &[code, &file.id.to_string()]);
    ManifestLine {
        paper,
        file: line(file, href),
        sha256: None,
    }
}

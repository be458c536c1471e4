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

/// The files of a dossier, each with the paper that it is.
pub fn manifest(context: &PageContext, view: &DossierView, digests: bool) -> Vec<ManifestLine> {
    let code = view.dossier.code.as_str();
    let sent = in_order(&view.form.papers, &view.files)
        .map(|(slot, file)| (slot.label.get(context.locale).to_owned(), file));
    let added = view
        .files
        .iter()
        .filter(|file| file.item_id.is_some())
        .map(|file| (context.texts().get("track-files-new"), file));
    sent.chain(added)
        .map(|(paper, file)| ManifestLine {
            paper,
            file: line(
                file,
                path(routes::DOSSIER_FILE, &[code, &file.id.to_string()]),
            ),
            sha256: digests.then(|| hex(&file.sha256)),
        })
        .collect()
}

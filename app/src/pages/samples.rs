//! Forms, answers and files for the samples of the citizen's pages.

use chrono::NaiveDate;
use domain::Locale;
use domain::files::MediaType;
use domain::form::{Answers, Context, FormDefinition, sample_answers};
use domain::procedure::Catalogue;

use crate::ui::file_drop::{FileLine, Slot};
use crate::ui::manifest::ManifestLine;
use crate::ui::way_back::WayBack;

/// The form of the request for enforcement with answers that satisfy it.
pub struct SampleForm {
    pub catalogue: Catalogue,
    pub form: FormDefinition,
    pub answers: Answers,
    pub today: NaiveDate,
}

impl SampleForm {
    /// `None` only when the embedded catalogue is broken, which the start would have told.
    pub fn enforcement_request() -> Option<Self> {
        let catalogue = Catalogue::embedded().ok()?;
        let form = catalogue.form("enforcement-request")?.clone();
        let today = NaiveDate::from_ymd_opt(2026, 11, 25)?;
        let answers = sample_answers(&form, &Context::new(today, catalogue.calendar()));
        Some(Self {
            catalogue,
            form,
            answers,
            today,
        })
    }

    pub fn context(&self) -> Context<'_> {
        Context::new(self.today, self.catalogue.calendar())
    }
}

pub fn way_back() -> WayBack {
    WayBack {
        draft: "mau".to_owned(),
        url: "https://mot-cua.example/nop/mau".to_owned(),
        until: "22/02/2027".to_owned(),
        ..WayBack::default()
    }
}

pub fn files() -> Vec<FileLine> {
    let line = |id: &str, name: &str, media, bytes, pages| FileLine {
        id: id.to_owned(),
        name: name.to_owned(),
        media,
        bytes,
        pages,
        href: format!("/nop/mau/tai-lieu/tep/{id}"),
        thumbnail: None,
    };
    vec![
        line(
            "1",
            "ban-an-27-2025-DS-ST.pdf",
            MediaType::Pdf,
            78_556,
            Some(6),
        ),
        line(
            "2",
            "IMG_20260912_083107.jpg",
            MediaType::Jpeg,
            1_109_006,
            None,
        ),
    ]
}

/// The slots of the form, the first one filled, the second with a refused file.
pub fn slots(form: &FormDefinition, locale: Locale) -> Vec<Slot> {
    form.papers
        .iter()
        .enumerate()
        .map(|(at, paper)| Slot {
            id: paper.id.clone(),
            label: paper.label.get(locale).to_owned(),
            lang: None,
            reason: paper.hint.as_ref().map(|hint| hint.get(locale).to_owned()),
            required: paper.required,
            accepted: paper.accepted().to_vec(),
            files: if at == 0 { files() } else { Vec::new() },
            refused: if at == 1 {
                vec!["bi-cat.pdf: Tệp này bị hỏng.".to_owned()]
            } else {
                Vec::new()
            },
            action: format!("/nop/mau/tai-lieu/{}", paper.id),
        })
        .collect()
}

pub fn manifest() -> Vec<ManifestLine> {
    files()
        .into_iter()
        .map(|file| ManifestLine {
            paper: "Bản án, quyết định".to_owned(),
            file,
            sha256: Some(
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned(),
            ),
        })
        .collect()
}

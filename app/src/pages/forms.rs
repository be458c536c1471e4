//! All forms to download, with kind and size.

use domain::{Locale, text::Localized};
use leptos::prelude::*;

use super::Page;
use crate::{
    routes,
    text::{Texts, t, texts},
    ui::{Breadcrumb, FileLink, localized::say},
};

/// The blank form of a procedure.
#[derive(Clone, Debug)]
pub struct FormRow {
    /// Of the procedure; the files are `{slug}.docx` and `{slug}.pdf`.
    pub slug: String,
    /// Name of the procedure.
    pub name: Localized,
    /// Name of the paper.
    pub paper: Localized,
    pub files: FormFiles,
}

/// Sizes in bytes, where known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FormFiles {
    pub docx: Option<u64>,
    pub pdf: Option<u64>,
}

#[derive(Clone, Debug)]
pub struct FormsModel {
    pub rows: Vec<FormRow>,
}

impl Page for FormsModel {
    const NAME: &'static str = "forms";

    fn title(&self, texts: &Texts) -> String {
        texts.get("forms-title")
    }

    fn description(&self, texts: &Texts) -> Option<String> {
        Some(texts.get("forms-description"))
    }

    fn view(&self) -> AnyView {
        let rows: Vec<_> = self.rows.iter().map(row).collect();
        view! {
            <div class="flow">
                <Breadcrumb/>
                <h1>{self.title(&texts())}</h1>
                <p class="lead">{t("forms-lead")}</p>
                <ul class="form-list" role="list">{rows}</ul>
                <p>{t("forms-how")}</p>
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        let row = |slug: &str, name: &str, docx| FormRow {
            slug: slug.to_owned(),
            name: Localized {
                vi: name.to_owned(),
                en: Some("A procedure".to_owned()),
            },
            paper: Localized {
                vi: "Đơn yêu cầu".to_owned(),
                en: None,
            },
            files: FormFiles { docx, pdf: None },
        };
        vec![Self {
            rows: vec![
                row(
                    "yeu-cau-thi-hanh-an-dan-su",
                    "Yêu cầu thi hành án dân sự",
                    Some(34_120),
                ),
                row(
                    "xac-nhan-ket-qua-thi-hanh-an",
                    "Xác nhận kết quả thi hành án",
                    None,
                ),
            ],
        }]
    }
}

fn row(row: &FormRow) -> impl IntoView + use<> {
    let href = routes::path(routes::PROCEDURE, &[&row.slug]);
    view! {
        <li>
            <h2><a href=href>{say(&row.name)}</a></h2>
            <p>{say(&row.paper)}</p>
            {file_links(&row.slug, row.files)}
        </li>
    }
}

/// Both files of a blank form. The paper is in Vietnamese, whatever the page's language.
pub fn file_links(slug: &str, files: FormFiles) -> impl IntoView + use<> {
    let href = |ending: &str| routes::path(routes::FORM_FILE, &[&format!("{slug}.{ending}")]);
    view! {
        <p class="file-links">
            <FileLink href=href("docx") name=t("forms-docx") kind="DOCX" size=files.docx/>
            <FileLink href=href("pdf") name=t("forms-pdf") kind="PDF" size=files.pdf/>
        </p>
    }
}

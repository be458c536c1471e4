//! The list of forms, and the blank forms themselves.

use app::pages::forms::{self, FormFiles, FormRow, FormsModel};
use axum::extract::Path;
use domain::{
    Locale,
    procedure::{Catalogue, Procedure},
    text::Localized,
};

use super::{contact::agency, open_frame};
use crate::{
    documents::Format,
    error::WebError,
    portal::Portal,
    web::{Answer, PageContext, download, page},
};

pub async fn show(context: PageContext) -> Answer {
    let portal = &context.portal;
    let mut rows = Vec::new();
    for procedure in portal.desk.catalogue.procedures() {
        let Some(paper) = paper(&portal.desk.catalogue, procedure) else {
            continue;
        };
        rows.push(FormRow {
            slug: procedure.slug.clone(),
            name: procedure.name.clone(),
            paper,
            files: sizes(portal, procedure).await,
        });
    }
    let model = FormsModel { rows };
    let texts = context.texts();
    let title = forms::title(&model, &texts);
    let frame = open_frame(&context, title, texts.get("forms-description"));
    Ok(page::show(frame, || forms::view(&model)))
}

/// A blank form as a file. Its name is that of the paper in Vietnamese, as at the desk.
pub async fn file(context: PageContext, Path(file): Path<String>) -> Answer {
    let portal = &context.portal;
    let (slug, ending) = file.rsplit_once('.').ok_or(WebError::NOT_FOUND)?;
    let format = Format::from_ending(ending).ok_or(WebError::NOT_FOUND)?;
    let catalogue = &portal.desk.catalogue;
    let procedure = catalogue.by_slug(slug).ok_or(WebError::NOT_FOUND)?;
    let bytes = blank(portal, procedure, format)
        .await?
        .ok_or(WebError::NOT_FOUND)?;
    let name = paper(catalogue, procedure).map_or_else(|| slug.to_owned(), |name| name.vi);
    download::made(&format!("{name}.{ending}"), format.mime(), bytes.to_vec())
}

/// Sizes of both files; unknown when one cannot be made, which the file itself then tells.
pub async fn sizes(portal: &Portal, procedure: &Procedure) -> FormFiles {
    FormFiles {
        docx: size(portal, procedure, Format::Docx).await,
        pdf: size(portal, procedure, Format::Pdf).await,
    }
}

async fn size(portal: &Portal, procedure: &Procedure, format: Format) -> Option<u64> {
    let bytes = blank(portal, procedure, format).await.ok()??;
    u64::try_from(bytes.len()).ok()
}

/// Made once, then kept by the press.
async fn blank(
    portal: &Portal,
    procedure: &Procedure,
    format: Format,
) -> anyhow::Result<Option<std::sync::Arc<[u8]>>> {
    let Some(form) = portal.desk.catalogue.form_of(procedure) else {
        return Ok(None);
    };
    let office = agency(portal).map_or("", |office| office.name.as_str());
    let bytes = portal
        .press
        .blank_form(office, form, format, Locale::Vi)
        .await?;
    Ok(Some(bytes))
}

/// The name of the paper: by the law, or by the form that is used here.
fn paper(catalogue: &Catalogue, procedure: &Procedure) -> Option<Localized> {
    let form = catalogue.form_of(procedure)?;
    Some(
        procedure
            .form
            .name
            .clone()
            .unwrap_or_else(|| form.title.clone()),
    )
}

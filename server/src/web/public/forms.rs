//! The list of forms, and the blank forms themselves.

use app::pages::forms::{FormFiles, FormRow, FormsModel};
use axum::extract::Path;
use domain::{
    procedure::{Catalogue, Procedure},
    text::Localized,
};

use crate::{
    documents::Format,
    error::WebError,
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
            files: sizes(&context, procedure).await?,
        });
    }
    let model = FormsModel { rows };
    Ok(page::show(&context, &model))
}

/// A blank form as a file. Its name is that of the paper in Vietnamese, as at the desk.
pub async fn file(context: PageContext, Path(file): Path<String>) -> Answer {
    let portal = &context.portal;
    let (slug, ending) = file.rsplit_once('.').ok_or(WebError::NOT_FOUND)?;
    let format = Format::from_ending(ending).ok_or(WebError::NOT_FOUND)?;
    let catalogue = &portal.desk.catalogue;
    let procedure = catalogue.by_slug(slug).ok_or(WebError::NOT_FOUND)?;
    let bytes = blank(&context, procedure, format)
        .await?
        .ok_or(WebError::NOT_FOUND)?;
    let name = paper(catalogue, procedure).map_or_else(|| slug.to_owned(), |name| name.vi);
    download::made(&format!("{name}.{ending}"), format.mime(), bytes.to_vec())
}

/// Sizes of both files.
pub async fn sizes(context: &PageContext, procedure: &Procedure) -> anyhow::Result<FormFiles> {
    Ok(FormFiles {
        docx: size(context, procedure, Format::Docx).await?,
        pdf: size(context, procedure, Format::Pdf).await?,
    })
}

async fn size(
    context: &PageContext,
    procedure: &Procedure,
    format: Format,
) -> anyhow::Result<Option<u64>> {
    let bytes = blank(context, procedure, format).await?;
    Ok(bytes.and_then(|bytes| u64::try_from(bytes.len()).ok()))
}

/// Made once, then kept by the press. Readers of English get English beside the Vietnamese.
async fn blank(
    context: &PageContext,
    procedure: &Procedure,
    format: Format,
) -> anyhow::Result<Option<std::sync::Arc<[u8]>>> {
    let portal = &context.portal;
    let Some(form) = portal.desk.catalogue.form_of(procedure) else {
        return Ok(None);
    };
    let bytes = portal
        .press
        .blank_form(portal.agency(), form, format, context.locale)
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

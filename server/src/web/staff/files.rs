//! Files of a dossier, for those who work on it: the citizen's, the result, the filled form.

use axum::extract::Path;
use domain::files::MediaType;

use super::dossier::seen;
use crate::{
    casework::{Actor, Failure, dossier_file},
    error::WebError,
    storage::ids::FileId,
    web::{Answer, PageContext, Staff, citizen::dossier::filled_form, download},
};

/// GET `/can-bo/ho-so/{code}/tep/{file}`.
pub async fn file(
    context: PageContext,
    staff: Staff,
    Path((code, id)): Path<(String, String)>,
) -> Answer {
    let desk = &context.portal.desk;
    let id: FileId = id.parse().map_err(|_| WebError::NOT_FOUND)?;
    let reader = Actor::Staff(staff.member().clone());
    match dossier_file(desk, &code, id, &reader).await {
        Ok((_, file)) => download::file(desk, &file).await,
        Err(Failure::Refused(_)) => Err(WebError::NOT_FOUND),
        Err(Failure::Surprise(surprise)) => Err(surprise.into()),
    }
}

/// GET `/can-bo/ho-so/{code}/don.pdf`: the form with its answers.
pub async fn form(context: PageContext, staff: Staff, Path(code): Path<String>) -> Answer {
    let view = seen(&context, &staff, &code).await?;
    let bytes = filled_form(&context, &view).await?;
    let name = format!("{}-{code}.pdf", view.form.title.get(context.locale));
    download::made(&name, MediaType::Pdf.mime(), bytes)
}

//! GET `/can-bo/ho-so/{code}`: one dossier.

use app::pages::staff::dossier::Conflict;
use axum::extract::Path;
use axum_extra::extract::Query;
use domain::dossier::Action;
use http::StatusCode;
use serde::Deserialize;

use super::model;
use crate::{
    casework::{Actor, DossierView, Failure, dossier_view},
    error::WebError,
    web::{Answer, PageContext, Staff, page},
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// What has just been done.
    done: String,
}

pub async fn show(
    context: PageContext,
    staff: Staff,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let view = seen(&context, &staff, &code).await?;
    let mut model = model::dossier_model(&context, &staff, &view)?;
    // Said only as long as it is the last thing that happened.
    let last = view.events.last().map(|event| *event.action);
    model.done = Action::from_code(&asked.done).filter(|action| last == Some(*action));
    Ok(page::show(&context, &model))
}

/// The dossier, if it exists for this member.
pub(super) async fn seen(
    context: &PageContext,
    staff: &Staff,
    code: &str,
) -> Result<DossierView, WebError> {
    let reader = Actor::Staff(staff.member().clone());
    match dossier_view(&context.portal.desk, code, &reader).await {
        Ok(view) => Ok(view),
        Err(Failure::Refused(_)) => Err(WebError::NOT_FOUND),
        Err(Failure::Surprise(surprise)) => Err(surprise.into()),
    }
}

/// 409: the dossier as it is now, with why nothing was done and every word that was typed.
pub(super) async fn in_conflict(
    context: &PageContext,
    staff: &Staff,
    code: &str,
    conflict: Conflict,
) -> Answer {
    let view = seen(context, staff, code).await?;
    let mut model = model::dossier_model(context, staff, &view)?;
    model.conflict = Some(conflict);
    Ok(page::respond(context, StatusCode::CONFLICT, &model))
}

//! Who owns a dossier, and what those see who have not opened it in this browser, or not for a
//! day: the same for every code, whether there is such a dossier or not.

use app::pages::lookup::LookupModel;
use app::routes::{self, path};
use axum::response::Response;
use http::StatusCode;

use super::{supplement, withdraw};
use crate::{
    auth::Owner,
    casework::{Actor, DossierView, Failure, dossier_view},
    error::WebError,
    web::{Answer, PageContext, page},
};

/// The dossier as its owner sees it.
pub async fn owned(context: &PageContext, owner: &Owner) -> Result<DossierView, WebError> {
    let actor = Actor::Owner(owner.clone());
    match dossier_view(&context.portal.desk, owner.code(), &actor).await {
        Ok(view) => Ok(view),
        Err(Failure::Refused(_)) => Err(WebError::NOT_FOUND),
        Err(Failure::Surprise(surprise)) => Err(surprise.into()),
    }
}

/// Asks for the secret, with this page as the way on and with what was typed on it.
pub fn ask(context: &PageContext, code: &str, kept: Vec<(String, String)>) -> Response {
    let model = LookupModel {
        code: code.to_owned(),
        next: Some(context.path.clone()),
        in_place: true,
        kept,
        ..LookupModel::default()
    };
    page::respond(context, StatusCode::NOT_FOUND, &model)
}

/// The page that the end of a session interrupted, with what was typed on it; `None` when
/// there is nothing to show again.
pub async fn resume(
    context: &PageContext,
    owner: &Owner,
    next: &str,
    kept: &[(String, String)],
) -> Option<Answer> {
    if kept.is_empty() {
        return None;
    }
    let code = owner.code();
    let view = match owned(context, owner).await {
        Ok(view) => view,
        Err(error) => return Some(Err(error)),
    };
    if next == path(routes::DOSSIER_SUPPLEMENT, &[code]) {
        Some(Ok(supplement::resumed(context, &view, kept)))
    } else if next == path(routes::DOSSIER_WITHDRAW, &[code]) {
        Some(Ok(withdraw::resumed(context, &view, kept)))
    } else {
        None
    }
}

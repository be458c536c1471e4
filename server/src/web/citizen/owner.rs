//! Who owns a dossier, and what those see who have not opened it in this browser, or not for a
//! day: the same for every code, whether there is such a dossier or not.

use app::pages::lookup::{self, LookupModel};
use app::routes::{self, path};
use app::shell::Room;
use axum::response::Response;
use http::StatusCode;

use super::{receipt::owned, supplement, withdraw};
use crate::web::{Answer, PageContext, page};

/// Asks for the secret, with this page as the way on and with what was typed on it.
pub fn ask(context: &PageContext, code: &str, kept: Vec<(String, String)>) -> Response {
    let model = LookupModel {
        code: code.to_owned(),
        next: Some(context.path.clone()),
        kept,
        ..LookupModel::default()
    };
    let frame = context.frame(lookup::title(&model, &context.texts()), Room::Citizen);
    page::respond(StatusCode::NOT_FOUND, frame, move || lookup::view(&model))
}

/// The page that the end of a session interrupted, with what was typed on it; `None` when
/// there is nothing to show again.
pub async fn resume(
    context: &PageContext,
    code: &str,
    next: &str,
    kept: &[(String, String)],
) -> Option<Answer> {
    if kept.is_empty() {
        return None;
    }
    let view = match owned(context, code).await {
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

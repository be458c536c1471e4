//! What several pages of citizens share: minted keys, the page for a key that was used, for a
//! draft that cannot be opened, names.

use app::pages::check::repeat_page;
use app::pages::draft::{draft_gone_page, draft_sent_page};
use app::shell::Room;
use axum::response::Response;
use http::StatusCode;

use crate::{
    casework::{self, ActRefusal, DossierView, DraftRefusal, Failure},
    error::WebError,
    web::{Answer, PageContext, failed, page},
};

/// A minted key for a form that changes something.
pub fn key(context: &PageContext) -> String {
    casework::hex(&context.portal.desk.rng.bytes::<16>())
}

/// The page for a key that came with other content; `from` is where a new form is.
pub fn repeated(context: &PageContext, from: &str) -> Response {
    let frame = context.frame(context.texts().get("repeat-title"), Room::Citizen);
    let from = from.to_owned();
    page::respond(StatusCode::CONFLICT, frame, move || repeat_page(&from))
}

/// The page for a draft that cannot be opened: what happened, and what to do.
pub fn refused(context: &PageContext, failure: Failure<DraftRefusal>) -> Answer {
    let refusal = match failure {
        Failure::Refused(refusal) => refusal,
        Failure::Surprise(surprise) => return Err(surprise.into()),
    };
    let texts = context.texts();
    let (status, title) = match &refusal {
        DraftRefusal::NoSuchProcedure | DraftRefusal::NoSuchSection => {
            return Err(WebError::NOT_FOUND);
        }
        DraftRefusal::NotFound => (StatusCode::NOT_FOUND, texts.get("draft-gone-title")),
        DraftRefusal::Expired { .. } => (StatusCode::GONE, texts.get("draft-gone-title")),
        DraftRefusal::Sent { .. } => (StatusCode::GONE, texts.get("draft-sent-title")),
    };
    if context.wants_json {
        return Ok(failed::to_island(status, refusal.code(), &title));
    }
    let days = context.portal.desk.policy.draft_kept.num_days();
    let frame = context.frame(title, Room::Citizen);
    Ok(page::respond(status, frame, move || match refusal {
        DraftRefusal::Sent { code } => draft_sent_page(&code),
        _ => draft_gone_page(days),
    }))
}

/// A refusal that no form of an owner can lead to.
pub fn unforeseen(refusal: &ActRefusal) -> WebError {
    WebError::Surprise(anyhow::anyhow!(
        "an act of the owner was refused: {refusal}"
    ))
}

/// Name of the procedure in the language of the page.
pub fn procedure(context: &PageContext, view: &DossierView) -> String {
    context
        .portal
        .desk
        .catalogue
        .procedure(&view.dossier.procedure)
        .map_or_else(String::new, |procedure| {
            procedure.name.get(context.locale).to_owned()
        })
}

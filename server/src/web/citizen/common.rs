//! What several pages of citizens share: minted keys, the page for a key that was used, for a
//! draft that cannot be opened, names.

use app::pages::Page;
use app::pages::check::Repeated;
use app::pages::draft::{DraftGone, DraftSent};
use axum::response::Response;
use domain::codes::hex;
use http::StatusCode;

use crate::{
    casework::{ActRefusal, DossierView, DraftRefusal, Failure},
    error::WebError,
    web::{Answer, PageContext, failed, page},
};

/// A minted key for a form that changes something.
pub fn key(context: &PageContext) -> String {
    hex(&context.portal.desk.rng.bytes::<16>())
}

/// The page for a key that came with other content; `from` is where a new form is.
pub fn repeated(context: &PageContext, from: &str) -> Response {
    let again = from.to_owned();
    page::respond(context, StatusCode::CONFLICT, &Repeated { again })
}

/// The page for a draft that cannot be opened: what happened, and what to do.
pub fn refused(context: &PageContext, failure: Failure<DraftRefusal>) -> Answer {
    let refusal = match failure {
        Failure::Refused(refusal) => refusal,
        Failure::Surprise(surprise) => return Err(surprise.into()),
    };
    let code = refusal.code();
    let draft = draft_of(context);
    let gone = DraftGone {
        draft: draft.clone(),
        days: context.portal.desk.policy.draft_kept.num_days(),
    };
    Ok(match refusal {
        DraftRefusal::NoSuchProcedure | DraftRefusal::NoSuchSection => {
            return Err(WebError::NOT_FOUND);
        }
        DraftRefusal::NotFound => closed(context, StatusCode::NOT_FOUND, code, &gone),
        DraftRefusal::Expired { .. } => closed(context, StatusCode::GONE, code, &gone),
        DraftRefusal::Sent { code: dossier } => {
            let sent = DraftSent {
                draft,
                code: dossier,
            };
            closed(context, StatusCode::GONE, code, &sent)
        }
    })
}

/// The page; to an island, what its title says.
fn closed(context: &PageContext, status: StatusCode, code: &str, model: &impl Page) -> Response {
    if context.wants_json {
        return failed::to_island(status, code, &model.title(&context.texts()));
    }
    page::respond(context, status, model)
}

/// The draft that the address names: what follows the first step of every path of a draft.
fn draft_of(context: &PageContext) -> String {
    let mut steps = context.path.split(['/', '?']);
    steps.nth(2).unwrap_or_default().to_owned()
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

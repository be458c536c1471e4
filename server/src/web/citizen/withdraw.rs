//! Taking a request back.

use app::pages::withdraw::{WithdrawModel, withdraw_not_now_page, withdraw_page};
use app::routes::{self, path};
use app::shell::Room;
use axum::{extract::Path, response::Response};
use domain::dossier::Action;
use http::StatusCode;

use super::{draft::key, owner::ask, receipt::owned};
use crate::{
    casework::{ActRefusal, DossierView, Failure, OwnerRefusal, withdraw},
    error::WebError,
    web::{Answer, PageContext, PostedForm, page, session::Citizen},
};

/// GET `/ho-so/{code}/rut`.
pub async fn show(context: PageContext, Path(code): Path<String>, citizen: Citizen) -> Answer {
    if citizen.grant(&code).is_err() {
        return Ok(ask(&context, &code, Vec::new()));
    }
    let view = owned(&context, &code).await?;
    let may = view
        .allowed
        .iter()
        .any(|row| row.action == Action::Withdraw);
    if !may {
        return Ok(not_now(&context, &code));
    }
    let model = WithdrawModel {
        key: key(&context),
        code,
        words: String::new(),
        confirm_missing: false,
    };
    Ok(respond(&context, StatusCode::OK, model))
}

/// POST of the same.
pub async fn send(
    context: PageContext,
    Path(code): Path<String>,
    citizen: Citizen,
    form: PostedForm,
) -> Answer {
    if citizen.grant(&code).is_err() {
        let kept = vec![("words".to_owned(), form.text("words").to_owned())];
        return Ok(ask(&context, &code, kept));
    }
    if form.text("confirm") != "on" {
        let model = WithdrawModel {
            key: key(&context),
            code,
            words: form.text("words").to_owned(),
            confirm_missing: true,
        };
        return Ok(respond(&context, StatusCode::UNPROCESSABLE_ENTITY, model));
    }
    let words = form.text("words").trim();
    match withdraw(&context.portal.desk, &code, form.text("key"), words).await {
        Ok(done) => Ok(page::see_other(&path(routes::DOSSIER, &[&done.code]))),
        Err(Failure::Refused(OwnerRefusal::KeyReused)) => Ok(super::check::repeated(
            &context,
            &path(routes::DOSSIER_WITHDRAW, &[&code]),
        )),
        Err(Failure::Refused(OwnerRefusal::Act(ActRefusal::NotFound))) => Err(WebError::NOT_FOUND),
        Err(Failure::Refused(OwnerRefusal::Act(_))) => Ok(not_now(&context, &code)),
        Err(Failure::Surprise(surprise)) => Err(surprise.into()),
    }
}

/// The page with the words that were typed before the session ended.
pub fn resumed(context: &PageContext, view: &DossierView, kept: &[(String, String)]) -> Response {
    let words = kept
        .iter()
        .find_map(|(name, text)| (name == "words").then(|| text.clone()));
    let model = WithdrawModel {
        code: view.dossier.code.clone(),
        key: key(context),
        words: words.unwrap_or_default(),
        confirm_missing: false,
    };
    respond(context, StatusCode::OK, model)
}

fn title(context: &PageContext, code: &str) -> String {
    context
        .texts()
        .with("withdraw-title", &[("code", code.into())])
}

fn not_now(context: &PageContext, code: &str) -> Response {
    let frame = context.frame(title(context, code), Room::Citizen);
    let code = code.to_owned();
    page::respond(StatusCode::CONFLICT, frame, move || {
        withdraw_not_now_page(&code)
    })
}

fn respond(context: &PageContext, status: StatusCode, model: WithdrawModel) -> Response {
    let mut title = title(context, &model.code);
    if model.confirm_missing {
        title = context
            .texts()
            .with("title-error", &[("title", title.into())]);
    }
    let frame = context.frame(title, Room::Citizen);
    page::respond(status, frame, move || withdraw_page(&model))
}

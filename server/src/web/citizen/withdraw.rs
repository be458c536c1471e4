//! Taking a request back.

use app::pages::withdraw::{WithdrawModel, WithdrawNotNow};
use app::routes::{self, path};
use axum::{extract::Path, response::Response};
use domain::dossier::Action;
use http::StatusCode;

use super::{
    common::{key, repeated, unforeseen},
    owner::{ask, owned},
};
use crate::{
    auth::Owner,
    casework::{ActRefusal, DossierView, Failure, OwnerRefusal, withdraw},
    error::WebError,
    web::{Answer, PageContext, PostedForm, page},
};

/// GET `/ho-so/{code}/rut`.
pub async fn show(context: PageContext, Path(code): Path<String>, owner: Option<Owner>) -> Answer {
    let Some(owner) = owner else {
        return Ok(ask(&context, &code, Vec::new()));
    };
    let view = owned(&context, &owner).await?;
    let may = view
        .allowed
        .iter()
        .any(|row| row.action == Action::Withdraw);
    if !may {
        return Ok(not_now(&context, &code));
    }
    Ok(page::show(&context, &model(&context, &code, String::new())))
}

/// POST of the same.
pub async fn send(
    context: PageContext,
    Path(code): Path<String>,
    owner: Option<Owner>,
    form: PostedForm,
) -> Answer {
    let Some(owner) = owner else {
        let kept = vec![("words".to_owned(), form.text("words").to_owned())];
        return Ok(ask(&context, &code, kept));
    };
    if form.text("confirm") != "on" {
        let mut model = model(&context, &code, form.text("words").to_owned());
        model.confirm_missing = true;
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(page::respond(&context, status, &model));
    }
    let words = form.text("words").trim();
    match withdraw(&context.portal.desk, &owner, form.text("key"), words).await {
        Ok(done) => Ok(page::see_other(&path(routes::DOSSIER, &[&done.code]))),
        Err(Failure::Refused(OwnerRefusal::KeyReused)) => Ok(repeated(
            &context,
            &path(routes::DOSSIER_WITHDRAW, &[&code]),
        )),
        Err(Failure::Refused(OwnerRefusal::Act(refusal))) => {
            not_done(&context, &code, words, refusal)
        }
        Err(Failure::Surprise(surprise)) => Err(surprise.into()),
    }
}

fn not_done(context: &PageContext, code: &str, words: &str, refusal: ActRefusal) -> Answer {
    match refusal {
        ActRefusal::NotFound => Err(WebError::NOT_FOUND),
        ActRefusal::NotAllowed(_) => Ok(not_now(context, code)),
        ActRefusal::TooLong { max, .. } => {
            let mut model = model(context, code, words.to_owned());
            model.most_words = Some(max);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(page::respond(context, status, &model))
        }
        ActRefusal::Stale { .. }
        | ActRefusal::Missing(_)
        | ActRefusal::NewDate(_)
        | ActRefusal::NoSuchGround
        | ActRefusal::TooManyItems { .. }
        | ActRefusal::Paper(_)
        | ActRefusal::NotAssignable
        | ActRefusal::NoSuchItem(_)
        | ActRefusal::Unanswered(_) => Err(unforeseen(&refusal)),
    }
}

/// The page with the words that were typed before the session ended.
pub fn resumed(context: &PageContext, view: &DossierView, kept: &[(String, String)]) -> Response {
    let words = kept
        .iter()
        .find_map(|(name, text)| (name == "words").then(|| text.clone()));
    let model = model(context, &view.dossier.code, words.unwrap_or_default());
    page::show(context, &model)
}

fn model(context: &PageContext, code: &str, words: String) -> WithdrawModel {
    WithdrawModel {
        code: code.to_owned(),
        key: key(context),
        words,
        most_words: None,
        confirm_missing: false,
    }
}

fn not_now(context: &PageContext, code: &str) -> Response {
    let code = code.to_owned();
    page::respond(context, StatusCode::CONFLICT, &WithdrawNotNow { code })
}

//! Tracking: code and secret open a dossier for this browser.

use app::{
    pages::lookup::{LookupModel, LookupProblem},
    routes,
};
use axum::response::IntoResponse;
use axum_extra::extract::Query;
use domain::codes::{DossierCode, LookupSecret};
use http::{StatusCode, header};
use serde::Deserialize;

use crate::{
    auth,
    casework::{self, Failure},
    limiter::{TooOften, Tried},
    web::{Answer, Citizen, PageContext, PostedForm, citizen, page, session},
};

#[derive(Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    code: String,
    next: Option<String>,
    /// The dossier has just been closed.
    dong: Option<String>,
}

pub async fn show(context: PageContext, Query(asked): Query<Asked>) -> Answer {
    let model = LookupModel {
        code: asked.code.chars().take(LONGEST).collect(),
        next: asked.next.map(|next| page::local(&next).to_owned()),
        closed: asked.dong.is_some(),
        ..LookupModel::default()
    };
    Ok(page::show(&context, &model))
}

/// Letters of a code that are shown again.
const LONGEST: usize = 100;

/// Opens the dossier and goes there, or says what to mend.
pub async fn open(context: PageContext, citizen: Citizen, form: PostedForm) -> Answer {
    let model = |problem| LookupModel {
        code: form.text("code").trim().chars().take(LONGEST).collect(),
        problem: Some(problem),
        next: form.get("next").map(|next| page::local(next).to_owned()),
        in_place: false,
        kept: form.kept(),
        closed: false,
    };
    let code = match read(&form) {
        Ok(code) => code,
        Err(problem) => {
            return Ok(page::respond(
                &context,
                StatusCode::UNPROCESSABLE_ENTITY,
                &model(problem),
            ));
        }
    };
    if let Err(TooOften { wait }) = count(&context, &code) {
        let model = model(LookupProblem::TooOften {
            minutes: wait.div_ceil(60),
        });
        let mut response = page::respond(&context, StatusCode::TOO_MANY_REQUESTS, &model);
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, wait.into());
        return Ok(response);
    }
    let desk = &context.portal.desk;
    let session = citizen.session.map(|session| session.id);
    let let_in = match casework::open_dossier(desk, code.as_str(), form.text("secret")).await {
        Ok(opened) => auth::let_in(desk, session, &opened).await?,
        Err(Failure::Refused(_)) => None,
        Err(Failure::Surprise(error)) => return Err(error.into()),
    };
    let Some(let_in) = let_in else {
        let model = model(LookupProblem::NoMatch);
        return Ok(page::respond(
            &context,
            StatusCode::UNPROCESSABLE_ENTITY,
            &model,
        ));
    };
    let owner = let_in.owner;
    let [dossier, receipt] =
        [routes::DOSSIER, routes::RECEIPT].map(|page| routes::path(page, &[owner.code()]));
    // On to the page that was asked for, if it is one of this dossier.
    let next = form
        .get("next")
        .map(page::local)
        .filter(|next| next.starts_with(&dossier) || next.starts_with(&receipt));
    let next = next.unwrap_or(&dossier);
    let mut response = match citizen::resume(&context, &owner, next, &form.kept()).await {
        Some(page) => page?,
        None => page::see_other(next),
    };
    if let Some(new) = let_in.opened {
        let cookie = session::citizen_cookie(&context.portal, &new.token);
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response.into_response())
}

/// The code, when both fields have the right shape.
fn read(form: &PostedForm) -> Result<DossierCode, LookupProblem> {
    let (code, secret) = (form.text("code").trim(), form.text("secret").trim());
    if code.is_empty() {
        return Err(LookupProblem::CodeMissing);
    }
    let code = DossierCode::parse(code).map_err(|_| LookupProblem::CodeUnreadable)?;
    if secret.is_empty() {
        return Err(LookupProblem::SecretMissing);
    }
    LookupSecret::parse(secret).map_err(|_| LookupProblem::SecretUnreadable)?;
    Ok(code)
}

fn count(context: &PageContext, code: &DossierCode) -> Result<(), TooOften> {
    let limiter = &context.portal.limiter;
    limiter.count(Tried::LookupFrom, &context.address)?;
    limiter.count(Tried::LookupOf, code)
}

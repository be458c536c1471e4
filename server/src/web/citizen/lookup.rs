//! Opening a dossier with its code and its lookup secret.

use app::pages::error::Problem;
use app::pages::lookup::{self, LookupModel, LookupProblem};
use app::routes::{self, path};
use app::shell::Room;
use axum::response::Response;
use domain::codes::{DossierCode, LookupSecret};
use http::{HeaderValue, StatusCode, header};

use crate::{
    auth,
    casework::{Failure, open_dossier},
    limiter::Tried,
    web::{
        Answer, PageContext, PostedForm, page,
        session::{Citizen, citizen_cookie},
    },
};

/// POST `/tra-cuu`. A wrong code and a wrong secret get the same answer in the same time.
pub async fn open(context: PageContext, citizen: Citizen, form: PostedForm) -> Answer {
    let portal = &context.portal;
    if let Some(problem) = unreadable(&form) {
        return Ok(again(&context, &form, problem));
    }
    if let Err(problem) = count(&context, form.text("code")) {
        return Ok(again(&context, &form, problem));
    }
    let opened = match open_dossier(&portal.desk, form.text("code"), form.text("secret")).await {
        Ok(opened) => opened,
        Err(Failure::Refused(_)) => return Ok(again(&context, &form, LookupProblem::NoMatch)),
        Err(Failure::Surprise(surprise)) => return Err(surprise.into()),
    };
    let session = citizen.session.as_ref().map(|session| session.id);
    let session = auth::grant(&portal.desk, session, opened.dossier, false).await?;
    let dossier = path(routes::DOSSIER, &[&opened.code]);
    // On to the page that was asked for, if it is one of this dossier.
    let next = page::local(form.text("next"));
    let next = if next.starts_with(&dossier) {
        next
    } else {
        &dossier
    };
    let mut answer = page::see_other(next);
    if let Some(session) = session {
        let cookie = citizen_cookie(portal, &session.token);
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(answer)
}

/// What cannot be a code or a secret; nothing is looked up and no try is counted.
fn unreadable(form: &PostedForm) -> Option<LookupProblem> {
    let (code, secret) = (form.text("code").trim(), form.text("secret").trim());
    if code.is_empty() {
        Some(LookupProblem::CodeMissing)
    } else if DossierCode::parse(code).is_err() {
        Some(LookupProblem::CodeUnreadable)
    } else if secret.is_empty() {
        Some(LookupProblem::SecretMissing)
    } else if LookupSecret::parse(secret).is_err() {
        Some(LookupProblem::SecretUnreadable)
    } else {
        None
    }
}

/// Counts the try for the address and for the code, however the code was typed.
fn count(context: &PageContext, code: &str) -> Result<(), LookupProblem> {
    let limiter = &context.portal.limiter;
    let code = DossierCode::parse(code).map_or_else(|_| String::new(), |code| code.to_string());
    limiter
        .count(Tried::LookupFrom, &context.address)
        .and_then(|()| limiter.count(Tried::LookupOf, &code))
        .map_err(|problem| match problem {
            Problem::TooOften { wait } => LookupProblem::TooOften {
                minutes: wait.div_ceil(60),
            },
            _ => LookupProblem::NoMatch,
        })
}

/// The page again, with the code that was typed; never the secret.
fn again(context: &PageContext, form: &PostedForm, problem: LookupProblem) -> Response {
    let next = Some(form.text("next"))
        .filter(|next| !next.is_empty())
        .map(str::to_owned);
    let model = LookupModel {
        code: form.text("code").to_owned(),
        problem: Some(problem),
        next,
    };
    let status = match problem {
        LookupProblem::TooOften { .. } => StatusCode::TOO_MANY_REQUESTS,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let title = lookup::title(&model, &context.texts());
    let frame = context.frame(title, Room::Citizen);
    let mut answer = page::respond(status, frame, move || lookup::view(&model));
    if let LookupProblem::TooOften { minutes } = problem {
        let wait = HeaderValue::from(minutes * 60);
        answer.headers_mut().insert(header::RETRY_AFTER, wait);
    }
    answer
}

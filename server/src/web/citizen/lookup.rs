//! Opening a dossier with its code and its lookup secret.

use app::routes::{self, path};
use axum::response::Response;
use http::{StatusCode, header};

use crate::{
    auth,
    casework::{Failure, open_dossier},
    limiter::Tried,
    web::{
        Answer, PageContext, PostedForm, page, public,
        session::{Citizen, citizen_cookie},
    },
};

/// POST `/tra-cuu`. A wrong code and a wrong secret get the same answer in the same time.
pub async fn open(context: PageContext, citizen: Citizen, form: PostedForm) -> Answer {
    let portal = &context.portal;
    let (code, secret) = (form.text("code"), form.text("secret"));
    portal.limiter.count(Tried::LookupFrom, &context.address)?;
    let opened = match open_dossier(&portal.desk, code, secret).await {
        Ok(opened) => opened,
        Err(Failure::Refused(_)) => return Ok(wrong(&context, code)),
        Err(Failure::Surprise(surprise)) => return Err(surprise.into()),
    };
    let session = citizen.session.as_ref().map(|session| session.id);
    let session = auth::grant(&portal.desk, session, opened.dossier, false).await?;
    let mut answer = page::see_other(&path(routes::DOSSIER, &[&opened.code]));
    if let Some(session) = session {
        let cookie = citizen_cookie(portal, &session.token);
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(answer)
}

/// The page again, with the code that was typed; never the secret.
fn wrong(context: &PageContext, code: &str) -> Response {
    public::lookup::page(context, StatusCode::UNPROCESSABLE_ENTITY, code, true)
}

//! POST `/ho-so/{code}/dong`: the owner leaves. The session ends in the table, not in the
//! browser alone: a cookie that somebody has copied opens nothing any more.

use app::routes;
use axum::response::IntoResponse;
use http::header;

use crate::{
    auth::{self, Owner},
    error::WebError,
    web::{Answer, Citizen, PageContext, page, session::no_citizen_cookie},
};

pub async fn close(context: PageContext, citizen: Citizen, owner: Option<Owner>) -> Answer {
    // A second tap finds nothing open any more, which is what it asked for.
    if let Some(session) = citizen.session {
        owner.ok_or(WebError::NOT_FOUND)?;
        auth::revoke(&context.portal.desk, session.id).await?;
    }
    let cookie = no_citizen_cookie(&context.portal);
    let answer = page::see_other(&format!("{}?dong=1", routes::LOOKUP));
    Ok(([(header::SET_COOKIE, cookie)], answer).into_response())
}

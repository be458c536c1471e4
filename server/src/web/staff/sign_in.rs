//! `/can-bo/dang-nhap`, `/can-bo/dang-xuat`: in and out; and what was being sent when a
//! session had ended.

use app::{
    pages::staff::sign_in::{SendAgainModel, SignInModel, SignInProblem},
    routes,
};
use axum::{
    extract::Request,
    response::{IntoResponse, Response},
};
use axum_extra::extract::Query;
use domain::dossier::Role;
use http::{HeaderValue, StatusCode, header};
use serde::Deserialize;

use super::act::Posted;
use crate::{
    auth::{self, NewSession, StaffSession},
    casework::{Failure, Member},
    limiter::Tried,
    portal::Portal,
    web::{
        Answer, PageContext, PostedForm, Staff, page,
        session::{no_staff_cookie, staff_cookie},
    },
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    next: String,
}

pub async fn show(context: PageContext, Query(asked): Query<Asked>) -> Answer {
    let model = SignInModel {
        next: asked.next,
        ..SignInModel::default()
    };
    Ok(page::show(&context, &model))
}

/// POST: the same answer for an unknown login, a wrong password and a closed account.
pub async fn sign_in(context: PageContext, form: PostedForm) -> Answer {
    let portal = &context.portal;
    let login = form.text("login").trim();
    portal.limiter.count(Tried::SignInFrom, &context.address)?;
    portal
        .limiter
        .count(Tried::SignInAs, &login.to_lowercase())?;
    match auth::sign_in(&portal.desk, login, form.text("password")).await {
        Ok((session, member)) => Ok(signed_in(
            &context,
            &session,
            &member,
            form.text("next"),
            form.kept(),
        )),
        Err(Failure::Refused(_)) => {
            let model = SignInModel {
                login: login.to_owned(),
                next: form.text("next").to_owned(),
                problem: Some(SignInProblem::Wrong),
                kept: form.kept(),
            };
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(page::respond(&context, status, &model))
        }
        Err(Failure::Surprise(surprise)) => Err(surprise.into()),
    }
}

/// On to the page that was asked for, or to what had been typed.
fn signed_in(
    context: &PageContext,
    session: &NewSession,
    member: &Member,
    next: &str,
    kept: Vec<(String, String)>,
) -> Response {
    let cookie = staff_cookie(&context.portal, &session.token);
    let next = if next.is_empty() {
        home(member.role)
    } else {
        page::local(next)
    };
    let answer = if kept.is_empty() {
        page::see_other(next)
    } else {
        send_again(context, session, member, next, kept)
    };
    ([(header::SET_COOKIE, cookie)], answer).into_response()
}

/// Where a role begins its day.
pub(super) const fn home(role: Role) -> &'static str {
    match role {
        Role::Admin => routes::MAIL_LOG,
        Role::Head => routes::APPROVALS,
        _ => routes::QUEUE,
    }
}

fn send_again(
    context: &PageContext,
    session: &NewSession,
    member: &Member,
    path: &str,
    kept: Vec<(String, String)>,
) -> Response {
    let staff = Staff {
        session: StaffSession {
            id: session.id,
            member: member.clone(),
            must_change_password: false,
        },
    };
    let back = path
        .rsplit_once('/')
        .map_or(routes::QUEUE, |(back, _)| back);
    let model = SendAgainModel {
        path: path.to_owned(),
        back: back.to_owned(),
        kept,
    };
    // The request came without this session: its page is the first that knows of it.
    let context = PageContext {
        staff: Some(staff),
        ..context.clone()
    };
    page::show(&context, &model)
}

/// A form of the staff's that came without a session: the sign-in page holds what was typed
/// and offers to send it again. `None` when nothing was typed.
pub(in crate::web) async fn keep_typed(portal: &Portal, request: Request) -> Option<Response> {
    let (head, body) = request.into_parts();
    let context = PageContext::of(&head, portal);
    let next = head.uri.path().to_owned();
    let request = Request::from_parts(head, body);
    let kept = Posted::read(&context, request, false).await.ok()?.typed;
    let typed = |(name, value): &(String, String)| name != "version" && !value.is_empty();
    if !kept.iter().any(typed) {
        return None;
    }
    let model = SignInModel {
        next,
        problem: Some(SignInProblem::SessionEnded),
        kept,
        ..SignInModel::default()
    };
    let mut response = page::respond(&context, StatusCode::UNAUTHORIZED, &model);
    // The status asks for a scheme (RFC 9110); browsers show the page for one they do not know.
    response
        .headers_mut()
        .insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Form"));
    Some(response)
}

pub async fn sign_out(context: PageContext, staff: Staff) -> Answer {
    auth::revoke(&context.portal.desk, staff.session.id).await?;
    let cookie = no_staff_cookie(&context.portal);
    let answer = page::see_other(routes::SIGN_IN);
    Ok(([(header::SET_COOKIE, cookie)], answer).into_response())
}

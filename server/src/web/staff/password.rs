//! `/can-bo/mat-khau`: a new password, and the page that stands before all others while the
//! password is one that somebody else has given.

use app::{pages::staff::password::PasswordModel, routes};
use axum_extra::extract::Query;
use http::StatusCode;
use serde::Deserialize;

use super::sign_in::home;
use crate::{
    auth::{self, LEAST_CHARACTERS, NewPassword, PasswordRefusal},
    casework::Failure,
    limiter::Tried,
    web::{Answer, PageContext, PostedForm, Staff, page},
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// It has just been changed.
    xong: Option<String>,
}

pub async fn show(context: PageContext, staff: Staff, Query(asked): Query<Asked>) -> Answer {
    let model = PasswordModel {
        changed: asked.xong.is_some() && !staff.session.must_change_password,
        ..model(&staff)
    };
    Ok(page::show(&context, &model))
}

/// POST: the current password is asked for again, and guessing it is counted like a sign-in.
pub async fn change(context: PageContext, staff: Staff, form: PostedForm) -> Answer {
    let portal = &context.portal;
    let login = &staff.member().login;
    portal.limiter.count(Tried::SignInAs, login)?;
    let typed = NewPassword {
        current: form.text("current"),
        new: form.text("new"),
        repeat: form.text("repeat"),
    };
    match auth::change_password(&portal.desk, &staff.session, &typed).await {
        Ok(()) => Ok(page::see_other(&format!("{}?xong=1", routes::PASSWORD))),
        Err(Failure::Refused(refusal)) => {
            let model = PasswordModel {
                problem: Some(problem(&context, refusal)),
                ..model(&staff)
            };
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(page::respond(&context, status, &model))
        }
        Err(Failure::Surprise(surprise)) => Err(surprise.into()),
    }
}

fn problem(context: &PageContext, refusal: PasswordRefusal) -> (&'static str, String) {
    let (field, key) = match refusal {
        PasswordRefusal::Wrong => ("current", "password-wrong"),
        PasswordRefusal::TooShort => ("new", "password-too-short"),
        PasswordRefusal::TooLong => ("new", "password-too-long"),
        PasswordRefusal::TheSame => ("new", "password-the-same"),
        PasswordRefusal::NotRepeated => ("repeat", "password-not-repeated"),
    };
    let least = [("least", LEAST_CHARACTERS.into())];
    (field, context.texts().with(key, &least))
}

fn model(staff: &Staff) -> PasswordModel {
    PasswordModel {
        login: staff.member().login.clone(),
        forced: staff.session.must_change_password,
        least: LEAST_CHARACTERS,
        home: home(staff.member().role),
        ..PasswordModel::default()
    }
}

//! How a request fails.
//!
//! * What a person can mend inside a form is no error: the handler renders the form again.
//! * What a person meets as a page with words is a [`Problem`]; its sentences are `app`'s.
//! * Everything else is a surprise: any `anyhow::Error`. It is logged once, at the edge
//!   ([`crate::web::layers::problems`]), with a reference number that the page shows.
//!
//! Handlers return `Result<Response, WebError>` and use `?`.

use std::sync::Arc;

use app::pages::error::Problem;
use axum::response::{IntoResponse, Redirect, Response};

use crate::{documents::PressError, limiter::TooOften};

/// What a handler gives up with.
#[derive(Debug, thiserror::Error)]
pub enum WebError {
    /// A page with words, with its own status.
    #[error("{0:?}")]
    Problem(Problem),
    /// Staff page without a session: sign in first, then on to `next`.
    #[error("not signed in")]
    SignIn { next: String },
    /// Logged once; the person sees a reference number.
    #[error(transparent)]
    Surprise(#[from] anyhow::Error),
}

impl WebError {
    /// Not there, or not yours: one answer.
    pub const NOT_FOUND: Self = Self::Problem(Problem::NotFound);
}

impl From<Problem> for WebError {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<TooOften> for WebError {
    fn from(refusal: TooOften) -> Self {
        Self::Problem(Problem::TooOften { wait: refusal.wait })
    }
}

impl From<PressError> for WebError {
    fn from(error: PressError) -> Self {
        match error {
            PressError::Busy => Self::Problem(Problem::Unavailable),
            PressError::Surprise(surprise) => Self::Surprise(surprise),
        }
    }
}

impl From<sea_orm::DbErr> for WebError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Surprise(error.into())
    }
}

/// A failure on its way to the layer that makes a page of it.
#[derive(Clone, Debug)]
pub(crate) struct Failed {
    pub problem: Problem,
    /// What is written to the log.
    pub cause: Option<Arc<anyhow::Error>>,
}

impl IntoResponse for WebError {
    fn into_response(self) -> Response {
        let (problem, cause) = match self {
            Self::Problem(problem) => (problem, None),
            Self::SignIn { next } => return sign_in(&next),
            Self::Surprise(cause) => (Problem::Surprise, Some(Arc::new(cause))),
        };
        let mut response = status(&problem).into_response();
        response.extensions_mut().insert(Failed { problem, cause });
        response
    }
}

fn sign_in(next: &str) -> Response {
    let next = percent_encoding::utf8_percent_encode(next, percent_encoding::NON_ALPHANUMERIC);
    Redirect::to(&format!("{}?next={next}", app::routes::SIGN_IN)).into_response()
}

/// The status of a problem.
pub(crate) fn status(problem: &Problem) -> http::StatusCode {
    http::StatusCode::from_u16(problem.status()).unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR)
}

//! For machines: alive, ready, figures.

use app::pages::error::Problem;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};

use super::Answer;
use crate::portal::Portal;

/// The process runs.
pub async fn live() -> &'static str {
    "ok\n"
}

/// The database answers, its schema is complete, and the workers are at work.
pub async fn ready(State(portal): State<Portal>) -> Answer {
    if portal.ready().await? {
        Ok("ok\n".into_response())
    } else {
        Err(Problem::Unavailable.into())
    }
}

/// Figures in the text format of Prometheus.
pub async fn metrics(State(portal): State<Portal>) -> Response {
    let kind = [(http::header::CONTENT_TYPE, "text/plain; version=0.0.4")];
    (kind, portal.metrics.render()).into_response()
}

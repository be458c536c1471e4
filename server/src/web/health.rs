//! For machines: alive, ready, figures.

use app::pages::error::Problem;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};

use super::Answer;
use crate::{figures, portal::Portal, storage};

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

/// Figures in the text format of Prometheus. Those of the tables are missing while the database
/// is away; the others are not.
pub async fn metrics(State(portal): State<Portal>) -> Response {
    let mut figures = portal.metrics.render();
    match storage::backlog(&portal.desk.db).await {
        Ok(backlog) => figures.push_str(&figures::gauges(&backlog)),
        Err(error) => tracing::warn!(%error, "what waits cannot be counted"),
    }
    let kind = [(http::header::CONTENT_TYPE, "text/plain; version=0.0.4")];
    (kind, figures).into_response()
}

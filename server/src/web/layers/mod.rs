//! What surrounds every handler, from the outside in: the request's number and log line,
//! headers, who asks, the shelf of pages that are the same for all, compression, pages for what
//! went wrong, panics, time limits, protection against forms of other sites, rights of the route.

mod headers;
mod panics;
mod problems;
mod shelf;
mod trace;

use std::{sync::Arc, time::Duration};

use axum::{Router, middleware};
use http::StatusCode;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    csrf::{CsrfLayer, ProtectionError},
    timeout::{RequestBodyDeadlineLayer, RequestBodyTimeoutLayer, TimeoutLayer},
};

use super::session;
use crate::{error::WebError, portal::Portal};

/// Longest time to answer, uploads included.
const ANSWER: Duration = Duration::from_mins(16);
/// Longest time for a body to arrive: the largest file (20 MB) at 22 kB/s, as much as a dossier
/// holds (120 MB) at 133 kB/s. The upload island gives up after the same time.
const BODY: Duration = Duration::from_mins(15);
/// Longest silence while a body arrives: a line that is slow goes on, one that is dead does not.
const SILENCE: Duration = Duration::from_mins(1);

/// Puts the layers around the routes. The last one added is the outermost.
pub fn wrap(router: Router<Portal>, portal: &Portal) -> Router<Portal> {
    router
        .layer(middleware::from_fn_with_state(
            portal.clone(),
            session::admit,
        ))
        .layer(CsrfLayer::new().with_rejection_response(other_site))
        .layer(RequestBodyDeadlineLayer::new(BODY))
        .layer(RequestBodyTimeoutLayer::new(SILENCE))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            ANSWER,
        ))
        .layer(CatchPanicLayer::custom(panics::caught))
        .layer(middleware::from_fn_with_state(
            portal.clone(),
            problems::dress,
        ))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(
            (portal.clone(), Arc::default()),
            shelf::serve,
        ))
        .layer(middleware::from_fn_with_state(
            portal.clone(),
            session::identify,
        ))
        .layer(middleware::from_fn_with_state(portal.clone(), headers::add))
        .layer(middleware::from_fn_with_state(
            portal.clone(),
            trace::number,
        ))
}

fn other_site(_: ProtectionError) -> axum::response::Response {
    use axum::response::IntoResponse;
    WebError::from(app::pages::error::Problem::OtherSite).into_response()
}

//! A number and a log line for every request. The line names the route, never the path: paths
//! hold drafts' tokens and dossiers' codes, queries what people search.

use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderName, HeaderValue};
use tokio::time::Instant;
use tracing::Instrument;

use crate::{portal::Portal, web::context::Reference};

const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// Digits and letters that cannot be taken for each other when read out on the telephone.
const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

#[expect(
    clippy::disallowed_methods,
    reason = "it measures how long an answer takes"
)]
pub async fn number(State(portal): State<Portal>, mut request: Request, next: Next) -> Response {
    let reference = reference(portal.desk.rng.bytes());
    request
        .extensions_mut()
        .insert(Reference(reference.clone()));
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("(none)", MatchedPath::as_str)
        .to_owned();
    let span = tracing::info_span!("request", reference, method = %request.method(), route);
    let start = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let taken = start.elapsed();
    metrics::histogram!(
        "portal_request_seconds",
        "route" => route,
        "status" => response.status().as_str().to_owned()
    )
    .record(taken.as_secs_f64());
    span.in_scope(|| {
        tracing::info!(
            status = response.status().as_u16(),
            millis = taken.as_millis(),
            "answered"
        );
    });
    if let Ok(value) = HeaderValue::from_str(&reference) {
        response.headers_mut().insert(HEADER, value);
    }
    response
}

/// Eight letters: 40 random bits.
fn reference(bytes: [u8; 8]) -> String {
    bytes
        .iter()
        .map(|byte| char::from(LETTERS[usize::from(byte % 32)]))
        .collect()
}

//! Headers of every response: what a browser may do with a page, and how long it keeps it.

use app::routes::{self, Audience};
use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderName, HeaderValue, header};

use crate::portal::Portal;

/// What a page may load and do: nothing but our own files. No inline script, no inline style.
pub const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; \
    manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Headers without exceptions. `same-origin` for the referrer: with `no-referrer` our own
/// forms would arrive with `Origin: null`.
const ALWAYS: [(HeaderName, &str); 4] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(self), microphone=(), geolocation=(), payment=(), usb=()",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
];

const HSTS: HeaderValue = HeaderValue::from_static("max-age=63072000; includeSubDomains");

pub async fn add(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let public = request
        .extensions()
        .get::<MatchedPath>()
        .is_some_and(|path| is_public(path.as_str()));
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // A download may be stricter (`sandbox`), never absent.
    headers
        .entry(header::CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static(CSP));
    // Public pages differ by language only; the others belong to one person.
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static(if public {
            "private, no-cache"
        } else {
            "no-store"
        }));
    if portal.config.is_secure() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HSTS);
    }
    response
}

fn is_public(path: &str) -> bool {
    routes::ROUTES
        .iter()
        .any(|route| route.path == path && route.audience == Audience::Public)
}

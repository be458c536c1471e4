//! What a handler needs to know of the request, in one extractor.

use std::convert::Infallible;

use app::text::Texts;
use axum::extract::{FromRef, FromRequestParts};
use domain::Locale;
use http::{HeaderMap, header, request::Parts};

use super::{client::ClientAddress, cookie, session::Staff};
use crate::portal::Portal;

/// Cookie of the chosen language.
pub const LOCALE_COOKIE: &str = "portal_locale";

/// Portal, language, place: given to every handler that makes a page.
#[derive(Clone)]
pub struct PageContext {
    pub portal: Portal,
    pub locale: Locale,
    /// Path and query, without `lang`.
    pub path: String,
    /// Who is signed in at the staff's side.
    pub staff: Option<Staff>,
    /// Number of this request in the log, shown when something goes wrong.
    pub reference: String,
    /// Whom limits are counted for.
    pub address: ClientAddress,
    /// An island asks: answer JSON.
    pub wants_json: bool,
    /// The browser asks to save data: no islands.
    pub save_data: bool,
}

/// The request's number, made by the outermost layer.
#[derive(Clone, Debug)]
pub(super) struct Reference(pub String);

impl PageContext {
    pub(super) fn of(parts: &Parts, portal: &Portal) -> Self {
        Self {
            portal: portal.clone(),
            locale: locale(parts, portal.config.is_secure()),
            path: path(parts),
            staff: parts.extensions.get::<Staff>().cloned(),
            reference: parts
                .extensions
                .get::<Reference>()
                .map_or_else(String::new, |reference| reference.0.clone()),
            address: ClientAddress::of(parts, portal.config.listen.proxies),
            wants_json: says(&parts.headers, header::ACCEPT, "application/json"),
            save_data: saves_data(&parts.headers),
        }
    }

    pub fn texts(&self) -> Texts {
        Texts::new(self.locale)
    }
}

impl<S> FromRequestParts<S> for PageContext
where
    S: Send + Sync,
    Portal: FromRef<S>,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts, &Portal::from_ref(state)))
    }
}

/// `?lang=` for links from outside, then the cookie, then Vietnamese.
fn locale(parts: &Parts, secure: bool) -> Locale {
    let asked = pairs(parts.uri.query().unwrap_or_default())
        .find_map(|(key, value)| (key == "lang").then(|| Locale::from_tag(value)).flatten());
    asked.unwrap_or_else(|| chosen(&parts.headers, secure))
}

/// The language of the cookie, then Vietnamese.
pub(super) fn chosen(headers: &HeaderMap, secure: bool) -> Locale {
    cookie::read(headers, LOCALE_COOKIE, secure)
        .and_then(|tag| Locale::from_tag(&tag))
        .unwrap_or_default()
}

/// Whether the browser asks to save data.
pub(super) fn saves_data(headers: &HeaderMap) -> bool {
    headers
        .get("save-data")
        .is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"on"))
}

/// Path and query without `lang`, so that the language switch is not overruled by it.
fn path(parts: &Parts) -> String {
    let query: Vec<&str> = parts
        .uri
        .query()
        .unwrap_or_default()
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("lang="))
        .collect();
    match query.as_slice() {
        [] => parts.uri.path().to_owned(),
        query => format!("{}?{}", parts.uri.path(), query.join("&")),
    }
}

fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.split('&').filter_map(|pair| pair.split_once('='))
}

fn says(headers: &HeaderMap, name: header::HeaderName, what: &str) -> bool {
    headers
        .get(name)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains(what))
}

//! The embedded files, as small as the browser takes them, kept for ever.

use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderValue, header};

use super::coding::Coding;
use crate::{assets, error::WebError};

pub async fn file(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(asset) = assets::find(&name) else {
        return WebError::NOT_FOUND.into_response();
    };
    let coding = Coding::of(&headers);
    let bytes = match coding {
        Coding::Brotli => asset.br,
        Coding::Gzip => asset.gz,
        Coding::Identity => asset.raw,
    };
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(asset.media_type),
    );
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if coding != Coding::Identity {
        let name = HeaderValue::from_static(coding.name());
        headers.insert(header::CONTENT_ENCODING, name);
    }
    response
}

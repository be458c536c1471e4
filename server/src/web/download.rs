//! Files handed out: always as attachments with their own name, never shown inside the portal's
//! pages, never trusted (RFC 6266; CSP `sandbox`).

use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use domain::files::{FileName, MediaType};
use http::{HeaderValue, header};

use super::Answer;
use crate::{
    casework::{Desk, File},
    papers,
    storage::BlobKey,
};

/// What a browser may do with a file that is opened after all: nothing.
const SANDBOX: HeaderValue = HeaderValue::from_static("default-src 'none'; sandbox");

/// Longest side in pixels of the picture that stands beside a file's name.
pub const THUMBNAIL: u32 = 192;

/// A stored file under the name that its sender gave it.
pub async fn file(desk: &Desk, file: &File) -> Answer {
    let bytes = desk
        .blobs
        .get_stream(&BlobKey::stored(&file.blob_key))
        .await
        .map_err(anyhow::Error::from)?;
    let name = FileName::clean(&file.name).map_err(anyhow::Error::from)?;
    let mime =
        MediaType::from_code(&file.media_type).map_or("application/octet-stream", MediaType::mime);
    Ok(attachment(&name, mime, Body::from_stream(bytes)))
}

/// A paper that the portal has just made.
pub fn made(name: &str, mime: &'static str, bytes: Vec<u8>) -> Answer {
    let name = FileName::clean(name).map_err(anyhow::Error::from)?;
    Ok(attachment(&name, mime, Body::from(bytes)))
}

/// A small picture of a file, upright, without its metadata; 404 when it has none.
pub async fn thumbnail(desk: &Desk, file: &File) -> Answer {
    let Some(media) = MediaType::from_code(&file.media_type) else {
        return Err(crate::error::WebError::NOT_FOUND);
    };
    let bytes = desk
        .blobs
        .get(&BlobKey::stored(&file.blob_key))
        .await
        .map_err(anyhow::Error::from)?;
    let turns = u8::try_from(file.turns.rem_euclid(4)).unwrap_or_default();
    let bytes: std::sync::Arc<[u8]> = bytes.to_vec().into();
    let Ok(picture) = papers::display(bytes, media, THUMBNAIL, turns).await else {
        return Err(crate::error::WebError::NOT_FOUND);
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("image/jpeg")),
        (header::CONTENT_SECURITY_POLICY, SANDBOX),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("private, max-age=3600"),
        ),
    ];
    Ok((headers, picture).into_response())
}

fn attachment(name: &FileName, mime: &'static str, body: Body) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(mime)),
        (
            header::CONTENT_DISPOSITION,
            papers::content_disposition(name),
        ),
        (header::CONTENT_SECURITY_POLICY, SANDBOX),
        (
            header::X_CONTENT_TYPE_OPTIONS,
            HeaderValue::from_static("nosniff"),
        ),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("private, no-store"),
        ),
    ];
    (headers, body).into_response()
}

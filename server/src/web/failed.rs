//! The one shape in which an island reads that something failed, whoever says so: a handler that
//! refuses a file, or the layer that dresses failures.

use axum::{
    Json,
    response::{IntoResponse, Response},
};
use http::StatusCode;
use serde_json::json;

/// `code` is for machines, `words` is the whole sentence that the island shows.
pub fn to_island(status: StatusCode, code: &str, words: &str) -> Response {
    (status, Json(json!({ "code": code, "words": words }))).into_response()
}

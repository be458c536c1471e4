//! A panic of a handler is a surprise like any other: a page, a reference number, a log line.

use std::any::Any;

use axum::{
    body::Body,
    response::{IntoResponse, Response},
};

use crate::error::WebError;

pub fn caught(panic: Box<dyn Any + Send>) -> Response<Body> {
    let words = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic without words");
    WebError::Surprise(anyhow::anyhow!("panic: {words}")).into_response()
}

//! A panic of a handler is a surprise like any other: a page, a reference number, a log line.

use std::any::Any;

use axum::{
    body::Body,
    response::{IntoResponse, Response},
};

use crate::{error::WebError, panics};

pub fn caught(panic: Box<dyn Any + Send>) -> Response<Body> {
    WebError::Surprise(panics::surprise(&*panic)).into_response()
}

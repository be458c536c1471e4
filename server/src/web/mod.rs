//! HTTP: one handler file per page, mirroring `app::pages`. A handler extracts, parses, calls
//! one use case and answers; it holds no rule and no sentence.
//!
//! Adding one: a path in `app::routes` (constant and line of `ROUTES`), a handler file, a line
//! in the area's `routes` function. The router does not start with a path that is not listed.

pub mod assets;
pub mod citizen;
pub mod client;
mod coding;
pub mod context;
pub mod cookie;
pub mod download;
pub mod failed;
pub mod form;
pub mod health;
pub mod intake;
pub mod language;
pub mod layers;
pub mod page;
pub mod public;
pub mod router;
pub mod session;
pub mod staff;

pub use client::ClientAddress;
pub use context::PageContext;
pub use form::PostedForm;
pub use router::{Routes, router};
pub use session::{Citizen, Staff};

/// What handlers return.
pub type Answer = Result<axum::response::Response, crate::error::WebError>;

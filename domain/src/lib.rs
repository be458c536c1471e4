//! The rules: what a dossier is, who may do what to it, which clock runs, which
//! questions a form asks. Pure values and functions.
//!
//! Never: input and output, the time of day, Leptos, axum, SQL.

pub mod calendar;
mod coded;
pub mod codes;
pub mod dossier;
pub mod files;
pub mod form;
pub mod procedure;
pub mod text;
pub mod values;

pub use coded::Coded;
pub use text::Locale;

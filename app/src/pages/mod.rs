//! One file a page: its model, samples of the model, and its view.

pub mod check;
pub mod dossier;
pub mod draft;
pub mod error;
pub mod papers;
pub mod receipt;
mod samples;
pub mod section;
pub mod staff;
pub mod supplement;
pub mod withdraw;

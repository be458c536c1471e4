//! One file a page: its model, samples of the model, and its view.

pub mod error;

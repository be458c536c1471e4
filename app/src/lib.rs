//! What people see: pages, components, islands, sentences, paths.
//!
//! Never: a database, axum, the file system. A page is a pure function of its model.
//! All `cfg` lines of the crate stand here: `ssr` is the server's side, `hydrate` the browser's.

// A view is one type, as deep as its markup.
#![recursion_limit = "256"]

#[cfg(feature = "hydrate")]
mod browser;
#[cfg(not(feature = "hydrate"))]
#[path = "browser/absent.rs"]
mod browser;
pub mod islands;
pub mod routes;

#[cfg(feature = "ssr")]
pub mod mail;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod text;
#[cfg(feature = "ssr")]
pub mod ui;

/// Called by `boot.js` when the browser is idle: wakes the islands of the page.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}

//! What was typed when a session ended, carried as hidden fields until somebody has come in again.

use leptos::prelude::*;

/// What the names of kept fields begin with.
pub const KEPT: &str = "kept.";

/// The fields, each name behind `prefix`.
pub fn hidden(kept: &[(String, String)], prefix: &str) -> Vec<AnyView> {
    kept.iter()
        .map(|(name, value)| {
            let name = format!("{prefix}{name}");
            view! { <input type="hidden" name=name value=value.clone()/> }.into_any()
        })
        .collect()
}

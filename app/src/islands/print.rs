//! Opens the browser's print dialog.

use leptos::prelude::*;

use crate::browser;

/// The button shows only once it works.
#[island]
pub fn Print(label: String) -> impl IntoView {
    let ready = RwSignal::new(false);
    Effect::new(move |_| ready.set(true));
    view! {
        <button
            class="button secondary"
            type="button"
            hidden=move || !ready.get()
            on:click=move |_| browser::print()
        >
            {label}
        </button>
    }
}

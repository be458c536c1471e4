//! Copies a code, so that nobody has to write it down letter by letter.

use leptos::prelude::*;

use crate::browser;

/// The button shows only once it works.
#[island]
pub fn Copy(text: String, label: String, done: String) -> impl IntoView {
    let ready = RwSignal::new(false);
    let copied = RwSignal::new(false);
    Effect::new(move |_| ready.set(browser::can_copy()));
    let said = move || {
        if copied.get() {
            done.clone()
        } else {
            String::new()
        }
    };
    view! {
        <span class="copy">
            <button
                class="button secondary"
                type="button"
                hidden=move || !ready.get()
                on:click=move |_| browser::copy(&text, move || copied.set(true))
            >
                {label}
            </button>
            <span class="copy-done" role="status">{said}</span>
        </span>
    }
}

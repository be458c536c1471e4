//! Saves a section while it is filled in, and says so: a quiet line when all is well, a
//! banner with a button at once when it is not.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::browser;

/// The sentences. `{time}` in `saved` is replaced by the time of the last saving.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AutosaveWords {
    pub saving: String,
    pub saved: String,
    pub failed: String,
    pub retry: String,
    pub gone: String,
    pub restored: String,
}

/// How the saving stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was typed yet; shown is the time of an earlier saving, if any.
    Idle,
    Running,
    Done(String),
    /// The network or the server does not answer; the text is kept in this browser.
    Failed,
    /// The draft is no longer there; trying again is of no use.
    Gone,
    /// Text that a broken line had kept from being saved was put back.
    Restored,
}

/// `form` is the id of the form; it is posted to its own `action`.
#[island]
pub fn Autosave(form: String, saved_at: Option<String>, words: AutosaveWords) -> impl IntoView {
    let state = RwSignal::new(saved_at.map_or(Saving::Idle, Saving::Done));
    Effect::new(move |_| browser::autosave(&form, move |report| state.set(report)));
    let AutosaveWords {
        saving,
        saved,
        failed,
        retry,
        gone,
        restored,
    } = words;
    let line = move || match state.get() {
        Saving::Running => saving.clone(),
        Saving::Done(time) => saved.replace("{time}", &time),
        Saving::Restored => restored.clone(),
        Saving::Idle | Saving::Failed | Saving::Gone => String::new(),
    };
    let banner = move || match state.get() {
        Saving::Failed => failed.clone(),
        Saving::Gone => gone.clone(),
        _ => String::new(),
    };
    view! {
        <div class="autosave">
            <p class="autosave-line" role="status">{line}</p>
            <div class="autosave-banner" hidden=move || !matches!(state.get(), Saving::Failed | Saving::Gone)>
                <p role="alert">{banner}</p>
                <button
                    class="button secondary"
                    type="button"
                    id="autosave-retry"
                    hidden=move || state.get() != Saving::Failed
                >
                    {retry}
                </button>
            </div>
        </div>
    }
}

/// Stands on every page of a draft: forgets what this browser kept of a section once the section
/// was saved without it. `draft` is the path of the draft, `saved` the mark of each section's
/// answers now. Without any the draft is gone, and all is forgotten.
#[island]
pub fn ForgetOlder(draft: String, saved: Vec<(String, String)>) -> impl IntoView {
    Effect::new(move |_| browser::forget_older(&draft, &saved));
}

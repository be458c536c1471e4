//! The frame of a control that stands in no form definition: label, hint, what is wrong with it.

use leptos::prelude::*;

use super::error_text::field_error;

/// What the control itself has to carry.
pub struct Control {
    pub id: String,
    pub described: Option<String>,
    pub invalid: Option<&'static str>,
}

pub fn labelled(
    id: &str,
    label: impl IntoView + 'static,
    hint: Option<String>,
    error: Option<String>,
    control: impl FnOnce(Control) -> AnyView,
) -> AnyView {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let wrong = error.is_some();
    let described: Vec<&str> = [
        hint.is_some().then_some(hint_id.as_str()),
        wrong.then_some(error_id.as_str()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let control = control(Control {
        id: id.to_owned(),
        described: (!described.is_empty()).then(|| described.join(" ")),
        invalid: wrong.then_some("true"),
    });
    view! {
        <div class=field_class(wrong)>
            <label class="field-label" for=id.to_owned()>{label}</label>
            {hint.map(|words| view! { <p class="field-hint" id=hint_id>{words}</p> })}
            {error.map(|words| field_error(&error_id, words))}
            {control}
        </div>
    }
    .into_any()
}

/// A tick that must be set before something is done.
pub fn tick(id: &'static str, name: &'static str, label: String, error: Option<String>) -> AnyView {
    let error_id = format!("{id}-error");
    let wrong = error.is_some();
    view! {
        <div class=field_class(wrong)>
            {error.map(|words| field_error(&error_id, words))}
            <div class="tick">
                <input
                    type="checkbox"
                    id=id
                    name=name
                    value="on"
                    aria-describedby=wrong.then_some(error_id)
                    aria-invalid=wrong.then_some("true")
                />
                <label for=id>{label}</label>
            </div>
        </div>
    }
    .into_any()
}

/// The class of a field's frame.
pub const fn field_class(wrong: bool) -> &'static str {
    if wrong { "field field-wrong" } else { "field" }
}

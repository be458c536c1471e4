//! One of several (radios, or a list to pick from when there are many), and several of
//! several (check boxes).

use domain::form::Choice;
use leptos::prelude::*;

use super::field::{Parts, control_id, lang_of};
use crate::text::t;

/// With more options than this a select takes less room than radios.
pub const MOST_RADIOS: usize = 8;

pub fn radios(parts: &Parts<'_>, options: &[Choice], value: &str) -> AnyView {
    let buttons = options
        .iter()
        .enumerate()
        .map(|(at, option)| {
            // The first button carries the id of the field: the summary's link leads there.
            let id = if at == 0 {
                parts.id.clone()
            } else {
                format!("{}-{}", parts.id, option.code)
            };
            let checked = option.code == value;
            tick(
                parts,
                option,
                "radio",
                &id,
                parts.path,
                &option.code,
                checked,
            )
        })
        .collect_view();
    frame(parts, buttons.into_any())
}

/// `value` holds the codes of the ticked boxes, parted by blanks.
pub fn checks(parts: &Parts<'_>, options: &[Choice], value: &str) -> AnyView {
    let boxes = options
        .iter()
        .enumerate()
        .map(|(at, option)| {
            let path = format!("{}.{}", parts.path, option.code);
            let id = if at == 0 {
                parts.id.clone()
            } else {
                control_id(&path)
            };
            let checked = value.split(' ').any(|code| code == option.code);
            tick(parts, option, "checkbox", &id, &path, "on", checked)
        })
        .collect_view();
    frame(parts, boxes.into_any())
}

/// One box, whose label is the question.
pub fn tick_alone(parts: &Parts<'_>, value: &str) -> AnyView {
    view! {
        <div class=parts.frame_class()>
            {parts.error()}
            <div class="tick">
                <input
                    type="checkbox"
                    id=parts.id.clone()
                    name=parts.path.to_owned()
                    value="on"
                    checked=value == "on"
                    aria-describedby=parts.described_by()
                    aria-invalid=parts.invalid()
                />
                <label for=parts.id.clone() lang=lang_of(&parts.field.label, parts.locale)>
                    {parts.field.label.get(parts.locale).to_owned()}
                </label>
                {parts.hint()}
            </div>
        </div>
    }
    .into_any()
}

pub fn select(parts: &Parts<'_>, options: &[Choice], value: &str) -> AnyView {
    let entries = options
        .iter()
        .map(|option| {
            view! {
                <option
                    value=option.code.clone()
                    selected=option.code == value
                    lang=lang_of(&option.label, parts.locale)
                >
                    {option.label.get(parts.locale).to_owned()}
                </option>
            }
        })
        .collect_view();
    view! {
        <div class=parts.frame_class()>
            <label class="field-label" for=parts.id.clone()>{parts.label()}</label>
            {parts.hint()}
            {parts.error()}
            <select
                class="control"
                id=parts.id.clone()
                name=parts.path.to_owned()
                autocomplete=parts.field.autocomplete.clone()
                aria-describedby=parts.described_by()
                aria-invalid=parts.invalid()
            >
                <option value="">{t("field-choose")}</option>
                {entries}
            </select>
        </div>
    }
    .into_any()
}

fn frame(parts: &Parts<'_>, buttons: AnyView) -> AnyView {
    view! {
        <fieldset
            class=parts.frame_class()
            id=format!("{}-field", parts.id)
            aria-describedby=parts.described_by()
        >
            <legend class="field-label">{parts.label()}</legend>
            {parts.hint()}
            {parts.error()}
            <div class="ticks">{buttons}</div>
        </fieldset>
    }
    .into_any()
}

fn tick(
    parts: &Parts<'_>,
    option: &Choice,
    kind: &'static str,
    id: &str,
    name: &str,
    value: &str,
    checked: bool,
) -> AnyView {
    let hint_id = format!("{id}-hint");
    let hint = option.hint.as_ref().map(|hint| {
        view! {
            <p class="field-hint" id=hint_id.clone() lang=lang_of(hint, parts.locale)>
                {hint.get(parts.locale).to_owned()}
            </p>
        }
    });
    let described = hint.is_some().then_some(hint_id);
    view! {
        <div class="tick">
            <input
                type=kind
                id=id.to_owned()
                name=name.to_owned()
                value=value.to_owned()
                checked=checked
                aria-describedby=described
            />
            <label for=id.to_owned() lang=lang_of(&option.label, parts.locale)>
                {option.label.get(parts.locale).to_owned()}
            </label>
            {hint}
        </div>
    }
    .into_any()
}

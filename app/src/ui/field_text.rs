//! Controls of one line or of several lines.

use domain::form::Kind;
use leptos::prelude::*;

use super::field::Parts;
use super::typed::raw_text;

/// How a kind is typed: keyboard, spelling, width in characters.
struct Typing {
    kind: &'static str,
    inputmode: Option<&'static str>,
    autocapitalize: Option<&'static str>,
    width: &'static str,
}

pub fn text(parts: &Parts<'_>, value: &str) -> AnyView {
    let control = match parts.field.kind {
        Kind::LongText { .. } => long(parts, value),
        _ => line(parts, value),
    };
    view! {
        <div class=parts.frame_class()>
            <label class="field-label" for=parts.id.clone()>{parts.label()}</label>
            {parts.hint()}
            {parts.error()}
            {control}
            {parts.reading()}
        </div>
    }
    .into_any()
}

fn line(parts: &Parts<'_>, value: &str) -> AnyView {
    let typing = typing(&parts.field.kind);
    view! {
        <input
            class=format!("control {}", typing.width)
            type=typing.kind
            id=parts.id.clone()
            name=parts.path.to_owned()
            value=value.to_owned()
            inputmode=typing.inputmode
            autocapitalize=typing.autocapitalize
            autocomplete=parts.field.autocomplete.clone()
            spellcheck="false"
            aria-describedby=parts.described_by()
            aria-invalid=parts.invalid()
        />
    }
    .into_any()
}

fn long(parts: &Parts<'_>, value: &str) -> AnyView {
    // A line per 60 characters, so that what was typed is seen whole; between 4 and 14.
    let rows = (value.chars().count() / 60 + value.lines().count()).clamp(4, 14);
    view! {
        <textarea
            class="control"
            id=parts.id.clone()
            name=parts.path.to_owned()
            rows=rows
            autocomplete=parts.field.autocomplete.clone()
            aria-describedby=parts.described_by()
            aria-invalid=parts.invalid()
        >
            {raw_text(value)}
        </textarea>
    }
    .into_any()
}

fn typing(kind: &Kind) -> Typing {
    let plain = Typing {
        kind: "text",
        inputmode: None,
        autocapitalize: None,
        width: "width-full",
    };
    match kind {
        Kind::Name { .. } => Typing {
            autocapitalize: Some("words"),
            ..plain
        },
        Kind::Number { .. } => Typing {
            inputmode: Some("numeric"),
            width: "width-4",
            ..plain
        },
        Kind::Money { .. } => Typing {
            inputmode: Some("decimal"),
            width: "width-20",
            ..plain
        },
        // A passport has letters, so no numeric keyboard here.
        Kind::IdentityNumber | Kind::BusinessCode => Typing {
            autocapitalize: Some("characters"),
            width: "width-20",
            ..plain
        },
        Kind::Phone => Typing {
            kind: "tel",
            width: "width-20",
            ..plain
        },
        // Not `email`: browsers would judge it and drop what they do not like.
        Kind::Email => Typing {
            inputmode: Some("email"),
            autocapitalize: Some("none"),
            ..plain
        },
        _ => plain,
    }
}

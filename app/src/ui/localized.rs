//! Texts of catalogue files. Where English is missing the Vietnamese stands, marked as such
//! so that it is spoken right.

use domain::text::Localized;
use leptos::prelude::*;

use super::Fixture;
use crate::text::{t, texts};

/// The text in the page's language, or in Vietnamese with its language told.
pub fn say(text: &Localized) -> AnyView {
    let locale = texts().locale();
    let language = text.language(locale);
    let words = text.get(locale).to_owned();
    if language == locale {
        words.into_any()
    } else {
        view! { <span lang=language.tag()>{words}</span> }.into_any()
    }
}

/// What nobody has told yet, openly.
pub fn unknown() -> AnyView {
    view! { <span class="quiet">{t("unknown")}</span> }.into_any()
}

/// A value that may not be known.
pub fn or_unknown<T: IntoView + 'static>(value: Option<T>) -> AnyView {
    value.map_or_else(unknown, IntoAny::into_any)
}

/// Marks what no source confirms.
pub fn unconfirmed() -> impl IntoView {
    view! { " " <small>{t("unconfirmed")}</small> }
}

pub fn fixtures() -> Vec<Fixture> {
    vec![Fixture {
        name: "known and unknown",
        view: || {
            let text = Localized {
                vi: "Không thu khi nộp hồ sơ".to_owned(),
                en: None,
            };
            view! { <p>{say(&text)} {unconfirmed()}</p> <p>{unknown()}</p> }.into_any()
        },
    }]
}

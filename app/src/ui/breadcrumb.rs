//! The way back: links to the pages above this one, home first.

use leptos::prelude::*;

use super::Fixture;
use crate::{routes, text::t};

/// `trail`: label and path of each page between home and this one.
#[component]
pub fn Breadcrumb(#[prop(optional)] trail: Vec<(String, String)>) -> impl IntoView {
    let rest: Vec<_> = trail
        .into_iter()
        .map(|(label, href)| view! { <li><a href=href>{label}</a></li> })
        .collect();
    view! {
        <nav class="breadcrumb" aria-label=t("breadcrumb-label")>
            <ol role="list">
                <li><a href=routes::HOME>{t("home-name")}</a></li>
                {rest}
            </ol>
        </nav>
    }
}

pub fn fixtures() -> Vec<Fixture> {
    vec![Fixture {
        name: "two steps",
        view: || {
            let trail = vec![("Thủ tục".to_owned(), routes::CATALOGUE.to_owned())];
            view! { <Breadcrumb trail=trail/> }.into_any()
        },
    }]
}

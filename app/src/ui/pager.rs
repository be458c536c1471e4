//! To the next and the previous page of a list that has no page numbers.

use leptos::prelude::*;

use super::Fixture;
use crate::text::t;

#[component]
pub fn Pager(
    /// Path of the page before.
    #[prop(optional_no_strip)]
    previous: Option<String>,
    #[prop(optional_no_strip)] next: Option<String>,
) -> impl IntoView {
    if previous.is_none() && next.is_none() {
        return ().into_any();
    }
    let link = |href: Option<String>, rel: &'static str, key: &str| {
        href.map(|href| view! { <a rel=rel href=href>{t(key)}</a> })
    };
    view! {
        <nav class="pager" aria-label=t("pager-label")>
            {link(previous, "prev", "pager-previous")}
            {link(next, "next", "pager-next")}
        </nav>
    }
    .into_any()
}

pub fn fixtures() -> Vec<Fixture> {
    vec![Fixture {
        name: "both ways",
        view: || {
            view! { <Pager previous=Some("#".to_owned()) next=Some("#".to_owned())/> }.into_any()
        },
    }]
}

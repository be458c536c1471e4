//! Something folded away that few need.

use leptos::prelude::*;

use super::Fixture;

#[component]
pub fn Disclosure(
    #[prop(into)] summary: String,
    #[prop(optional)] open: bool,
    /// For links within the page.
    #[prop(optional, into)]
    id: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure" open=open id=id>
            <summary>{summary}</summary>
            <div>{children()}</div>
        </details>
    }
}

pub fn fixtures() -> Vec<Fixture> {
    vec![
        Fixture {
            name: "closed",
            view: || {
                view! { <Disclosure summary="Căn cứ pháp lý"><p>"Luật Thi hành án dân sự"</p></Disclosure> }
                    .into_any()
            },
        },
        Fixture {
            name: "open",
            view: || {
                view! { <Disclosure summary="Căn cứ pháp lý" open=true><p>"Luật Thi hành án dân sự"</p></Disclosure> }
                    .into_any()
            },
        },
    ]
}

//! What happens, one after the other, numbered.

use leptos::prelude::*;

use super::Fixture;

#[component]
pub fn Steps(steps: Vec<AnyView>) -> impl IntoView {
    let steps: Vec<_> = steps
        .into_iter()
        .map(|step| view! { <li>{step}</li> })
        .collect();
    view! { <ol class="steps">{steps}</ol> }
}

pub fn fixtures() -> Vec<Fixture> {
    vec![Fixture {
        name: "three",
        view: || {
            let steps = ["Nộp hồ sơ", "Nhận phiếu nhận yêu cầu", "Nhận quyết định"]
                .map(|step| view! { <p>{step}</p> }.into_any())
                .into();
            view! { <Steps steps=steps/> }.into_any()
        },
    }]
}

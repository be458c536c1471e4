//! Every component with every fixture, on one page; demonstration mode only. For those who
//! build, and for the accessibility tests.

use leptos::prelude::*;

use crate::{
    text::{Texts, t, texts},
    ui::shelves,
};

pub fn title(_: &(), texts: &Texts) -> String {
    texts.get("gallery-title")
}

pub fn view(_: &()) -> AnyView {
    let shelves: Vec<_> = shelves()
        .into_iter()
        .map(|(component, fixtures)| {
            let fixtures: Vec<_> = fixtures
                .into_iter()
                .map(|fixture| {
                    view! {
                        <div class="fixture" id=format!("{component}-{}", fixture.name.replace(' ', "-"))>
                            <p class="quiet" lang="en">{fixture.name}</p>
                            {(fixture.view)()}
                        </div>
                    }
                })
                .collect();
            view! {
                <section class="flow" aria-labelledby=format!("shelf-{component}")>
                    <h2 id=format!("shelf-{component}") lang="en">{component}</h2>
                    {fixtures}
                </section>
            }
        })
        .collect();
    view! {
        <div class="flow">
            <h1>{texts().get("gallery-title")}</h1>
            <p class="lead">{t("gallery-lead")}</p>
            {shelves}
        </div>
    }
    .into_any()
}

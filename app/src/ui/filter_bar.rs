//! The search of the queue: looks through all groups, says what is searched for, takes it
//! away again.

use leptos::prelude::*;

use super::Fixture;
use crate::{
    routes,
    text::{t, tw},
};

#[component]
pub fn FilterBar(#[prop(into)] search: String) -> impl IntoView {
    let chip = (!search.is_empty()).then(|| {
        view! {
            <p class="chips">
                {tw("queue-searching", &[("words", search.as_str().into())])}
                " "
                <a href=routes::QUEUE>{t("queue-search-clear")}</a>
            </p>
        }
    });
    view! {
        <search>
            <form class="filter" method="get" action=routes::QUEUE>
                <input type="hidden" name="tab" value="all"/>
                <label for="queue-search">{t("queue-search-label")}</label>
                <input
                    class="control"
                    type="search"
                    id="queue-search"
                    name="q"
                    value=search.clone()
                    autocomplete="off"
                    spellcheck="false"
                    maxlength="200"
                    enterkeyhint="search"
                />
                <button type="submit" class="button secondary">{t("search-button")}</button>
            </form>
        </search>
        {chip}
    }
}

pub fn fixtures() -> Vec<Fixture> {
    vec![Fixture {
        name: "searching",
        view: || view! { <FilterBar search="dang thi hue"/> }.into_any(),
    }]
}

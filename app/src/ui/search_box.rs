//! One box to search with: a GET form with the field `q`.

use leptos::prelude::*;

use super::Fixture;
use crate::text::t;

#[component]
pub fn SearchBox(
    /// Path of the page that answers.
    #[prop(into)]
    action: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    /// What was searched for.
    #[prop(optional, into)]
    value: String,
    /// Id of the field, unique on the page.
    #[prop(into, default = "q".to_owned())]
    id: String,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described = hint.is_some().then(|| hint_id.clone());
    let hint = hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> });
    view! {
        <search>
            <form class="search" method="get" action=action>
                <label for=id.clone()>{label}</label>
                {hint}
                <div>
                    <input
                        type="search"
                        id=id
                        name="q"
                        value=value
                        aria-describedby=described
                        autocomplete="off"
                        spellcheck="false"
                        maxlength="200"
                        enterkeyhint="search"
                    />
                    <button type="submit" class="button">{t("search-button")}</button>
                </div>
            </form>
        </search>
    }
}

pub fn fixtures() -> Vec<Fixture> {
    vec![Fixture {
        name: "with hint",
        view: || {
            view! {
                <SearchBox
                    action="/thu-tuc"
                    label="Ông/Bà cần việc gì?"
                    hint="Tên thủ tục, tên mẫu đơn hoặc mã hồ sơ"
                    value="thi hành án"
                    id="q-fixture"
                />
            }
            .into_any()
        },
    }]
}

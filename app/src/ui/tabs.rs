//! Groups of a list as links, each with how many it holds; a list at the side where there is
//! room, a row that wraps where there is none.

use leptos::prelude::*;

use super::Fixture;

pub struct Tab {
    pub label: String,
    pub href: String,
    pub count: u64,
    pub current: bool,
    /// Something in it is late: the number is marked, and said to be.
    pub alarm: bool,
}

#[component]
pub fn Tabs(
    /// What the links lead through, for those who hear the page.
    #[prop(into)]
    label: String,
    tabs: Vec<Tab>,
) -> impl IntoView {
    let tabs = tabs.into_iter().map(tab).collect_view();
    view! {
        <nav class="tabs" aria-label=label>
            <ul role="list">{tabs}</ul>
        </nav>
    }
}

fn tab(tab: Tab) -> impl IntoView {
    let current = tab.current.then_some("page");
    view! {
        <li>
            <a href=tab.href aria-current=current>
                <span>{tab.label}</span>
                " "
                <span class="count" class:alarm=tab.alarm>{tab.count}</span>
            </a>
        </li>
    }
}

fn samples() -> Vec<Tab> {
    [
        ("Chờ tiếp nhận", 12, true, false),
        ("Của tôi", 7, false, false),
        ("Quá hạn", 3, false, true),
        ("Tất cả", 1204, false, false),
    ]
    .map(|(label, count, current, alarm)| Tab {
        label: label.to_owned(),
        href: "#".to_owned(),
        count,
        current,
        alarm,
    })
    .into()
}

pub fn fixtures() -> Vec<Fixture> {
    vec![Fixture {
        name: "with counts",
        view: || view! { <Tabs label="Các nhóm hồ sơ (mẫu)" tabs=samples()/> }.into_any(),
    }]
}

//! A list of things to do: a supplement request, papers still missing.

use leptos::prelude::*;

use super::{Fixture, Icon, icon};
use crate::text::t;

pub struct Todo {
    pub what: String,
    /// Why it is needed; empty for none.
    pub why: String,
    pub done: bool,
    /// Where to do it: label, path.
    pub link: Option<(String, String)>,
}

#[component]
pub fn TodoList(items: Vec<Todo>) -> impl IntoView {
    let items: Vec<_> = items.into_iter().map(item).collect();
    view! { <ul class="todo" role="list">{items}</ul> }
}

fn item(item: Todo) -> impl IntoView {
    let word = if item.done {
        t("todo-done")
    } else {
        t("todo-open")
    };
    let why = (!item.why.is_empty()).then(|| view! { <p>{item.why}</p> });
    let link = item
        .link
        .map(|(label, href)| view! { <p><a href=href>{label}</a></p> });
    view! {
        <li class:is-done=item.done>
            <span class="box">{item.done.then(|| icon(Icon::Check))}</span>
            <div>
                <p class="what">{item.what} <span class="hidden-text">" (" {word} ")"</span></p>
                {why}
                {link}
            </div>
        </li>
    }
}

fn samples() -> Vec<Todo> {
    vec![
        Todo {
            what: "Bản án sơ thẩm, đủ các trang".to_owned(),
            why: "Ảnh đã gửi thiếu trang 3 và trang 4.".to_owned(),
            done: false,
            link: Some(("Gửi giấy tờ này".to_owned(), "/".to_owned())),
        },
        Todo {
            what: "Giấy ủy quyền".to_owned(),
            why: String::new(),
            done: true,
            link: None,
        },
    ]
}

pub fn fixtures() -> Vec<Fixture> {
    vec![Fixture {
        name: "open and done",
        view: || view! { <TodoList items=samples()/> }.into_any(),
    }]
}

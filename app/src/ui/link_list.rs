//! A list of places to go: name, one line about it, the whole row a target.

use domain::text::Localized;
use leptos::prelude::*;

use super::{Fixture, localized::say};

pub struct LinkRow {
    pub href: String,
    pub name: AnyView,
    /// One line.
    pub about: Option<AnyView>,
}

impl LinkRow {
    /// A row with texts of a catalogue file.
    pub fn of(href: String, name: &Localized, about: Option<&Localized>) -> Self {
        Self {
            href,
            name: say(name),
            about: about.map(say),
        }
    }
}

#[component]
pub fn LinkList(rows: Vec<LinkRow>) -> impl IntoView {
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let about = row.about.map(|about| view! { <p>{about}</p> });
            view! {
                <li>
                    <a href=row.href>{row.name}</a>
                    {about}
                </li>
            }
        })
        .collect();
    view! { <ul class="link-list" role="list">{rows}</ul> }
}

pub fn fixtures() -> Vec<Fixture> {
    vec![Fixture {
        name: "two rows",
        view: || {
            let rows = vec![
                LinkRow {
                    href: "/thu-tuc/yeu-cau-thi-hanh-an-dan-su".to_owned(),
                    name: "Yêu cầu thi hành án dân sự".into_any(),
                    about: Some(
                        "Khi bản án đã có hiệu lực mà bên kia chưa tự nguyện thi hành.".into_any(),
                    ),
                },
                LinkRow {
                    href: "/thu-tuc/xac-nhan-ket-qua-thi-hanh-an".to_owned(),
                    name: "Xác nhận kết quả thi hành án".into_any(),
                    about: None,
                },
            ];
            view! { <LinkList rows=rows/> }.into_any()
        },
    }]
}

//! A list of places to go: name, one line about it, the whole row a target.

use leptos::prelude::*;

use super::Fixture;

pub struct LinkRow {
    pub href: String,
    pub name: String,
    /// One line; empty for none.
    pub about: String,
}

#[component]
pub fn LinkList(rows: Vec<LinkRow>) -> impl IntoView {
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let about = (!row.about.is_empty()).then(|| view! { <p>{row.about}</p> });
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
                    name: "Yêu cầu thi hành án dân sự".to_owned(),
                    about: "Khi bản án đã có hiệu lực mà bên kia chưa tự nguyện thi hành."
                        .to_owned(),
                },
                LinkRow {
                    href: "/thu-tuc/xac-nhan-ket-qua-thi-hanh-an".to_owned(),
                    name: "Xác nhận kết quả thi hành án".to_owned(),
                    about: String::new(),
                },
            ];
            view! { <LinkList rows=rows/> }.into_any()
        },
    }]
}

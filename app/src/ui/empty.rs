//! Nothing here: says why, and what to do instead.

use leptos::prelude::*;

use super::{Fixture, LinkButton};

#[component]
pub fn EmptyState(
    #[prop(into)] title: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <p><b>{title}</b></p>
            {children.map(|children| children())}
        </div>
    }
}

pub fn fixtures() -> Vec<Fixture> {
    vec![Fixture {
        name: "with a way on",
        view: || {
            view! {
                <EmptyState title="Không tìm thấy thủ tục nào.">
                    <p>"Ông/Bà thử dùng từ ngắn hơn."</p>
                    <div class="buttons">
                        <LinkButton label="Xem tất cả thủ tục" href="/thu-tuc"/>
                    </div>
                </EmptyState>
            }
            .into_any()
        },
    }]
}

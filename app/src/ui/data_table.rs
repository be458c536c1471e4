//! A table that may scroll sideways in its own labelled, focusable region; its head stays.

use leptos::prelude::*;

use super::Fixture;

#[component]
pub fn DataTable(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What the table holds; seen by all.
    #[prop(into)]
    caption: String,
    heads: Vec<String>,
    /// Rows (`<tr>`), one cell for each head.
    rows: Vec<AnyView>,
) -> impl IntoView {
    let caption_id = format!("{id}-caption");
    let labelled_by = caption_id.clone();
    let heads = heads
        .into_iter()
        .map(|head| view! { <th scope="col">{head}</th> })
        .collect_view();
    view! {
        <div class="scroll" role="region" aria-labelledby=labelled_by tabindex="0">
            <table class="data" id=id>
                <caption id=caption_id>{caption}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

pub fn fixtures() -> Vec<Fixture> {
    vec![Fixture {
        name: "two rows",
        view: || {
            let row = |name: &'static str, mail: &'static str| {
                view! { <tr><th scope="row">{name}</th><td>{mail}</td></tr> }.into_any()
            };
            let rows = vec![
                row("Đặng Thị Huệ", "Đã gửi"),
                row("Công ty TNHH Dừa Xanh", "Chờ gửi"),
            ];
            view! {
                <DataTable
                    id="data-table-fixture"
                    caption="Thư đã gửi"
                    heads=vec!["Người nhận".to_owned(), "Tình trạng".to_owned()]
                    rows=rows
                />
            }
            .into_any()
        },
    }]
}

//! The answers of a form, close together, for those who check them.

use domain::form::{PresentedSection, Row};
use leptos::prelude::*;

use crate::text::t;

/// Sections with their answers; `level` of the headings is that of a subsection (`h3`).
pub fn answers(sections: &[PresentedSection]) -> AnyView {
    sections.iter().map(section).collect_view().into_any()
}

fn section(section: &PresentedSection) -> AnyView {
    let mut parts: Vec<AnyView> = Vec::new();
    for rows in section.rows.chunk_by(|_, next| !next.heading) {
        let heading = rows.first().filter(|row| row.heading).map(|row| {
            view! { <h4>{row.label.clone()}</h4> }
        });
        let rows: Vec<_> = rows.iter().filter(|row| !row.heading).map(answer).collect();
        let rows = (!rows.is_empty()).then(|| view! { <dl class="answers">{rows}</dl> });
        parts.push(view! { {heading}{rows} }.into_any());
    }
    view! {
        <section>
            <h3>{section.title.clone()}</h3>
            {parts}
        </section>
    }
    .into_any()
}

fn answer(row: &Row) -> impl IntoView {
    let value = match &row.value {
        Some(value) => view! { <dd>{value.clone()}</dd> }.into_any(),
        None => view! { <dd class="quiet">{t("answer-none")}</dd> }.into_any(),
    };
    view! { <div><dt>{row.label.clone()}</dt>{value}</div> }
}

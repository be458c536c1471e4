//! Facts as label and value: the box on a procedure's page, a summary of a dossier.

use leptos::prelude::*;

use super::Fixture;

/// One fact.
pub struct Fact {
    pub label: AnyView,
    pub value: AnyView,
}

impl Fact {
    pub fn new(label: impl IntoView + 'static, value: impl IntoView + 'static) -> Self {
        Self {
            label: label.into_any(),
            value: value.into_any(),
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FactsLayout {
    /// Label over value, two abreast on wide screens.
    #[default]
    Pairs,
    /// Label beside value on wide screens.
    Lines,
}

#[component]
pub fn Facts(facts: Vec<Fact>, #[prop(optional)] layout: FactsLayout) -> impl IntoView {
    let class = match layout {
        FactsLayout::Pairs => "facts pairs",
        FactsLayout::Lines => "facts lines",
    };
    let facts: Vec<_> = facts
        .into_iter()
        .map(|fact| {
            view! {
                <div>
                    <dt>{fact.label}</dt>
                    <dd>{fact.value}</dd>
                </div>
            }
        })
        .collect();
    view! { <dl class=class>{facts}</dl> }
}

fn samples() -> Vec<Fact> {
    vec![
        Fact::new("Ai nộp", "Người được thi hành án, người phải thi hành án"),
        Fact::new("Thời hạn", "5 ngày làm việc"),
        Fact::new("Lệ phí", "Không thu khi nộp hồ sơ"),
        Fact::new("Kết quả", "Quyết định thi hành án"),
    ]
}

pub fn fixtures() -> Vec<Fixture> {
    vec![
        Fixture {
            name: "pairs",
            view: || view! { <Facts facts=samples()/> }.into_any(),
        },
        Fixture {
            name: "lines",
            view: || view! { <Facts facts=samples() layout=FactsLayout::Lines/> }.into_any(),
        },
    ]
}

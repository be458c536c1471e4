//! A sheet apart from the text: a confirmation to keep, a box of facts.

use leptos::prelude::*;

use super::{Code, Fixture};

#[component]
pub fn Panel(
    /// The sheet tells of a loss or refusal.
    #[prop(optional)]
    alarm: bool,
    children: Children,
) -> impl IntoView {
    let class = if alarm { "panel alarm" } else { "panel" };
    view! { <div class=class>{children()}</div> }
}

pub fn fixtures() -> Vec<Fixture> {
    vec![Fixture {
        name: "confirmation",
        view: || {
            view! {
                <Panel>
                    <h2>"Đã nhận yêu cầu của Ông/Bà"</h2>
                    <Code label="Mã hồ sơ" value="000.00.00.G15-261124-0007"/>
                    <Code label="Mã tra cứu" value="7KQ4MX9T" secret=true/>
                </Panel>
            }
            .into_any()
        },
    }]
}

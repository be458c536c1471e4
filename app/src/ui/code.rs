//! What people must write down or copy: dossier code, lookup secret.

use leptos::prelude::*;

use super::Fixture;

/// A code in large type under its label. One tap selects it whole; an island may stand in
/// `children` to copy it.
#[component]
pub fn Code(
    #[prop(into)] label: String,
    #[prop(into)] value: String,
    /// A secret: letters set apart, so that they can be copied by hand.
    #[prop(optional)]
    secret: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let class = if secret { "code secret" } else { "code" };
    view! {
        <div class=class>
            <span>{label}</span>
            <code translate="no">{value}</code>
            {children.map(|children| children())}
        </div>
    }
}

pub fn fixtures() -> Vec<Fixture> {
    vec![
        Fixture {
            name: "dossier code",
            view: || {
                view! { <Code label="Mã hồ sơ" value="000.00.00.G15-261124-0007"/> }.into_any()
            },
        },
        Fixture {
            name: "secret",
            view: || view! { <Code label="Mã tra cứu" value="7KQ4MX9T" secret=true/> }.into_any(),
        },
    ]
}

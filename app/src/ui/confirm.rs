//! A question before what cannot be undone: a page of its own instead of a dialog, so that
//! it works everywhere.

use leptos::prelude::*;

use super::{Button, ButtonKind, Fixture, LinkButton};

#[component]
pub fn Confirm(
    /// Path that the form is posted to.
    #[prop(into)]
    action: String,
    /// What will happen, one sentence each.
    consequences: Vec<String>,
    /// The verb on the button.
    #[prop(into)]
    submit: String,
    #[prop(optional)] kind: ButtonKind,
    /// Hidden fields: name, value.
    #[prop(optional)]
    hidden: Vec<(String, String)>,
    /// The way out: label, path.
    cancel: (String, String),
    /// Fields between the consequences and the buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let consequences: Vec<_> = consequences
        .into_iter()
        .map(|sentence| view! { <li>{sentence}</li> })
        .collect();
    let hidden: Vec<_> = hidden
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect();
    view! {
        <form method="post" action=action class="flow">
            <ul>{consequences}</ul>
            {hidden}
            {children.map(|children| children())}
            <div class="buttons">
                <Button label=submit kind=kind/>
                <LinkButton label=cancel.0 href=cancel.1 kind=ButtonKind::Plain/>
            </div>
        </form>
    }
}

pub fn fixtures() -> Vec<Fixture> {
    vec![Fixture {
        name: "danger",
        view: || {
            view! {
                <Confirm
                    action="/ho-so/000.00.00.G15-261124-0007/rut"
                    consequences=vec![
                        "Cơ quan thi hành án dân sự sẽ ngừng xem xét yêu cầu này.".to_owned(),
                        "Ông/Bà vẫn xem lại được hồ sơ.".to_owned(),
                    ]
                    submit="Rút hồ sơ"
                    kind=ButtonKind::Danger
                    cancel=("Giữ hồ sơ".to_owned(), "/".to_owned())
                />
            }
            .into_any()
        },
    }]
}

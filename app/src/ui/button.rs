//! Buttons and links that look like one. The label is a verb that names the act.

use leptos::prelude::*;

use super::{Fixture, Icon, icon};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do on the page.
    #[default]
    Main,
    Secondary,
    /// No more than a word.
    Plain,
    /// What cannot be undone.
    Danger,
}

impl ButtonKind {
    pub const fn class(self) -> &'static str {
        match self {
            Self::Main => "button",
            Self::Secondary => "button secondary",
            Self::Plain => "button plain",
            Self::Danger => "button danger",
        }
    }
}

/// A submit button; `name` and `value` are sent with the form that it closes.
#[component]
pub fn Button(
    #[prop(into)] label: String,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional, into)] name: Option<String>,
    #[prop(optional, into)] value: Option<String>,
    #[prop(optional)] image: Option<Icon>,
) -> impl IntoView {
    view! {
        <button type="submit" class=kind.class() name=name value=value>
            {image.map(icon)}
            {label}
        </button>
    }
}

#[component]
pub fn LinkButton(
    #[prop(into)] label: String,
    #[prop(into)] href: String,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] image: Option<Icon>,
) -> impl IntoView {
    view! {
        <a class=kind.class() href=href>
            {image.map(icon)}
            {label}
        </a>
    }
}

pub fn fixtures() -> Vec<Fixture> {
    vec![
        Fixture {
            name: "kinds",
            view: || {
                view! {
                    <div class="buttons">
                        <Button label="Gửi yêu cầu thi hành án"/>
                        <Button label="Lưu và làm tiếp sau" kind=ButtonKind::Secondary/>
                        <Button label="Rút hồ sơ" kind=ButtonKind::Danger/>
                        <Button label="Bỏ qua" kind=ButtonKind::Plain/>
                    </div>
                }
                .into_any()
            },
        },
        Fixture {
            name: "link with icon",
            view: || {
                view! { <LinkButton label="Tải mẫu đơn" href="/bieu-mau" kind=ButtonKind::Secondary image=Icon::Download/> }
                    .into_any()
            },
        },
    ]
}

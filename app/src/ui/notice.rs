//! A message that belongs to the page: information, success, warning, error. The word for
//! the kind is spoken too, so that colour is never alone.

use leptos::prelude::*;

use super::{Fixture, Icon, icon};
use crate::text::t;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    #[default]
    Info,
    Success,
    Warning,
    Error,
}

impl NoticeKind {
    const ALL: [Self; 4] = [Self::Info, Self::Success, Self::Warning, Self::Error];

    const fn class(self) -> &'static str {
        match self {
            Self::Info => "notice",
            Self::Success => "notice success",
            Self::Warning => "notice warning",
            Self::Error => "notice error",
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Self::Info => Icon::Info,
            Self::Success => Icon::CheckCircle,
            Self::Warning => Icon::Warning,
            Self::Error => Icon::Ban,
        }
    }

    fn word(self) -> String {
        match self {
            Self::Info => t("notice-info"),
            Self::Success => t("notice-success"),
            Self::Warning => t("notice-warning"),
            Self::Error => t("notice-error"),
        }
    }
}

#[component]
pub fn Notice(
    #[prop(optional)] kind: NoticeKind,
    #[prop(optional, into)] title: Option<String>,
    children: Children,
) -> impl IntoView {
    let title = title.map(|title| view! { <p class="notice-title">{title}</p> });
    view! {
        <div class=kind.class()>
            {icon(kind.icon())}
            <div>
                <span class="hidden-text">{kind.word()}</span>
                {title}
                {children()}
            </div>
        </div>
    }
}

pub fn fixtures() -> Vec<Fixture> {
    vec![
        Fixture {
            name: "kinds",
            view: || {
                let all: Vec<_> = NoticeKind::ALL
                    .into_iter()
                    .map(|kind| {
                        view! {
                            <Notice kind=kind title="Ông/Bà cần bổ sung 2 giấy tờ">
                                <p>"Đồng hồ tính thời hạn tạm dừng cho đến khi nhận đủ."</p>
                            </Notice>
                        }
                    })
                    .collect();
                view! { <div class="flow">{all}</div> }.into_any()
            },
        },
        Fixture {
            name: "without title",
            view: || view! { <Notice><p>"Đã lưu 10:42."</p></Notice> }.into_any(),
        },
    ]
}

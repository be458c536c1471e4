//! A link to a file, with its kind and size told before it is opened.

use leptos::prelude::*;

use super::{Fixture, Icon, icon};
use crate::text::{files, texts};

#[component]
pub fn FileLink(
    #[prop(into)] href: String,
    #[prop(into)] name: String,
    /// As people know it: `PDF`, `DOCX`, `JPEG`.
    #[prop(into)]
    kind: String,
    /// Bytes, where known.
    #[prop(optional_no_strip)]
    size: Option<u64>,
) -> impl IntoView {
    let told = match size {
        Some(size) => format!("({kind}, {})", files::size(&texts(), size)),
        None => format!("({kind})"),
    };
    view! {
        <a class="file-link" href=href>
            {icon(Icon::Download)}
            <span>{name} " " <span>{told}</span></span>
        </a>
    }
}

pub fn fixtures() -> Vec<Fixture> {
    vec![
        Fixture {
            name: "with size",
            view: || {
                view! { <FileLink href="/bieu-mau/a.docx" name="Đơn yêu cầu thi hành án" kind="DOCX" size=Some(34_120)/> }
                    .into_any()
            },
        },
        Fixture {
            name: "size unknown",
            view: || {
                view! { <FileLink href="/bieu-mau/a.pdf" name="Đơn yêu cầu thi hành án" kind="PDF" size=None/> }
                    .into_any()
            },
        },
    ]
}

//! The list of files that a request consists of: slot, name, pages, size and, on papers that
//! prove something, the digest.

use leptos::prelude::*;

use super::file_drop::{FileLine, facts};
use crate::text::t;

/// A file of the list.
#[derive(Clone, Debug)]
pub struct ManifestLine {
    /// What the paper is ("Bản án, quyết định").
    pub paper: String,
    pub file: FileLine,
    /// SHA-256 in hexadecimal digits, where it is shown.
    pub sha256: Option<String>,
}

pub fn manifest(lines: Vec<ManifestLine>) -> AnyView {
    if lines.is_empty() {
        return view! { <p>{t("check-no-papers")}</p> }.into_any();
    }
    let rows = lines.into_iter().map(row).collect_view();
    view! { <ol class="manifest">{rows}</ol> }.into_any()
}

fn row(line: ManifestLine) -> AnyView {
    let facts = facts(&line.file);
    let name = line.file.name;
    let name = if line.file.href.is_empty() {
        view! { <span class="file-name">{name}</span> }.into_any()
    } else {
        view! { <a class="file-name" href=line.file.href>{name}</a> }.into_any()
    };
    let digest = line.sha256.map(|digest| {
        view! {
            <span class="digest">
                {t("manifest-digest")}" "<code>{digest}</code>
            </span>
        }
    });
    view! {
        <li class="manifest-line">
            <span class="manifest-paper">{line.paper}</span>
            {name}
            <span class="file-facts">{facts}</span>
            {digest}
        </li>
    }
    .into_any()
}

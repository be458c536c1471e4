//! The box above a form that was refused: what is wrong, with a link to each field.

use domain::form::{Errors, Kind, Node};
use leptos::prelude::*;

use super::error_text::error_text;
use super::field::control_id;
use super::field_group::item_title;
use crate::text::{Texts, t, tw};

/// One line: where it leads and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryLine {
    pub href: String,
    pub words: String,
}

/// The box. It takes the focus when the page is opened (`autofocus` on a focusable element),
/// so a screen reader begins here.
pub fn error_summary(lines: Vec<SummaryLine>) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let title = tw("error-summary-title", &[("count", lines.len().into())]);
    let entries = lines
        .into_iter()
        .map(|line| view! { <li><a href=line.href>{line.words}</a></li> })
        .collect_view();
    view! {
        <div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="error-summary-title">
            <h2 id="error-summary-title">{title}</h2>
            <p>{t("error-summary-kept")}</p>
            <ul>{entries}</ul>
        </div>
    }
    .into_any()
}

/// The lines for the errors of one page, in the order of its fields. Each begins with where
/// the field stands ("Người phải thi hành án 2 - Họ và tên").
pub fn summary_lines(texts: &Texts, nodes: &[Node], errors: &Errors) -> Vec<SummaryLine> {
    let mut lines = Vec::new();
    for node in nodes {
        collect(texts, node, "", errors, &mut lines);
    }
    lines
}

fn collect(texts: &Texts, node: &Node, above: &str, errors: &Errors, lines: &mut Vec<SummaryLine>) {
    let (path, field) = (node.path(), node.field());
    let place = below(above, field.label.get(texts.locale()));
    if let Some(error) = errors.at(path) {
        lines.push(SummaryLine {
            href: format!("#{}", control_id(path)),
            words: format!("{place}: {}", error_text(texts, error, &field.kind)),
        });
    }
    match node {
        Node::Input { .. } => {}
        Node::Group { children, .. } => {
            for child in children {
                collect(texts, child, &place, errors, lines);
            }
        }
        Node::List { items, .. } => {
            let Kind::List { item, .. } = &field.kind else {
                return;
            };
            for (at, nodes) in items.iter().enumerate() {
                let place = below(above, &item_title(texts, item, at, items.len()));
                for child in nodes {
                    collect(texts, child, &place, errors, lines);
                }
            }
        }
    }
}

fn below(above: &str, label: &str) -> String {
    if above.is_empty() {
        label.to_owned()
    } else {
        format!("{above} - {label}")
    }
}

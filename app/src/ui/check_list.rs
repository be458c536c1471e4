//! All answers as they were understood, section by section, each with its link to change it.

use domain::form::{PresentedSection, Row};
use leptos::prelude::*;

use super::field::control_id;
use crate::text::{t, tw};

/// A section of the list and where its answers are changed; without `href` nothing can be.
#[derive(Clone, Debug)]
pub struct CheckSection {
    pub section: PresentedSection,
    pub href: Option<String>,
}

pub fn check_list(sections: Vec<CheckSection>) -> AnyView {
    sections.into_iter().map(one).collect_view().into_any()
}

fn one(CheckSection { section, href }: CheckSection) -> AnyView {
    let change = href.as_ref().map(|href| {
        let name = tw(
            "check-change-section",
            &[("section", section.title.as_str().into())],
        );
        view! { <a class="check-change" href=href.clone() aria-label=name>{t("check-change")}</a> }
    });
    let rows = groups(section.rows)
        .into_iter()
        .map(|group| draw(group, href.as_deref()))
        .collect_view();
    view! {
        <section class="check-section" aria-labelledby=format!("check-{}", section.id)>
            <div class="check-head">
                <h2 id=format!("check-{}", section.id)>{section.title}</h2>
                {change}
            </div>
            {rows}
        </section>
    }
    .into_any()
}

/// Rows under one heading.
struct Group {
    heading: Option<Row>,
    rows: Vec<Row>,
}

fn groups(rows: Vec<Row>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for row in rows {
        if row.heading {
            groups.push(Group {
                heading: Some(row),
                rows: Vec::new(),
            });
        } else if let Some(group) = groups.last_mut() {
            group.rows.push(row);
        } else {
            groups.push(Group {
                heading: None,
                rows: vec![row],
            });
        }
    }
    groups
}

fn draw(group: Group, href: Option<&str>) -> AnyView {
    let heading = group.heading.map(|row| {
        if row.level <= 1 {
            view! { <h3 class="check-group">{row.label}</h3> }.into_any()
        } else {
            view! { <h4 class="check-group">{row.label}</h4> }.into_any()
        }
    });
    let rows = group
        .rows
        .into_iter()
        .map(|row| answer(row, href))
        .collect_view();
    view! { {heading}<dl class="check-rows">{rows}</dl> }.into_any()
}

fn answer(row: Row, href: Option<&str>) -> AnyView {
    let value = match row.value {
        Some(value) => view! { <span class="check-value">{value}</span> }.into_any(),
        None => view! { <span class="check-none">{t("check-none")}</span> }.into_any(),
    };
    let change = href.map(|href| {
        let name = tw(
            "check-change-answer",
            &[("label", row.label.as_str().into())],
        );
        let href = format!("{href}#{}", control_id(&row.path));
        view! { <a class="check-change" href=href aria-label=name>{t("check-change")}</a> }
    });
    view! {
        <div class="check-row">
            <dt>{row.label}</dt>
            <dd>{value}{change}</dd>
        </div>
    }
    .into_any()
}

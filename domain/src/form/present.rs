//! What was understood, for people: check page, filled form, officer's view, mail.

use super::condition::Reading;
use super::layout::options_of;
use super::{Answers, Context, Field, FormDefinition, Kind, Node, canonical};
use crate::text::Locale;
use crate::values::{Date, DateOrYear, Money, Phone};

/// A section of the check page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresentedSection {
    pub id: String,
    pub title: String,
    pub rows: Vec<Row>,
}

/// A line of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Path of the answer, for the link *Sửa*.
    pub path: String,
    pub label: String,
    /// The answer as it was understood: dates as 25/11/2026, money with dots and its words.
    /// `None`: not given.
    pub value: Option<String>,
    /// 0 = the section's own, 1 = inside a group, 2 = inside a group of a list …
    pub level: u8,
    /// A heading ("Người phải thi hành án 1"), not an answer.
    pub heading: bool,
}

/// All sections and rows that apply, hidden answers left out. Takes answers as typed and
/// canonical ones alike.
pub fn present(
    form: &FormDefinition,
    answers: &Answers,
    context: &Context<'_>,
    locale: Locale,
) -> Vec<PresentedSection> {
    let answers = canonical(form, answers, context);
    let reading = Reading::new(form, &answers, context);
    reading
        .tree()
        .into_iter()
        .map(|(section, nodes)| {
            let mut rows = Vec::new();
            add(&nodes, 0, locale, &mut rows);
            PresentedSection {
                id: section.id.clone(),
                title: section.title.get(locale).to_owned(),
                rows,
            }
        })
        .collect()
}

fn add(nodes: &[Node], level: u8, locale: Locale, rows: &mut Vec<Row>) {
    for node in nodes {
        match node {
            Node::Input { field, .. } if field.implied.is_some() => {}
            Node::Input { field, value, .. }
                if matches!(field.kind, Kind::Tick) && value.is_empty() => {}
            Node::Input { path, field, value } => {
                let value = (!value.is_empty()).then(|| show(field, value, locale));
                rows.push(row(path, field, value, level, locale));
            }
            Node::Group {
                path,
                field,
                children,
            } if matches!(field.kind, Kind::Address) => {
                rows.push(row(path, field, one_line(children), level, locale));
            }
            Node::Group {
                path,
                field,
                children,
            } => {
                rows.push(heading(path, field.label.get(locale), level));
                add(children, level + 1, locale, rows);
            }
            Node::List {
                path, field, items, ..
            } => {
                add_items(path, field, items, level, locale, rows);
            }
        }
    }
}

fn add_items(
    path: &str,
    field: &Field,
    items: &[Vec<Node>],
    level: u8,
    locale: Locale,
    rows: &mut Vec<Row>,
) {
    let Kind::List { item, .. } = &field.kind else {
        return;
    };
    if items.is_empty() {
        rows.push(row(path, field, None, level, locale));
    }
    for (at, nodes) in items.iter().enumerate() {
        let title = format!("{} {}", item.get(locale), at + 1);
        rows.push(heading(&format!("{path}.{at}"), &title, level));
        add(nodes, level + 1, locale, rows);
    }
}

fn row(path: &str, field: &Field, value: Option<String>, level: u8, locale: Locale) -> Row {
    Row {
        path: path.to_owned(),
        label: field.label.get(locale).to_owned(),
        value,
        level,
        heading: false,
    }
}

fn heading(path: &str, label: &str, level: u8) -> Row {
    Row {
        path: path.to_owned(),
        label: label.to_owned(),
        value: None,
        level,
        heading: true,
    }
}

/// The parts of an address that were given, most precise first.
fn one_line(children: &[Node]) -> Option<String> {
    let mut parts = Vec::new();
    for child in children {
        child.each_input(&mut |path, _, value| {
            if path.ends_with(".former") && !value.is_empty() {
                parts.push(format!("({value})"));
            } else if !value.is_empty() {
                parts.push(value.to_owned());
            }
        });
    }
    (!parts.is_empty()).then(|| parts.join(", ").replace(", (", " ("))
}

/// A canonical answer in words; one that cannot be read is shown as it is.
fn show(field: &Field, value: &str, locale: Locale) -> String {
    let shown = match &field.kind {
        Kind::Date { .. } => Date::parse(value).ok().map(|date| date.to_string()),
        Kind::DateOrYear { .. } => DateOrYear::parse(value).ok().map(|date| date.to_string()),
        Kind::Phone => Phone::parse(value).ok().map(|phone| phone.national()),
        Kind::Money { .. } => Money::parse(value)
            .ok()
            .map(|money| format!("{money} đồng ({})", money.words(locale))),
        Kind::Choice { .. } | Kind::Choices { .. } => Some(chosen(field, value, locale)),
        Kind::Tick => Some("✓".to_owned()),
        _ => None,
    };
    shown.unwrap_or_else(|| value.to_owned())
}

fn chosen(field: &Field, value: &str, locale: Locale) -> String {
    let labels: Vec<&str> = value
        .split(' ')
        .map(|code| {
            options_of(field)
                .iter()
                .find(|option| option.code == code)
                .map_or(code, |option| option.label.get(locale))
        })
        .collect();
    labels.join(", ")
}

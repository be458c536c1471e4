//! Several fields under one legend, and the same fields several times over. A list grows
//! and shrinks by submit buttons (`add`, `remove`), so it works without JavaScript.

use domain::form::{Kind, Node};
use domain::text::Localized;
use leptos::prelude::*;

use super::field::{Drawing, Parts, control_id, fields, lang_of};
use crate::text::{Texts, texts, tw};

pub fn group(parts: &Parts<'_>, children: &[Node], drawing: &Drawing) -> AnyView {
    view! {
        <fieldset
            class="group"
            id=parts.id.clone()
            aria-describedby=parts.described_by()
        >
            <legend class="group-title">{parts.label_words()}</legend>
            {parts.hint()}
            {parts.error()}
            {fields(children, drawing)}
        </fieldset>
    }
    .into_any()
}

/// `next` are the nodes of one more item; they show when *add* was pressed.
pub fn list(
    parts: &Parts<'_>,
    items: &[Vec<Node>],
    next: Option<&[Node]>,
    drawing: &Drawing,
) -> AnyView {
    let Kind::List { min, item, .. } = &parts.field.kind else {
        return ().into_any();
    };
    let name = item.get(parts.locale).to_owned();
    let opened = next.filter(|_| drawing.adding.as_deref() == Some(parts.path));
    let shown: Vec<&[Node]> = items.iter().map(Vec::as_slice).chain(opened).collect();
    let of = shown.len();
    // Each item has a title of its own; without any, nothing else would say what may be left empty.
    let title = (of == 0).then(|| view! { <p class="group-title">{parts.label_words()}</p> });
    let entries = shown
        .into_iter()
        .enumerate()
        .map(|(at, nodes)| entry(parts, at, of, of > *min, nodes, drawing))
        .collect_view();
    let add = (next.is_some() && opened.is_none()).then(|| {
        view! {
            <button
                class="button plain"
                type="submit"
                id=format!("{}-add", parts.id)
                name="add"
                value=parts.path.to_owned()
            >
                {tw("list-add", &[("item", lower_first(&name).into())])}
            </button>
        }
    });
    view! {
        <div
            class="list"
            id=parts.id.clone()
            tabindex="-1"
            role="group"
            aria-label=parts.field.label.get(parts.locale).to_owned()
            aria-describedby=parts.described_by()
        >
            {title}
            {parts.hint()}
            {parts.error()}
            {entries}
            {add}
        </div>
    }
    .into_any()
}

fn entry(
    parts: &Parts<'_>,
    at: usize,
    of: usize,
    removable: bool,
    nodes: &[Node],
    drawing: &Drawing,
) -> AnyView {
    let Kind::List { item, .. } = &parts.field.kind else {
        return ().into_any();
    };
    let path = format!("{}.{at}", parts.path);
    let id = control_id(&path);
    let title = item_title(&texts(), item, at, of);
    let remove = removable.then(|| {
        let words = tw("list-remove", &[("item", lower_first(&title).into())]);
        view! {
            <button
                class="button plain"
                type="submit"
                id=format!("{id}-remove")
                name="remove"
                value=path.clone()
            >
                {words}
            </button>
        }
    });
    view! {
        <fieldset class="group" id=id>
            <legend class="group-title" lang=lang_of(item, parts.locale)>{title}</legend>
            {fields(nodes, drawing)}
            {remove}
        </fieldset>
    }
    .into_any()
}

/// "Người phải thi hành án 2"; alone, without its number.
pub fn item_title(texts: &Texts, item: &Localized, at: usize, of: usize) -> String {
    let item = item.get(texts.locale());
    if of == 1 {
        return item.to_owned();
    }
    let number = (at + 1).to_string();
    texts.with(
        "list-item",
        &[("item", item.into()), ("number", number.into())],
    )
}

/// A name inside a sentence begins with a small letter.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

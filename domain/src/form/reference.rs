//! References from one question to the items of a list ("for which creditor?"), and what
//! happens to them when an item goes.

use super::condition::join;
use super::{Answers, Choice, Context, Field, FormDefinition, Kind, asked};
use crate::text::Localized;

/// A reference is asked for when there is something to choose, or when one was given.
pub(super) fn is_asked(answers: &Answers, list: &str, path: &str) -> bool {
    answers.list_len(list) > 1 || answers.has(path)
}

/// The items of the list, by the names that people gave them.
pub(super) fn options(form: &FormDefinition, answers: &Answers, list: &str) -> Vec<Choice> {
    let Some(field) = form.field_at(list) else {
        return Vec::new();
    };
    (0..answers.list_len(list))
        .map(|at| Choice {
            code: at.to_string(),
            label: label(field, answers, list, at),
            hint: None,
        })
        .collect()
}

/// The name of an item; without one, what the items are called and its number.
fn label(field: &Field, answers: &Answers, list: &str, at: usize) -> Localized {
    let Kind::List { of, item, .. } = &field.kind else {
        return Localized::default();
    };
    let place = format!("{list}.{at}");
    let name = |place: &str| {
        field
            .children()
            .iter()
            .find(|child| matches!(child.kind, Kind::Name { .. }))
            .map(|child| answers.get(&join(place, &child.id)).to_owned())
            .filter(|name| !name.is_empty())
    };
    let same = match &**of {
        Kind::Party(rules) | Kind::Person(rules) | Kind::Organization(rules) => rules
            .same_as
            .as_ref()
            .filter(|_| answers.has(&join(&place, "same"))),
        _ => None,
    };
    match same.map_or_else(|| name(&place), |same| name(&same.path)) {
        Some(name) => Localized { vi: name, en: None },
        None => Localized {
            vi: format!("{} {}", item.vi, at + 1),
            en: item.en.as_ref().map(|item| format!("{item} {}", at + 1)),
        },
    }
}

/// Removes item `index` of the list at `path`; the later ones move up, and so do the
/// references to them. References to the removed item go.
pub fn remove_item(form: &FormDefinition, answers: &mut Answers, path: &str, index: usize) {
    answers.remove_item(path, index);
    let moved: Vec<(String, String)> = answers
        .iter()
        .filter_map(|(key, text)| {
            let owner = form.field_at(key)?;
            match &owner.kind {
                Kind::Reference { list } | Kind::References { list } if list == path => {
                    Some((key.to_owned(), text.to_owned()))
                }
                _ => None,
            }
        })
        .collect();
    for (key, _) in &moved {
        answers.remove(key);
    }
    for (key, text) in moved {
        let is_single = form
            .field_at(&key)
            .is_some_and(|field| matches!(field.kind, Kind::Reference { .. }));
        if is_single {
            if let Some(at) = moved_up(&text, index) {
                answers.set(key, at);
            }
        } else if let Some((place, at)) = key.rsplit_once('.')
            && let Some(at) = moved_up(at, index)
        {
            answers.set(join(place, &at), text);
        }
    }
}

fn moved_up(at: &str, removed: usize) -> Option<String> {
    let at: usize = at.parse().ok()?;
    match at.cmp(&removed) {
        std::cmp::Ordering::Less => Some(at.to_string()),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some((at - 1).to_string()),
    }
}

/// Takes out the items of every list in which nothing that is asked is answered.
pub fn drop_empty_items(form: &FormDefinition, answers: &mut Answers, context: &Context<'_>) {
    let visible = asked(form, answers, context);
    let mut lists = Vec::new();
    for field in form.fields() {
        collect_lists(field, answers, &field.id, &mut lists);
    }
    for list in lists {
        for at in (0..answers.list_len(&list)).rev() {
            if !visible.has(&format!("{list}.{at}")) {
                remove_item(form, answers, &list, at);
            }
        }
    }
}

/// The paths of the lists at and below a field, inner ones first.
fn collect_lists(field: &Field, answers: &Answers, path: &str, lists: &mut Vec<String>) {
    let mut below = |place: &str| {
        for child in field.children() {
            collect_lists(child, answers, &join(place, &child.id), lists);
        }
    };
    if matches!(field.kind, Kind::List { .. }) {
        for at in 0..answers.list_len(path) {
            below(&format!("{path}.{at}"));
        }
        lists.push(path.to_owned());
    } else {
        below(path);
    }
}

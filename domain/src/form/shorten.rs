//! Answers of a draft cut to what their form takes: whatever is typed is kept, but a paper made of
//! it has an end.

use super::{Answers, FormDefinition, Kind};

/// Characters of an answer whose kind has no limit of its own; what they are read as is shorter.
const LINE: usize = 300;

/// The answers with texts cut to the most characters that their kind takes, `mark` behind them,
/// and lists to their most items. `None`: nothing is too long.
pub fn shortened(form: &FormDefinition, answers: &Answers, mark: &str) -> Option<Answers> {
    let fits = |(path, text): (&str, &str)| {
        !beyond(form, path) && text.chars().nth(longest(form, path)).is_none()
    };
    if answers.iter().all(fits) {
        return None;
    }
    let kept = answers.iter().filter(|(path, _)| !beyond(form, path));
    let cut = kept.map(|(path, text)| (path, cut(text, longest(form, path), mark)));
    Some(cut.collect())
}

fn cut(text: &str, longest: usize, mark: &str) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{} {mark}", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

fn longest(form: &FormDefinition, path: &str) -> usize {
    match form.field_at(path).map(|field| &field.kind) {
        Some(Kind::Text { max } | Kind::LongText { max } | Kind::Name { max }) => *max,
        _ => LINE,
    }
}

/// Whether an answer belongs to an item that its list has no room for.
fn beyond(form: &FormDefinition, path: &str) -> bool {
    path.match_indices('.').any(|(dot, _)| {
        let item = path[dot + 1..].split('.').next();
        let Some(item) = item.and_then(|item| item.parse::<usize>().ok()) else {
            return false;
        };
        let list = form.field_at(&path[..dot]).map(|field| &field.kind);
        matches!(list, Some(Kind::List { max, .. }) if item >= *max)
    })
}

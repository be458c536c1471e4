//! Takes a posted page back into the answers.

use super::{Answers, Context, FormDefinition, Kind, Section, drop_empty_items, layout};

/// Replaces what the page of `section` showed by what was posted from it. A box that was
/// shown and not ticked becomes unticked; what the page did not show stays; names that the
/// section does not ask for are dropped. Items of lists left empty close up.
pub fn fill_section<'p>(
    form: &FormDefinition,
    section: &Section,
    answers: &mut Answers,
    context: &Context<'_>,
    posted: impl IntoIterator<Item = (&'p str, &'p str)>,
) {
    for node in layout(form, section, answers, context) {
        node.each_input(&mut |path, _, _| answers.remove(path));
    }
    for (path, text) in posted {
        let is_ours = form
            .section_of(path)
            .is_some_and(|owner| owner.id == section.id);
        let is_control = form
            .field_at(path)
            .is_some_and(|field| field.is_leaf() && !is_whole_choice(&field.kind, path, form));
        if is_ours && is_control {
            answers.set(path, text);
        }
    }
    drop_empty_items(form, answers, context);
}

/// The path of several choices is not a control itself; its options are.
fn is_whole_choice(kind: &Kind, path: &str, form: &FormDefinition) -> bool {
    if !matches!(kind, Kind::Choices { .. } | Kind::References { .. }) {
        return false;
    }
    let Some((above, _)) = path.rsplit_once('.') else {
        return true;
    };
    !form
        .field_at(above)
        .is_some_and(|owner| owner.kind == *kind)
}

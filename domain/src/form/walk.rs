//! Which questions are asked, in the order of the form.

use super::condition::{Reading, join};
use super::{Field, Kind, reference};

/// A control or a list that is asked for.
#[derive(Clone, Copy)]
pub(super) struct Question<'a> {
    pub path: &'a str,
    /// The path of the group in which it stands; empty for a section's own.
    pub group: &'a str,
    pub field: &'a Field,
}

impl Reading<'_> {
    /// Whether the field at `path`, in the group at `group`, is asked for.
    pub fn asks(&self, field: &Field, path: &str, group: &str) -> bool {
        self.applies(field.when.as_ref(), group)
            && match &field.kind {
                Kind::Reference { list } | Kind::References { list } => {
                    reference::is_asked(self.answers, list, path)
                }
                _ => true,
            }
    }

    /// Whether an answer to the field, in the group at `group`, is a duty.
    pub fn requires(&self, field: &Field, group: &str) -> bool {
        let when = field.required_when.as_ref();
        field.required || when.is_some_and(|when| self.holds(when, group))
    }

    /// How many items of the list at `path` are asked for: those with answers, at least what
    /// the form demands, at most one too many.
    pub fn items(&self, path: &str, min: usize, max: usize) -> usize {
        self.answers.list_len(path).max(min).min(max + 1)
    }

    /// The text at `path`; for several choices the ticked codes, joined by blanks.
    pub fn value(&self, path: &str, field: &Field) -> String {
        if !field.is_several() {
            return self.answers.get(path).to_owned();
        }
        let ticked: Vec<&str> = self
            .answers
            .below(path)
            .map(|(key, _)| &key[path.len() + 1..])
            .collect();
        ticked.join(" ")
    }

    /// Visits every list and every control that is asked for. The items of a list are left
    /// out when the visit of the list answers `false`.
    pub fn walk(&self, visit: &mut impl FnMut(Question<'_>) -> bool) {
        for section in &self.form.sections {
            if self.applies(section.when.as_ref(), "") {
                self.walk_fields(&section.fields, "", visit);
            }
        }
    }

    /// Visits every control that is asked for.
    pub fn each_leaf(&self, visit: &mut impl FnMut(Question<'_>)) {
        self.walk(&mut |question| {
            if question.field.is_leaf() {
                visit(question);
            }
            true
        });
    }

    pub fn walk_fields(
        &self,
        fields: &[Field],
        group: &str,
        visit: &mut impl FnMut(Question<'_>) -> bool,
    ) {
        for field in fields {
            let path = join(group, &field.id);
            if !self.asks(field, &path, group) {
                continue;
            }
            let question = Question {
                path: &path,
                group,
                field,
            };
            if let Kind::List { min, max, .. } = field.kind {
                if visit(question) {
                    for at in 0..self.items(&path, min, max) {
                        self.walk_fields(field.children(), &format!("{path}.{at}"), visit);
                    }
                }
            } else if field.is_leaf() {
                visit(question);
            } else {
                self.walk_fields(field.children(), &path, visit);
            }
        }
    }
}

//! Which questions are asked, in the order of the form.

use super::condition::{Reading, join};
use super::{Field, Kind, reference};

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

    /// How many items of the list at `path` are asked for: those with answers, at least what
    /// the form demands, at most one too many.
    pub fn items(&self, path: &str, min: usize, max: usize) -> usize {
        self.answers.list_len(path).max(min).min(max + 1)
    }

    /// Calls `visit` with the path and the field of every control that is asked for.
    pub fn each_leaf(&self, visit: &mut impl FnMut(&str, &Field)) {
        for section in &self.form.sections {
            if self.applies(section.when.as_ref(), "") {
                self.leaves(&section.fields, "", visit);
            }
        }
    }

    fn leaves(&self, fields: &[Field], group: &str, visit: &mut impl FnMut(&str, &Field)) {
        for field in fields {
            let path = join(group, &field.id);
            if !self.asks(field, &path, group) {
                continue;
            }
            if let Kind::List { min, max, .. } = field.kind {
                for at in 0..self.items(&path, min, max) {
                    self.leaves(field.children(), &format!("{path}.{at}"), visit);
                }
            } else if field.is_leaf() {
                visit(&path, field);
            } else {
                self.leaves(field.children(), &path, visit);
            }
        }
    }
}

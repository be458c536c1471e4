//! Whether a definition makes sense: paths that exist, codes that are offered.

use std::collections::BTreeSet;

use super::condition::{join, resolve};
use super::definition::PAPER_ITEMS;
use super::layout::options_of;
use super::{Condition, Field, FormDefinition, Kind};
use crate::files::HOUSE_SLOTS;

/// Steps of a draft's path that are pages of the house's own (`/nop/{draft}/gui`): a section of
/// such a name would never be reached.
pub const HOUSE_STEPS: [&str; 5] = ["tai-lieu", "kiem-tra", "gui", "lien-ket", "don.pdf"];

/// What is wrong, and the text in the file by which its line is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    pub needle: String,
    pub reason: String,
}

impl Flaw {
    pub(super) fn new(needle: &str, reason: String) -> Self {
        Self {
            needle: needle.to_owned(),
            reason,
        }
    }
}

impl FormDefinition {
    /// The first flaw of the definition, if any.
    pub(crate) fn check(&self) -> Result<(), Flaw> {
        let mut ids = BTreeSet::new();
        for section in &self.sections {
            not_of_the_house("section", &section.id, &HOUSE_STEPS)?;
            let is_path = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
            if section.id.is_empty() || !section.id.bytes().all(is_path) {
                let reason = format!(
                    "section `{}` is not lower-case ASCII with hyphens",
                    section.id
                );
                return Err(Flaw::new(&section.id, reason));
            }
            if !ids.insert(&section.id) {
                let reason = format!("section `{}` stands twice", section.id);
                return Err(Flaw::new(&section.id, reason));
            }
            self.check_condition(section.when.as_ref(), "")?;
        }
        let top: Vec<&Field> = self.fields().collect();
        self.check_fields(&top, "")?;
        let mut slots = BTreeSet::new();
        for slot in &self.papers {
            not_of_the_house("paper", &slot.id, &HOUSE_SLOTS)?;
            // A hyphen parts it from what the page adds to it for the ids of its elements.
            if slot.id.is_empty() || !slot.id.bytes().all(is_step) {
                let reason = format!(
                    "paper `{}` is not lower-case ASCII with underscores",
                    slot.id
                );
                return Err(Flaw::new(&slot.id, reason));
            }
            if !slots.insert(&slot.id) {
                return Err(Flaw::new(
                    &slot.id,
                    format!("paper `{}` stands twice", slot.id),
                ));
            }
            self.check_condition(slot.when.as_ref(), "")?;
        }
        self.check_roles()
    }

    fn check_fields(&self, fields: &[&Field], group: &str) -> Result<(), Flaw> {
        let mut ids = BTreeSet::new();
        for field in fields {
            not_of_the_house("field", &field.id, &[PAPER_ITEMS])?;
            if !ids.insert(&field.id) {
                let reason = format!("field `{}` stands twice in one group", field.id);
                return Err(Flaw::new(&field.id, reason));
            }
            self.check_field(field, group)?;
        }
        Ok(())
    }

    fn check_field(&self, field: &Field, group: &str) -> Result<(), Flaw> {
        if field.id.is_empty() || !field.id.bytes().all(is_step) {
            let reason = format!(
                "field `{}` is not lower-case ASCII with underscores",
                field.id
            );
            return Err(Flaw::new(&field.id, reason));
        }
        self.check_condition(field.when.as_ref(), group)?;
        self.check_condition(field.required_when.as_ref(), group)?;
        if let Some(other) = &field.not_before {
            self.check_path(other, group)?;
        }
        if let Some(implied) = &field.implied
            && !options_of(field)
                .iter()
                .any(|option| option.code == *implied)
        {
            let reason = format!(
                "`{}` implies `{implied}`, which it does not offer",
                field.id
            );
            return Err(Flaw::new(implied, reason));
        }
        match &field.kind {
            Kind::Reference { list } | Kind::References { list } => {
                let target = self.field_at(list);
                if !target.is_some_and(|target| matches!(target.kind, Kind::List { .. })) {
                    return Err(Flaw::new(list, format!("`{list}` is no list of the form")));
                }
            }
            Kind::List { of, min, max, .. }
                if min > max
                    || matches!(**of, Kind::List { .. })
                    || field.children().is_empty() =>
            {
                let reason = format!("list `{}` cannot hold what it says", field.id);
                return Err(Flaw::new(&field.id, reason));
            }
            _ => {}
        }
        if let Some(same) =
            super::canonical::rules_of(field).and_then(|rules| rules.same_as.as_ref())
        {
            self.check_path(&same.path, group)?;
        }
        let path = join(group, &field.id);
        let place = if matches!(field.kind, Kind::List { .. }) {
            format!("{path}.0")
        } else {
            path
        };
        let children: Vec<&Field> = field.children().iter().collect();
        self.check_fields(&children, &place)
    }

    fn check_condition(&self, condition: Option<&Condition>, group: &str) -> Result<(), Flaw> {
        match condition {
            None | Some(Condition::PastLimitation) => Ok(()),
            Some(Condition::Answered { path }) => self.check_path(path, group),
            Some(Condition::Is { path, one_of }) => {
                self.check_path(path, group)?;
                let Some(field) = self.field_at(&resolve(path, group)) else {
                    return Ok(());
                };
                let options = options_of(field);
                match one_of.iter().find(|code| {
                    !options.is_empty() && !options.iter().any(|option| option.code == **code)
                }) {
                    Some(code) => Err(Flaw::new(
                        code,
                        format!("`{path}` offers no choice `{code}`"),
                    )),
                    None => Ok(()),
                }
            }
            Some(Condition::Not(inner)) => self.check_condition(Some(inner), group),
            Some(Condition::All(list) | Condition::Any(list)) => list
                .iter()
                .try_for_each(|inner| self.check_condition(Some(inner), group)),
        }
    }

    fn check_path(&self, path: &str, group: &str) -> Result<(), Flaw> {
        if self.field_at(&resolve(path, group)).is_some() {
            Ok(())
        } else {
            Err(Flaw::new(
                path,
                format!("the form asks nothing at `{path}`"),
            ))
        }
    }
}

const fn is_step(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_')
}

/// Whether the portal itself uses the name in this place.
fn not_of_the_house(what: &str, id: &str, house: &[&str]) -> Result<(), Flaw> {
    if house.contains(&id) {
        let reason = format!("{what} `{id}` has a name that the portal uses itself");
        return Err(Flaw::new(id, reason));
    }
    Ok(())
}

//! Whether the fields that Rust reads by name are there: below a field with a role, and in the
//! composite kinds, which an agency may replace.

use super::check::Flaw;
use super::{Field, FieldRole, FormDefinition, Kind};

impl FormDefinition {
    /// A role that its field cannot fill.
    pub(super) fn check_roles(&self) -> Result<(), Flaw> {
        for field in self.fields() {
            if let Some(role) = field.role {
                check_role(field, role)?;
            }
            check_below(field)?;
        }
        Ok(())
    }

    /// Whether every request tells who files: one field has the role, is always asked, takes
    /// nobody over, and demands a name.
    pub(crate) fn names_a_requester(&self) -> bool {
        let mut found = self.sections.iter().flat_map(|section| {
            let fields = section.fields.iter();
            fields
                .filter(|field| field.role == Some(FieldRole::Requester))
                .map(move |field| section.when.is_none() && always_names(field))
        });
        found.next() == Some(true) && found.next().is_none()
    }
}

fn always_names(field: &Field) -> bool {
    let alone = match &field.kind {
        Kind::Person(rules) | Kind::Organization(rules) | Kind::Party(rules) => {
            rules.same_as.is_none()
        }
        kind => matches!(kind, Kind::Group { .. }),
    };
    let named = field
        .children()
        .iter()
        .any(|child| child.id == "full_name" && child.required && child.when.is_none());
    alone && named && field.when.is_none()
}

/// A field at the top of a section.
fn check_role(field: &Field, role: FieldRole) -> Result<(), Flaw> {
    let has = |id: &str| field.children().iter().any(|child| child.id == id);
    let several = matches!(field.kind, Kind::List { .. });
    let (fits, wanted) = match role {
        FieldRole::Requester
        | FieldRole::JudgmentCreditor
        | FieldRole::JudgmentDebtor
        | FieldRole::Other => (has("full_name"), "a `full_name`"),
        FieldRole::EnforcedJudgment => (
            !several && has("number") && has("date"),
            "one `number` and one `date`",
        ),
        FieldRole::Judgment => (!several && has("number"), "one `number`"),
        FieldRole::CaseNumber | FieldRole::Subject => (is_text(field), "one text"),
    };
    if fits {
        return Ok(());
    }
    let reason = format!("`{}` is {} and needs {wanted}", field.id, role.code());
    Err(Flaw::new(&format!("\"{}\"", field.id), reason))
}

/// Below the top only the number of a paper is looked for, and not in lists.
fn check_below(field: &Field) -> Result<(), Flaw> {
    let several = matches!(field.kind, Kind::List { .. });
    for child in field.children() {
        if let Some(role) = child.role
            && (several || role != FieldRole::CaseNumber || !is_text(child))
        {
            let reason = format!("`{}` cannot be {} inside a group", child.id, role.code());
            return Err(Flaw::new(&format!("\"{}\"", child.id), reason));
        }
        check_below(child)?;
    }
    Ok(())
}

const fn is_text(field: &Field) -> bool {
    matches!(field.kind, Kind::Text { .. } | Kind::LongText { .. })
}

/// A field that the composite kind `of` must have, or it is a flaw of `kinds.toml`.
pub(super) fn demand<'a>(fields: &'a [Field], of: &str, id: &str) -> Result<&'a Field, Flaw> {
    fields.iter().find(|field| field.id == id).ok_or_else(|| {
        let reason = format!("`{of}` has no field `{id}`");
        Flaw::new(&format!("[[{of}]]"), reason)
    })
}

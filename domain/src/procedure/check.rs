//! The catalogue checked as a whole: what no single file can know is wrong.

use std::collections::BTreeMap;

use super::catalogue::Files;
use super::{CatalogueError, Need, Office, Procedure, TermRole};
use crate::calendar::LIMITATION;
use crate::form::FormDefinition;

pub(super) fn all(
    files: &Files,
    procedures: &[(&str, Procedure)],
    forms: &[(&str, FormDefinition)],
    offices: &[Office],
) -> Result<(), CatalogueError> {
    let mut seen = BTreeMap::new();
    for (file, form) in forms {
        let text = files.get(*file).map_or("", String::as_str);
        once(
            &mut seen,
            file,
            text,
            &format!("form {}", form.id),
            &form.id,
        )?;
        form.check()
            .map_err(|flaw| CatalogueError::at(file, text, &flaw.needle, flaw.reason))?;
    }
    for (file, procedure) in procedures {
        let text = files.get(*file).map_or("", String::as_str);
        for part in [&procedure.id, &procedure.reference, &procedure.slug] {
            once(&mut seen, file, text, part, part)?;
        }
        check_procedure(file, text, procedure, forms)?;
    }
    for office in offices {
        let text = files.get("offices.toml").map_or("", String::as_str);
        once(
            &mut seen,
            "offices.toml",
            text,
            &format!("office {}", office.id),
            &office.id,
        )?;
        if let Some(successor) = &office.successor
            && !offices.iter().any(|other| other.id == *successor)
        {
            let reason = format!("successor `{successor}` is no office");
            return Err(CatalogueError::at("offices.toml", text, successor, reason));
        }
    }
    Ok(())
}

fn once<'a>(
    seen: &mut BTreeMap<String, &'a str>,
    file: &'a str,
    text: &str,
    what: &str,
    needle: &str,
) -> Result<(), CatalogueError> {
    match seen.insert(what.to_owned(), file) {
        Some(first) => {
            let reason = format!("`{what}` stands in {first} already");
            Err(CatalogueError::at(file, text, needle, reason))
        }
        None => Ok(()),
    }
}

fn check_procedure(
    file: &str,
    text: &str,
    procedure: &Procedure,
    forms: &[(&str, FormDefinition)],
) -> Result<(), CatalogueError> {
    let fail = |needle: &str, reason: String| Err(CatalogueError::at(file, text, needle, reason));
    let slug = &procedure.slug;
    if slug.is_empty()
        || !slug
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
    {
        return fail(
            "slug",
            format!("slug `{slug}` is not lower-case ASCII with hyphens"),
        );
    }
    let id = &procedure.form.id;
    let Some((_, form)) = forms.iter().find(|(_, form)| form.id == *id) else {
        return fail(id, format!("form `{id}` is not in the catalogue"));
    };
    if !form.names_a_requester() {
        let reason = format!("form `{id}` does not always ask who files (role `requester`)");
        return fail(id, reason);
    }
    for document in &procedure.documents {
        if let Some(slot) = &document.slot
            && form.paper(slot).is_none()
        {
            return fail(slot, format!("form `{id}` has no paper slot `{slot}`"));
        }
        if (document.required == Need::When) != document.when.is_some() {
            let name = &document.name.vi;
            return fail(name, "`when` goes with `required = \"when\"`".to_owned());
        }
    }
    for term in &procedure.terms {
        let what = &term.what.vi;
        if term.value.is_some() != term.unit.is_some() {
            return fail(
                what,
                "a term has both `value` and `unit`, or neither".to_owned(),
            );
        }
        if let (Some(from), Some(to)) = (term.valid_from, term.valid_to)
            && to < from
        {
            return fail(what, "`valid_to` comes before `valid_from`".to_owned());
        }
        let limitation = (Some(LIMITATION.value), Some(LIMITATION.unit));
        let warned_of = form.enforced_judgment().is_some();
        let limits = warned_of && term.role == Some(TermRole::Limitation);
        if limits && (term.value, term.unit) != limitation {
            let reason = "the form warns by another limitation period (`calendar::LIMITATION`)";
            return fail(what, reason.to_owned());
        }
    }
    for (at, term) in procedure.terms.iter().enumerate() {
        if let Some(other) = procedure.terms[at + 1..]
            .iter()
            .find(|other| term.rivals(other))
        {
            let reason = "on some days two terms have this role";
            return fail(&other.what.vi, reason.to_owned());
        }
    }
    Ok(())
}

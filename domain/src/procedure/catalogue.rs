//! All files of the catalogue together: read, spelled out, checked as a whole.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::embedded::EMBEDDED;
use super::{AgencyRules, CatalogueError, Office, OfficeKind, Procedure, check};
use crate::calendar::Calendar;
use crate::form::{FormDefinition, Kinds, spell_out};

const AGENCY: &str = "agency.toml";
const KINDS: &str = "forms/kinds.toml";
const OFFICES: &str = "offices.toml";
const HOLIDAYS: &str = "holidays.csv";

/// Procedures in the order of their references (`P01` …), every version of every form,
/// offices, days off, choices of the agency.
#[derive(Clone, Debug)]
pub struct Catalogue {
    procedures: Vec<Procedure>,
    forms: Vec<FormDefinition>,
    offices: Vec<Office>,
    calendar: Calendar,
    rules: AgencyRules,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Offices {
    #[serde(rename = "office")]
    offices: Vec<Office>,
}

impl Catalogue {
    /// The catalogue that is part of the program.
    ///
    /// # Errors
    /// When a file of it is broken; the tests see to it that none is.
    pub fn embedded() -> Result<Self, CatalogueError> {
        Self::with_files([])
    }

    /// The embedded catalogue with the files of an agency laid over it: a file replaces the
    /// embedded one of the same name (`procedures/p01-enforcement-request.toml`,
    /// `forms/…`, `offices.toml`, `holidays.csv`, `agency.toml`) or comes in addition.
    ///
    /// # Errors
    /// The first broken file, with line and reason.
    pub fn with_files(
        files: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, CatalogueError> {
        let mut all: Files = EMBEDDED
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect();
        all.extend(files);
        Self::read(&all)
    }

    fn read(files: &Files) -> Result<Self, CatalogueError> {
        let kinds: Kinds = parse(files, KINDS)?;
        kinds.check().map_err(|flaw| {
            let text = files.get(KINDS).map_or("", String::as_str);
            CatalogueError::at(KINDS, text, &flaw.needle, flaw.reason)
        })?;
        let mut procedures: Vec<(&str, Procedure)> = Vec::new();
        let mut forms: Vec<(&str, FormDefinition)> = Vec::new();
        for name in files.keys() {
            if is_toml_in(name, "procedures/") {
                procedures.push((name, parse(files, name)?));
            } else if is_toml_in(name, "forms/") && name != KINDS {
                let mut form = parse(files, name)?;
                spell_out(&mut form, &kinds);
                forms.push((name, form));
            } else if ![AGENCY, KINDS, OFFICES, HOLIDAYS].contains(&name.as_str()) {
                return Err(CatalogueError {
                    file: name.clone(),
                    line: None,
                    reason: "is no file of a catalogue".to_owned(),
                });
            }
        }
        let Offices { offices } = parse(files, OFFICES)?;
        let rules: AgencyRules = parse(files, AGENCY)?;
        rules.check().map_err(|(key, reason)| {
            let text = files.get(AGENCY).map_or("", String::as_str);
            CatalogueError::at(AGENCY, text, key, reason)
        })?;
        check::all(files, &procedures, &forms, &offices)?;
        procedures.sort_by(|(_, one), (_, other)| one.reference.cmp(&other.reference));
        Ok(Self {
            procedures: procedures
                .into_iter()
                .map(|(_, procedure)| procedure)
                .collect(),
            forms: forms.into_iter().map(|(_, form)| form).collect(),
            offices,
            calendar: calendar(files)?,
            rules,
        })
    }

    pub fn procedures(&self) -> &[Procedure] {
        &self.procedures
    }

    pub fn procedure(&self, id: &str) -> Option<&Procedure> {
        self.procedures.iter().find(|procedure| procedure.id == id)
    }

    pub fn by_slug(&self, slug: &str) -> Option<&Procedure> {
        self.procedures
            .iter()
            .find(|procedure| procedure.slug == slug)
    }

    pub fn form(&self, id: &str) -> Option<&FormDefinition> {
        self.forms.iter().find(|form| form.id == id)
    }

    /// The form that a procedure is filed with.
    pub fn form_of(&self, procedure: &Procedure) -> Option<&FormDefinition> {
        self.form(&procedure.form.id)
    }

    pub fn forms(&self) -> &[FormDefinition] {
        &self.forms
    }

    pub fn offices(&self) -> &[Office] {
        &self.offices
    }

    /// The agency to which requests of a day are addressed: the provincial office of that day
    /// (Luật 106/2025/QH15: one agency a province).
    pub fn agency(&self, day: NaiveDate) -> Option<&Office> {
        self.offices
            .iter()
            .find(|office| office.kind == OfficeKind::Province && office.is_open_on(day))
    }

    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// What the agency decides by itself.
    pub fn rules(&self) -> &AgencyRules {
        &self.rules
    }
}

/// Texts by name inside the catalogue.
pub(super) type Files = BTreeMap<String, String>;

fn is_toml_in(name: &str, folder: &str) -> bool {
    name.strip_prefix(folder)
        .and_then(|rest| rest.strip_suffix(".toml"))
        .is_some_and(|stem| !stem.is_empty() && !stem.contains('/'))
}

fn parse<T: DeserializeOwned>(files: &Files, name: &str) -> Result<T, CatalogueError> {
    let text = files.get(name).map_or("", String::as_str);
    toml::from_str(text).map_err(|error| CatalogueError::of_toml(name, text, &error))
}

fn calendar(files: &Files) -> Result<Calendar, CatalogueError> {
    let text = files.get(HOLIDAYS).map_or("", String::as_str);
    Calendar::from_csv(text).map_err(|error| CatalogueError {
        file: HOLIDAYS.to_owned(),
        line: Some(error.line),
        reason: error.fault.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::Catalogue;

    #[test]
    fn the_embedded_catalogue_is_sound() {
        if let Err(error) = Catalogue::embedded() {
            panic!("{error}");
        }
    }
}

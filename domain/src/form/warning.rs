//! Doubts that an officer (and where useful the citizen) should see. They never block.

use serde::{Deserialize, Serialize};

use super::condition::Reading;
use super::{Answers, Context, FormDefinition, Kind, canonical, limitation, parties};
use crate::coded;
use crate::values::{DateOrYear, IdentityWarning, Named, PersonalId, identity_warnings};

coded! {
    /// What may be odd about a request.
    WarningKind {
        /// The identity number says another year of birth.
        IdBirthMismatch = "id_birth_mismatch",
        /// The identity number says another sex than the name or the judgment.
        IdSexMismatch = "id_sex_mismatch",
        /// Past the limitation period (Luật 106/2025/QH15 Đ.34 k.2).
        PastLimitation = "past_limitation",
        /// Another dossier looks the same; only the register can tell.
        PossibleDuplicate = "possible_duplicate",
    }
}

/// A doubt and the answer that it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    pub kind: WarningKind,
    pub path: String,
}

/// All doubts about the answers, in the order of the form. Duplicates of other dossiers are
/// found by the register, not here.
pub fn warnings(form: &FormDefinition, answers: &Answers, context: &Context<'_>) -> Vec<Warning> {
    let answers = canonical(form, answers, context);
    let reading = Reading::new(form, &answers, context);
    let texts = long_texts(&reading);
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let mut found = Vec::new();
    for party in parties(form, &answers) {
        let Some(id) = party
            .id_number
            .as_deref()
            .and_then(|id| PersonalId::parse(id).ok())
        else {
            continue;
        };
        let birth = party
            .birth
            .as_deref()
            .and_then(|birth| DateOrYear::parse(birth).ok());
        let named = Named {
            name: &party.name,
            birth,
            texts: &texts,
        };
        for warning in identity_warnings(named, &id) {
            let kind = match warning {
                IdentityWarning::BirthYear { .. } => WarningKind::IdBirthMismatch,
                IdentityWarning::Sex { .. } => WarningKind::IdSexMismatch,
            };
            found.push(Warning {
                kind,
                path: format!("{}.id_number", party.path),
            });
        }
    }
    if limitation::is_past(form, &answers, context) {
        let path = form
            .fields()
            .find(|field| field.role == Some(super::FieldRole::EnforcedJudgment))
            .map_or_else(String::new, |field| format!("{}.effective_date", field.id));
        found.push(Warning {
            kind: WarningKind::PastLimitation,
            path,
        });
    }
    found
}

/// What people tell in their own words, where a person may be called *ông* or *bà*.
fn long_texts(reading: &Reading<'_>) -> Vec<String> {
    let mut texts = Vec::new();
    reading.each_leaf(&mut |question| {
        let text = reading.answers.get(question.path);
        if matches!(question.field.kind, Kind::LongText { .. }) && !text.is_empty() {
            texts.push(text.to_owned());
        }
    });
    texts
}

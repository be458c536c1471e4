//! What the register, the search and the mails take out of a form, by the roles that its
//! definition gives to fields; never by the id of a field of one form.

use serde::{Deserialize, Serialize};

use super::condition::join;
use super::{Answers, Field, FieldRole, FormDefinition, Kind};
use crate::coded;

/// Longest subject that a row of the queue shows, in characters.
const SUBJECT: usize = 120;

coded! {
    PartyKind {
        Person = "person",
        Organization = "organization",
    }
}

/// A party of a dossier, as the register keeps it. Values are canonical.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartyRecord {
    pub role: FieldRole,
    /// Position among the parties of the same role.
    pub index: usize,
    /// Where it stands in the answers: `debtors.0`.
    pub path: String,
    pub kind: PartyKind,
    pub name: String,
    /// Identity number or enterprise code.
    pub id_number: Option<String>,
    /// `yyyy-mm-dd` or `yyyy`.
    pub birth: Option<String>,
    pub address_line: Option<String>,
    /// E.164.
    pub phone: Option<String>,
    pub email: Option<String>,
}

/// The parties of canonical answers, in the order of the form. One without a name is none.
pub fn parties(form: &FormDefinition, answers: &Answers) -> Vec<PartyRecord> {
    let mut found = Vec::new();
    for field in form.fields() {
        let Some(role) = field.role.filter(|role| role.is_party()) else {
            continue;
        };
        if !field.children().iter().any(|child| child.id == "full_name") {
            continue;
        }
        let places = if matches!(field.kind, Kind::List { .. }) {
            (0..answers.list_len(&field.id))
                .map(|at| format!("{}.{at}", field.id))
                .collect()
        } else {
            vec![field.id.clone()]
        };
        for place in places {
            let index = found
                .iter()
                .filter(|party: &&PartyRecord| party.role == role)
                .count();
            found.extend(party(answers, role, index, place));
        }
    }
    found
}

fn party(answers: &Answers, role: FieldRole, index: usize, path: String) -> Option<PartyRecord> {
    let get = |id: &str| {
        let text = answers.get(&join(&path, id));
        (!text.is_empty()).then(|| text.to_owned())
    };
    let business = get("business_code");
    let kind = if get("kind").as_deref() == Some("organization") {
        PartyKind::Organization
    } else {
        PartyKind::Person
    };
    Some(PartyRecord {
        role,
        index,
        kind,
        name: get("full_name")?,
        id_number: business.or_else(|| get("id_number")),
        birth: get("birth_date"),
        address_line: address_line(answers, &join(&path, "address")),
        phone: get("phone"),
        email: get("email"),
        path,
    })
}

/// An address in one line, most precise part first; Việt Nam goes without saying.
fn address_line(answers: &Answers, path: &str) -> Option<String> {
    let whole = answers.get(path);
    if !whole.is_empty() {
        return Some(whole.to_owned());
    }
    let parts: Vec<&str> = ["detail", "commune", "province", "country"]
        .iter()
        .map(|id| answers.get(&join(path, id)))
        .filter(|part| !part.is_empty() && *part != "Việt Nam")
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Numbers of the judgments that the form refers to; the enforced one first.
pub fn judgment_numbers(form: &FormDefinition, answers: &Answers) -> Vec<String> {
    let mut numbers = Vec::new();
    for role in [FieldRole::EnforcedJudgment, FieldRole::Judgment] {
        for field in with_role(form, role) {
            for part in ["number", "appeal_judgment.number"] {
                let number = answers.get(&join(&field.id, part));
                if !number.is_empty() && !numbers.iter().any(|known| known == number) {
                    numbers.push(number.to_owned());
                }
            }
        }
    }
    numbers
}

/// Numbers of enforcement decisions and other papers that the form refers to.
pub fn case_numbers(form: &FormDefinition, answers: &Answers) -> Vec<String> {
    let mut numbers = Vec::new();
    for field in form.fields() {
        leaves(field, &field.id, &mut |leaf, path| {
            let number = answers.get(path);
            if leaf.role == Some(FieldRole::CaseNumber) && !number.is_empty() {
                numbers.push(number.to_owned());
            }
        });
    }
    numbers
}

/// The address to which mails about the dossier go.
pub fn contact_email(form: &FormDefinition, answers: &Answers) -> Option<String> {
    parties(form, answers)
        .into_iter()
        .find(|party| party.role == FieldRole::Requester)?
        .email
}

/// What a row of the queue shows beside the person: the judgment's number, else the number
/// of the case, else the beginning of the subject.
pub fn subject_line(form: &FormDefinition, answers: &Answers) -> Option<String> {
    judgment_numbers(form, answers)
        .into_iter()
        .next()
        .or_else(|| case_numbers(form, answers).into_iter().next())
        .or_else(|| {
            with_role(form, FieldRole::Subject)
                .map(|field| answers.get(&field.id))
                .find(|text| !text.is_empty())
                .map(shorten)
        })
}

fn shorten(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SUBJECT {
        return line;
    }
    let mut short: String = line.chars().take(SUBJECT - 1).collect();
    short.push('…');
    short
}

fn with_role(form: &FormDefinition, role: FieldRole) -> impl Iterator<Item = &Field> {
    form.fields().filter(move |field| field.role == Some(role))
}

/// Leaves outside lists.
fn leaves(field: &Field, path: &str, visit: &mut impl FnMut(&Field, &str)) {
    if field.is_leaf() {
        visit(field, path);
    } else if !matches!(field.kind, Kind::List { .. }) {
        for child in field.children() {
            leaves(child, &join(path, &child.id), visit);
        }
    }
}

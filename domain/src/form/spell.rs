//! Composite kinds spelled out: a party, an address, a bank account, a judgment become
//! groups of simple fields. Their questions stand in `catalogue/forms/kinds.toml`; here is
//! only what the rules of a form change in them.

use serde::Deserialize;

use super::check::Flaw;
use super::check_roles::demand;
use super::layout::options_of;
use super::{Condition, Field, FieldRole, FormDefinition, Kind, PartyRules};

/// The questions of the composite kinds.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kinds {
    /// The tick that takes over another party.
    same: Field,
    party: Vec<Field>,
    address: Vec<Field>,
    bank_account: Vec<Field>,
    judgment: Vec<Field>,
}

impl Kinds {
    /// The first field that the rules read by its name and that is not there.
    pub(crate) fn check(&self) -> Result<(), Flaw> {
        if self.same.id != "same" {
            let reason = format!("the tick is `{}`, not `same`", self.same.id);
            return Err(Flaw::new("[same]", reason));
        }
        for (fields, of, ids) in [
            (&self.party, "party", PARTY),
            (&self.address, "address", ADDRESS),
            (&self.judgment, "judgment", JUDGMENT),
        ] {
            for id in ids {
                demand(fields, of, id)?;
            }
        }
        let kind = demand(&self.party, "party", "kind")?;
        for code in ["person", "organization"] {
            if !options_of(kind).iter().any(|option| option.code == code) {
                let reason = format!("`kind` of `party` offers no choice `{code}`");
                return Err(Flaw::new("[[party]]", reason));
            }
        }
        let appeal = demand(&self.judgment, "judgment", "appeal_judgment")?;
        demand(appeal.children(), "judgment", "number").map(|_| ())
    }
}

/// What the register, the limitation period and the duties of a party read.
const PARTY: &[&str] = &[
    "kind",
    "full_name",
    "birth_date",
    "id_type",
    "id_number",
    "business_code",
    "phone",
    "email",
    "address",
];
const ADDRESS: &[&str] = &["detail", "commune", "province", "country"];
const JUDGMENT: &[&str] = &[
    "number",
    "date",
    "effective_date",
    "court",
    "appeal_judgment",
];

/// Fills in what the composite kinds of a form ask.
pub fn spell_out(form: &mut FormDefinition, kinds: &Kinds) {
    for section in &mut form.sections {
        for field in &mut section.fields {
            kinds.spell(field);
            if field.role != Some(FieldRole::Requester) {
                forget_autocomplete(field);
            }
        }
    }
}

/// A browser knows its user, not the other parties (WCAG 2.2, 1.3.5).
fn forget_autocomplete(field: &mut Field) {
    for child in &mut field.spelled {
        child.autocomplete = None;
        forget_autocomplete(child);
    }
}

impl Kinds {
    fn spell(&self, field: &mut Field) {
        if let Kind::Group { fields } = &mut field.kind {
            for child in fields {
                self.spell(child);
            }
            return;
        }
        let kind = match &mut field.kind {
            Kind::List { of, .. } => of,
            kind => kind,
        };
        let mut children = match kind {
            Kind::Party(rules) => self.party(rules),
            Kind::Person(rules) => only(self.party(rules), "person"),
            Kind::Organization(rules) => only(self.party(rules), "organization"),
            Kind::Address => self.address.clone(),
            Kind::BankAccount => self.bank_account.clone(),
            Kind::Judgment => self.judgment.clone(),
            Kind::Group { fields } => fields.clone(),
            _ => Vec::new(),
        };
        for child in &mut children {
            self.spell(child);
        }
        field.spelled = children;
    }

    fn party(&self, rules: &PartyRules) -> Vec<Field> {
        let mut fields = self.party.clone();
        fields.retain(|field| rules.contact || field.id != "email");
        for field in &mut fields {
            if matches!(
                field.id.as_str(),
                "birth_date" | "id_type" | "id_number" | "business_code"
            ) {
                field.required |= rules.identified;
                field.required_when = rules.identified_when.clone().or(field.required_when.take());
            }
        }
        let Some(same) = &rules.same_as else {
            return fields;
        };
        let mut tick = self.same.clone();
        tick.when.clone_from(&same.when);
        let taken_over = Condition::All(
            same.when
                .iter()
                .cloned()
                .chain([Condition::Answered {
                    path: format!(".{}", tick.id),
                }])
                .collect(),
        );
        for field in &mut fields {
            let typed = Condition::Not(Box::new(taken_over.clone()));
            field.when = Some(match field.when.take() {
                Some(when) => Condition::All(vec![typed, when]),
                None => typed,
            });
        }
        fields.insert(0, tick);
        fields
    }
}

/// The questions of a party that is always of one kind: the first question goes, and with
/// it the conditions that read it.
fn only(fields: Vec<Field>, kind: &str) -> Vec<Field> {
    fields
        .into_iter()
        .filter(|field| field.id != "kind")
        .filter_map(|mut field| {
            let (rest, fits) = without_kind(field.when.take(), kind);
            field.when = rest;
            fits.then_some(field)
        })
        .collect()
}

/// The condition without its reading of `.kind`, and whether that reading holds.
fn without_kind(when: Option<Condition>, kind: &str) -> (Option<Condition>, bool) {
    match when {
        Some(Condition::Is { path, one_of }) if path == ".kind" => {
            (None, one_of.iter().any(|code| code == kind))
        }
        Some(Condition::All(list)) => {
            let mut kept = Vec::new();
            let mut fits = true;
            for inner in list {
                let (rest, holds) = without_kind(Some(inner), kind);
                fits &= holds;
                kept.extend(rest);
            }
            ((!kept.is_empty()).then_some(Condition::All(kept)), fits)
        }
        other => (other, true),
    }
}

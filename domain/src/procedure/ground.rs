//! The grounds on which acts rest. Grounds of law (why a request may be refused) stand in the
//! catalogue, with their article; the agency codes others for itself, so that they can be
//! counted.

use super::Procedure;
use crate::dossier::Action;

/// A ground that its action and procedure offer; only [`grounds`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroundCode(String);

impl GroundCode {
    /// The ground with this code, if the action may rest on it.
    pub fn offered(procedure: Option<&Procedure>, action: Action, code: &str) -> Option<Self> {
        grounds(procedure, action)
            .into_iter()
            .find(|ground| ground.0 == code)
    }

    /// The code used in the database and in text keys.
    pub fn code(&self) -> &str {
        &self.0
    }
}

/// What `action` may rest on, in the order in which it is offered. The law gives grounds for
/// refusing what was asked for, and for nothing else.
pub fn grounds(procedure: Option<&Procedure>, action: Action) -> Vec<GroundCode> {
    let of_law = procedure
        .filter(|_| action == Action::Propose)
        .into_iter()
        .flat_map(|procedure| &procedure.refusals)
        .map(|ground| ground.code.clone());
    let own = own(action).iter().map(|code| (*code).to_owned());
    of_law.chain(own).map(GroundCode).collect()
}

/// The agency's own.
const fn own(action: Action) -> &'static [&'static str] {
    match action {
        Action::Decline => &[
            "outside_scope",
            "not_competent",
            "unclear",
            "duplicate",
            "other",
        ],
        Action::Suspend => &[
            "court_file",
            "other_body",
            "party_request",
            "force_majeure",
            "other",
        ],
        Action::Extend => &["verification", "complex", "other_body", "workload", "other"],
        Action::Transfer => &["competence", "second_complaint", "other"],
        Action::Stop => &[
            "no_supplement",
            "purpose_gone",
            "party_gone",
            "duplicate",
            "other",
        ],
        Action::Propose => &["other"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::procedure::Catalogue;

    #[test]
    fn grounds_of_law_are_for_refusals_of_their_procedure() {
        let catalogue = Catalogue::embedded().unwrap();
        let enforcement = catalogue.procedure("enforcement_request");
        let certificate = catalogue.procedure("result_certificate");
        assert!(enforcement.is_some() && certificate.is_some());
        let offered = |procedure, action, code| GroundCode::offered(procedure, action, code);
        for (procedure, action, code, right) in [
            (enforcement, Action::Propose, "đ", true),
            (enforcement, Action::Propose, "other", true),
            (enforcement, Action::Decline, "đ", false),
            (certificate, Action::Propose, "đ", false),
            (None, Action::Propose, "đ", false),
            (enforcement, Action::Decline, "unclear", true),
            (enforcement, Action::Stop, "unclear", false),
            (enforcement, Action::Stop, "", false),
            (enforcement, Action::Approve, "other", false),
        ] {
            let found = offered(procedure, action, code);
            assert_eq!(found.is_some(), right, "{action:?} {code}");
            assert!(found.is_none_or(|ground| ground.code() == code));
        }
    }
}

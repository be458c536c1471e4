//! Grounds that the agency codes for itself, so that they can be counted. Grounds of law
//! (why a request may be refused) stand in the catalogue, with their article.

use super::Action;

/// Codes of the grounds that `action` may rest on, in the order in which they are offered.
pub const fn grounds(action: Action) -> &'static [&'static str] {
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

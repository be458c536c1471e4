//! What follows from a procedure's file: the term on a day, the answer's time, what is issued.

use chrono::NaiveDate;

use super::{Level, Procedure, RequiredDocument, Term, TermRole};
use crate::calendar::{self, Unit};
use crate::dossier::Slip;

/// Within which time the desk answers where the procedure has no term for that.
pub const USUAL_ANSWER: calendar::Term = calendar::Term {
    value: 8,
    unit: Unit::Hour,
};

impl Procedure {
    /// The term of this role for a request of the day `on`.
    pub fn term(&self, role: TermRole, on: NaiveDate) -> Option<&Term> {
        self.terms
            .iter()
            .find(|term| term.role == Some(role) && term.value.is_some() && is_valid(term, on))
    }

    /// The same as the calendar counts it.
    pub fn counted_term(&self, role: TermRole, on: NaiveDate) -> Option<calendar::Term> {
        let term = self.term(role, on)?;
        Some(calendar::Term {
            value: term.value?,
            unit: term.unit?,
        })
    }

    /// Within which time the desk answers a request of the day `on`: its own term for that,
    /// else the one for the notice to supplement, which is an answer too.
    pub fn answer_term(&self, on: NaiveDate) -> calendar::Term {
        self.counted_term(TermRole::Answer, on)
            .or_else(|| self.counted_term(TermRole::SupplementNotice, on))
            .unwrap_or(USUAL_ANSWER)
    }

    /// The terms in force on a day, in the order of the file.
    pub fn terms_on(&self, on: NaiveDate) -> impl Iterator<Item = &Term> {
        self.terms.iter().filter(move |term| is_valid(term, on))
    }

    /// Whether an act on such a dossier issues this slip, where the table names it for all.
    pub fn issues(&self, slip: Slip) -> bool {
        slip != Slip::RequestSlip || self.request_slip
    }

    /// Whether citizens may fill it in and send it here.
    pub fn is_online(&self) -> bool {
        self.level >= Level::Online
    }

    /// The document that a slot of the form takes.
    pub fn document_in(&self, slot: &str) -> Option<&RequiredDocument> {
        self.documents
            .iter()
            .find(|document| document.slot.as_deref() == Some(slot))
    }
}

impl Term {
    /// Whether both would answer for the same role on some day.
    pub(super) fn rivals(&self, other: &Self) -> bool {
        let begins = self.valid_from.max(other.valid_from);
        let ends = [self.valid_to, other.valid_to].into_iter().flatten().min();
        let overlap = begins.is_none_or(|begins| ends.is_none_or(|ends| begins <= ends));
        let counted = self.value.is_some() && other.value.is_some();
        self.role.is_some() && self.role == other.role && counted && overlap
    }
}

fn is_valid(term: &Term, on: NaiveDate) -> bool {
    term.valid_from.is_none_or(|from| from <= on) && term.valid_to.is_none_or(|to| on <= to)
}

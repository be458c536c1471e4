//! The forms engine. One definition, read from a catalogue file, yields the web steps,
//! their validation, the check page, the blank form, the filled form and the officer's view.
//!
//! * [`FormDefinition`] says what is asked.
//! * [`Answers`] holds what was typed, by path (`debtors.0.address.commune`).
//! * [`layout`] puts a section and its answers into the tree that a page draws;
//!   [`fill_section`] takes a posted page back.
//! * [`validate`] says what is wrong, path by path; [`warnings`] what is doubtful.
//! * [`canonical`] is what a dossier keeps; [`present`] shows it, row by row.
//! * [`shortened`] bounds what a paper of a draft shows.
//! * [`parties`], [`judgment_numbers`] and the like are what the register and the search need.

mod answers;
mod canonical;
mod check;
mod check_roles;
mod condition;
mod context;
mod definition;
mod error;
mod extract;
mod fill;
mod layout;
mod limitation;
mod present;
mod read;
mod reference;
mod sample;
mod shorten;
mod spell;
mod validate;
mod walk;
mod warning;

pub use answers::Answers;
pub use canonical::{asked, canonical};
pub use check::HOUSE_STEPS;
pub use condition::Condition;
pub use context::Context;
pub use definition::{
    Choice, DateSpan, Field, FieldRole, FormDefinition, Kind, PaperSlot, PartyRules, SameAs,
    Section,
};
pub use error::{Errors, FieldError};
pub use extract::{
    PartyKind, PartyRecord, case_numbers, contact_email, judgment_numbers, parties, subject_line,
};
pub use fill::fill_section;
pub use layout::{Node, layout, layout_blank, sections};
pub use limitation::limitation_end;
pub use present::{PresentedSection, Row, present};
pub use reference::{drop_empty_items, remove_item};
pub use sample::sample_answers;
pub use shorten::shortened;
pub use spell::{Kinds, spell_out};
pub use validate::{papers, validate, validate_papers, validate_section};
pub use warning::{Warning, WarningKind, warnings};

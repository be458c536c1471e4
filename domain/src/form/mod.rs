//! The forms engine. One definition, read from a catalogue file, yields the web steps,
//! their validation, the check page, the blank form, the filled form and the officer's view.
//!
//! * [`FormDefinition`] says what is asked.
//! * [`Answers`] holds what was typed, by path (`debtors.0.address.commune`).
//! * [`layout`] puts a section and its answers into the tree that a page draws.
//! * [`validate`] says what is wrong, path by path.
//! * [`present`] says what was understood, row by row.

mod answers;
mod definition;
mod error;
mod layout;
mod present;

pub use answers::Answers;
pub use definition::{Choice, Condition, Field, FormDefinition, Kind, PaperSlot, Section};
pub use error::{ErrorCode, Errors, FieldError};
pub use layout::{Node, layout};
pub use present::{PresentedSection, Row, present};

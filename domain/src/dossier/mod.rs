//! The life of a dossier: states, actions, roles, and the one table that joins them.

mod action;
mod clocks;
mod desk;
mod due_tag;
pub mod print;
mod role;
mod state;
mod transition;

pub use action::{ActField, Action, ClockEffect, MailKind, ReasonDuty, SignedPaper, Slip};
pub use clocks::{AnswerDue, ClockRules, Clocks, ExtendRefusal, PaperRefusal, Pause, Timeliness};
pub use desk::{DeskHandover, Fault, Handover, MailState, Mark};
pub use due_tag::{DueState, DueTag};
pub use role::Role;
pub use state::{Channel, Outcome, ProposedOutcome, State};
pub use transition::{Refusal, Situation, TABLE, Target, Transition, allowed, decide};

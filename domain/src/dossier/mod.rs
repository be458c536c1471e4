//! The life of a dossier: states, actions, roles, and the one table that joins them.

mod action;
mod role;
mod state;
mod transition;

pub use action::{Action, ClockEffect, MailKind, ReasonDuty, Slip};
pub use role::Role;
pub use state::{Channel, Outcome, State};
pub use transition::{Refusal, Situation, TABLE, Target, Transition, allowed, decide};

//! Rows as they lie in the tables. Never: a query, a rule.

#![expect(
    clippy::disallowed_methods,
    reason = "the macro writes nested saves with transactions of their own; nothing calls them"
)]
#![expect(
    clippy::struct_excessive_bools,
    reason = "the marks of a dossier are columns, each true or false by itself"
)]

pub mod account;
pub mod checklist_mark;
pub mod counter;
pub mod dossier;
pub mod dossier_answers;
pub mod draft;
pub mod event;
pub mod file;
pub mod form_version;
pub mod idempotency_key;
pub mod issued_paper;
pub mod job;
pub mod judgment;
pub mod mail;
pub mod office;
pub mod party;
pub mod result;
pub mod session;
pub mod session_grant;
pub mod supplement_item;

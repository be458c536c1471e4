//! The staff's pages: sign-in, queue, one dossier, approvals, mail log. Dense, quick, all of
//! it by keyboard and without script.

mod act_fields;
pub mod act_form;
pub mod approvals;
pub mod dossier;
mod dossier_head;
mod dossier_parts;
pub mod mail_log;
pub mod new_secret;
pub mod password;
pub mod queue;
mod samples;
pub mod sign_in;

//! The machine behind the portal: web handlers, use cases, storage, papers, mail, jobs.
//!
//! Never: a rule of law (that is `domain`'s), a sentence for people (that is `app::text`'s).

pub mod clock;
pub mod papers;

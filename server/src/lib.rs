//! The machine behind the portal: web handlers, use cases, storage, papers, mail, jobs.
//!
//! Never: a rule of law (that is `domain`'s), a sentence for people (that is `app::text`'s).

pub mod assets;
pub mod auth;
pub mod casework;
pub mod cli;
pub mod clock;
pub mod config;
pub mod documents;
pub mod error;
pub mod figures;
pub mod jobs;
pub mod limiter;
pub mod mail;
pub mod opening;
pub mod panics;
pub mod papers;
pub mod portal;
pub mod storage;
pub mod web;

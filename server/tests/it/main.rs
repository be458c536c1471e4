//! Stories over the whole portal, in one binary so that linking happens once.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a story that cannot go on stops"
)]

mod casework;
mod citizen;
mod crash;
mod decisions;
mod documents;
mod files;
mod house;
mod jobs;
mod mail;
mod paper;
mod parallel;
mod public;
mod samples;
mod secret;
mod sessions;
mod shelf;
mod staff;
mod statements;
mod storage;

#[macro_use]
mod support;

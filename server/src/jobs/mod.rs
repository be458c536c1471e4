//! Work for later: queued in a use case's transaction, done by a worker, at least once.
//!
//! A job must bear being done twice. One that fails is tried again after 1, 5 and 15 minutes,
//! 1 and 6 hours, then given up with its reason.

mod blob;
mod housekeeping;
mod queue;
mod reminder;
mod worker;

pub use blob::DeleteBlobs;
pub use housekeeping::Housekeeping;
pub use queue::{Job, enqueue, enqueue_now};
pub use reminder::RemindOfSupplement;
pub use worker::{Jobs, Worker, run_due};

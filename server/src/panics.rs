//! A panic is a failure like any other: of one request, one job, one mail, and of nothing else.

use std::{any::Any, panic::AssertUnwindSafe};

use futures_util::FutureExt;

/// Does `work`; a panic in it becomes its error. The work keeps nothing that could be left half
/// done: what it changes is in a transaction, which ends with it.
pub async fn caught<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    match AssertUnwindSafe(work).catch_unwind().await {
        Ok(done) => done,
        Err(panic) => Err(surprise(&*panic)),
    }
}

/// The panic in words.
pub fn surprise(panic: &(dyn Any + Send)) -> anyhow::Error {
    let words = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic without words");
    anyhow::anyhow!("panic: {words}")
}

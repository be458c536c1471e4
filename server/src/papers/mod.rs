//! Files that people send: taken in as a stream, examined, prepared for the screen.
//!
//! A name is text for people and never a path; a type is what ending *and* content say; a
//! file is refused with a reason ([`FileRefusal`]) or taken as it is. Nothing here opens an
//! office file, runs anything or reaches out. Work is bounded: bytes while streaming, pixels
//! and unpacked bytes before and while decoding, two files at a time, a deadline for each.

mod examine;
mod header;
mod jpeg;
mod multipart;
mod office;
mod pdf;
mod picture;
mod receive;
mod sniff;

use std::sync::Arc;
use std::time::Duration;

use domain::files::{FileName, FileRefusal, MediaType};
use tokio::sync::{Semaphore, SemaphorePermit};

pub use examine::{Inspected, examine};
pub use header::content_disposition;
pub use multipart::{FormError, Part, Parts};
pub use picture::display_picture;
pub use receive::{Received, receive};

/// Files examined at the same time. A picture of the largest size taken needs some 200 MB
/// while it is decoded.
static DESKS: Semaphore = Semaphore::const_new(2);

/// How long one file may take.
const DEADLINE: Duration = Duration::from_secs(20);

/// What can go wrong with a file on its way in.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The sender can mend it.
    #[error(transparent)]
    Refused(#[from] FileRefusal),
    /// The sender's line broke off.
    #[error("the upload broke off: {0}")]
    BrokenOff(String),
    #[error(transparent)]
    Surprise(#[from] anyhow::Error),
}

/// Looks into a received file.
///
/// # Errors
/// A [`FileRefusal`] when it is not taken; a surprise when the disk fails.
pub async fn inspect(
    received: &Received,
    name: &FileName,
    accepted: &'static [MediaType],
) -> Result<Inspected, PaperError> {
    let (path, name) = (received.path().to_owned(), name.clone());
    at_a_desk(move || {
        let bytes = std::fs::read(&path).map_err(anyhow::Error::from)?;
        Ok(examine(&bytes, &name, accepted)?)
    })
    .await
}

/// Makes the picture that the screen shows: upright, a JPEG of at most `longest` pixels a
/// side, without the metadata of the original. `turns` are the quarter turns to the right
/// that its sender added.
///
/// # Errors
/// [`FileRefusal::Damaged`] or [`FileRefusal::TooManyPixels`] when it cannot be read.
pub async fn display(
    bytes: Arc<[u8]>,
    media: MediaType,
    longest: u32,
    turns: u8,
) -> Result<Vec<u8>, PaperError> {
    at_a_desk(move || Ok(display_picture(&bytes, media, longest, turns)?)).await
}

/// Runs slow work on the threads for it. What misses the deadline keeps its desk until it
/// ends, so that a file that is made to be slow cannot take the machine.
async fn at_a_desk<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, PaperError> + Send + 'static,
) -> Result<T, PaperError> {
    let desk: SemaphorePermit<'static> = DESKS.acquire().await.map_err(anyhow::Error::from)?;
    let task = tokio::task::spawn_blocking(move || {
        let _desk = desk;
        work()
    });
    match tokio::time::timeout(DEADLINE, task).await {
        Ok(Ok(done)) => done,
        // A decoder stumbled: nobody else could open the file either.
        Ok(Err(stumbled)) if stumbled.is_panic() => Err(FileRefusal::Damaged.into()),
        Ok(Err(stopped)) => Err(PaperError::Surprise(stopped.into())),
        Err(_) => Err(FileRefusal::TooComplex.into()),
    }
}

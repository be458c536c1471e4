//! Files coming in with a form: streamed, examined, put into the store; not yet part of
//! anything. A refused file costs nothing but itself.

use app::pages::error::Problem;
use app::text::{Texts, files};
use domain::files::{FileLimits, FileName, FileRefusal, MediaType};

use crate::{
    casework::{Failure, FileLimit, NewFile},
    error::WebError,
    papers::{self, FormError, PaperError, Part},
    portal::Portal,
    storage::BlobKey,
};

/// Bytes that a form may have beside its files.
const FORM_BYTES: u64 = 1024 * 1024;

/// The largest request with files: everything that a dossier may hold, at once.
pub fn most(limits: &FileLimits) -> u64 {
    limits.dossier_bytes + FORM_BYTES
}

/// A file that has come in, or why it was not taken; `None` for a control left empty.
pub type Taken = Option<Result<NewFile, (String, FileRefusal)>>;

/// Takes a part in. `held` are the files and bytes that the dossier holds already.
///
/// # Errors
/// When the request breaks off or the disk fails; a refused file is no error.
pub async fn take(
    portal: &Portal,
    mut part: Part<'_>,
    accepted: &'static [MediaType],
    held: (usize, u64),
) -> Result<Taken, WebError> {
    let Some(sent) = part.file_name().filter(|name| !name.is_empty()) else {
        return Ok(None);
    };
    let sent = sent.to_owned();
    let name = match FileName::clean(&sent) {
        Ok(name) => name,
        Err(refusal) => return Ok(Some(Err((sent, refusal)))),
    };
    let refused = |refusal| Ok(Some(Err((name.to_string(), refusal))));
    let limits = portal.desk.policy.file_limits;
    if let Err(refusal) = limits.room_for_one_more(held.0, held.1) {
        return refused(refusal);
    }
    match examined(portal, &mut part, &name, accepted, &limits, held.1).await {
        Ok(file) => Ok(Some(Ok(file))),
        Err(PaperError::Refused(refusal)) => refused(refusal),
        Err(PaperError::BrokenOff(_)) => Err(Problem::Unreadable.into()),
        Err(PaperError::Surprise(surprise)) => Err(surprise.into()),
    }
}

async fn examined(
    portal: &Portal,
    part: &mut Part<'_>,
    name: &FileName,
    accepted: &'static [MediaType],
    limits: &FileLimits,
    held: u64,
) -> Result<NewFile, PaperError> {
    let folder = portal.config.data.join("incoming");
    tokio::fs::create_dir_all(&folder)
        .await
        .map_err(anyhow::Error::from)?;
    let received = papers::receive(part.stream(), &folder, limits, held).await?;
    let seen = papers::inspect(&received, name, accepted).await?;
    let key = BlobKey::new(&portal.desk.rng);
    let bytes = tokio::fs::read(received.path())
        .await
        .map_err(anyhow::Error::from)?;
    portal
        .desk
        .blobs
        .put(&key, bytes.into())
        .await
        .map_err(anyhow::Error::from)?;
    Ok(NewFile {
        key,
        name: name.to_string(),
        media_type: seen.media.code().to_owned(),
        bytes: received.bytes,
        pages: seen.pages,
        width: seen.size.map(|size| size.0),
        height: seen.size.map(|size| size.1),
        sha256: received.sha256,
    })
}

/// Deletes the bytes of a file that has come in and is to be part of nothing. Bytes that cannot
/// be deleted stay: waste, and no reason to hide from a person what she has to mend.
pub async fn forget(portal: &Portal, key: &BlobKey) {
    if let Err(error) = portal.desk.blobs.delete(key).await {
        tracing::warn!(%error, "the bytes of a refused file stay");
    }
}

/// The same after a use case that was to take the file in: when it refused, nothing was written.
/// After a surprise nobody knows that, since the answer of a COMMIT may be lost after it was
/// carried out; a stray file is waste, a row without its bytes would be a lie.
pub async fn forget_refused<R>(portal: &Portal, key: &BlobKey, failure: &Failure<R>) {
    if matches!(failure, Failure::Refused(_)) {
        forget(portal, key).await;
    }
}

/// Why a file did not fit into the dossier, as the rules call it.
pub fn refusal_of(limit: FileLimit) -> Option<FileRefusal> {
    match limit {
        FileLimit::TooManyFiles { max } => Some(FileRefusal::TooManyFiles { limit: max }),
        FileLimit::TooLarge { max_bytes } => Some(FileRefusal::DossierFull { limit: max_bytes }),
        FileLimit::NoSuchSlot | FileLimit::NoSuchFile(_) => None,
    }
}

/// "bi-cat.pdf: Tệp này bị hỏng …"
pub fn sentence(texts: &Texts, name: &str, refusal: &FileRefusal) -> String {
    let why = files::refusal(texts, refusal);
    texts.with(
        "paper-refused-file",
        &[("name", name.into()), ("why", why.into())],
    )
}

/// A form that cannot be read on.
impl From<FormError> for WebError {
    fn from(error: FormError) -> Self {
        match error {
            FormError::NotMultipart => Problem::WrongMediaType,
            FormError::TooLong => Problem::TooLarge,
            FormError::Malformed | FormError::BrokenOff(_) => Problem::Unreadable,
        }
        .into()
    }
}

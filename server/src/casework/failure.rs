//! How a use case fails: a refusal that the person can mend, or a surprise.

use sea_orm::DbErr;

use crate::storage::write::MaybeDb;

/// A refusal of type `R`, or a surprise that is logged once at the edge.
#[derive(Debug, thiserror::Error)]
pub enum Failure<R> {
    #[error("refused")]
    Refused(R),
    #[error(transparent)]
    Surprise(#[from] anyhow::Error),
}

impl<R> Failure<R> {
    /// The same failure with the refusal seen from the outer use case.
    pub fn map<S>(self, outer: impl FnOnce(R) -> S) -> Failure<S> {
        match self {
            Self::Refused(refusal) => Failure::Refused(outer(refusal)),
            Self::Surprise(surprise) => Failure::Surprise(surprise),
        }
    }
}

impl<R> From<DbErr> for Failure<R> {
    fn from(error: DbErr) -> Self {
        Self::Surprise(error.into())
    }
}

impl<R> From<serde_json::Error> for Failure<R> {
    fn from(error: serde_json::Error) -> Self {
        Self::Surprise(error.into())
    }
}

impl<R> MaybeDb for Failure<R> {
    fn database(&self) -> Option<&DbErr> {
        match self {
            Self::Refused(_) => None,
            Self::Surprise(surprise) => surprise.database(),
        }
    }
}

/// `Err` with a refusal.
pub(super) const fn refuse<T, R>(refusal: R) -> Result<T, Failure<R>> {
    Err(Failure::Refused(refusal))
}

//! Ids, typed per kind: a file's id is never taken for a dossier's. UUIDs of version 7, from
//! [`crate::clock::Rng::id`]; people see dossier codes instead.

use std::{fmt, str::FromStr};

use sea_orm::{DbErr, DeriveValueType, TryFromU64};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::clock::{Clock, Rng};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)+) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord,
            Serialize, Deserialize, DeriveValueType,
        )]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            pub fn new(clock: &dyn Clock, rng: &Rng) -> Self {
                Self(rng.id(clock))
            }
        }

        impl TryFromU64 for $name {
            /// No engine numbers these.
            fn try_from_u64(_: u64) -> Result<Self, DbErr> {
                Err(DbErr::ConvertFromU64(stringify!($name)))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0.simple())
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::try_parse(text).map(Self)
            }
        }
    )+};
}

ids! {
    OfficeId,
    AccountId,
    SessionId,
    DraftId,
    DossierId,
    FileId,
    /// A to-do item of a supplement request.
    ItemId,
    ResultId,
    MailId,
    JobId,
    /// A paper that left the house.
    PaperId,
}

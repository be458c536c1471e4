//! Who acts.

use serde::{Deserialize, Serialize};

/// A role and its rights; see [`super::TABLE`] for what each may do to a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Anyone, without an account; the dossier's owner by code and lookup secret.
    Citizen,
    /// One-stop officer (cán bộ một cửa).
    Clerk,
    /// Enforcement officer or examiner (chấp hành viên, thẩm tra viên).
    Officer,
    /// Head of the agency or of a division (thủ trưởng, chấp hành viên trưởng).
    Head,
    /// System administrator: no dossier content.
    Admin,
    /// Inspector: reads what is not confidential, writes nothing.
    Auditor,
    /// The portal itself: reminders, expiry, delivery by download.
    System,
}

impl Role {
    pub const ALL: [Self; 7] = [
        Self::Citizen,
        Self::Clerk,
        Self::Officer,
        Self::Head,
        Self::Admin,
        Self::Auditor,
        Self::System,
    ];

    /// The code used in the database and in text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Clerk => "clerk",
            Self::Officer => "officer",
            Self::Head => "head",
            Self::Admin => "admin",
            Self::Auditor => "auditor",
            Self::System => "system",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

//! Offices of the agency. Names change, offices merge: each has its time and its successor,
//! and old names are found as aliases.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::coded;

/// An office. What the agency has not told is absent: it is a setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Stable identifier: `vinh_long`.
    pub id: String,
    pub kind: OfficeKind,
    pub name: String,
    /// Identifier under G15; the first part of a dossier code.
    #[serde(default)]
    pub code: Option<String>,
    #[serde(default)]
    pub address: Option<String>,
    #[serde(default)]
    pub phone: Option<String>,
    #[serde(default)]
    pub email: Option<String>,
    /// Commune-level units that it serves.
    #[serde(default)]
    pub wards: Vec<String>,
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
    /// The office that took over.
    #[serde(default)]
    pub successor: Option<String>,
}

impl Office {
    pub fn is_open_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

coded! {
    OfficeKind {
        /// Provincial agency.
        Province = "province",
        /// Phòng thi hành án dân sự khu vực, since 1/7/2025.
        Regional = "regional",
        /// Chi cục, until 30/6/2025.
        District = "district",
    }
}

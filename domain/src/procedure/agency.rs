//! What an agency decides by itself: `agency.toml`.

use serde::Deserialize;

use crate::calendar::OfficeHours;
use crate::codes::CodePattern;

/// The choices of an agency. Times are days.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgencyRules {
    pub office_hours: OfficeHours,
    /// How codes of dossiers look.
    pub dossier_code: CodePattern,
    /// Whether an unsigned online request is dated by the signed paper: a reading of
    /// NĐ 152/2026/NĐ-CP Đ.9 k.2h and k.3 that the agency has to confirm.
    pub online_is_pre_filing: bool,
    /// How long a draft is kept after its last change.
    pub draft_kept: u16,
    /// How long before its end a draft is called to mind.
    pub draft_reminder: u16,
    /// After how many days a supplement that has not come is called to mind.
    pub supplement_reminders: Vec<u16>,
    /// After how many days the head is asked about it.
    pub supplement_asks_head: u16,
}

impl AgencyRules {
    /// What cannot be kept together: a key of the file, and why.
    pub(super) fn check(&self) -> Result<(), (&'static str, &'static str)> {
        if self.draft_reminder >= self.draft_kept {
            let reason = "a draft must be called to mind before it ends: less than draft_kept";
            return Err(("draft_reminder", reason));
        }
        Ok(())
    }
}

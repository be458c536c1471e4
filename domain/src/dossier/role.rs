//! Who acts.

use crate::coded;

coded! {
    /// A role and its rights; see [`super::TABLE`] for what each may do to a dossier.
    Role {
        /// Anyone, without an account; the dossier's owner by code and lookup secret.
        Citizen = "citizen",
        /// One-stop officer (cán bộ một cửa).
        Clerk = "clerk",
        /// Enforcement officer or examiner (chấp hành viên, thẩm tra viên).
        Officer = "officer",
        /// Head of the agency or of a division (thủ trưởng, chấp hành viên trưởng).
        Head = "head",
        /// System administrator: no dossier content.
        Admin = "admin",
        /// Inspector: reads what is not confidential, writes nothing.
        Auditor = "auditor",
    }
}

impl Role {
    /// Whether dossiers are given to such people to work on.
    pub const fn takes_dossiers(self) -> bool {
        matches!(self, Self::Officer | Self::Head)
    }

    /// Whether such people tick the checklist of a dossier that they see. What has ended is no
    /// longer checked.
    pub const fn ticks(self, state: super::State) -> bool {
        matches!(self, Self::Clerk | Self::Officer | Self::Head) && !state.is_final()
    }
}

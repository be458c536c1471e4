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
        /// The portal itself: reminders, expiry, delivery by download.
        System = "system",
    }
}

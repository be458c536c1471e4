//! Who acts on a dossier, and which dossiers a member of staff may see at all.

use domain::dossier::Role;

use crate::{
    auth::Owner,
    storage::{
        entities::{account, dossier},
        ids::{AccountId, OfficeId},
    },
};

/// A signed-in member of staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub id: AccountId,
    pub office_id: OfficeId,
    pub login: String,
    pub name: String,
    pub role: Role,
}

impl From<account::Model> for Member {
    fn from(row: account::Model) -> Self {
        Self {
            id: row.id,
            office_id: row.office_id,
            login: row.login,
            name: row.name,
            role: *row.role,
        }
    }
}

impl Member {
    /// Whether this dossier exists for the member. Confidential ones exist only for the head
    /// and those named on them; an officer sees what is assigned to him or her.
    pub fn sees(&self, dossier: &dossier::Model) -> bool {
        let named = dossier.assignee_id == Some(self.id);
        self.office_id == dossier.office_id
            && match self.role {
                Role::Head => true,
                Role::Clerk | Role::Auditor => named || !dossier.confidential,
                Role::Officer => named,
                Role::Citizen | Role::Admin => false,
            }
    }
}

/// Who does something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Whoever fills in and sends a draft: the draft's token is the right to it. Sees no dossier.
    Citizen,
    /// The owner of one dossier.
    Owner(Owner),
    Staff(Member),
}

impl Actor {
    pub const fn role(&self) -> Role {
        match self {
            Self::Citizen | Self::Owner(_) => Role::Citizen,
            Self::Staff(member) => member.role,
        }
    }

    pub const fn account(&self) -> Option<AccountId> {
        match self {
            Self::Staff(member) => Some(member.id),
            Self::Citizen | Self::Owner(_) => None,
        }
    }

    /// The name that the log keeps; a citizen's stands in the dossier already.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Staff(member) => Some(&member.name),
            Self::Citizen | Self::Owner(_) => None,
        }
    }

    pub fn sees(&self, dossier: &dossier::Model) -> bool {
        match self {
            Self::Citizen => false,
            Self::Owner(owner) => owner.dossier() == dossier.id,
            Self::Staff(member) => member.sees(dossier),
        }
    }
}

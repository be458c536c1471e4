//! Who acts on a dossier, and which dossiers a member of staff may see at all.

use domain::dossier::Role;
use sea_orm::{ColumnTrait, ExprTrait, sea_query::Expr};

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

/// Some of the dossiers of an office. A part holds no dossier that another part of the same
/// member holds, so what is seen can be counted part by part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    All,
    NotConfidential,
    /// The member is named on it.
    Named,
    NamedAndConfidential,
}

impl Part {
    /// Confidential dossiers exist only for the head and those named on them; an officer sees
    /// what is assigned to him or her. The one place that says so.
    const fn seen_by(role: Role) -> &'static [Self] {
        match role {
            Role::Head => &[Self::All],
            Role::Clerk | Role::Auditor => &[Self::NotConfidential, Self::NamedAndConfidential],
            Role::Officer => &[Self::Named],
            Role::Citizen | Role::Admin => &[],
        }
    }

    const fn confidential(self) -> Option<bool> {
        match self {
            Self::All | Self::Named => None,
            Self::NotConfidential => Some(false),
            Self::NamedAndConfidential => Some(true),
        }
    }

    const fn named(self) -> bool {
        matches!(self, Self::Named | Self::NamedAndConfidential)
    }

    fn holds(self, member: &Member, dossier: &dossier::Model) -> bool {
        self.confidential()
            .is_none_or(|wanted| dossier.confidential == wanted)
            && (!self.named() || dossier.assignee_id == Some(member.id))
    }

    /// The same for the database.
    fn condition(self, member: &Member) -> Expr {
        let confidential = self
            .confidential()
            .map(|wanted| dossier::Column::Confidential.eq(wanted));
        let named = self
            .named()
            .then(|| dossier::Column::AssigneeId.eq(member.id));
        [confidential, named]
            .into_iter()
            .flatten()
            .reduce(Expr::and)
            .unwrap_or_else(|| Expr::val(true))
    }
}

impl Member {
    /// Whether this dossier exists for the member.
    pub fn sees(&self, dossier: &dossier::Model) -> bool {
        let mut parts = Part::seen_by(self.role).iter();
        self.office_id == dossier.office_id && parts.any(|part| part.holds(self, dossier))
    }

    /// The same as conditions on the dossiers of the member's office: one that is seen fulfils
    /// just one of them.
    pub(super) fn seen(&self) -> impl Iterator<Item = Expr> {
        let parts = Part::seen_by(self.role).iter();
        parts.map(|part| part.condition(self))
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

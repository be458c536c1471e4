//! A dossier that a citizen's browser may see.

use sea_orm::entity::prelude::*;

use crate::storage::ids::{DossierId, SessionId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session_grants")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub session_id: SessionId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub dossier_id: DossierId,
    pub granted_at: DateTimeUtc,
    pub fresh_until: Option<DateTimeUtc>,
    #[sea_orm(belongs_to, from = "dossier_id", to = "id")]
    pub dossier: BelongsTo<super::dossier::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

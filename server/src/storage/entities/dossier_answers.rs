//! What was answered.

use sea_orm::entity::prelude::*;

use crate::storage::ids::DossierId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "dossier_answers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub dossier_id: DossierId,
    pub form_digest: Vec<u8>,
    #[sea_orm(column_type = "JsonBinary")]
    pub typed: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub canonical: Json,
    #[sea_orm(belongs_to, from = "form_digest", to = "digest")]
    pub form_version: BelongsTo<super::form_version::Entity>,
    #[sea_orm(belongs_to, from = "dossier_id", to = "id")]
    pub dossier: BelongsTo<super::dossier::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

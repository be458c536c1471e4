//! A paper that left the house.

use sea_orm::entity::prelude::*;

use crate::storage::ids::{DossierId, PaperId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "issued_papers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PaperId,
    #[sea_orm(unique)]
    pub token: String,
    pub kind: String,
    pub number: Option<String>,
    pub dossier_id: DossierId,
    pub digest: Option<Vec<u8>>,
    pub issued_at: DateTimeUtc,
    pub replaced_by: Option<PaperId>,
}

impl ActiveModelBehavior for ActiveModel {}

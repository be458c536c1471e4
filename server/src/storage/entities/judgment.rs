//! A judgment or decision that a dossier is about.

use sea_orm::entity::prelude::*;

use crate::storage::ids::DossierId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "judgments")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub dossier_id: DossierId,
    pub position: i32,
    pub number: String,
    pub number_key: String,
    pub date: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub court: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

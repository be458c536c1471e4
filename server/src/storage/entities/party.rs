//! A person or body in a dossier.

use domain::form::{FieldRole, PartyKind};
use sea_orm::entity::prelude::*;

use crate::storage::{coded::Coded, ids::DossierId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "parties")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub dossier_id: DossierId,
    pub role: Coded<FieldRole>,
    pub position: i32,
    pub kind: Coded<PartyKind>,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    #[sea_orm(column_type = "Text")]
    pub name_folded: String,
    #[sea_orm(column_type = "Text")]
    pub name_words: String,
    pub id_number: Option<String>,
    pub birth: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub address: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

//! A paper that the portal made.

use domain::dossier::Slip;
use sea_orm::entity::prelude::*;

use crate::storage::{
    coded::Coded,
    ids::{DossierId, PaperId},
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "issued_papers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PaperId,
    #[sea_orm(unique)]
    pub token: String,
    pub kind: Coded<Slip>,
    pub dossier_id: DossierId,
    pub issued_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

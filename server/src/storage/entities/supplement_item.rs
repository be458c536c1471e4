//! One thing that the citizen is asked to bring or mend.

use domain::dossier::Fault;
use sea_orm::entity::prelude::*;

use crate::storage::{
    coded::Coded,
    ids::{DossierId, ItemId},
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "supplement_items")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ItemId,
    pub dossier_id: DossierId,
    pub round: i32,
    pub position: i32,
    pub fault: Coded<Fault>,
    pub target: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub words: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub answer: Option<String>,
    /// How often the citizen was reminded.
    pub reminders: i32,
    pub created_at: DateTimeUtc,
    pub answered_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

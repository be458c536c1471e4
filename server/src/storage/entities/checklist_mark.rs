//! A tick on what the law demands.

use domain::dossier::Mark;
use sea_orm::entity::prelude::*;

use crate::storage::{
    coded::Coded,
    ids::{AccountId, DossierId},
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "checklist_marks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub dossier_id: DossierId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub item: String,
    pub mark: Coded<Mark>,
    #[sea_orm(column_type = "Text", nullable)]
    pub words: Option<String>,
    pub account_id: AccountId,
    pub at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

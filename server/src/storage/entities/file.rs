//! A file of a draft or a dossier.

use domain::dossier::Role;
use sea_orm::entity::prelude::*;

use crate::storage::{
    coded::{Coded, Scan},
    ids::{AccountId, DossierId, DraftId, FileId, ItemId},
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "files")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: FileId,
    pub draft_id: Option<DraftId>,
    pub dossier_id: Option<DossierId>,
    pub item_id: Option<ItemId>,
    pub slot: String,
    pub position: i32,
    pub turns: i32,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    pub media_type: String,
    pub bytes: i64,
    pub pages: Option<i32>,
    pub width: Option<i32>,
    pub height: Option<i32>,
    pub sha256: Vec<u8>,
    #[sea_orm(unique)]
    pub blob_key: String,
    pub scan: Coded<Scan>,
    pub uploaded_by: Coded<Role>,
    pub account_id: Option<AccountId>,
    pub uploaded_at: DateTimeUtc,
    #[sea_orm(belongs_to, from = "dossier_id", to = "id")]
    pub dossier: BelongsTo<Option<super::dossier::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}

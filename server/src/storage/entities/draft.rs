//! A request that is still being filled in.

use domain::Locale;
use domain::dossier::Channel;
use sea_orm::entity::prelude::*;

use crate::storage::{
    coded::Coded,
    ids::{AccountId, DraftId},
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "drafts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DraftId,
    #[sea_orm(unique)]
    pub token_digest: Vec<u8>,
    pub procedure: String,
    pub form: String,
    pub locale: Coded<Locale>,
    pub channel: Coded<Channel>,
    pub account_id: Option<AccountId>,
    #[sea_orm(column_type = "JsonBinary")]
    pub answers: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub saved_sections: Json,
    pub version: i32,
    pub mailed_to: Option<String>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
    pub reminded_at: Option<DateTimeUtc>,
    pub sent_as: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

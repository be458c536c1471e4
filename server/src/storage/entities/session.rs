//! A signed-in browser.

use sea_orm::entity::prelude::*;

use crate::storage::{
    coded::{Coded, SessionKind},
    ids::{AccountId, SessionId},
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sessions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SessionId,
    pub kind: Coded<SessionKind>,
    #[sea_orm(unique)]
    pub token_digest: Vec<u8>,
    pub account_id: Option<AccountId>,
    pub created_at: DateTimeUtc,
    pub seen_at: DateTimeUtc,
    pub ends_at: DateTimeUtc,
    pub revoked_at: Option<DateTimeUtc>,
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<Option<super::account::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}

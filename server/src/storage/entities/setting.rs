//! A setting of the agency.

use sea_orm::entity::prelude::*;

use crate::storage::ids::AccountId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "settings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub value: Json,
    pub updated_at: DateTimeUtc,
    pub updated_by: Option<AccountId>,
}

impl ActiveModelBehavior for ActiveModel {}

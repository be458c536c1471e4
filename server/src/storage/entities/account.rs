//! A member of staff.

use domain::dossier::Role;
use sea_orm::entity::prelude::*;

use crate::storage::{
    coded::Coded,
    ids::{AccountId, OfficeId},
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "accounts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AccountId,
    pub office_id: OfficeId,
    #[sea_orm(unique)]
    pub login: String,
    pub name: String,
    pub role: Coded<Role>,
    pub password_hash: String,
    pub must_change_password: bool,
    pub demonstration: bool,
    pub disabled_at: Option<DateTimeUtc>,
    pub signed_in_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

//! An entry of a dossier's log. Append-only: the database refuses anything else.

use domain::dossier::{Action, Role, State};
use sea_orm::entity::prelude::*;

use crate::storage::{
    coded::Coded,
    ids::{AccountId, DossierId},
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "events")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub dossier_id: DossierId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i32,
    pub at: DateTimeUtc,
    pub action: Coded<Action>,
    pub role: Coded<Role>,
    pub account_id: Option<AccountId>,
    pub name: Option<String>,
    pub from_state: Option<Coded<State>>,
    pub to_state: Option<Coded<State>>,
    pub ground: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub words: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub data: String,
    pub prev_hash: Vec<u8>,
    pub hash: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}

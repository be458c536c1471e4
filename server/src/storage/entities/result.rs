//! What an officer proposed and the head decided.

use domain::dossier::Outcome;
use sea_orm::entity::prelude::*;

use crate::storage::{
    coded::Coded,
    ids::{AccountId, DossierId, FileId, ResultId},
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "results")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ResultId,
    pub dossier_id: DossierId,
    pub outcome: Coded<Outcome>,
    pub ground: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub words: String,
    pub file_id: Option<FileId>,
    pub proposed_by: AccountId,
    pub proposed_at: DateTimeUtc,
    pub approved_by: Option<AccountId>,
    pub approved_at: Option<DateTimeUtc>,
    pub sent_back_at: Option<DateTimeUtc>,
    /// The dossier went another way before the head decided: withdrawn, say.
    pub lapsed_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

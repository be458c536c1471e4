//! Work for later.

use sea_orm::entity::prelude::*;

use crate::storage::{
    coded::{Coded, JobState},
    ids::JobId,
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "jobs")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: JobId,
    pub kind: String,
    pub once: Option<String>,
    #[sea_orm(column_type = "JsonBinary")]
    pub payload: Json,
    pub state: Coded<JobState>,
    pub attempts: i32,
    pub run_at: DateTimeUtc,
    pub created_at: DateTimeUtc,
    pub finished_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "Text", nullable)]
    pub reason: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

//! A dossier: where it stands, who has it, by when.

use domain::Locale;
use domain::dossier::{Channel, Outcome, State, Timeliness};
use sea_orm::entity::prelude::*;

use crate::storage::{
    coded::Coded,
    ids::{AccountId, DossierId, OfficeId},
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "dossiers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DossierId,
    #[sea_orm(unique)]
    pub code: String,
    pub office_id: OfficeId,
    pub procedure: String,
    pub channel: Coded<Channel>,
    pub locale: Coded<Locale>,
    pub state: Coded<State>,
    pub previous_state: Option<Coded<State>>,
    pub outcome: Option<Coded<Outcome>>,
    /// The number of its last event.
    pub version: i32,
    pub applicant: String,
    pub subject: String,
    pub assignee_id: Option<AccountId>,
    pub confidential: bool,
    pub pre_filing: bool,
    pub on_behalf: bool,
    pub was_accepted: bool,
    pub supplement_requests: i32,
    #[sea_orm(column_type = "JsonBinary")]
    pub warnings: Json,
    pub contact_email: Option<String>,
    pub contact_phone: Option<String>,
    pub secret_digest: Vec<u8>,
    pub likeness: Option<Vec<u8>>,
    pub request_date: Date,
    pub submitted_at: DateTimeUtc,
    pub accepted_at: Option<DateTimeUtc>,
    pub decided_at: Option<DateTimeUtc>,
    pub delivered_at: Option<DateTimeUtc>,
    pub closed_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "JsonBinary")]
    pub clocks: Json,
    pub due_at: Option<DateTimeUtc>,
    /// What the queue is ordered by: until the desk has answered, the time by which it must; then
    /// the due date; the far end of time while the clock stands or there is no due date.
    pub queue_at: DateTimeUtc,
    pub timeliness: Option<Coded<Timeliness>>,
    pub event_head: Vec<u8>,
    pub updated_at: DateTimeUtc,
    #[sea_orm(has_one)]
    pub answers: HasOne<super::dossier_answers::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

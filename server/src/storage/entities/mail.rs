//! A mail: outbox and log in one.

use domain::Locale;
use domain::dossier::{MailKind, MailState};
use sea_orm::entity::prelude::*;

use crate::storage::{
    coded::Coded,
    ids::{DossierId, DraftId, MailId},
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mails")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MailId,
    pub kind: Coded<MailKind>,
    pub dossier_id: Option<DossierId>,
    pub draft_id: Option<DraftId>,
    pub recipient: String,
    pub locale: Coded<Locale>,
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    #[sea_orm(column_type = "Text")]
    pub html: String,
    pub message_id: String,
    pub state: Coded<MailState>,
    pub attempts: i32,
    pub created_at: DateTimeUtc,
    pub next_attempt_at: DateTimeUtc,
    pub sent_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "Text", nullable)]
    pub reason: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

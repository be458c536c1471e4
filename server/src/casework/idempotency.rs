//! A form that is sent twice is done once: the key was minted when the page was rendered, the
//! answer is kept and given again. The same key with other content is a conflict.

use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, sea_query::OnConflict,
};
use serde::{Serialize, de::DeserializeOwned};

use super::{Desk, desk::digest};
use crate::storage::{Tx, entities::idempotency_key};

/// A key with the action it is for and the digest of what is asked.
#[derive(Clone, Debug)]
pub struct Once {
    key: String,
    action: &'static str,
    digest: Vec<u8>,
}

/// What is known about a key.
#[derive(Debug)]
pub enum Before<A> {
    Nothing,
    /// The same was asked before: this was the answer.
    Answered(A),
    /// Something else was asked under this key.
    Other,
}

impl Once {
    /// `content` is whatever makes two requests the same.
    pub fn new(key: &str, action: &'static str, content: impl AsRef<[u8]>) -> Self {
        Self {
            key: key.chars().take(100).collect(),
            action,
            digest: digest(content),
        }
    }

    pub async fn before<A: DeserializeOwned, C: ConnectionTrait>(
        &self,
        db: &C,
    ) -> Result<Before<A>, DbErr> {
        let id = (self.key.clone(), self.action.to_owned());
        let Some(row) = idempotency_key::Entity::find_by_id(id).one(db).await? else {
            return Ok(Before::Nothing);
        };
        if row.digest != self.digest {
            return Ok(Before::Other);
        }
        serde_json::from_value(row.answer)
            .map(Before::Answered)
            .map_err(|error| DbErr::Json(error.to_string()))
    }

    /// Keeps the answer, in the transaction of the work. `false`: somebody else was quicker
    /// with this key; the work must be rolled back.
    pub async fn keep(&self, desk: &Desk, tx: &Tx, answer: &impl Serialize) -> Result<bool, DbErr> {
        let row = idempotency_key::Model {
            key: self.key.clone(),
            action: self.action.to_owned(),
            digest: self.digest.clone(),
            answer: serde_json::to_value(answer).map_err(|error| DbErr::Json(error.to_string()))?,
            created_at: desk.now(),
        };
        let written = idempotency_key::Entity::insert(row.into_active_model().reset_all())
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(tx)
            .await?;
        Ok(written == 1)
    }
}

//! The office to which requests go, and its name: the same on every page, paper and mail.

use std::sync::{Arc, OnceLock};

use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryOrder};

use crate::storage::entities::office;

/// The office that receives requests: the first that was laid down. A portal that is not
/// furnished yet has none.
pub(super) async fn receiving<C: ConnectionTrait>(db: &C) -> Result<Option<office::Model>, DbErr> {
    office::Entity::find()
        .order_by_asc(office::Column::Id)
        .one(db)
        .await
}

/// The name of that office. It is read once: no page asks the database for it.
#[derive(Clone, Debug, Default)]
pub struct OfficeName(Arc<OnceLock<String>>);

impl OfficeName {
    pub fn get(&self) -> Option<&str> {
        self.0.get().map(String::as_str)
    }

    /// Reads it, unless it is known already.
    pub(crate) async fn learn<C: ConnectionTrait>(&self, db: &C) -> Result<(), DbErr> {
        if self.0.get().is_none()
            && let Some(office) = receiving(db).await?
        {
            self.0.get_or_init(|| office.name);
        }
        Ok(())
    }
}

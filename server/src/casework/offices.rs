//! The office to which requests go, and its name: the same on every page, paper and mail.

use std::sync::{Arc, OnceLock};

use sea_orm::{ActiveModelTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryOrder};

use super::Desk;
use crate::storage::{self, entities::office, ids::OfficeId};

/// The office that receives requests: the first that was laid down. A portal that is not
/// furnished yet has none.
pub(super) async fn receiving<C: ConnectionTrait>(db: &C) -> Result<Option<office::Model>, DbErr> {
    office::Entity::find()
        .order_by_asc(office::Column::Id)
        .one(db)
        .await
}

/// Lays an office down; `demonstration` marks one that no agency has.
pub(crate) async fn make_office(
    desk: &Desk,
    code: &str,
    name: &str,
    demonstration: bool,
) -> anyhow::Result<OfficeId> {
    let row = office::Model {
        id: OfficeId::new(&*desk.clock, &desk.rng),
        code: code.to_owned(),
        name: name.to_owned(),
        address: None,
        phone: None,
        email: None,
        demonstration,
        created_at: desk.now(),
    };
    storage::write!(&desk.db, |tx| -> anyhow::Result<()> {
        office::Entity::insert(row.clone().into_active_model().reset_all())
            .exec_without_returning(tx)
            .await?;
        Ok(())
    })?;
    Ok(row.id)
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

//! A supplement that has not come is called to mind.

use domain::dossier::{MailKind, State};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};
use serde::{Deserialize, Serialize};

use super::Job;
use crate::{
    casework::{Desk, mail_items, mails},
    storage::{
        self, Tx,
        entities::{dossier, supplement_item},
        ids::DossierId,
    },
};

/// Planned when the supplement is asked for: the first, second … reminder of a round.
#[derive(Debug, Serialize, Deserialize)]
pub struct RemindOfSupplement {
    pub dossier: DossierId,
    pub round: i32,
    pub reminder: i32,
}

impl Job for RemindOfSupplement {
    const KIND: &'static str = "remind_of_supplement";

    async fn run(&self, desk: &Desk) -> anyhow::Result<()> {
        storage::write!(&desk.db, |tx| -> anyhow::Result<()> {
            self.remind(desk, tx).await
        })
    }
}

impl RemindOfSupplement {
    async fn remind(&self, desk: &Desk, tx: &Tx) -> anyhow::Result<()> {
        // Counting up first makes a second run of the same job find nothing to do.
        let counted = supplement_item::Entity::update_many()
            .col_expr(supplement_item::Column::Reminders, Expr::val(self.reminder))
            .filter(supplement_item::Column::DossierId.eq(self.dossier))
            .filter(supplement_item::Column::Round.eq(self.round))
            .filter(supplement_item::Column::AnsweredAt.is_null())
            .filter(supplement_item::Column::Reminders.lt(self.reminder))
            .exec(tx)
            .await?;
        let dossier = dossier::Entity::find_by_id(self.dossier).one(tx).await?;
        let waiting = dossier.filter(|dossier| {
            *dossier.state == State::SupplementRequested
                && dossier.supplement_requests == self.round
        });
        let Some(dossier) = waiting.filter(|_| counted.rows_affected > 0) else {
            return Ok(());
        };
        let items = supplement_item::Entity::find()
            .filter(supplement_item::Column::DossierId.eq(self.dossier))
            .filter(supplement_item::Column::Round.eq(self.round))
            .order_by_asc(supplement_item::Column::Position)
            .all(tx)
            .await?;
        let facts = mails::Facts {
            asked_on: items
                .first()
                .map(|item| domain::calendar::local(item.created_at).date()),
            items: mail_items(desk, tx, &dossier, &items).await?,
            ..mails::Facts::default()
        };
        mails::about_dossier(desk, tx, MailKind::SupplementReminder, &dossier, facts).await?;
        Ok(())
    }
}

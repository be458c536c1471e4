//! The to-do list of a supplement request: asked at once, answered with words and files.

use std::collections::BTreeSet;

use app::mail::MailItem;
use chrono::TimeDelta;
use domain::{
    dossier::{Action, decide},
    files::SUPPLEMENT_SLOT,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait,
    IntoActiveModel, ModelTrait, QueryFilter, QueryOrder,
};
use serde_json::Value;

use super::{ActRefusal, ItemAnswer, NewItem, held, situation};
use crate::{
    casework::{
        Actor, Desk, Failure, File, FileLimit, NewFile,
        drafts::{Place, file_row, within_limits},
        failure::refuse,
        records,
    },
    jobs::{self, DeleteBlobs, RemindOfSupplement},
    storage::{
        self, Tx,
        entities::{dossier, dossier_answers, file, supplement_item},
        ids::{DossierId, FileId, ItemId},
    },
};

/// Why a file was not attached to an item, or not removed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ItemRefusal {
    /// No such dossier, item or file, or none that waits for an answer.
    #[error("there is no such open item")]
    NotFound,
    #[error(transparent)]
    Limit(#[from] FileLimit),
}

/// Writes the list and plans the reminders.
pub(super) async fn ask(
    desk: &Desk,
    tx: &Tx,
    dossier: &dossier::Model,
    items: &[NewItem],
) -> anyhow::Result<Vec<supplement_item::Model>> {
    let now = desk.now();
    let rows: Vec<supplement_item::Model> = (0..)
        .zip(items)
        .map(|(position, item)| supplement_item::Model {
            id: ItemId::new(&*desk.clock, &desk.rng),
            dossier_id: dossier.id,
            round: dossier.supplement_requests,
            position,
            fault: item.fault.into(),
            target: item.target.clone(),
            words: item.words.trim().to_owned(),
            answer: None,
            reminders: 0,
            created_at: now,
            answered_at: None,
        })
        .collect();
    supplement_item::Entity::insert_many(
        rows.iter()
            .map(|row| row.clone().into_active_model().reset_all()),
    )
    .exec_without_returning(tx)
    .await?;
    for (reminder, days) in (1..).zip(&desk.policy.supplement_reminders) {
        let job = RemindOfSupplement {
            dossier: dossier.id,
            round: dossier.supplement_requests,
            reminder,
        };
        jobs::enqueue(desk, tx, &job, now + TimeDelta::days(*days)).await?;
    }
    Ok(rows)
}

/// The items as a mail tells them: about which paper or answer, in the citizen's language.
pub(crate) async fn mail_items(
    desk: &Desk,
    tx: &Tx,
    dossier: &dossier::Model,
    items: &[supplement_item::Model],
) -> anyhow::Result<Vec<MailItem>> {
    let answers = dossier_answers::Entity::find_by_id(dossier.id)
        .one(tx)
        .await?
        .ok_or_else(|| anyhow::anyhow!("dossier {} has no answers", dossier.code))?;
    let form = desk.forms.pinned(tx, &answers.form_digest).await?;
    let label = |target: &str| {
        let label = form.item_label(target)?;
        Some(label.get(*dossier.locale).to_owned())
    };
    Ok(items
        .iter()
        .map(|item| MailItem {
            fault: *item.fault,
            about: item.target.as_deref().and_then(label),
            words: item.words.clone(),
        })
        .collect())
}

/// Writes the answers; every open item needs words or a file. Says, for the log, what they were.
pub(super) async fn answer(
    desk: &Desk,
    tx: &Tx,
    dossier: &dossier::Model,
    answers: &[ItemAnswer],
) -> Result<Value, Failure<ActRefusal>> {
    let mut items = open_items(tx, dossier).await?;
    if let Some(stray) = answers
        .iter()
        .find(|answer| items.iter().all(|item| item.id != answer.item))
    {
        return refuse(ActRefusal::NoSuchItem(stray.item));
    }
    let files = answer_files(tx, dossier.id).await?;
    let filed: BTreeSet<ItemId> = files.iter().filter_map(|file| file.item_id).collect();
    let words_for = |item: ItemId| {
        answers
            .iter()
            .find(|answer| answer.item == item)
            .map(|answer| answer.words.trim())
            .filter(|words| !words.is_empty())
    };
    let unanswered: Vec<ItemId> = items
        .iter()
        .map(|item| item.id)
        .filter(|item| words_for(*item).is_none() && !filed.contains(item))
        .collect();
    if !unanswered.is_empty() {
        return refuse(ActRefusal::Unanswered(unanswered));
    }
    for item in &mut items {
        item.answer = words_for(item.id).map(str::to_owned);
        item.answered_at = Some(desk.now());
        supplement_item::ActiveModel {
            id: Set(item.id),
            answer: Set(item.answer.clone()),
            answered_at: Set(item.answered_at),
            ..Default::default()
        }
        .update(tx)
        .await?;
    }
    Ok(records::answered(&items, &files))
}

/// Attaches a stored file to an open item. On refusal the caller deletes the bytes again.
pub async fn attach_to_item(
    desk: &Desk,
    actor: &Actor,
    code: &str,
    item: ItemId,
    new: NewFile,
) -> Result<File, Failure<ItemRefusal>> {
    storage::write!(&desk.db, |tx| -> Result<File, Failure<ItemRefusal>> {
        let dossier = waiting(tx, actor, code).await?;
        if open_items(tx, &dossier)
            .await?
            .iter()
            .all(|open| open.id != item)
        {
            return refuse(ItemRefusal::NotFound);
        }
        let files = file::Entity::find()
            .filter(file::Column::DossierId.eq(dossier.id))
            .all(tx)
            .await?;
        within_limits(desk, &files, &new)
            .map_err(|limit| Failure::Refused(ItemRefusal::Limit(limit)))?;
        let last = files
            .iter()
            .filter(|file| file.item_id == Some(item))
            .map(|file| file.position)
            .max();
        let place = Place {
            slot: SUPPLEMENT_SLOT,
            position: last.map_or(0, |last| last + 1),
            draft: None,
            dossier: Some(dossier.id),
            item: Some(item),
        };
        let row = file_row(desk, &new, &place, actor.role(), actor.account());
        file::Entity::insert(row.clone().into_active_model().reset_all())
            .exec_without_returning(tx)
            .await?;
        Ok(row)
    })
}

/// Removes a file from an item that is still open.
pub async fn remove_from_item(
    desk: &Desk,
    actor: &Actor,
    code: &str,
    id: FileId,
) -> Result<(), Failure<ItemRefusal>> {
    storage::write!(&desk.db, |tx| -> Result<(), Failure<ItemRefusal>> {
        let dossier = waiting(tx, actor, code).await?;
        let open: BTreeSet<ItemId> = open_items(tx, &dossier)
            .await?
            .iter()
            .map(|item| item.id)
            .collect();
        let found = file::Entity::find_by_id(id)
            .filter(file::Column::DossierId.eq(dossier.id))
            .one(tx)
            .await?
            .filter(|file| file.item_id.is_some_and(|item| open.contains(&item)));
        let Some(gone) = found else {
            return refuse(ItemRefusal::NotFound);
        };
        let keys = vec![gone.blob_key.clone()];
        gone.delete(tx).await?;
        jobs::enqueue(desk, tx, &DeleteBlobs { keys }, desk.now()).await?;
        Ok(())
    })
}

/// The dossier, if it waits for a supplement of this person.
async fn waiting(
    tx: &Tx,
    actor: &Actor,
    code: &str,
) -> Result<dossier::Model, Failure<ItemRefusal>> {
    let dossier = held(tx, actor, code)
        .await
        .map_err(|failure| failure.map(|_| ItemRefusal::NotFound))?;
    match decide(situation(&dossier), Action::Supplement, actor.role()) {
        Ok(_) => Ok(dossier),
        Err(_) => refuse(ItemRefusal::NotFound),
    }
}

/// Items of the latest round that have no answer yet.
async fn open_items<C: ConnectionTrait>(
    db: &C,
    dossier: &dossier::Model,
) -> Result<Vec<supplement_item::Model>, DbErr> {
    supplement_item::Entity::find()
        .filter(supplement_item::Column::DossierId.eq(dossier.id))
        .filter(supplement_item::Column::Round.eq(dossier.supplement_requests))
        .filter(supplement_item::Column::AnsweredAt.is_null())
        .order_by_asc(supplement_item::Column::Position)
        .all(db)
        .await
}

async fn answer_files<C: ConnectionTrait>(db: &C, dossier: DossierId) -> Result<Vec<File>, DbErr> {
    file::Entity::find()
        .filter(file::Column::DossierId.eq(dossier))
        .filter(file::Column::ItemId.is_not_null())
        .all(db)
        .await
}

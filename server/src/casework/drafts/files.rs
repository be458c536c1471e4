//! Files of a draft: attached, removed, moved, turned. The bytes were stored before.

use chrono::{DateTime, Utc};
use domain::codes::Token;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, ModelTrait};

use super::{DraftRefusal, load::files_of, locked};
use crate::{
    casework::{Desk, Failure, File, FileAct, FileLimit, NewFile, failure::refuse},
    jobs::{self, DeleteBlobs},
    storage::{
        self, Tx,
        coded::Scan,
        entities::{draft, file},
        ids::{DossierId, DraftId, FileId, ItemId},
    },
};
use domain::dossier::Role;

/// Why a file was not attached or changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AttachRefusal {
    #[error(transparent)]
    Draft(#[from] DraftRefusal),
    #[error(transparent)]
    Limit(#[from] FileLimit),
}

/// Attaches a stored file to a slot. On refusal the caller deletes the bytes again.
pub async fn attach_file(
    desk: &Desk,
    token: &str,
    slot: &str,
    new: NewFile,
) -> Result<File, Failure<AttachRefusal>> {
    let token = parse(token)?;
    storage::write!(&desk.db, |tx| -> Result<File, Failure<AttachRefusal>> {
        let draft = held(desk, tx, token).await?;
        let known = desk
            .forms
            .newest(&draft.form)
            .is_some_and(|form| form.definition.paper(slot).is_some());
        if !known {
            return refuse(FileLimit::NoSuchSlot.into());
        }
        let files = files_of(tx, draft.id).await?;
        within_limits(desk, &files, &new)
            .map_err(|limit| Failure::Refused(AttachRefusal::Limit(limit)))?;
        let position = files
            .iter()
            .filter(|file| file.slot == slot)
            .map(|file| file.position)
            .max()
            .map_or(0, |last| last + 1);
        let place = Place {
            slot,
            position,
            draft: Some(draft.id),
            dossier: None,
            item: None,
        };
        let row = row(desk, &new, &place, Role::Citizen, draft.account_id);
        file::Entity::insert(row.clone().into_active_model().reset_all())
            .exec_without_returning(tx)
            .await?;
        touch(desk, tx, draft.id, draft.version).await?;
        Ok(row)
    })
}

/// Removes, moves or turns a file; the files of its slot as they are then.
pub async fn change_file(
    desk: &Desk,
    token: &str,
    id: FileId,
    act: FileAct,
) -> Result<Vec<File>, Failure<AttachRefusal>> {
    let token = parse(token)?;
    storage::write!(
        &desk.db,
        |tx| -> Result<Vec<File>, Failure<AttachRefusal>> {
            let draft = held(desk, tx, token).await?;
            let mut files = files_of(tx, draft.id).await?;
            let Some(slot) = files
                .iter()
                .find(|file| file.id == id)
                .map(|file| file.slot.clone())
            else {
                return refuse(FileLimit::NoSuchFile(id).into());
            };
            files.retain(|file| file.slot == slot);
            let at = files
                .iter()
                .position(|file| file.id == id)
                .unwrap_or_default();
            match act {
                FileAct::Remove => {
                    let gone = files.remove(at);
                    let keys = vec![gone.blob_key.clone()];
                    gone.delete(tx).await?;
                    jobs::enqueue(desk, tx, &DeleteBlobs { keys }, desk.now()).await?;
                }
                FileAct::Up if at > 0 => files.swap(at, at - 1),
                FileAct::Down if at + 1 < files.len() => files.swap(at, at + 1),
                FileAct::Up | FileAct::Down => {}
                FileAct::Turn => {
                    let turns = (files[at].turns + 1) % 4;
                    files[at].turns = turns;
                    file::ActiveModel {
                        id: Set(id),
                        turns: Set(turns),
                        ..Default::default()
                    }
                    .update(tx)
                    .await?;
                }
            }
            renumber(tx, &mut files).await?;
            touch(desk, tx, draft.id, draft.version).await?;
            Ok(files)
        }
    )
}

/// A file of a draft, to be shown to its owner.
pub async fn draft_file(
    desk: &Desk,
    token: &str,
    id: FileId,
) -> Result<File, Failure<AttachRefusal>> {
    let draft = super::load_draft(desk, token)
        .await
        .map_err(|failure| failure.map(AttachRefusal::Draft))?;
    match draft.files.into_iter().find(|file| file.id == id) {
        Some(file) => Ok(file),
        None => refuse(FileLimit::NoSuchFile(id).into()),
    }
}

/// Where a file goes.
pub(in crate::casework) struct Place<'a> {
    pub slot: &'a str,
    pub position: i32,
    pub draft: Option<DraftId>,
    pub dossier: Option<DossierId>,
    pub item: Option<ItemId>,
}

pub(in crate::casework) fn row(
    desk: &Desk,
    new: &NewFile,
    place: &Place<'_>,
    by: Role,
    account: Option<crate::storage::ids::AccountId>,
) -> File {
    let small = |n: Option<u32>| n.and_then(|n| i32::try_from(n).ok());
    File {
        id: FileId::new(&*desk.clock, &desk.rng),
        draft_id: place.draft,
        dossier_id: place.dossier,
        item_id: place.item,
        slot: place.slot.to_owned(),
        position: place.position,
        turns: 0,
        name: new.name.clone(),
        media_type: new.media_type.clone(),
        bytes: i64::try_from(new.bytes).unwrap_or(i64::MAX),
        pages: small(new.pages),
        width: small(new.width),
        height: small(new.height),
        sha256: new.sha256.to_vec(),
        blob_key: new.key.to_string(),
        scan: Scan::NotScanned.into(),
        uploaded_by: by.into(),
        account_id: account,
        uploaded_at: desk.now(),
    }
}

/// Whether one more file fits beside those that are there.
pub(in crate::casework) fn within_limits(
    desk: &Desk,
    files: &[File],
    new: &NewFile,
) -> Result<(), FileLimit> {
    let limits = desk.policy.file_limits;
    let max = limits.files;
    if files.len() >= max {
        return Err(FileLimit::TooManyFiles { max });
    }
    let held: u64 = files
        .iter()
        .map(|file| u64::try_from(file.bytes).unwrap_or_default())
        .sum();
    let max_bytes = limits.dossier_bytes;
    if held + new.bytes > max_bytes {
        return Err(FileLimit::TooLarge { max_bytes });
    }
    Ok(())
}

fn parse(token: &str) -> Result<Token, Failure<AttachRefusal>> {
    Token::parse(token).map_err(|_| Failure::Refused(DraftRefusal::NotFound.into()))
}

async fn held(desk: &Desk, tx: &Tx, token: Token) -> Result<draft::Model, Failure<AttachRefusal>> {
    locked(desk, tx, token)
        .await
        .map_err(|failure| failure.map(AttachRefusal::Draft))
}

async fn renumber(tx: &Tx, files: &mut [File]) -> Result<(), sea_orm::DbErr> {
    for (position, file) in (0..).zip(files) {
        if file.position != position {
            file.position = position;
            file::ActiveModel {
                id: Set(file.id),
                position: Set(position),
                ..Default::default()
            }
            .update(tx)
            .await?;
        }
    }
    Ok(())
}

async fn touch(desk: &Desk, tx: &Tx, id: DraftId, version: i32) -> Result<(), sea_orm::DbErr> {
    let now: DateTime<Utc> = desk.now();
    draft::ActiveModel {
        id: Set(id),
        version: Set(version + 1),
        updated_at: Set(now),
        expires_at: Set(now + desk.policy.draft_kept),
        reminded_at: Set(None),
        ..Default::default()
    }
    .update(tx)
    .await?;
    Ok(())
}

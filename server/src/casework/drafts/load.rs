//! A draft is found again.

use domain::codes::Token;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::{Draft, DraftRefusal};
use crate::{
    casework::{Desk, Failure, desk::digest, failure::refuse},
    storage::{
        Tx,
        entities::{draft, file},
        ids::DraftId,
    },
};

/// The draft that this token opens. Two statements.
pub async fn load_draft(desk: &Desk, token: &str) -> Result<Draft, Failure<DraftRefusal>> {
    let Ok(token) = Token::parse(token) else {
        return refuse(DraftRefusal::NotFound);
    };
    let row = by_token(token).one(&desk.db.read).await?;
    opened(desk, &desk.db.read, still_open(desk, row)?, token).await
}

/// The same inside a transaction, with the row held until its end.
pub(in crate::casework) async fn locked(
    desk: &Desk,
    tx: &Tx,
    token: Token,
) -> Result<draft::Model, Failure<DraftRefusal>> {
    let row = by_token(token).lock_exclusive().one(tx).await?;
    still_open(desk, row)
}

/// The token of a draft: derived, so that a reminder can name the link although only its
/// digest is kept.
pub(in crate::casework) fn token_of(desk: &Desk, id: DraftId) -> Token {
    let derived = desk.key.derive("draft", &[id.0.as_bytes()]);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&derived[..16]);
    Token::from_bytes(bytes)
}

pub(super) async fn files_of<C: ConnectionTrait>(
    db: &C,
    draft: DraftId,
) -> Result<Vec<file::Model>, DbErr> {
    file::Entity::find()
        .filter(file::Column::DraftId.eq(draft))
        .order_by_asc(file::Column::Slot)
        .order_by_asc(file::Column::Position)
        .all(db)
        .await
}

/// The draft that a token opens, whatever has become of it.
pub(in crate::casework) fn by_token(token: Token) -> sea_orm::Select<draft::Entity> {
    draft::Entity::find().filter(draft::Column::TokenDigest.eq(digest(token.bytes())))
}

/// The row, if it can still be filled in.
pub(in crate::casework) fn still_open(
    desk: &Desk,
    row: Option<draft::Model>,
) -> Result<draft::Model, Failure<DraftRefusal>> {
    match row {
        None => refuse(DraftRefusal::NotFound),
        Some(draft::Model {
            sent_as: Some(code),
            ..
        }) => refuse(DraftRefusal::Sent { code }),
        Some(row) if row.expires_at <= desk.now() => {
            refuse(DraftRefusal::Expired { at: row.expires_at })
        }
        Some(row) => Ok(row),
    }
}

/// A row with its files and its form.
pub(in crate::casework) async fn opened<C: ConnectionTrait>(
    desk: &Desk,
    db: &C,
    row: draft::Model,
    token: Token,
) -> Result<Draft, Failure<DraftRefusal>> {
    // A draft follows its form: what was typed stays, what is new is asked.
    let Some(form) = desk.forms.newest(&row.form) else {
        return refuse(DraftRefusal::NoSuchProcedure);
    };
    let files = files_of(db, row.id).await?;
    Ok(Draft {
        id: row.id,
        token,
        procedure: row.procedure,
        form: form.definition,
        locale: *row.locale,
        channel: *row.channel,
        account: row.account_id,
        answers: serde_json::from_value(row.answers)?,
        saved_sections: serde_json::from_value(row.saved_sections)?,
        files,
        version: row.version,
        mailed_to: row.mailed_to,
        created_at: row.created_at,
        updated_at: row.updated_at,
        expires_at: row.expires_at,
    })
}

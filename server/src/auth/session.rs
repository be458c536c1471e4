//! Sessions: a random token in a cookie, its digest in a table, an idle and an absolute end.

use chrono::{DateTime, TimeDelta, Utc};
use domain::codes::hex;
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::Set,
    ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{Expr, OnConflict},
};

use crate::{
    casework::{Desk, Member, Opened, digest},
    storage::{
        self, Tx,
        coded::{Coded, SessionKind},
        entities::{account, dossier, session, session_grant},
        ids::{AccountId, DossierId, SessionId},
    },
};

/// How stale the time of the last visit may be: a write for every request would be dear.
const TOUCH_AFTER: TimeDelta = TimeDelta::minutes(1);

/// A session that has just been opened; `token` goes into the cookie and is not kept.
#[derive(Clone, Debug)]
pub struct NewSession {
    pub id: SessionId,
    /// 64 hexadecimal digits: 256 random bits.
    pub token: String,
    row: session::Model,
}

/// A member of staff at work.
#[derive(Clone, Debug)]
pub struct StaffSession {
    pub id: SessionId,
    pub member: Member,
    pub must_change_password: bool,
}

/// A citizen's browser, and the dossiers that it owns.
#[derive(Clone, Debug)]
pub struct CitizenSession {
    pub id: SessionId,
    pub owns: Vec<Owner>,
}

/// The owner of one dossier: whoever sits at a browser that sent it or opened it with code and
/// secret. Made in this file alone, from a grant that is in the table: who holds one need not be
/// asked again, and is the owner of no other dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    dossier: DossierId,
    code: String,
    fresh_until: Option<DateTime<Utc>>,
}

impl Owner {
    pub const fn dossier(&self) -> DossierId {
        self.dossier
    }

    /// The code of the dossier.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// Until then the lookup secret may be shown: this browser sent the dossier.
    pub const fn fresh_until(&self) -> Option<DateTime<Utc>> {
        self.fresh_until
    }
}

/// A browser that was let in.
#[derive(Clone, Debug)]
pub struct LetIn {
    pub owner: Owner,
    /// The session that was opened for it, if it had none.
    pub opened: Option<NewSession>,
}

pub(super) fn make(desk: &Desk, kind: SessionKind, account: Option<AccountId>) -> NewSession {
    let token = hex(&desk.rng.bytes::<32>());
    let now = desk.now();
    let lasts = match kind {
        SessionKind::Staff => desk.policy.staff_longest,
        // Ends when nobody comes back; a month at the longest.
        SessionKind::Citizen => TimeDelta::days(30),
    };
    let id = SessionId::new(&*desk.clock, &desk.rng);
    NewSession {
        id,
        row: session::Model {
            id,
            kind: kind.into(),
            token_digest: digest(&token),
            account_id: account,
            created_at: now,
            seen_at: now,
            ends_at: now + lasts,
            revoked_at: None,
        },
        token,
    }
}

pub(super) async fn keep(tx: &Tx, new: &NewSession) -> Result<(), sea_orm::DbErr> {
    session::Entity::insert(new.row.clone().into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Lets the browser in that has opened a dossier. Without a session one is opened. `None` when
/// the secret has been replaced meanwhile: what that closed must not be opened behind it.
pub async fn let_in(
    desk: &Desk,
    session: Option<SessionId>,
    opened: &Opened,
) -> anyhow::Result<Option<LetIn>> {
    storage::write!(&desk.db, |tx| -> anyhow::Result<Option<LetIn>> {
        let stands = dossier::Entity::find_by_id(opened.dossier)
            .filter(dossier::Column::SecretDigest.eq(opened.secret_digest.as_slice()))
            .lock_shared()
            .one(tx)
            .await?;
        if stands.is_none() {
            return Ok(None);
        }
        let dossier = (opened.dossier, opened.code.as_str());
        Ok(Some(let_see(desk, tx, session, dossier, None).await?))
    })
}

/// The same inside a use case's transaction; until `fresh_until` the lookup secret may be shown
/// to the browser, which sent the dossier (id and code).
pub(crate) async fn let_see(
    desk: &Desk,
    tx: &Tx,
    session: Option<SessionId>,
    (dossier, code): (DossierId, &str),
    fresh_until: Option<DateTime<Utc>>,
) -> anyhow::Result<LetIn> {
    let (session, opened) = if let Some(session) = session {
        (session, None)
    } else {
        let new = make(desk, SessionKind::Citizen, None);
        keep(tx, &new).await?;
        (new.id, Some(new))
    };
    let row = session_grant::Model {
        session_id: session,
        dossier_id: dossier,
        granted_at: desk.now(),
        fresh_until,
    };
    let mut again = OnConflict::columns([
        session_grant::Column::SessionId,
        session_grant::Column::DossierId,
    ]);
    again.update_column(session_grant::Column::GrantedAt);
    if fresh_until.is_some() {
        again.update_column(session_grant::Column::FreshUntil);
    }
    session_grant::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(again)
        .exec_without_returning(tx)
        .await?;
    let owner = Owner {
        dossier,
        code: code.to_owned(),
        fresh_until,
    };
    Ok(LetIn { owner, opened })
}

/// Closes a dossier in every browser that has it open, in the transaction of what closes it.
pub(crate) async fn shut_out(tx: &Tx, dossier: DossierId) -> Result<(), sea_orm::DbErr> {
    session_grant::Entity::delete_many()
        .filter(session_grant::Column::DossierId.eq(dossier))
        .exec(tx)
        .await?;
    Ok(())
}

/// Whether somebody who had the dossier open has closed it on her device.
pub(crate) async fn was_closed(tx: &Tx, dossier: DossierId) -> Result<bool, sea_orm::DbErr> {
    let opened_in = session_grant::Entity::find()
        .select_only()
        .column(session_grant::Column::SessionId)
        .filter(session_grant::Column::DossierId.eq(dossier))
        .into_query();
    let closed = session::Entity::find()
        .filter(session::Column::Id.in_subquery(opened_in))
        .filter(session::Column::RevokedAt.is_not_null())
        .one(tx)
        .await?;
    Ok(closed.is_some())
}

/// Who holds this token at the staff's side; `None` when the session has ended.
pub async fn staff_session(desk: &Desk, token: &str) -> anyhow::Result<Option<StaffSession>> {
    let found = session::Entity::find()
        .filter(session::Column::TokenDigest.eq(digest(token)))
        .filter(session::Column::Kind.eq(Coded(SessionKind::Staff)))
        .find_also_related(account::Entity)
        .one(&desk.db.read)
        .await?;
    let Some((row, Some(account))) = found else {
        return Ok(None);
    };
    if !alive(&row, desk.policy.staff_idle, desk.now()) || account.disabled_at.is_some() {
        return Ok(None);
    }
    touch(desk, &row).await?;
    Ok(Some(StaffSession {
        id: row.id,
        must_change_password: account.must_change_password,
        member: account.into(),
    }))
}

/// What this token opens at the citizen's side; `None` when the session has ended.
pub async fn citizen_session(desk: &Desk, token: &str) -> anyhow::Result<Option<CitizenSession>> {
    let found = session::Entity::find()
        .filter(session::Column::TokenDigest.eq(digest(token)))
        .filter(session::Column::Kind.eq(Coded(SessionKind::Citizen)))
        .one(&desk.db.read)
        .await?;
    let Some(row) = found.filter(|row| alive(row, desk.policy.citizen_idle, desk.now())) else {
        return Ok(None);
    };
    touch(desk, &row).await?;
    let grants = session_grant::Entity::find()
        .filter(session_grant::Column::SessionId.eq(row.id))
        .find_also_related(dossier::Entity)
        .all(&desk.db.read)
        .await?;
    Ok(Some(CitizenSession {
        id: row.id,
        owns: grants
            .into_iter()
            .filter_map(|(grant, dossier)| {
                dossier.map(|dossier: dossier::Model| Owner {
                    dossier: grant.dossier_id,
                    code: dossier.code,
                    fresh_until: grant.fresh_until,
                })
            })
            .collect(),
    }))
}

fn alive(row: &session::Model, idle: TimeDelta, now: DateTime<Utc>) -> bool {
    row.revoked_at.is_none() && now < row.ends_at && now - row.seen_at < idle
}

async fn touch(desk: &Desk, row: &session::Model) -> anyhow::Result<()> {
    let now = desk.now();
    if now - row.seen_at < TOUCH_AFTER {
        return Ok(());
    }
    storage::write!(&desk.db, |tx| -> anyhow::Result<()> {
        session::Entity::update_many()
            .col_expr(session::Column::SeenAt, Expr::val(now))
            .filter(session::Column::Id.eq(row.id))
            .exec(tx)
            .await?;
        Ok(())
    })
}

/// Ends a session.
pub async fn revoke(desk: &Desk, session: SessionId) -> anyhow::Result<()> {
    let now = desk.now();
    storage::write!(&desk.db, |tx| -> anyhow::Result<()> {
        session::ActiveModel {
            id: Set(session),
            revoked_at: Set(Some(now)),
            ..Default::default()
        }
        .update(tx)
        .await?;
        Ok(())
    })
}

/// Ends the sessions of an account, all of them or all `but` one, in the transaction of what
/// makes them end.
pub(super) async fn end_sessions(
    desk: &Desk,
    tx: &Tx,
    account: AccountId,
    but: Option<SessionId>,
) -> Result<(), sea_orm::DbErr> {
    let mut ended = session::Entity::update_many()
        .col_expr(session::Column::RevokedAt, Expr::val(desk.now()))
        .filter(session::Column::AccountId.eq(account))
        .filter(session::Column::RevokedAt.is_null());
    if let Some(but) = but {
        ended = ended.filter(session::Column::Id.ne(but));
    }
    ended.exec(tx).await?;
    Ok(())
}

//! Accounts of staff: made by the operator, never by themselves. The password that comes with an
//! account is good until its owner has chosen another.

use domain::dossier::Role;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
};

use super::{
    password::{Cost, LEAST_CHARACTERS, MOST_CHARACTERS, hash_password, verify_password},
    session::{StaffSession, end_sessions},
};
use crate::{
    casework::{Desk, Failure, Member},
    storage::{
        self,
        entities::account,
        ids::{AccountId, OfficeId},
    },
};

/// An account to be made.
#[derive(Clone, Debug)]
pub struct NewAccount {
    pub office_id: OfficeId,
    /// Lower case.
    pub login: String,
    pub name: String,
    pub role: Role,
    pub demonstration: bool,
}

/// Makes an account. With `must_change` nothing can be done with it before its owner has chosen
/// a password. The login must be new.
pub async fn create_account(
    desk: &Desk,
    new: NewAccount,
    password: &str,
    must_change: bool,
) -> anyhow::Result<Member> {
    let password_hash = hash_password(&desk.rng, password, Cost::DEFAULT).await?;
    let row = account::Model {
        id: AccountId::new(&*desk.clock, &desk.rng),
        office_id: new.office_id,
        login: new.login.to_lowercase(),
        name: new.name,
        role: new.role.into(),
        password_hash,
        must_change_password: must_change,
        demonstration: new.demonstration,
        disabled_at: None,
        signed_in_at: None,
        created_at: desk.now(),
    };
    storage::write!(&desk.db, |tx| -> anyhow::Result<()> {
        account::Entity::insert(row.clone().into_active_model().reset_all())
            .exec_without_returning(tx)
            .await?;
        Ok(())
    })?;
    Ok(row.into())
}

/// A new password; all sessions of the account end. `false`: there is no such login.
pub async fn set_password(
    desk: &Desk,
    login: &str,
    password: &str,
    must_change: bool,
) -> anyhow::Result<bool> {
    let hash = hash_password(&desk.rng, password, Cost::DEFAULT).await?;
    let Some(account) = by_login(desk, login).await? else {
        return Ok(false);
    };
    storage::write!(&desk.db, |tx| -> anyhow::Result<()> {
        account::ActiveModel {
            id: Set(account.id),
            password_hash: Set(hash.clone()),
            must_change_password: Set(must_change),
            ..Default::default()
        }
        .update(tx)
        .await?;
        // Together: a stolen session must not outlive the password that was changed for it.
        end_sessions(desk, tx, account.id, None).await?;
        Ok(())
    })?;
    Ok(true)
}

/// What the owner of an account types to change the password.
#[derive(Clone, Copy)]
pub struct NewPassword<'a> {
    pub current: &'a str,
    pub new: &'a str,
    pub repeat: &'a str,
}

/// Why a password was not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordRefusal {
    #[error("the current password is not right")]
    Wrong,
    #[error("the new password is too short")]
    TooShort,
    #[error("the new password is too long")]
    TooLong,
    /// Or it can be guessed from the login, which is no better.
    #[error("the new password is the old one, or holds the login")]
    TheSame,
    #[error("the new password was not typed the same twice")]
    NotRepeated,
}

/// The owner of an account chooses another password; its other sessions end.
pub async fn change_password(
    desk: &Desk,
    session: &StaffSession,
    typed: &NewPassword<'_>,
) -> Result<(), Failure<PasswordRefusal>> {
    let login = &session.member.login;
    let account = by_login(desk, login).await?;
    let known = account.map(|account| account.password_hash);
    if !verify_password(known, typed.current).await? {
        return Err(Failure::Refused(PasswordRefusal::Wrong));
    }
    fit(login, typed).map_err(Failure::Refused)?;
    let hash = hash_password(&desk.rng, typed.new, Cost::DEFAULT).await?;
    let account = session.member.id;
    storage::write!(&desk.db, |tx| -> Result<(), Failure<PasswordRefusal>> {
        account::ActiveModel {
            id: Set(account),
            password_hash: Set(hash.clone()),
            must_change_password: Set(false),
            ..Default::default()
        }
        .update(tx)
        .await?;
        end_sessions(desk, tx, account, Some(session.id)).await?;
        Ok(())
    })
}

/// Whether a password may be the new one of `login`.
fn fit(login: &str, typed: &NewPassword<'_>) -> Result<(), PasswordRefusal> {
    match typed.new.chars().count() {
        ..LEAST_CHARACTERS => Err(PasswordRefusal::TooShort),
        length if length > MOST_CHARACTERS => Err(PasswordRefusal::TooLong),
        _ if typed.new == typed.current || typed.new.to_lowercase().contains(login) => {
            Err(PasswordRefusal::TheSame)
        }
        _ if typed.new != typed.repeat => Err(PasswordRefusal::NotRepeated),
        _ => Ok(()),
    }
}

/// Nobody signs in with it any more; its sessions end. `false`: there is no such login.
pub async fn disable_account(desk: &Desk, login: &str) -> anyhow::Result<bool> {
    let Some(account) = by_login(desk, login).await? else {
        return Ok(false);
    };
    let now = desk.now();
    storage::write!(&desk.db, |tx| -> anyhow::Result<()> {
        account::ActiveModel {
            id: Set(account.id),
            disabled_at: Set(Some(now)),
            ..Default::default()
        }
        .update(tx)
        .await?;
        end_sessions(desk, tx, account.id, None).await?;
        Ok(())
    })?;
    Ok(true)
}

pub(super) async fn by_login(
    desk: &Desk,
    login: &str,
) -> Result<Option<account::Model>, sea_orm::DbErr> {
    account::Entity::find()
        .filter(account::Column::Login.eq(login.trim().to_lowercase()))
        .one(&desk.db.read)
        .await
}

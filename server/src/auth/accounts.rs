//! Accounts of staff: made by an administrator, never by themselves.

use domain::dossier::Role;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
};

use super::{
    password::{Cost, hash_password},
    session::revoke_all,
};
use crate::{
    casework::{Desk, Member},
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

/// Makes an account, or gives the existing one of that login a new password.
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
        Ok(())
    })?;
    revoke_all(desk, account.id).await?;
    Ok(true)
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
        Ok(())
    })?;
    revoke_all(desk, account.id).await?;
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

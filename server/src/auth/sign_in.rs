//! Staff sign in.

use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::{
    accounts::by_login,
    password::{Cost, hash_password, verify_password},
    session::{self, NewSession},
};
use crate::{
    casework::{Desk, Failure, Member},
    storage::{self, coded::SessionKind, entities::account},
};

/// Why nobody was signed in. One answer for a wrong login, a wrong password and a closed
/// account: it tells a stranger nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignInRefusal {
    #[error("login and password do not fit")]
    Wrong,
}

/// Checks the password and opens a session with a new token.
pub async fn sign_in(
    desk: &Desk,
    login: &str,
    password: &str,
) -> Result<(NewSession, Member), Failure<SignInRefusal>> {
    let account = by_login(desk, login)
        .await?
        .filter(|account| account.disabled_at.is_none());
    let hash = account
        .as_ref()
        .map(|account| account.password_hash.clone());
    let right = verify_password(hash, password).await?;
    let Some(account) = account.filter(|_| right) else {
        return Err(Failure::Refused(SignInRefusal::Wrong));
    };
    let rehashed = if Cost::DEFAULT.differs_from(&account.password_hash) {
        Some(hash_password(&desk.rng, password, Cost::DEFAULT).await?)
    } else {
        None
    };
    let opened = session::make(desk, SessionKind::Staff, Some(account.id));
    let now = desk.now();
    storage::write!(&desk.db, |tx| -> anyhow::Result<()> {
        let mut change = account::ActiveModel {
            id: Set(account.id),
            signed_in_at: Set(Some(now)),
            ..Default::default()
        };
        if let Some(hash) = &rehashed {
            change.password_hash = Set(hash.clone());
        }
        change.update(tx).await?;
        session::keep(tx, &opened).await?;
        Ok(())
    })?;
    Ok((opened, account.into()))
}

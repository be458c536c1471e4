//! The way back to a draft, by mail.

use domain::{codes::Token, dossier::MailKind, values::Email};
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::{DraftRefusal, locked};
use crate::{
    casework::{Desk, Failure, failure::refuse, mails},
    storage::{self, entities::draft},
};

/// Why no link was mailed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LinkRefusal {
    #[error(transparent)]
    Draft(#[from] DraftRefusal),
    #[error("not an e-mail address")]
    Address(domain::values::ValueError),
}

/// Mails the link to `address` and keeps the address for the reminder. Says to whom it goes.
pub async fn send_draft_link(
    desk: &Desk,
    token: &str,
    address: &str,
) -> Result<Email, Failure<LinkRefusal>> {
    let Ok(token) = Token::parse(token) else {
        return refuse(DraftRefusal::NotFound.into());
    };
    let address = match Email::parse(address) {
        Ok(address) => address,
        Err(error) => return refuse(LinkRefusal::Address(error)),
    };
    storage::write!(&desk.db, |tx| -> Result<(), Failure<LinkRefusal>> {
        let row = locked(desk, tx, token)
            .await
            .map_err(|failure| failure.map(LinkRefusal::Draft))?;
        draft::ActiveModel {
            id: Set(row.id),
            mailed_to: Set(Some(address.as_str().to_owned())),
            ..Default::default()
        }
        .update(tx)
        .await?;
        mails::about_draft(desk, tx, MailKind::DraftLink, &row, address.as_str()).await?;
        Ok(())
    })
    .map(|()| address)
}

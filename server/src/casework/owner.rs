//! What the owner of a dossier does: opens it with code and secret, answers a supplement
//! request, withdraws, fetches the result.

use domain::codes::{DossierCode, LookupSecret};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use serde_json::json;
use subtle::ConstantTimeEq;

use super::{
    Act, ActRefusal, Actor, Desk, Failure, File, ItemAnswer,
    acting::{act_in, held},
    failure::refuse,
    idempotency::{Before, Once},
    submit::secret_digest,
};
use crate::{
    auth::Owner,
    storage::{
        self,
        entities::{dossier, file, result},
        ids::DossierId,
    },
};

/// A dossier that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    pub dossier: DossierId,
    pub code: String,
    /// Of the secret that fitted, to see whether it still stands.
    pub(crate) secret_digest: Vec<u8>,
}

/// Why it was not opened. One answer for a wrong code and a wrong secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenRefusal {
    #[error("code and secret do not fit")]
    WrongPair,
}

/// Opens a dossier. Takes as long for a code that does not exist; the caller limits attempts.
pub async fn open_dossier(
    desk: &Desk,
    code: &str,
    secret: &str,
) -> Result<Opened, Failure<OpenRefusal>> {
    let (Ok(code), Ok(secret)) = (DossierCode::parse(code), LookupSecret::parse(secret)) else {
        return refuse(OpenRefusal::WrongPair);
    };
    let found = by_code(desk, code.as_str()).await?;
    let nobody = DossierId(uuid::Uuid::nil());
    let (id, kept) = found.as_ref().map_or((nobody, &[0_u8; 32][..]), |row| {
        (row.id, row.secret_digest.as_slice())
    });
    let fits = secret_digest(desk, id, &secret).ct_eq(kept);
    match found.filter(|_| bool::from(fits)) {
        Some(row) => Ok(Opened {
            dossier: row.id,
            code: row.code,
            secret_digest: row.secret_digest,
        }),
        None => refuse(OpenRefusal::WrongPair),
    }
}

/// Why a citizen's form was not carried out.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum OwnerRefusal {
    #[error(transparent)]
    Act(#[from] ActRefusal),
    /// The key was used for something else.
    #[error("the key was used for another form")]
    KeyReused,
}

/// What an act of the owner led to; the same when the form is sent again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    pub code: String,
    pub version: i32,
}

/// Sends the answers to a supplement request; the files were attached before.
pub async fn supplement(
    desk: &Desk,
    owner: &Owner,
    key: &str,
    answers: Vec<ItemAnswer>,
) -> Result<Done, Failure<OwnerRefusal>> {
    let content: Vec<_> = answers
        .iter()
        .map(|answer| json!([answer.item.to_string(), answer.words]))
        .collect();
    let once = Once::new(
        key,
        "supplement",
        json!([owner.code(), content]).to_string(),
    );
    owner_act(desk, owner, &once, &Act::Supplement { answers }).await
}

/// Takes the request back.
pub async fn withdraw(
    desk: &Desk,
    owner: &Owner,
    key: &str,
    words: &str,
) -> Result<Done, Failure<OwnerRefusal>> {
    let once = Once::new(key, "withdraw", json!([owner.code(), words]).to_string());
    let act = Act::Withdraw {
        words: words.to_owned(),
    };
    owner_act(desk, owner, &once, &act).await
}

async fn owner_act(
    desk: &Desk,
    owner: &Owner,
    once: &Once,
    act: &Act,
) -> Result<Done, Failure<OwnerRefusal>> {
    let actor = Actor::Owner(owner.clone());
    storage::write!(&desk.db, |tx| -> Result<Done, Failure<OwnerRefusal>> {
        // Held before the key is looked up: of two taps the second waits here, and then finds
        // the answer of the first.
        let dossier = held(tx, &actor, owner.code())
            .await
            .map_err(|failure| failure.map(OwnerRefusal::Act))?;
        match once.before(tx).await? {
            Before::Answered(done) => return Ok(done),
            Before::Other => return refuse(OwnerRefusal::KeyReused),
            Before::Nothing => {}
        }
        let acted = act_in(desk, tx, &actor, dossier, None, act)
            .await
            .map_err(|failure| failure.map(OwnerRefusal::Act))?;
        let done = Done {
            code: acted.dossier.code,
            version: acted.dossier.version,
        };
        if once.keep(desk, tx, &done).await? {
            Ok(done)
        } else {
            refuse(OwnerRefusal::KeyReused)
        }
    })
}

/// The paper of an approved result, if one was attached; to be fetched online.
pub async fn result_to_fetch(desk: &Desk, owner: &Owner) -> Result<Option<File>, sea_orm::DbErr> {
    let dossier = by_code(desk, owner.code()).await?;
    let ready =
        dossier.filter(|dossier| dossier.id == owner.dossier() && dossier.state.has_result());
    match ready {
        Some(dossier) => result_paper(desk, dossier.id).await,
        None => Ok(None),
    }
}

/// The result's paper goes out to its owner: the first time that is its delivery.
pub async fn result_fetched(desk: &Desk, owner: &Owner) -> Result<(), Failure<ActRefusal>> {
    let actor = Actor::Owner(owner.clone());
    match super::act(desk, &actor, owner.code(), None, &Act::Fetch).await {
        // Fetched before, or by another download a moment ago: it is delivered either way.
        Ok(_) | Err(Failure::Refused(ActRefusal::NotAllowed(_))) => Ok(()),
        Err(failure) => Err(failure),
    }
}

async fn result_paper(desk: &Desk, dossier: DossierId) -> Result<Option<File>, sea_orm::DbErr> {
    let approved = result::Entity::find()
        .filter(result::Column::DossierId.eq(dossier))
        .filter(result::Column::ApprovedAt.is_not_null())
        .order_by_desc(result::Column::ApprovedAt)
        .one(&desk.db.read)
        .await?;
    match approved.and_then(|row| row.file_id) {
        Some(id) => file::Entity::find_by_id(id).one(&desk.db.read).await,
        None => Ok(None),
    }
}

async fn by_code(desk: &Desk, code: &str) -> Result<Option<dossier::Model>, sea_orm::DbErr> {
    dossier::Entity::find()
        .filter(dossier::Column::Code.eq(code))
        .one(&desk.db.read)
        .await
}

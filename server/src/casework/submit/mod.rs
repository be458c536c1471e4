//! A draft becomes a dossier: validated, numbered, logged, answered with a receipt, once.

mod prepare;
mod write;

use domain::{codes::LookupSecret, form::Errors};
use serde::{Deserialize, Serialize};

use super::{
    Actor, Desk, DraftRefusal, Failure,
    drafts::by_token,
    failure::refuse,
    idempotency::{Before, Once},
};
use crate::{
    auth::{LetIn, NewSession, Owner},
    storage::{
        self,
        entities::dossier,
        ids::{DossierId, SessionId},
    },
};
use domain::codes::Token;

pub use prepare::DossierWarning;

/// How often a draft that changes while it is being sent is read again.
const TRIES: usize = 3;

/// What is sent.
#[derive(Clone, Debug)]
pub struct Submission<'a> {
    /// The draft.
    pub token: &'a str,
    /// Minted when the check page was rendered.
    pub key: &'a str,
    /// The version of the draft that the check page showed: what is sent is what was read.
    pub version: i32,
    /// The browser's session; without one a new session is opened.
    pub session: Option<SessionId>,
}

/// A dossier that was received.
#[derive(Clone, Debug)]
pub struct Submitted {
    pub dossier: DossierId,
    pub code: String,
    /// As it was sent with, for this browser only.
    pub secret: LookupSecret,
    /// The same was sent before: nothing new was written.
    pub replayed: bool,
    /// Who sent it.
    pub owner: Owner,
    /// A session that was opened for the browser; it may see the dossier.
    pub session: Option<NewSession>,
}

/// Why nothing was received.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum SubmitRefusal {
    #[error(transparent)]
    Draft(#[from] DraftRefusal),
    /// Answers or papers are missing or wrong.
    #[error("the request is not complete")]
    Incomplete(Errors),
    /// The draft is no longer what the check page showed.
    #[error("the draft has changed")]
    Changed,
    /// The key was used for something else.
    #[error("the key was used for another request")]
    KeyReused,
    /// The same was received before, and its form opens nothing any more: who follows the
    /// dossier with this code is asked for the secret.
    #[error("the dossier is opened by its secret alone")]
    Shut { code: String },
}

/// The answer that is kept and given again.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Answer {
    dossier: DossierId,
    code: String,
}

/// Receives a draft. The same key and content give the same answer, however often and however
/// many at once, until the dossier is [shut](SubmitRefusal::Shut).
pub async fn submit_dossier(
    desk: &Desk,
    actor: &Actor,
    submission: &Submission<'_>,
) -> Result<Submitted, Failure<SubmitRefusal>> {
    let Ok(token) = Token::parse(submission.token) else {
        return refuse(DraftRefusal::NotFound.into());
    };
    for _ in 0..TRIES {
        let row = by_token(token).one(&desk.db.read).await?;
        let Some(row) = row else {
            return refuse(DraftRefusal::NotFound.into());
        };
        let once = Once::new(
            submission.key,
            "submit",
            format!("{} {}", row.id, row.version),
        );
        match once.before::<Answer, _>(&desk.db.read).await? {
            Before::Answered(answer) => return replay(desk, submission, answer).await,
            Before::Other => return refuse(SubmitRefusal::KeyReused),
            Before::Nothing => {}
        }
        let version = row.version;
        let prepared = match prepare::prepare(desk, actor, token, row).await {
            // Sent by somebody else while it was read: its files have moved already.
            Err(Failure::Refused(SubmitRefusal::Incomplete(_)))
                if has_moved(desk, token, version).await? =>
            {
                continue;
            }
            prepared => prepared?,
        };
        if submission.version != prepared.draft.version {
            return refuse(SubmitRefusal::Changed);
        }
        let written = storage::write!(&desk.db, |tx| -> Result<
            write::Written,
            Failure<SubmitRefusal>,
        > {
            write::write(desk, tx, actor, submission, &once, &prepared).await
        })?;
        match written {
            write::Written::Received(submitted) => {
                desk.forms.set_stored(&prepared.form);
                return Ok(*submitted);
            }
            write::Written::Already(answer) => return replay(desk, submission, answer).await,
            write::Written::DraftMoved => {}
        }
    }
    refuse(SubmitRefusal::Changed)
}

/// Whether the draft is no longer as it was read.
async fn has_moved(desk: &Desk, token: Token, version: i32) -> Result<bool, sea_orm::DbErr> {
    let now = by_token(token).one(&desk.db.read).await?;
    Ok(now.is_none_or(|row| row.sent_as.is_some() || row.version != version))
}

/// The same answer again, for whoever did not hear the first: she holds the draft's token, so may
/// see the dossier. Not once its secret was replaced, which shuts everybody out, nor once it was
/// closed on a device: the form that is still in that browser must not open it to the next one
/// there. Who closed it had the receipt before her eyes.
async fn replay(
    desk: &Desk,
    submission: &Submission<'_>,
    answer: Answer,
) -> Result<Submitted, Failure<SubmitRefusal>> {
    let let_in = storage::write!(&desk.db, |tx| -> Result<LetIn, Failure<SubmitRefusal>> {
        write::reopen(desk, tx, submission.session, &answer).await
    })?;
    Ok(Submitted {
        secret: secret(desk, answer.dossier),
        dossier: answer.dossier,
        code: answer.code,
        replayed: true,
        owner: let_in.owner,
        session: let_in.opened,
    })
}

/// The lookup secret that a dossier was sent with, if no [newer one](super::Act::NewSecret) has
/// taken its place.
pub fn secret_sent(desk: &Desk, dossier: &dossier::Model) -> Option<LookupSecret> {
    let sent = secret(desk, dossier.id);
    let stands = secret_digest(desk, dossier.id, &sent) == dossier.secret_digest;
    stands.then_some(sent)
}

/// The lookup secret that a dossier is sent with: derived, so that it need not be kept.
fn secret(desk: &Desk, dossier: DossierId) -> LookupSecret {
    let derived = desk.key.derive("lookup", &[dossier.0.as_bytes()]);
    LookupSecret::from_digest(&derived)
}

/// What is kept of it: a digest with the portal's key, since 40 bits can be guessed.
pub(super) fn secret_digest(desk: &Desk, dossier: DossierId, secret: &LookupSecret) -> Vec<u8> {
    desk.key
        .derive(
            "lookup-digest",
            &[dossier.0.as_bytes(), secret.expose().as_bytes()],
        )
        .to_vec()
}

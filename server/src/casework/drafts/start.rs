//! A draft begins.

use domain::{
    Locale,
    codes::Token,
    dossier::{Channel, Role},
};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};
use serde_json::json;

use super::{DraftRefusal, load::token_of};
use crate::{
    casework::{Actor, Desk, Failure, desk::digest, failure::refuse},
    storage::{self, entities::draft, ids::DraftId},
};

/// A draft that has just been made; the token opens it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StartedDraft {
    pub id: DraftId,
    pub token: Token,
}

/// Starts a request for the procedure with this slug. A clerk starts one on behalf of a person
/// at the counter, also for procedures that citizens cannot send online.
pub async fn start_draft(
    desk: &Desk,
    actor: &Actor,
    slug: &str,
    channel: Channel,
    locale: Locale,
) -> Result<StartedDraft, Failure<DraftRefusal>> {
    let on_behalf = matches!(actor.role(), Role::Clerk | Role::Head);
    let found = desk
        .catalogue
        .by_slug(slug)
        .filter(|procedure| procedure.is_online() || on_behalf)
        .and_then(|procedure| Some((procedure, desk.forms.newest(&procedure.form.id)?)));
    let Some((procedure, form)) = found else {
        return refuse(DraftRefusal::NoSuchProcedure);
    };
    let now = desk.now();
    let id = DraftId::new(&*desk.clock, &desk.rng);
    let token = token_of(desk, id);
    let row = draft::Model {
        id,
        token_digest: digest(token.bytes()),
        procedure: procedure.id.clone(),
        form: form.definition.id.clone(),
        locale: locale.into(),
        channel: channel.into(),
        account_id: actor.account(),
        answers: json!({}),
        saved_sections: json!([]),
        version: 1,
        mailed_to: None,
        created_at: now,
        updated_at: now,
        expires_at: now + desk.policy.draft_kept,
        reminded_at: None,
        sent_as: None,
    };
    storage::write!(&desk.db, |tx| -> Result<(), Failure<DraftRefusal>> {
        draft::Entity::insert(row.clone().into_active_model().reset_all())
            .exec_without_returning(tx)
            .await?;
        Ok(())
    })?;
    Ok(StartedDraft { id, token })
}

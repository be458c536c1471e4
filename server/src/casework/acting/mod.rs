//! Acts on a dossier: one transaction each. The table in `domain` is asked for everything that
//! is a rule; here it is only carried out.

mod act;
mod effects;
mod items;
mod outcome;

use domain::{
    codes::LookupSecret,
    dossier::{MailKind, Role, Situation, Transition, decide},
    procedure::GroundCode,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect,
};

pub use act::{Act, ActRefusal, ActText, ItemAnswer, NewItem};
pub(crate) use items::mail_items;
pub use items::{ItemRefusal, attach_to_item, remove_from_item};
pub(super) use outcome::open_results;

use super::{
    Actor, Desk, Failure, clocks,
    events::{self, Entry},
    failure::refuse,
    mails, papers,
};
use crate::storage::{
    self, Tx,
    entities::{account, dossier, event},
};

/// What an act wrote.
#[derive(Clone, Debug)]
pub struct Acted {
    pub dossier: dossier::Model,
    pub event: event::Model,
    /// The mail that the table queues, and whether there was an address to send it to.
    pub mail: Option<(MailKind, bool)>,
    /// The lookup secret that was made, to be told once.
    pub secret: Option<LookupSecret>,
}

/// Does `act` on the dossier with this code.
///
/// `version` is what the person read; `None` for a citizen's form, which carries a key instead.
/// Nothing is written on refusal.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    code: &str,
    version: Option<i32>,
    act: &Act,
) -> Result<Acted, Failure<ActRefusal>> {
    storage::write!(&desk.db, |tx| -> Result<Acted, Failure<ActRefusal>> {
        let dossier = held(tx, actor, code).await?;
        act_in(desk, tx, actor, dossier, version, act).await
    })
}

/// The same inside a transaction that does more, to a dossier that it [holds](held).
pub(super) async fn act_in(
    desk: &Desk,
    tx: &Tx,
    actor: &Actor,
    mut dossier: dossier::Model,
    version: Option<i32>,
    act: &Act,
) -> Result<Acted, Failure<ActRefusal>> {
    if let Some(read) = version.filter(|read| *read != dossier.version) {
        return refuse(ActRefusal::Stale {
            current: dossier.version,
            since: events::since(tx, dossier.id, read).await?,
        });
    }
    let from = *dossier.state;
    let (row, to) = decide(situation(&dossier), act.action(), actor.role())
        .map_err(|refusal| Failure::Refused(refusal.into()))?;
    let next = situation(&dossier).after(row, to);
    let ground = check(desk, &dossier, act, (row, actor.role()))?;
    let now = desk.now();
    // The list that is asked for now is of the round that begins.
    dossier.supplement_requests =
        i32::try_from(next.supplement_requests).map_err(anyhow::Error::from)?;
    let effect = effects::carry_out(desk, tx, actor, &mut dossier, act, ground.as_ref()).await?;
    effects::leave(desk, tx, &dossier, (from, to)).await?;
    move_on(desk, &mut dossier, row, next, effect.clocks, now)?;
    let entry = Entry {
        ground: ground.as_ref(),
        words: act.words().filter(|words| !words.is_empty()),
        data: effect.data,
        ..Entry::of(act.action(), Some(from), to)
    };
    let event = events::next(&mut dossier, now, actor, &entry);
    events::keep(tx, &event).await?;
    save(tx, &dossier).await?;
    papers::issue(desk, tx, &dossier, row.slips).await?;
    let mail = match row.mail {
        Some(kind) => {
            let queued = mails::about_dossier(desk, tx, kind, &dossier, effect.facts).await?;
            Some((kind, queued))
        }
        None => None,
    };
    Ok(Acted {
        dossier,
        event,
        mail,
        secret: effect.secret,
    })
}

/// What the table needs to know about a dossier.
pub fn situation(dossier: &dossier::Model) -> Situation {
    Situation {
        state: *dossier.state,
        previous: dossier.previous_state.map(|state| state.0),
        was_accepted: dossier.was_accepted,
        assigned: dossier.assignee_id.is_some(),
        supplement_requests: u32::try_from(dossier.supplement_requests).unwrap_or(u32::MAX),
        unsigned: dossier.pre_filing,
    }
}

/// Whether this member of staff may be given the dossier.
pub(super) fn assignable(dossier: &dossier::Model, account: &account::Model) -> bool {
    account.office_id == dossier.office_id
        && account.disabled_at.is_none()
        && account.role.takes_dossiers()
}

/// The dossier, held until the end of the transaction; one that is not the actor's does not
/// exist.
pub(super) async fn held(
    tx: &Tx,
    actor: &Actor,
    code: &str,
) -> Result<dossier::Model, Failure<ActRefusal>> {
    let found = dossier::Entity::find()
        .filter(dossier::Column::Code.eq(code))
        .lock_exclusive()
        .one(tx)
        .await?;
    match found.filter(|dossier| actor.sees(dossier)) {
        Some(dossier) => Ok(dossier),
        None => refuse(ActRefusal::NotFound),
    }
}

/// Reasons are a duty, and have an end; a ground is one that the procedure offers for the act.
fn check(
    desk: &Desk,
    dossier: &dossier::Model,
    act: &Act,
    (row, role): (&Transition, Role),
) -> Result<Option<GroundCode>, Failure<ActRefusal>> {
    let missing = act.missing(row.duty(role));
    if !missing.is_empty() {
        return refuse(ActRefusal::Missing(missing));
    }
    if let Some(max) = act.too_many() {
        return refuse(ActRefusal::TooManyItems { max });
    }
    if let Some((texts, max)) = act.too_long() {
        return refuse(ActRefusal::TooLong { texts, max });
    }
    let Some(code) = act.ground() else {
        return Ok(None);
    };
    let procedure = desk.catalogue.procedure(&dossier.procedure);
    match GroundCode::offered(procedure, row.action, code) {
        Some(ground) => Ok(Some(ground)),
        None => refuse(ActRefusal::NoSuchGround),
    }
}

/// The situation that follows, as far as the effects have not written it; clocks, marks.
fn move_on(
    desk: &Desk,
    dossier: &mut dossier::Model,
    row: &Transition,
    next: Situation,
    mut clocks: domain::dossier::Clocks,
    now: chrono::DateTime<chrono::Utc>,
) -> anyhow::Result<()> {
    let rules = clocks::rules(desk, &dossier.procedure, dossier.request_date);
    clocks.apply(row, now, &rules);
    clocks::keep(dossier, &clocks)?;
    dossier.request_date = clocks.request_date;
    dossier.accepted_at = clocks.accepted_at;
    dossier.was_accepted = next.was_accepted;
    dossier.state = next.state.into();
    dossier.previous_state = next.previous.map(Into::into);
    // An act after the end moves nothing, nor the end.
    dossier.closed_at = next
        .state
        .is_final()
        .then(|| dossier.closed_at.unwrap_or(now));
    Ok(())
}

/// Writes what acts may change; nothing else of a dossier ever changes.
async fn save(tx: &Tx, dossier: &dossier::Model) -> Result<(), sea_orm::DbErr> {
    let row = dossier.clone();
    dossier::ActiveModel {
        id: Set(row.id),
        state: Set(row.state),
        previous_state: Set(row.previous_state),
        outcome: Set(row.outcome),
        version: Set(row.version),
        assignee_id: Set(row.assignee_id),
        pre_filing: Set(row.pre_filing),
        secret_digest: Set(row.secret_digest),
        was_accepted: Set(row.was_accepted),
        supplement_requests: Set(row.supplement_requests),
        request_date: Set(row.request_date),
        accepted_at: Set(row.accepted_at),
        decided_at: Set(row.decided_at),
        delivered_at: Set(row.delivered_at),
        closed_at: Set(row.closed_at),
        clocks: Set(row.clocks),
        due_at: Set(row.due_at),
        queue_at: Set(row.queue_at),
        timeliness: Set(row.timeliness),
        event_head: Set(row.event_head),
        updated_at: Set(row.updated_at),
        ..Default::default()
    }
    .update(tx)
    .await?;
    Ok(())
}

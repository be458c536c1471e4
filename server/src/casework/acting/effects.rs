//! What an act writes beside state, clocks and log.

use domain::{
    dossier::{Clocks, Role},
    procedure::GroundCode,
};
use sea_orm::EntityTrait;
use serde_json::{Value, json};

use super::{
    Act, ActRefusal,
    items::{self, mail_items},
    outcome,
};
use crate::{
    casework::{Actor, Desk, Failure, clocks, failure::refuse, mails::Facts},
    storage::{
        Tx,
        entities::{account, dossier},
        ids::AccountId,
    },
};

/// What the rest of the act needs to know.
pub(super) struct Effect {
    pub clocks: Clocks,
    /// For the log.
    pub data: Value,
    /// For the mail.
    pub facts: Facts,
}

pub(super) async fn carry_out(
    desk: &Desk,
    tx: &Tx,
    actor: &Actor,
    dossier: &mut dossier::Model,
    act: &Act,
    ground: Option<&GroundCode>,
) -> Result<Effect, Failure<ActRefusal>> {
    let mut effect = Effect {
        clocks: clocks::of(dossier)?,
        data: json!({}),
        facts: Facts {
            ground: ground.map(|ground| ground.code().to_owned()),
            words: act.words().map(str::to_owned),
            ..Facts::default()
        },
    };
    match act {
        Act::Accept {
            paper_on: Some(day),
        } => {
            let rules = clocks::rules(desk, &dossier.procedure, *day);
            effect
                .clocks
                .date_by_paper(*day, dossier.pre_filing, desk.now(), &rules)
                .map_err(|refusal| Failure::Refused(ActRefusal::Paper(refusal)))?;
            effect.data = json!({ "paper_on": day });
            dossier.pre_filing = false;
        }
        Act::RequestSupplement { items } => {
            dossier.previous_state = Some(dossier.state);
            dossier.supplement_requests += 1;
            let asked = items::ask(desk, tx, dossier, items).await?;
            effect.data = json!({ "items": items.len(), "round": dossier.supplement_requests });
            effect.facts.items = mail_items(desk, tx, dossier, &asked).await?;
        }
        Act::Supplement { answers } => {
            let answered = items::answer(desk, tx, dossier, answers).await?;
            effect.data = json!({ "items": answered, "round": dossier.supplement_requests });
        }
        Act::Assign { to } | Act::Reassign { to } => {
            let name = assignable(tx, dossier, *to).await?;
            let before = dossier.assignee_id.replace(*to);
            effect.data = json!({
                "to": to.to_string(),
                "name": name,
                "before": before.map(|id| id.to_string()),
            });
        }
        Act::Propose { .. } => {
            effect.data = outcome::propose(desk, tx, actor, dossier, act, ground).await?;
        }
        Act::Approve => {
            let (data, result) = outcome::approve(desk, tx, actor, dossier).await?;
            effect.data = data;
            // The mail tells what was decided and why, in the words that were proposed.
            effect.facts.ground = result.ground;
            effect.facts.words = Some(result.words).filter(|words| !words.is_empty());
            dossier.decided_at = Some(desk.now());
        }
        Act::SendBack { .. } => outcome::send_back(desk, tx, dossier).await?,
        Act::Deliver { how, to } => {
            dossier.delivered_at = Some(desk.now());
            effect.data = json!({ "how": how.code(), "to": to });
            effect.facts.handover = Some(*how);
            effect.facts.handed_to = Some(to.clone()).filter(|to| !to.is_empty());
        }
        Act::Extend { until, .. } => {
            let rules = clocks::rules(desk, &dossier.procedure, dossier.request_date);
            let old = effect.clocks.due.map(|due| due.date);
            effect
                .clocks
                .extend(*until, desk.now(), &rules)
                .map_err(|refusal| Failure::Refused(ActRefusal::NewDate(refusal)))?;
            effect.data = json!({ "until": until, "before": old });
            effect.facts.due_before = old;
        }
        Act::Transfer { .. } if dossier.was_accepted => {
            dossier.outcome = Some(domain::dossier::Outcome::Transferred.into());
        }
        Act::Reopen { .. } => {
            dossier.outcome = None;
            dossier.decided_at = None;
            dossier.delivered_at = None;
        }
        _ => {}
    }
    Ok(effect)
}

/// Name of the officer, if the account may take dossiers of this office.
async fn assignable(
    tx: &Tx,
    dossier: &dossier::Model,
    to: AccountId,
) -> Result<String, Failure<ActRefusal>> {
    let account = account::Entity::find_by_id(to).one(tx).await?;
    let fit = account.filter(|account| {
        account.office_id == dossier.office_id
            && account.disabled_at.is_none()
            && matches!(*account.role, Role::Officer | Role::Head)
    });
    match fit {
        Some(account) => Ok(account.name),
        None => refuse(ActRefusal::NotAssignable),
    }
}

//! What an act writes beside state, clocks and log.

use anyhow::Context;
use chrono::NaiveDate;
use domain::{
    codes::LookupSecret,
    dossier::{Action, Clocks, Handover, Outcome, State, decide},
    procedure::{GroundCode, TermRole},
};
use sea_orm::EntityTrait;
use serde_json::{Value, json};

use super::{
    Act, ActRefusal, assignable,
    items::{self, mail_items},
    outcome, situation,
};
use crate::{
    auth,
    casework::{
        Actor, Desk, Failure, clocks, failure::refuse, mails::Facts, records, submit::secret_digest,
    },
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
    /// The lookup secret that was made; it is told once.
    pub secret: Option<LookupSecret>,
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
        secret: None,
    };
    match act {
        Act::Accept {
            paper_on: Some(day),
        }
        | Act::RecordPaper { paper_on: day } => {
            record_paper(desk, actor, dossier, &mut effect.clocks, *day)?;
            effect.data = json!({ "paper_on": day });
            effect.facts.request_date = Some(*day);
        }
        Act::RequestSupplement { items } => {
            let asked = items::ask(desk, tx, dossier, items).await?;
            effect.data = json!({
                "items": records::asked(&asked),
                "round": dossier.supplement_requests,
            });
            effect.facts.items = mail_items(desk, tx, dossier, &asked).await?;
        }
        Act::Supplement { answers } => {
            let answered = items::answer(desk, tx, dossier, answers).await?;
            effect.data = json!({ "items": answered, "round": dossier.supplement_requests });
        }
        Act::Assign { to } | Act::Reassign { to } => {
            let name = officer(tx, dossier, *to).await?;
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
            handed_over(desk, dossier, &mut effect, (*how).into(), to);
        }
        Act::Fetch => handed_over(desk, dossier, &mut effect, Handover::Online, ""),
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
        Act::Transfer { .. } => {
            dossier.outcome = Outcome::of_transfer(dossier.was_accepted).map(Into::into);
        }
        // What was decided and handed over stands in the log; the dossier has yet to be decided.
        Act::Reopen { .. } => {
            dossier.outcome = None;
            dossier.decided_at = None;
            dossier.delivered_at = None;
        }
        Act::NewSecret { .. } => {
            effect.secret = Some(new_secret(desk, tx, dossier).await?);
            // How the desk made sure who asks stands in the log, which the owner's page shows; a
            // mail that somebody else may read leaves it out.
            effect.facts.words = None;
        }
        _ => {}
    }
    Ok(effect)
}

/// Lets a proposal that nobody decided on lapse, when its dossier no longer awaits approval.
pub(super) async fn leave(
    desk: &Desk,
    tx: &Tx,
    dossier: &dossier::Model,
    (from, to): (State, State),
) -> anyhow::Result<()> {
    if from == State::AwaitingApproval && to != from {
        outcome::lapse(desk, tx, dossier.id).await?;
    }
    Ok(())
}

/// Dates a pre-filing by its paper: the term is that of the law of the paper's day. Accepting
/// with the paper at hand records it too, so the table is asked for that here.
fn record_paper(
    desk: &Desk,
    actor: &Actor,
    dossier: &mut dossier::Model,
    clocks: &mut Clocks,
    day: NaiveDate,
) -> Result<(), Failure<ActRefusal>> {
    let now = situation(dossier);
    let (row, to) = decide(now, Action::RecordPaper, actor.role())
        .map_err(|refusal| Failure::Refused(refusal.into()))?;
    // A catalogue that has lost the procedure must not take the promised day away.
    let procedure = desk
        .catalogue
        .procedure(&dossier.procedure)
        .with_context(|| format!("procedure {} is not in the catalogue", dossier.procedure))?;
    let term = procedure.counted_term(TermRole::Decision, day);
    let rules = clocks::rules(desk, &dossier.procedure, day);
    clocks
        .date_by_paper(day, term, desk.now(), &rules)
        .map_err(|refusal| Failure::Refused(ActRefusal::Paper(refusal)))?;
    dossier.pre_filing = now.after(row, to).unsigned;
    Ok(())
}

/// A secret that nobody has seen. What the old one opened is closed, in every browser.
async fn new_secret(
    desk: &Desk,
    tx: &Tx,
    dossier: &mut dossier::Model,
) -> Result<LookupSecret, sea_orm::DbErr> {
    let secret = LookupSecret::from_digest(&desk.rng.bytes::<32>());
    dossier.secret_digest = secret_digest(desk, dossier.id, &secret);
    auth::shut_out(tx, dossier.id).await?;
    Ok(secret)
}

fn handed_over(
    desk: &Desk,
    dossier: &mut dossier::Model,
    effect: &mut Effect,
    how: Handover,
    to: &str,
) {
    dossier.delivered_at = Some(desk.now());
    effect.data = json!({ "how": how.code(), "to": to });
    effect.facts.handover = Some(how);
    effect.facts.handed_to = Some(to.to_owned()).filter(|to| !to.is_empty());
}

/// Name of the officer, if the account may take this dossier.
async fn officer(
    tx: &Tx,
    dossier: &dossier::Model,
    to: AccountId,
) -> Result<String, Failure<ActRefusal>> {
    let account = account::Entity::find_by_id(to).one(tx).await?;
    match account.filter(|account| assignable(dossier, account)) {
        Some(account) => Ok(account.name),
        None => refuse(ActRefusal::NotAssignable),
    }
}
